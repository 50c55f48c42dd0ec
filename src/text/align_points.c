#include "text/align_points.h"

#include "base/bug.h"
#include "base/intern.h"

/* A worth from which on a pair is believed. */
#define POINT_WORTH 3.0f

/* So many sentences in a row may not fit the one beside them before it is doubtful which ones belong together. */
enum { MISFITS_MAX = 3 };

/* Two sentences, counted from the first of the area. */
static bool fits(const struct align_words *w, const struct align_area *area, size_t source, size_t target)
{
    return align_worth_of_pair(w, area->source + source, area->target + target) >= POINT_WORTH;
}

/* --- anchors */

/* The telling words that stand in one sentence of the translation: how often each stands in the source text. */
struct rare_words {
    struct intern places; /* of the sentence of the translation in align_words */
    VEC_OF(uint32_t) counts;
};

/* What rare_words has of a word; NULL of other words. */
static uint32_t *count_of(struct rare_words *rare, const struct align_words *w, const struct align_word *word)
{
    const struct align_key *key = &w->keys.items[word->first];
    if (!word->telling || key->end - key->first != 1)
        return NULL;
    uint32_t id = intern_id(&rare->places, (const char *)&key->first, sizeof(key->first));
    if (id == rare->counts.len)
        vec_push(&rare->counts, 0);
    return &rare->counts.items[id];
}

static void count_words(struct rare_words *rare, const struct align_words *w, const struct align_area *area)
{
    for (size_t i = area->source; i < area->source + area->rows; i++) {
        const struct align_source *s = &w->source.items[i];
        for (size_t k = s->first; k < s->first + s->count; k++) {
            uint32_t *count = count_of(rare, w, &w->words.items[k]);
            if (count)
                ++*count;
        }
    }
}

/* Pairs of sentences that share a telling word which stands in no other sentence of either text. */
static void find_anchors(struct align_points *anchors, const struct align_words *w, const struct align_area *area)
{
    struct rare_words rare = {0};
    intern_init(&rare.places);
    count_words(&rare, w, area);
    for (size_t i = 0; i < area->rows; i++) {
        const struct align_source *s = &w->source.items[area->source + i];
        for (size_t k = s->first; k < s->first + s->count; k++) {
            const uint32_t *count = count_of(&rare, w, &w->words.items[k]);
            size_t target = count ? w->places[w->keys.items[w->words.items[k].first].first] - area->target : SIZE_MAX;
            if (count && *count == 1 && target < area->columns && fits(w, area, i, target))
                vec_push(anchors, (struct align_point){(uint32_t)i, (uint32_t)target});
        }
    }
    intern_release(&rare.places);
    vec_release(&rare.counts);
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

/* Appends the pairs that fit as many sentences behind one point as behind the other, until too many in a row do not.
 * Returns how far the last is from there. */
static uint32_t go_on(struct align_points *points, const struct align_words *w, const struct align_area *area,
                      struct align_point from, uint32_t most, uint32_t misfits)
{
    uint32_t end = 0;
    for (uint32_t i = 0; i < most && i - end <= misfits; i++)
        if (fits(w, area, from.source + i, from.target + i)) {
            vec_push(points, (struct align_point){from.source + i, from.target + i});
            end = i + 1;
        }
    return end;
}

/* The same before two points, the farthest first. */
static void go_back(struct align_points *points, const struct align_words *w, const struct align_area *area,
                    struct align_point to, uint32_t most)
{
    size_t first = points->len;
    for (uint32_t i = 1, last = 0; i <= most && i - last <= MISFITS_MAX + 1; i++)
        if (fits(w, area, to.source - i, to.target - i)) {
            vec_push(points, (struct align_point){to.source - i, to.target - i});
            last = i;
        }
    for (size_t a = first, b = points->len; a + 1 < b; a++) {
        struct align_point swapped = points->items[a];
        points->items[a] = points->items[--b];
        points->items[b] = swapped;
    }
}

/* Between two points as far from each other on either side the texts mostly go on sentence by sentence; between others
 * they do so up to where some are added or left out, and from there on. */
static void fill_between(struct align_points *points, const struct align_words *w, const struct align_area *area,
                         struct align_point from, struct align_point to)
{
    uint32_t rows = to.source - from.source, columns = to.target - from.target, most = rows < columns ? rows : columns;
    uint32_t done = go_on(points, w, area, from, most, rows == columns ? most : MISFITS_MAX);
    if (rows != columns)
        go_back(points, w, area, to, most - done);
}

void align_points_find(struct align_points *points, const struct align_words *w, const struct align_area *area)
{
    struct align_points anchors = {0};
    struct align_point from = {0, 0}, end = {(uint32_t)area->rows, (uint32_t)area->columns};
    find_anchors(&anchors, w, area);
    keep_rising(&anchors);
    for (size_t i = 0; i < anchors.len; i++) {
        struct align_point anchor = anchors.items[i];
        fill_between(points, w, area, from, anchor);
        vec_push(points, anchor);
        from = (struct align_point){anchor.source + 1, anchor.target + 1};
    }
    fill_between(points, w, area, from, end);
    vec_release(&anchors);
}
