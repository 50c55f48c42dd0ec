/* Numbers by their value: what the translation changed, dropped or added. */
#include "checks/checks.h"

#include <math.h>

#include "checks/source_number_clock.h"
#include "checks/source_number_letters.h"
#include "checks/source_number_words.h"
#include "checks/source_numbers.h"
#include "checks/source_units.h"
#include "checks/token_tools.h"

enum { RULE_CHANGED, RULE_MISSING, RULE_ADDED, RULE_UNIT };

static const struct rule_info rules[] = {
    [RULE_CHANGED] = {.id = "source/numbers/changed",
                      .category = CATEGORY_MISTRANSLATION,
                      .severity = SEVERITY_MAJOR,
                      .help =
                          "A number that has another value in the source text: \"24\" became \"23\", \"1.5 billion\" "
                          "became \"1,5 Billionen\" (German: \"1,5 Milliarden\"). Numbers in letters, dates, times on "
                          "either clock and converted units are read by their value."},
    [RULE_MISSING] = {.id = "source/numbers/missing",
                      .category = CATEGORY_OMISSION,
                      .severity = SEVERITY_MAJOR,
                      .help = "A number of the source text that the translation does not have, neither in figures nor "
                              "in letters."},
    [RULE_ADDED] = {.id = "source/numbers/added",
                    .category = CATEGORY_ADDITION,
                    .severity = SEVERITY_MAJOR,
                    .help = "A number that the source text does not have, neither in figures nor in letters."},
    [RULE_UNIT] = {.id = "source/numbers/unit",
                   .category = CATEGORY_MISTRANSLATION,
                   .severity = SEVERITY_MAJOR,
                   .help = "A number of the source text that got another unit but kept its value: \"12 miles\" became "
                           "\"12 Kilometer\", \"75 °F\" became \"75 °C\". Keep the unit, or convert the number."},
};

/* The number and what stands behind it, up to a token. */
static struct span measure(const struct pair_side *side, const struct quantity *q, size_t unit)
{
    const struct token *first = &side->tokens[q->first];
    return (struct span){side->doc->text + first->off, token_end(&side->tokens[unit]) - first->off};
}

static struct span quantity_text(const struct pair_side *side, const struct quantity *q)
{
    return measure(side, q, q->end - 1);
}

static void report_changed(struct check_context *c, const struct pair_view *p, const struct quantity *source,
                           const struct quantity *target)
{
    struct span was = quantity_text(&p->source, source), is = quantity_text(&p->target, target);
    struct finding *f =
        finding_emit(c, &rules[RULE_CHANGED], (size_t)(is.ptr - c->doc->text), is.len,
                     "The source text says \"%.*s\", not \"%.*s\".", (int)was.len, was.ptr, (int)is.len, is.ptr);
    finding_show_source(c, f, p);
}

static void report_missing(struct check_context *c, const struct pair_view *p, const struct quantity *source)
{
    struct span was = quantity_text(&p->source, source);
    if (number_is_round_the_clock(p, source) || source->kind == QUANTITY_SCALE || /* "millions": "sehr viele" */
        number_is_beside(c, p, source, true))
        return;
    struct finding *f = finding_emit(c, &rules[RULE_MISSING], p->target.off, p->target.len,
                                     "The number \"%.*s\" of the source text is missing.", (int)was.len, was.ptr);
    finding_show_source(c, f, p);
}

static void report_added(struct check_context *c, const struct pair_view *p, const struct quantity *target)
{
    struct span is = quantity_text(&p->target, target);
    struct finding *f = finding_emit(c, &rules[RULE_ADDED], (size_t)(is.ptr - c->doc->text), is.len,
                                     "The source text has no number \"%.*s\".", (int)is.len, is.ptr);
    finding_show_source(c, f, p);
}

/* Of the numbers left over in the translation the one nearest to a number of the source: of the same kind first, then
 * of the nearest size. */
static struct quantity *nearest(struct side_numbers *target, const struct quantity *q, size_t *index)
{
    struct quantity *best = NULL;
    double best_distance = 0;
    for (size_t i = 0; i < target->found.len; i++) {
        struct quantity *t = &target->found.items[i];
        if (target->matched[i] || !number_is_strict(t))
            continue;
        double distance = fabs(log((t->values[0] + 1) / (q->values[0] + 1))) + (t->kind == q->kind ? 0 : 5);
        if (!best || distance < best_distance) {
            best = t;
            best_distance = distance;
            *index = i;
        }
    }
    return best;
}

static void report_all(struct check_context *c, const struct pair_view *p, struct side_numbers *source,
                       struct side_numbers *target)
{
    for (size_t i = 0; i < source->found.len; i++) {
        const struct quantity *q = &source->found.items[i];
        size_t index;
        if (source->matched[i] || !number_is_strict(q) || (i > 0 && q->first == q[-1].first && !source->matched[i - 1]))
            continue; /* of "7:30" the hour was told */
        const struct quantity *t = nearest(target, q, &index);
        if (t && number_is_beside(c, p, q, true) && number_is_beside(c, p, t, false)) {
            target->matched[index] = true;
        } else if (t) {
            target->matched[index] = true;
            report_changed(c, p, q, t);
        } else {
            report_missing(c, p, q);
        }
    }
    for (size_t i = 0; i < target->found.len; i++) {
        const struct quantity *q = &target->found.items[i];
        bool told = i > 0 && q->first == q[-1].first && !target->matched[i - 1]; /* a part of "2.1.4" */
        if (!target->matched[i] && number_is_strict(q) && q->kind != QUANTITY_SCALE && !told &&
            !number_is_beside(c, p, q, false))
            report_added(c, p, q);
    }
}

static void report_times(struct check_context *c, const struct pair_view *p, struct side_numbers *source,
                         struct side_numbers *target)
{
    struct quantity was, is;
    while (numbers_clock_differs(p, source, target, &was, &is))
        report_changed(c, p, &was, &is);
}

static void report_letters(struct check_context *c, const struct pair_view *p, struct side_numbers *source,
                           struct side_numbers *target)
{
    size_t from, to;
    if (!numbers_in_letters_differ(p, source, target, &from, &to))
        return;
    source->matched[from] = target->matched[to] = true;
    report_changed(c, p, &source->found.items[from], &target->found.items[to]);
}

/* --- units that changed without the number: "12 miles" is not "12 Kilometer" */

static size_t count_equal(const struct quantities *numbers, const struct quantity *q)
{
    size_t count = 0;
    for (size_t i = 0; i < numbers->len; i++)
        count += quantity_equal(&numbers->items[i], q);
    return count;
}

static void compare_units(struct check_context *c, const struct pair_view *p, const struct quantity *a,
                          const struct quantity *b)
{
    size_t source_unit, target_unit;
    if (!quantity_equal(a, b) || !quantity_unit_changed(&p->source, a, &p->target, b, &source_unit, &target_unit))
        return;
    struct span was = measure(&p->source, a, source_unit), is = measure(&p->target, b, target_unit);
    struct finding *f =
        finding_emit(c, &rules[RULE_UNIT], p->target.tokens[b->first].off, is.len,
                     "The source text says \"%.*s\", not \"%.*s\".", (int)was.len, was.ptr, (int)is.len, is.ptr);
    finding_show_source(c, f, p);
}

static void report_units(struct check_context *c, const struct pair_view *p, const struct quantities *source,
                         const struct quantities *target)
{
    for (size_t i = 0; i < source->len; i++)
        for (size_t k = 0, once = count_equal(source, &source->items[i]) == 1; once && k < target->len; k++)
            compare_units(c, p, &source->items[i], &target->items[k]);
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    enum { NUMBERS_MAX = 1000 }; /* of a side: each is compared with each */
    struct side_numbers source = {0}, target = {0};
    (void)state;
    if (!pair_is_sure(p))
        return;
    numbers_prepare(c, &source, &p->source);
    numbers_prepare(c, &target, &p->target);
    if (source.found.len * target.found.len <= NUMBERS_MAX * NUMBERS_MAX) {
        report_units(c, p, &source.found, &target.found);
        report_times(c, p, &source, &target);
        numbers_match(p, &source, &target);
        report_letters(c, p, &source, &target);
        report_all(c, p, &source, &target);
    }
    vec_release(&source.found);
    vec_release(&target.found);
}

const struct check check_source_numbers = {.rules = rules,
                                           .rule_count = 4,
                                           .pair = check_pair,
                                           .source_word = quantity_may_begin,
                                           .target_word = quantity_may_begin};
