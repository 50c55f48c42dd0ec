/* One fault, one finding: where several checks stumble over the same place, the one that knows best speaks. What the
 * others have to say comes up again, if it still holds, when that one is put right. */
#ifndef MTLINT_CORE_SAME_FAULT_H
#define MTLINT_CORE_SAME_FAULT_H

#include "core/file_report.h"

/* Takes away of findings that overlap
 * - those inside one whose rule covers (struct rule_info), or that overlap a doubled word or the like;
 * - of two in grammar or spelling whose repairs change the same bytes, the grammar, else the later one;
 * - grammar that was read from a word which is misspelled or has lost its capital, unless its rule holds anyway.
 * Sorts the findings. Linear time but for the sort, each finding being held against a bounded number of others. */
void same_faults_drop(struct file_report *r);

#endif
