/* "das" behind a comma where "dass" is meant ("Er sagt, das er kommt"), and "dass" for the article. */
#ifndef MTLINT_CHECKS_DASS_MEANT_H
#define MTLINT_CHECKS_DASS_MEANT_H

#include "checks/relative_clause.h"

/* Of a clause that the tagger takes for a relative one: nothing that it could be about, or nothing that it lacks. */
bool dass_is_meant(const struct check_context *c, const struct sentence_view *s, const struct relative *r);

/* Of a word "das" whatever the tagger takes it for: the sentence is likelier with "dass". In the time that the words
 * before it take. */
bool dass_is_lost(const struct check_context *c, const struct sentence_view *s, uint32_t word);

/* Of a word "das" right behind a verb of saying, without a comma: "Er sagte das er kommt". */
bool dass_lost_its_comma(const struct analysis *a, uint32_t word);

/* Of a word "dass": "für dass Haus", "während ich dass Konto prüfe". */
bool das_is_article(const struct analysis *a, uint32_t word);

/* "das er", "das sie": the subject stands right behind what opens the clause. */
bool clause_begins_with_subject(const struct relative *r);

/* The first word that is no adjective, from this one on. */
uint32_t word_behind_adjectives(const struct analysis *a, uint32_t word);

#endif
