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

bool automaton_step(const struct automaton *a, struct automaton_place *place, unsigned char byte)
{
    if (place->state == 0) {
        return false;
    }
    for (uint32_t i = place->state;; i++) {
        if (arc_label(a->arcs[i]) == byte) {
            *place = automaton_follow(a, place, i);
            return true;
        }
        if (arc_label(a->arcs[i]) > byte || (a->arcs[i] & ARC_LAST) != 0) {
            return false;
        }
    }
}

bool automaton_walk(const struct automaton *a, struct automaton_place *place, const char *s, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if (!automaton_step(a, place, (unsigned char)s[i])) {
            return false;
        }
    }
    return true;
}
