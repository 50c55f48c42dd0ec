#include "core/file_report.h"

#include <stdlib.h>
#include <string.h>

#include "core/edit_set.h"

void file_report_init(struct file_report *r)
{
    *r = (struct file_report){0};
}

void file_report_release(struct file_report *r)
{
    source_release(&r->source);
    source_release(&r->original);
    arena_release(&r->arena);
    vec_release(&r->findings);
    vec_release(&r->sentences);
    vec_release(&r->segments);
    buf_release(&r->error);
    file_report_init(r);
}

void file_report_keep(struct file_report *r, const bool *keep)
{
    size_t kept = 0;
    for (size_t i = 0; i < r->findings.len; i++)
        if (keep[i])
            r->findings.items[kept++] = r->findings.items[i];
    r->findings.len = kept;
}

void file_report_finish(struct file_report *r)
{
    if (r->findings.len > 1)
        qsort(r->findings.items, r->findings.len, sizeof(*r->findings.items), finding_compare);
    r->fixable = 0;
    for (int s = 0; s < SEVERITY_COUNT; s++)
        r->severity_counts[s] = 0;
    for (size_t i = 0; i < r->findings.len; i++) {
        const struct finding *f = &r->findings.items[i];
        r->severity_counts[f->severity]++;
        r->fixable += f->fix_count > 0 && f->fixes[0].applicability == FIX_SAFE;
    }
}

const struct source *file_report_source(const struct file_report *r, const char *path)
{
    if (!path || strcmp(path, r->source.path) == 0)
        return &r->source;
    return r->original.path && strcmp(path, r->original.path) == 0 ? &r->original : NULL;
}

void report_totals_add(struct report_totals *t, const struct file_report *r)
{
    t->files++;
    if (r->failed) {
        t->failed_files++;
        return;
    }
    t->files_with_findings += r->findings.len > 0;
    t->words += r->words;
    t->findings += r->findings.len;
    t->fixable += r->fixable;
    t->suppressed += r->suppressed;
    t->ignored += r->ignored;
    t->known += r->known;
    t->unchanged += r->unchanged;
    for (int s = 0; s < SEVERITY_COUNT; s++)
        t->severity_counts[s] += r->severity_counts[s];
    t->points += r->score.points;
    t->score_words += r->score.words;
}

size_t file_report_apply(const struct file_report *r, enum applicability max, struct buf *out, bool *applied)
{
    struct edit_set set;
    edit_set_choose(&set, r, max, EDITS_BY_PLACE, applied);
    edit_set_write(&set, &r->source, 0, r->source.len, out);
    size_t repaired = set.finding_count;
    edit_set_release(&set);
    return repaired;
}
