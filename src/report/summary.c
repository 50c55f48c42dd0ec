/* Counts by rule and by file, most frequent first: what keeps thousands of findings readable. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/intern.h"
#include "base/vec.h"
#include "report/escape.h"
#include "report/reporter.h"
#include "report/totals_line.h"

struct tally {
    struct span name; /* of a rule or a file */
    size_t count;
};

typedef VEC_OF(struct tally) tally_list;

struct counts {
    struct intern rule_ids;
    tally_list rules; /* by id in rule_ids */
    tally_list files;
    struct arena paths;
};

static void summary_begin(struct report_run *run)
{
    struct counts *c = xcalloc(1, sizeof(*c));
    intern_init(&c->rule_ids);
    run->state = c;
}

static void count_rule(struct counts *c, const char *id)
{
    uint32_t i = intern_id(&c->rule_ids, id, strlen(id));
    if (i == c->rules.len)
        vec_push(&c->rules, (struct tally){intern_span(&c->rule_ids, i), 0});
    c->rules.items[i].count++;
}

static void summary_file(struct report_run *run, const struct file_report *r)
{
    struct counts *c = run->state;
    for (size_t i = 0; i < r->findings.len; i++)
        count_rule(c, r->findings.items[i].rule->id);
    if (r->findings.len)
        vec_push(&c->files, (struct tally){arena_span(&c->paths, span_of(r->source.path)), r->findings.len});
}

static int compare_tallies(const void *a, const void *b)
{
    const struct tally *x = a, *y = b;
    if (x->count != y->count)
        return x->count < y->count ? 1 : -1;
    size_t len = x->name.len < y->name.len ? x->name.len : y->name.len;
    int order = memcmp(x->name.ptr, y->name.ptr, len);
    return order ? order : (x->name.len > y->name.len) - (x->name.len < y->name.len);
}

static void print_tallies(struct buf *out, const char *title, tally_list *list)
{
    if (!list->len)
        return;
    qsort(list->items, list->len, sizeof(*list->items), compare_tallies);
    int digits = snprintf(NULL, 0, "%zu", list->items[0].count);
    buf_addf(out, "%s\n", title);
    for (size_t i = 0; i < list->len; i++) {
        buf_addf(out, "  %*zu  ", digits, list->items[i].count);
        escape_text(out, list->items[i].name.ptr, list->items[i].name.len);
        buf_add_byte(out, '\n');
    }
    buf_add_byte(out, '\n');
}

static void summary_end(struct report_run *run)
{
    struct counts *c = run->state;
    enum message_language messages = run->style->messages;
    print_tallies(run->out, message_in(messages, "Findings by rule"), &c->rules);
    print_tallies(run->out, message_in(messages, "Findings by file"), &c->files);
    if (!run->style->quiet)
        totals_line(run->out, &run->totals, messages);
    intern_release(&c->rule_ids);
    vec_release(&c->rules);
    vec_release(&c->files);
    arena_release(&c->paths);
    free(c);
    run->state = NULL;
}

const struct reporter summary_reporter = {"summary", "counts by rule and by file, most frequent first", summary_begin,
                                          summary_file, summary_end};
