/* Whether the spelling of a name is this text's choice, by what stands around it. */
#ifndef MTLINT_CHECKS_SPELLED_CONTEXT_H
#define MTLINT_CHECKS_SPELLED_CONTEXT_H

#include "checks/spelled_names.h"

/* True when the sentence names a year before 2000: places were called otherwise then. */
bool sentence_is_history(const struct check_context *c, const struct sentence_view *s);

/* True when it explains that a name has several spellings, or had another: "Kiew, ukrainisch Kyjiw". */
bool sentence_explains_names(const struct check_context *c, const struct sentence_view *s);

/* True when it stands in a quotation, in foreign words, in the title of a work or the name of another thing ("Kyiv
 * Independent", "Dynamo Kiew", "die Serie Chernobyl"): its spelling is not this text's choice. */
bool spelled_name_is_fixed(const struct check_context *c, const struct sentence_view *s,
                           const struct spelled_name *name);

#endif
