#include "text/align_points.h"

#include <stdlib.h>

#include "base/bug.h"

void align_points_keep_rising(struct align_points *pairs)
{
    size_t n = pairs->len, length = 0;
    uint32_t *tails = xcalloc(n + 1, sizeof(*tails)), *before = xcalloc(n + 1, sizeof(*before));
    for (size_t i = 0; i < n; i++) {
        size_t low = 0, high = length;
        while (low < high) { /* the first tail that does not rise to this one */
            size_t middle = (low + high) / 2;
            const struct align_point *p = &pairs->items[tails[middle]];
            if (p->target < pairs->items[i].target && p->source < pairs->items[i].source)
                low = middle + 1;
            else
                high = middle;
        }
        before[i] = low > 0 ? tails[low - 1] : UINT32_MAX;
        tails[low] = (uint32_t)i;
        length = low == length ? length + 1 : length;
    }
    uint32_t at = length > 0 ? tails[length - 1] : UINT32_MAX;
    struct align_point *kept = xcalloc(length + 1, sizeof(*kept));
    for (size_t i = length; i-- > 0; at = before[at])
        kept[i] = pairs->items[at];
    free(pairs->items);
    *pairs = (struct align_points){kept, length, length + 1};
    free(tails);
    free(before);
}
