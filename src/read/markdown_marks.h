/* Small marks inside Markdown that its parser leaves in the text or does not tell the place of. */
#ifndef MTLINT_READ_MARKDOWN_MARKS_H
#define MTLINT_READ_MARKDOWN_MARKS_H

#include "core/document.h"

/* A footnote mark "[^1]", a Hugo or Jekyll tag "{{< x >}}" or "{% x %}", a variable "{{ x }}", attributes "{#id
 * .class}". */
struct markdown_mark {
    size_t off, len; /* off is the length of the text before it; len 0: there is none, and off is the whole length */
    bool is_value;   /* it stands for a word, as a variable does */
};

/* The first mark in the text. fresh: the text begins a segment or stands behind white space, so that "[^1]: " may open
 * a footnote. */
struct markdown_mark markdown_next_mark(const char *text, size_t len, bool fresh);

/* "<br>" and tags of blocks. */
bool markdown_tag_breaks_line(const char *tag, size_t len);

/* Is the next line behind the offset nothing but an image, perhaps inside a link? */
bool markdown_line_is_image(const char *bytes, size_t off, size_t limit);

/* Widens the contents of a code span, an autolink or an image to its marks; not below `low`, not beyond `high`. */
void markdown_widen(const char *bytes, size_t low, size_t high, enum markup_kind kind, size_t *start, size_t *end);

#endif
