#include "lexicon/automaton.h"

bool automaton_valid(const struct automaton *a, uint32_t root)
{
    if (a->arc_count < 2 || a->arc_count > ARC_MAX || root == 0 || root >= a->arc_count) {
        return false;
    }
    for (uint32_t i = 1; i < a->arc_count; i++) {
        /* States are laid out after the states they lead to, so targets that fall rule out cycles. */
        if (arc_target(a->arcs[i]) >= i) {
            return false;
        }
    }
    return (a->arcs[a->arc_count - 1] & ARC_LAST) != 0;
}

uint32_t automaton_skip(const struct automaton *a, uint32_t arc)
{
    if (a->skips[arc] != SKIP_FAR) {
        return a->skips[arc];
    }
    uint32_t low = 0;
    uint32_t high = a->far_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (a->far_skips[middle].arc < arc) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < a->far_count && a->far_skips[low].arc == arc ? a->far_skips[low].skip : 0;
}

struct automaton_place automaton_follow(const struct automaton *a, const struct automaton_place *from, uint32_t arc)
{
    /* The word that ends at the place itself sorts before all that go on from it. */
    struct automaton_place to = {
        .state = arc_target(a->arcs[arc]),
        .number = from->number + (from->final ? 1 : 0) + automaton_skip(a, arc),
        .final = (a->arcs[arc] & ARC_FINAL) != 0,
    };
    return to;
}

/* The arc of a state that has this label, 0 if none has. */
static uint32_t arc_with(const struct automaton *a, uint32_t state, unsigned char label)
{
    for (uint32_t arc = state; arc != 0; arc++) {
        uint32_t bits = a->arcs[arc];
        if (arc_label(bits) >= label) {
            return arc_label(bits) == label ? arc : 0;
        }
        if ((bits & ARC_LAST) != 0) {
            return 0;
        }
    }
    return 0;
}

bool automaton_step(const struct automaton *a, struct automaton_place *place, unsigned char byte)
{
    uint32_t arc = arc_with(a, place->state, byte);
    if (arc == 0) {
        return false;
    }
    *place = automaton_follow(a, place, arc);
    return true;
}

void automaton_index_fill(const struct automaton *a, uint32_t state, struct automaton_index *out)
{
    *out = (struct automaton_index){0};
    for (uint32_t arc = state; arc != 0; arc++) {
        out->arcs[arc_label(a->arcs[arc])] = arc;
        if ((a->arcs[arc] & ARC_LAST) != 0) {
            return;
        }
    }
}

bool automaton_find(const struct automaton *a, const struct automaton_place *from, const struct automaton_index *index,
                    const char *s, size_t len, uint32_t *number)
{
    uint32_t path[AUTOMATON_WORD_MAX];
    if (len == 0 || len > AUTOMATON_WORD_MAX) {
        return false;
    }
    for (size_t i = 0; i < len; i++) {
        unsigned char label = (unsigned char)s[i];
        path[i] = i == 0 ? index->arcs[label] : arc_with(a, arc_target(a->arcs[path[i - 1]]), label);
        if (path[i] == 0) {
            return false;
        }
    }
    if ((a->arcs[path[len - 1]] & ARC_FINAL) == 0) {
        return false;
    }
    /* Most words that are sought are not there: only those that are need be numbered. */
    bool final = from->final;
    *number = from->number;
    for (size_t i = 0; i < len; i++) {
        *number += (final ? 1 : 0) + automaton_skip(a, path[i]);
        final = (a->arcs[path[i]] & ARC_FINAL) != 0;
    }
    return true;
}
