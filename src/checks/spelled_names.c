#include "checks/spelled_names.h"

#include "checks/token_tools.h"
#include "lexicon/knowledge.h"
#include "lexicon/words.h"

#define APOSTROPHE "\xE2\x80\x99"

enum { KEY_MAX = SPELLING_BYTES_MAX + 40 };

/* Appends a word with straight apostrophes, as the list has them; the new length, 0 when it does not fit. */
static size_t add_straight(char key[KEY_MAX], size_t len, struct span word)
{
    for (size_t i = 0; i < word.len;) {
        bool curly = span_starts((struct span){word.ptr + i, word.len - i}, APOSTROPHE);
        if (len == KEY_MAX)
            return 0;
        key[len++] = curly ? '\'' : word.ptr[i];
        i += curly ? strlen(APOSTROPHE) : 1;
    }
    return len;
}

/* Bytes of the word that became n bytes of the key. */
static size_t written_length(struct span word, size_t n)
{
    size_t at = 0;
    while (n-- > 0)
        at += span_starts((struct span){word.ptr + at, word.len - at}, APOSTROPHE) ? strlen(APOSTROPHE) : 1;
    return at;
}

/* The bytes of the key that are the name when an ending is set aside; 0 when it is none. */
static size_t without_ending(const struct lexicon *lex, struct span key, struct romanisation *out)
{
    static const char *const endings[] = {"", "s", "'s", "'", "er", NULL};
    for (size_t i = 0; endings[i]; i++) {
        size_t cut = strlen(endings[i]);
        if (key.len > cut + 2 && span_ends(key, endings[i]) && lexicon_spelling(lex, key.ptr, key.len - cut, out) &&
            (out->is_place || cut == 0 || endings[i][0] != 'e'))
            return key.len - cut;
    }
    return 0;
}

/* "Selenskyj-Berater": the part before a hyphen. */
static size_t before_hyphen(const struct lexicon *lex, struct span key, struct romanisation *out)
{
    for (size_t len = key.len; len-- > 3;)
        if (key.ptr[len] == '-' && lexicon_spelling(lex, key.ptr, len, out))
            return len;
    return 0;
}

static size_t name_in(const struct lexicon *lex, struct span key, struct romanisation *out)
{
    size_t len = without_ending(lex, key, out);
    return len ? len : before_hyphen(lex, key, out);
}

unsigned spelled_form(const struct lexicon *lex, struct span form)
{
    struct romanisation found;
    char key[KEY_MAX];
    size_t len = add_straight(key, 0, form);
    bool small = form.len && form.ptr[0] >= 'a' && form.ptr[0] <= 'z';
    if (len < 2 || (small && !memchr(key, '-', len))) /* of small ones there are al- and as- */
        return 0;
    return (name_in(lex, (struct span){key, len}, &found) ? SPELLED_WHOLE : 0u) |
           (lexicon_spelling_begins(lex, key, len) ? SPELLED_BEGINS : 0u);
}

/* Fills in where the name stands, whose last word begins at last_at in the key. */
static void place(const struct check_context *c, const struct sentence_view *s, struct spelled_name *out,
                  struct span key, size_t name_len, size_t last_at)
{
    const struct token *last = &s->tokens[out->last];
    size_t written = written_length(token_span(c, last), name_len - last_at);
    out->off = s->tokens[out->first].off;
    out->len = last->off + written - out->off;
    out->genitive = key.len > name_len && (key.ptr[name_len] == 's' || key.ptr[name_len] == '\'');
    out->ending_len = out->genitive ? last->len - written : 0;
}

/* "Kiew-Reise", but not "Kiew-Mohyla" or "Kyiv-Independent-Bericht", which begin with the name of another thing. */
static bool is_german_rest(const struct check_context *c, const char *rest, size_t len)
{
    unsigned flags;
    const char *hyphen = memchr(rest, '-', len);
    return word_verdict(c->words->knowledge, rest, hyphen ? (size_t)(hyphen - rest) : len, &flags) == VERDICT_KNOWN;
}

bool spelled_word(const struct check_context *c, const struct sentence_view *s, size_t i, struct spelled_name *out)
{
    char key[KEY_MAX];
    size_t len = add_straight(key, 0, token_span(c, &s->tokens[i]));
    size_t name_len = len ? name_in(c->words->knowledge->lexicon, (struct span){key, len}, &out->spelling) : 0;
    if (!name_len)
        return false;
    out->first = out->last = i;
    place(c, s, out, (struct span){key, len}, name_len, 0);
    return len == name_len || key[name_len] != '-' || is_german_rest(c, key + name_len + 1, len - name_len - 1);
}

bool spelled_words(const struct check_context *c, const struct sentence_view *s, size_t i, struct spelled_name *out)
{
    char key[KEY_MAX];
    bool found = false;
    size_t len = add_straight(key, 0, token_span(c, &s->tokens[i]));
    for (size_t k = i + 1; len && k < i + SPELLING_WORDS_MAX && k < s->token_count; k++) {
        const struct token *t = &s->tokens[k];
        if (t->cls != TOKEN_WORD || !token_has(t, TOKEN_SPACE_BEFORE) || len + 1 >= KEY_MAX)
            break;
        key[len++] = ' ';
        size_t last_at = len;
        len = add_straight(key, len, token_span(c, t));
        size_t name_len =
            len ? without_ending(c->words->knowledge->lexicon, (struct span){key, len}, &out->spelling) : 0;
        if (name_len <= last_at)
            continue;
        out->first = i;
        out->last = k;
        place(c, s, out, (struct span){key, len}, name_len, last_at);
        found = true;
    }
    return found;
}
