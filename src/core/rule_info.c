#include "core/rule_info.h"

#include "base/bug.h"

struct category_names {
    const char *name, *top_level;
};

static const struct category_names categories[CATEGORY_COUNT] = {
#define X(suffix, name, top) {name, top},
    CATEGORIES(X)
#undef X
};

static const char *const severities[SEVERITY_COUNT] = {"info", "minor", "major", "critical"};

static const struct category_names *category_at(enum category c)
{
    if ((unsigned)c >= CATEGORY_COUNT)
        BUG("no such category");
    return &categories[c];
}

const char *rule_help(const struct rule_info *rule, enum message_language language)
{
    if (language == MESSAGES_DE && rule->help_de)
        return rule->help_de;
    return rule->help ? help_in(language, rule->help) : NULL;
}

const char *rule_precision(const struct rule_info *rule, enum message_language language)
{
    if (language == MESSAGES_DE && rule->precision_de)
        return rule->precision_de;
    return rule->precision ? help_in(language, rule->precision) : NULL;
}

const char *category_name(enum category c)
{
    return category_at(c)->name;
}

const char *category_top_level(enum category c)
{
    return category_at(c)->top_level;
}

const char *severity_name(enum severity s)
{
    if ((unsigned)s >= SEVERITY_COUNT)
        BUG("no such severity");
    return severities[s];
}

const char *severity_label(enum severity s, enum message_language language)
{
    switch (s) {
    case SEVERITY_INFO:
        return message_in(language, "info");
    case SEVERITY_MINOR:
        return message_in(language, "minor");
    case SEVERITY_MAJOR:
        return message_in(language, "major");
    case SEVERITY_CRITICAL:
        return message_in(language, "critical");
    case SEVERITY_COUNT:
        break;
    }
    BUG("no such severity");
}

double severity_points(enum severity s, enum category c)
{
    switch (s) {
    case SEVERITY_MINOR:
        return c == CATEGORY_PUNCTUATION ? 0.1 : 1;
    case SEVERITY_MAJOR:
        return 5;
    case SEVERITY_CRITICAL:
        return 25;
    default:
        return 0;
    }
}

int category_from_name(struct span name)
{
    for (int i = 0; i < CATEGORY_COUNT; i++)
        if (span_is(name, categories[i].name))
            return i;
    return -1;
}

int severity_from_name(struct span name)
{
    for (int i = 0; i < SEVERITY_COUNT; i++)
        if (span_is(name, severities[i]))
            return i;
    return -1;
}
