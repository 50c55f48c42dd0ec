/* An adjective, adverb or conjunction with a capital inside a sentence: "ein Neues Auto", "nach Hause Und schlief". */
#include <string.h>

#include "checks/checks.h"
#include "checks/odd_capital.h"
#include "checks/token_tools.h"
#include "text/phrases.h"

static const struct rule_info rules[] = {
    {
        .id = "de/capitals/inside",
        .category = CATEGORY_SPELLING,
        .severity = SEVERITY_MAJOR,
        .help = "An adjective, adverb or conjunction that is written with a capital although no sentence begins there: "
                "\"ein Neues Auto\", \"Das ist sehr Wichtig\", \"nach Hause Und schlief\". Names, titles and what the "
                "text always writes so are left alone.",
    },
};

enum { LETTERS_MIN = 3 };

#define NOUNS (TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE))
/* What an adjective or adverb that stands alone is said behind; behind a preposition or a full verb it may be a
 * language, a colour or a label: "auf Deutsch", "heißt Linear". */
#define BEFORE_ADJECTIVE (TAG_BIT(TAG_ADV) | TAG_BIT(TAG_PTKNEG) | TAG_BIT(TAG_VAFIN))
#define BEFORE_ADVERB (BEFORE_ADJECTIVE | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_PRF))
#define DETERMINERS (TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_APPRART) | TAG_BIT(TAG_ADJA))

/* What no name begins with, but for their endings: "ein Kostenloses Konto". "Neue Welt", "Rotes Kreuz" and "Deutsche
 * Bank" are names, so only what praises or compares is here. */
static const char judging[] =
    " gut best schön schönst wichtig wichtigst kostenlos einfach einfachst schnell schnellst toll "
    "billig günstig günstigst teuer modern modernst interessant spannend beliebt beliebtest "
    "verschieden perfekt ideal exklusiv hochwertig zuverlässig leistungsstark umfassend "
    "ausgezeichnet großartig fantastisch erstaunlich unglaublich häufig häufigst "
    "gewöhnlich regelmäßig zusätzlich nützlich notwendig erforderlich verfügbar passend "
    "geeignet aktuell individuell ernsthaft sorgfältig ähnlich richtig ";

/* Adjectives that are nouns as they stand: "Die Farbe ist Schwarz". */
static const char colours[] = " rosa lila violett orange türkis ";
/* "Schneeweiß", too. */
static const char *const colour_endings[] = {"schwarz", "weiß", "rot", "blau", "grün", "gelb", "grau", "braun", "isch"};

static const char joining[] = " und oder aber sondern denn sowie ";

/* No word behind it has a capital that could make both a name or title. */
static bool is_before_lower(const struct sentence_view *s, size_t word)
{
    if (word + 1 >= s->analysis->words.len)
        return false;
    const struct token *next = analysed_token(s, word + 1);
    return next->cls != TOKEN_WORD || !token_has(next, TOKEN_CAPITAL);
}

static bool has_lower_before(const struct sentence_view *s, size_t word)
{
    return !token_has(analysed_token(s, word - 1), TOKEN_CAPITAL) ||
           token_has(analysed_token(s, word - 1), TOKEN_SENTENCE_START);
}

static bool is_language_or_colour(const struct lower_form *f)
{
    struct span lower = {f->text, f->len};
    for (size_t i = 0; i < sizeof(colour_endings) / sizeof(*colour_endings); i++)
        if (span_ends(lower, colour_endings[i]))
            return true;
    return word_listed(lower, colours);
}

/* "sehr Wichtig", "hat Gestern", "Gesund zu bleiben": no noun and no name, whatever the way through the sentence. */
static bool is_uninflected(const struct sentence_view *s, size_t word, const struct lower_form *f)
{
    const struct analysis *a = s->analysis;
    tag_set before = TAG_BIT(analysis_tag(a, word - 1)), tag = TAG_BIT(analysis_tag(a, word));
    if (a->tagged.items[word].possible & NOUNS || !is_before_lower(s, word))
        return false;
    if (tag & TAG_BIT(TAG_KON)) /* but "zwischen Oder und Neiße" */
        return word_listed((struct span){f->text, f->len}, joining) && !(before & DETERMINERS) &&
               !(a->tagged.items[word - 1].possible & TAG_BIT(TAG_APPR)) &&
               !(word + 1 < a->words.len && analysis_word_in(a, word + 1, joining));
    if (!has_lower_before(s, word) || is_language_or_colour(f))
        return false;
    return (tag & TAG_BIT(TAG_ADJD) && before & BEFORE_ADJECTIVE) ||
           (tag & (TAG_BIT(TAG_ADV) | TAG_BIT(TAG_PAV)) && before & BEFORE_ADVERB);
}

static bool is_judging(const struct lower_form *f)
{
    static const char *const endings[] = {"e", "en", "er", "es", "em"};
    for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
        struct span end = span_of(endings[i]);
        if (f->len > end.len && memcmp(f->text + f->len - end.len, end.ptr, end.len) == 0 &&
            word_listed((struct span){f->text, f->len - end.len}, judging))
            return true;
    }
    return false;
}

/* "ein Neues Auto": before a noun that it agrees with. */
static bool is_attribute(const struct sentence_view *s, size_t word, const struct lower_form *f)
{
    const struct analysis *a = s->analysis;
    if (!(f->tags & TAG_BIT(TAG_ADJA)) || word + 1 >= a->words.len || !is_judging(f))
        return false;
    const struct token *next = analysed_token(s, word + 1);
    return next->cls == TOKEN_WORD && analysis_tag(a, word + 1) == TAG_NN &&
           TAG_BIT(analysis_tag(a, word - 1)) & DETERMINERS && has_lower_before(s, word) &&
           phrase_cells_of(a, word) & phrase_cells_of(a, word + 1);
}

/* "Sie hat Ihn gesehen": no form of address. Of God some write so. */
static bool is_pronoun(const struct check_context *c, const struct sentence_view *s, size_t word)
{
    static const char divine[][8] = {"Gott", "Gottes", "Jesus", "Christi", "Allah"};
    const struct analysis *a = s->analysis;
    if (!analysis_word_in(a, word, " ihn ihm uns mich mir sich ") || !is_before_lower(s, word) ||
        !analysis_has_tag(a, word, TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF)) || !has_lower_before(s, word))
        return false;
    for (size_t i = 0; i < sizeof(divine) / sizeof(divine[0]); i++)
        if (vocabulary_occurrences(c->words, divine[i], strlen(divine[i])) > 0)
            return false;
    return true;
}

static void check_word(struct check_context *c, const struct sentence_view *s, size_t word)
{
    struct lower_form f;
    const struct token *t = analysed_token(s, word);
    if (analysed_token(s, word - 1)->cls != TOKEN_WORD || s->analysis->words.items[word].repaired ||
        token_letters(c, t) < LETTERS_MIN || token_is_glued(s, (size_t)(t - s->tokens)) ||
        vocabulary_judge(c->words, t->form)->mid_capital >= CAPITAL_CONVENTION || !capital_lower(c, t, &f) ||
        capital_in_title(c, s, word))
        return;
    if (!is_uninflected(s, word, &f) && !is_attribute(s, word, &f) && !is_pronoun(c, s, word))
        return;
    struct span text = token_span(c, t), lower = {f.text, f.len};
    struct finding *found =
        finding_emit(c, &rules[0], t->off, t->len, "Inside a sentence \"%.*s\" has no capital: \"%.*s\".",
                     (int)text.len, text.ptr, (int)lower.len, lower.ptr);
    finding_replace(c, found, FIX_UNSAFE, t->off, t->len, lower);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    for (size_t i = 1; i < s->analysis->words.len; i++)
        if (capital_is_plain(s, i))
            check_word(c, s, i);
}

const struct check check_capitals_inside = {
    .rules = rules,
    .rule_count = 1,
    .sentence = check_sentence,
    .analysis = true,
    .needs = {.all = FACT_FULL | FACT_ANALYSED, .any = FACT_FLAG(TOKEN_CAPITAL)}};
