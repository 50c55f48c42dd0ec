/* Codes of a translation file that open or close something around words ("<g id="1">", "<bpt i="1">"): the translation
 * has the same. Those that stand for something in the sentence are the concern of source_codes.c. */
#include "checks/checks.h"
#include "checks/entry_tools.h"

enum { RULE_LOST, RULE_ADDED };

static const struct rule_info rules[] = {
    [RULE_LOST] = {.id = "source/codes/wrap-lost",
                   .category = CATEGORY_MARKUP,
                   .severity = SEVERITY_MAJOR,
                   .help = "An inline code of a translation file that marks words in the source text, as bold or as a "
                           "link, and that the translation lacks."},
    [RULE_ADDED] = {.id = "source/codes/wrap-added",
                    .category = CATEGORY_MARKUP,
                    .severity = SEVERITY_MAJOR,
                    .help = "An inline code that marks words in the translation, and that the source text does not "
                            "have, or has less often."},
};

/* More codes in one string are a page that was put into one. */
enum { CODES_MAX = 200 };

static struct span tag_of(const struct document *doc, const struct entry_code *code)
{
    const char *bytes = doc->source->bytes + code->off;
    const char *end = memchr(bytes, '>', code->len);
    return (struct span){bytes, end ? (size_t)(end - bytes) + 1 : code->len};
}

/* The value of an attribute in a tag; empty when there is none. */
static struct span attribute(struct span tag, const char *name)
{
    size_t len = strlen(name);
    for (size_t i = 1; i + len + 2 < tag.len; i++) {
        if (!strchr(" \t\r\n", tag.ptr[i - 1]) || memcmp(tag.ptr + i, name, len) != 0 || tag.ptr[i + len] != '=')
            continue;
        const char *from = tag.ptr + i + len + 2, *end = tag.ptr + tag.len;
        const char *to = memchr(from, from[-1], (size_t)(end - from));
        return (struct span){from, to ? (size_t)(to - from) : 0};
    }
    return (struct span){"", 0};
}

static struct span name_of(struct span tag)
{
    size_t len = 1;
    while (len < tag.len && !strchr(" \t\r\n/>", tag.ptr[len]))
        len++;
    return (struct span){tag.ptr + 1, len - 1};
}

/* What the formats tell codes by: TMX has x, else i; XLIFF has id, and at the end of a code a reference to its start.
 */
static struct span number_of(struct span tag)
{
    static const char *const names[] = {"x", "i", "rid", "startRef", "id", NULL};
    struct span found = {"", 0};
    for (const char *const *name = names; *name && found.len == 0; name++)
        found = attribute(tag, *name);
    return found;
}

struct side {
    const struct document *doc;
    const struct entry_code *codes;
    size_t count;
    struct span names[CODES_MAX], numbers[CODES_MAX]; /* of the codes */
    bool matched[CODES_MAX];
    size_t left;
};

static void take_side(struct side *s, const struct document *doc, const struct entry *e)
{
    s->doc = doc;
    s->count = e->code_count;
    memset(s->matched, 0, sizeof(s->matched));
    if (s->count > 0) /* without any in the document there is no list */
        s->codes = &doc->entries.codes.items[e->code];
    s->left = s->count;
    for (size_t i = 0; i < s->count; i++) {
        struct span tag = tag_of(doc, &s->codes[i]);
        s->names[i] = name_of(tag);
        s->numbers[i] = number_of(tag);
    }
}

static void match(struct side *a, struct side *b)
{
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = 0; k < b->count && !a->matched[i]; k++)
            if (!b->matched[k] && span_equal(a->names[i], b->names[k]) && span_equal(a->numbers[i], b->numbers[k])) {
                a->matched[i] = b->matched[k] = true;
                a->left--;
                b->left--;
            }
}

/* "<ept i="1">", and the code that it ends is told as well. */
static bool ends_another(const struct side *s, size_t i)
{
    static const char *const names[] = {"i", "rid", "startRef", "id", NULL};
    struct span tag = tag_of(s->doc, &s->codes[i]), name = s->names[i], number = {"", 0};
    if (!span_is(name, "ept") && !span_is(name, "ex") && !span_is(name, "ec"))
        return false;
    for (const char *const *n = names; *n && number.len == 0; n++)
        number = attribute(tag, *n);
    for (size_t k = 0; k < i; k++) {
        struct span start = tag_of(s->doc, &s->codes[k]);
        if (!s->matched[k] && (span_equal(attribute(start, "i"), number) || span_equal(attribute(start, "id"), number)))
            return true;
    }
    return false;
}

/* As many as one side has more: the others were renumbered. */
static void report(struct check_context *c, const struct entry_pair *p, const struct side *s, size_t count, bool lost)
{
    for (size_t i = 0; i < s->count && count > 0; i++) {
        struct span tag = tag_of(s->doc, &s->codes[i]);
        if (s->matched[i])
            continue;
        count--;
        if (ends_another(s, i))
            continue;
        if (lost)
            entry_emit(c, &rules[RULE_LOST], p, "\"%.*s\" of the source text is missing in the translation.",
                       (int)tag.len, tag.ptr);
        else
            entry_emit(c, &rules[RULE_ADDED], p, "The source text has no \"%.*s\".", (int)tag.len, tag.ptr);
    }
}

static void end(struct check_context *c, void *state)
{
    struct side from, to;
    (void)state;
    for (size_t i = 0; c->bitext && i < c->doc->entries.len; i++) {
        const struct entry *e = &c->doc->entries.items[i];
        if (!e->original || e->src_len == 0)
            continue;
        struct entry_pair p = {.source = &c->doc->original->entries.items[e->original - 1], .target = e};
        if (p.source->code_count > CODES_MAX || e->code_count > CODES_MAX || p.source->code_count + e->code_count == 0)
            continue;
        take_side(&from, c->doc->original, p.source);
        take_side(&to, c->doc, e);
        match(&from, &to);
        if (from.left > to.left)
            report(c, &p, &from, from.left - to.left, true);
        else
            report(c, &p, &to, to.left - from.left, false);
    }
}

const struct check check_source_wraps = {.rules = rules, .rule_count = 2, .end = end, .whole_text = true};
