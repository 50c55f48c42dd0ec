/* Globs over paths, written and understood as in a .gitignore file: one matcher for `ignore` and `overrides` of a
 * .mtlint.yaml and for .gitignore itself. */
#ifndef MTLINT_RUN_PATH_GLOB_H
#define MTLINT_RUN_PATH_GLOB_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/span.h"
#include "base/vec.h"

struct glob_element;

/* One pattern, compiled. What it points to lives in the arena it was made in. */
struct path_glob {
    const struct glob_element *elements;
    size_t count;
    struct span literal; /* the path begins with these bytes */
    bool negated;        /* "!x": takes back what an earlier pattern said */
    bool directory;      /* "x/": only a directory */
    bool by_name;        /* without a slash inside: the last part of the path alone is matched */
    size_t line;         /* where it stands; for whoever fills the list */
    bool never;          /* it cannot match anything, as git sees it: "[a" */
};

/* The patterns of one file, in its order. */
struct path_globs {
    VEC_OF(struct path_glob) items;
};

/* Longer patterns are refused, longer paths match nothing. Bytes. */
enum { PATH_GLOB_MAX = 1000, PATH_MATCHED_MAX = 4096 };

/* Compiles one line ("#" begins a comment, a blank at the end counts only behind a backslash). False when it is no
 * pattern: empty, a comment, too long. */
bool path_glob_parse(struct path_glob *g, struct arena *arena, struct span line);

/* The last pattern that matches a path, which is relative to where the patterns stand and has neither "./" nor a slash
 * at its end; NULL when there is none. Time: the product of the lengths of pattern and path. */
const struct path_glob *path_globs_last(const struct path_globs *globs, struct span path, bool directory);

/* Whether the file at that path, or a directory above it, is meant. What a directory says holds for all below. */
bool path_globs_cover(const struct path_globs *globs, struct span path);

void path_globs_release(struct path_globs *globs);

#endif
