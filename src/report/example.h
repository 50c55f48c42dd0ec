/* A finding kept beyond its file: where it stands and its annotated sentence. */
#ifndef MTLINT_REPORT_EXAMPLE_H
#define MTLINT_REPORT_EXAMPLE_H

#include "base/arena.h"
#include "core/file_report.h"
#include "report/diff_line.h"

struct example {
    const char *path, *message;
    const char *language; /* of the sentence */
    enum severity severity;
    struct position at;
    struct span text;                /* the bytes at the finding's span, as long as they are not very long */
    const struct diff_chunk *chunks; /* the sentence: only this finding's change, or its mark */
    size_t chunk_count;
};

/* All that the example points to is copied into the arena. */
void example_make(struct example *e, struct arena *arena, const struct file_report *r, const struct finding *f);

/* What of the span tells two findings of a rule apart. */
struct span example_text(const struct file_report *r, const struct finding *f);

#endif
