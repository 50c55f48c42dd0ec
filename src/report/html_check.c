/* The findings of a run as one page: figures and charts, then each file's sentences as they stand and as they would
 * stand. A page that would grow beyond what a browser handles well says how many findings it leaves out, file by file.
 */
#include <stdlib.h>
#include <string.h>

#include "report/archive_tables.h"
#include "report/archive_text.h"
#include "report/formats.h"
#include "report/html_overview.h"
#include "report/html_source.h"
#include "report/hunk.h"
#include "score/score.h"

/* Bytes of findings on the page, and of the lines for files whose findings did not fit; columns of a sentence. */
enum { BODY_LIMIT = 4400000, REST_LIMIT = 200000, SENTENCE_LIMIT = 300, SENTENCE_CONTEXT = 60 };

struct page {
    struct archive archive;
    struct buf body, rest; /* rest: files whose findings are only counted */
    size_t left_out, left_out_files, unnamed_files;
};

static void begin(struct report_run *run)
{
    struct page *p = xcalloc(1, sizeof(*p));
    archive_init(&p->archive, NULL);
    run->state = p;
}

static size_t rule_index(const struct archive *a, const struct rule_info *rule)
{
    const struct tally_table *rules = &a->parts[PART_RULE];
    return (size_t)(tally_table_find(rules, span_of(rule->id)) - rules->items.items);
}

static void add_finding(struct page *p, const struct file_report *r, const struct finding *f)
{
    struct position at = source_position(&r->source, f->start);
    buf_add_str(&p->body, "<li");
    html_filter_marks(&p->body, rule_index(&p->archive, f->rule), f->severity);
    buf_addf(&p->body, "><i>%zu:%zu</i> ", at.line, at.column);
    html_severity(&p->body, f->severity);
    buf_add_byte(&p->body, ' ');
    html_text(&p->body, span_of(f->message));
    buf_add_str(&p->body, " <code>");
    html_text(&p->body, span_of(f->rule->id));
    buf_add_str(&p->body, "</code>");
}

static void add_hunk(struct page *p, const struct file_report *r, const struct hunk *h, struct diff_line *line)
{
    buf_add_str(&p->body, "<div class=hunk>");
    diff_line_cut(line, SENTENCE_LIMIT, SENTENCE_CONTEXT);
    bool pair = html_has_source(r, h);
    if (pair) {
        buf_add_str(&p->body, "<div class=pair><div>");
        html_source(&p->body, r, h);
        buf_add_str(&p->body, "</div><div>");
    }
    html_sentence(&p->body, r->language, line->chunks.items, line->chunks.len);
    if (pair)
        buf_add_str(&p->body, "</div></div>");
    buf_add_str(&p->body, "<ul>");
    for (size_t i = 0; i < h->count; i++)
        add_finding(p, r, &r->findings.items[h->first + i]);
    buf_add_str(&p->body, "</ul></div>\n");
}

static void add_counts(struct buf *out, const struct file_report *r)
{
    add_grouped(out, r->findings.len);
    buf_addf(out, " finding%s, ", r->findings.len == 1 ? "" : "s");
    add_grouped(out, r->words);
    buf_addf(out, " word%s, penalty ", r->words == 1 ? "" : "s");
    add_penalty(out, r->score);
    if (r->suppressed)
        buf_addf(out, "; %zu more not shown, for --max-findings", r->suppressed);
}

/* From the finding of that index on, none fits. */
static void note_left_out(struct page *p, const struct file_report *r, size_t from)
{
    p->left_out += r->findings.len - from;
    buf_add_str(&p->body, "<p class=more>");
    add_grouped(&p->body, r->findings.len - from);
    buf_add_str(&p->body, " more findings of this file are not on this page: see --format csv or json.</p>\n");
}

static void add_findings(struct page *p, const struct file_report *r)
{
    struct edit_set edits;
    struct diff_line line = {.chunks = {0}};
    struct hunk_reader reader = {.report = r};
    struct hunk h;
    edit_set_choose(&edits, r, FIX_DISPLAY, EDITS_SAFE_FIRST, NULL);
    buf_add_str(&p->body, "<article class=file><h3>");
    html_text(&p->body, span_of(r->source.path));
    buf_add_str(&p->body, "</h3><p>");
    add_counts(&p->body, r);
    buf_add_str(&p->body, "</p>\n");
    size_t i = 0;
    for (; i < r->findings.len && p->body.len < BODY_LIMIT; i += h.count) {
        h = hunk_next(&reader, i);
        hunk_line(&line, r, &h, &edits);
        add_hunk(p, r, &h, &line);
    }
    if (i < r->findings.len)
        note_left_out(p, r, i);
    buf_add_str(&p->body, "</article>\n");
    edit_set_release(&edits);
    diff_line_release(&line);
}

static void leave_out(struct page *p, const struct file_report *r)
{
    p->left_out += r->findings.len;
    p->left_out_files++;
    if (p->rest.len > REST_LIMIT) {
        p->unnamed_files++;
        return;
    }
    buf_add_str(&p->rest, "<li>");
    html_text(&p->rest, span_of(r->source.path));
    buf_add_str(&p->rest, ": ");
    add_counts(&p->rest, r);
}

static void file(struct report_run *run, const struct file_report *r)
{
    struct page *p = run->state;
    archive_add(&p->archive, r);
    if (r->failed || !r->findings.len)
        return;
    if (p->body.len < BODY_LIMIT)
        add_findings(p, r);
    else
        leave_out(p, r);
}

static void add_left_out(struct buf *out, const struct page *p)
{
    if (!p->left_out)
        return;
    buf_add_str(out, "<p class=\"alert\">");
    add_grouped(out, p->left_out);
    buf_add_str(out, " findings are not on this page, to keep it usable: see --format csv or json.</p>\n");
}

static void add_rest(struct buf *out, const struct page *p)
{
    if (!p->left_out_files)
        return;
    html_section_begin(out, "rest", "Files whose findings are not on this page");
    buf_add_str(out, "<ul>\n");
    buf_add_span(out, buf_span(&p->rest));
    buf_add_str(out, "</ul>\n");
    if (p->unnamed_files) {
        buf_add_str(out, "<p class=\"more\">and ");
        add_grouped(out, p->unnamed_files);
        buf_add_str(out, " more files: see --format csv or json.</p>\n");
    }
    html_section_end(out);
}

static size_t list_links(const struct page *p, struct html_link *links)
{
    size_t count = 0;
    if (p->archive.total.findings) {
        links[count++] = (struct html_link){"findings", "Findings"};
        links[count++] = (struct html_link){"rules", "Rules"};
    }
    if (p->left_out_files)
        links[count++] = (struct html_link){"rest", "Not on this page"};
    if (p->archive.failed_files)
        links[count++] = (struct html_link){"unreadable", "Unreadable files"};
    return count;
}

static void add_all_findings(struct buf *out, const struct page *p)
{
    if (!p->archive.total.findings) {
        buf_add_str(out, "<p>No findings.</p>\n");
        return;
    }
    html_section_begin(out, "findings", "Findings");
    add_left_out(out, p);
    html_filter(out, &p->archive);
    buf_add_span(out, buf_span(&p->body));
    html_section_end(out);
}

static void end(struct report_run *run)
{
    struct page *p = run->state;
    struct html_link links[4];
    struct table t;
    archive_finish(&p->archive);
    html_head(run->out, "Translation check", &p->archive, run, links, list_links(p, links));
    html_tiles(run->out, &p->archive);
    html_charts(run->out, &p->archive);
    add_all_findings(run->out, p);
    table_of_part(&t, &p->archive, PART_RULE, NULL);
    html_table_section(run->out, &t);
    add_rest(run->out, p);
    table_of_unreadable(&t, &p->archive);
    html_table_section(run->out, &t);
    html_page_end(run->out, run->style->version, true);
    archive_release(&p->archive);
    buf_release(&p->body);
    buf_release(&p->rest);
    free(p);
    run->state = NULL;
}

const struct reporter html_reporter = {"html", "one page with figures, charts and every sentence, for a browser", begin,
                                       file, end};
