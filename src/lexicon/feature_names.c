#include "lexicon/feature_names.h"

#include <stdio.h>

static const char *const parts[] = {
    [POS_OTHER] = "other",
    [POS_NOUN] = "noun",
    [POS_PROPER_NOUN] = "name",
    [POS_VERB] = "verb",
    [POS_ADJECTIVE] = "adjective",
    [POS_ADVERB] = "adverb",
    [POS_ARTICLE] = "article",
    [POS_PRONOUN] = "pronoun",
    [POS_PREPOSITION] = "preposition",
    [POS_CONJUNCTION] = "conjunction",
    [POS_PARTICLE] = "particle",
    [POS_NUMERAL] = "numeral",
    [POS_INTERJECTION] = "interjection",
    [POS_SEPARABLE_PREFIX] = "prefix",
    [POS_ABBREVIATION] = "abbreviation",
};

static const char *const kinds[KIND_COUNT] = {
    [KIND_NONE] = "",
    [ARTICLE_DEFINITE] = "definite",
    [ARTICLE_INDEFINITE] = "indefinite",
    [PRONOUN_PERSONAL] = "personal",
    [PRONOUN_POSSESSIVE] = "possessive",
    [PRONOUN_DEMONSTRATIVE] = "demonstrative",
    [PRONOUN_INDEFINITE] = "indefinite",
    [PRONOUN_REFLEXIVE] = "reflexive",
    [PRONOUN_RECIPROCAL] = "reciprocal",
    [PRONOUN_RELATIVE] = "relative",
    [PRONOUN_INTERROGATIVE] = "interrogative",
    [VERB_AUXILIARY] = "auxiliary",
    [VERB_MODAL] = "modal",
    [CONJUNCTION_SUBORDINATING] = "subordinating",
    [CONJUNCTION_COORDINATING] = "coordinating",
    [CONJUNCTION_COMPARING] = "comparing",
    [CONJUNCTION_INFINITIVE] = "of infinitives",
    [ADVERB_MANNER] = "of manner",
    [ADVERB_TIME] = "of time",
    [ADVERB_PLACE] = "of place",
    [ADVERB_CAUSE] = "of cause",
    [ADVERB_PRONOMINAL] = "pronominal",
    [ADVERB_INTERROGATIVE] = "interrogative",
    [PARTICIPLE_PRESENT] = "present participle",
    [PARTICIPLE_PAST] = "past participle",
    [NAME_GIVEN] = "given",
    [NAME_FAMILY] = "family",
    [NAME_PERSON] = "of a person",
    [NAME_PLACE] = "of a place",
    [PARTICLE_NEGATION] = "negation",
    [PARTICLE_INFINITIVE] = "of infinitives",
    [PARTICLE_FOCUS] = "focus",
};

const char *part_of_speech_name(enum part_of_speech part)
{
    return parts[part];
}

const char *reading_kind_name(enum reading_kind kind)
{
    return kinds[kind];
}

/* Four rows of two numbers of three cells: nominal and finite cells have one layout. */
struct grid {
    const char *rows[4], *thirds[3];
};

static const char *const numbers[] = {"sg", "pl"};
static const struct grid nominal = {{"nom", "gen", "dat", "acc"}, {"masc", "fem", "neut"}};
static const struct grid finite = {{"present", "past", "subjunctive1", "subjunctive2"}, {"1", "2", "3"}};

enum { ALL_THIRDS = 7, ALL_CELLS_OF_ROW = 0x3F };

static unsigned row_of(uint32_t cells, int row)
{
    return cells >> (row * 6) & ALL_CELLS_OF_ROW;
}

static unsigned thirds_of(uint32_t cells, int row, int number)
{
    return row_of(cells, row) >> (number * 3) & ALL_THIRDS;
}

/* "a/b" of the names whose bits are set. */
static void add_names(struct buf *out, const char *const *names, unsigned bits)
{
    for (const char *between = ""; bits; names++, bits >>= 1) {
        if (!(bits & 1))
            continue;
        buf_addf(out, "%s%s", between, *names);
        between = "/";
    }
}

static void add_comma(struct buf *out, size_t start)
{
    if (out->len > start)
        buf_add_str(out, ", ");
}

/* The rows that have the same cells of a number, from `row` on, which is the first of them. */
static unsigned like_rows(uint32_t cells, int row, int number)
{
    unsigned rows = 0;
    for (int r = row; r < 4; r++)
        if (row_of(cells, r) != ALL_CELLS_OF_ROW && thirds_of(cells, r, number) == thirds_of(cells, row, number))
            rows |= 1u << r;
    return rows;
}

static void add_number(struct buf *out, size_t start, const struct grid *g, uint32_t cells, int number)
{
    unsigned done = 0;
    for (int row = 0; row < 4; row++) {
        unsigned thirds = thirds_of(cells, row, number);
        if (!thirds || done & 1u << row || row_of(cells, row) == ALL_CELLS_OF_ROW)
            continue;
        unsigned rows = like_rows(cells, row, number);
        add_comma(out, start);
        add_names(out, g->rows, rows);
        buf_addf(out, " %s", numbers[number]);
        if (thirds != ALL_THIRDS || g == &finite) {
            buf_add_byte(out, ' ');
            add_names(out, g->thirds, thirds);
        }
        done |= rows;
    }
}

static void add_cells(struct buf *out, size_t start, const struct grid *g, uint32_t cells)
{
    unsigned whole = 0;
    for (int row = 0; row < 4; row++)
        whole |= row_of(cells, row) == ALL_CELLS_OF_ROW ? 1u << row : 0;
    if (whole) {
        add_comma(out, start);
        add_names(out, g->rows, whole);
    }
    for (int number = 0; number < 2; number++)
        add_number(out, start, g, cells, number);
}

void nominal_cells_add(struct buf *out, uint32_t cells)
{
    cells &= NOMINAL_CELLS;
    if (cells == NOMINAL_CELLS)
        buf_add_str(out, "any case");
    else
        add_cells(out, out->len, &nominal, cells);
}

struct feature {
    uint32_t bit;
    const char *name;
};

static const struct feature nominal_forms[] = {
    {NOMINAL_STRONG, "strong"},
    {NOMINAL_MIXED, "mixed"},
    {NOMINAL_WEAK, "weak"},
    {NOMINAL_PREDICATIVE, "predicative"},
    {NOMINAL_COMPARATIVE, "comparative"},
    {NOMINAL_SUPERLATIVE, "superlative"},
    {NOMINAL_ADJECTIVAL, "adjectival"},
    {NOMINAL_INFINITIVE, "infinitive"},
    {0, NULL},
};

static const struct feature verb_forms[] = {
    {VERB_INFINITIVE, "infinitive"},
    {VERB_ZU_INFINITIVE, "zu infinitive"},
    {VERB_PARTICIPLE_1, "present participle"},
    {VERB_PARTICIPLE_2, "past participle"},
    {VERB_IMPERATIVE_SINGULAR, "imperative sg"},
    {VERB_IMPERATIVE_PLURAL, "imperative pl"},
    {VERB_SUBORDINATE, "prefix joined"},
    {0, NULL},
};

static const struct feature uses[] = {
    {USE_ATTRIBUTIVE, "before a noun"},
    {USE_STANDALONE, "alone"},
    {USE_POLITE, "polite"},
    {USE_BEHIND, "behind a noun"},
    {USE_WITH_ARTICLE, "with article"},
    {USE_FIRST_HALF, "first half"},
    {USE_SECOND_HALF, "second half"},
    {0, NULL},
};

static void forms_each(const struct feature *f, uint32_t bits, feature_visitor *visit, void *arg)
{
    for (; f->name; f++)
        if (bits & f->bit)
            visit(arg, f->name);
}

static void other_features_each(const struct reading *r, feature_visitor *visit, void *arg)
{
    static const char *const persons[] = {"", "1st person", "2nd person", "3rd person"};
    forms_each(r->part_of_speech == POS_VERB ? verb_forms : nominal_forms, r->features, visit, arg);
    if (r->person)
        visit(arg, persons[r->person & 3]);
    forms_each(uses, r->use, visit, arg);
}

static void cells_each(const struct grid *g, uint32_t cells, feature_visitor *visit, void *arg)
{
    char name[48];
    for (int i = 0; i < 24; i++) {
        if (!(cells & 1u << i))
            continue;
        snprintf(name, sizeof(name), "%s %s %s", g->rows[i / 6], numbers[i / 3 % 2], g->thirds[i % 3]);
        visit(arg, name);
    }
}

void nominal_cells_each(uint32_t cells, feature_visitor *visit, void *arg)
{
    if ((cells & NOMINAL_CELLS) == NOMINAL_CELLS)
        visit(arg, "any case");
    else
        cells_each(&nominal, cells, visit, arg);
}

void reading_features_each(const struct reading *r, feature_visitor *visit, void *arg)
{
    if (r->part_of_speech == POS_VERB)
        cells_each(&finite, r->features, visit, arg);
    else
        nominal_cells_each(r->features, visit, arg);
    other_features_each(r, visit, arg);
}

struct feature_list {
    struct buf *out;
    size_t start;
};

static void add_feature(void *arg, const char *name)
{
    struct feature_list *list = arg;
    add_comma(list->out, list->start);
    buf_add_str(list->out, name);
}

void reading_features_add(struct buf *out, const struct reading *r)
{
    struct feature_list list = {out, out->len};
    if (r->part_of_speech == POS_VERB)
        add_cells(out, out->len, &finite, r->features);
    else
        nominal_cells_add(out, r->features);
    other_features_each(r, add_feature, &list);
}
