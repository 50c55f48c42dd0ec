/* Token sequences. The steps of a rule are the states of a small automaton; a set of states is a bit mask, so each
 * token is looked at once for all ways to get there, however many gaps a rule has. */
#include <stdlib.h>

#include "base/utf8.h"
#include "engine/fold.h"
#include "engine/rule.h"

enum { WINDOW_MAX = TOKEN_STEPS_MAX + 1 };

struct attempt {
    struct matcher *m;
    const struct token_rule *rule;
    const struct sentence_view *s;
    const char *text;
    size_t start;                     /* token */
    uint64_t reached[WINDOW_MAX + 1]; /* by number of tokens taken: the steps that may come next */
    size_t length;                    /* tokens of the match */
    bool limit_hit;
};

/* --- the words of the sentence, looked up when the first token rule needs them */

static void learn_ids(struct matcher *m, const struct sentence_view *s, const char *text)
{
    m->word_ids.len = m->form_ids.len = 0;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        buf_clear(&m->text);
        fold_add(&m->text, text + t->off, t->len);
        vec_push(&m->word_ids, intern_find(&m->rules->words, buf_str(&m->text), m->text.len));
        buf_clear(&m->text);
        fold_add_visible(&m->text, text + t->off, t->len);
        vec_push(&m->form_ids, intern_find(&m->rules->forms, buf_str(&m->text), m->text.len));
    }
    m->ids_known = true;
}

/* --- one token against one step */

static int compare_ids(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static bool is_listed(const struct attempt *a, const struct token_step *step, size_t token)
{
    uint32_t id = step->exact ? a->m->form_ids.items[token] : a->m->word_ids.items[token];
    return id != INTERN_NONE && bsearch(&id, step->words, step->word_count, sizeof(id), compare_ids);
}

/* A gap does not reach across what parts clauses, nor in or out of brackets and quotations. */
static bool ends_gap(const struct attempt *a, const struct token *t)
{
    if (t->cls != TOKEN_PUNCT)
        return false;
    size_t size;
    uint32_t cp = utf8_decode(a->text + t->off, t->len, &size);
    if (cp < 0x80)
        return strchr(",;:.!?()[]{}\"'`<>", (int)cp) != NULL;
    return cp == 0xAB || cp == 0xBB || (cp >= 0x2018 && cp <= 0x201F) || cp == 0x2026 || cp == 0x2039 || cp == 0x203A;
}

static bool matches_regex(struct attempt *a, const struct token_step *step, const struct token *t)
{
    enum pattern_result result = pattern_find(step->regex, a->m->scratch, (struct span){a->text + t->off, t->len}, 0);
    a->limit_hit |= result == PATTERN_LIMIT;
    return result == PATTERN_MATCH;
}

static bool step_takes(struct attempt *a, const struct token_step *step, size_t token)
{
    const struct token *t = &a->s->tokens[token];
    switch (step->test) {
    case TEST_WORDS:
        return is_listed(a, step, token);
    case TEST_NOT:
        return t->cls == TOKEN_WORD && !is_listed(a, step, token);
    case TEST_REGEX:
        return matches_regex(a, step, t);
    case TEST_GAP:
        return !ends_gap(a, t);
    }
    return false;
}

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
        if (k < a->rule->step_count && step_takes(a, &a->rule->steps[k], token))
            next |= (uint64_t)1 << (k + 1);
    }
    return with_skips(a->rule, next);
}

/* True when the rule matches from a->start on; a->length is then the shortest way. */
static bool try_start(struct attempt *a)
{
    uint64_t accept = (uint64_t)1 << a->rule->step_count;
    a->reached[0] = with_skips(a->rule, 1);
    for (size_t n = 0; a->reached[n] && n < a->rule->step_count && a->start + n < a->s->token_count; n++) {
        a->reached[n + 1] = after_token(a, a->reached[n], a->start + n);
        if (a->limit_hit)
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
        bool taken = n > 0 && a->reached[n - 1] >> (k - 1) & 1 && step_takes(a, step, a->start + n - 1);
        k--;
        if (!taken)
            continue;
        const struct token *t = &a->s->tokens[a->start + --n];
        struct span *group = &match->groups[step->element + 1];
        const char *end = group->ptr ? group->ptr + group->len : a->text + t->off + t->len;
        *group = (struct span){a->text + t->off, (size_t)(end - (a->text + t->off))};
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
    match->off = (size_t)(from.ptr - a->text);
    match->len = (size_t)(to.ptr + to.len - from.ptr);
}

static void report(struct attempt *a, struct check_context *c, const struct rule *rule)
{
    struct rule_match match = {.group_count = a->rule->element_count + 1};
    const struct token *first = &a->s->tokens[a->start], *last = &a->s->tokens[a->start + a->length - 1];
    match.groups[0] = (struct span){a->text + first->off, last->off + last->len - first->off};
    find_elements(a, &match);
    set_mark(a, &match);
    rule_report(c, rule, &match, &a->m->text);
}

int token_rule_match(struct matcher *m, struct check_context *c, uint32_t number, const struct sentence_view *s,
                     struct buf *err)
{
    const struct rule *rule = m->rules->rules.items[number];
    struct attempt a = {.m = m, .rule = &rule->tokens, .s = s, .text = c->doc->text};
    if (!m->ids_known)
        learn_ids(m, s, a.text);
    while (a.start < s->token_count) {
        bool found = try_start(&a);
        if (a.limit_hit)
            return matcher_give_up(m, c, number, s->sentence->off, err);
        if (found)
            report(&a, c, rule);
        a.start += found ? a.length : 1;
    }
    return 0;
}
