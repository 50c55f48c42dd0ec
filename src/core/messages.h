/* The language in which mtlint says what it found, which is not that of the text. */
#ifndef MTLINT_CORE_MESSAGES_H
#define MTLINT_CORE_MESSAGES_H

enum message_language { MESSAGES_EN, MESSAGES_DE };

#endif
