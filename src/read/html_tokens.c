#include "read/html_tokens.h"

#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "base/span.h"
#include "base/utf8.h"
#include "read/entities.h"

enum { REFERENCE_MAX = 40 }; /* bytes of a reference, with zeros before a number */

bool html_is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

/* The offset of `mark` from `at` on; the end of the source when it is not there. */
static size_t find(const struct html_scanner *s, size_t at, const char *mark)
{
    const char *bytes = s->source->bytes;
    size_t len = s->source->len;
    const char *found = at < len ? memmem(bytes + at, len - at, mark, strlen(mark)) : NULL;
    return found ? (size_t)(found - bytes) : len;
}

/* The source from there on. */
static struct span rest_of(const struct html_scanner *s, size_t at)
{
    return (struct span){s->source->bytes + at, s->source->len - at};
}

void html_scanner_init(struct html_scanner *s, const struct source *source)
{
    *s = (struct html_scanner){.source = source, .at = source->has_bom ? 3 : 0};
}

void html_scanner_release(struct html_scanner *s)
{
    vec_release(&s->attributes);
}

/* --- tags */

static size_t skip_blank(const struct html_scanner *s, size_t at)
{
    while (at < s->source->len && (html_is_blank(s->source->bytes[at]) || s->source->bytes[at] == '/'))
        at++;
    return at;
}

/* The value behind "=", which ends where the offset that is returned points. */
static size_t scan_value(const struct html_scanner *s, size_t at, struct html_attribute *a)
{
    const char *bytes = s->source->bytes;
    size_t len = s->source->len;
    while (at < len && html_is_blank(bytes[at]))
        at++;
    a->value = (uint32_t)at;
    if (at < len && (bytes[at] == '"' || bytes[at] == '\'')) {
        a->quote = bytes[at++];
        const char *close = memchr(bytes + at, a->quote, len - at);
        size_t end = close ? (size_t)(close - bytes) : len;
        a->value = (uint32_t)at;
        a->value_len = (uint32_t)(end - at);
        return close ? end + 1 : len;
    }
    while (at < len && !html_is_blank(bytes[at]) && bytes[at] != '>')
        at++;
    a->value_len = (uint32_t)(at - a->value);
    return at;
}

/* An attribute that begins at the offset, at least one byte of it. */
static size_t scan_attribute(struct html_scanner *s, size_t at, bool kept)
{
    const char *bytes = s->source->bytes;
    size_t len = s->source->len, start = at;
    for (at++; at < len && !html_is_blank(bytes[at]) && !memchr("/>=", bytes[at], 3); at++)
        ;
    struct html_attribute a = {.name = (uint32_t)start, .name_len = (uint32_t)(at - start), .value = (uint32_t)at};
    size_t equals = at;
    while (equals < len && html_is_blank(bytes[equals]))
        equals++;
    if (equals < len && bytes[equals] == '=')
        at = scan_value(s, equals + 1, &a);
    if (kept)
        vec_push(&s->attributes, a);
    return at;
}

/* A tag whose name begins at the offset. Takes all that is left when no ">" ends it: then it is none. */
static void scan_tag(struct html_scanner *s, struct html_token *token, size_t name)
{
    const char *bytes = s->source->bytes;
    size_t len = s->source->len, at = name;
    while (at < len && !html_is_blank(bytes[at]) && bytes[at] != '/' && bytes[at] != '>')
        at++;
    token->name = name;
    token->name_len = at - name;
    token->element = html_element(bytes + name, at - name);
    if (token->kind == HTML_START)
        s->attributes.len = 0;
    while ((at = skip_blank(s, at)) < len && bytes[at] != '>')
        at = scan_attribute(s, at, token->kind == HTML_START);
    token->closed = at < len && bytes[at - 1] == '/';
    if (at == len)
        token->kind = HTML_DECLARATION;
    token->end = at < len ? at + 1 : len;
}

/* --- what else begins with "<" */

static void scan_comment(struct html_scanner *s, struct html_token *token)
{
    size_t inner = token->off + 4, len = s->source->len;
    token->kind = HTML_COMMENT;
    if (span_starts(rest_of(s, inner), ">") || span_starts(rest_of(s, inner), "->")) {
        token->end = inner + (s->source->bytes[inner] == '>' ? 1 : 2);
        return;
    }
    for (size_t at = inner; (at = find(s, at, "--")) < len; at++) {
        size_t behind = at + 2;
        behind += behind < len && s->source->bytes[behind] == '!';
        if (behind < len && s->source->bytes[behind] == '>') {
            token->end = behind + 1;
            return;
        }
    }
    token->end = len;
    token->unclosed = true;
}

static void scan_declaration(struct html_scanner *s, struct html_token *token)
{
    size_t close = find(s, token->off, ">");
    token->kind = HTML_DECLARATION;
    token->end = close < s->source->len ? close + 1 : s->source->len;
}

/* Does markup begin at the "<"? */
static bool is_markup(const struct html_scanner *s, size_t at)
{
    const char *next = s->source->bytes + at + 1; /* a NUL stands behind the last byte */
    return is_ascii_letter(next[0]) || next[0] == '!' || next[0] == '?' || (next[0] == '/' && at + 2 < s->source->len);
}

static void scan_markup(struct html_scanner *s, struct html_token *token)
{
    const char *bytes = s->source->bytes + token->off;
    if (is_ascii_letter(bytes[1])) {
        token->kind = HTML_START;
        scan_tag(s, token, token->off + 1);
    } else if (bytes[1] == '/' && is_ascii_letter(bytes[2])) {
        token->kind = HTML_END;
        scan_tag(s, token, token->off + 2);
    } else if (span_starts(rest_of(s, token->off), "<!--")) {
        scan_comment(s, token);
    } else {
        scan_declaration(s, token);
    }
}

/* Where the text ends that nothing but the element's end tag ends. */
static size_t raw_end(const struct html_scanner *s)
{
    const char *bytes = s->source->bytes, *name = s->raw->name;
    size_t len = s->source->len, n = strlen(name);
    for (size_t at = s->at; strcmp(name, "plaintext") != 0 && (at = find(s, at, "</")) < len; at++) {
        size_t behind = at + 2 + n;
        if (behind < len && strncasecmp(bytes + at + 2, name, n) == 0 &&
            (html_is_blank(bytes[behind]) || bytes[behind] == '/' || bytes[behind] == '>'))
            return at;
    }
    return len;
}

static size_t text_end(const struct html_scanner *s, size_t at)
{
    const char *bytes = s->source->bytes;
    size_t len = s->source->len;
    while (at < len && (bytes[at] != '<' || !is_markup(s, at)))
        at++;
    return at;
}

bool html_next(struct html_scanner *s, struct html_token *token)
{
    *token = (struct html_token){.kind = HTML_TEXT, .off = s->at, .element = &html_unknown_element};
    size_t raw = s->raw ? raw_end(s) : s->at;
    s->raw = NULL;
    if (s->at >= s->source->len)
        return false;
    if (raw > s->at)
        token->end = raw;
    else if (s->source->bytes[s->at] == '<' && is_markup(s, s->at))
        scan_markup(s, token);
    else
        token->end = text_end(s, s->at);
    if (token->kind == HTML_START && (token->element->flags & HTML_RAW))
        s->raw = token->element;
    s->at = token->end;
    return true;
}

/* --- attributes and references */

const struct html_attribute *html_attribute(const struct html_scanner *s, const char *name)
{
    size_t len = strlen(name);
    for (size_t i = 0; i < s->attributes.len; i++) {
        const struct html_attribute *a = &s->attributes.items[i];
        if (a->name_len == len && strncasecmp(s->source->bytes + a->name, name, len) == 0)
            return a;
    }
    return NULL;
}

struct span html_value(const struct html_scanner *s, const struct html_attribute *a)
{
    return a ? (struct span){s->source->bytes + a->value, a->value_len} : (struct span){"", 0};
}

/* The names that HTML knows without a semicolon are those of Latin-1 and the marks of HTML itself. */
static bool is_old_name(const char *decoded, size_t len)
{
    size_t size;
    return len > 0 && utf8_decode(decoded, len, &size) < 0x100 && decoded[0] != '\'';
}

size_t html_reference(const struct source *s, size_t off, size_t end, bool in_attribute, char out[4], size_t *out_len)
{
    const char *bytes = s->bytes;
    size_t at = off + 1, limit = end - off < REFERENCE_MAX ? end : off + REFERENCE_MAX;
    bool number = at < limit && bytes[at] == '#', hex = number && at + 1 < limit && ascii_lower(bytes[at + 1]) == 'x';
    at += (size_t)number + hex;
    size_t first = at;
    while (at < limit && (number ? (hex ? hex_digit(bytes[at]) >= 0 : is_digit(bytes[at]))
                                 : is_ascii_letter(bytes[at]) || is_digit(bytes[at])))
        at++;
    if (at == first)
        return 0;
    char name[REFERENCE_MAX + 1];
    memcpy(name, bytes + off, at - off);
    name[at - off] = ';';
    *out_len = entity_decode(name, at - off + 1, out);
    if (at < end && bytes[at] == ';')
        return *out_len > 0 ? at + 1 - off : 0;
    bool refused = in_attribute && at < end && bytes[at] == '=';
    return number || (is_old_name(out, *out_len) && !refused) ? at - off : 0;
}
