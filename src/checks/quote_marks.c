#include "checks/quote_marks.h"

#include <stdlib.h>

#include "base/bytes.h"
#include "base/utf8.h"
#include "text/code_stretch.h"

bool quote_is_mark(uint32_t cp)
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

/* Inches, minutes and ditto marks: a straight mark behind a digit without an open quotation; an automatically rounded
 * one behind at most three digits ("20x16“"), since a year may end a quotation. */
static bool is_prime(const struct document *doc, const struct segment *s, const struct mark *m, bool open)
{
    enum { DIGITS = 3 };
    size_t digits = 0;
    while (digits < m->off - s->off && utf8_is_digit((unsigned char)doc->text[m->off - 1 - digits]))
        digits++;
    if (open || !digits)
        return false;
    return m->cp == '"' || ((m->cp == 0x201C || m->cp == 0x201D) && digits <= DIGITS);
}

static bool is_smiley_or_label(const struct document *doc, const struct segment *s, size_t at, uint32_t before)
{
    size_t size;
    if (before == ':' || before == ';' || before == '-' || before == '=' || before == '8' || before == '^' ||
        before == ')' || before == '(')
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
        if (quote_is_mark(q->stack.items[i].cp))
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

/* ":-(", not the hyphen in "Werkzeug-(Messer)-Versatz" and "-[v]". */
static bool is_nose(const struct document *doc, const struct segment *s, size_t at)
{
    return at > (size_t)s->off + 1 && doc->text[at - 1] == '-' && strchr(":;=8", doc->text[at - 2]);
}

static void take_bracket(struct quotes *q, const struct document *doc, const struct segment *s, struct mark m,
                         uint32_t before)
{
    if (m.cp == '(' || m.cp == '[') {
        bool smiley = before == ':' || before == ';' || is_nose(doc, s, m.off) || before == '=' ||
                      m.off + m.len == s->off + s->len;
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
    if (!is_smiley_or_label(doc, s, m.off, before))
        vec_push(&q->unopened, m);
}

static void take(struct quotes *q, const struct document *doc, const struct segment *s, struct mark m)
{
    uint32_t before = around(doc, s, m.off, m.len, false), after = around(doc, s, m.off, m.len, true);
    bool mentioned = is_bracket(m.cp) && (quote_is_mark(before) || before == '`' || before == '\'') &&
                     (quote_is_mark(after) || after == '\''); /* "am Ende »]«" */
    if (mentioned)
        return;
    if (is_bracket(m.cp))
        take_bracket(q, doc, s, m, before);
    else if (!is_prime(doc, s, &m, top_quote(q) != (size_t)-1))
        take_quote(q, m, before, after);
}

/* Hostile input may open without end: beyond this many open marks a segment is no prose, and no more are told that
 * close nothing. */
enum { OPEN_MAX = 64 };

/* Bytes that quotation marks, brackets and stretches of code begin with. */
enum { NOTHING, MARK, CODE };
static const uint8_t may_begin[256] = {
    ['"'] = MARK,  ['('] = MARK, [')'] = MARK, ['['] = MARK, [']'] = MARK, [0xE2] = MARK,
    [0xC2] = MARK, ['<'] = CODE, ['`'] = CODE, ['{'] = CODE, ['='] = CODE};

void quotes_read_segment(struct quotes *q, const struct document *doc, size_t segment)
{
    const struct segment *s = &doc->segments.items[segment];
    size_t end = (size_t)s->off + s->len, unopened = q->unopened.len, size;
    size_t first = bytes_next(doc->text, s->off, end, may_begin);
    q->stack.len = 0;
    q->garbled = first < end && memmem(doc->text + s->off, s->len, "\xC3\xA2\xE2\x82\xAC", 5);
    for (size_t at = first; q->stack.len < OPEN_MAX && (at = bytes_next(doc->text, at, end, may_begin)) < end;
         at += size) {
        unsigned begins = may_begin[(unsigned char)doc->text[at]];
        size = begins == CODE ? code_stretch_at((struct span){doc->text + s->off, s->len}, at - s->off) : 0;
        size = size > 0 ? size : 1;
        if (begins != MARK)
            continue;
        uint32_t cp = utf8_decode(doc->text + at, end - at, &size);
        if (quote_is_mark(cp) || is_bracket(cp))
            take(q, doc, s, (struct mark){(uint32_t)at, (uint32_t)size, (uint32_t)segment, cp});
    }
    for (size_t i = 0; i < q->stack.len && q->stack.len < OPEN_MAX && !q->garbled; i++)
        vec_push(&q->unclosed, q->stack.items[i]);
    q->unopened.len = q->unopened.len > unopened + OPEN_MAX ? unopened + OPEN_MAX : q->unopened.len;
}

void quotes_release(struct quotes *q)
{
    vec_release(&q->stack);
    vec_release(&q->unclosed);
    vec_release(&q->unopened);
    vec_release(&q->pairs);
}
