/* Paths as programs know them that compare them with the files of a repository. */
#ifndef MTLINT_REPORT_TREE_PATH_H
#define MTLINT_REPORT_TREE_PATH_H

#include <string.h>

/* The path without a leading "./". */
static inline const char *tree_path(const char *path)
{
    while (path[0] == '.' && path[1] == '/') {
        path += 2;
        path += strspn(path, "/");
    }
    return path;
}

#endif
