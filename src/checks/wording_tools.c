#include "checks/wording_tools.h"

#include "checks/denial.h"
#include "text/word_keys.h"
#include "text/word_lists.h"

enum { NEAR_SENTENCES = 40 };

void linked_pair_fill(struct linked_pair *l, const struct bitext *b, const struct sentence_link *link)
{
    *l = (struct linked_pair){.pair = {.link = link}};
    pair_side_fill(&l->pair.source, &l->source, &b->source, link->source_from, link->source_to);
    pair_side_fill(&l->pair.target, &l->target, &b->target, link->target_from, link->target_to);
}

void linked_pair_release(struct linked_pair *l)
{
    pair_memory_release(&l->source);
    pair_memory_release(&l->target);
}

bool links_are_near(const struct sentence_link *a, const struct sentence_link *b)
{
    uint32_t from = a->target_from, to = b->target_from;
    return (from > to ? from - to : to - from) <= NEAR_SENTENCES;
}

static unsigned is_speakers(const struct lang *lang, struct span word)
{
    (void)lang;
    return word_in(word, " i me my we us our i'm i'll i've we'll we're i’m i’ll i’ve we’ll we’re ");
}

bool side_is_spoken(const struct pair_side *source)
{
    for (size_t i = 0; i < source->token_count; i++) {
        const struct token *t = &source->tokens[i];
        char first = source->doc->text[t->off];
        if (t->cls == TOKEN_WORD ? text_side_ask(source->text, t, is_speakers)
                                 : t->len == 1 && (first == '?' || first == '!'))
            return true;
    }
    return false;
}

/* A word that makes a difference: no article, no pronoun, no mark. */
static bool is_telling(const struct pair_side *side, size_t token)
{
    struct span word = pair_token(side, token);
    return side->tokens[token].cls != TOKEN_PUNCT &&
           (!word_is_function(side->lang, word) || text_side_ask(side->text, &side->tokens[token], is_german_denial));
}

static size_t next_telling(const struct pair_side *side, size_t token)
{
    while (token < side->token_count && !is_telling(side, token))
        token++;
    return token;
}

bool sides_say_the_same(const struct pair_side *a, const struct pair_side *b)
{
    size_t i = next_telling(a, 0), k = next_telling(b, 0);
    while (i < a->token_count && k < b->token_count && span_equal(pair_token(a, i), pair_token(b, k))) {
        i = next_telling(a, i + 1);
        k = next_telling(b, k + 1);
    }
    return i == a->token_count && k == b->token_count;
}

bool sides_share_words(const struct pair_side *a, const struct pair_side *b)
{
    size_t count = 0, shared = 0;
    for (size_t i = next_telling(a, 0); i < a->token_count; i = next_telling(a, i + 1)) {
        bool found = false;
        for (size_t k = 0; k < b->token_count && !found; k++)
            found = span_equal(pair_token(a, i), pair_token(b, k));
        shared += found;
        count++;
    }
    return shared > 1 && shared * 3 >= count;
}
