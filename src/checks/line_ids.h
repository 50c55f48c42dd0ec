/* Ids of lines by their words, whatever their capitals and marks. */
#ifndef MTLINT_CHECKS_LINE_IDS_H
#define MTLINT_CHECKS_LINE_IDS_H

#include "base/buf.h"
#include "base/intern.h"
#include "base/vec.h"
#include "text/bitext.h"

typedef VEC_OF(uint32_t) id_list;

struct line_ids {
    struct intern words; /* in lower case, of both languages */
    struct intern lines; /* ids of their words */
    id_list line;        /* at hand */
    struct buf lower;    /* the word at hand */
};

void line_ids_init(struct line_ids *l);
void line_ids_release(struct line_ids *l);

/* The id of the words of a side; a question mark counts, other marks do not. *known: by form of the side, 1 + id of the
 * word, 0: not asked yet. *count is how many words there are. */
uint32_t line_ids_find(struct line_ids *l, const struct pair_side *side, id_list *known, size_t *count);

#endif
