/* The ends of a string: white space, line ends and the mark at its end, on which the program that puts it together with
 * others relies. */
#include "base/utf8.h"
#include "checks/checks.h"
#include "checks/entry_tools.h"

enum { RULE_BLANKS, RULE_LINES, RULE_END_MARK, RULE_OTHER_MARK };

static const struct rule_info rules[] = {
    [RULE_BLANKS] = {.id = "source/string/blanks",
                     .category = CATEGORY_MARKUP,
                     .severity = SEVERITY_MINOR,
                     .help = "White space at the beginning or the end of a string that only one of source text and "
                             "translation has: programs put strings together, and the words run into each other."},
    [RULE_LINES] = {.id = "source/string/lines",
                    .category = CATEGORY_MARKUP,
                    .severity = SEVERITY_MINOR,
                    .help = "A string of several lines, each of them a sentence or a row, whose translation is a "
                            "single line."},
    [RULE_END_MARK] = {.id = "source/string/end-mark",
                       .category = CATEGORY_PUNCTUATION,
                       .severity = SEVERITY_MINOR,
                       .help = "A colon, an ellipsis or a question mark at the end of a string that the translation "
                               "has nowhere. A label with a colon stands before its field; an ellipsis tells that a "
                               "dialogue will open."},
    [RULE_OTHER_MARK] = {.id = "source/string/other-mark",
                         .category = CATEGORY_PUNCTUATION,
                         .severity = SEVERITY_MINOR,
                         .status = RULE_PREVIEW,
                         .help = "A full stop, an exclamation mark, a colon, an ellipsis or a question mark at the end "
                                 "of a string where the source text has none or another."},
};

static bool is_blank_at(struct span s, size_t at, size_t *size)
{
    return utf8_is_space(utf8_decode(s.ptr + at, s.len - at, size));
}

static struct span leading_blanks(struct span s)
{
    size_t len = 0, size;
    while (len < s.len && is_blank_at(s, len, &size))
        len += size;
    return (struct span){s.ptr, len};
}

static struct span trailing_blanks(struct span s)
{
    size_t from = s.len, size;
    while (from > 0 && utf8_is_space(utf8_decode_before(s.ptr, from, &size)))
        from -= size;
    return (struct span){s.ptr + from, s.len - from};
}

/* --- white space */

/* The string stands between marks of its own, so that blanks at its ends count. */
static bool is_enclosed(const struct check_context *c, const struct entry *e)
{
    const struct source *s = c->doc->source;
    size_t end = e->src_off + (size_t)e->src_len;
    return e->src_off > 0 && end < s->len && strchr("\"'<", s->bytes[end]) && strchr("\"'>", s->bytes[e->src_off - 1]);
}

static bool only_spaces(struct span s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] != ' ')
            return false;
    return true;
}

/* The same bytes stand at this end of the string in the file. */
static bool stands_there(const struct check_context *c, size_t off, struct span text)
{
    return off + text.len <= c->doc->source->len && memcmp(c->doc->source->bytes + off, text.ptr, text.len) == 0;
}

static void check_end(struct check_context *c, const struct entry_pair *p, struct span from, struct span to, bool last)
{
    const struct entry *e = p->target;
    size_t end = e->src_off + (size_t)e->src_len, at = last ? end : e->src_off;
    struct finding *f;
    if ((from.len > 0) == (to.len > 0))
        return;
    if (from.len > 0) {
        f = last ? entry_emit(c, &rules[RULE_BLANKS], p,
                              "The source text ends with white space, the translation does not.")
                 : entry_emit(c, &rules[RULE_BLANKS], p,
                              "The source text begins with white space, the translation does not.");
        if (only_spaces(from) && is_enclosed(c, e))
            finding_replace_at(c, f, FIX_SAFE, at, at, from);
        return;
    }
    f = last ? entry_emit(c, &rules[RULE_BLANKS], p, "The translation ends with white space, the source text does not.")
             : entry_emit(c, &rules[RULE_BLANKS], p,
                          "The translation begins with white space, the source text does not.");
    size_t start = last && end >= to.len ? end - to.len : at;
    if (only_spaces(to) && is_enclosed(c, e) && stands_there(c, start, to))
        finding_replace_at(c, f, FIX_SAFE, start, start + to.len, (struct span){"", 0});
}

static bool has_line_end(struct span s)
{
    return s.len > 0 && memchr(s.ptr, '\n', s.len);
}

/* Lines that were meant, not a text or a heading that was cut at some width: each has several words, and begins with a
 * capital, a digit or a bullet behind a short line or the end of a sentence. */
static bool has_rows(struct span s)
{
    enum { SHORT_LINE = 40 };
    for (size_t from = 0; from < s.len;) {
        const char *end = memchr(s.ptr + from, '\n', s.len - from);
        size_t to = end ? (size_t)(end - s.ptr) : s.len, next = to + 1;
        if (!memchr(s.ptr + from, ' ', to - from))
            return false;
        if (!end)
            return from > 0;
        if (next >= s.len || !strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-*", s.ptr[next]) ||
            (to - from > SHORT_LINE && !strchr(".:!?", s.ptr[to - 1])))
            return false;
        from = next;
    }
    return false;
}

static void check_blanks(struct check_context *c, const struct entry_pair *p)
{
    struct span from = trailing_blanks(p->from), to = trailing_blanks(p->to);
    check_end(c, p, leading_blanks(p->from), leading_blanks(p->to), false);
    check_end(c, p, from, to, true);
    struct span body = {p->from.ptr, p->from.len - from.len}, own = {p->to.ptr, p->to.len - to.len};
    if (has_rows(body) && !has_line_end(own))
        entry_emit(c, &rules[RULE_LINES], p, "The source text has several lines, the translation is one.");
}

/* --- the mark at the end */

/* '.', ':', '?', '!', or 'e' for an ellipsis; NUL for anything else. */
static char end_mark(struct span s)
{
    s.len -= trailing_blanks(s).len;
    if (span_ends(s, "…") || span_ends(s, "..."))
        return 'e';
    return s.len > 0 && strchr(".:?!", s.ptr[s.len - 1]) ? s.ptr[s.len - 1] : '\0';
}

static const char *mark_name(char mark)
{
    return mark == 'e' ? "…" : mark == ':' ? ":" : mark == '?' ? "?" : mark == '!' ? "!" : ".";
}

static bool has_mark(struct span s, char mark)
{
    if (mark == 'e')
        return memmem(s.ptr, s.len, "…", strlen("…")) || memmem(s.ptr, s.len, "...", 3);
    return memchr(s.ptr, mark, s.len);
}

/* What stands elsewhere in the translation was moved with its words: "Overwrite (y/n)?", "Überschreiben? (j/n)". */
static void check_mark(struct check_context *c, const struct entry_pair *p)
{
    char from = end_mark(p->from), to = end_mark(p->to);
    if (from == to || (from == '.' && !to)) /* the latter is told by another check */
        return;
    bool lost = from && strchr(":e?", from) && !has_mark(p->to, from);
    const struct rule_info *rule = &rules[lost ? RULE_END_MARK : RULE_OTHER_MARK];
    if (from && to)
        entry_emit(c, rule, p, "The source text ends with \"%s\", not with \"%s\".", mark_name(from), mark_name(to));
    else if (from)
        entry_emit(c, rule, p, "The \"%s\" at the end of the source text is missing.", mark_name(from));
    else
        entry_emit(c, rule, p, "The source text has no \"%s\" at its end.", mark_name(to));
}

static void check_entry(struct check_context *c, const struct entry_pair *p)
{
    check_blanks(c, p);
    check_mark(c, p);
}

static void end(struct check_context *c, void *state)
{
    (void)state;
    entry_pairs_each(c, check_entry);
}

const struct check check_source_strings = {.rules = rules, .rule_count = 4, .end = end, .whole_text = true};
