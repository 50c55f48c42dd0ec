#include "checks/checks.h"

static const struct rule_info rules[] = {
    {"text/encoding/mojibake", CATEGORY_CHARACTER_ENCODING, SEVERITY_MAJOR, RULE_STABLE, "Letters were read in the wrong character encoding.", NULL},
};

const struct check check_encoding = {.rules = rules, .rule_count = sizeof(rules) / sizeof(rules[0])};
