#include "base/utf8.h"
#include "base/vec.h"
#include "checks/checks.h"

enum { RULE_UNCLOSED, RULE_UNOPENED, RULE_BRACKET, RULE_MIXED, RULE_ENGLISH, RULE_STRAIGHT };

static const struct rule_info rules[] = {
    [RULE_UNCLOSED] = {.id = "text/quotes/unclosed",
                       .category = CATEGORY_PUNCTUATION,
                       .severity = SEVERITY_MAJOR,
                       .help = "A quotation mark that opens and never closes: the reader cannot tell where the quotation ends. A quotation over several "
                               "paragraphs may open each of them anew and close only the last."},
    [RULE_UNOPENED] = {.id = "text/quotes/unopened",
                       .category = CATEGORY_PUNCTUATION,
                       .severity = SEVERITY_MAJOR,
                       .help = "A closing quotation mark without an opening one before it."},
    [RULE_BRACKET] = {.id = "text/brackets/unpaired",
                      .category = CATEGORY_PUNCTUATION,
                      .severity = SEVERITY_MAJOR,
                      .help = "A bracket without its partner in the same paragraph. Smileys and list labels such as \"a)\" are left alone."},
    [RULE_MIXED] = {.id = "de/quotes/mixed",
                    .category = CATEGORY_PUNCTUATION,
                    .severity = SEVERITY_MINOR,
                    .help = "A quotation in another style than most quotations of the text, or with two marks that do not belong together (\xE2\x80\x9E\xE2\x80\xA6\")."},
    [RULE_ENGLISH] = {.id = "de/quotes/english",
                      .category = CATEGORY_PUNCTUATION,
                      .severity = SEVERITY_MINOR,
                      .help = "English quotation marks: \xE2\x80\x9C\xE2\x80\xA6\xE2\x80\x9D. German opens low and closes high: \xE2\x80\x9E\xE2\x80\xA6\xE2\x80\x9C."},
    [RULE_STRAIGHT] = {.id = "de/quotes/straight",
                       .category = CATEGORY_PUNCTUATION,
                       .severity = SEVERITY_MINOR,
                       .help = "Straight quotation marks are for typewriters and code; German print uses \xE2\x80\x9E\xE2\x80\xA6\xE2\x80\x9C or \xC2\xBB\xE2\x80\xA6\xC2\xAB. Reported once a text."},
};

#define LOW "\xE2\x80\x9E"
#define HIGH "\xE2\x80\x9C"

enum style { STYLE_GERMAN, STYLE_GUILLEMETS, STYLE_ENGLISH, STYLE_STRAIGHT, STYLE_BROKEN, STYLES };

struct mark {
    uint32_t off, len, segment;
    uint32_t cp;
};

struct quoted {
    struct mark open, close;
    uint8_t style;
};

struct quotes {
    VEC_OF(struct mark) stack;    /* open marks of the segment at hand */
    VEC_OF(struct mark) unclosed; /* of all segments, in order */
    VEC_OF(struct mark) unopened;
    VEC_OF(struct quoted) pairs;
    size_t counts[STYLES];
    bool opened;  /* some quotation opened before */
    bool garbled; /* the segment has marks in a wrong encoding, which another check reports */
};

static bool is_quote(uint32_t cp)
{
    return cp == '"' || cp == 0x201C || cp == 0x201D || cp == 0x201E || cp == 0x201F || cp == 0xAB || cp == 0xBB;
}

static bool is_bracket(uint32_t cp)
{
    return cp == '(' || cp == ')' || cp == '[' || cp == ']';
}

static uint32_t partner_of(uint32_t close)
{
    return close == ')' ? '(' : '[';
}

static uint8_t style_of(uint32_t open, uint32_t close)
{
    if ((open == 0x201E || open == 0x201F) && close == 0x201C)
        return STYLE_GERMAN;
    if ((open == 0xBB && close == 0xAB) || (open == 0xAB && close == 0xBB))
        return STYLE_GUILLEMETS;
    if ((open == 0x201C || open == 0x201D) && close == 0x201D)
        return STYLE_ENGLISH;
    return open == '"' && close == '"' ? STYLE_STRAIGHT : STYLE_BROKEN;
}

static uint32_t around(const struct document *doc, const struct segment *s, size_t at, size_t len, bool after)
{
    size_t size, end = (size_t)s->off + s->len;
    if (after)
        return at + len < end ? utf8_decode(doc->text + at + len, end - at - len, &size) : ' ';
    return at > s->off ? utf8_decode_before(doc->text, at, &size) : ' ';
}

/* Inches, minutes and ditto marks: a straight mark behind a digit without an open quotation. */
static bool is_prime(uint32_t cp, uint32_t before, bool open)
{
    return cp == '"' && !open && utf8_is_digit(before);
}

static bool is_smiley_or_label(const struct document *doc, const struct segment *s, size_t at, uint32_t before)
{
    size_t size;
    if (before == ':' || before == ';' || before == '-' || before == '=' || before == '8' || before == '^' || before == ')' || before == '(')
        return true;
    size_t from = at; /* "a)", "12)", "iv)" */
    while (from > s->off && at - from < 8) {
        uint32_t cp = utf8_decode_before(doc->text, from, &size);
        if (!utf8_is_letter(cp) && !utf8_is_digit(cp) && cp != '.')
            break;
        from -= size;
    }
    uint32_t start = from > s->off ? utf8_decode_before(doc->text, from, &size) : ' ';
    return at - from <= 4 && (utf8_is_space(start) || start == '(' || start == '/');
}

static size_t top_quote(const struct quotes *q)
{
    for (size_t i = q->stack.len; i-- > 0;)
        if (is_quote(q->stack.items[i].cp))
            return i;
    return (size_t)-1;
}

/* An ambiguous mark closes when a quotation that it can end is open and no blank stands before it. */
static bool closes(const struct quotes *q, uint32_t cp, uint32_t before, uint32_t after)
{
    size_t top = top_quote(q);
    if (cp == 0x201E || cp == 0x201F)
        return false;
    if (cp == 0x201D)
        return true;
    bool tight_left = !utf8_is_space(before) && before != '(' && before != '[' && before != 0x201E;
    bool tight_right = utf8_is_letter(after) || utf8_is_digit(after);
    if (top == (size_t)-1)
        return tight_left && !tight_right && cp != 0xAB && cp != 0xBB;
    uint32_t open = q->stack.items[top].cp;
    if (cp == '"' || cp == 0x201C)
        return tight_left || !tight_right;
    return (open == 0xBB || open == 0xAB) && cp != open;
}

static void take_quote(struct quotes *q, struct mark m, uint32_t before, uint32_t after)
{
    size_t top = top_quote(q);
    if (!closes(q, m.cp, before, after)) {
        q->opened = true;
        vec_push(&q->stack, m);
        return;
    }
    if (top == (size_t)-1) {
        bool excerpt = m.cp == '"' && !q->opened; /* the quotation may have begun before the text */
        if (!q->garbled && !excerpt)
            vec_push(&q->unopened, m);
        return;
    }
    struct mark open = q->stack.items[top];
    for (size_t i = top; i + 1 < q->stack.len; i++) /* a bracket inside stays open */
        q->stack.items[i] = q->stack.items[i + 1];
    q->stack.len--;
    vec_push(&q->pairs, (struct quoted){open, m, style_of(open.cp, m.cp)});
    q->counts[q->pairs.items[q->pairs.len - 1].style]++;
}

static void take_bracket(struct quotes *q, const struct check_context *c, const struct segment *s, struct mark m, uint32_t before)
{
    if (m.cp == '(' || m.cp == '[') {
        bool smiley = before == ':' || before == ';' || before == '-' || before == '=' || m.off + m.len == s->off + s->len;
        if (!smiley)
            vec_push(&q->stack, m);
        return;
    }
    for (size_t i = q->stack.len; i-- > 0;)
        if (q->stack.items[i].cp == partner_of(m.cp)) {
            for (; i + 1 < q->stack.len; i++)
                q->stack.items[i] = q->stack.items[i + 1];
            q->stack.len--;
            return;
        }
    if (!is_smiley_or_label(c->doc, s, m.off, before))
        vec_push(&q->unopened, m);
}

static void take(struct quotes *q, const struct check_context *c, const struct segment *s, struct mark m)
{
    uint32_t before = around(c->doc, s, m.off, m.len, false), after = around(c->doc, s, m.off, m.len, true);
    if (is_bracket(m.cp))
        take_bracket(q, c, s, m, before);
    else if (!is_prime(m.cp, before, top_quote(q) != (size_t)-1))
        take_quote(q, m, before, after);
}

/* Hostile input may open without end: beyond this many open marks a segment is no prose. */
enum { OPEN_MAX = 64 };

static void check_segment(struct check_context *c, void *state, size_t segment)
{
    struct quotes *q = state;
    const struct segment *s = &c->doc->segments.items[segment];
    size_t end = (size_t)s->off + s->len, size;
    q->stack.len = 0;
    q->garbled = memmem(c->doc->text + s->off, s->len, "\xC3\xA2\xE2\x82\xAC", 5) != NULL;
    for (size_t at = s->off; at < end && q->stack.len < OPEN_MAX; at += size) {
        unsigned char byte = (unsigned char)c->doc->text[at];
        size = 1;
        if (byte != '"' && byte != '(' && byte != ')' && byte != '[' && byte != ']' && byte != 0xE2 && byte != 0xC2)
            continue;
        uint32_t cp = utf8_decode(c->doc->text + at, end - at, &size);
        if (is_quote(cp) || is_bracket(cp))
            take(q, c, s, (struct mark){(uint32_t)at, (uint32_t)size, (uint32_t)segment, cp});
    }
    for (size_t i = 0; i < q->stack.len && q->stack.len < OPEN_MAX && !q->garbled; i++)
        vec_push(&q->unclosed, q->stack.items[i]);
}

/* A quotation over several paragraphs: an open mark of one answers a closing mark of a later one. */
enum { PARAGRAPHS_OF_QUOTE = 12 };

static bool is_answered(const struct mark *open, struct quotes *q, size_t *next)
{
    while (*next < q->unopened.len && q->unopened.items[*next].off < open->off)
        ++*next;
    for (size_t i = *next; i < q->unopened.len; i++) {
        struct mark *close = &q->unopened.items[i];
        if (close->segment > open->segment + PARAGRAPHS_OF_QUOTE)
            return false;
        if (is_quote(close->cp) && close->segment > open->segment) {
            close->segment = UINT32_MAX; /* used up: more paragraphs of the same quotation may open before it */
            return true;
        }
    }
    return false;
}

static bool quote_goes_on(const struct quotes *q, size_t i)
{
    const struct mark *m = &q->unclosed.items[i];
    return i + 1 < q->unclosed.len && is_quote(q->unclosed.items[i + 1].cp) && q->unclosed.items[i + 1].segment == m->segment + 1;
}

static void report_unclosed(struct check_context *c, struct quotes *q)
{
    size_t next = 0;
    for (size_t i = 0; i < q->unclosed.len; i++) {
        const struct mark *m = &q->unclosed.items[i];
        if (!is_quote(m->cp)) {
            finding_emit(c, &rules[RULE_BRACKET], m->off, m->len, "This bracket is never closed.");
            continue;
        }
        bool goes_on = quote_goes_on(q, i);
        if (!goes_on && !is_answered(m, q, &next))
            finding_emit(c, &rules[RULE_UNCLOSED], m->off, m->len, "This quotation mark is never closed.");
    }
    for (size_t i = 0; i < q->unopened.len; i++) {
        const struct mark *m = &q->unopened.items[i];
        if (m->segment == UINT32_MAX)
            continue;
        if (is_quote(m->cp))
            finding_emit(c, &rules[RULE_UNOPENED], m->off, m->len, "No quotation mark opens before this closing one.");
        else
            finding_emit(c, &rules[RULE_BRACKET], m->off, m->len, "No bracket opens before this closing one.");
    }
}

static void replace_pair(struct check_context *c, struct finding *f, const struct quoted *pair, enum style style)
{
    static const char *const marks[STYLES][2] = {[STYLE_GERMAN] = {LOW, HIGH}, [STYLE_GUILLEMETS] = {"\xC2\xBB", "\xC2\xAB"}};
    struct text_edit edits[2] = {{pair->open.off, pair->open.len, span_of(marks[style][0])}, {pair->close.off, pair->close.len, span_of(marks[style][1])}};
    finding_add_fix(c, f, FIX_SAFE, edits, 2);
}

static void report_pair(struct check_context *c, const struct quotes *q, const struct quoted *pair, enum style main_style)
{
    size_t len = pair->close.off + pair->close.len - pair->open.off;
    struct finding *f = NULL;
    if (pair->style == STYLE_ENGLISH)
        f = finding_emit(c, &rules[RULE_ENGLISH], pair->open.off, len, "English quotation marks. German: " LOW "\xE2\x80\xA6" HIGH ".");
    else if (pair->style == STYLE_BROKEN)
        f = finding_emit(c, &rules[RULE_MIXED], pair->open.off, len, "These two quotation marks do not belong together. German: " LOW "\xE2\x80\xA6" HIGH ".");
    else if (q->counts[pair->style] * 4 <= q->counts[main_style] || (pair->style == STYLE_STRAIGHT && q->counts[main_style]))
        f = finding_emit(c, &rules[RULE_MIXED], pair->open.off, len, "Most quotations of this text have %s; this one has other marks.",
                         main_style == STYLE_GERMAN ? LOW "\xE2\x80\xA6" HIGH : "\xC2\xBB\xE2\x80\xA6\xC2\xAB");
    replace_pair(c, f, pair, main_style);
}

static void report_straight(struct check_context *c, const struct quotes *q)
{
    const struct quoted *first = NULL;
    for (size_t i = 0; i < q->pairs.len && !first; i++)
        if (q->pairs.items[i].style == STYLE_STRAIGHT)
            first = &q->pairs.items[i];
    size_t len = first->close.off + first->close.len - first->open.off;
    struct finding *f = finding_emit(c, &rules[RULE_STRAIGHT], first->open.off, len, "Straight quotation marks, %zu pairs in this text. German print has " LOW "\xE2\x80\xA6" HIGH ".",
                                     q->counts[STYLE_STRAIGHT]);
    replace_pair(c, f, first, STYLE_GERMAN);
}

static void end(struct check_context *c, void *state)
{
    struct quotes *q = state;
    report_unclosed(c, q);
    enum style main_style = q->counts[STYLE_GUILLEMETS] > q->counts[STYLE_GERMAN] ? STYLE_GUILLEMETS : STYLE_GERMAN;
    bool printed = q->counts[STYLE_GERMAN] + q->counts[STYLE_GUILLEMETS] > 0;
    for (size_t i = 0; i < q->pairs.len; i++) {
        const struct quoted *pair = &q->pairs.items[i];
        if (pair->style != (uint8_t)main_style && (pair->style != STYLE_STRAIGHT || printed))
            report_pair(c, q, pair, main_style);
    }
    if (!printed && q->counts[STYLE_STRAIGHT])
        report_straight(c, q);
    vec_release(&q->stack);
    vec_release(&q->unclosed);
    vec_release(&q->unopened);
    vec_release(&q->pairs);
    free(q);
}

static void begin(struct check_context *c, void **state)
{
    (void)c;
    *state = xcalloc(1, sizeof(struct quotes));
}

const struct check check_quotes = {.rules = rules, .rule_count = sizeof(rules) / sizeof(rules[0]), .begin = begin, .segment = check_segment, .end = end};
