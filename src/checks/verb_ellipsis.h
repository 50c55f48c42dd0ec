/* Sentences that have no verb on purpose. */
#ifndef MTLINT_CHECKS_VERB_ELLIPSIS_H
#define MTLINT_CHECKS_VERB_ELLIPSIS_H

#include "engine/check.h"
#include "text/analysis.h"

/* The sentence before in the same segment. */
struct sentence_before {
    bool sound;    /* it is there, and its verb is not lost */
    bool verbless; /* it has none all the same */
    tag_set opens; /* the tag of its first word as a set */
};

/* True for a sentence that needs none: a name, a time, a thing described, "je …, desto …", words in capitals. */
bool verb_is_unneeded(const struct sentence_view *s);

/* Whether a sentence that has no verb may well be meant like that: an aphorism ("Der Alltag ein Metronom."), one of two
 * that share a verb ("Das Zimmer war sauber. Das Personal freundlich."), one of several without. */
bool verb_is_left_out(const struct analysis *a, const struct sentence_before *before);

/* The hooks of a check whose state is the sentence before. */
void verb_ellipsis_begin(struct check_context *c, void **state);
void verb_ellipsis_segment(struct check_context *c, void *state, size_t segment);
void verb_ellipsis_end(struct check_context *c, void *state);

#endif
