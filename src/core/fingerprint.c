#include "core/fingerprint.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/utf8.h"

/* FNV-1a of 64 bits: published, and nobody will ever speed it up as the hash of base/intern may be. */
#define FNV_START 0xCBF29CE484222325u
#define FNV_PRIME 0x00000100000001B3u

static uint64_t add_bytes(uint64_t hash, const char *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * FNV_PRIME;
    return hash;
}

/* A byte that no UTF-8 has parts what is hashed. */
static uint64_t add_end(uint64_t hash)
{
    return add_bytes(hash, "\xFF", 1);
}

static uint64_t add_number(uint64_t hash, uint64_t n)
{
    for (int i = 0; i < 8; i++, n >>= 8) {
        char byte = (char)(n & 0xFF);
        hash = add_bytes(hash, &byte, 1);
    }
    return hash;
}

static bool is_word(uint32_t cp)
{
    return utf8_is_letter(cp) || utf8_is_digit(cp) || utf8_is_mark(cp);
}

/* The words alone: where lines are wrapped, what quotes or emphasis surround them is left out. */
static uint64_t hash_words(const char *bytes, size_t len)
{
    uint64_t hash = FNV_START;
    bool inside = false;
    for (size_t i = 0, size; i < len; i += size) {
        bool word = is_word(utf8_decode(bytes + i, len - i, &size));
        if (word)
            hash = add_bytes(hash, bytes + i, size);
        else if (inside)
            hash = add_end(hash);
        inside = word;
    }
    return inside ? add_end(hash) : hash;
}

/* Byte for byte, but any run of white space counts as one space. */
static uint64_t add_marked(uint64_t hash, const char *bytes, size_t len)
{
    bool blank = false;
    for (size_t i = 0, size; i < len; i += size) {
        bool space = utf8_is_space(utf8_decode(bytes + i, len - i, &size));
        if (!space)
            hash = add_bytes(hash, bytes + i, size);
        else if (!blank)
            hash = add_bytes(hash, " ", 1);
        blank = space;
    }
    return add_end(hash);
}

/* Walks through the sentences and lines beside the findings, so that each is hashed once however many it holds. */
struct surroundings {
    const struct file_report *r;
    size_t next;     /* the first sentence that does not end before the finding */
    size_t sentence; /* plus 1: that `sentence_hash` is of; 0 for none */
    size_t line;     /* plus 1: that `line_hash` is of; 0 for none */
    uint64_t sentence_hash, line_hash;
};

static uint64_t line_hash(struct surroundings *s, size_t byte)
{
    size_t line = source_line_index(&s->r->source, byte) + 1;
    if (line != s->line) {
        struct span text = source_line(&s->r->source, line);
        s->line = line;
        s->line_hash = hash_words(text.ptr, text.len);
    }
    return s->line_hash;
}

static uint64_t sentence_hash(struct surroundings *s)
{
    const struct report_sentence *around = &s->r->sentences.items[s->next];
    if (s->sentence != s->next + 1) {
        s->sentence = s->next + 1;
        s->sentence_hash = hash_words(s->r->source.bytes + around->start, around->end - around->start);
    }
    return s->sentence_hash;
}

static uint64_t surroundings_hash(struct surroundings *s, const struct finding *f)
{
    const struct file_report *r = s->r;
    while (s->next < r->sentences.len && r->sentences.items[s->next].end <= f->start)
        s->next++;
    size_t start = s->next < r->sentences.len ? r->sentences.items[s->next].start : SIZE_MAX;
    return start < f->end || start <= f->start ? sentence_hash(s) : line_hash(s, f->start);
}

static uint64_t hash_finding(struct surroundings *s, const struct finding *f)
{
    uint64_t hash = add_end(add_bytes(FNV_START, f->rule->id, strlen(f->rule->id)));
    hash = add_number(hash, surroundings_hash(s, f));
    return add_marked(hash, s->r->source.bytes + f->start, f->end - f->start);
}

struct numbered {
    uint64_t hash;
    size_t index;
};

static int compare_numbered(const void *a, const void *b)
{
    const struct numbered *x = a, *y = b;
    int order = (x->hash > y->hash) - (x->hash < y->hash);
    return order ? order : (x->index > y->index) - (x->index < y->index);
}

void fingerprint_report(const struct file_report *r, uint64_t *out)
{
    size_t count = r->findings.len;
    struct surroundings s = {.r = r};
    if (!count)
        return;
    struct numbered *all = xcalloc(count, sizeof(*all));
    for (size_t i = 0; i < count; i++)
        all[i] = (struct numbered){hash_finding(&s, &r->findings.items[i]), i};
    qsort(all, count, sizeof(*all), compare_numbered);
    for (size_t i = 0, first = 0; i < count; i++) {
        if (all[i].hash != all[first].hash)
            first = i;
        out[all[i].index] = add_number(all[i].hash, i - first);
    }
    free(all);
}

uint64_t fingerprint_with_path(uint64_t fingerprint, const char *path)
{
    return add_bytes(add_number(FNV_START, fingerprint), path, strlen(path));
}

void fingerprint_text(uint64_t fingerprint, char out[FINGERPRINT_TEXT_SIZE])
{
    snprintf(out, FINGERPRINT_TEXT_SIZE, "%016" PRIx64, fingerprint);
}
