/* The features of a reading: part of speech, what it is within that, cells of case, number and gender or of tense,
 * number and person. */
#ifndef MTLINT_LEXICON_FEATURES_H
#define MTLINT_LEXICON_FEATURES_H

enum part_of_speech {
    POS_OTHER,
    POS_NOUN,
    POS_PROPER_NOUN,
    POS_VERB,
    POS_ADJECTIVE, /* participles used as such included */
    POS_ADVERB,
    POS_ARTICLE,
    POS_PRONOUN,
    POS_PREPOSITION,
    POS_CONJUNCTION,
    POS_PARTICLE,
    POS_NUMERAL,
    POS_INTERJECTION,
    POS_SEPARABLE_PREFIX,
    POS_ABBREVIATION,
};

/* What a reading is within its part of speech. */
enum reading_kind {
    KIND_NONE,
    ARTICLE_DEFINITE,
    ARTICLE_INDEFINITE,
    PRONOUN_PERSONAL,
    PRONOUN_POSSESSIVE,
    PRONOUN_DEMONSTRATIVE,
    PRONOUN_INDEFINITE,
    PRONOUN_REFLEXIVE,
    PRONOUN_RECIPROCAL, /* einander */
    PRONOUN_RELATIVE,
    PRONOUN_INTERROGATIVE,
    VERB_AUXILIARY,
    VERB_MODAL,
    CONJUNCTION_SUBORDINATING,
    CONJUNCTION_COORDINATING,
    CONJUNCTION_COMPARING,
    CONJUNCTION_INFINITIVE, /* um, ohne, statt before zu */
    ADVERB_MANNER,
    ADVERB_TIME,
    ADVERB_PLACE,
    ADVERB_CAUSE,
    ADVERB_PRONOMINAL,    /* darauf, womit, miteinander */
    ADVERB_INTERROGATIVE, /* wo, warum, womit: interrogative or relative */
    PARTICIPLE_PRESENT,   /* of adjectives */
    PARTICIPLE_PAST,
    NAME_GIVEN,
    NAME_FAMILY,
    NAME_PERSON, /* neither given nor family: Mozart's Figaro, peoples */
    NAME_PLACE,
    PARTICLE_NEGATION,
    PARTICLE_INFINITIVE, /* zu */
    PARTICLE_FOCUS,      /* nur, sogar: may stand with the first part of a sentence */
    KIND_COUNT,
};

/*
 * Features of everything that has case: bits 0-23 are the cells that the form can stand for, so two words
 * agree if the AND of their cells is not empty. A preposition has all cells of the cases it governs, a
 * contraction with the article (im, zur) the cells of that. A nominal without cells is not inflected (or its reading
 * says nothing about case).
 */
enum { CASE_NOMINATIVE, CASE_GENITIVE, CASE_DATIVE, CASE_ACCUSATIVE };
enum { NUMBER_SINGULAR, NUMBER_PLURAL };
enum { GENDER_MASCULINE, GENDER_FEMININE, GENDER_NEUTER };
#define NOMINAL_CELL(case_, number, gender) (1u << ((case_)*6 + (number)*3 + (gender)))
#define NOMINAL_CELLS 0xFFFFFFu
#define NOMINAL_CASE(case_) (0x3Fu << ((case_)*6))
#define NOMINAL_NUMBER(number) (0x1C71C7u << ((number)*3) & NOMINAL_CELLS)
#define NOMINAL_GENDER(gender) (0x249249u << (gender))
#define NOMINAL_STRONG (1u << 24) /* adjective declensions: after no article, */
#define NOMINAL_MIXED (1u << 25)  /* after ein, kein, mein, */
#define NOMINAL_WEAK (1u << 26)   /* after der, dieser */
#define NOMINAL_PREDICATIVE (1u << 27)
#define NOMINAL_COMPARATIVE (1u << 28)
#define NOMINAL_SUPERLATIVE (1u << 29)
#define NOMINAL_ADJECTIVAL (1u << 30) /* noun declined like an adjective: der Beamte, ein Beamter */
#define NOMINAL_INFINITIVE (1u << 31) /* noun that is an infinitive: das Laufen */

/* Features of verbs: bits 0-23 are finite cells, the rest non-finite forms. */
enum { TENSE_PRESENT, TENSE_PAST, TENSE_SUBJUNCTIVE_1, TENSE_SUBJUNCTIVE_2 };
#define VERB_CELL(tense, number, person) (1u << ((tense)*6 + (number)*3 + (person)-1))
#define VERB_FINITE 0xFFFFFFu
#define VERB_TENSE(tense) (0x3Fu << ((tense)*6))
#define VERB_INFINITIVE (1u << 24)
#define VERB_ZU_INFINITIVE (1u << 25) /* anzurufen */
#define VERB_PARTICIPLE_1 (1u << 26)
#define VERB_PARTICIPLE_2 (1u << 27)
#define VERB_IMPERATIVE_SINGULAR (1u << 28)
#define VERB_IMPERATIVE_PLURAL (1u << 29)
#define VERB_SUBORDINATE (1u << 30) /* separable prefix still joined, as in a subordinate clause: anruft */

/* How a function word can be used. */
enum {
    USE_ATTRIBUTIVE = 1,   /* pronouns: before a noun, */
    USE_STANDALONE = 2,    /* for one, */
    USE_POLITE = 4,        /* Sie, Ihr */
    USE_BEHIND = 8,        /* prepositions: behind the noun (der Ordnung halber); without it, before */
    USE_WITH_ARTICLE = 16, /* prepositions: contains the article (im) */
    USE_FIRST_HALF = 32,   /* of two words that belong together: um ... willen, entweder ... oder */
    USE_SECOND_HALF = 64,  /* of these; of prepositions, one without cells governs nothing itself (von ... an) */
};

#endif
