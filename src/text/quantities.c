#include "text/quantities.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

#include "lang/number_words.h"
#include "lexicon/lexicon.h"

enum { NUMBER_BYTES = 40, PART_DIGITS = 9 };

struct reader_of_numbers {
    const struct pair_side *side;
    struct quantities *out;
    size_t at; /* token */
};

static void add_value(struct quantity *q, double value)
{
    if (q->value_count < QUANTITY_VALUES)
        q->values[q->value_count++] = value;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* --- figures */

static double digits_value(struct span s)
{
    double value = 0;
    for (size_t i = 0; i < s.len; i++)
        value = is_digit(s.ptr[i]) ? value * 10 + (s.ptr[i] - '0') : value;
    return value;
}

/* How many bytes are digits and marks between digits. */
static size_t figure_length(struct span s)
{
    size_t i = 0;
    while (i < s.len && (is_digit(s.ptr[i]) || (i > 0 && i + 1 < s.len && strchr(".,:/-'", s.ptr[i]) &&
                                                is_digit(s.ptr[i - 1]) && is_digit(s.ptr[i + 1]))))
        i++;
    return i;
}

/* Groups of three behind each `thousands`, and at most one `decimal` behind all of them. */
static bool read_as(struct span s, char decimal, char thousands, double *value)
{
    size_t group = 0, groups = 0, i = 0;
    double whole = 0, place = 0.1, part = 0;
    for (; i < s.len && s.ptr[i] != decimal; i++) {
        if (s.ptr[i] == thousands) {
            if (group == 0 || group > 3 || (groups > 0 && group != 3))
                return false;
            groups++;
            group = 0;
        } else if (is_digit(s.ptr[i])) {
            whole = whole * 10 + (s.ptr[i] - '0');
            group++;
        } else {
            return false;
        }
    }
    if (groups > 0 && group != 3)
        return false;
    for (i++; i < s.len; i++, place /= 10) {
        if (!is_digit(s.ptr[i]))
            return false;
        part += (s.ptr[i] - '0') * place;
    }
    *value = whole + part;
    return true;
}

/* "10.50", "12:39": an hour and minutes, if they are. */
static void add_hour(struct quantity *q, struct span s)
{
    size_t mark = 0;
    while (mark < s.len && is_digit(s.ptr[mark]))
        mark++;
    q->parts[0] = q->parts[1] = -1;
    if (mark == 0 || mark > 2 || s.len != mark + 3 || !is_digit(s.ptr[mark + 1]) || !is_digit(s.ptr[mark + 2]))
        return;
    q->parts[0] = digits_value((struct span){s.ptr, mark});
    q->parts[1] = digits_value((struct span){s.ptr + mark + 1, 2});
}

/* By the rules of the language; what they do not fit goes by its parts. False then. */
static bool read_figure(const struct reader_of_numbers *r, struct span s, struct quantity *q)
{
    const struct lang *lang = r->side->lang;
    double value;
    add_hour(q, s);
    if (read_as(s, lang->decimal, lang->thousands, &value)) {
        add_value(q, value);
        if (read_as(s, lang->thousands, lang->decimal, &value))
            add_value(q, value); /* a wrong format is no wrong number */
        return true;
    }
    /* "10.50" and "1,000,000" in German are a time or a slip of format */
    if (!read_as(s, lang->thousands, lang->decimal, &value))
        return false;
    add_value(q, value);
    return true;
}

/* --- words */

static struct span folded_token(const struct reader_of_numbers *r, size_t i, char *out, size_t max)
{
    struct span text = pair_token(r->side, i);
    size_t len = 0;
    for (; len < text.len && len + 1 < max; len++)
        out[len] = (char)(text.ptr[len] >= 'A' && text.ptr[len] <= 'Z' ? text.ptr[len] + 32 : text.ptr[len]);
    return (struct span){out, len < text.len ? 0 : len};
}

static const struct number_word *word_at_token(const struct reader_of_numbers *r, size_t i)
{
    char folded[NUMBER_BYTES];
    if (i >= r->side->token_count || r->side->tokens[i].cls != TOKEN_WORD)
        return NULL;
    struct span word = folded_token(r, i, folded, sizeof(folded));
    return word.len ? number_word_find(r->side->lang->tag, word) : NULL;
}

static bool is_scale(const struct number_word *w)
{
    return w && (w->kind == NUMBER_WORD_SCALE || w->kind == NUMBER_WORD_HUNDRED);
}

/* "p.m." and the like behind the figure: another value for the hour. */
static void add_half_of_day(const struct reader_of_numbers *r, struct quantity *q, struct span suffix)
{
    bool pm = span_is(suffix, "pm"), am = span_is(suffix, "am");
    char folded[NUMBER_BYTES];
    if (!pm && !am && q->end < r->side->token_count) {
        struct span next = folded_token(r, q->end, folded, sizeof(folded));
        pm = span_is(next, "pm") || span_is(next, "p.m.") || span_is(next, "p.m") || span_is(next, "p.");
        am = span_is(next, "am") || span_is(next, "a.m.") || span_is(next, "a.m") || span_is(next, "a.");
    }
    if (pm && q->values[0] < 12)
        add_value(q, q->values[0] + 12);
    if (am && q->values[0] == 12)
        add_value(q, 0);
}

static void add_parts(struct reader_of_numbers *r, struct span s)
{
    for (size_t i = 0, start = 0; i <= s.len; i++) {
        if (i < s.len && is_digit(s.ptr[i]))
            continue;
        if (i > start && i - start <= PART_DIGITS) {
            struct quantity q = {.first = (uint32_t)r->at, .end = (uint32_t)r->at + 1, .kind = QUANTITY_PART};
            add_value(&q, digits_value((struct span){s.ptr + start, i - start}));
            if (start == 0) /* "7:30 p.m." */
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

/* A scale behind the number, with a blank or a hyphen. */
static void take_scale(const struct reader_of_numbers *r, struct quantity *q)
{
    const struct number_word *w = word_at_token(r, q->end);
    if (!is_scale(w))
        return;
    for (size_t i = 0; i < q->value_count; i++)
        q->values[i] *= w->value;
    q->end++;
}

/* "280-g-", "20-year-old", "COVID-19", "1990s", "3rd", "75m": every run of figures in a word. */
static void read_mixed_word(struct reader_of_numbers *r)
{
    struct span text = pair_token(r->side, r->at);
    for (size_t i = 0; i < text.len;) {
        struct span rest = {text.ptr + i, text.len - i};
        size_t len = figure_length(rest);
        while (len > 0 && memchr(rest.ptr, '-', len))
            len = (size_t)((const char *)memchr(rest.ptr, '-', len) - rest.ptr);
        if (len == 0) {
            i++;
            continue;
        }
        struct quantity q = {.first = (uint32_t)r->at, .end = (uint32_t)r->at + 1};
        if (read_figure(r, (struct span){rest.ptr, len}, &q)) {
            struct span suffix = {rest.ptr + len, rest.len - len};
            add_suffix(&q, suffix);
            add_half_of_day(r, &q, suffix);
            char folded[NUMBER_BYTES];
            struct span scale = {folded, 0}; /* "2,5-Millionen-Projekt" */
            for (size_t k = suffix.len > 0 && suffix.ptr[0] == '-' ? 1 : suffix.len;
                 k < suffix.len && suffix.ptr[k] != '-' && scale.len + 1 < sizeof(folded); k++)
                folded[scale.len++] =
                    (char)(suffix.ptr[k] >= 'A' && suffix.ptr[k] <= 'Z' ? suffix.ptr[k] + 32 : suffix.ptr[k]);
            const struct number_word *w = scale.len ? number_word_find(r->side->lang->tag, scale) : NULL;
            if (is_scale(w))
                add_value(&q, q.values[0] * w->value);
            vec_push(r->out, q);
        } else {
            add_parts(r, (struct span){rest.ptr, len});
        }
        i += len;
    }
    r->at++;
}

static void read_number_token(struct reader_of_numbers *r)
{
    struct span text = pair_token(r->side, r->at);
    struct quantity q = {.first = (uint32_t)r->at, .end = (uint32_t)r->at + 1};
    if (!read_figure(r, text, &q)) {
        add_parts(r, text);
        r->at++;
        return;
    }
    take_scale(r, &q);
    add_half_of_day(r, &q, (struct span){0});
    vec_push(r->out, q);
    r->at = q.end;
}

/* A German number in one word, "zweiundzwanzig", "dreitausend", from its beginning on; how many bytes it takes. */
static size_t german_number(struct span word, double *value)
{
    double total = 0, current = 0, last = -1;
    size_t at = 0;
    for (size_t best; at < word.len; at += best) {
        const struct number_word *w = number_words_of("de"), *longest = NULL;
        best = 0;
        for (; w->word; w++) {
            if (w->word[0] != word.ptr[at])
                continue;
            size_t len = strlen(w->word);
            bool counts = w->kind == NUMBER_WORD_UNIT || is_scale(w);
            if (counts && len > best && at + len <= word.len && memcmp(word.ptr + at, w->word, len) == 0) {
                best = len;
                longest = w;
            }
        }
        if (longest && longest->kind == NUMBER_WORD_UNIT) {
            current += longest->value;
            last = longest->value;
        } else if (longest && longest->kind == NUMBER_WORD_HUNDRED) {
            current = (current > 0 ? current : 1) * 100;
        } else if (longest) {
            total += (current > 0 ? current : 1) * longest->value;
            current = 0;
        } else if (last >= 0 && at + 3 < word.len && memcmp(word.ptr + at, "und", 3) == 0) {
            best = 3;
        } else {
            break;
        }
    }
    *value = total + current;
    return last >= 0 || total + current > 0 ? at : 0;
}

/* "dreijährige", "zweimal", "zweiundzwanzig": a number at the beginning of a German word. */
static bool read_german_word(struct reader_of_numbers *r)
{
    char folded[LEXICON_FORM_MAX];
    struct span word = folded_token(r, r->at, folded, sizeof(folded));
    double value;
    size_t len = german_number(word, &value);
    if (len < 3 || (value == 1 && len < word.len))
        return false;
    struct quantity q = {.first = (uint32_t)r->at, .end = (uint32_t)r->at + 1, .kind = QUANTITY_SPELLED};
    add_value(&q, value);
    if (len == word.len)
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
        if (!w || w->kind == NUMBER_WORD_MONTH)
            return value;
        value = w->kind == NUMBER_WORD_UNIT || w->kind == NUMBER_WORD_ORDINAL ? (value < 0 ? 0 : value) + w->value
                : is_scale(w)                                                 ? (value < 0 ? 1 : value) * w->value
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

/* "two hundred and fifty thousand", "a million", "half a million". */
static bool read_words(struct reader_of_numbers *r)
{
    const struct number_word *w = word_at_token(r, r->at);
    struct quantity q = {.first = (uint32_t)r->at, .end = (uint32_t)r->at + 1, .kind = QUANTITY_SPELLED};
    double total = 0, current = 0;
    bool scaled = false;
    if (!w)
        return false;
    if (w->kind == NUMBER_WORD_MONTH || w->kind == NUMBER_WORD_ORDINAL || w->kind == NUMBER_WORD_FRACTION) {
        q.kind = w->kind == NUMBER_WORD_MONTH ? QUANTITY_MONTH : QUANTITY_SPELLED;
        add_value(&q, w->value);
        if (w->kind == NUMBER_WORD_FRACTION && word_at_token(r, r->at + 1) && is_scale(word_at_token(r, r->at + 1)))
            take_scale(r, &q);
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
    add_value(&q, total + current);
    if (alone && scaled && q.values[0] >= 1e6)
        q.kind = QUANTITY_SCALE;
    else if (scaled && q.values[0] >= 1e6)
        q.kind = QUANTITY_DIGITS;
    vec_push(r->out, q);
    r->at = q.end;
    return true;
}

static bool read_hyphened(struct reader_of_numbers *r)
{
    char folded[LEXICON_FORM_MAX];
    struct span word = folded_token(r, r->at, folded, sizeof(folded));
    double value = hyphened_value(r, word);
    for (size_t i = 0; i < word.len && value < 0; i++) /* "multi-billion-dollar" */
        if (word.ptr[i] == '-')
            value = hyphened_value(r, (struct span){word.ptr + i + 1, word.len - i - 1});
    if (value < 0)
        return false;
    struct quantity q = {
        .first = (uint32_t)r->at, .end = (uint32_t)r->at + 1, .kind = value >= 1e6 ? QUANTITY_SCALE : QUANTITY_SPELLED};
    add_value(&q, value);
    vec_push(r->out, q);
    r->at++;
    return true;
}

static void read_word(struct reader_of_numbers *r)
{
    const struct token *t = &r->side->tokens[r->at];
    bool german = strcmp(r->side->lang->tag, "de") == 0;
    if (t->flags & TOKEN_HAS_DIGIT)
        read_mixed_word(r);
    else if (!read_words(r) && !(german ? read_german_word(r) : t->flags & TOKEN_HAS_HYPHEN && read_hyphened(r)))
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
        else
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
