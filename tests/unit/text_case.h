/* A text as the one paragraph of a document, for tests of what comes after reading. */
#ifndef MTLINT_TESTS_TEXT_CASE_H
#define MTLINT_TESTS_TEXT_CASE_H

#include "base/bug.h"
#include "core/document.h"

struct text_case {
    struct source source;
    struct document doc;
};

/* Copies the bytes, which must be valid UTF-8. */
static inline void text_case_init(struct text_case *t, const char *text, size_t len)
{
    char *bytes = xmalloc(len + 1);
    if (len > 0)
        memcpy(bytes, text, len);
    bytes[len] = '\0';
    source_init(&t->source, "case", bytes, len);
    document_init(&t->doc, &t->source);
    document_borrow(&t->doc, 0, len);
    document_add_segment(&t->doc, SEGMENT_PARAGRAPH, 0, len);
}

static inline void text_case_release(struct text_case *t)
{
    document_release(&t->doc);
    source_release(&t->source);
}

#endif
