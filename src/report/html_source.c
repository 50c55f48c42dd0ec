#include "report/html_source.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "report/html.h"

enum { SENTENCE_LIMIT = 300, SENTENCE_CONTEXT = 60 };

typedef VEC_OF(struct finding) mark_list;

static const struct finding *finding_at(const struct file_report *r, const struct hunk *h, size_t index)
{
    return &r->findings.items[h->first + index];
}

/* The text that holds the source sentence of a finding; NULL when it has none. */
static const struct source *text_of(const struct file_report *r, const struct finding *f, const struct related **at)
{
    *at = finding_original(f);
    return *at ? file_report_source(r, (*at)->path) : NULL;
}

bool html_has_source(const struct file_report *r, const struct hunk *h)
{
    const struct related *at;
    for (size_t i = 0; i < h->count; i++)
        if (text_of(r, finding_at(r, h, i), &at))
            return true;
    return false;
}

static bool is_letter(char c)
{
    return (unsigned char)c >= 0x80 || isalnum((unsigned char)c);
}

/* Where the words stand in the sentence, not inside of other words; its end when nowhere. */
static size_t place_of(const struct source *s, const struct related *sentence, struct span words)
{
    for (size_t at = sentence->start; words.len > 0 && at + words.len <= sentence->end; at++) {
        const char *found = s->bytes + at;
        if (memcmp(found, words.ptr, words.len) == 0 && (at == sentence->start || !is_letter(found[-1])) &&
            (at + words.len == sentence->end || !is_letter(found[words.len])))
            return at;
    }
    return sentence->end;
}

/* The next quotation in a message, in the quotation marks of either language; false behind the last. */
static bool next_quotation(const char **message, struct span *quoted)
{
    static const char *const marks[][2] = {{"\"", "\""}, {"„", "“"}};
    for (const char *p = *message; *p; p++)
        for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
            size_t open = strlen(marks[i][0]);
            const char *close = strncmp(p, marks[i][0], open) == 0 ? strstr(p + open, marks[i][1]) : NULL;
            if (!close)
                continue;
            *quoted = (struct span){p + open, (size_t)(close - p) - open};
            *message = close + strlen(marks[i][1]);
            return true;
        }
    return false;
}

static int compare_marks(const void *a, const void *b)
{
    const struct finding *x = a, *y = b;
    return (x->start > y->start) - (x->start < y->start);
}

/* What the findings that show this sentence quote of it. */
static void find_marks(mark_list *marks, const struct file_report *r, const struct hunk *h, const struct source *s,
                       const struct related *sentence)
{
    for (size_t i = 0; i < h->count; i++) {
        const struct related *other;
        const char *message = finding_at(r, h, i)->message;
        struct span quoted;
        if (text_of(r, finding_at(r, h, i), &other) != s || other->start != sentence->start)
            continue;
        while (next_quotation(&message, &quoted)) {
            size_t at = place_of(s, sentence, quoted);
            if (at < sentence->end)
                vec_push(marks, (struct finding){.start = at, .end = at + quoted.len});
        }
    }
    if (marks->len > 0)
        qsort(marks->items, marks->len, sizeof(*marks->items), compare_marks);
}

static void add_sentence(struct buf *out, const struct file_report *r, const struct hunk *h, const struct source *s,
                         const struct related *sentence)
{
    mark_list marks = {0};
    struct diff_line line = {.chunks = {0}};
    find_marks(&marks, r, h, s, sentence);
    diff_line_set_marks(&line, s, (struct diff_range){.start = sentence->start, .end = sentence->end}, marks.items,
                        marks.len);
    diff_line_cut(&line, SENTENCE_LIMIT, SENTENCE_CONTEXT);
    html_sentence(out, NULL, line.chunks.items, line.chunks.len);
    diff_line_release(&line);
    vec_release(&marks);
}

void html_source(struct buf *out, const struct file_report *r, const struct hunk *h)
{
    size_t shown = 0; /* 1 + where the last one begins: those of a sentence come together */
    for (size_t i = 0; i < h->count; i++) {
        const struct related *at;
        const struct source *s = text_of(r, finding_at(r, h, i), &at);
        if (!s || at->start + 1 == shown)
            continue;
        add_sentence(out, r, h, s, at);
        shown = at->start + 1;
    }
}
