#include "lexicon/derivation.h"

#include <string.h>

#include "base/span.h"
#include "base/utf8.h"

enum { WORD_MAX = 120, READINGS = 24, STEM_MIN = 3 };

static size_t lower_first(const char *s, size_t len, char out[WORD_MAX])
{
    size_t size;
    if (len == 0 || len + 8 > WORD_MAX)
        return 0;
    uint32_t cp = utf8_decode(s, len, &size);
    size_t n = utf8_encode(utf8_lower(cp), out);
    memcpy(out + n, s + size, len - size);
    return n + len - size;
}

static bool is_infinitive(const struct lexicon *lex, const char *s, size_t len)
{
    struct reading r[READINGS];
    size_t n = lexicon_readings(lex, s, len, r, READINGS);
    for (size_t i = 0; i < n && i < READINGS; i++)
        if (r[i].part_of_speech == POS_VERB && (r[i].features & VERB_INFINITIVE))
            return true;
    return false;
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

/* "Abnabel|ung": the stem of a verb before one of these. "eln" and "ern" verbs may lose their e: "Handl|ung". */
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
        if ((last == 'l' || last == 'r') && derivation_is_verb_stem(lex, stem, len - n + 1))
            return true;
    }
    return false;
}

/* "Simul|ation" (simulieren), "Würdig|keit" (würdig). */
static bool is_of_other(const struct lexicon *lex, const char *lower, size_t len)
{
    static const char *const pairs[][2] = {{"ation", "ieren"}, {"ationen", "ieren"}, {"keit", ""},
                                           {"keiten", ""},     {"heit", ""},         {"heiten", ""}};
    char base[WORD_MAX];
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        size_t n = strlen(pairs[i][0]), stem = len - n;
        if (len < n + STEM_MIN || !span_ends((struct span){lower, len}, pairs[i][0]))
            continue;
        memcpy(base, lower, stem);
        memcpy(base + stem, pairs[i][1], strlen(pairs[i][1]));
        if (lexicon_flags(lex, base, stem + strlen(pairs[i][1])) & LEX_GERMAN)
            return true;
    }
    return false;
}

static bool is_learned(const char *lower, size_t len)
{
    static const char *const endings[] = {"ologe",   "ologen",   "ologin", "ologinnen", "ologie", "ologien",
                                          "ografie", "ografien", "ometer", "ometern",   NULL};
    for (size_t i = 0; endings[i]; i++)
        if (len > strlen(endings[i]) + STEM_MIN && span_ends((struct span){lower, len}, endings[i]))
            return true;
    return false;
}

static bool is_noun(const struct lexicon *lex, const char *s, size_t len)
{
    return (lexicon_flags(lex, s, len) & LEX_GERMAN) != 0;
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
        if (len < n + STEM_MIN || len + 8 > WORD_MAX || !span_ends((struct span){word, len}, endings[i]))
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
    size_t n = lower_first(word, len, lower);
    return n && (is_of_verb(lex, lower, n) || is_of_other(lex, lower, n) || is_learned(lower, n) ||
                 is_diminutive(lex, word, len));
}
