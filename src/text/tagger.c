#include "text/tagger.h"

#include <string.h>

/* More states than these do not change what is found (measured on the treebank's development part: 12 and 64 tag
 * alike).
 */
enum {
    STATES_MAX = 12,
    BEHIND_ZU_COST = 6 * TAGGING_UNITS,
    BEHIND_PREFIX_COST = 5 * TAGGING_UNITS,
    BEFORE_NOUN_COST = 6 * TAGGING_UNITS,       /* a postposition that stands behind no noun */
    PREFIX_BEFORE_VERB_COST = 4 * TAGGING_UNITS /* a separated prefix whose verb has not come */
};

#define HAS_POSTPOSITION                                                                                               \
    (TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_ADV))

/* A separated prefix ends its clause; what begins a noun phrase behind it says that it is a preposition. */
#define BEGIN_OF_PHRASE                                                                                                \
    (TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_ADJA) |                    \
     TAG_BIT(TAG_CARD) | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_PRF))

void tagger_init(struct tagger *t, const struct tagging *model)
{
    *t = (struct tagger){.model = model};
}

void tagger_release(struct tagger *t)
{
    vec_release(&t->states);
    vec_release(&t->starts);
}

/* The states of the word at hand while they are found: one for each tag and clause, the cheapest. */
struct frontier {
    struct tagger_state states[TAG_COUNT < 64 ? 64 : TAG_COUNT];
    size_t count;
};

static void keep_cheapest(struct frontier *f)
{
    while (f->count > STATES_MAX) {
        size_t worst = 0;
        for (size_t i = 1; i < f->count; i++)
            if (f->states[i].cost > f->states[worst].cost)
                worst = i;
        f->states[worst] = f->states[--f->count];
    }
}

static void offer(struct frontier *f, struct tagger_state state)
{
    for (size_t i = 0; i < f->count; i++) {
        struct tagger_state *s = &f->states[i];
        if (s->tag == state.tag && s->clause == state.clause) {
            if (state.cost < s->cost)
                *s = state;
            return;
        }
    }
    if (f->count == sizeof(f->states) / sizeof(f->states[0]))
        keep_cheapest(f);
    f->states[f->count++] = state;
}

/* What two neighbours say for sure, and counts of a text tagged by a machine blur. */
static int neighbour_cost(const struct tagger_state *from, enum word_tag tag)
{
    tag_set last = TAG_BIT(from->tag);
    if (from->tag == TAG_PTKZU && tag != TAG_VVINF && tag != TAG_VAINF)
        return BEHIND_ZU_COST;
    if (from->tag == TAG_PTKVZ && BEGIN_OF_PHRASE & TAG_BIT(tag))
        return BEHIND_PREFIX_COST;
    if (tag == TAG_APPO && !(last & HAS_POSTPOSITION))
        return BEFORE_NOUN_COST;
    if (tag == TAG_PTKVZ && !clause_has_finite(from->clause))
        return PREFIX_BEFORE_VERB_COST;
    return 0;
}

static void extend(const struct tagger *t, struct frontier *f, const struct tagger_state *from, uint8_t index,
                   const struct tagged_word *word)
{
    struct clause_step steps[CLAUSE_STEPS_MAX];
    for (tag_set left = word->possible; left; left &= left - 1) {
        enum word_tag tag = (enum word_tag)__builtin_ctzll(left);
        enum word_tag last = (enum word_tag)from->tag, before = (enum word_tag)from->last;
        int cost = from->cost + word->costs[tag] + tagging_sequence_cost(t->model, before, last, tag);
        cost += neighbour_cost(from, tag);
        size_t count = clause_steps(from->clause, before, last, tag, steps);
        for (size_t i = 0; i < count; i++)
            offer(f, (struct tagger_state){cost + steps[i].cost, (uint8_t)tag, from->tag, steps[i].to, index});
    }
}

static void push_states(struct tagger *t, const struct frontier *f)
{
    vec_push(&t->starts, (uint32_t)t->states.len);
    for (size_t i = 0; i < f->count; i++)
        vec_push(&t->states, f->states[i]);
}

static void advance(struct tagger *t, const struct tagged_word *word)
{
    struct frontier f = {.count = 0};
    size_t first = t->starts.items[t->starts.len - 1], count = t->states.len - first;
    for (size_t i = 0; i < count; i++) {
        struct tagger_state from = t->states.items[first + i];
        extend(t, &f, &from, (uint8_t)i, word);
    }
    keep_cheapest(&f);
    push_states(t, &f);
}

static size_t cheapest_end(const struct tagger *t, int *cost)
{
    size_t first = t->starts.items[t->starts.len - 1], best = first;
    *cost = INT32_MAX;
    for (size_t i = first; i < t->states.len; i++) {
        int whole = t->states.items[i].cost + clause_end_cost(t->states.items[i].clause);
        if (whole < *cost) {
            *cost = whole;
            best = i;
        }
    }
    return best;
}

int tagger_run(struct tagger *t, struct tagged_word *words, size_t count)
{
    struct frontier start = {.states = {{0, TAG_BOS, TAG_BOS, CLAUSE_START, 0}}, .count = 1};
    int cost;
    t->states.len = t->starts.len = 0;
    push_states(t, &start);
    for (size_t i = 0; i < count; i++)
        advance(t, &words[i]);
    size_t at = cheapest_end(t, &cost);
    for (size_t i = count; i-- > 0;) {
        words[i].tag = t->states.items[at].tag;
        words[i].clause = t->states.items[at].clause;
        at = t->starts.items[i] + t->states.items[at].from;
    }
    return cost;
}
