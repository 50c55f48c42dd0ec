/* Closed sets of words, in both languages, that a translation must not exchange, and which words of a sentence are in
 * them. */
#ifndef MTLINT_CHECKS_OPPOSITE_WORDS_H
#define MTLINT_CHECKS_OPPOSITE_WORDS_H

#include "engine/check.h"

/* Up to OPPOSITE_CLOSED one word of a kind is as good as another; those behind are contraries, which a denial turns
 * round. Behind OPPOSITE_SURE are words with other senses, and what may be said the other way round ("was sold to",
 * "was bought by"). */
enum opposite_set {
    SET_DAYS,
    SET_MONTHS,
    SET_DAY_NAMES,
    SET_SPANS,
    SET_NOON,
    SET_PARTS_OF_DAY,
    SET_COMPASS,
    SET_SIBLINGS,
    SET_MOTHER_FATHER,
    SET_CHILDREN,
    SET_UNCLE_AUNT,
    SET_NEPHEW_NIECE,
    SET_GRANDPARENTS,
    SET_PEOPLE,
    SET_CROWN,
    SET_SEASONS,
    SET_COLOURS,
    SET_NATIONS,
    OPPOSITE_CLOSED,
    SET_TRADE,
    SET_LIMITS,
    SET_TIMES_AS_MUCH,
    SET_MAJORITY,
    SET_ADVANTAGE,
    SET_LOADING,
    SET_EMPLOYMENT,
    SET_COURT,
    SET_TENANCY,
    SET_MAIL,
    SET_ENTRANCE,
    SET_SUCCESSOR,
    SET_PROFIT,
    SET_ARRIVAL,
    SET_SORTING,
    SET_SUN,
    SET_FIRST_LAST,
    SET_OFTEN,
    SET_SIDES,
    SET_HAND,
    SET_LAYERS,
    SET_SIZE,
    SET_LENGTH,
    SET_AGE,
    SET_SPEED,
    SET_STRENGTH,
    SET_PRICE,
    SET_HEIGHT,
    SET_LARGEST,
    SET_OLDEST,
    SET_HIGHEST,
    SET_SWITCHING,
    SET_VISIBILITY,
    OPPOSITE_SURE,
    SET_ALWAYS,
    SET_GROWTH,
    SET_SALE,
    SET_QUALITY,
    SET_WAR,
    SET_VICTORY,
    SET_BEGINNING,
    SET_GAME,
    SET_DIFFICULTY,
    SET_OPENING,
    SET_INSIDE,
    SET_ORDER,
    SET_HEAT,
    SET_WEALTH,
    OPPOSITE_SETS
};

/* Members of a set stand one below the other. Words in lower case, a blank between them. "?" before a word: it
 * may stand for the member, and is none itself. Behind German ones "+" stands for the endings of an adjective, "~" for
 * those of the people of a country. */
struct opposite_member {
    enum opposite_set set;
    const char *english, *german;
};

/* The tables end with an entry without words. */
extern const struct opposite_member opposite_members[], opposite_calendar[], opposite_nations[];

/* Which members a word belongs to. */
struct opposite_index;
struct opposite_index *opposite_index_new(void);
void opposite_index_free(struct opposite_index *index);

/* A token of a side that is a word of a member. */
struct opposite_word {
    size_t token;
    const struct opposite_member *member;
    bool doubtful; /* it only may stand for the member */
};

/* Fills `out` with at most `max` of them, in order, and returns how many: few sentences have any. What was found of a
 * form is kept in the index, which is of one text and its source. */
enum { OPPOSITE_WORDS_MAX = 64 };
size_t opposite_words_find(struct opposite_index *index, const struct pair_side *side, struct opposite_word *out,
                           size_t max);

#endif
