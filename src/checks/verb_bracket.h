/* A main clause as the bracket that its verbs form: the finite verb in second place, the subject before or right behind
 * it, and the place at the end where the participle, infinitive or prefix belongs. */
#ifndef MTLINT_CHECKS_VERB_BRACKET_H
#define MTLINT_CHECKS_VERB_BRACKET_H

#include "engine/check.h"
#include "text/subjects.h"

#define BEGINS_NOMINAL (TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT))

struct bracket {
    uint32_t finite;
    uint32_t rest; /* word: the first behind the finite verb, and behind the subject when that stands there */
    uint32_t end;  /* word: the comma or stop that ends the clause; rest <= end */
    struct subject subject;
};

/* False unless the clause is a plain main clause with nothing before the finite verb but a subject, or with the subject
 * right behind it; with no quotation, bracket, dash or foreign word up to its end. */
bool bracket_find(const struct sentence_view *s, uint32_t clause, struct bracket *out);

/* haben, and werden with an infinitive, as forms in a list of text/word_lists.h. */
extern const char bracket_haben[], bracket_werden[];

/* Infinitives that stand in the perfect of another verb ("hat kommen lassen", "hat es sehen wollen"), or with haben for
 * what someone has somewhere or finds easy ("hat Geld auf der Bank liegen", "hat gut lachen"): such a list, too. */
extern const char bracket_bare_infinitives[];

/* A modal verb, or another that takes an infinitive without zu: "lassen", "sehen", "wird". */
bool bracket_takes_bare(const struct analysis *a, uint32_t word);

/* "Sie lassen denen, die ihnen in den Weg treten, das Blut gefrieren": the relative clause before the comma stands in
 * another, whose verb takes the infinitive bare. */
bool bracket_is_inside_bare(const struct analysis *a, uint32_t comma);

/* Whether some word from first to end, to exclusive, may be a verb or part of one in some form, or stands before an
 * infinitive: zu, um, als. */
bool bracket_may_have_verb(const struct sentence_view *s, uint32_t first, uint32_t end);

/* Writes the past participle of an infinitive, at most LISTED_WORD_MAX bytes, not terminated; 0 when the word is no
 * infinitive or the lexicon has none. */
size_t bracket_participle(const struct check_context *c, const struct analysed_word *infinitive, char *out);

#endif
