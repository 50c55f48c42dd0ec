#include "lexicon/drawn_out.h"

#include <string.h>

#include "base/span.h"
#include "base/utf8.h"

enum { HELD = 3, POINTS_MAX = 40 };

/* Interjections with every letter once where it may be held. */
static const char *const sounds[] = {"a",   "ach",  "ah",   "ahg",   "arg", "argh", "au",  "bah", "bä",   "bäh", "br",
                                     "bu",  "buh",  "e",    "eh",    "eu",  "gr",   "hä",  "hey", "hm",   "hu",  "huh",
                                     "hui", "i",    "igit", "ih",    "ja",  "juhu", "mh",  "mhm", "miau", "mm",  "mu",
                                     "muh", "na",   "nö",   "o",     "och", "oh",   "oi",  "oje", "oha",  "pf",  "pfui",
                                     "ph",  "psch", "pst",  "pscht", "sch", "scht", "ts",  "tz",  "uf",   "ug",  "uh",
                                     "ui",  "ups",  "urg",  "urgh",  "wa",  "wah",  "wau", "wow", "wu",   "wuh", "zi",
                                     "äch", "äh",   "ähm",  "ö",     "öh",  "öhm",  "ü",   "üh",  "ürg",  NULL};

struct letters {
    uint32_t points[POINTS_MAX];
    size_t count;
};

/* In lower case. */
static bool read_letters(const struct word *w, struct letters *out)
{
    out->count = 0;
    for (size_t at = 0, size; at < w->len; at += size) {
        if (out->count == POINTS_MAX)
            return false;
        out->points[out->count++] = utf8_lower(utf8_decode(w->s + at, w->len - at, &size));
    }
    return true;
}

static size_t run_at(const struct letters *l, size_t at)
{
    size_t n = 1;
    while (at + n < l->count && l->points[at + n] == l->points[at])
        n++;
    return n;
}

static bool is_vowel(uint32_t cp)
{
    return cp == 'a' || cp == 'e' || cp == 'i' || cp == 'o' || cp == 'u' || cp == 0xE4 || cp == 0xF6 || cp == 0xFC;
}

/* Writes the word with at most `keep` of equal letters in a row. */
static size_t shorten(const struct letters *l, size_t keep, char out[WORD_BYTES])
{
    size_t n = 0;
    for (size_t at = 0, run; at < l->count; at += run) {
        run = run_at(l, at);
        for (size_t i = 0; i < run && i < keep; i++)
            n += utf8_encode(l->points[at], out + n);
    }
    return n;
}

/* "Hahahah", "hihihi": an h and the same vowel again and again. */
static bool is_laughter(const struct letters *l)
{
    size_t from = l->points[0] == 'h' ? 0 : 1;
    if (l->count < from + 4)
        return false;
    uint32_t vowel = l->points[from + 1];
    bool same = is_vowel(vowel) && (from == 0 || l->points[0] == vowel || l->points[0] == 'b' || l->points[0] == 'm');
    for (size_t i = from; same && i < l->count; i++)
        same = l->points[i] == ((i - from) % 2 ? vowel : 'h');
    return same;
}

bool drawn_out_accepts(const struct word *w)
{
    struct letters l;
    char once[WORD_BYTES];
    bool longer = false, held = false;
    if (w->digit || w->len > POINTS_MAX * 2 || !read_letters(w, &l) || l.count < 3)
        return false;
    for (size_t at = 0, run; at < l.count; at += run) {
        run = run_at(&l, at);
        longer = longer || run > 1;
        held = held || (run >= HELD && is_vowel(l.points[at]));
    }
    if (is_laughter(&l) || (longer && span_is_one_of((struct span){once, shorten(&l, 1, once)}, sounds)))
        return word_from(w, ORIGIN_FORM, "ach", 3, 0, 0);
    if (!held)
        return false;
    for (size_t keep = 1; keep <= 2; keep++) {
        size_t n = shorten(&l, keep, once);
        if (lexicon_listed_flags(w->k->lexicon, once, n) & LEX_GERMAN)
            return word_from(w, ORIGIN_FORM, once, n, 0, 0);
        char upper[WORD_BYTES];
        n = w->capital ? word_recase(once, n, true, upper) : 0;
        if (n && lexicon_listed_flags(w->k->lexicon, upper, n) & LEX_GERMAN)
            return word_from(w, ORIGIN_FORM, upper, n, 0, 0);
    }
    return false;
}
