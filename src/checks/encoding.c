/* Characters that went wrong on their way: read in another encoding, lost, doubled, invisible. */
#include "checks/encoding.h"

#include "base/bytes.h"
#include "base/utf8.h"
#include "checks/checks.h"
#include "checks/mojibake.h"
#include "lexicon/words.h"

const struct rule_info encoding_rules[ENCODING_RULE_COUNT] = {
    [ENCODING_MOJIBAKE] =
        {
            .id = "text/encoding/mojibake",
            .covers = COVERS_NEIGHBOURS,
            .category = CATEGORY_CHARACTER_ENCODING,
            .severity = SEVERITY_MAJOR,
            .help = "UTF-8 text was read as Windows-1252 or Latin-1, so that \"für\" became \"fÃ¼r\" and \"„\" became "
                    "\"â€ž\". The repair reads the "
                    "characters back into bytes, twice where the damage happened twice. Readers see it at once; look "
                    "for the program "
                    "that reads the file wrongly.",
        },
    [ENCODING_REPLACEMENT] =
        {
            .id = "text/encoding/replacement-character",
            .category = CATEGORY_CHARACTER_ENCODING,
            .severity = SEVERITY_MAJOR,
            .help = "U+FFFD (�) stands where a program could not read a character; the letter is lost. Where only one "
                    "word is possible "
                    "it is offered, otherwise look into the original.",
        },
    [ENCODING_INVALID] =
        {
            .id = "text/encoding/invalid-utf8",
            .category = CATEGORY_CHARACTER_ENCODING,
            .severity = SEVERITY_MAJOR,
            .help = "The file holds bytes that are not valid UTF-8, most often because it, or a part of it, was saved "
                    "as Windows-1252 or "
                    "Latin-1. Convert the file. In a file with many such places only the first is reported.",
        },
    [ENCODING_INVISIBLE] =
        {
            .id = "text/encoding/invisible-character",
            .category = CATEGORY_CHARACTER_ENCODING,
            .severity = SEVERITY_MINOR,
            .help = "A control character, a zero-width space, a byte order mark inside the text or the like: copied "
                    "along from a web page or "
                    "a PDF. Nobody sees it, but search, spelling and line breaks fail there. Soft hyphens inside "
                    "words, joiners of emoji and "
                    "direction marks beside Hebrew or Arabic are left alone.",
        },
    [ENCODING_LONE_MARK] =
        {
            .id = "text/encoding/lone-mark",
            .category = CATEGORY_CHARACTER_ENCODING,
            .severity = SEVERITY_MINOR,
            .help = "A combining mark without a letter before it, or umlaut dots beside their letter (\"f¨ur\"): the "
                    "text came from a PDF. "
                    "Write the letter with its mark.",
        },
    [ENCODING_MIXED_FORMS] =
        {
            .id = "text/encoding/mixed-normalization",
            .category = CATEGORY_CHARACTER_ENCODING,
            .severity = SEVERITY_INFO,
            .help = "Some umlauts of the text are one character (ü), others a letter and a combining mark (u + ¨). "
                    "They look alike, but search "
                    "and comparison take them for different words. Use one form, best the composed one (NFC).",
        },
    [ENCODING_ENTITY] =
        {
            .id = "text/encoding/html-entity",
            .category = CATEGORY_CHARACTER_ENCODING,
            .severity = SEVERITY_MAJOR,
            .help = "An HTML character reference (\"&nbsp;\", \"&#8211;\") stands in the text as it is written, "
                    "because it was escaped twice. "
                    "Write the character itself.",
        },
    [ENCODING_HOMOGLYPH] =
        {
            .id = "text/encoding/homoglyph",
            .category = CATEGORY_CHARACTER_ENCODING,
            .severity = SEVERITY_MAJOR,
            .help =
                "A Cyrillic or Greek letter stands in a Latin word because it looks the same. Search and spelling do "
                "not know the word, "
                "and screen readers spell it. Type the Latin letter. Units and formulas (µm, Δt, β) are left alone.",
        },
};

bool encoding_is_word(const struct check_context *c, const char *word, size_t len)
{
    const struct knowledge *k = c->words->knowledge;
    return k && k->lexicon && (word_is_certain(k, word, len) || (lexicon_bits(c, word, len) & (LEX_GERMAN | LEX_NAME)));
}

static void begin(struct check_context *c, void **state)
{
    (void)c;
    *state = encoding_forms_new();
}

static void end(struct check_context *c, void *state)
{
    encoding_forms_report(c, state);
    encoding_forms_free(state);
}

/* One character that is not plain ASCII text; returns where to go on. */
static size_t check_character(struct check_context *c, struct encoding_forms *forms, const struct segment *g, size_t at)
{
    size_t size, stop = 0, from = g->off, end = from + g->len;
    uint32_t cp = utf8_decode(c->doc->text + at, end - at, &size);
    if (cp == '&')
        stop = encoding_entity(c, g, at);
    else if (cp == UTF8_REPLACEMENT)
        stop = encoding_replacement(c, from, at, end);
    else if (mojibake_may_start(cp))
        stop = encoding_mojibake(c, from, at, end);
    if (stop)
        return stop;
    if (cp == 0xA8)
        encoding_dots(c, at, end);
    else if (encoding_is_combining(cp))
        encoding_mark(c, forms, from, at, end);
    else if (encoding_is_invisible(cp))
        encoding_invisible(c, g, at, cp, size);
    else if (utf8_is_letter(cp))
        encoding_count_composed(forms, cp, at);
    return at + size;
}

/* Bytes of characters that are not plain ASCII text. */
static const uint8_t not_plain[256] = {
    [0 ... '\t' - 1] = 1, ['\n' + 1 ... '\r' - 1] = 1, ['\r' + 1 ... ' ' - 1] = 1, ['&'] = 1, [0x7F ... 0xFF] = 1};

static void check_segment(struct check_context *c, void *state, size_t segment)
{
    const struct segment *g = &c->doc->segments.items[segment];
    size_t end_off = (size_t)g->off + g->len;
    for (size_t at = g->off; (at = bytes_next(c->doc->text, at, end_off, not_plain)) < end_off;)
        at = check_character(c, state, g, at);
}

/* Greek begins with CE and CF, Cyrillic with D0 to D4. */
static unsigned may_have_homoglyph(const struct check_context *c, struct span word)
{
    (void)c;
    for (size_t i = 0; i < word.len; i++)
        if ((unsigned char)word.ptr[i] >= 0xCD && (unsigned char)word.ptr[i] <= 0xD4)
            return true;
    return false;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        if (t->cls == TOKEN_WORD && may_have_homoglyph(c, token_span(c, t)) && !token_has(t, TOKEN_CODE))
            encoding_homoglyph(c, t);
    }
}

const struct check check_encoding = {
    .rules = encoding_rules,
    .rule_count = ENCODING_RULE_COUNT,
    .begin = begin,
    .segment = check_segment,
    .sentence = check_sentence,
    .needs = {.form = may_have_homoglyph},
    .end = end,
    .whole_text = true,
};
