/* An earlier report on an archive, for trends: what run/past_report.c read. */
#ifndef MTLINT_REPORT_PAST_H
#define MTLINT_REPORT_PAST_H

#include "report/tally.h"

/* By what an archive is counted. */
enum archive_part { PART_GROUP, PART_FOLDER, PART_LANGUAGE, PART_CATEGORY, PART_RULE, ARCHIVE_PARTS };

/* "groups", "folders", ...: the member of a report in JSON. */
const char *archive_part_name(enum archive_part part);

struct past {
    const char *path; /* of the earlier report */
    bool partial;     /* it was interrupted: a file that is missing in it need not be new */
    struct tally total;
    struct tally_table parts[ARCHIVE_PARTS];
    struct tally_table files; /* by path */
};

void past_init(struct past *p);
void past_release(struct past *p);

#endif
