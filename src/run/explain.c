#include "run/explain.h"

#include <stdlib.h>
#include <string.h>

#include "report/columns.h"
#include "run/nearest.h"
#include "run/session.h"

#define WIDTH 100 /* the lines of a terminal that is not asked, as in reports */

/* Appends the text in lines of WIDTH columns. */
static void add_wrapped(struct buf *out, const char *text)
{
    size_t len = strlen(text);
    while (len > 0) {
        size_t line = columns_line(text, len, WIDTH, false);
        buf_add(out, text, line);
        buf_add_byte(out, '\n');
        while (line < len && text[line] == ' ')
            line++;
        text += line;
        len -= line;
    }
}

static void add_example(struct buf *out, const struct example *e, enum message_language messages)
{
    size_t done = 0;
    buf_add_str(out, e->bad ? message_in(messages, "  bad:  ") : message_in(messages, "  good: "));
    for (size_t k = 0; k < e->mark_count; k++) {
        const struct example_mark *m = &e->marks[k];
        buf_addf(out, "%.*s[%.*s]", (int)(m->off - done), e->text + done, (int)m->len, e->text + m->off);
        done = m->off + m->len;
    }
    buf_addf(out, "%s\n", e->text + done);
    for (size_t k = 0; k < e->mark_count; k++)
        for (const char *const *r = e->marks[k].replacements; r && *r; r++)
            buf_addf(out, "        -> %s\n", *r);
}

/* A rule in C has its examples in its help. */
static void add_examples(struct buf *out, const struct profile *p, const struct rule_info *r)
{
    const struct language *l = p->language;
    enum message_language messages = p->selection.messages;
    for (size_t i = 0; i < ruleset_count(l->rules); i++) {
        size_t line, count;
        if (ruleset_info(l->rules, i) != r)
            continue;
        const struct example *e = ruleset_examples(l->rules, i, &count);
        buf_add_str(out, message_in(messages, "\nExamples:\n"));
        for (size_t k = 0; k < count; k++)
            add_example(out, &e[k], messages);
        const char *file = ruleset_file(l->rules, i, &line);
        buf_addf(out, message_in(messages, "\nDefined in %s:%zu\n"), file, line);
    }
}

static void add_switches(struct buf *out, const struct profile *p, const struct rule_info *r)
{
    enum message_language messages = p->selection.messages;
    bool elsewhere = !selection_holds_here(&p->selection, r);
    if (elsewhere)
        buf_addf(out, message_in(messages, "\nIt is for texts in %s: --language, or language in .mtlint.yaml.\n"),
                 r->locales);
    else if (!selection_is_on(&p->selection, r))
        buf_addf(out, message_in(messages, "\nIt is off. To turn it on: --enable=%s\n"), r->id);
    buf_addf(out,
             message_in(messages, "\nTo turn it off:\n"
                                  "  in one run                --disable=%s\n"
                                  "  in a project              in .mtlint.yaml, rules: {\"%s\": off}\n"
                                  "  in one place              <!-- mtlint-disable-next-line %s -->\n"
                                  "  what stands there today   --baseline=FILE, see `mtlint help baseline`\n"),
             r->id, r->id, r->id);
}

static const char *status_of(const struct rule_info *r, enum message_language messages)
{
    switch (r->status) {
    case RULE_PREVIEW:
        return message_in(messages, "preview: off unless --preview is given");
    case RULE_ON_REQUEST:
        return message_in(messages, "on request: off unless it is turned on");
    case RULE_STABLE:
        break;
    }
    return message_in(messages, "stable");
}

static void add_explanation(struct buf *out, const struct profile *p, const struct rule_info *r)
{
    enum message_language messages = p->selection.messages;
    buf_addf(out, "%s\n%s (%s), %s, %s\n\n", r->id, category_name(r->category), category_top_level(r->category),
             severity_label(r->severity, messages), status_of(r, messages));
    if (r->help)
        add_wrapped(out, rule_help(r, messages));
    if (r->precision) {
        buf_add_str(out, message_in(messages, "\nMeasured:\n"));
        add_wrapped(out, rule_precision(r, messages));
    }
    add_examples(out, p, r);
    add_switches(out, p, r);
}

struct search {
    const char *glob;
    const struct rule_info *exact;
    VEC_OF(const struct rule_info *) matches;
    struct nearest near;
};

static void look_at(void *arg, const struct rule_info *rule)
{
    struct search *s = arg;
    if (strcmp(rule->id, s->glob) == 0)
        s->exact = rule;
    if (selector_matches(s->glob, rule))
        vec_push(&s->matches, rule);
    nearest_offer(&s->near, rule->id);
    nearest_offer(&s->near, category_name(rule->category));
}

static int compare_ids(const void *a, const void *b)
{
    const struct rule_info *const *x = a, *const *y = b;
    return strcmp((*x)->id, (*y)->id);
}

static int unknown_rule(const struct search *s, struct buf *err)
{
    buf_addf(err, "there is no rule \"%s\"", s->glob);
    if (s->near.name)
        buf_addf(err, "; did you mean \"%s\"?", s->near.name);
    else
        buf_add_str(err, "; `mtlint rules list` shows them all");
    return -1;
}

int explain_rules(struct buf *out, const struct profile *p, const char *glob, struct buf *err)
{
    struct search s = {.glob = glob, .near = nearest_to(glob)};
    int result = 0;
    each_rule(p->language, look_at, &s);
    if (s.exact)
        add_explanation(out, p, s.exact);
    else if (s.matches.len == 0)
        result = unknown_rule(&s, err);
    else
        qsort(s.matches.items, s.matches.len, sizeof(*s.matches.items), compare_ids);
    for (size_t i = 0; !s.exact && i < s.matches.len; i++) {
        if (i > 0)
            buf_add_str(out, "\n\n");
        add_explanation(out, p, s.matches.items[i]);
    }
    vec_release(&s.matches);
    return result;
}
