#include "lexicon/words.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/compound.h"
#include "lexicon/numerals.h"
#include "lexicon/own_words.h"
#include "lexicon/productive.h"
#include "lexicon/verbs.h"

enum { LONG_ACRONYM = 6, OWN_PART = 3 };

/* In place: composition never makes a word longer. */
static size_t compose(char *s, size_t len)
{
    struct buf composed = BUF_EMPTY;
    utf8_add_composed(&composed, s, len);
    if (composed.len <= len) {
        len = composed.len;
        memcpy(s, composed.data, len);
    }
    buf_release(&composed);
    return len;
}

size_t word_clean(const char *form, size_t len, char *out, size_t max)
{
    size_t n = 0, size;
    bool marks = false;
    for (size_t i = 0; i < len; i += size) {
        uint32_t cp = utf8_decode(form + i, len - i, &size);
        if (cp == UTF8_REPLACEMENT || n + 4 > max)
            return 0;
        if (cp == 0xAD || (cp >= 0x200B && cp <= 0x200D) || cp == 0x2060 || cp == 0xFEFF)
            continue;
        if (cp == 0x2019)
            cp = '\'';
        if (cp == 0x2010 || cp == 0x2011)
            cp = '-';
        marks = marks || utf8_is_mark(cp);
        n += utf8_encode(cp, out + n);
    }
    return marks ? compose(out, n) : n;
}

static enum verdict verdict_of_flags(unsigned flags)
{
    if (flags & LEX_GERMAN)
        return VERDICT_KNOWN;
    return flags & LEX_NAME ? VERDICT_NAME : VERDICT_UNKNOWN;
}

static enum verdict verdict_of(const struct word *w, unsigned *flags);

/* Genitive of a name or acronym: "Satyas", "Angela's", "Hans'", "CDUs". */
static enum verdict without_genitive(const struct word *w)
{
    struct span s = {w->s, w->len};
    size_t cut = span_ends(s, "'s") ? 2 : span_ends(s, "s") || span_ends(s, "'") ? 1 : 0;
    if (!cut || !w->capital || w->len < cut + 3)
        return VERDICT_UNKNOWN;
    unsigned flags = lexicon_listed_flags(w->k->lexicon, w->s, w->len - cut);
    if (flags & LEX_NAME) {
        word_from(w, ORIGIN_NAME, w->s, w->len - cut, 0, 0);
        return VERDICT_NAME;
    }
    if (cut != 2 || !(flags & LEX_GERMAN))
        return VERDICT_UNKNOWN;
    word_from(w, ORIGIN_FORM, w->s, w->len - cut, 0, 0);
    return VERDICT_KNOWN;
}

/* Each part by itself; a part of few letters or with a digit or capital inside is an abbreviation. A name among the
 * parts makes no name of the whole. */
static enum verdict hyphenated(const struct word *w, unsigned *flags)
{
    const char *s = w->s, *end = w->s + w->len;
    while (s < end) {
        const char *hyphen = memchr(s, '-', (size_t)(end - s));
        size_t len = (size_t)((hyphen ? hyphen : end) - s);
        struct word part = word_at(w->k, s, len, w->origin);
        word_from(&part, ORIGIN_ACRONYM, s, len, 0, 0);
        if (len > 2 && verdict_of(&part, flags) == VERDICT_UNKNOWN) {
            char upper[WORD_BYTES]; /* "20-jährige", "Vor-ort": parts may differ from the form alone in their capital */
            size_t n = word_recase(s, len, true, upper);
            part = word_at(w->k, upper, n, w->origin);
            if (!n || (verdict_of(&part, flags) == VERDICT_UNKNOWN && !productive_is_modifier(w->k, upper, n)))
                return VERDICT_UNKNOWN;
        }
        if (w->origin)
            w->origin->head += (size_t)(s - w->s);
        s = hyphen ? hyphen + 1 : end;
    }
    return VERDICT_KNOWN;
}

static enum verdict foreign_or_seen(const struct word *w, unsigned *flags)
{
    unsigned all = lexicon_flags(w->k->lexicon, w->s, w->len);
    *flags |= all;
    if (!(all & (LEX_SEEN | LEX_ENGLISH)))
        return VERDICT_UNKNOWN;
    word_from(w, all & LEX_SEEN ? ORIGIN_SEEN : ORIGIN_FOREIGN, w->s, w->len, 0, 0);
    if (all & LEX_SEEN)
        return w->capital ? VERDICT_NAME : VERDICT_KNOWN;
    return VERDICT_FOREIGN;
}

/* What stands behind a word of the project may be any noun or adjective ("Kubernetes|cluster", "kubernetes|fähig"). */
static bool is_own_beginning(const struct word *w, size_t at)
{
    char begin[WORD_BYTES], head[WORD_BYTES];
    size_t n = word_recase(w->s, at, true, begin), m = word_recase(w->s + at, w->len - at, w->capital, head);
    const struct lexicon *lex = w->k->lexicon;
    if (!m || !(own_flags(w->k->own, begin, n) || (!w->capital && own_flags(w->k->own, w->s, at))))
        return false;
    struct word rest = word_at(w->k, head, m, NULL);
    if (own_flags(w->k->own, head, m))
        return word_from(w, ORIGIN_SEEN, w->s, w->len, 0, 0);
    bool fits = w->capital ? lexicon_has_reading(lex, head, m, POS_NOUN, 0) || productive_is_compound(&rest)
                           : lexicon_has_reading(lex, head, m, POS_ADJECTIVE, 0) ||
                                 lexicon_has_reading(lex, head, m, POS_VERB, VERB_PARTICIPLE_2) ||
                                 compound_is_adjective_ending(head, m);
    return fits && word_from(w, ORIGIN_FORM, head, m, at, w->capital ? 1u << POS_NOUN : 0);
}

/* Before a word of the project may stand what stands before any noun: "Test|kubernetes". */
static bool is_own_head(const struct word *w, size_t at)
{
    char head[WORD_BYTES];
    size_t n = w->capital ? word_recase(w->s + at, w->len - at, true, head) : 0;
    return n && own_flags(w->k->own, head, n) && productive_is_modifier(w->k, w->s, at) &&
           word_from(w, ORIGIN_SEEN, w->s, w->len, 0, 0);
}

static bool is_own_compound(const struct word *w)
{
    if (w->inner_capital || w->len > COMPOUND_MAX)
        return false;
    for (size_t at = OWN_PART; at + OWN_PART <= w->len; at++)
        if (((unsigned char)w->s[at] & 0xC0) != 0x80 && (is_own_beginning(w, at) || is_own_head(w, at)))
            return true;
    return false;
}

static enum verdict verdict_of(const struct word *w, unsigned *flags)
{
    if ((w->digit && !memchr(w->s, '-', w->len)) || w->len == 0) {
        word_from(w, ORIGIN_NUMBER, w->s, w->len, 0, 0);
        return VERDICT_KNOWN;
    }
    if (w->digit) /* "16-jährige" */
        return hyphenated(w, flags);
    unsigned direct = word_direct_flags(w), own = own_flags(w->k->own, w->s, w->len);
    *flags |= direct | own;
    if (own && !direct)
        word_from(w, own & LEX_GERMAN ? ORIGIN_SEEN : ORIGIN_NAME, w->s, w->len, 0, 0);
    enum verdict v = verdict_of_flags(*flags);
    if (v == VERDICT_UNKNOWN)
        v = without_genitive(w);
    if (v != VERDICT_UNKNOWN)
        return v;
    if (memchr(w->s, '-', w->len))
        return hyphenated(w, flags);
    if (w->len == 1 || (w->all_capital && (w->len <= LONG_ACRONYM || numeral_is_roman(w->s, w->len)))) {
        word_from(w, ORIGIN_ACRONYM, w->s, w->len, 0, 0);
        return VERDICT_KNOWN;
    }
    if (w->k->own && is_own_compound(w)) {
        *flags |= LEX_OWN;
        return VERDICT_KNOWN;
    }
    return productive_accepts(w) ? VERDICT_KNOWN : foreign_or_seen(w, flags);
}

enum verdict word_explain(const struct knowledge *k, const char *form, size_t len, unsigned *flags,
                          struct word_origin *origin)
{
    char clean[WORD_BYTES];
    *flags = 0;
    if (origin)
        *origin = (struct word_origin){0};
    size_t n = word_clean(form, len, clean, WORD_BYTES);
    bool open = n && clean[n - 1] == '-';
    while (n && clean[n - 1] == '-')
        n--;
    size_t from = n && clean[0] == '-';
    struct word w = word_at(k, clean + from, n - from, origin);
    if (n == from)
        return VERDICT_KNOWN;
    if (open && productive_is_modifier(k, clean, n)) {
        word_from(&w, ORIGIN_SEEN, clean, n, 0, 0);
        return VERDICT_KNOWN;
    }
    return verdict_of(&w, flags);
}

enum verdict word_verdict(const struct knowledge *k, const char *form, size_t len, unsigned *flags)
{
    return word_explain(k, form, len, flags, NULL);
}

bool word_has_second_opinion(const struct knowledge *k, const char *form, size_t len)
{
    return spelling_accepts(k->spelling, form, len);
}

/* Whether a long vowel or a diphthong stands before the ß at `at`: then it is right today ("bekanntermaßen"). */
static bool is_long_before(const char *form, size_t at)
{
    static const char *const ends[] = {
        "ei",         "ie",  "au",         "eu",         "\xC3\xA4u",  "ma",        "m\xC3\xA4",
        "stra",       "gro", "gr\xC3\xB6", "fu",         "f\xC3\xBC",  "s\xC3\xBC", "gru",
        "gr\xC3\xBC", "sto", "st\xC3\xB6", "bl\xC3\xB6", "blo",        "klo",       "kl\xC3\xB6",
        "so",         "bu",  "b\xC3\xBC",  "spa",        "sp\xC3\xA4", NULL};
    char lower[WORD_BYTES];
    size_t n = at < WORD_BYTES / 2 ? word_lower_all(form, at, lower) : 0;
    return span_ends_in_one_of((struct span){lower, n}, ends);
}

size_t word_modern_spelling(const struct knowledge *k, const char *form, size_t len, char *out, size_t max)
{
    size_t n = 0;
    if (!memmem(form, len, "\xC3\x9F", 2))
        return 0;
    for (size_t i = 0; i < len; i++) {
        if (n + 2 > max)
            return 0;
        bool sharp = i + 1 < len && memcmp(form + i, "\xC3\x9F", 2) == 0;
        if (sharp && !is_long_before(form, i)) {
            memcpy(out + n, "ss", 2);
            n += 2;
            i++;
        } else {
            out[n++] = form[i];
        }
    }
    struct word w = word_at(k, out, n, NULL), old = word_at(k, form, len, NULL);
    if (n == 0 || (n == len && memcmp(out, form, n) == 0) || (word_direct_flags(&old) & (LEX_GERMAN | LEX_NAME)) ||
        productive_is_compound(&old))
        return 0;
    bool today = (lexicon_listed_flags(k->lexicon, out, n) & LEX_GERMAN) ||
                 (w.capital && (word_direct_flags(&w) & LEX_GERMAN)) || (n > 8 && productive_is_compound(&w));
    return today ? n : 0;
}

bool word_is_certain(const struct knowledge *k, const char *form, size_t len)
{
    struct word w = word_at(k, form, len, NULL);
    return !w.digit && word_german_or_name(&w, form, len) != 0;
}

bool word_is_verb(const struct knowledge *k, const char *form, size_t len)
{
    struct word w = word_at(k, form, len, NULL);
    return verb_is_form(k, form, len) || verb_is_separable(&w);
}

unsigned word_frequency(const struct knowledge *k, const char *form, size_t len)
{
    return lexicon_frequency(k->lexicon, form, len);
}
