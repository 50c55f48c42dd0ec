/* A JSON writer that appends to a buffer. Commas and quoting are its own business; nesting is the caller's. */
#ifndef MTLINT_BASE_JSON_H
#define MTLINT_BASE_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

struct json {
    struct buf *out;
    bool comma; /* the next value or key needs a comma before it */
};

struct json json_to(struct buf *out);

void json_open(struct json *j, char bracket);  /* '{' or '[' */
void json_close(struct json *j, char bracket); /* '}' or ']' */
void json_key(struct json *j, const char *key);

/* Invalid UTF-8 is written as U+FFFD; controls, direction marks, line separators, quotes and backslashes are escaped.
 */
void json_bytes(struct json *j, const char *bytes, size_t len);
void json_str(struct json *j, const char *str);
void json_uint(struct json *j, uint64_t n);
void json_int(struct json *j, int64_t n);
void json_none(struct json *j);                 /* null */
void json_double(struct json *j, double value); /* two decimals at most */
void json_bool(struct json *j, bool value);

/* key and value at once */
void json_member_str(struct json *j, const char *key, const char *str);
void json_member_uint(struct json *j, const char *key, uint64_t n);

#endif
