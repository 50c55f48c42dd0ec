#include "checks/original_twins.h"

#include <string.h>
#include <strings.h>

/* ROW: so many words in a row are seldom the same by chance. Of a longer text only the first WORDS_MAX count. */
enum { ROW = 4, WORDS_MAX = 500, SLOTS = 1024 };

static bool is_of_word(char c)
{
    return (unsigned char)c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

static uint64_t hash_word(const char *word, size_t len)
{
    uint64_t hash = 0xcbf29ce484222325u;
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ (unsigned char)(word[i] | 0x20)) * 0x100000001b3u;
    return hash;
}

static size_t hash_words(struct span text, uint64_t *out)
{
    size_t count = 0;
    for (size_t at = 0; at < text.len && count < WORDS_MAX;) {
        size_t from = at;
        while (at < text.len && is_of_word(text.ptr[at]))
            at++;
        if (at > from)
            out[count++] = hash_word(text.ptr + from, at - from);
        else
            at++;
    }
    return count;
}

static uint64_t hash_row(const uint64_t *words)
{
    uint64_t hash = 1; /* 0 stands for an empty slot */
    for (size_t i = 0; i < ROW; i++)
        hash = (hash ^ words[i]) * 0x9e3779b97f4a7c15u;
    return hash ? hash : 1;
}

static size_t find_slot(const uint64_t *slots, uint64_t hash)
{
    size_t at = (size_t)(hash >> 40) % SLOTS;
    while (slots[at] && slots[at] != hash)
        at = (at + 1) % SLOTS;
    return at;
}

static bool share_row(struct span a, struct span b)
{
    uint64_t words[WORDS_MAX], slots[SLOTS] = {0};
    size_t count = hash_words(a, words);
    for (size_t i = 0; i + ROW <= count; i++) {
        uint64_t hash = hash_row(words + i);
        slots[find_slot(slots, hash)] = hash;
    }
    count = hash_words(b, words);
    for (size_t i = 0; i + ROW <= count; i++)
        if (slots[find_slot(slots, hash_row(words + i))])
            return true;
    return false;
}

bool originals_are_twins(const struct document *doc, const struct segment *a, const struct segment *b)
{
    struct span first = document_original_text(doc, a), second = document_original_text(doc, b);
    if (first.len == 0 || second.len == 0)
        return false;
    return (first.len == second.len && strncasecmp(first.ptr, second.ptr, first.len) == 0) || share_row(first, second);
}
