#include "base/utf8.h"
#include "checks/name_context.h"
#include "checks/candidate_rank.h"
#include "checks/checks.h"
#include "checks/code_place.h"
#include "checks/dialect.h"
#include "checks/lowered_noun.h"
#include "checks/nominal_infinitive.h"
#include "checks/token_tools.h"
#include "checks/typo_bar.h"
#include "checks/word_beginning.h"
#include "checks/word_context.h"
#include "lexicon/distance.h"
#include "lexicon/judge.h"
#include "lexicon/knowledge.h"
#include "lexicon/lexicon.h"

#define BEHIND_NAME_ODDS 2.4 /* behind a name it is one too, unless everything speaks against it, */
#define BEFORE_NAME_ODDS 1.0 /* while before one a word for a person may stand: "Pastor Klaus" */
#define QUOTED_ODDS 4.0

#define BESIDE_FOREIGN_ODDS 3.0 /* beside a foreign word in lower case a German word must be plain to see */

#define NAMED_ODDS 4.5 /* beside "Befehl" or "Datei", where names in lower case stand: "setn", "prop" */

#define DIALECT_ODDS 5.0 /* among words of a dialect only what can be nothing else is a slip */

#define USUAL_SLIP 0.8 /* edit_weight() of a letter too few, two that changed places, a key beside */

static const struct rule_info rules[] = {
    {
        .id = "de/spelling/unknown-word",
        .category = CATEGORY_SPELLING,
        .severity = SEVERITY_MAJOR,
        .help = "A word that no dictionary, compound or name explains, and that is one slip away from a word that "
                "fits: letters swapped, "
                "missing, doubled or hit beside. Names, foreign words and words that the text uses several times are "
                "left alone. The repair "
                "is applied by `mtlint fix` only when one candidate is far ahead of the others.",
    },
};

/* "dess(elben)", "debi(1)", "möcht’", "Be&arbeiten": what the letters alone make is not the word. */
static bool is_cut(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    uint32_t before = token_is_glued(s, i) ? token_mark(c, &s->tokens[i - 1]) : 0;
    uint32_t after = token_is_glued(s, i + 1) ? token_mark(c, &s->tokens[i + 1]) : 0;
    bool word_before_bracket = i > 1 && token_is_glued(s, i - 1) && s->tokens[i - 2].cls == TOKEN_WORD;
    bool word_behind_bracket = after == ')' && token_is_glued(s, i + 2) && s->tokens[i + 2].cls == TOKEN_WORD;
    bool doubled = token_is_glued(s, i + 2) && token_mark(c, &s->tokens[i + 2]) == after; /* TeX's ''quotes'' */
    bool elided = !doubled && (after == '\'' || after == '`' || after == 0x2018 || after == 0x2019);
    bool quoted = i > 0 && token_mark(c, &s->tokens[i - 1]) == after;
    return before == '&' || after == '&' || before == ')' || (before == '(' && word_before_bracket) || after == '(' ||
           word_behind_bracket || (elided && !quoted);
}

/* Letters of another script that look Latin are told as such. */
static bool has_foreign_letter(struct span word)
{
    for (size_t at = 0, size; at < word.len; at += size) {
        uint32_t cp = utf8_decode(word.ptr + at, word.len - at, &size);
        if (cp >= 0x370 && cp <= 0x52F)
            return true;
    }
    return false;
}

/* "Denée", "Škoda": with a letter that German words do not have it is a name. */
static bool has_letter_of_names(struct span word)
{
    for (size_t at = 0, size; at < word.len; at += size) {
        uint32_t cp = utf8_decode(word.ptr + at, word.len - at, &size), lower = utf8_lower(cp);
        if (cp >= 0xC0 && lower != 0xE4 && lower != 0xF6 && lower != 0xFC && lower != 0xDF)
            return true;
    }
    return false;
}

/* "Die ricgtig opulenten Kostüme": a German word beside one that only looks foreign. */
static bool is_plainly_german(struct check_context *c, const struct sentence_view *s, size_t i,
                              const struct ranked_candidates *ranked)
{
    return ranked->odds >= BESIDE_FOREIGN_ODDS && !is_foreign_stretch(c, s, i) && is_listed_german(c, ranked->text[0]);
}

/* Nothing but the letters speaks for a slip where names of code stand. */
static bool is_rather_code(const struct check_context *c, const struct sentence_view *s, size_t i,
                           const struct ranked_candidates *ranked)
{
    bool clear = is_listed_german(c, ranked->text[0]) && (ranked->sure || ranked->odds >= NAMED_ODDS);
    return !clear && may_be_code_name(c, s, i);
}

static bool is_trustworthy(struct check_context *c, const struct sentence_view *s, size_t i,
                           const struct ranked_candidates *ranked, enum dialect dialect)
{
    const struct token *t = &s->tokens[i];
    if (dialect == DIALECT_SPOKEN && ranked->odds < DIALECT_ODDS)
        return false;
    if (t->flags & (TOKEN_FOREIGN | TOKEN_CODE | TOKEN_ABBREVIATION | TOKEN_ALL_CAPITAL) || is_cut(c, s, i) ||
        has_foreign_letter(token_span(c, t)) || is_code_place(c, s, i))
        return false;
    bool capital = (t->flags & TOKEN_CAPITAL) != 0, noun = capital && is_noun_place(c, s, i);
    if (is_rather_code(c, s, i, ranked) || (capital && !noun && has_letter_of_names(token_span(c, t))))
        return false;
    if (is_foreign_surrounding(c, s, i) && !(ranked->sure && (noun || is_plainly_german(c, s, i, ranked))))
        return false;
    if (capital && !noun && is_name_surrounding(c, s, i) &&
        ranked->odds < (is_surname_place(c, s, i) ? BEHIND_NAME_ODDS : BEFORE_NAME_ODDS))
        return false;
    if (capital && !noun && (t->flags & TOKEN_QUOTED) && !ranked->sure && ranked->odds < QUOTED_ODDS)
        return false;
    return ranked->odds >= typo_bar(c, s, i, noun, ranked->text[0]);
}

/* A compound that nobody ever wrote, for a slip that is not of the usual kinds: perhaps the word is another that the
 * lexicon lacks. */
static bool is_new_compound(const struct check_context *c, struct span word, struct span best)
{
    const struct lexicon *lex = c->words->knowledge->lexicon;
    return !lexicon_flags(lex, best.ptr, best.len) && !lexicon_frequency(lex, best.ptr, best.len) &&
           edit_weight(word.ptr, word.len, best.ptr, best.len) > USUAL_SLIP;
}

static void report(struct check_context *c, const struct token *t, const struct ranked_candidates *ranked)
{
    struct span word = token_span(c, t), best = ranked->text[0];
    struct finding *f = finding_emit(c, &rules[0], t->off, t->len,
                                     ranked->sure ? "\"%.*s\" is no known word. Meant: \"%.*s\"?"
                                                  : "\"%.*s\" is no known word. Perhaps \"%.*s\"?",
                                     (int)word.len, word.ptr, (int)best.len, best.ptr);
    if (f && !ranked->sure)
        finding_soften(f, SEVERITY_MINOR);
    for (size_t i = 0; i < ranked->count; i++)
        finding_replace(c, f, i == 0 && ranked->sure ? FIX_SAFE : FIX_UNSAFE, t->off, t->len, ranked->text[i]);
}

/* What the source text writes in the same way is a name or was left as it is. */
static bool stands_in_source(const struct check_context *c, const struct token *t)
{
    struct span word = token_span(c, t);
    return c->bitext && intern_find(c->bitext->source.forms, word.ptr, word.len) != INTERN_NONE;
}

/* "Wusst ich doch", "verbann ich euch": spoken without the e of its ending before its subject. */
static bool is_clipped_verb(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    const unsigned forms = VERB_CELL(TENSE_PRESENT, NUMBER_SINGULAR, 1) | VERB_CELL(TENSE_PAST, NUMBER_SINGULAR, 1);
    char lower[LISTED_WORD_MAX + 1];
    struct span word = token_lower(c, &s->tokens[i], lower);
    if (!word.len || i + 1 == s->token_count || !span_is(token_span(c, &s->tokens[i + 1]), "ich"))
        return false;
    lower[word.len] = 'e';
    return lexicon_has_reading(c->words->knowledge->lexicon, lower, word.len + 1, POS_VERB, forms);
}

/* Other checks know better what is wrong with the word. */
static bool is_told_elsewhere(struct check_context *c, const struct sentence_view *s, size_t i)
{
    char right[2 * LISTED_WORD_MAX];
    return lowered_noun_at_token(c, s, i) || word_with_right_beginning(c, &s->tokens[i], right, sizeof(right));
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    for (size_t i = 0; i < s->token_count; i++) {
        struct ranked_candidates ranked;
        if (verdict_at(c, s, i) != VERDICT_TYPO || stands_in_source(c, &s->tokens[i]))
            continue;
        const struct form form = *vocabulary_judge(c->words, s->tokens[i].form);
        candidate_rank(c, s, i, &form, &ranked);
        enum dialect dialect = dialect_around(c, s, i);
        if (is_told_elsewhere(c, s, i) || !is_trustworthy(c, s, i, &ranked, dialect))
            continue;
        struct span word = token_span(c, &s->tokens[i]);
        if (is_word_of_program(c, s, word) || is_parted_verb(c, s, i) || is_infinitive_compound(c, s, i) ||
            is_clipped_verb(c, s, i) || is_mannered(c, s, i))
            continue;
        if (dialect != DIALECT_NONE || is_clipped_prefix(word, ranked.text[0]) ||
            is_new_compound(c, word, ranked.text[0]))
            ranked.sure = false;
        report(c, &s->tokens[i], &ranked);
    }
}

const struct check check_unknown_word = {
    .rules = rules, .rule_count = 1, .sentence = check_sentence, .needs = {.any = FACT_VERDICT(VERDICT_TYPO)}};
