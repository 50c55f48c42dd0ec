#include "run/baseline_unused.h"

#include <stdlib.h>
#include <string.h>

#include "run/baseline.h"
#include "run/complain.h"
#include "run/profile.h"

/* Whether a rule of that id is on, or none has it any more. */
struct rule_search {
    const struct profile *profile;
    const char *id;
    bool known, on;
};

static void try_rule(void *arg, const struct rule_info *rule)
{
    struct rule_search *search = arg;
    if (strcmp(rule->id, search->id) != 0)
        return;
    search->known = true;
    search->on = selection_is_on(&search->profile->selection, rule);
}

static bool could_be_found(const struct profile *p, const char *id)
{
    struct rule_search search = {.profile = p, .id = id};
    if (p)
        each_rule(p->language, try_rule, &search);
    return search.on || !search.known;
}

static int compare_lines(const void *a, const void *b)
{
    const struct baseline_entry *x = *(const struct baseline_entry *const *)a;
    const struct baseline_entry *y = *(const struct baseline_entry *const *)b;
    return (x->line > y->line) - (x->line < y->line);
}

static void name_entry(struct session *s, const struct baseline *b, const struct baseline_entry *e, struct buf *out)
{
    struct buf path = BUF_EMPTY, err = BUF_EMPTY;
    const char *own = intern_span(&b->paths, e->path).ptr;
    if (own[0] != '/')
        buf_addf(&path, "%s/", b->dir);
    buf_add_str(&path, own);
    if (could_be_found(session_profile(s, buf_str(&path), NULL, &err), e->rule))
        buf_addf(out, "%s:%zu: no finding is this entry any more: %s: %s, \"%s\"\n", b->name, e->line, own, e->rule,
                 e->text);
    buf_release(&path);
    buf_release(&err);
}

static size_t count_lines(const struct buf *text)
{
    size_t lines = 0;
    for (size_t i = 0; i < text->len; i++)
        lines += text->data[i] == '\n';
    return lines;
}

size_t baseline_report_unused(struct session *s)
{
    VEC_OF(const struct baseline_entry *) unused = {0};
    struct buf lines = BUF_EMPTY;
    const struct baseline *b = s->baseline;
    for (size_t i = 0; i < b->entries.len; i++) {
        const struct baseline_entry *e = &b->entries.items[i];
        const struct baseline_path *path = &b->of_path.items[e->path];
        if (!e->used && (path->gone || path->checked))
            vec_push(&unused, e);
    }
    if (unused.len > 1)
        qsort(unused.items, unused.len, sizeof(*unused.items), compare_lines);
    for (size_t i = 0; i < unused.len; i++)
        name_entry(s, b, unused.items[i], &lines);
    size_t count = count_lines(&lines);
    if (count > 0)
        complain_places(buf_str(&lines));
    vec_release(&unused);
    buf_release(&lines);
    return count;
}
