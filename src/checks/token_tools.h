/* Small questions about tokens that several checks ask. */
#ifndef MTLINT_CHECKS_TOKEN_TOOLS_H
#define MTLINT_CHECKS_TOKEN_TOOLS_H

#include "base/ascii.h"
#include "engine/check.h"
#include "lexicon/lexicon.h"

/* Bytes of the longest word that is looked up in a list; longer ones are in none. */
enum { LISTED_WORD_MAX = 32 };

/* True when the word stands in the list: lower-case words, each between blanks, " so wie hier ". */
bool word_listed(struct span word, const char *list);

/* A German word as it is written, not in another case. A form_question. */
unsigned is_listed_german(const struct check_context *c, struct span word);

/* Whether it ends in one of these, in lower case, the last NULL; whatever its own capitals. */
bool word_ends_in(struct span word, const char *const *ends);

/* The word in lower case; empty when it is longer than any listed word. */
struct span word_lower(struct span word, char out[LISTED_WORD_MAX]);

/* The token in lower case, without the full stop of an abbreviation; empty when it is longer than any listed word. */
struct span token_lower(const struct check_context *c, const struct token *t, char out[LISTED_WORD_MAX]);
bool token_listed(const struct check_context *c, const struct token *t, const char *list);

/* What the question says of a form of the vocabulary. */
unsigned form_answer(const struct check_context *c, uint32_t form, form_question *question);

/* The same for the form of a word token, whose text tells the flags that are looked at. */
typedef unsigned token_question(const struct check_context *c, const struct token *t);
unsigned token_answer(const struct check_context *c, const struct token *t, token_question *question);

/* A German function word, whatever its case. */
bool token_is_function_word(const struct check_context *c, const struct token *t);

/* The verdict on a word token, VERDICT_UNKNOWN for any other. */
enum verdict token_verdict(const struct check_context *c, const struct token *t);

/* English and not German as it is written: "session", "true". */
bool token_is_english(const struct check_context *c, const struct token *t);

/* A German word by the verdict on it. */
bool token_is_known(const struct check_context *c, const struct token *t);

/* "README", "ScriptForge", "SFDocuments": a second capital. */
bool token_is_identifier(const struct check_context *c, const struct token *t);

/* LEX_* of these bytes as they stand; 0 when there is no lexicon. */
unsigned lexicon_bits(const struct check_context *c, const char *form, size_t len);

/* The readings of a word token as it stands, at most max; returns how many are stored. A capital that only the start of
 * the sentence asks for is tried in lower case too. */
enum { READINGS_MAX = 16 };
size_t token_readings(const struct check_context *c, const struct token *t, struct reading *out, size_t max);
bool token_may_be(const struct check_context *c, const struct token *t, enum part_of_speech pos);

/* Letters of a word token, without digits, marks and the full stop of an abbreviation. */
size_t token_letters(const struct check_context *c, const struct token *t);

/* Whether that is one. */
static inline bool token_is_one_letter(const struct check_context *c, const struct token *t)
{
    const char *text = c->doc->text + t->off;
    bool two = t->len > 1 && is_ascii_letter(text[0]) && is_ascii_letter(text[1]); /* true of most */
    return !two && token_letters(c, t) == 1;
}

/* The code point of a token that is a single character, else 0. */
uint32_t token_wide_mark(const struct check_context *c, const struct token *t);

static inline uint32_t token_mark(const struct check_context *c, const struct token *t)
{
    unsigned char byte = (unsigned char)c->doc->text[t->off];
    return t->len == 1 && byte < 0x80 ? byte : token_wide_mark(c, t);
}

/* The line of the source that a text offset stands in, from 1. */
size_t line_of(const struct check_context *c, size_t off);

/* True when nothing parts token i from the one before it. */
static inline bool token_is_glued(const struct sentence_view *s, size_t i)
{
    return i > 0 && i < s->token_count && !(s->tokens[i].flags & TOKEN_SPACE_BEFORE);
}

static inline size_t token_end(const struct token *t)
{
    return (size_t)t->off + t->len;
}

static inline bool token_has(const struct token *t, enum token_flag flag)
{
    return t->flags & flag;
}

#endif
