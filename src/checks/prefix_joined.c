/* A separable verb that is left in one word where it stands second in a main clause: "Das Unternehmen ankündigte neue
 * Preise", "Er anruft seine Mutter". */
#include <string.h>

#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "checks/token_tools.h"
#include "checks/verb_lost.h"
#include "lexicon/features.h"
#include "lexicon/forms.h"
#include "lexicon/readings.h"
#include "text/front_field.h"
#include "text/phrases.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/prefix-joined",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "A separable verb stands in two parts where it comes second in its clause: \"Das Unternehmen kündigte "
                "neue Preise an\". In one word it ends a subordinate clause: \"weil es neue Preise ankündigte\".",
    },
};

/* Verbs that many people do not part, Swiss and Austrian texts above all. */
static const char seldom_parted[] = " anerkennen anvertrauen auferlegen auferstehen aufoktroyieren aberkennen "
                                    "anberaumen anempfehlen obliegen obsiegen widerspiegeln widerhallen anbelangen "
                                    "anbetreffen ";

static const char pronouns[] = " ich du er sie es wir man ";

/* The prefix of the verb at the word, 0 when it is no form of a verb that is always parted. */
static size_t joined_prefix(const struct check_context *c, const struct analysed_word *w)
{
    for (size_t i = 0; i < w->reading_count; i++) {
        const struct reading *r = &w->readings[i];
        char lemma[LISTED_WORD_MAX];
        if (r->part_of_speech != POS_VERB || !(r->features & VERB_SUBORDINATE))
            continue;
        size_t len = word_lemma(c->words->knowledge, w->text.ptr, w->text.len, r, lemma, sizeof(lemma));
        size_t prefix = len && c->words->knowledge->forms
                            ? separable_prefix(c->words->knowledge->forms, (struct span){lemma, len})
                            : 0;
        if (prefix && prefix < w->text.len && !word_listed((struct span){lemma, len}, seldom_parted) &&
            memcmp(lemma, w->text.ptr, prefix) == 0)
            return prefix;
    }
    return 0;
}

/* One constituent and nothing else stands between the beginning of the sentence and the verb. */
static bool is_second(const struct analysis *a, uint32_t finite)
{
    const struct noun_phrase *p = phrase_ending_at(a, finite - 1);
    if (p)
        return p->first == 0 && p->last > 0 && p->cells & NOMINAL_CASE(CASE_NOMINATIVE) &&
               !analysis_has_tag(a, 0, TAG_BIT(TAG_PDS) | TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PWS));
    return (finite == 1 && analysis_word_in(a, 0, pronouns)) || front_adverbial_end(a, 0) == finite;
}

/* The mark that ends the clause, 0 when another verb stands before it. */
static uint32_t end_of_clause(const struct sentence_view *s, uint32_t finite)
{
    const struct analysis *a = s->analysis;
    uint32_t end = finite + 1;
    for (; end < a->words.len && !analysis_has_tag(a, end, MARKS); end++)
        if (analysis_has_tag(a, end, FINITE | TAG_BIT(TAG_KON) | TAG_BIT(TAG_PTKVZ) | TAG_BIT(TAG_FM)))
            return 0;
    return analysis_has_tag(a, end, TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COMMA)) && end > finite + 1 ? end : 0;
}

static void report(struct check_context *c, const struct sentence_view *s, uint32_t finite, size_t prefix, uint32_t end)
{
    struct span verb = comma_text(c, s, finite, finite), last = comma_text(c, s, end - 1, end - 1);
    int rest = (int)(verb.len - prefix);
    struct finding *f =
        comma_emit(c, s, &rules[0], finite, finite, "\"%.*s\" stands in two parts here: \"%.*s … %.*s\".",
                   (int)verb.len, verb.ptr, rest, verb.ptr + prefix, (int)prefix, verb.ptr);
    struct buf added = BUF_EMPTY;
    buf_addf(&added, " %.*s", (int)prefix, verb.ptr);
    const struct text_edit edits[] = {
        {(size_t)(verb.ptr - c->doc->text), prefix, {NULL, 0}},
        {(size_t)(last.ptr + last.len - c->doc->text), 0, buf_span(&added)},
    };
    finding_add_fix(c, f, FIX_UNSAFE, edits, 2);
    buf_release(&added);
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    const struct analysis *a = s->analysis;
    const struct clause *cl = &a->clauses.items[clause];
    if (cl->kind != CLAUSE_MAIN || cl->first != 0 || cl->finite == 0 ||
        a->tagged.items[cl->finite].possible != TAG_BIT(TAG_VVSUB) || a->words.items[cl->finite].repaired ||
        !is_second(a, cl->finite))
        return;
    uint32_t end = end_of_clause(s, cl->finite);
    size_t prefix = end ? joined_prefix(c, &a->words.items[cl->finite]) : 0;
    if (prefix)
        report(c, s, cl->finite, prefix, end);
}

const struct check check_prefix_joined = {
    .rules = rules, .rule_count = 1, .clause = check_clause, .finite = TAG_BIT(TAG_VVSUB)};
