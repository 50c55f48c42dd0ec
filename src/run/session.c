#include "run/session.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "run/baseline.h"
#include "run/cache.h"
#include "run/complain.h"
#include "run/data_dir.h"
#include "run/settings_print.h"
#include "run/termbase_file.h"
#include "text/tagging.h"

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

static const struct lang *find_lang(const struct session *s, const struct settings *settings, struct buf *err)
{
    const char *tag = settings->language;
    const struct lang *lang = lang_by_tag(tag);
    for (const struct language *l = s->languages; l; l = l->next)
        if (l->lang == lang)
            return lang;
    if (lang && has_rules(s, lang))
        return lang;
    if (settings->language_from.kind == FROM_CONFIG) {
        origin_add(err, &settings->language_from);
        buf_add_str(err, ": ");
    }
    if (lang)
        buf_addf(err, "there are no rules for %s (\"%s\")", lang->name, tag);
    else
        buf_addf(err, "language \"%s\" is not known", tag);
    buf_add_str(err, "; languages that can be checked:");
    for (const struct lang *const *l = langs_all(); *l; l++)
        if (has_rules(s, *l))
            buf_addf(err, " %s (%s)", (*l)->tag, (*l)->name);
    if (settings->language_from.kind != FROM_CONFIG)
        buf_add_str(err, "; choose with --language TAG");
    return NULL;
}

static void language_free(struct language *l)
{
    tagging_close(l->tagging);
    if (l->rules)
        ruleset_free(l->rules);
    knowledge_close(&l->knowledge);
    free(l);
}

/* A language that comes without a model has no checks that would ask for one. */
static int open_tagging(struct language *l, const struct session *s, struct buf *err)
{
    struct buf path = BUF_EMPTY;
    buf_addf(&path, "%s/tagging.%s.bin", buf_str(&s->data_dir), l->lang->tag);
    if (access(buf_str(&path), F_OK) == 0)
        l->tagging = tagging_open(buf_str(&path), err);
    bool failed = err->len > 0;
    buf_release(&path);
    return failed ? -1 : 0;
}

static struct language *language_open(const struct session *s, const struct lang *lang, struct buf *err)
{
    struct language *l = xcalloc(1, sizeof(*l));
    struct buf dir = BUF_EMPTY, store = BUF_EMPTY;
    session_rules_dir(s, lang->tag, &dir);
    buf_addf(&store, "%s/rules.%s.bin", buf_str(&s->data_dir), lang->tag);
    l->lang = lang;
    if (open_tagging(l, s, err) == 0 && knowledge_open(&l->knowledge, buf_str(&s->data_dir), lang->tag, err) == 0)
        l->rules = ruleset_load(buf_str(&dir), buf_str(&store), lang, l->knowledge.forms, err);
    buf_release(&dir);
    buf_release(&store);
    if (!l->rules) {
        language_free(l);
        return NULL;
    }
    return l;
}

/* The lock is held. */
static const struct session_translations *open_translations(struct session *s, const struct lang *from,
                                                            const struct lang *to)
{
    struct session_translations opened = {.from = from, .to = to};
    struct buf path = BUF_EMPTY;
    for (size_t i = 0; i < s->translations.len; i++)
        if (s->translations.items[i].from == from && s->translations.items[i].to == to)
            return &s->translations.items[i];
    buf_addf(&path, "%s/%s-%s.bin", buf_str(&s->data_dir), from->tag, to->tag);
    if (access(buf_str(&path), F_OK) == 0)
        opened.translations = translations_open(buf_str(&path), &opened.fault);
    buf_release(&path);
    vec_push(&s->translations, opened);
    return &s->translations.items[s->translations.len - 1];
}

const struct translations *session_translations(struct session *s, const struct lang *from, const struct lang *to,
                                                struct buf *err)
{
    pthread_mutex_lock(&s->lock);
    const struct session_translations *t = open_translations(s, from, to);
    const struct translations *translations = t->translations;
    buf_add_span(err, buf_span(&t->fault));
    pthread_mutex_unlock(&s->lock);
    return translations;
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

/* Profiles with the same words share them, and workers keep what they know of them. The lock is held. */
static const struct knowledge *knowledge_of(struct session *s, const struct language *l,
                                            const struct settings *settings)
{
    struct own_words words = {0};
    struct buf key = BUF_EMPTY;
    buf_add(&key, (const char *)&l, sizeof(l));
    for (size_t i = 0; i < settings->sections.len; i++)
        if (settings->sections.items[i]->own)
            vec_push(&words.lists, settings->sections.items[i]->own);
    buf_add(&key, (const char *)words.lists.items, words.lists.len * sizeof(*words.lists.items));
    if (words.lists.len == 0) {
        buf_release(&key);
        return &l->knowledge;
    }
    uint32_t id = intern_id(&s->own_keys, buf_str(&key), key.len);
    buf_release(&key);
    if (id < s->own.len) {
        vec_release(&words.lists);
        return &s->own.items[id]->knowledge;
    }
    struct own_knowledge *own = xcalloc(1, sizeof(*own));
    own->words = words;
    own->knowledge = l->knowledge;
    own->knowledge.own = &own->words;
    vec_push(&s->own, own);
    return &own->knowledge;
}

static void make_profile(struct session *s, const struct lang *lang, const struct settings *settings,
                         struct profile_answer *answer)
{
    const struct language *l = language_of(s, lang, &answer->fault);
    if (l)
        answer->profile = profile_new(l, knowledge_of(s, l, settings), settings, s->options, &answer->fault);
    for (size_t i = 0; answer->profile && i < s->terms.len; i++)
        profile_add_terms(answer->profile, s->terms.items[i]);
}

/* The lock is held. */
static const struct profile *profile_of(struct session *s, const struct settings *settings, struct buf *err)
{
    const struct lang *lang = find_lang(s, settings, err);
    struct buf key = BUF_EMPTY;
    if (!lang)
        return NULL;
    buf_addf(&key, "%s\n", settings->language); /* with its country */
    buf_add(&key, (const char *)settings->sections.items, settings->sections.len * sizeof(*settings->sections.items));
    uint32_t id = intern_id(&s->profile_keys, buf_str(&key), key.len);
    buf_release(&key);
    if (id == s->profiles.len) {
        struct profile_answer answer = {0};
        make_profile(s, lang, settings, &answer);
        vec_push(&s->profiles, answer);
    }
    buf_add_span(err, buf_span(&s->profiles.items[id].fault));
    return s->profiles.items[id].profile;
}

const struct profile *session_profile(struct session *s, const char *path, const char *hint, struct buf *err)
{
    const struct profile *p = NULL;
    const struct config_chain *chain = NULL;
    struct span below = {0};
    struct settings settings;
    pthread_mutex_lock(&s->lock);
    if (path)
        chain = config_files_for(&s->configs, path, &below);
    if (chain && chain->fault) {
        buf_add_str(err, chain->fault);
    } else {
        settings_find(&settings, chain, below, hint, s->options);
        p = profile_of(s, &settings, err);
        settings_release(&settings);
    }
    pthread_mutex_unlock(&s->lock);
    return p;
}

/* Without what a document says of itself. To be released. */
static void settings_at(struct session *s, const char *path, struct settings *settings)
{
    struct span below;
    pthread_mutex_lock(&s->lock);
    settings_find(settings, config_files_for(&s->configs, path, &below), below, NULL, s->options);
    pthread_mutex_unlock(&s->lock);
}

const char *session_language(struct session *s, const char *path)
{
    struct settings settings;
    settings_at(s, path, &settings);
    settings_release(&settings);
    return settings.language;
}

/* With what --termbase names. */
static uint64_t print_of(const struct session *s, const struct settings *settings)
{
    uint64_t print = settings_print(settings, s->options);
    for (size_t i = 0; i < s->terms.len; i++)
        print = (print ^ s->terms.items[i]->fingerprint) * 0x9E3779B97F4A7C15u;
    return print;
}

bool session_settings(struct session *s, const char *path, struct settings_answer *answer)
{
    struct span below = {0};
    struct settings settings;
    pthread_mutex_lock(&s->lock);
    const struct config_chain *chain = path ? config_files_for(&s->configs, path, &below) : NULL;
    bool right = !chain || !chain->fault;
    if (right) {
        settings_find(&settings, chain, below, NULL, s->options);
        uint32_t id = intern_id(&s->print_keys, (const char *)settings.sections.items,
                                settings.sections.len * sizeof(*settings.sections.items));
        if (id == s->prints.len)
            vec_push(&s->prints,
                     (struct settings_answer){print_of(s, &settings), settings.source_pattern, settings.fail_on.value});
        *answer = s->prints.items[id];
        settings_release(&settings);
    }
    pthread_mutex_unlock(&s->lock);
    return right;
}

/* A cache that cannot be used costs time only. */
static void open_cache(struct session *s)
{
    struct buf err = BUF_EMPTY;
    s->cache = cache_open(s->options->cache, buf_str(&s->data_dir), &err);
    if (!s->cache)
        complain(buf_str(&err));
    buf_release(&err);
}

/* Faults of the command line are told before any file is read. */
static int try_settings(struct session *s, struct buf *err)
{
    const char *path = s->options->config ? "-" : NULL;
    struct settings_answer answer;
    bool keep = s->cache && session_settings(s, path, &answer);
    if (keep && cache_knows_settings(s->cache, answer.print))
        return 0;
    if (!session_profile(s, path, NULL, err))
        return -1;
    if (keep)
        cache_note_settings(s->cache, answer.print);
    return 0;
}

enum message_language session_messages(struct session *s)
{
    struct settings settings;
    settings_at(s, "-", &settings);
    settings_release(&settings);
    return (enum message_language)settings.messages.value;
}

double session_max_penalty(struct session *s)
{
    struct settings settings;
    settings_at(s, "-", &settings);
    settings_release(&settings);
    return settings.max_penalty;
}

static int read_termbases(struct session *s, struct buf *err)
{
    for (size_t i = 0; i < s->options->termbases.len; i++) {
        const char *path = s->options->termbases.items[i];
        bool there;
        struct termbase *b = termbase_file_read(path, path, &there, err);
        if (!b)
            return -1;
        vec_push(&s->terms, b);
    }
    return 0;
}

int session_open(struct session *s, const struct options *options, struct buf *err)
{
    *s = (struct session){.options = options};
    pthread_mutex_init(&s->lock, NULL);
    config_files_init(&s->configs, options->config, options->no_config);
    intern_init(&s->profile_keys);
    intern_init(&s->own_keys);
    intern_init(&s->print_keys);
    if (data_dir_find(options->data_dir, &s->data_dir, err) != 0)
        return -1;
    if (read_termbases(s, err) != 0)
        return -1;
    if (options->baseline && !(s->baseline = baseline_load(options->baseline, err)))
        return -1;
    if (options->cache)
        open_cache(s);
    return try_settings(s, err);
}

void session_close(struct session *s)
{
    for (size_t i = 0; i < s->profiles.len; i++) {
        profile_free(s->profiles.items[i].profile);
        buf_release(&s->profiles.items[i].fault);
    }
    vec_release(&s->profiles);
    intern_release(&s->profile_keys);
    for (size_t i = 0; i < s->own.len; i++) {
        vec_release(&s->own.items[i]->words.lists);
        free(s->own.items[i]);
    }
    vec_release(&s->own);
    for (size_t i = 0; i < s->terms.len; i++)
        termbase_free(s->terms.items[i]);
    vec_release(&s->terms);
    intern_release(&s->own_keys);
    intern_release(&s->print_keys);
    vec_release(&s->prints);
    cache_close(s->cache);
    baseline_free(s->baseline);
    while (s->languages) {
        struct language *l = s->languages;
        s->languages = l->next;
        language_free(l);
    }
    for (size_t i = 0; i < s->translations.len; i++) {
        translations_close(s->translations.items[i].translations);
        buf_release(&s->translations.items[i].fault);
    }
    vec_release(&s->translations);
    config_files_release(&s->configs);
    pthread_mutex_destroy(&s->lock);
    buf_release(&s->data_dir);
}

#if defined(__has_feature)
#define BUILT_WITH(sanitizer) __has_feature(sanitizer)
#else
#define BUILT_WITH(sanitizer) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || BUILT_WITH(address_sanitizer)
enum { LOOKS_FOR_LEAKS = true };
#else
enum { LOOKS_FOR_LEAKS = false };
#endif

void session_end(struct session *s)
{
    if (LOOKS_FOR_LEAKS)
        session_close(s);
}
