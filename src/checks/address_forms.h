/* Where a sentence surely speaks to its reader, and how: as Sie or as du. */
#ifndef MTLINT_CHECKS_ADDRESS_FORMS_H
#define MTLINT_CHECKS_ADDRESS_FORMS_H

#include "engine/check.h"

enum address { ADDRESS_NONE, ADDRESS_POLITE, ADDRESS_FAMILIAR };

/* What tokens[i] is. Only what can be nothing else: "Sie" in the middle of a sentence with a verb in the plural,
 * "Ihnen" there, "du" with its verb, "dich", "deine", an imperative that opens a sentence ("Klicke"). The sentence has
 * been analysed. */
enum address address_at(const struct check_context *c, const struct sentence_view *s, size_t i);

/* A form_question: whether address_at() or token_is_first_person() can tell something of a token of this form. */
unsigned form_may_address(const struct check_context *c, struct span word);

/* Whether it is said that somebody says it: a dash before it, single quotation marks, "sagte". */
bool sentence_tells_speech(const struct check_context *c, const struct sentence_view *s);

/* Whether the sentence may be what somebody says to somebody in the text: a question, what stands beside "sagte". */
bool sentence_may_be_speech(const struct check_context *c, const struct sentence_view *s);

/* "ich", "mein": somebody speaks for himself. */
bool token_is_first_person(const struct check_context *c, const struct token *t);

#endif
