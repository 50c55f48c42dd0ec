#include "core/same_fault.h"

#include <stdlib.h>
#include <string.h>

/* So many of the findings behind one are held against it. */
enum { NEIGHBOURS = 64 };

static bool overlap(const struct finding *a, const struct finding *b)
{
    return a->start < b->end && b->start < a->end;
}

static bool is_inside(const struct finding *inner, const struct finding *outer)
{
    return inner->start >= outer->start && inner->end <= outer->end;
}

static bool do_edits_meet(const struct edit *a, const struct edit *b)
{
    return (a->start < b->end && b->start < a->end) || (a->start == b->start && a->end == b->end);
}

/* Their best repairs cannot both be made. */
static bool do_repairs_meet(const struct finding *a, const struct finding *b)
{
    if (a->fix_count == 0 || b->fix_count == 0)
        return false;
    for (size_t i = 0; i < a->fixes[0].edit_count; i++)
        for (size_t k = 0; k < b->fixes[0].edit_count; k++)
            if (do_edits_meet(&a->fixes[0].edits[i], &b->fixes[0].edits[k]))
                return true;
    return false;
}

static bool is_of_words(const struct finding *f)
{
    return f->rule->category == CATEGORY_GRAMMAR || f->rule->category == CATEGORY_SPELLING;
}

/* `other` is a part of what `f` tells, or follows from it. */
static bool explains(const struct finding *f, const struct finding *other)
{
    if (f->severity < other->severity)
        return false;
    if (f->rule->covers && !other->rule->covers)
        return is_inside(other, f) || (f->rule->covers == COVERS_NEIGHBOURS && overlap(f, other));
    return f->rule->category == CATEGORY_SPELLING && other->rule->category == CATEGORY_GRAMMAR &&
           !other->rule->holds_anyway && is_inside(f, other);
}

/* The source text says what was meant. */
static bool is_proven(const struct finding *f)
{
    return strncmp(f->rule->id, "source/", strlen("source/")) == 0;
}

/* Which of two findings goes: -1 the first, 1 the second, 0 none. */
static int superfluous(const struct finding *a, const struct finding *b)
{
    if (explains(a, b))
        return 1;
    if (explains(b, a))
        return -1;
    if (!is_of_words(a) || !is_of_words(b) || a->rule == b->rule || !do_repairs_meet(a, b))
        return 0;
    if (a->rule->category == b->rule->category && is_proven(b) && !is_proven(a))
        return -1;
    return a->rule->category == b->rule->category || a->rule->category == CATEGORY_SPELLING ? 1 : -1;
}

void same_faults_drop(struct file_report *r)
{
    file_report_finish(r);
    bool *keep = xcalloc(r->findings.len + 1, sizeof(*keep));
    for (size_t i = 0; i < r->findings.len; i++)
        keep[i] = true;
    for (size_t i = 0; i < r->findings.len; i++)
        for (size_t k = i + 1; keep[i] && k < r->findings.len && k <= i + NEIGHBOURS; k++) {
            const struct finding *a = &r->findings.items[i], *b = &r->findings.items[k];
            if (b->start > a->end)
                break;
            int gone = keep[k] ? superfluous(a, b) : 0;
            keep[i] = gone >= 0;
            keep[k] = keep[k] && gone <= 0;
        }
    file_report_keep(r, keep);
    file_report_finish(r);
    free(keep);
}
