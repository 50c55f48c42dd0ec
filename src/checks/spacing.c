#include "checks/checks.h"

static const struct rule_info rules[] = {
    {"de/spacing/missing-space", CATEGORY_PUNCTUATION, SEVERITY_MAJOR, RULE_STABLE, "A space is missing after a punctuation mark.", NULL},
};

const struct check check_spacing = {.rules = rules, .rule_count = sizeof(rules) / sizeof(rules[0])};
