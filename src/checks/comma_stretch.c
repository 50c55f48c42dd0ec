#include "checks/comma_stretch.h"

#include "checks/comma_tools.h"
#include "text/phrases.h"

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

size_t comma_member_end(const struct analysis *a, size_t word)
{
    size_t last = comma_stretch_end(a, word);
    for (size_t i = word + 1; i < last; i++)
        if (comma_tag(a, i) == TAG_KON)
            return i - 1;
    return last;
}

/* A prefix that may be a verb: "kennen". */
static bool is_verb(enum word_tag tag)
{
    return comma_is_finite(tag) || tag == TAG_PTKVZ || tag == TAG_VVINF || tag == TAG_VAINF || tag == TAG_VVPP ||
           tag == TAG_VAPP;
}

/* Whether the verb takes an infinitive or a participle, so that one at the end of the stretch may be its own. */
static bool takes_another(const struct analysis *a, size_t finite)
{
    static const char verbs[] =
        " lassen lässt ließ ließen lass lasse geht gehen ging gingen sieht sehen sah hört "
        "hörte hilft half lernt lernte "
        "lernen braucht brauchen brauchte kommt kommen kam kamen bleibt bleiben blieb blieben fand fanden ";
    enum word_tag tag = comma_tag(a, finite);
    return tag == TAG_VAFIN || tag == TAG_VMFIN || comma_word_is(a, finite, verbs);
}

/* "Es geht noch immer": the tagger may take the adverb for a word that joins, and begin a clause behind it. */
static size_t before_adverb(const struct analysis *a, size_t word)
{
    uint32_t clause = a->clause_of.items[word];
    size_t first = clause == NO_CLAUSE ? 0 : a->clauses.items[clause].first;
    bool adverb = first > 1 && comma_tag(a, first - 1) == TAG_KON && !comma_joins(a, first - 1);
    return adverb && !comma_is_parted(a, first - 1) ? first - 2 : word;
}

bool comma_has_verb_before(const struct analysis *a, size_t word)
{
    uint32_t finite = comma_finite_of(a, before_adverb(a, word - 1));
    return finite != NO_WORD && finite < word;
}

bool comma_ends_in_finite(const struct analysis *a, size_t word, size_t last)
{
    bool only_finite = !(a->tagged.items[last].possible & ~TAGS_FINITE);
    if (last < word + 2 || comma_word_is(a, last - 1, " zu ") || !(only_finite || comma_is_finite(comma_tag(a, last))))
        return false;
    bool perfect = comma_tag(a, last) == TAG_VAFIN && comma_tag(a, last - 1) == TAG_VVPP;
    return only_finite || perfect || !comma_has_verb_before(a, word) ||
           !takes_another(a, comma_finite_of(a, before_adverb(a, word - 1)));
}

bool comma_could_be_finite(const struct analysis *a, size_t word)
{
    return (a->tagged.items[word].possible & TAGS_FINITE) && is_verb(comma_tag(a, word));
}

bool comma_may_end_in_finite(const struct analysis *a, size_t word, size_t last)
{
    if (comma_ends_in_finite(a, word, last))
        return true;
    return last >= word + 2 && comma_could_be_finite(a, last) && !comma_word_is(a, last - 1, " zu ") &&
           comma_has_verb_before(a, word) && !takes_another(a, comma_finite_of(a, before_adverb(a, word - 1)));
}

uint32_t comma_cells_at(const struct analysis *a, size_t word)
{
    const struct noun_phrase *p = phrase_at(a, word);
    return p ? p->cells : 0;
}

bool comma_has_finite_within(const struct analysis *a, size_t word, size_t last)
{
    for (size_t i = word + 1; i < last; i++)
        if (comma_is_finite(comma_tag(a, i)))
            return true;
    return false;
}
