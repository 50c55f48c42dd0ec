/* Cyrillic and Greek letters that look Latin, in a Latin word: search, spelling and screen readers stumble over them.
 */
#include "base/utf8.h"
#include "checks/encoding.h"

static const struct {
    uint32_t cp;
    char latin;
} lookalikes[] = {
    {0x0410, 'A'}, {0x0412, 'B'}, {0x0415, 'E'}, {0x041A, 'K'}, {0x041C, 'M'}, {0x041D, 'H'}, {0x041E, 'O'},
    {0x0420, 'P'}, {0x0421, 'C'}, {0x0422, 'T'}, {0x0425, 'X'}, {0x0405, 'S'}, {0x0406, 'I'}, {0x0408, 'J'},
    {0x0430, 'a'}, {0x0435, 'e'}, {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0443, 'y'}, {0x0445, 'x'},
    {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'}, {0x04BB, 'h'}, {0x0501, 'd'}, {0x0391, 'A'}, {0x0392, 'B'},
    {0x0395, 'E'}, {0x0396, 'Z'}, {0x0397, 'H'}, {0x0399, 'I'}, {0x039A, 'K'}, {0x039C, 'M'}, {0x039D, 'N'},
    {0x039F, 'O'}, {0x03A1, 'P'}, {0x03A4, 'T'}, {0x03A5, 'Y'}, {0x03A7, 'X'}, {0x03BF, 'o'},
};

static uint32_t latin_of(uint32_t cp)
{
    for (size_t i = 0; i < sizeof(lookalikes) / sizeof(lookalikes[0]); i++)
        if (lookalikes[i].cp == cp)
            return (unsigned char)lookalikes[i].latin;
    return 0;
}

static bool is_latin(uint32_t cp)
{
    return utf8_is_letter(cp) && (cp < 0x250 || (cp >= 0x1E00 && cp <= 0x1EFF)) && cp != 0xB5;
}

struct letters {
    size_t latin, alike, foreign;
    bool sharp_s; /* a β where an ß may stand: "groβ" */
    const char *script;
};

/* The word with Latin letters for those that look so. */
static struct letters transcribe(const char *word, size_t len, struct buf *out)
{
    struct letters n = {0};
    uint32_t before = 0;
    for (size_t at = 0, size; at < len; at += size) {
        uint32_t cp = utf8_decode(word + at, len - at, &size), latin = latin_of(cp);
        bool other = cp >= 0x370 && cp <= 0x52F;
        bool beta = cp == 0x3B2 && utf8_is_lower(before) && before < 0x250;
        n.sharp_s = n.sharp_s || beta;
        n.latin += is_latin(cp);
        n.alike += latin != 0 || beta;
        n.foreign += other && !latin && !beta;
        if (latin || beta)
            n.script = cp < 0x400 ? MESSAGE("Greek") : MESSAGE("Cyrillic");
        utf8_add(out, beta ? 0xDF : latin ? latin : cp);
        before = cp;
    }
    return n;
}

void encoding_homoglyph(struct check_context *c, const struct token *t)
{
    struct span word = token_span(c, t);
    struct buf plain = BUF_EMPTY;
    struct letters n = transcribe(word.ptr, word.len, &plain);
    if (n.latin > 0 && n.alike > 0 && n.foreign == 0) {
        bool known = encoding_is_word(c, plain.data, plain.len);
        /* "TGFβ" and the like are right; "groβ" is known at once. One Latin letter beside a foreign one is a formula.
         */
        if (known || (!n.sharp_s && n.latin + n.alike > 3)) {
            struct finding *f = finding_emit(c, &encoding_rules[ENCODING_HOMOGLYPH], t->off, t->len,
                                             n.alike == 1 ? "\"%.*s\" has %zu %s letter that only looks Latin."
                                                          : "\"%.*s\" has %zu %s letters that only look Latin.",
                                             (int)word.len, word.ptr, n.alike, message_part(c, n.script));
            finding_replace(c, f, known ? FIX_SAFE : FIX_UNSAFE, t->off, t->len, buf_span(&plain));
        }
    }
    buf_release(&plain);
}
