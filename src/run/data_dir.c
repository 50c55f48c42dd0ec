#include "run/data_dir.h"

#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

void program_path(struct buf *out)
{
#ifdef __APPLE__
    char raw[PATH_MAX];
    uint32_t size = sizeof(raw);
    char *path = _NSGetExecutablePath(raw, &size) == 0 ? realpath(raw, NULL) : NULL;
#else
    char *path = realpath("/proc/self/exe", NULL);
#endif
    buf_add_str(out, path ? path : "");
    free(path);
}

/* The directory of the running program, with a slash at its end; empty when the system does not tell. */
static void program_directory(struct buf *dir)
{
    struct buf path = BUF_EMPTY;
    program_path(&path);
    const char *slash = strrchr(buf_str(&path), '/');
    buf_add(dir, buf_str(&path), slash ? (size_t)(slash - buf_str(&path)) + 1 : 0);
    buf_release(&path);
}

static bool is_there(const char *dir, const char *name)
{
    struct stat st;
    struct buf path = BUF_EMPTY;
    buf_addf(&path, "%s/%s", dir, name);
    bool found = stat(buf_str(&path), &st) == 0;
    buf_release(&path);
    return found;
}

/* A directory of that name that holds something else does not count. */
static bool holds_data(const char *dir)
{
    return is_there(dir, "rules") || is_there(dir, "lexicon.bin");
}

/* A place that was named must be right: falling back to another would check with other rules than was asked for. */
static int use_named(const char *dir, const char *origin, struct buf *out, struct buf *err)
{
    buf_add_str(out, dir);
    if (holds_data(dir))
        return 0;
    buf_addf(err, "%s: no mtlint data here (neither \"rules\" nor \"lexicon.bin\"); the directory was named by %s", dir,
             origin);
    return -1;
}

/* Messages name files of it, so no "bin/../share" stays in it. */
static void resolve(struct buf *dir)
{
    char *path = realpath(buf_str(dir), NULL);
    if (!path)
        return;
    buf_clear(dir);
    buf_add_str(dir, path);
    free(path);
}

int data_dir_find(const char *given, struct buf *dir, struct buf *err)
{
    static const char *const beside[] = {"data", "../share/mtlint"};
    const char *env = getenv("MTLINT_DATA");
    if (given)
        return use_named(given, "--data", dir, err);
    if (env && *env)
        return use_named(env, "$MTLINT_DATA", dir, err);
    struct buf program = BUF_EMPTY, looked = BUF_EMPTY;
    program_directory(&program);
    int result = -1;
    for (size_t i = 0; i < sizeof(beside) / sizeof(beside[0]) && result != 0; i++) {
        buf_clear(dir);
        buf_addf(dir, "%s%s", buf_str(&program), beside[i]);
        buf_addf(&looked, "\n  %s", buf_str(dir));
        if (holds_data(buf_str(dir)))
            result = 0;
    }
    if (result == 0)
        resolve(dir);
    if (result != 0)
        buf_addf(err, "no rules and lexicon found; name their directory with --data DIR or $MTLINT_DATA. Looked in:%s",
                 buf_str(&looked));
    buf_release(&program);
    buf_release(&looked);
    return result;
}
