#include "text/source_coverage.h"

#include "lexicon/lexicon.h"

static void add_sentence(struct word_keys *keys, struct vocabulary *words, const struct text_side *target,
                         size_t number)
{
    struct side_tokens memory = {0};
    size_t count;
    const struct token *tokens = text_side_tokens(target, number, number + 1, &memory, &count);
    for (size_t i = 0; i < count; i++)
        word_keys_of_target(keys, words, &tokens[i], (struct span){target->doc->text + tokens[i].off, tokens[i].len});
    side_tokens_release(&memory);
}

/* The keys of all words of the translation, sorted. */
static void find_target_keys(struct word_keys *keys, struct vocabulary *words, const struct bitext *b,
                             const struct pair_view *p, bool near)
{
    for (size_t i = 0; i < p->target.token_count; i++)
        word_keys_of_target(keys, words, &p->target.tokens[i], pair_token(&p->target, i));
    if (near && p->link->target_from > 0)
        add_sentence(keys, words, &b->target, p->link->target_from - 1);
    if (near && p->link->target_to < b->target.doc->sentences.len)
        add_sentence(keys, words, &b->target, p->link->target_to);
    word_keys_sort(keys);
}

struct source_coverage source_coverage_of(const struct bitext *b, struct vocabulary *words, const struct pair_view *p,
                                          bool near, struct arena *arena)
{
    const struct pair_side *source = &p->source;
    struct word_keys target = {0}, keys = {0};
    uint8_t *kind = arena_alloc(arena, source->token_count + 1);
    bool *found = arena_alloc(arena, (source->token_count + 1) * sizeof(*found));
    struct source_coverage c = {.kind = kind, .found = found, .count = source->token_count};
    find_target_keys(&target, words, b, p, near);
    for (size_t i = 0; i < source->token_count; i++) {
        keys.len = 0;
        kind[i] = (uint8_t)word_keys_of_source(&keys, &b->source, &source->tokens[i]);
        for (size_t k = 0; k < keys.len && !found[i]; k++)
            found[i] = word_keys_have(target.items, target.len, keys.items[k]);
        c.content += kind[i] >= SOURCE_CONTENT;
        c.content_found += kind[i] >= SOURCE_CONTENT && found[i];
    }
    vec_release(&target);
    vec_release(&keys);
    return c;
}
