/* The parts of the encoding check. Each reports what it finds in one segment or word; the rules stand in encoding.c. */
#ifndef MTLINT_CHECKS_ENCODING_H
#define MTLINT_CHECKS_ENCODING_H

#include "checks/token_tools.h"

enum encoding_rule {
    ENCODING_MOJIBAKE,
    ENCODING_REPLACEMENT,
    ENCODING_INVALID,
    ENCODING_INVISIBLE,
    ENCODING_LONE_MARK,
    ENCODING_MIXED_FORMS,
    ENCODING_ENTITY,
    ENCODING_HOMOGLYPH,
    ENCODING_RULE_COUNT
};

extern const struct rule_info encoding_rules[ENCODING_RULE_COUNT];

/* "fÃ¼r" at text[at, end): reports the whole damaged stretch and returns its end; 0 when there is none at `at`. from is
 * the start of the segment. */
size_t encoding_mojibake(struct check_context *c, size_t from, size_t at, size_t end);

/* "&nbsp;" at text[at], which is "&", of the segment: reports it unless the text that the segment translates has it,
 * too, and returns its end; 0 when there is none. */
size_t encoding_entity(struct check_context *c, const struct segment *g, size_t at);

/* U+FFFD at text[at]: reports the word that it stands in and returns its end. */
size_t encoding_replacement(struct check_context *c, size_t from, size_t at, size_t end);

/* Control and zero-width characters, combining marks without a letter: reports cp, of `size` bytes at text[at] in
 * segment g, unless what the segment translates has it, too. */
void encoding_invisible(struct check_context *c, const struct segment *g, size_t at, uint32_t cp, size_t size);
bool encoding_is_invisible(uint32_t cp);

/* How the text writes letters with marks: as one character or as two. */
struct encoding_forms;
struct encoding_forms *encoding_forms_new(void);
void encoding_forms_free(struct encoding_forms *forms);

/* A combining mark at text[at]: counts it, or reports it when it has no letter. */
bool encoding_is_combining(uint32_t cp);
void encoding_mark(struct check_context *c, struct encoding_forms *forms, size_t from, size_t at, size_t end);

/* Any other letter; counts it when it has a mark. */
void encoding_count_composed(struct encoding_forms *forms, uint32_t cp, size_t at);

/* "¨" at text[at]: reports "f¨ur". */
void encoding_dots(struct check_context *c, size_t at, size_t end);

/* At the end of the text: reports when it has both. */
void encoding_forms_report(struct check_context *c, const struct encoding_forms *forms);

/* A Cyrillic or Greek letter in a Latin word. */
void encoding_homoglyph(struct check_context *c, const struct token *t);

/* True when the bytes are a word of the lexicon: a German or English word, a name, or one often seen. Any case. */
bool encoding_is_word(const struct check_context *c, const char *word, size_t len);

/* The letters around text[at, end) that belong to the same word: moves both ends outward, within [from, to). */
struct stretch {
    size_t off, end;
};
struct stretch encoding_word_around(const struct check_context *c, struct stretch s, size_t from, size_t to);

#endif
