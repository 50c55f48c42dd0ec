#include "run/report_sentences.h"

typedef VEC_OF(struct report_sentence) sentence_list;

static int compare(const void *a, const void *b)
{
    const struct report_sentence *x = a, *y = b;
    return (x->start > y->start) - (x->start < y->start);
}

/* A reader may give parts out of their order in the source (the title of a link stands behind its text); sorting what
 * is sorted already is wasted on the usual document. */
static void sort_sentences(sentence_list *all)
{
    for (size_t i = 1; i < all->len; i++)
        if (all->items[i].start < all->items[i - 1].start) {
            qsort(all->items, all->len, sizeof(*all->items), compare);
            return;
        }
}

static void number_in_lines(sentence_list *all, const struct source *source)
{
    size_t last_line = 0;
    for (size_t i = 0; i < all->len; i++) {
        size_t line = source_line_index(source, all->items[i].start) + 1;
        all->items[i].index_in_line = line == last_line ? all->items[i - 1].index_in_line + 1 : 1;
        last_line = line;
    }
}

static void collect(sentence_list *all, const struct document *doc)
{
    for (size_t i = 0; i < doc->sentences.len; i++) {
        const struct sentence *s = &doc->sentences.items[i];
        struct report_sentence r = {.start = (uint32_t)document_source_start(doc, s->off),
                                    .end = (uint32_t)document_source_end(doc, s->off + s->len)};
        vec_push(all, r);
    }
}

/* Keeps of `all`, which may be r's own, the sentences that hold a finding from `first` on, behind the `kept` ones that
 * r has. */
static void choose(struct file_report *r, size_t first, size_t kept, const struct report_sentence *all, size_t count)
{
    size_t next = 0, before = kept;
    for (size_t i = first; i < r->findings.len; i++) {
        const struct finding *f = &r->findings.items[i];
        while (next < count && all[next].end <= f->start)
            next++;
        if (next == count || (all[next].start >= f->end && all[next].start > f->start))
            continue;
        if (kept == before || r->sentences.items[kept - 1].start != all[next].start)
            r->sentences.items[kept++] = all[next];
    }
    r->sentences.len = kept;
}

void report_sentences(struct file_report *r, const struct document *doc, size_t from)
{
    sentence_list all = {0};
    size_t first = 0, kept = r->sentences.len;
    while (first < r->findings.len && r->findings.items[first].start < from)
        first++;
    if (first == r->findings.len)
        return;
    collect(&all, doc);
    sort_sentences(&all);
    number_in_lines(&all, &r->source);
    for (size_t i = 0; i < all.len && first + i < r->findings.len; i++) /* room for as many as there can be */
        vec_push(&r->sentences, all.items[i]);
    choose(r, first, kept, all.items, all.len);
    vec_release(&all);
}

void report_sentences_trim(struct file_report *r)
{
    choose(r, 0, 0, r->sentences.items, r->sentences.len);
}
