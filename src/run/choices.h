/* The values of the options that take one of a few names: one list for the parser, its messages and the completion. */
#ifndef MTLINT_RUN_CHOICES_H
#define MTLINT_RUN_CHOICES_H

#include <stddef.h>

#define MOST_CHOICES 64

/* The input format that is no reader's: a JSON document a line. */
#define DOCUMENT_LINES "jsonl-docs"

/* Fills `names` with what the option of that name (without the dashes) may be given, and says how many there are; 0 for
 * an option that takes something else. The names live as long as the program. */
size_t option_choices(const char *option, const char *names[MOST_CHOICES]);

#endif
