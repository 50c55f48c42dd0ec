#include "text/clauses.h"

#include "base/bug.h"
#include "text/tagging.h"

/* Costs in nats, set by hand: what a mark or word may do for little, what is broken German for much. */
#define COST(nats) ((int16_t)((nats)*TAGGING_UNITS))
#define COST_SECOND_VERB COST(8)   /* a clause with two finite verbs */
#define COST_NO_VERB COST(8)       /* a subordinate clause that ends without one */
#define COST_FRAGMENT COST(4)      /* a sentence without one: headlines, exclamations */
#define COST_BEHIND_VERB COST(0.6) /* each word behind the finite verb of a subordinate clause */
#define COST_NEW_MAIN COST(2)      /* a main clause behind nothing but a comma */
#define COST_IMPERATIVE COST(5)    /* where no sentence begins */
#define COST_PREFIX COST(4)        /* a separated prefix whose verb has not come */

static bool is_finite(enum word_tag t)
{
    return t == TAG_VVFIN || t == TAG_VAFIN || t == TAG_VMFIN;
}

static bool is_non_finite(enum word_tag t)
{
    return t == TAG_VVINF || t == TAG_VVPP || t == TAG_VAINF || t == TAG_VAPP;
}

static bool is_verbal(enum word_tag t)
{
    return is_finite(t) || is_non_finite(t) || t == TAG_VVSUB || t == TAG_VVIMP || t == TAG_VVIZU || t == TAG_PTKZU;
}

static bool parts_clauses(enum word_tag t)
{
    return t == TAG_BOS || t == TAG_COMMA || t == TAG_KON || t == TAG_OPEN || t == TAG_CLOSE || t == TAG_COLON ||
           t == TAG_STOP || t == TAG_DASH;
}

static bool begins_sentence(enum word_tag before)
{
    return before == TAG_BOS || before == TAG_STOP || before == TAG_COLON || before == TAG_OPEN || before == TAG_KON ||
           before == TAG_DASH;
}

static enum clause_behind behind_of(enum word_tag before, enum word_tag last)
{
    if (begins_sentence(last))
        return BEHIND_BEGIN;
    if (parts_clauses(last))
        return BEHIND_MARK;
    bool preposition = last == TAG_APPR || last == TAG_APPRART;
    return preposition && parts_clauses(before) ? BEHIND_PREPOSITION : BEHIND_WORD;
}

static clause_state with_verb(clause_state s)
{
    unsigned depth = clause_depth(s);
    return (clause_state)(s | 1u << (depth == 0 ? 0 : 2 + depth));
}

/* The same clause, or one like it beside it, waiting for its verb. */
static clause_state without_verb(clause_state s)
{
    unsigned depth = clause_depth(s);
    return (clause_state)(s & ~(1u << (depth == 0 ? 0 : 2 + depth)));
}

static clause_state opened(clause_state s)
{
    return without_verb((clause_state)(s + 2));
}

static clause_state closed(clause_state s)
{
    return (clause_state)(without_verb(s) - 2);
}

static void add(struct clause_steps *s, clause_state to, int cost)
{
    if (s->count == CLAUSE_STEPS_MAX)
        BUG("more ways on from a clause than there is room for");
    s->to[s->count] = to;
    s->costs[s->count++] = (int16_t)cost;
}

static void open_clause(struct clause_steps *steps, clause_state from, enum clause_behind behind, enum word_tag tag)
{
    int cost = behind != BEHIND_WORD ? 0 : tag == TAG_KOUS ? COST(1.5) : COST(3);
    if (tag == TAG_PWS || tag == TAG_PWAV) /* a question */
        add(steps, from, behind == BEHIND_BEGIN ? COST(0.2) : COST(1.5));
    if (clause_depth(from) < CLAUSE_DEPTH_MAX)
        add(steps, opened(from), cost);
    if (clause_depth(from) > 0)
        add(steps, without_verb(from), cost + (clause_has_finite(from) ? COST(0.3) : COST(3)));
}

static void take_finite(struct clause_steps *steps, clause_state from, enum word_tag tag)
{
    bool joined = tag == TAG_VVSUB;
    if (clause_depth(from) == 0) {
        int cost = joined ? COST(4) : clause_has_finite(from) ? COST_SECOND_VERB : 0;
        add(steps, with_verb(from), cost);
        return;
    }
    if (!clause_has_finite(from)) {
        add(steps, with_verb(from), 0);
        return;
    }
    add(steps, from, COST_SECOND_VERB);
    clause_state outer = closed(from);
    if (!joined && !clause_has_finite(outer)) /* the comma between the two is missing */
        add(steps, with_verb(outer), COST(3));
}

static void pass_comma(struct clause_steps *steps, clause_state from, enum word_tag tag)
{
    bool has_verb = clause_has_finite(from);
    unsigned depth = clause_depth(from);
    add(steps, from, tag == TAG_COMMA ? COST(0.1) : 0);
    if (depth == 0) {
        if (has_verb)
            add(steps, without_verb(from), COST_NEW_MAIN);
        return;
    }
    clause_state outer = closed(from);
    add(steps, outer, has_verb ? 0 : COST_NO_VERB);
    if (!has_verb)
        return;
    add(steps, without_verb(from), COST(1));
    if (depth == 2 && clause_has_finite(outer))
        add(steps, closed(outer), COST(0.1));
    if (depth == 1 && clause_main_has_finite(from))
        add(steps, CLAUSE_START, COST_NEW_MAIN);
}

static void pass_coordinator(struct clause_steps *steps, clause_state from)
{
    add(steps, from, 0);
    if (!clause_has_finite(from))
        return;
    add(steps, without_verb(from), COST(0.4));
    if (clause_depth(from) == 0)
        return;
    add(steps, CLAUSE_START, COST(1.2));
    add(steps, closed(from), COST(1));
}

int clause_end_cost(clause_state s)
{
    int cost = clause_main_has_finite(s) ? 0 : COST_FRAGMENT;
    for (; clause_depth(s) > 0; s = closed(s))
        cost += clause_has_finite(s) ? 0 : COST_NO_VERB;
    return cost;
}

static void pass_other(struct clause_steps *steps, clause_state from, enum word_tag tag)
{
    int cost = 0;
    if (clause_depth(from) > 0 && clause_has_finite(from) && !is_verbal(tag))
        cost += COST_BEHIND_VERB;
    if (tag == TAG_PTKVZ && !clause_has_finite(from))
        cost += COST_PREFIX;
    if (is_non_finite(tag) && clause_depth(from) == 0 && !clause_has_finite(from))
        cost += COST(1);
    add(steps, from, cost);
}

static struct clause_steps steps_of(clause_state from, enum clause_behind behind, enum word_tag tag)
{
    struct clause_steps steps = {0};
    if (tag == TAG_KOUS || tag == TAG_PRELS || tag == TAG_PWS || tag == TAG_PWAV)
        open_clause(&steps, from, behind, tag);
    else if (is_finite(tag) || tag == TAG_VVSUB)
        take_finite(&steps, from, tag);
    else if (tag == TAG_VVIMP)
        add(&steps, 1, behind == BEHIND_BEGIN && clause_depth(from) == 0 ? COST(0.5) : COST_IMPERATIVE);
    else if (tag == TAG_COMMA || tag == TAG_DASH || tag == TAG_OPEN || tag == TAG_CLOSE)
        pass_comma(&steps, from, tag);
    else if (tag == TAG_STOP || tag == TAG_COLON)
        add(&steps, CLAUSE_START, clause_end_cost(from));
    else if (tag == TAG_KON)
        pass_coordinator(&steps, from);
    else
        pass_other(&steps, from, tag);
    return steps;
}

void clause_table_init(struct clause_table *t)
{
    for (int behind = 0; behind < CLAUSE_BEHIND_COUNT; behind++)
        for (int tag = 0; tag < TAG_COUNT; tag++)
            for (unsigned from = 0; from < CLAUSE_STATES; from++)
                if (clause_depth((clause_state)from) <= CLAUSE_DEPTH_MAX)
                    t->steps[behind][from][tag] =
                        steps_of((clause_state)from, (enum clause_behind)behind, (enum word_tag)tag);
    for (int before = 0; before < TAG_COUNT; before++)
        for (int last = 0; last < TAG_COUNT; last++)
            t->behind[before][last] = (uint8_t)behind_of((enum word_tag)before, (enum word_tag)last);
}
