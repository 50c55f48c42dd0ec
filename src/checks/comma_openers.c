#include "checks/comma_openers.h"

#include "checks/comma_tools.h"

#define FINITE_TAGS                                                                                                    \
    (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVIMP))

/* These are conjunctions and little else; the others may be adverbs or prepositions, too. */
#define SURE_WORDS                                                                                                     \
    " dass daß weil obwohl ob nachdem bevor wenn sodass falls sofern obgleich obschon wenngleich ehe sobald indem "   \
    "damit "
#define DOUBTFUL_WORDS " während da seit seitdem bis soweit solange als wie "

/* "falls möglich": no clause. */
#define ELLIPTIC " möglich nötig notwendig erforderlich erwünscht gewünscht vorhanden überhaupt ja nein nicht auch "

/* Longer stretches without a mark are no sentences that one can be sure of. */
enum { STRETCH_MAX = 60 };

bool comma_has_finite(const struct analysis *a, size_t word)
{
    uint32_t finite = comma_finite_of(a, word);
    return finite != NO_WORD && finite > word;
}

size_t comma_stretch_end(const struct analysis *a, size_t word)
{
    size_t last = word;
    for (size_t i = word + 1; i < a->words.len && i < word + STRETCH_MAX; i++) {
        enum word_tag tag = comma_tag(a, i);
        if (tag != TAG_OPEN && tag != TAG_CLOSE && comma_is_mark(tag))
            break;
        if (!comma_is_mark(tag))
            last = i;
    }
    return last;
}

/* Whether the verb takes an infinitive or a participle, so that one at the end of the stretch may be its own. */
static bool takes_another(const struct analysis *a, size_t finite)
{
    static const char verbs[] = " lassen lässt ließ ließen lass lasse geht gehen ging gingen sieht sehen sah hört "
                                "hörte hilft half lernt lernte "
                                "lernen braucht brauchen brauchte kommt kommen kam kamen bleibt bleiben ";
    enum word_tag tag = comma_tag(a, finite);
    return tag == TAG_VAFIN || tag == TAG_VMFIN || comma_word_is(a, finite, verbs);
}

static bool has_verb_before(const struct analysis *a, size_t word)
{
    uint32_t finite = comma_finite_of(a, word - 1);
    return finite != NO_WORD && finite < word;
}

/* Whether a finite verb stands right before the next mark, and no infinitive of the verb before. */
static bool ends_in_finite(const struct analysis *a, size_t word)
{
    size_t last = comma_stretch_end(a, word);
    bool only_finite = !(a->tagged.items[last].possible & ~FINITE_TAGS);
    if (last < word + 2 || !(only_finite || comma_is_finite(comma_tag(a, last))))
        return false;
    bool perfect = comma_tag(a, last) == TAG_VAFIN && comma_tag(a, last - 1) == TAG_VVPP;
    return only_finite || perfect || !has_verb_before(a, word) || !takes_another(a, comma_finite_of(a, word - 1));
}

/* The same of a word that may be a finite verb, and none that belongs to the verb of the clause before. */
static bool may_end_in_finite(const struct analysis *a, size_t word)
{
    size_t last = comma_stretch_end(a, word);
    if (ends_in_finite(a, word))
        return true;
    return last >= word + 2 && (a->tagged.items[last].possible & FINITE_TAGS) && comma_tag(a, last - 1) != TAG_PTKZU &&
           has_verb_before(a, word) && !takes_another(a, comma_finite_of(a, word - 1));
}

/* Whether a subject or the like may stand at the word: no verb, no particle of one, no joining word. */
static bool goes_on_as_clause(const struct analysis *a, size_t word)
{
    switch (comma_tag(a, word)) {
    case TAG_PPER:
    case TAG_PDS:
    case TAG_PRF:
    case TAG_ART:
    case TAG_PDAT:
    case TAG_NN:
    case TAG_NE:
    case TAG_ADJA:
    case TAG_CARD:
    case TAG_OPEN:
        return true;
    case TAG_APPR:
    case TAG_APPRART:
    case TAG_ADV: /* "bis jetzt", "sowohl als auch" */
        return comma_tag(a, word - 1) == TAG_KOUS && !comma_word_is(a, word - 1, " bis seit als ");
    default:
        return false;
    }
}

/* The cells of the noun phrase that begins at the word; 0 when none does. */
static uint32_t cells_at(const struct analysis *a, size_t word)
{
    size_t low = 0, high = a->phrases.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (a->phrases.items[middle].first < word)
            low = middle + 1;
        else
            high = middle;
    }
    return low < a->phrases.len && a->phrases.items[low].first == word ? a->phrases.items[low].cells : 0;
}

/* "Er sieht wie": no comparison. */
static bool is_said(enum word_tag before)
{
    return before == TAG_VVFIN || before == TAG_VVINF || before == TAG_VVIZU || before == TAG_VVPP;
}

/* "bis er", "während das Haus": no preposition governs what follows. */
static bool has_subject_behind(const struct analysis *a, size_t word)
{
    uint32_t oblique = NOMINAL_CASE(CASE_GENITIVE) | NOMINAL_CASE(CASE_DATIVE);
    uint32_t cells = cells_at(a, word + 1);
    if (comma_word_is(a, word + 1, " ich du er es sie wir ihr man "))
        return true;
    if (comma_word_is(a, word, " wie ") && !is_said(comma_tag(a, word - 1)))
        return false;
    return (cells & NOMINAL_CASE(CASE_NOMINATIVE)) && !(cells & oblique) &&
           !(comma_word_is(a, word, " bis ") && (cells & NOMINAL_CASE(CASE_ACCUSATIVE)));
}

/* Whether a finite verb stands before the last word on the way to the next mark. */
static bool has_finite_within(const struct analysis *a, size_t word)
{
    size_t last = comma_stretch_end(a, word);
    for (size_t i = word + 1; i < last; i++)
        if (comma_is_finite(comma_tag(a, i)))
            return true;
    return false;
}

/* What is a conjunction here although the tagger takes it for something else. */
static bool is_overlooked(const struct analysis *a, size_t word)
{
    uint32_t cells = cells_at(a, word + 1);
    if (comma_word_is(a, word, " ob ")) /* "ob des Wetters" */
        return (cells == 0 || (cells & NOMINAL_CASE(CASE_NOMINATIVE))) && may_end_in_finite(a, word);
    if (!has_verb_before(a, word) || has_finite_within(a, word))
        return false;
    if (comma_word_is(a, word, " damit "))
        return goes_on_as_clause(a, word + 1) && may_end_in_finite(a, word);
    return comma_word_is(a, word, DOUBTFUL_WORDS) && has_subject_behind(a, word) && ends_in_finite(a, word);
}

/* "länger als ein Speer und anders gehalten wird": a comparison, as likely as a clause. */
static bool has_coordinator(const struct analysis *a, size_t word)
{
    size_t last = comma_stretch_end(a, word);
    for (size_t i = word + 1; i < last && comma_word_is(a, word, " als wie "); i++)
        if (comma_tag(a, i) == TAG_KON)
            return true;
    return false;
}

bool comma_opens_clause(const struct analysis *a, size_t word)
{
    if (comma_tag(a, word) != TAG_KOUS)
        return is_overlooked(a, word);
    if (comma_word_is(a, word, " dass daß "))
        return true;
    if (comma_word_is(a, word, SURE_WORDS))
        return (comma_has_finite(a, word) || ends_in_finite(a, word)) && !comma_word_is(a, word + 1, ELLIPTIC);
    return comma_word_is(a, word, DOUBTFUL_WORDS) && comma_has_finite(a, word) && has_verb_before(a, word) &&
           !has_coordinator(a, word) && ends_in_finite(a, word) && goes_on_as_clause(a, word + 1);
}

bool comma_is_conjunction(const struct analysis *a, size_t word)
{
    return comma_tag(a, word) == TAG_KOUS && comma_word_is(a, word, SURE_WORDS);
}
