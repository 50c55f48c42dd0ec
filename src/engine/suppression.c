#include "engine/suppression.h"

#include <stdlib.h>
#include <strings.h>

#include "engine/selection.h"

const char *const suppression_words[SUPPRESS_UNKNOWN] = {"mtlint-disable", "mtlint-enable", "mtlint-disable-next-line"};

/* --- reading */

/* Finds the next line with text behind ever later places. */
struct text_cursor {
    const struct document *doc;
    VEC_OF(struct piece) pieces; /* in the order of the source; none before the first question */
    size_t piece;                /* no piece before it reaches behind the last place asked for */
    size_t found;                /* the answer to the last question */
    bool asked;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* The first byte of text in the piece that stands at `off` of the source or behind it; the end of the piece when there
 * is only white space. */
static size_t text_in_piece(const struct document *doc, const struct piece *p, size_t off)
{
    size_t at = p->src_off < off ? off - p->src_off : 0;
    const char *text = doc->text + p->text_off;
    if (!p->verbatim)
        return at == 0 && !is_blank(text[0]) ? p->src_off : (size_t)p->src_off + p->src_len;
    while (at < p->text_len && is_blank(text[at]))
        at++;
    return p->src_off + at;
}

static int compare_pieces(const void *a, const void *b)
{
    const struct piece *x = a, *y = b;
    if (x->src_off != y->src_off)
        return x->src_off < y->src_off ? -1 : 1;
    return (x->text_off > y->text_off) - (x->text_off < y->text_off);
}

static void collect_pieces(struct text_cursor *c)
{
    bool sorted = true;
    for (size_t i = 0; i < c->doc->pieces.len; i++) {
        vec_push(&c->pieces, c->doc->pieces.items[i]);
        sorted = sorted && (i == 0 || c->pieces.items[i - 1].src_off <= c->pieces.items[i].src_off);
    }
    if (!sorted)
        qsort(c->pieces.items, c->pieces.len, sizeof(*c->pieces.items), compare_pieces);
}

/* The first byte of text at or behind an offset that is not smaller than the last one; SIZE_MAX when there is none. */
static size_t text_from(struct text_cursor *c, size_t off)
{
    if (c->asked && c->found >= off)
        return c->found;
    if (!c->asked)
        collect_pieces(c);
    c->asked = true;
    for (c->found = SIZE_MAX; c->piece < c->pieces.len; c->piece++) {
        const struct piece *p = &c->pieces.items[c->piece];
        size_t end = (size_t)p->src_off + p->src_len, at = end > off ? text_in_piece(c->doc, p, off) : end;
        if (at < end) {
            c->found = at;
            break;
        }
    }
    return c->found;
}

static size_t line_end(const struct source *s, size_t off)
{
    size_t line = source_line_index(s, off);
    return line + 1 < s->line_count ? s->line_start[line + 1] : s->len;
}

/* Where the entry holds, in a comment that ends at `end`. */
static void place(struct suppression_entry *e, struct text_cursor *cursor, size_t end)
{
    const struct source *s = cursor->doc->source;
    e->from = end;
    if (e->kind != SUPPRESS_NEXT_LINE)
        return;
    size_t next = line_end(s, end > 0 ? end - 1 : 0), text = next < s->len ? text_from(cursor, next) : SIZE_MAX;
    e->from = text == SIZE_MAX ? SIZE_MAX : s->line_start[source_line_index(s, text)];
    e->until = text == SIZE_MAX ? SIZE_MAX : line_end(s, text);
}

/* What parts names. ">" stands at the start of a line inside a quote. */
static bool parts_words(char c)
{
    return is_blank(c) || c == ',' || c == '>';
}

/* The next word of the comment; empty at its end or before a reason. */
static struct span next_word(struct span *rest)
{
    size_t start = 0;
    while (start < rest->len && parts_words(rest->ptr[start]))
        start++;
    size_t end = start;
    while (end < rest->len && !parts_words(rest->ptr[end]) && rest->ptr[end] != ':')
        end++;
    struct span word = {rest->ptr + start, end - start};
    *rest = (struct span){rest->ptr + end, rest->len - end};
    return word;
}

static enum suppression_kind kind_of(struct span word)
{
    for (int kind = 0; kind < SUPPRESS_UNKNOWN; kind++)
        if (span_is(word, suppression_words[kind]))
            return (enum suppression_kind)kind;
    return SUPPRESS_UNKNOWN;
}

static void add_entry(struct suppression *s, const struct source *source, struct suppression_entry e, struct span word)
{
    e.start = (size_t)(word.ptr - source->bytes);
    e.end = e.start + word.len;
    vec_push(&s->entries, e);
}

/* "mtlint-disabel", "mtlint disable"; but not "mtlint says nothing here" nor "mtlinter-off". */
static bool is_meant_for_us(struct span first, struct span rest)
{
    static const char name[] = "mtlint";
    size_t n = sizeof(name) - 1;
    if (first.len < n || strncasecmp(first.ptr, name, n) != 0)
        return false;
    if (first.len > n)
        return first.ptr[n] == '-' || first.ptr[n] == '_';
    if (rest.len > 0 && rest.ptr[0] == ':')
        rest = (struct span){rest.ptr + 1, rest.len - 1};
    struct span second = next_word(&rest);
    return span_starts(second, "disable") || span_starts(second, "enable");
}

bool suppression_concerns(const struct document *doc)
{
    for (size_t i = 0; i < doc->comments.len; i++) {
        struct span rest = {doc->source->bytes + doc->comments.items[i].inner_off, doc->comments.items[i].inner_len};
        struct span first = next_word(&rest);
        if (is_meant_for_us(first, rest))
            return true;
    }
    return false;
}

static void read_comment(struct suppression *s, const struct comment *c, struct text_cursor *cursor)
{
    const struct source *source = cursor->doc->source;
    struct span rest = {source->bytes + c->inner_off, c->inner_len};
    struct span first = next_word(&rest), word;
    struct suppression_entry e = {.kind = kind_of(first), .glob = "*", .until = SIZE_MAX};
    if (e.kind == SUPPRESS_UNKNOWN && !is_meant_for_us(first, rest))
        return;
    if (c->unclosed && e.kind != SUPPRESS_UNKNOWN)
        e.kind = SUPPRESS_UNCLOSED;
    place(&e, cursor, (size_t)c->off + c->len);
    bool has_names = e.kind < SUPPRESS_UNKNOWN;
    if (!has_names)
        e.glob = arena_strndup(&s->arena, first.ptr, first.len);
    size_t before = s->entries.len;
    while (has_names && (word = next_word(&rest)).len > 0) {
        e.named = true;
        e.glob = arena_strndup(&s->arena, word.ptr, word.len);
        add_entry(s, source, e, word);
    }
    if (s->entries.len == before)
        add_entry(s, source, e, first);
}

static int compare_comments(const void *a, const void *b)
{
    const struct comment *x = a, *y = b;
    return (x->off > y->off) - (x->off < y->off);
}

static int compare_entries(const void *a, const void *b)
{
    const struct suppression_entry *x = a, *y = b;
    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    return (x->start > y->start) - (x->start < y->start);
}

void suppression_add(struct suppression *s, const struct document *doc, size_t until)
{
    VEC_OF(struct comment) sorted = {0};
    struct text_cursor cursor = {.doc = doc};
    for (size_t i = 0; i < doc->comments.len; i++)
        if (doc->comments.items[i].off < until)
            vec_push(&sorted, doc->comments.items[i]);
    if (sorted.len > 1)
        qsort(sorted.items, sorted.len, sizeof(*sorted.items), compare_comments);
    for (size_t i = 0; i < sorted.len; i++)
        read_comment(s, &sorted.items[i], &cursor);
    if (s->entries.len > 1)
        qsort(s->entries.items, s->entries.len, sizeof(*s->entries.items), compare_entries);
    vec_release(&sorted);
    vec_release(&cursor.pieces);
}

void suppression_release(struct suppression *s)
{
    vec_release(&s->entries);
    arena_release(&s->arena);
}

/* --- applying */

/* A rule that has findings, and the entries that hold for it at the place reached. */
struct switched_rule {
    const struct rule_info *rule;
    struct suppression_entry *part, *line; /* NULL: none */
};

typedef VEC_OF(struct switched_rule) switch_list;

static int compare_switches(const void *a, const void *b)
{
    const struct switched_rule *x = a, *y = b;
    return (x->rule > y->rule) - (x->rule < y->rule);
}

/* Only rules with findings matter: a few, however many there are. */
static void collect_rules(switch_list *rules, const struct file_report *r)
{
    size_t kept = 0;
    for (size_t i = 0; i < r->findings.len; i++)
        if (i == 0 || r->findings.items[i].rule != r->findings.items[i - 1].rule)
            vec_push(rules, (struct switched_rule){.rule = r->findings.items[i].rule});
    if (rules->len > 1)
        qsort(rules->items, rules->len, sizeof(*rules->items), compare_switches);
    for (size_t i = 0; i < rules->len; i++)
        if (i == 0 || rules->items[i].rule != rules->items[kept - 1].rule)
            rules->items[kept++] = rules->items[i];
    rules->len = kept;
}

static void switch_rules(switch_list *rules, struct suppression_entry *e)
{
    for (size_t i = 0; i < rules->len && e->kind < SUPPRESS_UNKNOWN; i++) {
        struct switched_rule *r = &rules->items[i];
        if (!selector_matches(e->glob, r->rule))
            continue;
        if (e->kind == SUPPRESS_NO_LONGER)
            r->part = NULL;
        else if (e->kind == SUPPRESS_FROM_HERE && !r->part)
            r->part = e;
        else if (e->kind == SUPPRESS_NEXT_LINE && (!r->line || r->line->until <= e->from))
            r->line = e;
    }
}

static bool is_off(const switch_list *rules, const struct finding *f)
{
    struct switched_rule key = {.rule = f->rule};
    const struct switched_rule *r = bsearch(&key, rules->items, rules->len, sizeof(key), compare_switches);
    struct suppression_entry *e = r->part ? r->part : r->line && f->start < r->line->until ? r->line : NULL;
    if (e)
        e->used = true;
    return e != NULL;
}

size_t suppression_apply(struct suppression *s, struct file_report *r)
{
    switch_list rules = {0};
    size_t kept = 0, next = 0, all = r->findings.len;
    if (s->entries.len == 0 || all == 0)
        return 0;
    collect_rules(&rules, r);
    for (size_t i = 0; i < all; i++) {
        struct finding *f = &r->findings.items[i];
        while (next < s->entries.len && s->entries.items[next].from <= f->start)
            switch_rules(&rules, &s->entries.items[next++]);
        if (!is_off(&rules, f))
            r->findings.items[kept++] = *f;
    }
    r->findings.len = kept;
    vec_release(&rules);
    return all - kept;
}
