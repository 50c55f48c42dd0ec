/* Paragraphs, headings and sentences that stand twice: a page that was scraped with its teaser, pasted or translated
 * twice. */
#include "checks/duplicates.h"
#include "text/confidence.h"

#include "checks/checks.h"
#include "checks/duplicate_runs.h"
#include "checks/near_duplicates.h"
#include "checks/original_twins.h"

const struct rule_info duplicate_rules[DUPLICATE_RULE_COUNT] = {
    [DUPLICATE_PARAGRAPH] =
        {
            .id = "text/duplication/paragraph",
            .category = CATEGORY_DUPLICATION,
            .severity = SEVERITY_MAJOR,
            .help = "A paragraph or heading stands twice, word for word. Web pages repeat their headline and teaser in "
                    "hidden places, and "
                    "text gets pasted twice. Keep one. Repeated paragraphs in a row are one finding; table cells, "
                    "verse, short labels "
                    "and short lines that are far apart are left alone, and so is what the originals of a bilingual "
                    "file say twice.",
        },
    [DUPLICATE_SENTENCE] =
        {
            .id = "text/duplication/sentence",
            .category = CATEGORY_DUPLICATION,
            .severity = SEVERITY_MINOR,
            .help = "A sentence stands twice, word for word: right behind itself, or a long one anywhere in the text. "
                    "Keep one, or word "
                    "the second one differently.",
        },
    [DUPLICATE_NEAR] =
        {
            .id = "text/duplication/near-paragraph",
            .category = CATEGORY_DUPLICATION,
            .severity = SEVERITY_INFO,
            .help = "Two paragraphs say the same with a few words changed (nine of ten are the same): teaser and lead, "
                    "or one paragraph "
                    "translated twice. Check whether both are wanted.",
        },
};

static void begin(struct check_context *c, void **state)
{
    struct duplicates_state *st = xcalloc(1, sizeof(*st));
    st->c = c;
    st->near = near_duplicates_new(c);
    st->repeated = xcalloc(c->doc->segments.len / 8 + 1, 1);
    st->measures = xcalloc(c->doc->segments.len + 1, sizeof(*st->measures));
    *state = st;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    struct duplicates_state *st = state;
    st->c = c;
    near_duplicates_add(st->near, c, s);
}

static struct block_measure measure_segment(void *data, size_t index)
{
    struct duplicates_state *st = data;
    const struct segment *g = &st->c->doc->segments.items[index];
    return st->measures[index] = duplicate_measure(st->c->doc->text + g->off, g->len);
}

static bool skip_segment(void *data, size_t index)
{
    const struct duplicates_state *st = data;
    const struct segment *g = &st->c->doc->segments.items[index];
    bool label = st->c->doc->text[segment_end(g) - 1] == ':'; /* "Wie es weiterging:" */
    return label || st->c->doc->is_catalogue || g->kind == SEGMENT_CELL || g->kind == SEGMENT_META ||
           text_is_verse(st->c->doc->text + g->off, g->len);
}

/* The source text of a bilingual format says the same twice, or nearly so: a translation may, too. */
static bool source_repeats(const struct document *doc, size_t count, const struct segment *a, const struct segment *b)
{
    for (size_t i = 0; i < count; i++)
        if (!originals_are_twins(doc, &a[i], &b[i]))
            return false;
    return true;
}

static void report_segments(void *data, size_t first, size_t last, size_t twin)
{
    struct duplicates_state *st = data;
    struct check_context *c = st->c;
    const struct segment *g = &c->doc->segments.items[first], *t = &c->doc->segments.items[twin];
    struct finding *f;
    if (first == last && g->kind != t->kind &&
        (g->kind == SEGMENT_ITEM || t->kind == SEGMENT_ITEM || t->kind == SEGMENT_QUOTE || g->kind == SEGMENT_QUOTE))
        return; /* a table of contents, a quotation set apart */
    bool intended = source_repeats(c->doc, last - first + 1, g, t);
    for (size_t i = first; i <= last; i++)
        st->repeated[i / 8] |= (unsigned char)(1u << i % 8);
    if (intended)
        return;
    if (first == last)
        f = finding_emit(c, &duplicate_rules[DUPLICATE_PARAGRAPH], g->off, g->len,
                         g->kind == SEGMENT_HEADING ? "The same heading stands in line %zu already."
                                                    : "The same paragraph stands in line %zu already.",
                         line_of(c, t->off));
    else
        f = finding_emit(c, &duplicate_rules[DUPLICATE_PARAGRAPH], g->off, g->len,
                         "%zu paragraphs in a row, from here on, stand earlier in the text already (line %zu).",
                         last - first + 1, line_of(c, t->off));
    finding_relate(c, f, t->off, t->len, "stands here first");
    duplicates_remove(c, f, first ? segment_end(g - 1) : 0, g->off, segment_end(&c->doc->segments.items[last]));
}

static void report_near(void *data, size_t first, size_t last, size_t twin)
{
    struct duplicates_state *st = data;
    struct check_context *c = st->c;
    const struct segment *g = &c->doc->segments.items[first], *t = &c->doc->segments.items[twin];
    if (originals_are_twins(c->doc, g, t))
        return;
    struct finding *f = finding_emit(
        c, &duplicate_rules[DUPLICATE_NEAR], g->off, g->len,
        last > first ? "This paragraph says nearly the same as line %zu. The paragraphs behind it have such twins too."
                     : "This paragraph says nearly the same as line %zu.",
        line_of(c, t->off));
    finding_relate(c, f, t->off, t->len, "the other version");
}

static void end(struct check_context *c, void *state)
{
    struct duplicates_state *st = state;
    const struct document *doc = c->doc;
    st->c = c;
    struct duplicate_search segments = {
        .text = doc->text,
        .blocks = doc->segments.items,
        .stride = sizeof(struct segment),
        .count = doc->segments.len,
        .far_words = 12,
        .near_words = 5,
        .reach = 2,
        .measure = measure_segment,
        .skip = skip_segment,
        .found = report_segments,
        .data = st,
    };
    duplicate_search_run(&segments);
    duplicate_sentences(st);
    near_duplicates_end(st->near, c, report_near, st);
    free(st->repeated);
    free(st->measures);
    free(st);
}

const struct check check_duplicates = {
    .rules = duplicate_rules,
    .rule_count = DUPLICATE_RULE_COUNT,
    .begin = begin,
    .sentence = check_sentence,
    .end = end,
    .whole_text = true,
};
