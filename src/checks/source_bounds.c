/* "At least 20" that became "höchstens 20": the side on which a number bounds something. */
#include <string.h>

#include "checks/checks.h"
#include "checks/denial.h"
#include "text/quantities.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {.id = "source/numbers/bound",
     .category = CATEGORY_MISTRANSLATION,
     .severity = SEVERITY_MAJOR,
     .help = "A number that the source text calls the least and the translation the most, or the other way round: "
             "\"less than 5 percent\" is not \"mehr als 5 Prozent\", \"at least 20\" not \"höchstens 20\"."},
};

/* Which numbers the words before a number allow. */
enum bound { BOUND_NONE, BOUND_MORE, BOUND_LESS };

static bool before_is(const struct pair_side *side, size_t end, size_t back, const char *list)
{
    return end >= back && pair_token_in(side, end - back, list);
}

/* What stands between the bound and the number: "at least $20", "more than a million". */
static size_t behind_bound(const struct pair_side *side, const struct quantity *q)
{
    size_t end = q->first;
    while (end > 0 && pair_token_in(side, end - 1, " $ £ € us$ a an the ein eine einer eines einem einen "))
        end--;
    return end;
}

/* The words right before a number; `first` stands before `last`, or is NULL. */
struct bound_words {
    const char *first, *last;
    enum bound bound;
};

static const struct bound_words english[] = {
    {" more greater higher longer larger bigger older ", " than ", BOUND_MORE},
    {" less fewer lower shorter smaller younger cheaper ", " than ", BOUND_LESS},
    {" at ", " least ", BOUND_MORE},
    {" at ", " most ", BOUND_LESS},
    {" up ", " to ", BOUND_LESS},
    {NULL, " over above exceeding exceeds exceeded exceed ", BOUND_MORE},
    {NULL, " under below ", BOUND_LESS},
    {NULL, NULL, BOUND_NONE},
};

static const struct bound_words german[] = {
    {" mehr größer größere höher höhere länger längere älter ältere ", " als ", BOUND_MORE},
    {" weniger geringer niedriger niedrigere kürzer kürzere kleiner kleinere jünger jüngere ", " als ", BOUND_LESS},
    {" bis ", " zu ", BOUND_LESS},
    {NULL, " über mindestens wenigstens minimal oberhalb ", BOUND_MORE},
    {NULL, " unter höchstens maximal unterhalb ", BOUND_LESS},
    {NULL, NULL, BOUND_NONE},
};

/* The entry whose words end before token `end`; the last one of the table when there is none. */
static const struct bound_words *bound_before(const struct pair_side *side, size_t end)
{
    const struct bound_words *w = strcmp(side->lang->tag, "de") == 0 ? german : english;
    while (w->last && !(before_is(side, end, 1, w->last) && (!w->first || before_is(side, end, 2, w->first))))
        w++;
    return w;
}

static unsigned may_bound(const struct lang *lang, struct span word)
{
    const struct bound_words *w = strcmp(lang->tag, "de") == 0 ? german : english;
    while (w->last && !word_in(word, w->last))
        w++;
    return w->last != NULL;
}

/* Most sentences have no such word, and their numbers need not be read. */
static bool side_may_bound(const struct pair_side *side)
{
    for (size_t i = 0; i < side->token_count; i++)
        if (side->tokens[i].cls == TOKEN_WORD && text_side_ask(side->text, &side->tokens[i], may_bound))
            return true;
    return false;
}

/* The only number of that value; NULL when there are more. */
static const struct quantity *only_equal(const struct quantities *numbers, const struct quantity *q)
{
    const struct quantity *only = NULL;
    for (size_t i = 0; i < numbers->len; i++) {
        if (!quantity_equal(&numbers->items[i], q))
            continue;
        if (only)
            return NULL;
        only = &numbers->items[i];
    }
    return only;
}

static struct span bounded(const struct pair_side *side, size_t end, const struct bound_words *w,
                           const struct quantity *q)
{
    const struct token *first = &side->tokens[end - (w->first ? 2 : 1)], *last = &side->tokens[q->end - 1];
    return (struct span){side->doc->text + first->off, last->off + last->len - first->off};
}

static void compare(struct check_context *c, const struct pair_view *p, const struct quantity *source,
                    const struct quantity *target)
{
    size_t from = behind_bound(&p->source, source), to = behind_bound(&p->target, target);
    const struct bound_words *was = bound_before(&p->source, from), *is = bound_before(&p->target, to);
    if (was->bound == BOUND_NONE || is->bound == BOUND_NONE || was->bound == is->bound || side_denies(&p->source) ||
        side_denies(&p->target))
        return;
    struct span before = bounded(&p->source, from, was, source), now = bounded(&p->target, to, is, target);
    struct finding *f = finding_emit(c, &rules[0], (size_t)(now.ptr - c->doc->text), now.len,
                                     "The source text says \"%.*s\", not \"%.*s\".", (int)before.len, before.ptr,
                                     (int)now.len, now.ptr);
    finding_show_source(c, f, p);
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    struct quantities source = {0}, target = {0};
    (void)state;
    if (!pair_is_sure(p) || !side_may_bound(&p->source) || !side_may_bound(&p->target))
        return;
    quantities_find(&source, &p->source);
    quantities_find(&target, &p->target);
    for (size_t i = 0; i < source.len; i++) {
        const struct quantity *same = only_equal(&target, &source.items[i]);
        if (same && only_equal(&source, &source.items[i]))
            compare(c, p, &source.items[i], same);
    }
    vec_release(&source);
    vec_release(&target);
}

const struct check check_source_bounds = {
    .rules = rules, .rule_count = 1, .pair = check_pair, .target_word = may_bound};
