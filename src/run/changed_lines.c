#include "run/changed_lines.h"

#include <stdlib.h>
#include <string.h>

void changed_lines_init(struct changed_lines *c)
{
    *c = (struct changed_lines){0};
    intern_init(&c->paths);
}

void changed_lines_release(struct changed_lines *c)
{
    for (size_t i = 0; i < c->files.len; i++)
        vec_release(&c->files.items[i].ranges);
    vec_release(&c->files);
    intern_release(&c->paths);
}

struct changed_file *changed_lines_add_file(struct changed_lines *c, const char *real_path)
{
    uint32_t id = intern_id(&c->paths, real_path, strlen(real_path));
    if (id == c->files.len)
        vec_push(&c->files, (struct changed_file){0});
    return &c->files.items[id];
}

void changed_file_add_line(struct changed_file *f, size_t line)
{
    struct line_range *last = f->ranges.len > 0 ? &f->ranges.items[f->ranges.len - 1] : NULL;
    if (last && last->last + 1 == line)
        last->last = line;
    else
        vec_push(&f->ranges, (struct line_range){line, line});
}

static int compare_ranges(const void *a, const void *b)
{
    const struct line_range *x = a, *y = b;
    return (x->first > y->first) - (x->first < y->first);
}

/* A diff names a file once and its lines in order; several diffs in one file need not. */
static void order_ranges(struct changed_file *f)
{
    size_t kept = 0;
    if (f->ranges.len < 2)
        return;
    qsort(f->ranges.items, f->ranges.len, sizeof(*f->ranges.items), compare_ranges);
    for (size_t i = 1; i < f->ranges.len; i++) {
        struct line_range *last = &f->ranges.items[kept], next = f->ranges.items[i];
        if (next.first > last->last + 1)
            f->ranges.items[++kept] = next;
        else if (next.last > last->last)
            last->last = next.last;
    }
    f->ranges.len = kept + 1;
}

void changed_lines_finish(struct changed_lines *c)
{
    for (size_t i = 0; i < c->files.len; i++)
        order_ranges(&c->files.items[i]);
}

const struct changed_file *changed_lines_find(const struct changed_lines *c, const char *path)
{
    char *real = realpath(path, NULL);
    uint32_t id = real ? intern_find(&c->paths, real, strlen(real)) : INTERN_NONE;
    const struct changed_file *f = id == INTERN_NONE ? NULL : &c->files.items[id];
    free(real);
    return f && (f->whole || f->ranges.len > 0) ? f : NULL;
}

static bool has_change(const struct changed_file *f, size_t first, size_t last)
{
    size_t low = 0, high = f->ranges.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (f->ranges.items[middle].last < first)
            low = middle + 1;
        else
            high = middle;
    }
    return low < f->ranges.len && f->ranges.items[low].first <= last;
}

static bool touches(const struct changed_file *f, const struct source *s, size_t start, size_t end)
{
    size_t first = source_line_index(s, start) + 1;
    size_t last = end > start + 1 ? source_line_index(s, end - 1) + 1 : first;
    return has_change(f, first, last);
}

static bool counts(const struct changed_file *f, const struct file_report *r, const struct finding *finding)
{
    if (touches(f, &r->source, finding->start, finding->end))
        return true;
    for (size_t i = 0; i < finding->related_count; i++) {
        const struct related *place = &finding->related[i];
        if (!place->path && touches(f, &r->source, place->start, place->end))
            return true;
    }
    return false;
}

size_t changed_lines_filter(const struct changed_file *f, struct file_report *r)
{
    size_t before = r->findings.len;
    if (before == 0 || (f && (f->whole || r->source.packed)))
        return 0;
    bool *keep = xcalloc(before, sizeof(*keep));
    for (size_t i = 0; i < before && f; i++)
        keep[i] = counts(f, r, &r->findings.items[i]);
    file_report_keep(r, keep);
    free(keep);
    return before - r->findings.len;
}
