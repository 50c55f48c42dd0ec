#include "run/data_print.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/bug.h"
#include "base/intern.h"
#include "lang/lang.h"
#include "lexicon/knowledge.h"
#include "run/data_dir.h"
#include "run/version.h"

struct print {
    struct buf *out;
    bool failed;
};

static void add_file(void *arg, const char *path)
{
    struct print *p = arg;
    struct buf bytes = BUF_EMPTY;
    struct stat st;
    FILE *f = fopen(path, "rbe");
    if (f && fstat(fileno(f), &st) == 0 && S_ISREG(st.st_mode)) {
        size_t size = (size_t)st.st_size;
        bytes.len = fread(buf_reserve(&bytes, size + 1), 1, size + 1, f);
        p->failed = p->failed || ferror(f) || bytes.len != size;
        buf_addf(p->out, "%zu %016llx\n", size, (unsigned long long)hash_bytes(buf_str(&bytes), bytes.len));
    } else {
        p->failed = true;
    }
    if (f)
        fclose(f);
    buf_release(&bytes);
}

static int no_hidden(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* All rule files below, in sorted order, with their names. A link that leads round in a circle ends as an error. */
static void add_rules(struct print *p, const char *dir)
{
    struct dirent **names = NULL;
    int count = scandir(dir, &names, no_hidden, by_bytes);
    p->failed = p->failed || (count < 0 && errno != ENOENT);
    for (int i = 0; i < count; i++) {
        struct buf path = BUF_EMPTY;
        struct stat st;
        buf_addf(&path, "%s/%s", dir, names[i]->d_name);
        buf_addf(p->out, "%s ", names[i]->d_name);
        if (stat(buf_str(&path), &st) != 0)
            p->failed = true;
        else if (S_ISDIR(st.st_mode))
            add_rules(p, buf_str(&path));
        else
            add_file(p, buf_str(&path));
        buf_release(&path);
        free(names[i]);
    }
    free(names);
}

/* The dictionaries into a language. */
static void add_translations(struct print *p, const char *data_dir, const char *into)
{
    struct buf path = BUF_EMPTY;
    for (const struct lang *const *l = langs_all(); *l; l++) {
        struct stat st;
        buf_clear(&path);
        buf_addf(&path, "%s/%s-%s.bin", data_dir, (*l)->tag, into);
        if (stat(buf_str(&path), &st) == 0)
            add_file(p, buf_str(&path));
    }
    buf_release(&path);
}

bool data_print(const char *data_dir, struct buf *out)
{
    struct print p = {.out = out};
    struct buf path = BUF_EMPTY;
    buf_add_str(out, "mtlint " MTLINT_VERSION "\n");
    program_path(&path);
    add_file(&p, buf_str(&path));
    for (const struct lang *const *l = langs_all(); *l; l++) {
        struct stat st;
        buf_clear(&path);
        buf_addf(&path, "%s/rules/%s", data_dir, (*l)->tag);
        if (stat(buf_str(&path), &st) != 0)
            continue;
        buf_addf(out, "%s ", (*l)->tag);
        add_rules(&p, buf_str(&path));
        knowledge_files(data_dir, (*l)->tag, add_file, &p);
        buf_clear(&path);
        buf_addf(&path, "%s/tagging.%s.bin", data_dir, (*l)->tag);
        if (stat(buf_str(&path), &st) == 0)
            add_file(&p, buf_str(&path));
        add_translations(&p, data_dir, (*l)->tag);
    }
    buf_release(&path);
    return !p.failed;
}
