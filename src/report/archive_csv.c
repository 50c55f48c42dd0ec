/* A report on an archive for spreadsheets: a row for each file, then for each group, folder, language, category and
 * rule, and for the whole; the first column says which. */
#include <stdlib.h>
#include <string.h>

#include "report/archive_text.h"
#include "report/csv_cell.h"
#include "report/formats.h"
#include "score/score.h"

static const char header[] = "kind,name,group,language,files,words,findings,info,minor,major,critical,points,"
                             "penalty_per_1000_words,small_sample,past_penalty_per_1000_words,past_small_sample,"
                             "change,note\r\n";

struct row {
    const char *kind;
    struct span name;
    const char *group, *language, *note; /* NULL: an empty cell */
    const struct tally *now, *past;      /* NULL: empty cells */
};

static void begin(struct report_run *run)
{
    struct archive *a = xcalloc(1, sizeof(*a));
    archive_init(a, run->style->past);
    run->state = a;
    buf_add_str(run->out, header);
}

static void text_cell(struct buf *out, const char *text)
{
    if (text)
        csv_text(out, text, strlen(text));
    buf_add_byte(out, ',');
}

static const char *yes_no(bool value)
{
    return value ? "yes" : "no";
}

static void count_cells(struct buf *out, const struct tally *t)
{
    struct score score = tally_score(t);
    buf_addf(out, "%zu,%zu,%zu,", t->files, t->words, t->findings);
    for (int s = 0; s < SEVERITY_COUNT; s++)
        buf_addf(out, "%zu,", t->severity_counts[s]);
    buf_addf(out, "%.2f,%.2f,%s,", score.points, score.per_thousand, yes_no(score.small_sample));
}

static void past_cells(struct buf *out, const struct row *row)
{
    struct score past = row->past ? tally_score(row->past) : (struct score){0};
    if (row->past)
        buf_addf(out, "%.2f,%s,", past.per_thousand, yes_no(past.small_sample));
    else
        buf_add_str(out, ",,");
    if (row->past && row->now)
        buf_addf(out, "%.2f", tally_change(row->now, row->past));
    buf_add_byte(out, ',');
}

static void add_row(struct buf *out, const struct row *row)
{
    text_cell(out, row->kind);
    csv_text(out, row->name.ptr, row->name.len);
    buf_add_byte(out, ',');
    text_cell(out, row->group);
    text_cell(out, row->language);
    if (row->now)
        count_cells(out, row->now);
    else
        buf_add_str(out, ",,,,,,,,,,");
    past_cells(out, row);
    if (row->note)
        csv_text(out, row->note, strlen(row->note));
    buf_add_str(out, "\r\n");
}

static void file(struct report_run *run, const struct file_report *r)
{
    struct archive *a = run->state;
    struct tally now = {0};
    archive_add(a, r);
    struct row row = {.kind = "file",
                      .name = span_of(r->source.path),
                      .group = r->group,
                      .language = r->language,
                      .past = archive_past_file(a, r->source.path)};
    if (r->failed)
        row.note = buf_str(&r->error);
    else if (a->past && !row.past)
        row.note = "new";
    if (row.past && !row.past->files) /* could not be read then */
        row.past = NULL;
    if (!r->failed) {
        tally_add_file(&now, r);
        row.now = &now;
    }
    add_row(run->out, &row);
}

static void part(struct buf *out, const struct archive *a, enum archive_part p)
{
    static const char *const kinds[ARCHIVE_PARTS] = {"group", "folder", "language", "category", "rule"};
    const struct tally **sorted = archive_sorted(&a->parts[p], tally_compare_names);
    for (size_t i = 0; i < a->parts[p].items.len; i++) {
        const struct tally *t = sorted[i], *past = archive_past_of(a, p, t);
        add_row(out, &(struct row){.kind = kinds[p],
                                   .name = shown_name(t),
                                   .now = t,
                                   .past = past,
                                   .note = a->past && !past ? "new" : NULL});
    }
    free(sorted);
}

static void gone_files(struct buf *out, const struct archive *a)
{
    for (size_t i = 0; a->past && i < a->past->files.items.len; i++) {
        const struct tally *past = &a->past->files.items.items[i];
        if (!a->seen[i])
            add_row(out, &(struct row){.kind = "file", .name = past->name, .past = past, .note = "gone"});
    }
}

static void end(struct report_run *run)
{
    struct archive *a = run->state;
    struct buf note = BUF_EMPTY;
    archive_finish(a);
    if (!run->totals.unchecked_files)
        gone_files(run->out, a);
    for (enum archive_part p = PART_GROUP; p < ARCHIVE_PARTS; p++)
        part(run->out, a, p);
    add_partial_note(&note, &run->totals);
    buf_add_str(&note, run->totals.unchecked_files ? " " PENALTY_NOTE : PENALTY_NOTE);
    add_row(run->out, &(struct row){.kind = run->totals.unchecked_files ? "partial total" : "total",
                                    .name = span_of(""),
                                    .now = &a->total,
                                    .past = a->past ? &a->past->total : NULL,
                                    .note = buf_str(&note)});
    buf_release(&note);
    archive_release(a);
    free(a);
    run->state = NULL;
}

const struct reporter archive_csv_reporter = {"csv", "a row a file, group, folder, language, category and rule", begin,
                                              file, end};
