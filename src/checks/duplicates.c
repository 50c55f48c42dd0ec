#include "checks/checks.h"

static const struct rule_info rules[] = {
    {"text/duplication/paragraph", CATEGORY_DUPLICATION, SEVERITY_MAJOR, RULE_STABLE, "A paragraph stands twice in the text.", NULL},
};

const struct check check_duplicates = {.rules = rules, .rule_count = sizeof(rules) / sizeof(rules[0])};
