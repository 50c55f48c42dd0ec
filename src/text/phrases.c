#include "text/phrases.h"

#include "lexicon/features.h"

#define ALL_DECLENSIONS (NOMINAL_STRONG | NOMINAL_MIXED | NOMINAL_WEAK)

static bool is_determiner(enum word_tag t)
{
    return t == TAG_ART || t == TAG_PDAT || t == TAG_APPRART;
}

/* What a word of this tag may be, as cells; with the declensions that each goes with for an adjective. */
struct cells {
    uint32_t by_declension[3]; /* strong, mixed, weak */
};

static uint32_t any_of(const struct cells *c)
{
    return c->by_declension[0] | c->by_declension[1] | c->by_declension[2];
}

static bool reading_has_tag(const struct reading *r, enum word_tag tag)
{
    return tags_of_reading(r) & TAG_BIT(tag);
}

static struct cells cells_of(const struct analysed_word *w, enum word_tag tag)
{
    struct cells c = {{0}};
    for (size_t i = 0; i < w->reading_count; i++) {
        const struct reading *r = &w->readings[i];
        if (!reading_has_tag(r, tag))
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
static unsigned declensions_behind(const struct analysed_word *w, enum word_tag tag)
{
    if (tag == TAG_APPRART)
        return 4;
    for (size_t i = 0; i < w->reading_count; i++) {
        const struct reading *r = &w->readings[i];
        if (reading_has_tag(r, tag) && (r->kind == ARTICLE_INDEFINITE || r->kind == PRONOUN_POSSESSIVE))
            return 2;
        if (reading_has_tag(r, tag) && r->kind == ARTICLE_DEFINITE)
            return 4;
    }
    return 7; /* kein is mixed, dieser weak, viele strong, manche either */
}

/* "der eine", "all die", "diese beiden": what may stand behind a determiner and before the noun. */
static bool is_inside(const struct analysis *a, size_t word)
{
    enum word_tag t = analysis_tag(a, word);
    return t == TAG_ADJA || t == TAG_CARD || t == TAG_PDAT ||
           (t == TAG_ART && word > 0 && is_determiner(analysis_tag(a, word - 1)));
}

/* The noun of a phrase that begins at `first`; the number of words when there is none. */
static size_t find_noun(const struct analysis *a, size_t first)
{
    size_t i = first;
    while (i < a->words.len && (is_inside(a, i) || (i == first && is_determiner(analysis_tag(a, i)))))
        i++;
    enum word_tag t = i < a->words.len ? analysis_tag(a, i) : TAG_STOP;
    return t == TAG_NN || t == TAG_NE ? i : a->words.len;
}

static uint32_t shared_cells(const struct analysis *a, size_t first, size_t last, unsigned declensions)
{
    struct cells all = {{NOMINAL_CELLS, NOMINAL_CELLS, NOMINAL_CELLS}};
    for (size_t i = first; i <= last; i++) {
        enum word_tag tag = analysis_tag(a, i);
        struct cells c = cells_of(&a->words.items[i], tag);
        if (is_determiner(tag))
            declensions = declensions_behind(&a->words.items[i], tag);
        for (int d = 0; d < 3; d++)
            all.by_declension[d] &= c.by_declension[d];
    }
    uint32_t cells = 0;
    for (int d = 0; d < 3; d++)
        cells |= declensions & 1u << d ? all.by_declension[d] : 0;
    return cells;
}

uint32_t phrase_cells_behind(const struct analysis *a, size_t determiner, size_t last)
{
    unsigned declensions = declensions_behind(&a->words.items[determiner], analysis_tag(a, determiner));
    return shared_cells(a, determiner + 1, last, declensions);
}

uint32_t phrase_cells_of(const struct analysis *a, size_t word)
{
    struct cells c = cells_of(&a->words.items[word], analysis_tag(a, word));
    return any_of(&c);
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
