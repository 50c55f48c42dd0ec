#include "checks/borrowed_phrases.h"

#include <string.h>

#include "base/utf8.h"
#include "checks/token_tools.h"
#include "lexicon/knowledge.h"

enum { PHRASE_TOKENS = 12 };

/* The word in lower case behind what is there, with a blank between words and for each hyphen. */
static void add_word(struct buf *phrase, struct span word)
{
    if (phrase->len)
        buf_add_byte(phrase, ' ');
    size_t at = phrase->len;
    utf8_add_lower(phrase, word.ptr, word.len);
    for (char *p = phrase->data + at; p < phrase->data + phrase->len; p++)
        *p = *p == '-' ? ' ' : *p;
    static const char apostrophe[] = "\xE2\x80\x99"; /* ’ */
    for (char *p; (p = memmem(phrase->data + at, phrase->len - at, apostrophe, 3));) {
        *p = '\'';
        memmove(p + 1, p + 3, phrase->len - (size_t)(p + 3 - phrase->data));
        phrase->len -= 2;
    }
}

/* How many tokens of the longest phrase begin at token i; 0 when none does. */
static size_t phrase_at(const struct check_context *c, const struct sentence_view *s, size_t i, struct buf *phrase)
{
    size_t longest = 0;
    buf_clear(phrase);
    for (size_t k = i; k < s->token_count && k < i + PHRASE_TOKENS; k++) {
        struct span word = token_span(c, &s->tokens[k]);
        bool comma = s->tokens[k].cls == TOKEN_PUNCT && span_is(word, ",");
        if (s->tokens[k].cls != TOKEN_WORD && !(comma && k > i))
            break;
        if (comma)
            continue;
        add_word(phrase, word);
        if (memchr(phrase->data, ' ', phrase->len) &&
            lexicon_has_phrase(c->words->knowledge->lexicon, phrase->data, phrase->len))
            longest = k + 1 - i;
    }
    return longest;
}

void mark_borrowed_phrases(const struct check_context *c, const struct sentence_view *s, bool *borrowed)
{
    struct buf phrase = BUF_EMPTY;
    memset(borrowed, 0, s->token_count * sizeof(*borrowed));
    for (size_t i = 0; i < s->token_count; i++) {
        size_t count = s->tokens[i].cls == TOKEN_WORD ? phrase_at(c, s, i, &phrase) : 0;
        for (size_t k = 0; k < count; k++)
            borrowed[i + k] = true;
        i += count ? count - 1 : 0;
    }
    buf_release(&phrase);
}

bool is_called_so(const struct check_context *c, const struct sentence_view *s, size_t from)
{
    static const char nouns[] =
        " motto slogan titel song hit lied album band gruppe film serie reihe show buch roman magazin zeitschrift "
        "spiel musical stück podcast blog kampagne projekt initiative ausstellung festival tour single hymne claim "
        "werbespruch spruch satz wort begriff hashtag programm konferenz veranstaltung klassiker ";
    for (size_t i = from; i > 0 && i + 3 > from; i--)
        if (token_listed(c, &s->tokens[i - 1], nouns))
            return true;
    return false;
}
