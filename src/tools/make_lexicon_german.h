/* The German forms: lemmas.txt, paradigms.txt and words.txt, expanded and sorted. Part of the lexicon compiler. */
#ifndef MTLINT_TOOLS_MAKE_LEXICON_GERMAN_H
#define MTLINT_TOOLS_MAKE_LEXICON_GERMAN_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/intern.h"
#include "base/span.h"
#include "base/vec.h"
#include "lexicon/lexicon_file.h"
#include "tools/make_forms.h"

struct text_file {
    char path[4096];
    struct buf text;
    size_t at;
    unsigned line;
};

/* Of make_lexicon.c. Lines and words are borrowed from the file's text; empty lines and comments are passed. */
_Noreturn void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));
void read_text(struct text_file *file, const char *dir, const char *name);
bool next_line(struct text_file *file, struct span *line);
struct span next_word(struct span *line);

struct german_form {
    struct span text;
    uint16_t set;
};

struct german {
    VEC_OF(struct german_form) forms; /* sorted, without doubles */
    VEC_OF(uint32_t) set_starts;
    VEC_OF(uint8_t) set_flags;
    VEC_OF(struct set_item) set_items;
    VEC_OF(struct tag) tags;
    VEC_OF(struct lemma_rule) lemma_rules;
    struct buf lemma_text;
    struct arena strings;          /* the bytes of the forms */
    struct forms_maker *inflected; /* how each lemma makes its forms */
};

/* Reads the files of DIR/de. A fault in them ends the program. */
void german_read(struct german *german, const char *dir);
void german_release(struct german *german);

/* Reads DIR/de/verb_government.txt and appends the section of lexicon/government.h. A fault ends the program. */
void government_read(struct buf *section, const struct german *german, const char *dir);

#endif
