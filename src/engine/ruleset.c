#include "engine/ruleset.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/source.h"
#include "engine/rule_load.h"
#include "engine/rule_store.h"

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

static void find_files(struct paths *paths, const char *dir)
{
    add_folder(paths, dir, 0);
    if (paths->files.len)
        qsort(paths->files.items, paths->files.len, sizeof(*paths->files.items), compare_paths);
}

static struct loader loader_begin(const struct lang *lang, const struct forms *forms, struct buf *err)
{
    struct loader l = {.rules = xcalloc(1, sizeof(*l.rules)), .forms = forms, .err = err};
    l.rules->lang = lang;
    intern_init(&l.rules->words);
    intern_init(&l.rules->forms);
    intern_init(&l.ids);
    intern_init(&l.lemma_ids);
    return l;
}

static struct ruleset *loader_end(struct loader *l)
{
    intern_release(&l->ids);
    intern_release(&l->lemma_ids);
    vec_release(&l->lemmas);
    vec_release(&l->by_id);
    if (l->faults == 0) {
        ruleset_index(l->rules);
        return l->rules;
    }
    ruleset_free(l->rules);
    return NULL;
}

static bool read_bytes(const char *path, struct buf *out)
{
    struct stat st;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    bool fine = fd >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
    buf_clear(out);
    for (ssize_t n = 1; fine && n > 0;) {
        buf_reserve(out, (size_t)st.st_size + 1);
        n = read(fd, out->data + out->len, (size_t)st.st_size + 1);
        fine = n >= 0;
        out->len += fine ? (size_t)n : 0;
    }
    if (fd >= 0)
        close(fd);
    return fine;
}

/* In the arena of the paths. False when they cannot be told. */
static bool find_sources(const struct paths *paths, const char *dir, const struct forms *forms,
                         struct rule_sources *sources)
{
    struct buf bytes = BUF_EMPTY;
    bool fine = paths->faults == 0;
    *sources = (struct rule_sources){(const char *const *)paths->files.items, paths->files.len, 0};
    if (forms)
        sources->print = rule_print(0, span_of("forms"), forms_bytes(forms));
    for (size_t i = 0; fine && i < paths->files.len; i++) {
        fine = read_bytes(paths->files.items[i], &bytes);
        sources->print = rule_print(sources->print, span_of(paths->files.items[i] + strlen(dir)), buf_span(&bytes));
    }
    buf_release(&bytes);
    return fine;
}

static struct ruleset *load_files(const struct paths *paths, const struct lang *lang, const struct forms *forms,
                                  struct buf *err)
{
    struct loader l = loader_begin(lang, forms, err);
    for (size_t i = 0; i < paths->files.len; i++)
        load_file(&l, paths->files.items[i]);
    l.faults += paths->faults;
    return loader_end(&l);
}

struct ruleset *ruleset_load(const char *dir, const char *store, const struct lang *lang, const struct forms *forms,
                             struct buf *err)
{
    struct arena arena = ARENA_EMPTY;
    struct paths paths = {.arena = &arena, .err = err};
    struct rule_sources sources;
    struct ruleset *rs = NULL;
    find_files(&paths, dir);
    if (store && find_sources(&paths, dir, forms, &sources))
        rs = rule_store_read(store, lang, &sources);
    if (!rs)
        rs = load_files(&paths, lang, forms, err);
    vec_release(&paths.files);
    arena_release(&arena);
    return rs;
}

int ruleset_record(const char *dir, const struct lang *lang, const struct forms *forms, struct buf *out,
                   struct buf *err)
{
    struct arena arena = ARENA_EMPTY;
    struct paths paths = {.arena = &arena, .err = err};
    struct rule_sources sources;
    find_files(&paths, dir);
    struct ruleset *rs = load_files(&paths, lang, forms, err);
    bool fine = rs && find_sources(&paths, dir, forms, &sources);
    if (fine)
        rule_store_write(rs, &sources, out);
    ruleset_free(rs);
    vec_release(&paths.files);
    arena_release(&arena);
    return fine ? 0 : -1;
}

struct ruleset *ruleset_parse(const char *name, struct span yaml, const struct lang *lang, const struct forms *forms,
                              struct buf *err)
{
    struct loader l = loader_begin(lang, forms, err);
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
    if (!rs->store.bytes) {
        intern_release(&rs->words);
        intern_release(&rs->forms);
        scanner_free(rs->scanner);
        free(rs->probe_start);
        free(rs->probes);
    }
    file_map_close(&rs->store);
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
