/* A verb and its object in one clause. German puts the verb second or last and the object before or behind it:
 * "macht heute eine Entscheidung", "weil er eine Entscheidung macht", "hat eine Entscheidung gemacht", "eine
 * Entscheidung zu machen". What stands between and behind tells whether the noun is the object of this verb. */
#include "engine/clause_rule.h"

/* --- finding them */

/* Finite in second or first place: in a main clause, or before its object. */
static bool stands_second(const struct scene *scene, size_t verb)
{
    const struct analysis *a = scene->s->analysis;
    uint32_t clause = scene_clause(scene, verb);
    if (!is_tagged(scene, verb, FINITE_VERBS | TAG_BIT(TAG_VVIMP)) || is_tagged(scene, verb, TAG_BIT(TAG_VVSUB)))
        return false;
    return clause == NO_CLAUSE || clause >= a->clauses.len || a->clauses.items[clause].kind == CLAUSE_MAIN;
}

/* "darauf", "gegeneinander": called a prefix where it stands at the end, but the verb is the same without it. */
static bool is_adverb(struct span prefix)
{
    return span_starts(prefix, "da") || span_ends(prefix, "einander");
}

/* A preposition that nothing follows is a prefix, whatever it is tagged as: "stimme nicht mit dir zu". */
static bool is_stranded(const struct scene *scene, size_t token)
{
    static const char *const prefixes[] = {"zu", "ab", "an", "auf", "aus", "bei", "mit", "nach", "vor", "um", NULL};
    return is_tagged(scene, token, TAG_BIT(TAG_APPR) | TAG_BIT(TAG_ADV)) &&
           span_is_one_of(text_of(scene, token), prefixes);
}

/* The separated prefix of a verb in second place, which stands at the end. */
static size_t prefix_behind(const struct scene *scene, size_t verb)
{
    size_t end = clause_end(scene, verb), found = end - 1 > verb && is_stranded(scene, end - 1) ? end - 1 : NO_TOKEN;
    for (size_t i = verb + 1; i < end; i++)
        if (is_tagged(scene, i, TAG_BIT(TAG_PTKVZ)) && !is_adverb(text_of(scene, i)))
            found = i;
    return found;
}

/* Whether the token is the verb, with its prefix if that is separable. */
static bool is_verb(struct scene *scene, const struct clause_verb *verb, struct clause_match *m)
{
    m->adjective = verb->is_adjective;
    if (verb->is_adjective ? !is_tagged(scene, m->verb, TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_VVPP))
                           : is_tagged(scene, m->verb, TAG_BIT(TAG_ADJD)))
        return false;
    bool whole = token_test_passes(scene, &verb->whole, m->verb);
    if (!whole && !(verb->base.word_count > 0 && token_test_passes(scene, &verb->base, m->verb)))
        return false;
    m->second = stands_second(scene, m->verb);
    m->prefix = m->second ? prefix_behind(scene, m->verb) : NO_TOKEN;
    return whole ? m->prefix == NO_TOKEN : m->prefix != NO_TOKEN && token_test_passes(scene, &verb->prefix, m->prefix);
}

static bool find_verb(struct scene *scene, const struct clause_rule *rule, size_t token, struct clause_match *m)
{
    const tag_set verbs = FINITE_VERBS | OTHER_VERBS | TAG_BIT(TAG_VVIMP) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADJD);
    bool found = false;
    *m = (struct clause_match){
        .verb = token, .prefix = NO_TOKEN, .zu = NO_TOKEN, .object_first = NO_TOKEN, .figurative = rule->figurative};
    if (!is_tagged(scene, token, verbs) || (rule->object_count == 0 && is_tagged(scene, token, TAG_BIT(TAG_ADJD))))
        return false;
    for (size_t i = 0; i < scene->m->verbs.len && !found; i++)
        found = is_verb(scene, scene->m->verbs.items[i], m);
    if (found && token > 0 && is_tagged(scene, token - 1, TAG_BIT(TAG_PTKZU)))
        m->zu = token - 1;
    return found;
}

/* The token before which the gap ends, as early as the next word stands there; NO_TOKEN when it does nowhere. */
static size_t pass_gap(struct scene *scene, const struct token_test *gap, const struct token_test *next, size_t token)
{
    enum { GAP_MAX = 3 };
    for (size_t end = token; end < scene->s->token_count && end - token <= GAP_MAX; end++) {
        if (token_test_passes(scene, next, end))
            return end;
        if (!token_test_passes(scene, gap, end))
            break;
    }
    return NO_TOKEN;
}

/* The last token of the object that begins at `token`; NO_TOKEN when it is not there. */
static size_t object_at(struct scene *scene, const struct clause_object *o, size_t token)
{
    for (size_t i = 0; i < o->word_count; i++, token++) {
        if (o->words[i].kind == TEST_GAP)
            token = pass_gap(scene, &o->words[i], &o->words[i + 1], token), i++;
        if (token >= scene->s->token_count || !token_test_passes(scene, &o->words[i], token))
            return NO_TOKEN;
    }
    return token - 1;
}

static size_t distance(const struct clause_match *m)
{
    return m->verb < m->object_first ? m->object_first - m->verb : m->verb - m->object_last;
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

static struct match_place place_of(const struct clause_match *m, size_t own[5])
{
    struct match_place at = {
        .first = smaller(smaller(m->verb, m->zu), m->object_first), .last = m->verb, .anchor = m->verb, .own = own};
    at.object = m->object_first == NO_TOKEN ? at.first : m->object_first;
    at.phrase = m->object_first == NO_TOKEN ? NO_TOKEN : m->object_last + 1;
    size_t ends[] = {m->verb, m->prefix, m->zu, m->object_first == NO_TOKEN ? NO_TOKEN : m->object_last};
    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
        if (ends[i] == NO_TOKEN)
            continue;
        own[at.own_count++] = ends[i];
        at.last = ends[i] > at.last ? ends[i] : at.last;
    }
    return at;
}

static bool context_fits(struct scene *scene, const struct rule *rule, const struct clause_match *m)
{
    size_t own[5];
    struct match_place at = place_of(m, own);
    at.attribute = is_tagged(scene, m->verb, TAG_BIT(TAG_ADJA));
    return contexts_hold(scene, rule->contexts, rule->context_count, &at);
}

/* Of several prepositions the nearest that governs what the rule asks for. */
static bool is_possible(struct scene *scene, const struct rule *rule, const struct clause_match *m)
{
    return clause_is_object(scene, m) && (!m->object->is_preposition || context_fits(scene, rule, m));
}

/* The first token from `token` on that the object may begin with. */
static size_t next_start(struct scene *scene, const struct clause_object *o, size_t token)
{
    return o->words[0].kind == TEST_GAP ? token : token_test_next(scene, &o->words[0], token);
}

/* The nearer object; of two that are as near the first in the text, then in the rule. */
static bool is_better(const struct clause_match *a, const struct clause_match *b)
{
    if (b->object_first == NO_TOKEN || distance(a) != distance(b))
        return b->object_first == NO_TOKEN || distance(a) < distance(b);
    return a->object_first != b->object_first ? a->object_first < b->object_first : a->object < b->object;
}

/* The nearest object of the verb; none that is far away, which also keeps a sentence without end from taking long. */
static bool find_object(struct scene *scene, const struct rule *r, struct clause_match *m)
{
    struct clause_match best = *m, here = *m;
    enum { FAR = 60 };
    size_t begin = m->verb > FAR ? m->verb - FAR : 0;
    size_t end = scene->s->token_count - m->verb > FAR ? m->verb + FAR : scene->s->token_count;
    for (size_t k = 0; k < scene->m->objects.len; k++) {
        const struct clause_object *o = scene->m->objects.items[k];
        for (size_t i = next_start(scene, o, begin); i < end; i = next_start(scene, o, i + 1)) {
            here.object = o;
            here.object_first = i;
            here.object_last = object_at(scene, o, i);
            if (here.object_last != NO_TOKEN && is_better(&here, &best) && is_possible(scene, r, &here))
                best = here;
        }
    }
    *m = best;
    return m->object_first != NO_TOKEN;
}

/* --- reporting */

static struct span text_between(const struct scene *scene, size_t first, size_t last)
{
    const struct token *a = &scene->s->tokens[first], *b = &scene->s->tokens[last];
    return (struct span){scene->text + a->off, b->off + b->len - a->off};
}

static void report(struct scene *scene, const struct rule *rule, const struct clause_match *m)
{
    size_t own[5];
    struct match_place at = place_of(m, own);
    size_t fixed = clause_fix_last(scene, rule, m);
    if (!context_fits(scene, rule, m))
        return;
    struct rule_match match = {.group_count = 3, .scene = scene};
    match.groups[0] = text_between(scene, at.first, fixed > at.last ? fixed : at.last);
    if (m->object_first != NO_TOKEN)
        match.groups[1] = text_between(scene, m->object_first, m->object_last);
    match.groups[2] = text_between(scene, m->verb, m->verb);
    match.off = (size_t)(match.groups[0].ptr - scene->text);
    match.len = match.groups[0].len;
    clause_add_fixes(scene, rule, m, rule_report(scene->c, rule, &match));
}

/* A rule without verb: its last word takes the verb's place. */
static bool find_words(struct scene *scene, size_t token, struct clause_match *m)
{
    for (size_t i = 0; i < scene->m->objects.len; i++) {
        const struct clause_object *object = scene->m->objects.items[i];
        size_t last = object_at(scene, object, token);
        *m = (struct clause_match){.verb = last,
                                   .prefix = NO_TOKEN,
                                   .zu = NO_TOKEN,
                                   .object_first = token,
                                   .object_last = last,
                                   .object = object};
        if (last != NO_TOKEN)
            return true;
    }
    return false;
}

static bool find(struct scene *scene, const struct rule *rule, size_t token, struct clause_match *m)
{
    if (rule->clause.verb_count == 0)
        return find_words(scene, token, m);
    return find_verb(scene, &rule->clause, token, m) && (rule->clause.object_count == 0 || find_object(scene, rule, m));
}

/* The first token from `token` on that a match may be found at: all, but for a rule of words in a row. */
static size_t next_place(struct scene *scene, const struct clause_rule *rule, size_t token)
{
    size_t next = rule->verb_count > 0 ? token : scene->s->token_count;
    for (size_t i = 0; i < scene->m->objects.len && next > token; i++)
        next = smaller(next, next_start(scene, scene->m->objects.items[i], token));
    return next;
}

static bool verb_may_occur(struct scene *scene, const struct clause_verb *verb)
{
    return token_test_may_pass(scene, &verb->whole) ||
           (verb->base.word_count > 0 && token_test_may_pass(scene, &verb->base) &&
            token_test_may_pass(scene, &verb->prefix));
}

static bool object_may_occur(struct scene *scene, const struct clause_object *o)
{
    bool may = true;
    for (size_t i = 0; i < o->word_count && may; i++)
        may = token_test_may_pass(scene, &o->words[i]);
    return may;
}

/* Notes which verbs and objects of the rule may be in the sentence. False when that is too little for a match. */
static bool parts_may_occur(struct scene *scene, const struct clause_rule *rule)
{
    struct matcher *m = scene->m;
    m->verbs.len = m->objects.len = 0;
    for (size_t i = 0; i < rule->verb_count; i++)
        if (verb_may_occur(scene, &rule->verbs[i]))
            vec_push(&m->verbs, &rule->verbs[i]);
    if (rule->verb_count > 0 && m->verbs.len == 0)
        return false;
    for (size_t i = 0; i < rule->object_count; i++)
        if (object_may_occur(scene, &rule->objects[i]))
            vec_push(&m->objects, &rule->objects[i]);
    return rule->object_count == 0 || m->objects.len > 0;
}

int clause_rule_match(struct matcher *m, struct check_context *c, uint32_t number, const struct sentence_view *s,
                      struct buf *err)
{
    const struct rule *rule = m->rules->rules.items[number];
    struct scene scene;
    scene_open(&scene, m, c, s);
    if (!parts_may_occur(&scene, &rule->clause))
        return 0;
    for (size_t i = next_place(&scene, &rule->clause, 0); i < s->token_count;
         i = next_place(&scene, &rule->clause, i + 1)) {
        struct clause_match match;
        if (find(&scene, rule, i, &match)) {
            report(&scene, rule, &match);
            i = rule->clause.verb_count > 0 ? i : match.object_last;
        }
        if (scene.limit_hit)
            break;
    }
    return scene.limit_hit ? matcher_give_up(m, c, number, s->sentence->off, err) : 0;
}
