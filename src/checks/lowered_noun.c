#include "checks/lowered_noun.h"

#include "base/utf8.h"
#include "checks/lone_noun.h"
#include "checks/lower_kept.h"
#include "checks/noun_evidence.h"
#include "checks/noun_place.h"
#include "checks/noun_saving.h"
#include "checks/token_tools.h"
#include "checks/word_context.h"
#include "lexicon/memo.h"
#include "text/analysis.h"
#include "text/word_lists.h"

enum { LETTERS_MIN = 3, OFTEN = 2 };

/* Listed as function words, too. */
#define NOUNS_TOO " abend morgen nachmittag vormittag mittag drittel wert medium klasse "

/* The word with a capital, and what noun it is. */
struct capital_form {
    uint32_t cells;
    bool infinitive; /* and nothing else: "Lesen" */
};

/* False when the word is no noun with a capital, or only one by a guess. */
static bool find_capital(const struct check_context *c, struct span word, struct lowered_noun *out,
                         struct capital_form *f)
{
    size_t count;
    unsigned flags;
    const struct word_origin *origin;
    out->len = utf8_recase(word.ptr, word.len, true, out->text, sizeof(out->text));
    if (out->len == 0 || memo_explain(c->words->memo, out->text, out->len, &flags, &origin) != VERDICT_KNOWN ||
        (origin->kind != ORIGIN_FORM && origin->kind != ORIGIN_MODEL))
        return false;
    const struct reading *r = memo_readings(c->words->memo, out->text, out->len, &count);
    bool adjectival = is_called_person(word);
    *f = (struct capital_form){.infinitive = true};
    for (size_t i = 0; i < count; i++) {
        if (r[i].part_of_speech != POS_NOUN || r[i].recased || (r[i].features & NOMINAL_ADJECTIVAL && !adjectival))
            continue;
        f->cells |= r[i].features & NOMINAL_CELLS;
        f->infinitive &= (r[i].features & NOMINAL_INFINITIVE) != 0;
    }
    return f->cells != 0;
}

/* A word all in lower case, no part of another, and not of a convention of this text ("die message"). */
static bool is_asked(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct token *t = &s->tokens[i];
    if (t->cls != TOKEN_WORD || t->form == TOKEN_NO_FORM ||
        t->flags & (TOKEN_CAPITAL | TOKEN_INNER_CAPITAL | TOKEN_HAS_DIGIT | TOKEN_HAS_HYPHEN | TOKEN_SENTENCE_START |
                    TOKEN_FOREIGN | TOKEN_ABBREVIATION | TOKEN_CODE))
        return false;
    if (token_letters(c, t) < LETTERS_MIN || is_part_of_another(c, s, i))
        return false;
    struct span word = token_span(c, t);
    bool english = lexicon_flags(c->words->knowledge->lexicon, word.ptr, word.len) & LEX_ENGLISH;
    return !english || (vocabulary_judge(c->words, t->form)->count <= OFTEN && !is_foreign_surrounding(c, s, i));
}

/* Words that are no nouns in lower case either, or may be written so. */
static bool is_excepted(struct span word)
{
    static const char words[] =
        " mindeste mindesten mindestens allerwenigsten wenigsten meisten dutzend dutzende dutzenden hundert hunderte "
        "hunderten tausend tausende tausenden abertausend abertausende innern äußern mittlern zuschulden zuwege "
        "vonnöten "
        "untertage riesen zuviel perfekt original willens orangen oranger oranges näher ";
    return word_in(word, words);
}

/* Whether the word may be a noun in lower case, by nothing but its letters. A form_question. */
static unsigned may_be_lowered(const struct check_context *c, struct span word)
{
    struct lowered_noun noun;
    struct capital_form f;
    return !is_excepted(word) && find_capital(c, word, &noun, &f);
}

/* An unknown word, which may be foreign, may be anything. */
static bool may_be_function_word(tag_set possible)
{
    return possible & FUNCTION_WORDS && !(possible & TAG_BIT(TAG_FM));
}

/* Quick to tell, and true of most words. */
static bool is_no_candidate(const struct sentence_view *s, size_t word)
{
    const struct analysis *a = s->analysis;
    const struct analysed_word *w = &a->words.items[word];
    bool second = word > 0 && a->words.items[word - 1].token == w->token; /* half of a word that is read parted */
    return word == 0 || token_has(word_token(s, word), TOKEN_CAPITAL) || second ||
           word_token(s, word)->cls != TOKEN_WORD || word_token(s, word - 1)->cls > TOKEN_NUMBER ||
           (may_be_function_word(a->tagged.items[word].possible) && !w->repaired &&
            !analysis_word_in(a, word, NOUNS_TOO));
}

/* Where the words before ask for a noun that fits. */
static bool decide(struct check_context *c, const struct sentence_view *s, size_t word, const struct noun_place *p,
                   const struct capital_form *f, struct lowered_noun *out)
{
    const struct analysis *a = s->analysis;
    struct span text = token_span(c, word_token(s, word));
    out->sure = out->obvious = false;
    bool repaired = a->words.items[word].repaired, agrees = p->cells & f->cells;
    bool no_word = !repaired && is_no_word(c, text);
    bool only_noun =
        !repaired && is_only_noun(a, word) && !f->infinitive && !(p->alone && !p->adjective && span_ends(text, "en"));
    bool english = lexicon_flags(c->words->knowledge->lexicon, text.ptr, text.len) & LEX_ENGLISH;
    bool lone = only_noun && is_lone_noun(c, s, word);
    if (!(p->determiner || p->adjective)) /* "zwei stühle" */
        return lone || (only_noun && !english && analysis_tag(a, word - 1) == TAG_CARD &&
                        !(tags_behind(a, word) & NOUNS_BEHIND));
    bool own = p->indefinite; /* "bis unser hund kam": perhaps no preposition governs it */
    bool broken = p->determiner && p->adjective && !p->cells && !english;
    int saving = analysis_saving(a, word, (struct span){out->text, out->len});
    if (!agrees && !lone && !((p->article || broken || (own && only_noun)) && (only_noun || no_word)))
        return false;
    out->sure = only_noun && agrees;
    out->obvious = out->sure || saving >= (no_word ? SAVING_NO_WORD_ALONE : SAVING_OBVIOUS);
    if ((no_word && may_be_adjective(text)) || (only_noun && !agrees)) {
        bool strange = no_word && tags_behind(a, word) & NOUNS_BEHIND;
        if (strange || noun_place_of_adjective(a, word, p))
            return false;
    }
    if (only_noun)
        return true;
    int bar = noun_saving_asked(c, a, word, p, (struct span){out->text, out->len}, f->infinitive);
    if (agrees)
        bar = noun_saving_agreed(a, word, p, bar);
    return bar != INT32_MAX && saving >= bar;
}

bool lowered_noun_at(struct check_context *c, const struct sentence_view *s, size_t word, struct lowered_noun *out)
{
    if (!s->analysis || is_no_candidate(s, word))
        return false;
    const struct token *t = word_token(s, word);
    if (!(noun_may_follow(s, word - 1) || is_only_noun(s->analysis, word)) || !form_answer(c, t->form, may_be_lowered))
        return false;
    struct noun_place p = noun_place_before(c, s, word);
    if (!(p.determiner || p.adjective || analysis_tag(s->analysis, word - 1) == TAG_CARD ||
          is_only_noun(s->analysis, word)))
        return false;
    struct span text = token_span(c, t);
    struct capital_form f;
    return is_asked(c, s, s->analysis->words.items[word].token) && find_capital(c, text, out, &f) &&
           !is_kept_in_lower_case(c, s, word, &p, (struct span){out->text, out->len}, f.infinitive) &&
           decide(c, s, word, &p, &f, out);
}

bool lowered_noun_at_token(struct check_context *c, const struct sentence_view *s, size_t token)
{
    struct lowered_noun noun;
    if (!s->analysis)
        return false;
    for (size_t i = token; i < s->analysis->words.len; i++)
        if (s->analysis->words.items[i].token >= token)
            return s->analysis->words.items[i].token == token && lowered_noun_at(c, s, i, &noun);
    return false;
}
