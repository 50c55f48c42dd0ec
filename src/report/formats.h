/* The reporters that reporters.c lists. */
#ifndef MTLINT_REPORT_FORMATS_H
#define MTLINT_REPORT_FORMATS_H

#include "report/reporter.h"

extern const struct reporter diff_reporter, unix_reporter, jsonl_reporter, json_reporter, patch_reporter;

#endif
