#include "read/text_lines.h"

#include <string.h>

#include "base/utf8.h"

static bool is_one_of(uint32_t cp, const uint32_t *set)
{
    while (*set && *set != cp)
        set++;
    return *set != 0;
}

/* Closing marks may stand behind the final mark; “ closes in German, ” in English, « and » in one or the other. */
static bool is_closing(uint32_t cp)
{
    static const uint32_t set[] = {'"',    '\'',   ')',  ']',  '*',    '_',    0x201C, 0x201D,
                                   0x2018, 0x2019, 0xBB, 0xAB, 0x203A, 0x2039, 0};
    return is_one_of(cp, set);
}

static bool is_opening(uint32_t cp)
{
    static const uint32_t set[] = {'"',    '\'',   '(',  '[',  '*',    '_',    0x201E, 0x201A, 0x201C,
                                   0x2018, 0x201D, 0xBB, 0xAB, 0x203A, 0x2039, 0xBF,   0xA1,   0};
    return is_one_of(cp, set);
}

static enum line_ending ending_of(const char *text, size_t len)
{
    static const uint32_t going_on[] = {',', ';', '-', '(', '[', '/', '&', '+', 0x2013, 0x2014, 0x201E, 0x201A, 0};
    size_t size;
    uint32_t cp = 0;
    for (int i = 0; i < 4 && len > 0; i++, len -= size) {
        cp = utf8_decode_before(text, len, &size);
        if (!is_closing(cp))
            break;
    }
    if (cp == '.' || cp == 0x2026)
        return LINE_ENDS_FULL;
    if (cp == '?' || cp == '!')
        return LINE_ENDS_ASKING;
    if (cp == ':')
        return LINE_ENDS_COLON;
    return is_one_of(cp, going_on) ? LINE_GOES_ON : LINE_ENDS_OPEN;
}

static bool starts_lower(const char *text, size_t len)
{
    static const uint32_t joining[] = {',', ';', '-', ')', 0x2013, 0x2014, 0};
    size_t size;
    uint32_t cp = 0;
    for (size_t i = 0; i < len; i += size) {
        cp = utf8_decode(text + i, len - i, &size);
        if (!is_opening(cp))
            break;
    }
    return utf8_is_lower(cp) || is_one_of(cp, joining);
}

static bool has_weak_end(const char *text, size_t len)
{
    size_t letters = 0, size = 0;
    for (; letters < 4 && len > 0; letters++, len -= size) {
        if (!utf8_is_lower(utf8_decode_before(text, len, &size)))
            break;
    }
    return letters > 0 && letters < 4 && len > 0 && text[len - 1] == ' ';
}

/* Code points in n bytes, of which the width has room for as many: eight bytes at a time, less those that go on with
 * one. */
static uint32_t points_in(const char *text, size_t n)
{
    const uint64_t ones = 0x0101010101010101u;
    uint32_t points = (uint32_t)n;
    size_t i = 0;
    for (uint64_t word; i + sizeof(word) <= n; i += sizeof(word)) {
        memcpy(&word, text + i, sizeof(word));
        points -= (uint32_t)(((word >> 7 & ~word >> 6 & ones) * ones) >> 56);
    }
    for (; i < n; i++)
        points -= ((unsigned char)text[i] & 0xC0) == 0x80;
    return points;
}

static void measure(struct line *l, const char *text, size_t len)
{
    size_t limit = len < 4 * LINE_WIDTH_MAX ? len : 4 * LINE_WIDTH_MAX, first = 0;
    while (first < limit && l->first_word < LINE_WIDTH_MAX && text[first] != ' ' && text[first] != '\t')
        l->first_word += ((unsigned char)text[first++] & 0xC0) != 0x80;
    l->width = l->first_word;
    for (size_t i = first, n; i < limit && l->width < LINE_WIDTH_MAX; i += n) {
        n = limit - i < LINE_WIDTH_MAX - l->width ? limit - i : LINE_WIDTH_MAX - l->width;
        l->width += points_in(text + i, n);
    }
    l->lone_word = first == limit || l->first_word == LINE_WIDTH_MAX;
}

struct line line_at(const struct source *s, size_t index)
{
    struct span text = source_line(s, index + 1);
    struct line l = {.start = (size_t)(text.ptr - s->bytes)};
    l.end = l.start + text.len;
    size_t size, raw_start = l.start;
    while (l.start < l.end && utf8_is_space(utf8_decode(s->bytes + l.start, l.end - l.start, &size)))
        l.start += size;
    if (l.start == l.end)
        return l;
    while (utf8_is_space(utf8_decode_before(s->bytes, l.end, &size)))
        l.end -= size;
    l.indent = (uint32_t)(l.start - raw_start);
    measure(&l, s->bytes + l.start, l.end - l.start);
    l.ending = ending_of(s->bytes + l.start, l.end - l.start);
    l.weak_end = has_weak_end(s->bytes + l.start, l.end - l.start);
    l.starts_lower = starts_lower(s->bytes + l.start, l.end - l.start);
    return l;
}

bool line_is_rule(const struct source *s, const struct line *l)
{
    size_t marks = 0;
    for (size_t i = l->start; i < l->end; i++) {
        if (!memchr("-=_*~#+. \t", s->bytes[i], 10))
            return false;
        marks += s->bytes[i] != ' ' && s->bytes[i] != '\t' && s->bytes[i] != '.';
    }
    return marks >= 3;
}

bool line_is_underline(const struct source *s, const struct line *l)
{
    char mark = s->bytes[l->start];
    if (l->end - l->start < 3 || (mark != '=' && mark != '-' && mark != '~'))
        return false;
    for (size_t i = l->start; i < l->end; i++) {
        if (s->bytes[i] != mark)
            return false;
    }
    return true;
}

/* White space behind a marker, then something. 0 when there is none. */
static size_t with_space(const struct source *s, const struct line *l, size_t len)
{
    size_t at = l->start + len;
    while (at < l->end && (s->bytes[at] == ' ' || s->bytes[at] == '\t'))
        at++;
    return at > l->start + len && at < l->end ? at - l->start : 0;
}

/* "12. ", "12) ", "(12) ", "a) ": the length up to the white space, the number in *number. */
static size_t numbering(const char *text, size_t len, unsigned *number)
{
    size_t i = len > 0 && text[0] == '(', digits = i;
    *number = 0;
    for (; i < len && i - digits < 3 && text[i] >= '0' && text[i] <= '9'; i++)
        *number = *number * 10 + (unsigned)(text[i] - '0');
    bool letter = i == digits && i < len && (text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z';
    if (letter)
        *number = (unsigned)(text[i++] | 0x20) - 'a' + 1;
    if (i == digits || i >= len || !(text[i] == ')' || (text[i] == '.' && !letter && digits == 0)))
        return 0;
    return i + 1;
}

static size_t bullet(const char *text, size_t len, bool fresh)
{
    static const uint32_t always[] = {0x2022, 0x2023, 0x25E6, 0x25AA, 0x25CF, 0x2043, 0};
    static const uint32_t when_fresh[] = {'-', '*', '+', 0xB7, 0x2013, 0x2014, 0};
    size_t size;
    uint32_t cp = utf8_decode(text, len, &size);
    return is_one_of(cp, always) || (fresh && is_one_of(cp, when_fresh)) ? size : 0;
}

/* "1. Mai" may begin a sentence, so a first item needs a second one near by. */
static bool has_second_item(const struct source *s, size_t index)
{
    for (size_t i = index + 1, seen = 0; i < s->line_count && i < index + 30 && seen < 10; i++) {
        struct line l = line_at(s, i);
        unsigned number;
        if (numbering(s->bytes + l.start, l.end - l.start, &number) > 0 && number == 2)
            return true;
        seen += !line_is_blank(&l);
    }
    return false;
}

/* Is the number the next one of the list, or a first one that is sure to open a list? */
static bool fits_list(const struct source *s, size_t index, unsigned number, bool full_stop,
                      const struct list_state *list)
{
    if (list->number > 0 && (number == list->number + 1 || (number == 1 && list->number == 1)))
        return true;
    return number == 1 && (!full_stop || has_second_item(s, index));
}

size_t line_item_marker(const struct source *s, size_t index, const struct line *l, bool fresh, struct list_state *list)
{
    const char *text = s->bytes + l->start;
    size_t len = l->end - l->start, marker = bullet(text, len, fresh);
    unsigned number = 0;
    if (marker == 0 && fresh) {
        marker = numbering(text, len, &number);
        if (marker > 0 && !fits_list(s, index, number, text[marker - 1] == '.', list))
            marker = 0;
    }
    marker = marker > 0 ? with_space(s, l, marker) : 0;
    if (marker > 0)
        *list = (struct list_state){number, true};
    return marker;
}

size_t line_heading_marker(const struct source *s, const struct line *l)
{
    size_t marks = 0;
    while (marks < 6 && l->start + marks < l->end && s->bytes[l->start + marks] == '#')
        marks++;
    return marks > 0 ? with_space(s, l, marks) : 0;
}
