/* Why a mark that the translation seems to lack is no fault. */
#ifndef MTLINT_CHECKS_MARK_EXCEPTIONS_H
#define MTLINT_CHECKS_MARK_EXCEPTIONS_H

#include "engine/check.h"

/* Whether a count of the source text is a word in a catalogue's form for one: "%d file", "{count} file" and "eine
 * Datei". */
bool mark_is_said_in_words(const struct check_context *c, const struct pair_side *target, struct span key);

/* Letters stand right behind the mark in the translation ("%dkB"), so that it may be one there or not. */
bool mark_is_glued(const struct pair_side *target, struct span key);

/* A name of a program that stands among other letters in the translation, differs by its capitals, is a word to be
 * filled in ("PAGE_WIDTH") that was translated, or is all that the source text says, a key with a label of its own.
 * other: what stands in its place, NULL for nothing. */
bool mark_is_free_code(const struct pair_view *p, const struct kept_mark *lost, const struct kept_mark *other);

#endif
