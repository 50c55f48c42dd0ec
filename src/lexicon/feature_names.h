/* Readings in words, for people and programs: parts of speech, and their cells in groups ("nom/acc sg neut"). */
#ifndef MTLINT_LEXICON_FEATURE_NAMES_H
#define MTLINT_LEXICON_FEATURE_NAMES_H

#include "base/buf.h"
#include "lexicon/lexicon.h"

/* "noun", "name", "verb", ... */
const char *part_of_speech_name(enum part_of_speech part);

/* What a reading is within its part of speech, "definite", "auxiliary"; "" for nothing. */
const char *reading_kind_name(enum reading_kind kind);

/* NOMINAL_CELL bits, cells that differ in one thing together: "nom/acc sg neut, dat pl", genders left out where all
 * are meant, "any case" for all cells; "" for none. */
void nominal_cells_add(struct buf *out, uint32_t cells);

/* The cells and forms of a reading, parted by ", ": "past sg 1/3", "infinitive", "dat pl masc, weak". Nothing for a
 * reading without any. */
void reading_features_add(struct buf *out, const struct reading *r);

/* Calls `visit` for each cell and form of a reading (of NOMINAL_CELL bits) one by one: "nom sg masc", "past pl 3",
 * "infinitive". All cells of a nominal are one: "any case". */
typedef void feature_visitor(void *arg, const char *name);
void nominal_cells_each(uint32_t cells, feature_visitor *visit, void *arg);
void reading_features_each(const struct reading *r, feature_visitor *visit, void *arg);

#endif
