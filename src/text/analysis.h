/* What a sentence looks like to grammar: its words with readings and part of speech, its clauses, its noun phrases.
 * Words that run together or are surely misspelled are read repaired, so that one fault does not hide the next. */
#ifndef MTLINT_TEXT_ANALYSIS_H
#define MTLINT_TEXT_ANALYSIS_H

#include "base/vec.h"
#include "core/token.h"
#include "lexicon/vocabulary.h"
#include "text/tagger.h"
#include "text/word_lists.h"

struct analysed_word {
    uint32_t token;   /* index in the sentence; two words of one token are what it should have been */
    uint32_t form;    /* its id in the vocabulary; TOKEN_NO_FORM when it does not stand there like that */
    struct span text; /* as read: of the document, or of the repair */
    bool repaired;
    bool as_written;                  /* but for its first letter it is in lower case */
    const struct listed_word *listed; /* the short lists that it stands in */
    const struct reading *readings;   /* live as long as the vocabulary */
    size_t reading_count;
};

/* Words first to last, the last being the noun (or name). No genitive, preposition phrase or relative clause behind it.
 */
struct noun_phrase {
    uint32_t first, last; /* words */
    uint32_t preposition; /* the word that governs it, or PHRASE_FREE */
    uint32_t cells;       /* NOMINAL_CELL bits that all its words share; 0: they do not agree */
    uint32_t governed;    /* those of them that the preposition allows; equal to cells without one */
};

#define PHRASE_FREE UINT32_MAX

enum clause_kind {
    CLAUSE_MAIN,          /* the finite verb comes second, or first, or there is none */
    CLAUSE_SUBORDINATE,   /* behind dass, weil, wenn; the finite verb comes last */
    CLAUSE_RELATIVE,      /* behind a relative pronoun */
    CLAUSE_INTERROGATIVE, /* behind wer, wo, warum, inside another clause */
};

#define NO_WORD UINT32_MAX
#define NO_CLAUSE UINT32_MAX

struct clause {
    uint32_t first, last; /* words; others may stand between that belong to clauses inside it */
    uint32_t parent;      /* the clause it stands in, or NO_CLAUSE */
    uint32_t finite;      /* word: its finite verb, or NO_WORD */
    uint32_t opener;      /* word: the conjunction or pronoun that opens it, or NO_WORD */
    uint8_t kind;         /* enum clause_kind */
    bool coordinated;     /* right behind und, oder, aber: it may share its subject with the one before */
};

struct analysis {
    VEC_OF(struct analysed_word) words;
    VEC_OF(struct tagged_word) tagged; /* by word */
    VEC_OF(struct noun_phrase) phrases;
    VEC_OF(struct clause) clauses; /* by their first words */
    VEC_OF(uint32_t) clause_of;    /* by word: its clause; a mark has that of the word before it */
    struct listed *lists;          /* short lists of words, of the vocabulary; */
    struct listed_word listed;     /* those that some word stands in, */
    uint32_t list_count;           /* of those that were known then */
    int cost;                      /* of the way that the tagger took, in TAGGING_UNITS a nat */
    unsigned confidence;           /* 0 to 100: text/confidence.h */
    struct analyser *analyser;     /* that made it, borrowed: for questions */
};

/* What one worker needs to analyse the sentences of a document. */
struct analyser {
    struct tagger tagger;
    struct vocabulary *vocabulary; /* of the document */
    const char *text;
    bool verse;                /* the segment is */
    struct analysis result;    /* of the last sentence */
    struct arena arena;        /* of the document */
    uint32_t sentence;         /* number of the last one, from 1 */
    struct clause_note *notes; /* on its clauses: text/subjects.h */
    size_t note_count;
};

void analyser_init(struct analyser *a, const struct tagging *model);
void analyser_release(struct analyser *a);

/* Begins a document. Both are borrowed. */
void analyser_begin(struct analyser *a, struct vocabulary *v, const char *text);

/* Begins a segment of the document, of which the next sentences are. */
void analyser_segment(struct analyser *a, size_t off, size_t len);

/* Analyses one sentence; the result is valid until the next call. Linear time. */
const struct analysis *analyser_sentence(struct analyser *a, const struct token *tokens, size_t count);

/* How much cheaper, in TAGGING_UNITS a nat, the sentence of the last analysis would be were the word written like that,
 * less than nothing when dearer: in constant time. The text is only looked at during the call. */
int analysis_saving(const struct analysis *a, size_t word, struct span text);

/* The same were the word as it is one of these things, of which there is at least one. */
int analysis_saving_as(const struct analysis *a, size_t word, tag_set tags);

/* The same were a word put in before this one that may be each of these things alike. */
int analysis_saving_between(const struct analysis *a, size_t word, tag_set tags);

/* The first word that is read of this token; NO_WORD when there is none. Logarithmic time. */
uint32_t analysis_word_at(const struct analysis *a, size_t token);

static inline enum word_tag analysis_tag(const struct analysis *a, size_t word)
{
    return (enum word_tag)a->tagged.items[word].tag;
}

/* The clause that the word belongs to, borrowed; NULL for marks that stand before any word. */
static inline const struct clause *analysis_clause(const struct analysis *a, size_t word)
{
    uint32_t clause = a->clause_of.items[word];
    return clause == NO_CLAUSE ? NULL : &a->clauses.items[clause];
}

/* Whether the word is tagged as one of these; false behind the last word. */
static inline bool analysis_has_tag(const struct analysis *a, size_t word, tag_set tags)
{
    return word < a->words.len && TAG_BIT(analysis_tag(a, word)) & tags;
}

/* Whether the word as read stands in the list, as word_in() has it; false behind the last word. The list is a constant
 * of the program. */
static inline bool analysis_word_in(const struct analysis *a, size_t word, const char *list)
{
    if (word >= a->words.len)
        return false;
    const struct analysed_word *w = &a->words.items[word];
    return listed_word_in(a->lists, w->listed, w->text, list);
}

/* Whether some word of the sentence may stand in the list: what spares a look at each of them where none does. */
static inline bool analysis_may_have(const struct analysis *a, const char *list)
{
    uint32_t number = list_number(a->lists, list);
    return number >= a->list_count || word_has_list(&a->listed, number);
}

/* analysis_word_in() as word_in_as_written() has it. */
static inline bool analysis_word_in_as_written(const struct analysis *a, size_t word, const char *list)
{
    return word < a->words.len && a->words.items[word].as_written && analysis_word_in(a, word, list);
}

/* Whether the word is a noun that tells how long, how far or when where it stands without a preposition: "den ganzen
 * Tag", "einen Meter". */
bool is_measure_noun(const struct analysis *a, size_t word);

#endif
