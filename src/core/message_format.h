/* Messages of ICU with a choice of texts: "{n, plural, =0 {none} one {# file} other {# files}}", "{who, select, …}",
 * "{n, selectordinal, …}". What else stands in braces is none of them. */
#ifndef MTLINT_CORE_MESSAGE_FORMAT_H
#define MTLINT_CORE_MESSAGE_FORMAT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"
#include "base/vec.h"

enum choice_type { CHOICE_PLURAL, CHOICE_SELECT, CHOICE_ORDINAL };

struct choice {
    size_t off, len; /* bytes of the message, with the braces */
    struct span name;
    enum choice_type type;
    size_t parent; /* 1 + index of the branch it stands in, 0 for none */
};

struct choice_branch {
    size_t choice;        /* index */
    struct span selector; /* "one", "=0", "female" */
    size_t off, len;      /* what stands between its braces */
};

/* Both in the order of their first bytes. They borrow the message's bytes. */
struct message_format {
    VEC_OF(struct choice) choices;
    VEC_OF(struct choice_branch) branches;
    bool broken;      /* a choice begins that no brace ends, or that is no choice behind its first branches */
    size_t broken_at; /* where it begins */
};

/* Fills a message that is zero or cleared; release it. Linear time; choices inside choices beyond a depth are not
 * looked into. */
void message_format_read(struct message_format *m, struct span text);
void message_format_clear(struct message_format *m);
void message_format_release(struct message_format *m);

const char *choice_type_name(enum choice_type type);

#endif
