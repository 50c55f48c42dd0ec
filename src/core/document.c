#include "core/document.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/utf8.h"

void document_init(struct document *d, const struct source *source)
{
    *d = (struct document){.source = source, .text = ""};
}

void document_release(struct document *d)
{
    vec_release(&d->pieces);
    vec_release(&d->segments);
    vec_release(&d->sentences);
    vec_release(&d->damages);
    vec_release(&d->markups);
    vec_release(&d->comments);
    vec_release(&d->pairs);
    vec_release(&d->cues);
    entries_release(&d->entries);
    buf_release(&d->own_text);
    if (d->original)
        document_release(d->original);
    free(d->original);
    *d = (struct document){.text = ""};
}

struct document *document_original(struct document *d)
{
    if (!d->original) {
        d->original = xcalloc(1, sizeof(*d->original));
        document_init(d->original, d->source);
    }
    return d->original;
}

struct span document_original_text(const struct document *d, const struct segment *translation)
{
    if (!translation->original)
        return (struct span){"", 0};
    const struct segment *g = &d->original->segments.items[translation->original - 1];
    return (struct span){d->original->text + g->off, g->len};
}

void document_add_pair(struct document *d, size_t originals_before, size_t segments_before, size_t src_off)
{
    size_t originals = d->original->segments.len - originals_before, own = d->segments.len - segments_before;
    struct text_pair pair = {.src_off = (uint32_t)src_off};
    if (originals > 1 || own > 1)
        BUG("a pair of more than two texts");
    if (originals)
        pair.original = (uint32_t)d->original->segments.len;
    if (own) {
        pair.translation = (uint32_t)d->segments.len;
        d->segments.items[segments_before].original = pair.original;
    }
    if (originals || own)
        vec_push(&d->pairs, pair);
}

void document_forget_comments(struct document *d, size_t until)
{
    size_t kept = 0;
    for (size_t i = 0; i < d->comments.len; i++)
        if (d->comments.items[i].off >= until)
            d->comments.items[kept++] = d->comments.items[i];
    d->comments.len = kept;
}

size_t document_source_reached(const struct document *d)
{
    const struct piece *last = d->pieces.len > 0 ? &d->pieces.items[d->pieces.len - 1] : NULL;
    return last ? (size_t)last->src_off + last->src_len : 0;
}

static void forget_text(struct document *d)
{
    d->pieces.len = d->segments.len = d->sentences.len = 0;
    d->damages.len = d->markups.len = d->pairs.len = d->cues.len = 0;
    d->entries.len = d->entries.codes.len = 0;
    buf_clear(&d->entries.bytes);
    buf_clear(&d->own_text);
    d->text = "";
    d->text_len = 0;
}

void document_end_unit(struct document *d)
{
    bool is_part = d->own_text.len >= d->parts.bytes || document_original(d)->own_text.len >= d->parts.bytes;
    if (!d->parts.take || !is_part)
        return;
    document_finish(d);
    document_finish(d->original);
    d->parts.take(d->parts.arg);
    forget_text(d);
    forget_text(d->original);
}

void document_set_language(struct document *d, struct span tag)
{
    size_t len = 0;
    for (; len < tag.len && len + 1 < sizeof(d->language); len++) {
        char c = tag.ptr[len];
        if (!((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '-' || c == '_'))
            break;
        d->language[len] = c == '_' ? '-' : c;
    }
    d->language[len] = '\0';
}

const char *segment_kind_name(enum segment_kind kind)
{
    static const char *const names[SEGMENT_KINDS] = {"heading", "paragraph", "item", "cell", "quote", "meta"};
    if ((unsigned)kind >= SEGMENT_KINDS)
        BUG("a segment kind without a name");
    return names[kind];
}

/* --- segments */

static void add_trimmed_segment(struct document *d, enum segment_kind kind, size_t off, size_t end)
{
    size_t size;
    while (off < end && utf8_is_space(utf8_decode(d->text + off, end - off, &size)))
        off += size;
    while (end > off && utf8_is_space(utf8_decode_before(d->text, end, &size)))
        end -= size;
    if (off < end)
        vec_push(&d->segments, (struct segment){.off = (uint32_t)off, .len = (uint32_t)(end - off), .kind = kind});
}

void document_borrow(struct document *d, size_t src_off, size_t len)
{
    if (src_off + len != d->source->len || d->pieces.len > 0)
        BUG("a borrowed text must be all the rest of the source, so that a NUL ends it");
    d->text = d->source->bytes + src_off;
    d->text_len = len;
    if (len > 0)
        vec_push(&d->pieces, (struct piece){0, (uint32_t)len, (uint32_t)src_off, (uint32_t)len, true});
}

void document_add_segment(struct document *d, enum segment_kind kind, size_t off, size_t len)
{
    if (off + len > d->text_len)
        BUG("a segment outside the text");
    add_trimmed_segment(d, kind, off, off + len);
}

/* --- assembling */

static void append_piece(struct document *d, const char *text, size_t len, struct piece piece)
{
    if (piece.src_off + (size_t)piece.src_len > d->source->len)
        BUG("a piece outside the source");
    if (d->own_text.len + len >= UINT32_MAX)
        BUG("a text whose offsets do not fit 32 bits");
    buf_add(&d->own_text, text, len);
    d->text = d->own_text.data;
    d->text_len = d->own_text.len;
    struct piece *last = d->pieces.len > 0 ? &d->pieces.items[d->pieces.len - 1] : NULL;
    if (last && last->verbatim && piece.verbatim && last->src_off + last->src_len == piece.src_off) {
        last->text_len += piece.text_len;
        last->src_len += piece.src_len;
        return;
    }
    vec_push(&d->pieces, piece);
}

void document_add_mapped(struct document *d, const char *text, size_t len, size_t src_off, size_t src_len)
{
    if (len == 0)
        BUG("an empty piece");
    struct piece piece = {(uint32_t)d->own_text.len, (uint32_t)len, (uint32_t)src_off, (uint32_t)src_len, false};
    append_piece(d, text, len, piece);
}

static size_t invalid_run(const char *bytes, size_t len)
{
    size_t run = 0, size;
    do {
        utf8_decode(bytes + run, len - run, &size);
        run += size;
    } while (run < len && utf8_valid_prefix(bytes + run, len - run < 4 ? len - run : 4) == 0);
    return run;
}

void document_add_verbatim(struct document *d, size_t src_off, size_t len)
{
    if (src_off + len > d->source->len)
        BUG("a piece outside the source");
    const char *bytes = d->source->bytes;
    for (size_t at = src_off, end = src_off + len; at < end;) {
        size_t valid = utf8_valid_prefix(bytes + at, end - at);
        if (valid > 0) {
            struct piece piece = {(uint32_t)d->own_text.len, (uint32_t)valid, (uint32_t)at, (uint32_t)valid, true};
            append_piece(d, bytes + at, valid, piece);
        } else {
            valid = invalid_run(bytes + at, end - at);
            vec_push(&d->damages, (struct damage){(uint32_t)at, (uint32_t)valid});
            document_add_mapped(d, "\xEF\xBF\xBD", 3, at, valid);
        }
        at += valid;
    }
}

void document_add_markup(struct document *d, enum markup_kind kind, size_t off, size_t len)
{
    if (off + len > d->text_len)
        BUG("a markup outside the text");
    if (len > 0)
        vec_push(&d->markups, (struct markup){.off = (uint32_t)off, .len = (uint32_t)len, .kind = kind});
}

void document_add_object(struct document *d, enum markup_kind kind, size_t src_off, size_t src_len)
{
    static const char object[] = "\xEF\xBF\xBC";
    size_t len = sizeof(object) - 1;
    document_add_mapped(d, object, len, src_off, src_len);
    document_add_markup(d, kind, d->text_len - len, len);
}

void document_begin_segment(struct document *d, size_t src_off)
{
    if (d->own_text.len > 0)
        document_add_mapped(d, "\n", 1, src_off, 0);
    d->open_segment = (uint32_t)d->own_text.len;
}

static void cut_text(struct document *d, size_t len)
{
    while (d->pieces.len > 0 && d->pieces.items[d->pieces.len - 1].text_off >= len)
        d->pieces.len--;
    while (d->markups.len > 0 && d->markups.items[d->markups.len - 1].off >= len)
        d->markups.len--;
    d->own_text.len = d->text_len = len;
    d->own_text.data[len] = '\0';
}

void document_end_segment(struct document *d, enum segment_kind kind)
{
    size_t before = d->segments.len;
    add_trimmed_segment(d, kind, d->open_segment, d->text_len);
    if (d->segments.len == before && d->text_len > 0)
        cut_text(d, d->open_segment > 0 ? d->open_segment - 1 : 0);
}

/* The piece that holds the byte of the text; the last one for what lies behind them all. */
static size_t piece_index(const struct document *d, size_t text_off)
{
    size_t low = 0, high = d->pieces.len;
    while (high - low > 1) {
        size_t mid = low + (high - low) / 2;
        if (d->pieces.items[mid].text_off <= text_off)
            low = mid;
        else
            high = mid;
    }
    return low;
}

size_t document_first_markup(const struct document *d, size_t off)
{
    size_t low = 0, high = d->markups.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (d->markups.items[middle].off < off)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void copy_piece(struct document *d, const struct document *from, const struct piece *p, size_t off, size_t end)
{
    size_t start = p->text_off > off ? p->text_off : off, stop = p->text_off + (size_t)p->text_len;
    stop = stop < end ? stop : end;
    if (p->verbatim)
        document_add_verbatim(d, p->src_off + (start - p->text_off), stop - start);
    else
        document_add_mapped(d, from->text + start, stop - start, p->src_off, p->src_len);
}

void document_copy_segment(struct document *d, const struct document *from, size_t index)
{
    const struct segment *g = &from->segments.items[index];
    size_t end = g->off + (size_t)g->len, shift = 0;
    document_begin_segment(d, document_source_start(from, g->off));
    shift = d->own_text.len;
    for (size_t i = piece_index(from, g->off); i < from->pieces.len && from->pieces.items[i].text_off < end; i++)
        copy_piece(d, from, &from->pieces.items[i], g->off, end);
    for (size_t i = document_first_markup(from, g->off); i < from->markups.len && from->markups.items[i].off < end;
         i++) {
        const struct markup *m = &from->markups.items[i];
        document_add_markup(d, m->kind, shift + (m->off - g->off), m->len);
    }
    document_end_segment(d, g->kind);
}

static int markup_compare(const void *a, const void *b)
{
    const struct markup *x = a, *y = b;
    if (x->off != y->off)
        return x->off < y->off ? -1 : 1;
    if (x->len != y->len)
        return x->len > y->len ? -1 : 1;
    return (int)x->kind - (int)y->kind;
}

static int damage_compare(const void *a, const void *b)
{
    const struct damage *x = a, *y = b;
    return (x->src_off > y->src_off) - (x->src_off < y->src_off);
}

static size_t markup_end(const struct markup *m)
{
    return (size_t)m->off + m->len;
}

void document_finish(struct document *d)
{
    if (d->markups.len > 1)
        qsort(d->markups.items, d->markups.len, sizeof(*d->markups.items), markup_compare);
    if (d->damages.len > 1)
        qsort(d->damages.items, d->damages.len, sizeof(*d->damages.items), damage_compare);
    uint32_t open = 0; /* the innermost markup around, plus 1 */
    for (uint32_t i = 0; i < d->markups.len; i++) {
        struct markup *m = &d->markups.items[i];
        while (open && markup_end(&d->markups.items[open - 1]) <= m->off)
            open = d->markups.items[open - 1].enclosing;
        m->enclosing = open;
        open = i + 1;
    }
}

bool document_is_marked(const struct document *d, size_t off, unsigned kinds)
{
    size_t low = document_first_markup(d, off + 1);
    for (const struct markup *m; low; low = m->enclosing) {
        m = &d->markups.items[low - 1];
        if ((kinds & 1u << m->kind) && off < markup_end(m))
            return true;
    }
    return false;
}

/* --- from the text back to the source */

static size_t empty_document_offset(const struct document *d)
{
    return d->source->has_bom ? 3 : 0;
}

size_t document_source_start(const struct document *d, size_t text_off)
{
    if (text_off > d->text_len)
        BUG("an offset outside the text");
    if (d->pieces.len == 0)
        return empty_document_offset(d);
    if (text_off == d->text_len)
        return document_source_end(d, text_off);
    const struct piece *p = &d->pieces.items[piece_index(d, text_off)];
    return p->verbatim ? p->src_off + (text_off - p->text_off) : p->src_off;
}

size_t document_source_end(const struct document *d, size_t text_end)
{
    if (text_end > d->text_len)
        BUG("an offset outside the text");
    if (d->pieces.len == 0)
        return empty_document_offset(d);
    if (text_end == 0)
        return d->pieces.items[0].src_off;
    const struct piece *p = &d->pieces.items[piece_index(d, text_end - 1)];
    return p->verbatim ? p->src_off + (text_end - p->text_off) : (size_t)p->src_off + p->src_len;
}

/* Something can be inserted where the source has one place for the spot in the text, and text that is its own stands
 * beside it. */
static bool is_insertable(const struct document *d, size_t off)
{
    if (d->pieces.len == 0 || document_source_start(d, off) != document_source_end(d, off))
        return false;
    const struct piece *after = &d->pieces.items[piece_index(d, off)];
    const struct piece *before = &d->pieces.items[piece_index(d, off > 0 ? off - 1 : 0)];
    return after->verbatim || before->verbatim;
}

bool document_is_editable(const struct document *d, size_t off, size_t len)
{
    if (off + len > d->text_len)
        BUG("a stretch outside the text");
    if (len == 0)
        return is_insertable(d, off);
    for (size_t i = piece_index(d, off); i < d->pieces.len && d->pieces.items[i].text_off < off + len; i++) {
        const struct piece *p = &d->pieces.items[i];
        bool first = p->text_off <= off;
        if (!p->verbatim || (!first && p[-1].src_off + p[-1].src_len != p->src_off))
            return false;
    }
    return true;
}

bool document_can_hold(const struct document *d, struct span text)
{
    for (size_t i = 0; d->reserved && i < text.len; i++)
        if (!text.ptr[i] || strchr(d->reserved, text.ptr[i]))
            return false;
    return true;
}
