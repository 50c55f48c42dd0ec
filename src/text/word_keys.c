#include "text/word_keys.h"

#include <string.h>

#include "base/intern.h"
#include "lexicon/memo.h"
#include "lexicon/lexicon.h"

/* Bytes of a folded word that its key is made of: forms of one word mostly share them. */
enum { KEY_BYTES = 6 };

static void add_key(struct word_keys *keys, uint32_t key)
{
    vec_push(keys, key);
}

static uint32_t key_of_bytes(const char *bytes, size_t len)
{
    return (uint32_t)(hash_bytes(bytes, len) >> 32);
}

static void add_folded(struct word_keys *keys, const char *folded, size_t len)
{
    add_key(keys, key_of_bytes(folded, len < KEY_BYTES ? len : KEY_BYTES));
}

static void add_word(struct word_keys *keys, struct span word)
{
    char folded[LEXICON_FORM_MAX];
    add_folded(keys, folded, lexicon_fold(word.ptr, word.len, folded, sizeof(folded)));
}

/* "1,500" and "1.500" are the same. */
static void add_number(struct word_keys *keys, struct span number)
{
    char digits[32] = {'#'};
    size_t len = 1;
    for (size_t i = 0; i < number.len && len < sizeof(digits); i++)
        if (number.ptr[i] >= '0' && number.ptr[i] <= '9')
            digits[len++] = number.ptr[i];
    add_key(keys, key_of_bytes(digits, len));
}

static bool is_address(const struct token *t)
{
    return t->cls == TOKEN_URL || t->cls == TOKEN_EMAIL || t->cls == TOKEN_HANDLE || t->cls == TOKEN_HASHTAG;
}

/* Marks that a translation mostly keeps. */
static bool is_kept_mark(const struct token *t, struct span text)
{
    return t->cls == TOKEN_PUNCT && strchr("?!:(", text.ptr[0]);
}

static bool is_number(const struct token *t)
{
    return t->cls == TOKEN_NUMBER || (t->cls == TOKEN_WORD && t->flags & TOKEN_HAS_DIGIT);
}

/* --- the source text */

bool word_is_function(const struct lang *lang, struct span word)
{
    char folded[LEXICON_FORM_MAX];
    size_t len = lexicon_fold(word.ptr, word.len, folded, sizeof(folded));
    return lang_is_function_word(lang, (struct span){folded, len});
}

static unsigned is_function(const struct lang *lang, struct span word)
{
    return word_is_function(lang, word);
}

bool token_is_function(const struct text_side *side, const struct token *t)
{
    return text_side_ask(side, t, is_function);
}

static void add_kept(struct word_keys *keys, const struct form_keys *kept)
{
    for (uint32_t i = 0; i < kept->count; i++)
        add_key(keys, kept->keys[i]);
}

static enum source_word find_source_keys(struct word_keys *keys, const struct text_side *source,
                                         const struct token *token)
{
    struct span text = {source->doc->text + token->off, token->len};
    if (is_number(token)) {
        add_number(keys, text);
        return SOURCE_TELLING;
    }
    if (is_address(token) || is_kept_mark(token, text)) {
        add_key(keys, key_of_bytes(text.ptr, text.len));
        return is_address(token) ? SOURCE_TELLING : SOURCE_FUNCTION;
    }
    if (token->cls != TOKEN_WORD)
        return SOURCE_NO_WORD;
    add_word(keys, text);
    struct translated german = text_side_translated(source, token);
    for (size_t i = 0; i < german.count; i++)
        add_folded(keys, german.words[i].ptr, german.words[i].len);
    if (token_is_function(source, token))
        return SOURCE_FUNCTION;
    return token->flags & TOKEN_CAPITAL ? SOURCE_TELLING : SOURCE_CONTENT;
}

enum source_word word_keys_of_source(struct word_keys *keys, const struct text_side *source, const struct token *token)
{
    if (token->form == TOKEN_NO_FORM || !source->known)
        return find_source_keys(keys, source, token);
    struct source_memo *memo = source->known->memo;
    uint32_t id = text_side_memo_id(source, token->form);
    const struct form_keys *kept = source_memo_keys(memo, id);
    if (kept) {
        add_kept(keys, kept);
        return (enum source_word)kept->kind;
    }
    size_t before = keys->len;
    enum source_word kind = find_source_keys(keys, source, token);
    source_memo_keep_keys(memo, id, keys->items + before, (uint32_t)(keys->len - before), (uint8_t)kind);
    return kind;
}

/* --- the translation */

/* `head` is the byte where the last part of a compound begins. */
static void add_parts(struct word_keys *keys, struct span word, size_t head)
{
    add_word(keys, word);
    if (head > 0 && head < word.len)
        add_word(keys, (struct span){word.ptr + head, word.len - head});
}

/* Of the word with its lemmas, as readings have them. */
static void add_readings(struct word_keys *keys, struct vocabulary *words, uint32_t form, struct span text)
{
    char lemma[LEXICON_FORM_MAX];
    size_t count;
    const struct reading *r = vocabulary_readings(words, form, &count);
    for (size_t i = 0; i < count; i++) {
        size_t len = memo_lemma_id(words->memo, vocabulary_memo_id(words, form), &r[i], lemma, sizeof(lemma));
        add_parts(keys, text, r[i].head);
        if (len > 0)
            add_parts(keys, (struct span){lemma, len}, r[i].head);
    }
}

static void find_target_keys(struct word_keys *keys, struct vocabulary *words, const struct token *token,
                             struct span text)
{
    if (is_number(token))
        add_number(keys, text);
    else if (is_address(token) || is_kept_mark(token, text))
        add_key(keys, key_of_bytes(text.ptr, text.len));
    if (token->cls != TOKEN_WORD)
        return;
    add_word(keys, text);
    if (words)
        add_readings(keys, words, token->form, text);
    for (size_t i = 1; i + 1 < text.len; i++)
        if (text.ptr[i] == '-')
            add_word(keys, (struct span){text.ptr + i + 1, text.len - i - 1});
}

/* Leaves each of the keys from `first` on once. */
static void drop_repeated(struct word_keys *keys, size_t first)
{
    size_t kept = first;
    for (size_t i = first; i < keys->len; i++) {
        size_t k = first;
        while (k < kept && keys->items[k] != keys->items[i])
            k++;
        if (k == kept)
            keys->items[kept++] = keys->items[i];
    }
    keys->len = kept;
}

void word_keys_of_target(struct word_keys *keys, struct vocabulary *words, const struct token *token, struct span text)
{
    if (token->form == TOKEN_NO_FORM || !words) {
        find_target_keys(keys, words, token, text);
        return;
    }
    uint32_t id = vocabulary_memo_id(words, token->form);
    const struct form_keys *kept = memo_keys(words->memo, id);
    if (kept) {
        add_kept(keys, kept);
        return;
    }
    size_t before = keys->len;
    find_target_keys(keys, words, token, text);
    drop_repeated(keys, before);
    memo_keep_keys(words->memo, id, keys->items + before, (uint32_t)(keys->len - before));
}

/* --- lists of keys */

static int compare_keys(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

void word_keys_sort(struct word_keys *keys)
{
    size_t kept = 0;
    if (keys->len == 0)
        return;
    qsort(keys->items, keys->len, sizeof(*keys->items), compare_keys);
    for (size_t i = 0; i < keys->len; i++)
        if (kept == 0 || keys->items[kept - 1] != keys->items[i])
            keys->items[kept++] = keys->items[i];
    keys->len = kept;
}

bool word_keys_have(const uint32_t *keys, size_t count, uint32_t key)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (keys[middle] < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && keys[low] == key;
}
