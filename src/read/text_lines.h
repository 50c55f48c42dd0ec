/* What a single line of plain text looks like: its width, how it begins and ends, list markers, rules. */
#ifndef MTLINT_READ_TEXT_LINES_H
#define MTLINT_READ_TEXT_LINES_H

#include "core/source.h"

#define LINE_WIDTH_MAX 400u /* widths are counted up to here: more only has to be "long" */

enum line_ending {
    LINE_ENDS_OPEN,   /* a word, nothing behind it */
    LINE_ENDS_FULL,   /* full stop or ellipsis, perhaps a closing quote or bracket behind it */
    LINE_ENDS_ASKING, /* question or exclamation mark */
    LINE_ENDS_COLON,
    LINE_GOES_ON /* comma, semicolon, dash, opening bracket or quote */
};

struct line {
    size_t start, end;   /* source bytes without the white space at both ends; equal when blank */
    uint32_t indent;     /* bytes of white space before start */
    uint32_t width;      /* code points, at most LINE_WIDTH_MAX */
    uint32_t first_word; /* code points of the first word */
    enum line_ending ending;
    bool weak_end;     /* the last word is one to three lower-case letters, as articles and prepositions are */
    bool lone_word;    /* no white space inside */
    bool starts_lower; /* the first letter or digit is lower case, or the line begins with a dash or a comma */
};

/* The line of that index (from 0). Linear in its white space, otherwise constant. */
struct line line_at(const struct source *s, size_t index);

static inline bool line_is_blank(const struct line *l)
{
    return l->start == l->end;
}

/* Only marks that draw a rule: "-----", "* * *", "====". */
bool line_is_rule(const struct source *s, const struct line *l);

/* A rule below a heading: one of "=", "-", "~" three times or more. */
bool line_is_underline(const struct source *s, const struct line *l);

/* Which numbers and letters a list has reached, so that "3. Oktober" opens an item only behind "2. ...". */
struct list_state {
    unsigned number; /* of the last item */
    bool open;       /* the last segment was an item */
};

/* The length of the list marker that opens the line of that index with the white space behind it, 0 for none. fresh:
 * the line before does not run on into this one, so that a dash or a number may be a marker. Notes the item in *list.
 */
size_t line_item_marker(const struct source *s, size_t index, const struct line *l, bool fresh,
                        struct list_state *list);

/* The length of "## " at the start of a line, 0 for none. */
size_t line_heading_marker(const struct source *s, const struct line *l);

#endif
