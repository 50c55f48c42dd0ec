#include "checks/checks.h"

static const struct rule_info rules[] = {
    {"de/repetition/doubled-word", CATEGORY_GRAMMAR, SEVERITY_MAJOR, RULE_STABLE, "A word stands twice in a row.", NULL},
};

const struct check check_repeated_words = {.rules = rules, .rule_count = sizeof(rules) / sizeof(rules[0])};
