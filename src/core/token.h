/* Tokens of one sentence. They live only while the sentence is checked. */
#ifndef MTLINT_CORE_TOKEN_H
#define MTLINT_CORE_TOKEN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"

enum token_class {
    TOKEN_WORD,   /* letters, with inner hyphens, apostrophes and digits: "OpenAI-Chef", "geht's", "H2O", "3er" */
    TOKEN_NUMBER, /* digits with separators of either language: "1.000,50", "3.5", "2023"; no unit, no sign */
    TOKEN_PUNCT,  /* one mark; "..." and "…" are one token, and so is a run of equal dashes */
    TOKEN_SYMBOL, /* currency, per cent, arithmetic, emoji */
    TOKEN_URL,    /* with or without scheme; domain names; file names and paths */
    TOKEN_EMAIL,
    TOKEN_HANDLE, /* @name */
    TOKEN_HASHTAG
};

enum token_flag {
    TOKEN_SPACE_BEFORE = 1 << 0,
    TOKEN_CAPITAL = 1 << 1,       /* first letter is upper case */
    TOKEN_ALL_CAPITAL = 1 << 2,   /* at least two letters, none lower case */
    TOKEN_INNER_CAPITAL = 1 << 3, /* an upper-case letter follows a lower-case one */
    TOKEN_HAS_DIGIT = 1 << 4,
    TOKEN_HAS_HYPHEN = 1 << 5,
    TOKEN_SENTENCE_START = 1 << 6, /* first word of the sentence, or after a colon or an opening quotation mark */
    TOKEN_QUOTED = 1 << 7,         /* between quotation marks */
    TOKEN_FOREIGN = 1 << 8,        /* part of a run of another language */
    TOKEN_ABBREVIATION = 1 << 9,   /* the token includes its full stop: "z.", "usw.", "Dr." */
    TOKEN_CODE = 1 << 10           /* inside code or a similar stretch that is no prose */
};

#define TOKEN_NO_FORM UINT32_MAX

struct token {
    uint32_t off, len; /* in the text, bytes */
    uint32_t form;     /* id of the exact form in the document's vocabulary; TOKEN_NO_FORM when it is no word */
    uint16_t flags;    /* of token_flag */
    uint8_t cls;       /* of token_class */
};

#endif
