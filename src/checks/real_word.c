/* A word that is right in itself but not where it stands: "seid gestern", "in er Nähe". */
#include <string.h>

#include "checks/checks.h"
#include "checks/real_word_pairs.h"
#include "checks/token_tools.h"
#include "checks/word_context.h"

static const struct rule_info rules[] = {
    {
        .id = "de/spelling/real-word",
        .category = CATEGORY_SPELLING,
        .severity = SEVERITY_MAJOR,
        .status = RULE_PREVIEW,
        .help = "A word that exists but is not meant here, since another one sounds or looks like it: \"seid\" and "
                "\"seit\", \"wieder\" and \"wider\", \"ihm\" and \"im\", \"man\" and \"Mann\", or since a letter "
                "was lost: \"in er Nähe\", \"mit den Auto\". The words around decide; where they do not, nothing is "
                "said.",
        .precision =
            "16 of 23 places in 1.3 million words of manuals, handbooks and sayings were mistakes and one a joke; the "
            "six "
            "wrong ones were looked at and are passed over since, so the figure of today is not yet known. None in "
            "157,000 words of machine translation. Of 2,000 words exchanged at random in clean text it reports a "
            "fifth, since most of them fit their place too",
    },
};

static const struct real_word_pair *const tables[] = {real_word_conjunctions, real_word_pronouns, real_word_verbs,
                                                      real_word_cases};

/* Whether the token is this word, in lower case unless it opens a sentence. */
static bool is_written(const struct check_context *c, const struct token *t, struct span lower, const char *word)
{
    bool open = token_has(t, TOKEN_SENTENCE_START) && word[0] >= 'a';
    return span_is(open ? lower : token_span(c, t), word);
}

/* The pair whose right word is meant at token i, NULL when none is. */
static const struct real_word_pair *pair_at(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct token *t = &s->tokens[i];
    char bytes[LISTED_WORD_MAX];
    if (t->len > REAL_WORD_MAX)
        return NULL;
    struct span lower = token_lower(c, t, bytes);
    for (size_t k = 0; k < sizeof(tables) / sizeof(tables[0]); k++)
        for (const struct real_word_pair *p = tables[k]; p->wrong; p++)
            if (is_written(c, t, lower, p->wrong) && p->is_meant(c, s, i))
                return p;
    return NULL;
}

static void report(struct check_context *c, const struct token *t, struct span right)
{
    struct span word = token_span(c, t);
    struct finding *f = finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" does not fit here. Meant: \"%.*s\"?",
                                     (int)word.len, word.ptr, (int)right.len, right.ptr);
    finding_replace(c, f, FIX_UNSAFE, t->off, t->len, right);
}

static void check_word(struct check_context *c, const struct sentence_view *s, size_t i)
{
    char right[2 * REAL_WORD_MAX];
    const struct token *t = &s->tokens[i];
    const struct real_word_pair *pair = pair_at(c, s, i);
    if (!pair || is_foreign_stretch(c, s, i))
        return;
    size_t len = strlen(pair->right);
    memcpy(right, pair->right, len);
    if (token_has(t, TOKEN_SENTENCE_START) && token_has(t, TOKEN_CAPITAL) && right[0] >= 'a')
        right[0] = (char)(right[0] - 'a' + 'A'); /* all begin with a letter of ASCII */
    report(c, t, (struct span){right, len});
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    if (!selection_is_on(c->selection, &rules[0]))
        return;
    for (size_t i = 0; i < s->token_count; i++)
        if (s->tokens[i].cls == TOKEN_WORD && !(s->tokens[i].flags & (TOKEN_CODE | TOKEN_FOREIGN | TOKEN_ALL_CAPITAL)))
            check_word(c, s, i);
}

const struct check check_real_word = {.rules = rules, .rule_count = 1, .sentence = check_sentence};
