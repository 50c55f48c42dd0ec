#include "run/lsp_uri.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static int hex(char c)
{
    return isdigit((unsigned char)c) ? c - '0' : isxdigit((unsigned char)c) ? tolower((unsigned char)c) - 'a' + 10 : -1;
}

/* What is no proper escape stays as it is. */
static void add_decoded(struct buf *out, struct span s)
{
    for (size_t i = 0; i < s.len; i++) {
        bool escape = s.ptr[i] == '%' && s.len - i > 2 && hex(s.ptr[i + 1]) >= 0 && hex(s.ptr[i + 2]) >= 0;
        buf_add_byte(out, escape ? (char)(hex(s.ptr[i + 1]) << 4 | hex(s.ptr[i + 2])) : s.ptr[i]);
        i += escape ? 2 : 0;
    }
}

int lsp_uri_path(struct span uri, struct buf *path)
{
    static const char scheme[] = "file:";
    size_t at = sizeof(scheme) - 1;
    if (uri.len <= at || strncasecmp(uri.ptr, scheme, at) != 0)
        return -1;
    if (uri.len > at + 1 && uri.ptr[at] == '/' && uri.ptr[at + 1] == '/') {
        const char *slash = memchr(uri.ptr + at + 2, '/', uri.len - at - 2);
        if (!slash)
            return -1;
        at = (size_t)(slash - uri.ptr);
    }
    size_t start = path->len;
    add_decoded(path, (struct span){uri.ptr + at, uri.len - at});
    if (path->data[start] == '/' && !memchr(path->data + start, '\0', path->len - start))
        return 0;
    path->len = start;
    path->data[start] = '\0';
    return -1;
}

void lsp_uri_add_file(struct buf *uri, const char *path)
{
    buf_add_str(uri, "file://");
    for (; *path; path++) {
        unsigned char c = (unsigned char)*path;
        if (isalnum(c) || strchr("-._~/", c))
            buf_add_byte(uri, (char)c);
        else
            buf_addf(uri, "%%%02X", c);
    }
}

void lsp_uri_name(struct span uri, struct buf *name)
{
    size_t from = uri.len;
    while (from > 0 && uri.ptr[from - 1] != '/' && uri.ptr[from - 1] != ':')
        from--;
    add_decoded(name, (struct span){uri.ptr + from, uri.len - from});
}
