/* The language in which mtlint says what it found, which is not that of the text. */
#ifndef MTLINT_CORE_MESSAGES_H
#define MTLINT_CORE_MESSAGES_H

enum message_language { MESSAGES_EN, MESSAGES_DE, MESSAGES_COUNT };

/* "en", "de" */
const char *message_language_name(enum message_language language);

/* The same in a language: itself in English, and where there is no translation. Printf formats keep their conversions,
 * numbered where they come in another order. The translations stand in messages_de.def. */
const char *message_in(enum message_language language, const char *english) __attribute__((format_arg(2)));

/* Likewise what a rule in C says of itself: its help and its precision (help_de.def). No format. */
const char *help_in(enum message_language language, const char *english);

/* Marks an English text that message_in() is asked for elsewhere, so that a test sees that it is translated. */
#define MESSAGE(english) english

/* By a locale or language tag, such as "de_DE.UTF-8" or "de-AT": what is not German is English. */
enum message_language message_language_of(const char *locale);

#endif
