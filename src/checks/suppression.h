/* The rules for comments that turn rules off. */
#ifndef MTLINT_CHECKS_SUPPRESSION_H
#define MTLINT_CHECKS_SUPPRESSION_H

#include "core/rule_info.h"

enum suppression_rule { SUPPRESSION_UNKNOWN, SUPPRESSION_UNUSED, SUPPRESSION_RULE_COUNT };
extern const struct rule_info suppression_rules[SUPPRESSION_RULE_COUNT];

#endif
