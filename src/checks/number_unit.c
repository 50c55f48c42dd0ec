/* What a number counts: the unit or noun behind it. */
#include "checks/number_text.h"

#include "base/utf8.h"
#include "checks/token_tools.h"

/* Words in lower case ... */
static const struct {
    enum number_unit unit;
    const char *words;
} units[] = {
    {UNIT_WHOLE, " stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren "
                 "hektar morgen seemeilen meilen meile fuß knoten "},
    {UNIT_MONEY,
     " euro euros dollar dollars us-dollar pfund franken cent cents yen rubel kronen rupien zloty lira lire yuan "},
    {UNIT_MEASURE,
     " tonne tonnen hektar hektaren watt volt ampere hertz seemeilen meilen meile fuß zoll knoten joule byte bit "
     "kilobyte megabyte gigabyte terabyte megapixel kalorien kilokalorien pixel ps "
     "newton pascal ohm tesla kelvin lumen lux mol parsec karat elektronenvolt einheiten "},
    {UNIT_MASS, " kilo kilos kilogramm gramm milligramm liter litern milliliter milliliter pfd "},
    {UNIT_EXACT,
     " prozent prozentpunkt prozentpunkte prozentpunkten promille grad sekunde sekunden minute minuten million "
     "millionen milliarde milliarden billion billionen mio mrd bar "},
    {UNIT_POINTS, " punkt punkte punkten zähler zählern "},
};

/* ... symbols as they are written ... */
static const struct {
    enum number_unit unit;
    const char *words;
} symbols[] = {
    {UNIT_MONEY, " € $ £ ¥ EUR USD GBP CHF "},
    {UNIT_MEASURE,
     " m km cm mm dm nm µm m² km² cm² m³ cm³ qm qkm t W kW MW GW kWh MWh GWh TWh V kV MHz kHz Hz GHz KB MB "
     "GB TB km/h kcal kJ MJ PS Nm dB ccm cbm Mbit Gbit Mpx MP "},
    {UNIT_MASS, " kg g mg l ml cl dl "},
    {UNIT_EXACT, " % ‰ ° °C °F s ms Min. "},
    {UNIT_WHOLE, " h ha "},
};

/* ... and ends of compounds. */
static const struct {
    enum number_unit unit;
    const char *end;
} endings[] = {
    {UNIT_MEASURE, "meter"},       {UNIT_MEASURE, "metern"},      {UNIT_MEASURE, "watt"},
    {UNIT_MEASURE, "wattstunden"}, {UNIT_MEASURE, "hertz"},       {UNIT_MONEY, "-dollar"},
    {UNIT_MASS, "gramm"},          {UNIT_MASS, "liter"},          {UNIT_MASS, "litern"},
    {UNIT_MEASURE, "lichtjahre"},  {UNIT_MEASURE, "lichtjahren"}, {UNIT_MEASURE, "massen"},
    {UNIT_MEASURE, "radien"},      {UNIT_MEASURE, "einheiten"},   {UNIT_MEASURE, "volt"},
    {UNIT_EXACT, "prozentpunkte"}, {UNIT_EXACT, "sekunden"},
};

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static enum number_unit unit_of_lower(struct span word)
{
    for (size_t i = 0; i < COUNT(units); i++)
        if (word_listed(word, units[i].words))
            return units[i].unit;
    for (size_t i = 0; i < COUNT(endings); i++)
        if (span_ends(word, endings[i].end))
            return endings[i].unit;
    return UNIT_NONE;
}

static enum number_unit unit_of_symbol(struct span word)
{
    for (size_t i = 0; i < COUNT(symbols); i++)
        if (word_listed(word, symbols[i].words))
            return symbols[i].unit;
    return UNIT_NONE;
}

/* The first part of the bytes up to a hyphen, as a unit: the "Tonnen" of "2,200-Tonnen-Zug". */
static enum number_unit unit_of_part(const struct check_context *c, size_t off, size_t end)
{
    const char *text = c->doc->text;
    size_t to = off;
    while (to < end && text[to] != '-')
        to++;
    struct token part = {.off = (uint32_t)off, .len = (uint32_t)(to - off), .form = TOKEN_NO_FORM, .cls = TOKEN_WORD};
    if (to > off && text[to - 1] == '.')
        part.len--;
    char lower[LISTED_WORD_MAX];
    enum number_unit unit = unit_of_symbol(token_span(c, &part));
    return unit ? unit : unit_of_lower(token_lower(c, &part, lower));
}

static bool is_connector(const struct check_context *c, const struct token *t)
{
    uint32_t mark = token_mark(c, t);
    return mark == '-' || mark == 0x2013 || token_listed(c, t, " bis und oder auf statt beziehungsweise bzw ");
}

/* A lower-case adjective between number and noun: "1,686 neue Fälle". */
static bool is_attribute(const struct check_context *c, const struct token *t)
{
    return t->cls == TOKEN_WORD && !token_has(t, TOKEN_CAPITAL) && !token_is_function_word(c, t) &&
           token_may_be(c, t, POS_ADJECTIVE);
}

static enum number_unit unit_of_token(const struct check_context *c, const struct token *t)
{
    if (t->cls != TOKEN_WORD && t->cls != TOKEN_SYMBOL)
        return UNIT_NONE;
    enum number_unit unit = unit_of_part(c, t->off, token_end(t));
    if (unit || t->cls != TOKEN_WORD || !token_has(t, TOKEN_CAPITAL) || token_has(t, TOKEN_SENTENCE_START))
        return unit;
    bool noun = token_has(t, TOKEN_HAS_HYPHEN) || token_verdict(c, t) == VERDICT_KNOWN ||
                token_verdict(c, t) == VERDICT_UNKNOWN;
    return noun && token_letters(c, t) > 2 ? UNIT_COUNT : UNIT_NONE;
}

enum number_unit number_unit(const struct check_context *c, const struct sentence_view *s, size_t i, size_t len)
{
    enum { CONNECTED_MAX = 2, ATTRIBUTES_MAX = 3 };
    const struct token *t = &s->tokens[i];
    if (t->cls == TOKEN_WORD) { /* "1.5mm", "2,200-Tonnen-Zug" */
        size_t from = t->off + len;
        bool seconds =
            c->doc->text[from] != '-' && c->doc->text[token_end(t) - 1] == 's'; /* "0.1s": of computers, not of prose */
        return seconds ? UNIT_NONE : unit_of_part(c, from + (c->doc->text[from] == '-'), token_end(t));
    }
    size_t j = i + 1;
    for (size_t k = 0; k < CONNECTED_MAX && j + 1 < s->token_count; k++)
        if (is_connector(c, &s->tokens[j]) && s->tokens[j + 1].cls == TOKEN_NUMBER)
            j += 2;
    for (size_t k = 0; k < ATTRIBUTES_MAX && j < s->token_count && is_attribute(c, &s->tokens[j]); k++)
        j++;
    return j < s->token_count ? unit_of_token(c, &s->tokens[j]) : UNIT_NONE;
}
