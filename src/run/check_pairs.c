#include "run/check_pairs.h"

#include "run/pair_gate.h"

static size_t place_of(const struct document *doc, const struct pair_view *p)
{
    size_t before = p->link->target_from;
    if (p->pair && before == p->link->target_to)
        return p->pair->src_off;
    if (before == 0)
        return doc->sentences.len ? document_source_start(doc, doc->sentences.items[0].off) : 0;
    const struct sentence *s = &doc->sentences.items[before - 1];
    return document_source_end(doc, s->off + s->len);
}

void each_pair(struct check_context *c, pair_visitor visit, void *arg)
{
    struct pair_memory source = {0}, target = {0};
    const struct bitext *b = c->bitext;
    for (size_t i = 0; i < b->alignment->links.len; i++) {
        const struct sentence_link *link = &b->alignment->links.items[i];
        struct pair_view p = {.link = link};
        if (link->pair != LINK_NO_PAIR)
            p.pair = &c->doc->pairs.items[link->pair];
        pair_side_fill(&p.source, &source, &b->source, link->source_from, link->source_to);
        pair_side_fill(&p.target, &target, &b->target, link->target_from, link->target_to);
        p.place = place_of(c->doc, &p);
        visit(c, arg, &p);
        arena_clear(c->scratch);
    }
    pair_memory_release(&source);
    pair_memory_release(&target);
}

/* Checks hold each word of a side against those of the other. More pairs of words than that are no sentence, but a list
 * or a text without full stops. */
#define COMPARED_MAX ((size_t)1500 * 1500)

/* A check that looks at pairs; with a bit only at those that the gate opens it for. */
struct pair_check {
    void (*pair)(struct check_context *c, void *state, const struct pair_view *p);
    void *state;
    check_bits bit;
};

struct pair_checks {
    struct matcher *matcher;
    struct pair_gate gate;
    VEC_OF(struct pair_check) checks;
};

static void check_pair(struct check_context *c, void *arg, const struct pair_view *p)
{
    struct pair_checks *all = arg;
    bool too_long = p->source.token_count * p->target.token_count > COMPARED_MAX;
    check_bits open = pair_gate_open(&all->gate, p);
    for (size_t k = 0; k < all->checks.len && !too_long; k++) {
        const struct pair_check *check = &all->checks.items[k];
        if (!check->bit || check->bit & open)
            check->pair(c, check->state, p);
    }
    matcher_pair(all->matcher, c, p);
}

void check_pairs(struct check_context *c, struct matcher *m, const struct check *const *checks, void **states,
                 size_t count)
{
    struct pair_checks all = {.matcher = m};
    if (!c->bitext)
        return;
    pair_gate_init(&all.gate);
    for (size_t i = 0; i < count; i++)
        if (checks[i]->pair)
            vec_push(&all.checks, (struct pair_check){checks[i]->pair, states[i], pair_gate_add(&all.gate, checks[i])});
    each_pair(c, check_pair, &all);
    pair_gate_release(&all.gate);
    vec_release(&all.checks);
}
