#include <string.h>

#include "text/quantity_reader.h"
#include "text/word_lists.h"

enum { PART_DIGITS = 9 };

/* The digits as one number, whatever parts them. */
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

double fraction_of_sign(struct span s)
{
    static const struct {
        const char *sign;
        double value;
    } signs[] = {{"½", 0.5}, {"¼", 0.25}, {"¾", 0.75}, {"⅓", 1.0 / 3}, {"⅔", 2.0 / 3}, {"⅛", 0.125}};
    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
        if (span_is(s, signs[i].sign))
            return signs[i].value;
    return 0;
}

/* "½", "3/4": below 1, of few parts; how many tokens it takes, 0 for others. "5/11" is a date. */
static size_t fraction_at(const struct reader_of_numbers *r, size_t i, double *value)
{
    const struct pair_side *side = r->side;
    *value = i < side->token_count ? fraction_of_sign(pair_token(side, i)) : 0;
    if (*value > 0)
        return 1;
    if (i + 2 >= side->token_count || side->tokens[i].len != 1 || side->tokens[i + 2].len != 1 ||
        side->tokens[i + 2].off != side->tokens[i].off + 2)
        return 0;
    const char *text = pair_token(side, i).ptr;
    if (side->tokens[i].off > side->off && text[-1] == '/') /* "ext2/3/4" */
        return 0;
    if (text[1] != '/' || !is_digit(text[0]) || !is_digit(text[2]))
        return 0;
    double above = text[0] - '0', below = text[2] - '0';
    *value = above / below;
    return above > 0 && above < below && below != 7 && below != 9 ? 3 : 0;
}

bool read_fraction(struct reader_of_numbers *r)
{
    struct quantity q = quantity_of_token(r, QUANTITY_DIGITS);
    double value;
    size_t size = fraction_at(r, r->at, &value);
    q.end = q.first + (uint32_t)size;
    if (size == 0)
        return false;
    add_value(&q, value);
    vec_push(r->out, q);
    r->at = q.end;
    return true;
}

/* "1½", "3 1/4" */
static void take_fraction(const struct reader_of_numbers *r, struct quantity *q)
{
    double value;
    size_t size = fraction_at(r, q->end, &value);
    if (size == 0)
        return;
    q->values[0] += value;
    q->value_count = 1;
    q->end += (uint32_t)size;
}

/* "10 000": groups of three digits parted by a blank. */
static void take_groups(const struct reader_of_numbers *r, struct quantity *q)
{
    struct span first = pair_token(r->side, q->first);
    if (first.len > 3 || first.ptr[0] == '0' || figure_length(first) != first.len)
        return;
    for (; q->end < r->side->token_count && r->side->tokens[q->end].cls != TOKEN_PUNCT; q->end++) {
        struct span next = pair_token(r->side, q->end);
        size_t digits = 0;
        while (digits < next.len && is_digit(next.ptr[digits]))
            digits++;
        bool end = digits == next.len || next.ptr[digits] == '-'; /* "10 000-mal" */
        if (digits != 3 || !end)
            return;
        q->value_count = 1;
        q->values[0] = q->values[0] * 1000 + digits_value((struct span){next.ptr, 3});
    }
}

/* The rest of a token with the mark and the number that are joined to it: "6.3" of "magnitude-6.3", "1.1" of
 * "Debian-1.1-Paket". */
static struct span with_decimals(const struct reader_of_numbers *r, struct span rest)
{
    if (r->at + 2 >= r->side->token_count)
        return rest;
    struct span mark = pair_token(r->side, r->at + 1), number = pair_token(r->side, r->at + 2);
    size_t digits = figure_length(number);
    bool joined = mark.ptr == rest.ptr + rest.len && mark.len == 1 && number.ptr == mark.ptr + 1 && digits > 0;
    return joined ? (struct span){rest.ptr, rest.len + 1 + digits} : rest;
}

/* The figures [from, end) of a word stand between one letter on either side: "i18n", "L10n-Team", "m68k". They count
 * letters or name a thing. */
static bool is_between_letters(struct span word, size_t from, size_t end)
{
    bool before = from > 0 && is_ascii_letter(word.ptr[from - 1]) && (from == 1 || word.ptr[from - 2] == '-');
    bool behind = end < word.len && is_ascii_letter(word.ptr[end]) && word.ptr[end] != 's' &&
                  (end + 1 == word.len || word.ptr[end + 1] == '-');
    return before && behind && end - from <= 2;
}

/* The number at hand is the section of a manual: "mount(8)". */
static bool is_section(const struct reader_of_numbers *r)
{
    const struct token *t = &r->side->tokens[r->at];
    const char *text = r->side->doc->text;
    return r->at > 1 && t->len == 1 && text[t->off - 1] == '(' && text[t->off + 1] == ')' &&
           t[-2].off + t[-2].len + 1 == t->off && t[-2].cls == TOKEN_WORD;
}

/* --- tokens with figures */

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
    if (i + 2 < side->token_count && pair_token_in(side, i, " to and until till - – — ") &&
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
    if (number_word_is_scale(w))
        add_value(q, q->values[0] * w->value);
}

/* "von 2,9 auf 3,4 Milliarden", "$5 to $6 million": the scale behind the second number may be that of the first, too.
 */
static void add_shared_scale(const struct reader_of_numbers *r, struct quantity *q)
{
    const struct pair_side *side = r->side;
    size_t i = q->end;
    if (i >= side->token_count || !pair_token_in(side, i, " to and or bis und oder auf - – — "))
        return;
    i++;
    if (i < side->token_count && pair_token_in(side, i, " $ € £ "))
        i++;
    const struct number_word *w =
        i < side->token_count && side->tokens[i].cls == TOKEN_NUMBER ? number_word_at(r, i + 1) : NULL;
    if (number_word_is_scale(w))
        add_value(q, q->values[0] * w->value);
}

void read_mixed_word(struct reader_of_numbers *r)
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

void read_number_token(struct reader_of_numbers *r)
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
