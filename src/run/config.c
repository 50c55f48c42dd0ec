#include "run/config.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/yaml_tree.h"
#include "run/choices.h"
#include "run/nearest.h"
#include "run/source_pattern.h"

struct key {
    const char *name;
    bool top, override; /* where it may stand */
    bool (*read)(struct config *c, struct config_section *s, const struct key *key, const struct yaml_node *value);
};

static char *copy_of(const char *str)
{
    struct buf copy = BUF_EMPTY;
    buf_add_str(&copy, str);
    buf_reserve(&copy, 1);
    return copy.data;
}

struct config *config_new(const char *path, const char *dir, const char *glob_dir)
{
    struct config *c = xcalloc(1, sizeof(*c));
    c->path = copy_of(path);
    c->dir = copy_of(dir);
    c->glob_dir = copy_of(glob_dir);
    c->top.file = c;
    return c;
}

static void section_release(struct config_section *s)
{
    path_globs_release(&s->files);
    vec_release(&s->rules);
    vec_release(&s->words);
    vec_release(&s->names);
    own_list_free(s->own);
    vec_release(&s->lists);
}

void config_free(struct config *c)
{
    if (!c)
        return;
    section_release(&c->top);
    for (size_t i = 0; i < c->overrides.len; i++)
        section_release(c->overrides.items[i]);
    vec_release(&c->overrides);
    vec_release(&c->termbases);
    for (size_t i = 0; i < c->terms.len; i++)
        termbase_free(c->terms.items[i]);
    vec_release(&c->terms);
    path_globs_release(&c->ignore);
    arena_release(&c->arena);
    buf_release(&c->fault);
    free(c->path);
    free(c->dir);
    free(c->glob_dir);
    free(c);
}

bool config_names_file(const char *entry)
{
    return strchr(entry, '/') || span_ends(span_of(entry), ".txt");
}

/* --- values */

static bool refuse(struct config *c, size_t line, const char *format, ...) __attribute__((format(printf, 3, 4)));
static bool refuse(struct config *c, size_t line, const char *format, ...)
{
    char *text = NULL;
    va_list args;
    va_start(args, format);
    if (vasprintf(&text, format, args) < 0)
        BUG("out of memory");
    va_end(args);
    buf_addf(&c->fault, "%s:%zu: %s", c->path, line, text);
    free(text);
    return false;
}

static bool is_one_of(const char *text, const char *const *names)
{
    while (*names && strcmp(*names, text) != 0)
        names++;
    return *names != NULL;
}

/* What YAML itself takes for a number, a truth value or nothing: an editor that knows the schema would object. */
static bool is_text(const struct yaml_node *n)
{
    static const char *const others[] = {"",     "~",     "null",  "Null",  "NULL", "true", "True",
                                         "TRUE", "false", "False", "FALSE", ".nan", ".inf", NULL};
    char *end;
    if (n->kind != YAML_TEXT || !n->plain)
        return n->kind == YAML_TEXT && n->text[0];
    strtod(n->text, &end);
    bool number = *end == '\0' && strspn(n->text, "+-.0123456789") > 0;
    return !number && !is_one_of(n->text, others);
}

static bool take_text(struct config *c, const struct key *key, const struct yaml_node *n, struct config_text *out)
{
    *out = (struct config_text){n->text, n->line};
    if (is_text(n))
        return true;
    if (n->kind == YAML_TEXT && n->text[0])
        return refuse(c, n->line, "\"%s\" takes a text; put %s in quotes", key->name, n->text);
    return refuse(c, n->line, "\"%s\" takes a text, not %s", key->name,
                  n->kind == YAML_LIST  ? "a list"
                  : n->kind == YAML_MAP ? "keys with values"
                                        : "an empty one");
}

static bool take_list(struct config *c, const struct key *key, const struct yaml_node *n, config_texts *out)
{
    if (n->kind != YAML_LIST)
        return refuse(c, n->line, "\"%s\" takes a list: [a, b], or a line with \"- \" for each", key->name);
    for (size_t i = 0; i < n->items.len; i++) {
        struct config_text one;
        if (!take_text(c, key, n->items.items[i], &one))
            return false;
        vec_push(out, one);
    }
    return true;
}

static bool take_bool(struct config *c, const struct key *key, const struct yaml_node *n, bool *out)
{
    static const char *const yes[] = {"true", "True", "TRUE", NULL}, *const no[] = {"false", "False", "FALSE", NULL};
    bool plain = n->kind == YAML_TEXT && n->plain;
    *out = plain && is_one_of(n->text, yes);
    if (*out || (plain && is_one_of(n->text, no)))
        return true;
    return refuse(c, n->line, "\"%s\" takes true or false", key->name);
}

/* One of `count` names; the index, or -1 and a fault. */
static int take_choice(struct config *c, const char *key, const struct yaml_node *n, const char *const *names,
                       size_t count)
{
    struct nearest near = nearest_to(n->kind == YAML_TEXT ? n->text : "");
    struct buf list = BUF_EMPTY;
    for (size_t i = 0; i < count; i++) {
        if (n->kind == YAML_TEXT && strcmp(names[i], n->text) == 0) {
            buf_release(&list);
            return (int)i;
        }
        nearest_offer(&near, names[i]);
        buf_addf(&list, i ? ", %s" : "%s", names[i]);
    }
    if (n->kind != YAML_TEXT)
        refuse(c, n->line, "\"%s\" takes one of %s", key, buf_str(&list));
    else if (near.name)
        refuse(c, n->line, "\"%s\": \"%s\" is not one of %s; did you mean \"%s\"?", key, n->text, buf_str(&list),
               near.name);
    else
        refuse(c, n->line, "\"%s\": \"%s\" is not one of %s", key, n->text, buf_str(&list));
    buf_release(&list);
    return -1;
}

static bool take_globs(struct config *c, const struct key *key, const struct yaml_node *n, struct path_globs *out)
{
    config_texts list = {0};
    bool fine = take_list(c, key, n, &list);
    for (size_t i = 0; fine && i < list.len; i++) {
        struct path_glob g;
        fine = path_glob_parse(&g, &c->arena, span_of(list.items[i].text)) && !g.never;
        g.line = list.items[i].line;
        if (fine)
            vec_push(&out->items, g);
        else
            refuse(c, list.items[i].line, "\"%s\": \"%s\" matches no path, as in a .gitignore file", key->name,
                   list.items[i].text);
    }
    vec_release(&list);
    return fine;
}

/* --- keys */

static bool read_root(struct config *c, struct config_section *s, const struct key *key, const struct yaml_node *n)
{
    (void)s;
    return take_bool(c, key, n, &c->root);
}

static bool read_language(struct config *c, struct config_section *s, const struct key *key, const struct yaml_node *n)
{
    return take_text(c, key, n, &s->language);
}

static bool read_source_pattern(struct config *c, struct config_section *s, const struct key *key,
                                const struct yaml_node *n)
{
    if (!take_text(c, key, n, &s->source_pattern))
        return false;
    struct buf why = BUF_EMPTY;
    bool sound = source_pattern_check(s->source_pattern.text, &why) == 0 || refuse(c, n->line, "%s", buf_str(&why));
    buf_release(&why);
    return sound;
}

static bool read_preview(struct config *c, struct config_section *s, const struct key *key, const struct yaml_node *n)
{
    bool value;
    bool fine = take_bool(c, key, n, &value);
    s->preview = (struct config_number){value, n->line};
    return fine;
}

/* The option of that name takes the same names. */
static bool read_choice(struct config *c, const struct key *key, const struct yaml_node *n, struct config_number *out)
{
    const char *names[MOST_CHOICES];
    size_t count = option_choices(key->name, names);
    *out = (struct config_number){take_choice(c, key->name, n, names, count), n->line};
    return out->value >= 0;
}

static bool read_min_severity(struct config *c, struct config_section *s, const struct key *key,
                              const struct yaml_node *n)
{
    return read_choice(c, key, n, &s->min_severity);
}

static bool read_fail_on(struct config *c, struct config_section *s, const struct key *key, const struct yaml_node *n)
{
    return read_choice(c, key, n, &s->fail_on);
}

static bool read_messages(struct config *c, struct config_section *s, const struct key *key, const struct yaml_node *n)
{
    return read_choice(c, key, n, &s->messages);
}

static bool read_address(struct config *c, struct config_section *s, const struct key *key, const struct yaml_node *n)
{
    return read_choice(c, key, n, &s->address);
}

static bool read_max_penalty(struct config *c, struct config_section *s, const struct key *key,
                             const struct yaml_node *n)
{
    char *end = NULL;
    (void)s;
    bool plain = n->kind == YAML_TEXT && n->plain && n->text[strspn(n->text, "0123456789.")] == '\0';
    c->max_penalty = plain ? strtod(n->text, &end) : 0;
    c->max_penalty_line = n->line;
    if (plain && end != n->text && *end == '\0' && n->text[strlen(n->text) - 1] != '.' && n->text[0] != '.')
        return true;
    return refuse(c, n->line, "\"%s\" takes a number of points, such as 20 or 2.5", key->name);
}

static bool read_rules(struct config *c, struct config_section *s, const struct key *key, const struct yaml_node *n)
{
    enum { OFF, ON, FIRST_SEVERITY };
    const char *names[FIRST_SEVERITY + SEVERITY_COUNT] = {"off", "on"};
    for (int i = 0; i < SEVERITY_COUNT; i++)
        names[FIRST_SEVERITY + i] = severity_name((enum severity)i);
    if (n->kind != YAML_MAP)
        return refuse(c, n->line, "\"%s\" takes rules with a value each: de/spacing/*: off", key->name);
    for (size_t i = 0; i < n->items.len; i += 2) {
        const struct yaml_node *glob = n->items.items[i], *value = n->items.items[i + 1];
        int choice = take_choice(c, glob->text, value, names, FIRST_SEVERITY + SEVERITY_COUNT);
        if (choice < 0)
            return false;
        struct selector one = {.glob = glob->text, .enable = choice != OFF, .change = SELECTOR_RESETS};
        if (choice >= FIRST_SEVERITY) {
            one.change = SELECTOR_SETS;
            one.severity = (enum severity)(choice - FIRST_SEVERITY);
        }
        vec_push(&s->rules, (struct config_rule){one, value->text, glob->line});
    }
    return true;
}

static bool read_words(struct config *c, struct config_section *s, const struct key *key, const struct yaml_node *n)
{
    return take_list(c, key, n, &s->words);
}

static bool read_names(struct config *c, struct config_section *s, const struct key *key, const struct yaml_node *n)
{
    return take_list(c, key, n, &s->names);
}

static bool read_termbases(struct config *c, struct config_section *s, const struct key *key, const struct yaml_node *n)
{
    (void)s;
    return take_list(c, key, n, &c->termbases);
}

static bool read_ignore(struct config *c, struct config_section *s, const struct key *key, const struct yaml_node *n)
{
    (void)s;
    return take_globs(c, key, n, &c->ignore);
}

static bool read_files(struct config *c, struct config_section *s, const struct key *key, const struct yaml_node *n)
{
    if (!take_globs(c, key, n, &s->files))
        return false;
    return s->files.items.len > 0 || refuse(c, n->line, "\"files\" is empty, so that the entry holds for no file");
}

static bool read_overrides(struct config *c, struct config_section *s, const struct key *key,
                           const struct yaml_node *n);

static const struct key keys[] = {
    {"root", true, false, read_root},
    {"language", true, true, read_language},
    {"source-pattern", true, true, read_source_pattern},
    {"address", true, true, read_address},
    {"preview", true, true, read_preview},
    {"min-severity", true, true, read_min_severity},
    {"fail-on", true, true, read_fail_on},
    {"max-penalty", true, false, read_max_penalty},
    {"messages", true, false, read_messages},
    {"rules", true, true, read_rules},
    {"words", true, true, read_words},
    {"names", true, true, read_names},
    {"termbases", true, false, read_termbases},
    {"ignore", true, false, read_ignore},
    {"files", false, true, read_files},
    {"overrides", true, false, read_overrides},
};

enum { KEYS = sizeof(keys) / sizeof(keys[0]) };

static bool may_stand(const struct key *k, bool top)
{
    return top ? k->top : k->override;
}

static bool unknown_key(struct config *c, const struct yaml_node *name, bool top)
{
    struct nearest near = nearest_to(name->text);
    struct buf known = BUF_EMPTY;
    for (size_t i = 0; i < KEYS; i++) {
        if (strcmp(keys[i].name, name->text) == 0)
            refuse(c, name->line,
                   top ? "\"%s\" belongs to an entry of \"overrides\""
                       : "\"%s\" belongs to the top level, not to an entry of \"overrides\"",
                   name->text);
        else if (may_stand(&keys[i], top))
            nearest_offer(&near, keys[i].name);
        if (may_stand(&keys[i], top))
            buf_addf(&known, known.len ? ", %s" : "%s", keys[i].name);
    }
    if (c->fault.len == 0 && near.name)
        refuse(c, name->line, "unknown key \"%s\"; did you mean \"%s\"?", name->text, near.name);
    else if (c->fault.len == 0)
        refuse(c, name->line, "unknown key \"%s\"; known are %s", name->text, buf_str(&known));
    buf_release(&known);
    return false;
}

/* A key that is written twice would silently lose one of its values. */
static bool read_keys(struct config *c, struct config_section *s, const struct yaml_node *map, bool top)
{
    size_t lines[KEYS] = {0};
    for (size_t i = 0; i < map->items.len; i += 2) {
        const struct yaml_node *name = map->items.items[i];
        size_t k = 0;
        while (k < KEYS && (strcmp(keys[k].name, name->text) != 0 || !may_stand(&keys[k], top)))
            k++;
        if (k == KEYS)
            return unknown_key(c, name, top);
        if (lines[k])
            return refuse(c, name->line, "\"%s\" stands on line %zu already", name->text, lines[k]);
        lines[k] = name->line;
        if (!keys[k].read(c, s, &keys[k], map->items.items[i + 1]))
            return false;
    }
    return true;
}

static bool read_overrides(struct config *c, struct config_section *s, const struct key *key, const struct yaml_node *n)
{
    (void)s;
    if (n->kind != YAML_LIST)
        return refuse(c, n->line, "\"%s\" takes a list of entries, each with \"files\" and what holds for them",
                      key->name);
    for (size_t i = 0; i < n->items.len; i++) {
        const struct yaml_node *entry = n->items.items[i];
        struct config_section *one = arena_alloc(&c->arena, sizeof(*one));
        one->file = c;
        vec_push(&c->overrides, one);
        if (entry->kind != YAML_MAP)
            return refuse(c, entry->line, "an entry of \"%s\" needs \"files\" and what holds for them", key->name);
        if (!read_keys(c, one, entry, false))
            return false;
        if (one->files.items.len == 0)
            return refuse(c, entry->line, "an entry of \"%s\" needs \"files\": a list of globs", key->name);
    }
    return true;
}

void config_parse(struct config *c, const char *bytes, size_t len)
{
    size_t line;
    struct buf why = BUF_EMPTY;
    struct yaml_node *top = yaml_parse(&c->arena, bytes, len, &line, &why);
    if (!top && why.len)
        refuse(c, line, "%s", buf_str(&why));
    else if (top && top->kind == YAML_MAP)
        read_keys(c, &c->top, top, true);
    else if (top && !(top->kind == YAML_TEXT && top->plain && !is_text(top) &&
                      strspn(top->text, "~nulNUL") == strlen(top->text)))
        refuse(c, top->line, "settings are keys with values, such as \"language: de\"");
    yaml_release(top);
    buf_release(&why);
}
