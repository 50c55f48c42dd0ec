/* Romanisations of names, from names/transliterations.txt: a group a line, "Selenskyj | Zelensky". */
#ifndef MTLINT_TOOLS_MAKE_LEXICON_SPELLINGS_H
#define MTLINT_TOOLS_MAKE_LEXICON_SPELLINGS_H

#include "base/buf.h"
#include "base/vec.h"
#include "lexicon/lexicon_file.h"

#define SPELLINGS_FILE "names/transliterations.txt"

struct spelling_table {
    VEC_OF(struct spelling_entry) entries; /* sorted for lexicon_spelling() */
    struct buf text;
};

/* Fails when a spelling stands twice, is too long, or is alone in its group. */
void spellings_read(struct spelling_table *table, const char *dir);
void spellings_release(struct spelling_table *table);

/* LEX_ bit of the names below a heading of the file ("=places"); 0 when the line is no heading. */
unsigned spellings_heading(struct span line);

#endif
