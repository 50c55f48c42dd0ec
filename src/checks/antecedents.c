#include "checks/antecedents.h"

#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/word_lists.h"

/* Several people, whose number one may have in mind: "eine Gruppe, die sich treffen". */
static const char collectives[] =
    " paar ehepaar gruppe familie reihe anzahl menge vielzahl zahl teil großteil mehrheit "
    "minderheit hälfte drittel viertel prozent dutzend hundert tausend million milliarde "
    "handvoll haufen masse rest publikum volk personal ";

/* Women and girls that are neuter in grammar. */
static const char women[] = " mädchen mädel fräulein weib model topmodel fotomodel girl au-pair ";

genders genders_of_cells(uint32_t cells)
{
    return (genders)((cells | cells >> 6 | cells >> 12 | cells >> 18) & ANY_GENDER);
}

/* Of all readings that are of one of two parts of speech. */
static genders reading_genders(const struct analysed_word *w, enum part_of_speech part, enum part_of_speech other)
{
    genders all = 0;
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].part_of_speech == part || w->readings[i].part_of_speech == other)
            all |= genders_of_cells(w->readings[i].features & NOMINAL_CELLS);
    return all;
}

genders noun_genders(const struct analysis *a, size_t word)
{
    if (analysis_word_in(a, word, " etwas irgendetwas irgendwas was alles nichts einiges vieles "))
        return NEUTER;
    if (analysis_word_in(a, word, " jemand jemanden niemand niemanden jeder derjenige "))
        return MASCULINE;
    if (analysis_word_in(a, word, " diejenigen denjenigen "))
        return PLURAL;
    if (!analysis_has_tag(a, word, TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE)))
        return 0;
    return reading_genders(&a->words.items[word], POS_NOUN, POS_PROPER_NOUN);
}

/* A name is of the gender that the lexicon has only if it can be that of nothing but a person or a place. */
static genders name_genders(const struct analysis *a, size_t word)
{
    const struct analysed_word *w = &a->words.items[word];
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].kind != NAME_GIVEN && w->readings[i].kind != NAME_PLACE)
            return ANY_GENDER;
    genders all = noun_genders(a, word);
    return all ? (genders)(all | PLURAL) : ANY_GENDER;
}

/* The phrase is a genitive only behind what it can belong to: "Der Fehler, die" has no plural in it. */
static uint32_t likely_cells(const struct analysis *a, const struct noun_phrase *p)
{
    const tag_set opens = TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_KOUS);
    bool first = p->first == 0 || analysis_has_tag(a, p->first - 1, opens);
    uint32_t others = p->cells & ~NOMINAL_CASE(CASE_GENITIVE);
    return first && p->first < p->last && others ? others : p->cells;
}

/* What is offered by words first to last. */
struct offer {
    const struct check_context *c;
    const struct sentence_view *s;
    size_t first, last;
};

/* A noun as its determiner shows it, where it has one that fits. */
static genders phrase_genders(const struct offer *o, size_t word)
{
    const struct analysis *a = o->s->analysis;
    struct span text = a->words.items[word].text;
    const struct noun_phrase *p = phrase_ending_at(a, word);
    genders all = noun_genders(a, word);
    bool bare = !p || p->first == p->last; /* "Hertz", "Focus": as likely a name */
    if (all == 0 || a->words.items[word].repaired || (bare && lexicon_bits(o->c, text.ptr, text.len) & LEX_NAME))
        return ANY_GENDER;
    if (!bare && p->cells)
        all = genders_of_cells(likely_cells(a, p));
    else if (!bare)
        all |= genders_of_cells(phrase_cells_of(a, p->first));
    if (analysis_word_in(a, word, collectives))
        all |= PLURAL;
    if (analysis_word_in(a, word, women) || span_ends(text, "chen") || span_ends(text, "lein"))
        all |= FEMININE;
    return all;
}

/* Pronouns that stand for themselves. */
static genders pronoun_genders(const struct analysis *a, size_t word)
{
    const struct analysed_word *w = &a->words.items[word];
    if (analysis_word_in(a, word, " jemand jemanden jemandem niemand niemanden niemandem wer wen wem "))
        return MASCULINE | FEMININE;
    if (analysis_word_in(a, word, " etwas irgendetwas irgendwas nichts was viel wenig mehr genug "))
        return NEUTER;
    return reading_genders(w, POS_PRONOUN, POS_ARTICLE) | noun_genders(a, word);
}

/* "ich" and "wir" are people. */
static genders person_genders(const struct analysed_word *w)
{
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].person == 1 || w->readings[i].person == 2 || w->readings[i].use & USE_POLITE)
            return MASCULINE | FEMININE | PLURAL;
    return reading_genders(w, POS_PRONOUN, POS_ARTICLE);
}

/* Clauses say more of "er", "wir", "der" only right behind it, or behind "es": "sie war es, die". */
static bool is_named_again(const struct analysis *a, size_t word, size_t last)
{
    const tag_set between = TAG_BIT(TAG_ADV) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_PDAT);
    if (analysis_word_in(a, last, " es "))
        return word < last;
    while (word < last && analysis_has_tag(a, word + 1, between))
        word++;
    return word == last;
}

/* Whether a phrase that ends further behind holds the word. */
static bool is_inside_phrase(const struct analysis *a, size_t word)
{
    size_t next = phrase_from(a, word + 1);
    const struct noun_phrase *p = next > 0 ? &a->phrases.items[next - 1] : NULL;
    return p && p->first <= word && word < p->last;
}

static bool is_standing_pronoun(const struct analysis *a, size_t word)
{
    const tag_set tags = TAG_BIT(TAG_PDS) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_PWS) | TAG_BIT(TAG_ART);
    const tag_set nouns = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE);
    return !is_inside_phrase(a, word) && !analysis_word_in(a, word, " man ") &&
           (analysis_has_tag(a, word, tags) || (!analysis_has_tag(a, word, nouns) && noun_genders(a, word)));
}

static genders word_genders(const struct offer *o, size_t word)
{
    const tag_set personal = TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PRF);
    const struct analysis *a = o->s->analysis;
    enum word_tag tag = analysis_tag(a, word);
    const struct token *t = &o->s->tokens[a->words.items[word].token];
    if (is_inside_phrase(a, word))
        return 0;
    if (tag == TAG_NN && word == 0 && analysis_word_in(a, 1, " sie ")) /* "Klicken Sie" */
        return 0;
    if (analysis_word_in(a, word, " mehr weniger ")) /* "mehr als ein Paket" */
        return ANY_GENDER;
    if (tag == TAG_NN)
        return phrase_genders(o, word);
    if (tag == TAG_NE)
        return name_genders(a, word);
    if (personal & TAG_BIT(tag) || analysis_word_in(a, word, " man "))
        return is_named_again(a, word, o->last) ? person_genders(&a->words.items[word]) : 0;
    if (is_standing_pronoun(a, word))
        return pronoun_genders(a, word);
    if (tag == TAG_KON || tag == TAG_CARD)
        return PLURAL;
    bool capital = t->flags & TOKEN_CAPITAL && !(t->flags & TOKEN_SENTENCE_START);
    bool unknown = tag == TAG_FM || tag == TAG_ADJA || tag == TAG_ABBR || t->flags & (TOKEN_FOREIGN | TOKEN_CODE);
    return capital || unknown ? ANY_GENDER : 0;
}

genders antecedent_genders(const struct check_context *c, const struct sentence_view *s, size_t first, size_t last)
{
    struct offer offer = {c, s, first, last};
    genders all = 0;
    for (size_t i = first; i <= last; i++)
        all |= word_genders(&offer, i);
    return all;
}

genders antecedent_pronouns(const struct analysis *a, size_t first, size_t last)
{
    genders all = 0;
    for (size_t i = first; i <= last; i++)
        if (is_standing_pronoun(a, i))
            all |= pronoun_genders(a, i);
    return all;
}
