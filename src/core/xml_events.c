#include "core/xml_events.h"

#include <expat.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"

#define XML_NAMESPACE "http://www.w3.org/XML/1998/namespace"

/* Between a namespace and a name; expat refuses a namespace that holds it. */
#define SEPARATOR '\n'

/* Bytes that expat copies at a time. It reads an unfinished tag again with each portion: those behind one that ended
 * nothing are twice as large, which keeps that linear. */
enum { PORTION = 1 << 21 };

struct xml {
    XML_Parser parser;
    struct document *doc;
    const struct xml_handler *handler;
    void *data;
    struct buf *err;
    struct buf root_space; /* the namespace of the outermost element */
    unsigned depth;
    unsigned foreign; /* the depth of the element that is passed over; 0 for none */
};

/* --- places and faults */

static size_t event_off(const struct xml *x)
{
    size_t start = x->doc->source->has_bom ? 3 : 0;
    XML_Index index = XML_GetCurrentByteIndex(x->parser);
    return start + (index > 0 ? (size_t)index : 0);
}

static size_t event_end(const struct xml *x)
{
    return event_off(x) + (size_t)XML_GetCurrentByteCount(x->parser);
}

/* Stops with a message; the first one counts. */
__attribute__((format(printf, 2, 3))) static void fail(struct xml *x, const char *format, ...)
{
    if (x->err->len > 0)
        return;
    char why[256];
    va_list args;
    va_start(args, format);
    vsnprintf(why, sizeof(why), format, args);
    va_end(args);
    buf_addf(x->err, "line %zu: %s", source_position(x->doc->source, event_off(x)).line, why);
    XML_StopParser(x->parser, XML_FALSE);
}

static const char *fault_text(const struct xml *x, enum XML_Error code)
{
    const struct source *s = x->doc->source;
    size_t off = event_off(x);
    switch (code) {
    case XML_ERROR_NO_ELEMENTS:
        return x->depth > 0 ? "the file ends inside an element" : "there is no XML element";
    case XML_ERROR_INVALID_TOKEN:
        return utf8_valid_prefix(s->bytes + off, s->len - off < 4 ? s->len - off : 4) == 0
                   ? "this is not valid UTF-8, and only that is read"
                   : "this is no well-formed XML";
    case XML_ERROR_UNCLOSED_TOKEN:
        return "what begins here is not closed";
    case XML_ERROR_TAG_MISMATCH:
        return "the end tag is not that of the element that is open";
    case XML_ERROR_UNDEFINED_ENTITY:
        return "entities are not read, only &amp; &lt; &gt; &quot; &apos; and numbers";
    case XML_ERROR_BAD_CHAR_REF:
        return "the number stands for no character";
    case XML_ERROR_UNBOUND_PREFIX:
        return "the prefix of a name is not declared";
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
        return "something follows the outermost element";
    default:
        return XML_ErrorString(code);
    }
}

/* --- names */

enum { SHOWN_BYTES = 40 };

/* How much of a name a message shows. */
static int shown(const char *name)
{
    return (int)utf8_valid_prefix(name, strnlen(name, SHOWN_BYTES));
}

static const char *local_name(const char *name)
{
    const char *separator = strrchr(name, SEPARATOR);
    return separator ? separator + 1 : name;
}

static bool is_root(const struct xml_handler *h, const char *name)
{
    return strcmp(name, h->root) == 0 || (h->other_root && strcmp(name, h->other_root) == 0);
}

static bool is_foreign(const struct xml *x, const char *name)
{
    size_t space = (size_t)(local_name(name) - name);
    return !x->handler->all_spaces && space > 0 &&
           (space != x->root_space.len || memcmp(name, x->root_space.data, space) != 0);
}

/* Whether an attribute as expat names it has this name in the namespace. */
static bool is_in_space(const char *attribute, const char *space, const char *name)
{
    size_t len = strlen(space);
    return strncmp(attribute, space, len) == 0 && attribute[len] == SEPARATOR && strcmp(attribute + len + 1, name) == 0;
}

const char *xml_value(const struct xml_element *e, const char *name)
{
    for (const char **a = e->attributes; a && *a; a += 2)
        if (strcmp(*a, name) == 0 || is_in_space(*a, XML_NAMESPACE, name))
            return a[1];
    return "";
}

const char *xml_value_in(const struct xml_element *e, const char *space, const char *name)
{
    for (const char **a = e->attributes; a && *a; a += 2)
        if (is_in_space(*a, space, name))
            return a[1];
    return "";
}

/* --- callbacks of expat; some may still come after it was stopped */

static void on_start(void *data, const XML_Char *name, const XML_Char **attributes)
{
    struct xml *x = data;
    const struct xml_element e = {local_name(name), attributes, event_off(x), event_end(x)};
    if (x->depth == 0) {
        buf_add(&x->root_space, name, (size_t)(e.name - name));
        if (!is_root(x->handler, e.name))
            fail(x, "the outermost element is <%.*s>, not <%s>", shown(e.name), e.name, x->handler->root);
    }
    x->depth++;
    if (x->depth > XML_DEPTH_MAX)
        fail(x, "more than %d elements are inside each other", XML_DEPTH_MAX);
    if (!x->foreign && is_foreign(x, name))
        x->foreign = x->depth;
    if (!x->foreign && x->err->len == 0)
        x->handler->start(x->data, &e);
}

static void on_end(void *data, const XML_Char *name)
{
    struct xml *x = data;
    const struct xml_element e = {local_name(name), NULL, event_off(x), event_end(x)};
    if (!x->foreign && x->err->len == 0)
        x->handler->end(x->data, &e);
    if (x->foreign == x->depth)
        x->foreign = 0;
    x->depth--;
}

static void on_text(void *data, const XML_Char *text, int len)
{
    struct xml *x = data;
    struct xml_text t = {{text, (size_t)len}, event_off(x), event_end(x), false};
    t.verbatim = t.end - t.off == t.text.len && memcmp(x->doc->source->bytes + t.off, text, t.text.len) == 0;
    if (!x->foreign && x->err->len == 0)
        x->handler->text(x->data, &t);
}

static void on_comment(void *data, const XML_Char *text)
{
    (void)text;
    struct xml *x = data;
    uint32_t off = (uint32_t)event_off(x), len = (uint32_t)event_end(x) - off;
    const uint32_t open = 4, close = 3;
    vec_push(&x->doc->comments, (struct comment){off, len, off + open, len - open - close, false});
}

static void on_declaration(void *data, const XML_Char *version, const XML_Char *encoding, int standalone)
{
    (void)version;
    (void)standalone;
    if (encoding && strcasecmp(encoding, "UTF-8") != 0 && strcasecmp(encoding, "UTF8") != 0)
        fail(data, "the encoding is given as %.*s, and only UTF-8 is read", shown(encoding), encoding);
}

static void on_entity(void *data, const XML_Char *name, int is_parameter, const XML_Char *value, int value_len,
                      const XML_Char *base, const XML_Char *system, const XML_Char *public, const XML_Char *notation)
{
    (void)is_parameter, (void)value, (void)value_len, (void)base, (void)system, (void)public, (void)notation;
    fail(data, "entities are not read, and \"%.*s\" is declared", shown(name), name);
}

/* Of a file that names a DTD expat lets pass what the DTD might declare. */
static void on_skipped(void *data, const XML_Char *name, int is_parameter)
{
    (void)name;
    (void)is_parameter;
    fail(data, "%s", fault_text(data, XML_ERROR_UNDEFINED_ENTITY));
}

/* --- the whole */

static void set_handlers(struct xml *x)
{
    XML_SetUserData(x->parser, x);
    XML_SetElementHandler(x->parser, on_start, on_end);
    XML_SetCharacterDataHandler(x->parser, on_text);
    XML_SetCommentHandler(x->parser, on_comment);
    XML_SetXmlDeclHandler(x->parser, on_declaration);
    XML_SetEntityDeclHandler(x->parser, on_entity);
    XML_SetSkippedEntityHandler(x->parser, on_skipped);
}

static void parse(struct xml *x)
{
    const struct source *s = x->doc->source;
    size_t at = s->has_bom ? 3 : 0, portion = PORTION;
    enum XML_Status status = XML_STATUS_OK;
    do {
        size_t len = s->len - at < portion ? s->len - at : portion;
        status = XML_Parse(x->parser, s->bytes + at, (int)len, at + len == s->len);
        portion = event_off(x) < at ? 2 * portion : PORTION;
        at += len;
    } while (at < s->len && status == XML_STATUS_OK);
    if (status != XML_STATUS_OK)
        fail(x, "%s", fault_text(x, XML_GetErrorCode(x->parser)));
}

int xml_read(struct document *doc, const struct xml_handler *handler, void *data, struct buf *err)
{
    if (doc->source->len > DOCUMENT_ASSEMBLED_MAX) {
        buf_add_str(err, "is larger than 1 GiB, too large for XML");
        return -1;
    }
    if (memchr(doc->source->bytes, '\0', doc->source->len < 4 ? doc->source->len : 4)) {
        buf_add_str(err, "line 1: this is UTF-16, and only UTF-8 is read");
        return -1;
    }
    doc->reserved = "&<";
    struct buf why = BUF_EMPTY;
    struct xml x = {XML_ParserCreateNS("UTF-8", SEPARATOR), doc, handler, data, &why, BUF_EMPTY, 0, 0};
    if (!x.parser)
        BUG("no memory for a parser");
    set_handlers(&x);
    parse(&x);
    XML_ParserFree(x.parser);
    int result = why.len > 0 ? -1 : 0;
    buf_add_span(err, buf_span(&why));
    buf_release(&x.root_space);
    buf_release(&why);
    return result;
}
