/* The codes that stand for something inside a sentence of a translation file ("<x id="1"/>", "<ph>"): the translation
 * has as many, and the same. */
#include "checks/checks.h"

#define OBJECT "\xEF\xBF\xBC"

enum { RULE_LOST, RULE_ADDED };

static const struct rule_info rules[] = {
    [RULE_LOST] = {.id = "source/codes/lost",
                   .category = CATEGORY_MARKUP,
                   .severity = SEVERITY_MAJOR,
                   .help =
                       "An inline code of a translation file, which stands for a value, a picture or the like, that "
                       "the translation lacks: the reader will not see what it stands for."},
    [RULE_ADDED] = {.id = "source/codes/added",
                    .category = CATEGORY_MARKUP,
                    .severity = SEVERITY_MAJOR,
                    .help = "An inline code of a translation file that the source text does not have, or has less "
                            "often."},
};

struct code {
    size_t off; /* in the text */
    struct span bytes;
    bool matched;
};

struct code_list {
    struct code *items;
    size_t len, cap;
};

static void find_codes(struct code_list *codes, const struct document *doc, const struct segment *g)
{
    const size_t len = strlen(OBJECT);
    size_t at = g->off, end = at + g->len;
    for (const char *found; (found = memmem(doc->text + at, end - at, OBJECT, len)); at += len) {
        at = (size_t)(found - doc->text);
        size_t from = document_source_start(doc, at), to = document_source_end(doc, at + len);
        if (document_is_marked(doc, at, 1u << MARKUP_CODE))
            vec_push(codes, (struct code){at, {doc->source->bytes + from, to - from}, false});
    }
}

static int compare_codes(const void *a, const void *b)
{
    const struct code *x = a, *y = b;
    size_t len = x->bytes.len < y->bytes.len ? x->bytes.len : y->bytes.len;
    int order = memcmp(x->bytes.ptr, y->bytes.ptr, len);
    if (order == 0 && x->bytes.len != y->bytes.len)
        order = x->bytes.len < y->bytes.len ? -1 : 1;
    return order != 0 ? order : (x->off > y->off) - (x->off < y->off);
}

static void sort_codes(struct code_list *codes)
{
    if (codes->len > 1)
        qsort(codes->items, codes->len, sizeof(*codes->items), compare_codes);
}

/* Both are sorted. */
static void match(struct code_list *a, struct code_list *b)
{
    for (size_t i = 0, k = 0; i < a->len && k < b->len;) {
        struct code x = a->items[i], y = b->items[k];
        x.off = y.off = 0;
        int order = compare_codes(&x, &y);
        if (order == 0)
            a->items[i].matched = b->items[k].matched = true;
        i += order <= 0;
        k += order >= 0;
    }
}

enum { SHOWN_BYTES = 60 };

/* As much of a code as a message shows: of a long one its first tag. */
static struct span shown(const struct code *code)
{
    if (code->bytes.len <= SHOWN_BYTES)
        return code->bytes;
    const char *end = memchr(code->bytes.ptr, '>', code->bytes.len);
    return (struct span){code->bytes.ptr, end ? (size_t)(end - code->bytes.ptr) + 1 : code->bytes.len};
}

static void report_lost(struct check_context *c, const struct pair_view *p, const struct segment *g,
                        const struct code_list *codes, size_t count)
{
    for (size_t i = 0; i < codes->len && count > 0; i++) {
        if (codes->items[i].matched)
            continue;
        struct span text = shown(&codes->items[i]);
        struct finding *f =
            finding_emit(c, &rules[RULE_LOST], g->off, g->len,
                         "\"%.*s\" of the source text is missing in the translation.", (int)text.len, text.ptr);
        finding_show_source(c, f, p);
        count--;
    }
}

static void report_added(struct check_context *c, const struct pair_view *p, const struct code_list *codes,
                         size_t count)
{
    for (size_t i = 0; i < codes->len && count > 0; i++) {
        if (codes->items[i].matched)
            continue;
        struct span text = shown(&codes->items[i]);
        struct finding *f = finding_emit(c, &rules[RULE_ADDED], codes->items[i].off, strlen(OBJECT),
                                         "The source text has no \"%.*s\".", (int)text.len, text.ptr);
        finding_show_source(c, f, p);
        count--;
    }
}

static bool is_first_link(const struct check_context *c, const struct sentence_link *link)
{
    return link == c->bitext->alignment->links.items || link[-1].pair != link->pair;
}

/* A pair as a whole, for codes move from one sentence to the next. Where there are as many on both sides, those that
 * differ have words in them that were translated. */
static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    (void)state;
    if (!p->pair || !p->pair->original || !p->pair->translation || !is_first_link(c, p->link))
        return;
    const struct segment *from = &c->bitext->source.doc->segments.items[p->pair->original - 1];
    const struct segment *to = &c->doc->segments.items[p->pair->translation - 1];
    struct code_list source = {0}, target = {0};
    find_codes(&source, c->bitext->source.doc, from);
    find_codes(&target, c->doc, to);
    sort_codes(&source);
    sort_codes(&target);
    match(&source, &target);
    if (source.len > target.len)
        report_lost(c, p, to, &source, source.len - target.len);
    else
        report_added(c, p, &target, target.len - source.len);
    vec_release(&source);
    vec_release(&target);
}

const struct check check_source_codes = {.rules = rules, .rule_count = 2, .pair = check_pair};
