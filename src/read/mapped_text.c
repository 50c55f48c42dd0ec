#include "read/mapped_text.h"

void mapped_text_clear(struct mapped_text *t)
{
    buf_clear(&t->text);
    t->pieces.len = 0;
}

void mapped_text_release(struct mapped_text *t)
{
    buf_release(&t->text);
    vec_release(&t->pieces);
}

static void add(struct mapped_text *t, struct span text, size_t src_off, size_t src_len, bool verbatim)
{
    struct piece piece = {(uint32_t)t->text.len, (uint32_t)text.len, (uint32_t)src_off, (uint32_t)src_len, verbatim};
    if (text.len == 0)
        return;
    buf_add_span(&t->text, text);
    vec_push(&t->pieces, piece);
}

void mapped_text_add_verbatim(struct mapped_text *t, const struct source *s, size_t src_off, size_t len)
{
    add(t, (struct span){s->bytes + src_off, len}, src_off, len, true);
}

void mapped_text_add(struct mapped_text *t, struct span text, size_t src_off, size_t src_len)
{
    add(t, text, src_off, src_len, false);
}

/* The first piece that ends behind the offset. */
static size_t first_piece(const struct mapped_text *t, size_t off)
{
    size_t low = 0, high = t->pieces.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (t->pieces.items[middle].text_off + (size_t)t->pieces.items[middle].text_len <= off)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void mapped_text_write(const struct mapped_text *t, size_t from, size_t to, struct document *doc)
{
    for (size_t i = first_piece(t, from); i < t->pieces.len && t->pieces.items[i].text_off < to; i++) {
        const struct piece *p = &t->pieces.items[i];
        size_t start = p->text_off > from ? p->text_off : from, end = p->text_off + (size_t)p->text_len;
        end = end < to ? end : to;
        if (p->verbatim)
            document_add_verbatim(doc, p->src_off + (start - p->text_off), end - start);
        else
            document_add_mapped(doc, t->text.data + start, end - start, p->src_off, p->src_len);
    }
}
