#include "run/repair.h"

#include <string.h>

#include "core/edit_chain.h"

/* A text on the way. The first is the caller's; later ones are owned. */
struct stage {
    struct checked_file *file;
    struct checked_file own;
    struct edit_set edits; /* of the first text, that make this one */
};

struct rounds {
    struct workspace *workspace;
    struct stage stages[REPAIR_ROUNDS + 1];
    size_t last;
    bool unsafe;
    struct repair *out;
};

/* What the user allowed counts as safe from here on, for the patch as for the file. */
static void allow_unsafe(struct file_report *r)
{
    for (size_t i = 0; i < r->findings.len; i++) {
        struct finding *f = &r->findings.items[i];
        if (f->fix_count > 0 && f->fixes[0].applicability == FIX_UNSAFE)
            f->fixes[0].applicability = FIX_SAFE;
    }
    file_report_finish(r);
}

static const struct source *text_of(const struct rounds *r, size_t stage)
{
    return &r->stages[stage].file->report.source;
}

static bool is_text(const struct source *s, const struct buf *bytes)
{
    return s->len == bytes->len && memcmp(s->bytes, buf_str(bytes), s->len) == 0;
}

static bool is_before(const struct source *a, const struct source *b)
{
    return a->len != b->len ? a->len < b->len : memcmp(a->bytes, b->bytes, a->len) < 0;
}

/* The one of the stages from `first` on that stands for their circle. */
static size_t choose_in_circle(const struct rounds *r, size_t first)
{
    size_t best = first;
    for (size_t i = first + 1; i <= r->last; i++)
        if (is_before(text_of(r, i), text_of(r, best)))
            best = i;
    return best;
}

/* Checks the text that the edits of the last stage make of it. False when it cannot be checked. */
static bool enter_stage(struct rounds *r, const struct edit_set *edits, const struct buf *text)
{
    struct stage *from = &r->stages[r->last], *to = &r->stages[r->last + 1];
    const struct source *source = text_of(r, r->last);
    char *bytes = memcpy(xmalloc(text->len + 1), buf_str(text), text->len + 1);
    check_bytes(r->workspace, source->path, bytes, text->len, &to->own);
    to->file = &to->own;
    r->last++;
    if (to->own.problems.len > 0)
        buf_add_span(&r->out->problems, buf_span(&to->own.problems));
    if (to->own.report.failed) {
        buf_add_span(&r->out->problems, buf_span(&to->own.report.error));
        return false;
    }
    if (r->unsafe)
        allow_unsafe(&to->own.report);
    edit_chain(&from->edits, source, edits, &r->out->arena, &to->edits);
    return true;
}

/* One round more. False when there is none; *result is the stage to end with then. */
static bool go_on(struct rounds *r, size_t *result)
{
    struct edit_set edits;
    struct buf text = BUF_EMPTY;
    const struct source *source = text_of(r, r->last);
    bool more = false;
    *result = r->last;
    edit_set_choose(&edits, &r->stages[r->last].file->report, FIX_SAFE, EDITS_BY_PLACE, NULL);
    edit_set_write(&edits, source, 0, source->len, &text);
    size_t same = 0;
    while (same <= r->last && !is_text(text_of(r, same), &text))
        same++;
    if (edits.edits.len == 0) {
        r->out->end = REPAIR_DONE;
    } else if (same <= r->last) {
        r->out->end = REPAIR_CIRCLE;
        *result = choose_in_circle(r, same);
    } else if (r->last == REPAIR_ROUNDS) {
        r->out->end = REPAIR_LIMIT;
    } else {
        more = enter_stage(r, &edits, &text);
        r->out->end = REPAIR_BROKEN;
    }
    edit_set_release(&edits);
    buf_release(&text);
    return more;
}

static void take_stage(struct rounds *r, size_t stage)
{
    struct repair *out = r->out;
    const struct file_report *report = &r->stages[stage].file->report;
    buf_add(&out->fixed, report->source.bytes, report->source.len);
    out->edits = r->stages[stage].edits;
    r->stages[stage].edits = (struct edit_set){0};
    out->rounds = stage;
    out->left = report->findings.len + report->suppressed;
    out->worst_left = r->stages[stage].file->worst;
}

void repair(struct workspace *w, struct checked_file *f, bool unsafe, struct repair *out)
{
    struct rounds r = {.workspace = w, .unsafe = unsafe, .out = out};
    size_t result;
    *out = (struct repair){0};
    r.stages[0].file = f;
    if (unsafe)
        allow_unsafe(&f->report);
    while (go_on(&r, &result))
        ;
    take_stage(&r, result);
    for (size_t i = 0; i <= r.last; i++) {
        edit_set_release(&r.stages[i].edits);
        if (i > 0)
            checked_file_release(&r.stages[i].own);
    }
}

void repair_release(struct repair *r)
{
    buf_release(&r->fixed);
    buf_release(&r->problems);
    edit_set_release(&r->edits);
    arena_release(&r->arena);
    *r = (struct repair){0};
}
