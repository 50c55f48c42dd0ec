/* Does a document tell the truth about where its text comes from? For every reader; shared by its unit test and its
 * fuzz target. */
#ifndef MTLINT_TESTS_MAPPING_H
#define MTLINT_TESTS_MAPPING_H

#include "base/utf8.h"
#include "core/document.h"

static inline const char *mapping_check_piece(const struct document *d, const struct piece *p,
                                              const struct piece *before)
{
    const char *source = d->source->bytes;
    if (p->text_len == 0 || p->text_off != (before ? before->text_off + before->text_len : 0))
        return "pieces leave a gap or overlap";
    if ((size_t)p->src_off + p->src_len > d->source->len)
        return "a piece outside the source";
    bool border = p->src_len == 0; /* segments may stand out of order */
    if (before && !border && p->src_off < before->src_off + before->src_len)
        return "pieces out of the source's order";
    if (p->verbatim &&
        (p->text_len != p->src_len || memcmp(d->text + p->text_off, source + p->src_off, p->src_len) != 0))
        return "a verbatim piece that differs from its source";
    return NULL;
}

static inline const char *mapping_check_pieces(const struct document *d)
{
    size_t end = 0;
    for (size_t i = 0; i < d->pieces.len; i++) {
        const struct piece *p = &d->pieces.items[i];
        const char *fault = mapping_check_piece(d, p, i > 0 ? p - 1 : NULL);
        if (fault)
            return fault;
        end = p->text_off + p->text_len;
    }
    if (end != d->text_len)
        return "pieces do not cover the text";
    return d->text[d->text_len] != '\0' || utf8_valid_prefix(d->text, d->text_len) != d->text_len
               ? "the text is no NUL-terminated UTF-8"
               : NULL;
}

/* The source bytes of a word: the word itself but for pieces that map as a whole, and those must be touched as a whole.
 */
static inline const char *mapping_check_word(const struct document *d, size_t off, size_t end)
{
    size_t start = document_source_start(d, off), stop = document_source_end(d, end), at = start;
    if (start > stop || stop > d->source->len)
        return "a word outside the source";
    if (document_is_editable(d, off, end - off))
        return stop - start == end - off && memcmp(d->source->bytes + start, d->text + off, end - off) == 0
                   ? NULL
                   : "a word that differs from its source";
    for (size_t i = 0; i < d->pieces.len && d->pieces.items[i].text_off < end; i++) {
        const struct piece *p = &d->pieces.items[i];
        if (p->text_off + p->text_len <= off)
            continue;
        size_t skip = p->verbatim && p->text_off < off ? off - p->text_off : 0;
        if (p->src_off + skip < at)
            return "a word whose parts are out of order";
        at =
            p->verbatim && p->text_off + p->text_len > end ? p->src_off + (end - p->text_off) : p->src_off + p->src_len;
    }
    return at == stop ? NULL : "a word that does not end where its last piece does";
}

static inline const char *mapping_check_words(const struct document *d, struct segment s)
{
    size_t size, end = s.off + s.len, last_stop = 0;
    for (size_t at = s.off; at < end;) {
        size_t start = at;
        for (; at < end; at += size) {
            uint32_t cp = utf8_decode(d->text + at, end - at, &size);
            if (!utf8_is_letter(cp) && !utf8_is_mark(cp) && !utf8_is_digit(cp))
                break;
        }
        if (at > start) {
            /* walking all pieces for a word is quadratic: huge texts are for other tests */
            const char *fault = d->pieces.len < 5000 ? mapping_check_word(d, start, at) : NULL;
            if (fault)
                return fault;
            if (document_source_start(d, start) < last_stop)
                return "words out of the source's order";
            last_stop = document_source_end(d, at);
        } else {
            utf8_decode(d->text + at, end - at, &size);
            at += size;
        }
    }
    return NULL;
}

static inline const char *mapping_check_segment(const struct document *d, size_t i)
{
    struct segment s = d->segments.items[i];
    size_t size;
    if (s.len == 0 || (size_t)s.off + s.len > d->text_len)
        return "a segment that is empty or outside the text";
    if (i > 0 && s.off < d->segments.items[i - 1].off + d->segments.items[i - 1].len)
        return "segments overlap";
    if (utf8_is_space(utf8_decode(d->text + s.off, s.len, &size)) ||
        utf8_is_space(utf8_decode_before(d->text, s.off + s.len, &size)))
        return "a segment with white space at its end";
    return mapping_check_words(d, s);
}

static inline const char *mapping_check_notes(const struct document *d)
{
    for (size_t i = 0, k = 0; i < d->damages.len; i++) {
        struct damage a = d->damages.items[i];
        size_t tries = d->pieces.len; /* its piece comes next, but behind a segment that stands out of order */
        for (; tries > 0 && (d->pieces.items[k].src_off != a.src_off || d->pieces.items[k].src_len == 0); tries--)
            k = (k + 1) % d->pieces.len;
        if (tries == 0 || d->pieces.items[k].src_off != a.src_off || d->pieces.items[k].src_len != a.src_len)
            return "a damage that no piece of its own stands for";
        size_t valid = utf8_valid_prefix(d->source->bytes + a.src_off, d->source->len - a.src_off);
        if (a.src_len == 0 || valid != 0)
            return "a damage where the source is sound";
        if (i > 0 && a.src_off < d->damages.items[i - 1].src_off + d->damages.items[i - 1].src_len)
            return "damages out of order";
    }
    for (size_t i = 0; i < d->markups.len; i++) {
        struct markup a = d->markups.items[i];
        if (a.len == 0 || (size_t)a.off + a.len > d->text_len || (i > 0 && a.off < d->markups.items[i - 1].off))
            return "a markup that is empty, outside the text or out of order";
    }
    return NULL;
}

/* NULL, or what is wrong. */
static inline const char *mapping_check(const struct document *d)
{
    const char *fault = mapping_check_pieces(d);
    for (size_t i = 0; !fault && i < d->segments.len; i++)
        fault = mapping_check_segment(d, i);
    return fault ? fault : mapping_check_notes(d);
}

#endif
