#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/buf.h"
#include "run/path_glob.h"

struct row {
    const char *pattern, *path; /* a path with a slash at its end is a directory */
    int say;
};

/* Each as `git check-ignore` sees it. */
static const struct row rows[] = {
    {"a", "a", 1},
    {"a", "x/a", 1},
    {"a", "ab", -1},
    {"/a", "a", 1},
    {"/a", "x/a", -1},
    {"x/a", "x/a", 1},
    {"x/a", "y/x/a", -1},
    {"a/", "a", -1},
    {"a/", "a/", 1},
    {"a/", "x/a/", 1},
    {"!a", "a", 0},
    {"\\!a", "!a", 1},
    {"\\#a", "#a", 1},
    {"a\\ ", "a ", 1},
    {"a ", "a", 1},
    {"a\r", "a", 1},
    {"*.md", "x/y.md", 1},
    {"*.md", "x/.md", 1},
    {"x/*.md", "x/y/z.md", -1},
    {"x/*.md", "x/z.md", 1},
    {"x*z", "x/z", -1},
    {"/x*z", "x/z", -1},
    {"/x?z", "x/z", -1},
    {"/x[/]z", "x/z", -1},
    {"**/a", "a", 1},
    {"**/a", "x/y/a", 1},
    {"a/**", "a/x/y", 1},
    {"a/**", "a/", -1},
    {"a/**/b", "a/b", 1},
    {"a/**/b", "a/x/y/b", 1},
    {"a/**/b", "a/xb", -1},
    {"a/**/b", "ab", -1},
    {"a/x**/b", "a/xy/b", 1},
    {"a/x**/b", "a/xy/z/b", 1}, /* git takes "a/x" away first, and a "**" that begins is free */
    {"?/x**/b", "a/xy/z/b", -1},
    {"**", "x/y", 1},
    {"[a-c]", "b", 1},
    {"[!a-c]", "b", -1},
    {"[^a-c]", "d", 1},
    {"[]a]", "]", 1},
    {"[]-a]", "^", 1},
    {"[a-]", "-", 1},
    {"[[:digit:]x]", "7", 1},
    {"[[:digit:]x]", "a", -1},
    {"[[:nothing:]]", "a", -1},
    {"[[:digit]", "d", 1},
    {"[\\]]", "]", 1},
    {"[a", "[a", -1},
    {"a\\", "a\\", -1},
    {"a\\*", "a*", 1},
    {"a\\*", "ab", -1},
    {"*a*b*c", "xxaxxbxxc", 1},
    {"*a*b*c", "xxaxxbxx", -1},
};

static void patterns_match_as_in_git(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct arena arena = ARENA_EMPTY;
        struct path_globs globs = {0};
        struct path_glob g;
        struct span path = span_of(rows[i].path);
        bool directory = span_ends(path, "/");
        path.len -= directory;
        assert_true(path_glob_parse(&g, &arena, span_of(rows[i].pattern)));
        vec_push(&globs.items, g);
        const struct path_glob *last = path_globs_last(&globs, path, directory);
        int say = last ? !last->negated : -1;
        if (say != rows[i].say)
            fail_msg("\"%s\" says %d of \"%s\", not %d", rows[i].pattern, say, rows[i].path, rows[i].say);
        path_globs_release(&globs);
        arena_release(&arena);
    }
}

static bool covers(const char *const *patterns, const char *path)
{
    struct arena arena = ARENA_EMPTY;
    struct path_globs globs = {0};
    for (; *patterns; patterns++) {
        struct path_glob g;
        assert_true(path_glob_parse(&g, &arena, span_of(*patterns)));
        vec_push(&globs.items, g);
    }
    bool covered = path_globs_cover(&globs, span_of(path));
    path_globs_release(&globs);
    arena_release(&arena);
    return covered;
}

static void a_directory_speaks_for_what_is_below(void **state)
{
    (void)state;
    static const char *const drafts[] = {"drafts/", "!drafts/keep.md", NULL};
    static const char *const files[] = {"*.md", "!keep.md", NULL};
    static const char *const none[] = {NULL};
    assert_true(covers(drafts, "x/drafts/deep/a.md"));
    assert_true(covers(drafts, "drafts/keep.md")); /* as in git: what is below cannot be taken back */
    assert_false(covers(drafts, "drafts"));
    assert_true(covers(files, "a.md"));
    assert_false(covers(files, "x/keep.md"));
    assert_false(covers(none, "a.md"));
}

static void lines_without_a_pattern_are_told(void **state)
{
    (void)state;
    struct arena arena = ARENA_EMPTY;
    struct path_glob g;
    char *longer = xmalloc(PATH_GLOB_MAX + 1);
    memset(longer, '*', PATH_GLOB_MAX + 1);
    assert_false(path_glob_parse(&g, &arena, span_of("")));
    assert_false(path_glob_parse(&g, &arena, span_of("   ")));
    assert_false(path_glob_parse(&g, &arena, span_of("# a")));
    assert_false(path_glob_parse(&g, &arena, (struct span){longer, PATH_GLOB_MAX + 1}));
    assert_true(path_glob_parse(&g, &arena, (struct span){longer, PATH_GLOB_MAX}));
    free(longer);
    arena_release(&arena);
}

/* What costs exponential time where every star is tried at every place. */
static void many_stars_are_no_burden(void **state)
{
    (void)state;
    struct arena arena = ARENA_EMPTY;
    struct path_globs globs = {0};
    struct path_glob g;
    struct buf pattern = BUF_EMPTY, path = BUF_EMPTY;
    for (int i = 0; i < 200; i++)
        buf_add_str(&pattern, "a*");
    for (int i = 0; i < 4000; i++)
        buf_add_byte(&path, 'a');
    buf_add_str(&pattern, "b");
    assert_true(path_glob_parse(&g, &arena, buf_span(&pattern)));
    vec_push(&globs.items, g);
    assert_null(path_globs_last(&globs, buf_span(&path), false));
    buf_release(&pattern);
    buf_release(&path);
    path_globs_release(&globs);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(patterns_match_as_in_git),
        cmocka_unit_test(a_directory_speaks_for_what_is_below),
        cmocka_unit_test(lines_without_a_pattern_are_told),
        cmocka_unit_test(many_stars_are_no_burden),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
