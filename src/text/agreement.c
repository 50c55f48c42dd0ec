#include "text/agreement.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/features.h"
#include "text/phrases.h"

static bool is_one_of(struct span word, const char *const *words)
{
    char lower[16];
    if (word.len >= sizeof(lower))
        return false;
    for (size_t i = 0; i < word.len; i++)
        lower[i] = word.ptr[i] >= 'A' && word.ptr[i] <= 'Z' ? (char)(word.ptr[i] + 32) : word.ptr[i];
    for (; *words; words++)
        if (span_equal((struct span){lower, word.len}, span_of(*words)))
            return true;
    return false;
}

static bool has_tag(const struct analysis *a, size_t word, enum word_tag tag)
{
    return word < a->words.len && analysis_tag(a, word) == tag;
}

static bool is_capital_word(const struct analysis *a, size_t word)
{
    return word < a->words.len && utf8_starts_upper(a->words.items[word].text.ptr, a->words.items[word].text.len);
}

/* A word that the lexicon has, in no spelling that is rather a name's: "OLED", "F1", "Sport-Club". */
static bool is_usual(const struct analysed_word *w)
{
    unsigned upper = 0;
    for (size_t i = 0, size; i < w->text.len; i += size) {
        uint32_t cp = utf8_decode(w->text.ptr + i, w->text.len - i, &size);
        if ((cp >= '0' && cp <= '9') || cp == '.' || cp == '-')
            return false;
        upper += i > 0 && cp >= 'A' && cp <= 'Z';
    }
    return upper == 0 && w->reading_count > 0;
}

static bool is_noun_in_lexicon(const struct analysed_word *w)
{
    bool noun = false;
    for (size_t i = 0; i < w->reading_count; i++) {
        const struct reading *r = &w->readings[i];
        if (r->part_of_speech == POS_PROPER_NOUN || r->part_of_speech == POS_OTHER)
            return false;
        noun |= r->part_of_speech == POS_NOUN && (r->features & NOMINAL_CELLS) != NOMINAL_CELLS &&
                r->features & NOMINAL_CELLS;
    }
    return noun;
}

/* "mit starkem wirtschaftlichen Druck": behind -em, -en was long the rule and is still right for many. */
static bool is_parallel_dative(const struct analysis *a, const struct noun_phrase *p)
{
    bool em = false;
    for (size_t i = p->first; i < p->last; i++) {
        if (em && has_tag(a, i, TAG_ADJA) && span_ends(a->words.items[i].text, "en"))
            return true;
        em = has_tag(a, i, TAG_ADJA) && span_ends(a->words.items[i].text, "em");
    }
    return false;
}

static bool is_genitive_without_s(const struct analysis *a, const struct noun_phrase *p)
{
    return span_ends(a->words.items[p->first].text, "es") && !span_ends(a->words.items[p->last].text, "s");
}

/* "der letztes Jahr unterzeichnete Vertrag", "sein zwei Jahre älterer Bruder": a time stands between article and noun.
 */
static bool is_around_time(const struct analysis *a, const struct noun_phrase *p)
{
    static const char *const times[] = {"jahr",   "jahre",   "jahren", "monat",  "monate", "monaten", "woche",
                                        "wochen", "tag",     "tage",   "tagen",  "mal",    "stunde",  "stunden",
                                        "minute", "minuten", "sommer", "winter", "herbst", NULL};
    return p->last > p->first + 1 && is_one_of(a->words.items[p->last].text, times);
}

/* "während", "seit", "bis", "statt" may begin a clause, "willen" and "wegen" stand behind their noun. */
static bool is_doubtful_preposition(const struct analysis *a, size_t word)
{
    return span_is(a->words.items[word].text, "willen") ||
           (a->tagged.items[word].possible & (TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_KOUI) | TAG_BIT(TAG_KON))) != 0;
}

/* Words that look like determiners and are none here, or that agree with nothing. */
static bool is_doubtful_determiner(const struct analysis *a, const struct noun_phrase *p)
{
    static const char *const free_words[] = {"deren", "dessen", "ihr",   "allem",  "allerlei", "solch",
                                             "manch", "welch",  "all",   "was",    "etwas",    "nichts",
                                             "mehr",  "viel",   "wenig", "genug",  "lauter",   "wes",
                                             "jeder", "beide",  "viele", "wenige", NULL};
    static const char *const counting[] = {"paar", "bisschen", "wenig", "Paar", NULL};
    static const char *const pronouns[] = {"das",    "die",    "der",    "dem",     "den",     "dies",
                                           "diese",  "dieser", "dieses", "alle",    "alles",   "viele",
                                           "einige", "andere", "welche", "welcher", "welches", NULL};
    struct span first = a->words.items[p->first].text;
    if (is_one_of(first, free_words))
        return true;
    if (p->last > p->first && is_one_of(a->words.items[p->first + 1].text, counting))
        return true;
    size_t before = p->first;
    if (before > 0 && (has_tag(a, before - 1, TAG_APPR) || has_tag(a, before - 1, TAG_PTKVZ)))
        before--;
    bool opens_clause = before > 0 && (has_tag(a, before - 1, TAG_COMMA) || has_tag(a, before - 1, TAG_KON) ||
                                       has_tag(a, before - 1, TAG_KOUS) || has_tag(a, before - 1, TAG_DASH));
    return opens_clause && is_one_of(first, pronouns);
}

static unsigned determiner_count(const struct analysis *a, const struct noun_phrase *p)
{
    unsigned n = 0;
    for (size_t i = p->first; i < p->last; i++)
        n += has_tag(a, i, TAG_ART) || has_tag(a, i, TAG_PDAT) || has_tag(a, i, TAG_APPRART);
    return n;
}

/* Is every word what the tagger takes it for, as far as can be told? */
static bool is_clear(const struct analysis *a, const struct noun_phrase *p)
{
    if (p->last == p->first || !is_noun_in_lexicon(&a->words.items[p->last]))
        return false;
    for (size_t i = p->first; i <= p->last; i++) {
        if (!is_usual(&a->words.items[i]) || a->words.items[i].repaired)
            return false;
        /* "rapide steigender": an adjective that is an adverb here */
        if (has_tag(a, i, TAG_ADJA) && has_tag(a, i + 1, TAG_ADJA) &&
            a->tagged.items[i].possible & (TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADV) | TAG_BIT(TAG_VVFIN)))
            return false;
    }
    if (has_tag(a, p->last + 1, TAG_DASH)) /* "Yoga - Stunden": a compound taken apart */
        return false;
    return !is_capital_word(a, p->last + 1) || has_tag(a, p->last + 1, TAG_PPER);
}

/* "aus die ...": whatever the noun is, the article alone cannot stand behind the preposition. */
static bool is_article_against_preposition(const struct analysis *a, const struct noun_phrase *p)
{
    if (p->preposition == PHRASE_FREE || p->last == p->first || !has_tag(a, p->first, TAG_ART) ||
        is_doubtful_preposition(a, p->preposition) || is_doubtful_determiner(a, p))
        return false;
    return (phrase_cells_of(a, p->first) & phrase_cells_of(a, p->preposition)) == 0;
}

enum disagreement phrase_disagreement(const struct analysis *a, const struct noun_phrase *p)
{
    if (is_article_against_preposition(a, p))
        return DISAGREEMENT_PREPOSITION;
    if (p->governed != 0 || !is_clear(a, p))
        return DISAGREEMENT_NONE;
    if (is_around_time(a, p) || is_genitive_without_s(a, p) || is_parallel_dative(a, p))
        return DISAGREEMENT_NONE;
    if (p->cells != 0 && is_doubtful_preposition(a, p->preposition))
        return DISAGREEMENT_NONE;
    bool determined = determiner_count(a, p) == 1 && !has_tag(a, p->first, TAG_ADJA) && !has_tag(a, p->first, TAG_CARD);
    if (determined ? is_doubtful_determiner(a, p) : p->preposition == PHRASE_FREE || determiner_count(a, p) > 0)
        return DISAGREEMENT_NONE;
    return p->cells == 0 ? DISAGREEMENT_INSIDE : DISAGREEMENT_PREPOSITION;
}
