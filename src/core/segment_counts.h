/* What is counted in a segment of a text for its score: score/segment_score.h says what each count is worth. */
#ifndef MTLINT_CORE_SEGMENT_COUNTS_H
#define MTLINT_CORE_SEGMENT_COUNTS_H

#include <stddef.h>
#include <stdint.h>

struct segment_counts {
    double points; /* penalty points of its findings */

    /* of the text alone */
    size_t words;
    size_t foreign;     /* English words outside of quotations and names */
    size_t infinitives; /* with "zu" */
    size_t familiar;    /* "du", "dich", "dein" ... */
    size_t hyphenated;  /* words with a hyphen inside */
    size_t openers;     /* sentences that begin with "es", "dies", "diese" ... */
    size_t dashes;      /* "–" */
    size_t content;     /* words that are no function words */
    size_t letters;     /* of those */

    /* beside the text that it translates; all 0 without one */
    size_t source_words;
    double length; /* standard deviations from what is usual for the length of the source, above 0 where it is longer */
    size_t compared;    /* content words that were looked for in the source, by way of a dictionary */
    size_t literal;     /* those of them that it gives for a word of the source */
    size_t literal_row; /* most words in a row that it gives so, of content or not */
};

/* One segment of a file: source bytes, what was counted, and what it comes to. */
struct report_segment {
    uint32_t start, end; /* equal where a translation is missing */
    uint32_t original;   /* index of the first segment of the source text that it translates; 0 without one */
    struct segment_counts counts;
    double penalty;
};

#endif
