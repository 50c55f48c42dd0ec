#include "text/doubtful_nouns.h"

#include "base/utf8.h"
#include "lexicon/features.h"
#include "text/noun_forms.h"
#include "text/phrases.h"

enum {
    END_BYTES_MIN = 4,
    READINGS_MAX = 16,
    SHORT_NAME_BYTES = 3,
    ENGLISH_IN_ROW = 3,
    WELL_KNOWN = 44,
    COMMON_ABBREVIATION = 44,
    TEN_TIMES = 10
};

/* A compound may be taken apart in the wrong place ("Muskel" and "Maß" in "Muskelmasse"): the cells of the longest noun
 * that it ends with. */
static uint32_t cells_of_end(const struct knowledge *k, struct span noun)
{
    struct reading readings[READINGS_MAX];
    char end[LEXICON_FORM_MAX];
    uint32_t cells = 0;
    if (noun.len >= LEXICON_FORM_MAX || lexicon_listed_flags(k->lexicon, noun.ptr, noun.len) & LEX_GERMAN)
        return 0;
    for (size_t at = END_BYTES_MIN - 1; at + END_BYTES_MIN <= noun.len && cells == 0; at++) {
        size_t len = utf8_recase(noun.ptr + at, noun.len - at, true, end, sizeof(end));
        size_t n = len ? lexicon_readings(k->lexicon, end, len, readings, READINGS_MAX) : 0;
        for (size_t i = 0; i < n && i < READINGS_MAX; i++)
            cells |= readings[i].part_of_speech == POS_NOUN ? readings[i].features & NOMINAL_CELLS : 0;
    }
    return cells;
}

/* A nominative plural of the noun without its last `cut` bytes and with the ending. */
static bool has_plural(const struct knowledge *k, struct span noun, size_t cut, const char *ending)
{
    char plural[LEXICON_FORM_MAX];
    size_t stem = noun.len - cut, len = stem + strlen(ending);
    if (noun.len <= cut || len >= sizeof(plural))
        return false;
    memcpy(plural, noun.ptr, stem);
    memcpy(plural + stem, ending, strlen(ending));
    return lexicon_has_reading(k->lexicon, plural, len, POS_NOUN,
                               NOMINAL_NUMBER(NUMBER_PLURAL) & NOMINAL_CASE(CASE_NOMINATIVE));
}

/* "Exporte", "Senatoren", "Aromen", "Alben": German has given the word a plural of its own, and with it a gender that
 * nobody doubts. */
static bool has_german_plural(const struct knowledge *k, struct span noun)
{
    bool latin = span_ends(noun, "um") || span_ends(noun, "us") || span_ends(noun, "is");
    return has_plural(k, noun, 0, "e") || has_plural(k, noun, 0, "en") || has_plural(k, noun, 0, "se") ||
           (latin && has_plural(k, noun, 2, "en")) ||
           ((span_ends(noun, "a") || span_ends(noun, "o")) && has_plural(k, noun, 1, "en"));
}

/* English that is no German word of everyday: "Premier", not "Senator". */
static bool is_english(const struct knowledge *k, struct span word)
{
    unsigned flags = lexicon_flags(k->lexicon, word.ptr, word.len);
    unsigned german = flags & LEX_GERMAN ? lexicon_frequency(k->lexicon, word.ptr, word.len) : 0;
    return flags & LEX_ENGLISH && !has_german_plural(k, word) &&
           (german < WELL_KNOWN || german <= lexicon_frequency_en(k->lexicon, word.ptr, word.len));
}

/* "am", which is English too */
static bool is_function_word(const struct analysed_word *w)
{
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].part_of_speech == POS_PREPOSITION || w->readings[i].part_of_speech == POS_ARTICLE ||
            w->readings[i].part_of_speech == POS_PRONOUN || w->readings[i].part_of_speech == POS_CONJUNCTION)
            return true;
    return false;
}

/* "die Los Angeles Clippers", "der Premier League", "das Start up", "die Maximum Segment Size": the first word of a
 * name or of English that goes on. */
static bool begins_name(const struct analysis *a, const struct knowledge *k, size_t noun)
{
    struct span text = a->words.items[noun].text;
    if (noun + 1 >= a->words.len)
        return false;
    struct span next = a->words.items[noun + 1].text;
    bool english = lexicon_flags(k->lexicon, text.ptr, text.len) & LEX_ENGLISH;
    if (analysis_tag(a, noun + 1) == TAG_NE && (text.len <= SHORT_NAME_BYTES || is_english(k, text)))
        return true;
    if (analysis_tag(a, noun + 1) != TAG_DASH && memchr(next.ptr, '-', next.len)) /* "die Start up-Szene" */
        return true;
    for (size_t i = noun + 1; english && i < a->words.len && i <= noun + ENGLISH_IN_ROW; i++) {
        struct span word = a->words.items[i].text;
        unsigned flags = lexicon_flags(k->lexicon, word.ptr, word.len);
        if (!(flags & LEX_ENGLISH) || (i > noun + 1 && !utf8_starts_upper(word.ptr, word.len)))
            break;
        if (!(flags & LEX_GERMAN) && !is_function_word(&a->words.items[i]))
            return true;
    }
    return false;
}

/* "eines Geists" beside "eines Geistes" */
static bool is_short_genitive(const struct knowledge *k, struct span determiner, struct span noun)
{
    const uint32_t nominative = NOMINAL_CELL(CASE_NOMINATIVE, NUMBER_SINGULAR, GENDER_MASCULINE) |
                                NOMINAL_CELL(CASE_NOMINATIVE, NUMBER_SINGULAR, GENDER_NEUTER);
    return span_ends(determiner, "es") && span_ends(noun, "s") &&
           lexicon_has_reading(k->lexicon, noun.ptr, noun.len - 1, POS_NOUN, nominative);
}

/* Borrowed nouns are masculine for some and neuter for others (der or das Comic, Event, Jingle), until they are well
 * known. */
static uint32_t cells_of_loan(const struct knowledge *k, struct span noun, uint32_t cells)
{
    unsigned frequency = lexicon_frequency(k->lexicon, noun.ptr, noun.len);
    if (!(lexicon_flags(k->lexicon, noun.ptr, noun.len) & LEX_ENGLISH) || frequency >= WELL_KNOWN ||
        frequency > lexicon_frequency_en(k->lexicon, noun.ptr, noun.len) + TEN_TIMES) /* "Rucksack" */
        return 0;
    if (has_german_plural(k, noun))
        return 0;
    uint32_t masculine = cells & NOMINAL_GENDER(GENDER_MASCULINE), neuter = cells & NOMINAL_GENDER(GENDER_NEUTER);
    return masculine << (GENDER_NEUTER - GENDER_MASCULINE) | neuter >> (GENDER_NEUTER - GENDER_MASCULINE);
}

static bool is_noun_of(const struct knowledge *k, struct span noun, size_t cut, uint32_t cells)
{
    return noun.len > cut && lexicon_has_reading(k->lexicon, noun.ptr, noun.len - cut, POS_NOUN, cells);
}

/* "Zwischenspeichern": a verb with a prefix that the lexicon has apart. */
static bool is_prefixed_infinitive(const struct knowledge *k, const char *lower, size_t len)
{
    for (size_t at = END_BYTES_MIN; at + END_BYTES_MIN <= len; at++)
        if (lexicon_has_reading(k->lexicon, lower + at, len - at, POS_VERB, VERB_INFINITIVE) &&
            (lexicon_has_reading(k->lexicon, lower, at, POS_SEPARABLE_PREFIX, 0) ||
             lexicon_has_reading(k->lexicon, lower, at, POS_PREPOSITION, 0) ||
             lexicon_has_reading(k->lexicon, lower, at, POS_ADVERB, 0)))
            return true;
    return false;
}

/* Forms that the lexicon lacks for a noun that it has: the plural "Trolls", "Martern", "Gräslein", the dative "im
 * Schweiße", and the infinitive beside another noun ("zum Jauchen"). */
static uint32_t cells_of_ending(const struct knowledge *k, struct span noun)
{
    const uint32_t singular = NOMINAL_CASE(CASE_NOMINATIVE) & NOMINAL_NUMBER(NUMBER_SINGULAR);
    const uint32_t feminine = singular & NOMINAL_GENDER(GENDER_FEMININE), plural = NOMINAL_NUMBER(NUMBER_PLURAL);
    char lower[LEXICON_FORM_MAX];
    uint32_t cells = 0;
    if (span_ends(noun, "lein") || span_ends(noun, "chen") ||
        (span_ends(noun, "s") && is_noun_of(k, noun, 1, singular)))
        cells |= plural;
    if ((span_ends(noun, "n") && is_noun_of(k, noun, 1, feminine)) ||
        (span_ends(noun, "en") && is_noun_of(k, noun, 2, feminine)))
        cells |= plural & NOMINAL_GENDER(GENDER_FEMININE);
    if (span_ends(noun, "e") && is_noun_of(k, noun, 1, singular & ~feminine))
        cells |= NOMINAL_CASE(CASE_DATIVE) & NOMINAL_NUMBER(NUMBER_SINGULAR);
    if (span_ends(noun, "erei") || span_ends(noun, "elei")) /* "Leserei" is no egg */
        cells |= NOMINAL_NUMBER(NUMBER_SINGULAR) & NOMINAL_GENDER(GENDER_FEMININE);
    size_t len = noun.len < LEXICON_FORM_MAX ? utf8_recase(noun.ptr, noun.len, false, lower, sizeof(lower)) : 0;
    if (len && (lexicon_has_reading(k->lexicon, lower, len, POS_VERB, VERB_INFINITIVE) ||
                is_prefixed_infinitive(k, lower, len)))
        cells |= NOMINAL_NUMBER(NUMBER_SINGULAR) & NOMINAL_GENDER(GENDER_NEUTER) & ~NOMINAL_CASE(CASE_GENITIVE);
    return cells;
}

/* What stands behind the last hyphen. */
static struct span last_part(struct span noun)
{
    size_t last = noun.len;
    while (last > 0 && noun.ptr[last - 1] != '-')
        last--;
    return (struct span){noun.ptr + last, noun.len - last};
}

/* "DHCP-Setup": English, and not so usual that everybody knows its gender. */
static bool ends_in_loan(const struct knowledge *k, struct span noun, uint32_t cells)
{
    struct span end = last_part(noun);
    return end.len < noun.len && cells & ~NOMINAL_GENDER(GENDER_FEMININE) &&
           lexicon_flags(k->lexicon, end.ptr, end.len) & LEX_ENGLISH &&
           lexicon_frequency(k->lexicon, end.ptr, end.len) < WELL_KNOWN;
}

/* "Userspace", "Ghostscript": put together from two English words. */
static bool is_english_compound(const struct knowledge *k, const struct analysed_word *w)
{
    char last[LEXICON_FORM_MAX];
    if (lexicon_listed_flags(k->lexicon, w->text.ptr, w->text.len) & LEX_GERMAN)
        return false;
    for (size_t i = 0; i < w->reading_count; i++) {
        size_t head = w->readings[i].head;
        size_t len = head ? utf8_recase(w->text.ptr + head, w->text.len - head, true, last, sizeof(last)) : 0;
        if (len && is_english(k, (struct span){w->text.ptr, head}) && is_english(k, (struct span){last, len}))
            return true;
    }
    return false;
}

/* Letters that are no word of everyday: "GNU", "URL"; before a stroke they are the beginning of another noun. */
static bool is_rare_abbreviation(const struct analysis *a, const struct knowledge *k, size_t word)
{
    struct span noun = a->words.items[word].text;
    for (size_t i = 0; i < noun.len; i++)
        if (noun.ptr[i] < 'A' || noun.ptr[i] > 'Z')
            return false;
    return lexicon_frequency(k->lexicon, noun.ptr, noun.len) < COMMON_ABBREVIATION ||
           lexicon_frequency_en(k->lexicon, noun.ptr, noun.len) > lexicon_frequency(k->lexicon, noun.ptr, noun.len) ||
           (word + 1 < a->words.len && span_is(a->words.items[word + 1].text, "/"));
}

/* "des neues Autos": behind a determiner in -es no adjective has that ending. */
static bool has_ending_twice(const struct analysis *a, const struct noun_phrase *p)
{
    for (size_t i = p->first + 1; i < p->last; i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_ADJA)) && span_ends(a->words.items[i].text, "es"))
            return true;
    return false;
}

/* The genitive with this ending, of the noun or of the last part of a compound. */
static bool has_genitive(const struct knowledge *k, const struct analysed_word *w, const char *ending)
{
    const uint32_t genitive = NOMINAL_CELL(CASE_GENITIVE, NUMBER_SINGULAR, GENDER_MASCULINE) |
                              NOMINAL_CELL(CASE_GENITIVE, NUMBER_SINGULAR, GENDER_NEUTER);
    char form[LEXICON_FORM_MAX];
    for (size_t i = 0; i < w->reading_count; i++) {
        const struct reading *r = &w->readings[i];
        struct span end = {w->text.ptr + r->head, w->text.len - r->head};
        if (r->part_of_speech != POS_NOUN || r->recased || end.len + strlen(ending) >= sizeof(form))
            continue;
        size_t len = utf8_recase(end.ptr, end.len, true, form, sizeof(form));
        memcpy(form + len, ending, strlen(ending));
        if (len && lexicon_has_reading(k->lexicon, form, len + strlen(ending), POS_NOUN, genitive))
            return true;
    }
    return false;
}

/* "des Geschmack": the lexicon has a genitive in -es, which no name, day or loan has, or one in -s behind an ending
 * that only German gives. */
static bool needs_genitive_ending(const struct analysis *a, const struct knowledge *k, size_t word)
{
    static const char *const endings[] = {"er", "el", "en", "chen", "lein", "ling"};
    const tag_set names = TAG_BIT(TAG_CARD) | TAG_BIT(TAG_ABBR) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_FM) |
                          TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_DASH);
    static const char calendar[] = " montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar "
                                   "februar märz april mai juni juli august september oktober november dezember ";
    static const char papers[] = " spiegel stern tagesspiegel ";
    const struct analysed_word *w = &a->words.items[word];
    if (analysis_has_tag(a, word + 1, names) || analysis_word_in(a, word, calendar) ||
        analysis_word_in(a, word, papers))
        return false; /* "des Artikel 5", "des vergangenen Oktober" */
    if (has_genitive(k, w, "es"))
        return true;
    bool german = false;
    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
        german = german || span_ends(w->text, endings[i]);
    return german && !is_english(k, w->text) && has_genitive(k, w, "s");
}

/* "des Internet", "dieses Brexit"; and "eines Geists" beside "eines Geistes". */
static bool is_genitive_of_choice(const struct analysis *a, const struct knowledge *k, const struct noun_phrase *p)
{
    const struct analysed_word *noun = &a->words.items[p->last];
    bool agree = phrase_cells_of(a, p->first) & phrase_cells_of(a, p->last); /* "des polnische Bürgers" */
    if ((!span_ends(a->words.items[p->first].text, "es") && !analysis_word_in(a, p->first, " des ")) || agree ||
        has_ending_twice(a, p) || noun_is_weak(noun) || needs_genitive_ending(a, k, p->last))
        return false;
    return !span_ends(noun->text, "s") || span_ends(noun->text, "ss") ||
           phrase_cells_of(a, p->last) & NOMINAL_CASE(CASE_GENITIVE);
}

/* "das Schwertkämpfen": what one does, and no dative of "Schwertkämpfe". */
static bool is_joined_infinitive(const struct knowledge *k, struct span determiner, struct span noun)
{
    enum { PART_BYTES = 3 };
    if (!word_in(determiner, " das des dem ein eines einem beim zum vom im am ") || !span_ends(noun, "n"))
        return false;
    for (size_t at = PART_BYTES; at + PART_BYTES < noun.len; at++)
        if (lexicon_has_reading(k->lexicon, noun.ptr + at, noun.len - at, POS_VERB, VERB_INFINITIVE) &&
            lexicon_has_reading(k->lexicon, noun.ptr, at, POS_NOUN, 0))
            return true;
    return false;
}

bool noun_is_doubtful(const struct analysis *a, const struct knowledge *k, const struct noun_phrase *p)
{
    struct span determiner = a->words.items[p->first].text, noun = a->words.items[p->last].text;
    uint32_t shown = phrase_cells_of(a, p->first), known = phrase_cells_of(a, p->last);
    if (is_rare_abbreviation(a, k, p->last) || ends_in_loan(k, noun, known) || begins_name(a, k, p->last) ||
        is_english_compound(k, &a->words.items[p->last]) || is_genitive_of_choice(a, k, p) ||
        is_joined_infinitive(k, determiner, noun) ||
        (is_short_genitive(k, determiner, noun) && !(known & NOMINAL_CASE(CASE_GENITIVE))))
        return true;
    uint32_t others = cells_of_end(k, noun) | cells_of_loan(k, noun, known) | cells_of_ending(k, noun);
    return (others & ~known & (analysis_tag(a, p->first) == TAG_ADJA ? NOMINAL_CELLS : shown)) != 0;
}
