/* Measures that German does not use: "6 feet", "70 mph", "70°F", and as a preview "6 Fuß", "5 Meilen". */
#include <math.h>

#include "checks/checks.h"
#include "checks/number_text.h"
#include "checks/token_tools.h"

enum { RULE_ENGLISH, RULE_GERMAN };

static const struct rule_info rules[] = {
    [RULE_ENGLISH] =
        {
            .id = "de/numbers/imperial-unit",
            .category = CATEGORY_MEASUREMENT_FORMAT,
            .severity = SEVERITY_MINOR,
            .help =
                "An English unit behind a number: \"6 feet\", \"70 mph\", \"10 lbs\", \"70°F\". German readers think "
                "in metres, kilometres, kilograms and degrees Celsius. Convert the value, or at least name the unit in "
                "German.",
        },
    [RULE_GERMAN] =
        {
            .id = "de/numbers/imperial-unit-translated",
            .category = CATEGORY_MEASUREMENT_FORMAT,
            .severity = SEVERITY_INFO,
            .status = RULE_PREVIEW,
            .help = "An English unit under its German name: \"6 Fuß\", \"5 Meilen\". Few readers can picture it; most "
                    "editors convert it, or put the metric value behind it in brackets. Aviation and seafaring keep "
                    "feet and miles.",
            .precision =
                "professional translators marked 5 of 22 such places in machine translations, and let the others stand",
        },
};

static const struct unit {
    const char *words; /* as they are written */
    double factor;
    const char *metric;
    int rule;
} units[] = {
    {" feet foot ft ", 0.3048, "Meter", RULE_ENGLISH},
    {" miles mile ", 1.609344, "Kilometer", RULE_ENGLISH},
    {" yards yard ", 0.9144, "Meter", RULE_ENGLISH},
    {" inches inch ", 2.54, "Zentimeter", RULE_ENGLISH},
    {" pounds pound lbs lb ", 0.45359, "Kilogramm", RULE_ENGLISH},
    {" ounces ounce oz ", 28.3495, "Gramm", RULE_ENGLISH},
    {" gallons gallon ", 3.7854, "Liter", RULE_ENGLISH},
    {" acres acre ", 0.40469, "Hektar", RULE_ENGLISH},
    {" mph ", 1.609344, "km/h", RULE_ENGLISH},
    {" Fuß ", 0.3048, "Meter", RULE_GERMAN},
    {" Meilen Meile ", 1.609344, "Kilometer", RULE_GERMAN},
    {" Gallonen Gallone ", 3.7854, "Liter", RULE_GERMAN},
    {" Acres Acre ", 0.40469, "Hektar", RULE_GERMAN},
};

static const struct unit fahrenheit = {" ", 5.0 / 9, "Grad Celsius", RULE_ENGLISH};
#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

/* A measure in the text, and the token behind it. */
struct measure {
    const struct unit *unit;
    double value;
    size_t off, end, next;
};

static const struct unit *unit_named(struct span word)
{
    for (size_t i = 0; i < COUNT(units); i++)
        if (word_listed(word, units[i].words))
            return &units[i];
    return NULL;
}

/* "°F", "Grad Fahrenheit", "Fahrenheit" from token i on; *next is the token behind. */
static bool is_fahrenheit(const struct check_context *c, const struct sentence_view *s, size_t i, size_t *next)
{
    bool degree =
        i < s->token_count && (token_mark(c, &s->tokens[i]) == 0xB0 || token_listed(c, &s->tokens[i], " grad "));
    size_t at = i + degree;
    *next = at + 1;
    if (at >= s->token_count || s->tokens[at].cls != TOKEN_WORD)
        return false;
    struct span word = token_span(c, &s->tokens[at]);
    return span_is(word, "Fahrenheit") || (degree && span_is(word, "F"));
}

/* The measure whose number is in token i: "6 feet", "70mph", "10-inch-Display". */
static bool read_measure(const struct check_context *c, const struct sentence_view *s, size_t i, struct measure *m)
{
    const struct token *t = &s->tokens[i];
    struct number n = number_of_token(c, t);
    struct span digits = {c->doc->text + t->off, n.len};
    *m = (struct measure){.off = t->off, .value = number_value(digits, n.form), .next = i + 1};
    if (!n.form)
        return false;
    if (t->cls == TOKEN_WORD) {
        struct span tail = {digits.ptr + n.len, t->len - n.len};
        tail = tail.ptr[0] == '-' ? (struct span){tail.ptr + 1, tail.len - 1} : tail;
        const char *hyphen = memchr(tail.ptr, '-', tail.len);
        tail.len = hyphen ? (size_t)(hyphen - tail.ptr) : tail.len;
        m->unit = unit_named(tail);
        m->end = (size_t)(tail.ptr + tail.len - c->doc->text);
    } else if (is_fahrenheit(c, s, i + 1, &m->next)) {
        m->unit = &fahrenheit;
        m->end = token_end(&s->tokens[m->next - 1]);
    } else if (i + 1 < s->token_count && s->tokens[i + 1].cls == TOKEN_WORD) {
        m->unit = unit_named(token_span(c, &s->tokens[i + 1]));
        m->end = token_end(&s->tokens[i + 1]);
        m->next = i + 2;
    }
    return m->unit != NULL;
}

/* "6 feet 2 inches" is one measure. */
static void add_inches(const struct check_context *c, const struct sentence_view *s, struct measure *m)
{
    struct measure inches;
    bool joined = m->next < s->token_count && token_listed(c, &s->tokens[m->next], " und and ");
    size_t at = m->next + joined;
    if (at >= s->token_count || m->unit != &units[0] || !read_measure(c, s, at, &inches) || inches.unit != &units[3])
        return;
    m->value += inches.value / 12;
    m->end = inches.end;
    m->next = inches.next;
}

/* Two or three digits that count, with a comma: "1,8", "37", "3.660". */
static struct span metric_value(struct arena *arena, const struct measure *m)
{
    double value = m->unit == &fahrenheit ? round((m->value - 32) * m->unit->factor) : m->value * m->unit->factor;
    double step = fabs(value) < 10 ? 0.1 : 1;
    while (fabs(value) / step >= 1000)
        step *= 10;
    value = round(value / step) * step;
    struct buf out = BUF_EMPTY;
    if (fabs(value) >= 10000)
        buf_addf(&out, "%.0f.%03.0f", floor(value / 1000), fmod(value, 1000));
    else
        buf_addf(&out, "%.*f", fabs(value - round(value)) < 0.05 ? 0 : 1, value);
    for (size_t i = 0; out.len > 2 && i < 2; i++)
        if (out.data[out.len - 2] == '.')
            out.data[out.len - 2] = ',';
    struct span text = arena_span(arena, buf_span(&out));
    buf_release(&out);
    return text;
}

/* "2.000 Fuß (610 Meter)", "sechs Meter (20 Fuß)": the sentence says both. */
static bool is_converted(const struct check_context *c, const struct sentence_view *s, size_t i,
                         const struct measure *m)
{
    struct span text = sentence_around(c, s, i);
    const char *metric = m->unit == &fahrenheit ? "C" : m->unit->metric;
    uint32_t before = i > 0 ? token_mark(c, &s->tokens[i - 1]) : 0;
    uint32_t after = m->next < s->token_count ? token_mark(c, &s->tokens[m->next]) : 0;
    return before == '(' || before == '/' || after == '(' || after == '/' || after == '=' ||
           memmem(text.ptr, text.len, metric, strlen(metric));
}

/* "80-85 mph", "zwischen 5 und 6 miles", "10-inch-Display", "-5 °F": the number alone cannot be replaced. */
static bool is_part(const struct check_context *c, const struct sentence_view *s, size_t i, const struct measure *m)
{
    uint32_t before = i > 0 ? token_mark(c, &s->tokens[i - 1]) : 0;
    bool span = i > 1 && s->tokens[i - 2].cls == TOKEN_NUMBER && token_listed(c, &s->tokens[i - 1], " bis und oder ");
    return before == '-' || before == 0x2013 || span || c->doc->text[m->end] == '-';
}

static void report(struct check_context *c, const struct sentence_view *s, size_t i, const struct measure *m)
{
    struct span value = metric_value(c->scratch, m);
    const char *metric = arena_printf(c->scratch, "%.*s %s", (int)value.len, value.ptr, m->unit->metric);
    bool may_be_money = word_listed(span_of("pounds"), m->unit->words);
    struct finding *f =
        finding_emit(c, &rules[m->unit->rule], m->off, m->end - m->off,
                     may_be_money ? "\"%.*s\" is about %s, if no British pounds are meant." : "\"%.*s\" is about %s.",
                     (int)(m->end - m->off), c->doc->text + m->off, metric);
    if (!is_part(c, s, i, m))
        finding_replace(c, f, FIX_UNSAFE, m->off, m->end - m->off, span_of(metric));
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    struct measure m;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        if (!token_has(t, TOKEN_HAS_DIGIT) || token_has(t, TOKEN_CODE) || !read_measure(c, s, i, &m))
            continue;
        add_inches(c, s, &m);
        if (m.unit == &fahrenheit && token_is_glued(s, i) && c->doc->text[m.off - 1] == '-')
            m.value = -m.value;
        if (is_converted(c, s, i, &m) || is_english_around(c, s, i))
            continue;
        report(c, s, i, &m);
        i = m.next - 1;
    }
}

const struct check check_english_units = {
    .rules = rules, .rule_count = COUNT(rules), .sentence = check_sentence, .needs = {.any = FACT_DIGIT}};
