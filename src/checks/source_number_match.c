#include <math.h>

#include "checks/source_days.h"
#include "checks/source_doublets.h"
#include "checks/source_number_forms.h"
#include "checks/source_number_words.h"
#include "checks/source_times.h"
#include "checks/source_units.h"
#include "text/word_lists.h"

bool number_is_strict(const struct quantity *q)
{
    return q->kind == QUANTITY_DIGITS || q->kind == QUANTITY_PART || q->kind == QUANTITY_SCALE;
}

/* Numbers in addresses, versions and the like belong to those. */
static void leave_out_marks(struct side_numbers *n, const struct pair_side *side)
{
    const struct kept_marks *marks = side->marks;
    size_t kept = 0;
    for (size_t i = 0; i < n->found.len; i++) {
        size_t off = side->tokens[n->found.items[i].first].off - side->off;
        bool inside = false;
        for (size_t k = 0; k < marks->len && !inside; k++)
            inside = off >= marks->items[k].off && off < marks->items[k].off + marks->items[k].len;
        if (!inside)
            n->found.items[kept++] = n->found.items[i];
    }
    n->found.len = kept;
}

void numbers_prepare(struct check_context *c, struct side_numbers *n, const struct pair_side *side)
{
    quantities_find(&n->found, side);
    leave_out_marks(n, side);
    n->matched = arena_alloc(c->scratch, (n->found.len + 1) * sizeof(*n->matched));
}

/* "the 1800s": "das 19. Jahrhundert". */
static bool is_century(const struct quantity *a, const struct quantity *b)
{
    double x = fmax(a->values[0], b->values[0]), y = fmin(a->values[0], b->values[0]);
    return x >= 1000 && x < 2100 && fmod(x, 100) == 0 && y == x / 100 + 1;
}

/* The decade of "1990s" beside "90er", the year of "2021" beside "21". */
static bool is_short_year(const struct quantity *a, const struct quantity *b)
{
    double x = fmax(a->values[0], b->values[0]), y = fmin(a->values[0], b->values[0]);
    return x >= 1900 && x < 2100 && y < 100 && fmod(x, 100) == y;
}

static bool is_same(const struct quantity *a, const struct quantity *b)
{
    return quantity_equal(a, b) || is_short_year(a, b) || is_century(a, b);
}

static void match(struct side_numbers *source, struct side_numbers *target,
                  bool (*same)(const struct quantity *, const struct quantity *), bool strict)
{
    for (size_t i = 0; i < source->found.len; i++)
        for (size_t k = 0; k < target->found.len && !source->matched[i]; k++) {
            const struct quantity *a = &source->found.items[i], *b = &target->found.items[k];
            if (!target->matched[k] && (!strict || number_is_strict(a) == number_is_strict(b)) && same(a, b))
                source->matched[i] = target->matched[k] = true;
        }
}

/* "30 mpg": "7,8 Liter auf 100 Kilometer". */
static void match_mileage(const struct pair_side *source, struct side_numbers *a, const struct pair_side *target,
                          struct side_numbers *b)
{
    for (size_t i = 0; i < a->found.len; i++)
        for (size_t k = 0; k + 1 < b->found.len && !a->matched[i]; k++)
            if (!b->matched[k] && mileage_converts(source, &a->found.items[i], target, &b->found.items[k]))
                a->matched[i] = b->matched[k] = b->matched[k + 1] = true;
}

static void match_converted(const struct pair_side *source, struct side_numbers *a, const struct pair_side *target,
                            struct side_numbers *b)
{
    for (size_t i = 0; i < a->found.len; i++)
        for (size_t k = 0; k < b->found.len && !a->matched[i]; k++)
            if (!b->matched[k] && quantities_convert(source, &a->found.items[i], target, &b->found.items[k]))
                a->matched[i] = b->matched[k] = true;
    for (size_t i = 1; i < a->found.len; i++)
        a->matched[i] = a->matched[i] ||
                        (a->matched[i - 1] && quantity_is_rest(source, &a->found.items[i], &a->found.items[i - 1]));
}

static bool is_hour(const struct quantity *q, double hour)
{
    return q->values[0] == hour || (q->value_count > 1 && q->values[1] == hour);
}

/* "10.50 Uhr" beside "10:50 a.m.", whichever side has the decimal. */
static void match_hours(struct side_numbers *n, struct side_numbers *other)
{
    for (size_t i = 0; i < n->found.len; i++) {
        const struct quantity *q = &n->found.items[i];
        for (size_t k = 0; k + 1 < other->found.len && !n->matched[i] && q->kind == QUANTITY_DIGITS && q->parts[0] >= 0;
             k++) {
            const struct quantity *hour = &other->found.items[k], *minute = &other->found.items[k + 1];
            bool parts = hour->kind == QUANTITY_PART && minute->kind == QUANTITY_PART && hour->first == minute->first;
            if (parts && is_hour(hour, q->parts[0]) && minute->values[0] == q->parts[1])
                n->matched[i] = other->matched[k] = other->matched[k + 1] = true;
        }
    }
}

/* A number that stands once on one side may stand twice on the other. */
static void match_again(struct side_numbers *n, const struct side_numbers *other)
{
    for (size_t i = 0; i < n->found.len; i++)
        for (size_t k = 0; k < other->found.len && !n->matched[i]; k++)
            n->matched[i] = is_same(&n->found.items[i], &other->found.items[k]);
}

/* "1 year": "in einem Jahr"; "a year": "1 Jahr". */
static void match_one(struct side_numbers *n, const struct pair_side *other)
{
    for (size_t i = 0; i < n->found.len; i++) {
        const struct quantity *q = &n->found.items[i];
        bool one = !n->matched[i] && q->kind == QUANTITY_DIGITS && q->values[q->value_count - 1] == 1;
        for (size_t k = 0; k < other->token_count && one && !n->matched[i]; k++)
            n->matched[i] = pair_token_in(other, k,
                                          " a an one once single ein eine einen einem einer eines einmal "
                                          "einzige einziger einziges einzigen einzigem ");
    }
}

/* What one text has as code, "F6", may be plain in the other. */
static void match_code(const struct pair_side *side, struct side_numbers *n, const struct pair_side *other)
{
    for (size_t i = 0; i < n->found.len; i++)
        if (!n->matched[i] && number_is_strict(&n->found.items[i]))
            n->matched[i] = pair_side_has_code(other, pair_token(side, n->found.items[i].first));
}

void numbers_match(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target)
{
    match(source, target, quantity_equal, true);
    match_hours(source, target);
    match_hours(target, source);
    match(source, target, is_same, false);
    match_converted(&p->source, source, &p->target, target);
    match_mileage(&p->source, source, &p->target, target);
    numbers_match_times(p, source, target);
    numbers_match_days(p, source, target);
    numbers_match_forms(p, source, target);
    match_again(source, target);
    match_again(target, source);
    match_one(source, &p->target);
    match_one(target, &p->source);
    numbers_match_words(p, source, target);
    match_code(&p->source, source, &p->target);
    match_code(&p->target, target, &p->source);
    numbers_match_doublets(p, source, target);
}
