#include "checks/source_number_words.h"

#include <math.h>

#include "base/ascii.h"
#include "checks/source_units.h"
#include "checks/unit_names.h"
#include "text/german_numbers.h"
#include "text/word_lists.h"

/* --- numbers in words */

/* So many of them are looked at in a side. */
enum { SAID_MAX = 16 };

/* "vervierfacht": 4, "verdoppeln", "doppelt": 2, "halbieren": 2; 0 for other words. */
static double factor_of(struct span word)
{
    char lower[LISTED_BYTES];
    if (word.len >= sizeof(lower))
        return 0;
    ascii_lower_bytes(lower, word.ptr, word.len);
    struct span rest = {lower, word.len};
    if (memmem(rest.ptr, rest.len, "doppel", 6) || memmem(rest.ptr, rest.len, "halbier", 7))
        return 2;
    if (rest.len <= 3 || memcmp(rest.ptr, "ver", 3) != 0)
        return 0;
    rest = (struct span){rest.ptr + 3, rest.len - 3};
    double value;
    size_t len = german_number_at_beginning(rest, &value);
    return len > 0 && rest.len > len + 4 && memcmp(rest.ptr + len, "fach", 4) == 0 ? value : 0;
}

/* What the words of a side say without a number: 0 for "kein", factors for "verdoppelt". */
struct said {
    double values[SAID_MAX];
    size_t count;
};

static unsigned may_say(const struct lang *lang, struct span word)
{
    (void)lang;
    return word_in(word, " kein keine keinen keinem keiner keines ohne no none without ") ? 1
           : factor_of(word) > 0                                                          ? 2
                                                                                          : 0;
}

static struct said say(const struct pair_side *side)
{
    struct said s = {.count = 0};
    for (size_t i = 0; i < side->token_count && s.count < SAID_MAX; i++) {
        unsigned may = side->tokens[i].cls == TOKEN_WORD ? text_side_ask(side->text, &side->tokens[i], may_say) : 0;
        if (may)
            s.values[s.count++] = may == 1 ? 0 : factor_of(pair_token(side, i));
    }
    return s;
}

static bool has_digits_left(const struct side_numbers *n)
{
    for (size_t i = 0; i < n->found.len; i++)
        if (!n->matched[i] && n->found.items[i].kind == QUANTITY_DIGITS)
            return true;
    return false;
}

static void match_words(struct side_numbers *n, const struct pair_side *other)
{
    if (!has_digits_left(n))
        return;
    struct said s = say(other);
    for (size_t i = 0; i < n->found.len; i++)
        for (size_t k = 0; k < s.count && n->found.items[i].kind == QUANTITY_DIGITS; k++)
            n->matched[i] = n->matched[i] || n->found.items[i].values[0] == s.values[k];
}

/* "the 300s": "im 4. Jahrhundert". */
static bool is_early_century(const struct pair_view *p, const struct quantity *a, const struct quantity *b)
{
    struct span hundreds = pair_token(&p->source, a->end - 1);
    struct span unit = b->end < p->target.token_count ? pair_token(&p->target, b->end) : (struct span){"", 0};
    return fmod(a->values[0], 100) == 0 && b->values[0] == a->values[0] / 100 + 1 && span_ends(hundreds, "00s") &&
           unit.len > 1 && memcmp(unit.ptr, "J", 1) == 0;
}

static void match_centuries(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target)
{
    for (size_t i = 0; i < source->found.len; i++)
        for (size_t k = 0; k < target->found.len && !source->matched[i]; k++)
            if (!target->matched[k] && is_early_century(p, &source->found.items[i], &target->found.items[k]))
                source->matched[i] = target->matched[k] = true;
}

/* "a cup of milk": "250 ml Milch". */
static void match_articles(const struct pair_view *p, struct side_numbers *target)
{
    const struct pair_side *s = &p->source;
    for (uint32_t i = 0; i + 1 < s->token_count; i++) {
        if (!pair_token_in(s, i, " a an ") || !text_side_ask(s->text, &s->tokens[i + 1], is_english_unit))
            continue;
        struct quantity one = {.first = i, .end = i + 1, .values = {1}, .value_count = 1, .parts = {-1, -1}};
        for (size_t k = 0; k < target->found.len; k++)
            target->matched[k] = target->matched[k] || quantities_convert(s, &one, &p->target, &target->found.items[k]);
    }
}

/* "highs in the low twenties": "Höchstwerte um 22 Grad". */
static void match_decades(const struct pair_side *source, const struct side_numbers *decades,
                          struct side_numbers *target)
{
    for (size_t i = 0; i < decades->found.len; i++) {
        const struct quantity *q = &decades->found.items[i];
        bool vague = span_ends(pair_token(source, q->end - 1), "ties") && q->first > 0 &&
                     pair_token_in(source, q->first - 1, " low mid high upper lower the ");
        for (size_t k = 0; k < target->found.len && vague; k++) {
            double value = target->found.items[k].values[0];
            target->matched[k] = target->matched[k] || (value >= q->values[0] && value < q->values[0] + 10);
        }
    }
}

static bool is_behind(const struct pair_side *side, const struct quantity *q, const char *words)
{
    return q->first > 1 && word_in(pair_token(side, q->first - 1), words) &&
           word_in(pair_token(side, q->first - 2), " 0 zero null ");
}

/* "0 to 60": "von 0 auf 100". */
static void match_acceleration(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target)
{
    for (size_t i = 0; i < source->found.len; i++)
        for (size_t k = 0; k < target->found.len; k++) {
            const struct quantity *a = &source->found.items[i], *b = &target->found.items[k];
            bool miles = (a->values[0] == 60 || a->values[0] == 62) && is_behind(&p->source, a, " to ");
            if (miles && b->values[0] == 100 && is_behind(&p->target, b, " auf bis "))
                source->matched[i] = target->matched[k] = true;
        }
}

static void match_key(const struct pair_view *p, struct side_numbers *target)
{
    for (size_t i = 0; i < target->found.len; i++)
        target->matched[i] = target->matched[i] || pair_token_in(&p->target, target->found.items[i].first, " pos1 ");
}

static bool all_are_matched(const struct side_numbers *n)
{
    bool all = true;
    for (size_t i = 0; i < n->found.len && all; i++)
        all = n->matched[i];
    return all;
}

void numbers_match_words(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target)
{
    match_centuries(p, source, target);
    match_words(source, &p->target);
    match_words(target, &p->source);
    if (all_are_matched(target))
        return;
    match_key(p, target);
    match_articles(p, target);
    match_acceleration(p, source, target);
    match_decades(&p->source, source, target);
}

bool number_is_round_the_clock(const struct pair_view *p, const struct quantity *source)
{
    struct span text = pair_text(&p->target);
    return (source->values[0] == 24 || source->values[0] == 7) &&
           memmem(text.ptr, text.len, "und um die Uhr", strlen("und um die Uhr"));
}
