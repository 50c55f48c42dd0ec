#include "run/suppression_findings.h"

#include "base/intern.h"
#include "base/utf8.h"
#include "checks/suppression.h"
#include "run/nearest.h"
#include "run/session.h"

/* Suggestions cost a look at every rule; who has more unknown names than this has another problem. */
#define MOST_SUGGESTIONS 20

/* Code points of a name that a message shows. */
#define LONGEST_NAME 60

/* What is known of a name. */
struct name_use {
    bool known; /* a rule or category matches */
    bool on;    /* one of those rules is on */
};

struct reporting {
    struct check_context *c;
    const struct profile *profile;
    struct intern names;
    VEC_OF(struct name_use) uses; /* by id in names */
    size_t suggestions;
};

/* A name as a message may show it: valid, and no longer than need be. */
static const char *shown(struct reporting *r, const char *name)
{
    struct buf text = BUF_EMPTY;
    size_t size, points = 0, len = strlen(name);
    for (size_t i = 0; i < len && points < LONGEST_NAME; i += size, points++)
        utf8_add(&text, utf8_decode(name + i, len - i, &size));
    if (points == LONGEST_NAME)
        buf_add_str(&text, "…");
    const char *copy = arena_strdup(&r->c->report->arena, buf_str(&text));
    buf_release(&text);
    return copy;
}

/* --- names of rules */

struct name_search {
    const struct reporting *r;
    const char *glob;
    struct name_use use;
};

static void try_rule(void *arg, const struct rule_info *rule)
{
    struct name_search *search = arg;
    if (!selector_matches(search->glob, rule))
        return;
    search->use.known = true;
    search->use.on = search->use.on || selection_is_on(&search->r->profile->selection, rule);
}

static struct name_use use_of(struct reporting *r, const char *glob)
{
    uint32_t id = intern_id(&r->names, glob, strlen(glob));
    if (id == r->uses.len) {
        struct name_search search = {.r = r, .glob = glob};
        each_rule(r->profile->language, try_rule, &search);
        vec_push(&r->uses, search.use);
    }
    return r->uses.items[id];
}

static void offer_rule(void *near, const struct rule_info *rule)
{
    nearest_offer(near, rule->id);
    nearest_offer(near, category_name(rule->category));
}

static const char *suggest_rule(struct reporting *r, const char *name)
{
    struct nearest near = nearest_to(name);
    if (r->suggestions++ < MOST_SUGGESTIONS)
        each_rule(r->profile->language, offer_rule, &near);
    return near.name;
}

/* --- findings */

static void report_misspelled(struct reporting *r, const struct suppression_entry *e)
{
    const struct rule_info *rule = &suppression_rules[SUPPRESSION_UNKNOWN];
    const char *name = shown(r, e->glob);
    struct nearest near = nearest_to(e->glob);
    for (int kind = 0; kind < SUPPRESS_UNKNOWN; kind++)
        nearest_offer(&near, suppression_words[kind]);
    if (near.name)
        finding_emit_at(r->c, rule, e->start, e->end,
                        "mtlint knows no comment \"%s\", so it does nothing; did you mean \"%s\"?", name, near.name);
    else
        finding_emit_at(r->c, rule, e->start, e->end,
                        "mtlint knows no comment \"%s\", so it does nothing. There are mtlint-disable, mtlint-enable "
                        "and mtlint-disable-next-line.",
                        name);
}

static void report_unknown_rule(struct reporting *r, const struct suppression_entry *e)
{
    const struct rule_info *rule = &suppression_rules[SUPPRESSION_UNKNOWN];
    const char *name = shown(r, e->glob), *near = suggest_rule(r, e->glob);
    if (near)
        finding_emit_at(r->c, rule, e->start, e->end,
                        "No rule and no category matches \"%s\", so it does nothing here; did you mean \"%s\"?", name,
                        near);
    else
        finding_emit_at(r->c, rule, e->start, e->end,
                        "No rule and no category matches \"%s\", so it does nothing here.", name);
}

static void report_unused(struct reporting *r, const struct suppression_entry *e)
{
    const struct rule_info *rule = &suppression_rules[SUPPRESSION_UNUSED];
    if (e->named)
        finding_emit_at(r->c, rule, e->start, e->end, "\"%s\" turns off no finding here; the name can go.",
                        shown(r, e->glob));
    else
        finding_emit_at(r->c, rule, e->start, e->end, "This comment turns off no finding; it can go.");
}

static void report_entry(struct reporting *r, const struct suppression_entry *e)
{
    if (e->kind == SUPPRESS_UNKNOWN) {
        report_misspelled(r, e);
        return;
    }
    if (e->kind == SUPPRESS_UNCLOSED) {
        finding_emit_at(
            r->c, &suppression_rules[SUPPRESSION_UNKNOWN], e->start, e->end,
            "This comment has no end (\"-->\"), so \"%s\" does nothing and what stands behind it is hidden.", e->glob);
        return;
    }
    struct name_use use = use_of(r, e->glob);
    if (!use.known)
        report_unknown_rule(r, e);
    else if (use.on && !e->used && e->kind != SUPPRESS_NO_LONGER)
        report_unused(r, e);
}

void suppression_findings(struct check_context *c, const struct suppression *s, const struct profile *p)
{
    struct reporting r = {.c = c, .profile = p};
    if (s->entries.len == 0)
        return;
    intern_init(&r.names);
    for (size_t i = 0; i < s->entries.len; i++)
        report_entry(&r, &s->entries.items[i]);
    intern_release(&r.names);
    vec_release(&r.uses);
}
