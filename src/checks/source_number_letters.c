#include "checks/source_number_letters.h"

#include "base/ascii.h"
#include "lang/number_words.h"
#include "text/word_lists.h"

#define NONE SIZE_MAX

/* Words that begin with a number and say no more than how many there are of what: "siebenjährig", "dreimal". */
static bool counts_something(struct span word)
{
    static const char *const parts[] = {"jährig",  "tägig", "wöchig", "monatig", "stündig",
                                        "minütig", "fach",  "köpfig", "teilig",  "stöckig"};
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        if (memmem(word.ptr, word.len, parts[i], strlen(parts[i])))
            return true;
    return span_ends(word, "mal");
}

/* "two-goal lead", "Zwei-Tore-Vorsprung" */
static bool counts_before_hyphen(const struct pair_side *side, struct span word)
{
    const char *hyphen = memchr(word.ptr, '-', word.len);
    char lower[LISTED_BYTES];
    size_t len = hyphen ? (size_t)(hyphen - word.ptr) : 0;
    if (len == 0 || len >= sizeof(lower))
        return false;
    ascii_lower_bytes(lower, word.ptr, len);
    const struct number_word *w = number_word_find(side->lang->tag, (struct span){lower, len});
    return w && w->kind == NUMBER_WORD_UNIT;
}

/* "World War II", "Ludwig XIV.": a number that belongs to the name before it. */
static bool is_of_name(const struct pair_side *side, const struct quantity *q)
{
    return q->rank && q->first > 0 && side->tokens[q->first - 1].flags & TOKEN_CAPITAL &&
           side->tokens[q->first].flags & TOKEN_CAPITAL;
}

/* "her second novel", "came second": no part of a minute. */
static bool is_second_of_some(const struct pair_side *side, size_t token)
{
    struct span before = token > 0 ? pair_token(side, token - 1) : (struct span){"", 0};
    bool noun = token + 1 < side->token_count && side->tokens[token + 1].cls == TOKEN_WORD;
    return (noun && word_in(before, " the his her its their our my your ")) ||
           word_in(before, " came finished placed ");
}

/* An amount or a rank that can hardly be said without its number: not "one", "first", "both", "the X axis". */
static bool is_telling(const struct pair_side *side, const struct quantity *q)
{
    struct span word = pair_token(side, q->first);
    if (q->kind == QUANTITY_SCALE)
        return q->whole;
    if (q->kind != QUANTITY_SPELLED || word_in(word, " beide beiden beider beides noon midnight ") ||
        (word_in(word, " second ") && !is_second_of_some(side, q->first)))
        return false;
    return (q->whole || counts_something(word) || counts_before_hyphen(side, word)) &&
           (q->values[0] != 1 || is_of_name(side, q)) && q->values[0] > 0;
}

/* "a million reasons", "a thousand times", "thanks a million", "sixth sense", "nine lives": German says it with another
 * number. */
static bool is_idiom(const struct pair_side *side, const struct quantity *q)
{
    static const char counted[] = " times reasons things ways thanks miles pieces excuses questions ";
    struct span next = q->end < side->token_count ? pair_token(side, q->end) : (struct span){"", 0};
    struct span before = q->first > 0 ? pair_token(side, q->first - 1) : next;
    struct span thanks = q->first > 1 ? pair_token(side, q->first - 2) : next;
    bool many = q->values[0] >= 100 && (word_in(before, " a ") || pair_token_in(side, q->first, " a "));
    return (many && (word_in(next, counted) || word_in(thanks, " thanks "))) ||
           (q->values[0] == 6 && word_in(next, " sense ")) || (q->values[0] == 9 && word_in(next, " lives "));
}

/* The one number that is left of a side; NONE when there is none or more than one. */
static size_t only_left(const struct pair_side *side, const struct side_numbers *n)
{
    size_t only = NONE;
    for (size_t i = 0; i < n->found.len; i++) {
        if (n->matched[i] || (!number_is_strict(&n->found.items[i]) && !is_telling(side, &n->found.items[i])))
            continue;
        if (only != NONE)
            return NONE;
        only = i;
    }
    return only != NONE && is_telling(side, &n->found.items[only]) ? only : NONE;
}

bool numbers_in_letters_differ(const struct pair_view *p, const struct side_numbers *source,
                               const struct side_numbers *target, size_t *from, size_t *to)
{
    *from = only_left(&p->source, source);
    *to = only_left(&p->target, target);
    if (*from == NONE || *to == NONE || is_idiom(&p->source, &source->found.items[*from]))
        return false;
    const struct quantity *a = &source->found.items[*from], *b = &target->found.items[*to];
    return a->rank == b->rank && (a->values[0] < 1) == (b->values[0] < 1);
}
