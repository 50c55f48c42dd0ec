#include "report/html_overview.h"

#include <stdlib.h>

#include "report/archive_tables.h"
#include "report/archive_text.h"
#include "report/html_chart.h"
#include "score/score.h"

enum { MOST_CATEGORIES = 12, MOST_GROUPS = 30 };

static void add_counted(struct buf *out, size_t n, const char *noun)
{
    add_grouped(out, n);
    buf_addf(out, " %s%s", noun, n == 1 ? "" : "s");
}

void html_head(struct buf *out, const char *title, const struct archive *a, const struct report_run *run,
               const struct html_link *links, size_t link_count)
{
    html_page_begin(out, title);
    buf_addf(out, "<header>\n<h1>%s</h1>\n<p class=\"lead\">", title);
    add_counted(out, a->total.files, "file");
    buf_add_str(out, ", ");
    add_counted(out, a->total.words, "word");
    if (a->past) {
        buf_add_str(out, ", compared with ");
        html_text(out, span_of(a->past->path));
        buf_add_str(out, a->past->partial ? " (a partial report)" : "");
    }
    buf_add_str(out, "</p>\n");
    if (run->totals.unchecked_files) {
        buf_add_str(out, "<p class=\"alert\">");
        add_partial_note(out, &run->totals);
        buf_add_str(out, "</p>\n");
    }
    html_contents(out, links, link_count);
    buf_add_str(out, "</header>\n<main id=\"main\">\n");
}

/* --- Tiles */

static void tile(struct buf *out, const char *name, struct buf *value, struct buf *more)
{
    buf_addf(out, "<div><dt>%s</dt><dd>%s</dd>", name, buf_str(value));
    if (more->len)
        buf_addf(out, "<dd>%s</dd>", buf_str(more));
    buf_add_str(out, "</div>\n");
    buf_clear(value);
    buf_clear(more);
}

static void penalty_tile(struct buf *out, const struct archive *a, struct buf *value, struct buf *more)
{
    struct score score = tally_score(&a->total);
    add_penalty(value, score);
    if (a->past) {
        buf_add_str(more, "before ");
        add_penalty(more, tally_score(&a->past->total));
        buf_add_str(more, ", change ");
        add_change(more, tally_change(&a->total, &a->past->total));
    } else if (score.small_sample) {
        buf_add_str(more, "small sample");
    }
    tile(out, "Penalty a 1,000 words", value, more);
}

static void findings_tile(struct buf *out, const struct archive *a, struct buf *value, struct buf *more)
{
    add_grouped(value, a->total.findings);
    for (int s = SEVERITY_COUNT - 1; s >= 0; s--) {
        if (!a->total.severity_counts[s])
            continue;
        if (more->len)
            buf_add_str(more, ", ");
        add_grouped(more, a->total.severity_counts[s]);
        buf_addf(more, " %s", severity_name((enum severity)s));
    }
    tile(out, "Findings", value, more);
}

void html_tiles(struct buf *out, const struct archive *a)
{
    struct buf value = BUF_EMPTY, more = BUF_EMPTY;
    buf_add_str(out, "<dl class=\"tiles\">\n");
    penalty_tile(out, a, &value, &more);
    findings_tile(out, a, &value, &more);
    add_grouped(&value, a->files_with_findings);
    buf_add_str(&more, "of ");
    add_counted(&more, a->total.files, "file");
    tile(out, "Files with findings", &value, &more);
    add_grouped(&value, a->total.words);
    tile(out, "Words", &value, &more);
    if (a->failed_files) {
        add_grouped(&value, a->failed_files);
        tile(out, "Unreadable files", &value, &more);
    }
    buf_add_str(out, "</dl>\n");
    buf_release(&value);
    buf_release(&more);
}

/* --- Charts */

static void category_chart(struct buf *out, const struct archive *a)
{
    const struct tally_table *t = &a->parts[PART_CATEGORY];
    const struct tally **sorted = archive_sorted(t, tally_compare_findings);
    bool all = t->items.len <= MOST_CATEGORIES;
    struct chart c = {.id = "by-category",
                      .title = all ? "Findings by category" : "Findings by category (most frequent)"};
    struct table data;
    for (size_t i = 0; i < t->items.len && i < MOST_CATEGORIES; i++)
        vec_push(&c.bars, (struct bar){.label = sorted[i]->name, .value = (double)sorted[i]->findings});
    table_of_part(&data, a, PART_CATEGORY, NULL);
    html_chart(out, &c, &data);
    table_release(&data);
    chart_release(&c);
    free(sorted);
}

static void distribution_chart(struct buf *out, const struct archive *a)
{
    struct chart c = {.id = "by-penalty", .title = "Files by penalty a 1,000 words"};
    struct table data;
    table_of_distribution(&data, a);
    for (size_t i = 0; i < table_rows(&data); i++)
        vec_push(&c.bars,
                 (struct bar){.label = data.cells.items[i * data.column_count], .value = (double)a->distribution[i]});
    html_chart(out, &c, &data);
    table_release(&data);
    chart_release(&c);
}

void html_charts(struct buf *out, const struct archive *a)
{
    if (!a->total.findings)
        return;
    buf_add_str(out, "<div class=\"charts\">\n");
    category_chart(out, a);
    if (a->total.files > 1)
        distribution_chart(out, a);
    buf_add_str(out, "</div>\n");
}

void html_part_chart(struct buf *out, const struct archive *a, enum archive_part part, const char *title)
{
    const struct tally_table *t = &a->parts[part];
    bool many = t->items.len > MOST_GROUPS;
    const struct tally **sorted = archive_sorted(t, many ? tally_compare_penalty : tally_compare_names);
    struct chart c = {.id = "by-part", .title = title, .decimals = 1, .compared = a->past != NULL};
    for (size_t i = 0; i < t->items.len && i < MOST_GROUPS && t->items.len > 1; i++) {
        const struct tally *past = archive_past_of(a, part, sorted[i]);
        struct score score = tally_score(sorted[i]);
        vec_push(&c.bars, (struct bar){.label = shown_name(sorted[i]),
                                       .value = score.per_thousand,
                                       .past = past ? tally_score(past).per_thousand : 0,
                                       .has_past = past != NULL,
                                       .mark = score.small_sample});
    }
    html_chart(out, &c, NULL);
    chart_release(&c);
    free(sorted);
}

/* --- The filter */

static void severity_boxes(struct buf *out, const struct archive *a)
{
    buf_add_str(out, "<fieldset><legend>Severity</legend>");
    for (int s = SEVERITY_COUNT - 1; s >= 0; s--)
        if (a->total.severity_counts[s])
            buf_addf(out, "<label><input type=\"checkbox\" value=\"%d\" checked> %s</label>", s,
                     severity_name((enum severity)s));
    buf_add_str(out, "</fieldset>\n");
}

void html_filter(struct buf *out, const struct archive *a)
{
    const struct tally_table *rules = &a->parts[PART_RULE];
    const struct tally **sorted = archive_sorted(rules, tally_compare_names);
    buf_add_str(out, "<form id=\"filter\" aria-label=\"Filter the findings\" hidden>\n");
    severity_boxes(out, a);
    buf_add_str(out, "<label class=\"pick\" for=\"rule\"><span>Rule</span><select id=\"rule\" autocomplete=\"off\">"
                     "<option value=\"\">All rules</option>\n");
    for (size_t i = 0; i < rules->items.len; i++) {
        buf_addf(out, "<option value=\"%zu\">", (size_t)(sorted[i] - rules->items.items));
        html_text(out, sorted[i]->name);
        buf_add_str(out, " (");
        add_grouped(out, sorted[i]->findings);
        buf_add_str(out, ")</option>\n");
    }
    buf_add_str(out,
                "</select></label>\n<button type=\"reset\">Show all</button>\n<p id=\"shown\" role=\"status\"></p>\n"
                "</form>\n");
    free(sorted);
}

void html_filter_marks(struct buf *out, size_t rule, enum severity severity)
{
    buf_addf(out, " data-r=%zu data-s=%d", rule, (int)severity);
}
