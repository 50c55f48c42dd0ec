/* Single characters that do not belong into a text: U+FFFD, control and zero-width characters, marks without a letter. */
#include "base/utf8.h"
#include "checks/encoding.h"
#include "checks/mojibake.h"

enum { WORD_SIDE_MAX = 100, REPLACED_MAX = 2, DAMAGES_SHOWN = 8, NEAR = 200 };

static bool in_word(uint32_t cp)
{
    return utf8_is_letter(cp) || utf8_is_digit(cp) || utf8_is_mark(cp) || cp == UTF8_REPLACEMENT;
}

struct stretch encoding_word_around(const struct check_context *c, struct stretch s, size_t from, size_t to)
{
    const char *text = c->doc->text;
    size_t size, off = s.off, end = s.end;
    while (s.off > from && off - s.off < WORD_SIDE_MAX && in_word(utf8_decode_before(text, s.off, &size)))
        s.off -= size;
    while (s.end < to && s.end - end < WORD_SIDE_MAX && in_word(utf8_decode(text + s.end, to - s.end, &size)))
        s.end += size;
    return s;
}

/* --- U+FFFD, of the text or for bytes that are not UTF-8 */

/* Letters that get lost in German text, the commonest first. */
static const uint32_t lost_letters[] = {0xFC, 0xE4, 0xF6, 0xDF, 0xC4, 0xD6, 0xDC, 0xE9, 0xE8};
enum { LOST_LETTERS = sizeof(lost_letters) / sizeof(lost_letters[0]) };

/* Writes the word with each run of U+FFFD as one letter: choice in base LOST_LETTERS. Returns the number of runs. */
static size_t fill_in(const char *word, size_t len, size_t choice, struct buf *out)
{
    size_t runs = 0;
    bool in_run = false;
    for (size_t at = 0, size; at < len; at += size) {
        uint32_t cp = utf8_decode(word + at, len - at, &size);
        if (cp != UTF8_REPLACEMENT) {
            utf8_add(out, cp);
        } else if (!in_run) {
            utf8_add(out, lost_letters[choice % LOST_LETTERS]);
            choice /= LOST_LETTERS;
            runs++;
        }
        in_run = cp == UTF8_REPLACEMENT;
    }
    return runs;
}

/* The only known word that the letters can make; false when there is none or more than one. */
static bool guess_word(const struct check_context *c, const char *word, size_t len, struct buf *out)
{
    struct buf probe = BUF_EMPTY;
    size_t runs = fill_in(word, len, 0, &probe), choices = 1, found = 0;
    for (size_t i = 0; i < runs && i < REPLACED_MAX; i++)
        choices *= LOST_LETTERS;
    for (size_t i = 0; runs <= REPLACED_MAX && probe.len > 3 && i < choices && found < 2; i++) {
        buf_clear(&probe);
        fill_in(word, len, i, &probe);
        if (encoding_is_word(c, probe.data, probe.len) && ++found == 1)
            buf_add_span(out, buf_span(&probe));
    }
    buf_release(&probe);
    return found == 1;
}

/* The source bytes of text[at, end) read as Windows-1252. False when they are no letters. */
static bool read_as_cp1252(const struct check_context *c, size_t at, size_t end, struct buf *out)
{
    size_t from = document_source_start(c->doc, at), to = document_source_end(c->doc, end);
    for (size_t i = from; i < to; i++) {
        unsigned char byte = (unsigned char)c->doc->source->bytes[i];
        uint32_t cp = byte < 0x80 ? byte : mojibake_char(byte);
        if (cp == 0)
            return false;
        utf8_add(out, cp);
    }
    return true;
}

static bool is_damage(const struct check_context *c, size_t at)
{
    size_t from = document_source_start(c->doc, at);
    return from + 3 > c->doc->source->len || memcmp(c->doc->source->bytes + from, "\xEF\xBF\xBD", 3) != 0;
}

static void report_invalid(struct check_context *c, struct stretch s)
{
    size_t count = c->doc->damages.len;
    struct buf word = BUF_EMPTY;
    bool readable = read_as_cp1252(c, s.off, s.end, &word);
    struct finding *f;
    if (count > DAMAGES_SHOWN)
        f = finding_emit(c, &encoding_rules[ENCODING_INVALID], s.off, s.end - s.off,
                         "The file is not valid UTF-8, here and in %zu more places: save it again as UTF-8%s%s%s.", count - 1,
                         readable ? " (read as Windows-1252 this is \"" : "", readable ? buf_str(&word) : "", readable ? "\")" : "");
    else
        f = finding_emit(c, &encoding_rules[ENCODING_INVALID], s.off, s.end - s.off, "Bytes that are not valid UTF-8%s%s%s.",
                         readable ? "; read as Windows-1252 they are \"" : "", readable ? buf_str(&word) : "", readable ? "\"" : "");
    if (readable)
        finding_replace(c, f, FIX_UNSAFE, s.off, s.end - s.off, buf_span(&word));
    buf_release(&word);
}

size_t encoding_replacement(struct check_context *c, size_t from, size_t at, size_t end)
{
    struct stretch s = encoding_word_around(c, (struct stretch){at, at + 3}, from, end);
    if (is_damage(c, at)) {
        bool first = document_source_start(c->doc, at) == c->doc->damages.items[0].src_off;
        if (c->doc->damages.len <= DAMAGES_SHOWN || first)
            report_invalid(c, s);
        return s.end;
    }
    struct buf word = BUF_EMPTY;
    const char *text = c->doc->text + s.off;
    bool known = guess_word(c, text, s.end - s.off, &word);
    struct finding *f = finding_emit(c, &encoding_rules[ENCODING_REPLACEMENT], s.off, s.end - s.off,
                                     known ? "A letter is lost: \"%.*s\" can only be \"%s\"." : "A character is lost in \"%.*s\"%s.",
                                     (int)(s.end - s.off), text, buf_str(&word));
    if (known)
        finding_replace(c, f, FIX_SAFE, s.off, s.end - s.off, buf_span(&word));
    buf_release(&word);
    return s.end;
}

/* --- Characters that nobody sees */

static const struct {
    uint32_t from, to;
    const char *name;
} invisibles[] = {
    {0x00, 0x1F, "a control character"},      {0x7F, 0x9F, "a control character"},     {0xAD, 0xAD, "a soft hyphen"},
    {0x200B, 0x200B, "a zero-width space"},   {0x200C, 0x200D, "a zero-width joiner"}, {0x200E, 0x200F, "a direction mark"},
    {0x202A, 0x202E, "a direction mark"},     {0x2066, 0x2069, "a direction mark"},    {0xFEFF, 0xFEFF, "a byte order mark"},
    {0xFFF9, 0xFFFC, "an object placeholder"}, {0xE000, 0xF8FE, "a character of private use"},
};

static const char *invisible_name(uint32_t cp)
{
    for (size_t i = 0; i < sizeof(invisibles) / sizeof(invisibles[0]); i++)
        if (cp >= invisibles[i].from && cp <= invisibles[i].to)
            return invisibles[i].name;
    return NULL;
}

bool encoding_is_invisible(uint32_t cp)
{
    return cp != '\t' && cp != '\n' && cp != '\r' && cp != 0x85 && invisible_name(cp);
}

/* Hebrew and Arabic nearby, for which direction marks are made. */
static bool is_right_to_left(const struct check_context *c, size_t from, size_t at, size_t end)
{
    size_t start = at - from > NEAR ? at - NEAR : from, stop = end - at > NEAR ? at + NEAR : end;
    for (size_t i = start; i < stop; i++)
        if ((unsigned char)c->doc->text[i] >= 0xD6 && (unsigned char)c->doc->text[i] <= 0xDF)
            return true;
    return false;
}

/* A soft hyphen or non-joiner between letters does its work; a joiner does outside of Latin words. */
static bool is_wanted(uint32_t cp, uint32_t before, uint32_t after)
{
    bool inside = utf8_is_letter(before) && utf8_is_letter(after);
    switch (cp) {
    case 0xAD:
    case 0x200C:
        return inside;
    case 0x200B:
        return before == '/' || before == '-' || before == '.' || before == '_' || before == '@';
    case 0x200D:
        return !(inside && before < 0x250 && after < 0x250);
    default:
        return false;
    }
}

void encoding_invisible(struct check_context *c, size_t from, size_t at, size_t end, uint32_t cp, size_t size)
{
    const char *text = c->doc->text;
    size_t skip, stop = at + size;
    uint32_t before = at > from ? utf8_decode_before(text, at, &skip) : 0, after = stop < end ? utf8_decode(text + stop, end - stop, &skip) : 0;
    bool direction = (cp >= 0x200E && cp <= 0x200F) || (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069);
    if (before == cp || is_wanted(cp, before, after) || (direction && is_right_to_left(c, from, at, end)))
        return;
    while (after == cp) { /* one finding a run */
        stop += size;
        after = stop < end ? utf8_decode(text + stop, end - stop, &skip) : 0;
    }
    struct finding *f = finding_emit(c, &encoding_rules[ENCODING_INVISIBLE], at, stop - at,
                                     "Here stands %s (U+%04X) that nobody sees; it breaks search and line breaks.", invisible_name(cp), (unsigned)cp);
    char visible[4];
    uint32_t meant = cp >= 0x80 && cp <= 0x9F ? mojibake_char((unsigned char)cp) : 0;
    bool parts = utf8_is_letter(before) && utf8_is_letter(after);
    struct span with = {visible, meant && meant != cp ? utf8_encode(meant, visible) : 0};
    finding_replace(c, f, parts || with.len ? FIX_UNSAFE : FIX_SAFE, at, stop - at, with);
}
