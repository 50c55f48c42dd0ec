#include "checks/quoted_places.h"

enum { NESTED = 3 }; /* quotations inside each other that are looked through */

void quoted_places_read(struct quoted_places *q, const struct document *doc, size_t segment)
{
    size_t unpaired = q->quotes.unclosed.len + q->quotes.unopened.len;
    q->pair = q->quotes.pairs.len;
    quotes_read_segment(&q->quotes, doc, segment);
    q->broken = q->quotes.unclosed.len + q->quotes.unopened.len > unpaired;
}

bool quoted_places_hold(struct quoted_places *q, const struct document *doc, size_t off)
{
    while (q->pair < q->quotes.pairs.len && q->quotes.pairs.items[q->pair].close.off < off)
        q->pair++;
    for (size_t i = q->pair; i < q->quotes.pairs.len && i < q->pair + NESTED; i++)
        if (q->quotes.pairs.items[i].open.off < off)
            return true;
    return document_is_marked(doc, off, 1u << MARKUP_EMPHASIS | 1u << MARKUP_LINK | 1u << MARKUP_CODE);
}

void quoted_places_release(struct quoted_places *q)
{
    quotes_release(&q->quotes);
}
