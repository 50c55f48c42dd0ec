#include "lexicon/likely_typo.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/compound.h"
#include "lexicon/endings.h"
#include "lexicon/knowledge.h"
#include "lexicon/memo.h"
#include "lexicon/readings.h"
#include "lexicon/words.h"

/* An unknown word is worth a look from these log10 odds on, see typo_odds(); what stands around it decides then. */
#define LEAST_ODDS (-2.4)

#define SWAPPED 0.6 /* weight of two letters that changed places */

/* Frequency classes count tenths from 10^-9. */
enum {
    NAMED_FORMS = 22, /* class of adjectives in -isch that are not made of a name for the moment */
    ALL_FORMS = 35,   /* class from which on the lexicon has every form of a word */
    USUAL_ENGLISH = 28,
    HALF_BYTES_MIN = 4,
    LONG_LETTERS = 10
};

/* "Farbmodus": its s is no ending. */
static bool is_nominative(const struct judgement *j, struct span word)
{
    struct reading r[WORD_READINGS_MAX];
    size_t n = word_readings(j->v->knowledge, word.ptr, word.len, r, WORD_READINGS_MAX);
    for (size_t i = 0; i < n; i++)
        if (r[i].part_of_speech == POS_NOUN &&
            (r[i].features & NOMINAL_CASE(CASE_NOMINATIVE) & NOMINAL_NUMBER(NUMBER_SINGULAR)))
            return true;
    return false;
}

/* "xterm", "qmail", "mtime": programs and fields are named with a letter before a foreign word. */
static bool is_lettered(struct span own, const struct candidate *best)
{
    bool german = (best->flags & LEX_GERMAN) || best->source == FROM_COMPOUND;
    return !german && own.len == best->len + 1 && memcmp(own.ptr + 1, best->form, best->len) == 0;
}

/* "Unterschriftsdatei" beside "Unterschriftdatei", "Perspektivfehler" beside "Perspektivefehler": the same compound
 * with and without a link between its parts, neither of which anybody lists. */
static bool is_other_seam(const struct judgement *j, const struct candidate *best)
{
    struct compound c;
    const struct lexicon *lex = j->v->knowledge->lexicon;
    if (best->flags || lexicon_frequency(lex, best->form, best->len) ||
        !memo_compound(j->v->memo, best->form, best->len, &c))
        return false;
    bool longer = j->len > best->len;
    size_t at = longer ? c.head : c.head - 1; /* where the link stands in the longer of the two */
    const char *more = longer ? j->clean : best->form, *less = longer ? best->form : j->clean;
    size_t more_len = longer ? j->len : best->len, less_len = longer ? best->len : j->len;
    return more_len == less_len + 1 && memchr("sen", more[at], 3) && memcmp(more, less, at) == 0 &&
           memcmp(more + at + 1, less + at, less_len - at) == 0;
}

/* An English word that is usual enough for Germans to make compounds with it. */
static bool is_usual_english(const struct judgement *j, const char *part, size_t len)
{
    const struct lexicon *lex = j->v->knowledge->lexicon;
    return lexicon_flags(lex, part, len) & LEX_ENGLISH && lexicon_frequency_en(lex, part, len) >= USUAL_ENGLISH;
}

/* "Warptransformation", "Multiarch": a German word and an English one, each whole. */
static bool is_half_english(const struct judgement *j)
{
    char head[WORD_BYTES], first[WORD_BYTES];
    const struct lexicon *lex = j->v->knowledge->lexicon;
    for (size_t at = HALF_BYTES_MIN - 1; at + HALF_BYTES_MIN <= j->len; at++) {
        size_t n = utf8_recase(j->clean + at, j->len - at, true, head, sizeof(head));
        size_t noun = utf8_recase(j->clean, at, true, first, sizeof(first));
        bool german = noun && lexicon_listed_flags(lex, first, noun) & LEX_GERMAN;
        bool german_head = n && lexicon_listed_flags(lex, head, n) & LEX_GERMAN;
        if ((german_head && is_usual_english(j, j->clean, at)) || (german && n && is_usual_english(j, head, n)))
            return true;
    }
    return false;
}

/* Adjectives in -isch are made of every name: only a usual slip in one that everybody knows is told. */
static bool is_made_of_name(const struct judgement *j, const struct candidate *best)
{
    bool long_usual = best->weight <= 1.0 && best->frequency >= NAMED_FORMS && j->letters > LONG_LETTERS;
    return is_adjective_of_name((struct span){j->clean, j->len}) && best->weight > USUAL_SLIP && !long_usual;
}

bool is_likely_typo(const struct judgement *j, const struct candidate *best)
{
    struct span own = {j->clean, j->len}, other = {best->form, best->len};
    if (is_made_of_name(j, best))
        return false;
    if (j->mid_capital && (is_genitive(own, other) || (is_genitive(other, own) && !is_nominative(j, other))))
        return false; /* a name that nobody lists, inflected */
    if (best->frequency < ALL_FORMS && is_other_form(own, other))
        return false;
    if (j->letters < TYPO_LETTERS || best->weight > 2.4 || (best->weight > 1.0 && is_other_ending(own, other)) ||
        memchr(j->clean, '\'', j->len) ||
        (best->source == FROM_COMPOUND && (differs_at_end(own, other) || is_other_link(own, other))) ||
        !(best->flags & (LEX_GERMAN | LEX_SEEN) || best->source != FROM_LEXICON))
        return false;
    if (best->source == FROM_COMPOUND &&
        (is_derived_otherwise(own, other) || (best->weight > SWAPPED && is_half_english(j)) || is_other_seam(j, best)))
        return false;
    if (is_lettered(own, best) || (j->capital && is_diminutive(own, other)))
        return false;
    return typo_odds(best) >= LEAST_ODDS;
}
