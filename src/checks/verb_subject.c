#include "checks/verb_subject.h"

#include "checks/verb_lost.h"
#include "lexicon/features.h"
#include "text/word_lists.h"

const struct part *verbless_part(const struct verbless *l, size_t i)
{
    static const struct part none = {.kind = PART_ADVERB, .first = NO_WORD, .last = NO_WORD};
    return i < l->parts.count ? &l->parts.items[i] : &none;
}

bool part_is(const struct verbless *l, size_t i, enum part_kind kind)
{
    return i < l->parts.count && l->parts.items[i].kind == kind;
}

bool part_begins(const struct verbless *l, size_t i, const char *list)
{
    return i < l->parts.count && analysis_word_in(l->a, l->parts.items[i].first, list);
}

static bool is_definite(const struct verbless *l, const struct part *p)
{
    if (analysis_word_in(l->a, p->first,
                         " der die das dieser diese dieses mein meine sein seine ihr ihre unser unsere euer eure "))
        return true;
    for (uint32_t i = p->first; i <= p->last && !(p->cells & NOMINAL_NUMBER(NUMBER_PLURAL)); i++)
        if (analysis_has_tag(l->a, i, TAG_BIT(TAG_NE)))
            return true;
    return false;
}

bool part_may_be_verb(const struct verbless *l, size_t i)
{
    const struct part *p = verbless_part(l, i);
    if (p->kind == PART_NOMINAL || p->kind == PART_PREPOSITION || p->first < p->last)
        return false;
    bool participle = i > 0 && p->kind == PART_ADJECTIVE && span_ends(l->a->words.items[p->first].text, "t");
    return participle || l->a->tagged.items[p->first].possible & FINITE;
}

/* A word alone may be no noun: "Lieber ein Gipsbein", "Laß die Sonne rein" in the old spelling. */
static bool may_be_subject(const struct verbless *l, const struct part *p)
{
    const tag_set others = ADVERBS | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ABBR);
    struct span text = l->a->words.items[p->first].text;
    if (p->kind != PART_NOMINAL || !(p->cells & NOMINAL_CASE(CASE_NOMINATIVE)))
        return false;
    return p->first < p->last || (!(l->a->tagged.items[p->first].possible & others) && text.len > 3 &&
                                  !span_ends(text, "ß") && !span_ends(text, "."));
}

/* A noun that the phrase before it cannot go on with: no name, as in "im Fall Meyer". */
static bool stands_alone(const struct verbless *l, const struct part *p)
{
    const tag_set attributes = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_ADJA);
    return analysis_has_tag(l->a, p->first, attributes) ||
           (analysis_has_tag(l->a, p->first, TAG_BIT(TAG_NN)) && !(p->cells & NOMINAL_NUMBER(NUMBER_SINGULAR)));
}

void verbless_find_subject(struct verbless *l)
{
    size_t i = 0;
    while (part_is(l, i, PART_PREPOSITION) ||
           ((part_is(l, i, PART_ADVERB) || part_is(l, i, PART_ADJECTIVE)) && !part_may_be_verb(l, i)))
        i++;
    bool found = i < l->parts.count && may_be_subject(l, verbless_part(l, i)) &&
                 (i == 0 || !part_is(l, i - 1, PART_PREPOSITION) || stands_alone(l, verbless_part(l, i)));
    l->subject = l->rest = found ? i : l->parts.count;
    l->definite = found && is_definite(l, verbless_part(l, i));
    while (found && part_is(l, ++l->rest, PART_PREPOSITION))
        ;
}

bool verbless_has_word(const struct analysis *a, const char *list)
{
    for (size_t i = 0; analysis_may_have(a, list) && i < a->words.len; i++)
        if (analysis_word_in(a, i, list))
            return true;
    return false;
}
