/* How likely a verb is lost: a logistic model of pairs of neighbouring signs and a few measures, with the weights of
 * verb_weights.def. */
#include "checks/verb_lost.h"
#include "checks/verb_signs.h"
#include "text/subjects.h"

static const int16_t pair_weights[SIGN_COUNT][SIGN_COUNT] = {
#define PAIR(before, sign, weight) [SIGN_##before][SIGN_##sign] = weight,
#define STEP(measure, least, weight)
#include "checks/verb_weights.def"
#undef PAIR
#undef STEP
};

enum measure { LENGTH, NOMINALS, MARGIN, GAIN, MEASURE_COUNT };

static const struct {
    uint8_t measure; /* enum measure */
    int16_t least, weight;
} steps[] = {
#define PAIR(before, sign, weight)
#define STEP(measure, least, weight) {measure, least, weight},
#include "checks/verb_weights.def"
#undef PAIR
#undef STEP
};

/* "Die Beispiele zeigen, wie …" */
static bool governs_clause(const struct analysis *a, size_t word)
{
    const tag_set opens =
        TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PWAV) | TAG_BIT(TAG_PWS) | TAG_BIT(TAG_KOKOM);
    return analysis_has_tag(a, word + 1, TAG_BIT(TAG_COMMA)) && analysis_has_tag(a, word + 2, opens);
}

/* "Wir Kinder lieben Eis.": what stands right behind who speaks. */
static bool follows_speakers(const struct analysis *a, uint32_t word)
{
    uint32_t i = 1;
    if (word < 2 || !analysis_word_in(a, 0, " wir ") || !(verb_persons(a, word) & pronoun_persons(span_of("wir"))))
        return false;
    while (i < word && analysis_has_tag(a, i, TAG_BIT(TAG_NN) | TAG_BIT(TAG_ADJA)))
        i++;
    return i == word && analysis_has_tag(a, word, FINITE) && analysis_has_tag(a, word - 1, TAG_BIT(TAG_NN));
}

bool verb_is_sure(const struct analysis *a)
{
    bool main_clause = false;
    for (uint32_t i = 0; i < a->words.len; i++) {
        if (analysis_has_tag(a, i, MARKS) || !is_main(a, i))
            continue;
        main_clause = true;
        if (has_apostrophe(a, i) || follows_speakers(a, i))
            return true;
        if (!analysis_has_tag(a, i, FINITE))
            continue;
        bool sure = !(a->tagged.items[i].possible & UNSURE & ~TAG_BIT(TAG_ADJA)) && !is_raised_inside(a, i) &&
                    !is_no_verb_there(a, i) && !finds_no_subject(a, i);
        if (sure || governs_clause(a, i))
            return true;
    }
    return !main_clause;
}

int verb_margin(const struct analysis *a)
{
    int best = VERB_NONE;
    for (uint32_t i = 0; i < a->words.len; i++) {
        tag_set others = a->tagged.items[i].possible & ~FINITE;
        if (!others || !is_main(a, i) || !analysis_has_tag(a, i, FINITE))
            continue;
        int margin = -analysis_saving_as(a, i, others);
        if (margin > best)
            best = margin;
    }
    return best;
}

int verb_gain(const struct analysis *a)
{
    int best = INT32_MIN;
    for (size_t i = 0; i < a->words.len; i++) {
        int gain = analysis_saving_between(a, i, TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN));
        if (gain > best)
            best = gain;
    }
    return best;
}

static int odds_by_pairs(const struct verb_signs *signs)
{
    int odds = 0;
    for (size_t i = 1; i < signs->count; i++)
        odds += pair_weights[signs->items[i - 1]][signs->items[i]] + pair_weights[SIGN_ANY][signs->items[i]];
    return odds;
}

static int odds_by(enum measure measure, int value)
{
    int odds = 0;
    for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
        if (steps[i].measure == measure && value >= steps[i].least)
            odds += steps[i].weight;
    return odds;
}

/* Nats, rounded down; no step goes below. */
static int nats(int cost)
{
    return cost >= 0 ? cost / TAGGING_UNITS : -1 - (-1 - cost) / TAGGING_UNITS;
}

bool verb_is_missed(const struct analysis *a)
{
    struct verb_signs signs;
    verb_signs_find(a, &signs);
    if (signs_tell_nothing(&signs))
        return false;
    int least = signs_odds_needed(&signs);
    int margin = verb_margin(a);
    int odds = odds_by_pairs(&signs) + odds_by(LENGTH, (int)signs.count - 2) + odds_by(NOMINALS, (int)signs.nominals);
    if (margin != VERB_NONE)
        odds += odds_by(MARGIN, nats(margin));
    if (odds + odds_by(GAIN, INT16_MAX) < least) /* most sentences: the gain takes long to find */
        return false;
    return odds + odds_by(GAIN, nats(verb_gain(a))) >= least;
}
