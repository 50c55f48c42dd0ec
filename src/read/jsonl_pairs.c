/* A JSON object a line: its member "source" (or "src") is translated by its member "target" (or "tgt"). */
#include <string.h>

#include "read/json_text.h"
#include "read/reader.h"

/* What a member says: the bytes between the quotation marks, or null. */
struct member {
    bool found, null;
    size_t from, to;
};

static int take_value(struct json_cursor *c, struct member *m)
{
    *m = (struct member){.found = true};
    if (json_peek(c) == '"')
        return json_take_string(c, &m->from, &m->to);
    m->from = c->at;
    if (json_skip_value(c) != 0)
        return -1;
    m->null = span_is((struct span){c->source->bytes + m->from, c->at - m->from}, "null");
    return 0;
}

static int take_member(struct json_cursor *c, struct member *source, struct member *target)
{
    size_t from, to;
    struct member other, *m = &other;
    if (json_take_string(c, &from, &to) != 0)
        return -1;
    struct span key = {c->source->bytes + from, to - from};
    if (!json_take(c, ':'))
        return json_refuse(c, "a colon should stand here");
    if (span_is(key, "source") || span_is(key, "src"))
        m = source;
    else if (span_is(key, "target") || span_is(key, "tgt"))
        m = target;
    if (take_value(c, m) != 0)
        return -1;
    if (m != &other && !m->null && m->to == 0)
        return reader_refuse(c->source, from, c->err, "\"%.*s\" is no string", (int)key.len, key.ptr);
    return 0;
}

static int take_object(struct json_cursor *c, struct member *source, struct member *target)
{
    size_t start = c->at;
    if (!json_take(c, '{'))
        return json_refuse(c, "a JSON object should stand here");
    if (!json_take(c, '}')) {
        do
            if (take_member(c, source, target) != 0)
                return -1;
        while (json_take(c, ','));
        if (!json_take(c, '}'))
            return json_refuse(c, "a comma or a closing bracket should stand here");
    }
    if (c->at < c->end)
        return json_refuse(c, "nothing may stand behind the object");
    if (!source->found || !target->found)
        return reader_refuse(c->source, start, c->err, "the object has no \"%s\"", source->found ? "target" : "source");
    return 0;
}

static void add_text(struct document *doc, const struct member *m, struct mapped_text *text)
{
    if (m->null)
        return;
    mapped_text_clear(text);
    json_decode(doc->source, m->from, m->to, text);
    document_begin_segment(doc, m->from);
    mapped_text_write(text, 0, text->text.len, doc);
    document_end_segment(doc, SEGMENT_PARAGRAPH);
}

static int read_line(struct document *doc, struct json_cursor *c, struct mapped_text *text)
{
    struct member source = {0}, target = {0};
    struct document *original = document_original(doc);
    json_skip_blanks(c);
    if (c->at == c->end)
        return 0;
    if (take_object(c, &source, &target) != 0)
        return -1;
    size_t originals = original->segments.len, segments = doc->segments.len;
    add_text(original, &source, text);
    add_text(doc, &target, text);
    document_add_pair(doc, originals, segments, target.from);
    return 0;
}

static int read_pairs(struct document *doc, struct buf *err)
{
    const struct source *s = doc->source;
    struct mapped_text text = {0};
    int status = reader_check_size(s, err);
    doc->reserved = "\"\\\t\n\r";
    document_original(doc);
    for (size_t at = s->has_bom ? 3 : 0; status == 0 && at < s->len;) {
        const char *newline = memchr(s->bytes + at, '\n', s->len - at);
        size_t end = newline ? (size_t)(newline - s->bytes) : s->len;
        struct json_cursor line = {s, err, at, end};
        status = read_line(doc, &line, &text);
        document_end_unit(doc);
        at = end + 1;
    }
    mapped_text_release(&text);
    return status;
}

static const char *const extensions[] = {NULL};

const struct reader reader_jsonl_pairs = {
    .name = "jsonl-pairs",
    .extensions = extensions,
    .summary = "a JSON object a line with \"source\" and \"target\" (or \"src\" and \"tgt\")",
    .read = read_pairs,
};
