/* Runs the examples of rules: `mtlint rules check`. Needs nothing but the rule set and the text stage: no file, no
 * reader. */
#ifndef MTLINT_ENGINE_RULES_CHECK_H
#define MTLINT_ENGINE_RULES_CHECK_H

#include "engine/ruleset.h"
#include "lexicon/knowledge.h"
#include "lexicon/translations.h"
#include "text/tagging.h"

enum {
    RULES_UNFILTERED_MAX = 10, /* rules that are tried on every sentence */
    RULES_EXAMPLES_MIN = 3     /* bad ones and good ones that a stable rule needs */
};

/* Holds every rule to its examples, preview rules too:
 *   a bad example is matched exactly at its marks, with exactly the listed replacements;
 *   with the first fix applied the rule is silent, and so is every other rule at the repaired place;
 *   no rule says anything on any good example of any rule.
 * An example of a rule for pairs is "source text ||| translation", both of which are one link.
 * An example is read as a paragraph, or as the first kind of segment that its rule looks at; for a block rule each line
 * is a segment. Appends "file:line: rule: what is wrong" for each failure. passed and failed count examples and the
 * demands on the set as a whole. 0, or -1 when anything failed. tagging is the model for the analysis of
 * sentences, translations are from English. All three may be NULL as long as no rule asks for them. */
int ruleset_check(const struct ruleset *rs, const struct lang *lang, const struct knowledge *knowledge,
                  const struct tagging *tagging, const struct translations *translations, struct buf *out,
                  size_t *passed, size_t *failed);

#endif
