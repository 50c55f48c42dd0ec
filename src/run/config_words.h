/* Reads the lists of words and names that settings mention, and those that stand beside them. */
#ifndef MTLINT_RUN_CONFIG_WORDS_H
#define MTLINT_RUN_CONFIG_WORDS_H

#include "run/config.h"

#define WORDS_NAME "words.txt"
#define NAMES_NAME "names.txt"

/* Fills the lists of every section of a sound config; what is wrong stands in c->fault then. */
void config_read_words(struct config *c);

#endif
