/* What a translation must keep to the letter: addresses, placeholders of programs, tags, version numbers, names of
 * programs, emoji. */
#ifndef MTLINT_TEXT_KEPT_MARKS_H
#define MTLINT_TEXT_KEPT_MARKS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"
#include "base/vec.h"

enum mark_kind {
    MARK_ADDRESS,     /* "https://example.org/a", "info@example.org", "notes.txt" */
    MARK_PLACEHOLDER, /* "%s", "%1$d", "%(name)s", "{name}", "{{name}}", "${name}", "$HOME", "$user", "{n, plural, …}"
                       */
    MARK_TAG,         /* "<b>", "</b>", "<br/>": the name and the strokes, without attributes; "[/b]" */
    MARK_REFERENCE,   /* "[[1]]", "[1]" */
    MARK_VERSION,     /* "v2.1.0" */
    MARK_CODE,        /* "MAX_SIZE", "open_file" before "()", ":ref:`", "@support" */
    MARK_EMOJI
};

struct kept_mark {
    size_t off, len; /* bytes of the text given */
    enum mark_kind kind;
    struct span key; /* what is compared: the mark, without what may be translated in it */
};

struct kept_marks {
    struct kept_mark *items;
    size_t len, cap;
};

/* Appends the marks of a stretch of text, in their order. They borrow its bytes. Linear time. */
void kept_marks_find(struct kept_marks *marks, struct span text);

/* The key of a mark is that of another text's mark, or the last part of it: "access.log" of "Squid-access.log". */
bool kept_key_stands_in(struct span source, struct span target);

#endif
