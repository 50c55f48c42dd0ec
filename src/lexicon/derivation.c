#include "lexicon/derivation.h"

#include <string.h>

#include "base/span.h"
#include "base/utf8.h"

enum { WORD_MAX = 120, STEM_MIN = 3, WOMAN_STEM = 6, BASE_USUAL = 25 };

static bool is_infinitive(const struct lexicon *lex, const char *s, size_t len)
{
    return lexicon_has_reading(lex, s, len, POS_VERB, VERB_INFINITIVE);
}

bool derivation_is_verb_stem(const struct lexicon *lex, const char *s, size_t len)
{
    char verb[WORD_MAX];
    if (len < STEM_MIN || len + 8 > WORD_MAX || s[len - 1] == 'e')
        return false;
    memcpy(verb, s, len);
    memcpy(verb + len, "en", 2);
    if (is_infinitive(lex, verb, len + 2))
        return true;
    verb[len] = 'n'; /* flimmern, handeln */
    return (s[len - 1] == 'r' || s[len - 1] == 'l') && is_infinitive(lex, verb, len + 1);
}

/* "Abnabel|ung": the stem of a verb before one of these. Verbs in -eln may lose their e: "Handl|ung". */
static bool is_of_verb(const struct lexicon *lex, const char *lower, size_t len)
{
    static const char *const endings[] = {"ung", "ungen", "er", "ers", "ern", "erin", "erinnen", NULL};
    char stem[WORD_MAX];
    for (size_t i = 0; endings[i]; i++) {
        size_t n = strlen(endings[i]);
        if (len < n + 4 || !span_ends((struct span){lower, len}, endings[i]))
            continue;
        if (derivation_is_verb_stem(lex, lower, len - n))
            return true;
        char last = lower[len - n - 1];
        memcpy(stem, lower, len - n - 1);
        stem[len - n - 1] = 'e';
        stem[len - n] = last;
        if (last == 'l' && derivation_is_verb_stem(lex, stem, len - n + 1))
            return true;
    }
    return false;
}

/* "Simul|ation" (simulieren), "Würdig|keit" (würdig). */
static bool is_of_other(const struct lexicon *lex, const char *lower, size_t len)
{
    static const struct {
        const char *ending, *instead;
        enum part_of_speech part;
    } pairs[] = {{"ation", "ieren", POS_VERB},       {"ationen", "ieren", POS_VERB}, {"keit", "", POS_ADJECTIVE},
                 {"keiten", "", POS_ADJECTIVE},      {"heit", "", POS_ADJECTIVE},    {"heiten", "", POS_ADJECTIVE},
                 {"losigkeit", "los", POS_ADJECTIVE}};
    char base[WORD_MAX];
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        size_t n = strlen(pairs[i].ending), more = strlen(pairs[i].instead);
        if (len < n + STEM_MIN || !span_ends((struct span){lower, len}, pairs[i].ending))
            continue;
        size_t stem = len - n;
        memcpy(base, lower, stem);
        memcpy(base + stem, pairs[i].instead, more);
        if (lexicon_has_reading(lex, base, stem + more, pairs[i].part, 0) &&
            lexicon_frequency(lex, base, stem + more) >= BASE_USUAL)
            return true;
    }
    return false;
}

/* The first part of learned words: "Kard|iologe", "Krypt|ografie". */
static const char *const learned_stems[] = {
    "anthrop", "arch",     "archä",   "astr",    "bakteri",  "bi",          "biotechn",    "chron",   "dendr",
    "dermat",  "diabet",   "ethn",    "etym",    "epidemi",  "ge",          "gene",        "gerät",   "geront",
    "glazi",   "gynäk",    "hämat",   "hydr",    "ide",      "immun",       "infekt",      "kard",    "kardi",
    "klimat",  "kriminal", "krypt",   "laryng",  "lexik",    "lit",         "mamm",        "mark",    "meteor",
    "meth",    "mikrobi",  "mineral", "morph",   "musik",    "myk",         "myth",        "nephr",   "neur",
    "onk",     "ornith",   "paläont", "par",     "path",     "pharmak",     "phän",        "phil",    "phon",
    "phot",    "phys",     "physi",   "polit",   "pomol",    "prokt",       "psych",       "pulm",    "radi",
    "rhin",    "röntgen",  "seism",   "sex",     "sin",      "soz",         "sozi",        "sport",   "techn",
    "termin",  "the",      "therm",   "top",     "toxik",    "typ",         "ur",          "vir",     "vulkan",
    "zo",      "zyt",      "öko",     "ök",      "opt",      "ophthalm",    "choreo",      "kart",    "filmo",
    "biblio",  "demo",     "foto",    "lexiko",  "geo",      "bio",         "steno",       "disko",   "ikono",
    "auto",    "porno",    "krypto",  "orth",    "psych",    "baro",        "thermo",      "tacho",   "chrono",
    "kilo",    "zenti",    "milli",   "nano",    "mikro",    "spektro",     "photo",       "hygro",   "oxi",
    "dosi",    "manom",    "taxa",    "rheumat", "endokrin", "gastroenter", "psychophysi", "neurobi", "astrobi",
    "sinn",    "ägypt",    "turk",    "islam",   "assyri",   "japan",       "amerikan",    "german",  "slav",
    "orient",  "jap",      "afrikan", NULL};

static bool is_learned(const char *lower, size_t len)
{
    static const char *const endings[] = {"ologe",  "ologen",  "ologin",  "ologinnen", "ologie",    "ologien",
                                          "grafie", "grafien", "graphie", "graphien",  "meter",     "metern",
                                          "meters", "graf",    "grafen",  "grafin",    "grafinnen", NULL};
    for (size_t i = 0; endings[i]; i++) {
        struct span stem = {lower, len - strlen(endings[i])};
        if (len <= strlen(endings[i]) || !span_ends((struct span){lower, len}, endings[i]))
            continue;
        for (size_t k = 0; learned_stems[k]; k++)
            if (span_ends(stem, learned_stems[k]) && (stem.len == strlen(learned_stems[k]) || stem.len > 7))
                return true;
    }
    return false;
}

/* "Konditor|in", "Orthopäd|innen": a woman, of a noun for a man that ends in one of these. */
static bool is_woman(const struct lexicon *lex, const char *word, size_t len)
{
    static const char *const men[] = {"or",   "er",   "ent",  "ant", "ist", "eur",   "är", "at", "et",
                                      "graf", "soph", "ling", "ier", "and", "pilot", "on", NULL};
    static const char *const men_in_e[] = {"pädi",   "päd",    "log",  "path", "nom",    "kolleg", "franzos",
                                           "kund",   "genoss", "zeug", "erb",  "schwed", "dän",    "pol",
                                           "chines", "iatr",   "urg",  "ekt",  NULL};
    size_t cut = span_ends((struct span){word, len}, "innen") ? 5 : span_ends((struct span){word, len}, "in") ? 2 : 0;
    char base[WORD_MAX];
    if (!cut || len < cut + WOMAN_STEM || len + 8 > WORD_MAX)
        return false;
    size_t stem = len - cut;
    memcpy(base, word, stem);
    for (size_t i = 0; men[i]; i++)
        if (span_ends((struct span){base, stem}, men[i]) && lexicon_has_reading(lex, base, stem, POS_NOUN, 0) &&
            lexicon_frequency(lex, base, stem) >= BASE_USUAL - 10)
            return true;
    base[stem] = 'e';
    for (size_t i = 0; men_in_e[i]; i++)
        if (span_ends((struct span){base, stem}, men_in_e[i]) && lexicon_has_reading(lex, base, stem + 1, POS_NOUN, 0))
            return true;
    return false;
}

static bool is_noun(const struct lexicon *lex, const char *s, size_t len)
{
    return (lexicon_listed_flags(lex, s, len) & LEX_GERMAN) != 0;
}

/* Undoes the last umlaut: "Häus" to "Haus"; false when there is none. */
static bool undo_umlaut(const char *s, size_t len, char out[WORD_MAX], size_t *out_len)
{
    static const struct {
        const char *with, *without;
    } pairs[] = {{"ä", "a"}, {"ö", "o"}, {"ü", "u"}, {"Ä", "A"}, {"Ö", "O"}, {"Ü", "U"}};
    for (size_t at = len; at-- > 0;)
        for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
            if (at + 2 > len || memcmp(s + at, pairs[i].with, 2) != 0)
                continue;
            memcpy(out, s, at);
            out[at] = pairs[i].without[0];
            memcpy(out + at + 1, s + at + 2, len - at - 2);
            *out_len = len - 1;
            return true;
        }
    return false;
}

static bool is_diminutive(const struct lexicon *lex, const char *word, size_t len)
{
    static const char *const endings[] = {"chen", "chens", "lein", "leins", NULL};
    char base[WORD_MAX];
    for (size_t i = 0; endings[i]; i++) {
        size_t n = strlen(endings[i]), stem = len - n;
        if (len < n + STEM_MIN + 1 || len + 8 > WORD_MAX || !span_ends((struct span){word, len}, endings[i]))
            continue;
        if (is_noun(lex, word, stem))
            return true;
        if (!undo_umlaut(word, stem, base, &stem))
            continue;
        if (is_noun(lex, base, stem))
            return true;
        base[stem] = 'e';
        if (is_noun(lex, base, stem + 1))
            return true;
    }
    return false;
}

bool derivation_is_noun(const struct lexicon *lex, const char *word, size_t len)
{
    char lower[WORD_MAX];
    if (len + 8 > WORD_MAX)
        return false;
    size_t n = utf8_recase(word, len, false, lower, sizeof(lower));
    return n && (is_of_verb(lex, lower, n) || is_of_other(lex, lower, n) || is_learned(lower, n) ||
                 is_diminutive(lex, word, len) || is_woman(lex, word, len));
}
