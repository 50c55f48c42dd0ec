#include "run/session.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "run/data_dir.h"

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

static void language_free(struct language *l)
{
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
    if (knowledge_open(&l->knowledge, buf_str(&s->data_dir), lang->tag, err) == 0)
        l->rules = ruleset_load(buf_str(&dir), lang, err);
    buf_release(&dir);
    if (!l->rules) {
        language_free(l);
        return NULL;
    }
    return l;
}

/* The lock is held. */
static struct language *language_of(struct session *s, const struct lang *lang, struct buf *err)
{
    struct language *l = s->languages;
    while (l && l->lang != lang)
        l = l->next;
    if (!l && (l = language_open(s, lang, err)) != NULL) {
        l->next = s->languages;
        s->languages = l;
    }
    return l;
}

/* The lock is held. */
static struct profile *profile_of(struct session *s, const struct language *l, struct buf *err)
{
    struct profile *p = s->profiles;
    while (p && p->language != l)
        p = p->next;
    if (!p && (p = profile_new(l, s->options, err)) != NULL) {
        p->next = s->profiles;
        s->profiles = p;
    }
    return p;
}

const struct profile *session_profile(struct session *s, const char *path, const char *hint, struct buf *err)
{
    (void)path;
    const char *given = s->options->language;
    const struct lang *lang = find_lang(s, given ? given : hint && *hint ? hint : session_default_tag(s), err);
    if (!lang)
        return NULL;
    pthread_mutex_lock(&s->lock);
    const struct language *l = language_of(s, lang, err);
    struct profile *p = l ? profile_of(s, l, err) : NULL;
    pthread_mutex_unlock(&s->lock);
    return p;
}

int session_open(struct session *s, const struct options *options, struct buf *err)
{
    *s = (struct session){.options = options};
    pthread_mutex_init(&s->lock, NULL);
    if (data_dir_find(options->data_dir, &s->data_dir, err) != 0)
        return -1;
    return session_profile(s, NULL, NULL, err) ? 0 : -1;
}

void session_close(struct session *s)
{
    while (s->profiles) {
        struct profile *p = s->profiles;
        s->profiles = p->next;
        profile_free(p);
    }
    while (s->languages) {
        struct language *l = s->languages;
        s->languages = l->next;
        language_free(l);
    }
    pthread_mutex_destroy(&s->lock);
    buf_release(&s->data_dir);
}
