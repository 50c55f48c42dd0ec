#include "core/message_format.h"

#include "base/ascii.h"

/* Of one message; what is beyond is text. */
enum { CHOICE_DEPTH_MAX = 8, CHOICES_MAX = 64 };

struct scan {
    struct message_format *m;
    struct span text;
    size_t at;
};

static const char *const type_names[] = {
    [CHOICE_PLURAL] = "plural", [CHOICE_SELECT] = "select", [CHOICE_ORDINAL] = "selectordinal"};

const char *choice_type_name(enum choice_type type)
{
    return type_names[type];
}

static char peek(const struct scan *s)
{
    return s->at < s->text.len ? s->text.ptr[s->at] : '\0';
}

static void skip_blanks(struct scan *s)
{
    while (s->at < s->text.len && strchr(" \t\r\n", s->text.ptr[s->at]))
        s->at++;
}

static bool take(struct scan *s, char c)
{
    skip_blanks(s);
    if (peek(s) != c)
        return false;
    s->at++;
    skip_blanks(s);
    return true;
}

/* A name, a keyword or a selector; empty for none. */
static struct span take_word(struct scan *s)
{
    size_t from = s->at;
    while (s->at < s->text.len) {
        char c = s->text.ptr[s->at];
        bool letter = is_ascii_letter(c) || (unsigned char)c >= 0x80;
        if (!letter && !is_digit(c) && (!c || !strchr("_.-=:", c)))
            break;
        s->at++;
    }
    return (struct span){s->text.ptr + from, s->at - from};
}

/* "{n, plural," and so on, with the scan at its brace; false when it is no choice, and the scan is where it was. */
static bool take_head(struct scan *s, struct choice *c)
{
    size_t from = s->at;
    *c = (struct choice){.off = from};
    if (take(s, '{')) {
        c->name = take_word(s);
        if (c->name.len > 0 && take(s, ',')) {
            struct span type = take_word(s);
            for (size_t i = 0; i < sizeof(type_names) / sizeof(type_names[0]); i++)
                if (span_is(type, type_names[i]) && take(s, ',')) {
                    c->type = (enum choice_type)i;
                    return true;
                }
        }
    }
    s->at = from;
    return false;
}

static bool read_message(struct scan *s, size_t parent, unsigned depth);

/* "one {…} other {…}}" up to the brace that ends the choice. */
static bool take_branches(struct scan *s, size_t choice, unsigned depth)
{
    while (!take(s, '}')) {
        struct span selector = take_word(s);
        if (span_starts(selector, "offset:")) {
            skip_blanks(s);
            continue;
        }
        skip_blanks(s);
        if (selector.len == 0 || peek(s) != '{')
            return false;
        size_t index = s->m->branches.len, from = ++s->at;
        vec_push(&s->m->branches, (struct choice_branch){choice, selector, from, 0});
        if (!read_message(s, index + 1, depth) || peek(s) != '}')
            return false;
        s->m->branches.items[index].len = s->at - from;
        s->at++;
    }
    return true;
}

static bool take_choice(struct scan *s, size_t parent, unsigned depth)
{
    struct choice c;
    size_t end;
    if (depth >= CHOICE_DEPTH_MAX || s->m->choices.len >= CHOICES_MAX || !take_head(s, &c))
        return false;
    size_t index = s->m->choices.len;
    c.parent = parent;
    vec_push(&s->m->choices, c);
    s->m->broken = s->m->broken || !take_branches(s, index, depth + 1);
    for (end = s->at; end > c.off && strchr(" \t\r\n", s->text.ptr[end - 1]); end--)
        ;
    if (s->m->broken && s->m->broken_at == 0)
        s->m->broken_at = c.off;
    s->at = end;
    s->m->choices.items[index].len = end - c.off;
    return !s->m->broken;
}

/* Up to the brace that ends the branch, or to the end of the text. */
static bool read_message(struct scan *s, size_t parent, unsigned depth)
{
    size_t open = 0;
    while (s->at < s->text.len && !s->m->broken) {
        char c = s->text.ptr[s->at];
        if (c == '{' && take_choice(s, parent, depth))
            continue;
        if (c == '}' && open == 0 && parent)
            return true;
        open += c == '{';
        open -= c == '}' && open > 0;
        s->at++;
    }
    return !s->m->broken && !parent;
}

void message_format_read(struct message_format *m, struct span text)
{
    struct scan s = {m, text, 0};
    read_message(&s, 0, 0);
}

void message_format_clear(struct message_format *m)
{
    m->choices.len = m->branches.len = 0;
    m->broken = false;
    m->broken_at = 0;
}

void message_format_release(struct message_format *m)
{
    vec_release(&m->choices);
    vec_release(&m->branches);
}
