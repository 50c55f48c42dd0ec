/* What is known of a rule besides how it works: plain data, for checks written in C and rules written in YAML alike. */
#ifndef MTLINT_CORE_RULE_INFO_H
#define MTLINT_CORE_RULE_INFO_H

#include "base/span.h"
#include "core/messages.h"

/* MQM core categories; X(enum suffix, name in output, top level) */
#define CATEGORIES(X)                                                                                                  \
    X(TERMBASE, "termbase", "terminology")                                                                             \
    X(TERM_INCONSISTENCY, "term-inconsistency", "terminology")                                                         \
    X(WRONG_TERM, "wrong-term", "terminology")                                                                         \
    X(MISTRANSLATION, "mistranslation", "accuracy")                                                                    \
    X(ADDITION, "addition", "accuracy")                                                                                \
    X(OMISSION, "omission", "accuracy")                                                                                \
    X(UNTRANSLATED, "untranslated", "accuracy")                                                                        \
    X(NO_TRANSLATE, "no-translate", "accuracy")                                                                        \
    X(GRAMMAR, "grammar", "linguistic conventions")                                                                    \
    X(PUNCTUATION, "punctuation", "linguistic conventions")                                                            \
    X(SPELLING, "spelling", "linguistic conventions")                                                                  \
    X(UNINTELLIGIBLE, "unintelligible", "linguistic conventions")                                                      \
    X(CHARACTER_ENCODING, "character-encoding", "linguistic conventions")                                              \
    X(TEXTUAL_CONVENTIONS, "textual-conventions", "linguistic conventions")                                            \
    X(REGISTER, "register", "style")                                                                                   \
    X(AWKWARD, "awkward", "style")                                                                                     \
    X(UNIDIOMATIC, "unidiomatic", "style")                                                                             \
    X(INCONSISTENT_STYLE, "inconsistent-style", "style")                                                               \
    X(NUMBER_FORMAT, "number-format", "locale conventions")                                                            \
    X(CURRENCY_FORMAT, "currency-format", "locale conventions")                                                        \
    X(MEASUREMENT_FORMAT, "measurement-format", "locale conventions")                                                  \
    X(DATE_FORMAT, "date-format", "locale conventions")                                                                \
    X(TIME_FORMAT, "time-format", "locale conventions")                                                                \
    X(MARKUP, "markup", "design and markup")                                                                           \
    X(MISSING_TEXT, "missing-text", "design and markup")                                                               \
    X(BROKEN_LINK, "broken-link", "design and markup")                                                                 \
    X(DUPLICATION, "duplication", "design and markup")                                                                 \
    X(BOILERPLATE, "boilerplate", "design and markup")

enum category {
#define X(suffix, name, top) CATEGORY_##suffix,
    CATEGORIES(X)
#undef X
        CATEGORY_COUNT
};

enum severity { SEVERITY_INFO, SEVERITY_MINOR, SEVERITY_MAJOR, SEVERITY_CRITICAL, SEVERITY_COUNT };

/* preview: off by default, precision not yet good enough; on request: on only when asked for */
enum rule_status { RULE_STABLE, RULE_PREVIEW, RULE_ON_REQUEST };
enum { RULE_STATUS_COUNT = RULE_ON_REQUEST + 1 }; /* no status, so that a switch need not name it */

/* What else is found where a finding of the rule stands is a part of the same fault: inside of it, or touching it. */
enum coverage { COVERS_NOTHING, COVERS_INSIDE, COVERS_NEIGHBOURS };

struct rule_info {
    const char *id; /* "de/spacing/joined-words": language (or "text" for any) / family / name, never reused */
    enum category category;
    enum severity severity;
    enum rule_status status;
    const char
        *help; /* what it finds, why it matters, how to put it right: a few sentences for `mtlint rules explain` */
    const char *precision;              /* for a preview rule: what was measured, in words; NULL otherwise */
    const char *help_de, *precision_de; /* the same in German; NULL: help_de.def has it, or nobody */
    enum coverage covers;
    bool holds_anyway; /* a word inside that is misspelled or has lost its capital is no reason for a finding */
    const char
        *locales; /* language tags with a blank between, "de-AT de-DE": for texts of these alone; NULL: for all */
};

/* Help and precision in a language, in English where there is nothing in that language. NULL: the rule has none. */
const char *rule_help(const struct rule_info *rule, enum message_language language);
const char *rule_precision(const struct rule_info *rule, enum message_language language);

const char *category_name(enum category c);
const char *category_top_level(enum category c);
const char *severity_name(enum severity s);

/* The severity for a person to read; programs and options are given severity_name(). */
const char *severity_label(enum severity s, enum message_language language);

/* MQM penalty points: info 0, minor 1 (punctuation 0.1), major 5, critical 25. */
double severity_points(enum severity s, enum category c);

/* The value of a name, or -1. */
int category_from_name(struct span name);
int severity_from_name(struct span name);

#endif
