#include "run/commands.h"

#include <stdlib.h>
#include <string.h>

#include "engine/rules_check.h"
#include "lang/langs.h"
#include "run/complain.h"
#include "run/explain.h"
#include "run/nearest.h"
#include "run/print_text.h"
#include "run/session.h"

typedef VEC_OF(const struct rule_info *) rule_list;

static void push_rule(void *list, const struct rule_info *rule)
{
    vec_push((rule_list *)list, rule);
}

static int compare_ids(const void *a, const void *b)
{
    const struct rule_info *const *x = a, *const *y = b;
    return strcmp((*x)->id, (*y)->id);
}

static void add_list(struct buf *out, const struct profile *p)
{
    rule_list rules = {0};
    each_rule(p->language, push_rule, &rules);
    if (rules.len > 1)
        qsort(rules.items, rules.len, sizeof(*rules.items), compare_ids);
    for (size_t i = 0; i < rules.len; i++) {
        const struct rule_info *r = rules.items[i];
        const char *state = selection_is_on(&p->selection, r) ? "on" : r->status == RULE_PREVIEW ? "preview" : "off";
        buf_addf(out, "%-44s %-20s %-8s %s\n", r->id, category_name(r->category), severity_name(r->severity), state);
    }
    vec_release(&rules);
}

static int check_examples(struct session *s, const struct language *l, struct buf *out, struct buf *err)
{
    size_t passed, failed;
    const struct translations *t = session_translations(s, &lang_en, l->lang, err);
    if (err->len)
        return -1;
    int result = ruleset_check(l->rules, l->lang, &l->knowledge, l->tagging, t, err, &passed, &failed);
    buf_addf(out, "%zu rules, %zu of them without literal text to scan for\n%zu passed, %zu failed\n",
             ruleset_count(l->rules), ruleset_unfiltered(l->rules), passed, failed);
    return result;
}

/* 0, or -1 with what is wrong in *err; what there is to say goes to *out in either case. */
static int answer(const struct options *o, struct session *s, struct buf *out, struct buf *err)
{
    const struct profile *p = session_profile(s, NULL, NULL, err);
    if (!p)
        return -1;
    const struct language *l = p->language;
    if (strcmp(o->operands.items[0], "list") == 0)
        add_list(out, p);
    else if (strcmp(o->operands.items[0], "check") == 0)
        return check_examples(s, l, out, err);
    for (size_t i = 1; i < o->operands.len; i++)
        if (explain_rules(out, p, o->operands.items[i], err) != 0)
            return -1;
    return 0;
}

/* The verb with its operands, or a message. */
static int check_operands(const struct options *o, struct buf *err)
{
    static const char *const verbs[] = {"list", "explain", "check"};
    if (o->operands.len == 0) {
        buf_add_str(err, "`mtlint rules` needs one of: list, explain ID, check");
        return -1;
    }
    const char *verb = o->operands.items[0];
    struct nearest near = nearest_to(verb);
    for (size_t i = 0; i < 3; i++) {
        bool is_explain = i == 1;
        nearest_offer(&near, verbs[i]);
        if (strcmp(verb, verbs[i]) == 0 && (o->operands.len > 1) == is_explain)
            return 0;
    }
    if (near.name && strcmp(near.name, verb) == 0)
        buf_addf(err,
                 strcmp(verb, "explain") == 0 ? "`mtlint rules %s` needs the id of a rule"
                                              : "`mtlint rules %s` takes no more words",
                 verb);
    else
        buf_addf(err, "`mtlint rules %s` is unknown; did you mean `mtlint rules %s`?", verb,
                 near.name ? near.name : "list");
    return -1;
}

static bool is_check(const struct options *o)
{
    return strcmp(o->operands.items[0], "check") == 0;
}

enum exit_status command_rules(const struct options *o)
{
    struct session s;
    struct buf out = BUF_EMPTY, err = BUF_EMPTY;
    enum exit_status status = EXIT_CLEAN;
    if (check_operands(o, &err) != 0) {
        status = complain_usage(buf_str(&err), "rules");
    } else {
        if (session_open(&s, o, &err) != 0 || answer(o, &s, &out, &err) != 0)
            status = is_check(o) ? complain_places(buf_str(&err)) : complain(buf_str(&err));
        enum exit_status printed = out.len ? print_text(o, &out) : EXIT_CLEAN;
        status = printed > status ? printed : status;
        session_close(&s);
    }
    buf_release(&out);
    buf_release(&err);
    return status;
}
