/* GitLab's Code Quality report: one JSON array, written file by file. */
#include <stdlib.h>

#include "base/bug.h"
#include "core/fingerprint.h"
#include "report/formats.h"
#include "report/json_text.h"
#include "report/tree_path.h"

/* The writer has to remember over the files whether a comma is due. */
static void gitlab_begin(struct report_run *run)
{
    struct json *j = xmalloc(sizeof(*j));
    *j = json_to(run->out);
    run->state = j;
    json_open(j, '[');
}

static const char *severity_of(enum severity s)
{
    static const char *const names[SEVERITY_COUNT] = {"info", "minor", "major", "critical"};
    return names[s];
}

/* GitLab knows a file by its path from the top of the repository, without "./". */
static void location_json(struct json *j, const char *path, size_t begin, size_t end)
{
    json_key(j, "location");
    json_open(j, '{');
    json_member_str(j, "path", path);
    json_key(j, "lines");
    json_open(j, '{');
    json_member_uint(j, "begin", begin);
    json_member_uint(j, "end", end);
    json_close(j, '}');
    json_close(j, '}');
}

static void open_issue(struct json *j, const char *description, const char *check, const char *severity)
{
    buf_add_str(j->out, j->comma ? ",\n" : "\n");
    j->comma = false;
    json_open(j, '{');
    json_member_prose(j, "description", description);
    json_member_str(j, "check_name", check);
    json_member_str(j, "severity", severity);
}

/* The same fingerprint in two files would be one fault to GitLab. */
static void fingerprint_json(struct json *j, uint64_t fingerprint, const char *path)
{
    char text[FINGERPRINT_TEXT_SIZE];
    fingerprint_text(fingerprint_with_path(fingerprint, path), text);
    json_member_str(j, "fingerprint", text);
}

static void failed_json(struct json *j, const struct file_report *r, const char *path)
{
    open_issue(j, buf_str(&r->error), UNREADABLE_FILE, "blocker");
    fingerprint_json(j, 0, path);
    location_json(j, path, 1, 1);
    json_close(j, '}');
}

static void gitlab_file(struct report_run *run, const struct file_report *r)
{
    struct json *j = run->state;
    const char *path = tree_path(r->source.path);
    if (r->failed) {
        failed_json(j, r, path);
        return;
    }
    uint64_t *fingerprints = xcalloc(r->findings.len + 1, sizeof(*fingerprints));
    fingerprint_report(r, fingerprints);
    for (size_t i = 0; i < r->findings.len; i++) {
        const struct finding *f = &r->findings.items[i];
        open_issue(j, f->message, f->rule->id, severity_of(f->severity));
        fingerprint_json(j, fingerprints[i], path);
        location_json(j, path, source_position(&r->source, f->start).line, source_position(&r->source, f->end).line);
        json_close(j, '}');
    }
    free(fingerprints);
}

static void gitlab_end(struct report_run *run)
{
    struct json *j = run->state;
    json_close(j, ']');
    buf_add_byte(run->out, '\n');
    free(j);
    run->state = NULL;
}

const struct reporter gitlab_reporter = {"gitlab", "a Code Quality report of GitLab", gitlab_begin, gitlab_file,
                                         gitlab_end};
