/* HTML that was left as it is written: "&nbsp;", "&#8211;". */
#include <stdlib.h>

#include "base/utf8.h"
#include "checks/encoding.h"

static const struct {
    const char *name;
    uint32_t cp;
} entities[] = {
    {"amp", '&'},      {"lt", '<'},        {"gt", '>'},        {"quot", '"'},      {"apos", '\''},
    {"nbsp", 0xA0},    {"auml", 0xE4},     {"ouml", 0xF6},     {"uuml", 0xFC},     {"Auml", 0xC4},
    {"Ouml", 0xD6},    {"Uuml", 0xDC},     {"szlig", 0xDF},    {"euro", 0x20AC},   {"pound", 0xA3},
    {"yen", 0xA5},     {"cent", 0xA2},     {"ndash", 0x2013},  {"mdash", 0x2014},  {"hellip", 0x2026},
    {"bdquo", 0x201E}, {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"lsquo", 0x2018},  {"rsquo", 0x2019},
    {"sbquo", 0x201A}, {"laquo", 0xAB},    {"raquo", 0xBB},    {"lsaquo", 0x2039}, {"rsaquo", 0x203A},
    {"copy", 0xA9},    {"reg", 0xAE},      {"trade", 0x2122},  {"deg", 0xB0},      {"sect", 0xA7},
    {"para", 0xB6},    {"middot", 0xB7},   {"bull", 0x2022},   {"shy", 0xAD},      {"ensp", 0x2002},
    {"emsp", 0x2003},  {"thinsp", 0x2009}, {"zwnj", 0x200C},   {"zwj", 0x200D},    {"times", 0xD7},
    {"divide", 0xF7},  {"plusmn", 0xB1},   {"minus", 0x2212},  {"frac12", 0xBD},   {"frac14", 0xBC},
    {"frac34", 0xBE},  {"sup2", 0xB2},     {"sup3", 0xB3},     {"micro", 0xB5},    {"agrave", 0xE0},
    {"aacute", 0xE1},  {"acirc", 0xE2},    {"atilde", 0xE3},   {"aring", 0xE5},    {"aelig", 0xE6},
    {"ccedil", 0xE7},  {"egrave", 0xE8},   {"eacute", 0xE9},   {"ecirc", 0xEA},    {"euml", 0xEB},
    {"igrave", 0xEC},  {"iacute", 0xED},   {"icirc", 0xEE},    {"iuml", 0xEF},     {"ntilde", 0xF1},
    {"ograve", 0xF2},  {"oacute", 0xF3},   {"ocirc", 0xF4},    {"oslash", 0xF8},   {"ugrave", 0xF9},
    {"uacute", 0xFA},  {"ucirc", 0xFB},    {"oelig", 0x153},   {"scaron", 0x161},  {"Eacute", 0xC9},
    {"Oslash", 0xD8},  {"Aring", 0xC5},    {"larr", 0x2190},   {"rarr", 0x2192},   {"uarr", 0x2191},
    {"darr", 0x2193},  {"permil", 0x2030}, {"dagger", 0x2020}, {"infin", 0x221E},  {"ne", 0x2260},
    {"le", 0x2264},    {"ge", 0x2265},     {"asymp", 0x2248},
};

enum { NAME_MAX = 10, ADDRESS_MAX = 200 };

struct entity {
    uint32_t cp;
    size_t len; /* bytes of the text; 0 for none */
};

static uint32_t named(const char *name, size_t len)
{
    for (size_t i = 0; i < sizeof(entities) / sizeof(entities[0]); i++)
        if (strlen(entities[i].name) == len && memcmp(entities[i].name, name, len) == 0)
            return entities[i].cp;
    return 0;
}

/* "#8211" or "#x2013"; 0 for no character, a control character or a surrogate. */
static uint32_t numbered(const char *text, size_t len)
{
    char digits[NAME_MAX + 1] = {0};
    bool hex = len > 2 && (text[1] | 0x20) == 'x';
    size_t skip = hex ? 2 : 1;
    if (len <= skip)
        return 0;
    memcpy(digits, text + skip, len - skip);
    if (digits[strspn(digits, hex ? "0123456789abcdefABCDEF" : "0123456789")] != '\0')
        return 0;
    unsigned long n = strtoul(digits, NULL, hex ? 16 : 10);
    bool control = n < 0x20 || (n >= 0x7F && n < 0xA0);
    return control || n > 0x10FFFF || (n >= 0xD800 && n < 0xE000) ? 0 : (uint32_t)n;
}

/* Tokenizers part "& quot ;": blanks are allowed in the commonest ones. */
static struct entity entity_at(const char *text, size_t len)
{
    size_t at = 1;
    bool blanks = at < len && text[at] == ' ';
    at += blanks;
    size_t name = at;
    while (at < len && at - name < NAME_MAX &&
           (text[at] == '#' || utf8_is_digit((unsigned char)text[at]) || utf8_is_letter((unsigned char)text[at])))
        at++;
    size_t name_len = at - name;
    if (at + 1 < len && text[at] == ' ' && text[at + 1] == ';') {
        blanks = true;
        at++;
    }
    if (name_len < 2 || at >= len || text[at] != ';')
        return (struct entity){0};
    uint32_t cp = text[name] == '#' ? numbered(text + name, name_len) : named(text + name, name_len);
    if (blanks && cp != '&' && cp != '"' && cp != '<' && cp != '>' && cp != '\'' && cp != 0xA0)
        cp = 0;
    return (struct entity){cp, cp ? at + 1 : 0};
}

/* The run without blanks before `at` is an address with parameters. */
static bool is_in_address(const char *text, size_t from, size_t at)
{
    size_t start = at;
    while (start > from && at - start < ADDRESS_MAX && (unsigned char)text[start - 1] > ' ')
        start--;
    return memmem(text + start, at - start, "://", 3) || memmem(text + start, at - start, "www.", 4) ||
           memchr(text + start, '=', at - start);
}

/* „&amp;“, `&amp;`: a text about HTML. */
static bool is_mentioned(const char *text, size_t from, size_t at, size_t after, size_t end)
{
    size_t size;
    uint32_t before = at > from ? utf8_decode_before(text, at, &size) : ' ',
             next = after < end ? utf8_decode(text + after, end - after, &size) : ' ';
    bool opens = before == '`' || before == '"' || before == 0x201E || before == 0xBB || before == '\'';
    return opens && (next == '`' || next == '"' || next == 0x201C || next == 0xAB || next == '\'');
}

/* The text is itself HTML, or about it. */
static bool source_has(const struct document *doc, const struct segment *g, struct span entity)
{
    struct span source = document_original_text(doc, g);
    return memmem(source.ptr, source.len, entity.ptr, entity.len) != NULL;
}

size_t encoding_entity(struct check_context *c, const struct segment *g, size_t at)
{
    const char *text = c->doc->text;
    size_t from = g->off, end = from + g->len;
    struct entity e = entity_at(text + at, end - at);
    size_t stop = at + e.len;
    if (e.len == 0 || is_in_address(text, from, at) || is_mentioned(text, from, at, stop, end) ||
        document_is_marked(c->doc, at, 1u << MARKUP_CODE))
        return 0;
    if (e.cp == '&') { /* "&amp;nbsp;" */
        char inner[NAME_MAX + 4] = "&";
        size_t rest = end - stop < NAME_MAX + 2 ? end - stop : NAME_MAX + 2;
        memcpy(inner + 1, text + stop, rest);
        struct entity second = entity_at(inner, rest + 1);
        if (second.len) {
            e.cp = second.cp;
            stop += second.len - 1;
        }
    }
    if (source_has(c->doc, g, (struct span){text + at, stop - at}))
        return stop;
    char shown[4];
    struct span repaired = {shown, e.cp == 0xAD ? 0 : utf8_encode(e.cp, shown)};
    int len = (int)(stop - at);
    struct finding *f;
    if (repaired.len == 0 || utf8_is_space(e.cp))
        f = finding_emit(c, &encoding_rules[ENCODING_ENTITY], at, stop - at,
                         "\"%.*s\" is HTML that was left in the text.", len, text + at);
    else
        f = finding_emit(c, &encoding_rules[ENCODING_ENTITY], at, stop - at,
                         "\"%.*s\" is HTML that was left in the text: it stands for \"%.*s\".", len, text + at,
                         (int)repaired.len, shown);
    finding_replace(c, f, FIX_SAFE, at, stop - at, repaired);
    return stop;
}
