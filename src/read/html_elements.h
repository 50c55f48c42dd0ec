/* What the elements of HTML are for a reader of text. */
#ifndef MTLINT_READ_HTML_ELEMENTS_H
#define MTLINT_READ_HTML_ELEMENTS_H

#include <stddef.h>
#include <stdint.h>

/* Elements that end each other: "<li>" the "<li>" before it. */
enum html_group {
    GROUP_P,
    GROUP_ITEM,
    GROUP_TERM,
    GROUP_OPTION,
    GROUP_HEADING,
    GROUP_CELL,
    GROUP_ROW,
    GROUP_ROWS,
    GROUP_COUNT
};
enum { GROUP_NONE = GROUP_COUNT };

enum {
    HTML_BLOCK = 1,          /* text does not run on over its tags */
    HTML_VOID = 2,           /* has no contents and no end tag */
    HTML_RAW = 4,            /* its contents are text up to its end tag, whatever that looks like */
    HTML_NO_TEXT = 8,        /* its contents are no prose */
    HTML_CODE = 16,          /* its contents stand for something in the sentence */
    HTML_NAVIGATION = 32,    /* its texts are labels */
    HTML_TABLE_PART = 64,    /* its end tag reaches beyond a cell */
    HTML_NO_ATTRIBUTES = 128 /* its attributes are not shown to readers */
};

/* What a block's text is, or how its text is marked. */
enum html_role {
    ROLE_OTHER,
    ROLE_HEADING,
    ROLE_PARAGRAPH,
    ROLE_ITEM,
    ROLE_CELL,
    ROLE_QUOTE,
    ROLE_TITLE,
    ROLE_EMPHASIS,
    ROLE_STRONG,
    ROLE_LINK
};

struct html_element {
    const char *name; /* lower case */
    uint8_t flags;
    uint8_t role;    /* enum html_role */
    uint8_t group;   /* enum html_group */
    uint8_t ends;    /* bits 1 << group: open elements that the start tag ends */
    uint8_t shields; /* likewise: elements around it that no start tag inside of it ends */
};

/* What any other name stands for: it runs along in the text and wraps its contents. */
extern const struct html_element html_unknown_element;

/* By a name in any case. Never NULL. */
const struct html_element *html_element(const char *name, size_t len);

#endif
