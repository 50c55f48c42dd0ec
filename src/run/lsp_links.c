#include "run/lsp_links.h"

#include <stdint.h>
#include <stdlib.h>

#include "run/lsp_uri.h"

static int compare(const void *a, const void *b)
{
    uintptr_t x = (uintptr_t)((const struct lsp_link *)a)->rule, y = (uintptr_t)((const struct lsp_link *)b)->rule;
    return (x > y) - (x < y);
}

void lsp_links_release(struct lsp_links *l)
{
    vec_release(&l->sorted);
    arena_release(&l->uris);
    l->rules = NULL;
}

static void make(struct lsp_links *l, const struct ruleset *rules)
{
    lsp_links_release(l);
    l->rules = rules;
    for (size_t i = 0; i < ruleset_count(rules); i++)
        vec_push(&l->sorted, (struct lsp_link){ruleset_info(rules, i), i, NULL});
    if (l->sorted.len > 1)
        qsort(l->sorted.items, l->sorted.len, sizeof(*l->sorted.items), compare);
}

static const char *uri_of(struct lsp_links *l, size_t index)
{
    size_t line;
    struct buf uri = BUF_EMPTY;
    char *path = realpath(ruleset_file(l->rules, index, &line), NULL);
    if (path) {
        lsp_uri_add_file(&uri, path);
        buf_addf(&uri, "#L%zu", line);
    }
    const char *own = arena_strdup(&l->uris, buf_str(&uri));
    buf_release(&uri);
    free(path);
    return own;
}

const char *lsp_links_find(struct lsp_links *l, const struct ruleset *rules, const struct rule_info *rule)
{
    const struct lsp_link wanted = {.rule = rule};
    if (l->rules != rules)
        make(l, rules);
    if (l->sorted.len == 0)
        return "";
    struct lsp_link *found = bsearch(&wanted, l->sorted.items, l->sorted.len, sizeof(*l->sorted.items), compare);
    if (found && !found->uri)
        found->uri = uri_of(l, found->index);
    return found ? found->uri : "";
}
