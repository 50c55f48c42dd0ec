#include "checks/source_doublets.h"

#include "checks/unit_places.h"
#include "text/word_lists.h"

/* How many tokens may stand between the two. */
enum { GAP_MAX = 7 };

/* Words of both languages that measure the same, a blank before and behind each; the last list is money. */
static const char *const kinds[] = {
    (" mile miles mph kilometer kilometers kilometre kilometres km km/h kph foot feet ft inch inches yard yards "
     "meter meters metre metres m cm centimeter centimeters mm millimeters meile meilen kilometern metern zoll "
     "fuß zentimeter zentimetern millimeter millimetern stundenkilometer stundenkilometern "),
    (" pound pounds lb lbs ounce ounces oz ton tons tonnes kilogram kilograms kg kilo kilos gram grams g pfund "
     "unze unzen kilogramm gramm tonne tonnen "),
    (" acre acres hectare hectares square sq hektar quadratkilometer quadratkilometern quadratmeter "
     "quadratmetern km² m² ha quadratmeilen "),
    (" gallon gallons liter liters litre litres l ml milliliters cup cups pint pints quart quarts gallone "
     "gallonen litern milliliter "),
    (" ° °f °c f c fahrenheit celsius degree degrees grad "),
    (" dollar dollars dollarn us-dollar euro euros pound pounds pfund franc francs franken yen yuan rupees "
     "rupien pesos peso rubles rubel kronen kroner lira real reais rand won zloty "),
};
enum { KINDS = sizeof(kinds) / sizeof(kinds[0]), MONEY = KINDS - 1 };

static const char signs[] = " $ € £ ¥ ₹ us$ c$ a$ hk$ ";

/* The sign or word that names the unit of a number, of any of a kind; empty for none. */
static struct span unit_of(const struct pair_side *side, const struct quantity *q, size_t kind)
{
    if (kind == MONEY && q->first > 0 && pair_token_in(side, q->first - 1, signs))
        return pair_token(side, q->first - 1);
    struct span unit = {0}; /* the last one: "degrees Celsius" */
    for (size_t i = q->end - 1; i < side->token_count && i < q->end + 2u; i++)
        if (pair_token_in(side, i, kinds[kind]) || (kind == MONEY && pair_token_in(side, i, signs)))
            unit = pair_token(side, i);
    return unit;
}

/* "(", "or", "/" between them, and nothing but the units, what is measured ("120 feet above the water, or 40 meters")
 * and words such as "about". */
static bool says_again(const struct pair_side *side, const struct quantity *a, const struct quantity *b)
{
    static const char joins[] = " ( or oder / = ";
    static const char others[] = " , about around roughly approximately some nearly almost or oder rund etwa circa ca. "
                                 "knapp gut fast umgerechnet also das sind entspricht us minus - − per square "
                                 "above below long wide high tall deep thick away the water ground sea level über "
                                 "unter lang breit hoch tief dick entfernt dem wasser boden meer meeresspiegel ";
    bool joined = false;
    if (b->first < a->end || b->first > a->end + GAP_MAX)
        return false;
    for (size_t i = a->end; i < b->first; i++) {
        struct span word = pair_token(side, i);
        bool known = word_in(word, others) || word_in(word, signs);
        for (size_t k = 0; k < KINDS && !known; k++)
            known = word_in(word, kinds[k]);
        joined = joined || word_in(word, joins) || word_in(word, " umgerechnet ");
        if (!known && !word_in(word, joins))
            return false;
    }
    return joined;
}

static bool is_doublet(const struct pair_side *side, const struct quantity *a, const struct quantity *b)
{
    if (!says_again(side, a, b))
        return false;
    for (size_t kind = 0; kind < KINDS; kind++) {
        struct span x = unit_of(side, a, kind), y = unit_of(side, b, kind);
        if (x.len > 0 && y.len > 0)
            return !span_equal(x, y);
    }
    return false;
}

/* The number of a doublet whose other one is matched, from `i` on; the count of all for none. */
static size_t next_doublet(const struct pair_side *side, const struct side_numbers *n, size_t i)
{
    for (; i + 1 < n->found.len; i++)
        if (n->matched[i] != n->matched[i + 1] && is_doublet(side, &n->found.items[i], &n->found.items[i + 1]))
            return n->matched[i] ? i + 1 : i;
    return n->found.len;
}

static void match_all(const struct pair_side *side, struct side_numbers *n)
{
    for (size_t i = 0; (i = next_doublet(side, n, i)) < n->found.len;)
        n->matched[i] = true;
}

void numbers_match_doublets(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target)
{
    bool in_source = next_doublet(&p->source, source, 0) < source->found.len;
    bool in_target = next_doublet(&p->target, target, 0) < target->found.len;
    if (in_source && !in_target)
        match_all(&p->source, source);
    else if (in_target && !in_source)
        match_all(&p->target, target);
}
