#include <string.h>

#include "report/formats.h"

/* The first is the default. */
static const struct reporter *const reporters[] = {
    &diff_reporter,   &unix_reporter,   &jsonl_reporter,   &json_reporter,       &patch_reporter, &sarif_reporter,
    &github_reporter, &gitlab_reporter, &rdjsonl_reporter, &checkstyle_reporter, &junit_reporter, &csv_reporter,
};

enum { REPORTER_COUNT = sizeof(reporters) / sizeof(*reporters) };

const struct reporter *const *reporters_all(size_t *count)
{
    *count = REPORTER_COUNT;
    return reporters;
}

const struct reporter *reporter_by_name(const char *name)
{
    for (size_t i = 0; i < REPORTER_COUNT; i++)
        if (strcmp(reporters[i]->name, name) == 0)
            return reporters[i];
    return NULL;
}
