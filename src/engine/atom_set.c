#include "base/buf.h"
#include "base/utf8.h"
#include "engine/atoms.h"
#include "engine/fold.h"

struct atom_set atoms_of_words(struct arena *arena, const struct span *words, size_t count)
{
    struct atom_set set = {arena_alloc(arena, count * sizeof(*set.items)), count};
    for (size_t i = 0; i < count; i++) {
        struct buf folded = BUF_EMPTY;
        fold_add(&folded, words[i].ptr, words[i].len);
        set.items[i] = (struct atom){arena_span(arena, buf_span(&folded)), true, true};
        buf_release(&folded);
    }
    return set;
}

static double atom_cost(const struct atom *a, const struct lang *lang)
{
    double cost = 1;
    size_t points = utf8_count(a->text.ptr, a->text.len);
    for (size_t i = 0; i < points && i < 10; i++)
        cost /= 4;
    cost *= (a->word_start ? 0.5 : 1) * (a->word_end ? 0.5 : 1);
    double common = a->word_start && a->word_end ? 0.05 : 0.1;
    return lang && cost < common && lang_is_function_word(lang, a->text) ? common : cost;
}

double atoms_cost(const struct atom_set *set, const struct lang *lang)
{
    double cost = set->count ? 0 : 2;
    for (size_t i = 0; i < set->count; i++)
        cost += atom_cost(&set->items[i], lang);
    return cost;
}
