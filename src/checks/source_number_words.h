/* Numbers that German says without a number. */
#ifndef MTLINT_CHECKS_SOURCE_NUMBER_WORDS_H
#define MTLINT_CHECKS_SOURCE_NUMBER_WORDS_H

#include "checks/source_numbers.h"

/* Marks those left over that the other side has in a word: "4 times" in "vervierfachen", "by a factor of 2" in
 * "verdoppeln", "0 points" in "keine Punkte", "the 900s" in "das 10. Jahrhundert", the key "Home" in "Pos1". */
void numbers_match_words(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target);

/* "24/7", "24 hours a day, seven days a week": German has "rund um die Uhr". */
bool number_is_round_the_clock(const struct pair_view *p, const struct quantity *source);

/* A sentence beside the other side of the link has the number: the sentences are cut otherwise there. */
bool number_is_beside(const struct check_context *c, const struct pair_view *p, const struct quantity *q,
                      bool of_source);

#endif
