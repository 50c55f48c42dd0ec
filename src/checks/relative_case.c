/* A relative pronoun in the accusative whose verb takes the dative: "der Mann, den ich geholfen habe". */
#include <string.h>

#include "checks/checks.h"
#include "checks/relative_clause.h"
#include "lexicon/features.h"
#include "text/stretch.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {{
    .id = "de/grammar/relative-case",
    .category = CATEGORY_GRAMMAR,
    .severity = SEVERITY_MAJOR,
    .status = RULE_STABLE,
    .help = "A relative pronoun takes its case from the verb of its own clause: \"der Mann, dem ich geholfen habe\", "
            "not \"den\", as \"helfen\" takes the dative; \"die Regel, der wir folgen\", not \"die\". English has one "
            "form for both. It is told only where no use of the verb has an accusative.",
}};

/* The pronoun can be nothing but the object of its clause, and nothing else is one: "die Regel, die wir folgen". */
static bool is_object(const struct relative *r)
{
    return analysis_word_in(r->a, r->pronoun, " die den das welchen ") && !relative_is_behind_preposition(r) &&
           relative_has_other_subject(r, true) && r->cases == CASE_BIT(CASE_ACCUSATIVE) &&
           !relative_has_word(r, " sich mich dich uns euch selbst zu ") &&
           !is_measure_noun(r->a, r->noun); /* "die Jahre, die er diente" */
}

static void report(struct check_context *c, const struct sentence_view *s, const struct relative *r, struct span verb)
{
    const struct token *t = &s->tokens[r->a->words.items[r->pronoun].token];
    struct span text = r->a->words.items[r->pronoun].text;
    const char *dative[RELATIVE_FORMS_MAX];
    if (relative_forms(text, antecedent_genders(c, s, r->noun, r->noun), CASE_BIT(CASE_DATIVE), dative) == 0)
        return;
    struct finding *f = finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" takes the %s: \"%.*s\", not \"%.*s\".",
                                     (int)verb.len, verb.ptr, message_part(c, MESSAGE("dative")),
                                     (int)strlen(dative[0]), dative[0], (int)text.len, text.ptr);
    finding_replace(c, f, FIX_UNSAFE, t->off, t->len, span_of(dative[0]));
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    struct relative r;
    if (!relative_read(c, s->analysis, clause, &r) || r.wanted == 0 || !relative_is_next_to_noun(&r) ||
        !relative_is_sure(&r))
        return;
    relative_narrow(&r);
    struct stretch inside = {r.clause->first, (size_t)r.clause->last + 1};
    if (!is_object(&r) || !stretch_has_one_verb(r.a, inside) || relative_objects(&r) != CASE_BIT(CASE_DATIVE))
        return;
    char lemma[VERB_LEMMA_BYTES];
    size_t len = stretch_lemma(r.a, r.knowledge, inside, lemma);
    report(c, s, &r, (struct span){lemma, len});
}

const struct check check_relative_case = {
    .rules = rules, .rule_count = 1, .clause = check_clause, .needs = {.tags = TAGS_OPENING}, .finite = TAGS_FINITE};
