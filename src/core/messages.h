/* The language in which mtlint says what it found, which is not that of the text. */
#ifndef MTLINT_CORE_MESSAGES_H
#define MTLINT_CORE_MESSAGES_H

enum message_language { MESSAGES_EN, MESSAGES_DE, MESSAGES_COUNT };

/* "en", "de" */
const char *message_language_name(enum message_language language);

/* By a locale or language tag, such as "de_DE.UTF-8" or "de-AT": what is not German is English. */
enum message_language message_language_of(const char *locale);

#endif
