#include "lexicon/affixes.h"

#include <string.h>

#include "base/span.h"
#include "base/utf8.h"
#include "lexicon/derivation.h"
#include "lexicon/productive.h"

enum { USUAL_BASE = 25, BASE_LETTERS = 4, ANY_ADJECTIVE = 1 << POS_ADJECTIVE };

static const char *const adjective_endings[] = {"", "e", "em", "en", "er", "es", NULL};

static bool ends_in(struct span word, const char *suffix, const char *ending)
{
    return span_ends(word, ending) && span_ends((struct span){word.ptr, word.len - strlen(ending)}, suffix);
}

/* The word less a suffix and the ending behind it, with other letters instead; 0 when it does not end so or less than
 * four letters remain. */
static size_t base_of(struct span word, const char *suffix, const char *ending, const char *instead,
                      char out[WORD_BYTES])
{
    size_t n = strlen(suffix) + strlen(ending), more = strlen(instead);
    if (!ends_in(word, suffix, ending) || word.len < n + BASE_LETTERS || word.len - n + more > WORD_BYTES)
        return 0;
    memcpy(out, word.ptr, word.len - n);
    memcpy(out + word.len - n, instead, more);
    return word.len - n + more;
}

static bool is_usual(const struct word *w, const char *base, size_t len, unsigned kinds)
{
    const struct lexicon *lex = w->k->lexicon;
    return len && (lexicon_flags(lex, base, len) & kinds) && lexicon_frequency(lex, base, len) >= USUAL_BASE;
}

static bool is_adjective(const struct word *w, const char *s, size_t len)
{
    return lexicon_has_reading(w->k->lexicon, s, len, POS_ADJECTIVE, 0) ||
           lexicon_has_reading(w->k->lexicon, s, len, POS_VERB, VERB_PARTICIPLE_2);
}

/* Notes that the word is inflected like an adjective with this ending. */
static bool from_adjective(const struct word *w, const char *ending)
{
    char form[32] = "schwedisch";
    strcat(form, ending);
    return word_from(w, ORIGIN_FORM, form, strlen(form), 0, ANY_ADJECTIVE);
}

/* Inhabitants and adjectives of places ("kiewer", "Kasachinnen"), adjectives of persons ("merkelsche"). */
static bool is_from_name(const struct word *w, struct span name)
{
    static const char *const places[] = {"er", "ern", "ers", "erin", "erinnen", NULL};
    char base[WORD_BYTES];
    for (size_t i = 0; places[i]; i++) {
        size_t n = base_of(name, places[i], "", "", base);
        if (n && base[n - 1] != 'e' && is_usual(w, base, n, LEX_PLACE))
            return productive_from_model(w, w->capital);
    }
    for (size_t i = 1; adjective_endings[i]; i++) {
        size_t n = base_of(name, "sch", adjective_endings[i], "", base);
        if (n && base[n - 1] != 's' && is_usual(w, base, n, LEX_NAME))
            return from_adjective(w, adjective_endings[i]);
    }
    return false;
}

/* "soziopathisch" of Soziopath, "kafkaesk" is no case of this. */
static bool is_of_noun(const struct word *w, struct span name)
{
    char base[WORD_BYTES];
    for (size_t i = 0; adjective_endings[i]; i++) {
        const char *ending = adjective_endings[i];
        size_t n = base_of(name, "isch", ending, "", base);
        if (!n)
            continue;
        bool ie = base[n - 1] == 'i';
        if ((!ie && is_usual(w, base, n, LEX_NAME | LEX_GERMAN | LEX_SEEN)) ||
            is_usual(w, base, base_of(name, "isch", ending, "ie", base), LEX_GERMAN | LEX_SEEN) ||
            (!ie && is_usual(w, base, base_of(name, "isch", ending, "e", base), LEX_GERMAN | LEX_SEEN)))
            return from_adjective(w, ending);
    }
    for (size_t i = 0; adjective_endings[i]; i++) { /* "nachbarschaftlich" */
        size_t n = base_of(name, "lich", adjective_endings[i], "", base);
        if (n && span_ends((struct span){base, n}, "schaft") && is_usual(w, base, n, LEX_GERMAN))
            return from_adjective(w, adjective_endings[i]);
    }
    return false;
}

static bool is_usual_stem(const struct word *w, char *stem, size_t len)
{
    if (!derivation_is_verb_stem(w->k->lexicon, stem, len) || len + 2 > WORD_BYTES)
        return false;
    memcpy(stem + len, "en", 2);
    return lexicon_frequency(w->k->lexicon, stem, len + 2) >= USUAL_BASE ||
           lexicon_frequency(w->k->lexicon, stem, len) >= USUAL_BASE;
}

/* "fernsteuerbar", "unplattbar": the stem of a verb and -bar. */
static bool is_of_verb(const struct word *w, struct span lower)
{
    size_t un = span_starts(lower, "un") ? 2 : 0;
    for (size_t i = 0; adjective_endings[i]; i++) {
        char stem[WORD_BYTES];
        size_t n = base_of(lower, "bar", adjective_endings[i], "", stem);
        if (n > un + 3 && (is_usual_stem(w, stem, n) || (un && is_usual_stem(w, stem + un, n - un))))
            return from_adjective(w, adjective_endings[i]);
    }
    return false;
}

/* "verrückterweise", "bedauerlicherweise": any adjective with -er makes an adverb. */
static bool is_manner(const struct word *w, struct span lower)
{
    char base[WORD_BYTES];
    size_t n = base_of(lower, "erweise", "", "", base);
    return n && is_adjective(w, base, n) &&
           word_from(w, ORIGIN_FORM, "glücklicherweise", strlen("glücklicherweise"), 0, 0);
}

/* "unverzichtbar", "Unausgewogenheit": a word behind un-. Function words stay what they are ("und einer"). */
static bool is_negated(const struct word *w, struct span lower)
{
    char base[WORD_BYTES];
    if (!span_starts(lower, "un") || lower.len < 8)
        return false;
    size_t len = word_recase(w->s + 2, w->len - 2, w->capital, base);
    if (w->capital && len && lexicon_has_reading(w->k->lexicon, base, len, POS_NOUN, 0))
        return word_from(w, ORIGIN_FORM, base, len, 2, 1u << POS_NOUN);
    return is_adjective(w, lower.ptr + 2, lower.len - 2) &&
           word_from(w, ORIGIN_FORM, lower.ptr + 2, lower.len - 2, 2, ANY_ADJECTIVE);
}

/* Prefixes that stand before inflected adjectives only, and what these must end in: "nichtstaatliche",
 * "überparteilicher", "allerwichtigste", "vorrömische", "mehrläufige". */
static bool is_prefixed_adjective(const struct word *w, struct span lower)
{
    static const struct {
        const char *prefix, *inner[6];
    } kinds[] = {
        {"nicht", {""}},
        {"über", {"lich", "isch", "al", "ell", "iv", "är"}},
        {"außer", {"lich", "isch", "al", "ell", "iv", "är"}},
        {"inner", {"lich", "isch", "al", "ell", "iv", "är"}},
        {"vor", {"isch", "ell", "al", "zeitlich", "christlich"}},
        {"zwischen", {"lich", "isch", "al", "ell"}},
        {"mehr", {"ig"}},
        {"aller", {"st", "erst", "letzt", "best", "meist"}},
        {"prä", {"isch", "ell", "al", "iv"}},
        {"post", {"isch", "ell", "al", "iv"}},
    };
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        size_t n = strlen(kinds[i].prefix);
        if (!span_starts(lower, kinds[i].prefix) || lower.len < n + 4 || !is_adjective(w, lower.ptr + n, lower.len - n))
            continue;
        for (size_t k = 1; adjective_endings[k]; k++)
            for (size_t m = 0; m < 6 && kinds[i].inner[m]; m++)
                if (ends_in(lower, kinds[i].inner[m], adjective_endings[k]))
                    return word_from(w, ORIGIN_FORM, lower.ptr + n, lower.len - n, n, ANY_ADJECTIVE);
    }
    return false;
}

/* "Norditalien", "Ostukraines": part of a place. */
static bool is_part_of_place(const struct word *w)
{
    static const char *const directions[] = {"Nord",    "Süd",    "Ost",  "West",   "Nordost", "Nordwest", "Südost",
                                             "Südwest", "Mittel", "Ober", "Unter",  "Inner",   "Zentral",  "Groß",
                                             "Klein",   "Neu",    "Alt",  "Hinter", "Vorder",  NULL};
    char place[WORD_BYTES];
    for (size_t i = 0; w->capital && directions[i]; i++) {
        size_t n = strlen(directions[i]);
        if (!span_starts((struct span){w->s, w->len}, directions[i]) || w->len < n + BASE_LETTERS)
            continue;
        size_t len = word_recase(w->s + n, w->len - n, true, place);
        if (len && utf8_is_lower((unsigned char)w->s[n]) && is_usual(w, place, len, LEX_PLACE))
            return word_from(w, ORIGIN_NAME, place, len, n, 0);
        if (len && place[len - 1] == 's' && is_usual(w, place, len - 1, LEX_PLACE))
            return word_from(w, ORIGIN_NAME, place, len - 1, n, 0);
    }
    return false;
}

bool affix_accepts(const struct word *w)
{
    char upper[WORD_BYTES], lower[WORD_BYTES];
    struct span name = {upper, word_recase(w->s, w->len, true, upper)};
    struct span small = {lower, word_recase(w->s, w->len, false, lower)};
    if (!name.len || !small.len)
        return false;
    return is_negated(w, small) || is_from_name(w, name) || is_of_noun(w, name) || is_of_verb(w, small) ||
           is_manner(w, small) || is_prefixed_adjective(w, small) || is_part_of_place(w);
}
