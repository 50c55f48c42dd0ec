#include "engine/word_starts.h"

#include "engine/scanner_table.h"

static uint32_t with_letter(uint32_t letters, unsigned cls, unsigned at)
{
    return letters | (uint32_t)(cls & (LETTER - 1)) << CLASS_BITS * at;
}

/* What is known of the first word of an atom, up to a letter that the scanner takes for none; false when that is
 * nothing. */
static bool add_word(struct word_starts *set, const struct scanner *s, const struct atom *atom)
{
    uint32_t letters = 0, slot;
    unsigned count = 0;
    size_t at = 0, size;
    bool ended = false;
    for (; at < atom->text.len && count < START_LETTERS && !ended; at += size) {
        uint32_t cp = utf8_decode(atom->text.ptr + at, atom->text.len - at, &size);
        ended = !is_plain_letter(cp);
        if (!ended)
            letters = with_letter(letters, scanner_class(s, cp), count++);
        else if (!utf8_is_letter(cp))
            letters = with_letter(letters, CLASS_BORDER, count++);
    }
    if (!ended && atom->word_end && count < START_LETTERS)
        letters = with_letter(letters, CLASS_BORDER, count++);
    slot = word_start_slot(letters, count);
    set->lengths |= 1u << count;
    set->slots[slot / 32] |= 1u << slot % 32;
    return count > 0;
}

bool word_starts_make(struct word_starts *set, const struct scanner *s, const struct atom_set *words)
{
    bool known = words->count > 0;
    *set = (struct word_starts){0};
    for (size_t i = 0; i < words->count && known; i++)
        known = add_word(set, s, &words->items[i]);
    return known;
}

void word_starts_find(const struct scanner *s, struct span text, word_start_list *out)
{
    const unsigned char *begin = (const unsigned char *)text.ptr, *p = begin, *end = begin + text.len;
    out->len = 0;
    while (p < end) {
        size_t size = 0;
        unsigned count = 0, cls;
        struct word_start word = {.off = (uint32_t)(p - begin)};
        for (; p < end && is_letter_class(cls = scanner_class_at(s, p, &size)); p += size, count++)
            if (count < START_LETTERS)
                word.letters = with_letter(word.letters, cls, count);
        if (count == 0) {
            p += size;
            continue;
        }
        if (count < START_LETTERS)
            word.letters = with_letter(word.letters, CLASS_BORDER, count);
        vec_push(out, word);
    }
}
