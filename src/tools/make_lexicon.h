/* The parts of the lexicon compiler. A fault in the dictionaries ends the program with a message. */
#ifndef MTLINT_TOOLS_MAKE_LEXICON_H
#define MTLINT_TOOLS_MAKE_LEXICON_H

#include <stddef.h>
#include <stdint.h>

#include "base/span.h"
#include "lexicon/lexicon_file.h"

/* Reads one reading as paradigms.txt writes it ("SUB:n=nda"). Returns 0, or -1 if it is not understood. */
int tag_parse(const char *text, size_t len, struct tag *out);

/* LEX_ bits that a reading gives to its form. */
unsigned tag_flags(const struct tag *tag);

/*
 * Builds a minimal automaton from words that come in ascending order of their bytes, without doubles.
 * automaton_finish() adds the last states; the arcs then belong to the caller of
 * automaton_release().
 */
struct automaton_builder;

struct automaton_builder *automaton_start(void);
void automaton_add(struct automaton_builder *builder, const char *word, size_t len);
uint32_t automaton_finish(struct automaton_builder *builder, struct automaton *out); /* returns the root state */
void automaton_release(struct automaton_builder *builder);

#endif
