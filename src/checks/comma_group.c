/* A group with zu that is not set off: behind the noun or "darauf" that it explains ("die Absicht das Land zu
 * verlassen"), and a group with um, ohne, statt before the verb of its sentence ("Um Strom zu sparen schaltet er ab").
 */
#include "checks/checks.h"
#include "checks/comma_stretch.h"
#include "checks/comma_tools.h"
#include "text/phrases.h"

static const struct rule_info rules[] = {{
    .id = "de/comma/infinitive-group",
    .category = CATEGORY_PUNCTUATION,
    .severity = SEVERITY_MINOR,
    .status = RULE_STABLE,
    .help = "No comma around a group with \"zu\" that belongs to a noun or to a word like \"darauf\" (\"die Absicht "
            "das Land "
            "zu verlassen\"), or behind one with \"um\", \"ohne\", \"statt\" before the verb (\"Um Strom zu sparen "
            "schaltet er ab\"). German always sets these off.",
}};

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN))

/* What a group explains. */
static const char explained[] =
    " möglichkeit chance recht absicht versuch gelegenheit erlaubnis aussicht fähigkeit bereitschaft hoffnung wunsch "
    "pflicht befugnis genehmigung plan idee vorschlag entscheidung auftrag aufgabe ziel beschluss angebot ";
static const char pointing[] = " darauf daran davon darum davor dazu ";

/* The infinitive with zu that the words from first on lead to, nothing but a phrase or two being between; 0 when there
 * is none. */
static size_t infinitive_behind(const struct analysis *a, size_t first)
{
    const tag_set between = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_NN) |
                            TAG_BIT(TAG_NE) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART) | TAG_BIT(TAG_ADV) |
                            TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_PRF) | TAG_BIT(TAG_PTKNEG);
    size_t i = first;
    while (analysis_has_tag(a, i, between))
        i++;
    if (comma_tag(a, i) == TAG_VVIZU)
        return i;
    bool infinitive = comma_tag(a, i + 1) == TAG_VVINF || comma_tag(a, i + 1) == TAG_VAINF;
    return comma_tag(a, i) == TAG_PTKZU && infinitive ? i + 1 : 0;
}

/* An object of its own right behind: so the noun before cannot be one, and no genitive. */
static bool has_object(const struct analysis *a, size_t word)
{
    const struct noun_phrase *p = phrase_at(a, word);
    return p && p->preposition == PHRASE_FREE && analysis_has_tag(a, word, TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT)) &&
           p->cells & NOMINAL_CASE(CASE_ACCUSATIVE) && !(p->cells & NOMINAL_CASE(CASE_GENITIVE));
}

/* "hatte die Absicht", "freut sich darauf": the verb stands before; "Der Versuch … scheiterte": behind the group. */
static bool opens_group(const struct analysis *a, size_t word, size_t infinitive)
{
    bool pointed = comma_tag(a, word - 1) == TAG_PAV && comma_word_is(a, word - 1, pointing);
    bool noun =
        comma_tag(a, word - 1) == TAG_NN && comma_word_is(a, word - 1, explained) &&
        analysis_has_tag(a, word - 2, TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_ADJA)); /* "auf Wunsch" */
    if (!pointed && !noun)
        return false;
    if (comma_has_verb_before(a, word))
        return comma_is_mark(comma_tag(a, infinitive + 1)) &&
               !(pointed && comma_tag(a, comma_finite_of(a, word - 1)) == TAG_VAFIN);
    return !pointed && word == 2 && analysis_has_tag(a, infinitive + 1, FINITE);
}

static void report_group(struct check_context *c, const struct sentence_view *s, size_t word, size_t infinitive)
{
    const struct analysed_word *w = s->analysis->words.items;
    const struct token *before = &s->tokens[w[word - 1].token], *last = &s->tokens[w[infinitive].token];
    struct span noun = w[word - 1].text, group = comma_text(c, s, word, infinitive);
    struct text_edit edits[] = {{(size_t)before->off + before->len, 0, span_of(",")},
                                {(size_t)last->off + last->len, 0, span_of(",")}};
    struct finding *f = comma_emit(c, s, &rules[0], word - 1, infinitive,
                                   "A comma is missing before the group that explains \"%.*s\": \"%.*s, %.*s\".",
                                   (int)noun.len, noun.ptr, (int)noun.len, noun.ptr, (int)group.len, group.ptr);
    finding_add_fix(c, f, FIX_UNSAFE, edits, comma_is_mark(comma_tag(s->analysis, infinitive + 1)) ? 1 : 2);
}

/* "Um Strom zu sparen schaltet er ab" */
static void check_front(struct check_context *c, const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    size_t last = comma_word_is(a, 0, " um ohne statt anstatt ") ? infinitive_behind(a, 1) : 0;
    if (last == 0 || !analysis_has_tag(a, last + 1, FINITE) || !comma_fits_before(s, last + 1) ||
        comma_is_mark(comma_tag(a, last + 2)))
        return;
    struct span group = comma_text(c, s, 0, last), verb = comma_text(c, s, last + 1, last + 1);
    struct finding *f =
        comma_emit(c, s, &rules[0], last, last + 1, "A comma is missing behind the group with zu: \"%.*s, %.*s\".",
                   (int)group.len, group.ptr, (int)verb.len, verb.ptr);
    comma_insert(c, s, f, FIX_UNSAFE, last + 1);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    check_front(c, s);
    for (size_t i = 2; i + 1 < a->words.len; i++) {
        size_t infinitive = has_object(a, i) ? infinitive_behind(a, i) : 0;
        if (infinitive > 0 && opens_group(a, i, infinitive) && comma_fits_before(s, i))
            report_group(c, s, i, infinitive);
    }
}

const struct check check_comma_group = {
    .rules = rules,
    .rule_count = 1,
    .sentence = check_sentence,
    .analysis = true,
    .needs = {.all = FACT_ANALYSED, .tags = TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_PTKZU)}};
