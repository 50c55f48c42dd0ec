/* XML 1.0 that every parser takes, whatever stands in the input: characters that XML has no form for are shown as \x1b,
 * invalid UTF-8 as U+FFFD. */
#ifndef MTLINT_REPORT_XML_H
#define MTLINT_REPORT_XML_H

#include <stddef.h>

#include "base/buf.h"

/* Appends the line that opens a document. */
void xml_declaration(struct buf *out);

/* Append content between tags. Line ends stay as they are. */
void xml_text(struct buf *out, const char *bytes, size_t len);

/* Append ` name="value"`. A parser gives the value back byte for byte, line ends too. */
void xml_attribute(struct buf *out, const char *name, const char *value);
void xml_attribute_number(struct buf *out, const char *name, size_t value);

/* The same for what a person reads: on one line, and hidden characters visible (report/escape.h). */
void xml_attribute_prose(struct buf *out, const char *name, const char *value);

#endif
