#include "lexicon/modifiers.h"

#include <string.h>

#include "base/span.h"
#include "base/utf8.h"
#include "lexicon/compound_words.h"
#include "lexicon/derivation.h"
#include "lexicon/lexicon_file.h"
#include "lexicon/numerals.h"

enum {
    READINGS = 24,
    SHORT_LETTERS = 4,
    SHORT_USUAL = 40,
    VERY_COMMON = 58,
    STEM_COMMON = 55,
    NAME_USUAL = 30,
    SEEN_LETTERS = 5,
    RARE_LINK = 32,
    ADJECTIVE_TOO = 50,
    BEFORE_ADJECTIVE = 30,
    LONG_NOUN = 7
};

struct scan {
    const struct lexicon *lex;
    char upper[COMPOUND_MAX + 8], lower[COMPOUND_MAX + 8]; /* the word with its first letter in either case */
    size_t len;
    bool noun;
    unsigned char frequency[COMPOUND_MAX + 1]; /* of the first i bytes, once it is asked for, */
    bool asked[COMPOUND_MAX + 1];
    bool foreign[COMPOUND_MAX + 1];   /* which are a word merely seen */
    bool function[COMPOUND_MAX + 1];  /* or, in lower case, a function word, */
    bool inflected[COMPOUND_MAX + 1]; /* or an inflected adjective */
    struct modifier *out;
    size_t count;
};

unsigned part_cost(size_t letters, unsigned frequency)
{
    unsigned cost = PART_COST - (frequency > 60 ? 60 : frequency);
    if (letters >= SHORT_LETTERS)
        return cost;
    return cost + (frequency >= SHORT_USUAL ? SHORT_PART_COST / 2 : SHORT_PART_COST);
}

bool is_function_word(const struct reading *r, size_t count)
{
    for (size_t i = 0; i < count && i < READINGS; i++) {
        unsigned part = r[i].part_of_speech;
        if (part == POS_ARTICLE || part == POS_PRONOUN || part == POS_CONJUNCTION ||
            (part == POS_VERB && (r[i].kind == VERB_AUXILIARY || r[i].kind == VERB_MODAL)))
            return true;
    }
    return false;
}

static void add(struct scan *s, size_t bytes, unsigned cost)
{
    if (s->count < MODIFIERS_MAX && bytes < s->len)
        s->out[s->count++] = (struct modifier){bytes, cost};
}

/* The state behind these bytes, 0 when no word goes on with them. The first byte of a group's words has an index. */
static uint32_t walk(const struct scan *s, enum lexicon_group group, uint32_t state, const char *bytes, size_t len)
{
    const struct automaton *a = &s->lex->automaton;
    if (len && state == s->lex->groups[group])
        return automaton_walk(a, &s->lex->initials[group], bytes, len);
    for (size_t i = 0; i < len && state; i++)
        state = automaton_step(a, state, (unsigned char)bytes[i]);
    return state;
}

/* The readings of the German form that ends at a state, none where none does. */
static size_t readings_at(const struct scan *s, uint32_t state, struct reading out[READINGS])
{
    const struct automaton *a = &s->lex->automaton;
    size_t n = automaton_ends(a, state) ? lexicon_readings_at(s->lex, automaton_value(a, state), out, READINGS) : 0;
    return n < READINGS ? n : READINGS;
}

/* The frequency of the first bytes. */
static unsigned frequency_of(struct scan *s, size_t bytes)
{
    if (!s->asked[bytes]) {
        s->asked[bytes] = true;
        s->frequency[bytes] = (unsigned char)lexicon_frequency(s->lex, s->lower, bytes);
    }
    return s->frequency[bytes];
}

static bool begins_letter(const char *s)
{
    return ((unsigned char)*s & 0xC0) != 0x80;
}

/* Which beginnings are words merely seen, in one walk over the folded letters. */
static void walk_folded(struct scan *s)
{
    uint32_t state = s->lex->groups[GROUP_SEEN];
    char folded[8];
    for (size_t i = 0, size; i < s->len && state; i += size) {
        utf8_decode(s->lower + i, s->len - i, &size);
        size_t n = lexicon_fold(s->lower + i, size, folded, sizeof(folded));
        state = walk(s, GROUP_SEEN, state, folded, n);
        s->foreign[i + size] = automaton_ends(&s->lex->automaton, state);
    }
}

/* --- Nouns and names */

static bool feminine_only(const struct reading *r, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (r[i].part_of_speech == POS_NOUN &&
            (r[i].features & (NOMINAL_GENDER(GENDER_MASCULINE) | NOMINAL_GENDER(GENDER_NEUTER))))
            return false;
    return true;
}

static bool takes_linking_s(const char *form, size_t len, const struct reading *r, size_t n)
{
    char last = form[len - 1];
    if (len < 3 || last == 's' || last == 'z' || last == 'x')
        return false;
    return list_ends(linking_s_endings, form, len) || (last != 'e' && !feminine_only(r, n));
}

/* Behind short nouns the s is rare ("Wassersnot"), and before another s it is mostly a slip ("Hauptsstadt"). */
static unsigned linking_s_cost(const struct scan *s, size_t bytes)
{
    if (list_ends(linking_s_endings, s->lower, bytes))
        return 2;
    bool usual = list_has(linking_s_nouns, s->lower, bytes) || utf8_count(s->lower, bytes) >= LONG_NOUN;
    unsigned cost = usual ? 2 : RARE_LINK;
    return s->lower[bytes + 1] == 's' && !list_has(linking_s_nouns, s->lower, bytes) ? cost + 2 * RARE_LINK : cost;
}

/* What a reading adds to the cost of a noun as modifier; false when it cannot be one: forms of the dative, adjectives
 * used as nouns unless they mean persons ("Kranken|haus"). */
static bool noun_reading(const struct scan *s, size_t bytes, const struct reading *r, unsigned *more)
{
    const uint32_t genitive = NOMINAL_CELL(CASE_GENITIVE, NUMBER_SINGULAR, GENDER_MASCULINE) |
                              NOMINAL_CELL(CASE_GENITIVE, NUMBER_SINGULAR, GENDER_NEUTER);
    const uint32_t plural = NOMINAL_NUMBER(NUMBER_PLURAL);
    *more = 0;
    if (r->part_of_speech == POS_PROPER_NOUN || r->part_of_speech == POS_ABBREVIATION) {
        *more = s->noun ? 0 : BEFORE_ADJECTIVE;
        return true;
    }
    if (r->part_of_speech != POS_NOUN)
        return false;
    if (r->features & NOMINAL_ADJECTIVAL)
        return s->noun && bytes > 4 && span_ends((struct span){s->lower, bytes}, "en") &&
               list_ends(person_modifiers, s->lower, bytes - 2);
    bool nominative = r->features & NOMINAL_CASE(CASE_NOMINATIVE);
    if (!nominative && !((r->features & genitive) && s->lower[bytes - 1] == 's'))
        return false;
    if (!(r->features & NOMINAL_CELLS & ~plural))
        *more = s->noun ? 0 : BEFORE_ADJECTIVE;
    if (!(r->features & NOMINAL_INFINITIVE))
        return true;
    *more = RARE_LINK;
    return s->noun || s->upper[bytes] == 's'; /* "Überlebens|notwendig", not "Überprüfen|grundsätzlich" */
}

/* A feminine noun in -e, which mostly takes -n: "Wochen|ende". Its singular is its genitive and dative too. */
static bool lacks_n(const struct scan *s, size_t bytes, const struct reading *r, size_t n)
{
    if (s->lower[bytes - 1] != 'e' || strchr("aeiou", s->lower[bytes - 2]) ||
        list_ends(bare_feminines, s->lower, bytes))
        return false;
    for (size_t i = 0; i < n; i++)
        if (r[i].part_of_speech == POS_NOUN && (r[i].features & NOMINAL_NUMBER(NUMBER_PLURAL)))
            return false;
    return feminine_only(r, n);
}

/* "Öl" and few others; before adjectives most would be taken for half of a preposition ("Au|f eine"). */
static bool is_short_noun(const struct scan *s, size_t bytes)
{
    return list_has(short_nouns, s->lower, bytes) && (s->noun || span_is((struct span){s->lower, bytes}, "öl"));
}

static void add_noun(struct scan *s, size_t bytes, uint32_t state)
{
    struct reading r[READINGS];
    size_t n = readings_at(s, state, r), letters = utf8_count(s->upper, bytes);
    unsigned flags = lexicon_flags_at(s->lex, GROUP_GERMAN, state), frequency = frequency_of(s, bytes);
    unsigned least = PART_COST, more;
    bool ok = false, name = (flags & LEX_NAME) && !(flags & LEX_GERMAN);
    for (size_t i = 0; i < n; i++)
        if (noun_reading(s, bytes, &r[i], &more)) {
            ok = true;
            least = more < least ? more : least;
        }
    if (!ok || s->function[bytes] || list_has(no_modifiers, s->lower, bytes) ||
        (!s->noun && letters <= 5 && frequency >= VERY_COMMON))
        return;
    if (name && (letters < 4 || frequency < NAME_USUAL))
        return;
    if (!s->noun && numeral_length(s->lower, bytes) == bytes)
        return; /* "drei französische" */
    if (letters < 3 ? !is_short_noun(s, bytes) : letters < 4 && frequency < 30)
        return;
    bool infinitive = least == RARE_LINK;
    if (s->inflected[bytes] && !list_ends(person_modifiers, s->lower, bytes - 2))
        least += s->lower[bytes - 1] == 'e' ? ADJECTIVE_TOO : ADJECTIVE_TOO / 3; /* "Schwere", "Deutsche" */
    unsigned cost = part_cost(letters, frequency) + least + (name && !(flags & LEX_PLACE) ? RARE_LINK : 0);
    bool needs_s = list_has(linking_s_always, s->lower, bytes) ||
                   (list_ends(linking_s_always, s->lower, bytes) && (feminine_only(r, n) || letters > 6));
    if (lacks_n(s, bytes, r, n))
        cost += RARE_LINK; /* "Woche|ende" */
    if (!needs_s && (s->noun || !infinitive))
        add(s, bytes, span_ends((struct span){s->lower, bytes}, "ion") ? cost + SHORT_PART_COST : cost);
    if (bytes + 1 < s->len && s->upper[bytes] == 's' && takes_linking_s(s->upper, bytes, r, n)) {
        if (infinitive && !frequency_of(s, bytes + 1))
            cost -= RARE_LINK / 2; /* "Schlafens|zeit" */
        add(s, bytes + 1, cost + linking_s_cost(s, bytes));
    }
}

/* "Abnabelungs|prozess": a derived noun that no list has. */
static void add_derived(struct scan *s, size_t bytes)
{
    static const struct closed_list endings = CLOSED_LIST(" heit keit ung ");
    if (bytes > 6 && s->upper[bytes] == 's' && list_ends(endings, s->upper, bytes) &&
        derivation_is_noun(s->lex, s->upper, bytes))
        add(s, bytes + 1, PART_COST);
}

static void walk_nouns(struct scan *s)
{
    uint32_t state = s->lex->groups[GROUP_GERMAN];
    size_t i = 0;
    while (i + 1 < s->len && (state = walk(s, GROUP_GERMAN, state, s->upper + i, 1)) != 0) {
        i++;
        if (automaton_ends(&s->lex->automaton, state))
            add_noun(s, i, state);
    }
    if (s->noun)
        for (i = 6; i + 3 < s->len; i++)
            if (s->upper[i] == 's' && s->upper[i - 1] != 's' && !frequency_of(s, i))
                add_derived(s, i);
}

/* --- Adjectives and stems of verbs */

/* Adjectives made with these endings stand apart, and so do participles. */
static bool is_free_adjective(const struct scan *s, size_t bytes, const struct reading *r)
{
    static const struct closed_list endings = CLOSED_LIST(" bar haft isch lich sam ");
    static const struct closed_list participles = CLOSED_LIST(" gebraucht gemischt getrennt ");
    if (r->part_of_speech != POS_ADJECTIVE || !(r->features & NOMINAL_PREDICATIVE) ||
        (r->features & (NOMINAL_COMPARATIVE | NOMINAL_SUPERLATIVE)))
        return false;
    if (r->kind == PARTICIPLE_PAST || r->kind == PARTICIPLE_PRESENT)
        return list_has(participles, s->lower, bytes);
    return !list_ends(endings, s->lower, bytes);
}

static void add_adjective(struct scan *s, size_t bytes, uint32_t state)
{
    struct reading r[READINGS];
    size_t n = readings_at(s, state, r), letters = utf8_count(s->lower, bytes);
    unsigned frequency = frequency_of(s, bytes);
    bool ok = false;
    s->function[bytes] = is_function_word(r, n);
    for (size_t i = 0; i < n && i < READINGS; i++)
        ok = ok || is_free_adjective(s, bytes, &r[i]);
    for (size_t i = 0; i < n && i < READINGS; i++)
        if (r[i].part_of_speech == POS_ADJECTIVE && (r[i].features & NOMINAL_CELLS))
            s->inflected[bytes] = true;
    if (!ok || s->function[bytes] || letters < 3 || (letters < 4 && frequency < 30) ||
        (!s->noun && (letters > 4 || frequency >= VERY_COMMON)))
        return;
    add(s, bytes, part_cost(letters, frequency));
}

static bool has_infinitive(const struct scan *s, uint32_t state)
{
    struct reading r[READINGS];
    size_t n = readings_at(s, state, r);
    for (size_t i = 0; i < n && i < READINGS; i++)
        if (r[i].part_of_speech == POS_VERB && r[i].kind != VERB_MODAL && (r[i].features & VERB_INFINITIVE))
            return true;
    return false;
}

/* "Wasch|maschine", "flimmer|frei": the stem of a verb, whose infinitive goes on from here with -en or -n. Behind b, d,
 * g, s and t an e may stand: "Verschiebe|bahnhof", "Lese|brille". */
static void add_stem(struct scan *s, size_t bytes, uint32_t state)
{
    char last = s->lower[bytes - 1], infinitive[COMPOUND_MAX + 8];
    size_t n = bytes + 2;
    if (bytes < 3 || last == 'e' || s->function[bytes] || frequency_of(s, bytes) >= STEM_COMMON)
        return;
    bool found = has_infinitive(s, walk(s, GROUP_GERMAN, state, "en", 2));
    if (!found && (last == 'r' || last == 'l')) {
        found = has_infinitive(s, walk(s, GROUP_GERMAN, state, "n", 1));
        n = bytes + 1;
    }
    if (!found)
        return;
    memcpy(infinitive, s->lower, bytes);
    memcpy(infinitive + bytes, n == bytes + 2 ? "en" : "n", n - bytes);
    unsigned frequency = lexicon_frequency(s->lex, infinitive, n);
    unsigned cost = part_cost(bytes, frequency) + (s->noun ? 20 : RARE_LINK);
    add(s, bytes, cost);
    if (s->noun && n == bytes + 2 && s->lower[bytes] == 'e' && memchr("bdgst", last, 5))
        add(s, bytes + 1, cost);
}

static void walk_lower(struct scan *s)
{
    uint32_t state = s->lex->groups[GROUP_GERMAN];
    size_t i = 0;
    while (i + 1 < s->len && (state = walk(s, GROUP_GERMAN, state, s->lower + i, 1)) != 0) {
        i++;
        if (automaton_ends(&s->lex->automaton, state))
            add_adjective(s, i, state);
        if (begins_letter(s->lower + i))
            add_stem(s, i, state);
    }
}

/* --- What only lists or texts know */

/* Whether the word begins with this one, and something is left. */
static bool begins_with(const struct scan *s, struct span word)
{
    return word.len < s->len && memcmp(s->lower, word.ptr, word.len) == 0;
}

static void add_listed(struct scan *s, struct closed_list list, unsigned cost)
{
    for (struct span word = list_first(list, s->lower[0]); word.len; word = list_following(word))
        if (begins_with(s, word))
            add(s, word.len, cost + (word.len < 3 ? SHORT_PART_COST : word.len < 4 ? SHORT_PART_COST / 4 : 0));
}

/* "Schul|jahr", "Geschichts|buch": a noun in -e that lost it, perhaps for an s. */
static void add_elided(struct scan *s)
{
    for (struct span word = list_first(elided_nouns, s->lower[0]); word.len; word = list_following(word)) {
        if (!begins_with(s, word) || (!s->noun && span_is(word, "end")))
            continue;
        add(s, word.len, PART_COST / 2 + 5);
        if (s->lower[word.len] == 's')
            add(s, word.len + 1, PART_COST / 2 + 7);
    }
}

/* Words that the lexicon has merely seen, often enough to be words: "Gilden|kampf", "Handling|kosten". */
static void add_seen(struct scan *s)
{
    for (size_t bytes = SEEN_LETTERS; bytes + 3 < s->len; bytes++) {
        if (!s->foreign[bytes] || utf8_count(s->lower, bytes) < SEEN_LETTERS)
            continue;
        unsigned cost = PART_COST + SHORT_PART_COST + SEEN_OFTEN - frequency_of(s, bytes);
        add(s, bytes, cost);
        if (s->lower[bytes] == 's' && list_ends(linking_s_endings, s->lower, bytes))
            add(s, bytes + 1, cost);
    }
}

static bool spell_both_ways(struct scan *s, const char *word, size_t len)
{
    size_t size;
    if (len == 0 || len > COMPOUND_MAX)
        return false;
    uint32_t cp = utf8_decode(word, len, &size);
    if (utf8_encode(utf8_upper(cp), s->upper) != size || utf8_encode(utf8_lower(cp), s->lower) != size)
        return false;
    memcpy(s->upper + size, word + size, len - size);
    memcpy(s->lower + size, word + size, len - size);
    s->lower[len] = s->upper[len] = '\0';
    return true;
}

size_t modifiers_find(const struct lexicon *lex, const char *s, size_t len, bool noun,
                      struct modifier out[MODIFIERS_MAX])
{
    struct scan scan = {.lex = lex, .len = len, .noun = noun, .out = out};
    if (!spell_both_ways(&scan, s, len))
        return 0;
    walk_folded(&scan);
    walk_lower(&scan); /* before the nouns: it finds the function words among them */
    walk_nouns(&scan);
    add_listed(&scan, noun ? noun_prefixes : adjective_prefixes, PART_COST / 2);
    add_listed(&scan, verb_modifiers, PART_COST / 2 + 5);
    add_elided(&scan);
    if (noun)
        add_seen(&scan);
    return scan.count;
}
