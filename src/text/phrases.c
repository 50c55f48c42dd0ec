#include "text/phrases.h"

#include "lexicon/features.h"
#include "text/determiners.h"
#include "text/word_lists.h"

#define ALL_DECLENSIONS (NOMINAL_STRONG | NOMINAL_MIXED | NOMINAL_WEAK)
#define DETERMINERS (TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT))

/* A bound that keeps a run of adjectives without a noun linear. */
enum { ATTRIBUTES_MAX = 24, ADVERBS_MAX = 3 };

static bool is_determiner(enum word_tag t)
{
    return t == TAG_ART || t == TAG_PDAT || t == TAG_APPRART;
}

/* Words that stand for themselves or before a noun, by their tag for themselves. */
static bool is_pronoun(enum word_tag t)
{
    return t == TAG_PDS || t == TAG_PRELS;
}

/* What the word counts as inside a phrase: a pronoun there determines the noun. */
static tag_set tags_inside(const struct analysis *a, size_t word)
{
    enum word_tag tag = analysis_tag(a, word);
    return is_pronoun(tag) && word_may_determine(&a->words.items[word]) ? DETERMINERS : TAG_BIT(tag);
}

/* What a word of this tag may be, as cells; with the declensions that each goes with for an adjective. */
struct cells {
    uint32_t by_declension[3]; /* strong, mixed, weak */
};

static uint32_t any_of(const struct cells *c)
{
    return c->by_declension[0] | c->by_declension[1] | c->by_declension[2];
}

static struct cells cells_of(const struct analysed_word *w, tag_set tags)
{
    struct cells c = {{0}};
    for (size_t i = 0; i < w->reading_count; i++) {
        const struct reading *r = &w->readings[i];
        if (!(tags_of_reading(r) & tags))
            continue;
        uint32_t cells = r->features & NOMINAL_CELLS;
        if (cells == 0)
            cells = NOMINAL_CELLS; /* not inflected */
        uint32_t declensions = r->features & ALL_DECLENSIONS;
        for (int d = 0; d < 3; d++)
            if (declensions == 0 || declensions & NOMINAL_STRONG << d)
                c.by_declension[d] |= cells;
    }
    if (any_of(&c) == 0) /* a number, or a word that nothing is known of */
        c = (struct cells){{NOMINAL_CELLS, NOMINAL_CELLS, NOMINAL_CELLS}};
    return c;
}

/* Which declension a determiner asks of the adjectives behind it: bits 1 strong, 2 mixed, 4 weak. */
static unsigned declensions_behind(const struct analysis *a, size_t determiner, tag_set tags)
{
    const struct analysed_word *w = &a->words.items[determiner];
    if (tags == TAG_BIT(TAG_APPRART) ||
        analysis_word_in(
            a, determiner,
            " dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem alle "
            "allen "))
        return 4;
    if (analysis_word_in(a, determiner, " kein keine keinen keinem keines "))
        return 2;
    if (analysis_word_in(a, determiner, " viele einige mehrere wenige etliche "))
        return 1;
    for (size_t i = 0; i < w->reading_count; i++) {
        const struct reading *r = &w->readings[i];
        if (!(tags_of_reading(r) & tags))
            continue;
        if (r->kind == ARTICLE_INDEFINITE || r->kind == PRONOUN_POSSESSIVE)
            return 2;
        if (r->kind == ARTICLE_DEFINITE)
            return 4;
    }
    return 7; /* manche, solche, beide, sämtliche have either */
}

static uint32_t in_declensions(const struct cells *c, unsigned declensions)
{
    uint32_t cells = 0;
    for (int d = 0; d < 3; d++)
        cells |= declensions & 1u << d ? c->by_declension[d] : 0;
    return cells;
}

/* What stands inside a phrase and agrees with nothing. */
#define UNDECLINED (TAG_BIT(TAG_ADV) | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_PTKNEG) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_COMMA))

/* What attributes and noun share. */
static uint32_t shared_cells(const struct analysis *a, size_t first, size_t last, unsigned declensions)
{
    struct cells all = {{NOMINAL_CELLS, NOMINAL_CELLS, NOMINAL_CELLS}};
    for (size_t i = first; i <= last; i++) {
        tag_set tags = tags_inside(a, i);
        if (i < last && (tags & UNDECLINED || analysis_word_in(a, i, " deren dessen ")))
            continue;
        struct cells c = cells_of(&a->words.items[i], tags);
        if (tags & (DETERMINERS | TAG_BIT(TAG_APPRART)))
            declensions = declensions_behind(a, i, tags);
        for (int d = 0; d < 3; d++)
            all.by_declension[d] &= c.by_declension[d];
    }
    return in_declensions(&all, declensions);
}

unsigned phrase_declensions_behind(const struct analysis *a, size_t determiner)
{
    return declensions_behind(a, determiner, tags_inside(a, determiner));
}

uint32_t phrase_declined_cells(const struct analysis *a, size_t adjective, unsigned declensions)
{
    struct cells c = cells_of(&a->words.items[adjective], tags_inside(a, adjective));
    return in_declensions(&c, declensions);
}

uint32_t phrase_cells_without_determiner(const struct analysis *a, size_t first, size_t last)
{
    return shared_cells(a, first, last, 1);
}

uint32_t phrase_cells_of(const struct analysis *a, size_t word)
{
    struct cells c = cells_of(&a->words.items[word], tags_inside(a, word));
    return any_of(&c);
}

static enum word_tag tag_at(const struct analysis *a, size_t word)
{
    return word < a->words.len ? analysis_tag(a, word) : TAG_STOP;
}

/* Whether a phrase may begin with this word as its determiner. */
static bool may_begin(const struct analysis *a, size_t word)
{
    enum word_tag t = tag_at(a, word);
    if (!is_determiner(t) && !(is_pronoun(t) && word_may_determine(&a->words.items[word])))
        return false;
    bool above_all = word > 0 && analysis_word_in(a, word, " allem ") && analysis_word_in(a, word - 1, " vor ");
    return !above_all; /* "vor allem Studenten" */
}

/* "all die Leute", "alle meine Freunde"; not "vor allem die Leute" */
static bool may_precede_article(const struct analysis *a, size_t word)
{
    return is_determiner(analysis_tag(a, word)) && analysis_word_in(a, word, " all alle aller allen ");
}

/* "der eine Tag", "die anderen", "diese vielen": declined like an adjective behind a determiner. */
static bool is_like_adjective(const struct analysis *a, size_t word)
{
    static const char words[] =
        " eine einen andere anderen anderer anderes anderem beide beiden beider viele vielen vieler viel wenige "
        "wenigen "
        "weniger wenig einige einigen einiger mehrere mehreren mehrerer solche solchen solcher solches solchem meiste "
        "meisten sämtliche sämtlichen sämtlicher paar bisschen ";
    return analysis_word_in(a, word, words) &&
           (!is_determiner(analysis_tag(a, word - 1)) || analysis_tag(a, word) != TAG_ART ||
            analysis_word_in(a, word - 1, " der die das den dem des dieser diese dieses diesen diesem jener jene "));
}

/* "der eine", "all die", "diese beiden": what may stand behind a determiner and before the noun. */
static bool is_attribute(const struct analysis *a, size_t word)
{
    enum word_tag t = tag_at(a, word);
    if (t == TAG_ADJA || t == TAG_CARD)
        return true;
    bool determiner = t == TAG_ART || t == TAG_PDAT;
    return determiner && word > 0 && (is_like_adjective(a, word) || may_precede_article(a, word - 1));
}

/* "das nicht so große Haus": how many words from here on belong to the adjective behind them. */
static size_t adverbs_before_adjective(const struct analysis *a, size_t word)
{
    size_t n = 0;
    for (enum word_tag t; n < ADVERBS_MAX; n++) {
        t = tag_at(a, word + n);
        if (t != TAG_ADV && t != TAG_ADJD && t != TAG_PTKNEG)
            break;
    }
    return tag_at(a, word + n) == TAG_ADJA ? n : 0;
}

static bool end_alike(const struct analysis *a, size_t word, size_t other)
{
    struct span s = a->words.items[word].text, t = a->words.items[other].text;
    return s.len > 1 && t.len > 1 && s.ptr[s.len - 1] == t.ptr[t.len - 1];
}

/* "ein großes, helles und sehr ruhiges Zimmer": the mark or conjunction between two adjectives, 1. */
static size_t joint_of_adjectives(const struct analysis *a, size_t word)
{
    enum word_tag t = tag_at(a, word);
    bool joint = (t == TAG_KON || t == TAG_COMMA) && word > 0 && tag_at(a, word - 1) == TAG_ADJA;
    if (!joint)
        return 0;
    bool may_part = t == TAG_COMMA || analysis_word_in(a, word, " oder "); /* "die gleichen oder ähnliche Fragen" */
    if (may_part && tag_at(a, word + 1) == TAG_ADJA && !end_alike(a, word - 1, word + 1))
        return 0;
    return tag_at(a, word + 1) == TAG_ADJA || adverbs_before_adjective(a, word + 1);
}

/* How many words from here on stand before the noun of a phrase. */
static size_t attributes_at(const struct analysis *a, size_t word, bool inside)
{
    if (is_attribute(a, word))
        return 1;
    return inside ? adverbs_before_adjective(a, word) + joint_of_adjectives(a, word) : 0;
}

/* The noun of a phrase that begins at `first`; the number of words when there is none. */
static size_t find_noun(const struct analysis *a, size_t first)
{
    size_t i = first + may_begin(a, first), end = first + ATTRIBUTES_MAX;
    for (size_t n = 1; n > 0 && i < end; i += n)
        n = attributes_at(a, i, i > first);
    enum word_tag t = tag_at(a, i);
    if (t != TAG_NN && t != TAG_NE)
        return a->words.len;
    return is_pronoun(analysis_tag(a, first)) && determiner_may_stand_alone(a, first, i) ? a->words.len : i;
}

static void add_phrase(struct analysis *a, size_t first, size_t last)
{
    struct noun_phrase p = {(uint32_t)first, (uint32_t)last, PHRASE_FREE, shared_cells(a, first, last, 1), 0};
    p.governed = p.cells;
    bool has_own = analysis_tag(a, first) == TAG_APPRART; /* "bis zur Tür": the second one decides */
    if (!has_own && first > 0 && analysis_tag(a, first - 1) == TAG_APPR &&
        !span_is(a->words.items[first - 1].text, "bis")) {
        p.preposition = (uint32_t)first - 1;
        p.governed &= phrase_cells_of(a, first - 1);
    }
    vec_push(&a->phrases, p);
}

void phrases_find(struct analysis *a)
{
    a->phrases.len = 0;
    for (size_t i = 0; i < a->words.len;) {
        size_t noun = find_noun(a, i);
        if (noun == a->words.len) {
            i++;
            continue;
        }
        add_phrase(a, i, noun);
        i = noun + 1;
    }
}

size_t phrase_from(const struct analysis *a, size_t word)
{
    size_t low = 0, high = a->phrases.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (a->phrases.items[middle].first < word)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct noun_phrase *phrase_at(const struct analysis *a, size_t word)
{
    size_t i = phrase_from(a, word);
    return i < a->phrases.len && a->phrases.items[i].first == word ? &a->phrases.items[i] : NULL;
}

const struct noun_phrase *phrase_ending_at(const struct analysis *a, size_t word)
{
    size_t behind = phrase_from(a, word + 1);
    return behind > 0 && a->phrases.items[behind - 1].last == word ? &a->phrases.items[behind - 1] : NULL;
}
