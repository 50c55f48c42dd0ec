/* Parts of speech that do not stand beside each other in German: two prepositions, a preposition before a nominative or
 * a finite verb, three articles. It is what pieces of a page leave that were translated alone and glued together.
 * The rows are by hand: what the tagger's counts call unlikely is too often merely rare. Attributes with a phrase of
 * their own ("für von ihm bezahlte Waren", "die der Kirche gehörenden Häuser") are the exception to look out for. */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "checks/word_context.h"
#include "text/phrases.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/phrase-salad",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "Words that cannot follow each other: two prepositions (\"in für\"), a preposition before a nominative "
                "(\"von er\") or before a verb (\"im ging\"), three articles. Machine translation of a page that was "
                "cut into pieces leaves such rows.",
    },
};

#define PREPOSITIONS (TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART))
#define DESCRIBES (TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VVINF))
#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN))

enum { GROUP_WORDS = 20 };

/* Whatever is made of the word, it is one of these. */
static bool is_only(const struct analysis *a, size_t word, tag_set tags)
{
    return word < a->words.len && a->tagged.items[word].possible && !(a->tagged.items[word].possible & ~tags);
}

/* "(gegen in) Haft Genommene": the adjective of an attribute may be a noun. */
static bool may_hold_adjective(const struct analysis *a, size_t noun)
{
    return analysis_has_tag(a, noun, TAG_BIT(TAG_NN)) &&
           analysis_has_tag(a, noun + 1, TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE));
}

/* An attribute with words of its own begins here, told by where its adjective stands: behind a noun, an adverb ("für
 * von ihm | bezahlte Waren"), not inside the phrase that the second preposition governs ("in mit alten Häusern"). A
 * pronoun may be both: "für alle wichtigen Fragen". */
static bool opens_attribute_behind(const struct analysis *a, size_t word)
{
    const tag_set inside = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_CARD) | PREPOSITIONS;
    const tag_set attributive =
        TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_KON);
    if (analysis_has_tag(a, word, TAG_BIT(TAG_PDAT)) && !analysis_has_tag(a, word + 1, TAG_BIT(TAG_NN)))
        return true;
    for (size_t i = word; i < a->words.len && i < word + GROUP_WORDS && analysis_tag(a, i) < TAG_COMMA; i++) {
        bool described = analysis_has_tag(a, i + 1, attributive | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADV)) ||
                         analysis_has_tag(a, i, TAG_BIT(TAG_ADJA));
        if (may_hold_adjective(a, i) ||
            (described && a->tagged.items[i].possible & DESCRIBES && !analysis_has_tag(a, i - 1, inside)))
            return true;
    }
    return false;
}

/* "Das Thema kam auf bei mir": the word may be the prefix of a verb, which parts from it only where it is finite and
 * simple; "ist auf", "hat an" are of that kind too. */
static bool may_be_prefix(const struct analysis *a, size_t word)
{
    const tag_set bound = TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVIZU);
    const struct clause *c = analysis_clause(a, word);
    if (!c || !analysis_word_in(a, word, " auf an bei zu "))
        return !c;
    if (c->finite == NO_WORD || c->finite > word) /* at the end, with its prefix joined */
        return c->finite == NO_WORD || c->kind == CLAUSE_MAIN;
    if (!analysis_has_tag(a, c->finite, TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN)))
        return true;
    for (size_t i = word + 1; i <= c->last; i++)
        if (analysis_has_tag(a, i, bound))
            return false;
    return true;
}

/* "für, in" and such as are nothing but prepositions where they stand; "von Kind an", "ab und zu" are adverbs. */
static bool is_lone_preposition(const struct analysis *a, size_t word)
{
    static const char plain[] = " in für von gegen zwischen pro per auf an bei zu ";
    if (word == 0 || !analysis_has_tag(a, word, TAG_BIT(TAG_APPR)) || !analysis_word_in_as_written(a, word, plain) ||
        analysis_word_in(a, word - 1, " und oder ") || may_be_prefix(a, word))
        return false;
    for (size_t i = word; i-- > 0 && analysis_tag(a, i) < TAG_COMMA;)
        if (analysis_word_in(a, i, " von vom ab "))
            return false;
    return true;
}

/* Prepositions that are nothing else; not "aufgrund von", "mit um". */
static bool is_preposition(const struct analysis *a, size_t word)
{
    static const char plain[] = " in für von im am vom zum zur ins ans beim ohne ";
    return word + 1 < a->words.len && analysis_has_tag(a, word, PREPOSITIONS) &&
           analysis_word_in_as_written(a, word, plain);
}

/* "ohne von ihrem Buch aufzusehen": the second preposition begins a group with zu. */
static bool opens_group(const struct analysis *a, size_t word)
{
    if (!analysis_word_in(a, word, " ohne "))
        return false;
    for (size_t i = word + 1; i < a->words.len && i < word + GROUP_WORDS && analysis_tag(a, i) < TAG_COMMA; i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU)))
            return true;
    return false;
}

/* Nothing but "in für" and the like, no "in in", which is told elsewhere. */
static bool are_two_prepositions(const struct analysis *a, size_t word)
{
    const tag_set behind = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_NN) | TAG_BIT(TAG_PPER);
    struct span first = a->words.items[word].text, second = a->words.items[word + 1].text;
    if (!is_preposition(a, word) || !is_preposition(a, word + 1) || span_equal(first, second))
        return false;
    bool attribute = word_in(first, " von ") && word_in(second, " im am "); /* "von im Land lebenden" */
    return !attribute && analysis_has_tag(a, word + 2, behind) && !opens_attribute(a, word + 2) &&
           !may_hold_adjective(a, word + 2) && !opens_group(a, word);
}

/* "für auf Wind", "gegen in alten Häusern": before a noun phrase of the second that no attribute follows. */
static bool are_two_lone_prepositions(const struct analysis *a, size_t word)
{
    const tag_set behind = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) |
                           TAG_BIT(TAG_PPER) | TAG_BIT(TAG_ADJA);
    return is_lone_preposition(a, word) && analysis_has_tag(a, word + 1, TAG_BIT(TAG_APPR)) &&
           analysis_word_in_as_written(a, word + 1, " in auf mit von für ") &&
           !span_equal(a->words.items[word].text, a->words.items[word + 1].text) &&
           analysis_has_tag(a, word + 2, behind) && !opens_attribute_behind(a, word + 2);
}

static bool is_before_nominative(const struct analysis *a, size_t word)
{
    return is_preposition(a, word) && is_only(a, word, TAG_BIT(TAG_APPR)) &&
           analysis_word_in_as_written(a, word + 1, " ich er wir ");
}

static bool is_before_verb(const struct analysis *a, size_t word)
{
    return is_preposition(a, word) && is_only(a, word, PREPOSITIONS) && is_only(a, word + 1, FINITE);
}

/* "die der das": "…, die der" may be a pronoun and an article, and the same word twice is told elsewhere. */
static bool are_three_articles(const struct analysis *a, size_t word)
{
    static const char articles[] = " der die das den dem des ";
    const tag_set pronominal = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_PRELS);
    if (word > 0 && analysis_has_tag(a, word - 1, TAG_BIT(TAG_COMMA) | PREPOSITIONS))
        return false;
    for (size_t i = word; i < word + 3; i++)
        if (!analysis_has_tag(a, i, pronominal) || !analysis_word_in_as_written(a, i, articles) ||
            (i > word && span_equal(a->words.items[i].text, a->words.items[i - 1].text)))
            return false;
    return !opens_attribute(a, word + 3);
}

static bool is_usable(const struct analysis *a, const struct sentence_view *s, size_t word)
{
    const struct analysed_word *w = &a->words.items[word];
    return !w->repaired && !(s->tokens[w->token].flags & (TOKEN_QUOTED | TOKEN_FOREIGN | TOKEN_CODE | TOKEN_CAPITAL));
}

/* The words that do not go together, from this one on; 0: they do. */
static size_t salad_words(const struct analysis *a, size_t word)
{
    if (!analysis_has_tag(a, word, PREPOSITIONS | TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_PRELS)))
        return 0;
    if (are_three_articles(a, word))
        return 3;
    bool two = are_two_prepositions(a, word) || are_two_lone_prepositions(a, word) || is_before_nominative(a, word) ||
               is_before_verb(a, word);
    return two ? 2 : 0;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (size_t i = 0; i + 1 < a->words.len; i++) {
        size_t count = salad_words(a, i);
        if (count == 0 || !is_usable(a, s, i) || !is_usable(a, s, i + 1) ||
            is_foreign_stretch(c, s, a->words.items[i].token))
            continue;
        const struct token *first = &s->tokens[a->words.items[i].token],
                           *last = &s->tokens[a->words.items[i + count - 1].token];
        struct span row = {c->doc->text + first->off, token_end(last) - first->off};
        finding_emit(c, &rules[0], first->off, row.len, "\"%.*s\" cannot stand in a row: something is missing here.",
                     (int)row.len, row.ptr);
        i += count - 1;
    }
}

const struct check check_phrase_salad = {.rules = rules,
                                         .rule_count = 1,
                                         .sentence = check_sentence,
                                         .analysis = true,
                                         .needs = {.all = FACT_FULL | FACT_ANALYSED}};
