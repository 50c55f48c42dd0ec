/* Two neighbours that German does not have in this order, though both are frequent, and that would be as usual the
 * other way round: "Wir haben auf nächsten den Zug gewartet". What German has was counted on handbooks, help pages,
 * sayings and stories (text/tagging.h: word_pair); the rows that are wrong in any case, by hand, are those of
 * phrase_salad.c. */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "checks/word_context.h"
#include "lexicon/lexicon.h"
#include "text/confidence.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/word-order",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_PREVIEW,
        .help =
            "Two words that German hardly ever has in this order, judged by their parts of speech: \"Er den sieht "
            "Turm\". The other way round the sentence would be far more usual. What is usual was counted on "
            "1.6 million words of sound German. In other news and handbooks it finds something every 15,000 words or "
            "so; of neighbours exchanged at random it finds one pair in five.",
    },
};

/* How much likelier the sentence must be the other way round: more than a thousand times. */
enum { SAVING_LEAST = 7 * TAGGING_UNITS };

/* A sentence with unknown words, or a clause without verb, is judged by nobody. */
enum { CONFIDENCE_SURE = 80 };

/* Names, foreign words, figures and marks stand nearly anywhere. */
#define ANYWHERE (TAG_BIT(TAG_NE) | TAG_BIT(TAG_FM) | TAG_BIT(TAG_ABBR) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_ITJ))

#define VERBS                                                                                                          \
    (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF) |          \
     TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VAPP) | TAG_BIT(TAG_VVSUB))

struct row {
    const struct tagging *model;
    const struct sentence_view *sentence;
    uint32_t *kinds; /* by word */
    size_t count;
};

static uint32_t kind_of(const struct tagging *model, const struct analysis *a, size_t word)
{
    char folded[LEXICON_FORM_MAX];
    struct span text = a->words.items[word].text;
    size_t len = lexicon_fold(text.ptr, text.len, folded, sizeof(folded));
    return tagging_kind(model, analysis_tag(a, word), (struct span){folded, len});
}

static int pair_cost(const struct row *r, size_t first, size_t second)
{
    return tagging_pair(r->model, r->kinds[first], r->kinds[second])->cost;
}

static bool is_plain(const struct row *r, size_t word)
{
    const struct analysed_word *w = &r->sentence->analysis->words.items[word];
    enum word_tag tag = analysis_tag(r->sentence->analysis, word);
    return tag < TAG_COMMA && !(TAG_BIT(tag) & ANYWHERE) && !w->repaired &&
           !(r->sentence->tokens[w->token].flags & (TOKEN_QUOTED | TOKEN_FOREIGN | TOKEN_CODE | TOKEN_ALL_CAPITAL));
}

/* An adjective may be a noun to its verb: "Der erste brachte Brot". */
static bool is_noun_with_verb(const struct analysis *a, size_t word)
{
    return analysis_has_tag(a, word, TAG_BIT(TAG_ADJA)) && analysis_has_tag(a, word + 1, VERBS);
}

/* The order of verbs is for the checks that know clauses. */
static bool may_be_exchanged(const struct row *r, size_t word)
{
    const struct analysis *a = r->sentence->analysis;
    bool verbs = analysis_has_tag(a, word, VERBS) && analysis_has_tag(a, word + 1, VERBS);
    return is_plain(r, word) && is_plain(r, word + 1) && !verbs && !is_noun_with_verb(a, word - 1);
}

/* How much cheaper the sentence would be with this word and the next exchanged; neither is its first or its last one.
 */
static int exchange_saving(const struct row *r, size_t word)
{
    size_t before = word - 1, next = word + 1, behind = word + 2;
    return pair_cost(r, before, word) + pair_cost(r, word, next) + pair_cost(r, next, behind) -
           pair_cost(r, before, next) - pair_cost(r, next, word) - pair_cost(r, word, behind);
}

/* The word to exchange with its next one so that the pair that begins at `word` comes apart; 0 when none saves
 * enough. */
static size_t word_to_exchange(const struct row *r, size_t word)
{
    int most = SAVING_LEAST - 1;
    size_t best = 0;
    for (size_t i = word > 1 ? word - 1 : 1; i <= word + 1 && i + 2 < r->count; i++) {
        int saving = may_be_exchanged(r, i) ? exchange_saving(r, i) : 0;
        if (saving > most) {
            most = saving;
            best = i;
        }
    }
    return best;
}

static void report(struct check_context *c, const struct row *r, size_t word)
{
    const struct analysed_word *words = r->sentence->analysis->words.items;
    const struct token *first = &r->sentence->tokens[words[word].token],
                       *second = &r->sentence->tokens[words[word + 1].token];
    struct span one = words[word].text, other = words[word + 1].text;
    struct finding *f = finding_emit(c, &rules[0], first->off, token_end(second) - first->off,
                                     "German hardly ever has words in this order; \"%.*s %.*s\" would be usual.",
                                     (int)other.len, other.ptr, (int)one.len, one.ptr);
    struct text_edit edits[] = {{first->off, first->len, other}, {second->off, second->len, one}};
    finding_add_fix(c, f, FIX_DISPLAY, edits, 2);
}

/* An attribute with a phrase of its own is long and therefore rare: "die für Menschen lesbaren Zeichen". */
static bool is_rarity(const struct analysis *a, size_t word)
{
    const tag_set prepositions = TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART);
    return is_noun_with_verb(a, word) || (analysis_has_tag(a, word + 1, prepositions) && opens_attribute(a, word + 2));
}

static bool is_unusual(struct check_context *c, const struct row *r, size_t word)
{
    const struct analysis *a = r->sentence->analysis;
    return tagging_pair(r->model, r->kinds[word], r->kinds[word + 1])->unusual && is_plain(r, word) &&
           is_plain(r, word + 1) && !is_foreign_stretch(c, r->sentence, a->words.items[word].token) &&
           !is_rarity(a, word);
}

static void check_row(struct check_context *c, const struct row *r)
{
    for (size_t i = 1; i + 1 < r->count; i++) {
        size_t exchanged = is_unusual(c, r, i) ? word_to_exchange(r, i) : 0;
        if (exchanged > 0) {
            report(c, r, exchanged);
            i = exchanged + 1;
        }
    }
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    if (!a || !s->full || a->words.len < 4 || a->confidence < CONFIDENCE_SURE)
        return;
    struct row r = {.model = a->analyser->tagger.model, .sentence = s, .count = a->words.len};
    r.kinds = arena_alloc(c->scratch, r.count * sizeof(*r.kinds));
    for (size_t i = 0; i < r.count; i++)
        r.kinds[i] = kind_of(r.model, a, i);
    check_row(c, &r);
}

const struct check check_word_order = {.rules = rules, .rule_count = 1, .sentence = check_sentence, .analysis = true};
