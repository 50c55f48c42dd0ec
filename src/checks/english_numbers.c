/* Numbers with English separators: "1,500 Menschen", "3.5 Prozent". The digits alone do not tell ("1,500" may be one and a
 * half in German, "3.5" a version), so what stands around them decides. */
#include "checks/checks.h"
#include "checks/number_text.h"
#include "checks/token_tools.h"

enum { RULE_THOUSANDS, RULE_DECIMAL };

static const struct rule_info rules[] = {
    [RULE_THOUSANDS] =
        {
            .id = "de/numbers/thousands-comma",
            .category = CATEGORY_NUMBER_FORMAT,
            .severity = SEVERITY_MAJOR,
            .help = "A comma between thousands, as in English: \"1,500 Menschen\". In German the comma begins the decimals, so the "
                    "number is read a thousand times too small. German writes \"1.500\". A number with one comma and three digits "
                    "behind it can also be German; it is reported only where what stands around it speaks for thousands.",
        },
    [RULE_DECIMAL] =
        {
            .id = "de/numbers/decimal-point",
            .category = CATEGORY_NUMBER_FORMAT,
            .severity = SEVERITY_MAJOR,
            .help = "A point before decimals, as in English: \"3.5 Prozent\". German writes a comma: \"3,5 Prozent\". Only numbers "
                    "with a unit behind them are reported; versions, times, dates and section numbers are not.",
        },
};

/* What the whole text tells about its numbers. */
struct habit {
    bool english_groups; /* "1,000,000" stands somewhere: other commas are likely English too */
    bool three_places;   /* "0,125" stands somewhere: decimals with three places are in use */
};

static bool is_digit(char ch)
{
    return ch >= '0' && ch <= '9';
}

static void begin(struct check_context *c, void **state)
{
    struct habit *h = xcalloc(1, sizeof(*h));
    const char *text = c->doc->text, *end = text + c->doc->text_len;
    for (const char *p = text; (p = memchr(p, ',', (size_t)(end - p))); p++) {
        if (p == text || !is_digit(p[-1]) || !is_digit(p[1]))
            continue;
        const char *from = p;
        while (from > text && p - from < 4 && (is_digit(from[-1])))
            from--;
        struct number n = number_read((struct span){from, (size_t)(end - from)});
        h->english_groups = h->english_groups || n.form == NUMBER_ENGLISH_GROUPS;
        h->three_places = h->three_places || (n.form == NUMBER_DECIMAL_COMMA && n.places == 3 && *from == '0');
    }
    *state = h;
}

static void end(struct check_context *c, void *state)
{
    (void)c;
    free(state);
}

/* "rund 1,500": nobody rounds to three decimal places. */
static bool is_rough(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char rough[] = " rund etwa circa ca zirka über fast knapp gut ungefähr mindestens höchstens insgesamt schätzungsweise annähernd "
                                "beinahe nahezu maximal mehrere ";
    const struct token *t = &s->tokens[i];
    if (i > 0 && token_listed(c, t - 1, rough))
        return true;
    if (i < 2)
        return false;
    return (token_listed(c, t - 1, " als ") && token_listed(c, t - 2, " mehr weniger ")) ||
           (token_listed(c, t - 1, " zu ") && token_listed(c, t - 2, " bis "));
}

static bool sentence_has(const struct check_context *c, const struct sentence_view *s, const char *const *stems)
{
    struct span text = {c->doc->text + s->sentence->off, s->sentence->len};
    for (size_t i = 0; stems[i]; i++)
        if (memmem(text.ptr, text.len, stems[i], strlen(stems[i])))
            return true;
    return false;
}

/* Prices with three decimal places: shares, currencies, fuel, power, bonds. */
static bool is_quotation(const struct check_context *c, const struct sentence_view *s)
{
    static const char *const stems[] = {"Aktie", "aktie", "Kurs", "kurs",  "notier", "Notier", "Papier",  "papier",  "Liter", "Diesel",  "Super",  "Benzin",
                                        "Sprit", "Cent",  "kWh",  "Kilowatt", "Anleihe", "anleihe", "Rendite", "Kupon", "Zins",  "zins", "Börse", "börse",
                                        "Xetra", "Wechsel", "Devisen", "Handel", "Feinunze", "Kilo", NULL};
    return sentence_has(c, s, stems);
}

/* Means may have any number of places: "1,533 Kinder je Frau". */
static bool is_mean(const struct check_context *c, const struct sentence_view *s)
{
    static const char *const stems[] = {" je Frau", " pro Frau", " pro Kopf", " je Einwohner", "urchschnitt", "im Mittel", "im Schnitt", "enrate", NULL};
    return sentence_has(c, s, stems);
}

/* Points for thousands: zeros at the end, a long whole part, an estimate, other English numbers in the text. */
static int evidence(const struct check_context *c, const struct habit *h, const struct sentence_view *s, size_t i, const struct number *n)
{
    const char *digits = c->doc->text + s->tokens[i].off + n->len - 3;
    int zeros = digits[2] != '0' ? 0 : digits[1] != '0' ? 1 : digits[0] != '0' ? 2 : 4;
    return zeros + (int)n->whole - 1 + (is_rough(c, s, i) ? 2 : 0) + (h->english_groups ? 2 : 0) - (h->three_places ? 2 : 0);
}

/* What the evidence must reach: the more usual three decimal places are with the unit, the more. */
static int demand(const struct check_context *c, const struct sentence_view *s, enum number_unit unit, const struct number *n)
{
    switch (unit) {
    case UNIT_COUNT:
    case UNIT_WHOLE:
        return n->whole == 1 && is_mean(c, s) ? 2 : 0;
    case UNIT_MONEY:
        return is_quotation(c, s) ? 5 : 0;
    case UNIT_MEASURE:
        return 2;
    case UNIT_MASS:
        return 4;
    case UNIT_EXACT:
        return is_quotation(c, s) ? 6 : 4;
    case UNIT_POINTS:
        return 6;
    default:
        return s->segment->kind == SEGMENT_CELL ? 9 : 3;
    }
}

/* Marks and words before a number that make it something else than an amount: "=3.5", "Psalm 119,105", "Version 3.5". */
static bool is_label(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char labels[] = " version kapitel abschnitt ziffer punkt nr nummer tabelle tab abbildung abb § art artikel anlage absatz abs "
                                 "release usb bluetooth hdmi wlan psalm ps vers seite s kanal note faktor modell typ firmware update ";
    if (i == 0)
        return false;
    const struct token *before = &s->tokens[i - 1];
    if (token_is_glued(s, i) && (before->cls == TOKEN_WORD || strchr("=/:x*#.,_\\", c->doc->text[token_end(before) - 1])))
        return true;
    return token_listed(c, before, labels) || token_mark(c, before) == 0xA7;
}

/* "$1,500" is for the check of currencies to report. */
static bool is_after_currency(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    uint32_t mark = i > 0 ? token_mark(c, &s->tokens[i - 1]) : 0;
    return mark == 0x24 || (mark == 0x20AC && token_is_glued(s, i)) || mark == 0xA3 || mark == 0xA5;
}

static void check_thousands(struct check_context *c, const struct habit *h, const struct sentence_view *s, size_t i, struct number n)
{
    const struct token *t = &s->tokens[i];
    int surplus = 2;
    if (n.form == NUMBER_COMMA_GROUP)
        surplus = evidence(c, h, s, i, &n) - demand(c, s, number_unit(c, s, i, n.len), &n);
    if (surplus < 0)
        return;
    struct span digits = {c->doc->text + t->off, n.len}, german = number_german(c->scratch, digits, n.form);
    struct finding *f = finding_emit(c, &rules[RULE_THOUSANDS], t->off, n.len,
                                     "\"%.*s\" has the commas of English; in German a comma begins the decimals. German: \"%.*s\".",
                                     (int)digits.len, digits.ptr, (int)german.len, german.ptr);
    finding_replace(c, f, surplus > 0 ? FIX_SAFE : FIX_UNSAFE, t->off, n.len, german);
}

/* "2.10 Minuten" is a time, "2.0 Liter" and "1.6-Liter" are how car engines are named, "10.50 Franken" is Swiss. */
static bool is_usual_point(const struct check_context *c, const struct sentence_view *s, size_t i, const struct number *n)
{
    const struct token *t = &s->tokens[i];
    struct token tail = {.off = t->off + (uint32_t)n->len, .len = t->len - (uint32_t)n->len, .cls = TOKEN_WORD};
    bool inside = t->cls == TOKEN_WORD;
    if (!inside && i + 1 < s->token_count)
        tail = s->tokens[i + 1];
    bool zero = n->places == 1 && c->doc->text[t->off + n->len - 1] == '0';
    if (token_listed(c, &tail, " franken chf rappen ") || (n->places == 2 && token_listed(c, &tail, " minuten stunden minute stunde h ")))
        return true;
    bool engine = inside ? c->doc->text[tail.off] == '-' && memmem(c->doc->text + tail.off, tail.len, "-Liter", 6) != NULL
                         : token_listed(c, &tail, " liter l ");
    return engine && (zero || inside);
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
    struct finding *f = finding_emit(c, &rules[RULE_DECIMAL], t->off, n.len, "German decimals begin with a comma: \"%.*s\", not \"%.*s\".",
                                     (int)german.len, german.ptr, (int)digits.len, digits.ptr);
    finding_replace(c, f, FIX_SAFE, t->off, n.len, german);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        if (!token_has(t, TOKEN_HAS_DIGIT) || token_has(t, TOKEN_CODE) || token_has(t, TOKEN_FOREIGN))
            continue;
        struct number n = number_of_token(c, t);
        if (n.form < NUMBER_COMMA_GROUP || is_label(c, s, i) || is_after_currency(c, s, i) || sentence_is_english(c, s))
            continue;
        if (n.form == NUMBER_DECIMAL_POINT)
            check_decimal(c, s, i, n);
        else
            check_thousands(c, state, s, i, n);
    }
}

const struct check check_english_numbers = {
    .rules = rules, .rule_count = 2, .begin = begin, .sentence = check_sentence, .end = end};
