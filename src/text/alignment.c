#include "text/alignment.h"

#include <math.h>
#include <string.h>

#include "text/align_points.h"
#include "text/align_words.h"

/* Groups of sentences that may translate each other, with the logarithm of how usual each is. */
static const struct group {
    uint8_t source, target;
    float usual;
} groups[] = {{1, 0, -3.f},  {0, 1, -3.f}, {1, 1, -0.1f}, {1, 2, -3.2f},
              {2, 1, -3.2f}, {2, 2, -9.f}, {1, 3, -9.f},  {3, 1, -9.f}};
enum { GROUPS = sizeof(groups) / sizeof(groups[0]), GROUP_MAX = 3, NO_GROUP = 255 };

/* A power of two, at least GROUP_MAX. */
enum { ROWS_KEPT = 4 };

/* Half the width of the band, in sentences, beside what two texts differ in length between two points; the same between
 * points that are near each other. */
enum { BAND = 16, BAND_MAX = 150, BAND_NEAR = 3, POINTS_NEAR = 16 };

/* The worth of a position that no way leads to. */
#define UNREACHED (-1e9f)

/* More than the order of additions changes in the worth of a group. */
#define ROUNDING 0.01f

/* That a paragraph begins with a group on both sides, or on one only; that a group reaches over its end. */
#define PARAGRAPH_SAME 0.6f
#define PARAGRAPH_OTHER (-1.5f)
#define PARAGRAPH_CROSSED (-3.0f)

/* Confidence of what the format itself pairs, at least; and of two sentences beside each other that found no
 * counterpart: they may translate each other freely. */
enum { LINK_GIVEN = 90, LINK_UNLIKE = 30 };

/* Nothing is lost by more in joining a sentence to another. */
#define LONE_LOSS_MAX 8.0f

/* The words of a source sentence that have a counterpart in one of the translation, a bit each, and what that is worth.
 */
struct match {
    uint64_t found;
    float worth;
};

/* Of one source sentence with sentences [from, to) of the translation. */
struct matched_row {
    struct match *items;
    size_t source, from, to;
    float none[GROUP_MAX]; /* what it is worth to find nothing as the first sentence of a group, the second, ... */
};

/* The columns of the band at a row position, and where the first of its cells is. */
struct band_row {
    uint32_t low, high;
    size_t first;
};

/* The best way to a position. */
struct cell {
    float worth, own; /* of the way, and of the words and lengths of its last group */
    uint8_t group;    /* that group */
};

/* The stretch of both texts that is aligned, and the band in it. Positions are between sentences: 0 is before the
 * first. */
struct grid {
    struct align_words *words;
    size_t source, target; /* first sentences */
    size_t rows, columns;  /* how many there are */
    struct band_row *band; /* by row position */
    struct cell *cells;
    uint32_t *next;                        /* by key: its first place that is not before the band */
    struct matched_row matched[ROWS_KEPT]; /* of the last source sentences, by sentence % ROWS_KEPT */
};

/* --- the worth of a group */

static struct match match_of(const struct grid *g, size_t source, size_t target)
{
    const struct matched_row *row = &g->matched[source % ROWS_KEPT];
    if (row->items && row->source == source && target >= row->from && target < row->to)
        return row->items[target - row->from];
    uint64_t found = align_matches(g->words, source, target);
    return (struct match){found, align_worth_of_found(g->words, &g->words->source.items[source], found)};
}

/* A word that may have its counterpart in common with one of an earlier sentence of the group tells nothing: one
 * counterpart is no sign of two sentences. */
static float worth_of_words(const struct grid *g, size_t source, size_t sources, size_t target, size_t targets)
{
    float sum = 0;
    for (size_t i = source; i < source + sources; i++) {
        const struct align_source *s = &g->words->source.items[i];
        struct match all = match_of(g, i, target);
        for (size_t k = target + 1; k < target + targets; k++) {
            uint64_t other = match_of(g, i, k).found & ~all.found;
            all.worth += align_worth_of_found(g->words, s, other);
            all.found |= other;
        }
        sum += s->none + all.worth;
        if (i > source) /* a group that a lone sentence joins may have more of them before than are counted */
            sum -= align_worth_of_words(g->words, s, s->repeated[i > source + 1], all.found);
    }
    return sum;
}

static float worth_of_paragraphs(const struct grid *g, size_t source, size_t sources, size_t target, size_t targets)
{
    const struct align_words *w = g->words;
    float worth = 0;
    for (size_t i = 1; i < sources; i++)
        worth += w->source.items[source + i].begins ? PARAGRAPH_CROSSED : 0;
    for (size_t i = 1; i < targets; i++)
        worth += w->target.items[target + i].begins ? PARAGRAPH_CROSSED : 0;
    if (sources == 0 || targets == 0)
        return worth;
    bool a = w->source.items[source].begins, b = w->target.items[target].begins;
    return worth + (a && b ? PARAGRAPH_SAME : a != b ? PARAGRAPH_OTHER : 0);
}

/* Indices of sentences of the whole texts. */
static float worth_of_group_lengths(const struct grid *g, const struct group *k, size_t source, size_t target)
{
    double lengths[2] = {0, 0};
    for (size_t i = 0; i < k->source; i++)
        lengths[0] += g->words->source.items[source + i].bytes;
    for (size_t i = 0; i < k->target; i++)
        lengths[1] += g->words->target.items[target + i].bytes;
    return align_worth_of_lengths(lengths[0], lengths[1]);
}

static float worth_of(const struct grid *g, const struct group *k, size_t source, size_t target)
{
    if (k->source == 0 || k->target == 0)
        return 0;
    return worth_of_words(g, source, k->source, target, k->target) + worth_of_group_lengths(g, k, source, target);
}

/* No less than the words of a group are worth, at little cost: as if each sentence of the translation had found others.
 * Its source sentences are matched. */
static float most_of_words(const struct grid *g, const struct group *k, size_t source, size_t target)
{
    float sum = 0;
    for (size_t i = 0; i < k->source; i++) {
        const struct matched_row *row = &g->matched[(source + i) % ROWS_KEPT];
        const struct match *matches = row->items + (target - row->from);
        sum += row->none[i];
        for (size_t n = 0; n < k->target; n++)
            sum += matches[n].worth;
    }
    return sum;
}

/* --- the band */

/* The band between two points, and at the first of them. */
static void widen(struct grid *g, struct align_point a, struct align_point b)
{
    size_t rows = b.source - a.source, columns = b.target - a.target;
    size_t apart = rows > columns ? rows - columns : columns - rows;
    bool near = rows <= POINTS_NEAR && columns <= POINTS_NEAR;
    size_t half = (near ? BAND_NEAR : BAND) + apart;
    half = half > BAND_MAX ? BAND_MAX : half;
    for (size_t i = a.source; i <= b.source; i++) {
        struct band_row *r = &g->band[i];
        size_t middle = a.target + (rows ? columns * (i - a.source) / rows : 0);
        size_t low = middle > half ? middle - half : 0;
        size_t high = (rows ? middle : b.target) + half;
        r->low = r->low < low ? r->low : (uint32_t)low;
        high = high > g->columns ? g->columns : high;
        r->high = r->high > high ? r->high : (uint32_t)high;
    }
}

/* Each row's columns overlap the next row's, so that a way leads through. */
static void connect(struct grid *g)
{
    struct band_row *b = g->band;
    b[0].low = 0;
    b[g->rows].high = (uint32_t)g->columns;
    for (size_t i = 1; i <= g->rows; i++)
        if (b[i].high < b[i - 1].high)
            b[i].high = b[i - 1].high;
    for (size_t i = g->rows; i-- > 0;)
        if (b[i].low > b[i + 1].low)
            b[i].low = b[i + 1].low;
    for (size_t i = 1; i <= g->rows; i++)
        if (b[i].low > b[i - 1].high)
            b[i].low = b[i - 1].high;
}

static void make_band(struct grid *g)
{
    struct align_points points = {0};
    struct align_point last = {0, 0};
    if (g->rows > BAND && g->columns > BAND)
        align_points_find(&points, g->words, &(struct align_area){g->source, g->rows, g->target, g->columns});
    for (size_t i = 0; i <= g->rows; i++)
        g->band[i] = (struct band_row){.low = UINT32_MAX};
    for (size_t i = 0; i <= points.len; i++) {
        struct align_point next = {(uint32_t)g->rows, (uint32_t)g->columns};
        if (i < points.len)
            next = points.items[i];
        widen(g, last, next);
        last = next;
    }
    connect(g);
    vec_release(&points);
}

/* --- the best way */

/* The worth of the best way to a position; a very low one outside of the band. */
static float worth_at(const struct grid *g, size_t row, size_t column)
{
    const struct band_row *r = &g->band[row];
    return column < r->low || column > r->high ? UNREACHED : g->cells[r->first + (column - r->low)].worth;
}

/* The sentences of the translation that a group with this source sentence may have. */
static struct matched_row row_of(const struct grid *g, size_t row)
{
    const struct align_source *s = &g->words->source.items[g->source + row];
    size_t first = row + 1 > GROUP_MAX ? row + 1 - GROUP_MAX : 0;
    size_t last = row + GROUP_MAX < g->rows ? row + GROUP_MAX : g->rows;
    return (struct matched_row){.source = g->source + row,
                                .from = g->target + g->band[first].low,
                                .to = g->target + g->band[last].high,
                                .none = {s->none, s->none - s->repeated_none[0], s->none - s->repeated_none[1]}};
}

/* Every key goes through its places once, for the band only moves on, and so do stretches. */
static void match_row(struct grid *g, size_t row)
{
    const struct align_words *w = g->words;
    struct matched_row matched = row_of(g, row);
    const struct align_source *s = &w->source.items[matched.source];
    size_t from = matched.from, to = matched.to;
    struct match *matches = xcalloc(to - from + 1, sizeof(*matches));
    for (size_t i = 0; i < s->count; i++) {
        const struct align_word *word = &w->words.items[s->first + i];
        for (size_t k = word->first; k < word->first + word->count; k++) {
            uint32_t key = w->keys.items[k], place = g->next[key], end = w->starts[key + 1];
            while (place < end && w->places[place] < from)
                place++;
            g->next[key] = place;
            for (; place < end && w->places[place] < to; place++)
                matches[w->places[place] - from].found |= (uint64_t)1 << i;
        }
    }
    for (size_t i = 0; i < to - from; i++)
        matches[i].worth = align_worth_of_found(w, s, matches[i].found);
    matched.items = matches;
    free(g->matched[matched.source % ROWS_KEPT].items);
    g->matched[matched.source % ROWS_KEPT] = matched;
}

static void reach(struct grid *g, size_t row, size_t column)
{
    struct cell best = {row == 0 && column == 0 ? 0 : UNREACHED, 0, NO_GROUP};
    for (uint8_t i = 0; i < GROUPS; i++) {
        const struct group *k = &groups[i];
        if (k->source > row || k->target > column)
            continue;
        float before = worth_at(g, row - k->source, column - k->target);
        if (before <= UNREACHED)
            continue;
        size_t source = g->source + row - k->source, target = g->target + column - k->target;
        float most = before + k->usual + ALIGN_LENGTHS_MOST + PARAGRAPH_SAME + ROUNDING;
        if (k->target > 0 && most + most_of_words(g, k, source, target) < best.worth)
            continue;
        float of_group = worth_of(g, k, source, target);
        float worth = before + k->usual + of_group + worth_of_paragraphs(g, source, k->source, target, k->target);
        if (worth > best.worth)
            best = (struct cell){worth, of_group, i};
    }
    g->cells[g->band[row].first + (column - g->band[row].low)] = best;
}

static uint8_t per_cent(double worth)
{
    return (uint8_t)(100 / (1 + exp(-(worth - 1) / 1.5)));
}

static bool is_lone(const struct sentence_link *l)
{
    return l->source_from == l->source_to || l->target_from == l->target_to;
}

/* A sentence of the source text and one of the translation, neither of which has a counterpart. */
static bool is_other_side(const struct sentence_link *a, const struct sentence_link *b)
{
    return (a->source_from == a->source_to) != (b->source_from == b->source_to);
}

/* How much better than without it a link is with a lone one beside it added to its side. */
static float gain_of_joining(const struct grid *g, const struct sentence_link *lone, const struct sentence_link *beside)
{
    struct sentence_link both = *beside;
    both.source_from = lone->source_from < both.source_from ? lone->source_from : both.source_from;
    both.source_to = lone->source_to > both.source_to ? lone->source_to : both.source_to;
    both.target_from = lone->target_from < both.target_from ? lone->target_from : both.target_from;
    both.target_to = lone->target_to > both.target_to ? lone->target_to : both.target_to;
    struct group joined = {(uint8_t)(both.source_to - both.source_from), (uint8_t)(both.target_to - both.target_from),
                           0};
    struct group alone = {(uint8_t)(beside->source_to - beside->source_from),
                          (uint8_t)(beside->target_to - beside->target_from), 0};
    float crossed = worth_of_paragraphs(g, both.source_from, joined.source, both.target_from, joined.target) -
                    worth_of_paragraphs(g, beside->source_from, alone.source, beside->target_from, alone.target);
    return worth_of(g, &joined, both.source_from, both.target_from) -
           worth_of(g, &alone, beside->source_from, beside->target_from) + crossed;
}

/* That a sentence has no counterpart is the surer, the less it fits into those of its neighbours. */
static uint8_t confidence_of_lone(const struct grid *g, const struct alignment *a, size_t first, size_t at)
{
    const struct sentence_link *l = &a->links.items[at];
    float gain = -LONE_LOSS_MAX;
    bool other_before = at > first && is_lone(l - 1) && is_other_side(l, l - 1);
    bool other_behind = at + 1 < a->links.len && is_lone(l + 1) && is_other_side(l, l + 1);
    if (other_before || other_behind)
        return LINK_UNLIKE;
    if (at > first && !is_lone(l - 1))
        gain = fmaxf(gain, gain_of_joining(g, l, l - 1));
    if (at + 1 < a->links.len && !is_lone(l + 1))
        gain = fmaxf(gain, gain_of_joining(g, l, l + 1));
    return per_cent(-gain);
}

static void trace(const struct grid *g, struct alignment *a)
{
    size_t first = a->links.len, row = g->rows, column = g->columns;
    while (row > 0 || column > 0) {
        const struct cell *cell = &g->cells[g->band[row].first + (column - g->band[row].low)];
        const struct group *k = &groups[cell->group];
        row -= k->source;
        column -= k->target;
        size_t source = g->source + row, target = g->target + column;
        struct sentence_link link = {(uint32_t)source, (uint32_t)(source + k->source),
                                     (uint32_t)target, (uint32_t)(target + k->target),
                                     LINK_NO_PAIR,     per_cent(cell->own)};
        vec_push(&a->links, link);
    }
    for (size_t i = first, j = a->links.len; i + 1 < j; i++) {
        struct sentence_link link = a->links.items[i];
        a->links.items[i] = a->links.items[--j];
        a->links.items[j] = link;
    }
    for (size_t i = first; i < a->links.len; i++) {
        struct sentence_link *l = &a->links.items[i];
        if (is_lone(l))
            l->confidence = confidence_of_lone(g, a, first, i);
    }
}

/* Sentences [source, source + rows) and [target, target + columns). */
static void align_stretch(struct alignment *a, struct align_words *w, uint32_t *next, size_t source, size_t rows,
                          size_t target, size_t columns)
{
    struct grid g = {.words = w, .next = next, .source = source, .target = target, .rows = rows, .columns = columns};
    size_t cells = 0;
    g.band = xcalloc(rows + 1, sizeof(*g.band));
    make_band(&g);
    for (size_t i = 0; i <= rows; i++) {
        g.band[i].first = cells;
        cells += g.band[i].high - g.band[i].low + 1;
    }
    g.cells = xcalloc(cells, sizeof(*g.cells));
    for (size_t i = 0; i <= rows; i++) {
        if (i > 0)
            match_row(&g, i - 1);
        for (size_t k = g.band[i].low; k <= g.band[i].high; k++)
            reach(&g, i, k);
    }
    trace(&g, a);
    for (size_t i = 0; i < ROWS_KEPT; i++)
        free(g.matched[i].items);
    free(g.band);
    free(g.cells);
}

/* --- documents */

/* The sentences of a segment, given by 1 + its index, from *next on; none of 0. */
static size_t sentences_of(const struct document *doc, uint32_t segment, size_t *next)
{
    while (segment > 0 && *next < doc->sentences.len && doc->sentences.items[*next].segment < segment - 1)
        ++*next; /* what is in no pair */
    size_t first = *next;
    while (segment > 0 && *next < doc->sentences.len && doc->sentences.items[*next].segment == segment - 1)
        ++*next;
    return *next - first;
}

/* In a pair that the format gives, neighbours without counterpart on either side translate each other, however freely.
 */
static void join_lone(struct alignment *a, size_t first)
{
    size_t kept = first;
    for (size_t i = first; i < a->links.len; i++) {
        struct sentence_link l = a->links.items[i], *last = kept > first ? &a->links.items[kept - 1] : NULL;
        if (last && is_lone(last) && is_lone(&l) && is_other_side(last, &l)) {
            last->source_from = last->source_from < last->source_to ? last->source_from : l.source_from;
            last->source_to = last->source_to > l.source_to ? last->source_to : l.source_to;
            last->target_from = last->target_from < last->target_to ? last->target_from : l.target_from;
            last->target_to = last->target_to > l.target_to ? last->target_to : l.target_to;
            last->confidence = LINK_SURE;
        } else {
            a->links.items[kept++] = l;
        }
    }
    a->links.len = kept;
}

static bool is_one_to_one(const struct sentence_link *l)
{
    return l->source_to - l->source_from == 1 && l->target_to - l->target_from == 1;
}

/* In a pair that the format gives, what stands between its border or sure links on either side translates each other,
 * and so do its sentences when each has its counterpart. */
static void trust_enclosed(struct alignment *a, size_t first)
{
    bool one_to_one = true;
    for (size_t i = first; i < a->links.len; i++)
        one_to_one = one_to_one && is_one_to_one(&a->links.items[i]);
    for (size_t i = first; i < a->links.len; i++) {
        struct sentence_link *l = &a->links.items[i];
        bool before = i == first || (!is_lone(l - 1) && l[-1].confidence >= LINK_SURE);
        bool behind = i + 1 == a->links.len || (!is_lone(l + 1) && l[1].confidence >= LINK_SURE);
        if (!is_lone(l) && l->confidence < LINK_SURE && (one_to_one || (before && behind)))
            l->confidence = LINK_SURE;
    }
}

static void align_pairs(struct alignment *a, struct align_words *w, uint32_t *next, const struct document *source,
                        const struct document *target)
{
    size_t from = 0, to = 0;
    for (size_t i = 0; i < target->pairs.len; i++) {
        const struct text_pair *p = &target->pairs.items[i];
        size_t rows = sentences_of(source, p->original, &from), columns = sentences_of(target, p->translation, &to);
        size_t source_from = from - rows, target_from = to - columns;
        size_t before = a->links.len;
        align_stretch(a, w, next, source_from, rows, target_from, columns);
        for (size_t k = before; k < a->links.len; k++)
            a->links.items[k].pair = (uint32_t)i;
        join_lone(a, before);
        trust_enclosed(a, before);
        if (a->links.len == before + 1 && a->links.items[before].confidence < LINK_GIVEN)
            a->links.items[before].confidence = LINK_GIVEN;
    }
}

void align_documents(struct alignment *a, const struct text_side *source, const struct text_side *target)
{
    struct align_words words;
    align_words_find(&words, source, target);
    uint32_t *next = xcalloc(words.key_count + 1, sizeof(*next));
    memcpy(next, words.starts, words.key_count * sizeof(*next));
    if (target->doc->original == source->doc)
        align_pairs(a, &words, next, source->doc, target->doc);
    else
        align_stretch(a, &words, next, 0, words.source.len, 0, words.target.len);
    free(next);
    align_words_release(&words);
}

void alignment_release(struct alignment *a)
{
    vec_release(&a->links);
}
