/* Sentences of the translation that translate nothing. */
#include "checks/checks.h"
#include "checks/lone_sentence.h"

static const struct rule_info rules[] = {
    {.id = "source/addition/sentence",
     .category = CATEGORY_ADDITION,
     .severity = SEVERITY_MAJOR,
     .help = "A sentence of the translation that no sentence of the source text stands for: a leftover of the page, a "
             "note, or a remark of whoever translated."},
};

/* Already told of most of it: a leftover of the page, a paragraph that stands twice. */
static bool is_told(const struct check_context *c, const struct pair_side *side)
{
    size_t start = document_source_start(c->doc, side->off), end = document_source_end(c->doc, side->off + side->len);
    for (size_t i = 0; i < c->report->findings.len; i++) {
        const struct finding *f = &c->report->findings.items[i];
        bool whole = f->rule->category == CATEGORY_BOILERPLATE || f->rule->category == CATEGORY_DUPLICATION;
        size_t from = f->start > start ? f->start : start, to = f->end < end ? f->end : end;
        if (whole && from < to && (to - from) * 2 > end - start)
            return true;
    }
    return false;
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    (void)state;
    if (p->source.token_count == 0 && side_says_something(&p->target) && p->link->confidence >= LINK_LONE_SURE &&
        !(p->pair && link_is_reworded(c->bitext, p->link)) && !is_told(c, &p->target) &&
        !pair_side_is_beside_text(&p->target, c->bitext->source.doc))
        finding_emit(c, &rules[0], p->target.off, p->target.len, "The source text has nothing like this sentence.");
}

const struct check check_source_addition = {.rules = rules, .rule_count = 1, .pair = check_pair};
