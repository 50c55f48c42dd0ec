#include "report/example.h"

#include "report/hunk.h"

/* Columns of a sentence, and of its parts around a change when it is longer. */
enum { SENTENCE_LIMIT = 240, SENTENCE_CONTEXT = 60, TEXT_LIMIT = 64 };

struct span example_text(const struct file_report *r, const struct finding *f)
{
    size_t len = f->end - f->start;
    return (struct span){r->source.bytes + f->start, len < TEXT_LIMIT ? len : TEXT_LIMIT};
}

static void copy_chunks(struct example *e, struct arena *arena, const struct diff_line *line)
{
    struct diff_chunk *chunks = arena_alloc(arena, line->chunks.len * sizeof(*chunks));
    for (size_t i = 0; i < line->chunks.len; i++) {
        const struct diff_chunk *c = &line->chunks.items[i];
        chunks[i] = (struct diff_chunk){c->kind, arena_span(arena, c->old), arena_span(arena, c->new)};
    }
    e->chunks = chunks;
    e->chunk_count = line->chunks.len;
}

void example_make(struct example *e, struct arena *arena, const struct file_report *r, const struct finding *f)
{
    struct finding alone = *f;
    struct file_report view = *r; /* the same file, as though this were its only finding */
    view.findings.items = &alone;
    view.findings.len = view.findings.cap = 1;
    struct edit_set edits;
    struct diff_line line = {.chunks = {0}};
    struct hunk_reader reader = {.report = &view};
    struct hunk h = hunk_next(&reader, 0);
    edit_set_choose(&edits, &view, FIX_DISPLAY, EDITS_SAFE_FIRST, NULL);
    hunk_line(&line, &view, &h, &edits);
    diff_line_cut(&line, SENTENCE_LIMIT, SENTENCE_CONTEXT);
    *e = (struct example){
        .path = arena_strdup(arena, r->source.path),
        .message = arena_strdup(arena, f->message),
        .language = r->language ? arena_strdup(arena, r->language) : NULL,
        .severity = f->severity,
        .at = source_position(&r->source, f->start),
        .text = arena_span(arena, example_text(r, f)),
    };
    copy_chunks(e, arena, &line);
    edit_set_release(&edits);
    diff_line_release(&line);
}
