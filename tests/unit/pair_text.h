/* A text of one language, cut into sentences, for tests of what compares a text and its source. */
#ifndef MTLINT_TESTS_PAIR_TEXT_H
#define MTLINT_TESTS_PAIR_TEXT_H

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/utf8.h"
#include "lexicon/translations.h"
#include "text/bitext.h"
#include "text/sentences.h"

struct pair_text {
    struct source source;
    struct document doc;
    struct intern forms;
    struct memo_forms known;
    struct text_side side;
};

/* The bytes as UTF-8, a paragraph a line. The struct must not move afterwards. */
static inline void pair_text_open(struct pair_text *t, const char *data, size_t size, const struct lang *lang)
{
    struct buf text = BUF_EMPTY;
    for (size_t i = 0, step; i < size; i += step)
        utf8_add(&text, utf8_decode(data + i, size - i, &step));
    char *bytes = xmalloc(text.len + 1);
    memcpy(bytes, buf_str(&text), text.len + 1);
    source_init(&t->source, "t", bytes, text.len);
    document_init(&t->doc, &t->source);
    document_borrow(&t->doc, 0, text.len);
    for (size_t at = 0, next; at < text.len; at = next + 1) {
        const char *newline = memchr(bytes + at, '\n', text.len - at);
        next = newline ? (size_t)(newline - bytes) : text.len;
        document_add_segment(&t->doc, SEGMENT_PARAGRAPH, at, next - at);
    }
    sentences_split(&t->doc, lang);
    intern_init(&t->forms);
    t->known = (struct memo_forms){0};
    t->side = (struct text_side){.doc = &t->doc, .lang = lang, .forms = &t->forms};
    buf_release(&text);
}

/* Its words have the translations of the memo, which is borrowed. */
static inline void pair_text_translate(struct pair_text *t, struct source_memo *memo)
{
    memo_forms_init(&t->known, memo);
    t->side.known = &t->known;
}

static inline void pair_text_close(struct pair_text *t)
{
    memo_forms_release(&t->known);
    intern_release(&t->forms);
    document_release(&t->doc);
    source_release(&t->source);
}

/* MTLINT_DATA/en-de.bin; the process ends where there is none. */
static inline struct translations *open_translations(void)
{
    const char *data = getenv("MTLINT_DATA");
    struct buf path = BUF_EMPTY, err = BUF_EMPTY;
    buf_addf(&path, "%s/en-de.bin", data ? data : "build/data");
    struct translations *t = translations_open(buf_str(&path), &err);
    if (!t)
        BUG(buf_str(&err));
    buf_release(&path);
    buf_release(&err);
    return t;
}

#endif
