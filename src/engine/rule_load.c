#include "engine/rule_load.h"

#include <stdarg.h>
#include <stdio.h>

void loader_fault(struct loader *l, size_t line, const char *format, ...)
{
    char text[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    buf_addf(l->err, "%s:%zu: ", l->file, line);
    if (l->id)
        buf_addf(l->err, "%s: ", l->id);
    buf_addf(l->err, "%s\n", text);
    l->faults++;
}

/* --- the nearest name */

enum { NAME_MAX_LEN = 40 };

static size_t smallest(size_t a, size_t b, size_t c)
{
    size_t least = a < b ? a : b;
    return least < c ? least : c;
}

/* Edits between two short names: insertions, deletions, replacements. */
static size_t distance(const char *a, const char *b)
{
    size_t row[NAME_MAX_LEN + 1], len_a = strnlen(a, NAME_MAX_LEN), len_b = strnlen(b, NAME_MAX_LEN);
    for (size_t k = 0; k <= len_b; k++)
        row[k] = k;
    for (size_t i = 1; i <= len_a; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t k = 1; k <= len_b; k++) {
            size_t above = row[k];
            row[k] = smallest(above + 1, row[k - 1] + 1, diagonal + (a[i - 1] != b[k - 1]));
            diagonal = above;
        }
    }
    return row[len_b];
}

static const char *nearest(const char *name, const char *const *names, size_t count)
{
    size_t best = 0;
    for (size_t i = 1; i < count; i++)
        if (distance(name, names[i]) < distance(name, names[best]))
            best = i;
    return names[best];
}

static int index_of(const char *name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(name, names[i]) == 0)
            return (int)i;
    return -1;
}

/* --- fields */

void loader_fields(struct loader *l, const struct yaml_node *map, const char *const *names, size_t count,
                   const struct yaml_node **values)
{
    for (size_t i = 0; i + 1 < map->items.len; i += 2) {
        const struct yaml_node *key = map->items.items[i];
        int index = index_of(key->text, names, count);
        if (index < 0)
            loader_fault(l, key->line, "unknown key \"%s\"; the nearest known key is \"%s\"", key->text,
                         nearest(key->text, names, count));
        else if (values[index])
            loader_fault(l, key->line, "key \"%s\" stands twice; take one out", key->text);
        else
            values[index] = map->items.items[i + 1];
    }
}

const char *loader_text(struct loader *l, const struct yaml_node *node, const char *what)
{
    if (node->kind == YAML_TEXT && node->text[0])
        return node->text;
    loader_fault(l, node->line, "%s has to be a text that is not empty", what);
    return NULL;
}

int loader_choice(struct loader *l, const struct yaml_node *node, const char *what, const char *const *names,
                  size_t count)
{
    const char *text = loader_text(l, node, what);
    if (!text)
        return -1;
    int index = index_of(text, names, count);
    if (index < 0)
        loader_fault(l, node->line, "unknown %s \"%s\"; the nearest known one is \"%s\"", what, text,
                     nearest(text, names, count));
    return index;
}

bool loader_number(struct loader *l, const struct yaml_node *node, const char *what, size_t max, size_t *out)
{
    size_t n = 0, digits = 0;
    if (node->kind == YAML_TEXT)
        for (const char *p = node->text; *p >= '0' && *p <= '9' && digits < 6; p++, digits++)
            n = n * 10 + (size_t)(*p - '0');
    *out = n;
    if (digits > 0 && node->text[digits] == '\0' && n <= max)
        return true;
    loader_fault(l, node->line, "%s has to be a number from 0 to %zu", what, max);
    return false;
}

bool loader_list(struct loader *l, const struct yaml_node *node, const char *what)
{
    if (node->kind == YAML_LIST && node->items.len > 0)
        return true;
    loader_fault(l, node->line, "%s has to be a list with at least one item", what);
    return false;
}

/* "(?x)" and the like: blanks would get another meaning. */
static bool has_extended_option(const char *pattern)
{
    for (const char *p = strstr(pattern, "(?"); p; p = strstr(p + 2, "(?")) {
        size_t len = strspn(p + 2, "imsnxJU^-");
        if ((p[2 + len] == ')' || p[2 + len] == ':') && memchr(p + 2, 'x', len))
            return true;
    }
    return false;
}

struct pattern *loader_pattern(struct loader *l, const struct yaml_node *node, unsigned options,
                               struct pattern_atoms *atoms)
{
    const char *text = loader_text(l, node, "a pattern");
    struct buf why = BUF_EMPTY;
    *atoms = (struct pattern_atoms){0};
    if (!text)
        return NULL;
    if (has_extended_option(text)) {
        loader_fault(l, node->line, "option x is not possible, a blank in a pattern means white space; take \"x\" out");
        return NULL;
    }
    struct arena *arena = &l->rules->arena;
    struct span kept = arena_span(arena, span_of(text));
    struct pattern *pattern = pattern_new(kept, options, &why);
    if (!pattern)
        loader_fault(l, node->line, "%s", buf_str(&why));
    buf_release(&why);
    if (!pattern)
        return NULL;
    vec_push(&l->rules->patterns, pattern);
    *atoms = atoms_of_pattern(arena, kept, l->rules->lang);
    return pattern;
}

void loader_atoms(struct loader *l, struct rule *rule, const struct atom_choice *found)
{
    rule->atoms = arena_alloc(&l->rules->arena, sizeof(*rule->atoms));
    rule->atoms[0] = found->best;
    rule->part_count = 1;
    if (atoms_need_more(found->best, found->more))
        rule->more = found->more;
}
