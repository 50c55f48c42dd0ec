#include "run/cache.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/intern.h"
#include "run/atomic_file.h"
#include "run/cache_bytes.h"
#include "run/cache_entry.h"
#include "run/cache_rules.h"
#include "run/data_print.h"

#define MAGIC 0x33656863616374ull /* and the version of the form: "tcache3" */
#define ENTRY_MAX ((size_t)256 << 20)

/* The rules of one language. */
struct shelf {
    char *language;
    struct cache_rules rules; /* empty when they are not kept */
    bool kept;
    struct shelf *next;
};

struct cache {
    struct buf dir;       /* DIR/mtlint */
    struct buf data;      /* fingerprint of program and data */
    pthread_mutex_t lock; /* guards the shelves; each is read-only once it is in the list, but for `kept` */
    struct shelf *shelves;
};

/* --- Keys */

/* As hash_bytes(), but another number: together they are not equal by chance. */
static uint64_t hash_again(const char *bytes, size_t len)
{
    uint64_t h = 0x8EBC6AF09C88C6E3u + len;
    for (size_t i = 0; i < len; i += 8) {
        uint64_t w = 0;
        memcpy(&w, bytes + i, len - i < 8 ? len - i : 8);
        h = (h ^ w) * 0x9FB21C651E98DF25u;
        h ^= h >> 29;
    }
    return h ^ h >> 32;
}

static struct cache_key key_of(const struct buf *what)
{
    return (struct cache_key){{hash_bytes(buf_str(what), what->len), hash_again(buf_str(what), what->len)}};
}

static struct cache_key key_of_name(const struct cache *c, const char *kind, const char *name)
{
    struct buf what = BUF_EMPTY;
    buf_addf(&what, "%s %s\n", kind, name);
    buf_add_span(&what, buf_span(&c->data));
    struct cache_key key = key_of(&what);
    buf_release(&what);
    return key;
}

static void put_bytes(struct buf *what, const struct source *s)
{
    put_number(what, s->len);
    put_number(what, hash_bytes(s->bytes, s->len));
    put_number(what, hash_again(s->bytes, s->len));
}

struct cache_key cache_key_of(const struct cache *c, const struct file_report *r, const char *reader,
                              const char *language, uint64_t settings)
{
    struct buf what = BUF_EMPTY;
    put_bytes(&what, &r->source);
    if (r->original.path) {
        put_string(&what, r->original.path, strlen(r->original.path));
        put_bytes(&what, &r->original);
    }
    put_number(&what, settings);
    put_string(&what, reader, strlen(reader));
    put_string(&what, language, strlen(language));
    buf_add_span(&what, buf_span(&c->data));
    struct cache_key key = key_of(&what);
    buf_release(&what);
    return key;
}

/* --- Files */

/* Two digits of the key name a directory, the others the file in it. */
static void add_directory(const struct cache *c, struct cache_key key, struct buf *path)
{
    buf_addf(path, "%s/%02x", buf_str(&c->dir), (unsigned)(key.halves[0] >> 56));
}

static void add_path(const struct cache *c, struct cache_key key, struct buf *path)
{
    add_directory(c, key, path);
    buf_addf(path, "/%014llx%016llx", (unsigned long long)(key.halves[0] & 0xFFFFFFFFFFFFFFu),
             (unsigned long long)key.halves[1]);
}

static bool read_whole(const char *path, struct buf *out)
{
    struct stat st;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (fd < 0)
        return false;
    bool fits = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && (uint64_t)st.st_size <= ENTRY_MAX;
    size_t size = fits ? (size_t)st.st_size : 0;
    ssize_t got = fits ? read(fd, buf_reserve(out, size + 1), size + 1) : -1;
    close(fd);
    if (got != (ssize_t)size)
        return false;
    out->len = size;
    return true;
}

static uint64_t checksum(struct cache_key key, struct span payload)
{
    return hash_bytes(payload.ptr, payload.len) ^ key.halves[0] ^ (key.halves[1] << 1);
}

/* The bytes kept under the key into *file, of which *payload is a part. */
static bool load(const struct cache *c, struct cache_key key, struct buf *file, struct span *payload)
{
    struct buf path = BUF_EMPTY;
    add_path(c, key, &path);
    bool read = read_whole(buf_str(&path), file);
    buf_release(&path);
    struct byte_row in = {buf_str(file), buf_str(file) + file->len, !read};
    bool ours = take_number(&in) == MAGIC;
    uint64_t sum = take_number(&in);
    if (in.broken || !ours)
        return false;
    *payload = (struct span){in.at, (size_t)(in.end - in.at)};
    return sum == checksum(key, *payload);
}

static bool write_file(const char *path, const struct buf *bytes)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0)
        return false;
    bool written = write_all(fd, buf_str(bytes), bytes->len) == 0;
    return close(fd) == 0 && written;
}

/* Nothing is synced: what a power cut leaves behind has a wrong checksum. */
static void store(const struct cache *c, struct cache_key key, const struct buf *payload)
{
    struct buf path = BUF_EMPTY, temp = BUF_EMPTY, bytes = BUF_EMPTY;
    add_directory(c, key, &temp);
    mkdir(buf_str(&temp), 0777);
    add_path(c, key, &path);
    /* A thread with the same text has a file of its own, or it would take this one away. */
    buf_addf(&temp, "/.mtlint-%ld-%llx-%llx.tmp", (long)getpid(), (unsigned long long)(uintptr_t)pthread_self(),
             (unsigned long long)key.halves[1]);
    put_number(&bytes, MAGIC);
    put_number(&bytes, checksum(key, buf_span(payload)));
    buf_add_span(&bytes, buf_span(payload));
    if (!write_file(buf_str(&temp), &bytes) || rename(buf_str(&temp), buf_str(&path)) != 0)
        unlink(buf_str(&temp)); /* a full disk */
    buf_release(&path);
    buf_release(&temp);
    buf_release(&bytes);
}

/* --- Rules */

/* The lock is held. */
static struct shelf *shelf_of(struct cache *c, const char *language)
{
    struct shelf *s = c->shelves;
    while (s && strcmp(s->language, language) != 0)
        s = s->next;
    if (s)
        return s;
    struct buf file = BUF_EMPTY;
    struct span payload;
    s = xcalloc(1, sizeof(*s));
    s->language = strdup(language);
    if (load(c, key_of_name(c, "rules", language), &file, &payload)) {
        struct buf own = BUF_EMPTY;
        buf_add_span(&own, payload);
        s->kept = cache_rules_read(&s->rules, &own);
        buf_release(&own);
    }
    buf_release(&file);
    s->next = c->shelves;
    c->shelves = s;
    return s;
}

static void add_rule(void *arg, const struct rule_info *rule)
{
    cache_rules_write(arg, rule);
}

void cache_keep_rules(struct cache *c, const char *language,
                      void (*each)(const void *rules, cache_rule_visitor, void *), const void *rules)
{
    pthread_mutex_lock(&c->lock);
    struct shelf *s = shelf_of(c, language);
    if (!s->kept) {
        struct buf payload = BUF_EMPTY;
        each(rules, add_rule, &payload);
        store(c, key_of_name(c, "rules", language), &payload);
        s->kept = true;
        buf_release(&payload);
    }
    pthread_mutex_unlock(&c->lock);
}

static const struct rule_info *find_rule(void *arg, const char *id)
{
    const struct shelf *s = arg;
    return cache_rules_find(&s->rules, id);
}

/* --- Entries */

bool cache_load(struct cache *c, struct cache_key key, struct file_report *r)
{
    struct buf file = BUF_EMPTY;
    struct span payload;
    bool found = load(c, key, &file, &payload);
    if (found) {
        struct byte_row in = {payload.ptr, payload.ptr + payload.len, false};
        const char *language = take_text(&in).ptr;
        pthread_mutex_lock(&c->lock);
        struct shelf *s = shelf_of(c, language);
        pthread_mutex_unlock(&c->lock);
        struct span entry = {in.at, (size_t)(in.end - in.at)};
        found = !in.broken && cache_entry_read(r, entry, find_rule, s);
    }
    buf_release(&file);
    return found;
}

void cache_store(struct cache *c, struct cache_key key, const struct file_report *r, const char *language)
{
    struct buf payload = BUF_EMPTY;
    put_string(&payload, language, strlen(language));
    if (cache_entry_write(r, &payload))
        store(c, key, &payload);
    buf_release(&payload);
}

static struct cache_key key_of_settings(const struct cache *c, uint64_t settings)
{
    char name[32];
    snprintf(name, sizeof(name), "%016llx", (unsigned long long)settings);
    return key_of_name(c, "settings", name);
}

bool cache_knows_settings(struct cache *c, uint64_t settings)
{
    struct buf file = BUF_EMPTY;
    struct span payload;
    bool known = load(c, key_of_settings(c, settings), &file, &payload);
    buf_release(&file);
    return known;
}

void cache_note_settings(struct cache *c, uint64_t settings)
{
    const struct buf nothing = BUF_EMPTY;
    store(c, key_of_settings(c, settings), &nothing);
}

/* --- Life */

/* Backup programs leave out a directory that holds this file. */
static void mark_as_cache(const struct cache *c)
{
    struct buf path = BUF_EMPTY, text = BUF_EMPTY;
    buf_addf(&path, "%s/CACHEDIR.TAG", buf_str(&c->dir));
    buf_add_str(&text, "Signature: 8a477f597d28d172789f06886806bc55\n"
                       "# Results of mtlint check --cache; may be deleted at any time.\n");
    write_file(buf_str(&path), &text);
    buf_release(&path);
    buf_release(&text);
}

struct cache *cache_open(const char *dir, const char *data_dir, struct buf *err)
{
    struct cache *c = xcalloc(1, sizeof(*c));
    pthread_mutex_init(&c->lock, NULL);
    buf_addf(&c->dir, "%s/mtlint", dir);
    bool made = mkdir(dir, 0777) == 0 || errno == EEXIST;
    made = made && (mkdir(buf_str(&c->dir), 0777) == 0 || errno == EEXIST);
    if (!made || access(buf_str(&c->dir), X_OK) != 0)
        buf_addf(err, "%s: cannot be used as a cache: %s", dir, strerror(errno));
    else if (!data_print(data_dir, &c->data))
        buf_addf(err, "%s: is not used as a cache, for not all files of %s can be read", dir, data_dir);
    else {
        mark_as_cache(c);
        return c;
    }
    cache_close(c);
    return NULL;
}

void cache_close(struct cache *c)
{
    if (!c)
        return;
    while (c->shelves) {
        struct shelf *s = c->shelves;
        c->shelves = s->next;
        cache_rules_release(&s->rules);
        free(s->language);
        free(s);
    }
    pthread_mutex_destroy(&c->lock);
    buf_release(&c->dir);
    buf_release(&c->data);
    free(c);
}
