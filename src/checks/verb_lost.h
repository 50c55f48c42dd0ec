/* Whether a sentence has a finite verb where it can have one, and what in it asks for one. */
#ifndef MTLINT_CHECKS_VERB_LOST_H
#define MTLINT_CHECKS_VERB_LOST_H

#include "engine/check.h"
#include "text/analysis.h"

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVIMP))
#define PARTICIPLES (TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VAPP))
#define INFINITIVES (TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF) | TAG_BIT(TAG_VVIZU))
#define CONTENT                                                                                                        \
    (TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_ADJD) | PARTICIPLES | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF) |   \
     TAG_BIT(TAG_PRF))
#define DETERMINERS (TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT))
#define PREPOSITIONS (TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART))
#define ADVERBS (TAG_BIT(TAG_ADV) | TAG_BIT(TAG_PAV) | TAG_BIT(TAG_PTKNEG))
#define MARKS (~(TAG_BIT(TAG_COMMA) - 1)) /* the tags of marks are the last */

#define BEGINS_PHRASE                                                                                                  \
    (TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART) | TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_NN) |               \
     TAG_BIT(TAG_NE))

/* What could as well be no finite verb: "verringert", "zahlen". */
#define UNSURE                                                                                                         \
    (PARTICIPLES | INFINITIVES | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_PTKVZ) | TAG_BIT(TAG_NN))

/* In a main clause. */
static inline bool is_main(const struct analysis *a, size_t word)
{
    const struct clause *clause = analysis_clause(a, word);
    return clause && clause->kind == CLAUSE_MAIN;
}

/* Whether a main clause has a verb, or a word that may be one in its place: in doubt true. Where none is a main clause,
 * true as well. */
bool sentence_has_verb(const struct sentence_view *s);

/* Whether a word that is misspelled, or that no list has as what it must be, may be the verb: "geeht", "verhakten". */
bool may_hide_verb(const struct sentence_view *s);

/* With a capital in the middle of a sentence. */
bool is_raised_inside(const struct analysis *a, size_t word);

/* "meine erste Wahl", "eines vom Schnee verursachten Staus", "Sie bitte die Tür": whatever the tagger needs. */
bool is_no_verb_there(const struct analysis *a, uint32_t word);

/* A finite verb, as it is tagged, that might be something else and has no subject in its clause that it agrees with:
 * "Ich begeistert von der Auswahl", "aufgrund eines von dem Schneefall verursachten Staus". */
bool finds_no_subject(const struct analysis *a, uint32_t word);

/* "fänd's": a word with an apostrophe, which may be a verb with a pronoun; no name in the genitive ("Luigi's"). */
bool has_apostrophe(const struct analysis *a, size_t word);

/* What asks for a verb, and so tells that it is lost. */
enum evidence {
    EVIDENCE_NONE,
    EVIDENCE_PRONOUN,     /* "Wir nicht mit so vielen Besuchern gerechnet." */
    EVIDENCE_REFLEXIVE,   /* "Die Nachbarn sich über den Lärm der Baustelle." */
    EVIDENCE_OBJECT,      /* "Das Konzert uns den Abend verdorben." */
    EVIDENCE_ADVERB,      /* "Die Straße heute wegen des Umzugs gesperrt." */
    EVIDENCE_PREDICATE,   /* "Die Lage am Fluss sehr schön." */
    EVIDENCE_PARTICIPLE,  /* "Die Kosten in einem Jahr auf die Hälfte gesenkt." */
    EVIDENCE_PASSIVE,     /* "Das Urteil am Montag verkündet werden." */
    EVIDENCE_INFINITIVE,  /* "Der Stadtrat morgen über den Haushalt entscheiden." */
    EVIDENCE_NOMINATIVES, /* "Die Insel ein beliebtes Ziel." */
    EVIDENCE_PREFIX,      /* "Der Minister den Termin kurzfristig ab." */
    EVIDENCE_FRONTED,     /* "Gestern der Saal bis auf den letzten Platz besetzt." */
};

/* Of a sentence without a verb. plain: no speech, gap or title, where only a pronoun is evidence. */
enum evidence verb_evidence(const struct analysis *a, bool plain);

/* The same of pronouns alone: EVIDENCE_PRONOUN or EVIDENCE_REFLEXIVE. */
enum evidence pronoun_evidence(const struct analysis *a);

#endif
