/* The text of an open document, as the editor has it: lines, positions in the editor's units, edits. */
#ifndef MTLINT_RUN_LSP_TEXT_H
#define MTLINT_RUN_LSP_TEXT_H

#include <stdint.h>

#include "base/buf.h"
#include "base/vec.h"
#include "core/source.h"

/* What a position's character counts. */
enum lsp_encoding { LSP_UTF16, LSP_UTF8 };

struct lsp_position {
    uint32_t line, character; /* from 0 */
};

struct lsp_text {
    struct buf bytes;             /* valid UTF-8 */
    VEC_OF(uint32_t) line_starts; /* a line ends with LF, CRLF or a lone CR; behind a last line end begins one more */
};

void lsp_text_init(struct lsp_text *t);
void lsp_text_release(struct lsp_text *t);

/* No text is longer: a check takes at most that much. */
#define LSP_TEXT_MAX (1u << 30)

/* The whole text anew; copies. -1 when it would be too long: the text is as it was. */
int lsp_text_set(struct lsp_text *t, struct span bytes);

/* The byte of a position. Beyond the end of the line: the line's end (before its CR or LF); beyond the last line: the
 * end of the text; inside a character: its first byte. Linear in the line. */
size_t lsp_text_offset(const struct lsp_text *t, enum lsp_encoding e, struct lsp_position p);

/* Puts `by` in the place of bytes[start, end), start <= end. -1 when the text would get too long: it is as it was.
 * Costs the lines that it touches, and moving what is behind. */
int lsp_text_replace(struct lsp_text *t, size_t start, size_t end, struct span by);

/* Positions of the bytes of a source; fast, however long its lines are. */
struct lsp_places {
    const struct source *source;
    enum lsp_encoding encoding;
    VEC_OF(uint32_t) units; /* UTF-16 units before each step of bytes */
};

void lsp_places_init(struct lsp_places *p, const struct source *source, enum lsp_encoding e);
void lsp_places_release(struct lsp_places *p);
struct lsp_position lsp_places_at(const struct lsp_places *p, size_t byte);

#endif
