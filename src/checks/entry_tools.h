/* For checks of a catalogue's entries. */
#ifndef MTLINT_CHECKS_ENTRY_TOOLS_H
#define MTLINT_CHECKS_ENTRY_TOOLS_H

#include "engine/check.h"

/* As much of a text as a message shows, and "" or " …" to go behind it in *more. */
struct span entry_beginning(struct span text, const char **more);

/* Whether there is a letter in it. */
bool entry_has_letter(struct span text);

#endif
