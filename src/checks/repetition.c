/* The same striking adverb twice in one sentence: "Sie will weiterhin forschen und weiterhin lehren." */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "lexicon/knowledge.h"

static const struct rule_info rules[] = {
    {
        .id = "de/style/repeated-adverb",
        .category = CATEGORY_AWKWARD,
        .severity = SEVERITY_MINOR,
        .status = RULE_PREVIEW,
        .help = "The same striking adverb stands twice in one sentence, often because two English words (\"continue "
                "to\", \"still\") "
                "got the same translation. Leave one out, or say it in another way. Pairs such as \"teils … teils\", "
                "and clauses "
                "that begin alike on purpose, are left alone.",
        .precision = "an editor would change about 4 of the 6 places that it reports in 73,000 words of clean text, "
                     "all of them comments "
                     "of readers",
    },
};

enum {
    COMMON = 58, /* frequency class from which on nobody notices a word: "immer", "wieder", "einfach" */
    LETTERS_MIN = 6,
    DISTANCE_MAX = 20 /* tokens */
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

static bool is_striking(const struct check_context *c, const struct token *t)
{
    struct span word = token_span(c, t);
    if (t->cls != TOKEN_WORD || token_has(t, TOKEN_CAPITAL) || token_letters(c, t) < LETTERS_MIN ||
        token_listed(c, t, listing))
        return false;
    if (token_is_function_word(c, t) || lexicon_frequency(c->words->knowledge->lexicon, word.ptr, word.len) >= COMMON)
        return false;
    return is_adverb(c, t);
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

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    if (!s->full)
        return;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        bool again = t->form != TOKEN_NO_FORM && c->words->forms.items[t->form].count > 1 && !is_predicate(c, s, i);
        size_t j = again && is_striking(c, t) ? find_again(c, s, i) : 0;
        if (!j)
            continue;
        struct span word = token_span(c, t);
        struct finding *f = finding_emit(c, &rules[0], s->tokens[j].off, word.len,
                                         "\"%.*s\" stands twice in this sentence.", (int)word.len, word.ptr);
        finding_relate(c, f, t->off, word.len, "the first time");
    }
}

const struct check check_repetition = {.rules = rules, .rule_count = 1, .sentence = check_sentence};
