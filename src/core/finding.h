/* One fault: which rule, where in the source, what to say, how to put it right. Everything it points to lives in its
 * file_report's arena. */
#ifndef MTLINT_CORE_FINDING_H
#define MTLINT_CORE_FINDING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"
#include "core/rule_info.h"

/* safe: changes no meaning, `mtlint fix` may apply it; unsafe: needs a human yes; display: shown only. */
enum applicability { FIX_SAFE, FIX_UNSAFE, FIX_DISPLAY };

struct edit {
    size_t start, end; /* source bytes, end exclusive; start == end inserts */
    struct span text;
};

/* One way to repair: all its edits together. They do not overlap and are sorted. */
struct fix {
    enum applicability applicability;
    struct edit *edits;
    size_t edit_count;
};

/* Another place that explains the finding: the other occurrence, the source sentence. path NULL: the same file. */
struct related {
    const char *path;
    size_t start, end;
    const char *message;
    bool is_source; /* the place is what the finding's text translates */
};

struct finding {
    const struct rule_info *rule;
    enum severity severity; /* the rule's, unless the settings say otherwise */
    size_t start, end;      /* source bytes, end exclusive */
    const char *message;    /* one or two sentences for an editor */
    struct fix *fixes;      /* alternatives, best first */
    size_t fix_count;
    struct related *related;
    size_t related_count;
};

/* Order by position: start, then the longer span, then the rule's id; for qsort. */
int finding_compare(const void *a, const void *b);

/* Where the sentence stands that the finding's text translates; NULL when the source text is no reason of it. */
const struct related *finding_original(const struct finding *f);

const char *applicability_name(enum applicability a);

#endif
