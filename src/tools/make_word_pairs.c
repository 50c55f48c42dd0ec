/* Compiles the counts of neighbours. Costs are smoothed by Witten and Bell's method, as in tools/make_tagging.c. A pair
 * is unusual where it was seen far less often than its words would meet by chance, were they independent: by Poisson's
 * distribution, which the number of such meetings follows. */
#include "tools/make_word_pairs.h"

#include <math.h>
#include <stdlib.h>

#include "base/bug.h"
#include "tools/make_lexicon_german.h"

enum { COST_MAX = 255 };

#define UNUSUAL_SHARE 0.1   /* of what chance would give, at most */
#define UNUSUAL_CHANCE 1e-5 /* that so few are seen by chance, at most */

/* A line of the file: the first word and what follows it. */
struct pair_line {
    struct span first, rest;
};

struct pair_lines {
    struct pair_line *items;
    size_t len, cap;
};

/* "der/ART" or "NN". */
static struct tagging_kind kind_of_name(const struct text_file *file, struct span name, struct span *word)
{
    size_t slash = name.len;
    while (slash > 0 && name.ptr[slash - 1] != '/')
        slash--;
    int tag = tag_from_name((struct span){name.ptr + slash, name.len - slash});
    if (tag < 0)
        fail("%s: no such tag: %.*s", file->path, (int)name.len, name.ptr);
    *word = (struct span){name.ptr, slash ? slash - 1 : 0};
    return (struct tagging_kind){.tag = (uint32_t)tag};
}

static int compare_kind(const struct tagging_kind *k, const struct buf *text, uint32_t tag, struct span word)
{
    if (k->tag != tag)
        return k->tag < tag ? -1 : 1;
    return span_compare((struct span){text->data + k->text, k->len}, word);
}

/* Where the kind is, or would be put in. */
static size_t kind_place(const struct word_pairs *p, const struct buf *text, uint32_t tag, struct span word)
{
    size_t low = 0, high = p->kinds.len;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (compare_kind(&p->kinds.items[middle], text, tag, word) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void add_kind(struct word_pairs *p, struct buf *text, struct tagging_kind kind, struct span word)
{
    size_t place = kind_place(p, text, kind.tag, word);
    if (place < p->kinds.len && compare_kind(&p->kinds.items[place], text, kind.tag, word) == 0)
        return;
    kind.text = (uint32_t)text->len;
    kind.len = (uint32_t)word.len;
    buf_add_span(text, word);
    vec_push(&p->kinds, kind);
    for (size_t i = p->kinds.len - 1; i > place; i--)
        p->kinds.items[i] = p->kinds.items[i - 1];
    p->kinds.items[place] = kind;
}

static size_t index_of(const struct word_pairs *p, const struct text_file *file, const struct buf *text,
                       struct span name)
{
    struct span word;
    struct tagging_kind kind = kind_of_name(file, name, &word);
    return kind_place(p, text, kind.tag, word);
}

static double number(const struct text_file *file, struct span digits)
{
    double n = 0;
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.ptr[i] < '0' || digits.ptr[i] > '9')
            fail("%s: no count: %.*s", file->path, (int)digits.len, digits.ptr);
        n = n * 10 + (digits.ptr[i] - '0');
    }
    if (n < 1)
        fail("%s: a count is missing", file->path);
    return n;
}

static void read_lines(struct word_pairs *p, struct pair_lines *lines, struct text_file *file, struct buf *text)
{
    struct span line, word;
    for (uint32_t tag = 0; tag < TAG_COUNT; tag++)
        add_kind(p, text, (struct tagging_kind){.tag = tag}, span_of(""));
    while (next_line(file, &line)) {
        struct span first = next_word(&line);
        vec_push(lines, (struct pair_line){first, line});
        add_kind(p, text, kind_of_name(file, first, &word), word);
        while (line.len > 0) {
            add_kind(p, text, kind_of_name(file, next_word(&line), &word), word);
            next_word(&line);
        }
    }
}

/* log P(at most n), n being no more than the mean. */
static double poisson_log_tail(double n, double mean)
{
    double term = 1, sum = 1; /* of the terms from n down, in units of the first */
    for (double k = n; k > 0; k--) {
        term *= k / mean;
        sum += term;
    }
    return n * log(mean) - mean - lgamma(n + 1) + log(sum);
}

static bool is_unusual(double seen, double expected)
{
    return seen <= expected * UNUSUAL_SHARE && poisson_log_tail(seen, expected) < log(UNUSUAL_CHANCE);
}

static void fill_row(struct word_pair *row, const double *counts, const double *after, size_t kinds, double whole)
{
    double sum = 0, different = 0;
    for (size_t k = 0; k < kinds; k++) {
        sum += counts[k];
        different += counts[k] > 0;
    }
    for (size_t k = 0; k < kinds; k++) {
        double alone = (after[k] + 0.5) / (whole + 0.5 * (double)kinds);
        double share = sum > 0 ? (counts[k] + different * alone) / (sum + different) : alone;
        double cost = round(-log(share) * TAGGING_UNITS);
        row[k].cost = (uint8_t)fmin(cost, COST_MAX);
        row[k].unusual = is_unusual(counts[k], sum * after[k] / whole);
    }
}

static void fill_pairs(struct word_pairs *p, const double *counts)
{
    size_t kinds = p->kinds.len;
    double *after = xcalloc(kinds, sizeof(*after)), whole = 0;
    for (size_t i = 0; i < kinds * kinds; i++) {
        after[i % kinds] += counts[i];
        whole += counts[i];
    }
    p->pairs = xcalloc(kinds * kinds, sizeof(*p->pairs));
    for (size_t a = 0; a < kinds; a++)
        fill_row(p->pairs + a * kinds, counts + a * kinds, after, kinds, whole);
    free(after);
}

void word_pairs_read(struct word_pairs *p, const char *dir, struct buf *text)
{
    struct text_file file;
    struct pair_lines lines = {0};
    *p = (struct word_pairs){0};
    read_text(&file, dir, "de/word_pairs.txt");
    read_lines(p, &lines, &file, text);
    double *counts = xcalloc(p->kinds.len * p->kinds.len, sizeof(*counts));
    for (size_t i = 0; i < lines.len; i++) {
        double *row = counts + index_of(p, &file, text, lines.items[i].first) * p->kinds.len;
        for (struct span rest = lines.items[i].rest; rest.len > 0;) {
            size_t second = index_of(p, &file, text, next_word(&rest));
            row[second] += number(&file, next_word(&rest));
        }
    }
    fill_pairs(p, counts);
    free(counts);
    vec_release(&lines);
    buf_release(&file.text);
}

void word_pairs_release(struct word_pairs *p)
{
    vec_release(&p->kinds);
    free(p->pairs);
}
