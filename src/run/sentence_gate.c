#include "run/sentence_gate.h"

#include "text/analysis.h"

enum member { ALL, ANY, TAGS, FORM, WORDS };

/* That a form was asked about. */
#define FORM_KNOWN ((form_bits)1 << 63)

#define VERDICTS (FACT_VERDICT(VERDICT_UNKNOWN + 1) - FACT_VERDICT(VERDICT_NONE))

void sentence_gate_init(struct sentence_gate *g)
{
    *g = (struct sentence_gate){0};
}

void sentence_gate_release(struct sentence_gate *g)
{
    vec_release(&g->conditions);
    vec_release(&g->questions);
    vec_release(&g->forms);
}

/* The check that is added now asks for this. */
static void ask_for(struct sentence_gate *g, enum member member, uint64_t value)
{
    size_t i = 0;
    while (i < g->conditions.len &&
           (g->conditions.items[i].member != (int)member || g->conditions.items[i].value != value))
        i++;
    if (i == g->conditions.len)
        vec_push(&g->conditions, (struct gate_condition){.member = (int)member, .value = value});
    g->conditions.items[i].checks.bits[g->check_count / 64] |= (uint64_t)1 << g->check_count % 64;
}

static form_bits bit_of_question(struct sentence_gate *g, form_question *question)
{
    size_t i = 0;
    while (i < g->questions.len && g->questions.items[i] != question)
        i++;
    if (i == g->questions.len)
        vec_push(&g->questions, question);
    if ((form_bits)1 << i == FORM_KNOWN)
        BUG("more questions about forms than there are bits");
    return (form_bits)1 << i;
}

void sentence_gate_add(struct sentence_gate *g, const struct check *check)
{
    const struct sentence_needs *needs = &check->needs;
    if (g->check_count == GATE_CHECKS)
        BUG("more checks of sentences than there are bits");
    g->judges |= (needs->any & VERDICTS) != 0;
    if (needs->all)
        ask_for(g, ALL, needs->all);
    if (needs->any)
        ask_for(g, ANY, needs->any);
    if (needs->tags)
        ask_for(g, TAGS, needs->tags);
    if (needs->more_tags)
        ask_for(g, TAGS, needs->more_tags);
    if (needs->form)
        ask_for(g, FORM, bit_of_question(g, needs->form));
    if (needs->words)
        ask_for(g, WORDS, (uint64_t)(uintptr_t)needs->words);
    g->all.bits[g->check_count / 64] |= (uint64_t)1 << g->check_count % 64;
    g->check_count++;
}

/* --- A look at a sentence. */

struct traits {
    const struct analysis *analysis;
    sentence_facts facts;
    tag_set tags;
    form_bits answers;
};

/* One answer, asked once a worker. */
static bool says_yes(struct check_context *c, uint32_t form, form_question *question)
{
    unsigned kept = vocabulary_answer(c->words, form, (const void *)question);
    if (!kept) {
        kept = question(c, vocabulary_span(c->words, form)) + 1;
        vocabulary_keep_answer(c->words, form, (const void *)question, (uint8_t)kept);
    }
    return kept > 1;
}

static form_bits ask_about(struct sentence_gate *g, struct check_context *c, uint32_t form)
{
    form_bits bits = FORM_KNOWN;
    for (size_t i = 0; i < g->questions.len; i++)
        if (says_yes(c, form, g->questions.items[i]))
            bits |= (form_bits)1 << i;
    while (g->forms.len <= form)
        vec_push(&g->forms, 0);
    return g->forms.items[form] = bits;
}

static void look_at_tokens(struct sentence_gate *g, struct check_context *c, const struct sentence_view *s,
                           struct traits *t)
{
    unsigned flags = 0;
    for (size_t i = 0; i < s->token_count; i++) {
        uint32_t form = s->tokens[i].form;
        t->facts |= FACT_CLASS(s->tokens[i].cls);
        flags |= s->tokens[i].flags;
        if (form == TOKEN_NO_FORM)
            continue;
        form_bits known = form < g->forms.len ? g->forms.items[form] : 0;
        t->answers |= known ? known : ask_about(g, c, form);
        if (g->judges)
            t->facts |= FACT_VERDICT(vocabulary_judge(c->words, form)->verdict);
    }
    t->facts |= FACT_FLAG(flags) | (s->full ? FACT_FULL : 0);
}

static void look_at_analysis(const struct analysis *a, struct traits *t)
{
    t->facts |= FACT_ANALYSED;
    for (size_t i = 0; i < a->words.len; i++)
        t->tags |= TAG_BIT(analysis_tag(a, i));
}

static bool is_met(const struct gate_condition *condition, const struct traits *t)
{
    switch ((enum member)condition->member) {
    case ALL:
        return (t->facts & condition->value) == condition->value;
    case ANY:
        return t->facts & condition->value;
    case TAGS:
        return t->tags & condition->value;
    case FORM:
        return t->answers & condition->value;
    case WORDS:
        return t->analysis && analysis_may_have(t->analysis, (const char *)(uintptr_t)condition->value);
    }
    return true;
}

void sentence_gate_look(struct sentence_gate *g, struct check_context *c, const struct sentence_view *s)
{
    struct traits t = {.analysis = s->analysis};
    look_at_tokens(g, c, s, &t);
    if (s->analysis)
        look_at_analysis(s->analysis, &t);
    g->open = g->all;
    for (size_t i = 0; i < g->conditions.len; i++)
        if (!is_met(&g->conditions.items[i], &t))
            for (size_t k = 0; k < GATE_WORDS; k++)
                g->open.bits[k] &= ~g->conditions.items[i].checks.bits[k];
}
