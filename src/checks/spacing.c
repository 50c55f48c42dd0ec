/* Missing, doubled and misplaced spaces. The seams of a page that was cut up and glued together show here first. */
#include "checks/spacing.h"

#include "base/bytes.h"
#include "base/utf8.h"
#include "checks/checks.h"

const struct rule_info spacing_rules[SPACING_RULE_COUNT] = {
    [SPACING_MISSING] =
        {
            .id = "de/spacing/missing-space",
            .category = CATEGORY_PUNCTUATION,
            .severity = SEVERITY_MAJOR,
            .help = "A punctuation mark, bracket or quotation mark and the next word stand together: \"Ende.Der\", "
                    "\"Ja,aber\". "
                    "It happens where two pieces of a page were glued together, and often a whole sentence border "
                    "hides there. "
                    "Insert the space. Addresses, file names, versions and abbreviations are left alone.",
        },
    [SPACING_BEFORE_PUNCTUATION] =
        {
            .id = "de/spacing/space-before-punctuation",
            .category = CATEGORY_PUNCTUATION,
            .severity = SEVERITY_MINOR,
            .help = "German sets commas, full stops, colons, question and exclamation marks right behind the word, "
                    "without a space "
                    "as in French. Remove the space; otherwise the mark may even start a new line.",
        },
    [SPACING_INSIDE_BRACKETS] =
        {
            .id = "de/spacing/space-inside-brackets",
            .category = CATEGORY_PUNCTUATION,
            .severity = SEVERITY_MINOR,
            .help = "Brackets and quotation marks enclose their text without a space: \"(Text)\", \"„Text“\". Remove "
                    "the space.",
        },
    [SPACING_DOUBLE] =
        {
            .id = "de/spacing/double-space",
            .category = CATEGORY_PUNCTUATION,
            .severity = SEVERITY_MINOR,
            .help =
                "Two spaces stand in a row inside a line, usually where a word or a link was removed. One is enough. "
                "Columns that are aligned with many spaces and spaces at the end of a line are no fault.",
        },
    [SPACING_NUMBER_UNIT] =
        {
            .id = "de/spacing/number-unit",
            .category = CATEGORY_PUNCTUATION,
            .severity = SEVERITY_MINOR,
            .help = "A number and the word behind it are two words: \"10 Euro\", \"20 Prozent\". Insert the space, "
                    "best one that "
                    "does not break at the end of a line (U+00A0).",
        },
    [SPACING_ABBREVIATION] =
        {
            .id = "de/spacing/abbreviation",
            .category = CATEGORY_PUNCTUATION,
            .severity = SEVERITY_INFO,
            .status = RULE_PREVIEW,
            .help = "Abbreviations of several words have a space between their parts: \"z. B.\", \"d. h.\", \"u. a.\" "
                    "(Duden, DIN 5008), "
                    "best a narrow one that does not break (U+202F). Reported once a text, at the first place.",
            .precision = "right in all cases seen, but many publishers write \"z.B.\" on purpose: 12 in 29,000 words "
                         "of clean web text",
        },
};

enum { EDITS_MAX = 500 };

static void begin(struct check_context *c, void **state)
{
    (void)c;
    *state = xcalloc(1, sizeof(struct spacing_abbreviations));
}

static void end(struct check_context *c, void *state)
{
    spacing_report_abbreviations(c, state);
    free(state);
}

/* --- Double spaces: one finding a segment, however many there are */

/* The end of the run of spaces at `at` if two or three of them stand between other characters of the same line, else 0.
 */
static size_t double_space_end(const char *text, size_t from, size_t at, size_t to)
{
    size_t run = at;
    while (run < to && text[run] == ' ')
        run++;
    bool inside = at > from && run < to && !memchr("\n\r\t", text[at - 1], 3) && !memchr("\n\r\t", text[run], 3);
    return inside && run - at >= 2 && run - at <= 3 ? run : 0;
}

/* Strings of several lines, and those whose source text has more than one space as well: columns are made of spaces. */
static bool has_columns(const struct document *doc, const struct segment *g)
{
    struct span original = document_original_text(doc, g);
    return original.len == 0 || memchr(doc->text + g->off, '\n', g->len) || memmem(original.ptr, original.len, "  ", 2);
}

static void check_segment(struct check_context *c, void *state, size_t segment)
{
    (void)state;
    const struct segment *g = &c->doc->segments.items[segment];
    const char *text = c->doc->text;
    size_t to = (size_t)g->off + g->len, count = 0, first = bytes_two_blanks(text, g->off, to);
    if (first == to || g->kind == SEGMENT_CELL || (c->doc->is_catalogue && has_columns(c->doc, g)))
        return;
    struct text_edit *edits = NULL;
    for (size_t at = first, stop; (at = bytes_two_blanks(text, at, to)) < to; at += strspn(text + at, " ")) {
        stop = double_space_end(text, g->off, at, to);
        if (!stop || count == EDITS_MAX)
            continue;
        if (!edits)
            edits = arena_alloc(c->scratch, EDITS_MAX * sizeof(*edits));
        first = count ? first : at;
        edits[count++] = (struct text_edit){at + 1, stop - at - 1, {"", 0}};
    }
    if (!count)
        return;
    struct finding *f = finding_emit(c, &spacing_rules[SPACING_DOUBLE], first, edits[0].len + 1,
                                     count == 1 ? "%zu double space." : "%zu double spaces in this paragraph.", count);
    finding_add_fix(c, f, FIX_SAFE, edits, count);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        if (token_has(t, TOKEN_CODE))
            continue;
        if (t->cls == TOKEN_WORD) {
            if (token_is_one_letter(c, t) && !token_is_glued(s, i))
                spacing_note_abbreviation(state, c, s, i);
            if (token_has(t, TOKEN_HAS_DIGIT))
                spacing_number_unit(c, s, i);
            else if (token_has(t, TOKEN_ABBREVIATION))
                spacing_after_mark(c, s, i);
        } else if (t->cls == TOKEN_PUNCT) {
            spacing_after_mark(c, s, i);
            spacing_around_pair(c, s, i);
            spacing_before_mark(c, s, i);
            spacing_inside_pair(c, s, i);
        }
    }
}

const struct check check_spacing = {
    .rules = spacing_rules,
    .rule_count = SPACING_RULE_COUNT,
    .begin = begin,
    .segment = check_segment,
    .sentence = check_sentence,
    .end = end,
    .whole_text = true,
};
