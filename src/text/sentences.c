#include "text/sentences.h"

#include "base/utf8.h"

/* Longest word that is looked up as an abbreviation, and the longest run of marks that may close a sentence. */
enum { WORD_MAX = 32, DIGITS_OF_ORDINAL = 2, DIGITS_OF_FOOTNOTE = 3, LETTERS_OF_CHAIN = 4 };

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

/* The end of a footnote mark: "[12]"; `at` itself when there is none. */
static size_t skip_footnote(const struct cutter *c, size_t at)
{
    size_t end = at;
    if (at >= c->end || c->text[at] != '[')
        return at;
    for (end++; end < c->end && end - at <= DIGITS_OF_FOOTNOTE && utf8_is_digit((unsigned char)c->text[end]);)
        end++;
    return end < c->end && end > at + 1 && c->text[end] == ']' ? end + 1 : at;
}

/* The end of everything that closes a sentence from `at` on: further terminators, quotation marks, brackets. */
static size_t skip_closing(const struct cutter *c, size_t at)
{
    size_t size, end;
    for (;; at = end) {
        uint32_t cp = point_at(c, at, &size);
        end = at + size;
        if (at < c->end && (is_terminator(cp) || is_closing(cp)))
            continue;
        end = skip_footnote(c, at);
        if (end == at)
            return at;
    }
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

/* The word (letters only) that starts at `at`, in lower case; empty when it is longer than any abbreviation or stop
 * word. */
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

/* An upper-case letter that stands for a name or a grade ("George W.", "Vitamin C."), alone or in a row ("J.K."). */
static bool is_initial(struct span word)
{
    size_t size;
    bool letter = true; /* next comes a letter, not a full stop */
    for (size_t i = 0; i < word.len; i += size, letter = !letter) {
        uint32_t cp = utf8_decode(word.ptr + i, word.len - i, &size);
        if (letter ? !utf8_is_upper(cp) : cp != '.')
            return false;
    }
    return word.len > 0 && !letter;
}

/* The start of a single letter and its full stop before the blank before `at` ("z. " before "B."), `at` when there is
 * none. */
static size_t chain_before(const struct cutter *c, size_t at)
{
    size_t size, from = at;
    while (from > c->start && utf8_is_space(utf8_decode_before(c->text, from, &size)))
        from -= size;
    if (from == at || from <= c->start + 1 || c->text[from - 1] != '.')
        return at;
    from--;
    if (!utf8_is_letter(utf8_decode_before(c->text, from, &size)))
        return at;
    from -= size;
    bool alone = from == c->start || !utf8_is_letter(utf8_decode_before(c->text, from, &size));
    return alone ? from : at;
}

/* text[from, dot] in lower case, without blanks. */
static void add_key(const struct cutter *c, size_t from, size_t dot, struct buf *key)
{
    size_t size;
    for (; from < dot; from += size)
        if (!utf8_is_space(point_at(c, from, &size)))
            utf8_add_lower(key, c->text + from, size);
    buf_add_byte(key, '.');
}

/* Looks the key up; fills *ends when it is an abbreviation. "Hauptstr." is one by its ending. */
static bool look_up(const struct cutter *c, struct span key, size_t next, bool *ends)
{
    if (lang_is_final_abbreviation(c->lang, key) || lang_is_word_abbreviation(c->lang, key) || span_ends(key, "str."))
        *ends = ends_after_abbreviation(c, key, next);
    else if (lang_is_inner_abbreviation(c->lang, key))
        *ends = false;
    else
        return false;
    return true;
}

/* Whether the word that starts at `from` and its full stop are an abbreviation, perhaps the last part of one with
 * blanks
 * ("u. v. m."): then what starts furthest to the left counts. */
static bool is_abbreviation(const struct cutter *c, size_t from, size_t dot, size_t next, bool *ends)
{
    struct buf key = BUF_EMPTY;
    bool found = false, initial = is_initial((struct span){c->text + from, dot - from});
    for (size_t letters = 0; letters < LETTERS_OF_CHAIN; letters++) {
        buf_clear(&key);
        add_key(c, from, dot, &key);
        if (letters || !initial)
            found |= look_up(c, buf_span(&key), next, ends);
        size_t before = chain_before(c, from);
        if (before == from)
            break;
        from = before;
    }
    buf_release(&key);
    return found;
}

/* Whether the number before the full stop at `dot` may be an ordinal: it is short or stands behind an article. */
static bool is_ordinal(const struct cutter *c, size_t from, size_t dot)
{
    char buffer[WORD_MAX];
    size_t at = from, size;
    if (dot - from <= DIGITS_OF_ORDINAL)
        return true;
    while (at > c->start && utf8_is_space(utf8_decode_before(c->text, at, &size)))
        at -= size;
    size_t word = at;
    while (word > c->start && at - word < WORD_MAX && utf8_is_letter(utf8_decode_before(c->text, word, &size)))
        word -= size;
    return at < from && lang_is_determiner(c->lang, lower_word(c, word, buffer));
}

/* Whether the full stop at `dot` ends a sentence when `next` is the first letter or digit behind it. */
static bool dot_ends(const struct cutter *c, size_t dot, size_t next)
{
    size_t from = word_before(c, dot);
    struct span word = {c->text + from, dot - from};
    bool ends = true;
    if (word.len == 0)
        return true;
    if (is_abbreviation(c, from, dot, next, &ends))
        return ends;
    if (c->lang->ordinal_dot && all_digits(word) && (is_month(c, next) || is_ordinal(c, from, dot)))
        return !is_month(c, next) && starts_sentence(c, next);
    if (c->lang->ordinal_dot && is_roman(word))
        return starts_sentence(c, next);
    return !is_initial(word) || starts_sentence(c, next);
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

/* Whether a sentence ends with the terminator at `at`; *close and *next tell where it ends and where the next one
 * begins. */
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

/* The next byte that a terminator may begin with, from `at` on. */
static size_t next_end(const struct cutter *c, size_t at)
{
    static const bool begins[256] = {['.'] = true, ['!'] = true, ['?'] = true, [0xE2] = true};
    while (at < c->end && !begins[(unsigned char)c->text[at]])
        at++;
    return at;
}

static void split_segment(struct document *doc, size_t index, const struct lang *lang)
{
    const struct segment *s = &doc->segments.items[index];
    struct cutter c = {doc->text, s->off, (size_t)s->off + s->len, lang};
    size_t from = s->off, at = s->off, size, close, next;
    while ((at = next_end(&c, at)) < c.end) {
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

void sentences_split_part(struct document *doc, const struct lang *lang, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        split_segment(doc, i, lang);
}

void sentences_split(struct document *doc, const struct lang *lang)
{
    sentences_split_part(doc, lang, 0, doc->segments.len);
}
