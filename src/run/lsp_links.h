/* Where a rule is written, for editors that show its id as a link. */
#ifndef MTLINT_RUN_LSP_LINKS_H
#define MTLINT_RUN_LSP_LINKS_H

#include "base/arena.h"
#include "base/vec.h"
#include "core/rule_info.h"
#include "engine/ruleset.h"

/* Rules of one rule set, sorted for look-up. */
struct lsp_links {
    const struct ruleset *rules; /* borrowed; NULL before the first use */
    struct arena uris;
    VEC_OF(struct lsp_link {
        const struct rule_info *rule;
        size_t index;
        const char *uri; /* NULL until it is asked for */
    })
    sorted;
};

void lsp_links_release(struct lsp_links *l);

/* A "file:" URI with the line as its fragment, owned by *l; "" for a rule that is part of the program. Made anew when
 * the rule set is another. */
const char *lsp_links_find(struct lsp_links *l, const struct ruleset *rules, const struct rule_info *rule);

#endif
