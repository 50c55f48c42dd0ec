/* Sentences that tell the reader to do something: "Klicke hier." */
#ifndef MTLINT_CHECKS_COMMAND_SENTENCE_H
#define MTLINT_CHECKS_COMMAND_SENTENCE_H

#include "engine/check.h"
#include "text/analysis.h"

/* A form_question: whether a sentence that opens with the word can be one. */
unsigned form_may_command(const struct check_context *c, struct span word);

/* The sentence opens with what can be nothing but a verb in the imperative singular. A speaker who leaves out "ich"
 * opens so, too ("Habe gewartet"), but not with verbs of what somebody else is to do. It has been analysed. */
bool sentence_is_command(const struct check_context *c, const struct sentence_view *s);

/* "Mein Gebieter, lasst uns gehen!": a form that nobody but who is called can be the subject of. */
bool verb_is_order(const struct analysis *a, uint32_t verb);

#endif
