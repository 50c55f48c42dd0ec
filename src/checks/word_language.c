#include "checks/word_language.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "checks/token_tools.h"
#include "lexicon/knowledge.h"

void word_languages_init(struct word_languages *w, const struct check_context *c)
{
    (void)c;
    *w = (struct word_languages){.english = lang_by_tag("en")};
}

void word_languages_release(struct word_languages *w)
{
    buf_release(&w->lower);
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

static bool is_function_word(struct word_languages *w, const struct check_context *c, struct span word)
{
    struct span lower = lower_of(w, word);
    if (!lang_is_function_word(w->english, lower))
        return false;
    bool german = (flags_of(c, word, lower) & LEX_GERMAN) || lang_is_function_word(c->lang, lower);
    return !german || english_lead(c, lower) > CLEAR_LEAD;
}

static enum kind kind_of_word(struct word_languages *w, const struct check_context *c, struct span word)
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

static unsigned kind_of_form(const struct check_context *c, struct span word)
{
    struct word_languages w;
    word_languages_init(&w, c);
    enum kind kind = kind_of_word(&w, c, word);
    word_languages_release(&w);
    return kind;
}

enum kind word_language(struct word_languages *w, struct check_context *c, const struct token *t)
{
    if (!is_asked_of(t))
        return WORD_NONE;
    return t->form == TOKEN_NO_FORM ? kind_of_word(w, c, token_span(c, t))
                                    : (enum kind)form_answer(c, t->form, kind_of_form);
}

unsigned form_is_english_function(const struct check_context *c, struct span word)
{
    struct word_languages w;
    char bytes[LISTED_WORD_MAX];
    word_languages_init(&w, c);
    if (!lang_is_function_word(w.english, word_lower(word, bytes))) /* true of most */
        return false;
    bool function = is_function_word(&w, c, word);
    word_languages_release(&w);
    return function;
}

bool word_is_english_function(struct word_languages *w, struct check_context *c, const struct token *t)
{
    if (!is_asked_of(t))
        return false;
    return t->form == TOKEN_NO_FORM ? is_function_word(w, c, token_span(c, t))
                                    : form_answer(c, t->form, form_is_english_function);
}

bool word_is_english_function_too(struct word_languages *w, struct check_context *c, const struct token *t)
{
    return lang_is_function_word(w->english, lower_of(w, token_span(c, t)));
}

bool word_is_set_apart(const struct check_context *c, const struct token *t)
{
    return (t->flags & TOKEN_QUOTED) || document_is_marked(c->doc, t->off, ~(1u << MARKUP_STRONG));
}
