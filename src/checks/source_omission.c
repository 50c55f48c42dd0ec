/* Text of the source that the translation does not have: a segment without translation, a sentence left out, a
 * translation that breaks off. */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "text/source_coverage.h"

enum { RULE_EMPTY, RULE_SENTENCE, RULE_CUT_OFF };

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
    [RULE_CUT_OFF] = {.id = "source/omission/cut-off",
                      .category = CATEGORY_OMISSION,
                      .severity = SEVERITY_MAJOR,
                      .help = "A translation that is much too short for its source, and of whose last part nothing "
                              "is translated: it breaks off."},
};

/* Bytes of German for a byte of English of what was translated whole; measured on translations by people. */
static const struct {
    size_t source; /* bytes from which on this holds */
    double least;  /* below this: too short, whatever else is there */
    double doubtful;
} lengths[] = {{120, 0.62, 0.85}, {60, 0.56, 0.82}, {30, 0.45, 0.72}, {0, 0.0, 0.0}};

/* What is so short translates next to nothing of a source of at least so many bytes. */
#define FRAGMENT 0.25
enum { FRAGMENT_OF = 20 };

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

/* --- a translation that breaks off */

static bool ends_sentence(const struct pair_side *side)
{
    for (size_t i = side->token_count; i-- > 0;) {
        struct span text = pair_token(side, i);
        if (side->tokens[i].cls != TOKEN_PUNCT)
            return token_has(&side->tokens[i], TOKEN_ABBREVIATION);
        if (strchr(".!?:;", text.ptr[0]) || span_is(text, "…") || span_is(text, "..."))
            return true;
    }
    return false;
}

/* The share of content words that were found among those of tokens [from, to); 1 where there are none. */
static double share_found(const struct source_coverage *v, size_t from, size_t to)
{
    size_t content = 0, found = 0;
    for (size_t i = from; i < to; i++) {
        content += v->kind[i] >= SOURCE_CONTENT;
        found += v->kind[i] >= SOURCE_CONTENT && v->found[i];
    }
    return content ? (double)found / (double)content : 1;
}

static bool is_cut_off(struct check_context *c, const struct pair_view *p)
{
    double ratio = (double)p->target.len / (double)p->source.len;
    size_t i = 0;
    while (p->source.len < lengths[i].source)
        i++;
    if (ratio >= lengths[i].doubtful)
        return false;
    struct source_coverage v = source_coverage_of(c->bitext, c->words, p, false, c->scratch);
    if (ratio < FRAGMENT && p->source.len >= FRAGMENT_OF)
        return v.content_found * 3 < v.content;
    size_t middle = v.count * 6 / 10;
    double head = share_found(&v, 0, middle), tail = share_found(&v, middle, v.count);
    bool stops = ends_sentence(&p->source) && !ends_sentence(&p->target);
    if (ratio < lengths[i].least)
        return stops ? tail < 0.67 : (tail < 0.34 || head < 0.34) && head != tail;
    return stops && tail < (ratio < lengths[i].least + 0.1 ? 0.6 : 0.5) && head > tail;
}

static void report_cut_off(struct check_context *c, const struct pair_view *p)
{
    const struct token *last = &p->target.tokens[p->target.token_count - 1];
    struct finding *f = finding_emit(c, &rules[RULE_CUT_OFF], last->off, last->len,
                                     "The translation breaks off here: its source is much longer.");
    finding_show_source(c, f, p);
}

/* The sentence is a paragraph of its own. */
static bool is_paragraph(const struct document *doc, const struct sentence_link *l)
{
    const struct sentence *s = &doc->sentences.items[l->source_from];
    const struct segment *g = &doc->segments.items[s->segment];
    return s->off == g->off && s->len == g->len;
}

/* Its words do not turn up in the sentences around the gap either. */
static bool is_left_out(struct check_context *c, const struct pair_view *p)
{
    if (p->link->confidence < LINK_LONE_SURE || pair_side_is_beside_text(&p->source, c->doc))
        return false;
    struct source_coverage v =
        source_coverage_of(c->bitext, c->words, p, !is_paragraph(c->bitext->source.doc, p->link), c->scratch);
    return v.content_found * 3 < v.content * 2;
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    (void)state;
    if (p->target.token_count > 0 && p->source.token_count > 0) {
        if (is_cut_off(c, p))
            report_cut_off(c, p);
        return;
    }
    bool first = !p->pair || p->link->source_from == 0 ||
                 c->bitext->source.doc->sentences.items[p->link->source_from - 1].segment + 1 != p->pair->original;
    bool empty = p->pair && p->pair->translation == 0;
    if (p->source.token_count > 0 && (empty ? first : is_left_out(c, p)))
        report_missing(c, p);
}

const struct check check_source_omission = {.rules = rules, .rule_count = 3, .pair = check_pair};
