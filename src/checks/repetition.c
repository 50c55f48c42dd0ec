/* The same striking adverb twice in one clause or sentence: "Sie will weiterhin im Labor forschen und Studenten
 * weiterhin unterrichten." */
#include "checks/adverb_clause.h"
#include "checks/checks.h"
#include "checks/repeats.h"
#include "checks/token_tools.h"
#include "lexicon/knowledge.h"

enum { RULE_CLAUSE, RULE_SENTENCE };
static const struct rule_info rules[] = {
    [RULE_CLAUSE] =
        {
            .id = "de/repetition/adverb-in-clause",
            .category = CATEGORY_AWKWARD,
            .severity = SEVERITY_MINOR,
            .status = RULE_STABLE,
            .help = "The same adverb twice in one clause, often because two English words (\"continue to\", "
                    "\"still\") got the same translation: \"Bitte füllen Sie das Feld bitte aus\". Once is enough. "
                    "What is said of a word beside it (\"bereits bestehende\") and what lists or sets against each "
                    "other (\"teils … teils\") is left alone.",
        },
    [RULE_SENTENCE] =
        {
            .id = "de/style/repeated-adverb",
            .category = CATEGORY_AWKWARD,
            .severity = SEVERITY_MINOR,
            .status = RULE_PREVIEW,
            .help =
                "The same striking adverb stands twice in one sentence, often because two English words (\"continue "
                "to\", \"still\") "
                "got the same translation. Leave one out, or say it in another way. Pairs such as \"teils … teils\", "
                "and clauses "
                "that begin alike on purpose, are left alone.",
            .precision =
                "an editor would change about 4 of the 6 places that it reports in 73,000 words of clean text, "
                "all of them comments "
                "of readers",
        },
};

enum {
    COMMON = 58, /* frequency class from which on nobody notices a word: "immer", "wieder", "einfach" */
    LETTERS_MIN = 6,
    DISTANCE_MAX = 24 /* tokens */
};

/* Words that count or list, where the repetition is meant. */
static const char listing[] =
    " jeweils mindestens höchstens teilweise einerseits andererseits manchmal entweder sowohl einmal zweimal "
    "dreimal erstens zweitens davon darunter insgesamt zusammen vorher nachher früher später gestern morgen "
    "ebenso sondern irgendwie irgendwo weniger ";

static bool ends_like_adverb(struct span word)
{
    return span_ends(word, "lich") || span_ends(word, "weise");
}

/* An adverb, or an adjective that mostly serves as one, and nothing else. */
static bool is_adverb(const struct check_context *c, const struct token *t)
{
    struct reading readings[READINGS_MAX];
    size_t count = token_readings(c, t, readings, READINGS_MAX);
    bool adverb = false;
    for (size_t i = 0; i < count; i++) {
        uint8_t pos = readings[i].part_of_speech, kind = readings[i].kind;
        if (kind == ADVERB_INTERROGATIVE || kind == ADVERB_PRONOMINAL || kind == ADVERB_PLACE ||
            kind == PARTICIPLE_PAST)
            return false;
        if (pos == POS_VERB && kind == KIND_NONE && !span_ends(token_span(c, t), "end"))
            return false;
        adverb = adverb || pos == POS_ADVERB || (kind == PARTICIPLE_PRESENT && span_ends(token_span(c, t), "nd")) ||
                 (pos == POS_ADJECTIVE && ends_like_adverb(token_span(c, t)));
    }
    return adverb;
}

static unsigned is_striking_word(const struct check_context *c, const struct token *t)
{
    struct span word = token_span(c, t);
    if (token_letters(c, t) < LETTERS_MIN || token_listed(c, t, listing) || token_is_function_word(c, t))
        return false;
    return lexicon_frequency(c->words->knowledge->lexicon, word.ptr, word.len) < COMMON && is_adverb(c, t);
}

static bool is_striking(const struct check_context *c, const struct token *t)
{
    return t->cls == TOKEN_WORD && !token_has(t, TOKEN_CAPITAL) && token_answer(c, t, is_striking_word);
}

static bool same_form(const struct check_context *c, const struct token *a, const struct token *b)
{
    return a->cls == b->cls && span_equal(token_span(c, a), token_span(c, b));
}

/* "ist selten", "glücklich macht": said of something, and often meant as a play on words. */
static bool is_predicate(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char verbs[] =
        " bin bist ist sind war waren sei seien wäre wird werden wurde wurden macht machen bleibt bleiben ";
    return (i > 0 && token_listed(c, &s->tokens[i - 1], verbs)) ||
           (i + 1 < s->token_count && token_listed(c, &s->tokens[i + 1], verbs));
}

/* "doppelt so häufig bis zehnmal so häufig", "freiwillig oder nicht freiwillig", "immer mehr, immer schneller": meant.
 */
static bool is_parallel(const struct check_context *c, const struct sentence_view *s, size_t i, size_t j)
{
    if (i > 0 && same_form(c, &s->tokens[i - 1], &s->tokens[j - 1]))
        return true;
    if (j + 1 < s->token_count && s->tokens[i + 1].cls == TOKEN_WORD &&
        same_form(c, &s->tokens[i + 1], &s->tokens[j + 1]))
        return true;
    bool denied = (i > 0 && token_listed(c, &s->tokens[i - 1], " nicht weder nie ")) ||
                  token_listed(c, &s->tokens[j - 1], " nicht noch kaum weder nie ");
    return denied || j - i == 2 || s->tokens[j - 1].cls == TOKEN_PUNCT;
}

/* The same word again, near enough and in the same quotation or outside; 0 when there is none. */
static size_t find_again(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    for (size_t j = i + 2; j < s->token_count && j - i <= DISTANCE_MAX; j++)
        if (s->tokens[j].form == s->tokens[i].form)
            return token_has(&s->tokens[i], TOKEN_QUOTED) == token_has(&s->tokens[j], TOKEN_QUOTED) &&
                           !is_parallel(c, s, i, j) && !is_predicate(c, s, j)
                       ? j
                       : 0;
    return 0;
}

static bool same_but_for_capital(struct span a, struct span b)
{
    return a.len == b.len && (a.ptr[0] | 0x20) == (b.ptr[0] | 0x20) && memcmp(a.ptr + 1, b.ptr + 1, a.len - 1) == 0;
}

/* The same adverb again in the clause, whatever its capital; NO_WORD when there is none. */
static uint32_t find_in_clause(const struct check_context *c, const struct sentence_view *s, uint32_t i)
{
    const struct analysis *a = s->analysis;
    const struct analysed_word *w = &a->words.items[i];
    for (uint32_t j = i + 2; j < a->words.len && j - i <= DISTANCE_MAX; j++) {
        const struct analysed_word *other = &a->words.items[j];
        if (!same_but_for_capital(w->text, other->text))
            continue;
        const struct token *t = &s->tokens[w->token], *again = &s->tokens[other->token];
        bool worth_telling = adverb_is_of_clause(a, i) || (is_striking(c, t) && !is_predicate(c, s, w->token));
        return worth_telling && !w->repaired && again->cls == TOKEN_WORD && !token_has(t, TOKEN_QUOTED) &&
                       !token_has(again, TOKEN_QUOTED) && adverb_repeats_in_clause(a, i, j)
                   ? j
                   : NO_WORD;
    }
    return NO_WORD;
}

static void report(struct check_context *c, const struct sentence_view *s, int rule, const struct token *first,
                   const struct token *again)
{
    struct span word = token_span(c, again);
    struct finding *f = finding_emit(c, &rules[rule], again->off, again->len,
                                     rule == RULE_CLAUSE ? "\"%.*s\" stands twice in this clause: once is enough."
                                                         : "\"%.*s\" stands twice in this sentence.",
                                     (int)word.len, word.ptr);
    finding_relate(c, f, first->off, first->len, "the first time");
    size_t before = again > s->tokens ? token_end(again - 1) : again->off;
    if (rule == RULE_CLAUSE)
        finding_replace(c, f, FIX_UNSAFE, before, token_end(again) - before, span_of(""));
}

/* Whether the word stands twice in its clause, which is told. */
static bool tell_in_clause(struct check_context *c, const struct sentence_view *s, size_t i)
{
    uint32_t word = s->analysis ? analysis_word_at(s->analysis, i) : NO_WORD;
    if (word == NO_WORD || s->tokens[i].len < 4)
        return false;
    uint32_t again = find_in_clause(c, s, word);
    if (again != NO_WORD)
        report(c, s, RULE_CLAUSE, &s->tokens[i], &s->tokens[s->analysis->words.items[again].token]);
    return again != NO_WORD;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const uint64_t repeats = repeats_find(c, s);
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        if (t->cls != TOKEN_WORD || !repeats_may_hold(c, repeats, t->form))
            continue;
        bool again = c->words->forms.items[t->form].count > 1;
        bool told = tell_in_clause(c, s, i);
        size_t j = !told && again && is_striking(c, t) && !is_predicate(c, s, i) ? find_again(c, s, i) : 0;
        if (j)
            report(c, s, RULE_SENTENCE, t, &s->tokens[j]);
    }
}

const struct check check_repetition = {
    .rules = rules, .rule_count = 2, .sentence = check_sentence, .analysis = true, .needs = {.all = FACT_FULL}};
