/* Cuts HTML into tags, comments and text, as browsers do, whatever the input. No tree: that is the reader's.
 *
 * Written for this and not left to gumbo (0.10.1), whose tree follows the rules of browsers to the letter: 100,000
 * elements inside each other take it 28 seconds, a text maps to the source only as a whole, together with the tags in
 * it that mean nothing, and what stands in the wrong place of a table comes out of the order of the source. A test
 * holds what is read against html5lib, which follows the same rules.
 */
#ifndef MTLINT_READ_HTML_TOKENS_H
#define MTLINT_READ_HTML_TOKENS_H

#include "base/vec.h"
#include "core/source.h"
#include "read/html_elements.h"

enum html_token_kind {
    HTML_TEXT,
    HTML_START,
    HTML_END,
    HTML_COMMENT,    /* "<!-- ... -->" */
    HTML_DECLARATION /* "<!DOCTYPE ...>", "<?xml ...?>" and whatever else is no text */
};

/* Source bytes; the value is without its quotes. */
struct html_attribute {
    uint32_t name, name_len, value, value_len;
    char quote; /* 0 for a value without quotes, or for none */
};

struct html_token {
    enum html_token_kind kind;
    size_t off, end;                    /* source bytes */
    const struct html_element *element; /* of a tag; never NULL */
    size_t name, name_len;              /* of a tag */
    bool closed;                        /* a start tag that ends with "/>" */
    bool unclosed;                      /* a comment that the end of the file ends */
};

struct html_scanner {
    const struct source *source;
    size_t at;
    const struct html_element *raw;           /* what follows is text up to the end tag of this element */
    VEC_OF(struct html_attribute) attributes; /* of the last start tag */
};

void html_scanner_init(struct html_scanner *s, const struct source *source);
void html_scanner_release(struct html_scanner *s);

/* The next token; false at the end. Linear in all of the source. A tag that the end of the file cuts off is none. */
bool html_next(struct html_scanner *s, struct html_token *token);

/* The value of an attribute of the last start tag; the first of that name counts. NULL when there is none. */
const struct html_attribute *html_attribute(const struct html_scanner *s, const char *name);

/* Its value as it stands in the source; an empty span for NULL. */
struct span html_value(const struct html_scanner *s, const struct html_attribute *a);

/* What begins with "&" at the offset: the length of the reference and what it stands for; 0 when it is none.
 * in_attribute: where "&copy=1" is none. */
size_t html_reference(const struct source *s, size_t off, size_t end, bool in_attribute, char out[4], size_t *out_len);

/* White space as HTML means it. */
bool html_is_blank(char c);

#endif
