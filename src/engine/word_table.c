#include "engine/word_table.h"

struct word_table word_table_new(struct arena *arena, const struct intern *words)
{
    size_t size = 0;
    for (uint32_t id = 0; id < words->count; id++)
        size += intern_span(words, id).len;
    uint32_t *starts = arena_alloc(arena, ((size_t)words->count + 1) * sizeof(*starts));
    char *text = arena_alloc(arena, size);
    for (uint32_t id = 0; id < words->count; id++) {
        struct span word = intern_span(words, id);
        memcpy(text + starts[id], word.ptr, word.len);
        starts[id + 1] = starts[id] + (uint32_t)word.len;
    }
    struct intern_slot *slots = arena_alloc(arena, words->slot_count * sizeof(*slots));
    memcpy(slots, words->slots, words->slot_count * sizeof(*slots));
    return (struct word_table){slots, starts, text, words->slot_count, (size_t)words->count + 1, size};
}

static bool is_word(const struct word_table *t, uint32_t id, struct span word)
{
    uint32_t start = t->starts[id], len = t->starts[id + 1] - start;
    return len == word.len && memcmp(t->text + start, word.ptr, len) == 0;
}

uint32_t word_table_find(const struct word_table *t, struct span word)
{
    uint32_t hash = (uint32_t)hash_bytes(word.ptr, word.len), mask = (uint32_t)t->slot_count - 1;
    for (uint32_t at = hash & mask;; at = (at + 1) & mask) {
        const struct intern_slot *slot = &t->slots[at];
        if (!slot->id)
            return INTERN_NONE;
        if (slot->hash == hash && is_word(t, slot->id - 1, word))
            return slot->id - 1;
    }
}

void word_table_walk(struct store_walk *w, struct word_table *t)
{
    t->slots = walk_flat(w, t->slots, &t->slot_count, sizeof(*t->slots));
    t->starts = walk_flat(w, t->starts, &t->start_count, sizeof(*t->starts));
    t->text = walk_flat(w, t->text, &t->text_size, 1);
}
