/* Messages and replacements of rules: text in which $0, $1 or ${1} stands for what a group matched, and $$ for a
 * dollar. */
#ifndef MTLINT_ENGINE_TEMPLATE_H
#define MTLINT_ENGINE_TEMPLATE_H

#include "base/buf.h"

/* 0 when every reference names one of the groups 0 to `groups`; else -1 and what is wrong in *err. */
int template_check(const char *text, size_t groups, struct buf *err);

/* Appends the text with its references filled in. Groups from `count` on and those without a match are empty. */
void template_expand(struct buf *out, const char *text, const struct span *groups, size_t count);

/* Appends the bytes with each run of white space as one blank: how a match is quoted in a message. */
void template_add_quoted(struct buf *out, struct span text);

#endif
