#include "read/po_syntax.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "read/reader.h"

#define OBJECT "\xEF\xBF\xBC" /* U+FFFC: what is no prose */

static const char *const keywords[PO_KEYWORDS] = {"msgctxt", "msgid", "msgid_plural", "msgstr", "domain"};

enum { SHOWN_BYTES = 20 };

void po_parser_release(struct po_parser *p)
{
    vec_release(&p->strings);
    vec_release(&p->fields);
}

static struct span rest_of(const struct po_parser *p)
{
    return (struct span){p->doc->source->bytes + p->at, p->doc->source->len - p->at};
}

static int refuse(const struct po_parser *p, size_t at, struct buf *err, const char *what)
{
    return reader_refuse(p->doc->source, at, err, "%s", what);
}

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\v' || c == '\f' || is_line_end(c);
}

static bool is_octal(char c)
{
    return c >= '0' && c <= '7';
}

/* --- comments */

static void take_flag(struct po_parser *p, struct span flag)
{
    static const char max_length[] = "max-length:";
    size_t at = sizeof(max_length) - 1;
    if (span_is(flag, "fuzzy"))
        p->next.fuzzy = true;
    if (!span_starts(flag, max_length))
        return;
    for (p->next.max_points = 0; at < flag.len && is_digit(flag.ptr[at]) && p->next.max_points < 1000000; at++)
        p->next.max_points = p->next.max_points * 10 + (uint32_t)(flag.ptr[at] - '0');
}

static void take_flags(struct po_parser *p, struct span line)
{
    for (size_t at = 0; at < line.len;) {
        size_t from = at;
        while (at < line.len && line.ptr[at] != ',' && !is_blank(line.ptr[at]))
            at++;
        take_flag(p, (struct span){line.ptr + from, at - from});
        at += at == from || at < line.len;
    }
}

/* What the line that begins with # at p->at says; goes behind it. */
static void take_comment(struct po_parser *p)
{
    struct span line = rest_of(p);
    size_t len = 0;
    while (len < line.len && !is_line_end(line.ptr[len]))
        len++;
    line.len = len;
    if (span_starts(line, "#,"))
        take_flags(p, (struct span){line.ptr + 2, len - 2});
    else if (span_starts(line, "#~"))
        p->next = (struct po_flags){0}; /* they were of the obsolete entry */
    else if (len > 1 && is_blank(line.ptr[1]))
        vec_push(&p->doc->comments, (struct comment){.off = (uint32_t)p->at,
                                                     .len = (uint32_t)len,
                                                     .inner_off = (uint32_t)p->at + 1,
                                                     .inner_len = (uint32_t)len - 1});
    p->at += len;
}

/* Goes to the next keyword or string; false at the end of the file. */
static bool skip_to_token(struct po_parser *p)
{
    const struct source *s = p->doc->source;
    while (p->at < s->len) {
        if (s->bytes[p->at] == '#')
            take_comment(p);
        else if (is_blank(s->bytes[p->at]))
            p->at++;
        else
            return true;
    }
    return false;
}

/* --- strings */

/* The length of the escape at the start, one byte's worth; 0 when it is none. *value: the byte, -1 for a control. */
static size_t escape_length(struct span text, int *value)
{
    static const char letters[] = "ntr\"\\abfv", values[] = "\n\t\r\"\\";
    const char *letter = text.len > 1 && text.ptr[1] ? strchr(letters, text.ptr[1]) : NULL;
    size_t len = 1, most = 4;
    if (letter) {
        *value = letter - letters < 5 ? values[letter - letters] : -1;
        return 2;
    }
    *value = 0;
    if (text.len > 1 && text.ptr[1] == 'x') {
        for (len = 2; len < text.len && len < most && hex_digit(text.ptr[len]) >= 0; len++)
            *value = *value * 16 + hex_digit(text.ptr[len]);
        return len > 2 ? len : 0;
    }
    for (; len < text.len && len < most && is_octal(text.ptr[len]); len++)
        *value = *value * 8 + (text.ptr[len] - '0');
    return len > 1 ? len : 0;
}

static int take_string(struct po_parser *p, struct buf *err)
{
    struct span text = rest_of(p);
    size_t at = 1, from = p->at + 1;
    while (at < text.len && text.ptr[at] != '"') {
        int value;
        struct span rest = {text.ptr + at, text.len - at};
        size_t escape = text.ptr[at] == '\\' ? escape_length(rest, &value) : 1;
        if (is_line_end(text.ptr[at]))
            return refuse(p, p->at, err, "the string has no quotation mark at its end");
        if (escape == 0)
            return refuse(p, p->at + at, err, "there is no such escape in a PO file (a backslash is written \\\\)");
        at += escape;
    }
    if (at >= text.len)
        return refuse(p, p->at, err, "the string has no quotation mark at its end");
    if (p->fields.len == 0)
        return refuse(p, p->at, err, "the string has no keyword before it");
    vec_push(&p->strings, (struct po_string){(uint32_t)from, (uint32_t)(p->at + at)});
    p->fields.items[p->fields.len - 1].end = (uint32_t)p->strings.len;
    p->at += at + 1;
    return 0;
}

/* A character that is written byte by byte ("\303\274"): the length of its escapes, 0 when they make none. */
static size_t read_bytes(struct span text, struct po_piece *piece)
{
    size_t at = 0;
    for (piece->text_len = 0; piece->text_len < sizeof(piece->text);) {
        int value = 0;
        size_t len = at < text.len && text.ptr[at] == '\\'
                         ? escape_length((struct span){text.ptr + at, text.len - at}, &value)
                         : 0;
        if (len == 0 || value <= 0 || value > 0xFF)
            return 0;
        piece->text[piece->text_len++] = (char)value;
        at += len;
        if (utf8_valid_prefix(piece->text, piece->text_len) == piece->text_len)
            return at;
    }
    return 0;
}

bool po_cursor_next(struct po_cursor *c, struct po_piece *piece)
{
    const struct po_string *s = c->parser->strings.items;
    while (c->string < c->end && s[c->string].from + c->done >= s[c->string].to) {
        c->string++;
        c->done = 0;
    }
    if (c->string >= c->end)
        return false;
    size_t from = s[c->string].from + c->done;
    struct span text = {c->parser->doc->source->bytes + from, s[c->string].to - from};
    const char *escape = memchr(text.ptr, '\\', text.len);
    *piece = (struct po_piece){.from = from, .len = escape ? (size_t)(escape - text.ptr) : text.len, .verbatim = true};
    if (piece->len == 0) {
        int value;
        piece->verbatim = false;
        piece->len = read_bytes(text, piece);
        if (piece->len == 0) {
            piece->len = escape_length(text, &value);
            piece->text_len = sizeof(OBJECT) - 1;
            memcpy(piece->text, OBJECT, piece->text_len);
        }
    }
    c->done += piece->len;
    return true;
}

/* --- entries */

static bool is_keyword_byte(char c)
{
    return (c >= 'a' && c <= 'z') || c == '_';
}

/* "[12]" at the start: its length, 0 for none, with the number, which may be anything when it is too long. */
static size_t read_form(struct span text, uint32_t *form)
{
    size_t len = 1;
    if (text.len == 0 || text.ptr[0] != '[')
        return 0;
    for (*form = 0; len < text.len && text.ptr[len] >= '0' && text.ptr[len] <= '9'; len++)
        *form = *form * 10 + (uint32_t)(text.ptr[len] - '0');
    return len > 1 && len < text.len && text.ptr[len] == ']' ? len + 1 : 0;
}

/* The keyword at p->at: its length, 0 and a message when it is none. */
static size_t read_keyword(const struct po_parser *p, struct po_field *field, struct buf *err)
{
    struct span rest = rest_of(p);
    size_t len = 0, shown = 0;
    while (len < rest.len && is_keyword_byte(rest.ptr[len]))
        len++;
    for (int k = 0; k < PO_KEYWORDS; k++)
        if (span_is((struct span){rest.ptr, len}, keywords[k])) {
            *field = (struct po_field){(enum po_keyword)k,       (uint32_t)p->at,         0, false,
                                       (uint32_t)p->strings.len, (uint32_t)p->strings.len};
            size_t form = k == PO_STR ? read_form((struct span){rest.ptr + len, rest.len - len}, &field->form) : 0;
            field->has_form = form > 0;
            return len + form;
        }
    while (shown < rest.len && shown < SHOWN_BYTES && !is_blank(rest.ptr[shown]) && rest.ptr[shown] != '"')
        shown++;
    shown = utf8_valid_prefix(rest.ptr, shown);
    reader_refuse(p->doc->source, p->at, err, "\"%.*s\" is no keyword of a PO file", (int)shown, rest.ptr);
    return 0;
}

static bool begins_entry(const struct po_parser *p, enum po_keyword keyword)
{
    if (p->fields.len == 0 || keyword == PO_PLURAL || keyword == PO_STR)
        return false;
    return keyword != PO_ID || p->fields.items[p->fields.len - 1].keyword != PO_CONTEXT;
}

static bool is_at(const struct po_parser *p, size_t field, enum po_keyword keyword)
{
    return field < p->fields.len && p->fields.items[field].keyword == keyword;
}

static int check_forms(const struct po_parser *p, size_t first, bool plural, struct buf *err)
{
    for (size_t i = first; i < p->fields.len; i++) {
        const struct po_field *f = &p->fields.items[i];
        if (f->keyword != PO_STR)
            return refuse(p, f->at, err, "msgid_plural stands behind msgid, once");
        if (plural && (!f->has_form || f->form != i - first))
            return reader_refuse(p->doc->source, f->at, err, "msgstr[%zu] should stand here", i - first);
        if (!plural && (f->has_form || i > first))
            return refuse(p, f->at, err, "one msgstr belongs to a msgid without msgid_plural");
    }
    return 0;
}

/* Whether the fields make an entry. */
static int check_entry(const struct po_parser *p, struct buf *err)
{
    for (size_t i = 0; i < p->fields.len; i++)
        if (p->fields.items[i].first == p->fields.items[i].end)
            return reader_refuse(p->doc->source, p->fields.items[i].at, err, "%s has no string",
                                 keywords[p->fields.items[i].keyword]);
    if (is_at(p, 0, PO_DOMAIN) && p->fields.len == 1)
        return 0;
    size_t id = is_at(p, 0, PO_CONTEXT), first = id + 1;
    if (!is_at(p, id, PO_ID))
        return refuse(p, p->fields.items[0].at, err, "no msgid belongs to this");
    bool plural = is_at(p, first, PO_PLURAL);
    first += plural;
    if (first >= p->fields.len)
        return refuse(p, p->fields.items[id].at, err, "the msgid has no msgstr");
    return check_forms(p, first, plural, err);
}

int po_next(struct po_parser *p, struct buf *err)
{
    p->fields.len = p->strings.len = 0;
    while (skip_to_token(p)) {
        struct po_field field;
        if (p->doc->source->bytes[p->at] == '"') {
            if (take_string(p, err) != 0)
                return -1;
            continue;
        }
        size_t len = read_keyword(p, &field, err);
        if (len == 0)
            return -1;
        if (begins_entry(p, field.keyword))
            break;
        if (p->fields.len == 0) {
            p->flags = p->next;
            p->next = (struct po_flags){0};
        }
        vec_push(&p->fields, field);
        p->at += len;
    }
    if (p->fields.len == 0)
        return 0;
    return check_entry(p, err) == 0 ? 1 : -1;
}
