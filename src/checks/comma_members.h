/* The two parts around a comma that stands before und, oder or the like. */
#ifndef MTLINT_CHECKS_COMMA_MEMBERS_H
#define MTLINT_CHECKS_COMMA_MEMBERS_H

#include "engine/check.h"
#include "text/analysis.h"

#define MEMBER_FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN))
#define MEMBER_WITH_ZU (TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_KOUI))
#define MEMBER_OPENERS (TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PWS) | TAG_BIT(TAG_PWAV))

/* Words: what stands before the comma, from the mark before it, and what stands behind und up to the next mark. */
struct members {
    size_t first, comma; /* of the first part; the comma ends it */
    size_t next, end;    /* of the second; end is its last word */
};

/* What joins them. */
#define MEMBER_JOINTS " und oder sowie "

/* Whether und, oder, sowie stands behind a comma here, with words on both sides; fills *out when so. */
bool members_at(const struct sentence_view *s, size_t comma, struct members *out);

/* Whether one of the words first to last is tagged as one of these. */
bool members_have(const struct analysis *a, size_t first, size_t last, tag_set tags);

/* A list has a comma before its last member but one. */
bool members_are_third(const struct analysis *a, const struct members *m);

/* The first part is a main clause with its verb and begins the sentence: its comma closes nothing. */
bool members_begin_sentence(const struct analysis *a, const struct members *m);

/* Adds the finding that this comma is one too much. */
void members_report(struct check_context *c, const struct sentence_view *s, const struct rule_info *rule, size_t comma,
                    enum applicability how);

#endif
