#include "report/tally.h"

#include "score/score.h"

void tally_table_init(struct tally_table *t)
{
    *t = (struct tally_table){0};
    intern_init(&t->names);
}

void tally_table_release(struct tally_table *t)
{
    intern_release(&t->names);
    vec_release(&t->items);
}

struct tally *tally_table_at(struct tally_table *t, struct span name)
{
    uint32_t id = intern_id(&t->names, name.ptr, name.len);
    if (id == t->items.len)
        vec_push(&t->items, (struct tally){.name = intern_span(&t->names, id)});
    return &t->items.items[id];
}

const struct tally *tally_table_find(const struct tally_table *t, struct span name)
{
    uint32_t id = intern_find(&t->names, name.ptr, name.len);
    return id == INTERN_NONE ? NULL : &t->items.items[id];
}

void tally_add_file(struct tally *t, const struct file_report *r)
{
    t->files++;
    t->words += r->score.words;
    t->findings += r->findings.len;
    t->points += r->score.points;
    for (int s = 0; s < SEVERITY_COUNT; s++)
        t->severity_counts[s] += r->severity_counts[s];
}

void tally_add_finding(struct tally *t, const struct finding *f, size_t file)
{
    t->files += t->last_file != file;
    t->last_file = file;
    t->findings++;
    t->severity_counts[f->severity]++;
    t->points += severity_points(f->severity, f->rule->category);
    if (f->severity > t->severity)
        t->severity = f->severity;
}

struct score tally_score(const struct tally *t)
{
    return score_from(t->points, t->words);
}

double tally_change(const struct tally *t, const struct tally *past)
{
    return tally_score(t).per_thousand - tally_score(past).per_thousand;
}

double tally_rank(double points, size_t words)
{
    return 1000 * points / (double)(words < SCORE_SMALL_SAMPLE ? SCORE_SMALL_SAMPLE : words);
}

int tally_compare_names(const void *a, const void *b)
{
    const struct tally *const *x = a, *const *y = b;
    return span_compare((*x)->name, (*y)->name);
}

int tally_compare_points(const void *a, const void *b)
{
    const struct tally *x = *(const struct tally *const *)a, *y = *(const struct tally *const *)b;
    if (x->points != y->points)
        return x->points < y->points ? 1 : -1;
    if (x->findings != y->findings)
        return x->findings < y->findings ? 1 : -1;
    return span_compare(x->name, y->name);
}

int tally_compare_findings(const void *a, const void *b)
{
    const struct tally *x = *(const struct tally *const *)a, *y = *(const struct tally *const *)b;
    if (x->findings != y->findings)
        return x->findings < y->findings ? 1 : -1;
    return span_compare(x->name, y->name);
}

int tally_compare_penalty(const void *a, const void *b)
{
    const struct tally *x = *(const struct tally *const *)a, *y = *(const struct tally *const *)b;
    double of_x = tally_rank(x->points, x->words), of_y = tally_rank(y->points, y->words);
    return of_x != of_y ? (of_x < of_y ? 1 : -1) : span_compare(x->name, y->name);
}
