/* Words of a closed set (days, months, points of the compass, opposites) that the translation exchanged. */
#include <stdlib.h>

#include "checks/checks.h"
#include "checks/opposite_words.h"
#include "checks/token_tools.h"
#include "text/word_lists.h"

enum { RULE_OPPOSITE, RULE_CONTRARY, RULE_MUST_NOT, RULE_COUNT };

static const struct rule_info rules[RULE_COUNT] = {
    [RULE_OPPOSITE] =
        {.id = "source/meaning/opposite",
         .category = CATEGORY_MISTRANSLATION,
         .severity = SEVERITY_MAJOR,
         .help = "A day, a month, a season, a point of the compass, a relative or the like that became another one of "
                 "its kind: \"Monday\" is not \"Dienstag\", \"brother\" not \"Schwester\". Told where the sentence has "
                 "one word of the kind on either side."},
    [RULE_CONTRARY] =
        {.id = "source/meaning/contrary",
         .category = CATEGORY_MISTRANSLATION,
         .severity = SEVERITY_MAJOR,
         .status = RULE_PREVIEW,
         .help =
             "A word that became its contrary: \"left\" is not \"rechts\", \"increased\" not \"sank\", \"always\" not "
             "\"nie\". Told where the sentence has one word of the kind on either side. Words of other senses "
             "(\"right\" as \"richtig\") and sentences said the other way round are taken for faults, too.",
         .precision =
             "no finding in 2,037 pairs of sound translations; wrong in most of the sound pairs that were made to "
             "mislead it."},
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

/* The last token of the list; OPPOSITE_NONE when the side has none. */
static size_t find_listed(const struct pair_side *side, const char *list)
{
    size_t token = OPPOSITE_NONE;
    for (size_t i = 0; i < side->token_count; i++)
        if (side->tokens[i].cls == TOKEN_WORD && word_in(pair_token(side, i), list))
            token = i;
    return token;
}

/* The one member of a set, which begins at `from`, that the side has, and its token; OPPOSITE_NONE when there is none
 * or more than one. */
static size_t only_member(const struct opposite_words *w, size_t from, bool english, size_t *token)
{
    size_t only = OPPOSITE_NONE;
    for (size_t i = from; i < OPPOSITE_MEMBERS && opposite_members[i].set == opposite_members[from].set; i++) {
        size_t found = opposite_words_last(w, english ? opposite_members[i].english : opposite_members[i].german);
        if (found == OPPOSITE_NONE)
            continue;
        if (only != OPPOSITE_NONE)
            return OPPOSITE_NONE;
        only = i;
        *token = found;
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

/* "Thursday night" is "in der Nacht zum Freitag", "the Mideast" "der Nahe Osten". */
static bool is_said_otherwise(const struct pair_view *p, int set, size_t target)
{
    if (set == OPPOSITE_DAYS)
        return find_listed(&p->source, " night night's overnight midnight eve ") != OPPOSITE_NONE ||
               find_listed(&p->target, " nacht mitternacht ") != OPPOSITE_NONE;
    return target > 0 && word_in(pair_token(&p->target, target - 1),
                                 " nahe nahen naher mittlere mittleren mittlerer ferne fernen ferner wilde wilden ");
}

static void check_set(struct check_context *c, const struct pair_view *p, const struct opposite_words *source_words,
                      const struct opposite_words *target_words, size_t from)
{
    size_t was, is, source = only_member(source_words, from, true, &was);
    if (source == OPPOSITE_NONE)
        return;
    size_t target = only_member(target_words, from, false, &is);
    int set = opposite_members[from].set;
    if (target != OPPOSITE_NONE && target != source && !is_said_otherwise(p, set, is))
        report(c, p, &rules[set >= OPPOSITE_DOUBTFUL ? RULE_CONTRARY : RULE_OPPOSITE], was, is);
}

/* "must not" forbids, "muss nicht" allows. */
static void check_must_not(struct check_context *c, const struct pair_view *p, size_t must)
{
    const struct pair_side *s = &p->source;
    bool joined = pair_token(s, must).len > 4;
    size_t behind = must + (joined ? 1 : 2);
    if (behind >= s->token_count || (!joined && !span_is(pair_token(s, must + 1), "not")) ||
        word_in(pair_token(s, behind), " only just merely necessarily have always "))
        return;
    size_t verb = find_listed(&p->target, " muss musst müssen müsst mußt muß ");
    if (verb != OPPOSITE_NONE && find_listed(&p->target, " nicht ") != OPPOSITE_NONE &&
        find_listed(&p->target, " darf darfst dürfen dürft dürfe verboten untersagt nur vermeiden verhindern ") ==
            OPPOSITE_NONE)
        report(c, p, &rules[RULE_MUST_NOT], must, verb);
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    const struct opposite_index *index = state;
    if (!index || !pair_is_sure(p))
        return;
    struct opposite_words source = opposite_words_find(c, &index->english, &p->source), target = {0};
    if (source.count > 0)
        target = opposite_words_find(c, &index->german, &p->target);
    for (size_t i = 0; i < OPPOSITE_MEMBERS && target.count > 0; i++)
        if (i == 0 || opposite_members[i].set != opposite_members[i - 1].set)
            check_set(c, p, &source, &target, i);
    size_t must = opposite_words_last(&source, OPPOSITE_MUST);
    if (must != OPPOSITE_NONE)
        check_must_not(c, p, must);
}

static void begin(struct check_context *c, void **state)
{
    struct opposite_index *index = c->bitext ? xcalloc(1, sizeof(*index)) : NULL;
    if (index)
        opposite_index_init(index);
    *state = index;
}

static void end(struct check_context *c, void *state)
{
    (void)c;
    if (state)
        opposite_index_release(state);
    free(state);
}

const struct check check_source_opposites = {
    .rules = rules, .rule_count = RULE_COUNT, .begin = begin, .pair = check_pair, .end = end};
