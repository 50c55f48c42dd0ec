/* Whether a word stands where manuals put what is no prose: commands, options, the names of parameters. */
#ifndef MTLINT_CHECKS_CODE_PLACE_H
#define MTLINT_CHECKS_CODE_PLACE_H

#include "engine/check.h"

/* True when marks of code stand beside the word: "user_name", "<?> succ <?>", "tug[g]". */
bool is_code_place(const struct check_context *c, const struct sentence_view *s, size_t i);

/* True for a word in lower case that may be the name of a piece of code: it is in a path ("/proc"), is explained behind
 * a colon, as a parameter is ("filenum: die Nummer der Datei"), stands behind what such names are names of ("das Modul
 * uno"), or a command is spoken of ("geben Sie setq im Fenster Kommandos ein"). */
bool may_be_code_name(const struct check_context *c, const struct sentence_view *s, size_t i);

/* True for a word of a bilingual format that stands in the source text as it is ("mtime", "Adlam"), or that has the
 * mark of a key in a catalogue ("Papiere_inzug"). */
bool is_word_of_program(const struct check_context *c, const struct sentence_view *s, struct span word);

#endif
