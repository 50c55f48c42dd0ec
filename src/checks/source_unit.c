/* Units that the translation changed without the number: "12 miles" is not "12 Kilometer". */
#include "checks/checks.h"
#include "checks/source_units.h"
#include "checks/token_tools.h"

static const struct rule_info rules[] = {
    {.id = "source/numbers/unit",
     .category = CATEGORY_MISTRANSLATION,
     .severity = SEVERITY_MAJOR,
     .help = "A number of the source text that got another unit but kept its value: \"12 miles\" became \"12 "
             "Kilometer\", \"75 °F\" became \"75 °C\". Keep the unit, or convert the number."},
};

static struct span measure(const struct pair_side *side, const struct quantity *q, size_t unit)
{
    const struct token *first = &side->tokens[q->first];
    return (struct span){side->doc->text + first->off, token_end(&side->tokens[unit]) - first->off};
}

static size_t count_equal(const struct quantities *numbers, const struct quantity *q)
{
    size_t count = 0;
    for (size_t i = 0; i < numbers->len; i++)
        count += quantity_equal(&numbers->items[i], q);
    return count;
}

static void compare(struct check_context *c, const struct pair_view *p, const struct quantity *a,
                    const struct quantity *b)
{
    size_t source_unit, target_unit;
    if (!quantity_equal(a, b) || !quantity_unit_changed(&p->source, a, &p->target, b, &source_unit, &target_unit))
        return;
    struct span was = measure(&p->source, a, source_unit), is = measure(&p->target, b, target_unit);
    struct finding *f =
        finding_emit(c, &rules[0], p->target.tokens[b->first].off, is.len,
                     "The source text says \"%.*s\", not \"%.*s\".", (int)was.len, was.ptr, (int)is.len, is.ptr);
    finding_show_source(c, f, p);
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    struct quantities source = {0}, target = {0};
    (void)state;
    if (!pair_is_sure(p))
        return;
    quantities_find(&source, &p->source);
    quantities_find(&target, &p->target);
    for (size_t i = 0; i < source.len; i++)
        for (size_t k = 0; k < target.len && count_equal(&source, &source.items[i]) == 1; k++)
            compare(c, p, &source.items[i], &target.items[k]);
    vec_release(&source);
    vec_release(&target);
}

const struct check check_source_unit = {.rules = rules, .rule_count = 1, .pair = check_pair};
