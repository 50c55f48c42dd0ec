/* The languages that langs.c lists, one file each. */
#ifndef MTLINT_LANG_LANGS_H
#define MTLINT_LANG_LANGS_H

#include "lang/lang.h"

extern const struct lang lang_de;
extern const struct lang lang_en;

#endif
