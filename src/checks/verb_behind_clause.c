/* Subject and verb in the order of English behind a clause or an infinitive group in first place: "Als er kam, sie
 * ging", "Wenn es regnet, die Straße ist nass". The clause is the first part of the sentence, and the verb the second.
 */
#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "checks/token_tools.h"
#include "text/front_field.h"
#include "text/phrases.h"
#include "text/sentence_clauses.h"
#include "text/subjects.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {{
    .id = "de/grammar/verb-behind-clause",
    .category = CATEGORY_GRAMMAR,
    .severity = SEVERITY_MAJOR,
    .status = RULE_STABLE,
    .help = "A main clause behind a clause with als, nachdem, weil: the clause is what comes first, so the verb "
            "follows at once: \"Als er kam, ging sie\", not \"Als er kam, sie ging\".",
}};

static const char conjunctions[] =
    " als nachdem bevor weil da seit sobald solange ehe obwohl während wenn falls sofern sooft ";

/* "Wenn ich ehrlich bin, ich weiß es nicht", "Um es kurz zu sagen, es ist teuer": said of the speaking, outside of the
 * sentence. "Wenn es auch regnet, wir gehen": so is what makes no difference. */
static const char loose[] =
    " auch schon ehrlich offen fragst fragen fragt frage recht genau willst wollt glaube glauben glaubt interessiert "
    "richtig wissen erlauben gestatten erinnern erinnere kurz zurückzukommen sagen machen nennen fassen vorwegzunehmen "
    "anzufangen ";

/* What a second clause may be the object of: "Wenn sie sagt, er habe". */
static const char saying[] =
    " sagt sagte sagen glaubt glaubte glauben meint meinte meinen denkt dachte denken behauptet behauptete findet fand "
    "finden weiß wusste wissen hofft hoffte schreibt schrieb erklärt erklärte heißt hieß hört hörte merkt merkte ";

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN))

/* The comma behind the conjunction's clause, which ends in its verb; 0 when there is none. */
static uint32_t comma_behind_clause(const struct analysis *a)
{
    const struct clause *c = a->clauses.items;
    if (a->clauses.len == 0 || c->kind != CLAUSE_SUBORDINATE || c->opener != 0 || c->finite == NO_WORD ||
        !analysis_word_in(a, 0, conjunctions))
        return 0;
    if (analysis_word_in(a, c->finite, saying))
        return 0;
    uint32_t end = c->last;
    while (end + 1 < a->words.len && !analysis_has_tag(a, end + 1, TAG_BIT(TAG_COMMA)))
        end++;
    return c->finite == c->last && end == c->last && end + 1 < a->words.len ? end + 1 : 0;
}

/* The same behind "um … zu" and an infinitive. */
static uint32_t comma_behind_group(const struct analysis *a)
{
    uint32_t i = 0;
    if (!analysis_word_in(a, 0, " um ohne statt anstatt "))
        return 0;
    while (i < a->words.len && !analysis_has_tag(a, i, TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_STOP) | FINITE))
        i++;
    bool infinitive =
        i > 2 &&
        (analysis_has_tag(a, i - 1, TAG_BIT(TAG_VVIZU)) ||
         (analysis_has_tag(a, i - 1, TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF)) && analysis_word_in(a, i - 2, " zu ")));
    return infinitive && analysis_has_tag(a, i, TAG_BIT(TAG_COMMA)) ? i : 0;
}

/* "Falls du es noch nicht bemerkt hast, ich arbeite": why it is said. */
static bool is_about_hearer(const struct analysis *a, uint32_t comma)
{
    static const char known[] = " bemerkt gemerkt mitbekommen gehört vergessen gesehen weißt wisst wissen redet reden "
                                "redest sprecht sprechen sprichst ";
    if (!analysis_word_in(a, 0, " wenn falls ") || !analysis_word_in(a, 1, " du ihr sie "))
        return false;
    return analysis_word_in(a, comma - 1, known) || analysis_word_in(a, comma - 2, known);
}

static bool is_loose(const struct analysis *a, uint32_t comma)
{
    if (is_about_hearer(a, comma))
        return true;
    for (uint32_t i = 1; i < comma; i++)
        if (!analysis_has_tag(a, i, TAG_BIT(TAG_NN)) && analysis_word_in(a, i, loose))
            return true;
    return false;
}

/* Nothing but a subject stands between the comma and the verb; where nothing follows, in the fewest words: "…, der
 * Bauer in die Wanne steigt" has the order of a verse. */
static bool is_subject(const struct analysis *a, uint32_t first, uint32_t finite)
{
    const struct analysed_word *w = &a->words.items[first];
    const struct noun_phrase *p = phrase_at(a, first);
    if (clause_next(a, a->clause_of.items[first], finite) == NO_WORD && (!p || p->last + 1 != finite))
        return false;
    if (finite == first + 1 && word_in(w->text, " ich er sie es wir man du "))
        return !word_in(w->text, " ich er sie es wir man ") || verb_persons(a, finite) & pronoun_persons(w->text);
    if (finite == first + 1 && word_in(w->text, " einige manche viele andere alle "))
        return verb_persons(a, finite) & PERSON_BIT(NUMBER_PLURAL, 3);
    return front_subject(a, first, finite) != NULL;
}

/* "…, ist alles gut": the main clause comes only there; "die Sonne scheint und …": one more of the first clauses. */
static bool goes_on_otherwise(const struct analysis *a, uint32_t finite)
{
    const tag_set parts = TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_DASH) | TAG_BIT(TAG_CLOSE);
    if (analysis_has_tag(a, finite + 1, parts | TAG_BIT(TAG_KON) | TAG_BIT(TAG_OPEN)))
        return true;
    for (uint32_t i = finite + 1; i + 1 < a->words.len; i++)
        if (analysis_has_tag(a, i, parts) &&
            (analysis_has_tag(a, i + 1, FINITE) || (analysis_word_in(a, i + 1, " dann so "))))
            return true;
    return false;
}

static void report(struct check_context *c, const struct sentence_view *s, uint32_t subject, uint32_t finite)
{
    struct span verb = comma_text(c, s, finite, finite), names = comma_text(c, s, subject, finite - 1);
    struct buf swapped = BUF_EMPTY;
    buf_addf(&swapped, "%.*s %.*s", (int)verb.len, verb.ptr, (int)names.len, names.ptr);
    struct finding *f = comma_emit(c, s, &rules[0], subject, finite, "The verb belongs before \"%.*s\": \"%.*s\".",
                                   (int)names.len, names.ptr, (int)swapped.len, swapped.data);
    struct span place = comma_text(c, s, subject, finite);
    finding_replace(c, f, FIX_UNSAFE, (size_t)(place.ptr - c->doc->text), place.len,
                    (struct span){swapped.data, swapped.len});
    buf_release(&swapped);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    if (a->words.len < 6)
        return;
    uint32_t comma = comma_behind_clause(a);
    comma = comma ? comma : comma_behind_group(a);
    if (comma == 0 || comma + 2 >= a->words.len)
        return;
    uint32_t first = comma + 1, finite = comma_finite_of(a, first);
    if (finite == NO_WORD || finite <= first || a->words.items[first].repaired || a->words.items[finite].repaired ||
        !analysis_clause(a, first) || analysis_clause(a, first)->opener != NO_WORD || !is_subject(a, first, finite))
        return;
    if (!is_loose(a, comma) && verb_is_indicative(a, finite) && !goes_on_otherwise(a, finite))
        report(c, s, first, finite);
}

const struct check check_verb_behind_clause = {.rules = rules,
                                               .rule_count = 1,
                                               .sentence = check_sentence,
                                               .analysis = true,
                                               .needs = {.all = FACT_FULL | FACT_ANALYSED, .tags = TAG_BIT(TAG_COMMA)}};
