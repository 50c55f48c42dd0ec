/* Amounts with the currency sign in front, as in English: "$10", "£5.99", "$3bn", "US$1.5 million". */
#include "checks/checks.h"
#include "checks/currency_amount.h"
#include "checks/token_tools.h"

static const struct rule_info rules[] = {
    {
        .id = "de/numbers/currency-before",
        .category = CATEGORY_CURRENCY_FORMAT,
        .severity = SEVERITY_MINOR,
        .help = "The sign of a currency in front of the amount, as in English: \"$10\", \"£5 Millionen\". German text "
                "says the "
                "currency behind the amount: \"10 Dollar\", \"5 Millionen Pfund\". \"€ 10\" with a space, as in "
                "Austria, and the "
                "cells of a table are left alone. A text that has the sign in front throughout and is German "
                "otherwise is told once.",
    },
};

/* "$10 Dollar": the currency is named already. */
static bool is_named_behind(const struct check_context *c, const struct sentence_view *s, const struct amount *a)
{
    size_t next = a->last_token + 1;
    return next < s->token_count && token_listed(c, &s->tokens[next], " dollar us-dollar usd euro eur pfund gbp yen ");
}

/* "$10-20": only a person sees what to make of it. */
static bool is_span(const struct check_context *c, const struct sentence_view *s, const struct amount *a)
{
    size_t next = a->last_token + 1;
    uint32_t mark = token_is_glued(s, next) ? token_mark(c, &s->tokens[next]) : 0;
    return mark == '-' || mark == 0x2013 || mark == '/' || mark == '+';
}

static bool is_silent(const struct check_context *c, const struct sentence_view *s, size_t i, const struct amount *a)
{
    const struct token *sign = &s->tokens[i];
    bool spaced = token_has(sign + 1, TOKEN_SPACE_BEFORE);
    if (token_has(sign, TOKEN_CODE) || (spaced && span_is(token_span(c, sign), "€")))
        return true;
    if (spaced && i > 0 && s->tokens[i - 1].cls == TOKEN_NUMBER)
        return true; /* "von 5 $ 10 Prozent" */
    if (token_is_glued(s, i) && !*a->currency->prefix && !strchr("(-/+~<>\"[", c->doc->text[a->off - 1]) &&
        (unsigned char)c->doc->text[a->off - 1] < 0x80)
        return true; /* "foo=$1" */
    char behind = a->end < c->doc->text_len ? c->doc->text[a->end] : ' ';
    if (a->number.len == 1 && !a->magnitude && (behind == '$' || behind == '"' || behind == '}'))
        return true; /* a variable of a shell: "$1" */
    return (s->segment->kind == SEGMENT_CELL && !a->magnitude) || is_english_around(c, s, i);
}

/* Written as in German but for the place of the sign: "$20 Milliarden", "£2.500". */
static bool is_german_otherwise(const struct check_context *c, const struct amount *a)
{
    struct span text = {c->doc->text + a->off, a->end - a->off};
    bool english = a->number.form == NUMBER_ENGLISH_GROUPS || a->number.form == NUMBER_COMMA_GROUP ||
                   a->number.form == NUMBER_DECIMAL_POINT;
    return !english && (!a->magnitude || span_ends(text, "Million") || span_ends(text, "Millionen") ||
                        span_ends(text, "Milliarde") || span_ends(text, "Milliarden") || span_ends(text, "Tausend"));
}

/* What a text says of its currencies: one that never names them behind the amount has a habit, which is said once. */
struct habit {
    bool named, reported;
};

static void begin(struct check_context *c, void **state)
{
    static const char *const names[] = {"Dollar", "US-Dollar", "Dollars", "Euro", "Euros", "Pfund", "Yen", NULL};
    struct habit *h = xcalloc(1, sizeof(*h));
    for (size_t i = 0; names[i]; i++)
        h->named = h->named || vocabulary_occurrences(c->words, names[i], strlen(names[i]));
    *state = h;
}

static void end(struct check_context *c, void *state)
{
    (void)c;
    free(state);
}

static void report(struct check_context *c, const struct sentence_view *s, size_t i, const struct amount *a)
{
    struct span german = amount_german(c, a);
    size_t sign_end = s->tokens[i + 1].off;
    int len = (int)(a->end - a->off);
    if (is_named_behind(c, s, a)) {
        struct finding *f = finding_emit(c, &rules[0], a->off, a->end - a->off,
                                         "The currency of \"%.*s\" is named twice.", len, c->doc->text + a->off);
        finding_replace(c, f, FIX_SAFE, a->off, sign_end - a->off, (struct span){"", 0});
        return;
    }
    struct finding *f = finding_emit(c, &rules[0], a->off, a->end - a->off,
                                     "German names the currency behind the amount: \"%.*s\", not \"%.*s\".",
                                     (int)german.len, german.ptr, len, c->doc->text + a->off);
    enum applicability sure = a->currency->inflected || a->unsure ? FIX_UNSAFE : FIX_SAFE;
    finding_replace(c, f, is_span(c, s, a) ? FIX_DISPLAY : sure, a->off, a->end - a->off, german);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    struct habit *h = state;
    struct amount a;
    for (size_t i = 0; i + 1 < s->token_count; i++) {
        if (s->tokens[i].cls != TOKEN_SYMBOL || !amount_read(c, s, i, &a) || is_silent(c, s, i, &a))
            continue;
        bool habitual = !h->named && is_german_otherwise(c, &a);
        if (!habitual || !h->reported)
            report(c, s, i, &a);
        h->reported = h->reported || habitual;
    }
}

const struct check check_english_currency = {.rules = rules,
                                             .rule_count = 1,
                                             .begin = begin,
                                             .sentence = check_sentence,
                                             .end = end,
                                             .whole_text = true,
                                             .needs = {.any = FACT_CLASS(TOKEN_SYMBOL)}};
