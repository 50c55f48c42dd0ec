#include "checks/place_tools.h"

#include "checks/token_tools.h"

bool is_word(const struct sentence_view *s, size_t i)
{
    return i < s->token_count && s->tokens[i].cls == TOKEN_WORD && s->tokens[i].form != TOKEN_NO_FORM;
}

bool is_any(const struct check_context *c, const struct sentence_view *s, size_t i, const char *list)
{
    return is_word(s, i) && token_listed(c, &s->tokens[i], list);
}

bool reads(struct check_context *c, const struct sentence_view *s, size_t i, enum part_of_speech part,
           uint32_t features)
{
    size_t n;
    if (!is_word(s, i))
        return false;
    const struct reading *r = vocabulary_readings(c->words, s->tokens[i].form, &n);
    for (size_t k = 0; k < n; k++)
        if (r[k].part_of_speech == part && (!features || (r[k].features & features)))
            return true;
    return false;
}

bool is_finite(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return reads(c, s, i, POS_VERB, VERB_FINITE);
}

bool is_comma(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i < s->token_count && token_mark(c, &s->tokens[i]) == ',';
}

bool begins(const struct sentence_view *s, size_t i)
{
    return i < s->token_count && (s->tokens[i].flags & TOKEN_SENTENCE_START) != 0;
}

bool is_noun(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return is_word(s, i) && (s->tokens[i].flags & TOKEN_CAPITAL) && reads(c, s, i, POS_NOUN, 0);
}

bool is_subject(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    return is_any(c, s, i, " ich du er es wir man ");
}

bool has_near(const struct check_context *c, const struct sentence_view *s, size_t i, const char *list)
{
    enum { NEAR = 6 };
    size_t from = i > NEAR ? i - NEAR : 0;
    for (size_t k = from; k < s->token_count && k <= i + NEAR; k++)
        if (is_any(c, s, k, list))
            return true;
    return false;
}
