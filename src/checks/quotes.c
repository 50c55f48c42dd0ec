#include "checks/quotes.h"

#include "checks/checks.h"

const struct rule_info quote_rules[QUOTE_RULES] = {
    [RULE_UNCLOSED] = {.id = "text/quotes/unclosed",
                       .category = CATEGORY_PUNCTUATION,
                       .severity = SEVERITY_MAJOR,
                       .help = "A quotation mark that opens and never closes: the reader cannot tell where the "
                               "quotation ends. A quotation over several "
                               "paragraphs may open each of them anew and close only the last."},
    [RULE_UNOPENED] = {.id = "text/quotes/unopened",
                       .category = CATEGORY_PUNCTUATION,
                       .severity = SEVERITY_MAJOR,
                       .help = "A closing quotation mark without an opening one before it."},
    [RULE_BRACKET] = {.id = "text/brackets/unpaired",
                      .category = CATEGORY_PUNCTUATION,
                      .severity = SEVERITY_MAJOR,
                      .help = "A bracket without its partner in the same paragraph. Smileys and list labels such as "
                              "\"a)\" are left alone."},
    [RULE_MIXED] = {.id = "de/quotes/mixed",
                    .category = CATEGORY_PUNCTUATION,
                    .severity = SEVERITY_MINOR,
                    .help = "A quotation in another style than most quotations of the text, or with two marks that do "
                            "not belong together (\xE2\x80\x9E\xE2\x80\xA6\")."},
    [RULE_ENGLISH] = {.id = "de/quotes/english",
                      .category = CATEGORY_PUNCTUATION,
                      .severity = SEVERITY_MINOR,
                      .help = "English quotation marks: \xE2\x80\x9C\xE2\x80\xA6\xE2\x80\x9D. German opens low and "
                              "closes high: \xE2\x80\x9E\xE2\x80\xA6\xE2\x80\x9C."},
    [RULE_STRAIGHT] =
        {.id = "de/quotes/straight",
         .category = CATEGORY_PUNCTUATION,
         .severity = SEVERITY_MINOR,
         .help = "Straight quotation marks throughout a text that quotes several times; German print uses "
                 "\xE2\x80\x9E\xE2\x80\xA6\xE2\x80\x9C or \xC2\xBB\xE2\x80\xA6\xC2\xAB. Reported once a text; one "
                 "or a few are left alone. Beside printed marks each is de/quotes/mixed."},
};

#define LOW "\xE2\x80\x9E"
#define HIGH "\xE2\x80\x9C"

static const char *const marks[STYLES][2] = {
    [STYLE_GERMAN] = {LOW, HIGH}, [STYLE_GUILLEMETS] = {"\xC2\xBB", "\xC2\xAB"}};

static void replace_pair(struct check_context *c, struct finding *f, const struct quoted *pair, enum quote_style style)
{
    struct text_edit edits[2] = {{pair->open.off, pair->open.len, span_of(marks[style][0])},
                                 {pair->close.off, pair->close.len, span_of(marks[style][1])}};
    finding_add_fix(c, f, FIX_SAFE, edits, 2);
}

/* From so many pairs of one kind on, it is how the text is written: one finding stands for all, and mends all. */
enum { HABIT = 3 };

/* Fewer straight pairs may be anything: a title in the code of a page, inches. */
enum { STRAIGHT_HABIT = 4 };

static int compare_edits(const void *a, const void *b)
{
    const struct text_edit *x = a, *y = b;
    return x->off < y->off ? -1 : x->off > y->off;
}

/* Replaces the marks of every pair of that style. */
static void replace_all(struct check_context *c, struct finding *f, const struct quotes *q, uint8_t style,
                        enum quote_style main_style)
{
    struct text_edit *edits = xcalloc(2 * q->counts[style], sizeof(*edits));
    size_t n = 0;
    for (size_t i = 0; i < q->pairs.len; i++) {
        const struct quoted *pair = &q->pairs.items[i];
        if (pair->style != style)
            continue;
        edits[n++] = (struct text_edit){pair->open.off, pair->open.len, span_of(marks[main_style][0])};
        edits[n++] = (struct text_edit){pair->close.off, pair->close.len, span_of(marks[main_style][1])};
    }
    qsort(edits, n, sizeof(*edits), compare_edits);
    finding_add_fix(c, f, FIX_SAFE, edits, n);
    free(edits);
}

/* „""“, „topology ""“: the straight mark belongs to an empty string. */
static bool is_before_empty(const struct document *doc, const struct quoted *pair)
{
    size_t end = pair->close.off + pair->close.len;
    return pair->close.cp == '"' && pair->open.cp != '"' && end < doc->text_len && doc->text[end] == '"';
}

static void report_pair(struct check_context *c, const struct quotes *q, const struct quoted *pair,
                        enum quote_style main_style)
{
    size_t len = pair->close.off + pair->close.len - pair->open.off;
    struct finding *f = NULL;
    if (is_before_empty(c->doc, pair))
        return;
    if (pair->style == STYLE_ENGLISH)
        f = finding_emit(c, &quote_rules[RULE_ENGLISH], pair->open.off, len, "English quotation marks. German: „…“.");
    else if (pair->style == STYLE_BROKEN)
        f = finding_emit(c, &quote_rules[RULE_MIXED], pair->open.off, len,
                         "These two quotation marks do not belong together. German: „…“.");
    else if (q->counts[pair->style] * 2 <= q->counts[main_style] ||
             (pair->style == STYLE_STRAIGHT && q->counts[main_style]))
        f = finding_emit(c, &quote_rules[RULE_MIXED], pair->open.off, len,
                         "Most quotations of this text have %s; this one has other marks.",
                         main_style == STYLE_GERMAN ? "„…“" : "»…«");
    if (f && q->counts[pair->style] >= HABIT)
        replace_all(c, f, q, pair->style, main_style);
    else
        replace_pair(c, f, pair, main_style);
}

static void report_straight(struct check_context *c, const struct quotes *q)
{
    const struct quoted *first = NULL;
    for (size_t i = 0; i < q->pairs.len && !first; i++)
        if (q->pairs.items[i].style == STYLE_STRAIGHT)
            first = &q->pairs.items[i];
    size_t len = first->close.off + first->close.len - first->open.off;
    struct finding *f = finding_emit(c, &quote_rules[RULE_STRAIGHT], first->open.off, len,
                                     "Straight quotation marks, %zu pairs in this text. German print has „…“.",
                                     q->counts[STYLE_STRAIGHT]);
    replace_all(c, f, q, STYLE_STRAIGHT, STYLE_GERMAN);
}

static void end(struct check_context *c, void *state)
{
    struct quotes *q = state;
    quotes_report_unpaired(c, q);
    enum quote_style main_style =
        q->counts[STYLE_GUILLEMETS] > q->counts[STYLE_GERMAN] ? STYLE_GUILLEMETS : STYLE_GERMAN;
    bool printed = q->counts[STYLE_GERMAN] + q->counts[STYLE_GUILLEMETS] > 0;
    bool told[STYLES] = {false};
    for (size_t i = 0; i < q->pairs.len; i++) {
        const struct quoted *pair = &q->pairs.items[i];
        if (told[pair->style] || pair->style == (uint8_t)main_style || (pair->style == STYLE_STRAIGHT && !printed))
            continue;
        report_pair(c, q, pair, main_style);
        told[pair->style] = q->counts[pair->style] >= HABIT;
    }
    if (!printed && q->counts[STYLE_STRAIGHT] >= STRAIGHT_HABIT)
        report_straight(c, q);
    quotes_release(q);
    free(q);
}

static void begin(struct check_context *c, void **state)
{
    (void)c;
    *state = xcalloc(1, sizeof(struct quotes));
}

static void check_segment(struct check_context *c, void *state, size_t segment)
{
    quotes_read_segment(state, c->doc, segment);
}

const struct check check_quotes = {.rules = quote_rules,
                                   .rule_count = QUOTE_RULES,
                                   .begin = begin,
                                   .segment = check_segment,
                                   .end = end,
                                   .whole_text = true};
