#include "checks/english_tally.h"

#include "checks/token_tools.h"

enum { SENTENCE_WORDS = 4, SENTENCE_FUNCTIONS = 2, RUN_CONTENT = 2, MIXED_ENGLISH = 3 };

static void count(struct check_context *c, struct word_languages *w, struct english_tally *n, const struct token *t)
{
    enum kind kind = word_language(w, c, t);
    bool capital = token_has(t, TOKEN_CAPITAL);
    if (kind == WORD_NONE)
        return;
    n->words++;
    n->german += kind == WORD_GERMAN;
    n->english += kind == WORD_ENGLISH;
    n->functions += kind == WORD_ENGLISH_FUNCTION;
    n->capitals += capital;
    n->lower += kind == WORD_ENGLISH && !capital;
    n->maybe += kind == WORD_BOTH && !capital && word_is_english_function_too(w, c, t);
}

struct english_tally english_tally(struct check_context *c, struct word_languages *w, const struct sentence_view *s,
                                   size_t from, size_t to, const bool *borrowed)
{
    struct english_tally n = {0};
    for (size_t i = from; i < to; i++)
        if (!borrowed || !borrowed[i])
            count(c, w, &n, &s->tokens[i]);
    return n;
}

bool tally_is_sentence(const struct english_tally *n)
{
    size_t english = n->english + n->functions;
    if (n->words < SENTENCE_WORDS || n->functions < SENTENCE_FUNCTIONS)
        return false;
    return english >= 3 && english * 2 >= n->words && n->german * 4 <= english;
}

bool tally_is_run(const struct english_tally *n)
{
    size_t english = n->english + n->functions, functions = n->functions + n->maybe;
    if (!n->functions || !n->lower || n->words < ENGLISH_RUN_WORDS)
        return false;
    if (n->lower < RUN_CONTENT && n->functions < SENTENCE_FUNCTIONS &&
        (functions < SENTENCE_FUNCTIONS || english + n->maybe < MIXED_ENGLISH))
        return false;
    return (english + n->maybe) * 2 >= n->words;
}
