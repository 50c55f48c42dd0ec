#include "run/grouping.h"

#include <stdlib.h>
#include <string.h>

#include "run/check_file.h"

#define BY_PATH "path:"
#define BY_FRONT_MATTER "frontmatter:"

/* 0 when it is no small number from 1. */
static size_t component_number(const char *digits)
{
    char *end;
    unsigned long n = strtoul(digits, &end, 10);
    return *digits >= '1' && *digits <= '9' && !*end && n <= 1000 ? n : 0;
}

int grouping_check(const char *value, struct buf *err)
{
    if (strcmp(value, "folder") == 0)
        return 0;
    if (span_starts(span_of(value), BY_PATH) && component_number(value + strlen(BY_PATH)) > 0)
        return 0;
    if (span_starts(span_of(value), BY_FRONT_MATTER) && value[strlen(BY_FRONT_MATTER)])
        return 0;
    buf_addf(err, "\"%s\" is none of folder, path:N (the Nth folder below DIR, from 1) and frontmatter:KEY", value);
    return -1;
}

/* What of the path lies below the operand; NULL when it does not. */
static const char *below(const char *path, const char *operand)
{
    size_t len = strlen(operand);
    while (len > 0 && operand[len - 1] == '/')
        len--;
    if (strcmp(operand, ".") == 0 && *path != '/')
        return path;
    return strncmp(path, operand, len) == 0 && path[len] == '/' ? path + len + strspn(path + len, "/") : NULL;
}

/* Below the longest operand that leads there; a file that is an operand itself lies below none. */
static const char *below_operands(const struct options *o, const char *path)
{
    const char *rest = strrchr(path, '/');
    rest = rest ? rest + 1 : path;
    size_t longest = 0;
    for (size_t i = 0; i < o->operands.len; i++) {
        const char *found = below(path, o->operands.items[i]);
        size_t len = strlen(o->operands.items[i]);
        if (found && len > longest) {
            rest = found;
            longest = len;
        }
    }
    return rest;
}

/* The Nth folder of the path; none when the file stands above it. */
static struct span path_component(const char *path, size_t number)
{
    for (;; path += strspn(path, "/")) {
        size_t len = strcspn(path, "/");
        if (!path[len])
            return span_of("");
        if (--number == 0)
            return (struct span){path, len};
        path += len;
    }
}

static struct span front_matter(const struct options *o, const struct file_report *r, struct buf *value)
{
    const struct reader *reader = reader_of_path(o, r->source.path);
    if (reader->metadata && r->source.bytes)
        reader->metadata(&r->source, o->group_by + strlen(BY_FRONT_MATTER), value);
    return buf_span(value);
}

void grouping_apply(const struct options *o, struct file_report *r)
{
    struct buf value = BUF_EMPTY;
    struct span name = {NULL, 0};
    if (!o->group_by)
        return;
    if (span_starts(span_of(o->group_by), BY_PATH))
        name = path_component(below_operands(o, r->source.path), component_number(o->group_by + strlen(BY_PATH)));
    else
        name = front_matter(o, r, &value);
    r->group = arena_strndup(&r->arena, name.len ? name.ptr : "", name.len);
    buf_release(&value);
}
