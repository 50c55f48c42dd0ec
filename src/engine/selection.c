#include "engine/selection.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/ascii.h"

void selection_init(struct selection *s)
{
    *s = (struct selection){.min_severity = SEVERITY_INFO};
}

void selection_release(struct selection *s)
{
    vec_release(&s->selectors);
    vec_release(&s->on);
}

/* Reads the set at *glob, which is just behind "[", and moves *glob behind its "]". A "]" that comes first is a member.
 */
static bool set_holds(const char **glob, char c)
{
    const char *p = *glob;
    bool negated = *p == '!' || *p == '^', found = false;
    p += negated;
    for (bool first = true; *p && (first || *p != ']'); first = false) {
        unsigned char from = (unsigned char)*p++, to = from;
        if (p[0] == '-' && p[1] && p[1] != ']') {
            to = (unsigned char)p[1];
            p += 2;
        }
        found |= (unsigned char)c >= from && (unsigned char)c <= to;
    }
    *glob = *p ? p + 1 : p;
    return found != negated;
}

static bool set_is_closed(const char *glob)
{
    glob += *glob == '!' || *glob == '^';
    return *glob && strchr(glob + 1, ']');
}

/* Matches one character of text against one element of the glob, which is no "*", and moves *glob behind the element.
 */
static bool element_matches(const char **glob, char c)
{
    char g = *(*glob)++;
    if (g == '?')
        return true;
    if (g == '[' && set_is_closed(*glob))
        return set_holds(glob, c);
    return g == c;
}

/* Only the last "*" can need another try, so the time is at worst the product of the two lengths. */
static bool glob_matches(const char *glob, const char *text)
{
    const char *after_star = NULL, *retry = NULL;
    while (*text || *glob) {
        if (*glob == '*') {
            after_star = ++glob;
            retry = text;
            continue;
        }
        if (*text && *glob && element_matches(&glob, *text)) {
            text++;
            continue;
        }
        if (!after_star || !*retry)
            return false;
        glob = after_star;
        text = ++retry;
    }
    return true;
}

bool selector_matches(const char *glob, const struct rule_info *rule)
{
    return glob_matches(glob, rule->id) || glob_matches(glob, category_name(rule->category));
}

/* On or off by the last selector that matches, at the severity of the last that says something of it. */
static bool is_selected(const struct selection *s, const struct rule_info *rule, enum severity *severity)
{
    bool on = rule->status == RULE_STABLE || (rule->status == RULE_PREVIEW && s->preview);
    *severity = rule->severity;
    for (size_t i = 0; i < s->selectors.len; i++) {
        const struct selector *one = &s->selectors.items[i];
        if (!selector_matches(one->glob, rule))
            continue;
        on = one->enable;
        if (one->change != SELECTOR_KEEPS)
            *severity = one->change == SELECTOR_SETS ? one->severity : rule->severity;
    }
    return on;
}

static bool is_locale(const char *locale, struct span tag)
{
    for (size_t i = 0; i < tag.len; i++) {
        char have = locale[i] == '_' ? '-' : ascii_lower(locale[i]);
        if (have != ascii_lower(tag.ptr[i]))
            return false;
    }
    return locale[tag.len] == '\0' || locale[tag.len] == '-' || locale[tag.len] == '_';
}

bool selection_is_for(const struct selection *s, const char *locales)
{
    for (size_t len; s->locale && *locales; locales += len + (locales[len] == ' ')) {
        len = strcspn(locales, " ");
        if (is_locale(s->locale, (struct span){locales, len}))
            return true;
    }
    return false;
}

bool selection_holds_here(const struct selection *s, const struct rule_info *rule)
{
    return !rule->locales || selection_is_for(s, rule->locales);
}

void selection_add_rule(struct selection *s, const struct rule_info *rule)
{
    enum severity severity;
    if (selection_holds_here(s, rule) && is_selected(s, rule, &severity) && severity >= s->min_severity)
        vec_push(&s->on, (struct selected_rule){rule, severity});
}

static int compare_addresses(const void *a, const void *b)
{
    uintptr_t x = (uintptr_t)((const struct selected_rule *)a)->rule;
    uintptr_t y = (uintptr_t)((const struct selected_rule *)b)->rule;
    return (x > y) - (x < y);
}

void selection_freeze(struct selection *s)
{
    if (s->on.len)
        qsort(s->on.items, s->on.len, sizeof(*s->on.items), compare_addresses);
}

static const struct selected_rule *find(const struct selection *s, const struct rule_info *rule)
{
    struct selected_rule wanted = {.rule = rule};
    return s->on.len ? bsearch(&wanted, s->on.items, s->on.len, sizeof(*s->on.items), compare_addresses) : NULL;
}

int selection_severity(const struct selection *s, const struct rule_info *rule)
{
    const struct selected_rule *found = find(s, rule);
    return found ? (int)found->severity : -1;
}

bool selection_is_on(const struct selection *s, const struct rule_info *rule)
{
    return selection_severity(s, rule) >= 0;
}

bool selection_is_on_next(const struct selection *s, const struct rule_info *rule, size_t *next)
{
    bool expected = *next < s->on.len && s->on.items[*next].rule == rule;
    const struct selected_rule *found = expected ? &s->on.items[*next] : find(s, rule);
    if (found)
        *next = (size_t)(found - s->on.items) + 1;
    return found != NULL;
}
