/* Messages and replacements of rules: text in which $0, $1 or ${1} stands for what a group matched, ${1:treffen} for
 * that word in the form of what the group matched, and $$ for a dollar. */
#ifndef MTLINT_ENGINE_TEMPLATE_H
#define MTLINT_ENGINE_TEMPLATE_H

#include "base/buf.h"

struct forms;

/* 0 when every reference names one of the groups 0 to `groups` and a lemma; else -1 and what is wrong in *err. forms:
 * where lemmas are looked up; NULL where none is possible. */
int template_check(const char *text, size_t groups, const struct forms *forms, struct buf *err);

/* Whether it has a reference with a lemma. */
bool template_inflects(const char *text);

/* Writes a word in the form of a group; false when it has none. */
struct template_inflection {
    bool (*inflect)(void *arg, size_t group, struct span lemma, struct buf *out);
    void *arg;
};

/* Appends the text with its references filled in. Groups from `count` on and those without a match are empty. False
 * when a word could not be inflected; inflection may be NULL where no template has a lemma. */
bool template_expand(struct buf *out, const char *text, const struct span *groups, size_t count,
                     const struct template_inflection *inflection);

/* Appends the bytes with each run of white space as one blank: how a match is quoted in a message. */
void template_add_quoted(struct buf *out, struct span text);

#endif
