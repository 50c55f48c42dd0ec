#include "checks/odd_capital.h"

#include "base/utf8.h"
#include "checks/token_tools.h"
#include "lexicon/memo.h"

static bool is_odd(struct check_context *c, const struct sentence_view *s, size_t word)
{
    return word > 0 && word < s->analysis->words.len && capital_is_plain(s, word) &&
           analysed_token(s, word - 1)->cls == TOKEN_WORD && token_is_function_word(c, analysed_token(s, word)) &&
           !(s->analysis->tagged.items[word].possible & (TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PDAT)));
}

bool capital_in_title(struct check_context *c, const struct sentence_view *s, size_t word)
{
    return is_odd(c, s, word - 1) || is_odd(c, s, word + 1);
}

static unsigned is_german_in_lower_case(const struct check_context *c, struct span word)
{
    char lower[LEXICON_FORM_MAX];
    size_t len = utf8_recase(word.ptr, word.len, false, lower, sizeof(lower));
    return len > 0 && lexicon_bits(c, lower, len) & LEX_GERMAN;
}

bool capital_lower(struct check_context *c, const struct token *t, struct lower_form *f)
{
    size_t count;
    struct span word = token_span(c, t);
    if (t->form == TOKEN_NO_FORM || !form_answer(c, t->form, is_german_in_lower_case))
        return false;
    f->len = utf8_recase(word.ptr, word.len, false, f->text, sizeof(f->text));
    const struct reading *r = memo_readings(c->words->memo, f->text, f->len, &count);
    f->tags = tags_of_word((struct span){f->text, f->len}, r, count, false);
    return true;
}
