#include "checks/place_tools.h"

#include "checks/token_tools.h"
#include "lexicon/knowledge.h"

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
    return i < s->token_count && token_has(&s->tokens[i], TOKEN_SENTENCE_START);
}

bool is_noun(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return is_word(s, i) && token_has(&s->tokens[i], TOKEN_CAPITAL) && reads(c, s, i, POS_NOUN, 0);
}

bool is_subject(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    return is_any(c, s, i, " ich du er es wir man ");
}

bool has_between(const struct check_context *c, const struct sentence_view *s, size_t from, size_t to, const char *list)
{
    for (size_t i = from; i < to; i++)
        if (is_any(c, s, i, list))
            return true;
    return false;
}

bool has_near(const struct check_context *c, const struct sentence_view *s, size_t i, const char *list)
{
    enum { NEAR = 6 };
    return has_between(c, s, i > NEAR ? i - NEAR : 0, i + NEAR + 1, list);
}

bool is_end(const struct sentence_view *s, size_t i)
{
    return i >= s->token_count || s->tokens[i].cls == TOKEN_PUNCT;
}

bool is_number(const struct sentence_view *s, size_t i)
{
    return i < s->token_count && s->tokens[i].cls == TOKEN_NUMBER;
}

bool is_surely_finite(struct check_context *c, const struct sentence_view *s, size_t i)
{
    size_t n;
    if (!is_word(s, i) || (token_has(&s->tokens[i], TOKEN_CAPITAL) && !begins(s, i)))
        return false;
    const struct reading *r = vocabulary_readings(c->words, s->tokens[i].form, &n);
    for (size_t k = 0; k < n; k++)
        if (r[k].part_of_speech != POS_VERB ||
            !(r[k].features & (VERB_FINITE | VERB_IMPERATIVE_SINGULAR | VERB_IMPERATIVE_PLURAL)))
            return false;
    return n > 0;
}

/* Whether the word is an adjective in some reading; *cells says whether it has an ending in one. */
static bool is_adjective(struct check_context *c, const struct sentence_view *s, size_t i, bool *predicative,
                         bool *inflected)
{
    size_t n;
    bool found = *predicative = *inflected = false;
    if (!is_word(s, i))
        return false;
    const struct reading *r = vocabulary_readings(c->words, s->tokens[i].form, &n);
    for (size_t k = 0; k < n; k++) {
        if (r[k].part_of_speech != POS_ADJECTIVE)
            continue;
        found = true;
        *predicative = *predicative || (r[k].features & NOMINAL_PREDICATIVE);
        *inflected = *inflected || (r[k].features & NOMINAL_CELLS);
    }
    return found;
}

bool is_predicative(struct check_context *c, const struct sentence_view *s, size_t i)
{
    bool predicative, inflected;
    return is_adjective(c, s, i, &predicative, &inflected) && predicative && !token_has(&s->tokens[i], TOKEN_CAPITAL);
}

bool is_inflected_adjective(struct check_context *c, const struct sentence_view *s, size_t i)
{
    bool predicative, inflected;
    return is_adjective(c, s, i, &predicative, &inflected) && inflected && !predicative;
}

uint32_t noun_cells(struct check_context *c, const struct sentence_view *s, size_t i)
{
    size_t n;
    uint32_t cells = 0;
    if (!is_word(s, i) || !token_has(&s->tokens[i], TOKEN_CAPITAL) || token_has(&s->tokens[i], TOKEN_ALL_CAPITAL))
        return 0;
    const struct form *form = vocabulary_judge(c->words, s->tokens[i].form);
    if (form->verdict != VERDICT_KNOWN)
        return 0;
    const struct reading *r = vocabulary_readings(c->words, s->tokens[i].form, &n);
    for (size_t k = 0; k < n; k++) {
        if (r[k].part_of_speech == POS_PROPER_NOUN)
            return 0;
        if (r[k].part_of_speech == POS_NOUN)
            cells |= r[k].features & NOMINAL_CELLS;
    }
    return cells;
}

bool is_loanword(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct lexicon *lex = c->words->knowledge->lexicon;
    if (!is_word(s, i))
        return false;
    struct span word = token_span(c, &s->tokens[i]);
    return lexicon_frequency_en(lex, word.ptr, word.len) > lexicon_frequency(lex, word.ptr, word.len);
}

size_t noun_behind(struct check_context *c, const struct sentence_view *s, size_t i)
{
    while (is_inflected_adjective(c, s, i) && !token_has(&s->tokens[i], TOKEN_CAPITAL))
        i++;
    return i;
}

/* Any mark but a hyphen or an apostrophe, which may stand between the words of a name. */
static bool parts_clauses(const struct check_context *c, const struct token *t)
{
    return t->cls == TOKEN_PUNCT && token_mark(c, t) != '-' && token_mark(c, t) != '\'';
}

struct clause clause_around(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    struct clause clause = {i, i + 1};
    while (clause.from > 0 && !parts_clauses(c, &s->tokens[clause.from - 1]))
        clause.from--;
    while (clause.to < s->token_count && !parts_clauses(c, &s->tokens[clause.to]))
        clause.to++;
    return clause;
}

bool clause_may_have_verb(struct check_context *c, const struct sentence_view *s, size_t i, uint32_t cells)
{
    struct clause clause = clause_around(c, s, i);
    for (size_t k = clause.from; k < clause.to; k++)
        if (k != i && reads(c, s, k, POS_VERB, cells) && (!token_has(&s->tokens[k], TOKEN_CAPITAL) || begins(s, k)))
            return true;
    return false;
}

bool clause_has_verb(struct check_context *c, const struct sentence_view *s, size_t i)
{
    struct clause clause = clause_around(c, s, i);
    for (size_t k = clause.from; k < clause.to; k++)
        if (k != i && is_surely_finite(c, s, k))
            return true;
    return false;
}

bool clause_has(const struct check_context *c, const struct sentence_view *s, size_t i, const char *list)
{
    struct clause clause = clause_around(c, s, i);
    return has_between(c, s, clause.from, clause.to, list);
}

size_t clause_last(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    return clause_around(c, s, i).to - 1;
}
