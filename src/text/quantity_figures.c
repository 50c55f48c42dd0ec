#include <string.h>

#include "text/quantity_reader.h"

double digits_value(struct span s)
{
    double value = 0;
    for (size_t i = 0; i < s.len; i++)
        value = is_digit(s.ptr[i]) ? value * 10 + (s.ptr[i] - '0') : value;
    return value;
}

/* How many bytes are digits and marks between digits. */
size_t figure_length(struct span s)
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
bool read_figure(const struct reader_of_numbers *r, struct span s, struct quantity *q)
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

/* "½" */
static double sign_fraction(struct span s)
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
    *value = i < side->token_count ? sign_fraction(pair_token(side, i)) : 0;
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
void take_fraction(const struct reader_of_numbers *r, struct quantity *q)
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
void take_groups(const struct reader_of_numbers *r, struct quantity *q)
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

struct span with_decimals(const struct reader_of_numbers *r, struct span rest)
{
    if (r->at + 2 >= r->side->token_count)
        return rest;
    struct span mark = pair_token(r->side, r->at + 1), number = pair_token(r->side, r->at + 2);
    size_t digits = figure_length(number);
    bool joined = mark.ptr == rest.ptr + rest.len && mark.len == 1 && number.ptr == mark.ptr + 1 && digits > 0;
    return joined ? (struct span){rest.ptr, rest.len + 1 + digits} : rest;
}

bool is_between_letters(struct span word, size_t from, size_t end)
{
    bool before = from > 0 && is_ascii_letter(word.ptr[from - 1]) && (from == 1 || word.ptr[from - 2] == '-');
    bool behind = end < word.len && is_ascii_letter(word.ptr[end]) && word.ptr[end] != 's' &&
                  (end + 1 == word.len || word.ptr[end + 1] == '-');
    return before && behind && end - from <= 2;
}

bool is_section(const struct reader_of_numbers *r)
{
    const struct token *t = &r->side->tokens[r->at];
    const char *text = r->side->doc->text;
    return r->at > 1 && t->len == 1 && text[t->off - 1] == '(' && text[t->off + 1] == ')' &&
           t[-2].off + t[-2].len + 1 == t->off && t[-2].cls == TOKEN_WORD;
}
