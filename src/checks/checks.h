/* The checks that checks.def lists, one file each. */
#ifndef MTLINT_CHECKS_CHECKS_H
#define MTLINT_CHECKS_CHECKS_H

#include "engine/check.h"

#define CHECK(name) extern const struct check check_##name;
#include "checks/checks.def"
#undef CHECK

#endif
