#include "run/cache_entry.h"

#include <string.h>

#include "run/cache_bytes.h"

enum { NUMBER = sizeof(uint64_t) };

static void put_fix(struct buf *out, const struct fix *fix)
{
    put_number(out, fix->applicability);
    put_number(out, fix->edit_count);
    for (size_t i = 0; i < fix->edit_count; i++) {
        put_number(out, fix->edits[i].start);
        put_number(out, fix->edits[i].end);
        put_string(out, fix->edits[i].text.ptr, fix->edits[i].text.len);
    }
}

static bool names_original(const struct file_report *r, const char *path)
{
    return path && r->original.path && strcmp(path, r->original.path) == 0;
}

static void put_finding(struct buf *out, const struct file_report *r, const struct finding *f)
{
    put_string(out, f->rule->id, strlen(f->rule->id));
    put_number(out, f->severity);
    put_number(out, f->start);
    put_number(out, f->end);
    put_string(out, f->message, strlen(f->message));
    put_number(out, f->fix_count);
    for (size_t i = 0; i < f->fix_count; i++)
        put_fix(out, &f->fixes[i]);
    put_number(out, f->related_count);
    for (size_t i = 0; i < f->related_count; i++) {
        put_number(out, f->related[i].start);
        put_number(out, f->related[i].end);
        put_number(out, f->related[i].is_source);
        put_number(out, names_original(r, f->related[i].path));
        put_string(out, f->related[i].message, strlen(f->related[i].message));
    }
}

/* Files of another name share an entry, so none may be named in it but that of the source text, which the key knows. */
static bool names_a_file(const struct file_report *r)
{
    for (size_t i = 0; i < r->findings.len; i++)
        for (size_t k = 0; k < r->findings.items[i].related_count; k++) {
            const char *path = r->findings.items[i].related[k].path;
            if (path && strcmp(path, r->source.path) != 0 && !names_original(r, path))
                return true;
        }
    return false;
}

bool cache_entry_write(const struct file_report *r, struct buf *out)
{
    if (names_a_file(r))
        return false;
    put_number(out, r->source.len);
    put_number(out, r->words);
    put_number(out, r->original_words);
    put_number(out, r->ignored);
    put_string(out, r->language, strlen(r->language));
    put_number(out, r->messages);
    put_number(out, r->findings.len);
    for (size_t i = 0; i < r->findings.len; i++)
        put_finding(out, r, &r->findings.items[i]);
    put_number(out, r->sentences.len);
    for (size_t i = 0; i < r->sentences.len; i++) {
        put_number(out, r->sentences.items[i].start);
        put_number(out, r->sentences.items[i].end);
        put_number(out, r->sentences.items[i].index_in_line);
    }
    return true;
}

/* A place in the text: start, then an end that is not before it. */
static void take_place(struct byte_row *in, size_t len, size_t *start, size_t *end)
{
    *start = (size_t)take_upto(in, len);
    *end = (size_t)take_upto(in, len);
    if (*end < *start)
        in->broken = true;
}

static const char *take_own(struct byte_row *in, struct arena *arena)
{
    return arena_span(arena, take_text(in)).ptr;
}

static void take_fix(struct byte_row *in, struct file_report *r, struct fix *fix)
{
    fix->applicability = (enum applicability)take_upto(in, FIX_DISPLAY);
    fix->edit_count = take_count(in, 3 * NUMBER);
    fix->edits = arena_alloc(&r->arena, fix->edit_count * sizeof(*fix->edits));
    for (size_t i = 0; i < fix->edit_count; i++) {
        take_place(in, r->source.len, &fix->edits[i].start, &fix->edits[i].end);
        fix->edits[i].text = arena_span(&r->arena, take_text(in));
    }
}

static void take_related(struct byte_row *in, struct file_report *r, struct related *related)
{
    uint64_t start = take_upto(in, UINT32_MAX), end = take_upto(in, UINT32_MAX);
    related->is_source = take_number(in) != 0;
    bool original = take_number(in) != 0;
    related->path = original ? r->original.path : NULL;
    related->start = (size_t)start;
    related->end = (size_t)end;
    if (end < start || end > (original ? r->original.len : r->source.len))
        in->broken = true;
    related->message = take_own(in, &r->arena);
}

static void take_finding(struct byte_row *in, struct file_report *r, rule_finder find, void *arg)
{
    struct finding f = {.rule = find(arg, take_text(in).ptr)};
    f.severity = (enum severity)take_upto(in, SEVERITY_COUNT - 1);
    take_place(in, r->source.len, &f.start, &f.end);
    f.message = take_own(in, &r->arena);
    f.fix_count = take_count(in, 2 * NUMBER);
    f.fixes = arena_alloc(&r->arena, f.fix_count * sizeof(*f.fixes));
    for (size_t i = 0; i < f.fix_count; i++)
        take_fix(in, r, &f.fixes[i]);
    f.related_count = take_count(in, 5 * NUMBER);
    f.related = arena_alloc(&r->arena, f.related_count * sizeof(*f.related));
    for (size_t i = 0; i < f.related_count; i++) {
        take_related(in, r, &f.related[i]);
    }
    if (!f.rule)
        in->broken = true;
    else
        vec_push(&r->findings, f);
}

static void take_sentence(struct byte_row *in, struct file_report *r)
{
    size_t start, end;
    take_place(in, r->source.len, &start, &end);
    uint64_t index = take_upto(in, UINT32_MAX);
    vec_push(&r->sentences, (struct report_sentence){(uint32_t)start, (uint32_t)end, (uint32_t)index});
}

bool cache_entry_read(struct file_report *r, struct span bytes, rule_finder find, void *arg)
{
    struct byte_row in = {bytes.ptr, bytes.ptr + bytes.len, false};
    if (take_number(&in) != r->source.len)
        return false;
    r->words = (size_t)take_number(&in);
    r->original_words = (size_t)take_number(&in);
    r->ignored = (size_t)take_number(&in);
    r->language = take_own(&in, &r->arena);
    r->messages = (enum message_language)take_upto(&in, MESSAGES_COUNT - 1);
    size_t findings = take_count(&in, 6 * NUMBER);
    for (size_t i = 0; i < findings && !in.broken; i++)
        take_finding(&in, r, find, arg);
    size_t sentences = take_count(&in, 3 * NUMBER);
    for (size_t i = 0; i < sentences && !in.broken; i++)
        take_sentence(&in, r);
    if (!in.broken && in.at == in.end)
        return true;
    r->words = r->original_words = r->ignored = 0;
    r->language = NULL;
    vec_release(&r->findings);
    vec_release(&r->sentences);
    return false;
}
