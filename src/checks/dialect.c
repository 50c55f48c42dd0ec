#include "checks/dialect.h"

#include <string.h>

#include "base/utf8.h"
#include "checks/token_tools.h"
#include "checks/word_context.h"

/* So many tokens to either side are looked at; a word of so many letters may be one of a dialect's grammar. */
enum { WINDOW = 24, SHORT_LETTERS = 4, FEW_WORDS = 6, TOO_FEW_WORDS = 2 };

/* Met in texts, but no German form: "ned", "nich", "wos". */
static bool is_seen_only(unsigned bits, size_t letters)
{
    if ((bits & LEX_GERMAN) || !(bits & LEX_SEEN))
        return false;
    return !(bits & LEX_ENGLISH) || letters <= SHORT_LETTERS;
}

/* A capital that only the start of the sentence asks for: the word in lower case decides. */
static bool is_strange_start(struct check_context *c, const struct token *t, const struct form *f)
{
    char lower[LISTED_WORD_MAX];
    struct span word = token_lower(c, t, lower);
    if (f->verdict == VERDICT_TYPO)
        return !f->sure;
    return !(f->flags & LEX_GERMAN) && word.len &&
           is_seen_only(lexicon_bits(c, word.ptr, word.len), token_letters(c, t));
}

/* No standard German, and no name, noun or plain slip either. */
static bool is_strange(struct check_context *c, const struct token *t)
{
    const struct form *f = vocabulary_judge(c->words, t->form);
    size_t letters = token_letters(c, t);
    if (t->flags & (TOKEN_ALL_CAPITAL | TOKEN_CODE | TOKEN_ABBREVIATION | TOKEN_HAS_DIGIT | TOKEN_HAS_HYPHEN))
        return false;
    if (t->flags & TOKEN_CAPITAL)
        return (t->flags & TOKEN_SENTENCE_START) && is_strange_start(c, t, f);
    switch ((enum verdict)f->verdict) {
    case VERDICT_UNKNOWN:
        return true;
    case VERDICT_FOREIGN:
        return letters <= SHORT_LETTERS;
    case VERDICT_TYPO:
        return !f->sure;
    case VERDICT_KNOWN:
    case VERDICT_NAME:
        return is_seen_only(f->flags, letters) || (letters == 1 && !(f->flags & (LEX_GERMAN | LEX_OWN)));
    default:
        return false;
    }
}

enum dialect dialect_around(struct check_context *c, const struct sentence_view *s, size_t i)
{
    bool quoted = (s->tokens[i].flags & TOKEN_QUOTED) != 0;
    size_t first = i, end = i + 1, strange = 0, words = 0;
    while (first > 0 && i - first < WINDOW && ((s->tokens[first - 1].flags & TOKEN_QUOTED) != 0) == quoted)
        first--;
    while (end < s->token_count && end - i < WINDOW && ((s->tokens[end].flags & TOKEN_QUOTED) != 0) == quoted)
        end++;
    for (size_t k = first; k < end; k++) {
        const struct token *t = &s->tokens[k];
        if (t->cls != TOKEN_WORD || t->form == TOKEN_NO_FORM)
            continue;
        words++;
        strange += k != i && (quoted || token_letters(c, t) <= SHORT_LETTERS) && is_strange(c, t);
    }
    if (strange >= 2 || (quoted && strange == 1 && words <= FEW_WORDS))
        return DIALECT_SPOKEN;
    return quoted && (strange || words <= TOO_FEW_WORDS) ? DIALECT_TRACE : DIALECT_NONE;
}

bool is_clipped_prefix(struct span word, struct span repair)
{
    return word.len > 2 && repair.len == word.len + 1 && strchr("GgBb", word.ptr[0]) && word.ptr[0] == repair.ptr[0] &&
           repair.ptr[1] == 'e' && memcmp(word.ptr + 1, repair.ptr + 2, word.len - 1) == 0;
}

static bool has(struct span word, const char *letters)
{
    return memmem(word.ptr, word.len, letters, strlen(letters)) != NULL;
}

static bool hisses(struct span word)
{
    return has(word, "sss") || has(word, "zzz");
}

/* Letters of the spelling of old chronicles. */
static bool is_old_fashioned(struct span word)
{
    return has(word, "ey") || has(word, "th") || has(word, "Th") || has(word, "sz");
}

bool is_mannered(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    struct span word = token_span(c, &s->tokens[i]);
    bool hissing = has(word, "ss") || has(word, "zz") || has(word, "\xC3\x9F\xC3\x9F"), old = is_old_fashioned(word);
    for (size_t k = 0; k < s->token_count && (hissing || old); k++) {
        const struct token *t = &s->tokens[k];
        if (k == i || t->cls != TOKEN_WORD || t->form == TOKEN_NO_FORM)
            continue;
        struct span other = token_span(c, t);
        if (hissing && hisses(other))
            return true;
        if (old && is_old_fashioned(other) && vocabulary_judge(c->words, t->form)->verdict == VERDICT_TYPO)
            return true;
    }
    return false;
}
