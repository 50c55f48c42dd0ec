/* Finds phrases that follow themselves in a stream of tokens, whatever their length up to PHRASE_MAX.
 *
 * One pass: for each phrase length p it is counted how many tokens in a row equal the token p places before; p of them
 * are a second copy, 2p a third. Only the last tokens are kept, so a run may be as long as the text. */
#ifndef MTLINT_CHECKS_PHRASE_RUNS_H
#define MTLINT_CHECKS_PHRASE_RUNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/token.h"

enum { PHRASE_MAX = 20, PHRASE_RING = 32, PHRASE_NEWEST = 256 };

/* A token as far as runs are concerned. */
struct unit {
    uint64_t key; /* equal for equal tokens */
    struct token token;
    uint32_t gap; /* text offset where the token before it ends */
};

/* A phrase that follows itself; text offsets. */
struct run {
    uint32_t matches;                  /* tokens that equal those p places before */
    uint32_t start, first_end;         /* the first copy */
    uint32_t second_start, second_end; /* the second one */
    uint32_t last_end;                 /* of the last whole copy */
};

struct phrase_runs {
    size_t count;
    struct unit ring[PHRASE_RING];
    uint64_t keys[2 * PHRASE_RING]; /* of the ring, twice over, so that the last ones always lie in a row */
    size_t newest[PHRASE_NEWEST];   /* by the low bits of keys: the number, from 1, of the last unit with such a key */
    uint32_t open;                  /* bit p: runs[p].matches is not 0 */
    struct run runs[PHRASE_MAX + 1];
    /* Told each run of two copies or more as soon as it ends, shortest phrase first; the newest units are its last
     * ones. A phrase that is itself a run of a shorter one is left out. */
    void (*found)(void *data, const struct phrase_runs *runs, const struct run *r, size_t phrase_len);
    void *data;
};

void phrase_runs_add(struct phrase_runs *s, const struct unit *u);

/* The stream ends; the next unit begins another one. */
void phrase_runs_end(struct phrase_runs *s);

/* What to delete so that one copy stays; text offsets. */
struct phrase_cut {
    size_t off, end;
};

/* Copies may begin or end inside a word: "Ampel-Koalition steht Koalition steht Koalition steht". So where the bytes
 * follow themselves, the run is measured in bytes; the cut falls before a blank. */
struct phrase_cut phrase_run_cut(const char *text, size_t text_len, const struct run *r);

/* The unit that is `back` places before the newest one; 1 is the newest. back is at most PHRASE_MAX. */
static inline const struct unit *phrase_runs_back(const struct phrase_runs *s, size_t back)
{
    return &s->ring[(s->count - back) % PHRASE_RING];
}

#endif
