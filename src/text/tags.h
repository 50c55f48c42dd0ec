/* Part-of-speech tags: the Stuttgart-Tübingen tag set (STTS), the standard for German, with its rarer distinctions
 * merged, one tag for finite forms whose separable prefix is still joined (VVSUB: "anruft"), and marks by what they do.
 */
#ifndef MTLINT_TEXT_TAGS_H
#define MTLINT_TEXT_TAGS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"
#include "lexicon/lexicon.h"

/* X(name, what it is). */
#define TAGS(X)                                                                                                        \
    X(BOS, "before the first word")                                                                                    \
    X(NN, "noun: Haus")                                                                                                \
    X(NE, "name: Berlin")                                                                                              \
    X(ADJA, "adjective before a noun: das alte Haus")                                                                  \
    X(ADJD, "adjective that stands alone: es ist alt, sie singt schön")                                                \
    X(ADV, "adverb or particle: heute, sogar")                                                                         \
    X(PAV, "pronominal adverb: darauf")                                                                                \
    X(PWAV, "interrogative adverb: wo, warum")                                                                         \
    X(ART, "article: der, ein")                                                                                        \
    X(PDAT, "other word before a noun: dieser, kein, mein, viele")                                                     \
    X(PDS, "pronoun that stands alone: das, jemand")                                                                   \
    X(PPER, "personal pronoun: er, uns")                                                                               \
    X(PRF, "reflexive pronoun: sich")                                                                                  \
    X(PRELS, "relative pronoun: der Mann, der")                                                                        \
    X(PWS, "interrogative pronoun: wer, welche")                                                                       \
    X(APPR, "preposition: mit")                                                                                        \
    X(APPRART, "preposition with the article: im")                                                                     \
    X(APPO, "preposition behind its noun: des Geldes wegen")                                                           \
    X(KOUS, "conjunction that opens a clause: dass, weil")                                                             \
    X(KON, "conjunction that joins: und, aber")                                                                        \
    X(KOKOM, "conjunction that compares: als, wie")                                                                    \
    X(KOUI, "um, ohne, statt before zu and an infinitive")                                                             \
    X(PTKNEG, "nicht")                                                                                                 \
    X(PTKZU, "zu before an infinitive")                                                                                \
    X(PTKVZ, "separated prefix of a verb: er ruft an")                                                                 \
    X(CARD, "number: drei, 3")                                                                                         \
    X(ITJ, "interjection: ach")                                                                                        \
    X(VVFIN, "finite verb: ging")                                                                                      \
    X(VAFIN, "finite form of haben, sein, werden")                                                                     \
    X(VMFIN, "finite form of können, müssen and the like")                                                             \
    X(VVIMP, "imperative: komm")                                                                                       \
    X(VVINF, "infinitive: gehen")                                                                                      \
    X(VAINF, "infinitive of haben, sein, können and the like")                                                         \
    X(VVIZU, "infinitive with zu inside: anzurufen")                                                                   \
    X(VVPP, "past participle: gegangen")                                                                               \
    X(VAPP, "past participle of haben, sein, können and the like")                                                     \
    X(VVSUB, "finite verb with its prefix, as it ends a clause: weil er anruft")                                       \
    X(FM, "word of another language")                                                                                  \
    X(ABBR, "abbreviation: usw.")                                                                                      \
    X(COMMA, ",")                                                                                                      \
    X(STOP, ". ! ? …")                                                                                                 \
    X(COLON, ": ;")                                                                                                    \
    X(OPEN, "opening bracket or quotation mark")                                                                       \
    X(CLOSE, "closing bracket or quotation mark")                                                                      \
    X(DASH, "dash, and every other mark or symbol")

enum word_tag {
#define X(name, what) TAG_##name,
    TAGS(X)
#undef X
        TAG_COUNT
};

/* Bit 1 << enum word_tag for each tag. */
typedef uint64_t tag_set;
#define TAG_BIT(tag) ((tag_set)1 << (tag))

/* What the finite verb of a clause may be tagged as, and what opens a clause inside another. */
#define TAGS_FINITE                                                                                                    \
    (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVIMP))
#define TAGS_OPENING (TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PWS) | TAG_BIT(TAG_PWAV))

/* "VVFIN"; the value of a name, or -1. */
const char *tag_name(enum word_tag tag);
const char *tag_meaning(enum word_tag tag); /* in plain words */
int tag_from_name(struct span name);

/* The tags that one reading allows, without regard to where it stands; 0 for what is none of the parts of speech. */
tag_set tags_of_reading(const struct reading *r);

/* What a word with these readings may be. opens: it stands where a sentence or speech begins, so that a reading of its
 * lower-case form counts. Never empty: a word without a usable reading may be all that its letters allow. */
tag_set tags_of_word(struct span word, const struct reading *readings, size_t count, bool opens);

/* As attributive adjectives do, whatever the word is: "e", "en", "er", "es", "em". */
bool ends_like_adjective(struct span word);

/* What a number, mark or symbol is. */
enum word_tag tag_of_mark(struct span mark);

#endif
