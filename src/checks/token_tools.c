#include "checks/token_tools.h"

#include "base/utf8.h"
#include "lexicon/knowledge.h"
#include "text/word_lists.h"

unsigned is_listed_german(const struct check_context *c, struct span word)
{
    return (lexicon_listed_flags(c->words->knowledge->lexicon, word.ptr, word.len) & LEX_GERMAN) != 0;
}

bool word_ends_in(struct span word, const char *const *ends)
{
    char lower[LISTED_WORD_MAX];
    size_t n = word.len < sizeof(lower) ? utf8_recase(word.ptr, word.len, false, lower, sizeof(lower)) : 0;
    for (size_t k = 0; n && ends[k]; k++)
        if (span_ends((struct span){lower, n}, ends[k]))
            return true;
    return false;
}

bool word_listed(struct span word, const char *list)
{
    if (word.len == 0 || word.len > LISTED_WORD_MAX)
        return false;
    const char *end = list + strlen(list);
    for (const char *at = list + 1; (size_t)(end - at) > word.len; at++) {
        at = memchr(at, word.ptr[0], (size_t)(end - at) - word.len);
        if (!at)
            return false;
        if (at[-1] == ' ' && at[word.len] == ' ' && memcmp(at, word.ptr, word.len) == 0)
            return true;
    }
    return false;
}

static struct span without_stop(const struct check_context *c, const struct token *t)
{
    struct span word = token_span(c, t);
    if (word.len && token_has(t, TOKEN_ABBREVIATION))
        word.len--;
    return word;
}

struct span word_lower(struct span word, char out[LISTED_WORD_MAX])
{
    size_t len = 0;
    for (size_t i = 0, size; i < word.len; i += size) {
        if (len + 4 > LISTED_WORD_MAX)
            return (struct span){out, 0};
        len += utf8_encode(utf8_lower(utf8_decode(word.ptr + i, word.len - i, &size)), out + len);
    }
    return (struct span){out, len};
}

struct span token_lower(const struct check_context *c, const struct token *t, char out[LISTED_WORD_MAX])
{
    return word_lower(without_stop(c, t), out);
}

bool token_listed(const struct check_context *c, const struct token *t, const char *list)
{
    if (t->cls != TOKEN_WORD)
        return false;
    if (t->form == TOKEN_NO_FORM || token_has(t, TOKEN_ABBREVIATION))
        return word_in(without_stop(c, t), list);
    return form_in(c->words, t->form, list);
}

static unsigned keep_answer(const struct check_context *c, uint32_t form, const void *question, unsigned answer)
{
    vocabulary_keep_answer(c->words, form, question, (uint8_t)(answer + 1));
    return answer;
}

unsigned form_answer(const struct check_context *c, uint32_t form, form_question *question)
{
    unsigned kept = vocabulary_answer(c->words, form, (const void *)question);
    if (kept)
        return kept - 1;
    return keep_answer(c, form, (const void *)question, question(c, vocabulary_span(c->words, form)));
}

unsigned token_answer(const struct check_context *c, const struct token *t, token_question *question)
{
    if (t->form == TOKEN_NO_FORM)
        return question(c, t);
    unsigned kept = vocabulary_answer(c->words, t->form, (const void *)question);
    return kept ? kept - 1 : keep_answer(c, t->form, (const void *)question, question(c, t));
}

static unsigned is_function_word(const struct check_context *c, struct span word)
{
    char lower[LISTED_WORD_MAX];
    return lang_is_function_word(c->lang, word_lower(word, lower));
}

bool token_is_function_word(const struct check_context *c, const struct token *t)
{
    if (t->cls != TOKEN_WORD)
        return false;
    return token_has(t, TOKEN_ABBREVIATION) ? is_function_word(c, without_stop(c, t))
                                            : form_answer(c, t->form, is_function_word);
}

enum verdict token_verdict(const struct check_context *c, const struct token *t)
{
    if (t->cls != TOKEN_WORD || t->form == TOKEN_NO_FORM)
        return VERDICT_UNKNOWN;
    if (token_is_function_word(c, t))
        return VERDICT_KNOWN;
    return (enum verdict)vocabulary_judge(c->words, t->form)->verdict;
}

unsigned lexicon_bits(const struct check_context *c, const char *form, size_t len)
{
    const struct knowledge *k = c->words->knowledge;
    return k && k->lexicon && len <= LEXICON_FORM_MAX ? lexicon_flags(k->lexicon, form, len) : 0;
}

size_t token_readings(const struct check_context *c, const struct token *t, struct reading *out, size_t max)
{
    const struct knowledge *k = c->words->knowledge;
    struct span word = token_span(c, t);
    char lower[LISTED_WORD_MAX];
    if (!k || !k->lexicon || word.len > LEXICON_FORM_MAX)
        return 0;
    size_t count = lexicon_readings(k->lexicon, word.ptr, word.len, out, max);
    count = count < max ? count : max;
    if (token_has(t, TOKEN_SENTENCE_START) && token_has(t, TOKEN_CAPITAL)) {
        struct span small = token_lower(c, t, lower);
        size_t more = small.len ? lexicon_readings(k->lexicon, small.ptr, small.len, out + count, max - count) : 0;
        count += more < max - count ? more : max - count;
    }
    return count;
}

bool token_may_be(const struct check_context *c, const struct token *t, enum part_of_speech pos)
{
    struct reading readings[READINGS_MAX];
    size_t count = token_readings(c, t, readings, READINGS_MAX);
    for (size_t i = 0; i < count; i++)
        if (readings[i].part_of_speech == pos)
            return true;
    return false;
}

static unsigned letters_in(const struct check_context *c, struct span word)
{
    unsigned letters = 0;
    (void)c;
    for (size_t i = 0, size; i < word.len; i += size)
        letters += utf8_is_letter(utf8_decode(word.ptr + i, word.len - i, &size));
    return letters;
}

size_t token_letters(const struct check_context *c, const struct token *t)
{
    enum { KEPT_MAX = 254 };
    if (t->form == TOKEN_NO_FORM || t->len > KEPT_MAX)
        return letters_in(c, token_span(c, t));
    return form_answer(c, t->form, letters_in);
}

uint32_t token_wide_mark(const struct check_context *c, const struct token *t)
{
    size_t size;
    uint32_t cp = utf8_decode(c->doc->text + t->off, t->len, &size);
    return size == t->len ? cp : 0;
}

size_t line_of(const struct check_context *c, size_t off)
{
    return source_position(c->doc->source, document_source_start(c->doc, off)).line;
}

static unsigned is_english(const struct check_context *c, struct span word)
{
    return (lexicon_bits(c, word.ptr, word.len) & (LEX_ENGLISH | LEX_GERMAN)) == LEX_ENGLISH;
}

bool token_is_english(const struct check_context *c, const struct token *t)
{
    return t->cls == TOKEN_WORD && form_answer(c, t->form, is_english);
}

bool token_is_identifier(const struct check_context *c, const struct token *t)
{
    size_t first, second;
    const char *text = c->doc->text + t->off;
    utf8_decode(text, t->len, &first);
    return (t->flags & (TOKEN_ALL_CAPITAL | TOKEN_INNER_CAPITAL)) ||
           (first < t->len && utf8_is_upper(utf8_decode(text + first, t->len - first, &second)));
}

bool token_is_known(const struct check_context *c, const struct token *t)
{
    return token_verdict(c, t) == VERDICT_KNOWN && !token_is_english(c, t);
}
