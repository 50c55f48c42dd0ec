/* The address in lower case behind an imperative: "Klicken sie auf den Knopf." */
#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "checks/token_tools.h"
#include "lexicon/features.h"

static const struct rule_info rules[] = {
    {
        .id = "de/capitals/sie",
        .category = CATEGORY_SPELLING,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "\"Sie\" for the reader has a capital: \"Klicken Sie auf den Knopf\". It is told where a sentence that "
                "is no question begins with the verb, so that it can only be a request.",
    },
};

/* A full verb in the form that an infinitive and a request share: "Klicken", "Geben"; not "Haben", "Müssen". */
static bool is_request_form(const struct check_context *c, const struct sentence_view *s, uint32_t word)
{
    const struct analysed_word *w = &s->analysis->words.items[word];
    struct span text = w->text;
    char lower[LISTED_WORD_MAX];
    struct reading readings[READINGS_MAX];
    const struct token *t = &s->tokens[w->token];
    bool full = false;
    if (w->repaired || !span_ends(text, "n") ||
        word_listed(token_lower(c, t, lower), " haben sein sind waren werden können müssen dürfen sollen wollen mögen "
                                              "möchten wissen scheinen "))
        return false;
    size_t count = token_readings(c, t, readings, READINGS_MAX);
    for (size_t i = 0; i < count; i++)
        full = full || (readings[i].part_of_speech == POS_VERB && readings[i].features & VERB_INFINITIVE);
    return full;
}

/* "Kommen sie zu spät, müssen sie warten": a condition, with the main clause behind it. */
static bool has_main_clause_behind(const struct analysis *a, uint32_t from)
{
    const tag_set finite =
        TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVIMP) | TAG_BIT(TAG_VVSUB);
    for (uint32_t i = from; i + 1 < a->words.len; i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_DASH)) &&
            (a->tagged.items[i + 1].possible & finite || analysis_word_in(a, i + 1, " so dann ")))
            return true;
    return false;
}

static const char pronoun[] = " sie ";

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    if (a->words.len < 5)
        return;
    uint32_t verb = analysis_word_in(a, 0, " bitte ") ? 1 : 0, last = (uint32_t)a->words.len - 1;
    struct span stop = a->words.items[last].text;
    if (!analysis_word_in(a, verb + 1, pronoun) || comma_is_capital(s, verb + 1) ||
        s->tokens[a->words.items[0].token].flags & TOKEN_QUOTED || (!span_is(stop, ".") && !span_is(stop, "!")) ||
        !is_request_form(c, s, verb) || has_main_clause_behind(a, verb + 2))
        return;
    struct span text = comma_text(c, s, verb + 1, verb + 1), request = comma_text(c, s, verb, verb);
    struct finding *f =
        comma_emit(c, s, &rules[0], verb + 1, verb + 1, "Who is asked to do something is \"Sie\": \"%.*s Sie\".",
                   (int)request.len, request.ptr);
    finding_replace(c, f, FIX_UNSAFE, (size_t)(text.ptr - c->doc->text), text.len, span_of("Sie"));
}

const struct check check_capitals_sie = {.rules = rules,
                                         .rule_count = 1,
                                         .sentence = check_sentence,
                                         .analysis = true,
                                         .needs = {.all = FACT_FULL | FACT_ANALYSED, .words = pronoun}};
