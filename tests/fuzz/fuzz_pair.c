/* A text beside its source: alignment, numbers, marks to be kept. The two are parted by the first byte 0x1E; any bytes
 * else. Every sentence must be in one link and in its order, and nothing may point outside of a text. Needs
 * MTLINT_DATA. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/utf8.h"
#include "lexicon/knowledge.h"
#include "text/alignment.h"
#include "text/bitext.h"
#include "text/kept_marks.h"
#include "text/quantities.h"
#include "text/sentences.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Opened at the first input and kept for the life of the process. */
static const struct translations *translations(void)
{
    static struct translations *t;
    const char *data = getenv("MTLINT_DATA");
    struct buf path = BUF_EMPTY, err = BUF_EMPTY;
    buf_addf(&path, "%s/en-de.bin", data ? data : "build/data");
    if (!t && !(t = translations_open(buf_str(&path), &err)))
        BUG(buf_str(&err));
    buf_release(&path);
    buf_release(&err);
    return t;
}

struct text {
    struct source source;
    struct document doc;
    struct intern forms;
};

/* The bytes as UTF-8, a paragraph a line. */
static void open_text(struct text *t, const uint8_t *data, size_t size, const struct lang *lang)
{
    struct buf text = BUF_EMPTY;
    for (size_t i = 0, step; i < size; i += step)
        utf8_add(&text, utf8_decode((const char *)data + i, size - i, &step));
    char *bytes = xmalloc(text.len + 1);
    memcpy(bytes, buf_str(&text), text.len + 1);
    source_init(&t->source, "fuzz", bytes, text.len);
    document_init(&t->doc, &t->source);
    document_borrow(&t->doc, 0, text.len);
    for (size_t at = 0, next; at < text.len; at = next + 1) {
        const char *newline = memchr(bytes + at, '\n', text.len - at);
        next = newline ? (size_t)(newline - bytes) : text.len;
        document_add_segment(&t->doc, SEGMENT_PARAGRAPH, at, next - at);
    }
    sentences_split(&t->doc, lang);
    intern_init(&t->forms);
    buf_release(&text);
}

static void close_text(struct text *t)
{
    intern_release(&t->forms);
    document_release(&t->doc);
    source_release(&t->source);
}

static void check_marks(struct span text)
{
    struct kept_marks marks = {0};
    size_t at = 0;
    kept_marks_find(&marks, text);
    for (size_t i = 0; i < marks.len; i++) {
        const struct kept_mark *m = &marks.items[i];
        if (m->off < at || m->len == 0 || m->off + m->len > text.len)
            BUG("a mark out of order or outside of the text");
        if (m->key.len > text.len)
            BUG("a key that is longer than the text");
        at = m->off + 1;
    }
    free(marks.items);
}

static void check_quantities(const struct pair_side *side)
{
    struct quantities q = {0};
    size_t at = 0;
    quantities_find(&q, side);
    for (size_t i = 0; i < q.len; i++) {
        const struct quantity *one = &q.items[i];
        if (one->first < at || one->end <= one->first || one->end > side->token_count)
            BUG("a quantity out of order or outside of the tokens");
        if (one->value_count == 0 || one->value_count > QUANTITY_VALUES)
            BUG("a quantity without value, or with too many");
        at = one->first;
    }
    free(q.items);
}

static void check_link(const struct sentence_link *l, struct text *source, struct text *target)
{
    struct pair_tokens tokens = {0};
    struct pair_side side;
    if (l->source_to < l->source_from || l->target_to < l->target_from || l->confidence > 100 ||
        (l->source_to == l->source_from && l->target_to == l->target_from))
        BUG("a link of nothing, or one that is wrong about itself");
    pair_side_fill(&side, &tokens, &source->doc, lang_by_tag("en"), &source->forms, l->source_from, l->source_to);
    check_quantities(&side);
    check_marks(pair_text(&side));
    pair_side_fill(&side, &tokens, &target->doc, lang_by_tag("de"), &target->forms, l->target_from, l->target_to);
    check_quantities(&side);
    check_marks(pair_text(&side));
    pair_tokens_release(&tokens);
}

static void check_alignment(struct text *source, struct text *target)
{
    struct alignment a = {0};
    size_t from = 0, to = 0;
    align_documents(&a, &(struct align_side){&source->doc, lang_by_tag("en"), NULL, &source->forms},
                    &(struct align_side){&target->doc, lang_by_tag("de"), NULL, &target->forms}, translations());
    for (size_t i = 0; i < a.links.len; i++) {
        const struct sentence_link *l = &a.links.items[i];
        if (l->source_from != from || l->target_from != to)
            BUG("a sentence in no link, or in two");
        from = l->source_to;
        to = l->target_to;
        check_link(l, source, target);
    }
    if (from != source->doc.sentences.len || to != target->doc.sentences.len)
        BUG("the last sentences are in no link");
    alignment_release(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *mark = size > 0 ? memchr(data, 0x1E, size) : NULL;
    size_t first = mark ? (size_t)(mark - data) : size / 2, skip = mark != NULL;
    struct text source, target;
    open_text(&source, data, first, lang_by_tag("en"));
    open_text(&target, data + first + skip, size - first - skip, lang_by_tag("de"));
    check_alignment(&source, &target);
    close_text(&source);
    close_text(&target);
    return 0;
}
