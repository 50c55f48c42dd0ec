#include "run/source_pattern.h"

#include <string.h>
#include <unistd.h>

#include "core/unpack.h"
#include "lang/lang.h"

/* Where the file's name begins, ends without its extension, and ends. */
struct name_parts {
    size_t start, stem_end, end;
};

/* A language before the extension ("a.de.md", "a_de.md", "a-de.md") belongs to neither. */
static size_t without_language(const char *path, size_t start, size_t end)
{
    char tag[16];
    size_t mark = end;
    while (mark > start && !strchr("._-", path[mark - 1]))
        mark--;
    if (mark < start + 2 || end - mark >= sizeof(tag))
        return end;
    memcpy(tag, path + mark, end - mark);
    tag[end - mark] = '\0';
    return lang_by_tag(tag) ? mark - 1 : end;
}

static struct name_parts parts_of(const char *path)
{
    size_t len = packing_inner_length(path);
    const char *slash = strrchr(path, '/');
    struct name_parts p = {.start = slash ? (size_t)(slash - path) + 1 : 0, .end = len};
    size_t dot = len;
    while (dot > p.start && path[dot - 1] != '.')
        dot--;
    p.stem_end = without_language(path, p.start, dot > p.start + 1 ? dot - 1 : len);
    return p;
}

/* How long the placeholder is that begins here; 0 where none does. */
static size_t placeholder_length(const char *pattern)
{
    return strncmp(pattern, "{stem}", 6) == 0 ? 6 : strncmp(pattern, "{ext}", 5) == 0 ? 5 : 0;
}

int source_pattern_check(const char *pattern, struct buf *err)
{
    for (const char *at = pattern; *at;) {
        size_t len = placeholder_length(at);
        if (len == 0 && strchr("{}", *at)) {
            size_t shown = *at == '{' ? strcspn(at + 1, "{}/.") + 1 : 1;
            shown += *at == '{' && at[shown] == '}';
            buf_addf(err, "\"%.*s\" is no part of a source pattern; it takes {stem}, {ext} and what stays as it is",
                     (int)shown, at);
            return -1;
        }
        at += len ? len : 1;
    }
    return 0;
}

/* Of "{stem}" and "{ext}" what the path has there. */
static void fill_pattern(struct buf *out, const char *pattern, const char *path, struct name_parts p)
{
    size_t dot = p.end;
    while (dot > p.stem_end && path[dot - 1] != '.')
        dot--;
    dot = dot > p.stem_end ? dot - 1 : p.end;
    buf_add(out, path, *pattern == '/' ? 0 : p.start);
    while (*pattern) {
        size_t len = placeholder_length(pattern);
        if (len == 0)
            buf_add_byte(out, *pattern);
        else if (pattern[1] == 's')
            buf_add(out, path + p.start, p.stem_end - p.start);
        else
            buf_add(out, path + dot, p.end - dot);
        pattern += len ? len : 1;
    }
}

bool source_pattern_path(const char *pattern, const char *path, struct buf *out)
{
    if (!pattern)
        return false;
    fill_pattern(out, pattern, path, parts_of(path));
    bool other = strcmp(buf_str(out), path) != 0 && access(buf_str(out), R_OK) == 0;
    if (!other)
        buf_clear(out);
    return other;
}
