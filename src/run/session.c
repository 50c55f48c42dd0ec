#include "run/session.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "run/data_dir.h"
#include "run/nearest.h"

const char *session_default_tag(const struct session *s)
{
    return s->options->language ? s->options->language : "de";
}

void session_rules_dir(const struct session *s, const char *tag, struct buf *path)
{
    buf_addf(path, "%s/rules/%s", buf_str(&s->data_dir), tag);
}

static bool has_rules(const struct session *s, const struct lang *lang)
{
    struct stat st;
    struct buf path = BUF_EMPTY;
    session_rules_dir(s, lang->tag, &path);
    bool found = stat(buf_str(&path), &st) == 0 && S_ISDIR(st.st_mode);
    buf_release(&path);
    return found;
}

static const struct lang *find_lang(const struct session *s, const char *tag, struct buf *err)
{
    const struct lang *lang = lang_by_tag(tag);
    if (lang && has_rules(s, lang))
        return lang;
    if (lang)
        buf_addf(err, "there are no rules for %s (\"%s\")", lang->name, tag);
    else
        buf_addf(err, "language \"%s\" is not known", tag);
    buf_add_str(err, "; languages that can be checked:");
    for (const struct lang *const *l = langs_all(); *l; l++)
        if (has_rules(s, *l))
            buf_addf(err, " %s (%s)", (*l)->tag, (*l)->name);
    buf_add_str(err, "; choose with --language TAG");
    return NULL;
}

typedef void (*rule_visitor)(void *arg, const struct rule_info *rule);

static void each_rule(const struct language *l, rule_visitor visit, void *arg)
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

static int select_rules(struct language *l, const struct options *o, struct buf *err)
{
    if (check_globs(l, o, err) != 0)
        return -1;
    for (size_t i = 0; i < o->selectors.len; i++)
        vec_push(&l->selection.selectors, o->selectors.items[i]);
    l->selection.preview = o->preview;
    l->selection.min_severity = o->min_severity;
    each_rule(l, add_rule, &l->selection);
    selection_freeze(&l->selection);
    return 0;
}

static void choose_checks(struct language *l)
{
    size_t count;
    const struct check *const *all = checks_all(&count);
    for (size_t i = 0; i < count; i++) {
        bool on = false;
        for (size_t k = 0; k < all[i]->rule_count && !on; k++)
            on = selection_is_on(&l->selection, &all[i]->rules[k]);
        if (on)
            vec_push(&l->checks, all[i]);
    }
}

static void language_free(struct language *l)
{
    vec_release(&l->checks);
    selection_release(&l->selection);
    if (l->rules)
        ruleset_free(l->rules);
    knowledge_close(&l->knowledge);
    free(l);
}

static struct language *language_open(const struct session *s, const struct lang *lang, struct buf *err)
{
    struct language *l = xcalloc(1, sizeof(*l));
    struct buf dir = BUF_EMPTY;
    session_rules_dir(s, lang->tag, &dir);
    l->lang = lang;
    selection_init(&l->selection);
    if (knowledge_open(&l->knowledge, buf_str(&s->data_dir), lang->tag, err) == 0)
        l->rules = ruleset_load(buf_str(&dir), lang, err);
    buf_release(&dir);
    if (!l->rules || select_rules(l, s->options, err) != 0) {
        language_free(l);
        return NULL;
    }
    choose_checks(l);
    return l;
}

const struct language *session_language(struct session *s, const char *tag, struct buf *err)
{
    const struct lang *lang = find_lang(s, tag && *tag ? tag : session_default_tag(s), err);
    if (!lang)
        return NULL;
    pthread_mutex_lock(&s->lock);
    struct language *l = s->languages;
    while (l && l->lang != lang)
        l = l->next;
    if (!l && (l = language_open(s, lang, err)) != NULL) {
        l->next = s->languages;
        s->languages = l;
    }
    pthread_mutex_unlock(&s->lock);
    return l;
}

int session_open(struct session *s, const struct options *options, struct buf *err)
{
    *s = (struct session){.options = options};
    pthread_mutex_init(&s->lock, NULL);
    if (data_dir_find(options->data_dir, &s->data_dir, err) != 0)
        return -1;
    return session_language(s, NULL, err) ? 0 : -1;
}

void session_close(struct session *s)
{
    while (s->languages) {
        struct language *l = s->languages;
        s->languages = l->next;
        language_free(l);
    }
    pthread_mutex_destroy(&s->lock);
    buf_release(&s->data_dir);
}
