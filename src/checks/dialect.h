/* Whether a stretch of text is dialect: what is unknown in it is no slip then, and nothing may be repaired unasked. */
#ifndef MTLINT_CHECKS_DIALECT_H
#define MTLINT_CHECKS_DIALECT_H

#include "engine/check.h"

enum dialect {
    DIALECT_NONE,
    DIALECT_TRACE, /* a word beside it is no standard German, or a quotation is too short to tell */
    DIALECT_SPOKEN /* several are, or one of few: dialect, slang or another language */
};

/* What the words around token i say: those of its quotation as far as it goes in the sentence, outside of quotations
 * the words near it, of which only short ones count there, for those are the grammar of a dialect. */
enum dialect dialect_around(struct check_context *c, const struct sentence_view *s, size_t i);

/* "Gspritzter" for "Gespritzter", "Bsuch": southern German leaves out the e of ge- and be-, so a repair that puts it in
 * needs a human eye everywhere. */
bool is_clipped_prefix(struct span word, struct span repair);

/* Whether the sentence is written in a manner that the word shares: "Dasss isst ssseltsssam", "eyn Thurm von Steyn". */
bool is_mannered(const struct check_context *c, const struct sentence_view *s, size_t i);

#endif
