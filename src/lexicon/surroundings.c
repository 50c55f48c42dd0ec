#include "lexicon/surroundings.h"

#include <math.h>

#include "lexicon/lexicon.h"

#define AGREES 0.7
#define CLASHES (-1.2)
#define CHAIN_AGREES 0.3
#define CHAIN_CLASHES (-1.0)
#define NOTHING (-9.0) /* less than any sum */

static bool counts(const struct neighbour *w, const struct reading *r)
{
    return w->first || !r->recased;
}

static uint32_t cells(const struct reading *r)
{
    return r->part_of_speech == POS_VERB ? 0 : r->features & NOMINAL_CELLS;
}

static bool is_determiner(const struct reading *r)
{
    return r->part_of_speech == POS_ARTICLE || (r->part_of_speech == POS_PRONOUN && (r->use & USE_ATTRIBUTIVE));
}

static bool is_noun(const struct reading *r)
{
    return r->part_of_speech == POS_NOUN || r->part_of_speech == POS_PROPER_NOUN;
}

static bool is_inflected_adjective(const struct reading *r)
{
    return r->part_of_speech == POS_ADJECTIVE && cells(r) && !(r->features & NOMINAL_PREDICATIVE);
}

static bool is_finite(const struct reading *r)
{
    return r->part_of_speech == POS_VERB && (r->features & VERB_FINITE);
}

static bool is_personal(const struct reading *r)
{
    return r->part_of_speech == POS_PRONOUN && r->kind == PRONOUN_PERSONAL &&
           (cells(r) & NOMINAL_CASE(CASE_NOMINATIVE));
}

static double agreement(const struct reading *a, const struct reading *b)
{
    return cells(a) & cells(b) ? AGREES : CLASHES;
}

/* "er geht", "gehen wir": person and number of a pronoun in the nominative and a finite verb. */
static bool person_agrees(const struct reading *pronoun, const struct reading *verb)
{
    for (unsigned tense = TENSE_PRESENT; tense <= TENSE_SUBJUNCTIVE_2; tense++)
        for (unsigned number = NUMBER_SINGULAR; number <= NUMBER_PLURAL; number++)
            for (unsigned person = 1; person <= 3; person++)
                if ((verb->features & VERB_CELL(tense, number, person)) &&
                    (cells(pronoun) & NOMINAL_NUMBER(number) & NOMINAL_CASE(CASE_NOMINATIVE)) &&
                    (pronoun->person == 0 || pronoun->person == person))
                    return true;
    return false;
}

static double after_determiner(const struct reading *left, const struct reading *right)
{
    if (is_noun(right) || is_inflected_adjective(right))
        return agreement(left, right);
    if (right->part_of_speech == POS_VERB)
        return left->use & USE_STANDALONE ? -0.5 : CLASHES;
    if (right->part_of_speech == POS_ADVERB || right->part_of_speech == POS_ADJECTIVE)
        return -0.3;
    return right->part_of_speech == POS_NUMERAL ? 0 : -0.5;
}

static double after_adjective(const struct reading *left, const struct reading *right)
{
    if (is_noun(right) || is_inflected_adjective(right))
        return agreement(left, right);
    return right->part_of_speech == POS_CONJUNCTION ? 0 : -0.5;
}

static double after_preposition(const struct reading *left, const struct reading *right)
{
    if (is_noun(right) || is_inflected_adjective(right) || is_determiner(right) || is_personal(right))
        return cells(right) & cells(left) ? 0.5 : CLASHES;
    if (is_finite(right))
        return CLASHES;
    return right->part_of_speech == POS_NUMERAL ? 0 : -0.4;
}

static double after_personal(const struct reading *left, const struct reading *right)
{
    if (is_finite(right))
        return person_agrees(left, right) ? 0.6 : -0.8;
    return is_noun(right) ? -0.4 : 0;
}

static double after_noun(const struct reading *right)
{
    if (right->part_of_speech == POS_NOUN)
        return -0.2;
    return is_inflected_adjective(right) ? -0.2 : 0;
}

static double after_verb(const struct reading *left, const struct reading *right)
{
    if (is_finite(left) && is_personal(right))
        return person_agrees(right, left) ? 0.5 : -0.3;
    return is_finite(left) && is_finite(right) ? -0.5 : 0;
}

/* How well one reading follows another. */
static double follows(const struct reading *left, const struct reading *right)
{
    if (is_determiner(left))
        return after_determiner(left, right);
    if (is_inflected_adjective(left))
        return after_adjective(left, right);
    if (left->part_of_speech == POS_PREPOSITION)
        return after_preposition(left, right);
    if (is_personal(left))
        return after_personal(left, right);
    if (is_noun(left))
        return after_noun(right);
    if (left->part_of_speech == POS_VERB)
        return after_verb(left, right);
    if (left->part_of_speech == POS_CONJUNCTION && left->kind == CONJUNCTION_SUBORDINATING)
        return is_personal(right) ? 0.4 : is_finite(right) ? -0.5 : 0;
    if (left->part_of_speech == POS_ADVERB || left->part_of_speech == POS_PARTICLE)
        return is_noun(right) ? -0.2 : 0;
    return 0;
}

/* Whether the word can stand inside one noun phrase before another of its words. */
static bool opens_phrase(const struct reading *r)
{
    return r->part_of_speech == POS_PREPOSITION || is_determiner(r) || is_inflected_adjective(r);
}

/* "in den neuen Jahr": each pair agrees, all three do not. */
static double chain(const struct reading *a, const struct reading *b, const struct reading *c)
{
    if (!opens_phrase(a) || !opens_phrase(b) || b->part_of_speech == POS_PREPOSITION)
        return 0;
    if (!is_noun(c) && !is_inflected_adjective(c))
        return 0;
    return cells(a) & cells(b) & cells(c) ? CHAIN_AGREES : CHAIN_CLASHES;
}

/* The best chain with one of the readings of a word further off; 0 when nothing is known of that word. */
static double best_chain(const struct neighbour *far, const struct reading *near, const struct reading *r, bool before)
{
    double best = NOTHING;
    for (size_t i = 0; i < far->count; i++)
        if (counts(far, &far->readings[i]))
            best = fmax(best, before ? chain(&far->readings[i], near, r) : chain(r, near, &far->readings[i]));
    return best > NOTHING ? best : 0;
}

/* What the words on one side say of a reading: the best way to read them. */
static double fit_beside(const struct neighbour *near, const struct neighbour *far, const struct reading *r,
                         bool before)
{
    double best = NOTHING;
    for (size_t i = 0; i < near->count; i++) {
        const struct reading *one = &near->readings[i];
        if (counts(near, one))
            best = fmax(best, (before ? follows(one, r) : follows(r, one)) + best_chain(far, one, r, before));
    }
    return best > NOTHING ? best : 0;
}

/* The word in the middle of three. */
static double fit_between(const struct surroundings *s, const struct reading *r)
{
    const struct neighbour *left = &s->before[0], *right = &s->after[0];
    double best = NOTHING;
    for (size_t i = 0; i < left->count; i++)
        for (size_t k = 0; k < right->count; k++)
            if (counts(left, &left->readings[i]) && counts(right, &right->readings[k]))
                best = fmax(best, chain(&left->readings[i], r, &right->readings[k]));
    return best > NOTHING ? best : 0;
}

double surroundings_fit(const struct surroundings *s, const struct neighbour *word)
{
    double best = NOTHING;
    for (size_t i = 0; i < word->count; i++) {
        const struct reading *r = &word->readings[i];
        if (counts(word, r))
            best = fmax(best, fit_beside(&s->before[0], &s->before[1], r, true) +
                                  fit_beside(&s->after[0], &s->after[1], r, false) + fit_between(s, r));
    }
    return best > NOTHING ? best : 0;
}
