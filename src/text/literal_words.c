#include "text/literal_words.h"

#include "base/intern.h"
#include "lexicon/lexicon.h"
#include "lexicon/memo.h"
#include "text/word_keys.h"

static uint32_t key_of(struct span word)
{
    char folded[LEXICON_FORM_MAX];
    return (uint32_t)(hash_bytes(folded, lexicon_fold(word.ptr, word.len, folded, sizeof(folded))) >> 32);
}

static void add_key(void *arg, struct span word)
{
    struct word_keys *keys = arg;
    vec_push(keys, key_of(word));
}

/* All that a literal translation of the sentence may have. */
static void find_source_keys(struct word_keys *keys, const struct translations *t, const struct pair_side *source)
{
    for (size_t i = 0; i < source->token_count; i++) {
        if (source->tokens[i].cls != TOKEN_WORD)
            continue;
        add_key(keys, pair_token(source, i));
        translations_each(t, pair_token(source, i), add_key, keys);
    }
    word_keys_sort(keys);
}

static bool is_literal(const struct word_keys *source, struct vocabulary *words, const struct token *token,
                       struct span text)
{
    char lemma[LEXICON_FORM_MAX];
    size_t count;
    if (word_keys_have(source->items, source->len, key_of(text)))
        return true;
    const struct reading *r = vocabulary_readings(words, token->form, &count);
    for (size_t i = 0; i < count; i++) {
        size_t len = memo_lemma(words->memo, text.ptr, text.len, &r[i], lemma, sizeof(lemma));
        if (len > 0 && word_keys_have(source->items, source->len, key_of((struct span){lemma, len})))
            return true;
    }
    return false;
}

struct literal_words literal_words_of(const struct bitext *b, struct vocabulary *words, const struct pair_view *p)
{
    const struct pair_side *target = &p->target;
    struct word_keys source = {0};
    struct literal_words n = {0};
    if (!b->translations)
        return n;
    find_source_keys(&source, b->translations, &p->source);
    for (size_t i = 0, row = 0; i < target->token_count; i++) {
        struct span text = pair_token(target, i);
        if (target->tokens[i].cls != TOKEN_WORD)
            continue;
        bool literal = is_literal(&source, words, &target->tokens[i], text);
        row = literal ? row + 1 : 0;
        n.row = row > n.row ? row : n.row;
        if (!word_is_function(target->lang, text)) {
            n.content++;
            n.literal += literal;
        }
    }
    vec_release(&source);
    return n;
}
