#include "run/profile.h"

#include <stdlib.h>

#include "base/bug.h"
#include "run/nearest.h"
#include "run/session.h"

void each_rule(const struct language *l, rule_visitor visit, void *arg)
{
    size_t count;
    const struct check *const *checks = checks_all(&count);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < checks[i]->rule_count; k++)
            visit(arg, &checks[i]->rules[k]);
    for (size_t i = 0; i < ruleset_count(l->rules); i++)
        visit(arg, ruleset_info(l->rules, i));
}

static void add_rule(void *selection, const struct rule_info *rule)
{
    selection_add_rule(selection, rule);
}

/* Whether a glob of the command line matches anything, and what it may have meant. */
struct glob_use {
    const char *glob;
    bool used;
    struct nearest near;
};

static void try_glob(void *arg, const struct rule_info *rule)
{
    struct glob_use *use = arg;
    if (use->used || selector_matches(use->glob, rule)) {
        use->used = true;
        return;
    }
    nearest_offer(&use->near, rule->id);
    nearest_offer(&use->near, category_name(rule->category));
}

/* A misspelled --disable that silently does nothing would be found out much later, if ever. */
static int check_globs(const struct language *l, const struct options *o, struct buf *err)
{
    for (size_t i = 0; i < o->selectors.len; i++) {
        const struct selector *s = &o->selectors.items[i];
        struct glob_use use = {s->glob, false, nearest_to(s->glob)};
        each_rule(l, try_glob, &use);
        if (use.used)
            continue;
        buf_addf(err, "--%s: no rule and no category matches \"%s\"", s->enable ? "enable" : "disable", s->glob);
        if (use.near.name)
            buf_addf(err, "; did you mean \"%s\"?", use.near.name);
        return -1;
    }
    return 0;
}

static int select_rules(struct profile *p, const struct options *o, struct buf *err)
{
    if (check_globs(p->language, o, err) != 0)
        return -1;
    for (size_t i = 0; i < o->selectors.len; i++)
        vec_push(&p->selection.selectors, o->selectors.items[i]);
    p->selection.preview = o->preview;
    p->selection.min_severity = o->min_severity;
    each_rule(p->language, add_rule, &p->selection);
    selection_freeze(&p->selection);
    return 0;
}

static void choose_checks(struct profile *p)
{
    size_t count;
    const struct check *const *all = checks_all(&count);
    for (size_t i = 0; i < count; i++) {
        bool on = false;
        for (size_t k = 0; k < all[i]->rule_count && !on; k++)
            on = selection_is_on(&p->selection, &all[i]->rules[k]);
        if (on)
            vec_push(&p->checks, all[i]);
    }
}

struct profile *profile_new(const struct language *language, const struct options *o, struct buf *err)
{
    struct profile *p = xcalloc(1, sizeof(*p));
    p->language = language;
    p->fail_on = o->fail_on;
    selection_init(&p->selection);
    if (select_rules(p, o, err) != 0) {
        profile_free(p);
        return NULL;
    }
    choose_checks(p);
    return p;
}

void profile_free(struct profile *p)
{
    vec_release(&p->checks);
    selection_release(&p->selection);
    free(p);
}
