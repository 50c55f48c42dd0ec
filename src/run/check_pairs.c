#include "run/check_pairs.h"

#include "text/tokenizer.h"

struct pair_tokens {
    struct token_list sentence; /* the last one */
    VEC_OF(struct token) items;
};

/* Sentences [from, to) of a document. */
static void fill_side(struct pair_side *side, struct pair_tokens *tokens, const struct document *doc,
                      const struct lang *lang, struct intern *forms, size_t from, size_t to)
{
    *side = (struct pair_side){.doc = doc, .lang = lang};
    tokens->items.len = 0;
    for (size_t i = from; i < to; i++) {
        const struct sentence *s = &doc->sentences.items[i];
        tokenize(lang, doc->text, s->off, s->len, forms, &tokens->sentence);
        for (size_t k = 0; k < tokens->sentence.len; k++)
            vec_push(&tokens->items, tokens->sentence.items[k]);
        side->off = i == from ? s->off : side->off;
        side->len = s->off + s->len - side->off;
    }
    side->tokens = tokens->items.items;
    side->token_count = tokens->items.len;
}

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

static void release_tokens(struct pair_tokens *t)
{
    token_list_release(&t->sentence);
    vec_release(&t->items);
}

void check_pairs(struct check_context *c, const struct check *const *checks, void **states, size_t count)
{
    struct pair_tokens source = {0}, target = {0};
    const struct bitext *b = c->bitext;
    for (size_t i = 0; b && i < b->alignment->links.len; i++) {
        const struct sentence_link *link = &b->alignment->links.items[i];
        struct pair_view p = {.link = link};
        if (link->pair != LINK_NO_PAIR)
            p.pair = &c->doc->pairs.items[link->pair];
        fill_side(&p.source, &source, b->source, b->lang, b->forms, link->source_from, link->source_to);
        fill_side(&p.target, &target, c->doc, c->lang, &c->words->ids, link->target_from, link->target_to);
        p.place = place_of(c->doc, &p);
        for (size_t k = 0; k < count; k++)
            if (checks[k]->pair)
                checks[k]->pair(c, states[k], &p);
        arena_clear(c->scratch);
    }
    release_tokens(&source);
    release_tokens(&target);
}
