#include "lexicon/contractions.h"

#include <string.h>

#include "base/span.h"
#include "lexicon/verbs.h"

enum {
    THIRD = VERB_CELL(TENSE_PRESENT, NUMBER_SINGULAR, 3) | VERB_CELL(TENSE_PAST, NUMBER_SINGULAR, 3) |
            VERB_CELL(TENSE_SUBJUNCTIVE_1, NUMBER_SINGULAR, 3),
    FIRST = VERB_CELL(TENSE_PRESENT, NUMBER_SINGULAR, 1),
    SECOND = VERB_CELL(TENSE_PRESENT, NUMBER_SINGULAR, 2) | VERB_CELL(TENSE_PAST, NUMBER_SINGULAR, 2),
    VERB_ONLY = 1 << POS_VERB,
};

static bool has_verb(const struct word *w, const char *s, size_t len, unsigned features)
{
    return lexicon_has_reading(w->k->lexicon, s, len, POS_VERB, features);
}

/* "gehts", "kanns", "seis", "machs": es behind a verb in the singular, today without an apostrophe. */
static bool is_verb_with_es(const struct word *w, char *lower, size_t len)
{
    if (len < 4 || lower[len - 1] != 's' || lower[len - 2] == 's') /* "weiss" is Swiss */
        return false;
    if (lower[len - 2] != 'e' && has_verb(w, lower, len - 1, THIRD))
        return word_from(w, ORIGIN_FORM, lower, len - 1, 0, VERB_ONLY);
    if (span_ends((struct span){lower, len}, "els") || span_ends((struct span){lower, len}, "ers"))
        return false; /* no "ich handles": such words are foreign */
    lower[len - 1] = 'e';
    bool first = has_verb(w, lower, len, FIRST) && word_from(w, ORIGIN_FORM, lower, len, 0, VERB_ONLY);
    lower[len - 1] = 's';
    return first;
}

/* "willste", "sagste": du behind its verb. */
static bool is_verb_with_du(const struct word *w, const char *lower, size_t len)
{
    return len > 5 && span_ends((struct span){lower, len}, "ste") && has_verb(w, lower, len - 1, SECOND) &&
           word_from(w, ORIGIN_FORM, lower, len - 1, 0, VERB_ONLY);
}

/* "stehn", "verzeihn", "anzusehn", "Fremdgehn": the e of the ending behind h. */
static bool is_verb_in_hn(const struct word *w, const char *lower, size_t len)
{
    char full[WORD_BYTES];
    if (len < 4 || len + 2 > WORD_BYTES || !span_ends((struct span){lower, len}, "hn"))
        return false;
    memcpy(full, lower, len - 1);
    memcpy(full + len - 1, "en", 2);
    if (has_verb(w, full, len + 1, 0))
        return word_from(w, ORIGIN_FORM, full, len + 1, 0, 0);
    struct word verb = word_at(w->k, full, len + 1, w->origin);
    return verb_is_separable(&verb);
}

static bool is_vowel(char c)
{
    return memchr("aeiou", c, 5) != NULL || (unsigned char)c >= 0x80;
}

/* Whether an e may have been lost before this letter: "vergang|nen", "mun|tre", "größer|n". */
static bool lost_an_e(const char *s, size_t len, size_t at)
{
    bool last = at + 1 == len;
    if (is_vowel(s[at - 1]) || s[at - 1] == s[at])
        return false;
    if (last)
        return s[at] == 'n' && s[at - 1] == 'r';
    return (s[at] == 'n' || s[at] == 'r') && s[at + 1] == 'e';
}

/* "vergangnen", "offner", "muntre", "größern", "eiteln": an adjective or participle without an e of its stem or its
 * ending. */
static bool is_adjective(const struct word *w, const char *lower, size_t len)
{
    char full[WORD_BYTES];
    if (len < 5 || len + 2 > WORD_BYTES)
        return false;
    if (span_ends((struct span){lower, len}, "eln") &&
        lexicon_has_reading(w->k->lexicon, lower, len - 1, POS_ADJECTIVE, 0))
        return word_from(w, ORIGIN_FORM, "schwedischen", strlen("schwedischen"), 0, 1u << POS_ADJECTIVE);
    for (size_t at = len - 1; at + 4 > len && at > 2; at--) {
        if (!lost_an_e(lower, len, at))
            continue;
        memcpy(full, lower, at);
        full[at] = 'e';
        memcpy(full + at + 1, lower + at, len - at);
        if (lexicon_has_reading(w->k->lexicon, full, len + 1, POS_ADJECTIVE, NOMINAL_CELLS))
            return word_from(w, ORIGIN_FORM, full, len + 1, 0, 1u << POS_ADJECTIVE);
    }
    return false;
}

bool contraction_accepts(const struct word *w)
{
    char lower[WORD_BYTES];
    size_t n = word_recase(w->s, w->len, false, lower);
    return n && (is_verb_with_es(w, lower, n) || is_verb_with_du(w, lower, n) || is_verb_in_hn(w, lower, n) ||
                 is_adjective(w, lower, n));
}
