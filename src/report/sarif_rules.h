/* The rules that a SARIF log describes: those that found something, in the order in which they did first. Copies, for a
 * log is ended when the rules may be gone. */
#ifndef MTLINT_REPORT_SARIF_RULES_H
#define MTLINT_REPORT_SARIF_RULES_H

#include "base/arena.h"
#include "base/intern.h"
#include "base/json.h"
#include "base/vec.h"
#include "core/rule_info.h"

struct sarif_rules {
    struct intern ids;
    struct arena texts;
    VEC_OF(struct rule_info) list; /* by id in `ids` */
};

void sarif_rules_init(struct sarif_rules *rules);
void sarif_rules_release(struct sarif_rules *rules);

/* The index of the rule in the log. */
uint32_t sarif_rules_index(struct sarif_rules *rules, const struct rule_info *rule);

/* Writes the array of reportingDescriptor objects. */
void sarif_rules_json(const struct sarif_rules *rules, struct json *j);

/* "error", "warning" or "note" */
const char *sarif_level(enum severity s);

#endif
