/* What an XML file holds, event by event and each with its place, by expat. Only the bytes given are read: no other
 * file, no address, no entities but the five of XML itself. */
#ifndef MTLINT_CORE_XML_EVENTS_H
#define MTLINT_CORE_XML_EVENTS_H

#include <stdbool.h>

#include "core/document.h"

enum { XML_DEPTH_MAX = 256 }; /* elements inside each other; more is an error */

struct xml_element {
    const char *name;        /* without its namespace */
    const char **attributes; /* names and values by turns, NULL behind the last; NULL at the element's end */
    size_t off, end;         /* source bytes of the tag; an empty element's end has none, behind the tag */
};

/* Character data: what source bytes [off, end) stand for, one to four bytes unless it is verbatim. */
struct xml_text {
    struct span text;
    size_t off, end;
    bool verbatim; /* the source bytes are the text */
};

/* Elements of another namespace than the root's are passed over with all that is in them, unless all are asked for. */
struct xml_handler {
    const char *root; /* the name that the outermost element must have */
    void (*start)(void *data, const struct xml_element *e);
    void (*end)(void *data, const struct xml_element *e);
    void (*text)(void *data, const struct xml_text *t);
    const char *other_root; /* or this one; NULL: none */
    bool all_spaces;
};

/* Calls the handler for each event in doc->source, and notes comments and reserved bytes in doc. 0, or -1 and "line N:
 * what is wrong" for what is no such XML in UTF-8, declares entities or is too large or too deep. Linear time. */
int xml_read(struct document *doc, const struct xml_handler *handler, void *data, struct buf *err);

/* The value of an attribute of no namespace or of XML's own ("lang" is also xml:lang); "" when there is none. */
const char *xml_value(const struct xml_element *e, const char *name);

/* The same for an attribute of another namespace. */
const char *xml_value_in(const struct xml_element *e, const char *space, const char *name);

#endif
