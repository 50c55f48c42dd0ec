/* Plain text. Blank lines part blocks; what a line end inside a block means is decided for each block:
 *
 * - hard-wrapped (lines of one width up to 110 that stop where the next word would not have fitted, at least one of
 * them in the middle of a sentence): the lines are joined; a paragraph ends where a sentence ends although the next
 * word had room;
 * - otherwise every line is a paragraph of its own, unless it plainly goes on: it ends with a comma or a dash, or it
 * has no final mark and the next line begins in lower case, or it stops at a word like "der" at a width at which lines
 * are wrapped.
 *
 * Lines that begin with a list marker open an item, a line with a rule below it is a heading, and so is a short line
 * that stands for itself and has no final mark. Markers and rules belong to no segment. */
#include "read/reader.h"

#include "base/utf8.h"
#include "read/text_lines.h"

enum { TITLE_WIDTH = 150, HEADING_WIDTH = 90, LABEL_WIDTH = 40 };
enum { WRAP_MIN = 45, WRAP_MAX = 110 };

/* A block is gone through several times, and most have one line. */
enum { LINES_KEPT = 4 };

struct text_reader {
    struct document *doc;
    const struct source *source;
    size_t text_start; /* source offset where a borrowed text begins */
    bool borrowed;
    bool after_heading; /* the last segment was one, or there is none yet: a subtitle may follow */
    struct list_state list;
    struct kept_line {
        size_t number; /* 1 + its index; 0: none */
        struct line line;
    } lines[LINES_KEPT]; /* by index % LINES_KEPT */
};

/* A block, or a part of one without markers and rules, and how its lines were broken. */
struct run {
    size_t first, last; /* lines, last exclusive */
    size_t marker;      /* bytes of the list marker on the first line */
    bool wrapped;
    uint32_t width; /* of the widest line that holds more than one word */
};

/* line_at() of the source. */
static struct line line_of(struct text_reader *r, size_t index)
{
    struct kept_line *kept = &r->lines[index % LINES_KEPT];
    if (kept->number != index + 1)
        *kept = (struct kept_line){index + 1, line_at(r->source, index)};
    return kept->line;
}

static void emit(struct text_reader *r, enum segment_kind kind, size_t start, size_t end)
{
    r->after_heading = kind == SEGMENT_HEADING;
    r->list.open = kind == SEGMENT_ITEM;
    if (r->borrowed) {
        document_add_segment(r->doc, kind, start - r->text_start, end - start);
        return;
    }
    document_begin_segment(r->doc, start);
    document_add_verbatim(r->doc, start, end - start);
    document_end_segment(r->doc, kind);
}

/* --- headings */

/* "veröffentlicht. Erforderlich": a full stop after a word too long for an abbreviation, then a capital. */
static bool has_inner_sentence_end(const char *text, size_t len)
{
    size_t letters = 0, size, next_size;
    for (size_t i = 0; i < len; i += size) {
        uint32_t cp = utf8_decode(text + i, len - i, &size);
        if (cp == '.' && letters > 4 && i + 2 < len && text[i + 1] == ' ' &&
            utf8_is_upper(utf8_decode(text + i + 2, len - i - 2, &next_size)))
            return true;
        letters = utf8_is_letter(cp) ? letters + 1 : 0;
    }
    return false;
}

/* Of one line or, for a long headline that was wrapped, of two. */
static bool is_heading(const struct text_reader *r, const struct line *first, const struct line *last)
{
    size_t width = first->width + (first->start == last->start ? 0 : 1 + last->width);
    bool title = r->doc->segments.len == 0;
    if (first->starts_lower || last->ending == LINE_GOES_ON || last->ending == LINE_ENDS_FULL ||
        (last->ending == LINE_ENDS_ASKING && !title))
        return false;
    if (last->end > 0 && r->source->bytes[last->end - 1] == '!' && width > LABEL_WIDTH) /* long for an exclamation */
        return false;
    if (last->ending == LINE_ENDS_COLON)
        return width <= LABEL_WIDTH;
    return width <= (title || r->after_heading ? TITLE_WIDTH : HEADING_WIDTH) &&
           !has_inner_sentence_end(r->source->bytes + first->start, last->end - first->start);
}

/* --- line ends */

static bool is_ended(const struct line *l)
{
    return l->ending == LINE_ENDS_FULL || l->ending == LINE_ENDS_ASKING || l->ending == LINE_ENDS_COLON;
}

static uint32_t run_width(struct text_reader *r, const struct run *run)
{
    uint32_t width = 0;
    for (size_t i = run->first; i < run->last; i++) {
        struct line l = line_of(r, i);
        if (!l.lone_word && l.width > width) /* a long address cannot be wrapped and says nothing */
            width = l.width;
    }
    return width;
}

/* Looks only at the line ends in the middle of a sentence: most of them must stand where the next word would not have
 * fitted, give or take an eighth. Lines that all begin with a capital are verse or a list. */
static bool is_wrapped(struct text_reader *r, const struct run *run)
{
    if (run->width < WRAP_MIN || run->width > WRAP_MAX || run->last - run->first < 2)
        return false;
    size_t broken = 0, tight = 0, lower = 0;
    struct line l = line_of(r, run->first);
    for (size_t i = run->first + 1; i < run->last; i++) {
        struct line next = line_of(r, i);
        if (!is_ended(&l) || next.starts_lower) {
            broken++;
            tight += l.width + 1 + next.first_word > run->width - run->width / 8;
            lower += next.starts_lower;
        }
        l = next;
    }
    if (lower == 0 && (broken > 3 || (run->last - run->first == 2 && !is_ended(&l))))
        return false;
    return broken > 0 && 4 * tight >= 3 * broken;
}

/* Does a paragraph end between the two lines? */
static bool is_border(const struct run *run, const struct line *l, const struct line *next)
{
    if (run->marker > 0 && next->indent > 0)
        return false;
    bool torn = l->weak_end && l->width >= WRAP_MIN && run->width <= WRAP_MAX;
    if (!run->wrapped)
        return is_ended(l) || !(l->ending == LINE_GOES_ON || next->starts_lower || torn);
    bool had_room = l->width + 1 + next->first_word <= run->width;
    bool cut_short = l->ending == LINE_ENDS_OPEN && 3 * l->width < 2 * run->width;
    return had_room && !next->starts_lower && (is_ended(l) || cut_short);
}

static void read_run(struct text_reader *r, struct run run)
{
    run.width = run_width(r, &run);
    run.wrapped = is_wrapped(r, &run);
    struct line first = line_of(r, run.first), l = first;
    size_t marker = run.marker, count = 1;
    for (size_t i = run.first + 1; i <= run.last; i++, count++) {
        struct line next = i < run.last ? line_of(r, i) : l;
        if (i < run.last && !is_border(&run, &l, &next)) {
            l = next;
            continue;
        }
        enum segment_kind kind = marker > 0                                ? SEGMENT_ITEM
                                 : count <= 2 && is_heading(r, &first, &l) ? SEGMENT_HEADING
                                                                           : SEGMENT_PARAGRAPH;
        emit(r, kind, first.start + marker, l.end);
        first = l = next;
        marker = count = 0;
    }
}

/* --- blocks */

/* The end of the run that begins on that line: the next marker, rule or heading with a rule below it. */
static size_t run_end(struct text_reader *r, size_t at, size_t last)
{
    struct line l = line_of(r, at);
    for (size_t i = at + 1; i < last; i++) {
        struct line next = line_of(r, i);
        struct list_state scratch = r->list;
        bool fresh = is_ended(&l) || scratch.open;
        if (line_is_rule(r->source, &next) || line_item_marker(r->source, i, &next, fresh, &scratch) > 0)
            return i;
        l = next;
    }
    return last;
}

/* Reads what begins on line `at` of a block that ends before line `last`; returns the line behind it. */
static size_t read_part(struct text_reader *r, size_t at, size_t last)
{
    const struct source *s = r->source;
    struct line l = line_of(r, at);
    if (line_is_rule(s, &l))
        return at + 1;
    size_t marker = line_heading_marker(s, &l);
    struct line below = at + 1 < last ? line_of(r, at + 1) : (struct line){0};
    bool underlined = at + 1 < last && line_is_underline(s, &below);
    if (marker > 0 || underlined) {
        emit(r, SEGMENT_HEADING, l.start + marker, l.end);
        return at + 1 + underlined;
    }
    struct run run = {.first = at, .marker = line_item_marker(s, at, &l, true, &r->list)};
    r->list.open = run.marker > 0;
    run.last = run_end(r, at, last);
    read_run(r, run);
    return run.last;
}

static void read_blocks(struct text_reader *r)
{
    for (size_t at = 0; at < r->source->line_count; at++) {
        struct line l = line_of(r, at);
        if (line_is_blank(&l))
            continue;
        size_t last = at + 1;
        for (; last < r->source->line_count; last++) {
            l = line_of(r, last);
            if (line_is_blank(&l))
                break;
        }
        while (at < last)
            at = read_part(r, at, last);
    }
}

static int read_text(struct document *doc, struct buf *err)
{
    const struct source *s = doc->source;
    struct text_reader r = {.doc = doc, .source = s, .text_start = s->has_bom ? 3 : 0, .after_heading = true};
    size_t len = s->len - r.text_start;
    r.borrowed = utf8_valid_prefix(s->bytes + r.text_start, len) == len;
    if (!r.borrowed && len > DOCUMENT_ASSEMBLED_MAX) {
        buf_add_str(err, "is not valid UTF-8 and larger than 1 GiB");
        return -1;
    }
    if (r.borrowed)
        document_borrow(doc, r.text_start, len);
    read_blocks(&r);
    return 0;
}

static const char *const extensions[] = {".txt", ".text", NULL};

const struct reader reader_text = {
    .name = "text",
    .extensions = extensions,
    .summary = "plain text, paragraphs parted by blank lines or line ends",
    .read = read_text,
};
