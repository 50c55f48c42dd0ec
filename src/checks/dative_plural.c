/* A plural without the -n of the dative: "mit Geschenke", "aus 18 Briefe", "mit rechtlichen Schritte". Told behind
 * prepositions without an article, where nothing but the noun shows the case; with one the agreement tells. */
#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "lexicon/lexicon.h"
#include "text/agreement.h"
#include "text/doubtful_nouns.h"
#include "text/noun_forms.h"
#include "text/phrases.h"
#include "text/prepositions.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/dative-plural",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .covers = COVERS_NEIGHBOURS,
        .help =
            "A plural behind a preposition with the dative that lacks the -n of this case: \"mit Geschenke\", \"aus 18 "
            "Briefe\", \"mit rechtlichen Schritte\".",
    },
};

#define DATIVE_PLURAL (NOMINAL_CASE(CASE_DATIVE) & NOMINAL_NUMBER(NUMBER_PLURAL))

/* These govern the dative and nothing else; of nach and zu the first also stands behind its noun, and the second has
 * the old datives "zu Tage", "zu Pferde". */
#define PREPOSITIONS " mit von aus seit bei "

/* These take the accusative too, but then the adjective ends in -e: "an öffentliche Feiertage". */
#define TWO_WAY " an in auf vor unter zwischen "

/* The old dative of the singular that is still usual: "bei Tage", "von Hause aus". That of other nouns is rather a
 * plural. */
static const char old_datives[] = " tage hause lichte lande leibe rechte herzen grunde wege stande zuge rate staate "
                                  "sinne hofe berge bette tische felde munde dorfe ";

/* A common noun of the lexicon with all its forms known: plural, and no dative unless in the singular. */
static bool lacks_ending(const struct analysed_word *w, bool counted)
{
    uint32_t cells = 0;
    for (size_t i = 0; i < w->reading_count; i++) {
        const struct reading *r = &w->readings[i];
        if (r->part_of_speech == POS_VERB || r->part_of_speech == POS_ADJECTIVE)
            continue;
        if (r->part_of_speech != POS_NOUN || r->features & (NOMINAL_ADJECTIVAL | NOMINAL_INFINITIVE))
            return false;
        cells |= r->features & NOMINAL_CELLS;
    }
    uint32_t singular = cells & NOMINAL_NUMBER(NUMBER_SINGULAR);
    bool old = span_ends(w->text, "e") && !(singular & ~NOMINAL_CASE(CASE_DATIVE)) && !word_in(w->text, old_datives);
    return cells & NOMINAL_NUMBER(NUMBER_PLURAL) && !(cells & DATIVE_PLURAL) && !w->repaired &&
           (counted || !singular || old);
}

static bool is_measure(struct span noun)
{
    static const char ends[][10] = {"meter", "liter", "zentner", "viertel", "teller"};
    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
        if (span_ends(noun, ends[i]) || span_ends(noun, ends[i] + 1))
            return true;
    return false;
}

/* Nothing behind the noun that it may be the first part, the name or the measure of: "von Kinder Schokolade". */
static bool is_alone(const struct sentence_view *s, size_t noun)
{
    const tag_set goes_on = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_FM) | TAG_BIT(TAG_CARD) |
                            TAG_BIT(TAG_ABBR) | TAG_BIT(TAG_DASH) | TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_ADJA);
    const struct token *t = &s->tokens[s->analysis->words.items[noun].token];
    return !analysis_has_tag(s->analysis, noun + 1, goes_on) &&
           !(t->flags & (TOKEN_QUOTED | TOKEN_FOREIGN | TOKEN_ALL_CAPITAL | TOKEN_CODE));
}

static bool is_letters(struct span text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.ptr[i] < 'A')
            return false;
    return true;
}

/* More than one: "zwei", "18"; no year ("seit 1988 Minister"), no measure ("mit 16MB Speicher"). */
static bool is_number(const struct analysis *a, size_t word)
{
    enum { COUNT_DIGITS = 3 };
    struct span text = a->words.items[word].text;
    bool digits = true;
    for (size_t i = 0; i < text.len; i++)
        digits = digits && text.ptr[i] >= '0' && text.ptr[i] <= '9';
    return analysis_has_tag(a, word, TAG_BIT(TAG_CARD)) && (digits ? text.len <= COUNT_DIGITS : is_letters(text)) &&
           !word_in(text, " ein eine einer einem einen eins 1 0 ");
}

/* "Er wurde mit 27 Meister": the number is an age, the noun stands for itself. */
static bool may_be_age(const struct analysis *a, size_t preposition, const struct analysed_word *noun)
{
    struct span number = a->words.items[preposition + 1].text;
    if (!analysis_word_in(a, preposition, " mit seit ") || number.len == 0 || number.ptr[0] < '0' ||
        number.ptr[0] > '9')
        return false;
    for (size_t i = 0; i < noun->reading_count; i++)
        if (noun->readings[i].features & NOMINAL_CASE(CASE_NOMINATIVE) & NOMINAL_NUMBER(NUMBER_SINGULAR))
            return true;
    return false;
}

static void check_word(struct check_context *c, const struct sentence_view *s, size_t preposition)
{
    const struct analysis *a = s->analysis;
    size_t noun = preposition + 1;
    char form[LISTED_WORD_MAX * 2];
    bool place = analysis_word_in(a, preposition, TWO_WAY) && analysis_has_tag(a, noun, TAG_BIT(TAG_ADJA)) &&
                 span_ends(a->words.items[noun].text, "en");
    if (!analysis_has_tag(a, preposition, TAG_BIT(TAG_APPR)) ||
        !(place || analysis_word_in(a, preposition, PREPOSITIONS)))
        return;
    bool counted = noun < a->words.len && is_number(a, noun);
    noun += counted;
    while (analysis_has_tag(a, noun, TAG_BIT(TAG_ADJA)) && span_ends(a->words.items[noun].text, "en"))
        noun++;
    if (!analysis_has_tag(a, noun, TAG_BIT(TAG_NN)) || !is_alone(s, noun) ||
        !lacks_ending(&a->words.items[noun], counted) || preposition_is_doubtful(a, preposition))
        return;
    bool name =
        noun == preposition + 1 && analysis_has_tag(a, noun + 1, TAG_BIT(TAG_VVINF)); /* "von Inhalte einfügen" */
    const struct noun_phrase *p = phrase_ending_at(a, noun);
    if (name || may_be_age(a, preposition, &a->words.items[noun]) ||
        (p && phrase_disagreement(a, p) != DISAGREEMENT_NONE && !noun_is_doubtful(a, c->words->knowledge, p)))
        return;
    const struct analysed_word *w = &a->words.items[noun];
    size_t len = noun_form(c->words->knowledge, w, DATIVE_PLURAL, form, sizeof(form));
    if (len != w->text.len + 1 || form[len - 1] != 'n' || memcmp(form, w->text.ptr, len - 1) != 0 ||
        is_measure(w->text))
        return;
    struct span text = comma_text(c, s, noun, noun), before = comma_text(c, s, preposition, preposition);
    struct finding *f = comma_emit(c, s, &rules[0], noun, noun, "Behind \"%.*s\" the plural is \"%.*s\", not \"%.*s\".",
                                   (int)before.len, before.ptr, (int)len, form, (int)text.len, text.ptr);
    finding_replace(c, f, FIX_UNSAFE, (size_t)(text.ptr - c->doc->text), text.len, (struct span){form, len});
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    for (size_t i = 0; i + 1 < s->analysis->words.len; i++)
        if (analysis_has_tag(s->analysis, i, TAG_BIT(TAG_APPR)))
            check_word(c, s, i);
}

const struct check check_dative_plural = {
    .rules = rules,
    .rule_count = 1,
    .sentence = check_sentence,
    .analysis = true,
    .needs = {.all = FACT_FULL | FACT_ANALYSED, .tags = TAG_BIT(TAG_APPR), .words = PREPOSITIONS TWO_WAY}};
