/* Which fixes of a file can stand together: the edits that a reporter shows and that `mtlint fix` writes. */
#ifndef MTLINT_CORE_EDIT_SET_H
#define MTLINT_CORE_EDIT_SET_H

#include <stdbool.h>

#include "core/file_report.h"

/* Edits of the chosen fixes, sorted by place, none overlapping another. Texts are borrowed from the report. */
struct edit_set {
    VEC_OF(struct edit) edits;
    size_t finding_count; /* how many findings they repair */
};

/* How fixes that overlap are ranked: by place alone, or every safe one before every other. */
enum edit_order { EDITS_BY_PLACE, EDITS_SAFE_FIRST };

/* Chooses among the findings' first fixes up to `max`, all edits of a fix or none. Of two that overlap the one that
 * starts first wins, at a tie the longer one, then the earlier finding. Insertions at one point follow the findings'
 * order; the same insertion twice counts as an overlap. A fix that does not fit the source is left out. chosen
 * (findings.len entries, may be NULL) says which findings are repaired. Time n log n. */
void edit_set_choose(struct edit_set *set, const struct file_report *r, enum applicability max, enum edit_order order,
                     bool *chosen);
void edit_set_release(struct edit_set *set);

/* Appends source[start, end) as it stands after the edits. They must not cross start or end. */
void edit_set_write(const struct edit_set *set, const struct source *s, size_t start, size_t end, struct buf *out);

#endif
