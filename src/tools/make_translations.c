/* Makes the dictionary that the program maps. Usage: make_translations EN_DE_DIR OUT_FILE; the directory holds
 * translations.txt, names.txt and forms.txt. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/vec.h"
#include "base/ascii.h"
#include "lexicon/lexicon_file.h"
#include "lexicon/translations.h"

struct entry {
    char *english; /* in lower case */
    const char *base, *german;
};
static int fail(const char *path, const char *why)
{
    fprintf(stderr, "%s: %s\n", path, why);
    return -1;
}

typedef VEC_OF(struct entry) entry_list;

/* A line "English, tab, what belongs to it", of which german tells what that is. Comments and empty lines are nothing.
 */
static void add_line(entry_list *entries, char *line, bool german)
{
    char *tab = strchr(line, '\t');
    line[strcspn(line, "\n")] = '\0';
    if (!tab || line[0] == '#')
        return;
    *tab = '\0';
    for (char *c = line; *c; c++)
        *c = ascii_lower(*c);
    vec_push(entries, (struct entry){line, german ? "" : tab + 1, german ? tab + 1 : ""});
}

static int read_lines(entry_list *entries, const char *dir, const char *name, bool german)
{
    char path[4096], *line = NULL;
    size_t cap = 0;
    snprintf(path, sizeof(path), "%s/%s", dir, name);
    FILE *f = fopen(path, "r");
    if (!f)
        return fail(path, strerror(errno));
    while (getline(&line, &cap, f) > 0) {
        add_line(entries, line, german); /* keeps the line */
        line = NULL;
        cap = 0;
    }
    fclose(f);
    return 0;
}

static int by_word(const void *a, const void *b)
{
    return strcmp(((const struct entry *)a)->english, ((const struct entry *)b)->english);
}

/* The entries of one word ("Board" and "board", a base and translations) are one. */
static size_t write_word(struct buf *text, const struct entry *e, size_t count)
{
    size_t same = 1;
    const char *base = e->base;
    while (same < count && strcmp(e[same].english, e->english) == 0)
        same++;
    for (size_t i = 0; i < same; i++)
        base = *base ? base : e[i].base;
    buf_addf(text, "%s\t%s\t", e->english, base);
    for (size_t i = 0, words = 0; i < same; i++)
        if (*e[i].german)
            buf_addf(text, "%s%s", words++ > 0 ? " " : "", e[i].german);
    buf_add_byte(text, '\0');
    return same;
}

static void enter(uint32_t *slots, uint32_t count, struct span word, uint32_t offset)
{
    uint32_t at = translations_slot(word, count);
    while (slots[at] != 0)
        at = at + 1 == count ? 0 : at + 1;
    slots[at] = offset;
}

static int write_file(const entry_list *entries, const char *path)
{
    struct buf text = BUF_EMPTY;
    struct translations_head h = {.magic = TRANSLATIONS_MAGIC,
                                  .version = TRANSLATIONS_VERSION,
                                  .byte_order = LEXICON_BYTE_ORDER,
                                  .slot_count = (uint32_t)(entries->len * 3 / 2 + 1)};
    uint32_t *slots = xcalloc(h.slot_count, sizeof(*slots));
    buf_add_byte(&text, '\0'); /* no entry begins at 0 */
    for (size_t i = 0; i < entries->len;) {
        enter(slots, h.slot_count, span_of(entries->items[i].english), (uint32_t)text.len);
        i += write_word(&text, &entries->items[i], entries->len - i);
    }
    h.text_size = (uint32_t)text.len;
    h.size = (uint32_t)(sizeof(h) + h.slot_count * sizeof(*slots) + text.len);
    FILE *f = fopen(path, "wb");
    bool written = f && fwrite(&h, sizeof(h), 1, f) == 1 &&
                   fwrite(slots, sizeof(*slots), h.slot_count, f) == h.slot_count &&
                   fwrite(buf_str(&text), 1, text.len, f) == text.len;
    written = f && fclose(f) == 0 && written;
    free(slots);
    buf_release(&text);
    return written ? 0 : fail(path, strerror(errno));
}

int main(int argc, char **argv)
{
    entry_list entries = {0};
    if (argc != 3) {
        fputs("usage: make_translations EN_DE_DIR OUT_FILE\n", stderr);
        return 2;
    }
    if (read_lines(&entries, argv[1], "translations.txt", true) != 0 ||
        read_lines(&entries, argv[1], "names.txt", true) != 0 || read_lines(&entries, argv[1], "forms.txt", false) != 0)
        return 1;
    if (entries.len > 0)
        qsort(entries.items, entries.len, sizeof(*entries.items), by_word);
    int result = write_file(&entries, argv[2]) == 0 ? 0 : 1;
    for (size_t i = 0; i < entries.len; i++)
        free(entries.items[i].english);
    vec_release(&entries);
    return result;
}
