/* A strong verb inflected as if it were a weak one: "laufte", "schwimmte", "gebringt". */
#include "checks/checks.h"
#include "checks/dialect.h"
#include "checks/token_tools.h"
#include "checks/word_context.h"
#include "lexicon/regular_verbs.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/strong-verb",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .covers = COVERS_INSIDE,
        .help =
            "Strong verbs change their vowel: \"lief\", not \"laufte\"; \"gebracht\", not \"gebringt\"; "
            "\"geschrieben\", not \"geschreibt\". Verbs that are inflected in both ways (\"backte\", \"hängte\") are "
            "left alone.",
    },
};

/* Behind these an unknown form in -te is rather an adjective: "die verweisten Bereiche". */
static const char determiners[] = " der die das des dem den ein eine einen einem einer eines ";

static bool is_plain(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const uint32_t odd = TOKEN_FOREIGN | TOKEN_CODE | TOKEN_ABBREVIATION | TOKEN_ALL_CAPITAL | TOKEN_CAPITAL;
    const struct token *t = &s->tokens[i];
    enum verdict verdict = verdict_at(c, s, i);
    return (verdict == VERDICT_TYPO || verdict == VERDICT_UNKNOWN) && !(t->flags & odd) &&
           !(i > 0 && token_listed(c, t - 1, determiners)) && !is_part_of_another(c, s, i) &&
           !is_foreign_surrounding(c, s, i) && dialect_around(c, s, i) == DIALECT_NONE;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        char right[LISTED_WORD_MAX], lemma[LISTED_WORD_MAX];
        struct span word = token_span(c, t);
        size_t verb, len;
        if (!is_plain(c, s, i))
            continue;
        len = regular_verb_right(c->words->knowledge, word, right, sizeof(right), lemma, &verb);
        if (len == 0)
            continue;
        struct finding *f = finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" is no form of \"%.*s\": \"%.*s\".",
                                         (int)word.len, word.ptr, (int)verb, lemma, (int)len, right);
        finding_replace(c, f, FIX_UNSAFE, t->off, t->len, (struct span){right, len});
    }
}

const struct check check_strong_verb = {.rules = rules,
                                        .rule_count = 1,
                                        .sentence = check_sentence,
                                        .needs = {.any = FACT_VERDICT(VERDICT_TYPO) | FACT_VERDICT(VERDICT_UNKNOWN)}};
