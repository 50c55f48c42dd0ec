/* Which sentences of a text translate which of its source text. */
#ifndef MTLINT_TEXT_ALIGNMENT_H
#define MTLINT_TEXT_ALIGNMENT_H

#include "text/text_side.h"

#define LINK_NO_PAIR UINT32_MAX

/* Confidence from which on two sides may be compared, and from which on a side without counterpart is told. */
enum { LINK_SURE = 60, LINK_LONE_SURE = 70 };

/* Sentences [source_from, source_to) of the source text and [target_from, target_to) of its translation, one of which
 * may be empty: text left out, text added. At most three on either side. */
struct sentence_link {
    uint32_t source_from, source_to, target_from, target_to;
    uint32_t pair;      /* of a bilingual format: index of the pair that it is part of; else LINK_NO_PAIR */
    uint8_t confidence; /* per cent: that they translate each other, or that the one has no counterpart */
};

/* Links in the order of both texts; every sentence is in exactly one. */
struct alignment {
    VEC_OF(struct sentence_link) links;
};

/* Aligns two texts. With target->doc->pairs, only within each of these pairs.
 *
 * Dynamic programming over one to three sentences on either side, in a band around the path between anchors (numbers,
 * names and addresses that stand once on both sides) and the pairs that surely fit around them. A group of sentences is
 * worth the logarithm of how much more likely its words and its length are as a translation than by chance: each source
 * word counts by whether one of its translations (or itself, or its number) stands in the translation, the rarer the
 * more; the lengths as in Gale and Church, A Program for Aligning Sentences in Bilingual Corpora (1993). Linear time
 * and memory in the number of sentences. Without a memo of the source there are no translations. */
void align_documents(struct alignment *a, const struct text_side *source, const struct text_side *target);

/* How many standard deviations a German text of `target` bytes is longer than what is usual for the `source` bytes of
 * English that it translates; below 0: shorter. 0 when both are empty. */
double alignment_length_away(double source, double target);

void alignment_release(struct alignment *a);

#endif
