#include "report/archive.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "score/score.h"

void archive_init(struct archive *a, const struct past *past)
{
    *a = (struct archive){.past = past};
    for (int i = 0; i < ARCHIVE_PARTS; i++)
        tally_table_init(&a->parts[i]);
    if (past)
        a->seen = xcalloc(past->files.items.len + 1, sizeof(*a->seen));
}

static void ranking_release(struct ranking *r)
{
    for (size_t i = 0; i < r->count; i++)
        free(r->items[i].path);
    r->count = 0;
}

void archive_release(struct archive *a)
{
    for (int i = 0; i < ARCHIVE_PARTS; i++)
        tally_table_release(&a->parts[i]);
    vec_release(&a->examples);
    ranking_release(&a->worst);
    ranking_release(&a->worsened);
    vec_release(&a->unreadable);
    vec_release(&a->new_files);
    free(a->seen);
    arena_release(&a->arena);
}

/* --- Parts */

struct span archive_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return span_of(".");
    return slash == path ? span_of("/") : (struct span){path, (size_t)(slash - path)};
}

static void add_to_part(struct archive *a, enum archive_part part, struct span name, const struct file_report *r)
{
    tally_add_file(tally_table_at(&a->parts[part], name), r);
}

/* An example is worth a second place only where it shows another word. */
static bool is_shown(const struct rule_examples *e, struct span text)
{
    for (size_t i = 0; i < e->count; i++)
        if (span_equal(e->items[i].text, text))
            return true;
    return false;
}

static void offer_example(struct archive *a, size_t rule, const struct file_report *r, const struct finding *f)
{
    struct rule_examples *e = &a->examples.items[rule];
    if (e->count < EXAMPLES_A_RULE && !is_shown(e, example_text(r, f)))
        example_make(&e->items[e->count++], &a->arena, r, f);
}

static void add_findings(struct archive *a, const struct file_report *r)
{
    struct tally_table *rules = &a->parts[PART_RULE], *categories = &a->parts[PART_CATEGORY];
    for (size_t i = 0; i < r->findings.len; i++) {
        const struct finding *f = &r->findings.items[i];
        struct tally *rule = tally_table_at(rules, span_of(f->rule->id));
        size_t index = (size_t)(rule - rules->items.items);
        rule->rule = f->rule;
        tally_add_finding(rule, f, a->total.files);
        tally_add_finding(tally_table_at(categories, span_of(category_name(f->rule->category))), f, a->total.files);
        if (index == a->examples.len)
            vec_push(&a->examples, (struct rule_examples){.count = 0});
        offer_example(a, index, r, f);
    }
}

/* --- Files */

static bool goes_before(const struct ranked_file *a, const struct ranked_file *b)
{
    return a->rank != b->rank ? a->rank > b->rank : a->number < b->number;
}

static void ranking_offer(struct ranking *r, struct ranked_file file, const char *path)
{
    size_t at = r->count;
    while (at > 0 && goes_before(&file, &r->items[at - 1]))
        at--;
    if (at == WORST_FILES)
        return;
    if (r->count == WORST_FILES)
        free(r->items[--r->count].path);
    memmove(&r->items[at + 1], &r->items[at], (r->count - at) * sizeof(*r->items));
    file.path = strdup(path);
    if (!file.path)
        BUG("out of memory");
    r->items[at] = file;
    r->count++;
}

static struct tally tally_of_file(const struct file_report *r)
{
    struct tally t = {0};
    tally_add_file(&t, r);
    return t;
}

static void rank_file(struct archive *a, const struct file_report *r, const struct tally *past)
{
    struct ranked_file file = {.now = tally_of_file(r), .number = a->total.files};
    file.rank = tally_rank(file.now.points, file.now.words);
    if (past)
        file.past = *past;
    if (file.rank > 0)
        ranking_offer(&a->worst, file, r->source.path);
    if (!past || !past->files)
        return;
    file.rank -= tally_rank(past->points, past->words);
    if (file.rank > 0.005 && tally_change(&file.now, past) > 0.005) /* an earlier report has two decimals */
        ranking_offer(&a->worsened, file, r->source.path);
}

/* A name that is no valid UTF-8 stands in a report with U+FFFD. */
static const struct tally *find_as_reported(const struct tally_table *t, struct span name)
{
    if (utf8_valid_prefix(name.ptr, name.len) == name.len)
        return tally_table_find(t, name);
    struct buf shown = BUF_EMPTY;
    for (size_t i = 0, size; i < name.len; i += size)
        utf8_add(&shown, utf8_decode(name.ptr + i, name.len - i, &size));
    const struct tally *found = tally_table_find(t, buf_span(&shown));
    buf_release(&shown);
    return found;
}

const struct tally *archive_past_file(const struct archive *a, const char *path)
{
    return a->past ? find_as_reported(&a->past->files, span_of(path)) : NULL;
}

const struct tally *archive_past_of(const struct archive *a, enum archive_part part, const struct tally *t)
{
    return a->past ? find_as_reported(&a->past->parts[part], t->name) : NULL;
}

static void note_past(struct archive *a, const struct file_report *r, const struct tally *past)
{
    if (past) {
        a->seen[past - a->past->files.items.items] = true;
        a->same_count++;
    } else if (a->past && a->new_count++ < NEW_FILES_KEPT) {
        vec_push(&a->new_files, arena_strdup(&a->arena, r->source.path));
    }
}

static const double class_bounds[DISTRIBUTION_CLASSES - 1] = {0, 2, 5, 10, 20, 50, 100};

struct penalty_class archive_class(size_t index)
{
    return (struct penalty_class){index > 0 ? class_bounds[index - 1] : 0,
                                  index + 1 < DISTRIBUTION_CLASSES ? class_bounds[index] : -1};
}

static size_t class_of(double penalty)
{
    size_t i = 0;
    while (i + 1 < DISTRIBUTION_CLASSES && penalty > class_bounds[i])
        i++;
    return i;
}

static void add_unreadable(struct archive *a, const struct file_report *r)
{
    a->failed_files++;
    if (a->unreadable.len < UNREADABLE_KEPT)
        vec_push(&a->unreadable, (struct unreadable){arena_strdup(&a->arena, r->source.path),
                                                     arena_strdup(&a->arena, buf_str(&r->error))});
}

void archive_add(struct archive *a, const struct file_report *r)
{
    const struct tally *past = archive_past_file(a, r->source.path);
    note_past(a, r, past);
    if (r->failed) {
        add_unreadable(a, r);
        return;
    }
    tally_add_file(&a->total, r);
    a->files_with_findings += r->findings.len > 0;
    if (r->group)
        add_to_part(a, PART_GROUP, span_of(r->group), r);
    add_to_part(a, PART_FOLDER, archive_folder(r->source.path), r);
    add_to_part(a, PART_LANGUAGE, span_of(r->language ? r->language : ""), r);
    add_findings(a, r);
    a->distribution[class_of(r->score.per_thousand)]++;
    rank_file(a, r, past);
}

/* A rule's and a category's share of the penalty is counted on all words. */
void archive_finish(struct archive *a)
{
    for (size_t i = 0; i < a->parts[PART_RULE].items.len; i++)
        a->parts[PART_RULE].items.items[i].words = a->total.words;
    for (size_t i = 0; i < a->parts[PART_CATEGORY].items.len; i++)
        a->parts[PART_CATEGORY].items.items[i].words = a->total.words;
}

const struct tally **archive_sorted(const struct tally_table *t, tally_compare compare)
{
    const struct tally **sorted = xmalloc((t->items.len + 1) * sizeof(*sorted));
    for (size_t i = 0; i < t->items.len; i++)
        sorted[i] = &t->items.items[i];
    if (t->items.len > 1)
        qsort(sorted, t->items.len, sizeof(*sorted), compare);
    return sorted;
}
