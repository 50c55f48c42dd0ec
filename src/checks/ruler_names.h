/* Given names of rulers, popes and saints, which German writes in its own way ("Elisabeth II.", "Papst Johannes") while
 * those of other people stay as they are. */
#ifndef MTLINT_CHECKS_RULER_NAMES_H
#define MTLINT_CHECKS_RULER_NAMES_H

#include "text/bitext.h"

/* Whether the name at a token of the source side is that of a ruler or a saint, as the words beside it tell: "Queen
 * Elizabeth", "Louis XIV", "Catherine the Great", "Francis of Assisi", "Mary, Queen of Scots". */
bool names_ruler(const struct pair_side *source, size_t token);

/* Whether the translation has the German form of the name, "Karl" of "Charles", with an ending or without, and at which
 * token. */
bool side_has_ruler(const struct pair_side *target, struct span name, size_t *token);

#endif
