/* What a scalar of YAML says, byte by byte from where it stands: libyaml gives the text and where it begins and ends,
 * not which byte of the one is which of the other. */
#ifndef MTLINT_READ_YAML_SCALAR_H
#define MTLINT_READ_YAML_SCALAR_H

#include "read/mapped_text.h"

enum yaml_style { YAML_STYLE_PLAIN, YAML_STYLE_SINGLE, YAML_STYLE_DOUBLE, YAML_STYLE_BLOCK };

/* Narrows [*from, *to), where a scalar stands, to what is inside its quotation marks or behind the line of "|" or ">";
 * an anchor and a tag before it go as well. */
void yaml_scalar_inside(const struct source *s, enum yaml_style style, size_t *from, size_t *to);

/* Appends `value`, the text of the scalar inside source[from, to). Escapes, folded line ends and the indentation behind
 * them map as wholes; so does the rest of a scalar that is not understood. Linear time. */
void yaml_scalar_map(const struct source *s, enum yaml_style style, size_t from, size_t to, struct span value,
                     struct mapped_text *out);

/* A scalar without quotation marks that is no text by YAML 1.1: a number, a truth value. */
bool yaml_scalar_is_typed(struct span value);

/* One that says that there is none: empty, "~", "null". */
bool yaml_scalar_is_null(struct span value);

#endif
