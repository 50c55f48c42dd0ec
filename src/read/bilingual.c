#include "read/bilingual.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* The language whose texts are picked out of a file in several. */
#define CHECKED "de"

void language_copy(char out[LANGUAGE_SIZE], const char *tag)
{
    size_t first = strcspn(tag, "-_"), len = strlen(tag);
    bool has_region = len == first + 3;
    len = len < LANGUAGE_SIZE ? len : first;
    len = len < LANGUAGE_SIZE ? len : 0;
    for (size_t i = 0; i < len; i++) {
        int c = (unsigned char)tag[i];
        out[i] = (char)(c == '_' ? '-' : i < first ? tolower(c) : has_region ? toupper(c) : c);
    }
    out[len] = '\0';
}

bool language_is_same(const char *a, const char *b)
{
    size_t len = strcspn(a, "-_");
    return len > 0 && len == strcspn(b, "-_") && strncasecmp(a, b, len) == 0;
}

bool language_is_checked(const char *tag)
{
    return language_is_same(tag, CHECKED);
}

void bilingual_drop(struct document *doc)
{
    struct document fresh;
    document_init(&fresh, doc->source);
    fresh.comments = doc->comments;
    fresh.reserved = doc->reserved;
    fresh.is_catalogue = doc->is_catalogue;
    fresh.parts = doc->parts;
    doc->comments.items = NULL;
    document_release(doc);
    *doc = fresh;
}

void bilingual_end_unit(struct document *doc)
{
    if (!*doc->language || language_is_checked(doc->language))
        document_end_unit(doc);
}

bool bilingual_take(struct document *doc, const char *source_language, const char *target_language)
{
    if (*doc->language && *target_language && !language_is_same(doc->language, target_language)) {
        if (language_is_checked(doc->language) || !language_is_checked(target_language))
            return false;
        bilingual_drop(doc);
    }
    struct document *original = document_original(doc);
    if (!*doc->language)
        language_copy(doc->language, target_language);
    if (!*original->language)
        language_copy(original->language, source_language);
    return true;
}

static bool have_same_parts(const struct inline_text *a, const struct inline_text *b)
{
    return a->part_ids.len == b->part_ids.len && strcmp(buf_str(&a->part_ids), buf_str(&b->part_ids)) == 0;
}

void bilingual_write(struct document *doc, const struct inline_text *source, const struct inline_text *target,
                     size_t place)
{
    struct document *original = document_original(doc);
    bool whole = !have_same_parts(source, target);
    size_t parts = whole ? 1 : inline_text_parts(source), source_at = 0, target_at = 0;
    for (size_t i = 0; i < parts; i++) {
        size_t originals = original->segments.len, segments = doc->segments.len, off;
        if (whole)
            inline_text_write(source, original);
        else
            inline_text_write_part(source, &source_at, original);
        off = whole ? inline_text_write(target, doc) : inline_text_write_part(target, &target_at, doc);
        document_add_pair(doc, originals, segments, target->present ? off : place);
    }
}

/* White space with a line end in it is the layout of the file. */
static struct span without_layout(struct span text)
{
    size_t from = 0, to = text.len;
    while (from < to && strchr(" \t\r\n", text.ptr[from]))
        from++;
    while (to > from && strchr(" \t\r\n", text.ptr[to - 1]))
        to--;
    if (!memchr(text.ptr, '\n', from))
        from = 0;
    if (!memchr(text.ptr + to, '\n', text.len - to))
        to = text.len;
    return (struct span){text.ptr + from, to - from};
}

static struct entry *add_entry(struct document *doc, const struct inline_text *t, bool with_text)
{
    struct buf text = BUF_EMPTY;
    struct entries *all = &doc->entries;
    size_t count = t->runs.len, from = count ? t->runs.items[0].off : t->off;
    size_t end = count ? t->runs.items[count - 1].end : from;
    if (with_text)
        inline_text_print(t, doc->source, "\xEF\xBF\xBC", &text);
    struct span said = {buf_str(&text), text.len};
    struct entry *e = entries_add(all, (struct span){"", 0}, without_layout(said), from, end - from);
    e->is_text = true;
    for (size_t i = 0; i < count; i++)
        if (t->runs.items[i].is_code)
            vec_push(&all->codes,
                     (struct entry_code){t->runs.items[i].off, t->runs.items[i].end - t->runs.items[i].off});
    e->code_count = (uint32_t)all->codes.len - e->code;
    buf_release(&text);
    return e;
}

struct entry *bilingual_add_entry(struct document *doc, const struct inline_text *source,
                                  const struct inline_text *target, bool with_text)
{
    struct document *original = document_original(doc);
    add_entry(original, source, with_text);
    struct entry *own = add_entry(doc, target, with_text);
    own->original = (uint32_t)original->entries.len;
    return own;
}
