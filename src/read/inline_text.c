#include "read/inline_text.h"

#include <string.h>

#include "base/utf8.h"

enum code {
    CODE_WRAPS,  /* marks the text in it, which is read on */
    CODE_MARK,   /* opens or closes something; what it holds is no text */
    CODE_OBJECT, /* stands for something; what it holds is no text */
};

static const struct {
    const char *name;
    enum code code;
} codes[] = {
    {"bpt", CODE_MARK}, {"bx", CODE_MARK},  {"cp", CODE_OBJECT}, {"ec", CODE_MARK},   {"em", CODE_MARK},
    {"ept", CODE_MARK}, {"ex", CODE_MARK},  {"it", CODE_MARK},   {"ph", CODE_OBJECT}, {"sc", CODE_MARK},
    {"sm", CODE_MARK},  {"sub", CODE_MARK}, {"ut", CODE_MARK},   {"x", CODE_OBJECT},
};

/* What is not known wraps: no text is lost. */
static enum code code_of(const char *name)
{
    for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
        if (strcmp(codes[i].name, name) == 0)
            return codes[i].code;
    return CODE_WRAPS;
}

static bool has(const struct xml_element *e, const char *attribute, const char *value)
{
    return strcmp(xml_value(e, attribute), value) == 0;
}

static bool is_protected(const struct xml_element *e)
{
    return has(e, "translate", "no") || has(e, "mtype", "protected");
}

static bool is_line_break(const struct xml_element *e)
{
    return has(e, "ctype", "lb") || has(e, "type", "lb") || has(e, "subType", "xlf:lb");
}

/* Angular writes "<x id="START_LINK"/>text<x id="CLOSE_LINK"/>" for tags around a text. */
static bool is_tag_of_angular(const struct xml_element *e)
{
    const char *id = xml_value(e, "id");
    return strcmp(e->name, "x") == 0 && (strncmp(id, "START_", 6) == 0 || strncmp(id, "CLOSE_", 6) == 0);
}

/* --- taking in */

void inline_text_clear(struct inline_text *t)
{
    t->runs.len = 0;
    buf_clear(&t->part_ids);
    buf_clear(&t->hide_to);
    t->present = false;
    t->depth = t->hidden = 0;
}

void inline_text_release(struct inline_text *t)
{
    vec_release(&t->runs);
    buf_release(&t->part_ids);
    buf_release(&t->hide_to);
}

static void add_run(struct inline_text *t, enum inline_kind kind, size_t off, size_t end)
{
    vec_push(&t->runs, (struct inline_run){.kind = kind, .off = (uint32_t)off, .end = (uint32_t)end});
}

static void add_mapped(struct inline_text *t, struct span text, size_t off, size_t end)
{
    add_run(t, INLINE_MAPPED, off, end);
    struct inline_run *run = &t->runs.items[t->runs.len - 1];
    run->len = (uint8_t)text.len;
    memcpy(run->text, text.ptr, text.len);
}

void inline_text_open(struct inline_text *t, const struct xml_element *element)
{
    inline_text_clear(t);
    t->present = true;
    t->off = element->off;
}

/* Passes over a tag. What marks a stretch for translators only ("<mrk>") may go. */
static void add_code(struct inline_text *t, const struct xml_element *e, size_t off, size_t end)
{
    add_run(t, INLINE_GAP, off, end);
    t->runs.items[t->runs.len - 1].is_code = strcmp(e->name, "mrk") != 0 && strcmp(e->name, "sub") != 0;
}

static void hide(struct inline_text *t, const struct xml_element *e, enum inline_kind as)
{
    t->hidden = t->depth;
    t->hidden_off = e->off;
    t->hidden_as = as;
}

/* "<mrk mtype="seg" mid="3">": a sentence. */
static void begin_part(struct inline_text *t, const struct xml_element *e)
{
    buf_addf(&t->part_ids, "%s\n", xml_value(e, "mid"));
    add_run(t, INLINE_PART, e->off, e->end);
}

/* "<sm id="m" translate="no"/>" hides all up to "<em startRef="m"/>". */
static void begin_stretch(struct inline_text *t, const struct xml_element *e)
{
    buf_add_str(&t->hide_to, xml_value(e, "id"));
    t->hidden_off = e->off;
}

static void end_stretch(struct inline_text *t, const struct xml_element *e)
{
    if (strcmp(e->name, "em") != 0 || !has(e, "startRef", buf_str(&t->hide_to)))
        return;
    buf_clear(&t->hide_to);
    add_run(t, INLINE_OBJECT, t->hidden_off, e->end);
}

void inline_text_start(struct inline_text *t, const struct xml_element *e)
{
    enum code code = code_of(e->name);
    t->depth++;
    if (t->hidden)
        return;
    if (t->hide_to.len > 0)
        end_stretch(t, e);
    else if (strcmp(e->name, "sm") == 0 && is_protected(e))
        begin_stretch(t, e);
    else if (has(e, "mtype", "seg"))
        begin_part(t, e);
    else if (code == CODE_WRAPS && !is_protected(e))
        add_code(t, e, e->off, e->end);
    else if (code == CODE_OBJECT && is_line_break(e))
        hide(t, e, INLINE_MAPPED);
    else
        hide(t, e, code == CODE_MARK || is_tag_of_angular(e) ? INLINE_GAP : INLINE_OBJECT);
}

void inline_text_end(struct inline_text *t, const struct xml_element *e)
{
    if (t->hidden && t->hidden == t->depth) {
        t->hidden = 0;
        if (t->hidden_as == INLINE_MAPPED)
            add_mapped(t, (struct span){"\n", 1}, t->hidden_off, e->end);
        else if (t->hidden_as == INLINE_GAP)
            add_code(t, e, t->hidden_off, e->end);
        else
            add_run(t, t->hidden_as, t->hidden_off, e->end);
    } else if (!t->hidden && t->hide_to.len == 0 && code_of(e->name) == CODE_WRAPS) {
        add_run(t, INLINE_GAP, e->off, e->end);
    }
    t->depth--;
}

void inline_text_add(struct inline_text *t, const struct xml_text *text)
{
    if (t->hidden || t->hide_to.len > 0)
        return;
    if (text->verbatim)
        add_run(t, INLINE_VERBATIM, text->off, text->end);
    else
        add_mapped(t, text->text, text->off, text->end);
}

/* --- giving out */

size_t inline_text_parts(const struct inline_text *t)
{
    size_t parts = 0;
    for (size_t i = 0; i < t->runs.len; i++)
        parts += t->runs.items[i].kind == INLINE_PART;
    return parts > 0 ? parts : 1;
}

static struct span run_text(const struct inline_run *r, const struct source *s)
{
    bool verbatim = r->kind == INLINE_VERBATIM;
    return (struct span){verbatim ? s->bytes + r->off : r->text, verbatim ? r->end - r->off : r->len};
}

void inline_text_print(const struct inline_text *t, const struct source *s, const char *object, struct buf *out)
{
    for (size_t i = 0; i < t->runs.len; i++)
        if (t->runs.items[i].kind == INLINE_OBJECT)
            buf_add_str(out, object);
        else
            buf_add_span(out, run_text(&t->runs.items[i], s));
}

static bool is_blank(const struct inline_text *t, size_t from, size_t to, const struct source *s)
{
    for (size_t i = from; i < to; i++) {
        struct span text = run_text(&t->runs.items[i], s);
        for (size_t at = 0, size; at < text.len; at += size)
            if (!utf8_is_space(utf8_decode(text.ptr + at, text.len - at, &size)))
                return false;
    }
    return true;
}

static bool ends_in_space(const struct document *d)
{
    size_t size;
    return d->text_len <= d->open_segment || utf8_is_space(utf8_decode_before(d->text, d->text_len, &size));
}

/* What was passed over must not leave two blanks in a row. */
static void write_verbatim(struct document *doc, const struct inline_run *r, bool behind_gap)
{
    size_t off = r->off;
    while (behind_gap && off < r->end && doc->source->bytes[off] == ' ' && ends_in_space(doc))
        off++;
    if (off < r->end)
        document_add_verbatim(doc, off, r->end - off);
}

static void write_run(struct document *doc, const struct inline_run *r, bool behind_gap)
{
    if (r->kind == INLINE_VERBATIM) {
        write_verbatim(doc, r, behind_gap);
    } else if (r->kind == INLINE_MAPPED) {
        document_add_mapped(doc, r->text, r->len, r->off, r->end - r->off);
    } else if (r->kind == INLINE_OBJECT) {
        document_add_object(doc, MARKUP_CODE, r->off, r->end - r->off);
    }
}

static void write_runs(const struct inline_text *t, size_t from, size_t to, struct document *doc)
{
    if (is_blank(t, from, to, doc->source))
        return;
    document_begin_segment(doc, t->runs.items[from].off);
    for (size_t i = from; i < to; i++)
        write_run(doc, &t->runs.items[i], i > from && t->runs.items[i - 1].kind == INLINE_GAP);
    document_end_segment(doc, SEGMENT_PARAGRAPH);
}

/* What is before the first part belongs to it, and what is between two to the first of them. */
size_t inline_text_write_part(const struct inline_text *t, size_t *at, struct document *doc)
{
    size_t from = *at, off = t->off;
    bool met = false;
    for (; *at < t->runs.len; ++*at) {
        const struct inline_run *r = &t->runs.items[*at];
        if (r->kind != INLINE_PART)
            continue;
        if (met)
            break;
        met = true;
        off = r->off;
    }
    write_runs(t, from, *at, doc);
    return off;
}

size_t inline_text_write(const struct inline_text *t, struct document *doc)
{
    write_runs(t, 0, t->runs.len, doc);
    return t->off;
}
