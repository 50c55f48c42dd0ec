#include "text/source_coverage.h"

#include "lexicon/lexicon.h"
#include "text/tokenizer.h"

static void add_sentence(struct word_keys *keys, struct vocabulary *words, const struct pair_side *target,
                         size_t number)
{
    const struct sentence *s = &target->doc->sentences.items[number];
    struct token_list tokens = {0};
    tokenize(target->lang, target->doc->text, s->off, s->len, &words->ids, &tokens);
    for (size_t i = 0; i < tokens.len; i++) {
        const struct token *t = &tokens.items[i];
        word_keys_of_target(keys, words, t, (struct span){target->doc->text + t->off, t->len});
    }
    token_list_release(&tokens);
}

/* The keys of all words of the translation, sorted. */
static void find_target_keys(struct word_keys *keys, struct vocabulary *words, const struct pair_view *p, bool near)
{
    const struct pair_side *target = &p->target;
    for (size_t i = 0; i < target->token_count; i++)
        word_keys_of_target(keys, words, &target->tokens[i], pair_token(target, i));
    if (near && p->link->target_from > 0)
        add_sentence(keys, words, target, p->link->target_from - 1);
    if (near && p->link->target_to < target->doc->sentences.len)
        add_sentence(keys, words, target, p->link->target_to);
    word_keys_sort(keys, 0);
}

struct source_coverage source_coverage_of(const struct bitext *b, struct vocabulary *words, const struct pair_view *p,
                                          bool near, struct arena *arena)
{
    const struct pair_side *source = &p->source;
    struct word_keys target = {0}, keys = {0};
    uint8_t *kind = arena_alloc(arena, source->token_count + 1);
    bool *found = arena_alloc(arena, (source->token_count + 1) * sizeof(*found));
    struct source_coverage c = {.kind = kind, .found = found, .count = source->token_count};
    find_target_keys(&target, words, p, near);
    for (size_t i = 0; i < source->token_count; i++) {
        keys.len = 0;
        kind[i] = (uint8_t)word_keys_of_source(&keys, source->lang, &source->tokens[i], pair_token(source, i),
                                               b->translations);
        for (size_t k = 0; k < keys.len && !found[i]; k++)
            found[i] = word_keys_have(target.items, target.len, keys.items[k]);
        c.content += kind[i] >= SOURCE_CONTENT;
        c.content_found += kind[i] >= SOURCE_CONTENT && found[i];
    }
    vec_release(&target);
    vec_release(&keys);
    return c;
}

static bool is_content(const struct lang *lang, const struct token *t, struct span text)
{
    return t->cls == TOKEN_WORD && !word_is_function(lang, text);
}

struct target_coverage target_coverage_of(const struct bitext *b, struct vocabulary *words, const struct pair_view *p)
{
    struct word_keys source = {0}, keys = {0};
    struct target_coverage c = {0};
    for (size_t i = 0; i < p->source.token_count; i++)
        word_keys_of_source(&source, p->source.lang, &p->source.tokens[i], pair_token(&p->source, i), b->translations);
    word_keys_sort(&source, 0);
    for (size_t i = 0; i < p->target.token_count; i++) {
        bool found = false;
        if (!is_content(p->target.lang, &p->target.tokens[i], pair_token(&p->target, i)))
            continue;
        keys.len = 0;
        word_keys_of_target(&keys, words, &p->target.tokens[i], pair_token(&p->target, i));
        for (size_t k = 0; k < keys.len && !found; k++)
            found = word_keys_have(source.items, source.len, keys.items[k]);
        c.content++;
        c.found += found;
    }
    vec_release(&source);
    vec_release(&keys);
    return c;
}
