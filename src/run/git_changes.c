#include "run/git_changes.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "run/complain.h"
#include "run/read_all.h"
#include "run/unified_diff.h"

extern char **environ;

/* --- running git */

/* A hook's environment names its own repository; each of ours is named by -C. */
static char **environment(void)
{
    static const char *const left_out[] = {"GIT_DIR=", "GIT_WORK_TREE=", "GIT_PREFIX=", "GIT_EXTERNAL_DIFF="};
    size_t count = 0, kept = 0;
    while (environ[count])
        count++;
    char **copy = xcalloc(count + 1, sizeof(*copy));
    for (size_t i = 0; i < count; i++) {
        bool keep = true;
        for (size_t k = 0; k < sizeof(left_out) / sizeof(left_out[0]); k++)
            keep = keep && strncmp(environ[i], left_out[k], strlen(left_out[k])) != 0;
        if (keep)
            copy[kept++] = environ[i];
    }
    return copy;
}

static pid_t spawn_git(char *const *args, int out, int complaints)
{
    posix_spawn_file_actions_t actions;
    pid_t pid = -1;
    char **env = environment();
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, complaints, STDERR_FILENO);
    int failed = posix_spawnp(&pid, "git", &actions, NULL, args, env);
    posix_spawn_file_actions_destroy(&actions);
    free(env);
    errno = failed;
    return failed ? -1 : pid;
}

static int wait_for(pid_t pid)
{
    int status;
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* What git prints is appended to *out, what it complains about to *complaints. Its exit status; -1 and a message in
 * *complaints when it could not be run. */
static int run_git(char *const *args, struct buf *out, struct buf *complaints)
{
    int ends[2];
    FILE *errors = tmpfile();
    if (!errors || pipe(ends) != 0) {
        buf_addf(complaints, "git cannot be run: %s", strerror(errno));
        if (errors)
            fclose(errors);
        return -1;
    }
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    pid_t pid = spawn_git(args, ends[1], fileno(errors));
    int problem = errno, status = -1;
    close(ends[1]);
    if (pid > 0) {
        read_all(ends[0], out);
        status = wait_for(pid);
        rewind(errors);
        read_all(fileno(errors), complaints);
    } else {
        buf_addf(complaints, "git cannot be run: %s", strerror(problem));
    }
    close(ends[0]);
    fclose(errors);
    return status;
}

/* --- one repository */

struct repositories {
    struct changed_lines *out;
    const char *revision;
    struct intern tops;    /* work trees that were asked */
    struct intern tracked; /* paths of their files, absolute */
    bool found;            /* some repository has the revision */
    struct buf without;    /* of those that have not: a line each */
    struct buf *err;
};

static int complain_of(struct repositories *r, const char *top, const struct buf *said)
{
    buf_addf(r->err, "--since: %s: ", top);
    if (said->len > 0)
        buf_add(r->err, said->data, strcspn(said->data, "\n"));
    else
        buf_add_str(r->err, "git ended without saying why");
    return -1;
}

/* 1: it is none here. */
static int check_revision(struct repositories *r, char *top)
{
    struct buf name = BUF_EMPTY, out = BUF_EMPTY, said = BUF_EMPTY;
    int result = 0;
    buf_addf(&name, "%s^{commit}", r->revision);
    char *args[] = {"git", "-C", top, "rev-parse", "--quiet", "--verify", name.data, NULL};
    int status = run_git(args, &out, &said);
    if (status > 0 && said.len == 0) {
        result = 1;
    } else if (status != 0) {
        result = complain_of(r, top, &said);
    }
    buf_release(&name);
    buf_release(&out);
    buf_release(&said);
    return result;
}

/* No setting and no attribute of the repository may run a program or change the form. */
static int read_diff(struct repositories *r, char *top)
{
    struct buf out = BUF_EMPTY, said = BUF_EMPTY;
    char *args[] = {"git",
                    "-C",
                    top,
                    "-c",
                    "core.fsmonitor=false",
                    "-c",
                    "diff.noprefix=false",
                    "-c",
                    "diff.mnemonicPrefix=false",
                    "-c",
                    "diff.relative=false",
                    "diff",
                    "--no-color",
                    "--no-ext-diff",
                    "--no-textconv",
                    "--find-renames",
                    "--unified=0",
                    "--inter-hunk-context=0",
                    "--ignore-submodules=all",
                    "--src-prefix=a/",
                    "--dst-prefix=b/",
                    (char *)r->revision,
                    "--",
                    NULL};
    int result = run_git(args, &out, &said) == 0 ? 0 : complain_of(r, top, &said);
    if (result == 0)
        result = unified_diff_read(r->out, "git diff", top, buf_str(&out), out.len, r->err);
    buf_release(&out);
    buf_release(&said);
    return result;
}

static int read_tracked(struct repositories *r, char *top)
{
    struct buf out = BUF_EMPTY, said = BUF_EMPTY, path = BUF_EMPTY;
    char *args[] = {"git", "-C", top, "-c", "core.fsmonitor=false", "ls-files", "-z", NULL};
    int result = run_git(args, &out, &said) == 0 ? 0 : complain_of(r, top, &said);
    for (size_t at = 0; result == 0 && at < out.len; at += strlen(out.data + at) + 1) {
        buf_clear(&path);
        buf_addf(&path, "%s/%s", strcmp(top, "/") == 0 ? "" : top, out.data + at);
        intern_id(&r->tracked, path.data, path.len);
    }
    buf_release(&out);
    buf_release(&said);
    buf_release(&path);
    return result;
}

/* A submodule, or a repository inside another: what it holds was not there. */
static void note_without(struct repositories *r, const char *top)
{
    buf_addf(&r->without,
             "--since: \"%s\" is no revision in the repository %s (a shallow clone may have to fetch more)",
             r->revision, top);
    buf_add_str(&r->without, "; its files count as new\n");
}

static int enter(struct repositories *r, char *top)
{
    uint32_t before = r->tops.count;
    intern_id(&r->tops, top, strlen(top));
    if (r->tops.count == before)
        return 0;
    int missing = check_revision(r, top);
    if (missing > 0) {
        note_without(r, top);
        return 0;
    }
    r->found = true;
    return missing == 0 && read_diff(r, top) == 0 && read_tracked(r, top) == 0 ? 0 : -1;
}

/* --- files */

static int add_file(struct repositories *r, const char *path)
{
    struct buf top = BUF_EMPTY;
    char *real = realpath(path, NULL);
    int result = 0;
    if (real && work_tree_of(real, &top) != 0) {
        buf_addf(r->err, "--since: %s is in no git repository", path);
        result = -1;
    } else if (real) {
        result = enter(r, top.data);
        if (result == 0 && intern_find(&r->tracked, real, strlen(real)) == INTERN_NONE)
            changed_lines_add_file(r->out, real)->whole = true;
    }
    free(real);
    buf_release(&top);
    return result;
}

int git_changes(struct changed_lines *out, const char *const *paths, size_t count, const char *revision,
                struct buf *err)
{
    struct repositories r = {.out = out, .revision = revision, .err = err};
    int result = 0;
    intern_init(&r.tops);
    intern_init(&r.tracked);
    for (size_t i = 0; i < count && result == 0; i++)
        result = add_file(&r, paths[i]);
    if (result == 0 && r.without.len > 0 && !r.found) {
        buf_add(err, r.without.data, strcspn(r.without.data, ";"));
        result = -1;
    } else if (result == 0) {
        complain(buf_str(&r.without));
    }
    intern_release(&r.tops);
    intern_release(&r.tracked);
    buf_release(&r.without);
    return result;
}
