#include "lexicon/word.h"

#include <string.h>

#include "base/utf8.h"

struct word word_at(const struct knowledge *k, const char *s, size_t len, struct word_origin *origin)
{
    struct word w = {.k = k, .s = s, .len = len, .origin = origin};
    size_t size, letters = 0, capitals = 0;
    uint32_t before = 0;
    for (size_t i = 0; i < len; i += size) {
        uint32_t cp = utf8_decode(s + i, len - i, &size);
        bool upper = utf8_is_upper(cp);
        w.digit = w.digit || utf8_is_digit(cp);
        w.capital = w.capital || (upper && letters == 0);
        w.inner_capital = w.inner_capital || (upper && utf8_is_lower(before));
        letters += utf8_is_letter(cp);
        capitals += upper;
        before = cp;
    }
    w.all_capital = letters >= 2 && capitals == letters;
    return w;
}

bool word_from(const struct word *w, enum word_origin_kind kind, const char *base, size_t len, size_t head,
               unsigned parts)
{
    if (!w->origin || len > WORD_BYTES)
        return true;
    w->origin->kind = kind;
    w->origin->parts = parts;
    w->origin->head = head;
    w->origin->cost = 0;
    w->origin->base_len = len;
    if (len)
        memcpy(w->origin->base, base, len);
    return true;
}

size_t word_recase(const char *s, size_t len, bool upper, char out[WORD_BYTES])
{
    return utf8_recase(s, len, upper, out, WORD_BYTES);
}

size_t word_lower_all(const char *s, size_t len, char out[WORD_BYTES])
{
    size_t n = 0, size;
    for (size_t i = 0; i < len; i += size) {
        if (n + 4 > WORD_BYTES)
            return 0;
        n += utf8_encode(utf8_lower(utf8_decode(s + i, len - i, &size)), out + n);
    }
    return n;
}

unsigned word_german_or_name(const struct word *w, const char *s, size_t len)
{
    return lexicon_listed_flags(w->k->lexicon, s, len);
}

/* Asks for one form the word may stand for; the first German one is where its readings come from. */
static unsigned try_form(const struct word *w, const char *s, size_t len, unsigned allowed, unsigned flags)
{
    unsigned more = len ? word_german_or_name(w, s, len) & allowed : 0;
    if ((more & LEX_GERMAN) && !(flags & LEX_GERMAN))
        word_from(w, ORIGIN_FORM, s, len, 0, 0);
    else if (more && !flags)
        word_from(w, ORIGIN_NAME, s, len, 0, 0);
    return flags | more;
}

unsigned word_direct_flags(const struct word *w)
{
    char other[WORD_BYTES], lower[WORD_BYTES];
    unsigned flags = try_form(w, w->s, w->len, ~0u, 0);
    if (flags & LEX_GERMAN)
        return flags;
    size_t n = word_recase(w->s, w->len, !w->capital, other);
    flags = try_form(w, other, n, w->capital ? ~0u : (unsigned)LEX_GERMAN, flags);
    if (w->all_capital && !(flags & LEX_GERMAN)) {
        size_t m = word_lower_all(w->s, w->len, lower);
        n = word_recase(lower, m, true, other);
        flags = try_form(w, lower, m, ~0u, flags);
        flags = try_form(w, other, n, ~0u, flags);
    }
    return flags;
}
