/* A sentence as a row of signs: what a reader goes by who misses its verb. */
#ifndef MTLINT_CHECKS_VERB_SIGNS_H
#define MTLINT_CHECKS_VERB_SIGNS_H

#include "text/analysis.h"

/* X(name), and what it stands for. Noun phrases come in fives, by what their endings allow: nominative only,
 * nominative or accusative, genitive, another case, nothing that agrees. */
#define VERB_SIGNS(X)                                                                                                  \
    X(ANY)   /* whatever stands before, in a pair */                                                                   \
    X(BEGIN) /* of the sentence */                                                                                     \
    X(END)                                                                                                             \
    X(DEFINITE_SUBJECT) /* "der Hund", "mein Hund" */                                                                  \
    X(DEFINITE_NOMINATIVE)                                                                                             \
    X(DEFINITE_GENITIVE)                                                                                               \
    X(DEFINITE_OBLIQUE)                                                                                                \
    X(DEFINITE_UNCLEAR)                                                                                                \
    X(INDEFINITE_SUBJECT) /* "ein Hund", "kein Hund", "viele Hunde" */                                                 \
    X(INDEFINITE_NOMINATIVE)                                                                                           \
    X(INDEFINITE_GENITIVE)                                                                                             \
    X(INDEFINITE_OBLIQUE)                                                                                              \
    X(INDEFINITE_UNCLEAR)                                                                                              \
    X(DESCRIBED_SUBJECT) /* "große Hunde", "drei Hunde" */                                                            \
    X(DESCRIBED_NOMINATIVE)                                                                                            \
    X(DESCRIBED_GENITIVE)                                                                                              \
    X(DESCRIBED_OBLIQUE)                                                                                               \
    X(DESCRIBED_UNCLEAR)                                                                                               \
    X(NAME_SUBJECT) /* "Bello" */                                                                                      \
    X(NAME_NOMINATIVE)                                                                                                 \
    X(NAME_GENITIVE)                                                                                                   \
    X(NAME_OBLIQUE)                                                                                                    \
    X(NAME_UNCLEAR)                                                                                                    \
    X(BARE_SUBJECT) /* "Hunde" */                                                                                      \
    X(BARE_NOMINATIVE)                                                                                                 \
    X(BARE_GENITIVE)                                                                                                   \
    X(BARE_OBLIQUE)                                                                                                    \
    X(BARE_UNCLEAR)                                                                                                    \
    X(PREPOSITION)     /* with what it governs */                                                                      \
    X(COMPARISON)      /* "als", "wie" with what they compare */                                                       \
    X(SUBJECT_PRONOUN) /* "er", "wir", "man" */                                                                        \
    X(JOINED_PRONOUN)  /* the same behind "und", "als" */                                                              \
    X(REFLEXIVE)                                                                                                       \
    X(OBJECT_PRONOUN)                                                                                                  \
    X(THIS)       /* "das", "dies" alone */                                                                            \
    X(DETERMINER) /* that stands alone: "alle" */                                                                      \
    X(NOT)                                                                                                             \
    X(ADVERB)                                                                                                          \
    X(PLACE)         /* an adverb that may belong to the noun before it: "oben" */                                     \
    X(PARTICIPLE)    /* that cannot be a finite verb: "gegangen" */                                                    \
    X(INFINITIVE)    /* the same: never of a verb alone, but "anrufen" */                                              \
    X(ZU_INFINITIVE) /* "zu rufen", "anzurufen" */                                                                     \
    X(ADJECTIVE)                                                                                                       \
    X(AUXILIARY)            /* not finite: "worden", "sein" */                                                         \
    X(PARTICIPLE_OR_FINITE) /* taken for a participle: "erlaubt" */                                                    \
    X(INFINITIVE_OR_FINITE) /* taken for an infinitive: "rufen" */                                                     \
    X(ADJECTIVE_OR_FINITE)  /* taken for an adjective: "weiß" */                                                      \
    X(FINITE_OR_PARTICIPLE) /* taken for a finite verb, in a place where it may be */                                  \
    X(FINITE_OR_INFINITIVE)                                                                                            \
    X(FINITE_OR_ADJECTIVE)                                                                                             \
    X(FINITE_OR_OTHER)                                                                                                 \
    X(FINITE_AUXILIARY)                                                                                                \
    X(FINITE_ELSEWHERE) /* that ends a subordinate clause or commands: "anruft", "ruf" */                              \
    X(PREFIX)           /* of a verb: "ab" */                                                                          \
    X(NUMBER)                                                                                                          \
    X(AND)                                                                                                             \
    X(COMMA)                                                                                                           \
    X(MARK) /* dash, colon, stop inside */                                                                             \
    X(BRACKET)                                                                                                         \
    X(QUOTE)                                                                                                           \
    X(CLAUSE) /* all of one that depends on another */                                                                 \
    X(OTHER)

enum verb_sign {
#define X(name) SIGN_##name,
    VERB_SIGNS(X)
#undef X
        SIGN_COUNT
};

enum { SIGNS_MAX = 128 };

struct verb_signs {
    uint8_t items[SIGNS_MAX]; /* enum verb_sign: SIGN_BEGIN first, SIGN_END last */
    size_t count;
    size_t nominals;
};

/* The signs of a sentence; of a very long one those that there is room for. */
void verb_signs_find(const struct analysis *a, struct verb_signs *out);

/* Whether nothing is to be learned of a lost verb: no subject is in sight before a bracket, the verb may stand in its
 * place, or it is built like a caption, an inventory or a parallel. */
bool signs_tell_nothing(const struct verb_signs *signs);

/* The odds of a lost verb, in hundredths of a nat, that are enough to tell of it: more where lists, telegrams and
 * recipes look like that, which have no verb. */
int signs_odds_needed(const struct verb_signs *signs);

/* Whether a main clause has a word that can hardly be anything but its finite verb; where none is a main clause, true
 * as well. */
bool verb_is_sure(const struct analysis *a);

/* How much dearer, in TAGGING_UNITS a nat, the sentence is when none of the words that are taken for the finite verb of
 * a main clause is one; VERB_NONE without such a word. */
#define VERB_NONE INT32_MIN
int verb_margin(const struct analysis *a);

/* How much cheaper, in TAGGING_UNITS a nat, the sentence is with one finite verb more in the best place for it. Takes
 * as long as tagging it a dozen times. */
int verb_gain(const struct analysis *a);

/* Whether a verb is far more likely lost than not, by weights that were learned; of sentences without a sure verb. */
bool verb_is_missed(const struct analysis *a);

#endif
