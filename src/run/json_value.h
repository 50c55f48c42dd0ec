/* Reading JSON, by jansson; base/json.h writes it. Every function takes NULL for "there is none", so that a path of
 * members needs no checks in between. */
#ifndef MTLINT_RUN_JSON_VALUE_H
#define MTLINT_RUN_JSON_VALUE_H

#include <stdint.h>

#include "base/buf.h"
#include "base/json.h"
#include "base/span.h"

struct json_value;

/* One value from valid UTF-8, to be freed by json_value_free(). Half of a surrogate pair written as an escape becomes
 * U+FFFD, as long in UTF-16. NULL and a message with line and column when it is no JSON. */
struct json_value *json_value_parse(const char *bytes, size_t len, struct buf *err);
void json_value_free(struct json_value *v);

/* The member of an object; the item of an array. Borrowed; NULL when there is none. */
const struct json_value *json_value_member(const struct json_value *v, const char *key);
const struct json_value *json_value_item(const struct json_value *v, size_t index);

/* Items of an array; 0 for anything else. */
size_t json_value_count(const struct json_value *v);

bool json_value_is_object(const struct json_value *v);
bool json_value_is_array(const struct json_value *v);
bool json_value_is_string(const struct json_value *v);
bool json_value_is_number(const struct json_value *v); /* a whole one */
bool json_value_is_bool(const struct json_value *v);
bool json_value_is_null(const struct json_value *v); /* true for "there is none" too */

/* A string's bytes, which a NUL follows; {NULL, 0} for anything else. Borrowed. */
struct span json_value_span(const struct json_value *v);
bool json_value_is(const struct json_value *v, const char *str);

/* A whole number, or `otherwise`. */
int64_t json_value_number(const struct json_value *v, int64_t otherwise);
double json_value_real(const struct json_value *v, double otherwise); /* any number */
bool json_value_bool(const struct json_value *v, bool otherwise);

/* Whether two values are the same. */
bool json_value_equal(const struct json_value *a, const struct json_value *b);

/* Writes a string or a whole number as it was read; null for anything else. */
void json_value_write(struct json *j, const struct json_value *v);

#endif
