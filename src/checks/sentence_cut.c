/* A sentence that breaks off: behind an article, a preposition or a conjunction ("Er wohnt seit Jahren in der.", "weil
 * die."), or in a clause that has no verb yet ("dass der Sommer endlich."). A machine that stops half way leaves that,
 * and a page that is cut into pieces. */
#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "checks/token_tools.h"
#include "checks/verb_bracket.h"
#include "checks/verb_lost.h"
#include "lexicon/features.h"
#include "text/phrases.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/sentence-cut",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "A sentence that ends in the middle: behind an article, a preposition or a conjunction, or in a clause "
                "that has no verb yet. The rest of it was lost, or stands elsewhere.",
    },
};

enum { WORDS_MIN = 4, WORDS_UNFINISHED_MIN = 6 }; /* "Und ob."; without a stop, what is no label */

static const char conjunctions[] = " und oder sowie weil dass obwohl nachdem sodass ";

static const char prepositions[] =
    " für von wegen ohne seit trotz während hinsichtlich bezüglich aufgrund angesichts mittels bei nach aus mit gegen ";

static const char articles[] = " der die das dem den ";

/* They stand for themselves only where another stands before: "mit seinem Auto, nicht mit ihrem". */
static const char pronouns[] = " einem einen einer eine seinem ihrem meinem unserem seiner ihrer meiner unserer seinen "
                               "ihren meinen unseren ";

/* They open a clause that has its verb at the end. */
static const char openers[] = " weil dass obwohl nachdem bevor ob sodass ";

/* "Ich rede nicht mit dem.": a pronoun, as it is used in speech. */
static bool may_be_speech(const struct analysis *a, uint32_t last)
{
    for (uint32_t i = 0; i < last; i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_PTKNEG)))
            return true;
    return last < WORDS_MIN;
}

/* Something else is told before that the last word may be set against, a number for one: "vier gegen einen". */
static bool may_contrast(const struct analysis *a, uint32_t last)
{
    for (uint32_t i = 0; i + 1 < last; i++)
        if (analysis_has_tag(a, i,
                             MARKS | TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_PTKNEG) | TAG_BIT(TAG_CARD)))
            return true;
    return false;
}

static bool is_preposition_alone(const struct analysis *a, uint32_t word)
{
    const tag_set others = TAG_BIT(TAG_PTKVZ) | TAG_BIT(TAG_APPO) | TAG_BIT(TAG_ADV) | TAG_BIT(TAG_KOUS);
    bool colloquial = word > 0 && analysis_word_in(a, word - 1, " nichts was etwas viel "); /* "nichts von" */
    return analysis_has_tag(a, word, TAG_BIT(TAG_APPR)) && !(a->tagged.items[word].possible & others) &&
           analysis_word_in(a, word, prepositions) && !colloquial;
}

/* Nothing can end behind this word; less can where no stop stands. */
static bool is_open_word(const struct analysis *a, uint32_t word, bool stops)
{
    const tag_set asks_for_more = TAG_BIT(TAG_ART) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART) | TAG_BIT(TAG_KOUS) |
                                  TAG_BIT(TAG_KON) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_PDAT);
    const tag_set others = TAG_BIT(TAG_PTKVZ) | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_NN) | ADVERBS | FINITE | INFINITIVES |
                           PARTICIPLES; /* "wieder", "in die Höhe schnellen" */
    if (!stops)
        return analysis_has_tag(a, word, asks_for_more) && !(word > 0 && analysis_word_in(a, word - 1, " außer ")) &&
               (analysis_word_in(a, word, pronouns) || !(a->tagged.items[word].possible & others)) &&
               !analysis_word_in(a, word, " bisschen bißchen paar ");
    if (word > 0 && analysis_word_in(a, word, " nachdem ") && analysis_word_in(a, word - 1, " je "))
        return false; /* "Das kommt vor oder nicht, je nachdem." */
    if (analysis_word_in(a, word, conjunctions) || span_is(a->words.items[word].text, "des") ||
        is_preposition_alone(a, word))
        return true;
    return word > 0 && analysis_has_tag(a, word - 1, TAG_BIT(TAG_APPR)) &&
           ((analysis_word_in(a, word, articles) && !may_be_speech(a, word)) ||
            (analysis_word_in(a, word, pronouns) && !may_contrast(a, word) &&
             !analysis_word_in(a, word - 1, " außer ")));
}

/* The opener of the clause that reaches up to the end and has no verb; NO_WORD when there is none. */
static uint32_t open_clause(const struct sentence_view *s, uint32_t end)
{
    const struct analysis *a = s->analysis;
    const tag_set subjects = TAG_BIT(TAG_PPER) | TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_PDS);
    uint32_t opener = end;
    while (opener-- > 0 && !analysis_word_in(a, opener, openers))
        if (analysis_has_tag(a, opener, MARKS | TAG_BIT(TAG_KON)))
            return NO_WORD;
    if (opener == NO_WORD || opener + 1 >= end || !analysis_has_tag(a, opener, TAG_BIT(TAG_KOUS)) ||
        !analysis_has_tag(a, opener + 1, subjects) ||
        analysis_word_in(a, opener + 1, " ein eine einer eines kein keine ") ||
        bracket_may_have_verb(s, opener + 1, end))
        return NO_WORD;
    return opener;
}

static bool is_plain(const struct sentence_view *s, uint32_t word)
{
    const struct token *t = &s->tokens[s->analysis->words.items[word].token];
    return t->cls == TOKEN_WORD && !s->analysis->words.items[word].repaired &&
           !(t->flags & (TOKEN_CAPITAL | TOKEN_QUOTED | TOKEN_FOREIGN | TOKEN_CODE | TOKEN_ABBREVIATION));
}

/* The last word, right before a full stop; NO_WORD when the sentence ends otherwise. */
static uint32_t last_word(const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    uint32_t stop = (uint32_t)a->words.len - 1;
    bool stops = s->full && span_is(a->words.items[stop].text, ".") && token_is_glued(s, a->words.items[stop].token);
    return stops && stop >= WORDS_MIN ? stop - 1 : NO_WORD;
}

/* The last word of a paragraph of prose that has no stop. */
static uint32_t last_unfinished(const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    const struct sentence *it = s->sentence;
    bool last = it->off + it->len == s->segment->off + s->segment->len;
    bool row = a->words.len > 1 && analysis_has_tag(a, a->words.len - 2, MARKS); /* "(siehe unten) und" */
    if (s->full || !last || row || s->segment->kind != SEGMENT_PARAGRAPH || a->words.len < WORDS_UNFINISHED_MIN)
        return NO_WORD;
    for (uint32_t i = 0; i < a->clauses.len; i++)
        if (a->clauses.items[i].kind == CLAUSE_MAIN && a->clauses.items[i].finite != NO_WORD)
            return (uint32_t)a->words.len - 1;
    return NO_WORD;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    (void)state;
    if (!a || a->words.len < WORDS_MIN)
        return;
    uint32_t last = last_word(s);
    bool stops = last != NO_WORD;
    last = stops ? last : last_unfinished(s);
    if (last == NO_WORD)
        return;
    uint32_t opener = open_clause(s, last + 1);
    if (is_plain(s, last) && is_open_word(a, last, stops)) {
        struct span text = comma_text(c, s, last, last);
        comma_emit(c, s, &rules[0], last, last, "The sentence breaks off behind \"%.*s\".", (int)text.len, text.ptr);
    } else if (opener != NO_WORD) {
        struct span text = comma_text(c, s, opener, opener);
        comma_emit(c, s, &rules[0], opener, last, "The clause behind \"%.*s\" has no verb.", (int)text.len, text.ptr);
    }
}

const struct check check_sentence_cut = {.rules = rules, .rule_count = 1, .sentence = check_sentence, .analysis = true};
