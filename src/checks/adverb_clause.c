#include "checks/adverb_clause.h"

#include "text/word_lists.h"

static const char of_clause[] =
    " weiterhin erneut nochmals nochmal abermals wiederum künftig zukünftig zunehmend fortlaufend kontinuierlich "
    "derzeit gegenwärtig momentan zurzeit augenblicklich bereits ebenfalls gleichfalls gleichzeitig zugleich "
    "zusätzlich "
    "außerdem zudem überdies letztendlich letztlich schließlich tatsächlich wahrscheinlich möglicherweise vermutlich "
    "voraussichtlich offensichtlich offenbar anscheinend angeblich hauptsächlich vorwiegend überwiegend normalerweise "
    "üblicherweise gewöhnlich grundsätzlich prinzipiell ursprünglich inzwischen mittlerweile bislang bisher kürzlich "
    "neulich unlängst anschließend infolgedessen folglich demzufolge somit daher deshalb deswegen jedoch allerdings "
    "dennoch trotzdem gleichwohl nämlich hingegen natürlich selbstverständlich leider glücklicherweise "
    "bedauerlicherweise "
    "erfreulicherweise interessanterweise eigentlich vorerst vorläufig zunächst endlich ständig seither immerhin "
    "ohnehin "
    "sowieso lediglich bitte hoffentlich sicherlich gewiss zweifellos generell ";

bool adverb_is_of_clause(const struct analysis *a, size_t word)
{
    return analysis_word_in(a, word, of_clause);
}

#define ADVERBS (TAG_BIT(TAG_ADV) | TAG_BIT(TAG_ADJD))
#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB))
#define NOT_FINITE                                                                                                     \
    (TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VAINF) | TAG_BIT(TAG_VAPP))
#define PARTS (TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_CLOSE) | TAG_BIT(TAG_DASH))

/* "bereits bestehende", "rund 40", "wie üblich", "von bisher": said of what stands beside it. */
static bool is_of_neighbour(const struct analysis *a, uint32_t i)
{
    const tag_set behind = TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_KOUS);
    const tag_set before = TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_PWAV);
    return analysis_has_tag(a, i + 1, behind) || (i > 0 && analysis_has_tag(a, i - 1, before));
}

/* "nicht weiterhin", "weiterhin nicht": set against the other one. */
static bool is_denied(const struct analysis *a, uint32_t i)
{
    return analysis_has_tag(a, i + 1, TAG_BIT(TAG_PTKNEG)) ||
           (i > 0 && analysis_has_tag(a, i - 1, TAG_BIT(TAG_PTKNEG)));
}

/* "erst erneut in Bonn, dann erneut in Köln": the same words or a joint beside both, so that it is meant. */
static bool is_parallel(const struct analysis *a, uint32_t i, uint32_t j)
{
    const struct analysed_word *w = a->words.items;
    bool before = i > 0 && span_equal(w[i - 1].text, w[j - 1].text);
    bool behind = j + 1 < a->words.len && !analysis_has_tag(a, j + 1, PARTS | TAG_BIT(TAG_COMMA)) &&
                  span_equal(w[i + 1].text, w[j + 1].text);
    return before || behind || analysis_has_tag(a, j - 1, TAG_BIT(TAG_KON) | TAG_BIT(TAG_COMMA)) ||
           analysis_has_tag(a, i + 1, TAG_BIT(TAG_KON) | TAG_BIT(TAG_COMMA));
}

/* What lies between two words of a clause. */
struct between {
    bool parted;         /* by a mark that ends more than a phrase */
    bool second_finite;  /* a finite verb besides that of the clause, or behind the one that ends it */
    bool joined, listed; /* by und; by a comma or another conjunction */
    bool verb_before;    /* a verb that is not finite before the last joint */
};

static struct between look_between(const struct analysis *a, uint32_t i, uint32_t j)
{
    uint32_t clause = a->clause_of.items[i];
    const struct clause *c = &a->clauses.items[clause];
    struct between b = {0};
    bool verb = false;
    for (uint32_t k = i + 1; k < j; k++) {
        bool own = a->clause_of.items[k] == clause;
        b.parted |= analysis_has_tag(a, k, PARTS);
        b.second_finite |= own && analysis_has_tag(a, k, FINITE) && (k != c->finite || c->kind != CLAUSE_MAIN);
        if (own && analysis_has_tag(a, k, TAG_BIT(TAG_KON))) {
            b.listed |= !analysis_word_in(a, k, " und sowie ");
            b.joined = true;
            b.verb_before = verb;
        }
        b.listed |= analysis_has_tag(a, k, TAG_BIT(TAG_COMMA)) && own && a->clause_of.items[k + 1] == clause;
        verb |= own && analysis_has_tag(a, k, NOT_FINITE);
    }
    return b;
}

static bool has_verb_behind(const struct analysis *a, uint32_t j)
{
    for (uint32_t k = j + 1; k < a->words.len && a->clause_of.items[k] == a->clause_of.items[j]; k++)
        if (analysis_has_tag(a, k, NOT_FINITE))
            return true;
    return false;
}

bool adverb_repeats_in_clause(const struct analysis *a, uint32_t i, uint32_t j)
{
    if (a->clause_of.items[i] == NO_CLAUSE || a->clause_of.items[i] != a->clause_of.items[j] || j < i + 2 ||
        !analysis_has_tag(a, i, ADVERBS) || !analysis_has_tag(a, j, ADVERBS))
        return false;
    if (is_of_neighbour(a, i) || is_of_neighbour(a, j) || is_parallel(a, i, j))
        return false;
    struct between b = look_between(a, i, j);
    if (b.parted || b.second_finite || b.listed)
        return false;
    if (!b.joined)
        return true;
    return b.verb_before && has_verb_behind(a, j) && !is_denied(a, i) && !is_denied(a, j) && adverb_is_of_clause(a, j);
}
