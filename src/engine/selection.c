#include "engine/selection.h"

#include <stdint.h>
#include <stdlib.h>

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

static bool is_selected(const struct selection *s, const struct rule_info *rule)
{
    for (size_t i = s->selectors.len; i > 0; i--)
        if (selector_matches(s->selectors.items[i - 1].glob, rule))
            return s->selectors.items[i - 1].enable;
    return rule->status == RULE_STABLE || s->preview;
}

void selection_add_rule(struct selection *s, const struct rule_info *rule)
{
    if (rule->severity >= s->min_severity && is_selected(s, rule))
        vec_push(&s->on, rule);
}

static int compare_addresses(const void *a, const void *b)
{
    uintptr_t x = (uintptr_t) * (const struct rule_info *const *)a;
    uintptr_t y = (uintptr_t) * (const struct rule_info *const *)b;
    return (x > y) - (x < y);
}

void selection_freeze(struct selection *s)
{
    if (s->on.len)
        qsort(s->on.items, s->on.len, sizeof(*s->on.items), compare_addresses);
}

bool selection_is_on(const struct selection *s, const struct rule_info *rule)
{
    return s->on.len && bsearch(&rule, s->on.items, s->on.len, sizeof(*s->on.items), compare_addresses);
}
