/* What holds for a file: its language, the rules that are on and at what severity, what makes the run fail. Files with
 * the same settings share one. Read-only once made. */
#ifndef MTLINT_RUN_PROFILE_H
#define MTLINT_RUN_PROFILE_H

#include <stdint.h>

#include "base/buf.h"
#include "core/rule_info.h"
#include "engine/check.h"
#include "engine/selection.h"
#include "run/options.h"
#include "run/settings.h"

struct language;

struct profile {
    const struct language *language;
    const struct knowledge *knowledge; /* the language's words, with those of the project */
    char *locale;                      /* language tag of the texts, with the country when it is known */
    struct selection selection;
    struct termbases terms;              /* of the settings and the command line */
    VEC_OF(const struct check *) checks; /* those that have a rule that is on */
    const char *source_pattern;          /* where the source text of a file is; NULL: nowhere */
    int fail_on;                         /* an enum severity; SEVERITY_COUNT for never */
    uint64_t fingerprint; /* of all that decides which findings a text has: language, rules, severities, words */
};

/* Selects among the rules of the language by the settings and the selectors of the command line. NULL and a message
 * when a glob matches nothing. Globs and the knowledge are borrowed. */
struct profile *profile_new(const struct language *language, const struct knowledge *knowledge,
                            const struct settings *settings, const struct options *o, struct buf *err);
/* Adds a termbase, borrowed, that the settings do not name. Before the profile is used. */
void profile_add_terms(struct profile *p, const struct termbase *terms);
void profile_free(struct profile *p);

/* Calls visit for every rule of the language: those in C first, then those from YAML in the order of their files. */
typedef void (*rule_visitor)(void *arg, const struct rule_info *rule);
void each_rule(const struct language *l, rule_visitor visit, void *arg);

#endif
