#include "lexicon/compound.h"

#include <string.h>

#include "base/span.h"
#include "base/utf8.h"
#include "lexicon/compound_words.h"
#include "lexicon/derivation.h"
#include "lexicon/modifiers.h"

enum {
    NEVER = 1u << 20,
    READINGS = 24,
    PARTS_MAX = 6,
    SEEN_LETTERS = 5,
    SEEN_OFTEN = 25,
    VERB_TOO = 40, /* a noun that is a verb form too is rarer than its letters are */
    FREE_ADJECTIVE = 15,
    INFINITIVE_HEAD = 20,
    DERIVED = 15,
    OLD_DATIVE = 40,    /* "Fluge" */
    TWO_LETTERS = 30,   /* "An|endung": what begins so is mostly listed, */
    INNER_LETTERS = 60, /* and inside a word two letters are rather a bit of another: "Foto|au|rüstung" */
    LIMIT_BASE = 95,
    LIMIT_A_LETTER = 8
};

struct analysis {
    const struct lexicon *lex;
    const char *word;
    size_t len;
    bool noun;                       /* the word begins with a capital */
    unsigned best[COMPOUND_MAX + 1]; /* cost of reaching an offset by modifiers alone */
    unsigned char parts[COMPOUND_MAX + 1];
    unsigned char shortest[COMPOUND_MAX + 1]; /* bytes of the shortest of these parts */
};

static void reach(struct analysis *a, size_t from, const struct modifier *m)
{
    size_t to = from + m->bytes;
    unsigned more = m->bytes > 2 ? 0 : from ? INNER_LETTERS : TWO_LETTERS;
    unsigned total = a->best[from] + m->cost + more;
    if (to < a->len && a->parts[from] + 1 < PARTS_MAX && total < a->best[to]) {
        a->best[to] = total;
        a->parts[to] = (unsigned char)(a->parts[from] + 1);
        a->shortest[to] = m->bytes < a->shortest[from] ? (unsigned char)m->bytes : a->shortest[from];
    }
}

static void fill(struct analysis *a)
{
    struct modifier found[MODIFIERS_MAX];
    for (size_t i = 0; i <= a->len; i++)
        a->best[i] = NEVER;
    a->best[0] = 0;
    a->parts[0] = 0;
    a->shortest[0] = COMPOUND_MAX;
    for (size_t from = 0; from + 2 < a->len; from++) {
        if (a->best[from] >= NEVER)
            continue;
        size_t n = modifiers_find(a->lex, a->word + from, a->len - from, a->noun, found);
        for (size_t i = 0; i < n; i++)
            reach(a, from, &found[i]);
    }
}

/* The word without the ending of an adjective: "e", "en", "ere"; the first one that fits from *which on, which is then
 * its place. */
static bool without_ending(struct span word, size_t *which, struct span *stem)
{
    static const char *const endings[] = {"",     "e",    "em",  "en",   "er",   "es",   "ere",  "eren", "erem",
                                          "erer", "eres", "ste", "sten", "ster", "stes", "este", "esten"};
    for (size_t i = *which; i < sizeof(endings) / sizeof(endings[0]); i++)
        if (span_ends(word, endings[i]) && word.len > strlen(endings[i])) {
            *stem = (struct span){word.ptr, word.len - strlen(endings[i])};
            *which = i;
            return true;
        }
    return false;
}

bool compound_is_adjective_ending(const char *s, size_t len)
{
    struct span stem;
    for (size_t i = 0; without_ending((struct span){s, len}, &i, &stem); i++)
        if (list_has(adjective_heads, stem.ptr, stem.len))
            return true;
    return false;
}

/* "Partei|vorsitzende": an adjective that stands for persons. */
static bool is_person(const char *lower, size_t len)
{
    struct span stem;
    for (size_t i = 1; i < 6 && without_ending((struct span){lower, len}, &i, &stem); i++)
        if (list_ends(person_stems, stem.ptr, stem.len))
            return true;
    return false;
}

/* A word that only texts know, often enough to be one. */
static bool is_seen_noun(const struct lexicon *lex, const char *form, size_t len)
{
    return (lexicon_flags(lex, form, len) & (LEX_SEEN | LEX_ENGLISH)) && utf8_count(form, len) >= SEEN_LETTERS &&
           lexicon_frequency(lex, form, len) >= SEEN_OFTEN;
}

/* What a noun's reading adds to its cost as head; NEVER when it cannot be one. */
static unsigned noun_reading(const struct reading *r, const char *lower, size_t len)
{
    if (r->part_of_speech != POS_NOUN)
        return NEVER;
    if (r->features & NOMINAL_ADJECTIVAL)
        return is_person(lower, len) ? 0 : NEVER;
    if (r->features & NOMINAL_INFINITIVE)
        return list_has(infinitive_heads, lower, len - (lower[len - 1] == 's')) ? INFINITIVE_HEAD : NEVER;
    const uint32_t dative = NOMINAL_CELL(CASE_DATIVE, NUMBER_SINGULAR, GENDER_MASCULINE) |
                            NOMINAL_CELL(CASE_DATIVE, NUMBER_SINGULAR, GENDER_NEUTER);
    return r->features & NOMINAL_CELLS & ~dative ? 0 : OLD_DATIVE;
}

static unsigned noun_head(const struct analysis *a, const char *form, size_t len)
{
    char lower[COMPOUND_MAX + 8];
    struct reading r[READINGS], other[READINGS];
    size_t letters = utf8_count(form, len), n = lexicon_readings(a->lex, form, len, r, READINGS);
    size_t m = utf8_recase(form, len, false, lower, sizeof(lower)),
           verbs = lexicon_readings(a->lex, lower, m, other, READINGS);
    unsigned frequency = lexicon_frequency(a->lex, form, len), more = NEVER;
    bool short_noun = letters < 3 ? list_has(short_heads, lower, m) : letters > 3 || frequency >= 35;
    if (!short_noun || list_has(no_heads, lower, m) || is_function_word(other, verbs))
        return NEVER;
    for (size_t i = 0; i < n && i < READINGS; i++) {
        unsigned one = noun_reading(&r[i], lower, m);
        more = one < more ? one : more;
    }
    if (more < NEVER)
        return part_cost(letters, verbs && frequency > VERB_TOO ? VERB_TOO : frequency) + more;
    if (n || letters < 5)
        return NEVER;
    for (size_t i = 0; i < verbs && i < READINGS; i++) /* "Beauftragter": the lexicon has it in lower case only */
        if (other[i].part_of_speech == POS_ADJECTIVE && is_person(lower, m))
            return part_cost(letters, frequency);
    return derivation_is_noun(a->lex, form, len) || is_seen_noun(a->lex, form, len) ? PART_COST + DERIVED : NEVER;
}

static unsigned adjective_head(const struct analysis *a, const char *form, size_t len)
{
    struct reading r[READINGS];
    if (list_has(no_heads, form, len))
        return NEVER;
    if (compound_is_adjective_ending(form, len))
        return PART_COST / 2;
    size_t letters = utf8_count(form, len), n = lexicon_readings(a->lex, form, len, r, READINGS);
    if (letters < 4 || is_function_word(r, n))
        return NEVER;
    unsigned best = NEVER, frequency = lexicon_frequency(a->lex, form, len);
    for (size_t i = 0; i < n && i < READINGS; i++) {
        bool participle = r[i].part_of_speech == POS_VERB && (r[i].features & (VERB_PARTICIPLE_1 | VERB_PARTICIPLE_2));
        bool plain = r[i].part_of_speech == POS_ADJECTIVE;
        bool free = plain && r[i].kind != PARTICIPLE_PAST && r[i].kind != PARTICIPLE_PRESENT;
        unsigned cost = part_cost(letters, frequency) + (free ? FREE_ADJECTIVE : 0);
        if ((participle || plain) && cost < best)
            best = cost;
    }
    return best;
}

/* The cost of word[from..] as head, NEVER when it is none. */
static unsigned head_cost(const struct analysis *a, size_t from)
{
    char form[COMPOUND_MAX + 8];
    if (((unsigned char)a->word[from] & 0xC0) == 0x80)
        return NEVER;
    size_t len = utf8_recase(a->word + from, a->len - from, a->noun, form, sizeof(form));
    return a->noun ? noun_head(a, form, len) : adjective_head(a, form, len);
}

static bool prepare(struct analysis *a, const struct lexicon *lex, const char *word, size_t len)
{
    if (len < 5 || len > COMPOUND_MAX)
        return false;
    *a = (struct analysis){.lex = lex, .word = word, .len = len};
    a->noun = utf8_starts_upper(word, len);
    fill(a);
    return true;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

bool compound_analyze(const struct lexicon *lex, const char *word, size_t len, struct compound *out)
{
    struct analysis a;
    *out = (struct compound){.cost = NEVER};
    if (!prepare(&a, lex, word, len))
        return false;
    for (size_t from = 2; from + 2 <= len; from++) {
        unsigned head = a.best[from] < NEVER ? head_cost(&a, from) : NEVER;
        if (head < NEVER && a.best[from] + head < out->cost)
            *out =
                (struct compound){from, a.parts[from] + 1u, least(a.shortest[from], len - from), a.best[from] + head};
    }
    unsigned short_part = out->shortest > 2 ? 0 : TWO_LETTERS; /* odd, and yet a word: "Auwald" */
    return out->cost <= LIMIT_BASE + LIMIT_A_LETTER * utf8_count(word, len) + short_part;
}

size_t compound_modifiers(const struct lexicon *lex, const char *word, size_t len, size_t *out, size_t max)
{
    struct analysis a;
    size_t n = 0;
    if (!prepare(&a, lex, word, len))
        return 0;
    for (size_t at = 3; at + 2 < len && n < max; at++)
        if (a.best[at] < NEVER && (a.parts[at] < 2 || a.shortest[at] > 2))
            out[n++] = at;
    return n;
}
