/* Opens the compiled lexicon for a group of tests. Needs MTLINT_DATA/lexicon.bin. */
#ifndef MTLINT_TESTS_LEXICON_FIXTURE_H
#define MTLINT_TESTS_LEXICON_FIXTURE_H

#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "lexicon/lexicon.h"

static inline void lexicon_path(char *path, size_t size)
{
    const char *data = getenv("MTLINT_DATA");
    snprintf(path, size, "%s/lexicon.bin", data != NULL ? data : "build/data");
}

static inline int open_lexicon(void **state)
{
    char path[4096];
    struct buf err = BUF_EMPTY;
    lexicon_path(path, sizeof(path));
    *state = lexicon_open(path, &err);
    if (*state == NULL)
        fprintf(stderr, "%s\n", buf_str(&err));
    buf_release(&err);
    return *state != NULL ? 0 : -1;
}

static inline int close_lexicon(void **state)
{
    lexicon_close(*state);
    return 0;
}

#endif
