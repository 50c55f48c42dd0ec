/* Subtitles: SubRip (.srt) and WebVTT (.vtt). What a cue shows is text; numbers, times and tags are not. A sentence
 * goes on from one cue to the next, so that it is read as a whole. */
#include <string.h>

#include "base/utf8.h"
#include "read/entities.h"
#include "read/reader.h"

/* How long, and through how many cues, a sentence may go on. */
enum { PAUSE_MAX = 2000, JOINED_MAX = 8 };

struct subtitles {
    struct document *doc;
    bool web;        /* WebVTT, not SubRip */
    size_t line;     /* the next one, from 1 */
    bool open;       /* a segment is open */
    bool item;       /* of a speaker, told by a dash */
    size_t text_end; /* source byte behind the last text */
    uint32_t shown_until;
    size_t joined; /* cues of the open segment */
};

/* --- lines */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* The next line without blanks around it; false at the end. */
static bool next_line(struct subtitles *r, struct span *line)
{
    const struct source *s = r->doc->source;
    if (r->line > s->line_count || (r->line == s->line_count && s->line_start[r->line - 1] == s->len))
        return false;
    *line = span_trimmed(source_line(s, r->line++), " \t");
    return true;
}

static size_t offset_of(const struct subtitles *r, const char *at)
{
    return (size_t)(at - r->doc->source->bytes);
}

static struct span rest_from(struct span line, size_t at)
{
    return (struct span){line.ptr + at, line.len - at};
}

/* --- times */

/* "01:02:03,450" or "02:03.450" at the start: its length, 0 for none. */
static size_t read_time(struct span s, uint32_t *milliseconds)
{
    uint64_t parts[3] = {0}, fraction = 0;
    size_t at = 0, count = 0, digits = 0;
    for (;; at++) {
        size_t from = at;
        for (; at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9' && at - from < 4; at++)
            parts[count] = parts[count] * 10 + (uint64_t)(s.ptr[at] - '0');
        if (at == from || count + 1 > sizeof(parts) / sizeof(parts[0]))
            return 0;
        count++;
        if (at >= s.len || s.ptr[at] != ':' || count == 3)
            break;
    }
    if (count < 2 || at >= s.len || (s.ptr[at] != ',' && s.ptr[at] != '.'))
        return 0;
    for (at++; at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9' && digits < 3; at++, digits++)
        fraction = fraction * 10 + (uint64_t)(s.ptr[at] - '0');
    uint64_t seconds = count == 3 ? (parts[0] * 60 + parts[1]) * 60 + parts[2] : parts[0] * 60 + parts[1];
    if (digits != 3 || parts[count - 1] > 59 || parts[count - 2] > (count == 3 ? 59u : 9999u) || seconds > 4000000)
        return 0;
    *milliseconds = (uint32_t)(seconds * 1000 + fraction);
    return at;
}

static bool has_arrow(struct span line)
{
    return line.len >= 3 && memmem(line.ptr, line.len, "-->", 3) != NULL;
}

/* "start --> end", what is behind it says where on the screen. */
static bool read_times(struct span line, struct cue *cue)
{
    size_t len = read_time(line, &cue->start);
    struct span rest = span_trimmed(rest_from(line, len), " \t");
    if (len == 0 || !span_starts(rest, "-->"))
        return false;
    rest = span_trimmed(rest_from(rest, 3), " \t");
    len = read_time(rest, &cue->end);
    return len > 0 && (len == rest.len || is_blank(rest.ptr[len]));
}

/* --- text */

/* The length of a tag or of a placement ("{\an8}") at the start; 0 for none. */
static size_t tag_length(const struct subtitles *r, struct span s)
{
    char close = s.ptr[0] == '<' ? '>' : '}';
    bool opens = s.len > 2 && (s.ptr[0] == '<' ? s.ptr[1] == '/' || (s.ptr[1] | 0x20) >= 'a' || r->web
                                               : s.ptr[0] == '{' && s.ptr[1] == '\\' && !r->web);
    const char *end = opens ? memchr(s.ptr, close, s.len) : NULL;
    return end ? (size_t)(end - s.ptr) + 1 : 0;
}

/* The length of a character reference at the start, decoded to `out`; 0 for none. */
static size_t reference_length(const struct subtitles *r, struct span s, char out[4], size_t *out_len)
{
    const char *end = r->web && s.ptr[0] == '&' ? memchr(s.ptr, ';', s.len < 40 ? s.len : 40) : NULL;
    size_t len = end ? (size_t)(end - s.ptr) + 1 : 0;
    *out_len = len ? entity_decode(s.ptr, len, out) : 0;
    return *out_len ? len : 0;
}

static void add_line(struct subtitles *r, struct span line)
{
    char decoded[4];
    size_t plain = 0, at = 0, decoded_len;
    for (; at < line.len; at++) {
        if (!strchr("<{&", line.ptr[at]) || !line.ptr[at])
            continue;
        struct span rest = rest_from(line, at);
        size_t reference = reference_length(r, rest, decoded, &decoded_len);
        size_t len = reference ? reference : tag_length(r, rest);
        if (len == 0)
            continue;
        document_add_verbatim(r->doc, offset_of(r, line.ptr + plain), at - plain);
        if (reference)
            document_add_mapped(r->doc, decoded, decoded_len, offset_of(r, line.ptr + at), len);
        plain = at + len;
        at = plain - 1;
    }
    document_add_verbatim(r->doc, offset_of(r, line.ptr + plain), line.len - plain);
    r->text_end = offset_of(r, line.ptr + line.len);
}

static void close_segment(struct subtitles *r)
{
    if (r->open)
        document_end_segment(r->doc, r->item ? SEGMENT_ITEM : reader_segment_kind(r->doc));
    r->open = false;
}

static void open_segment(struct subtitles *r, size_t at, bool item)
{
    close_segment(r);
    document_begin_segment(r->doc, at);
    r->open = true;
    r->item = item;
    r->joined = 0;
}

/* The length of the dash with which a line of a new speaker begins; 0 for none. */
static size_t speaker_dash(struct span line)
{
    static const char *const dashes[] = {"-", "\xE2\x80\x93", "\xE2\x80\x94", NULL};
    for (const char *const *dash = dashes; *dash; dash++) {
        size_t at = strlen(*dash), size;
        if (!span_starts(line, *dash))
            continue;
        while (at < line.len && is_blank(line.ptr[at]))
            at++;
        bool speaks =
            at < line.len && line.ptr[at] != '-' && !utf8_is_lower(utf8_decode(line.ptr + at, line.len - at, &size));
        return speaks ? at : 0;
    }
    return 0;
}

/* Whether the text so far waits for more: it ends inside a sentence. */
static bool goes_on(const struct document *doc)
{
    size_t size, at = doc->text_len;
    while (at > doc->open_segment && strchr(" \t\n", doc->text[at - 1]))
        at--;
    if (at == doc->open_segment)
        return false;
    uint32_t last = utf8_decode_before(doc->text, at, &size);
    return utf8_is_letter(last) || utf8_is_digit(last) || last == ',' || last == ';';
}

/* The length of the text from there on, without white space at its end. */
static size_t length_from(const struct document *doc, size_t from)
{
    size_t size, end = doc->text_len;
    while (end > from && utf8_is_space(utf8_decode_before(doc->text, end, &size)))
        end -= size;
    return end > from ? end - from : 0;
}

/* The lines up to the next blank one. */
static void add_cue(struct subtitles *r, struct cue cue)
{
    struct span line;
    bool joins = r->open && goes_on(r->doc) && r->joined < JOINED_MAX && cue.start >= r->shown_until &&
                 cue.start - r->shown_until <= PAUSE_MAX;
    if (!joins)
        close_segment(r);
    bool first = true;
    while (next_line(r, &line) && line.len > 0) {
        size_t dash = speaker_dash(line), at = offset_of(r, line.ptr);
        if (dash || !r->open)
            open_segment(r, at, dash > 0);
        else
            document_add_mapped(r->doc, "\n", 1, r->text_end, at - r->text_end);
        cue.off = first ? (uint32_t)r->doc->text_len : cue.off;
        first = false;
        add_line(r, rest_from(line, dash));
    }
    cue.len = first ? 0 : (uint32_t)length_from(r->doc, cue.off);
    if (cue.len > 0)
        vec_push(&r->doc->cues, cue);
    r->shown_until = cue.end;
    r->joined++;
}

/* --- blocks */

static void skip_block(struct subtitles *r)
{
    struct span line;
    while (next_line(r, &line) && line.len > 0)
        ;
}

/* A block of WebVTT that is no cue: a comment, a style, a region. */
static bool skip_other_block(struct subtitles *r, struct span line)
{
    static const char *const words[] = {"NOTE", "STYLE", "REGION", NULL};
    for (const char *const *word = words; r->web && *word; word++) {
        size_t len = strlen(*word);
        if (!span_starts(line, *word) || has_arrow(line) || (line.len > len && !is_blank(line.ptr[len])))
            continue;
        if (word == words)
            vec_push(&r->doc->comments, (struct comment){.off = (uint32_t)offset_of(r, line.ptr),
                                                         .len = (uint32_t)line.len,
                                                         .inner_off = (uint32_t)(offset_of(r, line.ptr) + len),
                                                         .inner_len = (uint32_t)(line.len - len)});
        skip_block(r);
        return true;
    }
    return false;
}

static int refuse(const struct subtitles *r, struct span line, struct buf *err, const char *what)
{
    return reader_refuse(r->doc->source, offset_of(r, line.ptr), err, "%s", what);
}

/* A cue with the number or name that may stand in a line before its times. */
static int read_cue(struct subtitles *r, struct span line, struct buf *err)
{
    struct cue cue = {0};
    struct span name = line;
    if (!has_arrow(line) && (!next_line(r, &line) || !has_arrow(line)))
        return refuse(r, name, err, "the times of a cue should stand here or in the next line");
    if (!read_times(line, &cue))
        return refuse(r, line, err, "the times of a cue are \"00:01:02,300 --> 00:01:04,500\"");
    add_cue(r, cue);
    return 0;
}

static int read_header(struct subtitles *r, struct buf *err)
{
    struct span line = {r->doc->source->bytes, 0};
    bool found = next_line(r, &line) && span_starts(line, "WEBVTT") && (line.len == 6 || is_blank(line.ptr[6]));
    if (!found)
        return refuse(r, line, err, "a WebVTT file begins with the line WEBVTT");
    skip_block(r);
    return 0;
}

static int read_subtitles(struct document *doc, bool web, struct buf *err)
{
    struct subtitles r = {.doc = doc, .web = web, .line = 1};
    struct span line;
    int status = reader_check_size(doc->source, err);
    doc->reserved = "\r\n";
    if (status == 0 && web)
        status = read_header(&r, err);
    while (status == 0 && next_line(&r, &line))
        if (line.len > 0 && !skip_other_block(&r, line))
            status = read_cue(&r, line, err);
    close_segment(&r);
    return status;
}

static int read_srt(struct document *doc, struct buf *err)
{
    return read_subtitles(doc, false, err);
}

static int read_vtt(struct document *doc, struct buf *err)
{
    return read_subtitles(doc, true, err);
}

static const char *const srt_extensions[] = {".srt", NULL};
static const char *const vtt_extensions[] = {".vtt", NULL};

const struct reader reader_srt = {
    .name = "srt",
    .extensions = srt_extensions,
    .summary = "subtitles as SubRip has them",
    .read = read_srt,
};

const struct reader reader_vtt = {
    .name = "vtt",
    .extensions = vtt_extensions,
    .summary = "subtitles in WebVTT",
    .read = read_vtt,
};
