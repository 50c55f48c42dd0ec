#include "lexicon/spelling.h"

#include <errno.h>
#include <hunspell/hunspell.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/bug.h"
#include "base/utf8.h"
#include "lexicon/sparse_dictionary.h"

/* A word longer than this is none; hunspell has limits of its own near it. */
enum { WORD_MAX = 96 };

/* Looking for the entries of so many words takes as long as loading all. */
enum { SPARSE_QUESTIONS_MAX = 1000 };

struct spelling {
    char *aff, *dic;
    pthread_mutex_t lock;
    Hunhandle *handle;
    struct sparse *sparse; /* what the handle does not have yet; NULL when it has all */
    size_t questions;
    bool utf8; /* else the dictionary is in Latin-1 */
};

static const char *const directories[] = {"/usr/share/hunspell",
                                          "/usr/local/share/hunspell",
                                          "/opt/homebrew/share/hunspell",
                                          "/usr/share/myspell",
                                          "/usr/share/myspell/dicts",
                                          "/Library/Spelling",
                                          NULL};

static char *join(const char *dir, size_t dir_len, const char *name, const char *extension)
{
    struct buf b = BUF_EMPTY;
    buf_add(&b, dir, dir_len);
    buf_addf(&b, "/%s%s", name, extension);
    return b.data;
}

static bool try_directory(struct spelling *s, const char *dir, size_t dir_len, const char *name)
{
    s->aff = join(dir, dir_len, name, ".aff");
    s->dic = join(dir, dir_len, name, ".dic");
    if (access(s->aff, R_OK) == 0 && access(s->dic, R_OK) == 0)
        return true;
    free(s->aff);
    free(s->dic);
    s->aff = s->dic = NULL;
    return false;
}

static bool try_path_list(struct spelling *s, const char *list, const char *name)
{
    while (list && *list) {
        size_t len = strcspn(list, ":");
        if (len && try_directory(s, list, len, name))
            return true;
        list += len + (list[len] == ':');
    }
    return false;
}

static bool find_files(struct spelling *s, const char *name, const char *own)
{
    if (try_path_list(s, getenv("DICPATH"), name) || try_directory(s, own, strlen(own), name))
        return true;
    for (size_t i = 0; directories[i]; i++)
        if (try_directory(s, directories[i], strlen(directories[i]), name))
            return true;
    return false;
}

struct spelling *spelling_open(const char *name, const char *own, struct buf *err)
{
    struct spelling *s = xcalloc(1, sizeof(*s));
    if (find_files(s, name, own)) {
        pthread_mutex_init(&s->lock, NULL);
        return s;
    }
    free(s);
    buf_addf(err,
             "the hunspell dictionary %s (%s.aff, %s.dic) is not installed; install the package hunspell-de-de "
             "(Debian, Ubuntu), or name its directory in DICPATH\n",
             name, name, name);
    return NULL;
}

static void unload(struct spelling *s)
{
    if (s->handle)
        Hunspell_destroy(s->handle);
    sparse_close(s->sparse);
    s->handle = NULL;
    s->sparse = NULL;
}

void spelling_close(struct spelling *s)
{
    if (!s)
        return;
    unload(s);
    pthread_mutex_destroy(&s->lock);
    free(s->aff);
    free(s->dic);
    free(s);
}

void spelling_files(const struct spelling *s, void (*visit)(void *arg, const char *path), void *arg)
{
    visit(arg, s->aff);
    visit(arg, s->dic);
}

/* hunspell reads files only: one that is in memory. NULL where there is no such thing. */
static Hunhandle *create_of_bytes(const char *aff, struct span dic)
{
    Hunhandle *h = NULL;
#ifdef __linux__
    char path[64];
    int fd = memfd_create("dictionary", MFD_CLOEXEC);
    snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
    if (fd >= 0 && write(fd, dic.ptr, dic.len) == (ssize_t)dic.len && access(path, R_OK) == 0)
        h = Hunspell_create(aff, path);
    if (fd >= 0)
        close(fd);
#else
    (void)aff, (void)dic;
#endif
    return h;
}

static void load_sparse(struct spelling *s)
{
    s->sparse = sparse_open(s->aff, s->dic);
    if (s->sparse)
        s->handle = create_of_bytes(s->aff, sparse_base(s->sparse));
    if (!s->handle)
        unload(s);
}

static void load_all(struct spelling *s)
{
    unload(s);
    s->handle = Hunspell_create(s->aff, s->dic);
}

static void add_entry(void *arg, const char *word, const char *example)
{
    Hunspell_add_with_affix(arg, word, example);
}

static Hunhandle *handle_of(struct spelling *s)
{
    if (!s->handle) {
        load_sparse(s);
        if (!s->handle)
            load_all(s);
        s->utf8 = s->handle && strcasecmp(Hunspell_get_dic_encoding(s->handle), "UTF-8") == 0;
    }
    return s->handle;
}

/* The word in the dictionary's encoding, apostrophes straightened; false when it cannot be written in it. */
static bool encode(const struct spelling *s, const char *word, size_t len, char out[WORD_MAX + 4])
{
    size_t n = 0, size;
    for (size_t i = 0; i < len; i += size) {
        uint32_t cp = utf8_decode(word + i, len - i, &size);
        if (cp == 0xAD)
            continue;
        if (cp == 0x2019)
            cp = '\'';
        if (cp == 0 || n + 4 > WORD_MAX || (!s->utf8 && cp > 0xFF))
            return false;
        if (s->utf8)
            n += utf8_encode(cp, out + n);
        else
            out[n++] = (char)cp;
    }
    out[n] = '\0';
    return n > 0;
}

/* The lock is held. */
static bool asks(struct spelling *s, const char *encoded)
{
    if (s->sparse && ++s->questions > SPARSE_QUESTIONS_MAX)
        load_all(s);
    if (s->sparse)
        sparse_ask(s->sparse, span_of(encoded), add_entry, s->handle);
    return Hunspell_spell(s->handle, encoded) != 0;
}

void spelling_load_all(struct spelling *s)
{
    pthread_mutex_lock(&s->lock);
    if (handle_of(s))
        load_all(s);
    pthread_mutex_unlock(&s->lock);
}

bool spelling_accepts(struct spelling *s, const char *word, size_t len)
{
    char encoded[WORD_MAX + 4];
    pthread_mutex_lock(&s->lock);
    Hunhandle *h = handle_of(s);
    bool accepts = h && encode(s, word, len, encoded) && asks(s, encoded);
    pthread_mutex_unlock(&s->lock);
    return accepts;
}
