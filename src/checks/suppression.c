/* Comments that turn rules off are no part of the text, so that no hook sees them: run/suppression_findings.c reports
 * on them once everything else is found. Here their rules only join the list. */
#include "checks/suppression.h"

#include "checks/checks.h"

const struct rule_info suppression_rules[SUPPRESSION_RULE_COUNT] = {
    [SUPPRESSION_UNKNOWN] =
        {
            .id = "text/suppression/unknown",
            .category = CATEGORY_MARKUP,
            .severity = SEVERITY_MINOR,
            .help = "A comment is meant for mtlint, but it is misspelled or names a rule that does not exist, so that "
                    "it does nothing. `mtlint help ignoring` shows the comments that there are, `mtlint rules list` "
                    "the rules. Comments cannot turn this rule off.",
        },
    [SUPPRESSION_UNUSED] =
        {
            .id = "text/suppression/unused",
            .category = CATEGORY_MARKUP,
            .severity = SEVERITY_INFO,
            .status = RULE_ON_REQUEST,
            .help =
                "A comment turns off a rule that finds nothing there. It was needed once, or it stands in the wrong "
                "place; if it stays it will hide a fault some day. Reported with --report-unused-ignores. "
                "Comments cannot turn this rule off.",
        },
};

const struct check check_suppression = {.rules = suppression_rules, .rule_count = SUPPRESSION_RULE_COUNT};
