#include <ctype.h>
#include <math.h>
#include <string.h>

#include "lang/number_words.h"
#include "lexicon/lexicon.h"
#include "text/german_numbers.h"
#include "text/quantity_reader.h"
#include "text/word_lists.h"

/* In lower case; empty when it does not fit. */
static struct span lowered(struct span word, char *out, size_t max)
{
    size_t len = 0;
    for (; len < word.len && len + 1 < max; len++)
        out[len] = ascii_lower(word.ptr[len]);
    return (struct span){out, len < word.len ? 0 : len};
}

static struct span folded_token(const struct reader_of_numbers *r, size_t i, char *out, size_t max)
{
    return lowered(pair_token(r->side, i), out, max);
}

/* 1 + its place in the table of the language, 0 for none. */
static unsigned which_number_word(const struct lang *lang, struct span word)
{
    char bytes[NUMBER_BYTES];
    struct span folded = lowered(word, bytes, sizeof(bytes));
    const struct number_word *w = folded.len ? number_word_find(lang->tag, folded) : NULL;
    if (!w && span_ends(folded, ".")) { /* "Dec." */
        folded.len--;
        w = number_word_find(lang->tag, folded);
        w = w && w->kind == NUMBER_WORD_MONTH ? w : NULL;
    }
    return w ? (unsigned)(w - number_words_of(lang->tag)) + 1 : 0;
}

const struct number_word *number_word_at(const struct reader_of_numbers *r, size_t i)
{
    if (i >= r->side->token_count || r->side->tokens[i].cls != TOKEN_WORD)
        return NULL;
    unsigned which = text_side_ask(r->side->text, &r->side->tokens[i], which_number_word);
    return which ? number_words_of(r->side->lang->tag) + which - 1 : NULL;
}

bool take_scale(const struct reader_of_numbers *r, struct quantity *q)
{
    char folded[NUMBER_BYTES];
    const struct number_word *w = number_word_at(r, q->end);
    if (!w && q->end < r->side->token_count &&
        r->side->tokens[q->end].flags & TOKEN_HAS_HYPHEN) { /* "billion-strong" */
        struct span word = folded_token(r, q->end, folded, sizeof(folded));
        const char *hyphen = word.len ? memchr(word.ptr, '-', word.len) : NULL;
        word.len = hyphen ? (size_t)(hyphen - word.ptr) : 0;
        w = word.len ? number_word_find(r->side->lang->tag, word) : NULL;
    }
    if (!number_word_is_scale(w))
        return false;
    for (size_t i = 0; i < q->value_count; i++)
        q->values[i] *= w->value;
    q->end++;
    return true;
}

static bool read_german_word(struct reader_of_numbers *r)
{
    char folded[LEXICON_FORM_MAX];
    struct span word = folded_token(r, r->at, folded, sizeof(folded));
    double value;
    size_t len = german_number_at_beginning(word, &value);
    if (len == 0)
        return false;
    struct quantity q = quantity_of_token(r, QUANTITY_SPELLED);
    add_value(&q, value);
    q.whole = len == word.len;
    if (q.whole)
        take_scale(r, &q);
    else if (value >= 1e6)
        q.kind = QUANTITY_SCALE; /* "Milliardengeschäft" */
    vec_push(r->out, q);
    r->at = q.end;
    return true;
}

/* "twenty-two": the value of the words between hyphens; below 0 when the first is no number. */
static double hyphened_value(const struct reader_of_numbers *r, struct span word)
{
    double value = -1;
    for (size_t i = 0; i < word.len;) {
        size_t len = 0;
        while (i + len < word.len && word.ptr[i + len] != '-')
            len++;
        const struct number_word *w = number_word_find(r->side->lang->tag, (struct span){word.ptr + i, len});
        bool second = w && w->kind == NUMBER_WORD_ORDINAL && value >= 0 && value < 20; /* "twelve-second" */
        if (!w || w->kind == NUMBER_WORD_MONTH || second)
            return value;
        bool part = w->kind == NUMBER_WORD_ORDINAL && value > 0 && value < w->value; /* "one-third" */
        value = part                                                            ? value / w->value
                : w->kind == NUMBER_WORD_UNIT || w->kind == NUMBER_WORD_ORDINAL ? (value < 0 ? 0 : value) + w->value
                : number_word_is_scale(w) || w->kind == NUMBER_WORD_FRACTION    ? (value < 0 ? 1 : value) * w->value
                                                                                : value;
        i += len + 1;
    }
    return value;
}

/* The token behind; in English behind "and", too, where a unit follows: "hundred and fifty". */
static size_t next_word(const struct reader_of_numbers *r, size_t i)
{
    const struct number_word *w = number_word_at(r, i), *behind = number_word_at(r, i + 2);
    bool joins = number_word_is_scale(w) && i + 1 < r->side->token_count && span_is(pair_token(r->side, i + 1), "and");
    return joins && behind && behind->kind == NUMBER_WORD_UNIT ? i + 2 : i + 1;
}

/* "third", "zehnte"; not "noon" and "twice". */
static bool is_rank(const struct reader_of_numbers *r, const struct number_word *w)
{
    return w->kind == NUMBER_WORD_ORDINAL && !pair_token_in(r->side, r->at, " noon midnight once twice ");
}

/* "three quarters", "two and a half", "drei Viertel" behind the whole number; 0 when there is no such part. */
static double fraction_word(const struct reader_of_numbers *r, struct quantity *q, double whole)
{
    const struct number_word *next = number_word_at(r, q->end), *behind = number_word_at(r, q->end + 2);
    if (next && next->kind == NUMBER_WORD_FRACTION && next->value < 0.5) {
        q->end++;
        return whole * next->value;
    }
    bool joins = q->end + 2 < r->side->token_count && span_is(pair_token(r->side, q->end), "and") &&
                 span_is(pair_token(r->side, q->end + 1), "a");
    if (!joins || !behind || behind->kind != NUMBER_WORD_FRACTION)
        return 0;
    q->end += 3;
    return whole + behind->value;
}

/* "a quarter of a century", "half a decade": 25 and 5 years; "half a million" is nothing else than 500,000. */
static void add_part_of(const struct reader_of_numbers *r, struct quantity *q)
{
    size_t i = q->end;
    while (i < r->side->token_count && i < q->end + 2u && pair_token_in(r->side, i, " of a "))
        i++;
    const struct number_word *whole = i > q->end ? number_word_at(r, i) : NULL;
    if (whole && number_word_is_scale(whole) && whole->value >= 1e6) {
        q->values[0] *= whole->value;
        q->end = (uint32_t)i + 1;
    } else if (whole && (number_word_is_scale(whole) || whole->value == 10 || whole->value == 100)) {
        add_value(q, q->values[0] * whole->value);
    }
}

/* "two hundred and fifty thousand", "a million", "half a million". */
static bool read_words(struct reader_of_numbers *r)
{
    const struct number_word *w = number_word_at(r, r->at);
    struct quantity q = quantity_of_token(r, QUANTITY_SPELLED);
    double total = 0, current = 0;
    bool scaled = false;
    if (!w)
        return false;
    if (w->kind == NUMBER_WORD_MONTH || w->kind == NUMBER_WORD_ORDINAL || w->kind == NUMBER_WORD_FRACTION) {
        q.kind = w->kind == NUMBER_WORD_MONTH ? QUANTITY_MONTH : QUANTITY_SPELLED;
        q.whole = true;
        q.rank = is_rank(r, w);
        add_value(&q, w->value);
        if (q.rank && w->value > 2 && strcmp(r->side->lang->tag, "en") == 0) /* "a third" */
            add_value(&q, 1 / w->value);
        if (w->kind == NUMBER_WORD_ORDINAL && w->value == 24) /* "midnight" */
            add_value(&q, 0);
        if (w->kind == NUMBER_WORD_FRACTION && number_word_at(r, r->at + 1) &&
            number_word_is_scale(number_word_at(r, r->at + 1)))
            take_scale(r, &q);
        else if (w->kind == NUMBER_WORD_FRACTION)
            add_part_of(r, &q);
        vec_push(r->out, q);
        r->at = q.end;
        return true;
    }
    bool alone = number_word_is_scale(w);
    for (size_t i = r->at; w && (w->kind == NUMBER_WORD_UNIT || number_word_is_scale(w));
         w = number_word_at(r, i = next_word(r, i))) {
        if (w->kind == NUMBER_WORD_UNIT) {
            current += w->value;
        } else if (w->kind == NUMBER_WORD_HUNDRED) {
            current = (current > 0 ? current : 1) * w->value;
        } else {
            total += (current > 0 ? current : 1) * w->value;
            current = 0;
            scaled = true;
        }
        q.end = (uint32_t)i + 1;
    }
    double part = 0;
    q.whole = true;
    if (!scaled && current > 0 && current < 10)
        part = fraction_word(r, &q, current);
    add_value(&q, part > 0 ? part : total + current);
    if (alone && scaled && q.values[0] >= 1e6)
        q.kind = QUANTITY_SCALE;
    else if (scaled && q.values[0] >= 1e6)
        q.kind = QUANTITY_DIGITS;
    vec_push(r->out, q);
    r->at = q.end;
    return true;
}

/* "tens of thousands": one amount, as "Zehntausende" is. */
static bool read_tens_of(struct reader_of_numbers *r)
{
    const struct number_word *scale = number_word_at(r, r->at + 2);
    struct span word = pair_token(r->side, r->at);
    double factor = word_in(word, " tens ") ? 10 : word_in(word, " hundreds ") ? 100 : 0;
    if (factor == 0 || !number_word_is_scale(scale) || !span_is(pair_token(r->side, r->at + 1), "of"))
        return false;
    struct quantity q = quantity_of_token(r, scale->value >= 1e6 ? QUANTITY_SCALE : QUANTITY_SPELLED);
    add_value(&q, factor * scale->value);
    q.whole = true;
    q.end = q.first + 3;
    vec_push(r->out, q);
    r->at = q.end;
    return true;
}

static bool read_hyphened(struct reader_of_numbers *r)
{
    char folded[LEXICON_FORM_MAX];
    struct span word = folded_token(r, r->at, folded, sizeof(folded));
    double value = hyphened_value(r, word);
    bool whole = value >= 0;
    for (size_t i = 0; i < word.len && value < 0; i++) /* "multi-billion-dollar" */
        if (word.ptr[i] == '-')
            value = hyphened_value(r, (struct span){word.ptr + i + 1, word.len - i - 1});
    if (value < 0)
        return false;
    struct quantity q = quantity_of_token(r, value >= 1e6 ? QUANTITY_SCALE : QUANTITY_SPELLED);
    add_value(&q, value);
    q.whole = whole;
    vec_push(r->out, q);
    r->at++;
    return true;
}

/* "Volume I", "Karl I.": a single letter behind a word with a capital. */
static bool may_be_roman(const struct reader_of_numbers *r, struct span letter)
{
    const struct token *t = &r->side->tokens[r->at];
    return letter.ptr[0] == 'V' || letter.ptr[0] == 'X' ||
           (letter.ptr[0] == 'I' && r->at > 0 && t[-1].cls == TOKEN_WORD && t[-1].flags & TOKEN_CAPITAL);
}

/* "II", "XIV." of a king or a chapter. */
static bool read_roman(struct reader_of_numbers *r)
{
    static const char letters[] = "IVXLC";
    static const int worth[] = {1, 5, 10, 50, 100};
    struct span s = pair_token(r->side, r->at);
    int total = 0, before = 0;
    s.len -= span_ends(s, ".");
    for (size_t i = s.len; i > 0; i--) {
        const char *letter = memchr(letters, s.ptr[i - 1], strlen(letters));
        if (!letter)
            return false;
        int value = worth[letter - letters];
        total += value < before ? -value : value;
        before = value > before ? value : before;
    }
    if (total <= 0 || (s.len == 1 && !may_be_roman(r, s)))
        return false;
    struct quantity q = quantity_of_token(r, QUANTITY_SPELLED);
    q.whole = q.rank = s.len > 1;
    add_value(&q, total);
    vec_push(r->out, q);
    r->at++;
    return true;
}

static bool read_german_part(struct reader_of_numbers *r)
{
    char folded[LEXICON_FORM_MAX];
    double value;
    if (!german_number_between_hyphens(folded_token(r, r->at, folded, sizeof(folded)), &value))
        return false;
    struct quantity q = quantity_of_token(r, QUANTITY_SPELLED);
    add_value(&q, value);
    vec_push(r->out, q);
    r->at++;
    return true;
}

/* Whether the two above find a number: most words have none. */
static unsigned has_german_number(const struct lang *lang, struct span word)
{
    char bytes[LEXICON_FORM_MAX];
    struct span folded = lowered(word, bytes, sizeof(bytes));
    double value;
    (void)lang;
    return german_number_at_beginning(folded, &value) > 0 || german_number_between_hyphens(folded, &value);
}

static bool read_german(struct reader_of_numbers *r)
{
    return read_german_word(r) || read_german_part(r);
}

/* "XIV", "I.", whatever they mean. */
static bool is_in_roman_letters(struct span word)
{
    size_t len = 0;
    word.len -= span_ends(word, ".");
    while (len < word.len && memchr("IVXLC", word.ptr[len], strlen("IVXLC")))
        len++;
    return len > 0 && len == word.len;
}

static bool has_digit(struct span word)
{
    size_t i = 0;
    while (i < word.len && !is_digit(word.ptr[i]))
        i++;
    return i < word.len;
}

unsigned quantity_may_begin(const struct lang *lang, struct span token)
{
    bool german = strcmp(lang->tag, "de") == 0, hyphen = token.len > 1 && memchr(token.ptr, '-', token.len);
    return has_digit(token) || fraction_of_sign(token) > 0 || is_in_roman_letters(token) ||
           word_in(token, " tens hundreds ") || which_number_word(lang, token) ||
           (german ? has_german_number(lang, token) : hyphen);
}

static void read_word(struct reader_of_numbers *r)
{
    const struct token *t = &r->side->tokens[r->at];
    bool german = strcmp(r->side->lang->tag, "de") == 0;
    if (t->flags & TOKEN_HAS_DIGIT)
        read_mixed_word(r);
    else if (!(t->flags & TOKEN_CAPITAL && read_roman(r)) && !read_tens_of(r) && !read_words(r) &&
             !(german ? read_german(r) : t->flags & TOKEN_HAS_HYPHEN && read_hyphened(r)))
        r->at++;
}

void quantities_find(struct quantities *q, const struct pair_side *side)
{
    struct reader_of_numbers r = {.side = side, .out = q};
    while (r.at < side->token_count) {
        if (side->tokens[r.at].cls == TOKEN_NUMBER)
            read_number_token(&r);
        else if (side->tokens[r.at].cls != TOKEN_WORD)
            r.at += read_fraction(&r) ? 0 : 1;
        else if (text_side_ask(side->text, &side->tokens[r.at], quantity_may_begin))
            read_word(&r);
        else
            r.at++; /* most words */
    }
}

bool quantity_equal(const struct quantity *a, const struct quantity *b)
{
    for (size_t i = 0; i < a->value_count; i++)
        for (size_t k = 0; k < b->value_count; k++) {
            double x = a->values[i], y = b->values[k];
            if (fabs(x - y) <= 1e-6 * fmax(fabs(x), fabs(y)))
                return true;
        }
    return false;
}
