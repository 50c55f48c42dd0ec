/* For programs: one object a finding and line (jsonl), or one object for the whole run (json), written file by file. */
#include <stdlib.h>

#include "base/bug.h"
#include "report/finding_json.h"
#include "report/formats.h"
#include "score/score.h"

/* {"path", "segment": {"line", "start_byte", "end_byte"}, "penalty"} */
static void segment_json(struct buf *out, const struct file_report *r, const struct report_segment *segment)
{
    struct json j = json_to(out);
    json_open(&j, '{');
    json_member_str(&j, "path", r->source.path);
    json_key(&j, "segment");
    json_open(&j, '{');
    json_member_uint(&j, "line", source_position(&r->source, segment->start).line);
    json_member_uint(&j, "start_byte", segment->start);
    json_member_uint(&j, "end_byte", segment->end);
    json_close(&j, '}');
    json_key(&j, "penalty");
    json_double(&j, segment->penalty);
    json_close(&j, '}');
    buf_add_byte(out, '\n');
}

static void jsonl_file(struct report_run *run, const struct file_report *r)
{
    if (r->failed)
        return;
    for (size_t i = 0; i < r->findings.len; i++) {
        struct json j = json_to(run->out);
        finding_json(&j, r, &r->findings.items[i]);
        buf_add_byte(run->out, '\n');
    }
    for (size_t i = 0; i < r->segments.len; i++)
        segment_json(run->out, r, &r->segments.items[i]);
}

const struct reporter jsonl_reporter = {"jsonl", "one JSON object a finding, each on its line", NULL, jsonl_file, NULL};

/* The writer has to remember over the files whether a comma is due. */
static void json_begin(struct report_run *run)
{
    struct json *j = xmalloc(sizeof(*j));
    *j = json_to(run->out);
    run->state = j;
    json_open(j, '{');
    json_member_str(j, "version", run->style->version ? run->style->version : "");
    json_key(j, "files");
    json_open(j, '[');
}

static void findings_json(struct json *j, const struct file_report *r)
{
    json_key(j, "findings");
    json_open(j, '[');
    for (size_t i = 0; i < r->findings.len; i++)
        finding_json(j, r, &r->findings.items[i]);
    json_close(j, ']');
}

static void json_file(struct report_run *run, const struct file_report *r)
{
    struct json *j = run->state;
    json_open(j, '{');
    json_member_str(j, "path", r->source.path ? r->source.path : "");
    if (r->failed) {
        json_member_str(j, "error", buf_str(&r->error));
    } else {
        json_member_uint(j, "words", r->words);
        findings_json(j, r);
        json_member_uint(j, "suppressed", r->suppressed);
        score_json(j, &r->score);
    }
    json_close(j, '}');
}

static void summary_json(struct json *j, const struct report_totals *t)
{
    struct score score = score_of_totals(t);
    json_key(j, "summary");
    json_open(j, '{');
    json_member_uint(j, "files", t->files);
    json_member_uint(j, "failed_files", t->failed_files);
    if (t->unchecked_files)
        json_member_uint(j, "unchecked_files", t->unchecked_files);
    json_member_uint(j, "files_with_findings", t->files_with_findings);
    json_member_uint(j, "words", t->words);
    json_member_uint(j, "findings", t->findings);
    json_key(j, "severities");
    json_open(j, '{');
    for (int s = 0; s < SEVERITY_COUNT; s++)
        json_member_uint(j, severity_name((enum severity)s), t->severity_counts[s]);
    json_close(j, '}');
    json_member_uint(j, "fixable", t->fixable);
    json_member_uint(j, "suppressed", t->suppressed);
    score_json(j, &score);
    if (t->limited) {
        json_key(j, "max_penalty");
        json_double(j, t->max_penalty);
        json_key(j, "above_max_penalty");
        json_bool(j, score_is_above_limit(t));
    }
    json_close(j, '}');
}

static void json_end(struct report_run *run)
{
    struct json *j = run->state;
    json_close(j, ']');
    summary_json(j, &run->totals);
    json_close(j, '}');
    buf_add_byte(run->out, '\n');
    free(j);
    run->state = NULL;
}

const struct reporter json_reporter = {"json", "one JSON object: version, files, findings, scores", json_begin,
                                       json_file, json_end};
