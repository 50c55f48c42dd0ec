#include "checks/number_text.h"

#include "base/ascii.h"
#include "checks/token_tools.h"
#include "lang/langs.h"

static size_t digits_at(struct span text, size_t at)
{
    size_t n = 0;
    while (at + n < text.len && is_digit(text.ptr[at + n]))
        n++;
    return n;
}

/* Groups of three digits behind the same separator from `at` on; returns where they end. */
static size_t groups_end(struct span text, size_t at, char separator, size_t *count)
{
    *count = 0;
    while (at < text.len && text.ptr[at] == separator && digits_at(text, at + 1) == 3) {
        at += 4;
        ++*count;
    }
    return at;
}

/* "1.500", "1,000,000", "1,500.50": the whole part in groups by `separator`, decimals behind the other one. */
static bool read_groups(struct number *n, struct span text, char separator)
{
    char other = separator == '.' ? ',' : '.';
    size_t count, at = groups_end(text, n->whole, separator, &count), decimals = 0;
    if (count == 0 || n->whole == 0 || n->whole > 3 || (text.ptr[0] == '0'))
        return false;
    if (at < text.len && text.ptr[at] == other)
        decimals = digits_at(text, at + 1);
    n->len = decimals ? at + 1 + decimals : at;
    n->places = decimals ? decimals : 3;
    if (separator == '.')
        n->form = NUMBER_GERMAN_GROUPS;
    else
        n->form = count > 1 || decimals ? NUMBER_ENGLISH_GROUPS : NUMBER_COMMA_GROUP;
    return true;
}

struct number number_read(struct span text)
{
    struct number n = {.form = NUMBER_PLAIN, .whole = digits_at(text, 0)};
    n.len = n.whole;
    if (n.whole == 0)
        return (struct number){0};
    size_t places = n.whole < text.len ? digits_at(text, n.whole + 1) : 0;
    char separator = places ? text.ptr[n.whole] : 0;
    if (separator == '.' || separator == ',') {
        if (!read_groups(&n, text, separator)) {
            n.form = separator == ',' ? NUMBER_DECIMAL_COMMA : NUMBER_DECIMAL_POINT;
            n.len += 1 + places;
            n.places = places;
        }
    }
    bool more = n.len + 1 < text.len && memchr(".,:'", text.ptr[n.len], 4) && is_digit(text.ptr[n.len + 1]);
    return more ? (struct number){0} : n;
}

struct number number_of_token(const struct check_context *c, const struct token *t)
{
    bool ordinal = t->cls == TOKEN_NUMBER && token_has(t, TOKEN_ABBREVIATION);
    if (ordinal || !token_has(t, TOKEN_HAS_DIGIT) || (t->cls != TOKEN_NUMBER && t->cls != TOKEN_WORD))
        return (struct number){0};
    return number_read(token_span(c, t));
}

struct span number_german(struct arena *arena, struct span digits, enum number_form form)
{
    char *out = arena_strndup(arena, digits.ptr, digits.len);
    if (form == NUMBER_COMMA_GROUP || form == NUMBER_ENGLISH_GROUPS || form == NUMBER_DECIMAL_POINT)
        for (size_t i = 0; i < digits.len; i++)
            out[i] = out[i] == '.' ? ',' : out[i] == ',' ? '.' : out[i];
    return (struct span){out, digits.len};
}

double number_value(struct span digits, enum number_form form)
{
    bool english = form == NUMBER_COMMA_GROUP || form == NUMBER_ENGLISH_GROUPS || form == NUMBER_DECIMAL_POINT;
    double value = 0, place = 0;
    for (size_t i = 0; i < digits.len; i++) {
        if (is_digit(digits.ptr[i]) && place == 0)
            value = value * 10 + (digits.ptr[i] - '0');
        else if (is_digit(digits.ptr[i]))
            value += (digits.ptr[i] - '0') * place, place /= 10;
        else if (digits.ptr[i] == (english ? '.' : ','))
            place = 0.1;
    }
    return value;
}

struct span sentence_around(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    enum { AROUND = 300 };
    size_t from = s->sentence->off, to = from + s->sentence->len, at = s->tokens[i].off;
    from = at - from > AROUND ? at - AROUND : from;
    to = to - at > AROUND ? at + AROUND : to;
    return (struct span){c->doc->text + from, to - from};
}

bool is_english_around(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    enum { AROUND = 30 };
    const struct lang *english = lang_by_tag("en");
    size_t from = i > AROUND ? i - AROUND : 0, to = s->token_count - i > AROUND ? i + AROUND : s->token_count;
    size_t here = 0, there = 0;
    char lower[LISTED_WORD_MAX];
    for (size_t k = from; k < to; k++) {
        if (s->tokens[k].cls != TOKEN_WORD)
            continue;
        struct span word = token_lower(c, &s->tokens[k], lower);
        bool german = lang_is_function_word(c->lang, word);
        here += german;
        there += english && !german && lang_is_function_word(english, word);
    }
    return there > 1 && there > here;
}
