#include "run/baseline.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/bug.h"
#include "base/json.h"
#include "base/utf8.h"
#include "core/fingerprint.h"

/* Code points of the marked text that an entry shows. */
#define SHOWN_TEXT 60

/* --- paths */

/* The directory that a file lies or would lie in. */
static char *directory_of(const char *name)
{
    const char *slash = strrchr(name, '/');
    struct buf dir = BUF_EMPTY;
    buf_add(&dir, name, slash ? (size_t)(slash - name) + 1 : 0);
    char *real = realpath(dir.len > 0 ? buf_str(&dir) : ".", NULL);
    buf_release(&dir);
    return real;
}

/* Absolute, with links resolved as far as the file is there. */
static void add_absolute(struct buf *out, const char *path)
{
    char *real = realpath(path, NULL);
    if (!real && path[0] != '/') {
        char *cwd = realpath(".", NULL);
        buf_addf(out, "%s/", cwd ? cwd : "");
        free(cwd);
    }
    buf_add_str(out, real ? real : path);
    free(real);
}

/* How to reach an absolute path from an absolute directory. */
static void add_relative(struct buf *out, const char *dir, const char *path)
{
    size_t same = 0, i = 0;
    for (; dir[i] && dir[i] == path[i]; i++)
        if (dir[i] == '/')
            same = i + 1;
    if (!dir[i] && (path[i] == '/' || (i > 0 && dir[i - 1] == '/')))
        same = path[i] == '/' ? i + 1 : i;
    else
        for (const char *rest = dir + (same > 0 ? same - 1 : 0); rest && *rest; rest = strchr(rest + 1, '/'))
            if (rest[1])
                buf_add_str(out, "../");
    buf_add_str(out, path + same);
}

static void add_own_path(struct buf *out, const struct baseline *b, const char *path)
{
    struct buf absolute = BUF_EMPTY;
    add_absolute(&absolute, path);
    add_relative(out, b->dir, buf_str(&absolute));
    buf_release(&absolute);
}

uint32_t baseline_path_of(const struct baseline *b, const char *path)
{
    struct buf own = BUF_EMPTY;
    add_own_path(&own, b, path);
    uint32_t id = intern_find(&b->paths, buf_str(&own), own.len);
    buf_release(&own);
    return id;
}

/* --- life */

struct baseline *baseline_new(const char *name, struct buf *err)
{
    struct baseline *b = xcalloc(1, sizeof(*b));
    intern_init(&b->paths);
    b->name = strdup(name);
    b->dir = directory_of(name);
    if (!b->name)
        BUG("out of memory");
    if (b->dir)
        return b;
    buf_addf(err, "%s: its directory is not there", name);
    baseline_free(b);
    return NULL;
}

void baseline_free(struct baseline *b)
{
    if (!b)
        return;
    free(b->name);
    free(b->dir);
    arena_release(&b->arena);
    intern_release(&b->paths);
    vec_release(&b->of_path);
    vec_release(&b->entries);
    vec_release(&b->moved);
    free(b);
}

/* --- finding */

static const struct baseline_entry *first_not_before(const struct baseline *b, uint32_t path, uint64_t fingerprint)
{
    size_t low = 0, high = b->entries.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct baseline_entry *e = &b->entries.items[middle];
        if (e->path < path || (e->path == path && e->fingerprint < fingerprint))
            low = middle + 1;
        else
            high = middle;
    }
    return low < b->entries.len ? &b->entries.items[low] : NULL;
}

static struct baseline_entry *find_moved(struct baseline *b, uint64_t fingerprint)
{
    size_t low = 0, high = b->moved.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (b->entries.items[b->moved.items[middle]].fingerprint < fingerprint)
            low = middle + 1;
        else
            high = middle;
    }
    struct baseline_entry *e = low < b->moved.len ? &b->entries.items[b->moved.items[low]] : NULL;
    return e && e->fingerprint == fingerprint ? e : NULL;
}

struct baseline_entry *baseline_find(struct baseline *b, uint32_t path, uint64_t fingerprint)
{
    if (path == INTERN_NONE)
        return find_moved(b, fingerprint);
    const struct baseline_entry *e = first_not_before(b, path, fingerprint);
    return e && e->path == path && e->fingerprint == fingerprint ? &b->entries.items[e - b->entries.items] : NULL;
}

/* The path as findings are looked up by it, noted as checked. */
static uint32_t enter_path(struct baseline *b, const char *path)
{
    uint32_t id = baseline_path_of(b, path);
    if (id != INTERN_NONE)
        atomic_store(&b->of_path.items[id].checked, true);
    return id;
}

static uint64_t *fingerprints_of(const struct file_report *r)
{
    uint64_t *all = xcalloc(r->findings.len + 1, sizeof(*all));
    fingerprint_report(r, all);
    return all;
}

size_t baseline_filter(struct baseline *b, struct file_report *r)
{
    uint32_t path = enter_path(b, r->source.path);
    uint64_t *fingerprints = fingerprints_of(r);
    size_t before = r->findings.len;
    bool *keep = xcalloc(before + 1, sizeof(*keep));
    for (size_t i = 0; i < before; i++) {
        struct baseline_entry *e = baseline_find(b, path, fingerprints[i]);
        keep[i] = !e;
        if (e)
            atomic_store(&e->used, true);
    }
    file_report_keep(r, keep);
    free(keep);
    free(fingerprints);
    return before - r->findings.len;
}

/* --- making a new one */

uint32_t baseline_number_path(struct baseline *b, struct span path)
{
    uint32_t id = intern_id(&b->paths, path.ptr, path.len);
    if (id == b->of_path.len)
        vec_push(&b->of_path, (struct baseline_path){.gone = false});
    return id;
}

/* What a finding marks, in one line and not too long. */
static const char *shown_text(struct baseline *b, const char *bytes, size_t len)
{
    struct buf text = BUF_EMPTY;
    size_t points = 0, size;
    bool blank = false;
    for (size_t i = 0; i < len && points < SHOWN_TEXT; i += size) {
        uint32_t cp = utf8_decode(bytes + i, len - i, &size);
        bool space = utf8_is_space(cp);
        if (!space || !blank) {
            utf8_add(&text, space ? ' ' : cp);
            points++;
        }
        blank = space;
    }
    if (points == SHOWN_TEXT)
        buf_add_str(&text, "…");
    const char *copy = arena_strdup(&b->arena, buf_str(&text));
    buf_release(&text);
    return copy;
}

void baseline_add(struct baseline *b, const struct file_report *r, struct baseline *known)
{
    struct buf own = BUF_EMPTY;
    uint32_t old = known ? enter_path(known, r->source.path) : INTERN_NONE;
    uint64_t *fingerprints = fingerprints_of(r);
    add_own_path(&own, b, r->source.path);
    for (size_t i = 0; i < r->findings.len; i++) {
        const struct finding *f = &r->findings.items[i];
        if (known && !baseline_find(known, old, fingerprints[i]))
            continue;
        struct baseline_entry e = {
            .path = baseline_number_path(b, buf_span(&own)),
            .fingerprint = fingerprints[i],
            .rule = arena_strdup(&b->arena, f->rule->id),
            .text = shown_text(b, r->source.bytes + f->start, f->end - f->start),
        };
        vec_push(&b->entries, e);
    }
    free(fingerprints);
    buf_release(&own);
}

void baseline_keep_others(struct baseline *b, const struct baseline *old)
{
    for (size_t i = 0; i < old->entries.len; i++) {
        const struct baseline_entry *e = &old->entries.items[i];
        const struct baseline_path *path = &old->of_path.items[e->path];
        if (path->gone || path->checked)
            continue;
        struct baseline_entry copy = {
            .path = baseline_number_path(b, intern_span(&old->paths, e->path)),
            .fingerprint = e->fingerprint,
            .rule = arena_strdup(&b->arena, e->rule),
            .text = arena_strdup(&b->arena, e->text),
        };
        vec_push(&b->entries, copy);
    }
}

/* --- writing */

/* An entry with its path, for sorting. */
struct written_entry {
    const char *path;
    const struct baseline_entry *entry;
};

static int compare_written(const void *a, const void *b)
{
    const struct written_entry *x = a, *y = b;
    int order = strcmp(x->path, y->path);
    order = order ? order : strcmp(x->entry->rule, y->entry->rule);
    order = order ? order : strcmp(x->entry->text, y->entry->text);
    uint64_t p = x->entry->fingerprint, q = y->entry->fingerprint;
    return order ? order : (p > q) - (p < q);
}

static void write_entry(const struct written_entry *w, struct buf *out)
{
    char fingerprint[FINGERPRINT_TEXT_SIZE];
    struct json j = json_to(out);
    fingerprint_text(w->entry->fingerprint, fingerprint);
    json_open(&j, '{');
    json_member_str(&j, "path", w->path);
    json_member_str(&j, "rule", w->entry->rule);
    json_member_str(&j, "text", w->entry->text);
    json_member_str(&j, "fingerprint", fingerprint);
    json_close(&j, '}');
}

void baseline_write(const struct baseline *b, struct buf *out)
{
    size_t count = b->entries.len, kept = 0;
    struct written_entry *all = xcalloc(count + 1, sizeof(*all));
    for (size_t i = 0; i < count; i++)
        all[i] = (struct written_entry){intern_span(&b->paths, b->entries.items[i].path).ptr, &b->entries.items[i]};
    qsort(all, count, sizeof(*all), compare_written);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || compare_written(&all[i], &all[kept - 1]) != 0)
            all[kept++] = all[i];
    buf_addf(out, "{\"version\":1,\"count\":%zu,\"entries\":[\n", kept);
    for (size_t i = 0; i < kept; i++) {
        write_entry(&all[i], out);
        buf_add_str(out, i + 1 < kept ? ",\n" : "\n");
    }
    buf_add_str(out, "]}\n");
    free(all);
}
