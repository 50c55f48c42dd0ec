#include "checks/unit_places.h"

#include <string.h>

#include "base/ascii.h"
#include "text/german_numbers.h"
#include "text/word_lists.h"

/* Bytes of the longest word that is a number and a unit, and of the longest abbreviation of a unit. */
enum { WORD_BYTES = 60, ABBREVIATED = 2 };

/* A part between hyphens is a unit: "six-foot-tall". */
static bool has_unit_inside(struct span word, const char *names)
{
    for (size_t start = 0, end; start < word.len; start = end + 1) {
        const char *hyphen = memchr(word.ptr + start, '-', word.len - start);
        end = hyphen ? (size_t)(hyphen - word.ptr) : word.len;
        if (start > 0 && end > start && word_in((struct span){word.ptr + start, end - start}, names))
            return true;
    }
    return false;
}

/* Bytes of the German number at the beginning of a word, which is put into lower case; 0 for none. */
static size_t number_at_beginning(struct span word, char lower[WORD_BYTES])
{
    double value;
    if (word.len > WORD_BYTES)
        return 0;
    ascii_lower_bytes(lower, word.ptr, word.len);
    return german_number_at_beginning((struct span){lower, word.len}, &value);
}

/* A word is a number and one of the units, which may have the ending of an adjective: "Dreiviertelstunde",
 * "zweistündige"; but "Achtstundentag". */
static bool is_number_and_unit(struct span word, const char *names)
{
    static const char *const endings[] = {"", "e", "en", "er", "es", "em"};
    char lower[WORD_BYTES];
    size_t number = number_at_beginning(word, lower);
    struct span rest = {lower + number, number ? word.len - number : 0};
    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]) && rest.len > 0; i++) {
        struct span unit = rest;
        unit.len -= span_ends(rest, endings[i]) ? strlen(endings[i]) : 0;
        if (unit.len > ABBREVIATED && word_in(unit, names)) /* "zweiten" is no "t" */
            return true;
    }
    return false;
}

/* 6'2": feet and inches. */
static bool is_height(struct span token, const struct quantity *q, const char *names)
{
    return q->kind == QUANTITY_PART && memchr(token.ptr, '\'', token.len) && word_in(span_of("feet"), names);
}

/* More than figures and what parts them, and with figures, a hyphen or a German number in it: "12km", "six-foot",
 * "6'2", "zweistündige". */
static unsigned may_hold_unit(const struct lang *lang, struct span token)
{
    char lower[WORD_BYTES];
    size_t figures = 0, separators = 0, number;
    (void)lang;
    for (size_t i = 0; i < token.len; i++) {
        figures += is_digit(token.ptr[i]);
        separators += token.ptr[i] == '.' || token.ptr[i] == ',' || token.ptr[i] == ':';
    }
    if (figures > 0 || memchr(token.ptr, '-', token.len))
        return figures + separators < token.len;
    number = number_at_beginning(token, lower);
    return number > 0 && number < token.len;
}

bool unit_may_be_joined(const struct pair_side *side, const struct quantity *q)
{
    return text_side_ask(side->text, &side->tokens[q->end - 1], may_hold_unit);
}

bool unit_is_joined(const struct pair_side *side, const struct quantity *q, const char *names)
{
    if (!unit_may_be_joined(side, q))
        return false;
    struct span last = pair_token(side, q->end - 1);
    size_t letters = 0;
    while (letters < last.len && !is_digit(last.ptr[last.len - 1 - letters]) && last.ptr[last.len - 1 - letters] != '-')
        letters++;
    struct span suffix = {last.ptr + last.len - letters, letters};
    return (letters > 0 && letters < last.len && word_in(suffix, names)) || has_unit_inside(last, names) ||
           (q->kind == QUANTITY_SPELLED && letters == last.len && is_number_and_unit(last, names)) ||
           is_height(last, q, names);
}

bool unit_is_beside(const struct pair_side *side, const struct quantity *q, const char *names)
{
    if (unit_is_joined(side, q, names))
        return true;
    size_t reach = 2;
    for (size_t i = q->end; i < side->token_count && i < q->end + reach; i++) {
        if (pair_token_in(side, i, names))
            return true;
        if (pair_token_in(side, i, " x × by mal to bis - – "))
            reach = i - q->end + 3; /* "10 x 15 inches" */
    }
    return false;
}

bool number_is_for_unit(const struct pair_side *side, const struct quantity *q, const char *names)
{
    for (size_t i = q->end; i + 1 < side->token_count && i < q->end + 4u; i++)
        if (pair_token_in(side, i, " a an per each the pro je / ") && pair_token_in(side, i + 1, names))
            return true;
    return false;
}
