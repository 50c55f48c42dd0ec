/* A report on an archive as Markdown (with GitHub's tables), for a wiki or a job's summary. */
#include <stdlib.h>
#include <string.h>

#include "report/archive_tables.h"
#include "report/archive_text.h"
#include "report/escape.h"
#include "report/formats.h"

enum { RULES_WITH_EXAMPLES = 10 };

static void begin(struct report_run *run)
{
    struct archive *a = xcalloc(1, sizeof(*a));
    archive_init(a, run->style->past);
    run->state = a;
}

static void file(struct report_run *run, const struct file_report *r)
{
    archive_add(run->state, r);
}

/* Text whose controls are escaped already, so that Markdown takes no letter of it for markup. */
static void md_shown(struct buf *out, struct span text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (strchr("\\`*_[]<>|~&$#!", text.ptr[i]))
            buf_add_byte(out, '\\');
        buf_add_byte(out, text.ptr[i]);
    }
}

static void md_text(struct buf *out, struct span text)
{
    struct buf shown = BUF_EMPTY;
    escape_text(&shown, text.ptr, text.len);
    md_shown(out, buf_span(&shown));
    buf_release(&shown);
}

static void md_penalty(struct buf *out, const struct tally *t)
{
    struct buf text = BUF_EMPTY;
    add_penalty(&text, tally_score(t));
    md_shown(out, buf_span(&text));
    buf_release(&text);
}

static void table_head(struct buf *out, const struct table *t)
{
    for (size_t i = 0; i < t->column_count; i++) {
        buf_add_str(out, "| ");
        md_text(out, span_of(t->columns[i].title));
        buf_add_byte(out, ' ');
    }
    buf_add_str(out, "|\n");
    for (size_t i = 0; i < t->column_count; i++)
        buf_add_str(out, t->columns[i].number ? "| ---: " : "| --- ");
    buf_add_str(out, "|\n");
}

static void add_table(struct buf *out, struct table *t)
{
    if (t->cells.len) {
        buf_addf(out, "## %s\n\n", t->title);
        if (t->note)
            buf_addf(out, "%s\n\n", t->note);
        table_head(out, t);
        for (size_t i = 0; i < t->cells.len; i++) {
            buf_add_str(out, "| ");
            md_text(out, t->cells.items[i]);
            buf_add_str(out, (i + 1) % t->column_count ? " " : " |\n");
        }
        if (t->more)
            buf_addf(out, "\nand %zu more: see the report as csv or json.\n", t->more);
        buf_add_byte(out, '\n');
    }
    table_release(t);
}

/* In the marks of git's word diff, for Markdown has none of its own that show everywhere. */
static void sentence(struct buf *out, const struct example *e)
{
    for (size_t i = 0; i < e->chunk_count; i++) {
        const struct diff_chunk *c = &e->chunks[i];
        if (c->kind == DIFF_KEEP) {
            md_shown(out, c->old);
            continue;
        }
        if (c->old.len) {
            buf_add_str(out, c->kind == DIFF_MARK ? "\\[" : "\\[-");
            md_shown(out, c->old);
            buf_add_str(out, c->kind == DIFF_MARK ? "\\]" : "-\\]");
        }
        if (c->new.len) {
            buf_add_str(out, "{+");
            md_shown(out, c->new);
            buf_add_str(out, "+}");
        }
    }
}

static void examples(struct buf *out, const struct rule_examples *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct example *e = &list->items[i];
        buf_add_str(out, "- ");
        md_text(out, span_of(e->path));
        buf_addf(out, ":%zu:%zu %s: ", e->at.line, e->at.column, severity_name(e->severity));
        md_text(out, span_of(e->message));
        buf_add_str(out, "  \n  ");
        sentence(out, e);
        buf_add_byte(out, '\n');
    }
    buf_add_byte(out, '\n');
}

static void all_examples(struct buf *out, const struct archive *a)
{
    const struct tally_table *rules = &a->parts[PART_RULE];
    const struct tally **sorted = archive_sorted(rules, tally_compare_findings);
    if (rules->items.len)
        buf_add_str(out, "## Most frequent findings\n\n");
    for (size_t i = 0; i < rules->items.len && i < RULES_WITH_EXAMPLES; i++) {
        buf_add_str(out, "### ");
        md_text(out, sorted[i]->name);
        buf_add_str(out, ": ");
        add_grouped(out, sorted[i]->findings);
        buf_add_str(out, "\n\n");
        examples(out, &a->examples.items[sorted[i] - rules->items.items]);
    }
    free(sorted);
}

static void head(struct buf *out, const struct report_run *run, const struct archive *a)
{
    buf_add_str(out, "# Translation report\n\n");
    if (run->totals.unchecked_files) {
        buf_add_str(out, "**");
        add_partial_note(out, &run->totals);
        buf_add_str(out, "**\n\n");
    }
    add_grouped(out, a->total.files);
    buf_add_str(out, " files, ");
    add_grouped(out, a->total.words);
    buf_add_str(out, " words: ");
    add_grouped(out, a->total.findings);
    buf_add_str(out, " findings; **penalty ");
    md_penalty(out, &a->total);
    buf_add_str(out, "**");
    if (a->past) {
        buf_add_str(out, " (before ");
        md_penalty(out, &a->past->total);
        buf_add_str(out, ", change ");
        add_change(out, tally_change(&a->total, &a->past->total));
        buf_add_str(out, ", compared with ");
        md_text(out, span_of(a->past->path));
        buf_add_str(out, a->past->partial ? ", which is partial)" : ")");
    }
    if (a->failed_files)
        buf_addf(out, "; %zu could not be read", a->failed_files);
    buf_add_str(out, ".\n\n" PENALTY_NOTE "\n\n\\" SMALL_SAMPLE_NOTE "\n\n");
}

static void end(struct report_run *run)
{
    struct archive *a = run->state;
    struct buf *out = run->out;
    struct table t;
    archive_finish(a);
    head(out, run, a);
    for (enum archive_part p = run->style->group_by ? PART_GROUP : PART_FOLDER; p < ARCHIVE_PARTS; p++) {
        table_of_part(&t, a, p, run->style->group_by);
        add_table(out, &t);
    }
    all_examples(out, a);
    table_of_distribution(&t, a);
    add_table(out, &t);
    table_of_worst(&t, a);
    add_table(out, &t);
    table_of_worsened(&t, a);
    add_table(out, &t);
    table_of_new(&t, a);
    add_table(out, &t);
    table_of_gone(&t, a, &run->totals);
    add_table(out, &t);
    table_of_gone_groups(&t, a, &run->totals);
    add_table(out, &t);
    table_of_unreadable(&t, a);
    add_table(out, &t);
    archive_release(a);
    free(a);
    run->state = NULL;
}

const struct reporter md_reporter = {"md", "counts by folder, category and rule with examples, as Markdown", begin,
                                     file, end};
