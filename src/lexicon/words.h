/* What a single word is, without looking at the text around it. */
#ifndef MTLINT_LEXICON_WORDS_H
#define MTLINT_LEXICON_WORDS_H

#include "lexicon/knowledge.h"
#include "lexicon/vocabulary.h"

/* VERDICT_KNOWN, VERDICT_NAME, VERDICT_FOREIGN or VERDICT_UNKNOWN for a word form as it stands (hyphens, apostrophes,
 * capitals). Asks the lexicon, then compounds and derivations; hunspell is not asked. *flags gets the LEX_* bits that
 * decided. */
enum verdict word_verdict(const struct knowledge *k, const char *form, size_t len, unsigned *flags);

/* The same, and where the word's readings come from: *origin, which may be NULL, is filled in. */
struct word_origin;
enum verdict word_explain(const struct knowledge *k, const char *form, size_t len, unsigned *flags,
                          struct word_origin *origin);

/* hunspell's opinion on a form: true when it accepts it. Loads its dictionary at the first question, so ask only before
 * a finding. */
bool word_has_second_opinion(const struct knowledge *k, const char *form, size_t len);

/* The same without derivation and without English: only what the lexicon vouches for. Cheap; for parts of joined words.
 */
bool word_is_certain(const struct knowledge *k, const char *form, size_t len);

/* True when the lexicon has a verb with this form, or a separable prefix makes one of it. */
bool word_is_verb(const struct knowledge *k, const char *form, size_t len);

/* Zipf frequency times ten of the form in any case; a compound has a small one. */
unsigned word_frequency(const struct knowledge *k, const char *form, size_t len);

/* The form with ss for each ß when only that spelling is a word today ("daß": "dass"); returns its length in `out`, 0
 * when the form is right as it is or no word either way. */
size_t word_modern_spelling(const struct knowledge *k, const char *form, size_t len, char *out, size_t max);

/* Copies the form without soft hyphens and zero-width characters, apostrophes straightened, composed (NFC); returns the
 * length, 0 when it does not fit or holds a U+FFFD. */
size_t word_clean(const char *form, size_t len, char *out, size_t max);

#endif
