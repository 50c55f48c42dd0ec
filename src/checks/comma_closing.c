/* A clause that is not closed by a comma before the sentence goes on: "Als er kam ging sie", "Das Haus, das er baute
 * steht noch". */
#include "checks/checks.h"
#include "checks/comma_stretch.h"
#include "checks/comma_tools.h"

static const struct rule_info rules[] = {{
    .id = "de/comma/closing",
    .category = CATEGORY_PUNCTUATION,
    .severity = SEVERITY_MINOR,
    .status = RULE_STABLE,
    .help =
        "No comma at the end of a clause inside or before another: \"Als er kam ging sie\", \"Das Haus, das er baute "
        "steht noch\". Two verbs of two clauses stand side by side; German sets a comma between them.",
}};

static const struct clause *clause_at(const struct analysis *a, size_t word)
{
    uint32_t clause = a->clause_of.items[word];
    return clause == NO_CLAUSE ? NULL : &a->clauses.items[clause];
}

/* Whether the word is the verb of a clause that a conjunction or pronoun opens, and so ends it. */
static bool ends_clause(const struct analysis *a, size_t word)
{
    const struct clause *c = clause_at(a, word);
    return c && a->words.items[word].reading_count > 0 && c->kind != CLAUSE_MAIN && c->finite == word &&
           c->opener != NO_WORD;
}

/* The verb of the clause around it right behind, or behind "dann" or "so"; not what may belong to this verb, nor a
 * second verb at the end of the sentence, which is a slip. */
static bool goes_on(const struct analysis *a, size_t word)
{
    size_t verb = word + 1;
    if (comma_word_is(a, verb, " dann so "))
        verb++;
    const struct clause *c = verb + 1 < a->words.len ? clause_at(a, verb) : NULL;
    tag_set other = TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_STOP);
    if (comma_word_is(a, verb + 1, " ich du er es sie wir man ")) /* a subject makes it a finite verb */
        other &= ~(TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VVINF));
    if (!c || (a->tagged.items[verb].possible & other) || (other & TAG_BIT(comma_tag(a, verb + 1))))
        return false;
    if (span_equal(a->words.items[word].text, a->words.items[verb].text)) /* more likely written twice */
        return false;
    if (comma_tag(a, verb + 1) == TAG_COMMA && comma_tag(a, verb + 2) != TAG_KOUS)
        return false;
    return c->finite == verb && a->clause_of.items[verb] != a->clause_of.items[word];
}

/* "Bevor Sie das Gerät öffnen ziehen Sie": the verb that ends the clause looks like an infinitive, and the next one, of
 * the clause around it, passes for its verb; but nothing stands behind the verb of such a clause. */
static bool ends_in_plural(const struct analysis *a, size_t word)
{
    const tag_set finite = TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN);
    const tag_set behind = TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_PPER);
    static const char with_infinitive[] = " werden wird würde würden lassen lässt ließ ließen bleiben bleibt blieb ";
    const struct clause *c = clause_at(a, word + 1);
    return comma_tag(a, word) == TAG_VVINF && comma_could_be_finite(a, word) && c && c->kind != CLAUSE_MAIN &&
           c->opener != NO_WORD && c->opener + 2 <= word && c->finite == word + 1 &&
           analysis_has_tag(a, word + 1, finite) && analysis_has_tag(a, word + 2, behind) &&
           (!comma_word_is(a, word + 1, with_infinitive) || comma_word_is(a, word + 2, " wir Sie sie ")) &&
           comma_tag(a, word - 1) != TAG_PTKZU;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (size_t i = 1; i + 1 < a->words.len; i++) {
        bool closes = comma_is_finite(comma_tag(a, i)) && ends_clause(a, i) && goes_on(a, i);
        if (comma_is_capital(s, i) || !(closes || ends_in_plural(a, i)) || !comma_fits_before(s, i + 1))
            continue;
        struct span end = a->words.items[i].text, next = a->words.items[i + 1].text;
        struct finding *f = comma_emit(c, s, &rules[0], i, i + 1,
                                       "A comma is missing behind the clause that ends in \"%.*s\": \"%.*s, %.*s\".",
                                       (int)end.len, end.ptr, (int)end.len, end.ptr, (int)next.len, next.ptr);
        comma_insert(c, s, f, FIX_UNSAFE, i + 1);
    }
}

const struct check check_comma_closing = {.rules = rules,
                                          .rule_count = 1,
                                          .sentence = check_sentence,
                                          .analysis = true,
                                          .needs = {.all = FACT_ANALYSED, .tags = TAGS_OPENING}};
