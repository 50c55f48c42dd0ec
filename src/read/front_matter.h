/* The metadata that stands before many Markdown articles: YAML between "---" lines, TOML between "+++" lines. */
#ifndef MTLINT_READ_FRONT_MATTER_H
#define MTLINT_READ_FRONT_MATTER_H

#include "core/document.h"

/* Reads the front matter that begins at the source offset, if one does: the values of title, subtitle, description,
 * summary and excerpt become segments of their own; lang, language or locale becomes the document's language.
 * Lines that begin with "#" are noted as comments. Returns where the article itself begins. */
size_t front_matter_read(struct document *doc, size_t start);

/* Appends the value of a key (in any case of letters) in the front matter of the source: a plain or quoted value as it
 * reads, in one line. False when there is no front matter, no such key, or what it has is a list, a mapping or empty.
 */
bool front_matter_value(const struct source *s, const char *key, struct buf *out);

#endif
