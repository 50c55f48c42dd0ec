/* Reviewdog's Diagnostic Format, one object a finding and line. Columns count bytes of UTF-8 from 1. */
#include "report/fix_text.h"
#include "report/formats.h"
#include "report/json_text.h"
#include "report/tree_path.h"

static const char *severity_of(enum severity s)
{
    static const char *const names[SEVERITY_COUNT] = {"INFO", "WARNING", "ERROR", "ERROR"};
    return names[s];
}

static void position_json(struct json *j, const char *key, const struct source *s, size_t byte)
{
    size_t line = source_line_index(s, byte);
    json_key(j, key);
    json_open(j, '{');
    json_member_uint(j, "line", line + 1);
    json_member_uint(j, "column", byte - s->line_start[line] + 1);
    json_close(j, '}');
}

static void range_json(struct json *j, const struct source *s, size_t start, size_t end)
{
    json_key(j, "range");
    json_open(j, '{');
    position_json(j, "start", s, start);
    position_json(j, "end", s, end);
    json_close(j, '}');
}

/* s NULL: only the path is known. */
static void location_json(struct json *j, const char *path, const struct source *s, size_t start, size_t end)
{
    json_key(j, "location");
    json_open(j, '{');
    json_member_str(j, "path", tree_path(path));
    if (s)
        range_json(j, s, start, end);
    json_close(j, '}');
}

/* A suggestion is one replacement, and several are alternatives. */
static void suggestions_json(struct json *j, const struct source *s, const struct finding *f)
{
    json_key(j, "suggestions");
    json_open(j, '[');
    for (size_t i = 0; i < f->fix_count; i++) {
        const struct fix *fix = &f->fixes[i];
        if (fix->applicability == FIX_DISPLAY || fix->edit_count == 0)
            continue;
        struct buf text = BUF_EMPTY;
        size_t start = fix->edits[0].start, end = fix->edits[0].end;
        fix_cover(fix, &start, &end);
        fix_text(fix, s, start, end, &text);
        json_open(j, '{');
        range_json(j, s, start, end);
        json_key(j, "text");
        json_bytes(j, buf_str(&text), text.len);
        json_close(j, '}');
        buf_release(&text);
    }
    json_close(j, ']');
}

static void related_json(struct json *j, const struct file_report *r, const struct finding *f)
{
    json_key(j, "related_locations");
    json_open(j, '[');
    for (size_t i = 0; i < f->related_count; i++) {
        const struct related *other = &f->related[i];
        json_open(j, '{');
        json_member_prose(j, "message", other->message);
        location_json(j, other->path ? other->path : r->source.path, file_report_source(r, other->path), other->start,
                      other->end);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void named_json(struct json *j, const char *key, const char *member, const char *value)
{
    json_key(j, key);
    json_open(j, '{');
    json_member_str(j, member, value);
    json_close(j, '}');
}

/* Reviewdog reads lines of less than 64 KiB and silently stops at a longer one. */
enum { LONGEST_LINE = 65000 };

static void diagnostic_json(struct buf *out, const struct file_report *r, const struct finding *f, bool all)
{
    struct json writer = json_to(out), *j = &writer;
    json_open(j, '{');
    json_member_prose(j, "message", f->message);
    location_json(j, r->source.path, &r->source, f->start, f->end);
    json_member_str(j, "severity", severity_of(f->severity));
    named_json(j, "source", "name", "mtlint");
    named_json(j, "code", "value", f->rule->id);
    if (all && f->fix_count && !r->source.packed)
        suggestions_json(j, &r->source, f);
    if (all && f->related_count)
        related_json(j, r, f);
    json_close(j, '}');
    buf_add_byte(out, '\n');
}

static void print_diagnostic(struct buf *out, const struct file_report *r, const struct finding *f)
{
    size_t start = out->len;
    diagnostic_json(out, r, f, true);
    if (out->len - start <= LONGEST_LINE)
        return;
    out->len = start;
    diagnostic_json(out, r, f, false);
}

static void failed_json(struct json *j, const struct file_report *r)
{
    json_open(j, '{');
    json_member_prose(j, "message", buf_str(&r->error));
    location_json(j, r->source.path, NULL, 0, 0);
    json_member_str(j, "severity", "ERROR");
    named_json(j, "source", "name", "mtlint");
    named_json(j, "code", "value", UNREADABLE_FILE);
    json_close(j, '}');
    buf_add_byte(j->out, '\n');
}

static void rdjsonl_file(struct report_run *run, const struct file_report *r)
{
    for (size_t i = 0; i < r->findings.len; i++)
        print_diagnostic(run->out, r, &r->findings.items[i]);
    if (r->failed) {
        struct json j = json_to(run->out);
        failed_json(&j, r);
    }
}

const struct reporter rdjsonl_reporter = {"rdjsonl", "one JSON object a finding, for reviewdog", NULL, rdjsonl_file,
                                          NULL};
