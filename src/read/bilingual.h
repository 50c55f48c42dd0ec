/* What the readers of XLIFF and TMX share besides XML: languages, and a text with its translation. */
#ifndef MTLINT_READ_BILINGUAL_H
#define MTLINT_READ_BILINGUAL_H

#include "read/inline_text.h"

enum { LANGUAGE_SIZE = 16 }; /* of a language's tag with the NUL, as in struct document */

/* Copies a language's tag, "DE_de" as "de-DE", and of one that is too long the language alone. */
void language_copy(char out[LANGUAGE_SIZE], const char *tag);

/* Whether two tags name one language, "de" and "de-AT"; no language is the same as none. */
bool language_is_same(const char *a, const char *b);

/* Whether it is the language that is looked for in a file with several. */
bool language_is_checked(const char *tag);

/* Notes the languages of a text and its translation ("" for unknown) for the document, which holds one pair of them:
 * the first, or, when that is none that is checked, the first with one that is; then what was read before is dropped.
 * False when the text is of another translation than the document's. */
bool bilingual_take(struct document *doc, const char *source_language, const char *target_language);

/* A unit ends: what was read may be handed on as a part, unless it could still be dropped for another language. */
void bilingual_end_unit(struct document *doc);

/* Drops what was read, but for the comments, which hold for the file. */
void bilingual_drop(struct document *doc);

/* Adds a text and its translation, part by part when both have the same parts. `place` is where the translation should
 * stand when it is not present. */
void bilingual_write(struct document *doc, const struct inline_text *source, const struct inline_text *target,
                     size_t place);

/* Adds both as entries with their codes. Without `with_text` the entries say nothing: a memory of sentences is large.
 * Returns the translation's, valid until the next one. */
struct entry *bilingual_add_entry(struct document *doc, const struct inline_text *source,
                                  const struct inline_text *target, bool with_text);

#endif
