/* English phrases that German uses as they are: "last but not least", "learning by doing". */
#ifndef MTLINT_CHECKS_BORROWED_PHRASES_H
#define MTLINT_CHECKS_BORROWED_PHRASES_H

#include "engine/check.h"

/* Sets borrowed[i], of which there are s->token_count, for each token of a phrase of dictionaries/en/phrases.txt, and
 * clears the others. The words may be parted by commas, hyphens or blanks. */
void mark_borrowed_phrases(const struct check_context *c, const struct sentence_view *s, bool *borrowed);

/* Whether what begins at token i is what something is called: "unter dem Motto be part of it", "der Song smoke on the
 * water". */
bool is_called_so(const struct check_context *c, const struct sentence_view *s, size_t i);

#endif
