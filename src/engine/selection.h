/* Which rules are on and at what severity, after the settings of files, --enable, --disable, --preview and
 * --min-severity; and in which language they speak. Read-only once made. */
#ifndef MTLINT_ENGINE_SELECTION_H
#define MTLINT_ENGINE_SELECTION_H

#include <stdbool.h>

#include "base/vec.h"
#include "core/rule_info.h"

/* What a selector says of the severity: nothing (what an earlier one said holds), the rule's own, another. */
enum selector_severity { SELECTOR_KEEPS, SELECTOR_RESETS, SELECTOR_SETS };

/* One --enable or --disable, or one line of a settings file: a glob (* ? [..], * also matches "/") over rule ids and
 * category names. */
struct selector {
    const char *glob; /* borrowed */
    bool enable;
    enum selector_severity change;
    enum severity severity; /* of SELECTOR_SETS */
};

struct selected_rule {
    const struct rule_info *rule;
    enum severity severity;
};

/* How a text is to speak to its reader. */
enum address_choice { ADDRESS_ANY_FORM, ADDRESS_AS_SIE, ADDRESS_AS_DU };

struct selection {
    VEC_OF(struct selector) selectors; /* in order; the last that matches wins */
    bool preview;                      /* preview rules are on unless a selector turns them off */
    enum severity min_severity;        /* of the severity that a rule has here */
    VEC_OF(struct selected_rule) on;   /* sorted by address */
    enum message_language messages;
    enum address_choice address;
    const char *locale; /* the language tag of the text, "de-CH"; borrowed; NULL: no country is known */
};

void selection_init(struct selection *s);
void selection_release(struct selection *s);

/* Decides on one more rule. Call for each rule once, then selection_freeze. */
void selection_add_rule(struct selection *s, const struct rule_info *rule);
void selection_freeze(struct selection *s);

/* Whether the text is for one of these countries, tags with a blank between: "de-CH" is that of the tags "de_ch" and
 * "de-CH-1996", too. */
bool selection_is_for(const struct selection *s, const char *locales);

/* False for a rule of other countries. */
bool selection_holds_here(const struct selection *s, const struct rule_info *rule);

bool selection_is_on(const struct selection *s, const struct rule_info *rule);

/* The same where one rule after the other is asked about, mostly in the order of their addresses: *next is 0 at first.
 */
bool selection_is_on_next(const struct selection *s, const struct rule_info *rule, size_t *next);

/* The severity of its findings, an enum severity; -1 when the rule is off. */
int selection_severity(const struct selection *s, const struct rule_info *rule);

/* True when the glob matches the id or the category of the rule. */
bool selector_matches(const char *glob, const struct rule_info *rule);

#endif
