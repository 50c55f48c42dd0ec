/* The word forms of one document: how often each occurs, and what is known of it. Ids are those of the tokens' `form`.
 */
#ifndef MTLINT_LEXICON_VOCABULARY_H
#define MTLINT_LEXICON_VOCABULARY_H

#include "base/arena.h"
#include "base/intern.h"
#include "base/vec.h"
#include "core/token.h"
#include "lexicon/answers.h"
#include "lexicon/listed.h"

struct memo;
struct reading;
struct near_index;
struct knowledge; /* lexicon and spelling of a language, shared by all documents: lexicon/knowledge.h */

/* What is known of a form, decided once a document and form. */
enum verdict {
    VERDICT_NONE,    /* not decided yet */
    VERDICT_KNOWN,   /* a word, an inflected word, a compound of words */
    VERDICT_NAME,    /* known as a name, or a name by the evidence of this text */
    VERDICT_FOREIGN, /* an English word */
    VERDICT_JOINED,  /* two words run together: repair holds them parted */
    VERDICT_TYPO,    /* perhaps a misspelling: see candidates and lexicon/judge.h; repair holds the best one */
    VERDICT_VARIANT, /* a misspelled name of this text or of the name list */
    VERDICT_UNKNOWN  /* nothing is known; no finding follows from it alone */
};

struct form {
    uint32_t count;                            /* occurrences */
    uint32_t mid_capital;                      /* of these, capitalised and not at the start of a sentence */
    uint32_t outside_quotes;                   /* of these, not between quotation marks */
    uint8_t verdict;                           /* of enum verdict */
    bool sure;                                 /* the repair may be applied without asking */
    uint16_t flags;                            /* LEX_* of lexicon.h, or'ed in when decided */
    struct span repair;                        /* best repair; empty when there is none */
    const struct candidate_repair *candidates; /* of a typo: what it may stand for, best first, the repair included */
    uint8_t candidate_count;
    uint8_t reading_count;
    bool as_written;                  /* but for its first letter it is in lower case; known with `listed` */
    uint32_t memo_id;                 /* memo_id(); 0 until needed */
    const struct reading *readings;   /* NULL until vocabulary_readings() is asked */
    const struct listed_word *listed; /* the lists that it stands in; NULL until needed */
};

/* What a misspelled word may stand for. What stands around the word decides between candidates: lexicon/surroundings.h.
 */
struct candidate_repair {
    struct span text;
    double odds; /* log10: that this was meant, against an unlisted word or name with just these letters */
    bool solid;  /* one usual slip away: may be applied without asking when no other comes near */
};

struct vocabulary {
    struct intern ids;
    VEC_OF(struct form) forms; /* by id */
    struct arena arena;
    const struct knowledge *knowledge;
    struct memo *memo;       /* of the worker, or our own when nobody lends one */
    struct answers *answers; /* of the memo */
    struct listed *listed;   /* of the memo */
    bool own_memo;
    struct near_index *twins; /* near neighbours among this text's own words; made when first needed */
};

/* The knowledge and the memo are borrowed; the memo is of the same knowledge, and may be NULL. */
void vocabulary_init(struct vocabulary *v, const struct knowledge *knowledge, struct memo *memo);
void vocabulary_release(struct vocabulary *v);

/* Counts the word tokens of one sentence; call for every sentence before anything is judged. */
void vocabulary_count(struct vocabulary *v, const struct token *tokens, size_t count);

/* Takes back what was counted of a sentence: it is no longer in the text. Verdicts stay. */
void vocabulary_uncount(struct vocabulary *v, const struct token *tokens, size_t count);

/* Decides the verdict on an id's form. */
const struct form *vocabulary_judge_new(struct vocabulary *v, uint32_t id);

/* The form of an id with its verdict decided. The pointer holds until the next call that may add a form. */
static inline const struct form *vocabulary_judge(struct vocabulary *v, uint32_t id)
{
    const struct form *known = id < v->forms.len ? &v->forms.items[id] : NULL;
    return known && known->verdict != VERDICT_NONE ? known : vocabulary_judge_new(v, id);
}

/* The form with its readings. */
const struct form *vocabulary_read(struct vocabulary *v, uint32_t id);

/* The readings of an id's form (word_readings()), found once a document; *count may be 0. They live as long as the
 * vocabulary. */
static inline const struct reading *vocabulary_readings(struct vocabulary *v, uint32_t id, size_t *count)
{
    const struct form *known = id < v->forms.len ? &v->forms.items[id] : NULL;
    const struct form *f = known && known->readings ? known : vocabulary_read(v, id);
    *count = f->reading_count;
    return f->readings;
}

/* The memo_id() of an id's form. */
uint32_t vocabulary_find_memo_id(struct vocabulary *v, uint32_t id);

static inline uint32_t vocabulary_memo_id(struct vocabulary *v, uint32_t id)
{
    uint32_t known = id < v->forms.len ? v->forms.items[id].memo_id : 0;
    return known ? known : vocabulary_find_memo_id(v, id);
}

/* What was kept for an id's form, over all documents of a worker, by answers_find(); 0 when nothing was. */
static inline uint8_t vocabulary_answer(struct vocabulary *v, uint32_t id, const void *question)
{
    return answers_find(v->answers, vocabulary_memo_id(v, id), question);
}

/* Keeps the answer, which depends on the form alone and is not 0. */
void vocabulary_keep_answer(struct vocabulary *v, uint32_t id, const void *question, uint8_t answer);

/* The lists that an id's form stands in, and how it is written. */
const struct form *vocabulary_find_listed(struct vocabulary *v, uint32_t id);

static inline const struct form *vocabulary_listed(struct vocabulary *v, uint32_t id)
{
    const struct form *known = id < v->forms.len ? &v->forms.items[id] : NULL;
    return known && known->listed ? known : vocabulary_find_listed(v, id);
}

/* From here on this memo, of the same knowledge, is asked: to be called when one was trimmed since the last use. */
void vocabulary_use_memo(struct vocabulary *v, struct memo *memo);

/* How often exactly this form stands in the document. */
uint32_t vocabulary_occurrences(const struct vocabulary *v, const char *form, size_t len);

static inline struct span vocabulary_span(const struct vocabulary *v, uint32_t id)
{
    return intern_span(&v->ids, id);
}

#endif
