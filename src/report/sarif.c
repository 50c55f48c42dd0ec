/* SARIF 2.1.0, above all for GitHub's code scanning. One run, written file by file: results come first, and the rules
 * they name behind them, so that nothing but the rules and the files that could not be read is kept. */
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "core/fingerprint.h"
#include "report/escape.h"
#include "report/formats.h"
#include "report/json_text.h"
#include "report/line_hash.h"
#include "report/sarif_rules.h"
#include "report/tree_path.h"

/* Relative paths start where mtlint was run; GitHub takes that for the top of the repository. */
#define ROOT "%SRCROOT%"

/* What GitHub takes of one run, and how many of these it shows. */
enum { GITHUB_TAKES = 25000, GITHUB_SHOWS = 5000 };

/* A file that could not be read. */
struct failure {
    const char *path, *message;
};

struct sarif {
    struct json j;
    struct sarif_rules rules;
    struct arena arena; /* of failures */
    VEC_OF(struct failure) failures;
};

static void string_json(struct json *j, const char *key, const char *text)
{
    json_key(j, key);
    json_open(j, '{');
    json_member_str(j, "text", text);
    json_close(j, '}');
}

static void run_head_json(struct json *j)
{
    json_member_str(j, "columnKind", "unicodeCodePoints");
    json_key(j, "newlineSequences");
    json_open(j, '[');
    json_str(j, "\r\n");
    json_str(j, "\n");
    json_str(j, "\r");
    json_close(j, ']');
    json_key(j, "originalUriBaseIds");
    json_open(j, '{');
    json_key(j, ROOT);
    json_open(j, '{');
    string_json(j, "description", "The directory in which mtlint was run.");
    json_close(j, '}');
    json_close(j, '}');
}

static void sarif_begin(struct report_run *run)
{
    struct sarif *s = xcalloc(1, sizeof(*s));
    run->state = s;
    s->j = json_to(run->out);
    sarif_rules_init(&s->rules);
    json_open(&s->j, '{');
    json_member_str(&s->j, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json_member_str(&s->j, "version", "2.1.0");
    json_key(&s->j, "runs");
    json_open(&s->j, '[');
    json_open(&s->j, '{');
    run_head_json(&s->j);
    json_key(&s->j, "results");
    json_open(&s->j, '[');
}

/* --- Texts and places */

/* Braces are doubled, for {0} stands for an argument; and what looks like a link must not become one. */
static void message_json(struct json *j, const char *key, const char *message)
{
    struct buf shown = BUF_EMPTY, text = BUF_EMPTY;
    escape_prose(&shown, message, strlen(message));
    for (const char *p = buf_str(&shown); *p; p++) {
        if (*p == '{' || *p == '}')
            buf_add_byte(&text, *p);
        if (p[0] == ']' && p[1] == '(')
            buf_add_byte(&text, '\\');
        buf_add_byte(&text, *p);
    }
    string_json(j, key, buf_str(&text));
    buf_release(&shown);
    buf_release(&text);
}

static bool is_unreserved(unsigned char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c && strchr("-._~/", c));
}

static void artifact_json(struct json *j, const char *path)
{
    struct buf uri = BUF_EMPTY;
    bool absolute = path[0] == '/';
    path = tree_path(path);
    if (absolute)
        buf_add_str(&uri, "file://");
    for (; *path; path++)
        buf_addf(&uri, is_unreserved((unsigned char)*path) ? "%c" : "%%%02X", (unsigned char)*path);
    json_key(j, "artifactLocation");
    json_open(j, '{');
    json_member_str(j, "uri", buf_str(&uri));
    if (!absolute)
        json_member_str(j, "uriBaseId", ROOT);
    json_close(j, '}');
    buf_release(&uri);
}

/* s NULL: only the offsets are known. */
static void region_json(struct json *j, const char *key, const struct source *s, size_t start, size_t end)
{
    json_key(j, key);
    json_open(j, '{');
    if (s && end <= s->len) {
        struct position first = source_position(s, start), last = source_position(s, end);
        json_member_uint(j, "startLine", first.line);
        json_member_uint(j, "startColumn", first.column);
        json_member_uint(j, "endLine", last.line);
        json_member_uint(j, "endColumn", last.column);
    }
    if (!s || !s->packed) { /* those of a file that is unpacked are of no file on disk */
        json_member_uint(j, "byteOffset", start);
        json_member_uint(j, "byteLength", end - start);
    }
    json_close(j, '}');
}

static void place_json(struct json *j, const char *path, const struct source *s, size_t start, size_t end)
{
    json_key(j, "physicalLocation");
    json_open(j, '{');
    artifact_json(j, path);
    region_json(j, "region", s, start, end);
    json_close(j, '}');
}

/* --- Results */

static void replacement_json(struct json *j, const struct source *s, const struct edit *e)
{
    json_open(j, '{');
    region_json(j, "deletedRegion", s, e->start, e->end);
    json_key(j, "insertedContent");
    json_open(j, '{');
    json_key(j, "text");
    json_bytes(j, e->text.ptr, e->text.len);
    json_close(j, '}');
    json_close(j, '}');
}

static void fix_json(struct json *j, const struct source *s, const struct fix *fix)
{
    bool safe = fix->applicability == FIX_SAFE;
    json_open(j, '{');
    string_json(j, "description", safe ? "Safe: changes no meaning." : "Unsafe: may change the meaning.");
    json_key(j, "artifactChanges");
    json_open(j, '[');
    json_open(j, '{');
    artifact_json(j, s->path);
    json_key(j, "replacements");
    json_open(j, '[');
    for (size_t i = 0; i < fix->edit_count; i++)
        replacement_json(j, s, &fix->edits[i]);
    json_close(j, ']');
    json_close(j, '}');
    json_close(j, ']');
    json_close(j, '}');
}

/* A program may apply what stands here, so fixes that are only shown are left out. */
static void fixes_json(struct json *j, const struct source *s, const struct finding *f)
{
    bool open = false;
    for (size_t i = 0; i < f->fix_count; i++) {
        if (f->fixes[i].applicability == FIX_DISPLAY || f->fixes[i].edit_count == 0)
            continue;
        if (!open) {
            json_key(j, "fixes");
            json_open(j, '[');
            open = true;
        }
        fix_json(j, s, &f->fixes[i]);
    }
    if (open)
        json_close(j, ']');
}

static void related_json(struct json *j, const struct file_report *r, const struct finding *f)
{
    if (!f->related_count)
        return;
    json_key(j, "relatedLocations");
    json_open(j, '[');
    for (size_t i = 0; i < f->related_count; i++) {
        const struct related *other = &f->related[i];
        json_open(j, '{');
        json_member_uint(j, "id", i);
        place_json(j, other->path ? other->path : r->source.path, file_report_source(r, other->path), other->start,
                   other->end);
        message_json(j, "message", other->message);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void fingerprints_json(struct json *j, const struct line_hash *line, uint64_t finding)
{
    char text[FINGERPRINT_TEXT_SIZE];
    struct buf hash = BUF_EMPTY;
    buf_addf(&hash, "%llx:%u", (unsigned long long)line->value, line->occurrence);
    fingerprint_text(finding, text);
    json_key(j, "partialFingerprints");
    json_open(j, '{');
    json_member_str(j, "primaryLocationLineHash", buf_str(&hash));
    json_member_str(j, "mtlintFinding/v1", text);
    json_close(j, '}');
    buf_release(&hash);
}

static void open_result(struct sarif *s, const struct finding *f)
{
    struct json *j = &s->j;
    json_open(j, '{');
    json_member_str(j, "ruleId", f->rule->id);
    json_member_uint(j, "ruleIndex", sarif_rules_index(&s->rules, f->rule));
    json_member_str(j, "level", sarif_level(f->severity));
    message_json(j, "message", f->message);
}

static void locations_json(struct json *j, const struct source *s, const struct finding *f)
{
    json_key(j, "locations");
    json_open(j, '[');
    json_open(j, '{');
    place_json(j, s->path, s, f->start, f->end);
    json_close(j, '}');
    json_close(j, ']');
}

static void results_json(struct sarif *s, const struct file_report *r)
{
    size_t lines, count = r->findings.len;
    struct line_hash *hashes = line_hashes(&r->source, &lines);
    uint64_t *fingerprints = xcalloc(count, sizeof(*fingerprints));
    fingerprint_report(r, fingerprints);
    for (size_t i = 0; i < count; i++) {
        const struct finding *f = &r->findings.items[i];
        open_result(s, f);
        locations_json(&s->j, &r->source, f);
        fingerprints_json(&s->j, &hashes[source_line_index(&r->source, f->start)], fingerprints[i]);
        if (!r->source.packed)
            fixes_json(&s->j, &r->source, f);
        related_json(&s->j, r, f);
        json_close(&s->j, '}');
    }
    free(fingerprints);
    free(hashes);
}

static void sarif_file(struct report_run *run, const struct file_report *r)
{
    struct sarif *s = run->state;
    if (r->failed)
        vec_push(&s->failures, (struct failure){arena_strdup(&s->arena, r->source.path),
                                                arena_strdup(&s->arena, buf_str(&r->error))});
    else if (r->findings.len)
        results_json(s, r);
}

/* --- The end: what ran, and what went wrong */

static void open_notification(struct json *j, const char *level, const char *message)
{
    json_open(j, '{');
    json_member_str(j, "level", level);
    message_json(j, "message", message);
}

static void failures_json(struct sarif *s)
{
    for (size_t i = 0; i < s->failures.len; i++) {
        const struct failure *f = &s->failures.items[i];
        open_notification(&s->j, "error", f->message);
        json_key(&s->j, "locations");
        json_open(&s->j, '[');
        json_open(&s->j, '{');
        json_key(&s->j, "physicalLocation");
        json_open(&s->j, '{');
        artifact_json(&s->j, f->path);
        json_close(&s->j, '}');
        json_close(&s->j, '}');
        json_close(&s->j, ']');
        json_close(&s->j, '}');
    }
}

static void totals_json(struct json *j, const struct report_totals *t)
{
    struct buf text = BUF_EMPTY;
    if (t->unchecked_files) {
        buf_addf(&text, "Interrupted; files not checked: %zu.", t->unchecked_files);
        open_notification(j, "error", buf_str(&text));
        json_close(j, '}');
    }
    buf_clear(&text);
    if (t->findings > GITHUB_SHOWS) {
        buf_addf(&text, "%zu results: GitHub shows %d of a run and refuses more than %d; see `mtlint help formats`.",
                 t->findings, GITHUB_SHOWS, GITHUB_TAKES);
        open_notification(j, "warning", buf_str(&text));
        json_close(j, '}');
    }
    buf_release(&text);
}

static void invocation_json(struct sarif *s, const struct report_totals *t)
{
    json_key(&s->j, "invocations");
    json_open(&s->j, '[');
    json_open(&s->j, '{');
    json_key(&s->j, "executionSuccessful");
    json_bool(&s->j, t->failed_files == 0 && t->unchecked_files == 0);
    json_key(&s->j, "toolExecutionNotifications");
    json_open(&s->j, '[');
    failures_json(s);
    totals_json(&s->j, t);
    json_close(&s->j, ']');
    json_close(&s->j, '}');
    json_close(&s->j, ']');
}

static void tool_json(struct sarif *s, const char *version)
{
    json_key(&s->j, "tool");
    json_open(&s->j, '{');
    json_key(&s->j, "driver");
    json_open(&s->j, '{');
    json_member_str(&s->j, "name", "mtlint");
    if (version)
        json_member_str(&s->j, "version", version);
    sarif_rules_json(&s->rules, &s->j);
    json_close(&s->j, '}');
    json_close(&s->j, '}');
}

static void sarif_end(struct report_run *run)
{
    struct sarif *s = run->state;
    json_close(&s->j, ']');
    tool_json(s, run->style->version);
    invocation_json(s, &run->totals);
    json_close(&s->j, '}');
    json_close(&s->j, ']');
    json_close(&s->j, '}');
    buf_add_byte(run->out, '\n');
    sarif_rules_release(&s->rules);
    arena_release(&s->arena);
    vec_release(&s->failures);
    free(s);
    run->state = NULL;
}

const struct reporter sarif_reporter = {"sarif", "SARIF 2.1.0, for GitHub code scanning", sarif_begin, sarif_file,
                                        sarif_end};
