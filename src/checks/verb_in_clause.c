/* The finite verb of a subordinate clause in second place, as in English: "dass er kann heute nicht kommen". German
 * puts it last. */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/sentence_clauses.h"
#include "text/subjects.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/verb-in-clause",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "A clause behind dass, weil, ob, wenn and the like whose verb stands in second place, as it does in "
                "English: \"dass er kann heute nicht kommen\". In German the verb ends such a clause: \"dass er heute "
                "nicht kommen kann\".",
    },
};

static const char openers[] = " dass weil ob wenn obwohl nachdem bevor falls sobald solange damit da weshalb ";

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVIMP))
#define INFINITIVES (TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF))
#define PARTICIPLES (TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VAPP))

/* Nothing but the subject stands between the conjunction and the verb. */
static bool is_second(const struct analysis *a, const struct clause *c)
{
    uint32_t first = c->opener + 1;
    if (c->finite == first + 1)
        return analysis_has_tag(a, first, TAG_BIT(TAG_PPER) | TAG_BIT(TAG_NE)) ||
               analysis_word_in(a, first, " man ich er sie es wir ");
    const struct noun_phrase *p = phrase_at(a, first);
    return p && p->last + 1 == c->finite && p->preposition == PHRASE_FREE && p->cells & NOMINAL_CASE(CASE_NOMINATIVE);
}

/* All words behind the verb are the clause's own, and none of them is another finite verb or joins one. */
static bool is_simple_behind(const struct analysis *a, uint32_t clause, uint32_t *last)
{
    const struct clause *c = &a->clauses.items[clause];
    const tag_set parts = TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_DASH) | TAG_BIT(TAG_OPEN) |
                          TAG_BIT(TAG_CLOSE) | TAG_BIT(TAG_STOP) | TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU);
    *last = c->finite;
    for (uint32_t i = c->finite + 1; i <= c->last; i++) {
        if (!clause_has(a, clause, i) || analysis_has_tag(a, i, FINITE | parts) ||
            (analysis_has_tag(a, i, TAG_BIT(TAG_KON)) && (i == c->finite + 1 || i == c->last)))
            return false;
        *last = i;
    }
    return *last > c->finite;
}

static bool is_form_of_be(const struct analysis *a, uint32_t word)
{
    return analysis_word_in(a, word, " ist sind bin war waren bist seid ");
}

/* What stands behind the verb can only stand before it: an infinitive or participle at the end, though not two of them
 * ("weil er hat kommen wollen"), the object of haben, the adjective of sein. */
static bool is_wrong_behind(const struct analysis *a, const struct clause *c, uint32_t last)
{
    const struct noun_phrase *object = phrase_at(a, c->finite + 1);
    bool two = last > c->finite + 1 && analysis_has_tag(a, last - 1, INFINITIVES | PARTICIPLES);
    if (analysis_has_tag(a, last, INFINITIVES | PARTICIPLES))
        return analysis_has_tag(a, c->finite, TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN)) && !two;
    if (is_form_of_be(a, c->finite))
        return analysis_has_tag(a, last, TAG_BIT(TAG_ADJD));
    bool alone = object && object->last == last && object->preposition == PHRASE_FREE &&
                 object->cells & NOMINAL_CASE(CASE_ACCUSATIVE);
    if (analysis_has_tag(a, c->finite, TAG_BIT(TAG_VVFIN))) /* "weil er verpasste den Zug" */
        return alone && object->first < object->last &&
               analysis_has_tag(a, last + 1, TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COMMA)) &&
               !is_measure_noun(a->words.items[last].text);
    return analysis_word_in(a, c->finite, " hat haben habe hatte hatten hast ") && alone;
}

static void report(struct check_context *c, const struct sentence_view *s, const struct clause *cl, uint32_t last)
{
    const struct analysed_word *words = s->analysis->words.items;
    const struct token *opener = &s->tokens[words[cl->opener].token], *verb = &s->tokens[words[cl->finite].token];
    const struct token *next = &s->tokens[words[cl->finite + 1].token], *end = &s->tokens[words[last].token];
    struct span rest = {c->doc->text + next->off, token_end(end) - next->off}, moved = token_span(c, verb);
    struct buf swapped = BUF_EMPTY;
    buf_addf(&swapped, "%.*s %.*s", (int)rest.len, rest.ptr, (int)moved.len, moved.ptr);
    struct finding *f = finding_emit(c, &rules[0], verb->off, token_end(end) - verb->off,
                                     "Behind \"%.*s\" the verb comes last: \"%s\".", (int)opener->len,
                                     c->doc->text + opener->off, buf_str(&swapped));
    finding_replace(c, f, FIX_UNSAFE, verb->off, token_end(end) - verb->off, (struct span){swapped.data, swapped.len});
    buf_release(&swapped);
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    const struct analysis *a = s->analysis;
    const struct clause *cl = &a->clauses.items[clause];
    uint32_t last;
    if (cl->kind != CLAUSE_SUBORDINATE || cl->opener == NO_WORD || cl->opener != cl->first || cl->finite == NO_WORD ||
        cl->finite == cl->last || !analysis_word_in(a, cl->opener, openers) || a->words.items[cl->finite].repaired)
        return;
    if (analysis_has_tag(a, cl->finite, TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVFIN)) &&
        is_second(a, cl) && verb_is_indicative(a, cl->finite) && is_simple_behind(a, clause, &last) &&
        is_wrong_behind(a, cl, last))
        report(c, s, cl, last);
}

const struct check check_verb_in_clause = {.rules = rules, .rule_count = 1, .clause = check_clause};
