#include "report/hunk.h"

/* So many bytes around a finding that lies in no sentence or sticks out of it are shown. */
enum { LINE_CONTEXT = 100 };

static size_t point_boundary(const struct source *s, size_t at)
{
    while (at > 0 && at < s->len && ((unsigned char)s->bytes[at] & 0xC0) == 0x80)
        at--;
    return at;
}

/* The part of the line around the finding. */
static struct diff_range line_range(const struct source *s, const struct finding *f)
{
    struct span line = source_line(s, source_line_index(s, f->start) + 1);
    size_t start = (size_t)(line.ptr - s->bytes), end = start + line.len;
    size_t last = f->end < end ? f->end : end;
    struct diff_range range = {start, end > f->start ? end : f->start, false, false};
    if (f->start > start + LINE_CONTEXT) {
        range.start = point_boundary(s, f->start - LINE_CONTEXT);
        range.more_before = true;
    }
    if (end - last > LINE_CONTEXT) {
        range.end = point_boundary(s, last + LINE_CONTEXT);
        range.more_after = true;
    }
    return range;
}

/* The sentence that the finding lies in, touches or at least reaches. */
static const struct report_sentence *sentence_of(struct hunk_reader *h, const struct finding *f)
{
    const struct file_report *r = h->report;
    while (h->next_sentence < r->sentences.len && r->sentences.items[h->next_sentence].start <= f->start)
        h->next_sentence++;
    if (h->next_sentence > 0 && f->start <= r->sentences.items[h->next_sentence - 1].end)
        return &r->sentences.items[h->next_sentence - 1];
    if (h->next_sentence < r->sentences.len && r->sentences.items[h->next_sentence].start < f->end)
        return &r->sentences.items[h->next_sentence];
    return NULL;
}

static size_t line_end_of(const struct source *s, size_t at)
{
    struct span line = source_line(s, source_line_index(s, at) + 1);
    return (size_t)(line.ptr - s->bytes) + line.len;
}

/* A finding that ends a little behind the range, or begins where it ends, is shown whole, with the word that follows.
 * One that goes on over further lines is not: it would bury the sentence. */
static void extend_range(struct diff_range *range, const struct source *s, const struct finding *f)
{
    size_t limit = range->end + LINE_CONTEXT;
    bool in_gap = f->start >= range->end;
    if (f->end <= range->end || (!in_gap && (f->end > limit || f->end > line_end_of(s, range->end))))
        return;
    size_t end = f->end < limit ? f->end : limit, line_end = line_end_of(s, end);
    while (end < line_end && s->bytes[end] != ' ' && end < limit)
        end++;
    range->end = point_boundary(s, end);
    range->more_after = end < line_end;
}

static struct hunk start_hunk(struct hunk_reader *reader, size_t index)
{
    const struct finding *f = &reader->report->findings.items[index];
    struct hunk h = {.sentence = sentence_of(reader, f), .first = index};
    if (h.sentence)
        h.range = (struct diff_range){h.sentence->start, h.sentence->end, false, false};
    else
        h.range = line_range(&reader->report->source, f);
    return h;
}

static bool belongs(struct hunk_reader *reader, const struct hunk *h, const struct finding *f)
{
    const struct report_sentence *sentence = sentence_of(reader, f);
    return sentence == h->sentence && (sentence || f->start <= h->range.end);
}

struct hunk hunk_next(struct hunk_reader *reader, size_t index)
{
    const struct file_report *r = reader->report;
    struct hunk h = start_hunk(reader, index);
    size_t i = index;
    do
        extend_range(&h.range, &r->source, &r->findings.items[i++]);
    while (i < r->findings.len && belongs(reader, &h, &r->findings.items[i]));
    h.count = i - index;
    return h;
}

bool hunk_line(struct diff_line *line, const struct file_report *r, const struct hunk *h, const struct edit_set *edits)
{
    bool changed = diff_line_set_changes(line, &r->source, h->range, edits);
    if (!changed)
        diff_line_set_marks(line, &r->source, h->range, &r->findings.items[h->first], h->count);
    return changed;
}

size_t hunk_start(const struct file_report *r, const struct hunk *h)
{
    return h->sentence ? h->sentence->start : r->findings.items[h->first].start;
}
