/* A person in the nominative as the subject of a passive that has none: "Er wurde geholfen". */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "text/sentence_clauses.h"
#include "text/stretch.h"
#include "text/subject_choice.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/dative-passive",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "Verbs that take the dative keep it in the passive: \"ihm wurde geholfen\", not \"er wurde geholfen\". "
                "English makes it the subject: \"he was helped\".",
    },
};

static const char *const pronouns[][3] = {
    {" ich ", "mir", "Mir"}, {" du ", "dir", "Dir"}, {" er ", "ihm", "Ihm"}, {" wir ", "uns", "Uns"}};

/* Of werden, and its form that goes with no subject; "du wirst gefolgt" may be meant as written. */
static const char *const passives[][2] = {{" werde wirst wird werden ", "wird"}, {" wurde wurdest wurden ", "wurde"}};
static const char helpers[] = " werde wirst wird werden wurde wurdest wurden ";

static void report(struct check_context *c, const struct sentence_view *s, uint32_t subject, uint32_t finite,
                   const char *pronoun, const char *verb)
{
    const struct analysed_word *words = s->analysis->words.items;
    const struct token *t = &s->tokens[words[subject].token], *v = &s->tokens[words[finite].token];
    struct text_edit edits[2] = {{t->off, t->len, span_of(pronoun)}, {v->off, v->len, span_of(verb)}};
    if (subject > finite) {
        struct text_edit first = edits[0];
        edits[0] = edits[1];
        edits[1] = first;
    }
    struct finding *f = finding_emit(c, &rules[0], t->off, t->len,
                                     "The verb takes the dative, in the passive, too: \"%s %s …\".", pronoun, verb);
    finding_add_fix(c, f, FIX_UNSAFE, edits, 2);
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    const struct analysis *a = s->analysis;
    uint32_t finite = a->clauses.items[clause].finite;
    struct subject subject;
    uint32_t participle = clause_participle(a, clause);
    if (participle == NO_WORD || !subject_choose(a, clause, &subject) || !subject.pronoun ||
        analysis_word_in(a, participle, " gefolgt gedient gedroht geschmeichelt "))
        return;
    if (a->tagged.items[participle].possible & TAG_BIT(TAG_VVINF)) /* "Wir werden ihm entkommen" is a future. */
        return;
    struct stretch whole = {participle, participle + 1};
    if (stretch_objects(a, c->words->knowledge, whole) != 1u << CASE_DATIVE)
        return;
    const struct token *t = &s->tokens[a->words.items[subject.first].token];
    for (size_t i = 0; i < sizeof(pronouns) / sizeof(pronouns[0]); i++)
        for (size_t k = 0; k < sizeof(passives) / sizeof(passives[0]); k++)
            if (analysis_word_in(a, subject.first, pronouns[i][0]) &&
                analysis_word_in_as_written(a, finite, passives[k][0]))
                report(c, s, subject.first, finite, pronouns[i][token_has(t, TOKEN_CAPITAL) ? 2 : 1], passives[k][1]);
}

const struct check check_dative_passive = {.rules = rules,
                                           .rule_count = 1,
                                           .clause = check_clause,
                                           .needs = {.tags = TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VAPP), .words = helpers},
                                           .finite = TAGS_FINITE};
