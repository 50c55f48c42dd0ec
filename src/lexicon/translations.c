#include "lexicon/translations.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/bug.h"
#include "base/file_map.h"
#include "base/intern.h"
#include "lexicon/english_bases.h"
#include "lexicon/lexicon_file.h"

struct translations {
    struct file_map map;
    const struct translations_head *head;
    const uint32_t *slots;
    const char *text;
};

uint32_t translations_slot(struct span english, uint32_t slot_count)
{
    return (uint32_t)(((hash_bytes(english.ptr, english.len) >> 32) * slot_count) >> 32);
}

/* --- the file */

static bool find_parts(struct translations *t)
{
    const struct translations_head *h = t->head = t->map.bytes;
    if (t->map.size < sizeof(*h) || memcmp(h->magic, TRANSLATIONS_MAGIC, sizeof(h->magic)) != 0 ||
        h->version != TRANSLATIONS_VERSION || h->byte_order != LEXICON_BYTE_ORDER || h->size != t->map.size ||
        h->slot_count == 0 || h->text_size == 0)
        return false;
    t->slots = (const uint32_t *)(h + 1);
    t->text = (const char *)(t->slots + h->slot_count);
    return sizeof(*h) + (size_t)h->slot_count * sizeof(*t->slots) + h->text_size == t->map.size &&
           t->text[h->text_size - 1] == '\0';
}

struct translations *translations_open(const char *path, struct buf *err)
{
    struct translations *t = xcalloc(1, sizeof(*t));
    if (file_map_open(&t->map, path) != 0) {
        buf_addf(err, "%s: %s", path, strerror(errno));
    } else if (!t->map.bytes || !find_parts(t)) {
        buf_addf(err, "%s: not a dictionary of this version of mtlint; make it again with `make`", path);
    } else {
        return t;
    }
    translations_close(t);
    return NULL;
}

void translations_close(struct translations *t)
{
    if (!t)
        return;
    file_map_close(&t->map);
    free(t);
}

/* --- looking up */

/* What follows the English word and its tab in its entry; NULL when there is none. */
static const char *find(const struct translations *t, struct span english)
{
    uint32_t count = t->head->slot_count;
    for (uint32_t at = translations_slot(english, count), seen = 0; seen < count && t->slots[at] != 0; seen++) {
        const char *entry = t->slots[at] < t->head->text_size ? t->text + t->slots[at] : "";
        if (strncmp(entry, english.ptr, english.len) == 0 && entry[english.len] == '\t')
            return entry + english.len + 1;
        at = at + 1 == count ? 0 : at + 1;
    }
    return NULL;
}

static size_t visit_words(const char *words, translation_visitor visit, void *arg)
{
    size_t count = 0;
    while (*words) {
        size_t len = strcspn(words, " ");
        visit(arg, (struct span){words, len});
        count++;
        words += len + (words[len] == ' ');
    }
    return count;
}

/* Of the word as it is, and of the base of an irregular form. */
static size_t each_of_form(const struct translations *t, struct span word, translation_visitor visit, void *arg)
{
    const char *entry = find(t, word);
    if (!entry)
        return 0;
    size_t base = strcspn(entry, "\t"), count = visit_words(entry + base + 1, visit, arg);
    const char *of_base = base > 0 ? find(t, (struct span){entry, base}) : NULL;
    return count + (of_base ? visit_words(strchr(of_base, '\t') + 1, visit, arg) : 0);
}

struct base_search {
    const struct translations *t;
    translation_visitor visit;
    void *arg;
    size_t count;
};

static bool try_base(void *arg, struct span base, enum english_ending ending)
{
    struct base_search *search = arg;
    (void)ending;
    search->count = each_of_form(search->t, base, search->visit, search->arg);
    return search->count > 0;
}

static size_t each_of_base(const struct translations *t, struct span word, translation_visitor visit, void *arg)
{
    struct base_search search = {t, visit, arg, 0};
    english_bases(word, try_base, &search);
    return search.count;
}

/* In lower case, and without the ending of a genitive. */
static size_t lowered(struct span english, char out[TRANSLATED_WORD_MAX])
{
    size_t len = 0;
    english = english_without_genitive(english);
    for (; len < english.len && len < TRANSLATED_WORD_MAX; len++)
        out[len] = ascii_lower(english.ptr[len]);
    return len < english.len ? 0 : len;
}

size_t translations_each(const struct translations *t, struct span english, translation_visitor visit, void *arg)
{
    char word[TRANSLATED_WORD_MAX];
    size_t len = lowered(english, word);
    if (len == 0)
        return 0;
    size_t count = each_of_form(t, (struct span){word, len}, visit, arg);
    return count + each_of_base(t, (struct span){word, len}, visit, arg);
}

struct span translations_base(const struct translations *t, struct span english)
{
    const char *entry = find(t, english);
    return entry ? (struct span){entry, strcspn(entry, "\t")} : (struct span){0};
}

static void ignore(void *arg, struct span german)
{
    (void)arg;
    (void)german;
}

bool translations_know(const struct translations *t, struct span english)
{
    return translations_each(t, english, ignore, NULL) > 0;
}

/* --- one pair */

struct wanted {
    struct span german;
    bool found;
};

static void compare(void *arg, struct span german)
{
    struct wanted *w = arg;
    char folded[LEXICON_FORM_MAX];
    size_t len = lexicon_fold(german.ptr, german.len, folded, sizeof(folded));
    w->found = w->found || span_equal(w->german, (struct span){folded, len});
}

bool translations_has(const struct translations *t, struct span english, struct span german)
{
    struct wanted w = {.german = german};
    translations_each(t, english, compare, &w);
    return w.found;
}
