/* Code that a text holds as it is: tags with attributes, comments of HTML, what stands between backticks, objects of
 * JSON. Formats with markup of their own have taken theirs away before. */
#ifndef MTLINT_TEXT_CODE_STRETCH_H
#define MTLINT_TEXT_CODE_STRETCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"

/* Bytes of the stretch of code that begins at text[at]; 0 for none. Looks at no more than CODE_STRETCH_MAX bytes. */
size_t code_stretch_at(struct span text, size_t at);

/* Whether text[at] lies in a stretch of code that begins no more than CODE_STRETCH_MAX bytes before it, with no empty
 * line between. */
bool code_stretch_holds(struct span text, size_t at);

enum { CODE_STRETCH_MAX = 512 };

#endif
