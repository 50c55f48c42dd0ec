/* Quotation marks and brackets that lack their partner. */
#include "base/utf8.h"
#include "checks/quotes.h"

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
        if (quote_is_mark(close->cp) && close->segment > open->segment) {
            close->segment = UINT32_MAX; /* used up: more paragraphs of the same quotation may open before it */
            return true;
        }
    }
    return false;
}

/* Each paragraph of a long quotation may open anew: then the next one begins with the same mark. */
static bool quote_goes_on(const struct document *doc, const struct mark *m)
{
    size_t size;
    if (m->segment + 1 >= doc->segments.len)
        return false;
    const struct segment *next = &doc->segments.items[m->segment + 1];
    return utf8_decode(doc->text + next->off, next->len, &size) == m->cp;
}

/* The segment that was last asked about: each may have many marks. */
struct half_segment {
    uint32_t number; /* UINT32_MAX: none */
    bool half;
};

static bool has_half(struct span text)
{
    size_t size, straight = 0, opening = 0, closing = 0;
    for (size_t at = 0; at < text.len; at += size) {
        uint32_t cp = utf8_decode(text.ptr + at, text.len - at, &size);
        straight += cp == '"';
        opening += cp == 0x201C;
        closing += cp == 0x201D;
    }
    return straight % 2 == 1 || opening != closing;
}

/* A quotation over several sentences opens in one pair of source and translation and closes in another: the original
 * has the same half. */
static bool is_half_in_original(const struct document *doc, const struct mark *m, struct half_segment *last)
{
    if (last->number != m->segment)
        *last =
            (struct half_segment){m->segment, has_half(document_original_text(doc, &doc->segments.items[m->segment]))};
    return last->half;
}

/* The other bracket of its kind. */
static uint32_t partner(uint32_t cp)
{
    static const char pairs[] = "()[]{}";
    const char *found = cp < 0x80 ? strchr(pairs, (int)cp) : NULL;
    return found ? (uint32_t)pairs[(size_t)(found - pairs) ^ 1] : 0;
}

static size_t count_byte(struct span s, uint32_t byte)
{
    size_t count = 0;
    for (size_t i = 0; i < s.len; i++)
        count += (unsigned char)s.ptr[i] == byte;
    return count;
}

/* The original is as uneven ("Unmatched ( or \\("), or has the very letters around the bracket ("--[no-]track"): that
 * is no slip of the translation. */
static bool is_bracket_of_original(const struct document *doc, const struct mark *m)
{
    const struct segment *own = &doc->segments.items[m->segment];
    struct span original = document_original_text(doc, own);
    if (original.len == 0 || !partner(m->cp))
        return false;
    size_t from = m->off, to = m->off + m->len, end = own->off + own->len;
    while (from > own->off && !strchr(" \t\n", doc->text[from - 1]))
        from--;
    while (to < end && !strchr(" \t\n", doc->text[to]))
        to++;
    return count_byte(original, m->cp) > count_byte(original, partner(m->cp)) ||
           (to - from > m->len && memmem(original.ptr, original.len, doc->text + from, to - from));
}

/* "Weiter »", "« Zurück" and "Start » Kontakt" have arrows; a straight mark at the start of a cell says "as above". */
static bool quotes_nothing(const struct document *doc, const struct mark *m)
{
    const struct segment *s = &doc->segments.items[m->segment];
    size_t end = m->off + m->len;
    bool first = m->off == s->off, last = end == s->off + s->len;
    bool arrow = m->cp == 0xAB || m->cp == 0xBB || m->cp == 0x2039 || m->cp == 0x203A;
    bool ditto = first && m->cp == '"' && (last || doc->text[end] == ' ');
    return ditto || (first && last) ||
           (arrow && (first || doc->text[m->off - 1] == ' ') && (last || doc->text[end] == ' '));
}

/* „“ around "": an empty string in quotation marks. */
static bool is_behind_empty(const struct document *doc, const struct mark *m)
{
    if (m->off < 1 || doc->text[m->off - 1] != '"')
        return false;
    return m->cp == '"' || (m->off > 1 && doc->text[m->off - 2] == '"');
}

void quotes_report_unpaired(struct check_context *c, struct quotes *q)
{
    size_t next = 0;
    struct half_segment half = {UINT32_MAX, false};
    for (size_t i = 0; i < q->unclosed.len; i++) {
        const struct mark *m = &q->unclosed.items[i];
        if (!quote_is_mark(m->cp)) {
            if (!is_bracket_of_original(c->doc, m))
                finding_emit(c, &quote_rules[RULE_BRACKET], m->off, m->len, "This bracket is never closed.");
            continue;
        }
        bool goes_on = quote_goes_on(c->doc, m) || is_half_in_original(c->doc, m, &half) || quotes_nothing(c->doc, m);
        if (!goes_on && !is_answered(m, q, &next))
            finding_emit(c, &quote_rules[RULE_UNCLOSED], m->off, m->len, "This quotation mark is never closed.");
    }
    for (size_t i = 0; i < q->unopened.len; i++) {
        const struct mark *m = &q->unopened.items[i];
        if (m->segment == UINT32_MAX)
            continue;
        if (!quote_is_mark(m->cp) && is_bracket_of_original(c->doc, m))
            continue;
        if (quote_is_mark(m->cp) &&
            (is_half_in_original(c->doc, m, &half) || quotes_nothing(c->doc, m) || is_behind_empty(c->doc, m)))
            continue;
        if (quote_is_mark(m->cp))
            finding_emit(c, &quote_rules[RULE_UNOPENED], m->off, m->len,
                         "No quotation mark opens before this closing one.");
        else
            finding_emit(c, &quote_rules[RULE_BRACKET], m->off, m->len, "No bracket opens before this closing one.");
    }
}
