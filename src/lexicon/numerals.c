#include "lexicon/numerals.h"

#include <string.h>

#include "base/span.h"

/* Of several words that fit the longest counts, so "sechzehn" stands before "sechs" by length, not by place. */
static const char *const digits[] = {"ein",  "eins",  "eine",   "zwei", "zwo",  "drei", "vier",
                                     "fünf", "sechs", "sieben", "acht", "neun", NULL};
static const char *const teens[] = {"zehn",     "elf",      "zwölf",    "dreizehn", "vierzehn", "fünfzehn",
                                    "sechzehn", "siebzehn", "achtzehn", "neunzehn", NULL};
static const char *const tens[] = {"zwanzig", "dreißig", "dreissig", "vierzig", "fünfzig",
                                   "sechzig", "siebzig", "achtzig",  "neunzig", NULL};
static const char *const halves[] = {"einhalb", "anderthalb", NULL};

/* What may follow a number in an adjective, without its ending. */
static const char *const adjectives[] = {
    "jährig",    "monatig",     "wöchig", "tägig",      "stündig",     "minütig",  "sekündig",   "fach",
    "malig",     "köpfig",      "teilig", "seitig",     "stellig",     "stöckig",  "geschossig", "spurig",
    "sprachig",  "prozentig",   "bändig", "sätzig",     "silbig",      "gliedrig", "gliederig",  "zeilig",
    "türig",     "sitzig",      "rädrig", "räderig",    "beinig",      "armig",    "äugig",      "eckig",
    "kantig",    "dimensional", "stufig", "zylindrig",  "gängig",      "aktig",    "strahlig",   "motorig",
    "strängig",  "schiffig",    "reihig", "monatlich",  "wöchentlich", "jährlich", "stündlich",  "täglich",
    "geteilt",   "adrig",       "zügig",  "flügelig",   "blättrig",    "polig",    "fädig",      "lagig",
    "schichtig", "händig",      "füßig",  "stimmig",    "tausend",     "gleisig",  "mastig",     "minütlich",
    "wertig",    "zackig",      "bettig", "gestrichen", "farbig",      "winklig",  "winkelig",   "klassig",
    "phasig",    "fältig",      "namig",  NULL};

static const char *const endings[] = {"", "e", "em", "en", "er", "es", NULL};

static size_t longest(const char *const *list, const char *s, size_t len)
{
    size_t best = 0;
    for (size_t i = 0; list[i]; i++) {
        size_t n = strlen(list[i]);
        if (n > best && n <= len && memcmp(s, list[i], n) == 0)
            best = n;
    }
    return best;
}

static bool at(const char *s, size_t len, const char *word)
{
    return span_starts((struct span){s, len}, word);
}

/* Up to 99: "zwölf", "fünfunddreißig", "dreißig", "fünf". */
static size_t below_hundred(const char *s, size_t len)
{
    size_t n = longest(tens, s, len);
    if (!n)
        n = longest(teens, s, len);
    if (n)
        return n;
    n = longest(digits, s, len);
    if (n && at(s + n, len - n, "und")) {
        size_t ten = longest(tens, s + n + 3, len - n - 3);
        if (ten)
            return n + 3 + ten;
    }
    return n;
}

/* Up to 999, and the years: "neunzehnhundert". */
static size_t below_thousand(const char *s, size_t len)
{
    size_t n = below_hundred(s, len);
    if (!at(s + n, len - n, "hundert"))
        return n;
    n += strlen("hundert");
    size_t rest = at(s + n, len - n, "und") ? 3 : 0, low = below_hundred(s + n + rest, len - n - rest);
    return low ? n + rest + low : n;
}

size_t numeral_length(const char *s, size_t len)
{
    size_t n = longest(halves, s, len);
    if (n)
        return n;
    n = below_thousand(s, len);
    if (at(s + n, len - n, "tausend")) {
        n += strlen("tausend");
        size_t rest = at(s + n, len - n, "und") ? 3 : 0, low = below_thousand(s + n + rest, len - n - rest);
        return low ? n + rest + low : n;
    }
    return n && at(s + n, len - n, "einhalb") ? n + strlen("einhalb") : n;
}

/* The form of a regular word that is inflected so; base and ending are put together in `out`. */
static bool inflected_like(const struct word *w, const char *base, const char *ending, unsigned part)
{
    char form[32];
    size_t n = strlen(base), m = strlen(ending);
    memcpy(form, base, n);
    memcpy(form + n, ending, m);
    return word_from(w, ORIGIN_FORM, form, n + m, 0, 1u << part);
}

/* What stands behind the number: nothing, the ending of an ordinal, "mal", or the rest of an adjective. */
static bool accepts_rest(const struct word *w, const char *s, size_t len)
{
    static const struct {
        const char *rest, *model;
    } whole[] = {{"", "zwölf"}, {"mal", "zweimal"}, {"erlei", "allerlei"}, {"tel", "Viertel"}, {"stel", "Viertel"}};
    struct span rest = {s, len};
    for (size_t i = 0; i < sizeof(whole) / sizeof(whole[0]); i++)
        if (span_is(rest, whole[i].rest))
            return word_from(w, ORIGIN_FORM, whole[i].model, strlen(whole[i].model), 0, 0);
    for (size_t i = 1; endings[i]; i++) {
        struct span stem = {s, len - strlen(endings[i])};
        if (span_ends(rest, endings[i]) && (span_is(stem, "t") || span_is(stem, "st")))
            return inflected_like(w, "zwölft", endings[i], POS_ADJECTIVE);
    }
    for (size_t i = 0; adjectives[i]; i++)
        for (size_t k = 0; endings[k]; k++) {
            size_t n = strlen(adjectives[i]);
            if (span_starts(rest, adjectives[i]) && span_is((struct span){s + n, len - n}, endings[k]))
                return inflected_like(w, "schwedisch", endings[k], POS_ADJECTIVE);
        }
    return false;
}

bool numeral_accepts(const struct word *w)
{
    static const char *const vague[] = {"mehr", "halb", "viel", "ganz", NULL}; /* "mehrjährig" */
    char lower[WORD_BYTES];
    size_t len = word_lower_all(w->s, w->len, lower), n = numeral_length(lower, len);
    if (n == 0)
        n = longest(vague, lower, len);
    if (n < 3)
        return false;
    if (n < len && n >= 4 && memcmp(lower + n - 4, "eins", 4) == 0)
        n--; /* "hundertein|mal", "ein|stufig" */
    if (accepts_rest(w, lower + n, len - n) && (n < len || n > strlen("neunzehn")))
        return true;
    size_t bare = longest(digits, lower, len); /* "siebenteilig" is seven parts, not seven and a tail */
    return bare && bare < n && accepts_rest(w, lower + bare, len - bare) && bare < len;
}

bool numeral_is_roman(const char *s, size_t len)
{
    static const char *const places[][9] = {
        {"IX", "VIII", "VII", "VI", "IV", "V", "III", "II", "I"},
        {"XC", "LXXX", "LXX", "LX", "XL", "L", "XXX", "XX", "X"},
        {"CM", "DCCC", "DCC", "DC", "CD", "D", "CCC", "CC", "C"},
        {"MMM", "MM", "M", "M", "M", "M", "M", "M", "M"},
    };
    size_t from = 0;
    for (size_t place = 4; place-- > 0;)
        for (size_t i = 0; i < 9; i++)
            if (at(s + from, len - from, places[place][i])) {
                from += strlen(places[place][i]);
                break;
            }
    return len && from == len;
}
