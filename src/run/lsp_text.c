#include "run/lsp_text.h"

#include <string.h>

#include "base/utf8.h"

#define STEP (2u << 10) /* bytes between two notes of how many units stand before */

void lsp_text_init(struct lsp_text *t)
{
    *t = (struct lsp_text){0};
    vec_push(&t->line_starts, 0);
}

void lsp_text_release(struct lsp_text *t)
{
    buf_release(&t->bytes);
    vec_release(&t->line_starts);
}

/* --- lines */

/* Appends the starts of the lines that begin in bytes(from, to]. */
static void add_lines(struct lsp_text *t, size_t from, size_t to)
{
    const char *bytes = buf_str(&t->bytes);
    for (size_t i = from; i < to; i++) {
        bool ends = bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n'); /* a NUL follows the text */
        if (ends)
            vec_push(&t->line_starts, (uint32_t)(i + 1));
    }
}

/* The index of the first line that begins at `byte` or behind it. */
static size_t line_from(const struct lsp_text *t, size_t byte)
{
    size_t low = 0, high = t->line_starts.len;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (t->line_starts.items[mid] < byte)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

int lsp_text_set(struct lsp_text *t, struct span bytes)
{
    if (bytes.len > LSP_TEXT_MAX)
        return -1;
    buf_clear(&t->bytes);
    buf_add_span(&t->bytes, bytes);
    t->line_starts.len = 0;
    vec_push(&t->line_starts, 0);
    add_lines(t, 0, t->bytes.len);
    return 0;
}

/* The lines that begin before `start` stay, those that began behind `end` move; those between are looked for. */
static void replace_lines(struct lsp_text *t, size_t start, size_t end, size_t new_len)
{
    VEC_OF(uint32_t) moved = {0};
    size_t keep = line_from(t, start);
    for (size_t i = line_from(t, end + 1); i < t->line_starts.len; i++)
        vec_push(&moved, (uint32_t)(t->line_starts.items[i] - end + start + new_len));
    t->line_starts.len = keep ? keep : 1;
    /* a CR that stood alone may have got its LF, and the other way round */
    add_lines(t, t->line_starts.items[t->line_starts.len - 1], start + new_len);
    for (size_t i = 0; i < moved.len; i++)
        vec_push(&t->line_starts, moved.items[i]);
    vec_release(&moved);
}

int lsp_text_replace(struct lsp_text *t, size_t start, size_t end, struct span by)
{
    struct buf *b = &t->bytes;
    if (b->len - (end - start) + by.len > LSP_TEXT_MAX)
        return -1;
    buf_reserve(b, by.len);
    memmove(b->data + start + by.len, b->data + end, b->len - end);
    if (by.len > 0)
        memcpy(b->data + start, by.ptr, by.len);
    b->len = b->len - (end - start) + by.len;
    b->data[b->len] = '\0';
    replace_lines(t, start, end, by.len);
    return 0;
}

/* --- positions */

static size_t line_end(const struct lsp_text *t, size_t line)
{
    const char *bytes = buf_str(&t->bytes);
    if (line + 1 == t->line_starts.len)
        return t->bytes.len;
    size_t end = t->line_starts.items[line + 1] - 1;
    return end > t->line_starts.items[line] && bytes[end] == '\n' && bytes[end - 1] == '\r' ? end - 1 : end;
}

/* A character of four bytes is a pair in UTF-16. */
static size_t units_of(enum lsp_encoding e, size_t size)
{
    return e == LSP_UTF8 ? size : size == 4 ? 2 : 1;
}

size_t lsp_text_offset(const struct lsp_text *t, enum lsp_encoding e, struct lsp_position p)
{
    if (p.line >= t->line_starts.len)
        return t->bytes.len;
    const char *bytes = buf_str(&t->bytes);
    size_t at = t->line_starts.items[p.line], end = line_end(t, p.line), units = 0, size;
    for (; at < end; at += size) {
        utf8_decode(bytes + at, end - at, &size);
        units += units_of(e, size);
        if (units > p.character)
            break;
    }
    return at;
}

static uint32_t count_units(const char *bytes, size_t from, size_t to, size_t len)
{
    size_t units = 0;
    for (size_t size; from < to; from += size) {
        utf8_decode(bytes + from, len - from, &size);
        if (from + size > to)
            break; /* a byte inside a character is at its beginning */
        units += units_of(LSP_UTF16, size);
    }
    return (uint32_t)units;
}

void lsp_places_init(struct lsp_places *p, const struct source *source, enum lsp_encoding e)
{
    uint32_t units = 0;
    *p = (struct lsp_places){.source = source, .encoding = e};
    if (e == LSP_UTF8)
        return;
    for (size_t at = 0, next = 0, size; at < source->len; at += size) {
        if (at >= next) { /* the step begins inside a character: its units are known from the next one on */
            vec_push(&p->units, units);
            next += STEP;
        }
        utf8_decode(source->bytes + at, source->len - at, &size);
        units += (uint32_t)units_of(e, size);
    }
}

void lsp_places_release(struct lsp_places *p)
{
    vec_release(&p->units);
}

/* The units before a byte of the whole text. */
static uint32_t units_before(const struct lsp_places *p, size_t byte)
{
    const struct source *s = p->source;
    size_t step = byte / STEP;
    if (step >= p->units.len)
        step = p->units.len ? p->units.len - 1 : 0;
    size_t from = step * STEP;
    while (from > 0 && from < s->len && ((unsigned char)s->bytes[from] & 0xC0) == 0x80)
        from++;
    if (from > byte)
        return p->units.items[step];
    return (p->units.len ? p->units.items[step] : 0) + count_units(s->bytes, from, byte, s->len);
}

static uint32_t character_at(const struct lsp_places *p, size_t start, size_t byte)
{
    if (p->encoding == LSP_UTF8)
        return (uint32_t)(byte - start);
    if (byte - start < STEP)
        return count_units(p->source->bytes, start, byte, p->source->len);
    return units_before(p, byte) - units_before(p, start);
}

struct lsp_position lsp_places_at(const struct lsp_places *p, size_t byte)
{
    const struct source *s = p->source;
    size_t line = source_line_index(s, byte);
    if (byte == s->len && byte > 0 && (s->bytes[byte - 1] == '\n' || s->bytes[byte - 1] == '\r'))
        return (struct lsp_position){(uint32_t)line + 1, 0};
    return (struct lsp_position){(uint32_t)line, character_at(p, s->line_start[line], byte)};
}
