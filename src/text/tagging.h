/* What follows what in German: costs of tag sequences, and of the tags of words that may be several things. A hidden
 * Markov model of second order, counted on text by dictionaries/de/make_tagging.sh; one binary file (tagging.bin), made
 * by src/tools/make_tagging.c, mapped and used in place. Read-only, so any number of threads may use it.
 *
 * A cost is -log of a probability in TAGGING_UNITS a nat. */
#ifndef MTLINT_TEXT_TAGGING_H
#define MTLINT_TEXT_TAGGING_H

#include "base/buf.h"
#include "text/tags.h"

enum { TAGGING_UNITS = 16 };

struct tagging;

/* NULL and a message when the file cannot be read, was made for another version or machine, or is damaged. */
struct tagging *tagging_open(const char *path, struct buf *err);
void tagging_close(struct tagging *t);

typedef uint8_t tag_costs[TAG_COUNT];

/* By first, second and third tag: -log P(third | first, second), smoothed with what is known of fewer tags. */
const tag_costs (*tagging_sequences(const struct tagging *t))[TAG_COUNT];

/* Whether the form, in the case it is written in, was seen often enough to be counted; only asked of forms that may be
 * several things. */
bool tagging_knows_form(const struct tagging *t, struct span form);

/* Costs of the tags in `possible` for a form, one each in their order: -log of P(tag | form) / P(tag), so that a usual
 * tag of the form may cost less than nothing. What was not seen goes by other forms that may be the same things. */
void tagging_form_costs(const struct tagging *t, struct span form, tag_set possible, int16_t *costs);

/* --- Neighbours, finer than sequences of tags: a frequent function word is a kind of its own ("der" as an article),
 * every other word is of the kind of its tag. Counted by dictionaries/de/make_word_pairs.sh. */

struct word_pair {
    uint8_t cost;    /* -log P(second | first) in TAGGING_UNITS a nat */
    uint8_t unusual; /* 1: seen less than a tenth as often as by chance, and that is no chance: P < 1e-5 */
};

/* The kind of a word in lower case, as lexicon_fold() has it, with this tag; of TAG_BOS whatever the word. */
uint32_t tagging_kind(const struct tagging *t, enum word_tag tag, struct span folded);

const struct word_pair *tagging_pair(const struct tagging *t, uint32_t first, uint32_t second);

/* --- The layout of the file, shared with the compiler: a head, sequence costs by tag, costs of forms sorted by their
 * bytes, of classes sorted by their set, entries, kinds sorted by tag and bytes, pairs by first and second kind, text.
 */

#define TAGGING_MAGIC "mtlint\x1At"
#define TAGGING_VERSION 2u

struct tagging_head {
    char magic[8];
    uint32_t version, byte_order, size;
    uint32_t form_count, class_count, entry_count, text_size, kind_count;
    int16_t tag_costs[TAG_COUNT]; /* -log P(tag) */
    tag_costs sequence_costs[TAG_COUNT][TAG_COUNT];
};

struct tagging_form {
    uint32_t text, len, first_entry, entry_count;
};

struct tagging_class {
    tag_set possible;
    uint32_t first_entry, entry_count;
};

struct tagging_entry {
    int16_t cost; /* as tagging_form_costs() */
    uint16_t tag;
};

/* Without text: every word of the tag that has no kind of its own. Each tag has such a kind. */
struct tagging_kind {
    uint32_t text, len;
    uint32_t tag;
};

#endif
