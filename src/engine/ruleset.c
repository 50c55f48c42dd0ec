#include "engine/ruleset.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "core/source.h"
#include "engine/rule_load.h"

enum { FOLDER_DEPTH_MAX = 16 };

struct paths {
    struct arena *arena;
    struct buf *err;
    size_t faults;
    VEC_OF(char *) files;
};

static void add_folder(struct paths *paths, const char *dir, int depth);

/* Symbolic links count as what they lead to. */
static void add_path(struct paths *paths, char *path, int depth)
{
    struct stat st;
    if (stat(path, &st) < 0) {
        buf_addf(paths->err, "%s: cannot be read: %s; repair or remove it\n", path, strerror(errno));
        paths->faults++;
    } else if (S_ISDIR(st.st_mode)) {
        add_folder(paths, path, depth + 1);
    } else if (span_ends(span_of(path), ".yaml")) {
        vec_push(&paths->files, path);
    }
}

static void add_folder(struct paths *paths, const char *dir, int depth)
{
    DIR *d = depth < FOLDER_DEPTH_MAX ? opendir(dir) : NULL;
    if (!d && depth == 0 && errno == ENOENT)
        return;
    if (!d) {
        buf_addf(paths->err, "%s: cannot be read: %s; repair or remove it\n", dir,
                 depth < FOLDER_DEPTH_MAX ? strerror(errno) : "folders lie too deep");
        paths->faults++;
        return;
    }
    for (struct dirent *entry; (entry = readdir(d));)
        if (entry->d_name[0] != '.')
            add_path(paths, arena_printf(paths->arena, "%s/%s", dir, entry->d_name), depth);
    closedir(d);
}

static int compare_paths(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void load_file(struct loader *l, const char *path)
{
    struct source source;
    struct buf why = BUF_EMPTY;
    if (source_read(&source, path, &why) == 0) {
        load_rule_file(l, path, source.bytes, source.len);
        source_release(&source);
    } else {
        buf_addf(l->err, "%s\n", buf_str(&why));
        l->faults++;
    }
    buf_release(&why);
}

static void load_folder(struct loader *l, const char *dir)
{
    struct arena arena = ARENA_EMPTY;
    struct paths paths = {.arena = &arena, .err = l->err};
    add_folder(&paths, dir, 0);
    if (paths.files.len)
        qsort(paths.files.items, paths.files.len, sizeof(*paths.files.items), compare_paths);
    for (size_t i = 0; i < paths.files.len; i++)
        load_file(l, paths.files.items[i]);
    l->faults += paths.faults;
    vec_release(&paths.files);
    arena_release(&arena);
}

static struct loader loader_begin(const struct lang *lang, struct buf *err)
{
    struct loader l = {.rules = xcalloc(1, sizeof(*l.rules)), .err = err};
    l.rules->lang = lang;
    intern_init(&l.rules->words);
    intern_init(&l.rules->forms);
    intern_init(&l.ids);
    return l;
}

static struct ruleset *loader_end(struct loader *l)
{
    intern_release(&l->ids);
    vec_release(&l->by_id);
    if (l->faults == 0) {
        ruleset_index(l->rules);
        return l->rules;
    }
    ruleset_free(l->rules);
    return NULL;
}

struct ruleset *ruleset_load(const char *dir, const struct lang *lang, struct buf *err)
{
    struct loader l = loader_begin(lang, err);
    load_folder(&l, dir);
    return loader_end(&l);
}

struct ruleset *ruleset_parse(const char *name, struct span yaml, const struct lang *lang, struct buf *err)
{
    struct loader l = loader_begin(lang, err);
    load_rule_file(&l, name, yaml.ptr, yaml.len);
    return loader_end(&l);
}

void ruleset_free(struct ruleset *rs)
{
    if (!rs)
        return;
    for (size_t i = 0; i < rs->patterns.len; i++)
        pattern_free(rs->patterns.items[i]);
    vec_release(&rs->patterns);
    vec_release(&rs->rules);
    vec_release(&rs->unfiltered);
    intern_release(&rs->words);
    intern_release(&rs->forms);
    scanner_free(rs->scanner);
    free(rs->probe_start);
    free(rs->probes);
    arena_release(&rs->arena);
    free(rs);
}

size_t ruleset_count(const struct ruleset *rs)
{
    return rs->rules.len;
}

const struct rule_info *ruleset_info(const struct ruleset *rs, size_t i)
{
    return &rs->rules.items[i]->info;
}

const char *ruleset_file(const struct ruleset *rs, size_t i, size_t *line)
{
    *line = rs->rules.items[i]->line;
    return rs->rules.items[i]->file;
}

size_t ruleset_unfiltered(const struct ruleset *rs)
{
    return rs->unfiltered_rules;
}

const struct example *ruleset_examples(const struct ruleset *rs, size_t i, size_t *count)
{
    *count = rs->rules.items[i]->example_count;
    return rs->rules.items[i]->examples;
}
