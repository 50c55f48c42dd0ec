#include "core/messages.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"

struct translation {
    const char *english, *german;
};

static const struct translation messages[] = {
#define M(english, german) {english, german},
#include "core/messages_de.def"
#undef M
};

static const struct translation helps[] = {
#define M(english, german) {english, german},
#include "core/help_de.def"
#undef M
};

const char *message_language_name(enum message_language language)
{
    static const char *const names[MESSAGES_COUNT] = {"en", "de"};
    if ((unsigned)language >= MESSAGES_COUNT)
        BUG("no such language of messages");
    return names[language];
}

enum message_language message_language_of(const char *locale)
{
    bool german = strncmp(locale, "de", 2) == 0 && (locale[2] == '\0' || strchr("_-.@", locale[2]));
    return german ? MESSAGES_DE : MESSAGES_EN;
}

static int compare_english(const void *key, const void *item)
{
    return strcmp(key, ((const struct translation *)item)->english);
}

static const char *german_in(const struct translation *table, size_t count, const char *english)
{
    const struct translation *found = bsearch(english, table, count, sizeof(*table), compare_english);
    return found ? found->german : english;
}

const char *message_in(enum message_language language, const char *english)
{
    return language == MESSAGES_EN ? english : german_in(messages, sizeof(messages) / sizeof(messages[0]), english);
}

const char *help_in(enum message_language language, const char *english)
{
    return language == MESSAGES_EN ? english : german_in(helps, sizeof(helps) / sizeof(helps[0]), english);
}
