/* Words of a closed set (days, months, points of the compass, opposites) that the translation exchanged. */
#include "checks/checks.h"
#include "checks/opposite_places.h"
#include "checks/token_tools.h"
#include "text/word_lists.h"

enum { RULE_OPPOSITE, RULE_CONTRARY, RULE_MUST_NOT, RULE_COUNT };

static const struct rule_info rules[RULE_COUNT] = {
    [RULE_OPPOSITE] =
        {.id = "source/meaning/opposite",
         .category = CATEGORY_MISTRANSLATION,
         .severity = SEVERITY_MAJOR,
         .help =
             "A word of a closed set that became another one of its set: a day, a month, a season, a colour, a point "
             "of the compass, a country, a relative (\"Monday\" is not \"Dienstag\", \"brother\" not "
             "\"Schwester\"), or its contrary (\"left\" is not \"rechts\", \"longer\" not \"kürzer\"). "
             "Told where either side has one word of the kind that the other lacks; contraries only where neither "
             "side denies anything."},
    [RULE_CONTRARY] =
        {.id = "source/meaning/contrary",
         .category = CATEGORY_MISTRANSLATION,
         .severity = SEVERITY_MAJOR,
         .status = RULE_PREVIEW,
         .help =
             "A word that became its contrary: \"increased\" is not \"sank\", \"before\" not \"nach\", \"open\" not "
             "\"schließen\". Told where the sentence has one word of the kind on either side. Words of other "
             "senses (\"nach Belgrad\") and sentences said the other way round are taken for faults, too.",
         .precision = "4 findings, all wrong, in 4,840 pairs of sound translations; 7, all wrong, in 98,000 messages "
                      "of programs."},
    [RULE_MUST_NOT] =
        {.id = "source/meaning/must-not",
         .category = CATEGORY_MISTRANSLATION,
         .severity = SEVERITY_MAJOR,
         .status = RULE_PREVIEW,
         .help =
             "\"You must not open it\" forbids: \"Sie dürfen es nicht öffnen\". \"Sie müssen es nicht öffnen\" leaves "
             "it to the reader.",
         .precision =
             "no finding in 2,037 pairs of sound translations, one, a wrong one, in 98,000 messages of programs."},
};

/* What one side of a pair has of the sets. */
struct side_opposites {
    struct opposite_word words[OPPOSITE_WORDS_MAX];
    size_t count;
};

static bool has_member(const struct side_opposites *side, const struct opposite_member *member)
{
    for (size_t i = 0; i < side->count; i++)
        if (side->words[i].member == member)
            return true;
    return false;
}

/* The last word of the one member of a set that the side has and the other side lacks; NULL when there is none or more
 * than one. */
static const struct opposite_word *only_own(const struct side_opposites *side, const struct side_opposites *other,
                                            enum opposite_set set)
{
    const struct opposite_word *only = NULL;
    for (size_t i = 0; i < side->count; i++) {
        const struct opposite_word *w = &side->words[i];
        if (w->doubtful || w->member->set != set || has_member(other, w->member))
            continue;
        if (only && only->member != w->member)
            return NULL;
        only = w;
    }
    return only;
}

static void report(struct check_context *c, const struct pair_view *p, const struct rule_info *rule, size_t source,
                   size_t target)
{
    struct span was = pair_token(&p->source, source), is = pair_token(&p->target, target);
    const struct token *t = &p->target.tokens[target];
    struct finding *f = finding_emit(c, rule, t->off, t->len, "The source text says \"%.*s\", not \"%.*s\".",
                                     (int)was.len, was.ptr, (int)is.len, is.ptr);
    finding_show_source(c, f, p);
}

static void check_set(struct check_context *c, const struct pair_view *p, const struct side_opposites *source,
                      const struct side_opposites *target, enum opposite_set set)
{
    const struct opposite_word *was = only_own(source, target, set), *is = only_own(target, source, set);
    if (was && is && !opposite_is_said_otherwise(p, set, was->token, is->token))
        report(c, p, &rules[set > OPPOSITE_SURE ? RULE_CONTRARY : RULE_OPPOSITE], was->token, is->token);
}

static unsigned is_must(const struct lang *lang, struct span word)
{
    (void)lang;
    return word_in(word, " must mustn't mustn’t ");
}

/* "must not" forbids, "muss nicht" allows. */
static void check_must_not(struct check_context *c, const struct pair_view *p)
{
    const struct pair_side *s = &p->source;
    size_t must = s->token_count;
    while (must > 0 && !text_side_ask(s->text, &s->tokens[must - 1], is_must))
        must--;
    if (must-- == 0)
        return;
    bool joined = pair_token(s, must).len > 4;
    size_t behind = must + (joined ? 1 : 2);
    if (behind >= s->token_count || (!joined && !span_is(pair_token(s, must + 1), "not")) ||
        pair_token_in(s, behind, " only just merely necessarily have always "))
        return;
    size_t verb = opposite_find_listed(&p->target, " muss musst müssen müsst mußt muß ");
    if (verb != OPPOSITE_NONE && opposite_find_listed(&p->target, " nicht ") != OPPOSITE_NONE &&
        opposite_find_listed(&p->target,
                             " darf darfst dürfen dürft dürfe verboten untersagt nur vermeiden verhindern ") ==
            OPPOSITE_NONE)
        report(c, p, &rules[RULE_MUST_NOT], must, verb);
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    struct side_opposites source, target;
    if (!state || !pair_is_sure(p))
        return;
    source.count = opposite_words_find(state, &p->source, source.words, OPPOSITE_WORDS_MAX);
    target.count = source.count ? opposite_words_find(state, &p->target, target.words, OPPOSITE_WORDS_MAX) : 0;
    bool seen[OPPOSITE_SETS] = {false};
    for (size_t i = 0; i < source.count && target.count > 0; i++) {
        enum opposite_set set = source.words[i].member->set;
        if (!seen[set])
            check_set(c, p, &source, &target, set);
        seen[set] = true;
    }
    check_must_not(c, p);
}

static void begin(struct check_context *c, void **state)
{
    *state = c->bitext ? opposite_index_new() : NULL;
}

static void end(struct check_context *c, void *state)
{
    (void)c;
    opposite_index_free(state);
}

const struct check check_source_opposites = {
    .rules = rules, .rule_count = RULE_COUNT, .begin = begin, .pair = check_pair, .end = end};
