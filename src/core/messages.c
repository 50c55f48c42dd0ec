#include "core/messages.h"

#include <stdbool.h>
#include <string.h>

#include "base/bug.h"

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
