#include "text/front_field.h"

#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/subjects.h"
#include "text/word_lists.h"

/* Adverbs that are a part of the sentence by themselves wherever they stand first. */
static const char adverbs[] =
    " gestern heute vorgestern kürzlich neulich damals danach anschließend abends morgens nachts inzwischen "
    "mittlerweile "
    "bisher bislang daraufhin schließlich zusätzlich außerdem zudem überdies dennoch deshalb daher deswegen folglich "
    "infolgedessen stattdessen andererseits einerseits gleichzeitig letztendlich letztlich zuerst derzeit zurzeit "
    "momentan unterdessen plötzlich leider glücklicherweise unglücklicherweise bedauerlicherweise erfreulicherweise "
    "interessanterweise überraschenderweise normalerweise üblicherweise typischerweise manchmal gelegentlich häufig "
    "meistens traditionell erstens zweitens drittens dort allerdings weiterhin ferner demzufolge hoffentlich "
    "heutzutage seitdem jedoch später früher insgesamt ";

/* Nouns that a span of time ends with. */
static const char times[] =
    " tag tage tagen woche wochen monat monate monaten monats jahr jahre jahren jahres stunde stunden minute minuten "
    "sekunde sekunden montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni "
    "juli august september oktober november dezember morgen abend nachmittag vormittag mittag nacht nächte wochenende "
    "frühjahr sommer herbst winter jahrzehnt jahrzehnte jahrzehnten jahrhundert jahrhunderte zeit mal male weile "
    "moment augenblick ";

/* What is counted by: "zwei Euro die Stunde", "dreimal die Woche". */
static const char measures[] = " stück kilo kilogramm pfund liter meter quadratmeter tonne gramm nase person ";

#define NOMINAL (TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE))

bool front_is_time(const struct analysis *a, size_t noun)
{
    return analysis_word_in(a, noun, times);
}

/* The word behind the phrase that a preposition governs; `first` when the word is no such preposition. */
static uint32_t behind_prepositional(const struct analysis *a, uint32_t first)
{
    const tag_set alone = TAG_BIT(TAG_CARD) | TAG_BIT(TAG_ADV) | TAG_BIT(TAG_NE);
    const struct noun_phrase *p = phrase_at(a, first);
    if (p && analysis_has_tag(a, first, TAG_BIT(TAG_APPRART)))
        return p->last + 1;
    if (!analysis_has_tag(a, first, TAG_BIT(TAG_APPR)))
        return first;
    p = phrase_at(a, first + 1);
    if (p)
        return p->last + 1;
    return analysis_has_tag(a, first + 1, alone) && !analysis_has_tag(a, first + 2, TAG_BIT(TAG_ADJA) | NOMINAL)
               ? first + 2
               : first;
}

/* Whether the phrase can be an attribute in the genitive of the noun before it. */
static bool is_genitive(const struct noun_phrase *p)
{
    return p->preposition == PHRASE_FREE && p->first < p->last && p->cells & NOMINAL_CASE(CASE_GENITIVE);
}

/* The word behind what belongs to the noun before `i`: a year, names, genitives, phrases of prepositions. */
static uint32_t behind_attributes(const struct analysis *a, uint32_t i)
{
    for (uint32_t next;; i = next) {
        const struct noun_phrase *p = phrase_at(a, i);
        next = behind_prepositional(a, i);
        if (next > i)
            continue;
        if (p && (is_genitive(p) || (p->first == p->last && analysis_has_tag(a, i, TAG_BIT(TAG_NE)))))
            next = p->last + 1;
        else if (analysis_has_tag(a, i, TAG_BIT(TAG_CARD) | TAG_BIT(TAG_NE)) && !p)
            next = i + 1;
        else if (analysis_has_tag(a, i, TAG_BIT(TAG_KON)) && phrase_at(a, i + 1))
            next = phrase_at(a, i + 1)->last + 1;
        else
            return i;
    }
}

uint32_t front_adverbial_end(const struct analysis *a, uint32_t first)
{
    const struct noun_phrase *p = phrase_at(a, first);
    uint32_t end = behind_prepositional(a, first);
    if (end > first)
        return behind_attributes(a, end);
    if (p && p->first < p->last && front_is_time(a, p->last) &&
        p->cells & (NOMINAL_CASE(CASE_ACCUSATIVE) | NOMINAL_CASE(CASE_GENITIVE)))
        return p->last + 1;
    if (first + 1 < a->words.len && analysis_word_in(a, first, " darüber ") &&
        analysis_word_in(a, first + 1, " hinaus "))
        return first + 2;
    if (first >= a->words.len || !analysis_word_in(a, first, adverbs))
        return first;
    if (analysis_word_in(a, first, " gestern heute ") && analysis_has_tag(a, first + 1, TAG_BIT(TAG_NN)) &&
        front_is_time(a, first + 1))
        return first + 2;
    return first + 1;
}

/* "zwei Tage später", "ein Jahr nach dem Krieg", "kurz darauf": how far one time is from another. */
static uint32_t distance_end(const struct analysis *a, uint32_t first)
{
    static const char behind[] = " später danach zuvor darauf vorher davor ";
    const struct noun_phrase *p = phrase_at(a, first);
    if (analysis_word_in(a, first, " kurz wenig bald lange ") && analysis_word_in(a, first + 1, behind))
        return first + 2;
    if (!p || p->preposition != PHRASE_FREE || !front_is_time(a, p->last))
        return first;
    if (analysis_word_in(a, p->last + 1, behind))
        return p->last + 2;
    return analysis_word_in(a, p->last + 1, " nach vor seit ") ? behind_attributes(a, p->last + 1) : first;
}

/* "Ende 2019", "Anfang Mai", "Mitte der Woche" */
static uint32_t part_of_time_end(const struct analysis *a, uint32_t first)
{
    if (!analysis_word_in(a, first, " ende anfang mitte "))
        return first;
    uint32_t month = first + 1 < a->words.len && front_is_time(a, first + 1) ? first + 2 : first + 1;
    uint32_t end = behind_attributes(a, month);
    return end > first + 1 ? end : first;
}

uint32_t front_adverbials_end(const struct analysis *a, uint32_t first)
{
    static const char before[] = " schon bereits erst noch nur rund etwa fast gut knapp kurz auch ";
    uint32_t start = analysis_word_in(a, first, before) ? first + 1 : first;
    uint32_t end = distance_end(a, first);
    end = end > first ? end : distance_end(a, start);
    end = end > start ? end : part_of_time_end(a, start);
    end = end > start ? end : front_adverbial_end(a, start);
    if (end == start)
        return first;
    for (uint32_t next; (next = front_adverbial_end(a, end)) > end;)
        end = next;
    return end;
}

uint32_t front_noun_phrase_end(const struct analysis *a, uint32_t first)
{
    const struct noun_phrase *p = phrase_at(a, first);
    if (!p || p->first == p->last || p->preposition != PHRASE_FREE ||
        !analysis_has_tag(a, first, TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT)))
        return first;
    return behind_attributes(a, p->last + 1);
}

/* "am meisten", "die ersten": what is first, most or best stands before its verb without being the subject. */
static bool is_superlative(const struct analysis *a, const struct noun_phrase *p)
{
    for (uint32_t i = p->first; i < p->last; i++)
        if (analysis_word_in(a, i, " meisten meiste wenigsten ersten erste ") ||
            span_ends(a->words.items[i].text, "sten") || span_ends(a->words.items[i].text, "ste"))
            return true;
    return false;
}

/* "Am Sonntag den Titel holte Müller": an object before the verb leaves the subject for the place behind it. */
static bool has_subject_behind(const struct analysis *a, uint32_t finite)
{
    const struct noun_phrase *p = phrase_at(a, finite + 1);
    if (analysis_word_in(a, finite + 1, " ich du er sie es wir ihr man "))
        return true;
    return p && p->preposition == PHRASE_FREE && p->cells & NOMINAL_CASE(CASE_NOMINATIVE) &&
           (analysis_has_tag(a, p->last, TAG_BIT(TAG_NE)) || !(p->cells & NOMINAL_CASE(CASE_ACCUSATIVE)));
}

/* "die Kräuter waschen, trocknen": an infinitive that instructs; "die trägt ist": the verb of a clause before that. */
static bool is_sure_verb(const struct analysis *a, uint32_t word)
{
    const tag_set finite = TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN);
    bool infinitive = a->tagged.items[word].possible & TAG_BIT(TAG_VVINF);
    return !analysis_has_tag(a, word + 1, finite) &&
           !(infinitive && analysis_has_tag(a, word + 1, TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_KON)));
}

static persons persons_of(const struct noun_phrase *p)
{
    uint32_t nominative = p->cells & NOMINAL_CASE(CASE_NOMINATIVE);
    return (persons)((nominative & NOMINAL_NUMBER(NUMBER_SINGULAR) ? PERSON_BIT(NUMBER_SINGULAR, 3) : 0) |
                     (nominative & NOMINAL_NUMBER(NUMBER_PLURAL) ? PERSON_BIT(NUMBER_PLURAL, 3) : 0));
}

const struct noun_phrase *front_subject(const struct analysis *a, uint32_t first, uint32_t finite)
{
    const struct noun_phrase *p = phrase_at(a, first);
    if (!p || p->first == p->last || p->preposition != PHRASE_FREE ||
        !analysis_has_tag(a, first, TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT)) || analysis_word_in(a, p->last, measures) ||
        front_is_time(a, p->last) || is_superlative(a, p) || analysis_word_in(a, first + 1, " ein eine einen ") ||
        !is_sure_verb(a, finite))
        return NULL;
    bool attribute = first > 0 && p->cells & NOMINAL_CASE(CASE_GENITIVE) &&
                     !analysis_has_tag(a, first - 1, TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_ADV));
    if (attribute || !(persons_of(p) & verb_persons(a, finite)) || behind_attributes(a, p->last + 1) != finite)
        return NULL;
    return p->cells & NOMINAL_CASE(CASE_ACCUSATIVE) && has_subject_behind(a, finite) ? NULL : p;
}
