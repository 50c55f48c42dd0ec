/* What a report on many files says, whatever its format. Kept of an archive, however large: one tally for each group,
 * folder, language, category and rule, a few examples a rule, the worst files, the first unreadable ones. With an
 * earlier report, also the paths of its files. */
#ifndef MTLINT_REPORT_ARCHIVE_H
#define MTLINT_REPORT_ARCHIVE_H

#include "report/example.h"
#include "report/past.h"
#include "report/reporter.h"

enum { EXAMPLES_A_RULE = 3, WORST_FILES = 20, UNREADABLE_KEPT = 100, NEW_FILES_KEPT = 20, DISTRIBUTION_CLASSES = 8 };

struct rule_examples {
    struct example items[EXAMPLES_A_RULE];
    size_t count;
};

/* A file of a list: the worst, those that got worse. */
struct ranked_file {
    char *path; /* owned */
    struct tally now, past;
    double rank;
    size_t number; /* in the order of the files: of two alike the earlier stands first */
};

struct ranking {
    struct ranked_file items[WORST_FILES];
    size_t count;
};

struct unreadable {
    const char *path, *error;
};

struct archive {
    const struct past *past; /* NULL: nothing to compare with; borrowed */
    struct tally total;
    size_t failed_files, files_with_findings;
    struct tally_table parts[ARCHIVE_PARTS];
    VEC_OF(struct rule_examples) examples;     /* by the index of the rule's tally */
    size_t distribution[DISTRIBUTION_CLASSES]; /* files by their penalty */
    struct ranking worst, worsened;
    VEC_OF(struct unreadable) unreadable; /* the first; failed_files counts all */
    VEC_OF(const char *) new_files;       /* the first that the earlier report does not have */
    size_t new_count, same_count;
    bool *seen; /* by the index of the earlier report's file */
    struct arena arena;
};

void archive_init(struct archive *a, const struct past *past);
void archive_release(struct archive *a);

/* Files in the order of the output; failed ones too. */
void archive_add(struct archive *a, const struct file_report *r);

/* After the last file. */
void archive_finish(struct archive *a);

/* The earlier tally of the file of that path, of the part's item of that name; NULL when there is none. */
const struct tally *archive_past_file(const struct archive *a, const char *path);
const struct tally *archive_past_of(const struct archive *a, enum archive_part part, const struct tally *t);

/* The file's folder as it is shown: "." for the working directory. */
struct span archive_folder(const char *path);

/* Bounds of a class of the distribution: penalties above `from` up to `to`; the first is 0 alone, the last has no end
 * (to < 0). */
struct penalty_class {
    double from, to;
};
struct penalty_class archive_class(size_t index);

/* Pointers to the part's tallies in the order of `compare`; to be freed. */
typedef int (*tally_compare)(const void *a, const void *b);
const struct tally **archive_sorted(const struct tally_table *t, tally_compare compare);

#endif
