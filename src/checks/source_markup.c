/* Links and emphasis of a marked-up text that its translation has less often. Both formats know them. */
#include "checks/checks.h"

enum { RULE_LINKS, RULE_EMPHASIS };

static const struct rule_info rules[] = {
    [RULE_LINKS] = {.id = "source/markup/links",
                    .category = CATEGORY_MARKUP,
                    .severity = SEVERITY_MINOR,
                    .help = "Links or images of the source text of which the translation has fewer in the sentences "
                            "that translate it."},
    [RULE_EMPHASIS] = {.id = "source/markup/emphasis",
                       .category = CATEGORY_MARKUP,
                       .severity = SEVERITY_MINOR,
                       .status = RULE_PREVIEW,
                       .help = "Words in italics or bold in the source text; in the translation fewer are."},
};

#define LINKS (1u << MARKUP_LINK | 1u << MARKUP_IMAGE)
#define EMPHASES (1u << MARKUP_EMPHASIS | 1u << MARKUP_STRONG)

static size_t count(const struct pair_side *side, unsigned kinds)
{
    size_t found = 0;
    for (size_t i = document_first_markup(side->doc, side->off);
         i < side->doc->markups.len && side->doc->markups.items[i].off < side->off + side->len; i++)
        found += (kinds & 1u << side->doc->markups.items[i].kind) != 0;
    return found;
}

/* A text with no link at all was taken out of its page: each of its sentences would be told. */
static bool has_any(const struct document *d, unsigned kinds)
{
    for (size_t i = 0; i < d->markups.len; i++)
        if (kinds & 1u << d->markups.items[i].kind)
            return true;
    return false;
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    const bool *known = state;
    if (!pair_is_sure(p) || p->pair)
        return;
    size_t links = known[RULE_LINKS] ? count(&p->source, LINKS) : 0, own_links = links ? count(&p->target, LINKS) : 0;
    size_t marks = known[RULE_EMPHASIS] ? count(&p->source, EMPHASES) : 0;
    size_t own_marks = marks ? count(&p->target, EMPHASES) : 0;
    struct finding *f = NULL;
    if (own_links < links)
        f = finding_emit(c, &rules[RULE_LINKS], p->target.off, p->target.len,
                         "Links or images here: %zu; in the source text: %zu.", own_links, links);
    finding_show_source(c, f, p);
    f = NULL;
    if (own_marks < marks)
        f = finding_emit(c, &rules[RULE_EMPHASIS], p->target.off, p->target.len,
                         "Stretches in italics or bold here: %zu; in the source text: %zu.", own_marks, marks);
    finding_show_source(c, f, p);
}

static void begin(struct check_context *c, void **state)
{
    bool *known = xcalloc(2, sizeof(*known));
    known[RULE_LINKS] = has_any(c->doc, LINKS);
    known[RULE_EMPHASIS] = has_any(c->doc, EMPHASES);
    *state = known;
}

static void end(struct check_context *c, void *state)
{
    (void)c;
    free(state);
}

const struct check check_source_markup = {
    .rules = rules, .rule_count = 2, .begin = begin, .pair = check_pair, .end = end};
