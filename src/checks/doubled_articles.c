#include "checks/doubled_articles.h"

#include "checks/token_tools.h"
#include "checks/verb_lost.h"
#include "text/front_field.h"
#include "text/phrases.h"

/* These take two objects alike ("er nannte das das Wunder"), or say what something is. */
static const char two_objects[] = " nennt nennen nannte nannten nenne finde findet finden fand fanden macht machen "
                                  "machte machten lehrt lehrte kostet "
                                  "kostete heißt hieß hält halten hielt hielten fragt fragte ";

static bool is_finite(const struct analysis *a, uint32_t word)
{
    return analysis_has_tag(a, word, FINITE & ~TAG_BIT(TAG_VVIMP));
}

/* The noun of the phrase that begins with the second article, when nothing behind it tells that it belongs to an
 * attribute: "auf der der Sonne zugewandten Seite". NO_WORD when there is none. */
static uint32_t noun_of(const struct analysis *a, uint32_t second)
{
    const struct noun_phrase *p = phrase_at(a, second);
    uint32_t noun = p ? p->last : second + 1;
    const tag_set attribute = TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART);
    bool behind = analysis_has_tag(a, noun + 1, attribute | TAG_BIT(TAG_NN) | TAG_BIT(TAG_ADV));
    return analysis_has_tag(a, noun, TAG_BIT(TAG_NN)) && !behind && !is_measure_noun(a, noun) ? noun : NO_WORD;
}

/* Whether a finite verb stands from `first` to the end of the sentence or the next mark: the clause of the first
 * article as a pronoun, or of a "dass" that is written so. */
static bool has_finite(const struct analysis *a, uint32_t first)
{
    for (uint32_t i = first; i < a->words.len && !analysis_has_tag(a, i, MARKS); i++)
        if (is_finite(a, i) || a->tagged.items[i].possible & (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VVSUB)))
            return true;
    return false;
}

/* "Er verließ das das Haus": the subject stands before the verb, so that both would be objects. */
static bool is_object(const struct analysis *a, uint32_t first)
{
    const struct clause *cl = analysis_clause(a, first);
    uint32_t finite = first - 1;
    if (!cl || cl->kind != CLAUSE_MAIN || cl->finite != finite || cl->first != 0 || cl->opener != NO_WORD ||
        !analysis_has_tag(a, finite, TAG_BIT(TAG_VVFIN)) || analysis_word_in(a, finite, two_objects))
        return false;
    bool pronoun = finite == 1 && analysis_word_in(a, 0, " ich er sie wir man ");
    return pronoun || front_subject(a, 0, finite);
}

/* "Sie fuhr mit dem dem Bus": behind a comma or a noun the first would be a relative pronoun. */
static bool is_governed(const struct analysis *a, uint32_t first)
{
    const tag_set before = FINITE | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF);
    return first > 1 && analysis_has_tag(a, first - 1, TAG_BIT(TAG_APPR)) && analysis_has_tag(a, first - 2, before);
}

bool article_is_doubled(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct analysis *a = s->analysis;
    if (!a || !s->full || !token_listed(c, &s->tokens[i], " der die das den dem "))
        return false;
    uint32_t first = analysis_word_at(a, i), second = analysis_word_at(a, i + 1);
    if (first == NO_WORD || second != first + 1)
        return false;
    uint32_t noun = noun_of(a, second);
    if (noun == NO_WORD)
        return false;
    if (first == 0) /* "Die die Firma leitet gut": no second verb, of the sentence around */
        return is_finite(a, noun + 1) && !has_finite(a, noun + 2) &&
               analysis_has_tag(a, a->words.len - 1, TAG_BIT(TAG_STOP)) && a->clauses.len == 1;
    return (is_object(a, first) || is_governed(a, first)) && !has_finite(a, noun + 1);
}
