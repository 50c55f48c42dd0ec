/* Paragraphs, headings and sentences that stand twice: a page that was scraped with its teaser, pasted or translated twice. */
#include "base/utf8.h"
#include "checks/checks.h"
#include "checks/duplicate_runs.h"
#include "checks/near_duplicates.h"
#include "checks/token_tools.h"

enum rule { PARAGRAPH, SENTENCE, NEAR };

static const struct rule_info rules[] = {
    [PARAGRAPH] =
        {
            .id = "text/duplication/paragraph",
            .category = CATEGORY_DUPLICATION,
            .severity = SEVERITY_MAJOR,
            .help = "A paragraph or heading stands twice, word for word. Web pages repeat their headline and teaser in hidden places, and "
                    "text gets pasted twice. Keep one. Repeated paragraphs in a row are one finding; table cells, verse, short labels "
                    "and short lines that are far apart are left alone.",
        },
    [SENTENCE] =
        {
            .id = "text/duplication/sentence",
            .category = CATEGORY_DUPLICATION,
            .severity = SEVERITY_MINOR,
            .help = "A sentence stands twice, word for word: right behind itself, or a long one anywhere in the text. Keep one, or word "
                    "the second one differently.",
        },
    [NEAR] =
        {
            .id = "text/duplication/near-paragraph",
            .category = CATEGORY_DUPLICATION,
            .severity = SEVERITY_INFO,
            .help = "Two paragraphs say the same with a few words changed (nine of ten are the same): teaser and lead, or one paragraph "
                    "translated twice. Check whether both are wanted.",
        },
};

struct duplicates_state {
    struct check_context *c;
    struct near_duplicates *near;
    unsigned char *repeated; /* a bit a segment: its sentences are reported with it */
    size_t next_loop;        /* of the report's findings: those before it lie before the sentence that is looked at */
};

static void begin(struct check_context *c, void **state)
{
    struct duplicates_state *st = xcalloc(1, sizeof(*st));
    st->c = c;
    st->near = near_duplicates_new(c);
    st->repeated = xcalloc(c->doc->segments.len / 8 + 1, 1);
    *state = st;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    struct duplicates_state *st = state;
    st->c = c;
    near_duplicates_add(st->near, c, s);
}

static size_t segment_end(const struct segment *g)
{
    return (size_t)g->off + g->len;
}

/* Three short lines or more: verse, an address, a list without marks. */
static bool is_verse(const struct check_context *c, const struct segment *g)
{
    enum { LINES_SEEN = 8, SHORT_LINE = 45, BYTES_SEEN = 1000 };
    const char *at = c->doc->text + g->off, *end = at + (g->len < BYTES_SEEN ? g->len : BYTES_SEEN), *stop = at;
    size_t lines = 1;
    for (const char *p = at; lines < LINES_SEEN && (p = memchr(p, '\n', (size_t)(end - p))); lines++)
        stop = ++p;
    return lines >= 3 && (size_t)((lines < LINES_SEEN ? end : stop) - at) / lines < SHORT_LINE;
}

static bool skip_segment(void *data, size_t index)
{
    const struct duplicates_state *st = data;
    const struct segment *g = &st->c->doc->segments.items[index];
    bool label = st->c->doc->text[segment_end(g) - 1] == ':'; /* "Wie es weiterging:" */
    return label || g->kind == SEGMENT_CELL || g->kind == SEGMENT_META || is_verse(st->c, g);
}

/* White space and list markers. */
static bool is_no_text(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (!memchr(" \t\r\n-*+#.()0123456789", text[i], 22))
            return false;
    return true;
}

/* Takes what stands before the block along unless it is text. */
static void add_removal(struct check_context *c, struct finding *f, size_t before, size_t from, size_t to)
{
    if (!is_no_text(c->doc->text + before, from - before))
        before = from;
    finding_replace(c, f, FIX_UNSAFE, before, to - before, (struct span){"", 0});
}

static void report_segments(void *data, size_t first, size_t last, size_t twin)
{
    struct duplicates_state *st = data;
    struct check_context *c = st->c;
    const struct segment *g = &c->doc->segments.items[first], *t = &c->doc->segments.items[twin];
    const char *what = g->kind == SEGMENT_HEADING ? "heading" : "paragraph";
    struct finding *f;
    if (first == last && g->kind != t->kind && (g->kind == SEGMENT_ITEM || t->kind == SEGMENT_ITEM || t->kind == SEGMENT_QUOTE || g->kind == SEGMENT_QUOTE))
        return; /* a table of contents, a quotation set apart */
    for (size_t i = first; i <= last; i++)
        st->repeated[i / 8] |= (unsigned char)(1u << i % 8);
    if (first == last)
        f = finding_emit(c, &rules[PARAGRAPH], g->off, g->len, "The same %s stands in line %zu already.", what, line_of(c, t->off));
    else
        f = finding_emit(c, &rules[PARAGRAPH], g->off, g->len, "%zu paragraphs in a row, from here on, stand earlier in the text already (line %zu).",
                         last - first + 1, line_of(c, t->off));
    finding_relate(c, f, t->off, t->len, "stands here first");
    add_removal(c, f, first ? segment_end(g - 1) : 0, g->off, segment_end(&c->doc->segments.items[last]));
}

static bool is_quotation(const struct check_context *c, const struct sentence *s)
{
    size_t size;
    uint32_t first = utf8_decode(c->doc->text + s->off, s->len, &size);
    return first == '"' || first == 0x201E || first == 0x201C || first == 0xBB || first == 0xAB;
}

static bool skip_sentence(void *data, size_t index)
{
    const struct duplicates_state *st = data;
    const struct sentence *s = &st->c->doc->sentences.items[index];
    const struct segment *g = &st->c->doc->segments.items[s->segment];
    bool repeated = st->repeated[s->segment / 8] >> s->segment % 8 & 1;
    return repeated || g->kind == SEGMENT_CELL || g->kind == SEGMENT_META || g->kind == SEGMENT_QUOTE || is_quotation(st->c, s) ||
           is_verse(st->c, g);
}

/* Phrase loops run through sentences too. Both lists are in order of the text. */
static bool is_in_loop(struct duplicates_state *st, size_t from, size_t to)
{
    const struct file_report *r = st->c->report;
    size_t start = document_source_start(st->c->doc, from), end = document_source_end(st->c->doc, to);
    for (; st->next_loop < r->findings.len; st->next_loop++) {
        const struct finding *f = &r->findings.items[st->next_loop];
        if (strcmp(f->rule->id, "text/repetition/phrase-loop") == 0 && f->end > start)
            return f->start < end;
    }
    return false;
}

static void report_sentences(void *data, size_t first, size_t last, size_t twin)
{
    struct duplicates_state *st = data;
    struct check_context *c = st->c;
    const struct sentence *s = c->doc->sentences.items, *a = &s[first], *t = &s[twin];
    while (last > first && s[last].segment != a->segment)
        last--;
    size_t end = (size_t)s[last].off + s[last].len;
    if (is_in_loop(st, a->off, end))
        return;
    const char *what = first == last ? "The same sentence stands" : "The same sentences stand";
    struct finding *f = finding_emit(c, &rules[SENTENCE], a->off, end - a->off, "%s in line %zu already.", what, line_of(c, t->off));
    finding_relate(c, f, t->off, t->len, "stands here first");
    add_removal(c, f, first ? (size_t)a[-1].off + a[-1].len : a->off, a->off, end);
}

static void report_near(void *data, size_t first, size_t last, size_t twin)
{
    struct duplicates_state *st = data;
    struct check_context *c = st->c;
    const struct segment *g = &c->doc->segments.items[first], *t = &c->doc->segments.items[twin];
    const char *more = last > first ? " The paragraphs behind it have such twins too." : "";
    struct finding *f = finding_emit(c, &rules[NEAR], g->off, g->len, "This paragraph says nearly the same as line %zu.%s", line_of(c, t->off), more);
    finding_relate(c, f, t->off, t->len, "the other version");
}

static void end(struct check_context *c, void *state)
{
    struct duplicates_state *st = state;
    const struct document *doc = c->doc;
    st->c = c;
    struct duplicate_search segments = {doc->text, doc->segments.items, sizeof(struct segment), doc->segments.len, 12, 5, 2,
                                        skip_segment, report_segments, st};
    duplicate_search_run(&segments);
    struct duplicate_search sentences = {doc->text, doc->sentences.items, sizeof(struct sentence), doc->sentences.len, 15, 5, 1,
                                         skip_sentence, report_sentences, st};
    duplicate_search_run(&sentences);
    near_duplicates_end(st->near, c, report_near, st);
    free(st->repeated);
    free(st);
}

const struct check check_duplicates = {
    .rules = rules,
    .rule_count = sizeof(rules) / sizeof(rules[0]),
    .begin = begin,
    .sentence = check_sentence,
    .end = end,
};
