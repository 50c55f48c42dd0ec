/* The settings files that hold in a directory: those found from there upward. Each directory is looked into once. */
#ifndef MTLINT_RUN_CONFIG_FILES_H
#define MTLINT_RUN_CONFIG_FILES_H

#include <stdbool.h>

#include "base/intern.h"
#include "run/config.h"

/* What holds in one directory. Read-only once made; lives as long as the config_files. */
struct config_chain {
    char *dir;                           /* absolute, links resolved, without a slash at its end; "" for the root */
    VEC_OF(const struct config *) files; /* the outermost first */
    const char *fault;                   /* of the first file that is wrong; NULL when all are right */
};

struct config_files {
    const char *fixed;         /* --config; NULL: search */
    bool none;                 /* --no-config */
    char *cwd;                 /* absolute; NULL when it cannot be told */
    struct intern named, real; /* directories as they are named, and as they are */
    VEC_OF(const struct config_chain *) of_named;
    VEC_OF(struct config_chain *) chains; /* by their id in `real` */
    VEC_OF(struct config *) all;
};

void config_files_init(struct config_files *f, const char *fixed, bool none);
void config_files_release(struct config_files *f);

/* What holds for the file at `path` ("-": in the working directory), which need not exist; *below is how it is reached
 * from the chain's directory: its name, with what is missing of its directory before it. Not for two threads at once.
 */
const struct config_chain *config_files_for(struct config_files *f, const char *path, struct span *below);

#endif
