/* Addresses, placeholders, tags and the like, which a translation keeps as they are. */
#include <strings.h>

#include "base/ascii.h"
#include "checks/checks.h"
#include "checks/mark_exceptions.h"

enum { RULE_LOST, RULE_ADDED };

static const struct rule_info rules[] = {
    [RULE_LOST] = {.id = "source/marks/lost",
                   .category = CATEGORY_MARKUP,
                   .severity = SEVERITY_MAJOR,
                   .help = "An address, a placeholder, a tag, a reference, a version number, a name of a program "
                           "(\"MAX_SIZE\", \"open_file()\") or an emoji of the source text that the translation lacks "
                           "or has in another form. Programs and readers depend on them: copy them as they are."},
    [RULE_ADDED] = {.id = "source/marks/added",
                    .category = CATEGORY_MARKUP,
                    .severity = SEVERITY_MAJOR,
                    .help = "A placeholder, a tag or a reference that the source text does not have."},
};

/* Marks of one side, and which of them have their like on the other. */
struct marks {
    const struct kept_mark *items;
    size_t len;
    bool *matched;
};

static struct marks marks_of(struct check_context *c, const struct pair_side *side)
{
    size_t len = side->marks->len;
    return (struct marks){side->marks->items, len, arena_alloc(c->scratch, (len + 1) * sizeof(bool))};
}

/* "last.fm" and "Last.fm" are one address; behind a stroke, capitals count. */
static bool is_same_host(const struct kept_mark *a, const struct kept_mark *b)
{
    return a->kind == MARK_ADDRESS && a->key.len == b->key.len && !memchr(a->key.ptr, '/', a->key.len) &&
           strncasecmp(a->key.ptr, b->key.ptr, a->key.len) == 0;
}

static void match(struct marks *source, struct marks *target)
{
    for (size_t i = 0; i < source->len; i++)
        for (size_t k = 0; k < target->len && !source->matched[i]; k++) {
            const struct kept_mark *a = &source->items[i], *b = &target->items[k];
            bool same = !target->matched[k] && (kept_key_stands_in(a->key, b->key) || is_same_host(a, b));
            target->matched[k] = target->matched[k] || same;
            source->matched[i] = same;
        }
}

/* "%2$s" without its "2$": the letters of a conversion; empty for another mark. */
static struct span conversion_of(struct span key)
{
    size_t at = 1;
    if (!span_starts(key, "%"))
        return (struct span){"", 0};
    while (at < key.len && is_digit(key.ptr[at]))
        at++;
    at = at < key.len && key.ptr[at] == '$' ? at + 1 : 1;
    return (struct span){key.ptr + at, key.len - at};
}

/* "%s %d" in another order is "%2$d %1$s". */
static void match_numbered(struct marks *source, struct marks *target)
{
    for (size_t k = 0; k < target->len; k++) {
        struct span key = target->items[k].key, conversion = conversion_of(key);
        bool numbered = conversion.len > 0 && memchr(key.ptr, '$', key.len);
        for (size_t i = 0; i < source->len && numbered && !target->matched[k]; i++)
            if (!source->matched[i] && span_equal(conversion, conversion_of(source->items[i].key)))
                source->matched[i] = target->matched[k] = true;
    }
}

/* "</b>" whose "<b>" is lost, too. */
static bool is_end_of_lost(const struct marks *source, size_t end)
{
    struct span key = source->items[end].key;
    if (!span_starts(key, "</"))
        return false;
    for (size_t i = 0; i < end; i++) {
        struct span start = source->items[i].key;
        if (!source->matched[i] && start.len + 1 == key.len && memcmp(start.ptr + 1, key.ptr + 2, start.len - 1) == 0)
            return true;
    }
    return false;
}

/* What stands in the translation in place of a lost mark: one of its kind that the source does not have. NULL for none.
 */
static const struct kept_mark *stand_in(struct marks *target, enum mark_kind kind)
{
    for (size_t i = 0; i < target->len; i++)
        if (!target->matched[i] && target->items[i].kind == kind) {
            target->matched[i] = true;
            return &target->items[i];
        }
    return NULL;
}

static void report_lost(struct check_context *c, const struct pair_view *p, const struct kept_mark *lost,
                        const struct kept_mark *other)
{
    if (mark_is_free_code(p, lost, other))
        return;
    struct span text = {p->source.doc->text + p->source.off + lost->off, lost->len};
    struct finding *f;
    if (other) {
        size_t off = p->target.off + other->off;
        f = finding_emit(c, &rules[RULE_LOST], off, other->len, "The source text has \"%.*s\" here, not \"%.*s\".",
                         (int)text.len, text.ptr, (int)other->len, c->doc->text + off);
        finding_replace(c, f, FIX_UNSAFE, off, other->len, text);
    } else {
        f = finding_emit(c, &rules[RULE_LOST], p->target.off, p->target.len,
                         "\"%.*s\" of the source text is missing in the translation.", (int)text.len, text.ptr);
    }
    finding_show_source(c, f, p);
}

/* An address may be added for the reader; what is for programs may not. */
static void report_added(struct check_context *c, const struct pair_view *p, const struct kept_mark *added)
{
    size_t off = p->target.off + added->off;
    struct span name = {added->key.ptr + 1, added->key.len - 1};
    bool for_programs = added->kind == MARK_PLACEHOLDER || added->kind == MARK_TAG || added->kind == MARK_REFERENCE;
    if (!for_programs || (added->key.ptr[0] == '$' && /* "your PATH" */
                          memmem(pair_text(&p->source).ptr, p->source.len, name.ptr, name.len)))
        return;
    struct finding *f = finding_emit(c, &rules[RULE_ADDED], off, added->len, "The source text has no \"%.*s\".",
                                     (int)added->len, c->doc->text + off);
    finding_show_source(c, f, p);
}

/* In the sentences around the gap. */
static bool stands_near(const struct check_context *c, const struct pair_view *p, struct span mark)
{
    const struct document *doc = c->doc;
    size_t at = p->link->target_from, first = at > 0 ? at - 1 : 0, last = at < doc->sentences.len ? at : first;
    if (doc->sentences.len == 0)
        return false;
    const struct sentence *a = &doc->sentences.items[first], *b = &doc->sentences.items[last];
    return memmem(doc->text + a->off, b->off + b->len - a->off, mark.ptr, mark.len) != NULL;
}

/* A short "sentence" of marks alone, which no sentence of the translation stands for; longer ones are told as a whole.
 */
static void check_lone(struct check_context *c, const struct pair_view *p)
{
    if (p->source.len == 0 || p->target.len > 0 || p->link->confidence >= LINK_LONE_SURE ||
        (p->pair && !p->pair->translation))
        return;
    for (size_t i = 0; i < p->source.marks->len; i++) {
        const struct kept_mark *m = &p->source.marks->items[i];
        struct span text = {pair_text(&p->source).ptr + m->off, m->len};
        if (stands_near(c, p, text))
            continue;
        struct finding *f =
            finding_emit_at(c, &rules[RULE_LOST], p->place, p->place,
                            "\"%.*s\" of the source text is missing in the translation.", (int)text.len, text.ptr);
        finding_show_source(c, f, p);
    }
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    (void)state;
    if (!pair_is_sure(p)) {
        check_lone(c, p);
        return;
    }
    struct marks source = marks_of(c, &p->source), target = marks_of(c, &p->target);
    match(&source, &target);
    match_numbered(&source, &target);
    for (size_t i = 0; i < source.len; i++)
        if (!source.matched[i] && !is_end_of_lost(&source, i) &&
            !mark_is_said_in_words(c, &p->target, source.items[i].key) &&
            !mark_is_glued(&p->target, source.items[i].key) && !pair_side_has_code(&p->target, source.items[i].key))
            report_lost(c, p, &source.items[i], stand_in(&target, source.items[i].kind));
    for (size_t i = 0; i < target.len; i++)
        if (!target.matched[i] && !pair_side_has_code(&p->source, target.items[i].key))
            report_added(c, p, &target.items[i]);
}

const struct check check_source_marks = {.rules = rules, .rule_count = 2, .pair = check_pair};
