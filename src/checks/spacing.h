/* The parts of the spacing check: each looks at one place of a sentence and reports at most one fault there. */
#ifndef MTLINT_CHECKS_SPACING_H
#define MTLINT_CHECKS_SPACING_H

#include "checks/token_tools.h"

enum spacing_rule {
    SPACING_MISSING,
    SPACING_BEFORE_PUNCTUATION,
    SPACING_INSIDE_BRACKETS,
    SPACING_DOUBLE,
    SPACING_NUMBER_UNIT,
    SPACING_ABBREVIATION,
    SPACING_RULE_COUNT
};

extern const struct rule_info spacing_rules[SPACING_RULE_COUNT];

/* Token i is a mark or an abbreviation that the next word is glued to: "Ende.Der", "Ja,aber", "bzw.die". */
void spacing_after_mark(struct check_context *c, const struct sentence_view *s, size_t i);

/* Token i is a quotation mark or bracket that is glued to a word outside of it: "sagte„Ja“", "Text“und", "(zwei
 * Wörter)und". */
void spacing_around_pair(struct check_context *c, const struct sentence_view *s, size_t i);

/* Token i is a mark with a space before it: "Wort ,". */
void spacing_before_mark(struct check_context *c, const struct sentence_view *s, size_t i);

/* Token i is a quotation mark or bracket with a space on its inner side: "( Text )", "„ Text “". */
void spacing_inside_pair(struct check_context *c, const struct sentence_view *s, size_t i);

/* Token i is a number with its unit: "10Euro". */
void spacing_number_unit(struct check_context *c, const struct sentence_view *s, size_t i);

/* The abbreviations of a text that want spaces: "z.B.". */
struct spacing_abbreviations {
    VEC_OF(struct text_edit) edits; /* the missing spaces, of the first few hundred */
    size_t first_off, first_len;    /* the first abbreviation */
    size_t count;
};

/* Token i is a single letter that may begin such an abbreviation. */
void spacing_note_abbreviation(struct spacing_abbreviations *st, const struct check_context *c,
                               const struct sentence_view *s, size_t i);

/* At the end of the text: one finding for all of them. Empties st. */
void spacing_report_abbreviations(struct check_context *c, struct spacing_abbreviations *st);

#endif
