#include <ctype.h>
#include <math.h>
#include <string.h>

#include "lang/number_words.h"
#include "lexicon/lexicon.h"
#include "text/german_numbers.h"
#include "text/quantity_reader.h"
#include "text/word_lists.h"

enum { NUMBER_BYTES = 40, PART_DIGITS = 9 };

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

static const struct number_word *word_at_token(const struct reader_of_numbers *r, size_t i)
{
    if (i >= r->side->token_count || r->side->tokens[i].cls != TOKEN_WORD)
        return NULL;
    unsigned which = text_side_ask(r->side->text, &r->side->tokens[i], which_number_word);
    return which ? number_words_of(r->side->lang->tag) + which - 1 : NULL;
}

static bool is_scale(const struct number_word *w)
{
    return w && (w->kind == NUMBER_WORD_SCALE || w->kind == NUMBER_WORD_HUNDRED);
}

enum half_of_day { NO_HALF, MORNING, AFTERNOON };

static enum half_of_day half_of(struct span word)
{
    return word_in(word, " pm p.m. p.m p. ") ? AFTERNOON : word_in(word, " am a.m. a.m a. ") ? MORNING : NO_HALF;
}

/* Behind the figure, or behind the next one of a stretch: "2 to 5 p.m." */
static enum half_of_day half_behind(const struct reader_of_numbers *r, const struct quantity *q)
{
    const struct pair_side *side = r->side;
    size_t i = q->end;
    if (i + 2 < side->token_count && word_in(pair_token(side, i), " to and until till - – — ") &&
        side->tokens[i + 1].cls == TOKEN_NUMBER)
        i += 2;
    return i < side->token_count ? half_of(pair_token(side, i)) : NO_HALF;
}

/* "p.m." and the like behind the figure: another value for the hour. */
static void add_half_of_day(const struct reader_of_numbers *r, struct quantity *q, struct span suffix)
{
    enum half_of_day half = half_of(suffix);
    if (half == NO_HALF)
        half = half_behind(r, q);
    if (half == AFTERNOON && q->values[0] < 12)
        add_value(q, q->values[0] + 12);
    if (half == MORNING && q->values[0] == 12)
        add_value(q, 0);
}

static void add_parts(struct reader_of_numbers *r, struct span s)
{
    for (size_t i = 0, start = 0; i <= s.len; i++) {
        if (i < s.len && is_digit(s.ptr[i]))
            continue;
        if (i > start && i - start <= PART_DIGITS) {
            struct quantity q = quantity_of_token(r, QUANTITY_PART);
            add_value(&q, digits_value((struct span){s.ptr + start, i - start}));
            if (start == 0 || s.ptr[start - 1] == '-') /* "7:30 p.m.", "2-5 p.m." */
                add_half_of_day(r, &q, (struct span){0});
            vec_push(r->out, q);
        }
        start = i + 1;
    }
}

/* "75m", "3bn", "5k" */
static void add_suffix(struct quantity *q, struct span suffix)
{
    double scale = span_is(suffix, "m") || span_is(suffix, "mn") || span_is(suffix, "M")   ? 1e6
                   : span_is(suffix, "bn") || span_is(suffix, "b") || span_is(suffix, "B") ? 1e9
                   : span_is(suffix, "tn") || span_is(suffix, "trn")                       ? 1e12
                   : span_is(suffix, "k") || span_is(suffix, "K")                          ? 1e3
                                                                                           : 0;
    if (scale > 0)
        add_value(q, q->values[0] * scale);
}

/* "2,5-Millionen-Projekt" */
static void add_joined_scale(const struct reader_of_numbers *r, struct quantity *q, struct span suffix)
{
    char folded[NUMBER_BYTES];
    struct span scale = {folded, 0};
    for (size_t k = 1; span_starts(suffix, "-") && k < suffix.len && suffix.ptr[k] != '-' && k < sizeof(folded); k++)
        folded[scale.len++] = ascii_lower(suffix.ptr[k]);
    const struct number_word *w = scale.len ? number_word_find(r->side->lang->tag, scale) : NULL;
    if (is_scale(w))
        add_value(q, q->values[0] * w->value);
}

/* A scale behind the number, with a blank or a hyphen; false when there is none. */
static bool take_scale(const struct reader_of_numbers *r, struct quantity *q)
{
    char folded[NUMBER_BYTES];
    const struct number_word *w = word_at_token(r, q->end);
    if (!w && q->end < r->side->token_count &&
        r->side->tokens[q->end].flags & TOKEN_HAS_HYPHEN) { /* "billion-strong" */
        struct span word = folded_token(r, q->end, folded, sizeof(folded));
        const char *hyphen = word.len ? memchr(word.ptr, '-', word.len) : NULL;
        word.len = hyphen ? (size_t)(hyphen - word.ptr) : 0;
        w = word.len ? number_word_find(r->side->lang->tag, word) : NULL;
    }
    if (!is_scale(w))
        return false;
    for (size_t i = 0; i < q->value_count; i++)
        q->values[i] *= w->value;
    q->end++;
    return true;
}

/* "von 2,9 auf 3,4 Milliarden", "$5 to $6 million": the scale behind the second number may be that of the first, too.
 */
static void add_shared_scale(const struct reader_of_numbers *r, struct quantity *q)
{
    const struct pair_side *side = r->side;
    size_t i = q->end;
    if (i >= side->token_count || !word_in(pair_token(side, i), " to and or bis und oder auf - – — "))
        return;
    i++;
    if (i < side->token_count && word_in(pair_token(side, i), " $ € £ "))
        i++;
    const struct number_word *w =
        i < side->token_count && side->tokens[i].cls == TOKEN_NUMBER ? word_at_token(r, i + 1) : NULL;
    if (is_scale(w))
        add_value(q, q->values[0] * w->value);
}

/* "280-g-", "20-year-old", "COVID-19", "1990s", "3rd", "75m": every run of figures in a word. */
static void read_mixed_word(struct reader_of_numbers *r)
{
    struct span text = pair_token(r->side, r->at);
    size_t past = 1;
    for (size_t i = 0; i < text.len;) {
        struct span rest = {text.ptr + i, text.len - i};
        size_t len = figure_length(rest);
        if (len == rest.len && len > 0)
            len = figure_length(with_decimals(r, rest));
        while (len > 0 && memchr(rest.ptr, '-', len))
            len = (size_t)((const char *)memchr(rest.ptr, '-', len) - rest.ptr);
        if (len == 0 || is_between_letters(text, i, i + len)) {
            i += len > 0 ? len : 1;
            continue;
        }
        struct quantity q = quantity_of_token(r, QUANTITY_DIGITS);
        if (read_figure(r, (struct span){rest.ptr, len}, &q)) {
            past = len > rest.len ? 3 : 1;
            q.end = (uint32_t)(r->at + past);
            struct span suffix = {rest.ptr + len, len < rest.len ? rest.len - len : 0};
            add_suffix(&q, suffix);
            add_half_of_day(r, &q, suffix);
            add_joined_scale(r, &q, suffix);
            vec_push(r->out, q);
        } else {
            add_parts(r, (struct span){rest.ptr, len});
        }
        i += len;
    }
    r->at += past;
}

static void read_number_token(struct reader_of_numbers *r)
{
    struct span text = pair_token(r->side, r->at);
    struct quantity q = quantity_of_token(r, QUANTITY_DIGITS);
    if (read_fraction(r))
        return;
    if (is_section(r)) {
        r->at++;
        return;
    }
    if (!read_figure(r, text, &q)) {
        add_parts(r, text);
        r->at++;
        return;
    }
    take_groups(r, &q);
    take_fraction(r, &q);
    if (!take_scale(r, &q))
        add_shared_scale(r, &q);
    add_half_of_day(r, &q, (struct span){0});
    vec_push(r->out, q);
    r->at = q.end;
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
                : is_scale(w) || w->kind == NUMBER_WORD_FRACTION                ? (value < 0 ? 1 : value) * w->value
                                                                                : value;
        i += len + 1;
    }
    return value;
}

/* The token behind; in English behind "and", too, where a unit follows: "hundred and fifty". */
static size_t next_word(const struct reader_of_numbers *r, size_t i)
{
    const struct number_word *w = word_at_token(r, i), *behind = word_at_token(r, i + 2);
    bool joins = is_scale(w) && i + 1 < r->side->token_count && span_is(pair_token(r->side, i + 1), "and");
    return joins && behind && behind->kind == NUMBER_WORD_UNIT ? i + 2 : i + 1;
}

/* "third", "zehnte"; not "noon" and "twice". */
static bool is_rank(const struct reader_of_numbers *r, const struct number_word *w)
{
    return w->kind == NUMBER_WORD_ORDINAL && !word_in(pair_token(r->side, r->at), " noon midnight once twice ");
}

/* "three quarters", "two and a half", "drei Viertel" behind the whole number; 0 when there is no such part. */
static double fraction_word(const struct reader_of_numbers *r, struct quantity *q, double whole)
{
    const struct number_word *next = word_at_token(r, q->end), *behind = word_at_token(r, q->end + 2);
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

/* "a quarter of a century", "half a decade": 25 and 5 years. */
static void add_part_of(const struct reader_of_numbers *r, struct quantity *q)
{
    size_t i = q->end;
    while (i < r->side->token_count && i < q->end + 2u && word_in(pair_token(r->side, i), " of a "))
        i++;
    const struct number_word *whole = i > q->end ? word_at_token(r, i) : NULL;
    if (whole && (is_scale(whole) || whole->value == 10 || whole->value == 100))
        add_value(q, q->values[0] * whole->value);
}

/* "two hundred and fifty thousand", "a million", "half a million". */
static bool read_words(struct reader_of_numbers *r)
{
    const struct number_word *w = word_at_token(r, r->at);
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
        if (w->kind == NUMBER_WORD_FRACTION && word_at_token(r, r->at + 1) && is_scale(word_at_token(r, r->at + 1)))
            take_scale(r, &q);
        else if (w->kind == NUMBER_WORD_FRACTION)
            add_part_of(r, &q);
        vec_push(r->out, q);
        r->at = q.end;
        return true;
    }
    bool alone = is_scale(w);
    for (size_t i = r->at; w && (w->kind == NUMBER_WORD_UNIT || is_scale(w));
         w = word_at_token(r, i = next_word(r, i))) {
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
    const struct number_word *scale = word_at_token(r, r->at + 2);
    struct span word = pair_token(r->side, r->at);
    double factor = word_in(word, " tens ") ? 10 : word_in(word, " hundreds ") ? 100 : 0;
    if (factor == 0 || !is_scale(scale) || !span_is(pair_token(r->side, r->at + 1), "of"))
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
    return text_side_ask(r->side->text, &r->side->tokens[r->at], has_german_number) &&
           (read_german_word(r) || read_german_part(r));
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
        else if (side->tokens[r.at].cls == TOKEN_WORD)
            read_word(&r);
        else if (!read_fraction(&r))
            r.at++;
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
