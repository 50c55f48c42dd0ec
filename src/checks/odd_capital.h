/* Words with a capital inside a sentence, which nothing asks for. */
#ifndef MTLINT_CHECKS_ODD_CAPITAL_H
#define MTLINT_CHECKS_ODD_CAPITAL_H

#include "engine/check.h"
#include "lexicon/lexicon.h"
#include "text/analysis.h"

/* So often with a capital inside sentences: the text means it. */
enum { CAPITAL_CONVENTION = 3 };

/* The word in lower case, and what it may be then. */
struct lower_form {
    char text[LEXICON_FORM_MAX];
    size_t len;
    tag_set tags;
};

/* The token of a word of s->analysis. */
static inline const struct token *analysed_token(const struct sentence_view *s, size_t word)
{
    return &s->tokens[s->analysis->words.items[word].token];
}

/* "Gesehen" inside a sentence; no abbreviation, identifier, foreign word or code. */
static inline bool capital_is_plain(const struct sentence_view *s, size_t word)
{
    const unsigned others = TOKEN_SENTENCE_START | TOKEN_ALL_CAPITAL | TOKEN_INNER_CAPITAL | TOKEN_HAS_HYPHEN |
                            TOKEN_HAS_DIGIT | TOKEN_FOREIGN | TOKEN_CODE | TOKEN_ABBREVIATION;
    const struct token *t = analysed_token(s, word);
    return (t->flags & (others | TOKEN_CAPITAL)) == TOKEN_CAPITAL && t->cls == TOKEN_WORD;
}

/* "Liegt Zwischen Der Tastatur": a word beside it has an odd capital, too, as titles have in English. */
bool capital_in_title(struct check_context *c, const struct sentence_view *s, size_t word);

/* Fills f; false when the word in lower case is no German word. */
bool capital_lower(struct check_context *c, const struct token *t, struct lower_form *f);

#endif
