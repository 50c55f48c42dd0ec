#include "checks/comma_openers.h"

#include "checks/comma_stretch.h"
#include "checks/comma_tools.h"

/* "falls möglich": no clause. */
#define ELLIPTIC " möglich nötig notwendig erforderlich erwünscht gewünscht vorhanden überhaupt ja nein "

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

/* "Er sieht wie": no comparison. */
static bool is_said(enum word_tag before)
{
    return before == TAG_VVFIN || before == TAG_VVINF || before == TAG_VVIZU || before == TAG_VVPP;
}

/* "bis er", "während das Haus": no preposition governs what follows. */
static bool has_subject_behind(const struct analysis *a, size_t word)
{
    uint32_t oblique = NOMINAL_CASE(CASE_GENITIVE) | NOMINAL_CASE(CASE_DATIVE);
    uint32_t cells = comma_cells_at(a, word + 1);
    if (comma_word_is(a, word + 1, " ich du er es sie wir ihr man "))
        return true;
    if (comma_word_is(a, word, " wie ") && !is_said(comma_tag(a, word - 1)))
        return false;
    return (cells & NOMINAL_CASE(CASE_NOMINATIVE)) && !(cells & oblique) &&
           !(comma_word_is(a, word, " bis ") && (cells & NOMINAL_CASE(CASE_ACCUSATIVE)));
}

/* "Er weiß nicht was sie will": a clause within another, and no question of its own, no "etwas". */
static bool is_question(const struct analysis *a, size_t word)
{
    const tag_set verbs = TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_PTKZU);
    size_t last = comma_member_end(a, word);
    bool something = comma_word_is(a, word, " was ") && comma_word_is(a, word + 1, " das ") &&
                     !comma_cells_at(a, word + 1); /* "was, das" */
    bool set_off = comma_word_is(a, word - 1, " das ") && word > 1 && comma_word_is(a, word - 2, " als wie ");
    if ((verbs & TAG_BIT(comma_tag(a, word + 1))) || something || set_off) /* "erkannt als das, was" */
        return false;
    return !comma_has_finite_within(a, word, last) && comma_may_end_in_finite(a, word, last);
}

/* What is a conjunction here although the tagger takes it for something else. */
static bool is_overlooked(const struct analysis *a, size_t word)
{
    if (!comma_word_is(a, word,
                       " ob damit " COMMA_QUESTION_WORDS COMMA_DOUBTFUL_OPENERS)) /* most are sorted out at once */
        return false;
    uint32_t cells = comma_cells_at(a, word + 1);
    if (comma_word_is(a, word, " ob ")) /* "ob des Wetters" */
        return (cells == 0 || (cells & NOMINAL_CASE(CASE_NOMINATIVE))) &&
               comma_may_end_in_finite(a, word, comma_stretch_end(a, word));
    if (!comma_has_verb_before(a, word))
        return false;
    if (comma_word_is(a, word, COMMA_QUESTION_WORDS))
        return is_question(a, word);
    if (comma_has_finite_within(a, word, comma_stretch_end(a, word)))
        return false;
    if (comma_word_is(a, word, " damit "))
        return goes_on_as_clause(a, word + 1) && comma_may_end_in_finite(a, word, comma_stretch_end(a, word));
    size_t last = comma_stretch_end(a, word);
    bool said = comma_word_is(a, word, " wie ") && comma_word_is(a, word + 1, " ich du er wir man ");
    return comma_word_is(a, word, COMMA_DOUBTFUL_OPENERS) && has_subject_behind(a, word) &&
           (comma_ends_in_finite(a, word, last) || (said && comma_may_end_in_finite(a, word, last)));
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

/* "der Papagei indem ward älter", "so einen wird man sobald nicht wiedersehen": an adverb, as no subject can follow. */
static bool is_adverb(const struct analysis *a, size_t word)
{
    return (comma_is_finite(comma_tag(a, word + 1)) && !comma_word_is(a, word, " ob wenn ")) ||
           (comma_word_is(a, word, " sobald ") && comma_word_is(a, word + 1, " nicht "));
}

/* "freundlich, wenn auch müde": set off like a clause, although it has no verb. */
static bool is_concession(const struct analysis *a, size_t word)
{
    return comma_word_is(a, word, " wenn ") && comma_word_is(a, word + 1, " auch ");
}

bool comma_opens_clause(const struct analysis *a, size_t word)
{
    if (comma_tag(a, word) != TAG_KOUS)
        return is_overlooked(a, word);
    if (comma_word_is(a, word, " dass daß ") || is_concession(a, word))
        return true;
    if (comma_word_is(a, word, COMMA_SURE_OPENERS))
        return (comma_has_finite(a, word) || comma_ends_in_finite(a, word, comma_stretch_end(a, word))) &&
               !comma_word_is(a, word + 1, ELLIPTIC) && !is_adverb(a, word);
    return comma_word_is(a, word, COMMA_DOUBTFUL_OPENERS) && comma_has_finite(a, word) &&
           comma_has_verb_before(a, word) && !has_coordinator(a, word) &&
           comma_ends_in_finite(a, word, comma_stretch_end(a, word)) && goes_on_as_clause(a, word + 1);
}

bool comma_is_conjunction(const struct analysis *a, size_t word)
{
    return comma_tag(a, word) == TAG_KOUS && comma_word_is(a, word, COMMA_SURE_OPENERS);
}
