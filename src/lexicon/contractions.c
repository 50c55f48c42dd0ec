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
    SPOKEN_VERB = 28, /* frequency class from which on people say es or du right behind the form */
    READINGS = 24,
};

static bool has_verb(const struct word *w, const char *s, size_t len, unsigned features)
{
    return lexicon_has_reading(w->k->lexicon, s, len, POS_VERB, features);
}

/* The same of a form that people say every day: no "verzeichns", "schimpfste". */
static bool has_spoken_verb(const struct word *w, const char *s, size_t len, unsigned features)
{
    return has_verb(w, s, len, features) && lexicon_frequency(w->k->lexicon, s, len) >= SPOKEN_VERB;
}

/* "gehts", "kanns", "seis", "machs": es behind a verb in the singular, today without an apostrophe. */
static bool is_verb_with_es(const struct word *w, char *lower, size_t len)
{
    if (len < 4 || lower[len - 1] != 's' || lower[len - 2] == 's') /* "weiss" is Swiss */
        return false;
    if (lower[len - 2] != 'e' && has_spoken_verb(w, lower, len - 1, THIRD))
        return word_from(w, ORIGIN_FORM, lower, len - 1, 0, VERB_ONLY);
    if (span_ends((struct span){lower, len}, "els") || span_ends((struct span){lower, len}, "ers"))
        return false; /* no "ich handles": such words are foreign */
    lower[len - 1] = 'e';
    bool first = has_spoken_verb(w, lower, len, FIRST) && word_from(w, ORIGIN_FORM, lower, len, 0, VERB_ONLY);
    lower[len - 1] = 's';
    return first;
}

/* "willste", "sagste": du behind its verb. */
static bool is_verb_with_du(const struct word *w, const char *lower, size_t len)
{
    return len > 5 && span_ends((struct span){lower, len}, "ste") && has_spoken_verb(w, lower, len - 1, SECOND) &&
           word_from(w, ORIGIN_FORM, lower, len - 1, 0, VERB_ONLY);
}

static bool is_vowel(char c)
{
    return memchr("aeiou", c, 5) != NULL || (unsigned char)c >= 0x80;
}

/* "stehn", "verzeihn", "anzusehn", "Fremdgehn": the e of the ending behind an h that is not spoken. */
static bool is_verb_in_hn(const struct word *w, const char *lower, size_t len)
{
    char full[WORD_BYTES];
    if (len < 4 || len + 2 > WORD_BYTES || !span_ends((struct span){lower, len}, "hn") || !is_vowel(lower[len - 3]))
        return false;
    memcpy(full, lower, len - 1);
    memcpy(full + len - 1, "en", 2);
    if (has_verb(w, full, len + 1, 0))
        return word_from(w, ORIGIN_FORM, full, len + 1, 0, 0);
    struct word verb = word_at(w->k, full, len + 1, w->origin);
    return verb_is_separable(&verb);
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

/* The adjective or participle whose stem or ending lost an e: "vergangenen" of "vergangnen". Returns its length, 0 when
 * there is none. */
static size_t find_full_adjective(const struct word *w, const char *lower, size_t len, char full[WORD_BYTES])
{
    if (len < 5 || len + 2 > WORD_BYTES)
        return 0;
    for (size_t at = len - 1; at + 4 > len && at > 2; at--) {
        if (!lost_an_e(lower, len, at))
            continue;
        memcpy(full, lower, at);
        full[at] = 'e';
        memcpy(full + at + 1, lower + at, len - at);
        if (lexicon_has_reading(w->k->lexicon, full, len + 1, POS_ADJECTIVE, NOMINAL_CELLS))
            return len + 1;
    }
    return 0;
}

/* "vergangnen", "offner", "muntre", "größern", "eiteln": an adjective or participle without an e of its stem or its
 * ending. */
static bool is_adjective(const struct word *w, const char *lower, size_t len)
{
    char full[WORD_BYTES];
    if (len >= 5 && span_ends((struct span){lower, len}, "eln") &&
        lexicon_has_reading(w->k->lexicon, lower, len - 1, POS_ADJECTIVE, 0))
        return word_from(w, ORIGIN_FORM, "schwedischen", strlen("schwedischen"), 0, 1u << POS_ADJECTIVE);
    size_t n = find_full_adjective(w, lower, len, full);
    return n && word_from(w, ORIGIN_FORM, full, n, 0, 1u << POS_ADJECTIVE);
}

/* Whether all readings of an adjective are of a participle or a comparative. */
static bool is_participle_or_comparative(const struct word *w, const char *s, size_t len)
{
    struct reading r[READINGS];
    size_t n = lexicon_readings(w->k->lexicon, s, len, r, READINGS);
    for (size_t i = 0; i < n && i < READINGS; i++)
        if (r[i].part_of_speech == POS_ADJECTIVE && r[i].kind != PARTICIPLE_PAST &&
            !(r[i].features & NOMINAL_COMPARATIVE))
            return false;
    return true;
}

bool contraction_is_bookish(const struct word *w)
{
    char lower[WORD_BYTES], full[WORD_BYTES];
    size_t n = word_recase(w->s, w->len, false, lower), len = n ? find_full_adjective(w, lower, n, full) : 0;
    return len && is_participle_or_comparative(w, full, len);
}

bool contraction_drops_e(const struct word *w)
{
    static const char *const pronouns[] = {"unsre", "unsrer", "unsres", "unsrem", "unsren", "unserm", "unsern",
                                           "andre", "andrer", "andres", "andrem", "andren", NULL};
    char lower[WORD_BYTES], full[WORD_BYTES];
    size_t n = word_recase(w->s, w->len, false, lower);
    if (span_is_one_of((struct span){lower, n}, pronouns))
        return true;
    struct word plain = word_at(w->k, lower, n, NULL);
    return n && !(lexicon_listed_flags(w->k->lexicon, lower, n) & LEX_GERMAN) &&
           (is_verb_in_hn(&plain, lower, n) || find_full_adjective(&plain, lower, n, full));
}

/* "verstehet", "erhebet", "gehet": the ending of older German, in full. */
static bool is_full_ending(const struct word *w, const char *lower, size_t len)
{
    const unsigned forms = THIRD | VERB_CELL(TENSE_PRESENT, NUMBER_PLURAL, 2) | VERB_IMPERATIVE_PLURAL;
    char today[WORD_BYTES];
    if (len < 6 || !span_ends((struct span){lower, len}, "et"))
        return false;
    memcpy(today, lower, len - 2);
    today[len - 2] = 't';
    return has_spoken_verb(w, today, len - 1, forms) && !has_verb(w, today, len - 1, VERB_PARTICIPLE_2) &&
           word_from(w, ORIGIN_FORM, today, len - 1, 0, VERB_ONLY);
}

bool contraction_accepts(const struct word *w)
{
    char lower[WORD_BYTES];
    size_t n = word_recase(w->s, w->len, false, lower);
    return n && (is_verb_with_es(w, lower, n) || is_verb_with_du(w, lower, n) || is_verb_in_hn(w, lower, n) ||
                 is_adjective(w, lower, n) || is_full_ending(w, lower, n));
}
