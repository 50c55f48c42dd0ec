#include "report/archive_tables.h"

#include <stdlib.h>
#include <string.h>

#include "report/archive_text.h"

static const struct {
    const char *title, *column;
} part_titles[ARCHIVE_PARTS] = {
    [PART_GROUP] = {"Groups", "Group"},
    [PART_FOLDER] = {"Folders", "Folder"},
    [PART_LANGUAGE] = {"Languages", "Language"},
    [PART_CATEGORY] = {"Categories", "Category"},
    [PART_RULE] = {"Rules", "Rule"},
};

static void penalty_columns(struct table *t, const struct archive *a)
{
    table_column(t, "Penalty", true);
    if (!a->past)
        return;
    table_column(t, "Before", true);
    table_column(t, "Change", true);
}

/* past NULL, or without a file: it was not there, or could not be read. */
static void penalty_cells(struct table *t, const struct archive *a, const struct tally *now, const struct tally *past)
{
    struct buf text = BUF_EMPTY;
    bool known = past && past->files > 0;
    add_penalty(&text, tally_score(now));
    table_cell_from(t, &text);
    if (a->past) {
        if (known)
            add_penalty(&text, tally_score(past));
        table_cell_from(t, &text);
        if (known)
            add_change(&text, tally_change(now, past));
        else
            buf_add_str(&text, "new");
        table_cell_from(t, &text);
    }
    buf_release(&text);
}

/* --- Parts */

static void severity_cells(struct table *t, const struct tally *row)
{
    for (int s = SEVERITY_COUNT - 1; s >= SEVERITY_MINOR; s--)
        table_count(t, row->severity_counts[s]);
}

static void part_columns(struct table *t, const struct archive *a, enum archive_part part, const char *group_by)
{
    bool named = part == PART_GROUP && group_by;
    table_column(t, named ? arena_printf(&t->arena, "Group (%s)", group_by) : part_titles[part].column, false);
    table_column(t, "Files", true);
    if (part != PART_CATEGORY && part != PART_RULE)
        table_column(t, "Words", true);
    table_column(t, "Findings", true);
    table_column(t, "Critical", true);
    table_column(t, "Major", true);
    table_column(t, "Minor", true);
    penalty_columns(t, a);
}

static void part_row(struct table *t, const struct archive *a, enum archive_part part, const struct tally *row)
{
    table_cell(t, shown_name(row));
    table_count(t, row->files);
    if (part != PART_CATEGORY && part != PART_RULE)
        table_count(t, row->words);
    table_count(t, row->findings);
    severity_cells(t, row);
    penalty_cells(t, a, row, archive_past_of(a, part, row));
}

void table_of_part(struct table *t, const struct archive *a, enum archive_part part, const char *group_by)
{
    const struct tally_table *all = &a->parts[part];
    bool of_findings = part == PART_CATEGORY || part == PART_RULE;
    bool many = !of_findings && all->items.len > MOST_ROWS;
    const struct tally **sorted = archive_sorted(all, of_findings ? tally_compare_points
                                                      : many      ? tally_compare_penalty
                                                                  : tally_compare_names);
    *t = (struct table){.id = archive_part_name(part), .title = part_titles[part].title};
    t->more = many ? all->items.len - MOST_ROWS : 0;
    if (of_findings)
        t->note = "Files: those with such a finding. Penalty: what it adds to the whole.";
    else if (many)
        t->note = WORST_NOTE;
    part_columns(t, a, part, group_by);
    for (size_t i = 0; i < all->items.len - t->more; i++)
        part_row(t, a, part, sorted[i]);
    free(sorted);
}

/* --- Files */

static void ranked_files(struct table *t, const struct archive *a, const struct ranking *ranking)
{
    table_column(t, "File", false);
    table_column(t, "Words", true);
    table_column(t, "Findings", true);
    penalty_columns(t, a);
    for (size_t i = 0; i < ranking->count; i++) {
        const struct ranked_file *f = &ranking->items[i];
        table_cell(t, span_of(f->path));
        table_count(t, f->now.words);
        table_count(t, f->now.findings);
        penalty_cells(t, a, &f->now, &f->past);
    }
}

void table_of_worst(struct table *t, const struct archive *a)
{
    *t = (struct table){.id = "worst-files", .title = "Worst files", .note = WORST_NOTE};
    ranked_files(t, a, &a->worst);
}

void table_of_worsened(struct table *t, const struct archive *a)
{
    *t = (struct table){.id = "worsened-files", .title = "Files that got worse"};
    t->note = "By the growth of the penalty; a file below 500 words ranks as though it had 500.";
    ranked_files(t, a, &a->worsened);
}

void table_of_distribution(struct table *t, const struct archive *a)
{
    struct buf name = BUF_EMPTY;
    *t = (struct table){.id = "distribution", .title = "Files by penalty"};
    table_column(t, "Penalty", false);
    table_column(t, "Files", true);
    for (size_t i = 0; i < DISTRIBUTION_CLASSES; i++) {
        add_class_name(&name, i);
        table_cell_from(t, &name);
        table_count(t, a->distribution[i]);
    }
    buf_release(&name);
}

void table_of_unreadable(struct table *t, const struct archive *a)
{
    *t = (struct table){.id = "unreadable", .title = "Unreadable files"};
    table_column(t, "File", false);
    table_column(t, "Reason", false);
    t->more = a->failed_files - a->unreadable.len;
    for (size_t i = 0; i < a->unreadable.len; i++) {
        const struct unreadable *u = &a->unreadable.items[i];
        size_t named = strlen(u->path);
        const char *reason = strncmp(u->error, u->path, named) == 0 && span_starts(span_of(u->error + named), ": ")
                                 ? u->error + named + 2
                                 : u->error;
        table_cell(t, span_of(u->path));
        table_cell(t, span_of(reason));
    }
}

void table_of_new(struct table *t, const struct archive *a)
{
    *t = (struct table){.id = "new-files", .title = "New files"};
    if (a->past && a->past->partial)
        t->note = "The earlier report is partial: some of these may only not have been reached.";
    table_column(t, "File", false);
    t->more = a->new_count - a->new_files.len;
    for (size_t i = 0; i < a->new_files.len; i++)
        table_cell(t, span_of(a->new_files.items[i]));
}

void table_of_gone(struct table *t, const struct archive *a, const struct report_totals *totals)
{
    *t = (struct table){.id = "gone-files", .title = "Files that are gone"};
    table_column(t, "File", false);
    for (size_t i = 0; a->past && !totals->unchecked_files && i < a->past->files.items.len; i++) {
        if (a->seen[i])
            continue;
        if (table_rows(t) < NEW_FILES_KEPT)
            table_cell(t, a->past->files.items.items[i].name);
        else
            t->more++;
    }
}

void table_of_gone_groups(struct table *t, const struct archive *a, const struct report_totals *totals)
{
    struct buf text = BUF_EMPTY;
    enum archive_part part = a->parts[PART_GROUP].items.len ? PART_GROUP : PART_FOLDER;
    *t = (struct table){.id = "gone-groups",
                        .title = part == PART_GROUP ? "Groups that are gone" : "Folders that are gone"};
    table_column(t, part_titles[part].column, false);
    table_column(t, "Before", true);
    for (size_t i = 0; a->past && !totals->unchecked_files && i < a->past->parts[part].items.len; i++) {
        const struct tally *past = &a->past->parts[part].items.items[i];
        if (tally_table_find(&a->parts[part], past->name))
            continue;
        if (table_rows(t) == MOST_ROWS) {
            t->more++;
            continue;
        }
        table_cell(t, shown_name(past));
        add_penalty(&text, tally_score(past));
        table_cell_from(t, &text);
    }
    buf_release(&text);
}
