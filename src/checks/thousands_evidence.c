#include "checks/thousands_evidence.h"

#include "base/ascii.h"
#include "checks/token_tools.h"

struct number_habit number_habit_of(const struct document *doc)
{
    enum { DIGITS_MAX = 32 }; /* a file may be one long number */
    struct number_habit h = {0};
    const char *text = doc->text, *end = text + doc->text_len;
    for (const char *p = text; (p = memchr(p, ',', (size_t)(end - p))); p++) {
        if (p == text || !is_digit(p[-1]) || !is_digit(p[1]))
            continue;
        const char *from = p;
        while (from > text && p - from < 4 && is_digit(from[-1]))
            from--;
        size_t left = (size_t)(end - from);
        struct number n = number_read((struct span){from, left < DIGITS_MAX ? left : DIGITS_MAX});
        h.english_groups = h.english_groups || n.form == NUMBER_ENGLISH_GROUPS;
        h.three_places = h.three_places || (n.form == NUMBER_DECIMAL_COMMA && n.places == 3 && *from == '0');
    }
    return h;
}

/* "rund 1,500": nobody rounds to three decimal places. */
static bool is_rough(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char rough[] = " rund etwa circa ca zirka über fast knapp gut ungefähr mindestens höchstens insgesamt "
                                "schätzungsweise annähernd "
                                "beinahe nahezu maximal mehrere ";
    const struct token *t = &s->tokens[i];
    if (i > 0 && token_listed(c, t - 1, rough))
        return true;
    if (i < 2)
        return false;
    return (token_listed(c, t - 1, " als ") && token_listed(c, t - 2, " mehr weniger ")) ||
           (token_listed(c, t - 1, " zu ") && token_listed(c, t - 2, " bis "));
}

static bool sentence_has(const struct check_context *c, const struct sentence_view *s, size_t i,
                         const char *const *stems)
{
    struct span text = sentence_around(c, s, i);
    for (size_t k = 0; stems[k]; k++)
        if (memmem(text.ptr, text.len, stems[k], strlen(stems[k])))
            return true;
    return false;
}

/* Prices with three decimal places: shares, currencies, fuel, power. */
static bool is_quotation(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char *const stems[] = {"Aktie",   "aktie",   "Kurs ",   "Kurse",     "kurs ",    "kurse",  "kurs.",
                                        "notier",  "Notier",  "Papier",  "papier",    "Liter",    "Diesel", "Super ",
                                        "Benzin",  "Sprit",   "Cent ",   "Cent.",     "Kilowatt", "kWh",    "Börse",
                                        "börse",   "Xetra",   "Devisen", "im Handel", "Feinunze", " Kilo ", "Kilogramm",
                                        "Anleihe", "anleihe", NULL};
    return sentence_has(c, s, i, stems);
}

/* Rates of interest are given with three places too. */
static bool is_interest(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char *const stems[] = {"Rendite", "rendite", "Kupon", "Zins", "zins", "Anleihe", "anleihe", NULL};
    return sentence_has(c, s, i, stems);
}

/* Means may have any number of places: "1,533 Kinder je Frau". */
static bool is_mean(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char *const stems[] = {" je Frau",   " pro Frau", " pro Kopf",   " je Einwohner",
                                        " pro Spiel", " je Spiel", "urchschnitt", "im Mittel",
                                        "im Schnitt", "enrate",    NULL};
    return sentence_has(c, s, i, stems);
}

/* Lengths of tracks and laps: "306,720 Kilometer". */
static bool is_race(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char *const stems[] = {"Runde", "runde", "Rundkurs", "Formel",   "Grand Prix", "Piste",
                                        "Renn",  "Lauf",  "lauf",     "Marathon", NULL};
    return sentence_has(c, s, i, stems);
}

/* Points for thousands: zeros at the end, a long whole part (of no length or weight: "804,872 Kilometer"), an estimate,
 * other English numbers in the text. */
static int evidence(const struct check_context *c, const struct number_habit *h, const struct sentence_view *s,
                    size_t i, const struct number *n, enum number_unit unit)
{
    const char *digits = c->doc->text + s->tokens[i].off + n->len - 3;
    int zeros = digits[2] != '0' ? 0 : digits[1] != '0' ? 1 : digits[0] != '0' ? 2 : 4;
    int whole = unit == UNIT_MEASURE || unit == UNIT_MASS || unit == UNIT_EXACT ? 0 : (int)n->whole - 1;
    return zeros + whole + (is_rough(c, s, i) ? 2 : 0) + (h->english_groups ? 2 : 0) - (h->three_places ? 2 : 0);
}

/* What the evidence must reach: the more usual three decimal places are with the unit, the more. */
static int demand(const struct check_context *c, const struct sentence_view *s, size_t i, enum number_unit unit,
                  const struct number *n)
{
    switch (unit) {
    case UNIT_COUNT:
    case UNIT_WHOLE:
        return n->whole == 1 && is_mean(c, s, i) ? 2 : -2;
    case UNIT_MONEY:
        return is_quotation(c, s, i) ? 5 : -1;
    case UNIT_MEASURE:
        return is_race(c, s, i) ? 4 : 2;
    case UNIT_MASS:
        return 4;
    case UNIT_EXACT:
        return is_interest(c, s, i) ? 6 : 4;
    case UNIT_POINTS:
        return 6;
    default:
        return s->segment->kind == SEGMENT_CELL ? 9 : 3;
    }
}

int thousands_surplus(const struct check_context *c, const struct number_habit *h, const struct sentence_view *s,
                      size_t i, const struct number *n)
{
    enum number_unit unit = number_unit(c, s, i, n->len);
    return evidence(c, h, s, i, n, unit) - demand(c, s, i, unit, n);
}
