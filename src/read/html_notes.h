/* Marks of footnotes in HTML. */
#ifndef MTLINT_READ_HTML_NOTES_H
#define MTLINT_READ_HTML_NOTES_H

#include <stdbool.h>

#include "base/span.h"

/* Whether what stands inside of "<sup>" leads to a note, rather than being a power or an ordinal: a link, "[1]", "*",
 * or a number behind what has no powers, a sign or a word of some length: "5 €<sup>1</sup>", "Kinder<sup>2)</sup>".
 * before is the text so far. */
bool html_is_note_mark(struct span inner, struct span before);

#endif
