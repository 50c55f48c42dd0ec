#include "run/profile.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/intern.h"
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

/* Whether a glob matches anything, and what it may have meant. */
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

/* A misspelled name that silently does nothing would be found out much later, if ever. */
static int check_glob(const struct language *l, const char *glob, const char *origin, struct buf *err)
{
    struct glob_use use = {glob, false, nearest_to(glob)};
    each_rule(l, try_glob, &use);
    if (use.used)
        return 0;
    buf_addf(err, "%s: no rule and no category matches \"%s\"", origin, glob);
    if (use.near.name)
        buf_addf(err, "; did you mean \"%s\"?", use.near.name);
    else
        buf_add_str(err, "; `mtlint rules list` shows them all");
    return -1;
}

/* "en/..." while German is checked: right for other files of the project. */
static bool is_of_other_language(const struct language *l, const char *glob)
{
    char tag[16] = {0};
    size_t len = strcspn(glob, "/");
    if (glob[len] != '/' || len >= sizeof(tag))
        return false;
    memcpy(tag, glob, len);
    const struct lang *other = lang_by_tag(tag);
    return other && other != l->lang;
}

static int select_by_section(struct profile *p, const struct config_section *s, struct buf *err)
{
    int result = 0;
    for (size_t i = 0; i < s->rules.len && result == 0; i++) {
        const struct config_rule *rule = &s->rules.items[i];
        struct buf origin = BUF_EMPTY;
        buf_addf(&origin, "%s:%zu", s->file->path, rule->line);
        if (!is_of_other_language(p->language, rule->selector.glob))
            result = check_glob(p->language, rule->selector.glob, buf_str(&origin), err);
        vec_push(&p->selection.selectors, rule->selector);
        buf_release(&origin);
    }
    return result;
}

static int select_rules(struct profile *p, const struct settings *settings, const struct options *o, struct buf *err)
{
    p->locale = strdup(settings->language);
    p->selection.locale = p->locale;
    p->selection.address = (enum address_choice)settings->address.value;
    for (size_t i = 0; i < settings->sections.len; i++)
        if (select_by_section(p, settings->sections.items[i], err) != 0)
            return -1;
    for (size_t i = 0; i < o->selectors.len; i++) {
        const struct selector *s = &o->selectors.items[i];
        if (check_glob(p->language, s->glob, s->enable ? "--enable" : "--disable", err) != 0)
            return -1;
        vec_push(&p->selection.selectors, *s);
    }
    p->selection.preview = settings->preview.value;
    p->selection.min_severity = (enum severity)settings->min_severity.value;
    p->selection.messages = (enum message_language)settings->messages.value;
    each_rule(p->language, add_rule, &p->selection);
    selection_freeze(&p->selection);
    return 0;
}

struct print {
    const struct profile *p;
    struct buf text;
};

static void print_rule(void *arg, const struct rule_info *rule)
{
    struct print *print = arg;
    int severity = selection_severity(&print->p->selection, rule);
    const char tail[] = {' ', (char)('0' + severity), '\n'}; /* of thousands of rules, at each start */
    if (severity < 0)
        return;
    buf_add(&print->text, rule->id, strlen(rule->id));
    buf_add(&print->text, tail, sizeof(tail));
}

static uint64_t fingerprint_of(const struct profile *p)
{
    struct print print = {.p = p};
    buf_addf(&print.text, "%s %d %llx\n", p->language->lang->tag, (int)p->selection.address,
             (unsigned long long)own_words_fingerprint(p->knowledge->own));
    each_rule(p->language, print_rule, &print);
    uint64_t hash = hash_bytes(buf_str(&print.text), print.text.len);
    buf_release(&print.text);
    return hash;
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

void profile_add_terms(struct profile *p, const struct termbase *terms)
{
    vec_push(&p->terms.items, terms);
    p->fingerprint = (p->fingerprint ^ terms->fingerprint) * 0x9E3779B97F4A7C15u;
}

/* They are of a whole settings file, whose top is one of the sections. */
static void add_terms_of(struct profile *p, const struct config_section *s)
{
    for (size_t i = 0; s == &s->file->top && i < s->file->terms.len; i++)
        profile_add_terms(p, s->file->terms.items[i]);
}

struct profile *profile_new(const struct language *language, const struct knowledge *knowledge,
                            const struct settings *settings, const struct options *o, struct buf *err)
{
    struct profile *p = xcalloc(1, sizeof(*p));
    p->language = language;
    p->knowledge = knowledge;
    p->source_pattern = settings->source_pattern;
    p->fail_on = settings->fail_on.value;
    selection_init(&p->selection);
    if (select_rules(p, settings, o, err) != 0) {
        profile_free(p);
        return NULL;
    }
    choose_checks(p);
    p->fingerprint = fingerprint_of(p);
    for (size_t i = 0; i < settings->sections.len; i++)
        add_terms_of(p, settings->sections.items[i]);
    return p;
}

void profile_free(struct profile *p)
{
    if (!p)
        return;
    vec_release(&p->checks);
    vec_release(&p->terms.items);
    selection_release(&p->selection);
    free(p->locale);
    free(p);
}
