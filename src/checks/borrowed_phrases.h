/* English phrases that German uses as they are: "last but not least", "learning by doing". */
#ifndef MTLINT_CHECKS_BORROWED_PHRASES_H
#define MTLINT_CHECKS_BORROWED_PHRASES_H

#include <stdbool.h>

/* Whether a run of words, in lower case with one blank between two, is such a phrase, part of one, or holds one. */
bool is_borrowed_phrase(const char *run);

#endif
