/* Numbers with English separators: "1,500 Menschen", "3.5 Prozent". The digits alone do not tell ("1,500" may be one
 * and a half in German, "3.5" a version), so what stands around them decides. */
#include "checks/checks.h"
#include "checks/thousands_evidence.h"
#include "checks/token_tools.h"

enum { RULE_THOUSANDS, RULE_DECIMAL };

static const struct rule_info rules[] = {
    [RULE_THOUSANDS] =
        {
            .id = "de/numbers/thousands-comma",
            .category = CATEGORY_NUMBER_FORMAT,
            .severity = SEVERITY_MAJOR,
            .help =
                "A comma between thousands, as in English: \"1,500 Menschen\". In German the comma begins the "
                "decimals, so the "
                "number is read a thousand times too small. German writes \"1.500\". A number with one comma and three "
                "digits "
                "behind it can also be German; it is reported only where what stands around it speaks for thousands.",
        },
    [RULE_DECIMAL] =
        {
            .id = "de/numbers/decimal-point",
            .category = CATEGORY_NUMBER_FORMAT,
            .severity = SEVERITY_MAJOR,
            .help = "A point before decimals, as in English: \"3.5 Prozent\". German writes a comma: \"3,5 Prozent\". "
                    "Only numbers "
                    "with a unit behind them are reported; versions, times, dates and section numbers are not.",
        },
};

static void begin(struct check_context *c, void **state)
{
    struct number_habit *h = xcalloc(1, sizeof(*h));
    *h = number_habit_of(c->doc);
    *state = h;
}

static void end(struct check_context *c, void *state)
{
    (void)c;
    free(state);
}

/* Marks and words before a number that make it something else than an amount: "=3.5", "Psalm 119,105", "Version 3.5".
 */
static bool is_label(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char labels[] =
        " version kapitel abschnitt ziffer punkt nr nummer tabelle tab abbildung abb § art artikel anlage absatz abs "
        "release usb bluetooth hdmi wlan psalm ps vers seite s kanal note faktor modell typ firmware update ";
    if (i == 0)
        return false;
    const struct token *before = &s->tokens[i - 1];
    if (token_is_glued(s, i) &&
        (before->cls == TOKEN_WORD || strchr("=/:x*#.,_\\", c->doc->text[token_end(before) - 1])))
        return true;
    return token_listed(c, before, labels) || token_mark(c, before) == 0xA7;
}

/* "$1,500" is for the check of currencies to report. */
static bool is_after_currency(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    uint32_t mark = i > 0 ? token_mark(c, &s->tokens[i - 1]) : 0;
    return mark == 0x24 || (mark == 0x20AC && token_is_glued(s, i)) || mark == 0xA3 || mark == 0xA5;
}

/* „20,000 Leagues“ */
static bool is_english_title(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct token *next = &s->tokens[i + 1];
    bool quoted = token_has(&s->tokens[i], TOKEN_QUOTED) && i + 1 < s->token_count;
    return quoted && next->cls == TOKEN_WORD && token_has(next, TOKEN_CAPITAL) &&
           token_verdict(c, next) != VERDICT_KNOWN;
}

static void check_thousands(struct check_context *c, const struct number_habit *h, const struct sentence_view *s,
                            size_t i, struct number n)
{
    const struct token *t = &s->tokens[i];
    int surplus = 2;
    if (n.form == NUMBER_COMMA_GROUP)
        surplus = is_english_title(c, s, i) ? -1 : thousands_surplus(c, h, s, i, &n);
    if (surplus < 0)
        return;
    struct span digits = {c->doc->text + t->off, n.len}, german = number_german(c->scratch, digits, n.form);
    struct finding *f =
        finding_emit(c, &rules[RULE_THOUSANDS], t->off, n.len,
                     "\"%.*s\" has the commas of English; in German a comma begins the decimals. German: \"%.*s\".",
                     (int)digits.len, digits.ptr, (int)german.len, german.ptr);
    finding_replace(c, f, surplus > 0 ? FIX_SAFE : FIX_UNSAFE, t->off, n.len, german);
}

/* "1.6 Liter TDI", "2.0 Liter", "1.6-Liter": so car engines are named. */
static bool is_engine(const struct check_context *c, const struct sentence_view *s, size_t i, bool zero)
{
    static const char motors[] = " tdi tsi tfsi gti cdi hdi diesel benziner turbo turbodiesel motor motoren "
                                 "dieselmotor hubraum maschine aggregat ";
    const struct token *t = &s->tokens[i];
    if (t->cls == TOKEN_WORD)
        return memmem(c->doc->text + t->off, t->len, "-Liter", 6) != NULL;
    bool litres = i + 1 < s->token_count && token_listed(c, t + 1, " liter l ");
    return litres && (zero || (i + 2 < s->token_count && token_listed(c, t + 2, motors)));
}

/* "2.10 Minuten" is a time, "10.50 Franken" is Swiss, "Web 2.0" a name. */
static bool is_usual_point(const struct check_context *c, const struct sentence_view *s, size_t i,
                           const struct number *n)
{
    const struct token *t = &s->tokens[i];
    bool zero = n->places == 1 && c->doc->text[t->off + n->len - 1] == '0', word = t->cls == TOKEN_WORD;
    struct token tail = {
        .off = t->off + (uint32_t)n->len, .len = t->len - (uint32_t)n->len, .form = TOKEN_NO_FORM, .cls = TOKEN_WORD};
    if (!word && i + 1 < s->token_count)
        tail = t[1];
    if (token_listed(c, &tail, " franken chf rappen ") ||
        (n->places == 2 && token_listed(c, &tail, " minuten stunden minute stunde h ")))
        return true;
    bool named = zero && i > 0 && token_has(t - 1, TOKEN_CAPITAL) && !token_is_function_word(c, t - 1) &&
                 !token_has(t - 1, TOKEN_SENTENCE_START);
    return named || is_engine(c, s, i, zero);
}

static void check_decimal(struct check_context *c, const struct sentence_view *s, size_t i, struct number n)
{
    const struct token *t = &s->tokens[i];
    if (n.places > 2 && c->doc->text[t->off] != '0')
        return;
    if (i == 0 && !s->full)
        return; /* the number of a heading */
    enum number_unit unit = number_unit(c, s, i, n.len);
    if (unit == UNIT_NONE || unit == UNIT_COUNT || is_usual_point(c, s, i, &n))
        return;
    struct span digits = {c->doc->text + t->off, n.len}, german = number_german(c->scratch, digits, n.form);
    struct finding *f = finding_emit(c, &rules[RULE_DECIMAL], t->off, n.len,
                                     "German decimals begin with a comma: \"%.*s\", not \"%.*s\".", (int)german.len,
                                     german.ptr, (int)digits.len, digits.ptr);
    finding_replace(c, f, FIX_SAFE, t->off, n.len, german);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        if (!token_has(t, TOKEN_HAS_DIGIT) || token_has(t, TOKEN_CODE) || token_has(t, TOKEN_FOREIGN))
            continue;
        struct number n = number_of_token(c, t);
        if (n.form < NUMBER_COMMA_GROUP || is_label(c, s, i) || is_after_currency(c, s, i) ||
            is_english_around(c, s, i))
            continue;
        if (n.form == NUMBER_DECIMAL_POINT)
            check_decimal(c, s, i, n);
        else
            check_thousands(c, state, s, i, n);
    }
}

const struct check check_english_numbers = {.rules = rules,
                                            .rule_count = 2,
                                            .begin = begin,
                                            .sentence = check_sentence,
                                            .end = end,
                                            .needs = {.any = FACT_DIGIT}};
