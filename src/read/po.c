/* Catalogues of gettext. A message and its translation are a pair; so is each paragraph of a message that has as many
 * of them as its translation. */
#include <string.h>
#include <strings.h>

#include "read/po_syntax.h"
#include "read/reader.h"

/* --- paragraphs */

static bool is_line_end(const struct po_piece *piece)
{
    return !piece->verbatim && piece->text_len == 1 && piece->text[0] == '\n';
}

static void add_piece(struct document *doc, const struct po_piece *piece)
{
    if (piece->verbatim)
        document_add_verbatim(doc, piece->from, piece->len);
    else
        document_add_mapped(doc, piece->text, piece->text_len, piece->from, piece->len);
}

/* The next piece behind any line ends; false at the end. */
static bool next_in_paragraph(struct po_cursor *c, struct po_piece *piece)
{
    bool found;
    do
        found = po_cursor_next(c, piece);
    while (found && is_line_end(piece));
    return found;
}

/* How many stretches the blank lines make of a field. */
static size_t count_paragraphs(struct po_cursor c)
{
    struct po_piece piece;
    size_t count = 0, line_ends = 2;
    while (po_cursor_next(&c, &piece)) {
        if (!is_line_end(&piece) && line_ends >= 2)
            count++;
        line_ends = is_line_end(&piece) ? line_ends + 1 : 0;
    }
    return count;
}

/* Adds a paragraph of a field as a segment, or all of the rest when `whole`. */
static void add_paragraph(struct document *doc, struct po_cursor *c, bool whole)
{
    struct po_piece piece, line_end;
    bool pending = false;
    if (!next_in_paragraph(c, &piece))
        return;
    document_begin_segment(doc, piece.from);
    do {
        if (is_line_end(&piece)) {
            if (pending && !whole)
                break;
            if (pending)
                add_piece(doc, &line_end);
            line_end = piece;
            pending = true;
            continue;
        }
        if (pending)
            add_piece(doc, &line_end);
        pending = false;
        add_piece(doc, &piece);
    } while (po_cursor_next(c, &piece));
    document_end_segment(doc, reader_segment_kind(doc));
}

static struct po_cursor cursor_of(const struct po_parser *p, const struct po_field *field)
{
    return (struct po_cursor){p, field->first, field->end, 0};
}

/* --- messages */

static const struct po_field *field_of(const struct po_parser *p, enum po_keyword keyword)
{
    for (size_t i = 0; i < p->fields.len; i++)
        if (p->fields.items[i].keyword == keyword)
            return &p->fields.items[i];
    return NULL;
}

/* All that a field says, as an entry. */
static struct entry *add_entry(struct document *doc, const struct po_parser *p, const struct po_field *field)
{
    struct buf text = BUF_EMPTY;
    struct po_cursor c = cursor_of(p, field);
    struct po_piece piece;
    size_t from = p->strings.items[field->first].from, to = p->strings.items[field->end - 1].to;
    while (po_cursor_next(&c, &piece)) {
        if (piece.verbatim)
            buf_add(&text, doc->source->bytes + piece.from, piece.len);
        else
            buf_add(&text, piece.text, piece.text_len);
    }
    struct entry *e = entries_add(&doc->entries, (struct span){"", 0}, buf_span(&text), from, to - from);
    e->is_text = true;
    buf_release(&text);
    return e;
}

/* A text and its translations: of a plural the last one has all forms but the first. */
static void add_entries(struct document *doc, const struct po_parser *p, const struct po_field *id,
                        const struct po_field *str, const struct po_field *end)
{
    add_entry(doc->original, p, id);
    for (; str < end; str++) {
        struct entry *e = add_entry(doc, p, str);
        e->original = (uint32_t)doc->original->entries.len;
        e->max_points = p->flags.max_points;
    }
}

/* originals: the segments of the original before those of the message. add_original: they are not there yet. */
static void add_pairs(struct document *doc, const struct po_parser *p, const struct po_field *id,
                      const struct po_field *str)
{
    struct document *original = document_original(doc);
    struct po_cursor from = cursor_of(p, id), to = cursor_of(p, str);
    size_t paragraphs = count_paragraphs(from);
    bool whole = paragraphs != count_paragraphs(to);
    for (size_t i = 0; i < (whole ? 1 : paragraphs); i++) {
        size_t originals = original->segments.len, segments = doc->segments.len;
        add_paragraph(original, &from, whole);
        add_paragraph(doc, &to, whole);
        document_add_pair(doc, originals, segments, p->strings.items[str->first].from);
    }
}

/* A further form of the plural, which has no pair of its own: every original belongs to one pair only. */
static void add_form(struct document *doc, const struct po_parser *p, const struct po_field *str)
{
    struct po_cursor c = cursor_of(p, str);
    add_paragraph(doc, &c, true);
}

static void add_message(struct document *doc, const struct po_parser *p)
{
    const struct po_field *id = field_of(p, PO_ID), *plural = field_of(p, PO_PLURAL);
    const struct po_field *str = field_of(p, PO_STR), *end = p->fields.items + p->fields.len;
    add_entries(doc, p, id, str, plural ? str + 1 : end);
    add_pairs(doc, p, id, str++);
    if (plural && str < end) {
        add_entries(doc, p, plural, str, end);
        add_pairs(doc, p, plural, str++);
    }
    for (; str < end; str++)
        add_form(doc, p, str);
}

/* --- the header */

/* The value of a line "name value" of the header, from `name` to the end of the line; NULL for none. */
static struct span header_value(const struct po_parser *p, const struct po_field *header, const char *name)
{
    const char *bytes = p->doc->source->bytes;
    for (size_t i = header->first; i < header->end; i++) {
        struct span rest = {bytes + p->strings.items[i].from, p->strings.items[i].to - p->strings.items[i].from};
        while (rest.len > 0) {
            const char *stop = memmem(rest.ptr, rest.len, "\\n", 2);
            size_t len = stop ? (size_t)(stop - rest.ptr) : rest.len, skip = strlen(name);
            if (len >= skip && strncasecmp(rest.ptr, name, skip) == 0) {
                for (; skip < len && rest.ptr[skip] == ' '; skip++)
                    ;
                return (struct span){rest.ptr + skip, len - skip};
            }
            len += stop ? 2 : 0;
            rest = (struct span){rest.ptr + len, rest.len - len};
        }
    }
    return (struct span){NULL, 0};
}

static bool is_utf8(struct span charset)
{
    static const char *const names[] = {"UTF-8", "UTF8", "US-ASCII", "ASCII", "CHARSET", NULL};
    for (const char *const *name = names; *name; name++)
        if (charset.len == strlen(*name) && strncasecmp(charset.ptr, *name, charset.len) == 0)
            return true;
    return false;
}

static int take_header(struct document *doc, const struct po_parser *p, struct buf *err)
{
    static const char word[] = "charset=";
    const struct po_field *str = field_of(p, PO_STR);
    struct span type = header_value(p, str, "Content-Type:"), language = header_value(p, str, "Language:");
    struct span source_language = header_value(p, str, "X-Source-Language:");
    document_set_language(doc, language);
    document_set_language(document_original(doc), source_language);
    const char *found = type.len ? memmem(type.ptr, type.len, word, sizeof(word) - 1) : NULL;
    if (!found)
        return 0;
    struct span charset = {found + sizeof(word) - 1, 0};
    while (charset.ptr + charset.len < type.ptr + type.len && !strchr(" ;\\", charset.ptr[charset.len]))
        charset.len++;
    if (is_utf8(charset))
        return 0;
    return reader_refuse(doc->source, (size_t)(found - doc->source->bytes), err,
                         "the catalogue is in %.*s; convert it with `msgconv -t UTF-8`", (int)charset.len, charset.ptr);
}

static bool is_header(const struct po_parser *p)
{
    struct po_piece piece;
    const struct po_field *id = field_of(p, PO_ID);
    struct po_cursor c = cursor_of(p, id);
    return !field_of(p, PO_CONTEXT) && !po_cursor_next(&c, &piece);
}

/* Who translated the program: what programs show of the translators, and no translation of the message. GNOME's and
 * KDE's names for it. */
static bool asks_for_credits(const struct po_parser *p)
{
    static const char *const names[] = {
        "translator-credits", "translator_credits",   "translators-credits",    "Your names",
        "Your emails",        "ROLES_OF_TRANSLATORS", "CREDIT_FOR_TRANSLATORS", NULL};
    struct po_cursor c = cursor_of(p, field_of(p, PO_ID));
    struct po_piece piece;
    return po_cursor_next(&c, &piece) && piece.verbatim &&
           span_is_one_of((struct span){p->doc->source->bytes + piece.from, piece.len}, names) &&
           !po_cursor_next(&c, &piece);
}

/* --- the file */

static int read_catalogue(struct document *doc, bool fuzzy, struct buf *err)
{
    struct po_parser p = {.doc = doc, .at = doc->source->has_bom ? 3 : 0};
    int more = reader_check_size(doc->source, err) == 0 ? 1 : -1;
    doc->is_catalogue = true;
    doc->reserved = "\"\\\n\r";
    document_original(doc);
    while (more > 0 && (more = po_next(&p, err)) > 0) {
        if (field_of(&p, PO_DOMAIN))
            continue;
        if (is_header(&p))
            more = take_header(doc, &p, err) == 0 ? 1 : -1;
        else if ((fuzzy || !p.flags.fuzzy) && !asks_for_credits(&p))
            add_message(doc, &p);
        document_end_unit(doc);
    }
    po_parser_release(&p);
    return more;
}

static int read_po(struct document *doc, struct buf *err)
{
    return read_catalogue(doc, false, err);
}

static int read_po_fuzzy(struct document *doc, struct buf *err)
{
    return read_catalogue(doc, true, err);
}

static const char *const extensions[] = {".po", NULL};
static const char *const no_extensions[] = {NULL};

const struct reader reader_po = {
    .name = "po",
    .extensions = extensions,
    .summary = "catalogue of gettext; each msgstr is held against its msgid, fuzzy ones are left out",
    .read = read_po,
};

const struct reader reader_po_fuzzy = {
    .name = "po-fuzzy",
    .extensions = no_extensions,
    .summary = "the same with its fuzzy messages",
    .read = read_po_fuzzy,
};
