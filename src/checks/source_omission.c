/* Text of the source that the translation does not have: a segment without translation, a sentence left out. */
#include "checks/checks.h"
#include "checks/denial.h"
#include "checks/lone_sentence.h"
#include "text/source_coverage.h"

enum { RULE_EMPTY, RULE_SENTENCE };

static const struct rule_info rules[] = {
    [RULE_EMPTY] = {.id = "source/omission/empty",
                    .category = CATEGORY_OMISSION,
                    .severity = SEVERITY_MAJOR,
                    .help = "A segment that has text in the source language and no translation."},
    [RULE_SENTENCE] = {.id = "source/omission/sentence",
                       .category = CATEGORY_OMISSION,
                       .severity = SEVERITY_MAJOR,
                       .help = "A sentence of the source text that nothing in the translation stands for. Short "
                               "sentences, and those whose words turn up beside them, are taken for merged with "
                               "their neighbours."},
};

enum { SHOWN_WORDS = 8 };

/* The first words of a stretch, for a message. */
static struct span beginning(const struct pair_side *side)
{
    if (side->token_count <= SHOWN_WORDS)
        return pair_text(side);
    const struct token *last = &side->tokens[SHOWN_WORDS - 1];
    return (struct span){side->doc->text + side->off, last->off + last->len - side->off};
}

static void report_missing(struct check_context *c, const struct pair_view *p)
{
    struct span text = beginning(&p->source);
    const char *more = text.len < p->source.len ? " …" : "";
    bool whole = p->pair && p->pair->translation == 0;
    struct finding *f = whole ? finding_emit_at(c, &rules[RULE_EMPTY], p->place, p->place,
                                                "Not translated: \"%.*s%s\".", (int)text.len, text.ptr, more)
                              : finding_emit_at(c, &rules[RULE_SENTENCE], p->place, p->place,
                                                "Nothing here translates the sentence \"%.*s%s\" of the source text.",
                                                (int)text.len, text.ptr, more);
    finding_show_source(c, f, p);
}

/* Confidence of the link from which on a sentence is told. In a pair that the format gives, what is beside it is its
 * translation and nothing else, so that less is enough; from LONE_SURELY on it does not matter whether its words turn
 * up beside it: they are those of its neighbours. */
enum { LONE_IN_PAIR = 40, LONE_SURELY = 92 };

/* The sentence is a paragraph of its own. */
static bool is_paragraph(const struct document *doc, const struct sentence_link *l)
{
    const struct sentence *s = &doc->sentences.items[l->source_from];
    const struct segment *g = &doc->segments.items[s->segment];
    return s->off == g->off && s->len == g->len;
}

/* A link beside it has more sentences of the translation than of the source: one of them may stand for this one. */
static bool has_surplus_beside(const struct alignment *a, const struct sentence_link *l)
{
    const struct sentence_link *first = a->links.items, *end = first + a->links.len;
    for (const struct sentence_link *n = l > first ? l - 1 : l; n <= l + 1 && n < end; n++)
        if (n->target_to - n->target_from > n->source_to - n->source_from)
            return true;
    return false;
}

/* Its words do not turn up in the sentences around the gap either, or only those that translate others. */
static bool is_left_out(struct check_context *c, const struct pair_view *p)
{
    if (p->link->confidence < (p->pair ? LONE_IN_PAIR : LINK_LONE_SURE) || pair_side_is_beside_text(&p->source, c->doc))
        return false;
    if (p->pair &&
        (link_is_reworded(c->bitext, p->link) || (!side_denies(&p->source) && link_is_merged(c->bitext, p->link))))
        return false;
    struct source_coverage v =
        source_coverage_of(c->bitext, c->words, p, !is_paragraph(c->bitext->source.doc, p->link), c->scratch);
    if (!p->pair && has_surplus_beside(c->bitext->alignment, p->link) && v.content_found * 2 >= v.content)
        return false;
    return side_says_something(&p->source) &&
           (v.content_found * 3 < v.content * 2 || p->link->confidence >= LONE_SURELY);
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    (void)state;
    if (p->target.token_count > 0)
        return;
    bool first = !p->pair || p->link->source_from == 0 ||
                 c->bitext->source.doc->sentences.items[p->link->source_from - 1].segment + 1 != p->pair->original;
    bool empty = p->pair && p->pair->translation == 0;
    if (p->source.token_count > 0 && (empty ? first : is_left_out(c, p)))
        report_missing(c, p);
}

const struct check check_source_omission = {.rules = rules, .rule_count = 2, .pair = check_pair};
