/* Readings as paradigms.txt and words.txt write them, turned into struct tag. */
#include <string.h>

#include "tools/make_lexicon.h"

struct word_class {
    const char *name;
    enum part_of_speech part_of_speech;
    enum reading_kind kind;
};

static const struct word_class word_classes[] = {
    {"SUB", POS_NOUN, KIND_NONE},
    {"EIG", POS_PROPER_NOUN, KIND_NONE},
    {"VER", POS_VERB, KIND_NONE},
    {"ADJ", POS_ADJECTIVE, KIND_NONE},
    {"PA1", POS_ADJECTIVE, PARTICIPLE_PRESENT},
    {"PA2", POS_ADJECTIVE, PARTICIPLE_PAST},
    {"ADV", POS_ADVERB, KIND_NONE},
    {"ART", POS_ARTICLE, KIND_NONE},
    {"PRO", POS_PRONOUN, KIND_NONE},
    {"PRP", POS_PREPOSITION, KIND_NONE},
    {"KON", POS_CONJUNCTION, KIND_NONE},
    {"PAR", POS_PARTICLE, KIND_NONE},
    {"NEG", POS_PARTICLE, PARTICLE_NEGATION},
    {"ZAL", POS_NUMERAL, KIND_NONE},
    {"INJ", POS_INTERJECTION, KIND_NONE},
    {"ZUS", POS_SEPARABLE_PREFIX, KIND_NONE},
    {"ABK", POS_ABBREVIATION, KIND_NONE},
    {"X", POS_OTHER, KIND_NONE},
};

/* What a field adds; part_of_speech POS_OTHER stands for any. */
struct field {
    const char *name;
    enum part_of_speech part_of_speech;
    enum reading_kind kind;
    uint32_t features;
    uint8_t person;
    uint8_t use;
};

static const struct field fields[] = {
    {.name = "DEF", .part_of_speech = POS_ARTICLE, .kind = ARTICLE_DEFINITE},
    {.name = "IND", .part_of_speech = POS_ARTICLE, .kind = ARTICLE_INDEFINITE},
    {.name = "PER", .part_of_speech = POS_PRONOUN, .kind = PRONOUN_PERSONAL},
    {.name = "POS", .part_of_speech = POS_PRONOUN, .kind = PRONOUN_POSSESSIVE},
    {.name = "DEM", .part_of_speech = POS_PRONOUN, .kind = PRONOUN_DEMONSTRATIVE},
    {.name = "IND", .part_of_speech = POS_PRONOUN, .kind = PRONOUN_INDEFINITE},
    {.name = "REF", .part_of_speech = POS_PRONOUN, .kind = PRONOUN_REFLEXIVE},
    {.name = "REZ", .part_of_speech = POS_PRONOUN, .kind = PRONOUN_RECIPROCAL},
    {.name = "REL", .part_of_speech = POS_PRONOUN, .kind = PRONOUN_RELATIVE},
    {.name = "INT", .part_of_speech = POS_PRONOUN, .kind = PRONOUN_INTERROGATIVE},
    {.name = "BEG", .part_of_speech = POS_PRONOUN, .use = USE_ATTRIBUTIVE},
    {.name = "STV", .part_of_speech = POS_PRONOUN, .use = USE_STANDALONE},
    {.name = "B/S", .part_of_speech = POS_PRONOUN, .use = USE_ATTRIBUTIVE | USE_STANDALONE},
    {.name = "B", .part_of_speech = POS_PRONOUN, .use = USE_POLITE},
    {.name = "1", .part_of_speech = POS_PRONOUN, .person = 1},
    {.name = "2", .part_of_speech = POS_PRONOUN, .person = 2},
    {.name = "3", .part_of_speech = POS_PRONOUN, .person = 3},
    {.name = "AUX", .part_of_speech = POS_VERB, .kind = VERB_AUXILIARY},
    {.name = "MOD", .part_of_speech = POS_VERB, .kind = VERB_MODAL},
    {.name = "NEB", .part_of_speech = POS_VERB, .features = VERB_SUBORDINATE},
    {.name = "INF", .part_of_speech = POS_VERB, .features = VERB_INFINITIVE},
    {.name = "EIZ", .part_of_speech = POS_VERB, .features = VERB_ZU_INFINITIVE},
    {.name = "PA1", .part_of_speech = POS_VERB, .features = VERB_PARTICIPLE_1},
    {.name = "PA2", .part_of_speech = POS_VERB, .features = VERB_PARTICIPLE_2},
    {.name = "IMPS", .part_of_speech = POS_VERB, .features = VERB_IMPERATIVE_SINGULAR},
    {.name = "IMPP", .part_of_speech = POS_VERB, .features = VERB_IMPERATIVE_PLURAL},
    {.name = "UNT", .part_of_speech = POS_CONJUNCTION, .kind = CONJUNCTION_SUBORDINATING},
    {.name = "NEB", .part_of_speech = POS_CONJUNCTION, .kind = CONJUNCTION_COORDINATING},
    {.name = "VGL", .part_of_speech = POS_CONJUNCTION, .kind = CONJUNCTION_COMPARING},
    {.name = "INF", .part_of_speech = POS_CONJUNCTION, .kind = CONJUNCTION_INFINITIVE},
    {.name = "P1", .part_of_speech = POS_CONJUNCTION, .use = USE_FIRST_HALF},
    {.name = "P2", .part_of_speech = POS_CONJUNCTION, .use = USE_SECOND_HALF},
    {.name = "INF", .part_of_speech = POS_PARTICLE, .kind = PARTICLE_INFINITIVE},
    {.name = "FOK", .part_of_speech = POS_PARTICLE, .kind = PARTICLE_FOCUS},
    {.name = "MOD", .part_of_speech = POS_ADVERB, .kind = ADVERB_MANNER},
    {.name = "TMP", .part_of_speech = POS_ADVERB, .kind = ADVERB_TIME},
    {.name = "LOK", .part_of_speech = POS_ADVERB, .kind = ADVERB_PLACE},
    {.name = "CAU", .part_of_speech = POS_ADVERB, .kind = ADVERB_CAUSE},
    {.name = "PRO", .part_of_speech = POS_ADVERB, .kind = ADVERB_PRONOMINAL},
    {.name = "INR", .part_of_speech = POS_ADVERB, .kind = ADVERB_INTERROGATIVE},
    {.name = "A", .part_of_speech = POS_ADVERB},
    {.name = "P1", .part_of_speech = POS_ADVERB, .use = USE_FIRST_HALF},
    {.name = "P2", .part_of_speech = POS_ADVERB, .use = USE_SECOND_HALF},
    {.name = "VOR", .part_of_speech = POS_PROPER_NOUN, .kind = NAME_GIVEN},
    {.name = "NAC", .part_of_speech = POS_PROPER_NOUN, .kind = NAME_FAMILY},
    {.name = "PER", .part_of_speech = POS_PROPER_NOUN, .kind = NAME_PERSON},
    {.name = "STD", .part_of_speech = POS_PROPER_NOUN, .kind = NAME_PLACE},
    {.name = "COU", .part_of_speech = POS_PROPER_NOUN, .kind = NAME_PLACE},
    {.name = "GEB", .part_of_speech = POS_PROPER_NOUN, .kind = NAME_PLACE},
    {.name = "GEO", .part_of_speech = POS_PROPER_NOUN, .kind = NAME_PLACE},
    {.name = "MOU", .part_of_speech = POS_PROPER_NOUN, .kind = NAME_PLACE},
    {.name = "WAT", .part_of_speech = POS_PROPER_NOUN, .kind = NAME_PLACE},
    {.name = "NOM", .part_of_speech = POS_PREPOSITION, .features = NOMINAL_CASE(CASE_NOMINATIVE)},
    {.name = "GEN", .part_of_speech = POS_PREPOSITION, .features = NOMINAL_CASE(CASE_GENITIVE)},
    {.name = "DAT", .part_of_speech = POS_PREPOSITION, .features = NOMINAL_CASE(CASE_DATIVE)},
    {.name = "AKK", .part_of_speech = POS_PREPOSITION, .features = NOMINAL_CASE(CASE_ACCUSATIVE)},
    {.name = "POST", .part_of_speech = POS_PREPOSITION, .use = USE_BEHIND},
    {.name = "ART", .part_of_speech = POS_PREPOSITION, .use = USE_WITH_ARTICLE},
    {.name = "P1", .part_of_speech = POS_PREPOSITION, .use = USE_FIRST_HALF},
    {.name = "P2", .part_of_speech = POS_PREPOSITION, .use = USE_SECOND_HALF},
    {.name = "INF", .part_of_speech = POS_NOUN, .features = NOMINAL_INFINITIVE},
    {.name = "ADJ", .part_of_speech = POS_NOUN, .features = NOMINAL_ADJECTIVAL},
    {.name = "SOL", .part_of_speech = POS_ADJECTIVE, .features = NOMINAL_STRONG},
    {.name = "IND", .part_of_speech = POS_ADJECTIVE, .features = NOMINAL_MIXED},
    {.name = "DEF", .part_of_speech = POS_ADJECTIVE, .features = NOMINAL_WEAK},
    {.name = "PRD", .part_of_speech = POS_ADJECTIVE, .features = NOMINAL_PREDICATIVE},
    {.name = "KOM", .part_of_speech = POS_ADJECTIVE, .features = NOMINAL_COMPARATIVE},
    {.name = "SUP", .part_of_speech = POS_ADJECTIVE, .features = NOMINAL_SUPERLATIVE},
};

/* The end of the part of text that stops before one of the marks. */
static size_t part_end(const char *text, size_t from, size_t len, const char *marks)
{
    while (from < len && strchr(marks, text[from]) == NULL) {
        from++;
    }
    return from;
}

static bool is_name(const char *name, const char *text, size_t len)
{
    return strlen(name) == len && memcmp(name, text, len) == 0;
}

static int add_field(const char *text, size_t len, struct tag *tag)
{
    for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
        if (fields[i].part_of_speech == tag->part_of_speech && is_name(fields[i].name, text, len)) {
            tag->features |= fields[i].features;
            tag->use |= fields[i].use;
            if (fields[i].person != 0) {
                tag->person = fields[i].person;
            }
            if (fields[i].kind != KIND_NONE) {
                tag->kind = (uint8_t)fields[i].kind;
            }
            return 0;
        }
    }
    return -1;
}

/* The bit of one cell: a column and a row as paradigms.txt names them. */
static int cell_bit(char column, char row, uint32_t *bit)
{
    const char *columns = strchr("123456", column) ? "123456" : "mfnMFN";
    const char *rows = strchr("123456", column) ? "ptkc" : "ngda";
    const char *c = strchr(columns, column);
    const char *r = strchr(rows, row);
    if (c == NULL || r == NULL) {
        return -1;
    }
    *bit = 1u << ((r - rows) * 6 + (c - columns));
    return 0;
}

/* "mn=na,f=a": columns=rows, comma-separated. */
static int add_cells(const char *text, size_t len, struct tag *tag)
{
    for (size_t at = 0; at < len;) {
        size_t end = part_end(text, at, len, ",");
        size_t equals = part_end(text, at, end, "=");
        for (size_t c = at; c < equals; c++) {
            for (size_t r = equals + 1; r < end; r++) {
                uint32_t bit;
                if (cell_bit(text[c], text[r], &bit) != 0) {
                    return -1;
                }
                tag->features |= bit;
            }
        }
        at = end + 1;
    }
    return 0;
}

static int parse_class(const char *text, size_t len, struct tag *tag)
{
    for (size_t i = 0; i < sizeof(word_classes) / sizeof(word_classes[0]); i++) {
        if (is_name(word_classes[i].name, text, len)) {
            *tag = (struct tag){.part_of_speech = (uint8_t)word_classes[i].part_of_speech,
                                .kind = (uint8_t)word_classes[i].kind};
            return 0;
        }
    }
    return -1;
}

int tag_parse(const char *text, size_t len, struct tag *out)
{
    size_t end = part_end(text, 0, len, ":");
    if (parse_class(text, end, out) != 0) {
        return -1;
    }
    while (end < len) {
        size_t from = end + 1;
        end = part_end(text, from, len, ":");
        if (part_end(text, from, end, "=") < end) {
            if (add_cells(text + from, end - from, out) != 0) {
                return -1;
            }
            continue;
        }
        for (size_t at = from; at < end; at++) {
            size_t stop = part_end(text, at, end, "+");
            if (add_field(text + at, stop - at, out) != 0) {
                return -1;
            }
            at = stop;
        }
    }
    return 0;
}

unsigned tag_flags(const struct tag *tag)
{
    if (tag->part_of_speech != POS_PROPER_NOUN) {
        return LEX_GERMAN;
    }
    return tag->kind == NAME_PLACE || tag->kind == KIND_NONE ? LEX_PLACE : LEX_PERSON;
}
