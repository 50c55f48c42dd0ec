/* Characters that nobody sees. */
#include "base/utf8.h"
#include "checks/encoding.h"
#include "checks/mojibake.h"

/* Bytes around a direction mark in which Hebrew or Arabic justifies it. */
enum { NEAR = 200 };

static const struct {
    uint32_t from, to;
    const char *name;
} invisibles[] = {
    {0x00, 0x1F, MESSAGE("a control character")},
    {0x7F, 0x9F, MESSAGE("a control character")},
    {0xAD, 0xAD, MESSAGE("a soft hyphen")},
    {0x200B, 0x200B, MESSAGE("a zero-width space")},
    {0x200C, 0x200D, MESSAGE("a zero-width joiner")},
    {0x200E, 0x200F, MESSAGE("a direction mark")},
    {0x202A, 0x202E, MESSAGE("a direction mark")},
    {0x2066, 0x2069, MESSAGE("a direction mark")},
    {0xFEFF, 0xFEFF, MESSAGE("a byte order mark")},
    {0xFFF9, 0xFFFC, MESSAGE("an object placeholder")},
    {0xE000, 0xF8FE, MESSAGE("a character of private use")},
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

/* The source text of a bilingual file has the same character: it is meant for a program. */
static bool is_in_original(const struct document *doc, const struct segment *g, struct span character)
{
    struct span original = document_original_text(doc, g);
    return original.len > 0 && memmem(original.ptr, original.len, character.ptr, character.len);
}

void encoding_invisible(struct check_context *c, const struct segment *g, size_t at, uint32_t cp, size_t size)
{
    const char *text = c->doc->text;
    size_t from = g->off, end = from + g->len;
    size_t skip, stop = at + size;
    uint32_t before = at > from ? utf8_decode_before(text, at, &skip) : 0,
             after = stop < end ? utf8_decode(text + stop, end - stop, &skip) : 0;
    bool direction = (cp >= 0x200E && cp <= 0x200F) || (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069);
    if (!document_is_editable(c->doc, at, size)) /* a reader's stand-in for code, an entity that was meant */
        return;
    if ((at > from && before == cp) || is_wanted(cp, before, after) ||
        (direction && is_right_to_left(c, from, at, end)) || is_in_original(c->doc, g, (struct span){text + at, size}))
        return;
    while (stop < end && after == cp) { /* one finding a run */
        stop += size;
        after = stop < end ? utf8_decode(text + stop, end - stop, &skip) : 0;
    }
    struct finding *f = finding_emit(c, &encoding_rules[ENCODING_INVISIBLE], at, stop - at,
                                     "Here stands %s (U+%04X) that nobody sees; it breaks search and line breaks.",
                                     message_part(c, invisible_name(cp)), (unsigned)cp);
    char visible[4];
    uint32_t meant = cp >= 0x80 && cp <= 0x9F ? mojibake_char((unsigned char)cp) : 0;
    bool parts = utf8_is_letter(before) && utf8_is_letter(after);
    struct span with = {visible, meant && meant != cp ? utf8_encode(meant, visible) : 0};
    finding_replace(c, f, parts || with.len ? FIX_UNSAFE : FIX_SAFE, at, stop - at, with);
}
