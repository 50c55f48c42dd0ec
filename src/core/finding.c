#include "core/finding.h"

#include <string.h>

#include "base/bug.h"

static int compare_sizes(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

int finding_compare(const void *a, const void *b)
{
    const struct finding *x = a, *y = b;
    int order = compare_sizes(x->start, y->start);
    if (!order)
        order = compare_sizes(y->end, x->end);
    if (!order)
        order = strcmp(x->rule->id, y->rule->id);
    return order ? order : strcmp(x->message, y->message); /* qsort is not stable: leave nothing to chance */
}

const struct related *finding_original(const struct finding *f)
{
    for (size_t i = 0; i < f->related_count; i++)
        if (f->related[i].is_source)
            return &f->related[i];
    return NULL;
}

const char *applicability_name(enum applicability a)
{
    switch (a) {
    case FIX_SAFE:
        return "safe";
    case FIX_UNSAFE:
        return "unsafe";
    case FIX_DISPLAY:
        return "display";
    }
    BUG("no such applicability");
}
