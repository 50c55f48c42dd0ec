#include "run/ignore.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "run/small_file.h"

enum { PATTERNS_MAX = 16 << 20 };

/* Patterns of one file, and the directory that they count from. */
struct git_file {
    char *path;
    struct path_globs globs;
};

struct git_directory {
    char *dir;
    bool in_repository, is_top;
    const struct git_directory *above; /* NULL at the top of the repository */
    struct git_file own, exclude;
    struct arena arena;
};

void ignore_init(struct ignore *ig, struct config_files *configs, bool settings, bool git)
{
    *ig = (struct ignore){.configs = configs, .settings = settings, .git = git};
    intern_init(&ig->directories);
}

static void git_file_release(struct git_file *f)
{
    path_globs_release(&f->globs);
    free(f->path);
}

void ignore_release(struct ignore *ig)
{
    for (size_t i = 0; i < ig->git_directories.len; i++) {
        struct git_directory *d = ig->git_directories.items[i];
        git_file_release(&d->own);
        git_file_release(&d->exclude);
        arena_release(&d->arena);
        free(d);
    }
    vec_release(&ig->git_directories);
    intern_release(&ig->directories);
}

/* --- .gitignore */

static void read_patterns(struct git_directory *d, struct git_file *f, const char *name)
{
    struct buf path = BUF_EMPTY, bytes = BUF_EMPTY, why = BUF_EMPTY;
    buf_addf(&path, "%s/%s", d->dir, name);
    size_t line = 0;
    if (small_file_bytes(buf_str(&path), PATTERNS_MAX, &bytes, &why) == SMALL_FILE_READ)
        for (size_t at = 0; at < bytes.len; line++) {
            const char *newline = memchr(bytes.data + at, '\n', bytes.len - at);
            size_t len = newline ? (size_t)(newline - bytes.data) - at : bytes.len - at;
            struct path_glob g;
            if (path_glob_parse(&g, &d->arena, (struct span){bytes.data + at, len})) {
                g.line = line + 1;
                vec_push(&f->globs.items, g);
            }
            at += len + 1;
        }
    f->path = path.data;
    buf_release(&bytes);
    buf_release(&why);
}

static bool has_repository(const char *dir)
{
    struct stat st;
    struct buf path = BUF_EMPTY;
    buf_addf(&path, "%s/.git", dir);
    bool has = stat(buf_str(&path), &st) == 0;
    buf_release(&path);
    return has;
}

static const struct git_directory *git_directory_of(struct ignore *ig, const char *dir, size_t len)
{
    uint32_t id = intern_id(&ig->directories, dir, len);
    if (id < ig->git_directories.len)
        return ig->git_directories.items[id];
    struct git_directory *d = xcalloc(1, sizeof(*d));
    vec_push(&ig->git_directories, d);
    d->dir = arena_strndup(&d->arena, dir, len);
    d->is_top = d->in_repository = has_repository(d->dir);
    const char *slash = strrchr(d->dir, '/');
    if (!d->is_top && slash) {
        const struct git_directory *above = git_directory_of(ig, d->dir, (size_t)(slash - d->dir));
        d->in_repository = above->in_repository;
        d->above = above->in_repository ? above : NULL;
    }
    if (d->in_repository)
        read_patterns(d, &d->own, ".gitignore");
    if (d->is_top)
        read_patterns(d, &d->exclude, ".git/info/exclude");
    return d;
}

/* Appends where the pattern stands; true when it leaves the path out. */
static bool judge(const struct path_glob *g, const char *file, struct buf *why)
{
    if (!g->negated && why)
        buf_addf(why, "%s:%zu", file, g->line);
    return !g->negated;
}

/* The nearest .gitignore that says something decides; info/exclude comes last. `path` is absolute, in the directory. */
static bool git_ignores(const struct git_directory *d, struct span path, bool directory, struct buf *why)
{
    for (; d && d->in_repository; d = d->above) {
        size_t base = strlen(d->dir) + 1;
        struct span below = {path.ptr + base, path.len - base};
        const struct path_glob *g = path_globs_last(&d->own.globs, below, directory);
        if (g)
            return judge(g, d->own.path, why);
        g = d->is_top ? path_globs_last(&d->exclude.globs, below, directory) : NULL;
        if (g)
            return judge(g, d->exclude.path, why);
    }
    return false;
}

/* --- settings */

static bool settings_ignore(const struct config_chain *chain, struct span path, bool directory, struct buf *why)
{
    for (size_t i = chain->files.len; i-- > 0;) {
        const struct config *c = chain->files.items[i];
        size_t base = strlen(c->glob_dir);
        if (path.len <= base + 1 || memcmp(path.ptr, c->glob_dir, base) != 0 || path.ptr[base] != '/')
            continue;
        struct span below = {path.ptr + base + 1, path.len - base - 1};
        const struct path_glob *g = path_globs_last(&c->ignore, below, directory);
        if (g)
            return judge(g, c->path, why);
    }
    return false;
}

/* --- both */

bool ignore_entry(struct ignore *ig, const char *path, bool directory, struct buf *why)
{
    struct span below;
    struct buf full = BUF_EMPTY;
    if (!ig->settings && !ig->git)
        return false;
    const struct config_chain *chain = config_files_for(ig->configs, path, &below);
    buf_addf(&full, "%s/", chain->dir);
    buf_add_span(&full, below);
    bool ignored = ig->settings && settings_ignore(chain, buf_span(&full), directory, why);
    if (!ignored && ig->git)
        ignored = git_ignores(git_directory_of(ig, chain->dir, strlen(chain->dir)), buf_span(&full), directory, why);
    buf_release(&full);
    return ignored;
}

bool ignore_named(struct ignore *ig, const char *path, bool directory, struct buf *why)
{
    struct buf full = BUF_EMPTY;
    char *real = NULL;
    bool ignored = false;
    if (directory) {
        real = realpath(path, NULL);
        buf_add_str(&full, real ? real : path);
    } else {
        struct span below;
        const struct config_chain *chain = config_files_for(ig->configs, path, &below);
        buf_addf(&full, "%s/", chain->dir);
        buf_add_span(&full, below);
    }
    for (size_t i = 1; i < full.len && !ignored; i++)
        if (full.data[i] == '/') {
            full.data[i] = '\0';
            ignored = ignore_entry(ig, full.data, true, why);
            full.data[i] = '/';
        }
    ignored = ignored || (full.len > 1 && ignore_entry(ig, full.data, directory, why));
    free(real);
    buf_release(&full);
    return ignored;
}
