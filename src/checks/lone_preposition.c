/* A preposition that nothing follows: "Der Brief von wurde gestern gefunden". Where a page was cut into pieces, the
 * phrase behind it was lost or stands in the next piece. One that ends its sentence is told by sentence_cut.c. */
#include "checks/checks.h"
#include "text/analysis.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {{
    .id = "de/grammar/lone-preposition",
    .category = CATEGORY_GRAMMAR,
    .severity = SEVERITY_MAJOR,
    .status = RULE_PREVIEW,
    .precision = "no finding in 73,000 words of news, web comments and treebank.",
    .help = "A preposition with nothing behind it that it could belong to: \"Der Brief von wurde gefunden.\" Machine "
            "translation of a page cuts sentences at links and bold words, and what the preposition belongs to is "
            "lost or stands elsewhere.",
}};

#define ENDS (TAG_BIT(TAG_COLON) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_KOUS))

/* Words that are nothing but prepositions: no prefix of a verb, no adverb, never behind their noun. */
static bool is_only_preposition(const struct analysis *a, size_t word)
{
    static const char prepositions[] =
        " für von wegen ohne seit trotz während hinsichtlich bezüglich aufgrund angesichts "
        "mittels bei nach aus mit gegen ";
    const tag_set others = TAG_BIT(TAG_PTKVZ) | TAG_BIT(TAG_APPO) | TAG_BIT(TAG_ADV) | TAG_BIT(TAG_KOUS);
    return analysis_tag(a, word) == TAG_APPR && !(a->tagged.items[word].possible & others) &&
           analysis_word_in(a, word, prepositions);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (size_t i = 1; i + 1 < a->words.len; i++) {
        const struct token *t = &s->tokens[a->words.items[i].token];
        bool inside = t->flags & (TOKEN_QUOTED | TOKEN_FOREIGN | TOKEN_CODE | TOKEN_CAPITAL);
        if (inside || !is_only_preposition(a, i) || !(TAG_BIT(analysis_tag(a, i + 1)) & ENDS))
            continue;
        finding_emit(c, &rules[0], t->off, t->len, "Nothing follows \"%.*s\" that it could belong to.", (int)t->len,
                     c->doc->text + t->off);
    }
}

const struct check check_lone_preposition = {
    .rules = rules,
    .rule_count = 1,
    .sentence = check_sentence,
    .analysis = true,
    .needs = {.all = FACT_FULL | FACT_ANALYSED, .tags = TAG_BIT(TAG_APPR), .more_tags = ENDS}};
