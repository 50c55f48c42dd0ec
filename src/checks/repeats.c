#include "checks/repeats.h"

#include "text/analysis.h"

/* A word has one row of lists in all its spellings with capitals. */
static uint64_t bit_of(const struct listed_word *word)
{
    return (uint64_t)1 << ((uint32_t)((uintptr_t)word / sizeof(*word)) * 0x9E3779B1u >> 26);
}

enum { BYTES_MIN = 4 };

static const struct listed_word *row_of(const struct check_context *c, uint32_t form)
{
    return vocabulary_listed(c->words, form)->listed;
}

uint64_t repeats_find(const struct check_context *c, const struct sentence_view *s)
{
    uint64_t once = 0, twice = 0;
    const struct analysis *a = s->analysis;
    for (size_t i = 0; i < (a ? a->words.len : s->token_count); i++) {
        if (a ? a->words.items[i].text.len < BYTES_MIN
              : s->tokens[i].form == TOKEN_NO_FORM || s->tokens[i].len < BYTES_MIN)
            continue;
        uint64_t bit = bit_of(a ? a->words.items[i].listed : row_of(c, s->tokens[i].form));
        twice |= once & bit;
        once |= bit;
    }
    return twice;
}

bool repeats_may_hold(const struct check_context *c, uint64_t repeats, uint32_t form)
{
    return repeats & bit_of(row_of(c, form));
}
