#include "lexicon/listed.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "lexicon/word.h"

_Static_assert(LISTS_MAX * 2 < LIST_SLOTS, "the slots stay mostly empty");

void listed_init(struct listed *l)
{
    *l = (struct listed){.slots = xcalloc(LIST_SLOTS, sizeof(*l->slots))};
    intern_init(&l->words);
}

void listed_release(struct listed *l)
{
    intern_release(&l->words);
    vec_release(&l->by_word);
    arena_release(&l->arena);
    free(l->slots);
    *l = (struct listed){0};
}

static struct listed_word *find_word(struct listed *l, struct span lower)
{
    uint32_t id = intern_id(&l->words, lower.ptr, lower.len);
    if (id == l->by_word.len)
        vec_push(&l->by_word, arena_alloc(&l->arena, sizeof(struct listed_word)));
    return l->by_word.items[id];
}

static struct span behind_first_letter(struct span word)
{
    size_t size;
    utf8_decode(word.ptr, word.len, &size);
    return (struct span){word.ptr + size, word.len - size};
}

const struct listed_word *listed_word(struct listed *l, struct span form, bool *as_written)
{
    static const struct listed_word in_none;
    char bytes[WORD_BYTES];
    struct span lower = {bytes, form.len <= LISTED_BYTES ? word_lower_all(form.ptr, form.len, bytes) : 0};
    *as_written = lower.len > 0 && span_equal(behind_first_letter(form), behind_first_letter(lower));
    return lower.len > 0 ? find_word(l, lower) : &in_none;
}

static uint32_t add(struct listed *l, struct list_slot *slot, const char *list)
{
    if (l->count == LISTS_MAX)
        return LISTS_MAX;
    uint32_t number = l->count++;
    *slot = (struct list_slot){(uint32_t)(uintptr_t)list, number};
    for (const char *word = strchr(list, ' '), *end; word && (end = strchr(word + 1, ' ')) != NULL; word = end)
        find_word(l, (struct span){word + 1, (size_t)(end - word - 1)})->lists[number / 64] |= UINT64_C(1)
                                                                                               << number % 64;
    return number;
}

uint32_t list_number_behind(struct listed *l, const char *list)
{
    uint32_t key = (uint32_t)(uintptr_t)list, at = list_slot_of(key);
    while (l->slots[at].list && l->slots[at].list != key)
        at = (at + 1) % LIST_SLOTS;
    return l->slots[at].list ? l->slots[at].number : add(l, &l->slots[at], list);
}
