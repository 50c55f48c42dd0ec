#include "engine/atoms.h"

#include "base/utf8.h"
#include "engine/fold.h"
#include "engine/literals.h"

enum { DEPTH_MAX = 40, UNBOUNDED = -1, ATOMS_MAX = 2000 };

/* What is known of the texts that a part of a pattern matches. */
struct part {
    bool exact;            /* they are all in `all` */
    bool space;            /* it is white space */
    struct literals all;
    struct atom_set needed; /* one of these occurs; empty when nothing is known */
};

struct reader {
    const char *p, *end;
    struct arena *arena;
    const struct lang *lang;
    int depth;
    bool lost; /* something that was not understood: nothing is known of the whole pattern */
};

/* --- putting parts in a row */

/* `open` are the texts that may stand right before the place reached; `exact`: and nothing else before them. */
struct row {
    struct literals open;
    bool exact;
    struct atom_set best;
};

static void offer_atoms(struct reader *r, struct row *row, struct atom_set set)
{
    if (set.count && atoms_cost(&set, r->lang) < atoms_cost(&row->best, r->lang))
        row->best = set;
}

static void offer(struct reader *r, struct row *row, struct literals set)
{
    offer_atoms(r, row, literals_to_atoms(r->arena, set));
}

/* Anything may follow. */
static void row_break(struct reader *r, struct row *row)
{
    offer(r, row, row->open);
    row->open = literals_empty(r->arena);
    row->exact = false;
}

static void row_append(struct reader *r, struct row *row, struct literals set)
{
    if (row->open.count * set.count <= LITERALS_MAX) {
        row->open = literals_product(r->arena, row->open, set);
        return;
    }
    row_break(r, row);
    row->open = set;
}

static void row_append_space(struct reader *r, struct row *row)
{
    row_append(r, row, literals_point(r->arena, LITERAL_BORDER));
    row_break(r, row);
    row->open = literals_point(r->arena, LITERAL_BORDER);
}

/* Adds a part that occurs `min` to `max` times. */
static void row_add(struct reader *r, struct row *row, const struct part *part, long min, long max)
{
    if (min == 0) {
        if (max == 1 && part->exact && part->all.count < LITERALS_MAX)
            row_append(r, row, literals_union(r->arena, part->all, literals_empty(r->arena)));
        else
            row_break(r, row);
        return;
    }
    offer_atoms(r, row, part->needed);
    if (part->space) {
        row_append_space(r, row);
    } else if (!part->exact) {
        row_break(r, row);
    } else {
        row_append(r, row, part->all);
        if (max == 1)
            return;
        row_break(r, row);
        row->open = part->all; /* the last of the repetitions */
    }
}

/* --- reading */

static struct part unknown(void)
{
    return (struct part){0};
}

static struct part space(void)
{
    return (struct part){.space = true};
}

static struct part nothing(struct reader *r)
{
    return (struct part){.exact = true, .all = literals_empty(r->arena)};
}

static struct part point(struct reader *r, uint32_t cp)
{
    if (fold_is_invisible(cp))
        return nothing(r);
    return (struct part){.exact = true, .all = literals_point(r->arena, cp == LITERAL_BORDER ? cp : fold_point(cp))};
}

static struct part lost(struct reader *r)
{
    r->lost = true;
    r->p = r->end;
    return unknown();
}

static bool at(const struct reader *r, char c)
{
    return r->p < r->end && *r->p == c;
}

static bool take(struct reader *r, char c)
{
    if (!at(r, c))
        return false;
    r->p++;
    return true;
}

static uint32_t take_point(struct reader *r)
{
    size_t size;
    uint32_t cp = utf8_decode(r->p, (size_t)(r->end - r->p), &size);
    r->p += size;
    return cp;
}

static struct part skip_past(struct reader *r, char c)
{
    while (r->p < r->end && *r->p != c)
        r->p++;
    return take(r, c) ? unknown() : lost(r);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_alnum(char c)
{
    return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* Behind "\x": up to two hexadecimal digits, or any number in braces. False when it is anything else. */
static bool read_hex(struct reader *r, uint32_t *cp)
{
    bool braces = take(r, '{');
    size_t digits = 0;
    for (*cp = 0; r->p < r->end && digits < (braces ? 6 : 2); r->p++, digits++) {
        char c = *r->p;
        if (!is_digit(c) && !((c | 0x20) >= 'a' && (c | 0x20) <= 'f'))
            break;
        *cp = *cp * 16 + (uint32_t)(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return digits > 0 && *cp < 0x110000 && (!braces || take(r, '}'));
}

/* A backslash and a letter that stand for one character; 0 for all others. */
static uint32_t control_escape(char c)
{
    static const char letters[] = "tnrfea", values[] = "\t\n\r\f\x1B\a";
    const char *found = c ? strchr(letters, c) : NULL;
    return found ? (uint32_t)values[found - letters] : 0;
}

/* What may follow a letter of an escape: a name or a number in brackets, or a number. */
static struct part skip_argument(struct reader *r)
{
    if (take(r, '{'))
        return skip_past(r, '}');
    if (take(r, '<'))
        return skip_past(r, '>');
    if (take(r, '\''))
        return skip_past(r, '\'');
    while (r->p < r->end && (is_digit(*r->p) || *r->p == '-' || *r->p == '+'))
        r->p++;
    return unknown();
}

static struct part read_property(struct reader *r)
{
    if (take(r, '{'))
        return skip_past(r, '}');
    if (r->p < r->end)
        r->p++;
    return unknown();
}

static struct part read_escape(struct reader *r)
{
    if (r->p >= r->end)
        return lost(r);
    uint32_t cp = take_point(r);
    char c = cp < 0x80 ? (char)cp : '\0';
    if (!is_alnum(c))
        return point(r, cp);
    if (control_escape(c))
        return point(r, control_escape(c));
    if (c == 'b')
        return point(r, LITERAL_BORDER);
    if (strchr("BAZzGK", c))
        return nothing(r);
    if (strchr("shv", c))
        return space();
    if (strchr("dDwWSHVRX", c))
        return unknown();
    if (c == 'p' || c == 'P')
        return read_property(r);
    if (c == 'x')
        return read_hex(r, &cp) ? point(r, cp) : lost(r);
    return is_digit(c) || strchr("gkoN", c) ? skip_argument(r) : lost(r);
}

/* "[:alpha:]". What only looks like it is two members and no more, or an error. */
static void skip_named_class(struct reader *r)
{
    r->p += 2;
    while (r->p < r->end && (is_alnum(*r->p) || *r->p == '^'))
        r->p++;
    if (!take(r, ':') || !take(r, ']'))
        lost(r);
}

/* One member of a class; false when it stands for more than one character. */
static bool read_class_member(struct reader *r, uint32_t *cp)
{
    if (r->p + 1 < r->end && r->p[0] == '[' && strchr(":.=", r->p[1])) {
        skip_named_class(r);
        return false;
    }
    *cp = take_point(r);
    if (*cp != '\\')
        return true;
    if (r->p >= r->end || *r->p == 'Q' || *r->p == 'E') {
        lost(r);
        return false;
    }
    *cp = take_point(r);
    char c = *cp < 0x80 ? (char)*cp : '\0';
    if (!is_alnum(c))
        return true;
    if (c == 'x')
        return read_hex(r, cp) || (lost(r), false);
    if (control_escape(c))
        return *cp = control_escape(c), true;
    if (at(r, '{'))
        skip_past(r, '}');
    return false;
}

/* Behind "[". Exact when it lists a few characters one by one. */
static struct part read_class(struct reader *r)
{
    bool negated = take(r, '^'), simple = !negated;
    struct part part = {.exact = true};
    size_t members = 0;
    for (bool first = true; r->p < r->end && (first || !at(r, ']')); first = false, members++) {
        bool hyphen = at(r, '-') && !first && r->p + 1 < r->end && r->p[1] != ']';
        uint32_t cp = 0;
        simple = read_class_member(r, &cp) && simple && !hyphen && members < 8;
        if (simple)
            part.all = literals_union(r->arena, part.all, point(r, cp).all);
    }
    if (!take(r, ']'))
        return lost(r);
    return simple ? part : unknown();
}

static struct part read_alternatives(struct reader *r);

static struct part read_group_body(struct reader *r)
{
    if (r->depth >= DEPTH_MAX)
        return lost(r);
    r->depth++;
    struct part part = read_alternatives(r);
    r->depth--;
    return take(r, ')') ? part : lost(r);
}

/* What a look-around needs must occur as well, though it takes no room. */
static struct part read_look_around(struct reader *r, bool positive)
{
    struct part inner = read_group_body(r), part = nothing(r);
    if (positive && !r->lost)
        part.needed = inner.needed.count || !inner.exact ? inner.needed : literals_to_atoms(r->arena, inner.all);
    return part;
}

/* Behind "(?": inline options, for what follows or for a group. Option x would change what a blank means. */
static struct part read_options(struct reader *r)
{
    while (r->p < r->end && (is_alnum(*r->p) || *r->p == '-' || *r->p == '^')) {
        if (!strchr("imsnJUaDSWT-^", *r->p))
            return lost(r);
        r->p++;
    }
    if (take(r, ':'))
        return read_group_body(r);
    return take(r, ')') ? nothing(r) : lost(r);
}

static struct part read_named_group(struct reader *r, char close)
{
    skip_past(r, close);
    return read_group_body(r);
}

/* Behind "(?". A comment is not read: a quantifier behind it is for what stands before it. */
static struct part read_special_group(struct reader *r)
{
    char c = r->p < r->end ? *r->p : '\0', next = r->p + 1 < r->end ? r->p[1] : '\0';
    if (c == ':' || c == '>' || c == '|')
        return r->p++, read_group_body(r);
    if (c == '=' || c == '!')
        return r->p++, read_look_around(r, c == '=');
    if (c == '<' && (next == '=' || next == '!'))
        return r->p += 2, read_look_around(r, next == '=');
    if (c == '<' || c == '\'')
        return r->p++, read_named_group(r, c == '<' ? '>' : '\'');
    if (c == 'P' && next == '<')
        return r->p += 2, read_named_group(r, '>');
    if ((c == 'P' && (next == '=' || next == '>')) || c == 'R' || c == '&' || c == '+' || is_digit(c) ||
        (c == '-' && is_digit(next)))
        return skip_past(r, ')');
    return read_options(r);
}

/* Behind "(". A verb such as (*ACCEPT) may end a match anywhere. */
static struct part read_group(struct reader *r)
{
    if (take(r, '*'))
        return lost(r);
    return take(r, '?') ? read_special_group(r) : read_group_body(r);
}

static struct part read_item(struct reader *r)
{
    uint32_t cp = take_point(r);
    switch (cp) {
    case '(':
        return read_group(r);
    case '[':
        return read_class(r);
    case '\\':
        return read_escape(r);
    case '.':
        return unknown();
    case '^':
    case '$':
        return nothing(r);
    case ' ':
        return space();
    default:
        return point(r, cp);
    }
}

static long read_number(struct reader *r)
{
    long n = 0;
    for (; r->p < r->end && is_digit(*r->p); r->p++)
        n = n < 100000 ? n * 10 + (*r->p - '0') : n;
    return n;
}

/* "{2}", "{2,}", "{2,3}". What a later PCRE2 reads as a quantifier and an earlier one as text ("{,3}") may be either. */
static void read_braces(struct reader *r, long *min, long *max)
{
    const char *start = r->p++;
    bool digits = r->p < r->end && is_digit(*r->p);
    *min = *max = read_number(r);
    if (take(r, ','))
        *max = r->p < r->end && is_digit(*r->p) ? read_number(r) : UNBOUNDED;
    if (digits && take(r, '}'))
        return;
    const char *p = start + 1;
    while (p < r->end && (is_digit(*p) || *p == ',' || *p == ' ' || *p == '\t'))
        p++;
    bool unsure = p < r->end && *p == '}' && p > start + 1;
    r->p = unsure ? p + 1 : start;
    *min = unsure ? 0 : 1;
    *max = unsure ? UNBOUNDED : 1;
}

static void read_quantifier(struct reader *r, long *min, long *max)
{
    *min = *max = 1;
    if (take(r, '?')) {
        *min = 0;
    } else if (take(r, '*')) {
        *min = 0, *max = UNBOUNDED;
    } else if (take(r, '+')) {
        *max = UNBOUNDED;
    } else if (at(r, '{')) {
        const char *before = r->p;
        read_braces(r, min, max);
        if (r->p == before)
            return;
    } else {
        return;
    }
    if (!take(r, '?'))
        take(r, '+');
}

static struct part read_row(struct reader *r)
{
    struct row row = {.open = literals_empty(r->arena), .exact = true};
    while (r->p < r->end && *r->p != '|' && *r->p != ')') {
        long min, max;
        struct part item = read_item(r);
        if (r->lost)
            return unknown();
        read_quantifier(r, &min, &max);
        row_add(r, &row, &item, min, max);
    }
    struct part part = {.exact = row.exact, .needed = row.best};
    if (row.exact)
        part.all = row.open;
    else
        offer(r, &row, row.open), part.needed = row.best;
    return part;
}

static struct atom_set needed_atoms(struct reader *r, const struct part *part)
{
    struct row row = {.best = part->needed};
    if (part->exact)
        offer(r, &row, part->all);
    return row.best;
}

static struct atom_set either(struct reader *r, struct atom_set a, struct atom_set b)
{
    struct atom_set sum = {0};
    if (a.count == 0 || b.count == 0 || a.count + b.count > ATOMS_MAX)
        return sum;
    sum.items = arena_alloc(r->arena, (a.count + b.count) * sizeof(*sum.items));
    memcpy(sum.items, a.items, a.count * sizeof(*a.items));
    memcpy(sum.items + a.count, b.items, b.count * sizeof(*b.items));
    sum.count = a.count + b.count;
    return sum;
}

static struct part read_alternatives(struct reader *r)
{
    struct part sum = read_row(r);
    while (!r->lost && take(r, '|')) {
        struct part next = read_row(r);
        sum.needed = either(r, needed_atoms(r, &sum), needed_atoms(r, &next));
        sum.exact = sum.exact && next.exact && sum.all.count + next.all.count <= LITERALS_MAX;
        if (sum.exact)
            sum.all = literals_union(r->arena, sum.all, next.all);
    }
    return sum;
}

/* --- what others see */

static struct atom_set copy_set(struct arena *arena, struct atom_set set)
{
    struct atom_set copy = {arena_alloc(arena, set.count * sizeof(*copy.items)), set.count};
    for (size_t i = 0; i < set.count; i++) {
        copy.items[i] = set.items[i];
        copy.items[i].text = arena_span(arena, set.items[i].text);
    }
    return copy;
}

struct atom_set atoms_of_pattern(struct arena *arena, struct span pattern, const struct lang *lang)
{
    struct arena scratch = ARENA_EMPTY;
    struct reader r = {.p = pattern.ptr, .end = pattern.ptr + pattern.len, .arena = &scratch, .lang = lang};
    struct part part = read_alternatives(&r);
    struct atom_set set = {0};
    if (!r.lost && r.p == r.end)
        set = copy_set(arena, needed_atoms(&r, &part));
    arena_release(&scratch);
    return set;
}
