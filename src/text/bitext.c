#include "text/bitext.h"

void pair_side_fill(struct pair_side *side, struct pair_memory *memory, const struct text_side *text, size_t from,
                    size_t to)
{
    *side = (struct pair_side){.doc = text->doc, .lang = text->lang, .text = text, .marks = &memory->marks};
    memory->marks.len = 0;
    if (from == to)
        return;
    const struct sentence *first = &text->doc->sentences.items[from], *last = &text->doc->sentences.items[to - 1];
    side->off = first->off;
    side->len = last->off + last->len - first->off;
    side->tokens = text_side_tokens(text, from, to, &memory->tokens, &side->token_count);
    kept_marks_find(&memory->marks, pair_text(side));
}

void pair_memory_release(struct pair_memory *memory)
{
    side_tokens_release(&memory->tokens);
    vec_release(&memory->marks);
}

static bool has_meta(const struct document *doc, size_t from, size_t end)
{
    for (size_t i = 0; i < doc->segments.len; i++) {
        const struct segment *g = &doc->segments.items[i];
        if (g->kind == SEGMENT_META && g->off < end && g->off + g->len > from)
            return true;
    }
    return false;
}

/* No mark ends it: a title, an item of a menu. */
static bool is_label(const struct pair_side *side)
{
    const struct token *last = &side->tokens[side->token_count - 1];
    return last->cls == TOKEN_WORD || last->cls == TOKEN_NUMBER;
}

bool pair_side_is_beside_text(const struct pair_side *side, const struct document *other)
{
    bool page = side->doc->is_page && !other->is_page;
    if (page && side->token_count > 0 && is_label(side))
        return true;
    return has_meta(side->doc, side->off, side->off + side->len) && (page || !has_meta(other, 0, other->text_len));
}

/* The bytes without what stands between "<" and ">". */
static void add_without_tags(struct buf *out, struct span bytes)
{
    bool inside = false;
    for (size_t i = 0; i < bytes.len; i++) {
        inside = inside || bytes.ptr[i] == '<';
        if (!inside)
            buf_add_byte(out, bytes.ptr[i]);
        inside = inside && bytes.ptr[i] != '>';
    }
}

bool pair_side_has_code(const struct pair_side *side, struct span text)
{
    const struct document *doc = side->doc;
    struct span shown = pair_text(side);
    bool found = false;
    if (!doc->source || !memmem(shown.ptr, shown.len, "\xEF\xBF\xBC", 3))
        return false;
    for (size_t i = 0; i < doc->markups.len && doc->markups.items[i].off < side->off + side->len && !found; i++) {
        const struct markup *m = &doc->markups.items[i];
        if (m->kind != MARKUP_CODE || m->off < side->off)
            continue;
        size_t from = document_source_start(doc, m->off), end = document_source_end(doc, m->off + m->len);
        struct buf code = BUF_EMPTY;
        add_without_tags(&code, (struct span){doc->source->bytes + from, end - from});
        found = memmem(buf_str(&code), code.len, text.ptr, text.len) != NULL;
        buf_release(&code);
    }
    return found;
}
