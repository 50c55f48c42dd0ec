#include "checks/duplicate_runs.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/intern.h"

struct place {
    uint32_t off, len;
};

struct slot {
    uint32_t block; /* index + 1; 0 for an empty slot */
    uint32_t tag;   /* more of the hash, so that hardly any text is compared in vain */
};

enum { SHORTEST_LONG_BLOCK = 30 }; /* bytes; below it no block can have far_words */

static struct place place_of(const struct duplicate_search *s, size_t i)
{
    struct place p;
    memcpy(&p, (const char *)s->blocks + i * s->stride, sizeof(p));
    return p;
}

static const bool blanks[256] = {
    [' '] = true, ['\t'] = true, ['\n'] = true, ['\v'] = true, ['\f'] = true, ['\r'] = true};

static bool is_blank(char c)
{
    return blanks[(unsigned char)c];
}

static size_t skip_blanks(const char *text, size_t at, size_t len)
{
    while (at < len && is_blank(text[at]))
        at++;
    return at;
}

bool same_text(const char *a, size_t a_len, const char *b, size_t b_len)
{
    size_t i = 0, k = 0;
    if (a_len == b_len && memcmp(a, b, a_len) == 0)
        return true;
    while (i < a_len && k < b_len) {
        bool blank = is_blank(a[i]);
        if (blank != is_blank(b[k]) || (!blank && a[i] != b[k]))
            return false;
        i = blank ? skip_blanks(a, i, a_len) : i + 1;
        k = blank ? skip_blanks(b, k, b_len) : k + 1;
    }
    return i == a_len && k == b_len;
}

static bool same_block(const struct duplicate_search *s, size_t i, size_t k)
{
    struct place a = place_of(s, i), b = place_of(s, k);
    return same_text(s->text + a.off, a.len, s->text + b.off, b.len);
}

static size_t stretch_end(const char *text, size_t at, size_t len)
{
    while (at < len && !is_blank(text[at]))
        at++;
    return at;
}

static bool has_letter(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if ((unsigned char)text[i] >= 0x80 || ((text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z'))
            return true;
    return false;
}

struct block_measure duplicate_measure(const char *text, size_t len)
{
    struct block_measure m = {len > 0 && is_blank(text[0]), 0};
    for (size_t at = skip_blanks(text, 0, len); at < len;) {
        size_t end = stretch_end(text, at, len), next = skip_blanks(text, end, len);
        m.words += has_letter(text + at, end - at);
        m.hash = (m.hash ^ hash_bytes(text + at, end - at)) * 0x100000001b3u + (next > end);
        at = next;
    }
    m.hash = (m.hash ^ m.hash >> 32) * 0x9e3779b97f4a7c15u;
    return m;
}

/* The first block with that text, or SIZE_MAX after it was noted as the first. */
static size_t find_or_note(const struct duplicate_search *s, struct slot *slots, size_t mask, uint64_t hash,
                           size_t block)
{
    for (size_t at = (size_t)(hash >> 20);; at++) {
        struct slot *slot = &slots[at & mask];
        if (slot->block == 0) {
            *slot = (struct slot){(uint32_t)block + 1, (uint32_t)hash};
            return SIZE_MAX;
        }
        if (slot->tag == (uint32_t)hash && same_block(s, slot->block - 1, block))
            return slot->block - 1;
    }
}

static size_t table_size(const struct duplicate_search *s)
{
    size_t long_blocks = 0, size = 16;
    for (size_t i = 0; i < s->count; i++)
        long_blocks += place_of(s, i).len >= SHORTEST_LONG_BLOCK;
    while (size < long_blocks * 3 / 2)
        size *= 2;
    return size;
}

static size_t find_near(const struct duplicate_search *s, size_t block)
{
    for (size_t k = 1; k <= s->reach && k <= block; k++)
        if (same_block(s, block, block - k) && !s->skip(s->data, block - k))
            return block - k;
    return SIZE_MAX;
}

struct open_run {
    bool open;
    size_t first, first_twin, last, last_twin;
};

static size_t find_twin(const struct duplicate_search *s, struct slot *slots, size_t mask, const struct open_run *run,
                        size_t block)
{
    struct place p = place_of(s, block);
    struct block_measure m = s->measure(s->data, block);
    size_t twin = SIZE_MAX;
    if (m.words >= s->far_words && p.len >= SHORTEST_LONG_BLOCK)
        twin = find_or_note(s, slots, mask, m.hash, block);
    if (twin == SIZE_MAX && m.words >= s->near_words)
        twin = find_near(s, block);
    if (twin == SIZE_MAX && run->open && run->last_twin + 1 < block && same_block(s, block, run->last_twin + 1))
        twin = run->last_twin + 1; /* too short to be one by itself */
    return twin;
}

static void close_run(const struct duplicate_search *s, struct open_run *run)
{
    if (run->open)
        s->found(s->data, run->first, run->last, run->first_twin);
    run->open = false;
}

void duplicate_search_run(const struct duplicate_search *s)
{
    size_t size = table_size(s);
    struct slot *slots = xcalloc(size, sizeof(*slots));
    struct open_run run = {0};
    for (size_t i = 0; i < s->count; i++) {
        size_t twin = s->skip(s->data, i) ? SIZE_MAX : find_twin(s, slots, size - 1, &run, i);
        if (twin == SIZE_MAX) {
            close_run(s, &run);
            continue;
        }
        if (!run.open)
            run = (struct open_run){true, i, twin, i, twin};
        run.last = i;
        run.last_twin = twin;
    }
    close_run(s, &run);
    free(slots);
}
