/* Determiner, adjectives and noun that have no case, number and gender in common ("die Haus"), or none that the
 * preposition before them takes ("aus die Branche"). */
#include "checks/checks.h"
#include "lexicon/features.h"
#include "text/agreement.h"
#include "text/inflect.h"
#include "text/phrases.h"

enum { RULE_AGREEMENT, RULE_PREPOSITION };

static const struct rule_info rules[] = {
    [RULE_AGREEMENT] =
        {
            .id = "de/grammar/agreement",
            .category = CATEGORY_GRAMMAR,
            .severity = SEVERITY_MAJOR,
            .status = RULE_PREVIEW,
            .precision = "of 26 findings in 71,000 words of news, web comments and treebank, 21 were real faults.",
            .help =
                "An article, pronoun or adjective that does not fit its noun in gender, number or case: \"die Haus\", "
                "\"eine Gutschein\", \"der optimaler Effekt\". Machine translation picks the article before it knows "
                "the "
                "noun, and editors change a noun and forget what stands before it.",
        },
    [RULE_PREPOSITION] =
        {
            .id = "de/grammar/preposition-case",
            .category = CATEGORY_GRAMMAR,
            .severity = SEVERITY_MAJOR,
            .status = RULE_PREVIEW,
            .precision = "of 11 findings in 71,000 words of news, web comments and treebank, 6 were real faults.",
            .help =
                "A preposition with a case that it does not take: \"aus die Branche\", \"für mein Geschmack\". Each "
                "preposition asks for one case or two of its noun and of all that stands before the noun.",
        },
};

enum { PHRASE_BYTES = 200 };

struct repair {
    struct determiner_form forms[DETERMINER_FORMS_MAX];
    size_t count;
};

/* The cases that a set of cells has a cell of, with all numbers and genders. */
static uint32_t cases_of(uint32_t cells)
{
    uint32_t cases = 0;
    for (int c = CASE_NOMINATIVE; c <= CASE_ACCUSATIVE; c++)
        if (cells & NOMINAL_CASE(c))
            cases |= NOMINAL_CASE(c);
    return cases;
}

static bool is_between(const struct analysis *a, size_t word, enum word_tag tag)
{
    return word < a->words.len && analysis_tag(a, word) == tag;
}

/* A phrase right before or behind the finite verb of a main clause is more often its subject than not. */
static bool is_likely_subject(const struct analysis *a, const struct noun_phrase *p)
{
    static const enum word_tag finite[] = {TAG_VVFIN, TAG_VAFIN, TAG_VMFIN};
    for (size_t i = 0; i < 3; i++)
        if (is_between(a, p->last + 1, finite[i]) && p->first == 0)
            return true;
    return false;
}

/* The forms of the determiner that would fit, most likely first: those of the case that it stands in now before others.
 */
static void find_repairs(struct check_context *c, const struct analysis *a, const struct noun_phrase *p,
                         struct repair *r)
{
    struct determiner_form all[DETERMINER_FORMS_MAX];
    const struct analysed_word *determiner = &a->words.items[p->first];
    size_t count = determiner_forms(c->words->knowledge, determiner->text, all);
    uint32_t rest = phrase_cells_behind(a, p->first, p->last), now = 0;
    if (p->preposition != PHRASE_FREE)
        rest &= phrase_cells_of(a, p->preposition);
    for (size_t i = 0; i < count; i++)
        if (span_equal((struct span){all[i].text, all[i].len}, determiner->text))
            now = cases_of(all[i].cells);
    if (is_likely_subject(a, p))
        now = NOMINAL_CASE(CASE_NOMINATIVE);
    r->count = 0;
    for (int same_case = 1; same_case >= 0; same_case--)
        for (size_t i = 0; i < count; i++) {
            bool fits = all[i].cells & rest, same = all[i].cells & rest & now;
            if (fits && same == (bool)same_case)
                r->forms[r->count++] = all[i];
        }
}

static struct span phrase_text(const struct check_context *c, const struct sentence_view *s, const struct analysis *a,
                               size_t first, size_t last)
{
    const struct token *from = &s->tokens[a->words.items[first].token], *to = &s->tokens[a->words.items[last].token];
    return (struct span){c->doc->text + from->off, to->off + to->len - from->off};
}

static void report(struct check_context *c, const struct sentence_view *s, const struct noun_phrase *p,
                   enum disagreement kind)
{
    const struct analysis *a = s->analysis;
    struct repair repair;
    size_t first = kind == DISAGREEMENT_PREPOSITION ? p->preposition : p->first;
    struct span text = phrase_text(c, s, a, first, p->last), noun = a->words.items[p->last].text;
    struct span determiner = a->words.items[p->first].text, rest = phrase_text(c, s, a, p->first + 1, p->last);
    if (text.len > PHRASE_BYTES)
        return;
    find_repairs(c, a, p, &repair);
    size_t off = (size_t)(text.ptr - c->doc->text);
    const struct rule_info *rule = &rules[kind == DISAGREEMENT_PREPOSITION ? RULE_PREPOSITION : RULE_AGREEMENT];
    struct finding *f;
    if (kind == DISAGREEMENT_PREPOSITION)
        f = finding_emit(c, rule, off, text.len, "\"%.*s\" does not take the case of \"%.*s %.*s\".",
                         (int)a->words.items[p->preposition].text.len, a->words.items[p->preposition].text.ptr,
                         (int)determiner.len, determiner.ptr, (int)rest.len, rest.ptr);
    else if (repair.count > 0)
        f = finding_emit(c, rule, off, text.len, "\"%.*s\" does not fit \"%.*s\": \"%.*s %.*s\".", (int)determiner.len,
                         determiner.ptr, (int)noun.len, noun.ptr, (int)repair.forms[0].len, repair.forms[0].text,
                         (int)rest.len, rest.ptr);
    else
        f = finding_emit(c, rule, off, text.len, "The words of \"%.*s\" do not agree in gender, number or case.",
                         (int)text.len, text.ptr);
    const struct token *t = &s->tokens[a->words.items[p->first].token];
    for (size_t i = 0; i < repair.count; i++)
        finding_replace(c, f, FIX_UNSAFE, t->off, t->len, (struct span){repair.forms[i].text, repair.forms[i].len});
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    if (!s->analysis || !s->full)
        return;
    for (size_t i = 0; i < s->analysis->phrases.len; i++) {
        const struct noun_phrase *p = &s->analysis->phrases.items[i];
        enum disagreement kind = phrase_disagreement(s->analysis, p);
        if (kind != DISAGREEMENT_NONE)
            report(c, s, p, kind);
    }
}

const struct check check_agreement = {.rules = rules, .rule_count = 2, .sentence = check_sentence, .analysis = true};
