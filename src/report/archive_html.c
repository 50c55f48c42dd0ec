/* A report on an archive as one page for a browser. */
#include <stdlib.h>
#include <string.h>

#include "report/archive_tables.h"
#include "report/archive_text.h"
#include "report/formats.h"
#include "report/html_overview.h"

/* Rules with examples on the page; the table of rules has all. */
enum { MOST_RULES = 100, MOST_LINKS = 12 };

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

/* --- Findings */

static void add_example(struct buf *out, size_t rule, const struct example *e)
{
    buf_add_str(out, "<div class=hunk>");
    html_sentence(out, e->language, e->chunks, e->chunk_count);
    buf_add_str(out, "<ul><li");
    html_filter_marks(out, rule, e->severity);
    buf_add_byte(out, '>');
    html_severity(out, e->severity);
    buf_add_byte(out, ' ');
    html_text(out, span_of(e->message));
    buf_add_str(out, " <i>");
    html_text(out, span_of(e->path));
    buf_addf(out, ":%zu:%zu</i></ul></div>\n", e->at.line, e->at.column);
}

static void add_rule(struct buf *out, const struct archive *a, const struct tally *t)
{
    size_t index = (size_t)(t - a->parts[PART_RULE].items.items);
    const struct rule_examples *examples = &a->examples.items[index];
    buf_add_str(out, "<article class=file><h3><code>");
    html_text(out, t->name);
    buf_add_str(out, "</code></h3><p>");
    add_grouped(out, t->findings);
    buf_addf(out, " finding%s in ", t->findings == 1 ? "" : "s");
    add_grouped(out, t->files);
    buf_addf(out, " file%s, category %s</p>\n", t->files == 1 ? "" : "s", category_name(t->rule->category));
    for (size_t i = 0; i < examples->count; i++)
        add_example(out, index, &examples->items[i]);
    buf_add_str(out, "</article>\n");
}

static void add_rules(struct buf *out, const struct archive *a)
{
    const struct tally_table *rules = &a->parts[PART_RULE];
    if (!rules->items.len)
        return;
    const struct tally **sorted = archive_sorted(rules, tally_compare_findings);
    html_section_begin(out, "findings", "Most frequent findings");
    buf_addf(out, "<p class=\"note\">For each rule up to %d examples.</p>\n", EXAMPLES_A_RULE);
    html_filter(out, a);
    for (size_t i = 0; i < rules->items.len && i < MOST_RULES; i++)
        add_rule(out, a, sorted[i]);
    if (rules->items.len > MOST_RULES)
        buf_addf(out, "<p class=\"more\">and %zu rarer rules, without examples: see the table of rules.</p>\n",
                 rules->items.len - MOST_RULES);
    html_section_end(out);
    free(sorted);
}

/* --- The sections, and the links to them */

struct sections {
    struct table tables[MOST_LINKS];
    size_t count;
};

static void add_tables(struct sections *s, const struct archive *a, const struct report_run *run)
{
    table_of_worst(&s->tables[s->count++], a);
    table_of_part(&s->tables[s->count++], a, PART_RULE, NULL);
    if (run->style->group_by)
        table_of_part(&s->tables[s->count++], a, PART_FOLDER, NULL);
    table_of_part(&s->tables[s->count++], a, PART_LANGUAGE, NULL);
    table_of_new(&s->tables[s->count++], a);
    table_of_gone(&s->tables[s->count++], a, &run->totals);
    table_of_gone_groups(&s->tables[s->count++], a, &run->totals);
    table_of_unreadable(&s->tables[s->count++], a);
}

static size_t list_links(const struct archive *a, const struct table *groups, const struct table *worsened,
                         const struct sections *s, struct html_link *links)
{
    size_t count = 0;
    if (groups->cells.len)
        links[count++] = (struct html_link){groups->id, groups->title};
    if (worsened->cells.len)
        links[count++] = (struct html_link){worsened->id, worsened->title};
    if (a->total.findings)
        links[count++] = (struct html_link){"findings", "Most frequent findings"};
    for (size_t i = 0; i < s->count; i++)
        if (s->tables[i].cells.len)
            links[count++] = (struct html_link){s->tables[i].id, s->tables[i].title};
    return count;
}

static void add_page(struct report_run *run, const struct archive *a)
{
    bool grouped = run->style->group_by != NULL;
    enum archive_part part = grouped ? PART_GROUP : PART_FOLDER;
    struct html_link links[MOST_LINKS + 3];
    struct sections sections = {.count = 0};
    struct table groups, worsened;
    struct buf *out = run->out;
    table_of_part(&groups, a, part, run->style->group_by);
    table_of_worsened(&worsened, a);
    add_tables(&sections, a, run);
    html_head(out, "Translation report", a, run, links, list_links(a, &groups, &worsened, &sections, links));
    html_tiles(out, a);
    html_charts(out, a);
    if (groups.cells.len) {
        html_section_begin(out, groups.id, groups.title);
        html_part_chart(out, a, part, grouped ? "Penalty by group" : "Penalty by folder");
        html_table(out, &groups);
        html_section_end(out);
    }
    table_release(&groups);
    html_table_section(out, &worsened);
    add_rules(out, a);
    for (size_t i = 0; i < sections.count; i++)
        html_table_section(out, &sections.tables[i]);
    html_page_end(out, run->style->version, true);
}

static void end(struct report_run *run)
{
    struct archive *a = run->state;
    archive_finish(a);
    add_page(run, a);
    archive_release(a);
    free(a);
    run->state = NULL;
}

const struct reporter archive_html_reporter = {"html", "one page with figures, charts, trends and examples", begin,
                                               file, end};
