/* Reads the words of PCRE2's language one by one: escapes, classes, quantifiers. What it does not know it calls lost,
 * and then nothing may be concluded of the whole pattern. */
#ifndef MTLINT_ENGINE_REGEX_SYNTAX_H
#define MTLINT_ENGINE_REGEX_SYNTAX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct regex_cursor {
    const char *p, *end;
    bool lost; /* p is then the end */
};

bool regex_at(const struct regex_cursor *c, char byte);
bool regex_take(struct regex_cursor *c, char byte); /* true and behind it when it stands there */
uint32_t regex_take_point(struct regex_cursor *c);  /* not at the end */
void regex_skip_past(struct regex_cursor *c, char byte);
void regex_give_up(struct regex_cursor *c);

enum regex_meaning {
    REGEX_POINT,   /* the code point *cp */
    REGEX_BORDER,  /* a place without a letter on at least one side */
    REGEX_NOTHING, /* a place of which nothing is known */
    REGEX_BLANK,   /* one character of white space */
    REGEX_GAP,     /* one character that is no letter */
    REGEX_UNKNOWN  /* any text */
};

/* Behind a backslash. */
enum regex_meaning regex_escape(struct regex_cursor *c, uint32_t *cp);

/* Behind "[": the number of its members when it lists at most REGEX_MEMBERS_MAX code points one by one, else 0. */
enum { REGEX_MEMBERS_MAX = 8 };
size_t regex_class(struct regex_cursor *c, uint32_t members[REGEX_MEMBERS_MAX]);

/* Whether a group goes on with all characters but a few that are no letters, and ends: "[^„(])". */
bool regex_at_all_but_marks(struct regex_cursor c);

/* How often what was just read may occur; {1, 1} when no quantifier follows. */
struct regex_count {
    long min, max;
};
enum { REGEX_UNBOUNDED = -1 };
struct regex_count regex_quantifier(struct regex_cursor *c);

#endif
