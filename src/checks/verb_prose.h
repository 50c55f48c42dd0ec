/* What kind of text a sentence is that may have lost its verb. */
#ifndef MTLINT_CHECKS_VERB_PROSE_H
#define MTLINT_CHECKS_VERB_PROSE_H

#include "engine/check.h"

/* Prose up to its stop, or to the colon before a quotation; no line of a table of contents: "Die Wahl der Zone 6.3.4."
 */
bool verbless_is_prose(const struct sentence_view *s);

/* From a capital to a full stop: questions and sentences that trail off need no verb ("Wozu die Eile?"), nor does what
 * begins with a number. */
bool verbless_is_whole(const struct sentence_view *s);

/* Without speech, gaps and titles, where fragments are at home. */
bool verbless_is_plain(const struct sentence_view *s);

/* The last word but for closing marks: the stop. */
size_t verbless_stop(const struct analysis *a);

#endif
