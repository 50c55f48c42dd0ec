#include "text/tagger.h"

#include <string.h>

/* More states than these do not change what is found (measured on the treebank's development part: 12 and 64 tag
 * alike).
 */
enum {
    STATES_MAX = 12,
    FRONTIER_MAX = 64, /* of one word before the cheapest are chosen */
    NOWHERE = UINT16_MAX,
    BEHIND_ZU_COST = 6 * TAGGING_UNITS,
    BEHIND_PREFIX_COST = 5 * TAGGING_UNITS,
    BEFORE_NOUN_COST = 6 * TAGGING_UNITS /* a postposition that stands behind no noun */
};

#define HAS_POSTPOSITION                                                                                               \
    (TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_ADV))

/* A separated prefix ends its clause; what begins a noun phrase behind it says that it is a preposition. */
#define BEGIN_OF_PHRASE                                                                                                \
    (TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_ADJA) |                    \
     TAG_BIT(TAG_CARD) | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_PRF))

/* What two neighbours say for sure, and counts of a text tagged by a machine blur. */
static int neighbour_cost(enum word_tag last, enum word_tag tag)
{
    if (last == TAG_PTKZU && tag != TAG_VVINF && tag != TAG_VAINF)
        return BEHIND_ZU_COST;
    if (last == TAG_PTKVZ && BEGIN_OF_PHRASE & TAG_BIT(tag))
        return BEHIND_PREFIX_COST;
    if (tag == TAG_APPO && !(TAG_BIT(last) & HAS_POSTPOSITION))
        return BEFORE_NOUN_COST;
    return 0;
}

struct tagger_tables {
    struct clause_table clauses;
    uint8_t neighbour_costs[TAG_COUNT][TAG_COUNT]; /* by last tag, tag */
};

static struct tagger_tables *make_tables(void)
{
    struct tagger_tables *t = xcalloc(1, sizeof(*t));
    clause_table_init(&t->clauses);
    for (int last = 0; last < TAG_COUNT; last++)
        for (int tag = 0; tag < TAG_COUNT; tag++)
            t->neighbour_costs[last][tag] = (uint8_t)neighbour_cost((enum word_tag)last, (enum word_tag)tag);
    return t;
}

void tagger_init(struct tagger *t, const struct tagging *model)
{
    *t = (struct tagger){.model = model, .sequences = model ? tagging_sequences(model) : NULL, .tables = make_tables()};
}

void tagger_release(struct tagger *t)
{
    free(t->tables);
    t->tables = NULL;
    vec_release(&t->states);
    vec_release(&t->starts);
}

/* The states of the word at hand while they are found: one for each tag and clause, the cheapest. */
struct frontier {
    const struct tagged_word *word;
    struct tagger_state *states; /* room for FRONTIER_MAX */
    size_t count, tag_count;
    uint8_t tags[TAG_COUNT];                   /* the possible ones */
    uint16_t places[TAG_COUNT][CLAUSE_STATES]; /* in states, by place in `tags` and clause */
};

static size_t dearest(const struct tagger_state *states, size_t count)
{
    size_t worst = 0;
    int cost = states[0].cost;
    for (size_t i = 1; i < count; i++)
        if (states[i].cost > cost) {
            cost = states[i].cost;
            worst = i;
        }
    return worst;
}

static void keep_cheapest(struct frontier *f)
{
    while (f->count > STATES_MAX) {
        size_t worst = dearest(f->states, f->count);
        f->states[worst] = f->states[--f->count];
    }
}

static void clear_places(struct frontier *f)
{
    for (size_t k = 0; k < f->tag_count; k++)
        memset(f->places[k], UINT8_MAX, sizeof(f->places[k]));
}

/* Seldom needed, and kept out of the way of what is. */
static __attribute__((noinline)) void make_room(struct frontier *f)
{
    keep_cheapest(f);
    clear_places(f);
    for (size_t i = 0; i < f->count; i++) {
        tag_set before = f->word->possible & (TAG_BIT(f->states[i].tag) - 1);
        f->places[__builtin_popcountll(before)][f->states[i].clause] = (uint16_t)i;
    }
}

static inline void offer(struct frontier *f, uint16_t *place, struct tagger_state state)
{
    if (*place != NOWHERE) {
        if (state.cost < f->states[*place].cost)
            f->states[*place] = state;
        return;
    }
    if (f->count == FRONTIER_MAX)
        make_room(f);
    *place = (uint16_t)f->count;
    f->states[f->count++] = state;
}

/* With the number of the word's tags, so that a word of one tag, as most are, has a loop of its own. */
static inline void extend(const struct tagger *t, struct frontier *f, size_t first, size_t count, size_t tag_count)
{
    const struct tagger_tables *tables = t->tables;
    for (size_t index = 0; index < count; index++) {
        const struct tagger_state from = t->states.items[first + index];
        const uint8_t *sequence = t->sequences[from.last][from.tag];
        const uint8_t *neighbours = tables->neighbour_costs[from.tag];
        enum clause_behind behind = tables->clauses.behind[from.last][from.tag];
        const struct clause_steps *steps = tables->clauses.steps[behind][from.clause];
        for (size_t k = 0; k < tag_count; k++) {
            uint8_t tag = f->tags[k];
            const struct clause_steps *ways = &steps[tag];
            int cost = from.cost + f->word->costs[k] + sequence[tag] + neighbours[tag];
            size_t i = 0;
            do { /* there is a way on from each state */
                struct tagger_state state = {cost + ways->costs[i], tag, from.tag, ways->to[i], (uint16_t)index};
                offer(f, &f->places[k][state.clause], state);
            } while (++i < ways->count);
        }
    }
}

/* Room for the states of all words of a sentence, for those that saving_with() tries, and for those of one word
 * before the cheapest are chosen. */
static void reserve(struct tagger *t, size_t words)
{
    size_t need = (words + TAGGER_SIGHT + 4) * STATES_MAX + FRONTIER_MAX;
    if (t->states.cap < need) {
        t->states.cap = 2 * need;
        t->states.items = xrealloc(t->states.items, t->states.cap * sizeof(t->states.items[0]));
    }
}

/* The word whose states begin at `first`, the last ones so far. */
static void advance(struct tagger *t, size_t first, const struct tagged_word *word)
{
    size_t count = t->states.len - first;
    struct frontier f;
    f.word = word;
    f.states = t->states.items + t->states.len;
    f.count = f.tag_count = 0;
    for (tag_set left = word->possible; left; left &= left - 1)
        f.tags[f.tag_count++] = (uint8_t)__builtin_ctzll(left);
    clear_places(&f);
    if (f.tag_count == 1)
        extend(t, &f, first, count, 1);
    else
        extend(t, &f, first, count, f.tag_count);
    keep_cheapest(&f);
    vec_push(&t->starts, (uint32_t)t->states.len);
    t->states.len += f.count;
}

/* The cheapest of the states [first, end); ends: they are those of the sentence's last word. */
static size_t cheapest(const struct tagger *t, size_t first, size_t end, bool ends, int *cost)
{
    size_t best = first;
    *cost = INT32_MAX;
    for (size_t i = first; i < end; i++) {
        int whole = t->states.items[i].cost + (ends ? clause_end_cost((clause_state)t->states.items[i].clause) : 0);
        if (whole < *cost) {
            *cost = whole;
            best = i;
        }
    }
    return best;
}

int tagger_run(struct tagger *t, struct tagged_word *words, size_t count)
{
    int cost;
    reserve(t, count);
    t->starts.len = 0;
    vec_push(&t->starts, 0);
    t->states.items[0] = (struct tagger_state){0, TAG_BOS, TAG_BOS, CLAUSE_START, 0};
    t->states.len = 1;
    for (size_t i = 0; i < count; i++)
        advance(t, t->starts.items[i], &words[i]);
    size_t at = cheapest(t, t->starts.items[count], t->states.len, true, &cost);
    for (size_t i = count; i-- > 0;) {
        words[i].tag = (uint8_t)t->states.items[at].tag;
        words[i].clause = (clause_state)t->states.items[at].clause;
        at = t->starts.items[i] + t->states.items[at].from;
    }
    return cost;
}

/* With `other` in place of the words [i, next). */
static int saving_with(struct tagger *t, const struct tagged_word *words, size_t count, size_t i, size_t next,
                       const struct tagged_word *other)
{
    size_t states = t->states.len, starts = t->starts.len;
    size_t last = i + TAGGER_SIGHT < count ? i + TAGGER_SIGHT : count - 1;
    bool ends = last + 1 == count;
    int as_it_is, as_other;
    cheapest(t, t->starts.items[last + 1], ends ? states : t->starts.items[last + 2], ends, &as_it_is);
    for (size_t k = t->starts.items[i]; k < t->starts.items[i + 1]; k++)
        t->states.items[t->states.len++] = t->states.items[k];
    size_t from = states, behind = t->states.len;
    advance(t, from, other);
    for (size_t k = next; k <= last; k++) {
        from = behind;
        behind = t->states.len;
        advance(t, from, &words[k]);
    }
    cheapest(t, behind, t->states.len, ends, &as_other);
    t->states.len = states;
    t->starts.len = starts;
    return as_it_is - as_other;
}

int tagger_saving(struct tagger *t, const struct tagged_word *words, size_t count, size_t i,
                  const struct tagged_word *other)
{
    return saving_with(t, words, count, i, i + 1, other);
}

int tagger_saving_between(struct tagger *t, const struct tagged_word *words, size_t count, size_t i,
                          const struct tagged_word *other)
{
    return saving_with(t, words, count, i, i, other);
}
