/* Token sequences. The steps of a rule are the states of a small automaton; a set of states is a bit mask, so each
 * token is looked at once for all ways to get there, however many gaps a rule has. */
#include "engine/matcher.h"
#include "text/phrases.h"

enum { WINDOW_MAX = TOKEN_STEPS_MAX + 1 };

struct attempt {
    struct scene scene;
    const struct token_rule *rule;
    size_t start;                     /* token */
    uint64_t reached[WINDOW_MAX + 1]; /* by number of tokens taken: the steps that may come next */
    size_t length;                    /* tokens of the match */
};

/* --- the automaton */

/* Adds the steps that are reached by leaving out optional ones. */
static uint64_t with_skips(const struct token_rule *rule, uint64_t steps)
{
    for (size_t k = 0; k < rule->step_count; k++)
        if (rule->steps[k].optional && steps >> k & 1)
            steps |= (uint64_t)1 << (k + 1);
    return steps;
}

static uint64_t after_token(struct attempt *a, uint64_t steps, size_t token)
{
    uint64_t next = 0;
    for (uint64_t rest = steps; rest; rest &= rest - 1) {
        size_t k = (size_t)__builtin_ctzll(rest);
        if (k < a->rule->step_count && token_test_passes(&a->scene, &a->rule->steps[k].test, token))
            next |= (uint64_t)1 << (k + 1);
    }
    return with_skips(a->rule, next);
}

/* True when the rule matches from a->start on; a->length is then the shortest way. */
static bool try_start(struct attempt *a)
{
    uint64_t accept = (uint64_t)1 << a->rule->step_count;
    a->reached[0] = with_skips(a->rule, 1);
    for (size_t n = 0; a->reached[n] && n < a->rule->step_count && a->start + n < a->scene.s->token_count; n++) {
        a->reached[n + 1] = after_token(a, a->reached[n], a->start + n);
        if (a->scene.limit_hit)
            return false;
        if (a->reached[n + 1] & accept) {
            a->length = n + 1;
            return true;
        }
    }
    return false;
}

/* Walks back from the end and notes the tokens of each element. A token goes to an optional element where it can. */
static void find_elements(struct attempt *a, struct rule_match *match)
{
    size_t k = a->rule->step_count, n = a->length;
    while (k > 0) {
        const struct token_step *step = &a->rule->steps[k - 1];
        bool taken =
            n > 0 && a->reached[n - 1] >> (k - 1) & 1 && token_test_passes(&a->scene, &step->test, a->start + n - 1);
        k--;
        if (!taken)
            continue;
        const struct token *t = &a->scene.s->tokens[a->start + --n];
        if (!match->groups[step->element + 1].ptr)
            match->tokens[step->element + 1] = a->start + n;
        struct span *group = &match->groups[step->element + 1];
        const char *end = group->ptr ? group->ptr + group->len : a->scene.text + t->off + t->len;
        *group = (struct span){a->scene.text + t->off, (size_t)(end - (a->scene.text + t->off))};
    }
}

/* The span from the first to the last marked element; elements that were left out are not in it. */
static void set_mark(const struct attempt *a, struct rule_match *match)
{
    size_t first = a->rule->mark_first ? a->rule->mark_first : 1;
    size_t last = a->rule->mark_first ? a->rule->mark_last : a->rule->element_count;
    while (first < last && !match->groups[first].ptr)
        first++;
    while (last > first && !match->groups[last].ptr)
        last--;
    struct span from = match->groups[first], to = match->groups[last];
    if (!from.ptr || !to.ptr)
        from = to = match->groups[0];
    match->off = (size_t)(from.ptr - a->scene.text);
    match->len = (size_t)(to.ptr + to.len - from.ptr);
}

/* Words of one noun phrase agree as that allows. Else, and where its words do not agree, what they may be alone
 * decides: "einem EU Kommissar" is read as a phrase and a noun. */
static bool words_agree(const struct scene *scene, size_t token, size_t with)
{
    const struct analysis *an = scene->s->analysis;
    uint32_t phrase = scene_phrase(scene, token);
    if (phrase != NO_PHRASE && phrase == scene_phrase(scene, with) && an->phrases.items[phrase].governed)
        return scene_cells(scene, token) & scene_cells(scene, with);
    return phrase_cells_of(an, scene_word(scene, token)) & phrase_cells_of(an, scene_word(scene, with));
}

static bool agrees(const struct attempt *a, const struct rule_match *match)
{
    for (size_t i = 0; i < a->rule->agreement_count; i++) {
        const struct token_agreement *pair = &a->rule->agreements[i];
        bool both = match->groups[pair->element].ptr && match->groups[pair->with].ptr;
        if (both && !words_agree(&a->scene, match->tokens[pair->element], match->tokens[pair->with]))
            return false;
    }
    return true;
}

/* False when what stands around the match or its agreement speaks against it. */
static bool report(struct attempt *a, const struct rule *rule)
{
    struct rule_match match = {.group_count = a->rule->element_count + 1, .scene = &a->scene};
    size_t end = a->start + a->length - 1;
    const struct token *first = &a->scene.s->tokens[a->start], *last = &a->scene.s->tokens[end];
    struct match_place place = {
        .first = a->start, .last = end, .anchor = a->start, .object = a->start, .phrase = end + 1};
    match.groups[0] = (struct span){a->scene.text + first->off, last->off + last->len - first->off};
    match.tokens[0] = end;
    find_elements(a, &match);
    if (!agrees(a, &match) || !contexts_hold(&a->scene, rule->contexts, rule->context_count, &place))
        return false;
    set_mark(a, &match);
    rule_report(a->scene.c, rule, &match);
    return true;
}

/* A step that no match leaves out and that few tokens pass: a listed word. Most steps before it are of gaps. */
struct anchor {
    const struct token_test *test; /* NULL when there is none */
    size_t least, most;            /* tokens of a match that stand before it */
};

static struct anchor anchor_of(const struct token_rule *rule)
{
    struct anchor anchor = {0};
    for (size_t k = 0; k < rule->step_count; k++) {
        const struct token_step *step = &rule->steps[k];
        if (!step->optional && step->test.kind == TEST_WORDS)
            return (struct anchor){&step->test, anchor.least, k};
        anchor.least += !step->optional;
    }
    return anchor;
}

/* The first start from `start` on whose match could have its anchor where there is one; the number of tokens when there
 * is no more. */
static size_t next_start(struct attempt *a, const struct anchor *anchor, size_t start)
{
    size_t count = a->scene.s->token_count, at = start + anchor->least;
    if (!anchor->test)
        return start;
    at = token_test_next(&a->scene, anchor->test, at);
    if (at >= count)
        return count;
    return at > start + anchor->most ? at - anchor->most : start;
}

/* Whether each word that a match cannot do without may be in the sentence. */
static bool may_match(struct scene *scene, const struct token_rule *rule)
{
    bool may = true;
    for (size_t k = 0; k < rule->step_count && may; k++)
        may = rule->steps[k].optional || token_test_may_pass(scene, &rule->steps[k].test);
    return may;
}

int token_rule_match(struct matcher *m, struct check_context *c, uint32_t number, const struct sentence_view *s,
                     struct buf *err)
{
    const struct rule *rule = m->rules->rules.items[number];
    struct attempt a = {.rule = &rule->tokens};
    scene_open(&a.scene, m, c, s);
    if (!may_match(&a.scene, a.rule))
        return 0;
    struct anchor anchor = anchor_of(&rule->tokens);
    while ((a.start = next_start(&a, &anchor, a.start)) < s->token_count) {
        bool found = try_start(&a) && !a.scene.limit_hit && report(&a, rule);
        if (a.scene.limit_hit)
            return matcher_give_up(m, c, number, s->sentence->off, err);
        a.start += found ? a.length : 1;
    }
    return 0;
}
