/* Words that German allows to be spelled in two ways (Duden, Amtliches Regelwerk 2024). */
#ifndef MTLINT_CHECKS_SPELLING_PAIRS_H
#define MTLINT_CHECKS_SPELLING_PAIRS_H

#include <stddef.h>

enum pair_kind {
    PAIR_WORD,    /* these words alone */
    PAIR_STEM,    /* words that begin so: "Fotograf", "Fotografien" */
    PAIR_CASE,    /* these words with these capitals, where no sentence begins */
    PAIR_ADVERB,  /* the same, no noun behind them: "vor kurzem", not "vor kurzem Prozess" */
    PAIR_GENITIVE /* before an article or pronoun in the genitive, or "von": "auf Grund der", not "lief auf Grund" */
};

/* One or two words a side, the one that is recommended or more usual first. */
struct spelling_pair {
    const char *sides[2];
    enum pair_kind kind;
};

extern const struct spelling_pair spelling_pairs[];
extern const size_t spelling_pair_count;

#endif
