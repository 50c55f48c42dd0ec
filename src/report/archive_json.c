/* A report on an archive for programs, and for --compare with a later one: one object, a file a line. The members are a
 * contract, additive changes only; `mtlint help report` describes them. */
#include <stdlib.h>
#include <string.h>

#include "report/archive_text.h"
#include "report/finding_json.h"
#include "report/formats.h"
#include "score/score.h"

struct writer {
    struct archive archive;
    struct json json;
};

static void begin(struct report_run *run)
{
    struct writer *w = xcalloc(1, sizeof(*w));
    archive_init(&w->archive, run->style->past);
    w->json = json_to(run->out);
    run->state = w;
    json_open(&w->json, '{');
    json_member_str(&w->json, "report", "mtlint archive");
    json_member_uint(&w->json, "report_version", 1);
    json_member_str(&w->json, "version", run->style->version ? run->style->version : "");
    json_member_str(&w->json, "note", PENALTY_NOTE);
    json_member_str(&w->json, "group_by", run->style->group_by ? run->style->group_by : "folder");
    json_key(&w->json, "files");
    json_open(&w->json, '[');
    buf_add_byte(run->out, '\n');
}

static void member_double(struct json *j, const char *key, double value)
{
    json_key(j, key);
    json_double(j, value);
}

static void member_bool(struct json *j, const char *key, bool value)
{
    json_key(j, key);
    json_bool(j, value);
}

static void score_members(struct json *j, struct score score)
{
    json_member_uint(j, "words", score.words);
    member_double(j, "points", score.points);
    member_double(j, "per_thousand_words", score.per_thousand);
    member_bool(j, "small_sample", score.small_sample);
}

static void severities(struct json *j, const size_t *counts)
{
    json_key(j, "severities");
    json_open(j, '{');
    for (int s = 0; s < SEVERITY_COUNT; s++)
        json_member_uint(j, severity_name((enum severity)s), counts[s]);
    json_close(j, '}');
}

/* What it was in the earlier report, null when it was not there. */
static void past_members(struct json *j, const struct archive *a, const struct tally *now, const struct tally *past)
{
    if (!a->past)
        return;
    json_key(j, "past");
    if (!past) {
        json_none(j);
        return;
    }
    json_open(j, '{');
    score_members(j, tally_score(past));
    json_close(j, '}');
    member_double(j, "change", tally_change(now, past));
}

static void file(struct report_run *run, const struct file_report *r)
{
    struct writer *w = run->state;
    struct json *j = &w->json;
    struct tally now = {0};
    archive_add(&w->archive, r);
    json_open(j, '{');
    json_member_str(j, "path", r->source.path);
    if (r->group)
        json_member_str(j, "group", r->group);
    if (r->failed) {
        json_member_str(j, "error", buf_str(&r->error));
    } else {
        tally_add_file(&now, r);
        json_member_str(j, "language", r->language ? r->language : "");
        json_member_uint(j, "findings", r->findings.len);
        severities(j, r->severity_counts);
        score_members(j, r->score);
        past_members(j, &w->archive, &now, archive_past_file(&w->archive, r->source.path));
    }
    json_close(j, '}');
    buf_add_byte(run->out, '\n');
}

static void tally_members(struct json *j, const struct tally *t)
{
    json_member_uint(j, "files", t->files);
    json_member_uint(j, "findings", t->findings);
    severities(j, t->severity_counts);
    score_members(j, tally_score(t));
}

static void totals(struct json *j, const struct archive *a)
{
    json_key(j, "totals");
    json_open(j, '{');
    tally_members(j, &a->total);
    json_member_uint(j, "files_with_findings", a->files_with_findings);
    json_member_uint(j, "unreadable_files", a->failed_files);
    past_members(j, a, &a->total, a->past ? &a->past->total : NULL);
    json_close(j, '}');
}

static void chunk(struct json *j, const struct diff_chunk *c)
{
    json_open(j, '{');
    json_key(j, c->kind == DIFF_KEEP ? "text" : c->kind == DIFF_MARK ? "marked" : "old");
    json_bytes(j, c->old.ptr, c->old.len);
    if (c->kind == DIFF_CHANGE) {
        json_key(j, "new");
        json_bytes(j, c->new.ptr, c->new.len);
    }
    json_close(j, '}');
}

static void examples(struct json *j, const struct rule_examples *e)
{
    json_key(j, "examples");
    json_open(j, '[');
    for (size_t i = 0; i < e->count; i++) {
        const struct example *x = &e->items[i];
        json_open(j, '{');
        json_member_str(j, "path", x->path);
        json_member_uint(j, "line", x->at.line);
        json_member_uint(j, "column", x->at.column);
        json_member_str(j, "severity", severity_name(x->severity));
        json_member_str(j, "message", x->message);
        json_key(j, "sentence");
        json_open(j, '[');
        for (size_t k = 0; k < x->chunk_count; k++)
            chunk(j, &x->chunks[k]);
        json_close(j, ']');
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void part(struct json *j, const struct archive *a, enum archive_part p)
{
    const struct tally_table *t = &a->parts[p];
    bool by_points = p == PART_CATEGORY || p == PART_RULE;
    const struct tally **sorted = archive_sorted(t, by_points ? tally_compare_points : tally_compare_names);
    json_key(j, archive_part_name(p));
    json_open(j, '[');
    for (size_t i = 0; i < t->items.len; i++) {
        json_open(j, '{');
        json_key(j, "name");
        json_bytes(j, sorted[i]->name.ptr, sorted[i]->name.len);
        if (p == PART_RULE)
            json_member_str(j, "category", category_name(sorted[i]->rule->category));
        tally_members(j, sorted[i]);
        past_members(j, a, sorted[i], archive_past_of(a, p, sorted[i]));
        if (p == PART_RULE)
            examples(j, &a->examples.items[sorted[i] - t->items.items]);
        json_close(j, '}');
        buf_add_byte(j->out, '\n');
    }
    json_close(j, ']');
    free(sorted);
}

static void ranked_files(struct json *j, const char *key, const struct ranking *r)
{
    json_key(j, key);
    json_open(j, '[');
    for (size_t i = 0; i < r->count; i++)
        json_str(j, r->items[i].path);
    json_close(j, ']');
}

static void distribution(struct json *j, const struct archive *a)
{
    json_key(j, "penalty_distribution");
    json_open(j, '[');
    for (size_t i = 0; i < DISTRIBUTION_CLASSES; i++) {
        struct penalty_class c = archive_class(i);
        json_open(j, '{');
        json_key(j, "above");
        if (i == 0)
            json_none(j);
        else
            json_double(j, c.from);
        json_key(j, "up_to");
        if (c.to < 0)
            json_none(j);
        else
            json_double(j, c.to);
        json_member_uint(j, "files", a->distribution[i]);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void gone_files(struct json *j, const struct archive *a)
{
    json_key(j, "gone_files");
    json_open(j, '[');
    for (size_t i = 0; i < a->past->files.items.len; i++)
        if (!a->seen[i])
            json_bytes(j, a->past->files.items.items[i].name.ptr, a->past->files.items.items[i].name.len);
    json_close(j, ']');
}

static void comparison(struct json *j, const struct archive *a, bool partial)
{
    if (!a->past)
        return;
    json_key(j, "comparison");
    json_open(j, '{');
    json_member_str(j, "with", a->past->path);
    member_bool(j, "past_partial", a->past->partial);
    json_member_uint(j, "same_files", a->same_count);
    json_member_uint(j, "new_files", a->new_count);
    if (!partial) /* what was not reached is not gone */
        gone_files(j, a);
    ranked_files(j, "worsened_files", &a->worsened);
    json_close(j, '}');
}

static void end(struct report_run *run)
{
    struct writer *w = run->state;
    struct json *j = &w->json;
    const struct report_totals *t = &run->totals;
    archive_finish(&w->archive);
    json_close(j, ']');
    member_bool(j, "partial", t->unchecked_files > 0);
    json_member_uint(j, "checked_files", t->files);
    json_member_uint(j, "total_files", t->files + t->unchecked_files);
    totals(j, &w->archive);
    for (enum archive_part p = run->style->group_by ? PART_GROUP : PART_FOLDER; p < ARCHIVE_PARTS; p++)
        part(j, &w->archive, p);
    ranked_files(j, "worst_files", &w->archive.worst);
    distribution(j, &w->archive);
    comparison(j, &w->archive, t->unchecked_files > 0);
    json_close(j, '}');
    buf_add_byte(run->out, '\n');
    archive_release(&w->archive);
    free(w);
    run->state = NULL;
}

const struct reporter archive_json_reporter = {"json", "one JSON object: a row a file, counts, examples", begin, file,
                                               end};
