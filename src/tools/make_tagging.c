/* Compiles the counts of tag sequences and of the tags of forms into tagging.bin. Sequences are smoothed by Witten and
 * Bell's method (IEEE Transactions on Information Theory 37, 1991): as much weight for the shorter sequence as there
 * are different continuations. */
#include "tools/make_tagging.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/vec.h"
#include "text/tagging.h"
#include "tools/make_lexicon_german.h"
#include "tools/make_word_pairs.h"

enum { SEQUENCE_COST_MAX = 255 };

struct counts {
    double one[TAG_COUNT], two[TAG_COUNT][TAG_COUNT], three[TAG_COUNT][TAG_COUNT][TAG_COUNT];
};

/* --- reading */

static enum word_tag read_tag(const struct text_file *file, struct span name)
{
    int tag = tag_from_name(name);
    if (tag < 0)
        fail("%s:%u: no such tag: %.*s", file->path, file->line, (int)name.len, name.ptr);
    return (enum word_tag)tag;
}

static double read_count(const struct text_file *file, struct span digits)
{
    double n = 0;
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.ptr[i] < '0' || digits.ptr[i] > '9')
            fail("%s:%u: no count: %.*s", file->path, file->line, (int)digits.len, digits.ptr);
        n = n * 10 + (digits.ptr[i] - '0');
    }
    if (n < 1)
        fail("%s:%u: a count is missing", file->path, file->line);
    return n;
}

static void read_sequences(struct counts *c, struct text_file *file)
{
    struct span line;
    while (next_line(file, &line)) {
        enum word_tag t[3];
        for (int i = 0; i < 3; i++)
            t[i] = read_tag(file, next_word(&line));
        double n = read_count(file, next_word(&line));
        c->three[t[0]][t[1]][t[2]] += n;
        c->two[t[1]][t[2]] += n;
        c->one[t[2]] += n;
    }
}

static tag_set read_set(const struct text_file *file, struct span names)
{
    tag_set set = 0;
    for (size_t start = 0, i = 0; i <= names.len; i++)
        if (i == names.len || names.ptr[i] == '+') {
            set |= TAG_BIT(read_tag(file, (struct span){names.ptr + start, i - start}));
            start = i + 1;
        }
    return set;
}

/* --- probabilities */

static int cost_of(double probability)
{
    return (int)lround(-log(probability) * TAGGING_UNITS);
}

static double sum_of(const double counts[TAG_COUNT], unsigned *kinds)
{
    double sum = 0;
    *kinds = 0;
    for (int i = 0; i < TAG_COUNT; i++) {
        sum += counts[i];
        *kinds += counts[i] > 0;
    }
    return sum;
}

static void add_sequence_costs(struct tagging_head *h, const struct counts *c, const double alone[TAG_COUNT])
{
    unsigned kinds_two, kinds_three;
    for (int b = 0; b < TAG_COUNT; b++) {
        double after_one[TAG_COUNT], sum = sum_of(c->two[b], &kinds_two);
        for (int t = 0; t < TAG_COUNT; t++)
            after_one[t] = sum > 0 ? (c->two[b][t] + kinds_two * alone[t]) / (sum + kinds_two) : alone[t];
        for (int a = 0; a < TAG_COUNT; a++) {
            double sum_three = sum_of(c->three[a][b], &kinds_three), weight = kinds_three * 2 + 1;
            for (int t = 0; t < TAG_COUNT; t++) {
                int cost = cost_of((c->three[a][b][t] + weight * after_one[t]) / (sum_three + weight));
                h->sequence_costs[a][b][t] = (uint8_t)(cost > SEQUENCE_COST_MAX ? SEQUENCE_COST_MAX : cost);
            }
        }
    }
}

struct model {
    struct tagging_head head;
    double alone[TAG_COUNT];
    VEC_OF(struct tagging_form) forms;
    VEC_OF(struct tagging_class) classes;
    VEC_OF(struct tagging_entry) entries;
    struct word_pairs neighbours;
    struct buf text;
};

static void add_alone(struct model *m, const struct counts *c)
{
    unsigned kinds;
    double sum = sum_of(c->one, &kinds);
    for (int t = 0; t < TAG_COUNT; t++) {
        m->alone[t] = (c->one[t] + 0.1) / (sum + 0.1 * TAG_COUNT);
        m->head.tag_costs[t] = (int16_t)cost_of(m->alone[t]);
    }
}

/* The shares of a form's or a class's tags, "TAG N TAG N ..." with N out of a thousand. */
static uint32_t read_entries(struct model *m, const struct text_file *file, struct span line)
{
    uint32_t before = (uint32_t)m->entries.len;
    while (line.len > 0) {
        enum word_tag tag = read_tag(file, next_word(&line));
        double share = read_count(file, next_word(&line)) / 1000;
        vec_push(&m->entries, (struct tagging_entry){(int16_t)cost_of(share / m->alone[tag]), (uint16_t)tag});
    }
    return (uint32_t)m->entries.len - before;
}

/* "=TAG+TAG ..." is a class, every other line a form. */
static void read_words(struct model *m, struct text_file *file)
{
    struct span line, last = {"", 0};
    while (next_line(file, &line)) {
        struct span name = next_word(&line);
        uint32_t first = (uint32_t)m->entries.len;
        uint32_t count = read_entries(m, file, line);
        if (span_starts(name, "=")) {
            tag_set possible = read_set(file, (struct span){name.ptr + 1, name.len - 1});
            vec_push(&m->classes, (struct tagging_class){possible, first, count});
            continue;
        }
        if (span_compare(last, name) >= 0)
            fail("%s:%u: forms are sorted by their bytes; %.*s is not", file->path, file->line, (int)name.len,
                 name.ptr);
        last = name;
        vec_push(&m->forms, (struct tagging_form){(uint32_t)m->text.len, (uint32_t)name.len, first, count});
        buf_add_span(&m->text, name);
    }
}

static int compare_classes(const void *a, const void *b)
{
    tag_set x = ((const struct tagging_class *)a)->possible, y = ((const struct tagging_class *)b)->possible;
    return (x > y) - (x < y);
}

static void lay_out(struct buf *file, struct model *m)
{
    struct tagging_head *h = &m->head;
    memcpy(h->magic, TAGGING_MAGIC, sizeof(h->magic));
    h->version = TAGGING_VERSION;
    h->byte_order = LEXICON_BYTE_ORDER;
    h->form_count = (uint32_t)m->forms.len;
    h->class_count = (uint32_t)m->classes.len;
    h->entry_count = (uint32_t)m->entries.len;
    h->kind_count = (uint32_t)m->neighbours.kinds.len;
    h->text_size = (uint32_t)m->text.len;
    buf_add(file, (const char *)h, sizeof(*h));
    while (file->len % 8 != 0)
        buf_add_byte(file, '\0');
    buf_add(file, (const char *)m->classes.items, m->classes.len * sizeof(*m->classes.items));
    buf_add(file, (const char *)m->forms.items, m->forms.len * sizeof(*m->forms.items));
    buf_add(file, (const char *)m->entries.items, m->entries.len * sizeof(*m->entries.items));
    buf_add(file, (const char *)m->neighbours.kinds.items, h->kind_count * sizeof(*m->neighbours.kinds.items));
    buf_add(file, (const char *)m->neighbours.pairs,
            (size_t)h->kind_count * h->kind_count * sizeof(*m->neighbours.pairs));
    buf_add(file, buf_str(&m->text), m->text.len);
    uint32_t size = (uint32_t)file->len;
    memcpy(file->data + offsetof(struct tagging_head, size), &size, sizeof(size));
}

void tagging_make(struct buf *out, const char *dir)
{
    struct counts *counts = xcalloc(1, sizeof(*counts));
    struct model *m = xcalloc(1, sizeof(*m));
    struct text_file sequences, words;
    read_text(&sequences, dir, "de/tag_sequences.txt");
    read_sequences(counts, &sequences);
    add_alone(m, counts);
    add_sequence_costs(&m->head, counts, m->alone);
    read_text(&words, dir, "de/tag_words.txt");
    read_words(m, &words);
    qsort(m->classes.items, m->classes.len, sizeof(*m->classes.items), compare_classes);
    word_pairs_read(&m->neighbours, dir, &m->text);
    lay_out(out, m);
    word_pairs_release(&m->neighbours);
    vec_release(&m->forms);
    vec_release(&m->classes);
    vec_release(&m->entries);
    buf_release(&m->text);
    buf_release(&sequences.text);
    buf_release(&words.text);
    free(counts);
    free(m);
}
