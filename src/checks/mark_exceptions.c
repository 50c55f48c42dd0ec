#include "checks/mark_exceptions.h"

#include <strings.h>

#include "base/ascii.h"

/* "{count}", "%(file_count)d"; not "{country}", "{account}". */
static bool tells_count(struct span key)
{
    static const char word[] = "count";
    const char *found = memmem(key.ptr, key.len, word, strlen(word));
    size_t at = found ? (size_t)(found - key.ptr) : 0, end = at + strlen(word);
    struct span before = {key.ptr, at};
    return found && !(end < key.len && strchr("iry", key.ptr[end])) && !span_ends(before, "ac") &&
           !span_ends(before, "dis");
}

bool mark_is_said_in_words(const struct check_context *c, const struct pair_side *target, struct span key)
{
    static const char *const words[] = {"ein",   "eine", "einem", "einen", "einer",
                                        "eines", "Ein",  "Eine",  "Einen", NULL};
    bool count =
        (span_starts(key, "%") && strchr("diu", key.ptr[key.len - 1])) || tells_count(key) || span_is(key, "{n}");
    for (size_t i = 0; c->doc->is_catalogue && count && i < target->token_count; i++)
        if (span_is_one_of(pair_token(target, i), words))
            return true;
    return false;
}

bool mark_is_glued(const struct pair_side *target, struct span key)
{
    struct span text = pair_text(target);
    const char *found = span_starts(key, "%") ? memmem(text.ptr, text.len, key.ptr, key.len) : NULL;
    size_t end = found ? (size_t)(found - text.ptr) + key.len : text.len;
    return end < text.len && is_ascii_letter(text.ptr[end]);
}

/* A part between strokes of one name is one of the other, too: "PROJECT_ROOT" and "PROJEKT_ROOT". */
static bool shares_part(struct span a, struct span b)
{
    for (size_t from = 0, to; from < a.len; from = to + 1) {
        const char *stroke = memchr(a.ptr + from, '_', a.len - from);
        to = stroke ? (size_t)(stroke - a.ptr) : a.len;
        const char *found = to - from > 2 ? memmem(b.ptr, b.len, a.ptr + from, to - from) : NULL;
        if (found)
            return true;
    }
    return false;
}

bool mark_is_free_code(const struct pair_view *p, const struct kept_mark *lost, const struct kept_mark *other)
{
    struct span key = lost->key;
    if (lost->kind != MARK_CODE)
        return false;
    if (span_starts(key, "YOUR_") /* to be filled in */ || key.len == p->source.len ||
        memmem(pair_text(&p->target).ptr, p->target.len, key.ptr, key.len))
        return true;
    for (size_t i = 0; i < key.len; i++)
        if (key.ptr[i] >= 'a' && key.ptr[i] <= 'z')
            return other && key.len == other->key.len && strncasecmp(key.ptr, other->key.ptr, key.len) == 0;
    return !other || !shares_part(key, other->key);
}
