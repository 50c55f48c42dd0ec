/* The repair of a noun phrase as a fix of a finding. */
#ifndef MTLINT_CHECKS_REPAIR_EDITS_H
#define MTLINT_CHECKS_REPAIR_EDITS_H

#include "engine/check.h"
#include "text/phrase_repair.h"

/* Adds the edits of the repair, made for a phrase of this sentence, as one fix: safe when the repair is sure. */
void finding_add_repair(struct check_context *c, const struct sentence_view *s, struct finding *f,
                        const struct phrase_repair *r);

#endif
