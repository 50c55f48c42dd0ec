#include "run/unified_diff.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct diff_reader {
    struct changed_lines *out;
    const char *name;
    struct buf *err;
    size_t line;               /* number of the one at hand */
    struct buf git_top, cwd;   /* where paths start; empty: nowhere */
    bool exact;                /* the diff was made by us: every path has its prefix */
    bool is_git;               /* the part at hand begins with "diff --git" */
    struct span git_names;     /* behind "diff --git " */
    bool after_old;            /* the line before was "--- ..." */
    bool in_file;              /* behind "+++ ...": hunks may come */
    bool any;                  /* a part of a diff was seen */
    bool written;              /* something else than blank lines was */
    struct changed_file *file; /* NULL: removed, or not here */
    size_t old_left, new_left; /* lines that the hunk still has */
    size_t new_line;           /* number of its next line in the new file */
};

int work_tree_of(const char *real_path, struct buf *top)
{
    struct buf dir = BUF_EMPTY, git = BUF_EMPTY;
    int result = -1;
    buf_add_str(&dir, real_path);
    for (size_t len = dir.len; result != 0; len = dir.len) {
        buf_clear(&git);
        buf_addf(&git, "%s/.git", buf_str(&dir));
        if (access(buf_str(&git), F_OK) == 0) {
            buf_add_str(top, len > 0 ? buf_str(&dir) : "/");
            result = 0;
        }
        if (len == 0)
            break;
        while (len > 0 && dir.data[len - 1] != '/')
            len--;
        dir.len = len > 0 ? len - 1 : 0;
        dir.data[dir.len] = '\0';
    }
    buf_release(&dir);
    buf_release(&git);
    return result;
}

static int fail(struct diff_reader *d, const char *message)
{
    buf_addf(d->err, "%s:%zu: %s", d->name, d->line, message);
    return -1;
}

/* --- paths */

static bool is_octal(char c)
{
    return c >= '0' && c <= '7';
}

/* Reads what stands behind a backslash, and moves *at behind it. */
static void add_escaped(struct span text, size_t *at, struct buf *out)
{
    static const char letters[] = "abtnvfr", meanings[] = "\a\b\t\n\v\f\r";
    char c = text.ptr[*at];
    const char *letter = c ? strchr(letters, c) : NULL;
    if (is_octal(c)) {
        unsigned byte = 0;
        for (size_t end = *at + 3; *at < end && *at < text.len && is_octal(text.ptr[*at]); ++*at)
            byte = byte * 8 + (unsigned)(text.ptr[*at] - '0');
        buf_add_byte(out, (char)byte);
        return;
    }
    buf_add_byte(out, letter ? meanings[letter - letters] : c);
    ++*at;
}

/* A path in a header: quoted as git does, or up to a tab, behind which a time may stand. */
static void read_path(struct span text, struct buf *path)
{
    bool quoted = text.len > 0 && text.ptr[0] == '"';
    for (size_t at = quoted; at < text.len && text.ptr[at] != (quoted ? '"' : '\t');) {
        char c = text.ptr[at++];
        if (quoted && c == '\\' && at < text.len)
            add_escaped(text, &at, path);
        else
            buf_add_byte(path, c);
    }
}

/* Adds the file at dir/path when it is there. */
static bool try_file(struct diff_reader *d, const struct buf *dir, const char *path)
{
    struct buf whole = BUF_EMPTY;
    if (dir->len == 0 || !*path)
        return false;
    if (path[0] != '/')
        buf_addf(&whole, "%s/", buf_str(dir));
    buf_add_str(&whole, path);
    char *real = realpath(buf_str(&whole), NULL);
    if (real)
        d->file = changed_lines_add_file(d->out, real);
    free(real);
    buf_release(&whole);
    return d->file != NULL;
}

/* git writes "a/x" and "b/x", or other letters, or as it is told; diff writes what it was called with. What is there
 * decides. */
static void find_file(struct diff_reader *d, const char *path)
{
    const char *slash = strchr(path, '/'), *below = slash ? slash + 1 : "";
    bool prefixed = slash && slash == path + 1;
    const char *first = prefixed ? below : path, *second = prefixed ? path : below;
    d->file = NULL;
    if (d->exact) {
        try_file(d, &d->git_top, below);
        return;
    }
    if (d->is_git && (try_file(d, &d->git_top, first) || try_file(d, &d->git_top, second)))
        return;
    if (!try_file(d, &d->cwd, first))
        try_file(d, &d->cwd, second);
}

static void enter_file(struct diff_reader *d, struct span header)
{
    struct buf path = BUF_EMPTY;
    read_path(header, &path);
    d->any = d->in_file = true;
    d->file = NULL;
    if (strcmp(buf_str(&path), "/dev/null") != 0)
        find_file(d, buf_str(&path));
    buf_release(&path);
}

/* Its lines are not told, so all of them may be new. */
static void enter_binary_file(struct diff_reader *d, struct span names)
{
    struct span last = names;
    for (size_t i = 0; i + 5 < names.len; i++)
        if (memcmp(names.ptr + i, " and ", 5) == 0)
            last = (struct span){names.ptr + i + 5, names.len - i - 5};
    if (d->is_git && d->git_names.len % 2 == 1) /* "a/x b/x": the same name twice, which may hold blanks */
        last = (struct span){d->git_names.ptr + d->git_names.len / 2 + 1, d->git_names.len / 2};
    enter_file(d, last);
    d->in_file = false;
    if (d->file)
        d->file->whole = true;
}

/* --- hunks */

/* "12" or "12,3" at *text, which is moved behind it. */
static bool read_numbers(struct span *text, size_t *first, size_t *count)
{
    size_t numbers[2] = {0, 1}, at = 0;
    for (int i = 0; i < 2; i++) {
        size_t start = at, n = 0;
        for (; at < text->len && text->ptr[at] >= '0' && text->ptr[at] <= '9' && at - start < 10; at++)
            n = n * 10 + (size_t)(text->ptr[at] - '0');
        if (at == start)
            return false;
        numbers[i] = n;
        if (at >= text->len || text->ptr[at] != ',')
            break;
        at++;
    }
    *first = numbers[0], *count = numbers[1];
    *text = (struct span){text->ptr + at, text->len - at};
    return true;
}

static int enter_hunk(struct diff_reader *d, struct span line)
{
    size_t old_line;
    struct span rest = {line.ptr + 4, line.len - 4};
    bool good = read_numbers(&rest, &old_line, &d->old_left) && span_starts(rest, " +");
    if (good) {
        rest = (struct span){rest.ptr + 2, rest.len - 2};
        good = read_numbers(&rest, &d->new_line, &d->new_left) && span_starts(rest, " @@");
    }
    return good ? 0 : fail(d, "this is no head of a hunk (\"@@ -1,2 +3,4 @@\")");
}

static int read_hunk_line(struct diff_reader *d, struct span line)
{
    char mark = line.len > 0 && line.ptr[0] != '\r' ? line.ptr[0] : ' ';
    if (mark == '\\') /* "\ No newline at end of file" */
        return 0;
    if ((mark != ' ' && mark != '+' && mark != '-') || (mark != '+' && d->old_left == 0) ||
        (mark != '-' && d->new_left == 0))
        return fail(d, "this line does not fit the head of its hunk: the diff is damaged");
    d->old_left -= mark != '+';
    if (mark == '-')
        return 0;
    if (mark == '+' && d->file)
        changed_file_add_line(d->file, d->new_line);
    d->new_line++;
    d->new_left--;
    return 0;
}

/* --- lines */

static struct span behind(struct span line, const char *prefix)
{
    size_t n = strlen(prefix);
    return (struct span){line.ptr + n, line.len - n};
}

static void enter_git_part(struct diff_reader *d, struct span line)
{
    d->is_git = d->any = true;
    d->in_file = false;
    d->git_names = behind(line, "diff --git ");
}

static int read_line(struct diff_reader *d, struct span line)
{
    bool after_old = d->after_old;
    d->after_old = false;
    if (d->old_left > 0 || d->new_left > 0)
        return read_hunk_line(d, line);
    if (line.len > 0 && line.ptr[line.len - 1] == '\r')
        line.len--;
    d->written = d->written || line.len > 0;
    if (span_starts(line, "diff --cc ") || span_starts(line, "diff --combined ") ||
        (d->in_file && span_starts(line, "@@@")))
        return fail(d, "a combined diff, as of a merge, does not say which lines are new to one side; make one against "
                       "a single commit (`git diff BASE`, `git show --first-parent -m`)");
    if (span_starts(line, "diff --git "))
        enter_git_part(d, line);
    else if (span_starts(line, "--- "))
        d->after_old = true;
    else if (after_old && span_starts(line, "+++ "))
        enter_file(d, behind(line, "+++ "));
    else if (d->in_file && span_starts(line, "@@ -"))
        return enter_hunk(d, line);
    else if (span_starts(line, "Binary files ") && span_ends(line, " differ"))
        enter_binary_file(d, (struct span){line.ptr + 13, line.len - 20});
    else if (d->is_git && span_is(line, "GIT binary patch"))
        enter_binary_file(d, line);
    return 0;
}

static int read_lines(struct diff_reader *d, const char *bytes, size_t len)
{
    for (size_t at = 0; at < len;) {
        const char *newline = memchr(bytes + at, '\n', len - at);
        size_t end = newline ? (size_t)(newline - bytes) : len;
        d->line++;
        if (read_line(d, (struct span){bytes + at, end - at}) != 0)
            return -1;
        at = end + 1;
    }
    if (d->old_left > 0 || d->new_left > 0)
        return fail(d, "the diff ends in the middle of a hunk: it was cut off");
    if (d->written && !d->any)
        return fail(d, memchr(bytes, 0x1B, len)
                           ? "this diff is coloured; make it without colour (`git diff --no-color`)"
                           : "this is no unified diff (`git diff`, `diff -u`)");
    return 0;
}

int unified_diff_read(struct changed_lines *out, const char *name, const char *top, const char *bytes, size_t len,
                      struct buf *err)
{
    struct diff_reader d = {.out = out, .name = name, .err = err, .exact = top != NULL};
    char *cwd = realpath(".", NULL);
    if (cwd)
        buf_add_str(&d.cwd, cwd);
    if (top)
        buf_add_str(&d.git_top, top);
    else if (cwd)
        work_tree_of(cwd, &d.git_top);
    free(cwd);
    int result = read_lines(&d, bytes, len);
    buf_release(&d.git_top);
    buf_release(&d.cwd);
    return result;
}
