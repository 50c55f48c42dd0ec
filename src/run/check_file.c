#include "run/check_file.h"

#include <stdlib.h>
#include <string.h>

#include "core/same_fault.h"
#include "read/reader.h"
#include "run/baseline.h"
#include "run/cache.h"
#include "run/changed_lines.h"
#include "run/check_sentences.h"
#include "run/report_sentences.h"
#include "run/segment_signals.h"
#include "run/suppression_findings.h"
#include "score/score.h"
#include "score/segment_score.h"
#include "text/sentences.h"

void workspace_init(struct workspace *w, struct session *session)
{
    *w = (struct workspace){.session = session};
}

void workspace_release(struct workspace *w)
{
    if (w->matcher)
        matcher_free(w->matcher);
    memo_free(w->memo);
    source_memo_free(w->source_memo);
    token_list_release(&w->tokens);
    kept_tokens_release(&w->kept);
    analyser_release(&w->analyser);
    arena_release(&w->scratch);
}

void checked_file_init(struct checked_file *f)
{
    file_report_init(&f->report);
    buf_init(&f->problems);
    f->worst = -1;
    f->fail_on = SEVERITY_COUNT;
    f->text = NULL;
}

const struct reader *reader_of_path(const struct options *o, const char *path)
{
    size_t count;
    if (o->reader)
        return o->reader;
    const struct reader *by_name = reader_for_path(path);
    return by_name ? by_name : readers_all(&count)[0];
}

static const struct reader *reader_of(const struct workspace *w, const char *path)
{
    return w->reader ? w->reader : reader_of_path(w->session->options, path);
}

/* Makes the workspace fit for what holds for a document. */
static int use_profile(struct workspace *w, const struct document *doc, struct buf *err)
{
    const char *hint = w->language ? w->language : doc->language;
    const struct profile *p = session_profile(w->session, doc->source->path, hint, err);
    if (!p)
        return -1;
    if (!w->profile || p->knowledge != w->profile->knowledge) {
        memo_free(w->memo);
        w->memo = memo_new(p->knowledge);
    }
    if (!w->profile || p->language != w->profile->language) {
        if (w->matcher)
            matcher_free(w->matcher);
        w->matcher = matcher_new(p->language->rules, !w->session->options->no_prefilter);
        analyser_release(&w->analyser);
        analyser_init(&w->analyser, p->language->tagging);
    }
    w->profile = p;
    memo_trim(w->memo);
    return 0;
}

static int worst_severity(const struct file_report *r)
{
    for (int s = SEVERITY_COUNT - 1; s >= 0; s--)
        if (r->severity_counts[s])
            return s;
    return -1;
}

/* Score and exit status have seen all findings; what is shown and counted from here on is only the first. */
static void keep_first_findings(struct file_report *r, size_t max)
{
    if (r->findings.len <= max)
        return;
    r->suppressed = r->findings.len - max;
    r->findings.len = max;
    file_report_finish(r);
}

/* A line each, with the file's name before it. */
static void name_problems(struct buf *out, const struct file_report *r, const char *lines)
{
    while (*lines) {
        size_t len = strcspn(lines, "\n");
        buf_addf(out, "%s: %.*s\n", r->source.path, (int)len, lines);
        lines += len + (lines[len] == '\n');
    }
}

/* A text at work. A large one of a bilingual format comes in parts, each checked for itself. */
struct work {
    struct workspace *workspace;
    struct checked_text *text;
    struct checked_file *file;
    struct suppression comments; /* of the parts so far */
    size_t from;                 /* source byte where the part begins */
    struct buf why;              /* what kept an earlier part from being checked */
};

/* Takes away what comments turn off, and adds what is wrong with them. */
static void obey_comments(struct work *k, struct check_context *c)
{
    same_faults_drop(c->report);
    c->report->ignored = suppression_apply(&k->comments, c->report);
    suppression_findings(c, &k->comments, k->workspace->profile);
    file_report_finish(c->report);
}

struct check_context workspace_context(struct workspace *w, struct checked_text *t, struct checked_file *f)
{
    return (struct check_context){
        .doc = &t->doc,
        .lang = w->profile->language->lang,
        .words = &t->words,
        .selection = &w->profile->selection,
        .terms = &w->profile->terms,
        .report = &f->report,
        .scratch = &w->scratch,
    };
}

struct text_side workspace_side(struct workspace *w, struct checked_text *t)
{
    return (struct text_side){.doc = &t->doc,
                              .lang = w->profile->language->lang,
                              .forms = &t->words.ids,
                              .words = &t->words,
                              .tokens = &w->kept};
}

/* What the user knows already, and what did not change. Standard input without a name is no file of either. */
static void leave_out(const struct session *s, struct file_report *r)
{
    if (s->baseline)
        r->known = baseline_filter(s->baseline, r);
    if (s->changed)
        r->unchanged = changed_lines_filter(changed_lines_find(s->changed, r->source.path), r);
}

/* What does not depend on the text any more, only on findings and options. */
static void finish_report(struct workspace *w, struct checked_file *f, int fail_on)
{
    file_report_finish(&f->report);
    leave_out(w->session, &f->report);
    file_report_finish(&f->report);
    f->report.score = score_of(&f->report);
    score_segments(&f->report);
    f->worst = worst_severity(&f->report);
    f->fail_on = fail_on;
    keep_first_findings(&f->report, w->session->options->max_findings);
    report_sentences_trim(&f->report);
}

void workspace_finish(struct workspace *w, struct checked_file *f, const char *problems)
{
    name_problems(&f->problems, &f->report, problems);
    finish_report(w, f, w->profile->fail_on);
}

/* The text to sentences and a vocabulary. */
static struct check_context split_text(struct workspace *w, struct checked_text *t, struct checked_file *f)
{
    struct check_context c = workspace_context(w, t, f);
    t->knowledge = w->profile->knowledge;
    vocabulary_init(&t->words, t->knowledge, w->memo);
    sentences_split(&t->doc, c.lang);
    f->report.words += count_words(w, &c);
    f->report.language = c.lang->tag;
    f->report.messages = w->profile->selection.messages;
    return c;
}

/* What is wrong with the original is wrong in each part: told once. */
static void name_new_problems(struct checked_file *f, const struct buf *problems)
{
    struct buf named = BUF_EMPTY;
    name_problems(&named, &f->report, buf_str(problems));
    if (!strstr(buf_str(&f->problems), buf_str(&named)))
        buf_add_span(&f->problems, buf_span(&named));
    buf_release(&named);
}

/* The part that the document holds to findings of the report. */
static struct check_context find_faults(struct work *k)
{
    struct buf problems = BUF_EMPTY;
    struct workspace *w = k->workspace;
    struct checked_text *t = k->text;
    struct check_context c = split_text(w, t, k->file);
    const struct text_side text = workspace_side(w, t);
    if (original_find(&t->original, w, &t->doc, &text, &k->file->report, &problems) == 0 && t->original.found)
        c.bitext = &t->original.bitext;
    check_segments(w, &c, &problems);
    if (w->session->options->segment_scores && !w->stopped)
        segment_signals(w, &c);
    name_new_problems(k->file, &problems);
    buf_release(&problems);
    return c;
}

/* The last part. */
static void check_rest(struct work *k)
{
    struct check_context c = find_faults(k);
    suppression_add(&k->comments, &k->text->doc, SIZE_MAX);
    obey_comments(k, &c);
    report_sentences(c.report, &k->text->doc, k->from);
}

/* What is compared over a text is compared within this much of it. */
enum { PART_BYTES = 4 << 20 };

static void check_part(void *arg)
{
    struct work *k = arg;
    struct checked_text *t = k->text;
    struct file_report *r = &k->file->report;
    size_t reached = document_source_reached(&t->doc), before = r->findings.len;
    if (k->why.len > 0 || k->workspace->stopped || use_profile(k->workspace, &t->doc, &k->why) != 0)
        return;
    find_faults(k);
    suppression_add(&k->comments, &t->doc, reached);
    document_forget_comments(&t->doc, reached);
    if (r->findings.len > before)
        qsort(r->findings.items + before, r->findings.len - before, sizeof(*r->findings.items), finding_compare);
    report_sentences(r, &t->doc, k->from);
    k->from = reached;
    vocabulary_release(&t->words);
    t->knowledge = NULL;
    original_release(&t->original);
    source_forget(&r->source);
}

/* -1 and a message when the format or the language is wrong, or the file is broken behind what was checked. */
static int read_and_check(struct work *k, struct buf *err)
{
    struct workspace *w = k->workspace;
    struct document *doc = &k->text->doc;
    const struct source *source = &k->file->report.source;
    document_init(doc, source);
    if (!w->keeps_text)
        doc->parts = (struct part_taker){check_part, k, PART_BYTES};
    int result = reader_of(w, source->path)->read(doc, err);
    if (result == 0 && k->why.len > 0) {
        buf_add_span(err, buf_span(&k->why));
        result = -1;
    }
    if (result == 0 && (result = use_profile(w, doc, err)) == 0)
        check_rest(k);
    suppression_release(&k->comments);
    buf_release(&k->why);
    return result;
}

int workspace_read(struct workspace *w, struct document *doc, const struct source *source, struct buf *err)
{
    document_init(doc, source);
    doc->source = source;
    return reader_of(w, source->path)->read(doc, err) == 0 && use_profile(w, doc, err) == 0 ? 0 : -1;
}

static void checked_text_free(struct checked_text *t)
{
    if (!t)
        return;
    if (t->knowledge)
        vocabulary_release(&t->words);
    original_release(&t->original);
    document_release(&t->doc);
    free(t);
}

void checked_file_release(struct checked_file *f)
{
    checked_text_free(f->text);
    file_report_release(&f->report);
    buf_release(&f->problems);
}

/* Where a result of earlier is looked for. False when there is no cache, when it does not keep what is asked for, or
 * when the source text, which is part of the key, cannot be read. */
static bool find_key(struct workspace *w, struct file_report *r, struct cache_key *key, int *fail_on)
{
    struct settings_answer settings;
    struct buf err = BUF_EMPTY;
    struct cache *c = w->session->cache;
    if (!c || w->session->options->segment_scores || !session_settings(w->session, r->source.path, &settings))
        return false;
    *fail_on = settings.fail_on;
    bool read = original_read(w->session->options, settings.source_pattern, r, &err) == 0;
    if (read)
        *key = cache_key_of(c, r, reader_of(w, r->source.path)->name, w->language ? w->language : "", settings.print);
    buf_release(&err);
    return read;
}

static void visit_rules(const void *language, cache_rule_visitor visit, void *arg)
{
    each_rule(language, visit, arg);
}

/* A result that is not whole, for the tool itself had problems, is not kept. */
static void keep_result(struct workspace *w, struct cache_key key, const struct checked_file *f)
{
    const struct language *l = w->profile->language;
    if (f->problems.len > 0 || w->stopped)
        return;
    cache_keep_rules(w->session->cache, l->lang->tag, visit_rules, l);
    cache_store(w->session->cache, key, &f->report, l->lang->tag);
}

static void fail(struct checked_file *f, const char *why)
{
    f->report.failed = true;
    f->report.findings.len = f->report.sentences.len = f->report.segments.len = f->report.words = 0;
    buf_addf(&f->report.error, "%s: %s", f->report.source.path, why);
}

/* report.source is read: everything from there on. Fails the report with a message when its format or language is
 * wrong. */
static void check_source(struct workspace *w, struct checked_file *f)
{
    struct checked_text *t = xcalloc(1, sizeof(*t));
    struct buf why = BUF_EMPTY;
    struct cache_key key;
    int fail_on;
    bool cached = find_key(w, &f->report, &key, &fail_on);
    if (cached && cache_load(w->session->cache, key, &f->report)) {
        checked_text_free(t);
        finish_report(w, f, fail_on);
        return;
    }
    if (read_and_check(&(struct work){.workspace = w, .text = t, .file = f}, &why) == 0) {
        if (cached)
            keep_result(w, key, f);
        finish_report(w, f, w->profile->fail_on);
    } else {
        fail(f, buf_str(&why));
    }
    if (w->keeps_text && !f->report.failed)
        f->text = t;
    else
        checked_text_free(t);
    buf_release(&why);
}

/* Standard input goes by the name that --stdin-filename gives it. */
static void name_source(struct source *s, const char *name)
{
    free(s->path);
    s->path = strdup(name);
    if (!s->path)
        BUG("out of memory");
}

/* The bytes of a file; false and a failed report when they cannot be had. */
static bool load(struct workspace *w, const char *path, struct checked_file *f)
{
    const char *stdin_name = w->session->options->stdin_filename;
    checked_file_init(f);
    if (source_read(&f->report.source, path, &f->report.error) != 0) {
        f->report.failed = true;
        if (!f->report.source.path)
            name_source(&f->report.source, path);
        return false;
    }
    if (stdin_name && strcmp(path, "-") == 0)
        name_source(&f->report.source, stdin_name);
    return true;
}

void check_file(struct workspace *w, const char *path, struct checked_file *f)
{
    if (load(w, path, f))
        check_source(w, f);
}

void read_file(struct workspace *w, const char *path, struct checked_file *f)
{
    struct buf why = BUF_EMPTY;
    if (!load(w, path, f))
        return;
    f->text = xcalloc(1, sizeof(*f->text));
    if (workspace_read(w, &f->text->doc, &f->report.source, &why) == 0)
        split_text(w, f->text, f);
    else
        fail(f, buf_str(&why));
    buf_release(&why);
}

void check_bytes(struct workspace *w, const char *path, char *bytes, size_t len, struct checked_file *f)
{
    checked_file_init(f);
    if (source_take(&f->report.source, path, bytes, len, &f->report.error) == 0) {
        check_source(w, f);
        return;
    }
    f->report.failed = true;
    name_source(&f->report.source, path);
}
