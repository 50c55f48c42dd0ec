#include "text/sentences.h"

#include "base/utf8.h"

/* Longest word that is looked up as an abbreviation, and the longest run of marks that may close a sentence. */
enum { WORD_MAX = 32, DIGITS_OF_ORDINAL = 2 };

struct cutter {
    const char *text;
    size_t start, end; /* of the segment */
    const struct lang *lang;
};

static uint32_t point_at(const struct cutter *c, size_t at, size_t *size)
{
    *size = 1;
    return at < c->end ? utf8_decode(c->text + at, c->end - at, size) : 0;
}

static bool is_closing(uint32_t cp)
{
    switch (cp) {
    case '"':
    case '\'':
    case ')':
    case ']':
    case 0x201C: /* closes in German */
    case 0x201D:
    case 0x2018:
    case 0x2019:
    case 0xAB:
    case 0xBB:
    case 0x2039:
    case 0x203A:
    case '*': /* footnote mark */
        return true;
    default:
        return false;
    }
}

static bool is_terminator(uint32_t cp)
{
    return cp == '.' || cp == '!' || cp == '?' || cp == 0x2026;
}

/* The end of everything that closes a sentence from `at` on: further terminators, quotation marks, brackets. */
static size_t skip_closing(const struct cutter *c, size_t at)
{
    size_t size;
    for (uint32_t cp = point_at(c, at, &size); at < c->end && (is_terminator(cp) || is_closing(cp));
         cp = point_at(c, at, &size))
        at += size;
    return at;
}

static size_t skip_space(const struct cutter *c, size_t at)
{
    size_t size;
    for (uint32_t cp = point_at(c, at, &size); at < c->end && utf8_is_space(cp); cp = point_at(c, at, &size))
        at += size;
    return at;
}

/* The first letter or digit of what follows, past opening quotation marks, brackets and dashes. */
static size_t skip_opening(const struct cutter *c, size_t at)
{
    size_t size;
    uint32_t cp = point_at(c, at, &size);
    while (at < c->end && !utf8_is_letter(cp) && !utf8_is_digit(cp) && !utf8_is_space(cp)) {
        at += size;
        cp = point_at(c, at, &size);
    }
    return at;
}

/* The word (letters only) that starts at `at`, in lower case; empty when it is longer than any abbreviation or stop word. */
static struct span lower_word(const struct cutter *c, size_t at, char out[WORD_MAX])
{
    size_t len = 0, size;
    for (uint32_t cp = point_at(c, at, &size); at < c->end && utf8_is_letter(cp); cp = point_at(c, at, &size)) {
        if (len + 4 > WORD_MAX)
            return (struct span){out, 0};
        len += utf8_encode(utf8_lower(cp), out + len);
        at += size;
    }
    return (struct span){out, len};
}

/* What stands before a full stop: letters, digits and inner full stops back to a blank or bracket. */
static size_t word_before(const struct cutter *c, size_t dot)
{
    size_t at = dot, size;
    while (at > c->start) {
        uint32_t cp = utf8_decode_before(c->text, at, &size);
        if (!utf8_is_letter(cp) && !utf8_is_digit(cp) && cp != '.' && cp != ',' && cp != ':' && !utf8_is_mark(cp))
            break;
        at -= size;
        if (dot - at > 64)
            break;
    }
    return at;
}

static bool starts_sentence(const struct cutter *c, size_t next)
{
    char buffer[WORD_MAX];
    return lang_is_function_word(c->lang, lower_word(c, next, buffer));
}

static bool is_month(const struct cutter *c, size_t next)
{
    char buffer[WORD_MAX];
    return lang_is_month(c->lang, lower_word(c, next, buffer));
}

static bool all_digits(struct span s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return false;
    return s.len > 0;
}

/* I, V and X only: higher ones are hardly ever ordinals of rulers and wars, but words ("MIX", "CD"). */
static bool is_roman(struct span s)
{
    for (size_t i = 0; i < s.len; i++)
        if (!strchr("IVX", s.ptr[i]))
            return false;
    return s.len > 0 && s.len <= 5;
}

static bool ends_after_abbreviation(const struct cutter *c, struct span lower, size_t next)
{
    bool strong = span_is(lower, "usw.") || span_is(lower, "etc.") || span_is(lower, "usf.") || span_is(lower, "uvm.");
    return strong || starts_sentence(c, next);
}

/* `word` and its full stop in lower case; only the part behind the last inner full stop when the whole is unknown. */
static bool is_abbreviation(const struct cutter *c, struct span word, size_t next, bool *ends)
{
    struct buf lower = BUF_EMPTY;
    utf8_add_lower(&lower, word.ptr, word.len);
    buf_add_byte(&lower, '.');
    struct span key = buf_span(&lower);
    bool final = lang_is_final_abbreviation(c->lang, key), inner = lang_is_inner_abbreviation(c->lang, key);
    if (final)
        *ends = ends_after_abbreviation(c, key, next);
    else if (inner)
        *ends = false;
    buf_release(&lower);
    return final || inner;
}

/* Whether the full stop at `dot` ends a sentence when `next` is the first letter or digit behind it. */
static bool dot_ends(const struct cutter *c, size_t dot, size_t next)
{
    size_t from = word_before(c, dot), size;
    struct span word = {c->text + from, dot - from};
    bool ends = true;
    if (word.len == 0)
        return true;
    if (is_abbreviation(c, word, next, &ends))
        return ends;
    if (c->lang->ordinal_dot && all_digits(word) && (word.len <= DIGITS_OF_ORDINAL || is_month(c, next)))
        return !is_month(c, next) && starts_sentence(c, next);
    if (c->lang->ordinal_dot && is_roman(word))
        return starts_sentence(c, next);
    uint32_t first = utf8_decode(word.ptr, word.len, &size);
    bool initial = size == word.len && utf8_is_upper(first);
    return !initial || starts_sentence(c, next);
}

/* A lower-case start goes on with the sentence, unless it is a name like "iPhone" or "eBay". */
static bool may_start(const struct cutter *c, size_t next)
{
    size_t size, more;
    uint32_t cp = point_at(c, next, &size);
    if (!utf8_is_lower(cp))
        return true;
    return next + size < c->end && utf8_is_upper(point_at(c, next + size, &more));
}

static void add_sentence(struct document *doc, size_t segment, size_t from, size_t to)
{
    vec_push(&doc->sentences, (struct sentence){(uint32_t)from, (uint32_t)(to - from), (uint32_t)segment});
}

/* Whether a sentence ends with the terminator at `at`; *close and *next tell where it ends and where the next one begins. */
static bool is_border(const struct cutter *c, size_t at, size_t *close, size_t *next)
{
    size_t size;
    uint32_t cp = point_at(c, at, &size);
    *close = skip_closing(c, at + size);
    *next = skip_space(c, *close);
    if (*next == *close || *next >= c->end)
        return false;
    size_t letter = skip_opening(c, *next);
    if (!may_start(c, letter))
        return false;
    return cp != '.' || *close != at + 1 || dot_ends(c, at, letter);
}

static void split_segment(struct document *doc, size_t index, const struct lang *lang)
{
    const struct segment *s = &doc->segments.items[index];
    struct cutter c = {doc->text, s->off, (size_t)s->off + s->len, lang};
    size_t from = s->off, at = s->off, size, close, next;
    while (at < c.end) {
        unsigned char byte = (unsigned char)c.text[at];
        if (byte != '.' && byte != '!' && byte != '?' && byte != 0xE2) {
            at++;
            continue;
        }
        if (!is_terminator(point_at(&c, at, &size))) {
            at += size;
        } else if (is_border(&c, at, &close, &next)) {
            add_sentence(doc, index, from, close);
            from = at = next;
        } else {
            at = close;
        }
    }
    if (from < c.end)
        add_sentence(doc, index, from, c.end);
}

void sentences_split(struct document *doc, const struct lang *lang)
{
    for (size_t i = 0; i < doc->segments.len; i++)
        split_segment(doc, i, lang);
}
