/* A finite verb that nothing in its clause can be the subject of: "er sind", "die Firma haben". */
#include "checks/checks.h"
#include "checks/subject_agreement.h"
#include "checks/subject_plural.h"
#include "checks/token_tools.h"
#include "text/sentence_clauses.h"
#include "text/subjects.h"
#include "text/verb_forms.h"
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

/* "Die Ausstattung sind gut und so wie man sie braucht": it may belong to another verb. */
static bool stands_apart(const struct analysis *a, const struct subject *s, uint32_t finite)
{
    const tag_set parts = TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_COMMA);
    for (uint32_t i = finite + 1; i < s->first; i++)
        if (analysis_has_tag(a, i, parts))
            return true;
    return false;
}

/* The subject to name: a pronoun that can be nothing else, or the one nearest to the verb. */
static const struct subject *subject_meant(const struct analysis *a, const struct clause_subjects *s, uint32_t finite)
{
    const struct subject *best = NULL;
    uint32_t best_distance = UINT32_MAX;
    for (size_t i = 0; i < s->count; i++) {
        const struct subject *one = &s->items[i];
        uint32_t distance = one->first > finite ? one->first - finite : finite - one->last;
        if (analysis_tag(a, one->last) == TAG_PDS) /* "das sind unsere Sache": rather the noun */
            distance += (uint32_t)a->words.len;
        if (one->pronoun && !stands_apart(a, one, finite))
            return one;
        if (distance < best_distance) {
            best = one;
            best_distance = distance;
        }
    }
    return best;
}

static void report(struct check_context *c, const struct sentence_view *s, uint32_t finite, const struct subject *meant)
{
    const struct analysis *a = s->analysis;
    const struct analysed_word *verb = &a->words.items[finite];
    const struct token *t = &s->tokens[verb->token], *first = &s->tokens[a->words.items[meant->first].token],
                       *last = &s->tokens[a->words.items[meant->last].token];
    struct span subject = {c->doc->text + first->off, token_end(last) - first->off};
    char form[VERB_FORM_BYTES];
    size_t len = verb_form_for(c->words->knowledge, verb, meant->persons, form);
    if (len == 0)
        return;
    bool inside = finite > 0 && s->tokens[a->words.items[finite - 1].token].cls == TOKEN_WORD; /* "Wir Hat", too */
    if (!inside && verb->text.ptr[0] >= 'A' && verb->text.ptr[0] <= 'Z' && form[0] >= 'a' && form[0] <= 'z')
        form[0] = (char)(form[0] - 32);
    struct finding *f =
        finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" does not go with \"%.*s\": \"%.*s\".", (int)verb->text.len,
                     verb->text.ptr, (int)subject.len, subject.ptr, (int)len, form);
    finding_replace(c, f, FIX_UNSAFE, t->off, t->len, (struct span){form, len});
}

#define ATTRIBUTES (TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_ART) | TAG_BIT(TAG_CARD))

/* "der sehr niedrige oder keine Bewertungen hat": what looks like a clause behind "oder" is the rest of a phrase. */
static bool begins_in_phrase(const struct analysis *a, const struct clause *cl)
{
    return cl->coordinated && cl->first >= 2 && analysis_has_tag(a, cl->first - 1, TAG_BIT(TAG_KON)) &&
           analysis_has_tag(a, cl->first - 2, ATTRIBUTES) && analysis_has_tag(a, cl->first, ATTRIBUTES);
}

/* The polite pronoun, where it can be nothing but the subject of a verb that is no plural; NULL when there is none. */
static const struct subject *polite_subject(const struct analysis *a, const struct clause *cl,
                                            const struct clause_subjects *s, persons verb)
{
    for (size_t i = 0; i < s->count; i++)
        if (subject_is_polite(a, cl, s, verb, &s->items[i]))
            return &s->items[i];
    return NULL;
}

static void report_polite(struct check_context *c, const struct sentence_view *s, uint32_t finite,
                          const struct subject *polite)
{
    const struct analysed_word *verb = &s->analysis->words.items[finite];
    const struct token *t = &s->tokens[verb->token], *p = &s->tokens[s->analysis->words.items[polite->first].token];
    char form[VERB_FORM_BYTES];
    size_t len = verb_form_for(c->words->knowledge, verb, polite->persons, form);
    if (len == 0)
        return;
    struct finding *f =
        finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" does not go with \"Sie\": \"%.*s\", or \"sie\" is meant.",
                     (int)verb->text.len, verb->text.ptr, (int)len, form);
    finding_replace(c, f, FIX_UNSAFE, t->off, t->len, (struct span){form, len});
    finding_replace(c, f, FIX_UNSAFE, p->off, p->len, span_of("sie"));
}

/* "die Verteidiger von Barag Gor": a capital behind a name. */
static bool is_rather_name(const struct sentence_view *s, uint32_t finite)
{
    const struct token *t = &s->tokens[s->analysis->words.items[finite].token];
    return finite > 0 && token_has(t, TOKEN_CAPITAL) && analysis_has_tag(s->analysis, finite - 1, TAG_BIT(TAG_NE));
}

/* "Niemand haben ihn gesehen": a pronoun that opens the clause and counts as one, where nothing else can be the
 * subject. */
static bool is_indefinite(const struct analysis *a, const struct clause *cl, const struct clause_subjects *s,
                          persons verb)
{
    bool opens = cl->kind == CLAUSE_MAIN && cl->opener == NO_WORD && cl->finite == cl->first + 1 && !cl->coordinated;
    return opens && verb & PERSON_BIT(NUMBER_PLURAL, 3) && !(verb & PERSON_BIT(NUMBER_SINGULAR, 3)) &&
           !(s->persons & verb) && analysis_word_in(a, cl->first, " niemand jemand jeder jedermann keiner ") &&
           analysis_has_tag(a, cl->first, TAG_BIT(TAG_PDS));
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    const struct analysis *a = s->analysis;
    const struct clause *cl = &a->clauses.items[clause];
    struct clause_subjects subjects;
    if (begins_in_phrase(a, cl) || is_rather_name(s, cl->finite) || a->words.items[cl->finite].repaired)
        return;
    persons verb = verb_persons(a, cl->finite);
    clause_subjects(a, clause, &subjects);
    const struct subject *meant = verb ? subject_meant(a, &subjects, cl->finite) : NULL;
    if (meant && a->words.items[meant->first].repaired) /* "Geiserich" is told as two words, and "ich" may be none */
        return;
    const struct subject *polite = verb ? polite_subject(a, cl, &subjects, verb) : NULL;
    if (polite)
        report_polite(c, s, cl->finite, polite);
    else if (meant && subject_disagrees(a, cl, &subjects, verb, meant))
        report(c, s, cl->finite, meant);
    else if (is_indefinite(a, cl, &subjects, verb))
        report(c, s, cl->finite, &(struct subject){cl->first, cl->first, PERSON_BIT(NUMBER_SINGULAR, 3), false, true});
}

const struct check check_subject_verb = {
    .rules = rules, .rule_count = 1, .clause = check_clause, .finite = TAGS_FINITE & ~TAG_BIT(TAG_VVIMP)};
