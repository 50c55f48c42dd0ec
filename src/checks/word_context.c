#include "checks/word_context.h"

#include "text/analysis.h"

#include "base/utf8.h"
#include "checks/token_tools.h"
#include "lexicon/knowledge.h"

#define NOWHERE ((size_t)-1)

enum verdict verdict_at(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (i >= s->token_count || s->tokens[i].form == TOKEN_NO_FORM)
        return VERDICT_NONE;
    return (enum verdict)vocabulary_judge(c->words, s->tokens[i].form)->verdict;
}

size_t word_before(const struct sentence_view *s, size_t i)
{
    return i > 0 && s->tokens[i - 1].cls == TOKEN_WORD ? i - 1 : NOWHERE;
}

size_t word_after(const struct sentence_view *s, size_t i)
{
    return i + 1 < s->token_count && s->tokens[i + 1].cls == TOKEN_WORD ? i + 1 : NOWHERE;
}

static bool is_strange(enum verdict v)
{
    return v == VERDICT_FOREIGN || v == VERDICT_UNKNOWN || v == VERDICT_TYPO;
}

/* A foreign noun beside a German word in lower case makes no foreign run ("das Decal einzeln"). */
static bool is_foreign_beside(struct check_context *c, const struct sentence_view *s, size_t i, size_t beside)
{
    if (beside == NOWHERE || !is_strange(verdict_at(c, s, beside)))
        return false;
    return (s->tokens[i].flags & TOKEN_CAPITAL) || !(s->tokens[beside].flags & TOKEN_CAPITAL);
}

/* Neither German nor a name: unknown, English, or merely seen in German texts. */
static bool is_no_german(struct check_context *c, const struct token *t)
{
    const struct form *f = vocabulary_judge(c->words, t->form);
    bool seen = f->verdict == VERDICT_KNOWN && (f->flags & (LEX_SEEN | LEX_ENGLISH)) && !(f->flags & LEX_GERMAN);
    return seen || is_strange((enum verdict)f->verdict);
}

bool is_foreign_stretch(struct check_context *c, const struct sentence_view *s, size_t i)
{
    enum { WINDOW = 3, ENOUGH = 3 };
    size_t foreign = 0, others = 0;
    for (size_t k = i > WINDOW ? i - WINDOW : 0; k <= i + WINDOW && k < s->token_count; k++) {
        const struct token *t = &s->tokens[k];
        if (k == i || t->cls != TOKEN_WORD || t->form == TOKEN_NO_FORM)
            continue;
        bool no_german = is_no_german(c, t);
        foreign += no_german;
        others += !no_german && verdict_at(c, s, k) != VERDICT_NAME;
    }
    return foreign >= ENOUGH && foreign > others;
}

bool is_foreign_surrounding(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return is_foreign_beside(c, s, i, word_before(s, i)) || is_foreign_beside(c, s, i, word_after(s, i)) ||
           is_foreign_stretch(c, s, i);
}

bool is_noun_place(struct check_context *c, const struct sentence_view *s, size_t i)
{
    size_t before = word_before(s, i), n;
    if (i > 0 && s->tokens[i - 1].cls == TOKEN_NUMBER)
        return true;
    if (before == NOWHERE || s->tokens[before].form == TOKEN_NO_FORM ||
        (s->tokens[before].flags & TOKEN_CAPITAL && !(s->tokens[before].flags & TOKEN_SENTENCE_START)))
        return false;
    const struct reading *r = vocabulary_readings(c->words, s->tokens[before].form, &n);
    for (size_t k = 0; k < n; k++)
        if (r[k].part_of_speech == POS_ARTICLE || r[k].part_of_speech == POS_NUMERAL ||
            (r[k].part_of_speech == POS_PRONOUN && (r[k].use & USE_ATTRIBUTIVE)) ||
            (r[k].part_of_speech == POS_PREPOSITION && (r[k].use & USE_WITH_ARTICLE)) ||
            (r[k].part_of_speech == POS_ADJECTIVE && !(r[k].features & NOMINAL_PREDICATIVE)))
            return true;
    return false;
}

/* Marks that may stand right beside a whole word. */
static bool is_outside_mark(uint32_t mark)
{
    static const uint32_t marks[] = {',',    '.',    '!',    '?',    ':',    ';',    '(',    ')',
                                     '"',    '\'',   '`',    0xAB,   0xBB,   0x2018, 0x2019, 0x201A,
                                     0x201C, 0x201D, 0x201E, 0x2026, 0x2013, 0x2014};
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
        if (mark == marks[i])
            return true;
    return false;
}

bool is_part_of_another(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (token_is_glued(s, i))
        return true;
    if (!token_is_glued(s, i + 1))
        return false;
    if (token_span(c, &s->tokens[i + 1]).ptr[0] == '.' && s->tokens[i + 1].len > 1) /* "..." */
        return false;
    return !is_outside_mark(token_mark(c, &s->tokens[i + 1])) || token_mark(c, &s->tokens[i + 1]) == '(' ||
           (token_is_glued(s, i + 2) && s->tokens[i + 2].cls == TOKEN_WORD);
}

void add_repair(struct check_context *c, struct finding *f, const struct token *t, const struct form *form)
{
    finding_replace(c, f, form->sure ? FIX_SAFE : FIX_UNSAFE, t->off, t->len, form->repair);
}

bool is_parted_verb(struct check_context *c, const struct sentence_view *s, size_t i)
{
    char joined[LEXICON_FORM_MAX];
    struct span word = token_span(c, &s->tokens[i]);
    if (s->tokens[i].flags & TOKEN_CAPITAL)
        return false;
    for (size_t k = i + 1; k < s->token_count; k++) {
        struct span prefix = token_span(c, &s->tokens[k]);
        if (prefix.len + word.len > sizeof(joined) ||
            !token_listed(c, &s->tokens[k],
                          " ab an auf aus bei durch ein fest fort heim her herum hin hinaus los mit "
                          "nach nieder um vor weg weiter zu zurück zusammen "))
            continue;
        memcpy(joined, prefix.ptr, prefix.len);
        memcpy(joined + prefix.len, word.ptr, word.len);
        if (is_listed_german(c, (struct span){joined, prefix.len + word.len}))
            return true;
    }
    return false;
}

bool opens_attribute(const struct analysis *a, size_t word)
{
    const tag_set describes =
        TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_VVINF);
    const size_t end = word + 7;
    for (size_t i = word; i < a->words.len && i < end && analysis_tag(a, i) < TAG_COMMA; i++)
        if (analysis_has_tag(a, i, describes))
            return true;
    return false;
}
