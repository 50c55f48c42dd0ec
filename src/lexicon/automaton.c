#include "lexicon/automaton.h"

bool automaton_valid(const struct automaton *a, uint32_t root)
{
    if (a->arc_count < 2 || a->arc_count > ARC_MAX || arc_target(a->arcs[0]) != 0 || root == 0 ||
        root >= a->arc_count) {
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

uint32_t automaton_walk(const struct automaton *a, const struct automaton_index *index, const char *s, size_t len)
{
    if (len == 0) {
        return 0;
    }
    uint32_t state = arc_target(a->arcs[index->arcs[(unsigned char)s[0]]]);
    for (size_t i = 1; i < len && state != 0; i++) {
        state = automaton_step(a, state, (unsigned char)s[i]);
    }
    return state;
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

uint32_t automaton_value(const struct automaton *a, uint32_t state)
{
    uint32_t value = 0;
    uint32_t weight = 1;
    for (uint32_t at = arc_target(a->arcs[state]); at != 0; at = arc_target(a->arcs[at])) {
        value += (arc_label(a->arcs[at]) - 1u) * weight;
        weight *= VALUE_BASE;
    }
    return value;
}
