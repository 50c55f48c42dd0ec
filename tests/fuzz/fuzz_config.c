/* Settings, lists of words and globs of any bytes. The first byte tells: 'G' a glob up to the line end, then paths, one
 * a line; 'W' a list of words, then each of its lines is asked for; anything else is a settings file. */
#include <stdint.h>
#include <string.h>

#include "base/bug.h"
#include "lexicon/own_words.h"
#include "run/config.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void try_config(const char *bytes, size_t len)
{
    struct config *c = config_new("fuzz.yaml", "/d", "/d");
    config_parse(c, bytes, len);
    if (c->fault.len && strncmp(c->fault.data, "fuzz.yaml:", 10) != 0)
        BUG("a fault without a place");
    config_free(c);
}

static struct span line_at(const char *bytes, size_t len, size_t at)
{
    const char *newline = memchr(bytes + at, '\n', len - at);
    return (struct span){bytes + at, newline ? (size_t)(newline - bytes) - at : len - at};
}

static void try_glob(const char *bytes, size_t len)
{
    struct arena arena = ARENA_EMPTY;
    struct path_globs globs = {0};
    struct path_glob g;
    struct span line = line_at(bytes, len, 0);
    if (path_glob_parse(&g, &arena, line))
        vec_push(&globs.items, g);
    for (size_t at = line.len + 1; at < len && globs.items.len; at += line.len + 1) {
        line = line_at(bytes, len, at);
        path_globs_cover(&globs, line);
    }
    path_globs_release(&globs);
    arena_release(&arena);
}

static void try_words(const char *bytes, size_t len)
{
    struct buf err = BUF_EMPTY;
    struct own_list *l = own_list_new();
    struct own_words words = {0};
    int result = own_list_add_file(l, bytes, len, len % 2 ? INFLECT_NAME : INFLECT_WORD, &err);
    if ((result != 0) != (err.len > 0))
        BUG("a failure without a message");
    vec_push(&words.lists, l);
    struct span line, near[8];
    struct own_ban ban;
    for (size_t at = 0; at < len; at += line.len + 1) {
        line = line_at(bytes, len, at);
        own_flags(&words, line.ptr, line.len);
        own_near(&words, line.ptr, line.len, near, 8);
        own_bans(&words, line.ptr, line.len, &ban);
    }
    vec_release(&words.lists);
    own_list_free(l);
    buf_release(&err);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *bytes = xmalloc(size + 1);
    if (size > 0)
        memcpy(bytes, data, size);
    bytes[size] = '\0';
    if (size > 0 && bytes[0] == 'G')
        try_glob(bytes + 1, size - 1);
    else if (size > 0 && bytes[0] == 'W')
        try_words(bytes + 1, size - 1);
    else
        try_config(bytes, size);
    free(bytes);
    return 0;
}
