/* Tags in a text ("<b>…</b>") that cross each other in the translation: "<b><i>…</b></i>". */
#include "checks/checks.h"
#include "text/kept_marks.h"

static const struct rule_info rules[] = {
    {.id = "source/marks/nesting",
     .category = CATEGORY_MARKUP,
     .severity = SEVERITY_MAJOR,
     .help =
         "Tags that lie inside each other in the source text and cross in the translation (\"<b><i>…</b></i>\"), or "
         "whose end stands before their beginning. Programs that read them strictly stop there."},
};

enum { DEPTH_MAX = 32 };

/* The name behind "<" or "</". */
static struct span name_of(const struct kept_mark *m)
{
    size_t skip = span_starts(m->key, "</") ? 2 : 1;
    return (struct span){m->key.ptr + skip, m->key.len - skip};
}

/* What begins here needs an end. */
static bool opens(const struct kept_mark *m, struct span text)
{
    static const char *const empty[] = {"br", "hr", "img", "input", "wbr", "link", "source", "col", NULL};
    struct span name = name_of(m);
    if (text.ptr[m->off + m->len - 2] == '/')
        return false;
    for (const char *const *e = empty; *e; e++)
        if (span_is(name, *e))
            return false;
    return true;
}

/* The first end tag that does not end the innermost tag, though another that is open, or one that begins later; NULL
 * when there is none. */
static const struct kept_mark *first_crossing(const struct kept_marks *marks, struct span text)
{
    struct span open[DEPTH_MAX];
    size_t depth = 0;
    for (size_t i = 0; i < marks->len; i++) {
        const struct kept_mark *m = &marks->items[i];
        if (m->kind != MARK_TAG)
            continue;
        if (!span_starts(m->key, "</")) {
            if (opens(m, text) && depth == DEPTH_MAX)
                return NULL;
            if (opens(m, text))
                open[depth++] = name_of(m);
            continue;
        }
        if (depth > 0 && span_equal(open[depth - 1], name_of(m)))
            depth--;
        else
            return m;
    }
    return NULL;
}

static size_t count_tags(const struct kept_marks *marks, const struct kept_mark *like)
{
    size_t count = 0;
    for (size_t i = 0; i < marks->len; i++)
        count += marks->items[i].kind == MARK_TAG && span_equal(marks->items[i].key, like->key);
    return count;
}

/* As many tags as this are a page. */
enum { TAGS_MAX = 200 };

static bool has_same_tags(const struct kept_marks *a, const struct kept_marks *b)
{
    if (a->len > TAGS_MAX || b->len > TAGS_MAX)
        return false;
    for (size_t i = 0; i < a->len; i++)
        if (a->items[i].kind == MARK_TAG && count_tags(a, &a->items[i]) != count_tags(b, &a->items[i]))
            return false;
    return true;
}

/* With the same tags on both sides; what is lost or added is told as such. */
static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    const struct kept_marks *source = p->source.marks, *target = p->target.marks;
    struct span from = pair_text(&p->source), to = pair_text(&p->target);
    (void)state;
    if (!pair_is_sure(p) || !memchr(to.ptr, '<', to.len) || !memchr(from.ptr, '<', from.len))
        return;
    const struct kept_mark *m = first_crossing(target, to);
    if (m && !first_crossing(source, from) && has_same_tags(source, target) && has_same_tags(target, source)) {
        struct finding *f =
            finding_emit(c, &rules[0], p->target.off + m->off, m->len,
                         "\"%.*s\" ends what is not the innermost open tag.", (int)m->len, to.ptr + m->off);
        finding_show_source(c, f, p);
    }
}

const struct check check_source_nesting = {.rules = rules, .rule_count = 1, .pair = check_pair};
