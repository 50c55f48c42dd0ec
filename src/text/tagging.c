#include "text/tagging.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/file_map.h"
#include "lexicon/lexicon_file.h"

struct tagging {
    struct file_map map;
    const struct tagging_head *head;
    const struct tagging_class *classes;
    const struct tagging_form *forms;
    const struct tagging_entry *entries;
    const struct tagging_kind *kinds;
    const struct word_pair *pairs;
    const char *text;
};

/* Where the parts begin; false when they do not fill the file exactly or the head is not ours. */
static bool find_parts(struct tagging *t)
{
    const struct tagging_head *h = t->map.bytes;
    if (t->map.size < sizeof(*h) || memcmp(h->magic, TAGGING_MAGIC, sizeof(h->magic)) != 0 ||
        h->version != TAGGING_VERSION || h->byte_order != LEXICON_BYTE_ORDER || h->size != t->map.size)
        return false;
    uint64_t classes = (sizeof(*h) + 7) / 8 * 8;
    uint64_t forms = classes + (uint64_t)h->class_count * sizeof(struct tagging_class);
    uint64_t entries = forms + (uint64_t)h->form_count * sizeof(struct tagging_form);
    uint64_t kinds = entries + (uint64_t)h->entry_count * sizeof(struct tagging_entry);
    uint64_t pairs = kinds + (uint64_t)h->kind_count * sizeof(struct tagging_kind);
    uint64_t text = pairs + (uint64_t)h->kind_count * h->kind_count * sizeof(struct word_pair);
    if (text + h->text_size != t->map.size)
        return false;
    const char *start = t->map.bytes;
    t->head = h;
    t->classes = (const void *)(start + classes);
    t->forms = (const void *)(start + forms);
    t->entries = (const void *)(start + entries);
    t->kinds = (const void *)(start + kinds);
    t->pairs = (const void *)(start + pairs);
    t->text = start + text;
    return true;
}

static bool entries_fit(const struct tagging *t, uint32_t first, uint32_t count)
{
    return first <= t->head->entry_count && count <= t->head->entry_count - first;
}

/* Each tag has a kind for all its words, before those of single ones. */
static bool kinds_are_sound(const struct tagging *t)
{
    tag_set met = 0;
    for (uint32_t i = 0; i < t->head->kind_count; i++) {
        const struct tagging_kind *k = &t->kinds[i];
        if (k->tag >= TAG_COUNT || k->text > t->head->text_size || k->len > t->head->text_size - k->text ||
            (i > 0 && k->tag < t->kinds[i - 1].tag) || (k->len == 0) == ((met & TAG_BIT(k->tag)) != 0))
            return false;
        met |= TAG_BIT(k->tag);
    }
    return met == TAG_BIT(TAG_COUNT) - 1;
}

static bool is_sound(const struct tagging *t)
{
    for (uint32_t i = 0; i < t->head->form_count; i++) {
        const struct tagging_form *f = &t->forms[i];
        if (f->text > t->head->text_size || f->len > t->head->text_size - f->text ||
            !entries_fit(t, f->first_entry, f->entry_count))
            return false;
    }
    for (uint32_t i = 0; i < t->head->class_count; i++)
        if (!entries_fit(t, t->classes[i].first_entry, t->classes[i].entry_count))
            return false;
    for (uint32_t i = 0; i < t->head->entry_count; i++)
        if (t->entries[i].tag >= TAG_COUNT)
            return false;
    return kinds_are_sound(t);
}

struct tagging *tagging_open(const char *path, struct buf *err)
{
    struct tagging *t = xcalloc(1, sizeof(*t));
    if (file_map_open(&t->map, path) != 0) {
        buf_addf(err, "%s: cannot be read: %s", path, strerror(errno));
        free(t);
        return NULL;
    }
    if (!t->map.bytes || !find_parts(t) || !is_sound(t)) {
        buf_addf(err, "%s: is no model of tag sequences of this version; make it again with `make`", path);
        tagging_close(t);
        return NULL;
    }
    return t;
}

void tagging_close(struct tagging *t)
{
    if (!t)
        return;
    file_map_close(&t->map);
    free(t);
}

const tag_costs (*tagging_sequences(const struct tagging *t))[TAG_COUNT]
{
    return t->head->sequence_costs;
}

/* The kind, or kind_count. */
static uint32_t find_kind(const struct tagging *t, enum word_tag tag, struct span word)
{
    uint32_t low = 0, high = t->head->kind_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const struct tagging_kind *k = &t->kinds[middle];
        int order = k->tag != tag ? (k->tag > tag) - (k->tag < tag)
                                  : span_compare((struct span){t->text + k->text, k->len}, word);
        if (order == 0)
            return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return t->head->kind_count;
}

uint32_t tagging_kind(const struct tagging *t, enum word_tag tag, struct span folded)
{
    uint32_t own = find_kind(t, tag, folded);
    return own < t->head->kind_count ? own : find_kind(t, tag, span_of(""));
}

const struct word_pair *tagging_pair(const struct tagging *t, uint32_t first, uint32_t second)
{
    return &t->pairs[(size_t)first * t->head->kind_count + second];
}

static const struct tagging_form *find_form(const struct tagging *t, struct span form)
{
    size_t low = 0, high = t->head->form_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct tagging_form *f = &t->forms[middle];
        int order = span_compare((struct span){t->text + f->text, f->len}, form);
        if (order == 0)
            return f;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

bool tagging_knows_form(const struct tagging *t, struct span form)
{
    return find_form(t, form) != NULL;
}

static const struct tagging_class *find_class(const struct tagging *t, tag_set possible)
{
    size_t low = 0, high = t->head->class_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (t->classes[middle].possible == possible)
            return &t->classes[middle];
        if (t->classes[middle].possible < possible)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* What is seen of no form with this choice of tags: each is as likely as any other. */
static void even_costs(const struct tagging *t, tag_set possible, int16_t *costs)
{
    int choices = __builtin_popcountll(possible);
    int even = (int)lround(log(choices ? choices : 1) * TAGGING_UNITS);
    for (; possible; possible &= possible - 1)
        *costs++ = (int16_t)(even - t->head->tag_costs[__builtin_ctzll(possible)]);
}

void tagging_form_costs(const struct tagging *t, struct span form, tag_set possible, int16_t *costs)
{
    const struct tagging_form *f = find_form(t, form);
    const struct tagging_class *c = f ? NULL : find_class(t, possible);
    even_costs(t, possible, costs);
    uint32_t first = f ? f->first_entry : c ? c->first_entry : 0;
    uint32_t count = f ? f->entry_count : c ? c->entry_count : 0;
    for (uint32_t i = first; i < first + count; i++) {
        tag_set bit = TAG_BIT(t->entries[i].tag);
        if (possible & bit)
            costs[__builtin_popcountll(possible & (bit - 1))] = t->entries[i].cost;
    }
}
