#include "checks/subject_agreement.h"

#include <string.h>

#include "checks/subject_plural.h"
#include "checks/verb_lost.h"
#include "text/word_lists.h"

static bool is_coordinator(const struct analysis *a, uint32_t word)
{
    enum word_tag t = word < a->words.len ? analysis_tag(a, word) : TAG_STOP;
    return t == TAG_KON || t == TAG_COMMA || t == TAG_KOKOM || t == TAG_OPEN || t == TAG_CLOSE || t == TAG_DASH;
}

/* "er und sie", "er bzw. sie": more than the pronoun may be the subject. */
static bool is_joined(const struct analysis *a, const struct subject *s)
{
    enum word_tag behind = s->last + 1 < a->words.len ? analysis_tag(a, s->last + 1) : TAG_STOP;
    const tag_set nominal = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_FM) |
                            TAG_BIT(TAG_CARD) | TAG_BIT(TAG_ABBR);
    bool before = s->first > 1 && analysis_tag(a, s->first - 1) == TAG_KON &&
                  (TAG_BIT(analysis_tag(a, s->first - 2)) & nominal || a->words.items[s->first - 2].repaired) &&
                  !analysis_word_in(a, s->first, " man ");
    return before || behind == TAG_ABBR || (is_coordinator(a, s->last + 1) && behind != TAG_COMMA);
}

static bool is_beside(const struct subject *s, uint32_t finite)
{
    return s->last + 1 == finite || finite + 1 == s->first;
}

/* It begins its clause, but for what only leads over to it: "naja, das Bad", "aber die Bank". */
static bool opens(const struct analysis *a, const struct clause *c, const struct subject *s)
{
    uint32_t first = c->opener != NO_WORD ? c->opener + 1 : c->first;
    while (c->opener == NO_WORD && first < s->first &&
           (analysis_word_in(a, first, " aber doch denn und oder naja ach nun nein ") ||
            (first > c->first && analysis_tag(a, first) == TAG_COMMA)))
        first++;
    return s->first == first;
}

static bool begins_sentence_part(const struct analysis *a, uint32_t word)
{
    enum word_tag before = word > 0 ? analysis_tag(a, word - 1) : TAG_STOP;
    return before == TAG_STOP || before == TAG_COMMA || before == TAG_KON || before == TAG_OPEN || before == TAG_COLON;
}

/* "Ach, du liebe Zeit!": an adjective, and who is called. */
static bool is_calling(const struct analysis *a, const struct subject *s, uint32_t finite)
{
    return s->last + 1 == finite && a->tagged.items[finite].possible & TAG_BIT(TAG_ADJA) &&
           analysis_word_in(a, s->first, " du ihr ") && analysis_has_tag(a, finite + 1, TAG_BIT(TAG_NN));
}

static bool pronoun_disagrees(const struct analysis *a, const struct clause *c, const struct clause_subjects *all,
                              persons verb, const struct subject *s)
{
    bool last = c->finite == c->last && c->opener != NO_WORD && s->first == c->opener + 1;
    bool old_form = verb_is_old_form(a, c->finite, verb, s);
    bool command =
        TAG_BIT(TAG_VVIMP) & a->tagged.items[c->finite].possible && s->first == c->finite + 1; /* "zeig du" */
    bool compared = s->first > 0 && analysis_tag(a, s->first - 1) == TAG_KOKOM; /* "Leute wie ich haben" */
    if (s->persons & verb || old_form || command || is_calling(a, s, c->finite) || compared || is_joined(a, s) ||
        subject_has_own_verb(a, s, verb, c->finite))
        return false;
    bool infinitive_behind =
        c->finite < c->last && TAG_BIT(analysis_tag(a, c->finite + 1)) & (TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU));
    bool first =
        c->opener != NO_WORD && s->first == c->opener + 1 && infinitive_behind; /* "ob er bereit ist zu gehen" */
    bool near =
        is_beside(s, c->finite) || (opens(a, c, s) && subject_right_before(a, s, c->finite) && !(all->persons & verb));
    bool alone =
        c->finite == c->last && c->opener != NO_WORD && all->sure && !(all->persons & verb); /* "wohin man …" */
    return last || first || alone || (near && (c->opener == NO_WORD || s->first < c->finite));
}

/* ", der Wichtiges entscheidet": a relative clause, though its pronoun was taken for an article. */
static bool is_like_relative(const struct analysis *a, const struct clause *c)
{
    return c->kind == CLAUSE_MAIN && c->finite == c->last && c->finite > c->first + 1 && c->first > 0 &&
           analysis_has_tag(a, c->first - 1, TAG_BIT(TAG_COMMA)) && analysis_word_in(a, c->first, " der die das ");
}

/* "(…) und das Semikolon sind": what stands before und is part of the subject, or of a clause with its verb last. */
static bool continues_something(const struct analysis *a, const struct clause *c, const struct subject *s)
{
    if (s->first < 2 || analysis_tag(a, s->first - 1) != TAG_KON)
        return false;
    if (span_ends(a->words.items[s->first - 2].text, "-")) /* "die Außen- und die Innenpolitik blieben" */
        return true;
    uint32_t before = a->clause_of.items[s->first - 2];
    bool last = before != NO_CLAUSE &&
                (a->clauses.items[before].kind != CLAUSE_MAIN || is_like_relative(a, &a->clauses.items[before]));
    return analysis_tag(a, s->first - 2) == TAG_CLOSE || (c->coordinated && last);
}

/* "Der Bericht zeigen": a nominative alone before a verb that has no predicate, and that is surely a verb; but "ein Tag
 * später kamen sie". */
static bool is_only_subject(const struct analysis *a, const struct clause *c, const struct subject *s)
{
    const tag_set verbs = TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVIMP);
    return s->nominative && analysis_tag(a, c->finite) == TAG_VVFIN && !is_measure_noun(a, s->last) &&
           !(a->tagged.items[c->finite].possible & ~verbs) &&
           !analysis_word_in(a, c->finite, " bleiben blieben heißen hießen nennen scheinen schienen ");
}

/* "der Lärm, der dort verursacht werden": the pronoun is one, and nothing else can be the subject. */
static bool relative_disagrees(const struct analysis *a, const struct clause *c, const struct clause_subjects *all,
                               persons verb, const struct subject *s)
{
    const tag_set helpers = TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN);
    bool ends = c->finite == c->last && c->finite > 0 && !analysis_has_tag(a, c->finite + 2, TAG_BIT(TAG_KON)) &&
                analysis_has_tag(a, c->finite + 1, TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COMMA));
    return c->kind == CLAUSE_RELATIVE && c->opener == s->first && s->first == c->first && all->count == 1 &&
           all->sure && ends && analysis_has_tag(a, c->finite, helpers) &&
           analysis_word_in(a, s->first, " der welcher ") && verb & THIRD_PERSON && !(verb & s->persons);
}

/* A noun phrase that opens its clause and stands right before the verb, or right behind it where nothing that could be
 * the subject stands before it. */
static bool phrase_disagrees(const struct analysis *a, const struct clause *c, const struct clause_subjects *all,
                             persons verb, const struct subject *s)
{
    bool helper = analysis_tag(a, c->finite) != TAG_VVFIN;
    bool before = opens(a, c, s) && (c->opener != NO_WORD || c->kind == CLAUSE_MAIN) &&
                  begins_sentence_part(a, c->first) && (c->opener != NO_WORD || subject_right_before(a, s, c->finite));
    bool behind = c->opener == NO_WORD && c->first == 0 && c->finite > c->first &&
                  (helper || is_only_subject(a, c, s)) && c->finite + 1 == s->first && s == &all->items[0];
    bool of_relative = s->first != c->first && (analysis_word_in(a, s->first, " deren dessen ") ||
                                                analysis_word_in(a, s->first - 1, " deren dessen "));
    if (subject_is_relative(a, c, s) || of_relative)
        return false;
    if (subject_lacks_plural(a, c, all, verb, s) || relative_disagrees(a, c, all, verb, s))
        return true;
    bool shared =
        c->coordinated && c->finite == c->last && s->last + 1 != c->finite; /* "der A ist und das B enthält" */
    if (shared || analysis_has_tag(a, c->finite + 1, TAG_BIT(TAG_KON)))     /* "darf und kann man nicht" */
        return false;
    if (subject_is_lone_singular(a, s))
        return lone_subject_disagrees(a, c, all, verb, s);
    bool named = analysis_tag(a, s->last) == TAG_NE && !(s->persons & PERSON_BIT(NUMBER_PLURAL, 3));
    if ((s->first == s->last && !named) || c->kind == CLAUSE_INTERROGATIVE) /* quotations; "um wie viele Zeilen" */
        return false;
    if ((!all->sure && !before) || continues_something(a, c, s) || subject_ends_list(a, verb, s) || s->persons & verb ||
        !(verb & THIRD_PERSON) || is_coordinator(a, s->last + 1))
        return false;
    if (s->nominative && helper && c->opener == NO_WORD && (before || behind))
        return !(persons_behind_verb(a, c, all) & verb); /* but "der Grund sind die Mieten" */
    if (before && c->opener == NO_WORD && (helper || is_only_subject(a, c, s)))
        return !(persons_behind_verb(a, c, all) & verb) || !helper;
    return (before || behind) && !(all->persons & verb);
}

/* "Element of Crime haben", "Kings of Leon sind": a name with words that are no German may be a plural. */
static bool is_part_of_foreign_name(const struct analysis *a, const struct subject *s)
{
    for (uint32_t i = s->first > 0 ? s->first - 1 : 0; i <= s->last; i++)
        if (analysis_word_in(a, i, " of the and for & ") || analysis_tag(a, i) == TAG_FM)
            return true;
    return false;
}

/* "Falls vorhanden, bitte die Nummer angeben." */
static bool is_request(const struct analysis *a, const struct clause *c)
{
    for (uint32_t i = c->first; c->finite == c->last && i < c->finite; i++)
        if (analysis_word_in(a, i, " bitte "))
            return a->tagged.items[c->finite].possible & (TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF));
    return false;
}

bool subject_disagrees(const struct analysis *a, const struct clause *c, const struct clause_subjects *s, persons verb,
                       const struct subject *meant)
{
    tag_set may_be = a->tagged.items[c->finite].possible;
    bool last_of_main = c->opener == NO_WORD && (c->finite == c->last || TAG_BIT(analysis_tag(a, c->finite + 1)) &
                                                                             (TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_OPEN)));
    bool more = c->finite + 1 < a->words.len && analysis_tag(a, c->finite + 1) == TAG_KON;
    if (((last_of_main || more) && (may_be & (TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF)))) || is_request(a, c))
        return false;
    const tag_set finite = TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN);
    if (c->finite + 1 < a->words.len && TAG_BIT(analysis_tag(a, c->finite + 1)) & finite && c->opener != NO_WORD)
        return false; /* "nachdem ich es durchforstet hatte" */
    bool right_before = subject_right_before(a, meant, c->finite);
    for (uint32_t i = meant->last + 1; i < c->finite && !right_before; i++)
        if (analysis_tag(a, i) == TAG_COMMA) /* another clause stands between, and may be theirs */
            return false;
    if (has_apostrophe(a, c->finite)) /* "gibt's" has its subject in it, and "soll’n" an ending of its own */
        return false;
    if (may_be & (TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_FM) | TAG_BIT(TAG_ADV)) || subject_serves_as_noun(a, meant))
        return false;
    if (!meant->pronoun && is_part_of_foreign_name(a, meant))
        return false;
    if (meant->pronoun)
        return pronoun_disagrees(a, c, s, verb, meant);
    return phrase_disagrees(a, c, s, verb, meant) && !clause_is_listed_order(a, c);
}
