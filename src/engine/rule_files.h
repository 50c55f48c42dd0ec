/* The files that the rules of a language are read from, and whether they are still those that a store was made from. */
#ifndef MTLINT_ENGINE_RULE_FILES_H
#define MTLINT_ENGINE_RULE_FILES_H

#include "base/arena.h"
#include "base/vec.h"
#include "lexicon/forms.h"

struct rule_files {
    VEC_OF(const char *) paths; /* sorted; in the arena */
    struct arena arena;
    const char *dir;           /* borrowed */
    const struct forms *forms; /* may be NULL */
    size_t faults;             /* messages in the errors */
    uint64_t names;            /* a print of their names and sizes; not of what is in them */
    int64_t changed;           /* when the last of them was, as file_changed() has it */
};

/* Every *.yaml below the folder; a missing one has none. What cannot be read is a fault and told in *err. */
void rule_files_find(struct rule_files *files, const char *dir, const struct forms *forms, struct buf *err);
void rule_files_release(struct rule_files *files);

/* A print of their names and bytes, and of the forms of lemmas. False when they cannot be read. */
bool rule_files_print(const struct rule_files *files, uint64_t *print);

/* Whether none was changed since something was made of them at that time. The files of an archive may all be of the
 * same second. */
bool rule_files_are_older(const struct rule_files *files, int64_t than);

#endif
