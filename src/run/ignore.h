/* Which paths the project leaves out: `ignore` of its settings files, and .gitignore where that is asked for. */
#ifndef MTLINT_RUN_IGNORE_H
#define MTLINT_RUN_IGNORE_H

#include <stdbool.h>

#include "run/config_files.h"

struct git_directory;

struct ignore {
    struct config_files *configs;                   /* borrowed */
    bool settings, git;                             /* what counts */
    struct intern directories;                      /* real ones, of which is known what .gitignore says */
    VEC_OF(struct git_directory *) git_directories; /* by their ids */
};

void ignore_init(struct ignore *ig, struct config_files *configs, bool settings, bool git);
void ignore_release(struct ignore *ig);

/* Whether the entry of a directory is left out, the directory itself being visited. .gitignore files count inside of a
 * git repository, with its info/exclude; those of its index and of the user's own settings do not. A .gitignore file
 * that cannot be read counts as empty, as for git. When it is left out and `why` is not NULL, "FILE:LINE" of the
 * pattern is appended to it. */
bool ignore_entry(struct ignore *ig, const char *path, bool directory, struct buf *why);

/* The same for a path that was named: a directory above it may be left out, too. */
bool ignore_named(struct ignore *ig, const char *path, bool directory, struct buf *why);

#endif
