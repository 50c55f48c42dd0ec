#include "checks/verb_lost.h"
#include "checks/verb_subject.h"
#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/word_lists.h"

/* Adverbs that are no attribute of the noun before them, as "oben", "dort" and "gestern" may be. */
static bool is_adverb_of_sentence(const struct verbless *l, size_t i)
{
    return part_is(l, i, PART_ADVERB) &&
           !part_begins(l, i,
                        " links rechts oben unten vorn vorne hinten daneben darunter darüber dahinter davor dazwischen "
                        "darin darauf hier da dort drinnen draußen außen innen gestern heute morgen damals ");
}

/* "Das Fenster bitte immer schließen." asks for it; "Der Minister ..." can be no object. */
static bool is_request(const struct verbless *l)
{
    for (size_t i = l->subject; i < l->parts.count; i++)
        if (part_is(l, i, PART_INFINITIVE))
            return verbless_part(l, l->subject)->cells & NOMINAL_CASE(CASE_ACCUSATIVE);
    return false;
}

/* A noun phrase with an article that can be no genitive, nor the second half of "Friede den Hütten!". */
static bool is_nominal_apart(const struct verbless *l, size_t i)
{
    const struct part *p = verbless_part(l, i);
    bool bare = l->definite; /* "höchste Priorität", but not "der auf die Kugel angewendeten Texturen" */
    for (size_t k = l->subject + 1; k < i; k++)
        bare = bare && !part_is(l, k, PART_PRONOUN);
    tag_set begins = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | (bare ? TAG_BIT(TAG_ADJA) : 0);
    if (!part_is(l, i, PART_NOMINAL) || p->last == p->first || !p->cells || !analysis_has_tag(l->a, p->first, begins))
        return false;
    bool slogan = i == l->subject + 1 && i + 1 == l->parts.count && part_begins(l, i, " den dem ");
    return !(p->cells & NOMINAL_CASE(CASE_GENITIVE)) && !slogan;
}

/* The same right behind the subject. */
static bool is_followed_by_nominal(const struct verbless *l)
{
    size_t i = l->subject + 1;
    if (i < l->parts.count && analysis_has_tag(l->a, verbless_part(l, i)->first, TAG_BIT(TAG_ART)) &&
        part_begins(l, i, " ein eine einen "))
        return true;
    return l->subject == 0 && is_nominal_apart(l, i);
}

/* Behind the subject a noun phrase that can be none of its attributes: "die Insel ein beliebtes Ziel". */
static bool has_second_nominal(const struct verbless *l)
{
    for (size_t i = l->subject + 1; i < l->parts.count && !part_may_be_verb(l, i); i++)
        if (is_nominal_apart(l, i))
            return true;
    return false;
}

static bool has_object_pronoun(const struct verbless *l)
{
    for (size_t i = l->subject + 1; i < l->parts.count; i++)
        if (part_is(l, i, PART_PRONOUN) && part_begins(l, i, " mich mir dich dir ihn ihm uns euch "))
            return true;
    return false;
}

/* "Bill Gates an einen Rückzug": no name has such an attribute. */
static bool is_name_with_aim(const struct verbless *l)
{
    const struct part *subject = verbless_part(l, l->subject);
    if (!analysis_has_tag(l->a, subject->last, TAG_BIT(TAG_NE)))
        return false;
    for (size_t i = l->subject + 1; i < l->parts.count; i++)
        if (part_is(l, i, PART_PREPOSITION) && part_begins(l, i, " an ") &&
            verbless_part(l, i)->last > verbless_part(l, i)->first &&
            analysis_word_in(l->a, verbless_part(l, i)->first + 1, " einen die das "))
            return true;
    return false;
}

/* What the last part tells of a clause that ends with it. */
static enum evidence weigh_end(const struct verbless *l)
{
    size_t end = l->parts.count - 1;
    bool fronted = l->subject > 0;
    if (!l->parts.whole || end == l->subject)
        return EVIDENCE_NONE;
    if (part_is(l, end, PART_PARTICIPLE) && !verbless_has_word(l->a, " wie "))
        return fronted ? EVIDENCE_FRONTED : end > l->subject + 1 ? EVIDENCE_PARTICIPLE : EVIDENCE_NONE;
    if (part_is(l, end, PART_ADJECTIVE) || part_begins(l, end, " super prima top spitze klasse "))
        return fronted ? EVIDENCE_FRONTED : EVIDENCE_PREDICATE;
    const struct noun_phrase *subject = phrase_at(l->a, verbless_part(l, l->subject)->first);
    bool titled = subject && subject->last < verbless_part(l, l->subject)->last; /* "Der Knopf Datei öffnen" */
    if (part_is(l, end, PART_INFINITIVE) && l->definite && !titled && !verbless_has_word(l->a, " zu ") &&
        !analysis_has_tag(l->a, verbless_part(l, end)->first, TAG_BIT(TAG_VVIZU)))
        return EVIDENCE_INFINITIVE;
    if (part_is(l, end, PART_PREFIX) && !verbless_has_word(l->a, " von vom ")) /* "von hier aus" */
        return EVIDENCE_PREFIX;
    return EVIDENCE_NONE;
}

/* "Die Straße gesperrt werden.", "Das Leder sichtbare Falten haben.": none of these is asked of anyone. */
static enum evidence weigh_passive(const struct verbless *l)
{
    size_t end = l->parts.count - 1;
    bool ends = l->parts.whole && end > 0;
    if (ends && part_is(l, end, PART_PARTICIPLE) && part_begins(l, end, " worden gewesen geworden "))
        return EVIDENCE_PASSIVE;
    if (ends && end > l->subject && l->definite &&
        part_begins(l, end, " haben sein werden erhalten bekommen entscheiden steigen sinken bleiben entstehen "))
        return EVIDENCE_INFINITIVE;
    bool passive = ends && part_begins(l, end, " werden sein haben ") && part_is(l, end - 1, PART_PARTICIPLE);
    bool phrase = !part_is(l, 0, PART_ADVERB) && !part_is(l, 0, PART_PREPOSITION);
    return passive && (phrase || l->subject < l->parts.count) ? EVIDENCE_PASSIVE : EVIDENCE_NONE;
}

/* "mehrere Lastwagen", "rund 2000 Stellen": not telegraphic as a noun alone is. */
static bool is_counted(const struct verbless *l)
{
    uint32_t first = verbless_part(l, l->subject)->first;
    return analysis_has_tag(l->a, first, TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT)) ||
           (l->subject > 0 &&
            (analysis_has_tag(l->a, first, TAG_BIT(TAG_CARD)) || analysis_has_tag(l->a, first - 1, TAG_BIT(TAG_CARD))));
}

static enum evidence weigh_subject(const struct verbless *l)
{
    size_t behind = l->subject + 1;
    if (l->parts.count < 2 || l->subject >= l->parts.count)
        return EVIDENCE_NONE;
    if (is_followed_by_nominal(l))
        return EVIDENCE_NOMINATIVES;
    if (part_lacks_modal(l))
        return EVIDENCE_INFINITIVE;
    if (is_request(l))
        return EVIDENCE_NONE;
    if (has_second_nominal(l))
        return EVIDENCE_NOMINATIVES;
    if (!l->definite)
        return part_is(l, l->parts.count - 1, PART_PARTICIPLE) && is_counted(l) ? weigh_end(l) : EVIDENCE_NONE;
    if (has_object_pronoun(l) || is_name_with_aim(l))
        return EVIDENCE_OBJECT;
    bool apart = part_is(l, behind, PART_ADVERB) || part_is(l, behind, PART_ADJECTIVE);
    if (l->subject > 0)
        return apart && part_is(l, behind + 1, PART_NOMINAL) ? EVIDENCE_FRONTED : weigh_end(l);
    if (l->rest + 1 < l->parts.count && (is_adverb_of_sentence(l, behind) || is_adverb_of_sentence(l, l->rest)))
        return EVIDENCE_ADVERB;
    if (part_is(l, l->rest, PART_ADJECTIVE) && l->rest + 1 < l->parts.count)
        return EVIDENCE_PREDICATE;
    return weigh_end(l);
}

/* Two noun phrases before a participle or prefix, none of them surely the subject: "Dem Verein ein Streit bevor." */
static enum evidence weigh_two(const struct verbless *l)
{
    size_t end = l->parts.count, first = 0;
    if (end < 3 || !l->parts.whole ||
        !(part_is(l, end - 1, PART_PARTICIPLE) || part_is(l, end - 1, PART_PREFIX) ||
          part_is(l, end - 1, PART_ADJECTIVE)))
        return EVIDENCE_NONE;
    while (first < end && !part_is(l, first, PART_NOMINAL))
        first++;
    if (verbless_part(l, first)->last == 0) /* "Lieber die Taschen leer" */
        return EVIDENCE_NONE;
    for (size_t i = first + 1; i < end && !part_may_be_verb(l, i); i++)
        if (is_nominal_apart(l, i))
            return EVIDENCE_NOMINATIVES;
    return EVIDENCE_NONE;
}

/* "Das uns den Sonntag verdorben.", "Das wirklich ein seltener Fall." */
static bool is_demonstrative_subject(const struct verbless *l)
{
    size_t i = 1;
    if (!part_is(l, 0, PART_PRONOUN) || !part_begins(l, 0, " das dies "))
        return false;
    while (part_is(l, i, PART_ADVERB) || part_is(l, i, PART_ADJECTIVE))
        i++;
    return (i == 1 && part_is(l, i, PART_PRONOUN) && !part_begins(l, i, " alles ")) ||
           (i > 1 && part_is(l, i, PART_NOMINAL) && part_begins(l, i, " ein eine kein keine der die das "));
}

enum evidence verb_evidence(const struct analysis *a, bool plain)
{
    struct verbless l = {.a = a};
    enum evidence found = pronoun_evidence(a);
    /* "Treffen sich zwei Hunde." */
    bool opens = a->tagged.items[0].possible & ((FINITE & ~TAG_BIT(TAG_VVSUB)) | TAG_BIT(TAG_VVINF));
    if (found == EVIDENCE_PRONOUN || (found != EVIDENCE_NONE && !opens))
        return found;
    if (opens || !plain || !is_main(a, 0))
        return EVIDENCE_NONE;
    clause_parts(a, &l.parts);
    if (is_demonstrative_subject(&l))
        return EVIDENCE_OBJECT;
    verbless_find_subject(&l);
    found = l.parts.count > 0 ? weigh_passive(&l) : EVIDENCE_NONE;
    if (found == EVIDENCE_NONE)
        found = weigh_subject(&l);
    return found == EVIDENCE_NONE && l.subject == l.parts.count ? weigh_two(&l) : found;
}
