#include "text/sentence_clauses.h"

static bool is_mark(enum word_tag t)
{
    return t == TAG_COMMA || t == TAG_KON || t == TAG_OPEN || t == TAG_CLOSE || t == TAG_COLON || t == TAG_STOP ||
           t == TAG_DASH;
}

static bool is_finite(enum word_tag t)
{
    return t == TAG_VVFIN || t == TAG_VAFIN || t == TAG_VMFIN || t == TAG_VVSUB || t == TAG_VVIMP;
}

static bool is_opener(enum word_tag t)
{
    return t == TAG_KOUS || t == TAG_PRELS || t == TAG_PWS || t == TAG_PWAV;
}

static enum clause_kind kind_by(enum word_tag opener)
{
    return opener == TAG_PRELS ? CLAUSE_RELATIVE : opener == TAG_KOUS ? CLAUSE_SUBORDINATE : CLAUSE_INTERROGATIVE;
}

/* The clauses open at a word, outermost first; NO_CLAUSE for one that begins with the next word. */
struct open_clauses {
    struct analysis *a;
    uint32_t at[CLAUSE_DEPTH_MAX + 1];
    unsigned depth;
    bool behind_coordinator;
};

static uint32_t begin_clause(struct open_clauses *o, uint32_t word)
{
    uint32_t parent = o->depth > 0 ? o->at[o->depth - 1] : NO_CLAUSE;
    struct clause c = {.first = word, .last = word, .parent = parent, .finite = NO_WORD, .opener = NO_WORD};
    c.kind = o->depth == 0 ? CLAUSE_MAIN : CLAUSE_SUBORDINATE;
    c.coordinated = o->behind_coordinator;
    vec_push(&o->a->clauses, c);
    return o->at[o->depth] = (uint32_t)o->a->clauses.len - 1;
}

/* "mit dem": the preposition belongs to the clause that the pronoun behind it opens. */
static void take_preposition(struct open_clauses *o, uint32_t clause, uint32_t word)
{
    if (word == 0)
        return;
    enum word_tag before = analysis_tag(o->a, word - 1);
    uint32_t around = o->a->clause_of.items[word - 1];
    if ((before != TAG_APPR && before != TAG_APPRART) || around == NO_CLAUSE)
        return;
    struct clause *outer = &o->a->clauses.items[around];
    o->a->clause_of.items[word - 1] = clause;
    o->a->clauses.items[clause].first = word - 1;
    if (outer->last == word - 1 && outer->last > outer->first)
        outer->last--;
}

static void open_at(struct open_clauses *o, uint32_t word, enum word_tag tag)
{
    uint32_t clause = begin_clause(o, word);
    struct clause *c = &o->a->clauses.items[clause];
    c->opener = word;
    c->kind = (uint8_t)kind_by(tag);
    if (tag != TAG_KOUS)
        take_preposition(o, clause, word);
}

/* Whether the state says that the clause at its depth waits for a verb although the one at work has its verb: another
 * begins. */
static bool begins_another(const struct open_clauses *o, clause_state to)
{
    uint32_t clause = o->at[clause_depth(to)];
    return clause != NO_CLAUSE && o->a->clauses.items[clause].finite != NO_WORD && !clause_has_finite(to);
}

static void pass_mark(struct open_clauses *o, clause_state to, enum word_tag tag)
{
    bool ends = tag == TAG_STOP || tag == TAG_COLON;
    o->depth = clause_depth(to);
    o->behind_coordinator = tag == TAG_KON;
    if (ends || begins_another(o, to))
        o->at[o->depth] = NO_CLAUSE;
}

static void pass_word(struct open_clauses *o, uint32_t word, clause_state to, enum word_tag tag)
{
    unsigned depth = clause_depth(to);
    if (depth > o->depth || (is_opener(tag) && depth > 0 && o->depth == depth && o->at[depth] == NO_CLAUSE) ||
        (is_opener(tag) && depth > 0 && depth == o->depth && begins_another(o, to))) {
        o->depth = depth;
        open_at(o, word, tag);
    } else {
        o->depth = depth;
    }
    uint32_t clause = o->at[depth] == NO_CLAUSE ? begin_clause(o, word) : o->at[depth];
    struct clause *c = &o->a->clauses.items[clause];
    if (is_finite(tag) && c->finite == NO_WORD)
        c->finite = word;
    o->a->clause_of.items[word] = clause;
    c->last = word;
    o->behind_coordinator = false;
}

void clauses_find(struct analysis *a)
{
    struct open_clauses o = {.a = a, .at = {NO_CLAUSE, NO_CLAUSE, NO_CLAUSE}};
    a->clauses.len = a->clause_of.len = 0;
    for (uint32_t i = 0; i < a->words.len; i++) {
        enum word_tag tag = analysis_tag(a, i);
        clause_state to = a->tagged.items[i].clause;
        vec_push(&a->clause_of, i > 0 ? a->clause_of.items[i - 1] : NO_CLAUSE);
        if (is_mark(tag))
            pass_mark(&o, to, tag);
        else
            pass_word(&o, i, to, tag);
    }
}

uint32_t clause_next(const struct analysis *a, uint32_t clause, uint32_t word)
{
    for (uint32_t i = word + 1; i < a->words.len && i <= a->clauses.items[clause].last; i++)
        if (clause_has(a, clause, i) && !is_mark(analysis_tag(a, i)))
            return i;
    return NO_WORD;
}

#define PARTICIPLES (TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VAPP))
#define VERBS                                                                                                          \
    (PARTICIPLES | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF) | TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_VVFIN) |                 \
     TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVIMP))
#define NO_PARTS (TAG_BIT(TAG_COLON) | TAG_BIT(TAG_DASH) | TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_CLOSE) | TAG_BIT(TAG_PTKZU))

/* Between what a participle ends and what follows there is an end. */
static bool is_end_of_clause(const struct analysis *a, size_t word)
{
    const tag_set ends = TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_COLON) |
                         TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_CLOSE) | TAG_BIT(TAG_DASH) | TAG_BIT(TAG_KOKOM);
    return word >= a->words.len || analysis_has_tag(a, word, ends);
}

/* The one word of these tags, all verbs, that the clause has beside its finite verb and no other verb, up to one of
 * `until` behind it; NO_WORD when there is none, or one of those that part clauses stands in it. */
static uint32_t only_other(const struct analysis *a, uint32_t clause, tag_set wanted, tag_set parting, tag_set until)
{
    const struct clause *c = &a->clauses.items[clause];
    uint32_t found = NO_WORD;
    for (uint32_t i = c->first; i <= c->last; i++) {
        if (!clause_has(a, clause, i))
            return NO_WORD;
        if (i == c->finite)
            continue;
        if (found != NO_WORD && analysis_has_tag(a, i, until))
            break;
        if (analysis_has_tag(a, i, parting) || (analysis_has_tag(a, i, VERBS) && found != NO_WORD))
            return NO_WORD;
        if (analysis_has_tag(a, i, wanted))
            found = i;
        else if (analysis_has_tag(a, i, VERBS))
            return NO_WORD;
    }
    return found;
}

static uint32_t other_verb(const struct analysis *a, uint32_t clause, tag_set wanted, tag_set parting, tag_set until)
{
    const struct clause *c = &a->clauses.items[clause];
    uint32_t found = only_other(a, clause, wanted, parting, until);
    if (found == NO_WORD || found == c->first || analysis_has_tag(a, found - 1, TAG_BIT(TAG_KON) | TAG_BIT(TAG_COMMA)))
        return NO_WORD;
    bool last = c->kind != CLAUSE_MAIN && c->finite == found + 1 && is_end_of_clause(a, c->finite + 1);
    bool main = c->kind == CLAUSE_MAIN && c->finite < found && is_end_of_clause(a, found + 1);
    return last || main ? found : NO_WORD;
}

uint32_t clause_participle(const struct analysis *a, uint32_t clause)
{
    return other_verb(a, clause, PARTICIPLES, NO_PARTS, 0);
}

uint32_t clause_infinitive(const struct analysis *a, uint32_t clause)
{
    const tag_set infinitives = TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF);
    const struct clause *c = &a->clauses.items[clause];
    bool last = c->kind != CLAUSE_MAIN && c->finite != NO_WORD && c->finite > c->first + 1 &&
                clause_has(a, clause, c->finite - 1) && is_end_of_clause(a, c->finite + 1);
    if (last && analysis_has_tag(a, c->finite - 1, infinitives) &&
        !analysis_has_tag(a, c->finite - 2, infinitives | TAG_BIT(TAG_KON) | TAG_BIT(TAG_PTKZU)))
        return c->finite - 1;
    return other_verb(a, clause, infinitives, TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_DASH) | TAG_BIT(TAG_COLON),
                      TAG_BIT(TAG_KON) | TAG_BIT(TAG_COMMA));
}
