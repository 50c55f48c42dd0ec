#include "read/html_text.h"

#include <string.h>

#include "base/utf8.h"
#include "read/reader.h"

enum { LINE_LONG = 60, WEAK_WORD = 3 }; /* bytes of text */

/* --- segments */

static void write_attribute(struct html_text *t, struct html_attribute a);

static enum segment_kind kind_of(const struct html_text *t)
{
    if (t->by_look)
        return reader_segment_kind(t->doc);
    return t->kind == SEGMENT_PARAGRAPH && reader_is_heading_by_type(t->doc) ? SEGMENT_HEADING : t->kind;
}

/* What was to be written before more text is not. */
static void drop_due(struct html_text *t)
{
    t->space = t->space_end = t->line = t->line_end = 0;
    t->lines = 0;
    t->space_doubtful = false;
}

void html_text_end(struct html_text *t)
{
    t->ended = t->open;
    drop_due(t);
}

void html_text_settle(struct html_text *t)
{
    if (!t->ended)
        return;
    t->open = t->ended = false;
    document_end_segment(t->doc, kind_of(t));
    for (size_t i = 0; i < t->waiting.len; i++)
        write_attribute(t, t->waiting.items[i]);
    t->waiting.len = 0;
}

static void open_segment(struct html_text *t, size_t off)
{
    document_begin_segment(t->doc, off);
    t->open = true;
    drop_due(t);
    t->line_start = t->doc->text_len;
}

/* --- line breaks */

/* The last word is short and lower case, as articles and prepositions are, or a mark says that something follows. */
static bool goes_on(struct span line)
{
    size_t at = line.len;
    while (at > 0 && line.ptr[at - 1] >= 'a' && line.ptr[at - 1] <= 'z')
        at--;
    bool weak = at < line.len && line.len - at <= WEAK_WORD && at > 0 && line.ptr[at - 1] == ' ';
    return weak || span_ends(line, ",") || span_ends(line, ";") || span_ends(line, "(") || span_ends(line, "-") ||
           span_ends(line, "\xE2\x80\x93");
}

static bool is_ended(struct span line)
{
    return span_ends(line, ".") || span_ends(line, "!") || span_ends(line, "?") || span_ends(line, ":");
}

/* Does the break part two texts? Lines of verse, addresses and menus have breaks, and so has a text that was wrapped
 * by hand. */
static bool is_border(const struct html_text *t, bool lower)
{
    struct span line = {t->doc->text + t->line_start, t->doc->text_len - t->line_start};
    return t->lines > 1 || is_ended(line) || (!lower && !goes_on(line) && line.len < LINE_LONG);
}

static void flush_break(struct html_text *t, size_t off, bool lower)
{
    if (is_border(t, lower)) {
        t->by_look = t->by_look || t->kind == SEGMENT_PARAGRAPH;
        html_text_end(t);
        html_text_settle(t);
        open_segment(t, off);
        return;
    }
    document_add_mapped(t->doc, "\n", 1, t->line, t->line_end - t->line);
    drop_due(t);
    t->line_start = t->doc->text_len;
}

void html_text_break(struct html_text *t, size_t off, size_t end)
{
    if (!t->open || t->ended)
        return;
    t->line = t->lines == 0 ? off : t->line;
    t->line_end = end;
    t->lines++;
}

/* --- text */

/* mark: a punctuation mark follows. */
static void flush_space(struct html_text *t, bool mark)
{
    const char *bytes = t->doc->source->bytes;
    size_t off = t->space, len = t->space_end - t->space;
    bool dropped = t->space_doubtful && mark;
    t->space = t->space_end = 0;
    t->space_doubtful = false;
    if (len == 0 || dropped)
        return;
    bool line = memchr(bytes + off, '\n', len) || memchr(bytes + off, '\r', len);
    if (len == 1 && (bytes[off] == ' ' || bytes[off] == '\n'))
        document_add_verbatim(t->doc, off, 1);
    else
        document_add_mapped(t->doc, line ? "\n" : " ", 1, off, len);
}

/* Before what is to be seen. lower: it begins with a small letter. */
static void prepare(struct html_text *t, size_t off, bool lower)
{
    html_text_settle(t);
    if (!t->open)
        open_segment(t, off);
    else if (t->lines > 0)
        flush_break(t, off, lower);
    else
        flush_space(t, off < t->doc->source->len && strchr(".,;:!?)", t->doc->source->bytes[off]));
}

void html_text_leave_out(struct html_text *t)
{
    t->space_doubtful = t->space < t->space_end;
}

static void add_space(struct html_text *t, size_t off, size_t end)
{
    if (t->space == t->space_end)
        t->space = off;
    else if (t->space_end != off)
        return; /* a tag stands between: one space is enough */
    t->space_end = end;
}

static bool is_small(const char *bytes, size_t len)
{
    size_t size;
    return utf8_is_lower(utf8_decode(bytes, len, &size));
}

static size_t plain_end(const char *bytes, size_t off, size_t end)
{
    while (off < end && !html_is_blank(bytes[off]) && bytes[off] != '&')
        off++;
    return off;
}

/* Character by character, for where what is changed could end the value. */
static void add_mapped(struct html_text *t, size_t off, size_t end)
{
    const char *bytes = t->doc->source->bytes;
    for (size_t size; off < end; off += size) {
        utf8_decode(bytes + off, end - off, &size);
        if (utf8_valid_prefix(bytes + off, size) == size)
            document_add_mapped(t->doc, bytes + off, size, off, size);
        else
            document_add_verbatim(t->doc, off, size);
    }
}

enum place { IN_TEXT, IN_VALUE, IN_BARE_VALUE };

static void add(struct html_text *t, size_t off, size_t end, enum place place)
{
    const char *bytes = t->doc->source->bytes;
    for (size_t next; off < end; off = next) {
        char out[4];
        size_t len = 0;
        next = off;
        if (bytes[off] == '&')
            next += html_reference(t->doc->source, off, end, place != IN_TEXT, out, &len);
        bool reference = next > off;
        if (reference ? html_is_blank(out[0]) : html_is_blank(bytes[off])) {
            next = reference ? next : off + 1;
            add_space(t, off, next);
            continue;
        }
        prepare(t, off, reference ? is_small(out, len) : is_small(bytes + off, end - off));
        if (reference) {
            document_add_mapped(t->doc, out, len, off, next - off);
            continue;
        }
        next = plain_end(bytes, off + 1, end);
        if (place == IN_BARE_VALUE)
            add_mapped(t, off, next);
        else
            document_add_verbatim(t->doc, off, next - off);
    }
}

void html_text_add(struct html_text *t, size_t off, size_t end)
{
    add(t, off, end, IN_TEXT);
}

void html_text_add_object(struct html_text *t, enum markup_kind kind, size_t off, size_t end)
{
    prepare(t, off, true);
    document_add_object(t->doc, kind, off, end - off);
}

void html_text_go_on(struct html_text *t, size_t off, size_t end)
{
    struct span text = {t->doc->text + t->doc->open_segment, t->doc->text_len - t->doc->open_segment};
    if (!t->ended || is_ended(text))
        return;
    document_add_mapped(t->doc, " ", 1, off, 0);
    document_add_object(t->doc, MARKUP_CODE, off, end - off);
    html_text_settle(t);
}

/* --- attributes */

static void write_attribute(struct html_text *t, struct html_attribute a)
{
    add(t, a.value, a.value + a.value_len, a.quote ? IN_VALUE : IN_BARE_VALUE);
    if (t->open)
        document_end_segment(t->doc, SEGMENT_META);
    t->open = false;
    drop_due(t);
}

void html_text_add_attribute(struct html_text *t, struct html_attribute a)
{
    html_text_settle(t);
    if (t->open)
        vec_push(&t->waiting, a);
    else
        write_attribute(t, a);
}
