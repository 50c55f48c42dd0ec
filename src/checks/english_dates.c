/* Dates in English order or with English parts: "November 5, 2023", "Nov. 5", "5th of November", "12 October". */
#include "checks/calendar_words.h"
#include "checks/checks.h"
#include "checks/number_text.h"
#include "checks/token_tools.h"

static const struct rule_info rules[] = {
    {
        .id = "de/dates/english-order",
        .category = CATEGORY_DATE_FORMAT,
        .severity = SEVERITY_MINOR,
        .help = "A date as English writes it: the month before the day (\"November 5, 2023\"), the day with an English "
                "ending "
                "(\"5th November\"), an English month (\"12 October\") or a comma before the year (\"5. November, "
                "2023\"). German "
                "writes the day first, with a full stop: \"5. November 2023\".",
    },
};

/* A date, as tokens [first, last] of the sentence. */
struct date {
    size_t first, last;
    struct month month;
    unsigned day, day_to; /* day_to: the end of "5-7", else 0 */
    unsigned year;        /* 0 when none is said */
    bool ending;          /* "5th" */
};

static bool is_mark(const struct check_context *c, const struct sentence_view *s, size_t i, const char *marks)
{
    uint32_t mark = i < s->token_count ? token_mark(c, &s->tokens[i]) : 0;
    return mark && mark < 0x80 && strchr(marks, (int)mark);
}

/* Behind the month or the day: ", 2023" or " 2023". */
static void read_year(const struct check_context *c, const struct sentence_view *s, size_t i, struct date *d)
{
    size_t at = is_mark(c, s, i, ",") ? i + 1 : i;
    d->year = at < s->token_count ? year_of(c, &s->tokens[at]) : 0;
    if (d->year)
        d->last = at;
}

/* "November 5, 2023", "Nov. 5", "March 5-7th": the month is token i. */
static bool read_month_first(const struct check_context *c, const struct sentence_view *s, size_t i, struct date *d)
{
    *d = (struct date){.first = i};
    size_t at = i + 1 + (is_mark(c, s, i + 1, ".") && token_is_glued(s, i + 1));
    bool ending;
    if (at >= s->token_count || !(d->day = day_of(c, &s->tokens[at], &d->ending)))
        return false;
    d->month = month_of(c, &s->tokens[i]);
    if (!d->month.number)
        return false;
    d->last = at;
    if (is_mark(c, s, at + 1, "-") || (at + 1 < s->token_count && token_mark(c, &s->tokens[at + 1]) == 0x2013))
        d->day_to = at + 2 < s->token_count ? day_of(c, &s->tokens[at + 2], &ending) : 0;
    if (d->day_to)
        d->last = at += 2;
    read_year(c, s, at + 1, d);
    return true;
}

/* "5th of November", "12 October 2023", "5. November, 2023": the day is token i. */
static bool read_day_first(const struct check_context *c, const struct sentence_view *s, size_t i, struct date *d)
{
    size_t at = i + 1;
    *d = (struct date){.first = i};
    d->day = day_of(c, &s->tokens[i], &d->ending);
    if (!d->day)
        return false;
    at += at < s->token_count && d->ending && token_listed(c, &s->tokens[at], " of von ");
    if (at < s->token_count)
        d->month = month_of(c, &s->tokens[at]);
    d->last = at;
    if (d->month.number)
        read_year(c, s, at + 1 + (is_mark(c, s, at + 1, ".") && token_is_glued(s, at + 1)), d);
    return d->month.number != 0;
}

/* "am", "vom": a date follows and no number of things. */
static bool is_announced(const struct check_context *c, const struct sentence_view *s, size_t first)
{
    size_t before = first;
    if (before > 0 && is_mark(c, s, before - 1, ","))
        before--;
    return before > 0 && (is_weekday(c, &s->tokens[before - 1]) ||
                          (before == first && token_listed(c, &s->tokens[before - 1], " am vom zum dem den ")));
}

/* Nothing that could be counted stands behind the day: "im Januar 6 neue Fälle". */
static bool ends_there(const struct check_context *c, const struct sentence_view *s, size_t last)
{
    const struct token *next = &s->tokens[last + 1];
    if (last + 1 >= s->token_count)
        return true;
    if (next->cls == TOKEN_PUNCT)
        return !is_mark(c, s, last + 1, "-/:") && token_mark(c, next) != 0x2013;
    if (next->cls != TOKEN_WORD || token_has(next, TOKEN_CAPITAL))
        return false;
    return token_is_function_word(c, next) || token_may_be(c, next, POS_VERB) || token_may_be(c, next, POS_ADVERB) ||
           token_may_be(c, next, POS_SEPARABLE_PREFIX);
}

static bool month_first_is_fault(const struct check_context *c, const struct sentence_view *s, const struct date *d)
{
    if (d->year || d->ending)
        return true;
    return (d->month.english || is_announced(c, s, d->first)) && ends_there(c, s, d->last);
}

/* "am 5. November, 2023": English unless the year goes on with something of its own. */
static bool comma_is_fault(const struct check_context *c, const struct sentence_view *s, const struct date *d)
{
    bool comma = d->year && is_mark(c, s, d->last - 1, ",");
    return comma && ends_there(c, s, d->last) &&
           !token_listed(c, &s->tokens[d->last + (d->last + 1 < s->token_count)], " und oder bis ");
}

static bool day_first_is_fault(const struct check_context *c, const struct sentence_view *s, const struct date *d)
{
    const struct token *day = &s->tokens[d->first];
    bool dot = c->doc->text[token_end(day) - 1] == '.';
    return d->ending || d->month.english || comma_is_fault(c, s, d) || (!dot && is_announced(c, s, d->first));
}

/* "am November 5, 2023, wurde": the second comma is English too, unless a weekday asks for it. */
static bool has_second_comma(const struct check_context *c, const struct sentence_view *s, const struct date *d)
{
    size_t verb = d->last + 2;
    bool comma = d->year && verb < s->token_count && is_mark(c, s, d->last + 1, ",") &&
                 !token_has(&s->tokens[verb], TOKEN_CAPITAL);
    return comma && !is_mark(c, s, d->first - (d->first > 0), ",") && token_may_be(c, &s->tokens[verb], POS_VERB);
}

static void report(struct check_context *c, const struct sentence_view *s, struct date *d)
{
    struct buf german = BUF_EMPTY;
    d->last += has_second_comma(c, s, d);
    if (d->first > 0 && token_listed(c, &s->tokens[d->first - 1], " seit "))
        buf_add_str(&german, "dem ");
    bool in = d->first > 0 && token_listed(c, &s->tokens[d->first - 1], " im ");
    if (in) { /* "im November 5, 2023" */
        d->first--;
        buf_add_str(&german, token_has(&s->tokens[d->first], TOKEN_CAPITAL) ? "Am " : "am ");
    }
    buf_addf(&german, "%u.", d->day);
    if (d->day_to)
        buf_addf(&german, "–%u.", d->day_to);
    buf_addf(&german, " %s", d->month.name);
    if (d->year)
        buf_addf(&german, " %u", d->year);
    size_t from = s->tokens[d->first].off, to = token_end(&s->tokens[d->last]);
    to -= c->doc->text[to - 1] == '.' && d->last + 1 == s->token_count;
    struct finding *f = finding_emit(c, &rules[0], from, to - from, "A date in English form: \"%.*s\". German: \"%s\".",
                                     (int)(to - from), c->doc->text + from, buf_str(&german));
    finding_replace(c, f, FIX_SAFE, from, to - from, buf_span(&german));
    buf_release(&german);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    struct date d;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        bool fault = false;
        if (token_has(t, TOKEN_CODE) || (t->cls != TOKEN_WORD && t->cls != TOKEN_NUMBER))
            continue;
        if (token_has(t, TOKEN_HAS_DIGIT))
            fault = read_day_first(c, s, i, &d) && day_first_is_fault(c, s, &d);
        else if (token_has(t, TOKEN_CAPITAL))
            fault = read_month_first(c, s, i, &d) && month_first_is_fault(c, s, &d);
        if (!fault || is_english_around(c, s, i))
            continue;
        i = d.last;
        report(c, s, &d);
    }
}

const struct check check_english_dates = {
    .rules = rules, .rule_count = 1, .sentence = check_sentence, .needs = {.any = FACT_DIGIT}};
