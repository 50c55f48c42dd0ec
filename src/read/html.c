/* HTML, as browsers show it. Blocks are segments, what stands inside a line runs on; titles, labels and descriptions
 * are segments of their own; code, and what is in another language or not to be translated, is no prose. */
#include <string.h>
#include <strings.h>

#include "base/span.h"
#include "read/bilingual.h"
#include "read/html_encoding.h"
#include "read/html_notes.h"
#include "read/html_text.h"
#include "read/reader.h"

enum { DEPTH_MAX = 512, FOOTNOTE_MAX = 200 };

/* Of an element and all around it. */
enum {
    STATE_HIDDEN = 1,       /* not shown, or no prose */
    STATE_CODE = 2,         /* a part of a sentence, but no prose: this and the next two */
    STATE_UNTRANSLATED = 4, /* translate="no" */
    STATE_FOREIGN = 8,      /* in another language than the document */
    STATE_NAVIGATION = 16,
    STATE_LINK = 32,
    STATE_NO_PROSE = STATE_HIDDEN | STATE_CODE | STATE_UNTRANSLATED | STATE_FOREIGN
};

struct open_element {
    const struct html_element *element;
    size_t off; /* of the start tag */
    size_t name_len;
    size_t text_off;
    unsigned state;
    uint16_t block;                  /* the index of the innermost block, itself perhaps */
    uint16_t innermost[GROUP_COUNT]; /* 1 + the index of the element that a start tag of its group ends; 0 for none */
};

struct html {
    struct document *doc;
    struct html_scanner scanner;
    struct html_text text;
    struct open_element open[DEPTH_MAX]; /* the first stands for the file around the outermost element */
    size_t depth;                        /* of the innermost one */
    size_t object;                       /* the depth of the element that is read as one object; 0 outside of one */
    bool object_shown;                   /* there is something in it */
    bool is_xml;                         /* "<br/>" ends any element */
    bool tells_encoding;
    bool only_links; /* all text of the segment so far stands in links */
    size_t link_end; /* where the last "</a>" ends */
};

static bool is_named(const struct html_element *e, const char *name)
{
    return strcmp(e->name, name) == 0;
}

static struct span value(const struct html *h, const char *name)
{
    return html_value(&h->scanner, html_attribute(&h->scanner, name));
}

static bool has(const struct html *h, const char *name, const char *wanted)
{
    return span_is_folded(value(h, name), wanted);
}

/* --- segments */

/* A list's paragraphs are its items, a quotation's quoted. */
static void choose_kind(struct html *h)
{
    static const enum segment_kind kinds[] = {
        [ROLE_HEADING] = SEGMENT_HEADING, [ROLE_PARAGRAPH] = SEGMENT_PARAGRAPH, [ROLE_ITEM] = SEGMENT_ITEM,
        [ROLE_CELL] = SEGMENT_CELL,       [ROLE_QUOTE] = SEGMENT_QUOTE,         [ROLE_TITLE] = SEGMENT_META};
    const struct open_element *block = &h->open[h->open[h->depth].block];
    const struct open_element *around = block > h->open ? &h->open[block[-1].block] : block;
    unsigned role = block->element->role, outer = around->element->role;
    bool label = h->open[h->depth].state & STATE_NAVIGATION;
    if ((role == ROLE_PARAGRAPH || role == ROLE_OTHER) && (outer == ROLE_ITEM || outer == ROLE_QUOTE))
        role = outer;
    h->text.by_look = role == ROLE_OTHER || (role == ROLE_PARAGRAPH && label);
    h->text.kind = h->text.by_look ? SEGMENT_PARAGRAPH : kinds[role];
}

static void before_text(struct html *h)
{
    html_text_settle(&h->text);
    if (!h->text.open) {
        choose_kind(h);
        h->only_links = true;
    }
}

static void end_object(struct html *h, size_t end)
{
    struct open_element *e = &h->open[h->object];
    h->object = 0;
    if (!h->object_shown)
        return;
    before_text(h);
    html_text_add_object(&h->text, MARKUP_CODE, e->off, end);
    h->only_links = h->only_links && (e->state & STATE_LINK);
}

/* --- open elements */

static void note_markup(struct html *h, const struct open_element *e)
{
    struct document *d = h->doc;
    size_t start = e->text_off < d->open_segment ? d->open_segment : e->text_off;
    while (start < d->text_len && html_is_blank(d->text[start]))
        start++;
    enum markup_kind kind = e->element->role == ROLE_STRONG ? MARKUP_STRONG
                            : e->element->role == ROLE_LINK ? MARKUP_LINK
                                                            : MARKUP_EMPHASIS;
    if (h->text.open && start < d->text_len)
        document_add_markup(d, kind, start, d->text_len - start);
}

/* end: where its end tag ends, or what ends it begins. */
static void pop(struct html *h, size_t end)
{
    const struct open_element *e = &h->open[h->depth];
    if (h->object == h->depth)
        end_object(h, end);
    if (e->element->role >= ROLE_EMPHASIS)
        note_markup(h, e);
    if (e->element->flags & HTML_BLOCK)
        html_text_end(&h->text);
    h->depth--;
}

static void pop_to(struct html *h, size_t depth, size_t inner_end, size_t end)
{
    while (h->depth > depth)
        pop(h, inner_end);
    pop(h, end);
}

static void push(struct html *h, const struct html_token *t, unsigned state)
{
    if (h->depth + 1 == DEPTH_MAX)
        return; /* nobody sees a difference: what is so deep is read as what stands around it */
    const struct open_element *parent = &h->open[h->depth++];
    struct open_element *e = &h->open[h->depth];
    *e = *parent;
    e->element = t->element;
    e->off = t->off;
    e->name_len = t->name_len;
    e->text_off = h->doc->text_len;
    e->state = state;
    if (t->element->flags & HTML_BLOCK)
        e->block = (uint16_t)h->depth;
    for (size_t g = 0; g < GROUP_COUNT; g++)
        if (t->element->shields & (1u << g))
            e->innermost[g] = 0;
    if (t->element->group < GROUP_COUNT)
        e->innermost[t->element->group] = (uint16_t)h->depth;
    bool runs_on = !(t->element->flags & HTML_BLOCK), prose = !(parent->state & STATE_NO_PROSE);
    if (runs_on && prose && (state & STATE_NO_PROSE) && !(state & STATE_HIDDEN)) {
        h->object = h->depth;
        h->object_shown = false;
    }
}

/* Ends what a start tag ends: the outermost of the groups. */
static void end_groups(struct html *h, const struct html_element *by, size_t off)
{
    size_t outermost = 0;
    for (size_t g = 0; g < GROUP_COUNT; g++) {
        size_t at = by->ends & (1u << g) ? h->open[h->depth].innermost[g] : 0;
        if (at > 0 && (outermost == 0 || at < outermost))
            outermost = at;
    }
    if (outermost > 0)
        pop_to(h, outermost, off, off);
}

static bool is_same_name(const struct html *h, const struct open_element *e, const struct html_token *t)
{
    const char *bytes = h->doc->source->bytes;
    return e->element == t->element && e->name_len == t->name_len &&
           strncasecmp(bytes + e->off + 1, bytes + t->name, t->name_len) == 0;
}

/* The element that an end tag ends; 0 for none. A tag of a line ends no block, and few reach beyond a cell. */
static size_t find_open(const struct html *h, const struct html_token *t)
{
    if (t->element->role == ROLE_HEADING)
        return h->open[h->depth].innermost[GROUP_HEADING]; /* "<h2>...</h3>" */
    for (size_t i = h->depth; i > 0; i--) {
        const struct html_element *e = h->open[i].element;
        if (is_same_name(h, &h->open[i], t))
            return i;
        bool in_line = !(t->element->flags & HTML_BLOCK) && (e->flags & HTML_BLOCK);
        bool in_cell = !(t->element->flags & HTML_TABLE_PART) && (is_named(e, "td") || is_named(e, "th"));
        if (in_line || in_cell)
            return 0;
    }
    return 0;
}

/* --- attributes */

/* What a program may show later. */
static bool is_hidden(const struct html *h)
{
    struct span style = value(h, "style");
    const char *display = memmem(style.ptr, style.len, "display:", 8);
    size_t at = display ? (size_t)(display - style.ptr) + 8 : style.len;
    while (at < style.len && style.ptr[at] == ' ')
        at++;
    return html_attribute(&h->scanner, "hidden") || span_starts((struct span){style.ptr + at, style.len - at}, "none");
}

static bool has_class(const struct html *h, const char *name)
{
    struct span v = value(h, "class");
    size_t len = strlen(name);
    for (const char *at = v.ptr, *end = v.ptr + v.len; (at = memmem(at, (size_t)(end - at), name, len)) != NULL; at++)
        if ((at == v.ptr || html_is_blank(at[-1])) && (at + len == end || html_is_blank(at[len])))
            return true;
    return false;
}

/* The first language that the whole document is given decides. */
static bool is_foreign(struct html *h, const struct html_element *e, bool around)
{
    struct span lang = value(h, "lang");
    if (lang.len == 0)
        lang = value(h, "xml:lang");
    if (lang.len == 0)
        return around;
    if (!*h->doc->language && (is_named(e, "html") || is_named(e, "body")))
        document_set_language(h->doc, lang);
    char tag[LANGUAGE_SIZE] = "";
    memcpy(tag, lang.ptr, lang.len < sizeof(tag) ? lang.len : sizeof(tag) - 1);
    return *h->doc->language ? !language_is_same(tag, h->doc->language) : !language_is_checked(tag);
}

/* A number or a star that leads to a note: "<sup><a href="#n1">1</a></sup>", "<a href="#n1"><sup>1</sup></a>". */
static bool is_footnote_mark(const struct html *h, const struct html_token *t)
{
    const struct source *s = h->doc->source;
    if (!is_named(t->element, "sup"))
        return false;
    size_t max = s->len - t->end < FOOTNOTE_MAX ? s->len - t->end : FOOTNOTE_MAX;
    const char *inner = s->bytes + t->end, *end = memmem(inner, max, "</sup", 5);
    if (!end)
        return false;
    return (h->open[h->depth].state & STATE_LINK) || html_is_note_mark((struct span){inner, (size_t)(end - inner)},
                                                                       (struct span){h->doc->text, h->doc->text_len});
}

static unsigned state_of(struct html *h, const struct html_token *t)
{
    const struct html_element *e = t->element;
    unsigned state = h->open[h->depth].state;
    state &= ~(unsigned)STATE_FOREIGN;
    if (is_foreign(h, e, h->open[h->depth].state & STATE_FOREIGN))
        state |= STATE_FOREIGN;
    if (has(h, "translate", "no") || has_class(h, "notranslate"))
        state |= STATE_UNTRANSLATED;
    else if (has(h, "translate", "yes"))
        state &= ~(unsigned)STATE_UNTRANSLATED;
    bool in_sentence = h->text.open && !h->text.ended && !(e->flags & HTML_BLOCK);
    if ((e->flags & HTML_NO_TEXT) || has(h, "aria-hidden", "true") || is_footnote_mark(h, t))
        state |= STATE_HIDDEN;
    else if (is_hidden(h))
        state |= in_sentence ? STATE_CODE : STATE_HIDDEN;
    if ((e->flags & HTML_CODE) || has_class(h, "code"))
        state |= STATE_CODE;
    if ((e->flags & HTML_NAVIGATION) || has(h, "role", "navigation"))
        state |= STATE_NAVIGATION;
    if (e->role == ROLE_LINK && html_attribute(&h->scanner, "href"))
        state |= STATE_LINK;
    return state;
}

static bool is_one_of(struct span v, const char *const *values)
{
    while (*values && !span_is_folded(v, *values))
        values++;
    return *values;
}

/* "<meta name="description">" and what else is shown of a page elsewhere. */
static bool is_shown_meta(const struct html *h)
{
    static const char *const names[] = {
        "description",   "og:title",          "og:description", "og:image:alt",   "twitter:description",
        "twitter:title", "twitter:image:alt", "dc.title",       "dc.description", NULL};
    return is_one_of(value(h, "name"), names) || is_one_of(value(h, "property"), names);
}

static bool is_button(const struct html *h)
{
    static const char *const types[] = {"submit", "button", "reset", NULL};
    return is_one_of(value(h, "type"), types);
}

static void add_attributes(struct html *h, const struct html_element *e)
{
    static const char *const names[] = {"title", "alt",     "aria-label", "aria-description", "placeholder", "label",
                                        "value", "content", NULL};
    enum { VALUE = 6, CONTENT = 7 };
    bool meta = is_named(e, "meta"),
         seen[CONTENT + 1] = {[VALUE] = !is_named(e, "input") || !is_button(h), [CONTENT] = !meta || !is_shown_meta(h)};
    for (size_t i = 0; i < h->scanner.attributes.len; i++) {
        struct html_attribute a = h->scanner.attributes.items[i];
        struct span name = {h->doc->source->bytes + a.name, a.name_len};
        for (size_t n = meta ? CONTENT : 0; names[n]; n++) {
            if (seen[n] || !span_is_folded(name, names[n]))
                continue;
            seen[n] = true;
            html_text_add_attribute(&h->text, a);
        }
    }
}

/* --- tokens */

static void read_comment(struct html *h, const struct html_token *t)
{
    enum { OPEN_LENGTH = 4, CLOSE_LENGTH = 3 };
    size_t inner = t->off + OPEN_LENGTH, inner_end = t->unclosed ? t->end : t->end - CLOSE_LENGTH;
    inner_end -= !t->unclosed && inner_end > inner && h->doc->source->bytes[t->end - 2] == '!'; /* "--!>" */
    struct comment c = {.off = (uint32_t)t->off,
                        .len = (uint32_t)(t->end - t->off),
                        .inner_off = (uint32_t)inner,
                        .inner_len = (uint32_t)(inner_end > inner ? inner_end - inner : 0),
                        .unclosed = t->unclosed};
    vec_push(&h->doc->comments, c);
}

static bool is_blank(const char *bytes, size_t len)
{
    size_t at = 0;
    while (at < len && html_is_blank(bytes[at]))
        at++;
    return at == len;
}

static void read_text(struct html *h, const struct html_token *t)
{
    const struct open_element *e = &h->open[h->depth];
    bool blank = is_blank(h->doc->source->bytes + t->off, t->end - t->off);
    if (e->state & STATE_NO_PROSE) {
        h->object_shown = h->object_shown || !blank;
        return;
    }
    if (!blank)
        before_text(h);
    html_text_add(&h->text, t->off, t->end);
    h->only_links = h->only_links && (blank || (e->state & STATE_LINK));
}

static void read_image(struct html *h, const struct html_token *t)
{
    if (!h->text.open || h->text.ended)
        return;
    if (!html_attribute(&h->scanner, "alt") || value(h, "alt").len > 0)
        html_text_add_object(&h->text, MARKUP_IMAGE, t->off, t->end);
    else
        html_text_leave_out(&h->text);
}

/* One link behind the other makes a menu, not a sentence. */
static bool is_next_link(const struct html *h, const struct html_token *t, unsigned state)
{
    return t->element->role == ROLE_LINK && (state & STATE_LINK) && h->text.open && !h->text.ended &&
           (h->only_links || h->link_end == t->off);
}

static void read_start(struct html *h, const struct html_token *t)
{
    const struct html_element *e = t->element;
    end_groups(h, e, t->off);
    unsigned around = h->open[h->depth].state, state = state_of(h, t);
    if (h->object && !(e->flags & HTML_BLOCK))
        state |= around & STATE_NO_PROSE; /* a part of the object */
    if ((e->flags & HTML_BLOCK) && h->object) {
        h->object_shown = false;
        end_object(h, t->off); /* its blocks are no part of a sentence any more */
    }
    if ((e->flags & HTML_BLOCK) || is_next_link(h, t, state))
        html_text_end(&h->text);
    if ((is_named(e, "pre") || is_named(e, "ul") || is_named(e, "ol")) && !(around & STATE_NO_PROSE))
        html_text_go_on(&h->text, t->off, t->end);
    if ((state & STATE_HIDDEN) && !(around & STATE_NO_PROSE))
        html_text_leave_out(&h->text);
    bool shown = !(around & STATE_NO_PROSE) && !(state & (STATE_UNTRANSLATED | STATE_FOREIGN));
    if (shown && is_named(e, "br"))
        html_text_break(&h->text, t->off, t->end);
    if (shown && is_named(e, "img") && !(state & STATE_HIDDEN))
        read_image(h, t);
    if (shown && !(e->flags & HTML_NO_ATTRIBUTES) && (!(state & STATE_HIDDEN) || (e->flags & HTML_NO_TEXT)))
        add_attributes(h, e);
    bool ended =
        t->closed && (h->is_xml || e == &html_unknown_element || (e->flags & HTML_NO_TEXT && !(e->flags & HTML_RAW)));
    if (ended || (e->flags & HTML_VOID))
        h->scanner.raw = NULL;
    else
        push(h, t, state);
}

static void read_end(struct html *h, const struct html_token *t)
{
    const struct html_element *e = t->element;
    size_t at = find_open(h, t);
    if (at > 0)
        pop_to(h, at, t->off, t->end);
    else if (e->group == GROUP_P)
        html_text_end(&h->text);
    else if (is_named(e, "br") && !(h->open[h->depth].state & STATE_NO_PROSE))
        html_text_break(&h->text, t->off, t->end);
    if (e->role == ROLE_LINK)
        h->link_end = t->end;
}

/* Only the first name counts. */
static int check_encoding(struct html *h, struct span name, struct buf *err)
{
    if (h->tells_encoding || name.len == 0)
        return 0;
    h->tells_encoding = true;
    return html_check_encoding(h->doc->source, name, err);
}

static int read_meta(struct html *h, struct buf *err)
{
    struct span charset = value(h, "charset");
    return check_encoding(h, charset.len > 0 ? charset : html_behind(value(h, "content"), "charset="), err);
}

static int read_token(struct html *h, const struct html_token *t, struct buf *err)
{
    switch (t->kind) {
    case HTML_TEXT:
        read_text(h, t);
        return 0;
    case HTML_START:
        read_start(h, t);
        return is_named(t->element, "meta") ? read_meta(h, err) : 0;
    case HTML_END:
        read_end(h, t);
        return 0;
    case HTML_COMMENT:
        read_comment(h, t);
        return 0;
    case HTML_DECLARATION:
        break;
    }
    struct span text = {h->doc->source->bytes + t->off, t->end - t->off};
    if (h->depth > 0 || !span_starts(text, "<?xml"))
        return 0;
    h->is_xml = true;
    return check_encoding(h, html_behind(text, "encoding="), err);
}

static int read_html(struct document *doc, struct buf *err)
{
    if (reader_check_size(doc->source, err) != 0)
        return -1;
    struct html *h = xcalloc(1, sizeof(*h));
    h->doc = h->text.doc = doc;
    h->open[0].element = &html_unknown_element;
    doc->reserved = "<&\"'";
    doc->is_page = true;
    html_scanner_init(&h->scanner, doc->source);
    struct html_token token;
    int status = 0;
    while (status == 0 && html_next(&h->scanner, &token))
        status = read_token(h, &token, err);
    while (h->depth > 0)
        pop(h, doc->source->len);
    html_text_end(&h->text);
    html_text_settle(&h->text);
    document_finish(doc);
    html_scanner_release(&h->scanner);
    vec_release(&h->text.waiting);
    free(h);
    return status;
}

static const char *const extensions[] = {".html", ".htm", ".xhtml", ".xht", NULL};

const struct reader reader_html = {
    .name = "html",
    .extensions = extensions,
    .summary = "HTML pages: text, titles, alternative texts and descriptions",
    .read = read_html,
};
