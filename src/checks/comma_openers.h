/* Whether a conjunction opens a clause where it stands, comma or not. Many are adverbs or prepositions, too ("damit",
 * "während"), and the tagger goes by the comma that may be missing: the verb at the end of the stretch speaks for a
 * clause as well. */
#ifndef MTLINT_CHECKS_COMMA_OPENERS_H
#define MTLINT_CHECKS_COMMA_OPENERS_H

#include "text/analysis.h"

/* Nothing but these words does: conjunctions that are little else, others that may be adverbs or prepositions, too, and
 * what opens a question. */
#define COMMA_SURE_OPENERS                                                                                             \
    " dass daß weil obwohl ob nachdem bevor wenn sodass falls sofern obgleich obschon wenngleich ehe sobald indem "   \
    "damit "
#define COMMA_DOUBTFUL_OPENERS " während da seit seitdem bis soweit solange als wie "
#define COMMA_QUESTION_WORDS                                                                                           \
    " was wer wen wem warum weshalb wieso wo wohin woher wann womit woran worauf wofür worum wodurch "
#define COMMA_OPENERS COMMA_SURE_OPENERS COMMA_DOUBTFUL_OPENERS COMMA_QUESTION_WORDS

bool comma_opens_clause(const struct analysis *a, size_t word); /* not the first word */

/* Whether the word is tagged as a conjunction and is hardly anything else: "dass", "weil". */
bool comma_is_conjunction(const struct analysis *a, size_t word);

#endif
