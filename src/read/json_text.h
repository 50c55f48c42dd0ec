/* The parts of JSON, for readers that need to know where in the file each string stands. */
#ifndef MTLINT_READ_JSON_TEXT_H
#define MTLINT_READ_JSON_TEXT_H

#include "read/mapped_text.h"

enum { JSON_DEPTH_MAX = 64 };

struct json_cursor {
    const struct source *source;
    struct buf *err;
    size_t at, end; /* source bytes */
};

/* -1 and a message with line and column of the place. */
int json_refuse(const struct json_cursor *c, const char *what);

/* The byte at the place, NUL at the end. */
char json_peek(const struct json_cursor *c);

void json_skip_blanks(struct json_cursor *c);

/* Goes behind the byte and the blanks around it; false when another one stands there. */
bool json_take(struct json_cursor *c, char byte);

/* The string that begins here: where it stands without its quotation marks. 0, or -1 and a message. */
int json_take_string(struct json_cursor *c, size_t *from, size_t *to);

/* Any other value; of an array or object only its brackets and strings are looked at. 0, or -1 and a message. */
int json_skip_value(struct json_cursor *c);

/* Appends what the string between two bytes says. It has been taken before. */
void json_decode(const struct source *s, size_t from, size_t to, struct mapped_text *out);

#endif
