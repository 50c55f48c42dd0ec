#include "engine/regex_syntax.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"

bool regex_at(const struct regex_cursor *c, char byte)
{
    return c->p < c->end && *c->p == byte;
}

bool regex_take(struct regex_cursor *c, char byte)
{
    if (!regex_at(c, byte))
        return false;
    c->p++;
    return true;
}

uint32_t regex_take_point(struct regex_cursor *c)
{
    size_t size;
    uint32_t cp = utf8_decode(c->p, (size_t)(c->end - c->p), &size);
    c->p += size;
    return cp;
}

void regex_give_up(struct regex_cursor *c)
{
    c->lost = true;
    c->p = c->end;
}

void regex_skip_past(struct regex_cursor *c, char byte)
{
    while (c->p < c->end && *c->p != byte)
        c->p++;
    if (!regex_take(c, byte))
        regex_give_up(c);
}

static bool is_alnum(char c)
{
    return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* --- escapes */

/* Behind "\x": up to two hexadecimal digits, or any number in braces. False when it is anything else. */
static bool read_hex(struct regex_cursor *c, uint32_t *cp)
{
    bool braces = regex_take(c, '{');
    size_t digits = 0;
    for (*cp = 0; c->p < c->end && digits < (braces ? 6 : 2); c->p++, digits++) {
        char d = *c->p;
        if (!is_digit(d) && !((d | 0x20) >= 'a' && (d | 0x20) <= 'f'))
            break;
        *cp = *cp * 16 + (uint32_t)(is_digit(d) ? d - '0' : (d | 0x20) - 'a' + 10);
    }
    return digits > 0 && *cp < 0x110000 && (!braces || regex_take(c, '}'));
}

/* A letter that stands for one character behind a backslash; 0 for all others. */
static uint32_t control_escape(char letter)
{
    static const char letters[] = "tnrfea", values[] = "\t\n\r\f\x1B\a";
    const char *found = letter ? strchr(letters, letter) : NULL;
    return found ? (uint32_t)values[found - letters] : 0;
}

/* What may follow a letter: a name or a number in brackets, or a number. */
static enum regex_meaning skip_argument(struct regex_cursor *c)
{
    if (regex_take(c, '{'))
        regex_skip_past(c, '}');
    else if (regex_take(c, '<'))
        regex_skip_past(c, '>');
    else if (regex_take(c, '\''))
        regex_skip_past(c, '\'');
    else
        while (c->p < c->end && (is_digit(*c->p) || *c->p == '-' || *c->p == '+'))
            c->p++;
    return REGEX_UNKNOWN;
}

static enum regex_meaning skip_property(struct regex_cursor *c)
{
    if (regex_take(c, '{'))
        regex_skip_past(c, '}');
    else if (c->p < c->end)
        c->p++;
    return REGEX_UNKNOWN;
}

static enum regex_meaning give_up(struct regex_cursor *c)
{
    regex_give_up(c);
    return REGEX_UNKNOWN;
}

static enum regex_meaning letter_escape(struct regex_cursor *c, char letter, uint32_t *cp)
{
    if (control_escape(letter))
        return *cp = control_escape(letter), REGEX_POINT;
    if (strchr("bAZz", letter))
        return REGEX_BORDER;
    if (strchr("BGK", letter))
        return REGEX_NOTHING;
    if (strchr("shv", letter))
        return REGEX_BLANK;
    if (strchr("dW", letter))
        return REGEX_GAP;
    if (strchr("DwSHVRX", letter))
        return REGEX_UNKNOWN;
    if (letter == 'p' || letter == 'P')
        return skip_property(c);
    if (letter == 'x')
        return read_hex(c, cp) ? REGEX_POINT : give_up(c);
    return is_digit(letter) || strchr("gkoN", letter) ? skip_argument(c) : give_up(c);
}

enum regex_meaning regex_escape(struct regex_cursor *c, uint32_t *cp)
{
    if (c->p >= c->end)
        return give_up(c);
    *cp = regex_take_point(c);
    return *cp < 0x80 && is_alnum((char)*cp) ? letter_escape(c, (char)*cp, cp) : REGEX_POINT;
}

/* --- classes */

/* "[:alpha:]". What only looks like it is two members and no more, or an error. */
static void skip_named_class(struct regex_cursor *c)
{
    c->p += 2;
    while (c->p < c->end && (is_alnum(*c->p) || *c->p == '^'))
        c->p++;
    if (!regex_take(c, ':') || !regex_take(c, ']'))
        regex_give_up(c);
}

/* An escape means the same inside and outside of a class but for \b (a control character), \Q and \E. */
static bool read_class_escape(struct regex_cursor *c, uint32_t *cp)
{
    if (c->p >= c->end || *c->p == 'Q' || *c->p == 'E') {
        regex_give_up(c);
        return false;
    }
    return regex_escape(c, cp) == REGEX_POINT;
}

/* One member; false when it stands for more than one character. */
static bool read_member(struct regex_cursor *c, uint32_t *cp)
{
    if (c->p + 1 < c->end && c->p[0] == '[' && strchr(":.=", c->p[1])) {
        skip_named_class(c);
        return false;
    }
    *cp = regex_take_point(c);
    return *cp != '\\' || read_class_escape(c, cp);
}

size_t regex_class(struct regex_cursor *c, uint32_t members[REGEX_MEMBERS_MAX])
{
    bool simple = !regex_take(c, '^');
    size_t count = 0;
    for (bool first = true; c->p < c->end && (first || !regex_at(c, ']')); first = false) {
        uint32_t cp = 0;
        bool range = regex_at(c, '-') && !first && c->p + 1 < c->end && c->p[1] != ']';
        simple = read_member(c, &cp) && simple && !range && count < REGEX_MEMBERS_MAX;
        if (simple)
            members[count++] = cp;
    }
    if (!regex_take(c, ']'))
        regex_give_up(c);
    return simple && !c->lost ? count : 0;
}

bool regex_at_all_but_marks(struct regex_cursor c)
{
    uint32_t members[REGEX_MEMBERS_MAX];
    size_t count = regex_take(&c, '[') && regex_take(&c, '^') ? regex_class(&c, members) : 0;
    for (size_t i = 0; i < count; i++)
        if (utf8_is_letter(members[i]))
            return false;
    return count > 0 && regex_at(&c, ')');
}

/* --- quantifiers */

static long read_number(struct regex_cursor *c)
{
    long n = 0;
    for (; c->p < c->end && is_digit(*c->p); c->p++)
        n = n < 100000 ? n * 10 + (*c->p - '0') : n;
    return n;
}

/* What a later PCRE2 reads as a quantifier and an earlier one as text ("{,3}") may be either. At "{". */
static bool skip_unsure_braces(struct regex_cursor *c)
{
    const char *p = c->p + 1;
    while (p < c->end && (is_digit(*p) || *p == ',' || *p == ' ' || *p == '\t'))
        p++;
    if (p == c->p + 1 || p >= c->end || *p != '}')
        return false;
    c->p = p + 1;
    return true;
}

/* "{2}", "{2,}", "{2,3}"; false and nothing read when it is plain text. At "{". */
static bool read_braces(struct regex_cursor *c, struct regex_count *count)
{
    const char *start = c->p++;
    bool digits = c->p < c->end && is_digit(*c->p);
    count->min = count->max = read_number(c);
    if (regex_take(c, ','))
        count->max = c->p < c->end && is_digit(*c->p) ? read_number(c) : REGEX_UNBOUNDED;
    if (digits && regex_take(c, '}'))
        return true;
    c->p = start;
    bool unsure = skip_unsure_braces(c);
    *count = unsure ? (struct regex_count){0, REGEX_UNBOUNDED} : (struct regex_count){1, 1};
    return unsure;
}

struct regex_count regex_quantifier(struct regex_cursor *c)
{
    struct regex_count count = {1, 1};
    if (regex_take(c, '?'))
        count.min = 0;
    else if (regex_take(c, '*'))
        count = (struct regex_count){0, REGEX_UNBOUNDED};
    else if (regex_take(c, '+'))
        count.max = REGEX_UNBOUNDED;
    else if (!regex_at(c, '{') || !read_braces(c, &count))
        return count;
    if (!regex_take(c, '?'))
        regex_take(c, '+');
    return count;
}
