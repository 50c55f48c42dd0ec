#include "checks/raised_noun.h"

#include "checks/odd_capital.h"
#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "text/phrases.h"

#define NOUNS (TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE))

/* "eines zum Tode Verurteilten": a participle that serves as a noun behind its article and what belongs to it. */
static bool is_person_of_article(const struct analysis *a, size_t word)
{
    const struct noun_phrase *p = phrase_ending_at(a, word - 1);
    if (!p || !(a->tagged.items[word].possible & TAG_BIT(TAG_NN)))
        return false;
    size_t first = p->preposition != PHRASE_FREE ? p->preposition : p->first;
    return first > 0 && analysis_has_tag(a, first - 1, TAG_BIT(TAG_ART)) &&
           phrase_cells_of(a, first - 1) & phrase_cells_of(a, word);
}

/* "Entferntes Rumpeln", "Klicken statt Denken": infinitives that serve as nouns. */
static bool is_nominal_infinitive(const struct sentence_view *s, size_t word, tag_set lower)
{
    const struct analysis *a = s->analysis;
    if (!(lower & TAG_BIT(TAG_VVINF)))
        return false;
    bool beside = word + 2 < a->words.len && analysis_word_in(a, word + 1, " statt und oder ") &&
                  token_has(analysed_token(s, word + 2), TOKEN_CAPITAL) &&
                  span_ends(a->words.items[word + 2].text, "n");
    bool opens = word == 1 && span_ends(a->words.items[0].text, "es") && a->words.items[0].text.len > 4;
    return beside || opens;
}

/* "indem sie mit Kraft Klumpen aus Schlamm spucken": the verb of the clause stands at its end. */
static bool is_before_its_verb(const struct analysis *a, size_t word)
{
    const struct clause *c = analysis_clause(a, word);
    return c && (c->kind == CLAUSE_SUBORDINATE || c->kind == CLAUSE_RELATIVE) && c->finite != NO_WORD &&
           c->finite == c->last && c->finite > word + 1;
}

/* What the word may be as a noun, whatever it was taken for. */
static uint32_t noun_cells(const struct analysis *a, size_t word)
{
    const struct analysed_word *w = &a->words.items[word];
    uint32_t cells = 0;
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].part_of_speech == POS_NOUN && !w->readings[i].recased)
            cells |= w->readings[i].features & NOMINAL_CELLS;
    return cells;
}

/* "die Gelbe Karte", not "die Grünen Fordern": an adjective that is part of a name, and a noun that fits it. */
static bool is_named_thing(const struct analysis *a, size_t word)
{
    const struct analysed_word *before = &a->words.items[word - 1];
    bool adjectival = false;
    for (size_t i = 0; i < before->reading_count; i++)
        adjectival = adjectival || before->readings[i].features & NOMINAL_ADJECTIVAL;
    if (!adjectival || analysis_tag(a, word - 1) != TAG_NN)
        return false;
    const struct noun_phrase *p = phrase_ending_at(a, word - 1);
    return (p ? p->cells : phrase_cells_of(a, word - 1)) & noun_cells(a, word);
}

/* "alle Arten Waren", "drei Kisten Speisen": what there is so much of. */
static bool is_measured(const struct analysis *a, size_t word)
{
    return analysis_word_in(
        a, word - 1,
        " art arten sorte sorten menge mengen stück stücke paar ladung ladungen posten kiste kisten "
        "sack säcke haufen berge ");
}

/* "Nun müssen wir Speisen und unsere besten Waren holen.": the first of two things. */
static bool is_first_of_two(const struct analysis *a, size_t word)
{
    const tag_set nominal = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_ADJA) | NOUNS;
    return analysis_word_in(a, word + 1, " und oder ") && analysis_has_tag(a, word + 2, nominal) &&
           noun_cells(a, word) & NOMINAL_CASE(CASE_ACCUSATIVE);
}

bool serves_as_noun(const struct sentence_view *s, size_t word, tag_set lower)
{
    const struct analysis *a = s->analysis;
    return is_person_of_article(a, word) || is_nominal_infinitive(s, word, lower) ||
           (a->tagged.items[word].possible & NOUNS && (is_before_its_verb(a, word) || is_named_thing(a, word) ||
                                                       is_measured(a, word) || is_first_of_two(a, word)));
}
