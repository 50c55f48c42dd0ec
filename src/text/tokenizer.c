#include "text/tokenizer.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "text/addresses.h"

/* How deep quotation marks nest before the rest counts as unquoted; the longest abbreviation, and how many bytes
 * without a letter may begin a word. */
enum { QUOTE_DEPTH = 8, ABBREVIATION_MAX = 24, LOOSE_MAX = 32 };

struct scan {
    const struct lang *lang;
    const char *text;
    size_t start, end, at;
    size_t chunk_end; /* end of the run without blanks that was last looked at for addresses */
    size_t behind;    /* end of the last token; SIZE_MAX before the first */
    struct intern *forms;
    struct token_list *out;
    uint32_t closers[QUOTE_DEPTH]; /* what closes each open quotation mark */
    size_t depth;
    size_t quoted; /* the tokens before this one are marked as quoted since a mark closed what nothing opened */
    bool fresh;    /* the next word begins a sentence */
};

static uint32_t peek(const struct scan *s, size_t at, size_t *size)
{
    *size = 1;
    if (at >= s->end)
        return 0;
    unsigned char byte = (unsigned char)s->text[at];
    return byte < 0x80 ? byte : utf8_decode(s->text + at, s->end - at, size);
}

/* Zero-width characters and the replacement character belong to the word they stand in: another check reports them. */
static bool is_ignorable(uint32_t cp)
{
    return cp == 0xAD || (cp >= 0x200B && cp <= 0x200D) || cp == 0x2060 || cp == 0xFEFF || cp == UTF8_REPLACEMENT;
}

static bool in_word(uint32_t cp)
{
    if (cp < 0x80)
        return utf8_is_letter(cp) || utf8_is_digit(cp);
    return utf8_is_letter(cp) || utf8_is_digit(cp) || utf8_is_mark(cp) || is_ignorable(cp);
}

static bool is_hyphen(uint32_t cp)
{
    return cp == '-' || cp == 0x2010 || cp == 0x2011;
}

static bool is_apostrophe(uint32_t cp)
{
    return cp == '\'' || cp == 0x2019;
}

static void add(struct scan *s, enum token_class cls, size_t from, size_t to, unsigned flags)
{
    struct token_list *list = s->out;
    if (list->len == list->cap)
        list->items = vec_grow(list->items, &list->cap, sizeof(*list->items));
    if (from == 0 || from == s->start || s->behind < from)
        flags |= TOKEN_SPACE_BEFORE;
    if (s->depth)
        flags |= TOKEN_QUOTED;
    if (cls != TOKEN_PUNCT && s->fresh) {
        flags |= TOKEN_SENTENCE_START;
        s->fresh = false;
    }
    list->items[list->len++] = (struct token){
        .off = (uint32_t)from,
        .len = (uint32_t)(to - from),
        .form = cls == TOKEN_WORD ? intern_id(s->forms, s->text + from, to - from) : TOKEN_NO_FORM,
        .flags = (uint16_t)flags,
        .cls = (uint8_t)cls,
    };
    s->at = s->behind = to;
}

/* Whether a mark between two parts of a word keeps them together: hyphen, apostrophe, gender mark, "&" between
 * capitals. */
static bool joins(const struct scan *s, size_t mark, uint32_t cp, size_t after, uint32_t before)
{
    size_t size;
    uint32_t next = peek(s, after, &size);
    if (is_hyphen(cp))
        return in_word(next);
    if (is_apostrophe(cp))
        return utf8_is_letter(next) && utf8_is_letter(before);
    if (cp == '*' || cp == ':' || cp == '_')
        return utf8_is_lower(before) && after + 1 < s->end && memcmp(s->text + after, "in", 2) == 0 && mark > s->start;
    return cp == '&' && utf8_is_upper(before) && utf8_is_upper(next);
}

static unsigned letter_flags(uint32_t cp, uint32_t before, bool first)
{
    unsigned flags = 0;
    if (utf8_is_digit(cp))
        flags |= TOKEN_HAS_DIGIT;
    if (utf8_is_upper(cp) && first)
        flags |= TOKEN_CAPITAL;
    if (utf8_is_upper(cp) && utf8_is_lower(before))
        flags |= TOKEN_INNER_CAPITAL;
    return flags;
}

static bool is_plain_lower(uint32_t cp)
{
    return cp >= 'a' && cp <= 'z';
}

/* The end of the word from `at` on, and its flags. */
static size_t word_end(const struct scan *s, size_t at, unsigned *flags)
{
    size_t size, next, letters = 0;
    uint32_t before = 0;
    bool lower = false;
    for (;; at += size) {
        uint32_t cp = peek(s, at, &size);
        if (at >= s->end)
            break;
        if (is_plain_lower(cp)) { /* most letters are: they have no flag */
            while (at + size < s->end && is_plain_lower((unsigned char)s->text[at + size]))
                size++;
            cp = (unsigned char)s->text[at + size - 1];
            letters += size;
            lower = true;
        } else if (in_word(cp)) {
            *flags |= letter_flags(cp, before, letters == 0);
            letters += utf8_is_letter(cp);
            lower = lower || utf8_is_lower(cp);
        } else if (joins(s, at, cp, at + size, before)) {
            *flags |= is_hyphen(cp) ? TOKEN_HAS_HYPHEN : 0;
        } else if (is_hyphen(cp) && utf8_is_letter(before) &&
                   (at + size >= s->end || !in_word(peek(s, at + size, &next)))) {
            uint32_t after = peek(s, at + size, &next); /* "Vor- und Nachteile", not "Berlin--Paris" */
            if (is_hyphen(after))
                break;
            *flags |= TOKEN_HAS_HYPHEN;
            at += size;
            break;
        } else {
            break;
        }
        before = cp;
    }
    if (letters >= 2 && !lower)
        *flags |= TOKEN_ALL_CAPITAL;
    return at;
}

/* "z.", "Dr.", "usw.": the full stop belongs to the word unless it ends the sentence too. */
static bool is_abbreviation(const struct scan *s, size_t from, size_t dot)
{
    char lower[ABBREVIATION_MAX];
    size_t len = 0, size;
    for (size_t at = from; at < dot; at += size) {
        if (len + 6 > sizeof(lower))
            return false;
        len += utf8_encode(utf8_lower(peek(s, at, &size)), lower + len);
    }
    lower[len++] = '.';
    struct span word = {lower, len};
    if (lang_is_final_abbreviation(s->lang, word))
        return true;
    if (dot + 1 >= s->end)
        return false;
    uint32_t first = peek(s, from, &size);
    bool initial = from + size == dot && utf8_is_upper(first);
    return initial || lang_is_inner_abbreviation(s->lang, word) || lang_is_word_abbreviation(s->lang, word) ||
           span_ends(word, "str.");
}

static void scan_word(struct scan *s)
{
    unsigned flags = 0;
    size_t from = s->at, size, end = word_end(s, from, &flags);
    if (is_hyphen(peek(s, from, &size)))
        end = word_end(s, from + size, &flags), flags |= TOKEN_HAS_HYPHEN;
    if (end < s->end && s->text[end] == '.' && is_abbreviation(s, from, end)) {
        end++;
        flags |= TOKEN_ABBREVIATION;
    }
    add(s, TOKEN_WORD, from, end, flags);
}

/* "ß" to "ÿ": a small letter of two bytes. */
static bool is_small_latin(const char *text)
{
    unsigned char first = (unsigned char)text[0], second = (unsigned char)text[1];
    return first == 0xC3 && second >= 0x9F && second <= 0xBF && second != 0xB7;
}

/* The end of the small letters from `at` on. */
static size_t small_end(const struct scan *s, size_t at)
{
    for (;; at += 2) {
        while (at < s->end && is_plain_lower((unsigned char)s->text[at]))
            at++;
        if (at + 1 >= s->end || !is_small_latin(s->text + at))
            return at;
    }
}

/* Whether a blank stands there, or nothing. */
static bool is_blank(const struct scan *s, size_t at)
{
    return at >= s->end || (unsigned char)s->text[at] <= ' ';
}

static bool is_end_mark(char c)
{
    return c == ',' || c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')';
}

/* What most words are, in one go: small letters, the first may be a capital, before a blank or a single mark and a
 * blank. Such a run without blanks is no address. False for any other word: nothing is taken then. */
static bool scan_plain_word(struct scan *s)
{
    size_t from = s->at;
    bool capital = utf8_is_upper((unsigned char)s->text[from]);
    size_t end = small_end(s, from + capital);
    unsigned flags = capital ? TOKEN_CAPITAL : 0;
    if (end == from)
        return false;
    if (!is_blank(s, end)) {
        if (!is_end_mark(s->text[end]) || !is_blank(s, end + 1))
            return false;
        s->chunk_end = end + 1;
        if (s->text[end] == '.' && is_abbreviation(s, from, end)) {
            end++;
            flags |= TOKEN_ABBREVIATION;
        }
    }
    add(s, TOKEN_WORD, from, end, flags);
    return true;
}

static bool is_separator(uint32_t cp)
{
    return cp == '.' || cp == ',' || cp == ':' || cp == '\'' || cp == 0x2019;
}

/* Digits with separators; "3er", "20-jährige" and "10Euro" become words with a digit. */
static void scan_number(struct scan *s)
{
    size_t at = s->at, size, after;
    uint32_t cp = peek(s, at, &size);
    while (at < s->end && (utf8_is_digit(cp) || (is_separator(cp) && utf8_is_digit(peek(s, at + size, &after))))) {
        at += size;
        cp = peek(s, at, &size);
    }
    bool glued = utf8_is_letter(cp) || (is_hyphen(cp) && utf8_is_letter(peek(s, at + size, &after)));
    if (glued) {
        unsigned flags = TOKEN_HAS_DIGIT;
        size_t end = word_end(s, at, &flags);
        add(s, TOKEN_WORD, s->at, end, flags & ~(unsigned)TOKEN_CAPITAL);
        return;
    }
    bool ordinal = s->lang->ordinal_dot && cp == '.' && at + 1 < s->end && at - s->at <= 4 &&
                   utf8_is_space(peek(s, at + 1, &after));
    add(s, TOKEN_NUMBER, s->at, at + ordinal, TOKEN_HAS_DIGIT | (ordinal ? (unsigned)TOKEN_ABBREVIATION : 0));
}

/* Marks every token so far as quoted: a closing mark whose opening one stands in an earlier sentence. */
static void quote_from_start(struct scan *s)
{
    for (; s->quoted < s->out->len; s->quoted++)
        s->out->items[s->quoted].flags |= TOKEN_QUOTED;
}

static uint32_t closer_of(uint32_t open)
{
    switch (open) {
    case 0x201E:
    case 0x201F:
        return 0x201C;
    case 0x201C:
        return 0x201D;
    case 0xBB:
        return 0xAB;
    case 0xAB:
        return 0xBB;
    case 0x201A:
        return 0x2018;
    case 0x203A:
        return 0x2039;
    case 0x2039:
        return 0x203A;
    default:
        return open == '"' ? '"' : 0;
    }
}

static bool is_any_closer(uint32_t cp)
{
    return cp == 0x201C || cp == 0x201D || cp == '"' || cp == 0xAB || cp == 0xBB || cp == 0x2039 || cp == 0x203A ||
           cp == 0x2018;
}

/* A straight mark behind a word or digit that closes nothing here: the end of a quotation, or inches. */
static bool is_stray_straight(struct scan *s, bool space_after)
{
    size_t size;
    if (s->depth || !space_after || s->at == s->start)
        return false;
    uint32_t before = utf8_decode_before(s->text, s->at, &size);
    if (utf8_is_space(before))
        return false;
    if (!utf8_is_digit(before))
        quote_from_start(s);
    return true;
}

/* Keeps the stack of open quotation marks; true when the mark opened one. */
static bool track_quote(struct scan *s, uint32_t cp, bool space_after)
{
    if (cp == '"' && is_stray_straight(s, space_after))
        return false;
    if (s->depth && is_any_closer(cp) &&
        (cp == s->closers[s->depth - 1] || cp == 0x201D || (cp == '"' && space_after))) {
        s->depth--;
        return false;
    }
    uint32_t closer = closer_of(cp);
    if (closer && s->depth < QUOTE_DEPTH && !(space_after && s->depth == 0 && cp != '"')) {
        s->closers[s->depth++] = closer;
        return true;
    }
    if (is_any_closer(cp) && s->depth == 0)
        quote_from_start(s);
    return false;
}

static size_t run_of(const struct scan *s, size_t at, uint32_t cp)
{
    size_t size;
    while (at < s->end && peek(s, at, &size) == cp)
        at += size;
    return at;
}

static bool is_skin_tone(uint32_t cp)
{
    return cp >= 0x1F3FB && cp <= 0x1F3FF;
}

/* The end of an emoji that begins before `at`: variation selectors, skin tones, and what a joiner ties to it. */
static size_t emoji_end(const struct scan *s, size_t at)
{
    size_t size;
    bool tied = false;
    for (; at < s->end; at += size) {
        uint32_t cp = peek(s, at, &size);
        bool more = tied && !utf8_is_space(cp) && !utf8_is_letter(cp) && !utf8_is_digit(cp);
        if (!more && !is_ignorable(cp) && !utf8_is_mark(cp) && !is_skin_tone(cp))
            break;
        tied = cp == 0x200D;
    }
    return at;
}

static void scan_mark(struct scan *s, uint32_t cp, size_t size)
{
    size_t from = s->at, end = from + size, after;
    bool loose = is_ignorable(cp) || utf8_is_mark(cp);
    bool symbol = !utf8_is_punct(cp) || cp == '%' || cp == '&' || cp == 0x2030 || cp == '*' || cp == '#' || cp == '@';
    if (cp == '.' || is_hyphen(cp) || cp == 0x2013 || cp == 0x2014)
        end = run_of(s, from, cp);
    else if (loose || (symbol && cp >= 0x80))
        end = emoji_end(s, end);
    uint32_t next = peek(s, end, &after);
    bool space_after = end >= s->end || utf8_is_space(next) || (utf8_is_punct(next) && !is_hyphen(next));
    bool opened = track_quote(s, cp, space_after);
    add(s, symbol ? TOKEN_SYMBOL : TOKEN_PUNCT, from, end, 0);
    if (opened || cp == ':' || cp == '(' || cp == '[' || cp == 0x2026 || cp == '!' || cp == '?')
        s->fresh = true;
}

/* From its mark on. */
static bool scan_tag(struct scan *s, enum token_class cls)
{
    size_t size, after;
    if (!utf8_is_letter(peek(s, s->at + 1, &size)))
        return false;
    size_t end = s->at + 1;
    for (uint32_t cp = peek(s, end, &after); end < s->end && (in_word(cp) || cp == '_'); cp = peek(s, end, &after))
        end += after;
    add(s, cls, s->at, end, 0);
    return true;
}

/* Looks once at each run without blanks whether an address starts here. */
static bool scan_address(struct scan *s)
{
    enum token_class cls;
    if (s->at < s->chunk_end)
        return false;
    size_t len = address_length(s->text + s->at, s->end - s->at, &cls, &s->chunk_end);
    s->chunk_end += s->at;
    if (!len)
        return false;
    add(s, cls, s->at, s->at + len, 0);
    return true;
}

/* Whether a word starts at the letter, mark or zero-width character `cp`: those belong to a letter behind them. */
static bool starts_word(const struct scan *s, uint32_t cp)
{
    size_t at = s->at, size;
    for (; at < s->end && at - s->at < LOOSE_MAX && (is_ignorable(cp) || utf8_is_mark(cp)); cp = peek(s, at, &size)) {
        peek(s, at, &size);
        at += size;
    }
    return utf8_is_letter(cp) || utf8_is_digit(cp);
}

/* "-ausgang": the second half of a compound whose first half stands elsewhere. */
static bool starts_with_hyphen(const struct scan *s, size_t hyphen_size)
{
    size_t size;
    if (!utf8_is_letter(peek(s, s->at + hyphen_size, &size)))
        return false;
    if (s->at == s->start)
        return true;
    uint32_t before = utf8_decode_before(s->text, s->at, &size);
    return utf8_is_space(before) || before == '/' || before == '(' || before == 0x201E || before == 0xBB;
}

static void scan_one(struct scan *s)
{
    size_t size;
    uint32_t cp = peek(s, s->at, &size);
    if (utf8_is_space(cp))
        s->at += size;
    else if (cp < 0x80 && utf8_is_letter(cp) && scan_plain_word(s))
        return;
    else if (scan_address(s) || (cp == '@' && scan_tag(s, TOKEN_HANDLE)) || (cp == '#' && scan_tag(s, TOKEN_HASHTAG)))
        return;
    else if (utf8_is_digit(cp))
        scan_number(s);
    else if (in_word(cp) ? starts_word(s, cp) : is_hyphen(cp) && starts_with_hyphen(s, size))
        scan_word(s);
    else
        scan_mark(s, cp, size);
}

void tokenize(const struct lang *lang, const char *text, size_t off, size_t len, struct intern *forms,
              struct token_list *out)
{
    struct scan s = {.lang = lang,
                     .text = text,
                     .start = off,
                     .end = off + len,
                     .at = off,
                     .chunk_end = off,
                     .behind = SIZE_MAX,
                     .forms = forms,
                     .out = out,
                     .fresh = true};
    out->len = 0;
    while (s.at < s.end)
        scan_one(&s);
}

void token_list_release(struct token_list *list)
{
    vec_release(list);
}
