/* What is counted of a part of an archive: of a folder, a language, a rule, of all of it. */
#ifndef MTLINT_REPORT_TALLY_H
#define MTLINT_REPORT_TALLY_H

#include "base/intern.h"
#include "base/vec.h"
#include "core/file_report.h"

struct tally {
    struct span name;             /* NUL-terminated; "" for what has none */
    enum severity severity;       /* of a rule: the gravest that was found */
    const struct rule_info *rule; /* of a rule; NULL else */
    size_t files;                 /* that could be read; of a rule or category: that have a finding of it */
    size_t words;                 /* that the penalty is counted on */
    size_t findings;
    size_t severity_counts[SEVERITY_COUNT];
    double points;
    size_t last_file; /* number of the last file counted, from 1 */
};

/* Tallies by name, in the order in which the names came. */
struct tally_table {
    struct intern names;
    VEC_OF(struct tally) items;
};

void tally_table_init(struct tally_table *t);
void tally_table_release(struct tally_table *t);

/* The tally of that name, made when it is new: valid until the next is made. */
struct tally *tally_table_at(struct tally_table *t, struct span name);

/* NULL when there is none. */
const struct tally *tally_table_find(const struct tally_table *t, struct span name);

/* Counts a file that could be read as a whole, or one finding of the file of that number. */
void tally_add_file(struct tally *t, const struct file_report *r);
void tally_add_finding(struct tally *t, const struct finding *f, size_t file);

struct score tally_score(const struct tally *t);

/* How much the penalty a 1,000 words grew since `past`. */
double tally_change(const struct tally *t, const struct tally *past);

/* For qsort over pointers to tallies: the highest points first, then the most findings, then by name; or by name. */
int tally_compare_points(const void *a, const void *b);
int tally_compare_findings(const void *a, const void *b); /* the most findings first */
int tally_compare_names(const void *a, const void *b);

/* The same, but the highest penalty first, where a small sample counts as though it had SCORE_SMALL_SAMPLE words: a
 * caption with one fault is not worse than a bad article. */
int tally_compare_penalty(const void *a, const void *b);
double tally_rank(double points, size_t words);

#endif
