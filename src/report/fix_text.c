#include "report/fix_text.h"

void fix_cover(const struct fix *fix, size_t *start, size_t *end)
{
    for (size_t i = 0; i < fix->edit_count; i++) {
        if (fix->edits[i].start < *start)
            *start = fix->edits[i].start;
        if (fix->edits[i].end > *end)
            *end = fix->edits[i].end;
    }
}

void fix_text(const struct fix *fix, const struct source *s, size_t start, size_t end, struct buf *out)
{
    for (size_t i = 0; i < fix->edit_count; i++) {
        buf_add(out, s->bytes + start, fix->edits[i].start - start);
        buf_add_span(out, fix->edits[i].text);
        start = fix->edits[i].end;
    }
    buf_add(out, s->bytes + start, end - start);
}
