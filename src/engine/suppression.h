/* Comments in a text that turn rules off for a part of it:
 *
 *   mtlint-disable RULE...             from there on
 *   mtlint-enable RULE...              no longer, from there on
 *   mtlint-disable-next-line RULE...   on the next line that has text
 *
 * RULE is an id, a category or a glob over either; blanks or commas part several, none means all rules. A ":" ends the
 * list, a reason may follow. A finding belongs to the place where it begins. */
#ifndef MTLINT_ENGINE_SUPPRESSION_H
#define MTLINT_ENGINE_SUPPRESSION_H

#include <stdbool.h>

#include "base/arena.h"
#include "core/document.h"
#include "core/file_report.h"

enum suppression_kind {
    SUPPRESS_FROM_HERE,
    SUPPRESS_NO_LONGER,
    SUPPRESS_NEXT_LINE,
    SUPPRESS_UNKNOWN,  /* begins with "mtlint", but is none of the three */
    SUPPRESS_UNCLOSED, /* one of the three in a comment without an end: does nothing */
    SUPPRESSION_KINDS
};

/* The words of the first three, for messages. */
extern const char *const suppression_words[SUPPRESS_UNKNOWN];

/* One name in a comment; a comment without names has one entry, for "*". */
struct suppression_entry {
    enum suppression_kind kind;
    const char *glob;  /* for the last two kinds: the comment's first word */
    bool named;        /* the glob stands in the comment */
    size_t start, end; /* of the name, else of the comment's first word; source bytes */
    size_t from;       /* where it begins to hold; beyond the source when there is no next line with text */
    size_t until;      /* where a next line ends */
    bool used;         /* it took a finding away */
};

struct suppression {
    VEC_OF(struct suppression_entry) entries; /* sorted by `from` */
    struct arena arena;
};

/* Whether the document has a comment that suppression_add() makes anything of. */
bool suppression_concerns(const struct document *doc);

/* Adds the comments of a document that begin before this source byte to none ({0}) or to those of earlier parts of the
 * text. Linear time but for sorting. */
void suppression_add(struct suppression *s, const struct document *doc, size_t until);
void suppression_release(struct suppression *s);

/* Takes the findings away that the comments turn off, and says how many. The findings are sorted and stay so; the
 * counts of the report are not changed. Notes which entries were used: of several that turn a finding off the first,
 * and one for a part of the text before one for a line. */
size_t suppression_apply(struct suppression *s, struct file_report *r);

#endif
