#include "lexicon/productive.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "lexicon/affixes.h"
#include "lexicon/compound.h"
#include "lexicon/contractions.h"
#include "lexicon/derivation.h"
#include "lexicon/drawn_out.h"
#include "lexicon/numerals.h"
#include "lexicon/old_spelling.h"
#include "lexicon/verbs.h"
#include "lexicon/words.h"

enum {
    READINGS = 24,
    USUAL_COMPOUND = 120,
    VERBAL = 1 << POS_VERB | 1 << POS_ADJECTIVE,
};

/* Endings of derived words, and a form of the lexicon that is inflected like them. */
static const struct {
    const char *ending, *model;
} noun_models[] =
    {
        {"ungen", "Zeitungen"},       {"ung", "Zeitung"},     {"keiten", "Freiheiten"}, {"keit", "Freiheit"},
        {"heiten", "Freiheiten"},     {"heit", "Freiheit"},   {"ationen", "Nationen"},  {"ation", "Nation"},
        {"erinnen", "Lehrerinnen"},   {"erin", "Lehrerin"},   {"ologen", "Biologen"},   {"ologe", "Biologe"},
        {"ologinnen", "Lehrerinnen"}, {"ologin", "Lehrerin"}, {"ologien", "Energien"},  {"ologie", "Energie"},
        {"ografien", "Energien"},     {"ografie", "Energie"}, {"ometern", "Lehrern"},   {"ometer", "Lehrer"},
        {"chens", "Mädchens"},        {"chen", "Mädchen"},    {"leins", "Fräuleins"},   {"lein", "Fräulein"},
        {"ern", "Lehrern"},           {"ers", "Lehrers"},     {"er", "Lehrer"},
},
  adjective_models[] = {
      {"em", "schwedischem"}, {"en", "schwedischen"}, {"er", "schwedischer"},
      {"es", "schwedisches"}, {"e", "schwedische"},
};

const char *productive_model(const char *s, size_t len, bool noun)
{
    struct span word = {s, len};
    size_t count =
        noun ? sizeof(noun_models) / sizeof(noun_models[0]) : sizeof(adjective_models) / sizeof(adjective_models[0]);
    for (size_t i = 0; i < count; i++) {
        const char *ending = noun ? noun_models[i].ending : adjective_models[i].ending;
        if (span_ends(word, ending))
            return noun ? noun_models[i].model : adjective_models[i].model;
    }
    return noun ? NULL : "schwedisch";
}

bool productive_from_model(const struct word *w, bool noun)
{
    const char *model = productive_model(w->s, w->len, noun);
    return word_from(w, ORIGIN_MODEL, model, model ? strlen(model) : 0, 0, 0);
}

/* The feminine form that a gender form stands for has its readings: "Lehrer*innen" those of "Lehrerinnen". */
static bool from_gender_form(const struct word *w, size_t stem, bool plural)
{
    return word_from(w, ORIGIN_MODEL, plural ? "Lehrerinnen" : "Lehrerin", plural ? 11 : 8, stem, 0);
}

/* "jede:n", "eine*r", "Beschäftigte:r": the word before the mark has the readings. */
static bool is_inflected_gender_form(const struct word *w)
{
    static const char *const marks[] = {":", "*", "_"};
    static const char *const endings[] = {"n", "r", "e", "s", "m"};
    for (size_t i = 0; i < 3; i++)
        for (size_t k = 0; k < 5; k++) {
            char ending[3] = {marks[i][0], endings[k][0], '\0'};
            unsigned flags;
            if (span_ends((struct span){w->s, w->len}, ending) && w->len > 5 &&
                word_verdict(w->k, w->s, w->len - 2, &flags) == VERDICT_KNOWN)
                return word_from(w, ORIGIN_FORM, w->s, w->len - 2, 0, 0);
        }
    return false;
}

/* "LehrerIn": the lexicon has the woman, "Lehrerin". */
static bool is_woman(const struct word *w, size_t stem)
{
    char woman[WORD_BYTES];
    size_t n = word_recase(w->s, w->len, true, woman);
    if (!n || stem + 2 != n)
        return false;
    woman[stem] = 'i';
    return (lexicon_listed_flags(w->k->lexicon, woman, n) & LEX_GERMAN) || derivation_is_noun(w->k->lexicon, woman, n);
}

/* "Lehrer*innen", "Schüler:innen", "Bürger_in", "LehrerInnen", "LehrerIn": the masculine base is a word. */
static bool is_gender_form(const struct word *w)
{
    static const char *const endings[] = {"*innen", ":innen", "_innen", "Innen", "*in",
                                          ":in",    "_in",    "/innen", "In",    NULL};
    for (size_t i = 0; endings[i]; i++) {
        size_t n = strlen(endings[i]), stem = w->len - n;
        if (!span_ends((struct span){w->s, w->len}, endings[i]) || w->len < n + 3)
            continue;
        unsigned flags;
        if (span_is((struct span){endings[i], n}, "In") && !is_woman(w, stem))
            continue; /* "SchaleIn" is "Schale In" */
        if (word_verdict(w->k, w->s, stem, &flags) != VERDICT_UNKNOWN)
            return from_gender_form(w, stem, n >= 5);
        char base[WORD_BYTES]; /* "Kolleg*innen", "Ärzt*innen": the base lost its e */
        if (stem + 2 > WORD_BYTES)
            continue;
        memcpy(base, w->s, stem);
        base[stem] = 'e';
        return (word_verdict(w->k, base, stem + 1, &flags) != VERDICT_UNKNOWN || n >= 6) &&
               from_gender_form(w, stem, n >= 5);
    }
    return false;
}

bool productive_is_modifier(const struct knowledge *k, const char *s, size_t len)
{
    size_t ends[64];
    char whole[WORD_BYTES];
    if (len + 8 > WORD_BYTES || len < 3)
        return false;
    memcpy(whole, s, len);
    memcpy(whole + len, "arbeit", 6);
    size_t n = compound_modifiers(k->lexicon, whole, len + 6, ends, 64);
    for (size_t i = 0; i < n; i++)
        if (ends[i] == len)
            return true;
    return false;
}

/* The readings of a compound are those of its head: a noun of a noun, an adjective or participle of the others. */
static bool from_head(const struct word *w, const char *word, size_t len, const struct compound *c, bool noun)
{
    char head[WORD_BYTES];
    size_t n = word_recase(word + c->head, len - c->head, noun, head);
    word_from(w, ORIGIN_FORM, head, n, w->len - (len - c->head), noun ? 1u << POS_NOUN : VERBAL);
    if (w->origin) {
        w->origin->cost = c->cost;
        w->origin->shortest = c->shortest;
    }
    return true;
}

/* Whether the form is an inflected adjective and nothing else: "gekrönte", but not "erklärte" or "verlassen". */
static bool is_inflected(const struct word *w, const char *s, size_t len)
{
    struct reading r[READINGS];
    size_t n = lexicon_readings(w->k->lexicon, s, len, r, READINGS);
    bool cells = false;
    for (size_t i = 0; i < n && i < READINGS; i++) {
        if (r[i].part_of_speech == POS_VERB)
            return false;
        cells = cells || (r[i].part_of_speech == POS_ADJECTIVE && (r[i].features & NOMINAL_CELLS));
    }
    return cells;
}

/* A compound adjective at the start of a sentence. There a noun and what follows it are likelier to have run together:
 * the compound must be usual and inflected ("Preisgekrönte", not "Hausgebaut"), or end like few adjectives by
 * themselves ("Kostenfrei"). */
static bool is_usual_adjective(const struct word *w, const char *lower, size_t len, const struct compound *c)
{
    static const char *const ends[] = {"los", "frei", "förmig", "fähig", "mäßig", "haltig", "würdig", "artig", NULL};
    if (span_ends_in_one_of((struct span){lower, len}, ends))
        return true;
    return c->cost <= USUAL_COMPOUND && (is_inflected(w, lower + c->head, len - c->head) ||
                                         (compound_is_adjective_ending(lower + c->head, len - c->head) &&
                                          !lexicon_readings(w->k->lexicon, lower + c->head, len - c->head, NULL, 0)));
}

/* A noun in lower case is a fault, but not of spelling; yet what begins with a function word is rather two words. */
static bool is_lowered_noun(const struct word *w, const struct compound *c)
{
    static const char *const words[] = {"ein",  "mit",  "gegen", "an",   "auf",   "aus",  "bei",
                                        "nach", "vor",  "um",    "über", "durch", "ab",   "all",
                                        "von",  "ohne", "nicht", "in",   "ist",   "sein", NULL};
    char lower[WORD_BYTES];
    size_t n = word_recase(w->s, w->len, false, lower);
    for (size_t i = 0; words[i]; i++)
        if (span_starts((struct span){lower, n}, words[i]) && c->parts == 2 && c->head == strlen(words[i]))
            return false;
    return w->len > 8 && c->cost <= USUAL_COMPOUND && numeral_length(lower, n) < 3 &&
           !verb_is_form(w->k, w->s + c->head, w->len - c->head) && !is_inflected(w, w->s + c->head, w->len - c->head);
}

bool productive_is_compound(const struct word *w)
{
    struct compound c;
    char other[WORD_BYTES];
    if (compound_analyze(w->k->lexicon, w->s, w->len, &c))
        return from_head(w, w->s, w->len, &c, w->capital);
    size_t n = word_recase(w->s, w->len, !w->capital, other);
    if (!n || !compound_analyze(w->k->lexicon, other, n, &c))
        return false;
    if (w->capital)
        return is_usual_adjective(w, other, n, &c) && from_head(w, other, n, &c, false);
    return is_lowered_noun(w, &c) && from_head(w, other, n, &c, true);
}

static bool is_elision(const struct word *w)
{
    static const char *const endings[] = {"'s", "'n", "'ne", "'nen", "'", NULL};
    for (size_t i = 0; endings[i]; i++) {
        size_t n = strlen(endings[i]);
        if (w->len > n + 1 && span_ends((struct span){w->s, w->len}, endings[i]) &&
            word_german_or_name(w, w->s, w->len - n))
            return word_from(w, ORIGIN_FORM, w->s, w->len - n, 0, 0);
    }
    return false;
}

/* Switzerland writes ss for ß throughout: "Strasse", "heisst". */
static bool is_swiss(const struct word *w)
{
    char german[WORD_BYTES];
    for (size_t i = 1; i + 1 < w->len; i++) {
        if (w->s[i] != 's' || w->s[i + 1] != 's')
            continue;
        memcpy(german, w->s, w->len);
        memcpy(german + i, "\xC3\x9F", 2);
        struct word other = {.k = w->k, .s = german, .len = w->len, .capital = w->capital, .origin = w->origin};
        if (word_direct_flags(&other) & LEX_GERMAN || (w->len > 9 && productive_is_compound(&other)))
            return true;
    }
    return false;
}

/* Spelled as before 1996: another check reports it. */
static bool is_old(const struct word *w)
{
    char today[WORD_BYTES];
    struct buf listed = BUF_EMPTY;
    size_t n = word_modern_spelling(w->k, w->s, w->len, today, WORD_BYTES);
    bool old = n != 0 || old_spelling_replace((struct span){w->s, w->len}, &listed);
    if (old)
        word_from(w, ORIGIN_FORM, n ? today : buf_str(&listed), n ? n : listed.len, 0, 0);
    buf_release(&listed);
    return old;
}

bool productive_accepts(const struct word *w)
{
    if (is_gender_form(w) || is_inflected_gender_form(w))
        return true;
    if (w->inner_capital)
        return false;
    if (w->capital && derivation_is_noun(w->k->lexicon, w->s, w->len))
        return productive_from_model(w, true);
    return is_elision(w) || contraction_accepts(w) || verb_is_separable(w) || verb_is_prefixed(w) ||
           verb_is_english(w) || verb_is_made_of_adjective(w) || numeral_accepts(w) || affix_accepts(w) ||
           is_swiss(w) || is_old(w) || productive_is_compound(w) || drawn_out_accepts(w);
}
