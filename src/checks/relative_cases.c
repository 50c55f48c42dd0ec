#include "checks/relative_clause.h"
#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/stretch.h"
#include "text/subjects.h"
#include "text/word_lists.h"

const char relative_copulas[] =
    " ist sind war waren sei seien wäre wären wird werden wurde wurden werde bleibt bleiben "
    "blieb blieben heißt hieß sein scheint schien ";

#define PLURALS (PERSON_BIT(NUMBER_PLURAL, 1) | PERSON_BIT(NUMBER_PLURAL, 2) | PERSON_BIT(NUMBER_PLURAL, 3))

/* "Sie" that is no "she". */
static bool is_polite(const struct analysis *a, uint32_t word)
{
    return span_is(a->words.items[word].text, "Sie");
}

bool relative_has_other_subject(const struct relative *r, bool surely)
{
    struct clause_subjects all;
    persons verb = verb_persons(r->a, r->clause->finite);
    clause_subjects(r->a, (uint32_t)(r->clause - r->a->clauses.items), &all);
    for (size_t i = 0; i < all.count; i++)
        if (all.items[i].first != r->pronoun && (!surely || all.items[i].pronoun || all.items[i].nominative) &&
            (!verb || all.items[i].persons & verb) &&
            !(is_polite(r->a, all.items[i].first) && !(verb & PERSON_BIT(NUMBER_PLURAL, 3))))
            return true;
    return verb == 0 && !surely;
}

bool relative_has_accusative(const struct relative *r, bool surely)
{
    const struct noun_phrase *p = r->a->phrases.items;
    const uint32_t nominative = NOMINAL_CASE(CASE_NOMINATIVE), accusative = NOMINAL_CASE(CASE_ACCUSATIVE);
    bool named = relative_has_word(r, " ich er wir man du ");
    for (size_t i = phrase_from(r->a, r->pronoun + 1); i < r->a->phrases.len && p[i].first < r->clause->last; i++)
        if (p[i].preposition == PHRASE_FREE && p[i].cells & accusative && (named || !(p[i].cells & nominative)) &&
            !(surely && p[i].cells & ~(nominative | accusative)) && !is_measure_noun(r->a, p[i].last))
            return true;
    return false;
}

unsigned relative_objects(const struct relative *r)
{
    return stretch_objects(r->a, r->knowledge, (struct stretch){r->clause->first, r->clause->last + 1});
}

/* "der ein Schurke ist": the subject is one of two nominatives. */
static bool is_equation(const struct relative *r)
{
    return relative_has_word(r, relative_copulas) && !analysis_has_tag(r->a, r->clause->finite - 1, TAG_BIT(TAG_VVPP));
}

bool relative_may_lack_subject(const struct relative *r)
{
    const struct clause *c = r->clause;
    unsigned objects = relative_objects(r);
    if (relative_has_word(r, " wird werden wurde wurden worden ") && (objects == 0 || objects & CASE_BIT(CASE_DATIVE)))
        return true;
    for (uint32_t i = c->first; i <= c->last; i++)
        if (analysis_has_tag(r->a, i, TAG_BIT(TAG_ADJD)))
            return true;
    return analysis_has_tag(r->a, c->last + 2, TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PWS) | TAG_BIT(TAG_PWAV));
}

/* The cases of "der": nominative of a man, dative of a woman. */
static unsigned cases_of_der(const struct relative *r)
{
    const unsigned either = CASE_BIT(CASE_DATIVE) | CASE_BIT(CASE_NOMINATIVE);
    if (relative_is_behind_preposition(r))
        return CASE_BIT(CASE_DATIVE);
    if (relative_has_other_subject(r, true))
        return is_equation(r) ? either : CASE_BIT(CASE_DATIVE);
    return relative_has_other_subject(r, false) || relative_may_lack_subject(r) ? either : CASE_BIT(CASE_NOMINATIVE);
}

/* The cases of "die" and "das". */
static unsigned cases_of_die(const struct relative *r)
{
    const unsigned either = CASE_BIT(CASE_ACCUSATIVE) | CASE_BIT(CASE_NOMINATIVE);
    if (relative_is_behind_preposition(r))
        return CASE_BIT(CASE_ACCUSATIVE);
    if (relative_has_other_subject(r, true))
        return is_equation(r) ? either : CASE_BIT(CASE_ACCUSATIVE);
    return relative_has_other_subject(r, false) ? either : CASE_BIT(CASE_NOMINATIVE);
}

/* "Leute, der kommen": the verb is a plural, and its subject can only be the pronoun. */
static bool is_lost_plural(const struct relative *r)
{
    persons verb = verb_persons(r->a, r->clause->finite);
    return !relative_is_behind_preposition(r) && analysis_word_in(r->a, r->pronoun, " der das welcher welches ") &&
           verb && !(verb & ~PLURALS) && !relative_has_other_subject(r, false) &&
           !relative_has_word(r, " viele wenige alle beide einige mehrere manche andere ");
}

/* What the number of the verb leaves of "die" as its subject: "die kommt" is no plural. */
static genders genders_of_verb(const struct relative *r)
{
    persons verb = verb_persons(r->a, r->clause->finite);
    genders plural = verb & PERSON_BIT(NUMBER_PLURAL, 3) ? PLURAL : 0;
    genders singular = verb & PERSON_BIT(NUMBER_SINGULAR, 3) ? MASCULINE | FEMININE | NEUTER : 0;
    return plural | singular ? plural | singular : ANY_GENDER;
}

/* What the noun may be in its phrase: "Stoffe" alone is an old dative, too. */
static genders genders_in_phrase(const struct relative *r)
{
    const struct noun_phrase *p = phrase_ending_at(r->a, r->noun);
    uint32_t cells = p ? p->cells : 0;
    if (span_ends(r->a->words.items[r->noun].text, "e"))
        cells &= ~(NOMINAL_CELL(CASE_DATIVE, NUMBER_SINGULAR, GENDER_MASCULINE) |
                   NOMINAL_CELL(CASE_DATIVE, NUMBER_SINGULAR, GENDER_NEUTER));
    return cells ? genders_of_cells(cells) : noun_genders(r->a, r->noun);
}

/* "Stoffe, die den Geschmack beeinflusst": the noun is surely a plural, or surely a woman, and the verb is not. */
static void narrow_by_verb(struct relative *r)
{
    genders noun = r->noun == NO_WORD ? ANY_GENDER : genders_in_phrase(r), verb = genders_of_verb(r);
    if ((noun == FEMININE || !(noun & ~PLURAL)) && !(noun & verb)) {
        r->wanted &= verb;
        r->other_number = true;
    }
}

void relative_narrow(struct relative *r)
{
    struct span text = r->a->words.items[r->pronoun].text;
    bool der = word_in(text, " der welcher ");
    if (is_lost_plural(r)) {
        r->cases = CASE_BIT(CASE_NOMINATIVE);
        r->wanted = 0;
        return;
    }
    r->cases = word_in(text, " dessen deren ")        ? CASE_BIT(CASE_GENITIVE)
               : word_in(text, " dem welchem denen ") ? CASE_BIT(CASE_DATIVE)
               : word_in(text, " den ")               ? CASE_BIT(CASE_ACCUSATIVE)
               : der                                  ? cases_of_der(r)
                                                      : cases_of_die(r);
    if (der && r->cases == CASE_BIT(CASE_DATIVE))
        r->wanted = FEMININE;
    if (der && r->cases == CASE_BIT(CASE_NOMINATIVE))
        r->wanted = MASCULINE;
    if (word_in(text, " die welche ") && r->cases == CASE_BIT(CASE_NOMINATIVE))
        narrow_by_verb(r);
}
