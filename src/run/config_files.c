#include "run/config_files.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "run/config_words.h"
#include "run/small_file.h"

enum { CONFIG_MAX = 1 << 20 };

void config_files_init(struct config_files *f, const char *fixed, bool none)
{
    *f = (struct config_files){.fixed = fixed, .none = none, .cwd = getcwd(NULL, 0)};
    intern_init(&f->named);
    intern_init(&f->real);
}

void config_files_release(struct config_files *f)
{
    for (size_t i = 0; i < f->chains.len; i++) {
        vec_release(&f->chains.items[i]->files);
        free(f->chains.items[i]->dir);
        free(f->chains.items[i]);
    }
    for (size_t i = 0; i < f->all.len; i++)
        config_free(f->all.items[i]);
    vec_release(&f->chains);
    vec_release(&f->all);
    vec_release(&f->of_named);
    intern_release(&f->named);
    intern_release(&f->real);
    free(f->cwd);
}

/* For messages: below the working directory as one would name it from there. */
static const char *shown(const struct config_files *f, const char *path)
{
    size_t len = f->cwd ? strlen(f->cwd) : 0;
    return len > 1 && strncmp(path, f->cwd, len) == 0 && path[len] == '/' ? path + len + 1 : path;
}

/* NULL when there is none. A file that cannot be read is a config with a fault. */
static struct config *read_config(struct config_files *f, const char *path, const char *dir, const char *glob_dir)
{
    struct buf bytes = BUF_EMPTY, why = BUF_EMPTY;
    struct config *c = NULL;
    enum small_file result = small_file_read(path, CONFIG_MAX, &bytes, &why);
    if (result == SMALL_FILE_MISSING && f->fixed) {
        result = SMALL_FILE_REFUSED;
        buf_add_str(&why, "is not there; --config needs the name of a settings file");
    }
    if (result != SMALL_FILE_MISSING) {
        c = config_new(shown(f, path), dir, glob_dir);
        vec_push(&f->all, c);
    }
    if (result == SMALL_FILE_REFUSED)
        buf_addf(&c->fault, "%s: %s", c->path, buf_str(&why));
    else if (result == SMALL_FILE_READ)
        config_parse(c, buf_str(&bytes), bytes.len);
    if (c && c->fault.len == 0)
        config_read_words(c);
    buf_release(&bytes);
    buf_release(&why);
    return c;
}

static void add_file(struct config_chain *chain, const struct config *c)
{
    vec_push(&chain->files, c);
    if (c->fault.len > 0)
        chain->fault = buf_str(&c->fault);
}

static const struct config_chain *chain_of(struct config_files *f, const char *dir);

static void find_files(struct config_files *f, struct config_chain *chain)
{
    struct buf path = BUF_EMPTY;
    const char *slash = strrchr(chain->dir, '/');
    buf_addf(&path, "%s/%s", chain->dir, CONFIG_NAME);
    const struct config *own = read_config(f, buf_str(&path), chain->dir, chain->dir);
    if (slash && !(own && own->root)) {
        buf_clear(&path);
        buf_add(&path, chain->dir, (size_t)(slash - chain->dir));
        const struct config_chain *above = chain_of(f, buf_str(&path));
        for (size_t i = 0; i < above->files.len; i++)
            vec_push(&chain->files, above->files.items[i]);
        chain->fault = above->fault;
    }
    if (own)
        add_file(chain, own);
    buf_release(&path);
}

/* --config: read once, for all. Its globs count from the working directory, so that a file kept elsewhere will do. */
static void use_fixed(struct config_files *f, struct config_chain *chain)
{
    struct buf dir = BUF_EMPTY;
    if (f->all.len == 0) {
        const char *slash = strrchr(f->fixed, '/');
        buf_add(&dir, f->fixed, slash ? (size_t)(slash - f->fixed) : 0);
        if (f->fixed[0] != '/') {
            buf_clear(&dir);
            buf_addf(&dir, "%s%s%.*s", f->cwd ? f->cwd : "", slash ? "/" : "", (int)(slash ? slash - f->fixed : 0),
                     f->fixed);
        }
        read_config(f, f->fixed, buf_str(&dir), f->cwd ? f->cwd : "");
    }
    buf_release(&dir);
    add_file(chain, f->all.items[0]);
}

/* By the real directory. */
static const struct config_chain *chain_of(struct config_files *f, const char *dir)
{
    uint32_t id = intern_id(&f->real, dir, strlen(dir));
    if (id < f->chains.len)
        return f->chains.items[id];
    struct config_chain *chain = xcalloc(1, sizeof(*chain));
    struct buf copy = BUF_EMPTY;
    buf_add_str(&copy, dir);
    buf_reserve(&copy, 1);
    chain->dir = copy.data;
    vec_push(&f->chains, chain);
    if (f->fixed)
        use_fixed(f, chain);
    else if (!f->none)
        find_files(f, chain);
    return chain;
}

/* NULL when the directory is not there. A directory that is there keeps its answer. */
static const struct config_chain *chain_of_named(struct config_files *f, const char *dir, size_t len)
{
    uint32_t id = intern_find(&f->named, dir, len);
    if (id != INTERN_NONE)
        return f->of_named.items[id];
    struct buf name = BUF_EMPTY;
    buf_add(&name, dir, len);
    char *real = realpath(len ? buf_str(&name) : ".", NULL);
    const struct config_chain *chain = NULL;
    if (real) {
        chain = chain_of(f, strcmp(real, "/") == 0 ? "" : real);
        intern_id(&f->named, dir, len);
        vec_push(&f->of_named, chain);
    }
    free(real);
    buf_release(&name);
    return chain;
}

const struct config_chain *config_files_for(struct config_files *f, const char *path, struct span *below)
{
    size_t len = strlen(path), dir = len;
    const struct config_chain *chain = NULL;
    while (!chain && dir > 0) {
        while (dir > 0 && path[dir - 1] != '/')
            dir--;
        *below = (struct span){path + dir, len - dir};
        while (dir > 1 && path[dir - 1] == '/')
            dir--;
        if (dir > 0)
            chain = chain_of_named(f, path, dir);
        if (dir == 1 && path[0] == '/')
            break;
    }
    if (!chain && path[0] != '/') {
        *below = (struct span){path, len};
        chain = chain_of_named(f, "", 0);
    }
    return chain ? chain : chain_of(f, ""); /* the working directory is gone */
}
