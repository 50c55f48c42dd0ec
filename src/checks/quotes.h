/* What the files of the check of quotation marks share. */
#ifndef MTLINT_CHECKS_QUOTES_H
#define MTLINT_CHECKS_QUOTES_H

#include "checks/quote_marks.h"
#include "engine/check.h"

enum quote_rule { RULE_UNCLOSED, RULE_UNOPENED, RULE_BRACKET, RULE_MIXED, RULE_ENGLISH, RULE_STRAIGHT, QUOTE_RULES };

extern const struct rule_info quote_rules[QUOTE_RULES];

/* Reports what stayed open or closes nothing, but for quotations that go on over paragraphs. Uses up marks of q. */
void quotes_report_unpaired(struct check_context *c, struct quotes *q);

#endif
