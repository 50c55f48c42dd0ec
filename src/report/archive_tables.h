/* The tables of a report on an archive. Each function fills an empty table; a table without rows is not worth showing.
 */
#ifndef MTLINT_REPORT_ARCHIVE_TABLES_H
#define MTLINT_REPORT_ARCHIVE_TABLES_H

#include "report/archive.h"
#include "report/table.h"

/* Of a long list so many rows are shown, the worst ones; the others are in csv and json. */
enum { MOST_ROWS = 50 };

/* Groups, folders and languages by name, or the worst when there are many; categories and rules by their points. With
 * an earlier report, its penalty and the change. group_by names the groups. */
void table_of_part(struct table *t, const struct archive *a, enum archive_part part, const char *group_by);

void table_of_worst(struct table *t, const struct archive *a);
void table_of_worsened(struct table *t, const struct archive *a);
void table_of_distribution(struct table *t, const struct archive *a);
void table_of_unreadable(struct table *t, const struct archive *a);

/* Files that the earlier report does not have, and those that only it has: none known after an interruption. */
void table_of_new(struct table *t, const struct archive *a);
void table_of_gone(struct table *t, const struct archive *a, const struct report_totals *totals);

/* Groups that only the earlier report has. */
void table_of_gone_groups(struct table *t, const struct archive *a, const struct report_totals *totals);

#endif
