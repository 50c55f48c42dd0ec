/* Where the terms of a termbase stand in a text and in its source. */
#ifndef MTLINT_CHECKS_TERM_WORDS_H
#define MTLINT_CHECKS_TERM_WORDS_H

#include "engine/check.h"
#include "lexicon/lexicon.h"

/* How many tokens of the source side from `token` on are the source term, in any English form that the entry allows; 0
 * when it does not stand there. */
size_t term_in_source(const struct check_context *c, const struct pair_side *side, size_t token, const struct term *t);

/* How many tokens of the translation from `token` on are the term: word by word, in any form, but with its own capitals
 * (or that of a sentence's first word); of a separable verb in two parts the first one; 0 when it does not stand there.
 */
size_t term_at(struct check_context *c, const struct pair_side *side, size_t token, const struct term_text *t);

/* Whether one of the terms stands over all of these tokens, as term_at() has it. */
bool term_covers(struct check_context *c, const struct pair_side *side, const struct term_texts *terms, size_t token,
                 size_t len);

/* How often the translation has the term: in any form, in compounds ("Verwaltungsratssitzung"), its words in any order,
 * function words left out, a separable verb in two parts. */
size_t term_count(struct check_context *c, const struct pair_side *side, const struct term_text *t);

/* How often it stands to the letter, perhaps with the ending of a genitive or in a compound. */
size_t term_count_kept(const struct pair_side *side, struct span term);

/* What stands in place of a forbidden word: a target term in the form of the token; empty when no form surely fits.
 * Lives in the arena `scratch` of the context. */
struct span term_form_like(struct check_context *c, const struct pair_side *side, size_t token,
                           const struct term_text *forbidden, const struct term_text *target);

/* --- single words */

static inline struct span term_fold(struct span s, char out[LEXICON_FORM_MAX])
{
    return (struct span){out, lexicon_fold(s.ptr, s.len, out, LEXICON_FORM_MAX)};
}

static inline bool term_equal_folded(struct span a, struct span b)
{
    char x[LEXICON_FORM_MAX], y[LEXICON_FORM_MAX];
    struct span first = term_fold(a, x);
    return first.len > 0 && span_equal(first, term_fold(b, y));
}

/* How many tokens from this one on stand together and are the word to the letter, as "C++" may be three; 0 when there
 * are none. */
size_t term_glued_tokens(const struct pair_side *side, size_t token, struct span word, bool exact);

/* Whether one of the lemmas of a German token passes. */
typedef bool (*term_lemma_test)(const struct check_context *c, struct span lemma, struct span word);
bool term_any_lemma(struct check_context *c, const struct pair_side *side, size_t token, struct span word,
                    term_lemma_test test);

/* Whether the token begins what is the verb in two parts: "melden ... an" for "anmelden". */
bool term_is_parted_verb(struct check_context *c, const struct pair_side *side, size_t token, struct span word);

/* Whether the lemma is the word, or one of the word's own. */
bool term_is_same_lemma(const struct check_context *c, struct span lemma, struct span word);

#endif
