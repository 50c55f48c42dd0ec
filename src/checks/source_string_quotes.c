/* Quotation marks around a name or a placeholder of a string that the translation leaves out. */
#include "base/ascii.h"
#include "checks/checks.h"
#include "checks/entry_tools.h"

static const struct rule_info rules[] = {
    {.id = "source/string/quotes",
     .category = CATEGORY_PUNCTUATION,
     .severity = SEVERITY_MINOR,
     .help = "A name or a placeholder in quotation marks in the source text that stands in the "
             "translation without any: the reader does not see where it begins and ends."},
};

static bool has_any(struct span s, const char *const *marks)
{
    for (; *marks; marks++)
        if (memmem(s.ptr, s.len, *marks, strlen(*marks)))
            return true;
    return false;
}

/* The bytes of a quotation mark at the beginning of s; 0 for another thing. */
static size_t mark_length(struct span s, const char *first, const char *second)
{
    size_t a = strlen(first), b = strlen(second);
    return s.len >= a && memcmp(s.ptr, first, a) == 0 ? a : s.len >= b && memcmp(s.ptr, second, b) == 0 ? b : 0;
}

/* What stands in double marks from s on, a name or a placeholder: of length 0 for nothing, or for a longer quotation.
 */
static struct span quoted(struct span s)
{
    enum { QUOTED_MIN = 2, QUOTED_MAX = 40 };
    size_t open = mark_length(s, "\"", "“");
    for (size_t i = open; open && i < s.len && i <= open + QUOTED_MAX; i++)
        if (mark_length((struct span){s.ptr + i, s.len - i}, "\"", "”"))
            return (struct span){s.ptr + open, i - open >= QUOTED_MIN ? i - open : 0};
    return (struct span){s.ptr, 0};
}

/* A mark behind a letter or a digit closes, or stands for inches (5" x 7"). */
static bool may_open(struct span s, size_t i)
{
    return i == 0 || !(is_ascii_letter(s.ptr[i - 1]) || is_digit(s.ptr[i - 1]));
}

/* As a word of its own: not "Alt" in "Alt-Taste". */
static bool stands_alone(struct span text, struct span name)
{
    const char *end = text.ptr + text.len;
    for (const char *at = text.ptr; (at = memmem(at, (size_t)(end - at), name.ptr, name.len)); at += name.len) {
        char before = at > text.ptr ? at[-1] : ' ', after = at + name.len < end ? at[name.len] : ' ';
        if (!is_ascii_letter(before) && !is_ascii_letter(after) && before != '-' && after != '-' &&
            (unsigned char)before < 0x80 && (unsigned char)after < 0x80)
            return true;
    }
    return false;
}

/* What the source text has in marks stands in the translation without any. */
static void check_names(struct check_context *c, const struct entry_pair *p)
{
    static const char *const marks[] = {"\"", "'", "`", "´", "„", "“", "”", "‚", "‘",
                                        "’",  "»", "«", "›", "‹", "<", "*", NULL};
    enum { NAMES_MAX = 16 }; /* looked for in a string: time that is linear */
    if (memchr(p->from.ptr, '<', p->from.len) || has_any(p->to, marks))
        return;
    for (size_t i = 0, names = 0; i < p->from.len && names < NAMES_MAX; i++) {
        struct span name = quoted((struct span){p->from.ptr + i, p->from.len - i});
        if (!name.len || !may_open(p->from, i))
            continue;
        names++;
        if (stands_alone(p->to, name)) {
            entry_emit(c, &rules[0], p, "The quotation marks around \"%.*s\" are missing.", (int)name.len, name.ptr);
            return;
        }
        i = (size_t)(name.ptr - p->from.ptr) + name.len;
    }
}

static void end(struct check_context *c, void *state)
{
    (void)state;
    entry_pairs_each(c, check_names);
}

const struct check check_source_string_quotes = {.rules = rules, .rule_count = 1, .end = end, .whole_text = true};
