/* Whether a translation has a term at all: rather once too often than that a good translation is blamed. */
#include "base/utf8.h"
#include "checks/term_words.h"
#include "checks/token_tools.h"
#include "lexicon/knowledge.h"

/* Bytes of the shortest word that is looked for inside of others. */
enum { PART_MIN = 4 };

/* "Schule" is "Schul-" in compounds, and German joins words with "s" or "n" that no look inside needs. */
static bool has_inside(struct span form, struct span word)
{
    char x[LEXICON_FORM_MAX], y[LEXICON_FORM_MAX];
    struct span whole = term_fold(form, x), part = term_fold(word, y);
    if (part.len < PART_MIN)
        return part.len > 0 && whole.len > part.len && whole.ptr[part.len] == '-' &&
               memcmp(whole.ptr, part.ptr, part.len) == 0;
    part.len -= part.len > PART_MIN && part.ptr[part.len - 1] == 'e';
    return whole.len >= part.len && memmem(whole.ptr, whole.len, part.ptr, part.len) != NULL;
}

static bool is_same_or_inside(const struct check_context *c, struct span lemma, struct span word)
{
    return has_inside(lemma, word) || term_equal_folded(lemma, word) || term_is_same_lemma(c, lemma, word);
}

static bool has_word(struct check_context *c, const struct pair_side *side, size_t token, struct span word)
{
    return term_equal_folded(pair_token(side, token), word) || term_glued_tokens(side, token, word, false) > 0 ||
           (side->tokens[token].cls == TOKEN_WORD &&
            (has_inside(pair_token(side, token), word) || term_any_lemma(c, side, token, word, is_same_or_inside) ||
             term_is_parted_verb(c, side, token, word)));
}

size_t term_count(struct check_context *c, const struct pair_side *side, const struct term_text *t)
{
    size_t least = side->token_count;
    for (size_t w = 0; w < t->word_count; w++) {
        size_t count = 0;
        char folded[LEXICON_FORM_MAX];
        if (t->word_count > 1 && lang_is_function_word(side->lang, term_fold(t->words[w], folded)))
            continue;
        for (size_t i = 0; i < side->token_count; i++)
            count += has_word(c, side, i, t->words[w]);
        least = count < least ? count : least;
    }
    return least;
}

static bool is_letter_at(const char *text, size_t at, size_t end)
{
    size_t size;
    return at < end && utf8_is_letter(utf8_decode(text + at, end - at, &size));
}

static bool is_letter_before(const char *text, size_t at)
{
    size_t size;
    return at > 0 && utf8_is_letter(utf8_decode_before(text, at, &size));
}

size_t term_count_kept(const struct pair_side *side, struct span term)
{
    struct span text = pair_text(side);
    size_t count = 0;
    for (size_t at = 0; at + term.len <= text.len; at++) {
        const char *found = memmem(text.ptr + at, text.len - at, term.ptr, term.len);
        if (!found)
            break;
        at = (size_t)(found - text.ptr);
        size_t end = at + term.len;
        bool short_and_longer = term.len < PART_MIN && is_letter_at(text.ptr, end, text.len) &&
                                (text.ptr[end] != 's' || is_letter_at(text.ptr, end + 1, text.len));
        count += !is_letter_before(text.ptr, at) && !short_and_longer;
    }
    return count;
}
