/* The check of a text of which only a part changed since the last check; see check_changed_bytes(). */
#include <stdlib.h>
#include <string.h>

#include "core/same_fault.h"
#include "engine/suppression.h"
#include "run/check_file.h"
#include "run/check_sentences.h"
#include "text/sentences.h"

/* What is the same at the beginning and at the end of two versions of a text: of their bytes, and of their segments. */
struct change {
    const struct checked_file *before, *after;
    size_t byte_head, byte_tail;
    size_t head, tail; /* segments */
};

static size_t segments(const struct checked_file *f)
{
    return f->text->doc.segments.len;
}

/* Bytes of the source that a segment stands for. */
static struct edit place_of(const struct checked_file *f, size_t segment)
{
    const struct document *d = &f->text->doc;
    const struct segment *g = &d->segments.items[segment];
    return (struct edit){.start = document_source_start(d, g->off), .end = document_source_end(d, g->off + g->len)};
}

static size_t common_head(const struct source *a, const struct source *b)
{
    size_t n = 0, most = a->len < b->len ? a->len : b->len;
    while (n < most && a->bytes[n] == b->bytes[n])
        n++;
    return n;
}

static size_t common_tail(const struct source *a, const struct source *b, size_t head)
{
    size_t n = 0, most = (a->len < b->len ? a->len : b->len) - head;
    while (n < most && a->bytes[a->len - 1 - n] == b->bytes[b->len - 1 - n])
        n++;
    return n;
}

/* Of the same kind and text, from the same bytes at the same distance from the beginning (or the end) of the source. */
static bool is_same(const struct change *c, size_t i, size_t k, bool from_end)
{
    const struct document *a = &c->before->text->doc, *b = &c->after->text->doc;
    const struct segment *x = &a->segments.items[i], *y = &b->segments.items[k];
    if (x->kind != y->kind || x->len != y->len || memcmp(a->text + x->off, b->text + y->off, x->len) != 0)
        return false;
    struct edit p = place_of(c->before, i), q = place_of(c->after, k);
    if (from_end)
        return a->source->len - p.start == b->source->len - q.start &&
               a->source->len - p.end == b->source->len - q.end && p.start >= a->source->len - c->byte_tail;
    return p.start == q.start && p.end == q.end && p.end <= c->byte_head;
}

/* The bytes of the segments that differ, in one of the two versions; {0, 0} when there are none. */
static struct edit changed_bytes(const struct change *c, const struct checked_file *f)
{
    struct edit all = {0};
    for (size_t i = c->head; i < segments(f) - c->tail; i++) {
        struct edit place = place_of(f, i);
        all.start = i == c->head || place.start < all.start ? place.start : all.start;
        all.end = place.end > all.end ? place.end : all.end;
    }
    return all;
}

/* A title may stand behind the paragraph that surrounds it: what lies among changed bytes counts as changed. */
static void widen_change(struct change *c, const struct checked_file *f)
{
    struct edit bytes = changed_bytes(c, f);
    if (bytes.end == 0)
        return;
    while (c->tail > 0 && place_of(f, segments(f) - c->tail).start < bytes.end)
        c->tail--;
    while (c->head > 0 && place_of(f, c->head - 1).end > bytes.start)
        c->head--;
}

static void find_change(struct change *c)
{
    const struct source *a = &c->before->report.source, *b = &c->after->report.source;
    size_t n = segments(c->before), m = segments(c->after), most = n < m ? n : m;
    c->byte_head = common_head(a, b);
    c->byte_tail = common_tail(a, b, c->byte_head);
    while (c->head < most && is_same(c, c->head, c->head, false))
        c->head++;
    while (c->head + c->tail < most && is_same(c, n - 1 - c->tail, m - 1 - c->tail, true))
        c->tail++;
    widen_change(c, c->before);
    widen_change(c, c->after);
}

/* --- findings that move along */

/* Where a byte of the old source is in the new one; false when it is gone. An end belongs to what is before it. */
static bool move(const struct change *c, size_t *byte, bool is_end)
{
    size_t old_len = c->before->report.source.len, new_len = c->after->report.source.len;
    size_t tail_start = old_len - c->byte_tail;
    if (*byte < c->byte_head || (is_end && *byte == c->byte_head))
        return true;
    if (*byte < tail_start + (is_end ? 1 : 0))
        return false;
    *byte = *byte - old_len + new_len;
    return true;
}

/* Both ends move, and nothing between them changed. */
static bool move_span(const struct change *c, size_t *start, size_t *end)
{
    size_t tail_start = c->before->report.source.len - c->byte_tail;
    if (*end > c->byte_head && *start < tail_start)
        return false;
    return move(c, start, *start == *end) && move(c, end, true);
}

static struct fix *move_fixes(const struct change *c, const struct finding *f, struct arena *arena, size_t *count)
{
    struct fix *fixes = arena_alloc(arena, f->fix_count * sizeof(*fixes));
    *count = 0;
    for (size_t i = 0; i < f->fix_count; i++) {
        struct fix fix = f->fixes[i];
        bool whole = true;
        fix.edits = arena_alloc(arena, fix.edit_count * sizeof(*fix.edits));
        for (size_t k = 0; k < fix.edit_count; k++) {
            fix.edits[k] = f->fixes[i].edits[k];
            fix.edits[k].text = arena_span(arena, fix.edits[k].text);
            whole = move_span(c, &fix.edits[k].start, &fix.edits[k].end) && whole;
        }
        if (whole)
            fixes[(*count)++] = fix;
    }
    return fixes;
}

static struct related *move_related(const struct change *c, const struct finding *f, struct arena *arena, size_t *count)
{
    struct related *moved = arena_alloc(arena, f->related_count * sizeof(*moved));
    *count = 0;
    for (size_t i = 0; i < f->related_count; i++) {
        struct related r = f->related[i];
        bool here = !r.path;
        r.path = r.path ? arena_strdup(arena, r.path) : NULL;
        r.message = r.message ? arena_strdup(arena, r.message) : NULL;
        if (!here || move_span(c, &r.start, &r.end))
            moved[(*count)++] = r;
    }
    return moved;
}

static void move_finding(const struct change *c, const struct finding *old, struct file_report *to)
{
    struct finding f = *old;
    if (!move_span(c, &f.start, &f.end))
        return;
    f.message = arena_strdup(&to->arena, f.message);
    f.fixes = move_fixes(c, old, &to->arena, &f.fix_count);
    f.related = move_related(c, old, &to->arena, &f.related_count);
    vec_push(&to->findings, f);
}

/* Found by a check that has not run again. */
static bool is_of_whole_text(const struct profile *p, const struct rule_info *rule)
{
    for (size_t i = 0; i < p->checks.len; i++) {
        const struct check *k = p->checks.items[i];
        if (k->whole_text && rule >= k->rules && rule < k->rules + k->rule_count)
            return true;
    }
    return false;
}

static bool lies_in(const struct finding *f, struct edit bytes)
{
    return f->start >= bytes.start && f->start < bytes.end;
}

static void move_findings(const struct change *c, const struct profile *p, struct file_report *to)
{
    const struct file_report *from = &c->before->report;
    struct edit old = changed_bytes(c, c->before), now = changed_bytes(c, c->after);
    size_t kept = 0;
    for (size_t i = 0; i < to->findings.len; i++) /* a rule may look at a segment for the sake of the next */
        if (lies_in(&to->findings.items[i], now))
            to->findings.items[kept++] = to->findings.items[i];
    to->findings.len = kept;
    for (size_t i = 0; i < from->findings.len; i++) {
        const struct finding *f = &from->findings.items[i];
        if (!lies_in(f, old) || is_of_whole_text(p, f->rule))
            move_finding(c, f, to);
    }
}

/* --- the check */

/* The words of the segments that are gone out of the vocabulary, those of the new ones into it. */
static void exchange_words(struct workspace *w, const struct change *c, struct checked_file *old,
                           struct checked_file *f)
{
    const struct lang *lang = w->profile->language->lang;
    struct checked_text *gone = old->text, *come = f->text;
    struct check_context context;
    come->words = gone->words;
    vocabulary_use_memo(&come->words, w->memo);
    come->knowledge = gone->knowledge;
    gone->knowledge = NULL;
    gone->doc.sentences.len = 0;
    sentences_split_part(&gone->doc, lang, c->head, segments(old) - c->tail);
    context = workspace_context(w, come, f);
    context.doc = &gone->doc;
    uncount_words(w, &context);
    context.doc = &come->doc;
    sentences_split_part(&come->doc, lang, c->head, segments(f) - c->tail);
    count_words(w, &context);
}

/* What was said of the comments themselves has moved along; what they turn off in the new findings goes. */
static void obey_comments(const struct document *doc, struct file_report *r)
{
    struct suppression s = {0};
    suppression_add(&s, doc, SIZE_MAX);
    same_faults_drop(r);
    suppression_apply(&s, r);
    suppression_release(&s);
}

static void check_change(struct workspace *w, const struct change *c, struct checked_file *old, struct checked_file *f)
{
    struct buf problems = BUF_EMPTY;
    exchange_words(w, c, old, f);
    struct check_context context = workspace_context(w, f->text, f);
    check_some_segments(w, &context, c->head, segments(f) - c->tail, &problems);
    move_findings(c, w->profile, &f->report);
    obey_comments(&f->text->doc, &f->report);
    f->report.words = old->report.words;
    f->report.language = w->profile->language->lang->tag;
    f->report.messages = w->profile->selection.messages;
    workspace_finish(w, f, buf_str(&problems));
    buf_release(&problems);
}

/* Otherwise findings that a comment hid could come back, or others go, anywhere in the text. */
static bool has_same_comments(const struct document *a, const struct document *b)
{
    if (!suppression_concerns(a) && !suppression_concerns(b))
        return true;
    bool same = a->comments.len == b->comments.len;
    for (size_t i = 0; i < a->comments.len && same; i++) {
        const struct comment *x = &a->comments.items[i], *y = &b->comments.items[i];
        same = x->len == y->len && memcmp(a->source->bytes + x->off, b->source->bytes + y->off, x->len) == 0;
    }
    return same;
}

bool check_changed_bytes(struct workspace *w, struct checked_file *old, const char *bytes, size_t len,
                         struct checked_file *f)
{
    struct change c = {.before = old, .after = f};
    struct buf err = BUF_EMPTY;
    char *own = xmalloc(len + 1);
    memcpy(own, bytes, len);
    own[len] = '\0';
    checked_file_init(f);
    bool can = old->text && source_take(&f->report.source, old->report.source.path, own, len, &err) == 0;
    if (can) {
        f->text = xcalloc(1, sizeof(*f->text));
        can = workspace_read(w, &f->text->doc, &f->report.source, &err) == 0 &&
              old->text->knowledge == w->profile->knowledge && !old->text->original.found && !old->report.suppressed &&
              !w->session->baseline && has_same_comments(&old->text->doc, &f->text->doc);
    } else if (!old->text) {
        free(own);
    }
    if (can) {
        find_change(&c);
        check_change(w, &c, old, f);
    } else {
        checked_file_release(f);
    }
    buf_release(&err);
    return can;
}
