/* Places in an analysed sentence where a comma may be missing or too much. Words are those of the analysis; what
 * reports knows nothing of tokens. */
#ifndef MTLINT_CHECKS_COMMA_TOOLS_H
#define MTLINT_CHECKS_COMMA_TOOLS_H

#include "engine/check.h"
#include "text/analysis.h"

/* The tag of a word; TAG_BOS outside the sentence. */
static inline enum word_tag comma_tag(const struct analysis *a, size_t word)
{
    return word < a->words.len ? analysis_tag(a, word) : TAG_BOS;
}

/* Any finite form, an imperative too. */
static inline bool comma_is_finite(enum word_tag tag)
{
    return TAG_BIT(tag) & TAGS_FINITE;
}

/* A comma, stop, bracket, quotation mark, dash, or the end of the sentence. */
static inline bool comma_is_mark(enum word_tag tag)
{
    return TAG_BIT(tag) & (TAG_BIT(TAG_BOS) | TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_STOP) |
                           TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_CLOSE) | TAG_BIT(TAG_DASH));
}

/* Whether the word is und, oder or the like; "aber" and "noch" may be adverbs: "Er weiß aber". */
bool comma_joins(const struct analysis *a, size_t word);

/* Whether a sentence, a mark, or a word that joins stands right before the word, so that no comma is asked for. A
 * quoted or bracketed stretch that ends there is none, unless it ends in a mark of its own. */
bool comma_is_parted(const struct analysis *a, size_t word);

/* Whether the word, whatever its case, is one of those listed: lower case, a blank before and behind each. */
bool comma_word_is(const struct analysis *a, size_t word, const char *list);

/* The finite verb of the clause that a word belongs to, or NO_WORD. */
uint32_t comma_finite_of(const struct analysis *a, size_t word);

/* Whether a comma can be told to stand between this word and the one before it: both are whole words of the text. */
bool comma_fits_before(const struct sentence_view *s, size_t word);

static inline bool comma_is_capital(const struct sentence_view *s, size_t word)
{
    return s->tokens[s->analysis->words.items[word].token].flags & TOKEN_CAPITAL;
}

/* The words as they stand in the text, first to last. */
struct span comma_text(const struct check_context *c, const struct sentence_view *s, size_t first, size_t last);

/* Adds a finding over words first to last; else as finding_emit(). */
struct finding *comma_emit(struct check_context *c, const struct sentence_view *s, const struct rule_info *rule,
                           size_t first, size_t last, const char *message, ...) __attribute__((format(printf, 6, 7)));

/* Adds the repair that sets a comma before the word, or takes away the mark that is one. */
void comma_insert(struct check_context *c, const struct sentence_view *s, struct finding *f, enum applicability how,
                  size_t word);
void comma_remove(struct check_context *c, const struct sentence_view *s, struct finding *f, enum applicability how,
                  size_t mark);

#endif
