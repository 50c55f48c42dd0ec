#include "tools/make_lexicon_spellings.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "lexicon/spellings.h"
#include "tools/make_lexicon_german.h"

/* An entry with the bytes that it is sorted by. */
struct sorted {
    char key[SPELLING_BYTES_MAX];
    struct spelling_entry entry;
};

unsigned spellings_heading(struct span line)
{
    if (span_is(line, "=persons"))
        return LEX_PERSON;
    if (span_is(line, "=places"))
        return LEX_PLACE;
    if (span_is(line, "=organisations"))
        return LEX_ORGANISATION;
    if (span_starts(line, "="))
        fail("%s: no such heading: %.*s", SPELLINGS_FILE, (int)line.len, line.ptr);
    return 0;
}

static size_t word_count(struct span s)
{
    size_t n = 1;
    for (size_t i = 0; i < s.len; i++)
        n += s.ptr[i] == ' ';
    return n;
}

static void add_spelling(struct spelling_table *table, struct span name, unsigned group, uint8_t rank, bool is_place)
{
    if (name.len < 3 || name.len > SPELLING_BYTES_MAX || word_count(name) > SPELLING_WORDS_MAX)
        fail("%s: too short or too long: %.*s", SPELLINGS_FILE, (int)name.len, name.ptr);
    vec_push(&table->entries, (struct spelling_entry){.text = (uint32_t)table->text.len,
                                                      .len = (uint8_t)name.len,
                                                      .rank = rank,
                                                      .group = (uint16_t)group,
                                                      .is_place = is_place});
    buf_add_span(&table->text, name);
}

static uint8_t add_group(struct spelling_table *table, struct span line, unsigned group, bool is_place)
{
    uint8_t rank = 0;
    while (line.len > 0) {
        const char *bar = memchr(line.ptr, '|', line.len);
        size_t len = bar != NULL ? (size_t)(bar - line.ptr) : line.len;
        add_spelling(table, span_trimmed((struct span){line.ptr, len}, " "), group, rank++, is_place);
        len += bar != NULL;
        line = (struct span){line.ptr + len, line.len - len};
    }
    return rank;
}

static int compare_sorted(const void *a, const void *b)
{
    const struct sorted *x = a, *y = b;
    return span_compare((struct span){x->key, x->entry.len}, (struct span){y->key, y->entry.len});
}

/* As lexicon_spelling() compares: a small first letter counts as a capital. */
static void sort(struct spelling_table *table)
{
    size_t count = table->entries.len;
    struct sorted *all = xcalloc(count + 1, sizeof(*all));
    for (size_t i = 0; i < count; i++) {
        struct spelling_entry entry = table->entries.items[i];
        memcpy(all[i].key, table->text.data + entry.text, entry.len);
        if (all[i].key[0] >= 'a' && all[i].key[0] <= 'z')
            all[i].key[0] = (char)(all[i].key[0] - 'a' + 'A');
        all[i].entry = entry;
    }
    qsort(all, count, sizeof(*all), compare_sorted);
    for (size_t i = 0; i < count; i++) {
        table->entries.items[i] = all[i].entry;
        if (i > 0 && compare_sorted(&all[i - 1], &all[i]) == 0)
            fail("%s: twice: %.*s", SPELLINGS_FILE, (int)all[i].entry.len, all[i].key);
    }
    free(all);
}

void spellings_read(struct spelling_table *table, const char *dir)
{
    struct text_file file;
    struct span line;
    unsigned kind = LEX_PERSON, group = 0;
    *table = (struct spelling_table){.text = BUF_EMPTY};
    read_text(&file, dir, SPELLINGS_FILE);
    while (next_line(&file, &line)) {
        unsigned heading = spellings_heading(line);
        if (heading != 0)
            kind = heading;
        else if (add_group(table, line, ++group, kind == LEX_PLACE) < 2)
            fail("%s:%u: a group of one spelling", file.path, file.line);
    }
    buf_release(&file.text);
    sort(table);
}

void spellings_release(struct spelling_table *table)
{
    vec_release(&table->entries);
    buf_release(&table->text);
}
