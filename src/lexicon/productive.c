#include "lexicon/productive.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "lexicon/compound.h"
#include "lexicon/derivation.h"
#include "lexicon/old_spelling.h"
#include "lexicon/words.h"

enum {
    READINGS = 24,
    USUAL_COMPOUND = 120,
    USUAL_BASE = 25,
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

/* Notes that a derived word is inflected like its model, if there is one. */
static bool from_model(const struct word *w, bool noun)
{
    const char *model = productive_model(w->s, w->len, noun);
    return word_from(w, ORIGIN_MODEL, model, model ? strlen(model) : 0, 0, 0);
}

/* The feminine form that a gender form stands for has its readings: "Lehrer*innen" those of "Lehrerinnen". */
static bool from_gender_form(const struct word *w, size_t stem, bool plural)
{
    return word_from(w, ORIGIN_MODEL, plural ? "Lehrerinnen" : "Lehrerin", plural ? 11 : 8, stem, 0);
}

/* "Lehrer*innen", "Schüler:innen", "Bürger_in", "LehrerInnen": the masculine base is a word. */
static bool is_gender_form(const struct word *w)
{
    static const char *const endings[] = {"*innen", ":innen", "_innen", "Innen", "*in", ":in", "_in", "/innen", NULL};
    for (size_t i = 0; endings[i]; i++) {
        size_t n = strlen(endings[i]), stem = w->len - n;
        if (!span_ends((struct span){w->s, w->len}, endings[i]) || w->len < n + 3)
            continue;
        unsigned flags;
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

bool productive_is_verb(const struct knowledge *k, const char *s, size_t len)
{
    struct reading r[READINGS];
    size_t n = lexicon_readings(k->lexicon, s, len, r, READINGS);
    if (len < 5)
        return false;
    for (size_t i = 0; i < n && i < READINGS; i++) {
        bool verb =
            r[i].part_of_speech == POS_VERB && r[i].kind != VERB_AUXILIARY && (r[i].kind != VERB_MODAL || len >= 6);
        bool participle =
            r[i].part_of_speech == POS_ADJECTIVE && (r[i].kind == PARTICIPLE_PAST || r[i].kind == PARTICIPLE_PRESENT);
        if (verb || participle)
            return true;
    }
    return false;
}

bool productive_is_separable(const struct word *w)
{
    static const char *const prefixes[] = {
        "ab",     "an",     "auf",      "aus",     "bei",      "durch",     "ein",    "empor",    "entgegen", "entlang",
        "fehl",   "fern",   "fest",     "fort",    "frei",     "gegenüber", "her",    "herab",    "heran",    "herauf",
        "heraus", "herbei", "herein",   "herum",   "herunter", "hervor",    "hin",    "hinab",    "hinauf",   "hinaus",
        "hinein", "hinter", "hinunter", "hinweg",  "hinzu",    "hoch",      "klar",   "los",      "mit",      "nach",
        "nieder", "rein",   "raus",     "rauf",    "rum",      "runter",    "statt",  "teil",     "tot",      "über",
        "um",     "unter",  "vor",      "voran",   "voraus",   "vorbei",    "vorher", "vorweg",   "weg",      "weiter",
        "wider",  "wieder", "zu",       "zurecht", "zurück",   "zusammen",  "zuvor",  "zwischen", "gleich",   "heim",
        "quer",   "schön",  "stand",    "wahr",    "kennen",   "kurz",      "bereit", NULL};
    char lower[WORD_BYTES];
    size_t len = word_lower_all(w->s, w->len, lower);
    for (size_t i = 0; prefixes[i]; i++) {
        size_t n = strlen(prefixes[i]);
        if (n + 4 > len || memcmp(lower, prefixes[i], n) != 0)
            continue;
        if (productive_is_verb(w->k, lower + n, len - n))
            return word_from(w, ORIGIN_SEPARABLE, lower + n, len - n, n, VERBAL);
        if (n + 6 < len && memcmp(lower + n, "zu", 2) == 0 && span_ends((struct span){lower, len}, "n") &&
            productive_is_verb(w->k, lower + n + 2, len - n - 2))
            return word_from(w, ORIGIN_ZU, lower + n + 2, len - n - 2, n + 2, VERBAL);
    }
    return false;
}

/* "zerdenken", "verzocken": an inseparable prefix and a verb. */
static bool is_prefixed_verb(const struct word *w)
{
    static const char *const prefixes[] = {"ver", "zer", "ent", "miss", "be", "er", NULL};
    for (size_t i = 0; prefixes[i]; i++) {
        size_t n = strlen(prefixes[i]);
        if (w->len > n + 5 && span_starts((struct span){w->s, w->len}, prefixes[i]) &&
            productive_is_verb(w->k, w->s + n, w->len - n))
            return word_from(w, ORIGIN_FORM, w->s + n, w->len - n, n, VERBAL);
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

/* Whether the word without its ending, and with another instead, is a usual noun or name. */
static bool is_base_before(const struct word *w, const char *name, size_t len, const char *ending, const char *instead,
                           unsigned kinds)
{
    char base[WORD_BYTES + 4];
    size_t n = strlen(ending), more = strlen(instead);
    if (len <= n + 3 || !span_ends((struct span){name, len}, ending))
        return false;
    memcpy(base, name, len - n);
    memcpy(base + len - n, instead, more);
    const struct lexicon *lex = w->k->lexicon;
    return (lexicon_flags(lex, base, len - n + more) & kinds) &&
           lexicon_frequency(lex, base, len - n + more) >= USUAL_BASE;
}

/* Inhabitants and adjectives of names ("kiewer", "merkelsche"), and -isch of any noun ("soziopathisch"). */
static bool is_from_name(const struct word *w)
{
    static const char *const endings[] = {"er",    "ern",   "ers",   "erin",  "erinnen", "sche",
                                          "schen", "scher", "sches", "schem", NULL};
    static const char *const adjectives[] = {"isch", "ische", "ischen", "ischer", "isches", "ischem", NULL};
    char name[WORD_BYTES];
    size_t len = word_recase(w->s, w->len, true, name);
    for (size_t i = 0; endings[i]; i++)
        if (is_base_before(w, name, len, endings[i], "", LEX_NAME))
            return from_model(w, w->capital && endings[i][0] == 'e');
    for (size_t i = 0; adjectives[i]; i++)
        if (is_base_before(w, name, len, adjectives[i], "", LEX_NAME | LEX_GERMAN | LEX_SEEN) ||
            is_base_before(w, name, len, adjectives[i], "e", LEX_GERMAN | LEX_SEEN) ||
            is_base_before(w, name, len, adjectives[i], "ie", LEX_GERMAN | LEX_SEEN))
            return from_model(w, false);
    return false;
}

static bool is_negated(const struct word *w)
{
    char base[WORD_BYTES];
    size_t n = span_starts((struct span){w->s, w->len}, "Un")   ? 2
               : span_starts((struct span){w->s, w->len}, "un") ? 2
                                                                : 0;
    if (!n || w->len < 8)
        return false;
    size_t len = word_recase(w->s + n, w->len - n, w->capital, base);
    if (len && (lexicon_flags(w->k->lexicon, base, len) & LEX_GERMAN))
        return word_from(w, ORIGIN_FORM, base, len, n, 0);
    len = word_recase(w->s + n, w->len - n, false, base);
    return len && (lexicon_flags(w->k->lexicon, base, len) & LEX_GERMAN) && !w->capital &&
           word_from(w, ORIGIN_FORM, base, len, n, 0);
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

bool productive_is_compound(const struct word *w)
{
    struct compound c;
    char other[WORD_BYTES];
    if (compound_analyze(w->k->lexicon, w->s, w->len, &c))
        return from_head(w, w->s, w->len, &c, w->capital);
    size_t n = word_recase(w->s, w->len, !w->capital, other);
    if (!n || !compound_analyze(w->k->lexicon, other, n, &c))
        return false;
    if (w->capital) /* a compound adjective at the start of a sentence */
        return from_head(w, other, n, &c, false);
    /* a noun in lower case is a fault, but not of spelling */
    return w->len > 8 && c.cost <= USUAL_COMPOUND && !productive_is_verb(w->k, w->s + c.head, w->len - c.head) &&
           from_head(w, other, n, &c, true);
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
    if (is_gender_form(w) || w->inner_capital)
        return is_gender_form(w);
    if (w->capital && derivation_is_noun(w->k->lexicon, w->s, w->len))
        return from_model(w, true);
    return is_elision(w) || productive_is_separable(w) || is_prefixed_verb(w) || is_negated(w) || is_from_name(w) ||
           is_swiss(w) || is_old(w) || productive_is_compound(w);
}
