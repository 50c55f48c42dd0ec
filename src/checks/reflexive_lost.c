/* A verb that never stands without a reflexive pronoun, without one: "Er entschloss zu einem Umzug", "Das Gerät hat
 * bewährt". Those of rules/de/reflexive.yaml are told there. */
#include "base/utf8.h"
#include "checks/checks.h"
#include "checks/clause_objects.h"
#include "checks/comma_tools.h"
#include "checks/token_tools.h"
#include "checks/verb_lost.h"
#include "lexicon/memo.h"
#include "lexicon/readings.h"
#include "text/sentence_clauses.h"
#include "text/stretch.h"
#include "text/subject_choice.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/reflexive/lost",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "Some verbs always have \"sich\" (\"mich\", \"uns\" …) beside them, where English has no pronoun: \"Er "
                "entschloss sich zu einem Umzug\", \"Das Gerät hat sich bewährt\".",
    },
};

/* In no use without the pronoun. */
static const char always[] =
    " befleißigen begnügen bemächtigen benehmen bewerben bewähren durchringen entpuppen entschließen erbarmen "
    "erdreisten "
    "gedulden genieren getrauen verheddern verkalkulieren verplappern widersetzen zerstreiten auskennen aufraffen "
    "anschicken zusammenreißen zurechtfinden aufbäumen abmühen abrackern anfreunden duellieren einfinden "
    "entrüsten entsinnen erstrecken vergewissern belaufen auflehnen verbünden hineinsteigern "
    "herumschlagen davonstehlen einschleichen solidarisieren ";

/* The same where they have no object in the accusative. */
static const char without_object[] = " beschweren kümmern befassen verständigen betätigen sträuben revanchieren "
                                     "distanzieren einigen einmischen fortpflanzen verschanzen zutragen "
                                     "verabreden herausstellen abzeichnen ";

static const char pronouns[] = " sich mich dich uns euch mir dir einander ";

static bool has_word(const struct analysis *a, const char *list)
{
    if (!analysis_may_have(a, list))
        return false;
    for (size_t i = 0; i < a->words.len; i++)
        if (analysis_word_in(a, i, list))
            return true;
    return false;
}

/* Whether a word of the list ends in the lemma, before which a prefix may stand: "auskennen" in "kennen". */
static bool has_ending(const char *list, struct span lemma)
{
    for (const char *at = list; (at = memmem(at, strlen(at), lemma.ptr, lemma.len)); at++)
        if (at[lemma.len] == ' ')
            return true;
    return false;
}

/* A form_question: whether it is a form of one of these verbs, or of what they are with a prefix. */
static unsigned may_lack_pronoun(const struct check_context *c, struct span word)
{
    char lemma[VERB_LEMMA_BYTES];
    size_t count;
    if (utf8_starts_upper(word.ptr, word.len))
        return false;
    const struct reading *r = memo_readings(c->words->memo, word.ptr, word.len, &count);
    for (size_t i = 0; i < count; i++) {
        size_t len = r[i].part_of_speech == POS_VERB
                         ? word_lemma(c->words->knowledge, word.ptr, word.len, &r[i], lemma, sizeof(lemma))
                         : 0;
        struct span text = {lemma, len};
        if (len > 0 && (has_ending(always, text) || has_ending(without_object, text)))
            return true;
    }
    return false;
}

/* Told by de/reflexive/um. */
static bool is_told(const struct analysis *a, struct span lemma)
{
    return word_in(lemma, " kümmern bewerben beschweren ") && has_word(a, " um über darum darüber ");
}

/* The word that the meaning of the clause is in: its finite verb, or the participle behind haben; NO_WORD when it is
 * another or more than that. */
static uint32_t full_verb(const struct analysis *a, uint32_t clause)
{
    static const char haben[] = " habe hast hat haben habt hatte hattest hatten hattet hätte hätten ";
    uint32_t finite = a->clauses.items[clause].finite;
    if (finite == NO_WORD)
        return NO_WORD;
    if (analysis_has_tag(a, finite, TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VVSUB)))
        return finite;
    if (analysis_has_tag(a, finite, TAG_BIT(TAG_VMFIN)))
        return clause_infinitive(a, clause);
    return analysis_word_in(a, finite, haben) ? clause_participle(a, clause) : NO_WORD;
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    const struct analysis *a = s->analysis;
    const struct clause *cl = &a->clauses.items[clause];
    uint32_t verb = full_verb(a, clause);
    if (verb == NO_WORD)
        return;
    const struct analysed_word *w = &a->words.items[verb];
    if (w->repaired || w->form == TOKEN_NO_FORM || !form_answer(c, w->form, may_lack_pronoun) ||
        has_word(a, pronouns) || s->tokens[w->token].flags & (TOKEN_CAPITAL | TOKEN_QUOTED | TOKEN_FOREIGN))
        return;
    char lemma[VERB_LEMMA_BYTES];
    struct stretch whole = {cl->first, cl->last + 1};
    size_t len = stretch_verb(a, whole) == verb ? stretch_lemma(a, c->words->knowledge, whole, lemma) : 0;
    struct span text = {lemma, len};
    struct subject subject;
    if (len == 0 || is_told(a, text) || !subject_choose(a, clause, &subject))
        return;
    bool lost = word_in(text, always) || (word_in(text, without_object) && !objects_of(a, clause, &subject).possible);
    if (lost)
        comma_emit(c, s, &rules[0], verb, verb,
                   "\"%.*s\" always has \"sich\", \"mich\", \"uns\" … beside it: \"sich %.*s\".", (int)w->text.len,
                   w->text.ptr, (int)len, lemma);
}

const struct check check_reflexive_lost = {
    .rules = rules, .rule_count = 1, .clause = check_clause, .needs = {.form = may_lack_pronoun}};
