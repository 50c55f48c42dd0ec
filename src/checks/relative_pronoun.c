/* A relative pronoun that nothing before it can be meant by: "der Mann, die ich gesehen habe", "das Buch, der auf dem
 * Tisch liegt". */
#include <string.h>

#include "checks/checks.h"
#include "checks/dass_announced.h"
#include "checks/relative_clause.h"
#include "checks/relative_forms.h"
#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "text/verb_forms.h"

static const struct rule_info rules[] = {{
    .id = "de/grammar/relative-pronoun",
    .category = CATEGORY_GRAMMAR,
    .severity = SEVERITY_MAJOR,
    .status = RULE_STABLE,
    .help = "A clause about a noun that begins with the pronoun of another gender or number: \"der Mann, die ich "
            "gesehen habe\", \"das Buch, der auf dem Tisch liegt\". English says \"who\" and \"which\" of anything; "
            "in German it is \"der Mann, den\" and \"das Buch, das\".",
}};

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVIMP))

/* A word of which nothing is known may be a noun. */
static bool is_unknown(const struct analysis *a, uint32_t word)
{
    return a->words.items[word].reading_count == 0 && analysis_tag(a, word) < TAG_COMMA;
}

/* The first word of the nouns that the clause may belong to: of those next to it, "der Griff der Tür im Haus, …" having
 * three; of the whole sentence where the order of words is freer: "Ein Buch ist die Welt, das", "Solche Leute kommen in
 * den Himmel, die". */
static uint32_t reach_before(const struct relative *r)
{
    static const char announcing[] =
        " derjenige diejenige dasjenige diejenigen denjenigen demjenigen derjenigen solche "
        "solcher solches solch solchen solchem jene jener jenes jenen jenem ";
    const tag_set nominal = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_FM) |
                            TAG_BIT(TAG_ABBR) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADJD) |
                            TAG_BIT(TAG_ADV) | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_DASH) | TAG_BIT(TAG_OPEN) |
                            TAG_BIT(TAG_CLOSE) | TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_PDS) |
                            TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART) | TAG_BIT(TAG_PTKNEG) | TAG_BIT(TAG_VVPP);
    uint32_t first = r->noun;
    bool opens_with_verb = analysis_has_tag(r->a, 0, FINITE);
    if ((!relative_is_next_to_noun(r) && !opens_with_verb) || words_have(r->a, 0, r->noun, announcing))
        return 0;
    while (first > 0 && (analysis_has_tag(r->a, first - 1, nominal) || is_unknown(r->a, first - 1)) &&
           !analysis_word_in(r->a, first - 1, " man "))
        first--;
    uint32_t preposition = first;
    while (preposition < r->noun && analysis_has_tag(r->a, preposition, TAG_BIT(TAG_ADV)))
        preposition++;
    bool governed = first > 0 && analysis_has_tag(r->a, preposition, TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART));
    if (governed && analysis_word_in(r->a, 0, " ein eine ")) /* "Eine Sage hörte man von einem Bauern, die …" */
        return 0;
    bool equation = first > 0 && analysis_word_in(r->a, first - 1, relative_copulas);
    return equation || analysis_has_tag(r->a, first - (first > 0), TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_COLON)) ? 0 : first;
}

/* "der Lehrling, der du einmal warst": it says what the subject is. */
static bool is_named_again(const struct check_context *c, const struct sentence_view *s, const struct relative *r,
                           uint32_t first, uint32_t last)
{
    static const char is[] = " bin bist sind seid war warst waren wart ";
    genders own = analysis_word_in(r->a, r->pronoun, " der ")   ? MASCULINE
                  : analysis_word_in(r->a, r->pronoun, " die ") ? FEMININE | PLURAL
                                                                : 0;
    return own && analysis_word_in(r->a, r->pronoun + 1, " ich du wir ihr ") && r->clause->finite != NO_WORD &&
           analysis_word_in(r->a, r->clause->finite, is) && own & antecedent_genders(c, s, first, last);
}

/* Whether nothing before the clause can be meant by its pronoun. */
static bool is_without_antecedent(const struct check_context *c, const struct sentence_view *s,
                                  const struct relative *r)
{
    if (r->wanted == 0)
        return antecedent_genders(c, s, r->noun, r->noun) & PLURAL;
    uint32_t first = r->other_number ? 0 : reach_before(r), last = r->clause->first - 2;
    if (r->other_number && r->wanted == PLURAL && words_have(r->a, 0, r->noun, " und sowie oder bzw. / "))
        return false;                                                      /* "je eine lange und kurze Linie, die" */
    bool about_us = analysis_word_in(r->a, r->pronoun + 1, " wir ihr ") && /* "mit uns …, die wir" */
                    words_have(r->a, 0, last, " wir uns ihr euch unser unsere unseren unserem unserer euer eure ");
    return !about_us && !is_named_again(c, s, r, first, last) && !(r->wanted & antecedent_genders(c, s, first, last)) &&
           !(first > 0 && r->wanted & antecedent_pronouns(r->a, 0, first - 1));
}

/* "Stoffe, die den Geschmack beeinflusst": the pronoun fits, and the verb does not. */
static void report_verb(struct check_context *c, const struct sentence_view *s, const struct relative *r)
{
    const struct analysed_word *verb = &r->a->words.items[r->clause->finite];
    const struct token *t = &s->tokens[verb->token];
    struct span noun = r->a->words.items[r->noun].text;
    persons wanted = PERSON_BIT(r->wanted & PLURAL ? NUMBER_SINGULAR : NUMBER_PLURAL, 3);
    char form[VERB_FORM_BYTES];
    size_t len = verb_form_for(c->words->knowledge, verb, wanted, form);
    if (len == 0)
        return;
    struct finding *f = finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" does not go with \"%.*s\": \"%.*s\".",
                                     (int)verb->text.len, verb->text.ptr, (int)noun.len, noun.ptr, (int)len, form);
    finding_replace(c, f, FIX_UNSAFE, t->off, t->len, (struct span){form, len});
}

static void report(struct check_context *c, const struct sentence_view *s, const struct relative *r)
{
    const struct analysed_word *words = s->analysis->words.items;
    const struct token *t = &s->tokens[words[r->pronoun].token];
    struct span text = words[r->pronoun].text, noun = words[r->noun].text;
    const char *meant[RELATIVE_FORMS_MAX];
    genders of_noun = r->wanted ? antecedent_genders(c, s, r->noun, r->noun) : PLURAL;
    size_t count = relative_forms(text, of_noun, r->cases, meant);
    struct finding *f =
        count == 0   ? finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" does not fit \"%.*s\".", (int)text.len,
                                    text.ptr, (int)noun.len, noun.ptr)
        : count == 1 ? finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" does not fit \"%.*s\": \"%.*s\".",
                                    (int)text.len, text.ptr, (int)noun.len, noun.ptr, (int)strlen(meant[0]), meant[0])
                     : finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" does not fit \"%.*s\": \"%s\" or \"%s\".",
                                    (int)text.len, text.ptr, (int)noun.len, noun.ptr, meant[0], meant[1]);
    for (size_t i = 0; i < count; i++)
        finding_replace(c, f, FIX_UNSAFE, t->off, t->len, span_of(meant[i]));
}

/* "die Hoffnung, das er kommt": "das" may be neither the subject of its clause nor the object, so "dass" is meant. */
static bool may_be_conjunction(const struct relative *r)
{
    if (relative_is_behind_preposition(r) || !relative_has_other_subject(r, false))
        return false;
    if (!relative_is_next_to_noun(r) || noun_announces_dass(r->a->words.items[r->noun].text) ||
        relative_has_accusative(r, true))
        return true;
    bool taken = relative_has_other_subject(r, true) || analysis_word_in(r->a, r->pronoun + 1, " sie ");
    bool takes = relative_objects(r) & CASE_BIT(CASE_ACCUSATIVE);
    return !(taken && takes) && !relative_is_within(r);
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    struct relative r;
    if (!relative_read(c, s->analysis, clause, &r) || r.wanted == 0 || r.noun == NO_WORD || !relative_is_sure(&r) ||
        (r.wanted == NEUTER && may_be_conjunction(&r)))
        return;
    relative_narrow(&r);
    if (!is_without_antecedent(c, s, &r))
        return;
    if (r.other_number)
        report_verb(c, s, &r);
    else
        report(c, s, &r);
}

const struct check check_relative_pronoun = {
    .rules = rules, .rule_count = 1, .clause = check_clause, .needs = {.tags = TAGS_OPENING}, .finite = TAGS_FINITE};
