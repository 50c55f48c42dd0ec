/* Findings and scores as JSON objects: the members are a contract, additive changes only. Used by json and jsonl. */
#ifndef MTLINT_REPORT_FINDING_JSON_H
#define MTLINT_REPORT_FINDING_JSON_H

#include "base/json.h"
#include "core/file_report.h"

void finding_json(struct json *j, const struct file_report *r, const struct finding *f);

/* {"byte", "line", "column"} of a place. source NULL: a file of which only the offset is known. */
void position_json(struct json *j, const char *key, const struct source *source, size_t byte);
void score_json(struct json *j, const struct score *score);

#endif
