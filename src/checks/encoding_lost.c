/* Letters that are lost: U+FFFD in the text, or bytes that are not UTF-8. */
#include "base/utf8.h"
#include "checks/encoding.h"
#include "checks/mojibake.h"
#include "lexicon/words.h"

enum { WORD_SIDE_MAX = 100, REPLACED_MAX = 2, DAMAGES_SHOWN = 8 };

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

/* Letters that get lost in German text, the commonest first. */
static const uint32_t lost_letters[] = {0xFC, 0xE4, 0xF6, 0xDF, 0xC4, 0xD6, 0xDC, 0xE9, 0xE8};
enum { LOST_LETTERS = sizeof(lost_letters) / sizeof(lost_letters[0]) };

/* Writes the word with a letter for each U+FFFD, or for each run of them (the bytes of one letter): choice in base
 * LOST_LETTERS. Returns the number of letters put in. */
static size_t fill_in(const char *word, size_t len, bool runs, size_t choice, struct buf *out)
{
    size_t letters = 0;
    bool in_run = false;
    buf_clear(out);
    for (size_t at = 0, size; at < len; at += size) {
        uint32_t cp = utf8_decode(word + at, len - at, &size);
        if (cp != UTF8_REPLACEMENT) {
            utf8_add(out, cp);
        } else if (!in_run || !runs) {
            utf8_add(out, lost_letters[choice % LOST_LETTERS]);
            choice /= LOST_LETTERS;
            letters++;
        }
        in_run = cp == UTF8_REPLACEMENT;
    }
    return letters;
}

struct guess {
    struct buf word;
    unsigned frequency, second; /* of the word and of the next best */
    size_t found;
};

static void try_letters(const struct check_context *c, const char *word, size_t len, bool runs, struct guess *g)
{
    struct buf probe = BUF_EMPTY;
    size_t letters = fill_in(word, len, runs, 0, &probe), choices = 1;
    for (size_t i = 0; i < letters && i < REPLACED_MAX; i++)
        choices *= LOST_LETTERS;
    for (size_t i = 0; letters <= REPLACED_MAX && probe.len > 3 && i < choices; i++) {
        fill_in(word, len, runs, i, &probe);
        if (!encoding_is_word(c, probe.data, probe.len))
            continue;
        unsigned frequency = word_frequency(c->words->knowledge, probe.data, probe.len);
        if (g->found++ == 0 || frequency > g->frequency) {
            g->second = g->frequency;
            g->frequency = frequency;
            buf_clear(&g->word);
            buf_add_span(&g->word, buf_span(&probe));
        } else if (frequency > g->second) {
            g->second = frequency;
        }
    }
    buf_release(&probe);
}

/* The one known word that the letters can make, or one that is ten times as frequent as any other. */
static bool guess_word(const struct check_context *c, const char *word, size_t len, struct guess *g)
{
    enum { TEN_TIMES = 10 }; /* ten times the logarithm */
    try_letters(c, word, len, false, g);
    if (g->found == 0)
        try_letters(c, word, len, true, g);
    return g->found == 1 || (g->found > 1 && g->frequency >= g->second + TEN_TIMES);
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

/* The number of the damage that text[at] stands for; SIZE_MAX when it is a U+FFFD of the source, or an entity's. */
static size_t find_damage(const struct check_context *c, size_t at)
{
    size_t from = document_source_start(c->doc, at), low = 0, high = c->doc->damages.len;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (c->doc->damages.items[middle].src_off < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low < c->doc->damages.len && c->doc->damages.items[low].src_off == from ? low : SIZE_MAX;
}

static void report_invalid(struct check_context *c, struct stretch s)
{
    size_t count = c->doc->damages.len;
    struct buf word = BUF_EMPTY;
    bool readable = read_as_cp1252(c, s.off, s.end, &word);
    const struct rule_info *rule = &encoding_rules[ENCODING_INVALID];
    struct finding *f;
    if (count > DAMAGES_SHOWN && readable)
        f = finding_emit(c, rule, s.off, s.end - s.off,
                         "The file is not valid UTF-8, here and in %zu more places: save it again as UTF-8 (read as "
                         "Windows-1252 this is \"%s\").",
                         count - 1, buf_str(&word));
    else if (count > DAMAGES_SHOWN)
        f = finding_emit(c, rule, s.off, s.end - s.off,
                         "The file is not valid UTF-8, here and in %zu more places: save it again as UTF-8.",
                         count - 1);
    else if (readable)
        f = finding_emit(c, rule, s.off, s.end - s.off,
                         "Bytes that are not valid UTF-8; read as Windows-1252 they are \"%s\".", buf_str(&word));
    else
        f = finding_emit(c, rule, s.off, s.end - s.off, "Bytes that are not valid UTF-8.");
    if (readable)
        finding_replace(c, f, FIX_UNSAFE, s.off, s.end - s.off, buf_span(&word));
    buf_release(&word);
}

size_t encoding_replacement(struct check_context *c, size_t from, size_t at, size_t end)
{
    struct stretch s = encoding_word_around(c, (struct stretch){at, at + 3}, from, end);
    size_t damage = find_damage(c, at);
    if (damage != SIZE_MAX) {
        if (c->doc->damages.len <= DAMAGES_SHOWN || damage == 0)
            report_invalid(c, s);
        return s.end;
    }
    struct guess g = {0};
    const char *text = c->doc->text + s.off;
    int len = (int)(s.end - s.off);
    if (guess_word(c, text, s.end - s.off, &g)) {
        struct finding *f =
            finding_emit(c, &encoding_rules[ENCODING_REPLACEMENT], s.off, s.end - s.off,
                         "A letter is lost in \"%.*s\": most likely \"%s\".", len, text, buf_str(&g.word));
        finding_replace(c, f, g.found == 1 ? FIX_SAFE : FIX_UNSAFE, s.off, s.end - s.off, buf_span(&g.word));
    } else {
        finding_emit(c, &encoding_rules[ENCODING_REPLACEMENT], s.off, s.end - s.off, "A character is lost in \"%.*s\".",
                     len, text);
    }
    buf_release(&g.word);
    return s.end;
}
