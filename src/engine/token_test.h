/* What a rule asks of one token: words, the forms of a lemma, a pattern; tags and features from the analysis of the
 * sentence. Token sequences and clause rules are made of these. */
#ifndef MTLINT_ENGINE_TOKEN_TEST_H
#define MTLINT_ENGINE_TOKEN_TEST_H

#include "engine/pattern.h"
#include "text/analysis.h"

struct matcher;
struct check_context;
struct sentence_view;

enum token_test_kind {
    TEST_ANY,   /* any token, as far as tags and features go */
    TEST_WORDS, /* listed */
    TEST_NOT,   /* a word that is not listed */
    TEST_REGEX, /* the whole token */
    TEST_GAP    /* what does not part clauses */
};

/* Everything given has to hold. */
struct token_test {
    enum token_test_kind kind;
    bool exact;            /* words are compared with regard to case ... */
    bool recased;          /* ... but for the capital of a sentence's first word */
    const uint32_t *words; /* sorted ids in the rule set's words or, when exact, forms */
    size_t word_count;
    const struct span *tails; /* folded: a longer word that ends in one is as good as listed */
    size_t tail_count;
    struct pattern *regex;
    tag_set tags;       /* one of these; 0: any */
    uint32_t cells;     /* NOMINAL_CELL bits of which it has one; 0: any */
    uint32_t verb_form; /* features of a verb of which it has one; 0: any */
};

/* True for a test that cannot be made without the analysis of the sentence. */
static inline bool token_test_needs_analysis(const struct token_test *t)
{
    return t->tags || t->cells || t->verb_form;
}

/* Ids of words, a bit each by its last ones: what no bit is set for is surely not among them. */
enum { ID_BITS = 512 };
struct id_set {
    uint64_t bits[ID_BITS / 64];
};

static inline void id_set_add(struct id_set *ids, uint32_t id)
{
    ids->bits[id % ID_BITS / 64] |= (uint64_t)1 << id % 64;
}

/* Whether one of the words of a test may be among the ids. */
static inline bool id_set_may_hold(const struct id_set *ids, const struct token_test *test)
{
    bool found = false;
    for (size_t i = 0; i < test->word_count && !found; i++)
        found = ids->bits[test->words[i] % ID_BITS / 64] >> test->words[i] % 64 & 1;
    return found;
}

/* A sentence as the rules of a matcher look at it. Words and tags are looked up when first asked for. */
struct scene {
    struct matcher *m;
    struct check_context *c;
    const struct sentence_view *s;
    const char *text;
    bool limit_hit; /* a pattern took too many steps */
};

void scene_open(struct scene *scene, struct matcher *m, struct check_context *c, const struct sentence_view *s);

/* The first token from `token` on that passes; the number of tokens, or more, when there is none. */
size_t token_test_next(struct scene *scene, const struct token_test *test, size_t token);

bool token_test_passes(struct scene *scene, const struct token_test *test, size_t token);

/* False when surely no token of the sentence passes; it asks much less than to look at each. */
bool token_test_may_pass(struct scene *scene, const struct token_test *test);

/* A mark that parts clauses or bounds brackets; quotation marks, too, unless they may be passed over. */
bool scene_parts(const struct scene *scene, size_t token, bool pass_quotes);

/* Of the analysis, which has to be there: the word of a token (the last, where it is two run together), its tag, its
 * clause, the noun phrase that it is in (index, or NO_PHRASE). */
#define NO_PHRASE UINT32_MAX
uint32_t scene_word(const struct scene *scene, size_t token);
enum word_tag scene_tag(const struct scene *scene, size_t token);
uint32_t scene_clause(const struct scene *scene, size_t token);
uint32_t scene_phrase(const struct scene *scene, size_t token);

/* The cells of case, number and gender that a token may have where it stands. */
uint32_t scene_cells(const struct scene *scene, size_t token);

/* What a rule asks of the tokens around a match. */
enum context_place {
    PLACE_CLAUSE, /* anywhere in the clause, outside of what matched */
    PLACE_BEFORE, /* right before the match */
    PLACE_AFTER,  /* right behind it */
    PLACE_INSIDE, /* between the first and the last token of the match */
    PLACE_OBJECT, /* right before the object */
    PLACE_PHRASE  /* the noun phrase that begins right behind the object, a preposition, or behind the match */
};

struct context_test {
    struct token_test test;
    enum context_place place;
    bool wanted; /* else unwanted */
};

/* Tokens first to last are the match; of these `own_count` in `own` are what the rule names, all where `own` is NULL.
 * anchor is a token that is surely in the clause. */
struct match_place {
    size_t first, last, anchor;
    size_t object; /* its first token; of a sequence: the first */
    size_t phrase; /* the token that a noun phrase may begin with */
    const size_t *own;
    size_t own_count;
    bool attribute; /* inside a noun phrase ("die gemachte Zusage"): what else is in the clause does not speak against
                       it */
};

bool contexts_hold(struct scene *scene, const struct context_test *tests, size_t count, const struct match_place *at);

#endif
