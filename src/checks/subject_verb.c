/* A finite verb that nothing in its clause can be the subject of: "er sind", "die Firma haben". */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "lexicon/forms.h"
#include "lexicon/readings.h"
#include "text/sentence_clauses.h"
#include "text/subjects.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/subject-verb",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "A verb whose ending does not go with who or what does it: \"er sind\", \"das Ergebnis waren\", "
                "\"die Kinder spielt\". It is told only where no word of the clause can be the subject of the verb "
                "as it stands.",
    },
};

enum { VERB_BYTES = 64 };

/* The finite form of the verb for a person and number in the tense that it has; its length, or 0. */
static size_t form_for(const struct check_context *c, const struct analysed_word *verb, persons wanted, char *out)
{
    for (size_t i = 0; i < verb->reading_count; i++) {
        const struct reading *r = &verb->readings[i];
        char lemma[VERB_BYTES];
        if (r->part_of_speech != POS_VERB || !(r->features & VERB_FINITE))
            continue;
        size_t len = word_lemma(c->words->knowledge, verb->text.ptr, verb->text.len, r, lemma, sizeof(lemma));
        for (int bit = 0; bit < 24 && len > 0; bit++) {
            uint32_t tense = VERB_TENSE(bit / 6);
            if (!(r->features & tense) || !(wanted >> (bit % 6) & 1u))
                continue;
            size_t found = forms_find(c->words->knowledge, (struct span){lemma, len}, POS_VERB, 1u << bit,
                                      r->features & VERB_SUBORDINATE ? 0 : VERB_SUBORDINATE, out, VERB_BYTES);
            if (found > 0)
                return found;
        }
    }
    return 0;
}

/* The subject to name: a pronoun that can be nothing else, or the one nearest to the verb. */
static const struct subject *subject_meant(const struct clause_subjects *s, uint32_t finite)
{
    const struct subject *best = NULL;
    uint32_t best_distance = UINT32_MAX;
    for (size_t i = 0; i < s->count; i++) {
        const struct subject *one = &s->items[i];
        uint32_t distance = one->first > finite ? one->first - finite : finite - one->last;
        if (one->pronoun)
            return one;
        if (distance < best_distance) {
            best = one;
            best_distance = distance;
        }
    }
    return best;
}

static bool is_coordinator(const struct analysis *a, uint32_t word)
{
    enum word_tag t = word < a->words.len ? analysis_tag(a, word) : TAG_STOP;
    return t == TAG_KON || t == TAG_COMMA || t == TAG_KOKOM || t == TAG_OPEN || t == TAG_CLOSE || t == TAG_DASH;
}

/* "er und sie", "er bzw. sie": more than the pronoun may be the subject. */
static bool is_joined(const struct analysis *a, const struct subject *s)
{
    enum word_tag behind = s->last + 1 < a->words.len ? analysis_tag(a, s->last + 1) : TAG_STOP;
    bool before = s->first > 1 && analysis_tag(a, s->first - 1) == TAG_KON;
    return before || behind == TAG_ABBR || (is_coordinator(a, s->last + 1) && behind != TAG_COMMA);
}

static bool is_beside(const struct subject *s, uint32_t finite)
{
    return s->last + 1 == finite || finite + 1 == s->first;
}

static bool opens(const struct analysis *a, const struct clause *c, const struct subject *s)
{
    (void)a;
    return c->opener != NO_WORD ? s->first == c->opener + 1 : s->first == c->first;
}

static bool begins_sentence_part(const struct analysis *a, uint32_t word)
{
    enum word_tag before = word > 0 ? analysis_tag(a, word - 1) : TAG_STOP;
    return before == TAG_STOP || before == TAG_COMMA || before == TAG_KON || before == TAG_OPEN || before == TAG_COLON;
}

/* A verb between the two, or on the other side of the pronoun, that goes with it: "ist glaube ich". */
static bool has_verb_of_its_own(const struct analysis *a, const struct subject *s, uint32_t finite)
{
    const tag_set verbs = TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN);
    if (s->first > 0 && s->first - 1 != finite && TAG_BIT(analysis_tag(a, s->first - 1)) & verbs)
        return true;
    for (uint32_t i = s->last + 1; i < finite; i++)
        if (a->tagged.items[i].possible & verbs && verb_persons(a, i) & s->persons)
            return true;
    return false;
}

static bool pronoun_disagrees(const struct analysis *a, const struct clause *c, persons verb, const struct subject *s)
{
    bool last = c->finite == c->last && c->opener != NO_WORD && s->first == c->opener + 1;
    bool old_form = !(verb & ~PERSON_BIT(NUMBER_PLURAL, 2)); /* "er freuet sich", "das wollt ich" */
    if (s->persons & verb || old_form || is_joined(a, s) || has_verb_of_its_own(a, s, c->finite))
        return false;
    return last || (is_beside(s, c->finite) && (c->opener == NO_WORD || s->first < c->finite));
}

/* A noun phrase that opens its clause and stands right before the verb, or right behind it where nothing that could be
 * the subject stands before it. */
static bool phrase_disagrees(const struct analysis *a, const struct clause *c, const struct clause_subjects *all,
                             persons verb, const struct subject *s)
{
    bool helper = analysis_tag(a, c->finite) != TAG_VVFIN;
    bool before = opens(a, c, s) && (c->opener != NO_WORD || c->kind == CLAUSE_MAIN) &&
                  begins_sentence_part(a, c->first) && (c->opener != NO_WORD || subject_right_before(a, s, c->finite));
    bool behind = c->opener == NO_WORD && c->first == 0 && c->finite > c->first && helper &&
                  c->finite + 1 == s->first && s == &all->items[0];
    if (s->first == s->last || c->kind == CLAUSE_INTERROGATIVE) /* names and quotations; "um wie viele Zeilen" */
        return false;
    if ((!all->sure && !before) || s->persons & verb || !(verb & THIRD_PERSON) || is_coordinator(a, s->last + 1))
        return false;
    if (s->nominative && helper && c->opener == NO_WORD && (before || behind))
        return true;
    if (before && c->opener == NO_WORD && helper)
        return !(persons_behind_verb(a, c, all) & verb);
    return (before || behind) && !(all->persons & verb);
}

static bool disagrees(const struct analysis *a, const struct clause *c, const struct clause_subjects *s, persons verb,
                      const struct subject *meant)
{
    tag_set may_be = a->tagged.items[c->finite].possible;
    bool last_of_main = c->opener == NO_WORD && c->finite == c->last;
    bool more = c->finite + 1 < a->words.len && analysis_tag(a, c->finite + 1) == TAG_KON;
    if ((last_of_main || more) && (may_be & (TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF))))
        return false;
    if (may_be & (TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_FM) | TAG_BIT(TAG_ADV)))
        return false;
    return meant->pronoun ? pronoun_disagrees(a, c, verb, meant) : phrase_disagrees(a, c, s, verb, meant);
}

static void report(struct check_context *c, const struct sentence_view *s, uint32_t finite, const struct subject *meant)
{
    const struct analysis *a = s->analysis;
    const struct analysed_word *verb = &a->words.items[finite];
    const struct token *t = &s->tokens[verb->token], *first = &s->tokens[a->words.items[meant->first].token],
                       *last = &s->tokens[a->words.items[meant->last].token];
    struct span subject = {c->doc->text + first->off, token_end(last) - first->off};
    char form[VERB_BYTES];
    size_t len = form_for(c, verb, meant->persons, form);
    if (len == 0)
        return;
    if (verb->text.ptr[0] >= 'A' && verb->text.ptr[0] <= 'Z' && form[0] >= 'a' && form[0] <= 'z')
        form[0] = (char)(form[0] - 32);
    struct finding *f =
        finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" does not go with \"%.*s\": \"%.*s\".", (int)verb->text.len,
                     verb->text.ptr, (int)subject.len, subject.ptr, (int)len, form);
    finding_replace(c, f, FIX_UNSAFE, t->off, t->len, (struct span){form, len});
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    const struct analysis *a = s->analysis;
    const struct clause *cl = &a->clauses.items[clause];
    struct clause_subjects subjects;
    if (cl->finite == NO_WORD || a->words.items[cl->finite].repaired || analysis_tag(a, cl->finite) == TAG_VVIMP)
        return;
    persons verb = verb_persons(a, cl->finite);
    clause_subjects(a, clause, &subjects);
    const struct subject *meant = verb ? subject_meant(&subjects, cl->finite) : NULL;
    if (meant && disagrees(a, cl, &subjects, verb, meant))
        report(c, s, cl->finite, meant);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    if (!s->analysis || !s->full)
        return;
    for (uint32_t i = 0; i < s->analysis->clauses.len; i++)
        check_clause(c, s, i);
}

const struct check check_subject_verb = {.rules = rules, .rule_count = 1, .sentence = check_sentence, .analysis = true};
