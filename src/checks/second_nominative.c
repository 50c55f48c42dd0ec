/* A nominative in a clause that has its subject already: "Wir sahen der Mann", "Ich habe ein neuer Freund getroffen".
 */
#include "checks/checks.h"
#include "checks/repair_edits.h"
#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "text/doubtful_nouns.h"
#include "text/phrase_repair.h"
#include "text/phrases.h"
#include "text/stretch.h"
#include "text/subjects.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/second-nominative",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "A clause has one subject; what its verb takes besides stands in another case: \"wir sahen den Mann\", "
                "not \"wir sahen der Mann\". It is told only beside a pronoun that must be the subject and a verb "
                "that takes an accusative.",
    },
};

#define OBJECT(case_) (1u << (case_))
#define NOMINATIVE NOMINAL_CELL(CASE_NOMINATIVE, NUMBER_SINGULAR, GENDER_MASCULINE)
#define ACCUSATIVE NOMINAL_CELL(CASE_ACCUSATIVE, NUMBER_SINGULAR, GENDER_MASCULINE)

/* Only a nominative, but for the "tausend Mann" that "Mann" may be in the plural. */
static bool is_nominative(const struct analysis *a, const struct noun_phrase *p)
{
    const struct analysed_word *noun = &a->words.items[p->last];
    uint32_t cells = p->cells;
    if (word_in(noun->text, " mann "))
        cells &= NOMINAL_NUMBER(NUMBER_SINGULAR);
    for (size_t i = 0; i < noun->reading_count; i++)
        if (noun->readings[i].part_of_speech != POS_NOUN)
            return false;
    return cells == NOMINATIVE && noun->reading_count > 0 && !noun->repaired;
}

/* What stands beside the phrase may make it part of something else than the verb's objects. */
static bool stands_apart(const struct analysis *a, const struct noun_phrase *p)
{
    const tag_set before = TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART) |
                           TAG_BIT(TAG_CARD) | TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_COMMA) |
                           TAG_BIT(TAG_FM) | TAG_BIT(TAG_ADJA);
    const tag_set behind = TAG_BIT(TAG_NE) | TAG_BIT(TAG_NN) | TAG_BIT(TAG_FM) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_APPO);
    bool addressed = analysis_word_in(a, p->first, " mein unser ") &&
                     (p->last + 1 == a->words.len || analysis_tag(a, p->last + 1) >= TAG_COMMA);
    bool noun_before = p->first > 1 && analysis_has_tag(a, p->first - 1, TAG_BIT(TAG_NN)) &&
                       phrase_ending_at(a, p->first - 1) &&
                       !(phrase_ending_at(a, p->first - 1)->cells & ~NOMINAL_CASE(CASE_DATIVE)); /* "dem Kind ein" */
    return p->first == 0 || addressed || (!noun_before && analysis_has_tag(a, p->first - 1, before)) ||
           analysis_has_tag(a, p->last + 1, behind);
}

/* A pronoun that can be nothing but the subject, beside the verb or right behind the word that opens the clause. */
static const struct subject *sure_subject(const struct analysis *a, uint32_t clause, struct stretch s,
                                          struct clause_subjects *all)
{
    const struct clause *c = &a->clauses.items[clause];
    clause_subjects(a, clause, all);
    for (size_t i = 0; i < all->count; i++) {
        const struct subject *one = &all->items[i];
        bool near = one->last + 1 == c->finite || c->finite + 1 == one->first || one->first == c->first ||
                    (c->opener != NO_WORD && one->first == c->opener + 1);
        bool compared = one->first > 0 && analysis_has_tag(a, one->first - 1, TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_KON));
        bool sure = one->pronoun && analysis_word_in_as_written(a, one->first, " ich du er wir man ");
        bool there_is = analysis_word_in(a, one->first, " es ") && /* "Es gibt ein neuer Weg" */
                        analysis_word_in(a, c->finite, " gibt gab gäbe gebe ") && one->last + 1 == c->finite;
        if ((sure || there_is) && near && !compared && one->first >= s.first && one->last < s.end &&
            one->persons & verb_persons(a, c->finite))
            return one;
    }
    return NULL;
}

/* "Er wurde der beste Spieler genannt": the passive of a verb that names has two nominatives. */
static bool may_be_passive(const struct analysis *a, uint32_t finite)
{
    return analysis_has_tag(a, finite, TAG_BIT(TAG_VAFIN)) &&
           !analysis_word_in(a, finite,
                             " habe hast hat haben habt hatte hattest hatten hattet hätte hättest hätten hättet ");
}

static bool takes_accusative(const struct analysis *a, const struct knowledge *k, struct stretch s)
{
    unsigned objects = stretch_objects(a, k, s);
    return objects & OBJECT(CASE_ACCUSATIVE) && !(objects & OBJECT(CASE_NOMINATIVE)) && stretch_has_one_verb(a, s);
}

static struct span text_of(const struct check_context *c, const struct sentence_view *s, uint32_t first, uint32_t last)
{
    const struct analysed_word *words = s->analysis->words.items;
    const struct token *t = &s->tokens[words[first].token];
    return (struct span){c->doc->text + t->off, token_end(&s->tokens[words[last].token]) - t->off};
}

static void report(struct check_context *c, const struct sentence_view *s, const struct noun_phrase *p,
                   uint32_t pronoun)
{
    const struct analysis *a = s->analysis;
    struct span text = text_of(c, s, p->first, p->last), subject = text_of(c, s, pronoun, pronoun);
    struct phrase_repair repair;
    struct finding *f = finding_emit(c, &rules[0], (size_t)(text.ptr - c->doc->text), text.len,
                                     "The clause has its subject, \"%.*s\": \"%.*s\" cannot be a nominative.",
                                     (int)subject.len, subject.ptr, (int)text.len, text.ptr);
    if (!phrase_repair_to(a, c->words->knowledge, p, ACCUSATIVE, &repair))
        return;
    finding_add_repair(c, s, f, &repair);
}

static void check_phrase(struct check_context *c, const struct sentence_view *s, const struct noun_phrase *p)
{
    const struct analysis *a = s->analysis;
    const struct knowledge *k = c->words->knowledge;
    uint32_t clause = a->clause_of.items[p->first];
    bool quoted = s->tokens[a->words.items[p->first].token].flags & (TOKEN_QUOTED | TOKEN_FOREIGN);
    if (quoted || (p->cells & NOMINAL_NUMBER(NUMBER_SINGULAR)) != NOMINATIVE || p->preposition != PHRASE_FREE ||
        p->first == p->last || clause == NO_CLAUSE || a->clauses.items[clause].finite == NO_WORD ||
        analysis_word_in(a, p->first, " jeder "))
        return;
    if (!analysis_has_tag(a, p->first, TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT)) || !is_nominative(a, p) ||
        stands_apart(a, p) || is_measure_noun(a, p->last) || noun_is_doubtful(a, k, p))
        return;
    struct clause_subjects all;
    struct stretch around = stretch_around(a, p);
    const struct subject *subject = sure_subject(a, clause, around, &all);
    if (subject && !may_be_passive(a, a->clauses.items[clause].finite) && takes_accusative(a, k, around))
        report(c, s, p, subject->first);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    for (size_t i = 0; i < s->analysis->phrases.len; i++)
        check_phrase(c, s, &s->analysis->phrases.items[i]);
}

const struct check check_second_nominative = {
    .rules = rules,
    .rule_count = 1,
    .sentence = check_sentence,
    .analysis = true,
    .needs = {.all = FACT_FULL | FACT_ANALYSED, .tags = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT)}};
