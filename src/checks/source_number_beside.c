#include "checks/source_number_words.h"

static bool has_number(const struct text_side *text, uint32_t from, uint32_t to, const struct quantity *q)
{
    struct pair_side side;
    struct pair_memory memory = {0};
    struct quantities found = {0};
    bool has = false;
    pair_side_fill(&side, &memory, text, from, to);
    quantities_find(&found, &side);
    for (size_t i = 0; i < found.len && !has; i++)
        has = quantity_equal(&found.items[i], q);
    vec_release(&found);
    pair_memory_release(&memory);
    return has;
}

bool number_is_beside(const struct check_context *c, const struct pair_view *p, const struct quantity *q,
                      bool of_source)
{
    const struct alignment *a = c->bitext->alignment;
    const struct text_side *other = of_source ? &c->bitext->target : &c->bitext->source;
    const struct sentence_link *end = a->links.items + a->links.len;
    for (const struct sentence_link *l = p->link > a->links.items ? p->link - 1 : p->link; l <= p->link + 1 && l < end;
         l++) {
        uint32_t from = of_source ? l->target_from : l->source_from, to = of_source ? l->target_to : l->source_to;
        if (l != p->link && l->pair == p->link->pair && from < to && has_number(other, from, to, q))
            return true;
    }
    return false;
}
