#include "checks/word_language.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "lexicon/knowledge.h"

/* An answer that is kept. */
enum answer { UNASKED, NO, YES };

void word_languages_init(struct word_languages *w, const struct check_context *c)
{
    *w = (struct word_languages){.english = lang_by_tag("en"), .form_count = c->words->forms.len};
    w->kinds = xcalloc(w->form_count, 1);
    w->functions = xcalloc(w->form_count, 1);
}

void word_languages_release(struct word_languages *w)
{
    buf_release(&w->lower);
    free(w->kinds);
    free(w->functions);
}

static struct span lower_of(struct word_languages *w, struct span word)
{
    buf_clear(&w->lower);
    utf8_add_lower(&w->lower, word.ptr, word.len);
    return buf_span(&w->lower);
}

static unsigned flags_of(const struct check_context *c, struct span word, struct span lower)
{
    const struct lexicon *lex = c->words->knowledge->lexicon;
    unsigned flags = lexicon_flags(lex, lower.ptr, lower.len);
    return span_equal(word, lower) ? flags : flags | lexicon_flags(lex, word.ptr, word.len);
}

/* How much more frequent a word is in English than in German. */
static int english_lead(const struct check_context *c, struct span lower)
{
    const struct lexicon *lex = c->words->knowledge->lexicon;
    return (int)lexicon_frequency_en(lex, lower.ptr, lower.len) - (int)lexicon_frequency(lex, lower.ptr, lower.len);
}

/* A word of both languages is English when it is so many times (ten times the logarithm) as frequent there. */
enum { CLEAR_LEAD = 12 };

static bool is_function_word(struct word_languages *w, struct check_context *c, struct span word)
{
    struct span lower = lower_of(w, word);
    if (!lang_is_function_word(w->english, lower))
        return false;
    bool german = (flags_of(c, word, lower) & LEX_GERMAN) || lang_is_function_word(c->lang, lower);
    return !german || english_lead(c, lower) > CLEAR_LEAD;
}

static enum kind kind_of_word(struct word_languages *w, struct check_context *c, struct span word)
{
    if (is_function_word(w, c, word))
        return WORD_ENGLISH_FUNCTION;
    struct span lower = lower_of(w, word);
    unsigned flags = flags_of(c, word, lower);
    bool function = lang_is_function_word(c->lang, lower) || lang_is_function_word(w->english, lower);
    if ((flags & LEX_GERMAN) && !function && span_equal(word, lower) && english_lead(c, lower) > CLEAR_LEAD)
        return WORD_ENGLISH;
    if ((flags & LEX_GERMAN) || lang_is_function_word(c->lang, lower))
        return (flags & LEX_ENGLISH) || lang_is_function_word(w->english, lower) ? WORD_BOTH : WORD_GERMAN;
    return (flags & LEX_ENGLISH) && english_lead(c, lower) > 0 ? WORD_ENGLISH : WORD_STRANGE;
}

static bool is_asked_of(const struct token *t)
{
    return t->cls == TOKEN_WORD && !(t->flags & (TOKEN_HAS_DIGIT | TOKEN_CODE));
}

enum kind word_language(struct word_languages *w, struct check_context *c, const struct token *t)
{
    if (!is_asked_of(t))
        return WORD_NONE;
    if (t->form >= w->form_count)
        return kind_of_word(w, c, token_span(c, t));
    if (w->kinds[t->form] == WORD_UNASKED)
        w->kinds[t->form] = (uint8_t)kind_of_word(w, c, token_span(c, t));
    return (enum kind)w->kinds[t->form];
}

bool word_is_english_function(struct word_languages *w, struct check_context *c, const struct token *t)
{
    if (!is_asked_of(t))
        return false;
    if (t->form >= w->form_count)
        return is_function_word(w, c, token_span(c, t));
    if (w->functions[t->form] == UNASKED)
        w->functions[t->form] = is_function_word(w, c, token_span(c, t)) ? YES : NO;
    return w->functions[t->form] == YES;
}

bool word_is_english_function_too(struct word_languages *w, struct check_context *c, const struct token *t)
{
    return lang_is_function_word(w->english, lower_of(w, token_span(c, t)));
}

bool word_is_set_apart(const struct check_context *c, const struct token *t)
{
    return (t->flags & TOKEN_QUOTED) || document_is_marked(c->doc, t->off, ~(1u << MARKUP_STRONG));
}
