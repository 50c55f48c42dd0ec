/* A text beside its source: alignment, numbers, marks to be kept. The two are parted by the first byte 0x1E; any bytes
 * else. Every sentence must be in one link and in its order, and nothing may point outside of a text. Needs
 * MTLINT_DATA. */
#include <stdint.h>

#include "../unit/pair_text.h"
#include "text/kept_marks.h"
#include "text/quantities.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Opened at the first input and kept for the life of the process. */
static struct source_memo *memo(void)
{
    static struct source_memo *m;
    return m ? m : (m = source_memo_new(lang_by_tag("en"), open_translations()));
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

static void check_side(struct pair_text *t, size_t from, size_t to)
{
    struct pair_memory memory = {0};
    struct pair_side side;
    pair_side_fill(&side, &memory, &t->side, from, to);
    check_quantities(&side);
    check_marks(pair_text(&side));
    pair_memory_release(&memory);
}

static void check_alignment(struct pair_text *source, struct pair_text *target)
{
    struct alignment a = {0};
    size_t from = 0, to = 0;
    pair_text_translate(source, memo());
    align_documents(&a, &source->side, &target->side);
    for (size_t i = 0; i < a.links.len; i++) {
        const struct sentence_link *l = &a.links.items[i];
        if (l->source_from != from || l->target_from != to)
            BUG("a sentence in no link, or in two");
        if (l->source_to < from || l->target_to < to || (l->source_to == from && l->target_to == to) ||
            l->confidence > 100)
            BUG("a link of nothing, or one that is wrong about itself");
        from = l->source_to;
        to = l->target_to;
        check_side(source, l->source_from, from);
        check_side(target, l->target_from, to);
    }
    if (from != source->doc.sentences.len || to != target->doc.sentences.len)
        BUG("the last sentences are in no link");
    alignment_release(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = size > 0 ? (const char *)data : "";
    const char *mark = memchr(bytes, 0x1E, size);
    size_t first = mark ? (size_t)(mark - bytes) : size / 2, skip = mark != NULL;
    struct pair_text source, target;
    pair_text_open(&source, bytes, first, lang_by_tag("en"));
    pair_text_open(&target, bytes + first + skip, size - first - skip, lang_by_tag("de"));
    check_alignment(&source, &target);
    pair_text_close(&source);
    pair_text_close(&target);
    return 0;
}
