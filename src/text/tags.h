/* Part-of-speech tags: the Stuttgart-Tübingen tag set (STTS), the standard for German, with its rarer distinctions
 * merged, one tag for finite forms whose separable prefix is still joined (VVSUB: "anruft"), and marks by what they do.
 */
#ifndef MTLINT_TEXT_TAGS_H
#define MTLINT_TEXT_TAGS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"
#include "lexicon/lexicon.h"

#define TAGS(X)                                                                                                        \
    X(BOS)     /* before the first word */                                                                             \
    X(NN)      /* noun */                                                                                              \
    X(NE)      /* name */                                                                                              \
    X(ADJA)    /* adjective before a noun */                                                                           \
    X(ADJD)    /* adjective as predicate or adverb */                                                                  \
    X(ADV)     /* adverb, particle */                                                                                  \
    X(PAV)     /* pronominal adverb: darauf */                                                                         \
    X(PWAV)    /* interrogative adverb: wo, warum */                                                                   \
    X(ART)     /* article */                                                                                           \
    X(PDAT)    /* other determiner: dieser, kein, mein, viele */                                                       \
    X(PDS)     /* pronoun that stands alone: das, jemand */                                                            \
    X(PPER)    /* personal pronoun */                                                                                  \
    X(PRF)     /* reflexive pronoun */                                                                                 \
    X(PRELS)   /* relative pronoun */                                                                                  \
    X(PWS)     /* interrogative pronoun */                                                                             \
    X(APPR)    /* preposition */                                                                                       \
    X(APPRART) /* preposition with the article: im */                                                                  \
    X(APPO)    /* postposition */                                                                                      \
    X(KOUS)    /* subordinating conjunction */                                                                         \
    X(KON)     /* coordinating conjunction */                                                                          \
    X(KOKOM)   /* conjunction that compares: als, wie */                                                               \
    X(KOUI)    /* um, ohne, statt before zu and infinitive */                                                          \
    X(PTKNEG)  /* nicht */                                                                                             \
    X(PTKZU)   /* zu before an infinitive */                                                                           \
    X(PTKVZ)   /* separated prefix of a verb */                                                                        \
    X(CARD)    /* number */                                                                                            \
    X(ITJ)     /* interjection */                                                                                      \
    X(VVFIN)   /* finite verb */                                                                                       \
    X(VAFIN)   /* finite auxiliary */                                                                                  \
    X(VMFIN)   /* finite modal */                                                                                      \
    X(VVIMP)   /* imperative */                                                                                        \
    X(VVINF)   /* infinitive */                                                                                        \
    X(VAINF)   /* infinitive of an auxiliary or modal */                                                               \
    X(VVIZU)   /* infinitive with zu inside: anzurufen */                                                              \
    X(VVPP)    /* past participle */                                                                                   \
    X(VAPP)    /* past participle of an auxiliary or modal */                                                          \
    X(VVSUB)   /* finite form as it ends a subordinate clause: anruft */                                               \
    X(FM)      /* word of another language */                                                                          \
    X(ABBR)    /* abbreviation */                                                                                      \
    X(COMMA)   /* , */                                                                                                 \
    X(STOP)    /* . ! ? … */                                                                                         \
    X(COLON)   /* : ; */                                                                                               \
    X(OPEN)    /* opening bracket or quotation mark */                                                                 \
    X(CLOSE)   /* closing one */                                                                                       \
    X(DASH)    /* dash, and every other mark or symbol */

enum word_tag {
#define X(name) TAG_##name,
    TAGS(X)
#undef X
        TAG_COUNT
};

/* Bit 1 << enum word_tag for each tag. */
typedef uint64_t tag_set;
#define TAG_BIT(tag) ((tag_set)1 << (tag))

/* "VVFIN"; the value of a name, or -1. */
const char *tag_name(enum word_tag tag);
int tag_from_name(struct span name);

/* The tags that one reading allows, without regard to where it stands; 0 for what is none of the parts of speech. */
tag_set tags_of_reading(const struct reading *r);

/* What a word with these readings may be. opens: it stands where a sentence or speech begins, so that a reading of its
 * lower-case form counts. Never empty: a word without a usable reading may be all that its letters allow. */
tag_set tags_of_word(struct span word, const struct reading *readings, size_t count, bool opens);

/* What a number, mark or symbol is. */
enum word_tag tag_of_mark(struct span mark);

#endif
