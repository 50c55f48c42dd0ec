/* A regular expression of a rule; the only user of pcre2. UTF-8, Unicode properties, JIT.
 *
 * Every blank of the pattern (outside a class, not escaped) means one or more white space characters of any kind. A
 * match is never empty and spans at most PATTERN_REACH bytes: longer subjects are searched in overlapping windows, so
 * that the time stays in proportion to their length. */
#ifndef MTLINT_ENGINE_PATTERN_H
#define MTLINT_ENGINE_PATTERN_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/span.h"

enum { PATTERN_REACH = 4096, PATTERN_GROUPS_MAX = 32 };

enum pattern_option {
    PATTERN_CASELESS = 1 << 0,
    PATTERN_WHOLE = 1 << 1 /* has to match the whole subject */
};

struct pattern;

/* NULL and "what is wrong and where in the pattern" in *err. The text is borrowed. Checked here; translated to machine
 * code after some uses, by whichever thread comes first. */
struct pattern *pattern_new(struct span text, unsigned options, struct buf *err);

/* What PCRE2 compiled: good for the very version of it on the same kind of machine. All codes begin alike, so one
 * beginning can be kept for many. Borrowed; without bytes: none is known. */
struct pattern_code {
    struct span beginning, rest;
};

/* A pattern that was found right before, with the number of groups that it has. Its code is unpacked when it is first
 * used, or made again when it is of another version. */
struct pattern *pattern_known(struct span text, unsigned options, size_t groups, struct pattern_code code);

/* Appends the whole code; nothing where that is not possible. */
void pattern_add_code(struct pattern *p, struct buf *out);

void pattern_free(struct pattern *p);

size_t pattern_group_count(const struct pattern *p);

/* What it was made from. */
struct span pattern_text(const struct pattern *p);
unsigned pattern_options(const struct pattern *p);

/* What one thread needs to match: memory for groups and for the machine code's stack, limits. */
struct pattern_scratch;
struct pattern_scratch *pattern_scratch_new(void);
void pattern_scratch_free(struct pattern_scratch *s);

enum pattern_result { PATTERN_NO_MATCH, PATTERN_MATCH, PATTERN_LIMIT };

/* Finds the first match that starts at or behind `from`. The subject is valid UTF-8. PATTERN_LIMIT: given up because it
 * takes too many steps (or this PCRE2 refuses a pattern_known()); pattern_trouble then says why. */
enum pattern_result pattern_find(struct pattern *p, struct pattern_scratch *s, struct span subject, size_t from);
const char *pattern_trouble(struct pattern_scratch *s);

/* The same for a match that starts at `at` and nowhere else, in a subject of at most PATTERN_REACH bytes. */
enum pattern_result pattern_find_at(struct pattern *p, struct pattern_scratch *s, struct span subject, size_t at);

/* A group of the last match, 0 for all of it; ptr is NULL when the group took no part. Points into the subject. */
struct span pattern_group(const struct pattern_scratch *s, size_t group);

#endif
