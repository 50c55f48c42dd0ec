#include "text/align_points.h"

#include "base/bug.h"

/* A worth from which on a pair is believed. */
#define POINT_WORTH 3.0f

/* So many sentences in a row may not fit the one beside them before it is doubtful which ones belong together. */
enum { MISFITS_MAX = 4 };

/* Two sentences, counted from the first of the area. */
static bool fits(struct align_words *w, const struct align_area *area, size_t source, size_t target)
{
    return align_worth_of_pair(w, area->source + source, area->target + target) >= POINT_WORTH;
}

/* --- anchors */

/* Whether the word is a telling one that stands once in both texts. */
static bool is_anchor(const struct align_words *w, const struct align_word *word)
{
    uint32_t key = word->telling;
    return key != ALIGN_NO_KEY && w->told[key] == 1 && w->starts[key + 1] - w->starts[key] == 1;
}

static void find_anchors(struct align_points *anchors, struct align_words *w, const struct align_area *area)
{
    for (size_t i = 0; i < area->rows; i++) {
        const struct align_source *s = &w->source.items[area->source + i];
        for (size_t k = s->first; k < s->first + s->count; k++) {
            const struct align_word *word = &w->words.items[k];
            size_t target = is_anchor(w, word) ? w->places[w->starts[word->telling]] - area->target : SIZE_MAX;
            if (target < area->columns && fits(w, area, i, target))
                vec_push(anchors, (struct align_point){(uint32_t)i, (uint32_t)target});
        }
    }
}

/* Leaves the longest run of pairs that rises on both sides; they come sorted by source. */
static void keep_rising(struct align_points *pairs)
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

/* --- between anchors */

/* From the sentences right behind two that do not fit, or a few more, the texts go on: with a pair that fits, or, where
 * some were added or left out on one side, with two pairs in a row. False when they do not. */
static bool find_next(struct align_words *w, const struct align_area *area, struct align_point *at,
                      struct align_point end)
{
    for (uint32_t far = 1; far <= MISFITS_MAX; far++)
        for (uint32_t k = 0; k <= 2 * far; k++) {
            uint32_t source = at->source + (k < far ? far : 2 * far - k), target = at->target + (k < far ? k : far);
            bool level = k == far, inside = source + !level < end.source && target + !level < end.target;
            if (inside && fits(w, area, source, target) && (level || fits(w, area, source + 1, target + 1))) {
                *at = (struct align_point){source, target};
                return true;
            }
        }
    return false;
}

/* Appends the pairs that fit from one point on as long as the texts go on so, up to another point. Returns what is
 * behind the last. */
static struct align_point go_on(struct align_points *points, struct align_words *w, const struct align_area *area,
                                struct align_point from, struct align_point end)
{
    struct align_point at = from;
    while (at.source < end.source && at.target < end.target) {
        if (fits(w, area, at.source, at.target)) {
            vec_push(points, at);
            from = at = (struct align_point){at.source + 1, at.target + 1};
        } else if (!find_next(w, area, &at, end)) {
            break;
        }
    }
    return from;
}

/* The same back from a point, the farthest pair first. */
static void go_back(struct align_points *points, struct align_words *w, const struct align_area *area,
                    struct align_point from, struct align_point end)
{
    uint32_t rows = end.source - from.source, columns = end.target - from.target;
    size_t first = points->len;
    for (uint32_t i = 1, last = 0; i <= rows && i <= columns && i - last <= MISFITS_MAX; i++)
        if (fits(w, area, end.source - i, end.target - i)) {
            vec_push(points, (struct align_point){end.source - i, end.target - i});
            last = i;
        }
    for (size_t a = first, b = points->len; a + 1 < b; a++) {
        struct align_point swapped = points->items[a];
        points->items[a] = points->items[--b];
        points->items[b] = swapped;
    }
}

void align_points_find(struct align_points *points, struct align_words *w, const struct align_area *area)
{
    struct align_points anchors = {0};
    struct align_point from = {0, 0}, end = {(uint32_t)area->rows, (uint32_t)area->columns};
    find_anchors(&anchors, w, area);
    keep_rising(&anchors);
    for (size_t i = 0; i < anchors.len; i++) {
        struct align_point anchor = anchors.items[i];
        go_back(points, w, area, go_on(points, w, area, from, anchor), anchor);
        vec_push(points, anchor);
        from = (struct align_point){anchor.source + 1, anchor.target + 1};
    }
    go_back(points, w, area, go_on(points, w, area, from, end), end);
    vec_release(&anchors);
}
