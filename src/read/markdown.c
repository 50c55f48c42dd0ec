/* Markdown, parsed by md4c. Its callbacks hand out pointers into the source, so that every piece of text knows where it
 * comes from; what comes without a place (line ends, NUL) is looked for between its neighbours, never behind them. */
#include "read/reader.h"

#include <ctype.h>
#include <md4c.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "read/entities.h"
#include "read/front_matter.h"
#include "read/html_comments.h"
#include "read/markdown_guard.h"
#include "read/markdown_marks.h"

#define NOWHERE SIZE_MAX
enum { ABORT_TABLES = 1 };

struct open_span {
    MD_SPANTYPE type;
    uint32_t text_off;
};

/* Code, an address in angle brackets or an image inside a sentence, while it is read. */
struct object {
    bool active;
    enum markup_kind kind;
    size_t start, end; /* source bytes of its contents; NOWHERE before the first are known */
    size_t depth;      /* spans that were open when it began */
};

struct markdown {
    struct document *doc;
    const char *bytes;
    size_t limit;           /* end of the stretch that is parsed */
    size_t cursor;          /* behind all that was used so far */
    VEC_OF(uint8_t) blocks; /* open ones, MD_BLOCKTYPE */
    VEC_OF(struct open_span) spans;
    struct object object;
    struct html_comments comments;
    size_t meta_depth; /* spans open outside an image that stands alone and so is a segment; NOWHERE outside of one */
    uint64_t cells;    /* of tables */
    bool muted;        /* in a block of code or HTML */
    bool segment_open;
    bool line_end;       /* a line end is due before the next text */
    bool hard;           /* it was a hard one */
    bool vanished;       /* a tag or something like it was left out, so that two spaces may meet */
    bool autolink_start; /* a link has begun and nothing of it was seen yet */
};

/* --- segments */

static enum segment_kind block_kind(const struct markdown *m)
{
    for (size_t i = m->blocks.len; i-- > 0 && i + 2 >= m->blocks.len;) {
        switch (m->blocks.items[i]) {
        case MD_BLOCK_H:
            return SEGMENT_HEADING;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            return SEGMENT_CELL;
        case MD_BLOCK_LI:
            return SEGMENT_ITEM;
        case MD_BLOCK_QUOTE:
            return SEGMENT_QUOTE;
        default:
            break;
        }
    }
    return reader_is_heading_by_type(m->doc) ? SEGMENT_HEADING : SEGMENT_PARAGRAPH;
}

static void close_segment(struct markdown *m, enum segment_kind kind)
{
    if (m->segment_open)
        document_end_segment(m->doc, kind);
    m->segment_open = m->line_end = m->hard = m->vanished = false;
}

static bool ends_in_space(const struct markdown *m)
{
    const struct document *d = m->doc;
    return d->text_len <= d->open_segment || isspace((unsigned char)d->text[d->text_len - 1]);
}

/* Puts the line end that is due between cursor and `next`, where the next text begins: the last one there, with the
 * white space and the quote marks around it. Without any it comes from a tag, and all that lies between stands for it.
 */
static void flush_line_end(struct markdown *m, size_t next)
{
    size_t start = next, end;
    while (start > m->cursor && m->bytes[start - 1] != '\n' && m->bytes[start - 1] != '\r')
        start--;
    end = start;
    if (start > m->cursor) {
        start -= m->bytes[start - 1] == '\n' && start - 1 > m->cursor && m->bytes[start - 2] == '\r' ? 2 : 1;
        while (start > m->cursor && strchr(" \t", m->bytes[start - 1]) && m->bytes[start - 1])
            start--;
        if (m->hard && start > m->cursor && m->bytes[start - 1] == '\\')
            start--;
        while (end < next && (m->bytes[end] == ' ' || m->bytes[end] == '\t' || m->bytes[end] == '>'))
            end++;
    } else {
        end = next;
    }
    m->line_end = m->hard = false;
    m->vanished = true; /* the space that may follow is one too many */
    if (ends_in_space(m))
        return;
    if (end == start + 1 && m->bytes[start] == '\n')
        document_add_verbatim(m->doc, start, 1);
    else
        document_add_mapped(m->doc, "\n", 1, start, end - start);
}

/* Called before any text that begins at the source offset. */
static void prepare(struct markdown *m, size_t off)
{
    if (!m->segment_open) {
        document_begin_segment(m->doc, off);
        m->segment_open = true;
        m->line_end = m->hard = false;
    }
    if (m->line_end)
        flush_line_end(m, off);
    m->autolink_start = false;
}

/* --- text */

static void add_plain(struct markdown *m, size_t off, size_t len)
{
    if (m->vanished && ends_in_space(m)) {
        for (; len > 0 && (m->bytes[off] == ' ' || m->bytes[off] == '\t'); len--)
            off++;
    }
    if (len == 0)
        return;
    document_add_verbatim(m->doc, off, len);
    m->vanished = false;
}

/* A run of ordinary text, without the marks of dialects that md4c does not know. */
static void add_run(struct markdown *m, size_t off, size_t len)
{
    size_t end = off + len;
    prepare(m, off);
    m->cursor = end;
    while (off < end) {
        struct markdown_mark mark = markdown_next_mark(m->bytes + off, end - off, ends_in_space(m));
        add_plain(m, off, mark.off);
        off += mark.off;
        if (mark.len > 0 && mark.is_value) {
            document_add_object(m->doc, MARKUP_CODE, off, mark.len);
        }
        m->vanished = m->vanished || (mark.len > 0 && !mark.is_value);
        off += mark.len;
    }
}

static void add_normal(struct markdown *m, size_t off, size_t len)
{
    if (len == 1 && off > m->cursor && m->bytes[off - 1] == '\\' && ispunct((unsigned char)m->bytes[off])) {
        prepare(m, off - 1);
        document_add_mapped(m->doc, m->bytes + off, 1, off - 1, 2);
        m->cursor = off + 1;
        m->vanished = false;
        return;
    }
    add_run(m, off, len);
}

static void add_entity(struct markdown *m, size_t off, size_t len)
{
    char out[4];
    size_t decoded = entity_decode(m->bytes + off, len, out);
    prepare(m, off);
    if (decoded > 0)
        document_add_mapped(m->doc, out, decoded, off, len);
    else
        document_add_verbatim(m->doc, off, len);
    m->cursor = off + len;
    m->vanished = false;
}

static void add_nul(struct markdown *m)
{
    const char *nul = memchr(m->bytes + m->cursor, '\0', m->limit - m->cursor);
    if (!nul)
        return;
    size_t off = (size_t)(nul - m->bytes);
    prepare(m, off);
    document_add_verbatim(m->doc, off, 1);
    m->cursor = off + 1;
    m->vanished = false;
}

/* A tag goes away, but where it breaks the line a line end stays. */
static void add_tag(struct markdown *m, size_t off, size_t len)
{
    if (markdown_tag_breaks_line(m->bytes + off, len)) {
        m->line_end = true;
        return;
    }
    if (m->line_end && m->segment_open)
        flush_line_end(m, off);
    m->vanished = true;
    m->cursor = off + len;
}

/* --- objects */

static void begin_object(struct markdown *m, enum markup_kind kind)
{
    m->object = (struct object){true, kind, NOWHERE, NOWHERE, m->spans.len};
}

static void extend_object(struct markdown *m, size_t off, size_t len)
{
    if (m->object.start == NOWHERE)
        m->object.start = off;
    m->object.end = off + len;
}

static void end_object(struct markdown *m)
{
    struct object o = m->object;
    m->object.active = false;
    if (o.start == NOWHERE && o.kind == MARKUP_CODE)
        o.start = o.end = m->cursor; /* only line ends inside: the marks are what is left */
    if (o.start == NOWHERE) {
        m->vanished = true;
        return;
    }
    markdown_widen(m->bytes, m->cursor, m->limit, o.kind, &o.start, &o.end);
    prepare(m, o.start);
    document_add_object(m->doc, o.kind, o.start, o.end - o.start);
    m->cursor = o.end;
    m->vanished = false;
}

/* --- callbacks of md4c */

static bool is_muting(MD_BLOCKTYPE type)
{
    return type == MD_BLOCK_CODE || type == MD_BLOCK_HTML;
}

/* Ends what the block had of inline markup, even if md4c has left a span open. */
static void close_block(struct markdown *m)
{
    html_comments_end_block(&m->comments, m->doc);
    if (m->object.active)
        end_object(m);
    close_segment(m, m->meta_depth == NOWHERE ? block_kind(m) : SEGMENT_META);
    m->meta_depth = NOWHERE;
    m->spans.len = 0;
    m->autolink_start = false;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    (void)detail;
    struct markdown *m = data;
    close_block(m);
    vec_push(&m->blocks, (uint8_t)type);
    m->muted = is_muting(type);
    /* md4c fills up short rows: a wide head and many short rows give more cells than there are bytes */
    m->cells += type == MD_BLOCK_TD || type == MD_BLOCK_TH;
    return m->cells > 1000000 && m->cells > m->doc->source->len ? ABORT_TABLES : 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    (void)detail;
    (void)type;
    struct markdown *m = data;
    close_block(m);
    m->blocks.len--;
    m->muted = false;
    return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *data)
{
    (void)detail;
    struct markdown *m = data;
    if (!m->object.active && type == MD_SPAN_CODE) {
        begin_object(m, MARKUP_CODE);
    } else if (!m->object.active && type == MD_SPAN_IMG && m->meta_depth == NOWHERE) {
        if (!m->segment_open || (m->line_end && markdown_line_is_image(m->bytes, m->cursor, m->limit))) {
            close_segment(m, block_kind(m));
            m->meta_depth = m->spans.len;
        } else {
            begin_object(m, MARKUP_IMAGE);
        }
    }
    m->autolink_start = type == MD_SPAN_A;
    vec_push(&m->spans, (struct open_span){type, (uint32_t)m->doc->text_len});
    return 0;
}

static void note_markup(struct markdown *m, struct open_span span)
{
    struct document *d = m->doc;
    enum markup_kind kind = span.type == MD_SPAN_STRONG ? MARKUP_STRONG
                            : span.type == MD_SPAN_A    ? MARKUP_LINK
                                                        : MARKUP_EMPHASIS;
    uint32_t start = span.text_off < d->open_segment ? d->open_segment : span.text_off;
    if (start < d->text_len && d->text[start] == '\n')
        start++; /* the line end before the mark */
    if (start < d->text_len)
        document_add_markup(d, kind, start, d->text_len - start);
}

static int leave_span(MD_SPANTYPE type, void *detail, void *data)
{
    (void)detail;
    struct markdown *m = data;
    if (m->spans.len == 0)
        return 0; /* md4c 0.4.8 closes some spans twice: "[![a](b)](c![\n)d](e)" */
    struct open_span span = m->spans.items[--m->spans.len];
    if (m->object.active && m->object.depth == m->spans.len) {
        bool link = m->object.kind == MARKUP_LINK;
        end_object(m);
        if (link)
            return 0;
    }
    if (m->meta_depth == m->spans.len) {
        close_segment(m, SEGMENT_META);
        m->meta_depth = NOWHERE;
    }
    if (type == MD_SPAN_EM || type == MD_SPAN_STRONG || type == MD_SPAN_A)
        note_markup(m, span);
    return 0;
}

/* Text with a place in the source. */
static void add_text(struct markdown *m, MD_TEXTTYPE type, size_t off, size_t len)
{
    if (m->autolink_start && type == MD_TEXT_NORMAL && off > m->cursor && m->bytes[off - 1] == '<') {
        m->autolink_start = false;
        begin_object(m, MARKUP_LINK);
        m->object.depth--; /* the link is open already */
    }
    if (m->object.active)
        extend_object(m, off, len);
    else if (type == MD_TEXT_ENTITY)
        add_entity(m, off, len);
    else if (type == MD_TEXT_HTML)
        add_tag(m, off, len);
    else
        add_normal(m, off, len);
}

static int text(MD_TEXTTYPE type, const MD_CHAR *chars, MD_SIZE size, void *data)
{
    struct markdown *m = data;
    uintptr_t place = (uintptr_t)chars - (uintptr_t)m->bytes;
    bool placed = (uintptr_t)chars >= (uintptr_t)m->bytes && place + size <= m->limit && size > 0;
    if (placed && type == MD_TEXT_HTML)
        html_comments_add(&m->comments, m->doc, place, size, !m->muted);
    if (m->muted) {
        m->cursor = placed && place + size > m->cursor ? place + size : m->cursor;
    } else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
        m->line_end = m->line_end || !m->object.active;
        m->hard = m->hard || type == MD_TEXT_BR;
    } else if (type == MD_TEXT_NULLCHAR) {
        if (!m->object.active)
            add_nul(m);
    } else if (placed && place >= m->cursor) {
        add_text(m, type, place, size);
    }
    return 0;
}

/* --- the whole */

static int parse(struct markdown *m, size_t start, unsigned flags)
{
    static const MD_PARSER blank;
    MD_PARSER parser = blank;
    parser.flags = flags;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = text;
    bool suspect = markdown_is_suspect(m->doc->source, start);
    int status = 0;
    for (size_t end; start < m->doc->source->len && status == 0; start = end) {
        end = markdown_stretch_end(m->doc->source, start, suspect);
        m->limit = end;
        m->cursor = start;
        status = md_parse(m->bytes + start, (MD_SIZE)(end - start), &parser, m);
    }
    return status;
}

static int read_with(struct document *doc, unsigned flags)
{
    struct markdown m = {.doc = doc, .bytes = doc->source->bytes, .meta_depth = NOWHERE};
    size_t start = front_matter_read(doc, doc->source->has_bom ? 3 : 0);
    int status = parse(&m, start, flags);
    vec_release(&m.blocks);
    vec_release(&m.spans);
    document_finish(doc);
    return status;
}

static int read_markdown(struct document *doc, struct buf *err)
{
    const struct source *source = doc->source;
    if (reader_check_size(source, err) != 0)
        return -1;
    int status = read_with(doc, MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS);
    if (status == ABORT_TABLES) {
        document_release(doc);
        document_init(doc, source);
        status = read_with(doc, MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS);
    }
    if (status != 0)
        buf_add_str(err, "the Markdown parser gave up");
    return status == 0 ? 0 : -1;
}

static const char *const extensions[] = {".md", ".markdown", ".mdown", ".mkd", NULL};

const struct reader reader_markdown = {
    .name = "markdown",
    .extensions = extensions,
    .summary = "Markdown (CommonMark with tables), with front matter",
    .read = read_markdown,
    .metadata = front_matter_value,
};
