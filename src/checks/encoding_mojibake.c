/* Damaged words: how far the damage goes, what the word was, how sure that is. */
#include "base/utf8.h"
#include "checks/encoding.h"
#include "checks/mojibake.h"

/* Bytes that a damaged stretch may have, letters between included; passes that undo repeated damage. */
enum { STRETCH_MAX = 400, PASSES = 3 };

/* Stands in the repaired text for a letter of which only the first half is left. */
#define HALF_LETTER 0xFFFFu

struct repair {
    size_t damaged;  /* characters that were put together */
    size_t certain;  /* of these, no coincidence */
    size_t lost;     /* letters of which a part is gone */
    size_t last_end; /* where the last damage ends */
};

static bool is_word_char(uint32_t cp)
{
    return utf8_is_letter(cp) || utf8_is_digit(cp) || utf8_is_mark(cp);
}

/* "â€" is the closing quotation mark whose third byte, 9D, no Windows-1252 character stands for. */
static bool is_cut_quote(const char *text, size_t len)
{
    size_t size;
    if (len < 5 || memcmp(text, "\u00e2\u20ac", 5) != 0)
        return false;
    int next = len > 5 ? mojibake_byte(utf8_decode(text + 5, len - 5, &size)) : -1;
    return next < 0x80 || next > 0xBF;
}

/* An "Ã" whose other half is lost; among small letters only: names in capitals may have one. */
static bool is_half_letter(uint32_t cp, uint32_t before, uint32_t after, const struct repair *r)
{
    return cp == 0xC3 && !utf8_is_upper(before) && !utf8_is_upper(after) && (r->damaged > 0 || utf8_is_lower(before));
}

/* "5Â €": the no-break space behind the "Â" became a plain one. */
static bool is_stray(uint32_t cp, uint32_t before, uint32_t after)
{
    return cp == 0xC2 && after == ' ' && (utf8_is_digit(before) || utf8_is_lower(before));
}

/* One step through a damaged text: what the next characters were. */
struct step {
    uint32_t cp; /* 0: nothing */
    size_t size; /* bytes of the text */
    bool damaged, certain, lost;
};

/* The text goes on to `avail`, which may be beyond the stretch that is repaired. */
static struct step next_step(const char *text, size_t avail, uint32_t before, const struct repair *r)
{
    size_t size, skip;
    uint32_t cp = utf8_decode(text, avail, &size);
    struct mojibake m = mojibake_may_start(cp) ? mojibake_decode(text, avail, before) : (struct mojibake){0};
    if (m.len)
        return (struct step){m.cp, m.len, true, m.certain, false};
    if (is_cut_quote(text, avail))
        return (struct step){0x201D, 5, true, true, false};
    uint32_t after = size < avail ? utf8_decode(text + size, avail - size, &skip) : 0;
    if (is_stray(cp, before, after))
        return (struct step){0, size, true, true, false};
    if (is_half_letter(cp, before, after, r))
        return (struct step){HALF_LETTER, size, false, false, true};
    return (struct step){cp, size, false, false, false};
}

/* Puts together what can be put together in text[0, len); the rest is copied. */
static struct repair repair_text(const char *text, size_t len, size_t avail, uint32_t before, struct buf *out)
{
    struct repair r = {0};
    for (size_t at = 0; at < len;) {
        struct step step = next_step(text + at, avail - at, before, &r);
        r.damaged += step.damaged;
        r.certain += step.certain;
        r.lost += step.lost;
        at += step.size;
        if (step.damaged || step.lost)
            r.last_end = at;
        if (step.cp)
            utf8_add(out, step.cp);
        before = step.cp;
    }
    return r;
}

/* The end of the stretch that begins at `at`: letters, and whatever the damage is made of. */
static size_t stretch_end(const char *text, size_t at, size_t end)
{
    size_t size, from = at;
    uint32_t before = 0;
    while (at < end && at - from < STRETCH_MAX) {
        uint32_t cp = utf8_decode(text + at, end - at, &size);
        struct mojibake m =
            mojibake_may_start(cp) ? mojibake_decode(text + at, end - at, before) : (struct mojibake){0};
        size_t step = m.len ? m.len : is_cut_quote(text + at, end - at) ? 5 : is_word_char(cp) || cp == '-' ? size : 0;
        if (step == 0)
            break;
        at += step;
        before = cp;
    }
    return at;
}

/* Tries the letters whose second byte gets lost most often in place of each half letter; true when one makes a word. */
static bool complete(const struct check_context *c, const struct buf *text, struct buf *out)
{
    static const uint32_t letters[] = {0xED, 0xE0, 0xC1, 0xCD, 0xCF, 0xD0, 0xDD};
    for (size_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++) {
        buf_clear(out);
        for (size_t at = 0, size; at < text->len; at += size) {
            uint32_t cp = utf8_decode(text->data + at, text->len - at, &size);
            utf8_add(out, cp == HALF_LETTER ? letters[i] : cp);
        }
        if (encoding_is_word(c, out->data, out->len))
            return true;
    }
    return false;
}

static void report(struct check_context *c, struct stretch s, const struct buf *repaired, bool complete_word)
{
    const char *text = c->doc->text + s.off;
    int len = (int)(s.end - s.off);
    if (!complete_word) {
        finding_emit(c, &encoding_rules[ENCODING_MOJIBAKE], s.off, s.end - s.off,
                     "\"%.*s\" was read in the wrong character encoding, and a part of a letter is lost.", len, text);
        return;
    }
    bool visible = repaired->len > 0 && repaired->data[0] != '\n' && !span_is(buf_span(repaired), "\u00a0");
    struct finding *f = finding_emit(c, &encoding_rules[ENCODING_MOJIBAKE], s.off, s.end - s.off,
                                     visible ? "\"%.*s\" was read in the wrong character encoding: it is \"%s\"."
                                             : "\"%.*s\" is a space that was read in the wrong character encoding.",
                                     len, text, buf_str(repaired));
    finding_replace(c, f, FIX_SAFE, s.off, s.end - s.off, buf_span(repaired));
}

/* Repairs text[off, end) as often as it was damaged. */
static struct repair repair_fully(const char *text, size_t len, size_t avail, uint32_t before, struct buf *out)
{
    struct buf again = BUF_EMPTY;
    struct repair first = repair_text(text, len, avail, before, out);
    for (int pass = 1; pass < PASSES && !first.lost; pass++) {
        buf_clear(&again);
        struct repair next = repair_text(out->data, out->len, out->len, before, &again);
        if (!next.certain)
            break;
        buf_clear(out);
        buf_add_span(out, buf_span(&again));
        first.lost = next.lost;
    }
    buf_release(&again);
    return first;
}

/* Something at `at` that may be damage at all: the rest costs time. */
static bool may_be_damaged(const char *text, size_t len, uint32_t before)
{
    size_t size;
    uint32_t cp = utf8_decode(text, len, &size);
    return mojibake_decode(text, len, before).len > 0 || is_cut_quote(text, len) ||
           (cp == 0xC3 && utf8_is_lower(before)) || (cp == 0xC2 && (utf8_is_lower(before) || utf8_is_digit(before)));
}

size_t encoding_mojibake(struct check_context *c, size_t from, size_t at, size_t end)
{
    size_t size;
    uint32_t before = at > from ? utf8_decode_before(c->doc->text, at, &size) : 0;
    if (!may_be_damaged(c->doc->text + at, end - at, before))
        return 0;
    size_t stop = stretch_end(c->doc->text, at, end);
    struct buf repaired = BUF_EMPTY, whole = BUF_EMPTY;
    struct repair r = repair_text(c->doc->text + at, stop - at, end - at, before, &repaired);
    /* One pair may be chance ("Spaß“"), two in a row are not. */
    bool fault = r.certain > 0 || r.damaged > 2 || (r.lost > 0 && utf8_is_lower(before));
    if (fault) {
        struct stretch s = encoding_word_around(c, (struct stretch){at, at + r.last_end}, from, end);
        before = s.off > from ? utf8_decode_before(c->doc->text, s.off, &size) : 0;
        buf_clear(&repaired);
        r = repair_fully(c->doc->text + s.off, s.end - s.off, end - s.off, before, &repaired);
        bool found = r.lost == 0 || complete(c, &repaired, &whole);
        report(c, s, r.lost == 0 ? &repaired : &whole, found);
        stop = s.end;
    }
    buf_release(&repaired);
    buf_release(&whole);
    return fault ? stop : 0;
}
