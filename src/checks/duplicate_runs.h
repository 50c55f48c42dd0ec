/* Finds blocks of text (paragraphs, sentences) that stand again as they are but for white space. Blocks that follow one
 * another make one run, so that a text that was pasted a thousand times is one run. Linear time, 16 bytes a long block.
 */
#ifndef MTLINT_CHECKS_DUPLICATE_RUNS_H
#define MTLINT_CHECKS_DUPLICATE_RUNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A hash that white space does not change, and the number of stretches between blanks that hold a letter. */
struct block_measure {
    uint64_t hash;
    size_t words;
};

struct block_measure duplicate_measure(const char *text, size_t len);

struct duplicate_search {
    const char *text;
    const void *blocks; /* count items of `stride` bytes that begin with off and len (uint32_t) */
    size_t stride, count;
    size_t far_words;  /* words that a block needs to be a duplicate of any earlier one ... */
    size_t near_words; /* ... and of one of the `reach` blocks before it */
    size_t reach;
    struct block_measure (*measure)(void *data, size_t index); /* duplicate_measure() of the block */
    bool (*skip)(void *data, size_t index);                    /* such a block is nobody's duplicate and ends a run */
    /* Blocks first to last stand earlier too; the first one's twin is block `twin`. */
    void (*found)(void *data, size_t first, size_t last, size_t twin);
    void *data;
};

void duplicate_search_run(const struct duplicate_search *s);

/* True when the two stretches are the same but for white space. */
bool same_text(const char *a, size_t a_len, const char *b, size_t b_len);

#endif
