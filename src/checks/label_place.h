/* Whether a capitalised word may be the label of a button, a menu or an option, which keeps its capital whatever it is.
 */
#ifndef MTLINT_CHECKS_LABEL_PLACE_H
#define MTLINT_CHECKS_LABEL_PLACE_H

#include "engine/check.h"

/* Of a word of s->analysis that is not its first: it stands behind what labels are called ("die Option Aktiviert"), in
 * an instruction ("Wählen Sie Konfiguriere"), or among words of another language. */
bool is_label_place(struct check_context *c, const struct sentence_view *s, size_t word);

/* The same behind a title or given name, of a word that is hardly ever written in lower case: "Herrn Klimmet". */
bool is_rather_surname(struct check_context *c, const struct sentence_view *s, size_t word, struct span lower);

#endif
