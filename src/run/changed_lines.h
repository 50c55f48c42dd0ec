/* Which lines of which files were added or changed: what --diff and --since let through. */
#ifndef MTLINT_RUN_CHANGED_LINES_H
#define MTLINT_RUN_CHANGED_LINES_H

#include <stdbool.h>

#include "base/intern.h"
#include "base/vec.h"
#include "core/file_report.h"

/* Lines count from 1; both ends are in. */
struct line_range {
    size_t first, last;
};

struct changed_file {
    VEC_OF(struct line_range) ranges; /* sorted and disjoint after changed_lines_finish() */
    bool whole;                       /* all of it is new */
};

struct changed_lines {
    struct intern paths;               /* absolute, links resolved */
    VEC_OF(struct changed_file) files; /* by their id in `paths` */
};

void changed_lines_init(struct changed_lines *c);
void changed_lines_release(struct changed_lines *c);

/* The file of that path (absolute, links resolved), new or known; valid until the next file is added. */
struct changed_file *changed_lines_add_file(struct changed_lines *c, const char *real_path);

/* One more line that was added or changed; cheapest in ascending order. */
void changed_file_add_line(struct changed_file *f, size_t line);

/* After the last line: brings the lines of all files in order. From then on it is only read, by any thread. */
void changed_lines_finish(struct changed_lines *c);

/* The file as the user named it, when any line of it was added or changed; else NULL. */
const struct changed_file *changed_lines_find(const struct changed_lines *c, const char *path);

/* Takes away the findings that touch no such line, neither themselves nor by a related place in the same file; f NULL:
 * all of them. Says how many went. The counts of the report are not changed. */
size_t changed_lines_filter(const struct changed_file *f, struct file_report *r);

#endif
