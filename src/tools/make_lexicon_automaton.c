/*
 * The construction of minimal acyclic automata from sorted words after Daciuk, Mihov, Watson and Watson
 * (2000): only the states along the latest word can still change; what lies off it is frozen and shared.
 */
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/vec.h"
#include "tools/make_lexicon.h"

#define DEPTH_MAX 256

struct open_state {
    uint32_t arcs[256]; /* in the order of their labels; the last one may lack its target */
    unsigned count;
};

struct automaton_builder {
    VEC_OF(uint32_t) arcs;
    struct open_state *open; /* by depth, the states along the last word */
    char last[DEPTH_MAX];
    size_t last_len;
    uint32_t *slots; /* first arcs of frozen states by the hash of their arcs, 0 if empty */
    size_t slot_count, slot_used;
};

struct automaton_builder *automaton_start(void)
{
    struct automaton_builder *b = xcalloc(1, sizeof(*b));
    b->open = xcalloc(DEPTH_MAX + 1, sizeof(*b->open));
    b->slot_count = 1u << 16;
    b->slots = xcalloc(b->slot_count, sizeof(*b->slots));
    vec_push(&b->arcs, ARC_LAST);
    return b;
}

static size_t state_hash(const uint32_t *arcs)
{
    uint64_t hash = 1469598103934665603u;
    for (const uint32_t *arc = arcs;; arc++) {
        hash = (hash ^ *arc) * 1099511628211u;
        hash ^= hash >> 29;
        if (*arc & ARC_LAST) {
            return (size_t)hash;
        }
    }
}

static bool same_state(const uint32_t *a, const uint32_t *b)
{
    while (*a == *b) {
        if (*a & ARC_LAST) {
            return true;
        }
        a++;
        b++;
    }
    return false;
}

static void grow_slots(struct automaton_builder *b)
{
    size_t count = b->slot_count * 2;
    uint32_t *slots = xcalloc(count, sizeof(*slots));
    for (size_t i = 0; i < b->slot_count; i++) {
        if (b->slots[i] != 0) {
            size_t at = state_hash(b->arcs.items + b->slots[i]) & (count - 1);
            while (slots[at] != 0) {
                at = (at + 1) & (count - 1);
            }
            slots[at] = b->slots[i];
        }
    }
    free(b->slots);
    b->slots = slots;
    b->slot_count = count;
}

static uint32_t append_state(struct automaton_builder *b, const struct open_state *state)
{
    uint32_t first = (uint32_t)b->arcs.len;
    for (unsigned i = 0; i < state->count; i++) {
        vec_push(&b->arcs, state->arcs[i]);
    }
    return first;
}

/* The frozen state with these arcs, new or shared. */
static uint32_t freeze(struct automaton_builder *b, struct open_state *state)
{
    if (state->count == 0) {
        return 0;
    }
    state->arcs[state->count - 1] |= ARC_LAST;
    size_t at = state_hash(state->arcs) & (b->slot_count - 1);
    while (b->slots[at] != 0) {
        if (same_state(b->arcs.items + b->slots[at], state->arcs)) {
            return b->slots[at];
        }
        at = (at + 1) & (b->slot_count - 1);
    }
    uint32_t first = append_state(b, state);
    if (b->arcs.len >= ARC_MAX) {
        BUG("automaton too large for its arcs");
    }
    b->slots[at] = first;
    if (++b->slot_used > b->slot_count / 2) {
        grow_slots(b);
    }
    return first;
}

/* Freezes the states along the last word that lie deeper than depth. */
static void freeze_below(struct automaton_builder *b, size_t depth)
{
    for (size_t d = b->last_len; d > depth; d--) {
        struct open_state *parent = &b->open[d - 1];
        parent->arcs[parent->count - 1] |= freeze(b, &b->open[d]) << ARC_TARGET_SHIFT;
        b->open[d].count = 0;
    }
}

void automaton_add(struct automaton_builder *b, const char *word, size_t len)
{
    size_t common = 0;
    while (common < len && common < b->last_len && word[common] == b->last[common]) {
        common++;
    }
    bool ascending =
        common == b->last_len || (common < len && (unsigned char)word[common] > (unsigned char)b->last[common]);
    if (len == 0 || len > DEPTH_MAX || len == common || !ascending) {
        BUG("words out of order");
    }
    freeze_below(b, common);
    for (size_t d = common; d < len; d++) {
        struct open_state *state = &b->open[d];
        state->arcs[state->count++] = (unsigned char)word[d];
    }
    memcpy(b->last, word, len);
    b->last_len = len;
}

uint32_t automaton_finish(struct automaton_builder *b, struct automaton *out)
{
    freeze_below(b, 0);
    b->last_len = 0;
    uint32_t root = freeze(b, &b->open[0]);
    *out = (struct automaton){.arcs = b->arcs.items, .arc_count = (uint32_t)b->arcs.len};
    return root;
}

void automaton_release(struct automaton_builder *b)
{
    vec_release(&b->arcs);
    free(b->slots);
    free(b->open);
    free(b);
}
