/* What changed since a revision, as git itself says. */
#ifndef MTLINT_RUN_GIT_CHANGES_H
#define MTLINT_RUN_GIT_CHANGES_H

#include <stddef.h>

#include "base/buf.h"
#include "run/changed_lines.h"

/* Adds the lines of the files that the work tree has and the revision has not, in every repository that holds one of
 * them; a file that git does not track is new as a whole. Runs git, without a shell,
 * external diff programs or hooks. Paths are as the user named them; what is not there is passed over. -1 and a message
 * when there is no git, no repository or no such revision. */
int git_changes(struct changed_lines *out, const char *const *paths, size_t count, const char *revision,
                struct buf *err);

#endif
