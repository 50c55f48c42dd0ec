#include <string.h>

#include "report/formats.h"

/* The first is the default. */
static const struct reporter *const reporters[] = {
    &diff_reporter,  &unix_reporter,   &jsonl_reporter,  &json_reporter,    &patch_reporter,
    &sarif_reporter, &github_reporter, &gitlab_reporter, &rdjsonl_reporter, &checkstyle_reporter,
    &junit_reporter, &csv_reporter,    &html_reporter,   &md_reporter,
};

static const struct reporter *const archive_reporters[] = {
    &archive_html_reporter,
    &archive_csv_reporter,
    &archive_json_reporter,
    &md_reporter,
};

enum {
    REPORTER_COUNT = sizeof(reporters) / sizeof(*reporters),
    ARCHIVE_COUNT = sizeof(archive_reporters) / sizeof(*archive_reporters)
};

static const struct reporter *by_name(const struct reporter *const *list, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(list[i]->name, name) == 0)
            return list[i];
    return NULL;
}

const struct reporter *const *reporters_all(size_t *count)
{
    *count = REPORTER_COUNT;
    return reporters;
}

const struct reporter *reporter_by_name(const char *name)
{
    return by_name(reporters, REPORTER_COUNT, name);
}

const struct reporter *const *archive_reporters_all(size_t *count)
{
    *count = ARCHIVE_COUNT;
    return archive_reporters;
}

const struct reporter *archive_reporter_by_name(const char *name)
{
    return by_name(archive_reporters, ARCHIVE_COUNT, name);
}
