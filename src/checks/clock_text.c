#include "checks/clock_text.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"

size_t skip_blank(const char *text, size_t at, size_t end)
{
    size_t size;
    if (at >= end || text[at] == '\n' || text[at] == '\r')
        return at;
    return utf8_is_space(utf8_decode(text + at, end - at, &size)) ? at + size : at;
}

bool ends_word(const char *text, size_t at, size_t end)
{
    size_t size;
    uint32_t cp = at < end ? utf8_decode(text + at, end - at, &size) : ' ';
    return !utf8_is_letter(cp) && !utf8_is_digit(cp);
}

/* "pm", "PM", "p.m.", "p. m.": both letters in one case ("Frankfurt a. M." is a town). The last full stop of the
 * sentence stays outside. */
static void read_half(const char *text, size_t at, size_t end, struct clock *k)
{
    size_t from = skip_blank(text, at, end), to = from + 1;
    char first = from < end ? text[from] : 0, m = (char)(first & 0x20 ? 'm' : 'M');
    if (!first || !strchr("apAP", first))
        return;
    bool dotted = to < end && text[to] == '.';
    to = dotted ? skip_blank(text, to + 1, end) : to;
    if (to >= end || text[to] != m || !ends_word(text, to + 1, end))
        return;
    k->half = (char)(first | 0x20);
    k->word = from > at && first == 'a' && !dotted;
    k->end = to + 1 + (dotted && to + 2 < end && text[to + 1] == '.');
}

bool clock_read(const char *text, size_t at, size_t end, struct clock *k)
{
    size_t digits = at;
    *k = (struct clock){0};
    for (; digits < end && is_digit(text[digits]) && digits - at < 3; digits++)
        k->hour = k->hour * 10 + (unsigned)(text[digits] - '0');
    if (digits == at || digits - at > 2 || k->hour < 1 || k->hour > 12)
        return false;
    if (digits + 2 < end && strchr(":.", text[digits]) && is_digit(text[digits + 1]) && is_digit(text[digits + 2])) {
        k->minute = (unsigned)(text[digits + 1] - '0') * 10 + (unsigned)(text[digits + 2] - '0');
        digits += 3;
    }
    k->end = digits;
    if (k->minute > 59 || (digits < end && is_digit(text[digits])))
        return false;
    read_half(text, digits, end, k);
    return true;
}

size_t skip_dash(const char *text, size_t at, size_t end)
{
    size_t from = skip_blank(text, at, end), size;
    uint32_t cp = from < end ? utf8_decode(text + from, end - from, &size) : 0;
    return cp == '-' || cp == 0x2013 ? skip_blank(text, from + size, end) : at;
}
