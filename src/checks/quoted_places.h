/* What of a text somebody else says: quotations, which may hold several sentences, and titles in italics or in a link.
 */
#ifndef MTLINT_CHECKS_QUOTED_PLACES_H
#define MTLINT_CHECKS_QUOTED_PLACES_H

#include "checks/quote_marks.h"
#include "core/document.h"

/* Begins zeroed. */
struct quoted_places {
    struct quotes quotes; /* of the text up to the end of the segment at hand */
    size_t pair;          /* of quotes: the first that ends behind the place at hand */
    bool broken;          /* the segment at hand has marks without partners */
};

/* Reads the quotation marks of one more segment (its index); in order. */
void quoted_places_read(struct quoted_places *q, const struct document *doc, size_t segment);

/* Whether the text at off is quoted. Asked in order of the text, of the segment that was read last. */
bool quoted_places_hold(struct quoted_places *q, const struct document *doc, size_t off);

void quoted_places_release(struct quoted_places *q);

#endif
