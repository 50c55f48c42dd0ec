/* A text put together before it is known which stretches of it become segments. */
#ifndef MTLINT_READ_MAPPED_TEXT_H
#define MTLINT_READ_MAPPED_TEXT_H

#include "core/document.h"

struct mapped_text {
    struct buf text;
    VEC_OF(struct piece) pieces; /* gapless over the text; a verbatim one may hold bytes that are no UTF-8 */
};

void mapped_text_clear(struct mapped_text *t);
void mapped_text_release(struct mapped_text *t);

/* Append source bytes as they are, or `text` that stands for source[src_off, src_off+src_len). Nothing when empty. */
void mapped_text_add_verbatim(struct mapped_text *t, const struct source *s, size_t src_off, size_t len);
void mapped_text_add(struct mapped_text *t, struct span text, size_t src_off, size_t src_len);

/* Appends text[from, to) to the open segment of a document of that source. */
void mapped_text_write(const struct mapped_text *t, size_t from, size_t to, struct document *doc);

#endif
