/* Words of a closed set (days, months, points of the compass, opposites) that the translation exchanged. */
#include "base/ascii.h"
#include "checks/checks.h"
#include "checks/denial.h"
#include "checks/opposite_words.h"
#include "checks/token_tools.h"
#include "lang/number_words.h"
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

#define NONE SIZE_MAX

/* What one side of a pair has of the sets. */
struct side_opposites {
    struct opposite_word words[OPPOSITE_WORDS_MAX];
    size_t count;
};

/* The last token of the list; NONE when the side has none. */
static size_t find_listed(const struct pair_side *side, const char *list)
{
    size_t token = NONE;
    for (size_t i = 0; i < side->token_count; i++)
        if (side->tokens[i].cls == TOKEN_WORD && word_in(pair_token(side, i), list))
            token = i;
    return token;
}

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

/* A number stands before the word: then it is the unit of a measure, which may be told otherwise ("a decade": "zehn
 * Jahre"). */
static bool counts_behind_number(const struct pair_side *side, size_t token)
{
    if (token == 0)
        return false;
    struct span word = pair_token(side, token - 1);
    char lower[LISTED_BYTES];
    size_t len = 0;
    for (; len < word.len && len < sizeof(lower); len++)
        lower[len] = ascii_lower(word.ptr[len]);
    return side->tokens[token - 1].flags & TOKEN_HAS_DIGIT ||
           number_word_find(side->lang->tag, (struct span){lower, len});
}

/* "Thursday night" is "in der Nacht zum Freitag", "the Mideast" "der Nahe Osten". */
static bool is_said_otherwise(const struct pair_view *p, enum opposite_set set, size_t source, size_t target)
{
    if (set > OPPOSITE_CLOSED && set != SET_ALWAYS && (side_denies(&p->source) || side_denies(&p->target)))
        return true;
    if (set == SET_SPANS)
        return counts_behind_number(&p->source, source) || counts_behind_number(&p->target, target);
    if (set == SET_DAYS)
        return find_listed(&p->source, " night night's overnight midnight eve ") != NONE ||
               find_listed(&p->target, " nacht mitternacht ") != NONE;
    if (set == SET_COLOURS) /* "a black eye", "black and blue", "green with envy" */
        return find_listed(&p->target, " auge neid ") != NONE ||
               (find_listed(&p->source, " black ") != NONE && find_listed(&p->source, " blue ") != NONE);
    if (set == SET_NATIONS) /* "Greek to me" */
        return find_listed(&p->target, " spanisch ") != NONE && find_listed(&p->target, " vor vorkommen ") != NONE;
    return set == SET_COMPASS && target > 0 &&
           word_in(pair_token(&p->target, target - 1),
                   " nahe nahen naher mittlere mittleren mittlerer ferne fernen ferner wilde wilden ");
}

static void check_set(struct check_context *c, const struct pair_view *p, const struct side_opposites *source,
                      const struct side_opposites *target, enum opposite_set set)
{
    const struct opposite_word *was = only_own(source, target, set), *is = only_own(target, source, set);
    if (was && is && !is_said_otherwise(p, set, was->token, is->token))
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
        word_in(pair_token(s, behind), " only just merely necessarily have always "))
        return;
    size_t verb = find_listed(&p->target, " muss musst müssen müsst mußt muß ");
    if (verb != NONE && find_listed(&p->target, " nicht ") != NONE &&
        find_listed(&p->target, " darf darfst dürfen dürft dürfe verboten untersagt nur vermeiden verhindern ") == NONE)
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
