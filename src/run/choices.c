#include "run/choices.h"

#include <string.h>

#include "core/rule_info.h"
#include "read/reader.h"
#include "report/reporter.h"

static size_t formats(const char **names)
{
    size_t count;
    const struct reporter *const *all = reporters_all(&count);
    for (size_t i = 0; i < count; i++)
        names[i] = all[i]->name;
    return count;
}

static size_t input_formats(const char **names)
{
    size_t count;
    const struct reader *const *all = readers_all(&count);
    for (size_t i = 0; i < count; i++)
        names[i] = all[i]->name;
    names[count] = DOCUMENT_LINES;
    return count + 1;
}

static size_t severities(const char **names)
{
    for (int s = 0; s < SEVERITY_COUNT; s++)
        names[s] = severity_name((enum severity)s);
    return SEVERITY_COUNT;
}

/* In the order of option `fail_on`: never stands behind the severities. */
static size_t failing_severities(const char **names)
{
    names[severities(names)] = "never";
    return SEVERITY_COUNT + 1;
}

/* In the order of enum color_choice. */
static size_t color_choices(const char **names)
{
    names[0] = "auto", names[1] = "always", names[2] = "never";
    return 3;
}

/* In the order of enum message_language. */
static size_t message_languages(const char **names)
{
    for (int i = 0; i < MESSAGES_COUNT; i++)
        names[i] = message_language_name((enum message_language)i);
    return MESSAGES_COUNT;
}

/* In the order of enum address_choice. */
static size_t addresses(const char **names)
{
    names[0] = "any", names[1] = "Sie", names[2] = "du";
    return 3;
}

static const struct {
    const char *option;
    size_t (*list)(const char **names);
} lists[] = {
    {"format", formats},          {"input-format", input_formats},
    {"min-severity", severities}, {"fail-on", failing_severities},
    {"color", color_choices},     {"messages", message_languages},
    {"address", addresses},
};

size_t option_choices(const char *option, const char *names[MOST_CHOICES])
{
    for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
        if (strcmp(lists[i].option, option) == 0)
            return lists[i].list(names);
    return 0;
}
