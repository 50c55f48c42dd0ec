#include "checks/calendar_words.h"

#include "checks/token_tools.h"

static const struct {
    const char *name;   /* in German */
    const char *german; /* in lower case, with the shortened forms */
    const char *english;
} months[] = {
    {"Januar", " januar jan jänner ", " january "},
    {"Februar", " februar feb febr feber ", " february "},
    {"März", " märz mrz ", " march mar "},
    {"April", " april apr ", " april "},
    {"Mai", " mai ", " "},
    {"Juni", " juni jun ", " june "},
    {"Juli", " juli jul ", " july "},
    {"August", " august aug ", " august "},
    {"September", " september sept sep ", " september "},
    {"Oktober", " oktober okt ", " october oct "},
    {"November", " november nov ", " november "},
    {"Dezember", " dezember dez ", " december dec "},
};

struct month month_of(const struct check_context *c, const struct token *t)
{
    char lower[LISTED_WORD_MAX];
    if (t->cls != TOKEN_WORD || !token_has(t, TOKEN_CAPITAL) || token_has(t, TOKEN_HAS_HYPHEN))
        return (struct month){0};
    struct span word = token_lower(c, t, lower);
    for (unsigned i = 0; i < 12; i++) {
        bool german = word_listed(word, months[i].german);
        if (german || word_listed(word, months[i].english))
            return (struct month){i + 1, months[i].name, !german};
    }
    return (struct month){0};
}

bool is_weekday(const struct check_context *c, const struct token *t)
{
    return token_listed(c, t, " montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag ");
}

static unsigned digits_of(struct span word, size_t *len)
{
    unsigned value = 0;
    size_t i = 0;
    for (; i < word.len && i < 5 && word.ptr[i] >= '0' && word.ptr[i] <= '9'; i++)
        value = value * 10 + (unsigned)(word.ptr[i] - '0');
    *len = i;
    return value;
}

unsigned day_of(const struct check_context *c, const struct token *t, bool *ending)
{
    struct span word = token_span(c, t);
    size_t len;
    unsigned day = digits_of(word, &len);
    *ending = false;
    if (day < 1 || day > 31 || len > 2 || (t->cls != TOKEN_NUMBER && t->cls != TOKEN_WORD))
        return 0;
    struct span rest = {word.ptr + len, word.len - len};
    *ending = span_is(rest, "st") || span_is(rest, "nd") || span_is(rest, "rd") || span_is(rest, "th");
    return rest.len == 0 || *ending || span_is(rest, ".") ? day : 0;
}

unsigned year_of(const struct check_context *c, const struct token *t)
{
    struct span word = token_span(c, t);
    size_t len;
    unsigned year = t->cls == TOKEN_NUMBER ? digits_of(word, &len) : 0;
    return year >= 1500 && year < 2100 && word.len == 4 + (size_t)token_has(t, TOKEN_ABBREVIATION) ? year : 0;
}
