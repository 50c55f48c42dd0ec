/* Character references of HTML, which Markdown shares. */
#ifndef MTLINT_READ_ENTITIES_H
#define MTLINT_READ_ENTITIES_H

#include <stddef.h>

/* Decodes a whole reference ("&auml;", "&#228;", "&#xE4;") to UTF-8 in out. Returns its length, 0 for a name that is
 * not known. Numbers mean what browsers make of them: 128 to 159 are Windows-1252, what is no character is U+FFFD. */
size_t entity_decode(const char *text, size_t len, char out[4]);

#endif
