#include "checks/checks.h"

static const struct rule_info rules[] = {
    {"text/repetition/phrase-loop", CATEGORY_UNINTELLIGIBLE, SEVERITY_MAJOR, RULE_STABLE, "A phrase stands three times or more in a row.", NULL},
};

const struct check check_phrase_loops = {.rules = rules, .rule_count = sizeof(rules) / sizeof(rules[0])};
