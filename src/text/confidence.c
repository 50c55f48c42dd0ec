#include "text/confidence.h"

#include <string.h>

#include "base/utf8.h"

enum { WORDS_MAX = 60, TOO_LONG = 51, VERSE = 51, ELLIPSIS = 15, ELLIPSES_MAX = 45, NO_VERB = 5, NO_VERBS_MAX = 20 };

static unsigned at_most(size_t value, unsigned max)
{
    return value < max ? (unsigned)value : max;
}

static bool is_word(const struct analysis *a, size_t i)
{
    return analysis_tag(a, i) < TAG_COMMA;
}

/* Nothing is known of it, and it has no capital that would make it a name. */
static bool is_foreign(const struct analysis *a, const struct token *tokens, size_t i)
{
    const struct analysed_word *w = &a->words.items[i];
    bool capital = tokens[w->token].flags & TOKEN_CAPITAL;
    bool unknown = tokens[w->token].cls == TOKEN_WORD && w->reading_count == 0 && !capital;
    return analysis_has_tag(a, i, TAG_BIT(TAG_FM)) || unknown;
}

bool text_is_verse(const char *text, size_t len)
{
    enum { LINES_SEEN = 8, SHORT_LINE = 45, BYTES_SEEN = 1000 };
    const char *end = text + (len < BYTES_SEEN ? len : BYTES_SEEN), *stop = text;
    size_t lines = 1;
    for (const char *p = text; lines < LINES_SEEN && (p = memchr(p, '\n', (size_t)(end - p))); lines++)
        stop = ++p;
    return lines >= 3 && (size_t)((lines < LINES_SEEN ? end : stop) - text) / lines < SHORT_LINE;
}

bool text_lines_are_apart(const char *text, size_t len)
{
    const char *end = text + len;
    size_t size;
    for (const char *p = text; (p = memchr(p, '\n', (size_t)(end - p)));) {
        while (p < end && (*p == '\n' || *p == ' ' || *p == '>'))
            p++;
        uint32_t first = p < end ? utf8_decode(p, (size_t)(end - p), &size) : 0;
        if (utf8_is_letter(first) && !utf8_is_upper(first))
            return false;
    }
    return true;
}

unsigned analysis_confidence(const struct analysis *a, const struct token *tokens, bool verse)
{
    size_t words = 0, foreign = 0, ellipses = 0, verbless = 0;
    for (size_t i = 0; i < a->words.len; i++) {
        struct span word = a->words.items[i].text;
        words += is_word(a, i);
        foreign += is_word(a, i) && is_foreign(a, tokens, i);
        ellipses += i + 1 < a->words.len && (span_is(word, "…") || span_is(word, "..."));
    }
    for (size_t i = 0; i < a->clauses.len; i++)
        verbless += a->clauses.items[i].finite == NO_WORD;
    unsigned doubt = words ? (unsigned)(foreign * 200 / words) : 0;
    doubt += words > WORDS_MAX ? TOO_LONG : 0;
    doubt += verse ? VERSE : 0;
    doubt += at_most(ellipses * ELLIPSIS, ELLIPSES_MAX) + at_most(verbless * NO_VERB, NO_VERBS_MAX);
    return doubt < 100 ? 100 - doubt : 0;
}
