/* `mtlint compare A B... --source S`: which of several translations of one text has the lowest penalty, and how sure
 * that is. */
#include <stdlib.h>

#include "report/finding_json.h"
#include "run/check_file.h"
#include "run/commands.h"
#include "run/complain.h"
#include "run/output.h"
#include "run/version.h"
#include "score/bootstrap.h"
#include "score/segment_score.h"

#define NOTE MESSAGE("A lower bound on the errors, not a measure of quality: `mtlint help score`")

struct translation {
    struct checked_file file;
    struct score score;
    double *penalties; /* by segment of the source text */
    double better;     /* than the next: share of the samples */
};

struct comparison {
    struct translation *items; /* the best first */
    size_t count;
    size_t segments; /* of the source text, up to the last one that is translated */
};

static void check_all(struct comparison *c, struct session *s, struct buf *err)
{
    struct workspace w;
    workspace_init(&w, s);
    for (size_t i = 0; i < c->count; i++) {
        struct checked_file *f = &c->items[i].file;
        check_file(&w, s->options->operands.items[i], f);
        if (f->report.failed)
            buf_addf(err, "%s\n", buf_str(&f->report.error));
        else if (f->problems.len > 0)
            buf_add_span(err, buf_span(&f->problems));
        else if (!f->report.original_words)
            buf_addf(err, "%s: there is no source text beside it; --source names one\n", f->report.source.path);
        else if (f->report.original_words != c->items[0].file.report.original_words)
            buf_addf(err, "%s: translates another text than %s\n", f->report.source.path,
                     c->items[0].file.report.source.path);
    }
    workspace_release(&w);
}

/* Adds up the penalties of what translates a segment of the source text. */
static void add_penalties(struct comparison *c)
{
    for (size_t i = 0; i < c->count; i++)
        for (size_t k = 0; k < c->items[i].file.report.segments.len; k++) {
            size_t original = c->items[i].file.report.segments.items[k].original;
            c->segments = original < c->segments ? c->segments : original + 1;
        }
    for (size_t i = 0; i < c->count; i++) {
        struct translation *t = &c->items[i];
        t->penalties = xcalloc(c->segments + 1, sizeof(*t->penalties));
        for (size_t k = 0; k < t->file.report.segments.len; k++)
            t->penalties[t->file.report.segments.items[k].original] += t->file.report.segments.items[k].penalty;
        t->score = score_of_segments(&t->file.report);
        if (t->file.report.segments.len == 0)
            t->penalties[0] = t->score.points;
    }
}

/* At a tie in the order of their paths. */
static int compare_translations(const void *a, const void *b)
{
    const struct translation *x = a, *y = b;
    if (x->score.points != y->score.points)
        return x->score.points < y->score.points ? -1 : 1;
    return strcmp(x->file.report.source.path, y->file.report.source.path);
}

static void rank(struct comparison *c)
{
    add_penalties(c);
    qsort(c->items, c->count, sizeof(*c->items), compare_translations);
    for (size_t i = 0; i + 1 < c->count; i++)
        c->items[i].better = bootstrap_better(c->items[i].penalties, c->items[i + 1].penalties, c->segments);
}

static void print_text(struct buf *out, const struct comparison *c, enum message_language messages)
{
    const char *line = message_in(messages, "%7.1f penalty points a 1,000 words, %zu findings: %s\n");
    const char *sure = message_in(messages, "        better than the next in %.1f %% of %d samples of the segments\n");
    for (size_t i = 0; i < c->count; i++) {
        const struct translation *t = &c->items[i];
        buf_addf(out, line, t->score.per_thousand, t->file.report.findings.len, t->file.report.source.path);
        if (i + 1 < c->count)
            buf_addf(out, sure, 100 * t->better, BOOTSTRAP_SAMPLES);
    }
    if (c->items[0].score.small_sample)
        buf_addf(out, message_in(messages, "Only %zu words: a small sample.\n"), c->items[0].score.words);
    buf_addf(out, "%s.\n", message_in(messages, NOTE));
}

static void translation_json(struct json *j, const struct translation *t, bool last)
{
    json_open(j, '{');
    json_member_str(j, "path", t->file.report.source.path);
    json_member_uint(j, "findings", t->file.report.findings.len);
    score_json(j, &t->score);
    json_key(j, "better_than_next");
    if (last)
        json_none(j);
    else
        json_double(j, t->better);
    json_close(j, '}');
}

static void print_json(struct buf *out, const struct comparison *c, enum message_language messages)
{
    struct json j = json_to(out);
    json_open(&j, '{');
    json_member_str(&j, "version", MTLINT_VERSION);
    json_member_str(&j, "note", message_in(messages, NOTE));
    json_member_uint(&j, "segments", c->segments);
    json_member_uint(&j, "samples", BOOTSTRAP_SAMPLES);
    json_key(&j, "translations");
    json_open(&j, '[');
    for (size_t i = 0; i < c->count; i++)
        translation_json(&j, &c->items[i], i + 1 == c->count);
    json_close(&j, ']');
    json_close(&j, '}');
    buf_add_byte(out, '\n');
}

static void compare_files(struct session *s, struct buf *err)
{
    const struct options *o = s->options;
    struct comparison c = {.count = o->operands.len};
    struct buf out = BUF_EMPTY;
    c.items = xcalloc(c.count, sizeof(*c.items));
    check_all(&c, s, err);
    if (err->len == 0) {
        rank(&c);
        if (o->reporter)
            print_json(&out, &c, session_messages(s));
        else
            print_text(&out, &c, session_messages(s));
        output_write(o->output, &out, err);
    }
    for (size_t i = 0; i < c.count; i++) {
        free(c.items[i].penalties);
        checked_file_release(&c.items[i].file);
    }
    free(c.items);
    buf_release(&out);
}

enum exit_status command_compare(const struct options *o)
{
    struct options scored = *o;
    struct session session;
    struct buf err = BUF_EMPTY;
    if (o->operands.len < 2)
        return complain_usage("`mtlint compare` needs two translations or more", "compare");
    if (o->reporter && o->reporter != reporter_by_name("json"))
        return complain_usage("`mtlint compare` prints text, or JSON with --format=json", "compare");
    scored.segment_scores = true;
    if (session_open(&session, &scored, &err) == 0)
        compare_files(&session, &err);
    session_end(&session);
    enum exit_status status = err.len ? complain(buf_str(&err)) : EXIT_CLEAN;
    buf_release(&err);
    return status;
}
