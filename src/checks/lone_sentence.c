#include "checks/lone_sentence.h"

#include <string.h>

#include "checks/denial.h"

enum { EXCLAMATION_WORDS = 3, FEW_SENTENCES = 3, LINKS_MOST = 2 * FEW_SENTENCES };

/* Bytes of German for a byte of English of which nothing is left out, however short it was put. */
#define LENGTH_LEAST 0.8

static bool is_exclaimed(const struct pair_side *side)
{
    struct span last = pair_token(side, side->token_count - 1);
    return strchr("!?", *last.ptr) || span_is(last, "…") || span_is(last, "...");
}

bool side_says_something(const struct pair_side *side)
{
    size_t words = 0;
    for (size_t i = 0; i < side->token_count; i++)
        words += side->tokens[i].cls == TOKEN_WORD && side->tokens[i].len > 1;
    return words > 0 && (words > EXCLAMATION_WORDS || !is_exclaimed(side) || side_denies(side));
}

static size_t length(const struct document *doc, uint32_t from, uint32_t to)
{
    const struct sentence *first = &doc->sentences.items[from], *last = &doc->sentences.items[to - 1];
    return last->off + last->len - first->off;
}

bool link_is_reworded(const struct bitext *b, const struct sentence_link *l)
{
    const struct sentence_link *first = l, *last = l;
    while (first > b->alignment->links.items && first[-1].pair == l->pair && l - first <= LINKS_MOST)
        first--;
    while (last + 1 < b->alignment->links.items + b->alignment->links.len && last[1].pair == l->pair &&
           last - l <= LINKS_MOST)
        last++;
    uint32_t count = last->source_to - first->source_from;
    return count == last->target_to - first->target_from && count <= FEW_SENTENCES &&
           (double)length(b->target.doc, first->target_from, last->target_to) >=
               LENGTH_LEAST * (double)length(b->source.doc, first->source_from, last->source_to);
}

static bool holds(const struct bitext *b, const struct sentence_link *beside, const struct sentence_link *lone)
{
    if (beside->pair != lone->pair || beside->source_from == beside->source_to ||
        beside->target_from == beside->target_to)
        return false;
    size_t source = length(b->source.doc, beside->source_from, beside->source_to) +
                    length(b->source.doc, lone->source_from, lone->source_to);
    return length(b->target.doc, beside->target_from, beside->target_to) >= source;
}

bool link_is_merged(const struct bitext *b, const struct sentence_link *l)
{
    const struct sentence_link *first = b->alignment->links.items, *end = first + b->alignment->links.len;
    return (l > first && holds(b, l - 1, l)) || (l + 1 < end && holds(b, l + 1, l));
}
