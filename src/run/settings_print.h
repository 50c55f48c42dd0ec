/* A fingerprint of the settings that hold for a file, the same in every run with the same settings. */
#ifndef MTLINT_RUN_SETTINGS_PRINT_H
#define MTLINT_RUN_SETTINGS_PRINT_H

#include <stdint.h>

#include "run/settings.h"

/* Of all that decides which findings a text has: the settings files' sections, with the bytes of the lists of words
 * they name, and the command line. */
uint64_t settings_print(const struct settings *s, const struct options *o);

#endif
