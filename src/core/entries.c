#include "core/entries.h"

#include "base/intern.h"
#include "core/document.h"

void entries_release(struct entries *e)
{
    vec_release(e);
    buf_release(&e->bytes);
    vec_release(&e->codes);
}

struct entry *entries_add(struct entries *e, struct span key, struct span text, size_t src_off, size_t src_len)
{
    struct entry item = {.key_off = (uint32_t)e->bytes.len, .key_len = (uint32_t)key.len};
    buf_add_span(&e->bytes, key);
    item.text_off = (uint32_t)e->bytes.len;
    item.text_len = (uint32_t)text.len;
    item.src_off = (uint32_t)src_off;
    item.src_len = (uint32_t)src_len;
    item.code = (uint32_t)e->codes.len;
    buf_add_span(&e->bytes, text);
    vec_push(e, item);
    return &e->items[e->len - 1];
}

/* --- two files */

/* The entries of a document by their keys. */
struct key_index {
    struct intern keys;
    VEC_OF(uint32_t) entries; /* of each key's id: the first entry that has it */
};

static void index_keys(struct key_index *x, const struct entries *e)
{
    intern_init(&x->keys);
    for (size_t i = 0; i < e->len; i++) {
        struct span key = entry_key(e, &e->items[i]);
        if (intern_id(&x->keys, key.ptr, key.len) == x->entries.len)
            vec_push(&x->entries, (uint32_t)i);
    }
}

static void copy_entries(struct document *to, const struct document *source)
{
    for (size_t i = 0; i < source->entries.len; i++) {
        const struct entry *from = &source->entries.items[i];
        struct span key = entry_key(&source->entries, from), text = entry_text(&source->entries, from);
        struct entry *copy = entries_add(&to->entries, key, text, from->src_off, from->src_len);
        copy->is_text = from->is_text;
        copy->is_branch = from->is_branch;
        copy->is_split = from->is_split;
    }
}

static void pair_entry(struct document *doc, const struct document *source, struct entry *own, uint32_t found)
{
    struct document *original = doc->original;
    struct text_pair pair = {.translation = own->segment, .src_off = own->src_off};
    own->original = found + 1;
    if (source->entries.items[found].segment) {
        document_copy_segment(original, source, source->entries.items[found].segment - 1);
        pair.original = (uint32_t)original->segments.len;
        original->entries.items[found].segment = pair.original;
    }
    if (own->segment)
        doc->segments.items[own->segment - 1].original = pair.original;
    bool split = own->is_split || source->entries.items[found].is_split;
    if (own->is_text && !split && (pair.original || pair.translation))
        vec_push(&doc->pairs, pair);
}

void entries_pair(struct document *doc, const struct document *source)
{
    struct key_index index = {0};
    struct document *original = document_original(doc);
    original->source = source->source;
    memcpy(original->language, source->language, sizeof(original->language));
    copy_entries(original, source);
    index_keys(&index, &source->entries);
    for (size_t i = 0; i < doc->entries.len; i++) {
        struct span key = entry_key(&doc->entries, &doc->entries.items[i]);
        uint32_t id = intern_find(&index.keys, key.ptr, key.len);
        if (id == INTERN_NONE || index.entries.items[id] == INTERN_NONE)
            continue;
        pair_entry(doc, source, &doc->entries.items[i], index.entries.items[id]);
        index.entries.items[id] = INTERN_NONE; /* the first entry of a key has it */
    }
    document_finish(original);
    intern_release(&index.keys);
    vec_release(&index.entries);
}
