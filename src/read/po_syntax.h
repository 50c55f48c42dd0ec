/* The entries of a gettext catalogue (.po), as they stand in the file: which keywords, which strings. */
#ifndef MTLINT_READ_PO_SYNTAX_H
#define MTLINT_READ_PO_SYNTAX_H

#include "core/document.h"

enum po_keyword {
    PO_CONTEXT, /* msgctxt */
    PO_ID,      /* msgid */
    PO_PLURAL,  /* msgid_plural */
    PO_STR,     /* msgstr, msgstr[N] */
    PO_DOMAIN,
    PO_KEYWORDS
};

/* The bytes between two quotation marks, without line ends; escapes are as they stand. */
struct po_string {
    uint32_t from, to; /* source bytes */
};

/* A keyword and the strings behind it, one at least. */
struct po_field {
    enum po_keyword keyword;
    uint32_t at;         /* source byte of the keyword */
    uint32_t form;       /* N of msgstr[N] */
    bool has_form;       /* msgstr[N], not msgstr */
    uint32_t first, end; /* of the parser's strings */
};

/* What "#," says of an entry. */
struct po_flags {
    bool fuzzy;          /* it is not certain */
    uint32_t max_points; /* how many characters "max-length:20" lets the translation have; 0: as many as it likes */
};

/* Zero but for the document; release it with po_parser_release(). */
struct po_parser {
    struct document *doc;        /* gets the translators' comments */
    size_t at;                   /* source byte */
    struct po_flags flags, next; /* of the entry; of the one that the comments so far stand before */
    VEC_OF(struct po_string) strings;
    VEC_OF(struct po_field) fields; /* msgctxt or none; msgid; msgid_plural or none; all msgstr. Or only a domain. */
};

/* Goes on to the next entry; obsolete ones and comments are none. 1; 0 at the end of the file; -1 and a message with
 * the line when the file is broken. Linear time. */
int po_next(struct po_parser *p, struct buf *err);
void po_parser_release(struct po_parser *p);

/* A stretch of a string that is as it reads, or an escape. */
struct po_piece {
    size_t from, len; /* source bytes */
    bool verbatim;
    char text[4]; /* of an escape; U+FFFC for a control that is no white space */
    size_t text_len;
};

/* Walks over all strings of a field; begin with {parser, field->first, field->end, 0}. */
struct po_cursor {
    const struct po_parser *parser;
    size_t string, end;
    size_t done; /* bytes of the string */
};

/* The next piece; false at the end. */
bool po_cursor_next(struct po_cursor *c, struct po_piece *piece);

#endif
