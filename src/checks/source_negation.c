/* A "not" of the source text that the translation lost, or one that it has of its own. */
#include "checks/checks.h"
#include "checks/denial.h"
#include "text/source_coverage.h"
#include "text/word_lists.h"

enum { RULE_LOST, RULE_ADDED, RULE_DENIED_WORD };

static const struct rule_info rules[] = {
    [RULE_LOST] = {.id = "source/meaning/negation-lost",
                   .category = CATEGORY_MISTRANSLATION,
                   .severity = SEVERITY_MAJOR,
                   .status = RULE_PREVIEW,
                   .help =
                       "The source text denies something (\"did not\", \"never\", \"nobody\"), and nothing in the "
                       "translation does, not even a word such as \"unm\xC3\xB6glich\", \"ohne\" or \"verweigern\".",
                   .precision = "2 wrong findings in 2,037 pairs of sound translations; found in 139 of 243 of them "
                                "when their one \"nicht\" or \"kein\" was taken out."},
    [RULE_ADDED] = {.id = "source/meaning/negation-added",
                    .category = CATEGORY_MISTRANSLATION,
                    .severity = SEVERITY_MAJOR,
                    .status = RULE_PREVIEW,
                    .help =
                        "The translation says \"nicht\", \"kein\", \"nie\" or \"niemand\", and nothing in the source "
                        "text denies, doubts, limits or refuses anything.",
                    .precision = "4 wrong findings in 2,037 pairs of sound translations; found in 295 of 514 of them "
                                 "when a \"nicht\" was put in."},
    [RULE_DENIED_WORD] =
        {.id = "source/meaning/denied-word",
         .category = CATEGORY_MISTRANSLATION,
         .severity = SEVERITY_MAJOR,
         .help = "The source text denies a word (\"did not see\"), the translation has the word "
                 "(\"sah\"), and nothing in it denies anything. Not told of the strings of programs, which say "
                 "it the other way round too often (\"not writable\": \"schreibgeschützt\")."},
};

/* Behind or before "not" and the like: set phrases that deny nothing, or that German says in another way. */
static const char phrase_behind[] = " only just merely simply least but help wait until unless mention mind hesitate "
                                    "doubt wonder forget miss matter because necessarily far more less ";
static const char phrase_before[] = " or if why whether than ( ";

static bool is_denial(const struct pair_side *side, size_t i, word_question question)
{
    return side->tokens[i].cls == TOKEN_WORD && text_side_ask(side->text, &side->tokens[i], question);
}

/* "not" that denies; not "not only", "why not", "isn't it?". */
static bool denies_in_english(const struct pair_side *side, size_t i)
{
    struct span behind = {"", 0};
    if (!is_denial(side, i, is_english_denial) || side->tokens[i].flags & (TOKEN_QUOTED | TOKEN_CODE))
        return false;
    if (i + 1 < side->token_count)
        behind = pair_token(side, i + 1);
    if (behind.len == 0 || word_in(behind, phrase_behind))
        return false;
    return i == 0 || !pair_token_in(side, i - 1, phrase_before);
}

static bool denies_in_german(const struct pair_side *side, size_t i)
{
    if (!is_denial(side, i, is_german_denial))
        return false;
    bool only = i + 1 < side->token_count && pair_token_in(side, i + 1, " nur bloß lediglich zuletzt allein ");
    bool beside = i > 0 && pair_token_in(side, i - 1, " oder wenn ob als bis ");
    return !only && !beside;
}

/* "zu schwer, um fliegen zu können" */
static bool is_too_much(const struct pair_side *side, size_t i)
{
    return i + 3 < side->token_count && span_is(pair_token(side, i), "zu") && span_is(pair_token(side, i + 2), ",") &&
           pair_token_in(side, i + 3, " um als ");
}

static bool side_may_deny(const struct pair_side *side, word_question may_deny)
{
    bool found = false;
    for (size_t i = 0; i < side->token_count && !found; i++)
        found = text_side_ask(side->text, &side->tokens[i], may_deny) || is_too_much(side, i);
    return found;
}

static size_t find_denial(const struct pair_side *side, bool english)
{
    size_t i = 0;
    while (i < side->token_count && !(english ? denies_in_english : denies_in_german)(side, i))
        i++;
    return i;
}

/* The word right behind the denial has its translation in the target, and no phrase turns it round ("couldn't agree
 * more"). */
static bool has_denied_word(struct check_context *c, const struct pair_view *p, size_t at)
{
    size_t word = at + 1;
    for (size_t i = 0; i < p->source.token_count; i++)
        if (pair_token_in(&p->source, i, " more enough better until till or "))
            return false;
    if (word >= p->source.token_count || !c->words || c->doc->is_catalogue)
        return false;
    struct source_coverage coverage = source_coverage_of(c->bitext, c->words, p, false, c->scratch);
    return coverage.kind[word] >= SOURCE_CONTENT && coverage.found[word];
}

static void report_denied_word(struct check_context *c, const struct pair_view *p, size_t at)
{
    const struct pair_side *target = &p->target;
    struct span denial = pair_token(&p->source, at), word = pair_token(&p->source, at + 1);
    struct finding *f = finding_emit(c, &rules[RULE_DENIED_WORD], target->off, target->len,
                                     "The source text denies this (\"%.*s %.*s\"); the translation does not.",
                                     (int)denial.len, denial.ptr, (int)word.len, word.ptr);
    finding_show_source(c, f, p);
}

static void report_lost(struct check_context *c, const struct pair_view *p, size_t at)
{
    const struct pair_side *target = &p->target;
    struct span word = pair_token(&p->source, at);
    struct finding *f =
        finding_emit(c, &rules[RULE_LOST], target->off, target->len,
                     "The source text denies this (\"%.*s\"); the translation does not.", (int)word.len, word.ptr);
    finding_show_source(c, f, p);
}

static void report_added(struct check_context *c, const struct pair_view *p, size_t at)
{
    const struct token *t = &p->target.tokens[at];
    struct span word = pair_token(&p->target, at);
    struct finding *f = finding_emit(c, &rules[RULE_ADDED], t->off, t->len,
                                     "\"%.*s\": the source text denies nothing here.", (int)word.len, word.ptr);
    finding_show_source(c, f, p);
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    (void)state;
    if (!pair_is_sure(p))
        return;
    size_t source = find_denial(&p->source, true), target = find_denial(&p->target, false);
    if (source < p->source.token_count && !side_may_deny(&p->target, may_deny_in_german))
        (has_denied_word(c, p, source) ? report_denied_word : report_lost)(c, p, source);
    if (target < p->target.token_count && !side_may_deny(&p->source, may_deny_in_english))
        report_added(c, p, target);
}

const struct check check_source_negation = {.rules = rules,
                                            .rule_count = 3,
                                            .pair = check_pair,
                                            .source_word = is_english_denial,
                                            .target_word = is_german_denial};
