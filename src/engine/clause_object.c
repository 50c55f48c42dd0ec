/* Is the noun the object of the verb? What stands between and behind the two tells. */
#include "engine/clause_rule.h"

#include <strings.h>

static const uint32_t SUBJECT_OR_OBJECT = NOMINAL_CASE(CASE_NOMINATIVE) | NOMINAL_CASE(CASE_ACCUSATIVE);
static const tag_set NOT_AUXILIARY =
    (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVIMP)) |
    (TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF) | TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VAPP));
/* "auf", "im", "darauf" */
static const tag_set PREPOSITIONS = TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART) | TAG_BIT(TAG_PAV);

static const struct noun_phrase *phrase_at(const struct scene *scene, size_t token)
{
    uint32_t p = scene_phrase(scene, token);
    return p == NO_PHRASE ? NULL : &scene->s->analysis->phrases.items[p];
}

/* A comma inside a noun phrase parts adjectives, no clauses. */
static bool parts_clauses(const struct scene *scene, size_t token)
{
    static const char *const dashes[] = {"-", "--", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92", NULL};
    struct span text = text_of(scene, token);
    if ((text.ptr[0] == '-' || text.ptr[0] == '\xE2') && span_is_one_of(text, dashes))
        return true;
    return scene_parts(scene, token, true) && scene_phrase(scene, token) == NO_PHRASE;
}

static bool is_parted(const struct scene *scene, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (parts_clauses(scene, i))
            return true;
    return false;
}

static bool any_tagged(const struct scene *scene, size_t from, size_t to, tag_set tags)
{
    for (size_t i = from; i < to; i++)
        if (is_tagged(scene, i, tags))
            return true;
    return false;
}

size_t clause_end(const struct scene *scene, size_t token)
{
    enum { FAR = 200 };
    size_t end = token + 1, joint = NO_TOKEN;
    for (; end < scene->s->token_count && end - token < FAR && !parts_clauses(scene, end); end++) {
        if (is_tagged(scene, end, TAG_BIT(TAG_KON)))
            joint = end;
        if (joint != NO_TOKEN && is_tagged(scene, end, FINITE_VERBS))
            return joint;
    }
    return end;
}

/* --- noun phrases */

/* Whether the token ends a phrase that may be subject or object, and is not joined to the one before. */
static bool ends_free_phrase(const struct scene *scene, size_t token)
{
    const struct noun_phrase *p = phrase_at(scene, token);
    if (!p || p->last != scene_word(scene, token) || p->preposition != PHRASE_FREE || !(p->cells & SUBJECT_OR_OBJECT))
        return false;
    bool joined = p->first > 0 && analysis_tag(scene->s->analysis, p->first - 1) == TAG_KON;
    return !joined;
}

/* How many of them there are, and of these how many cannot be the subject. */
struct phrase_count {
    size_t all, objects;
};

static struct phrase_count free_phrases(const struct scene *scene, size_t from, size_t to)
{
    struct phrase_count count = {0};
    for (size_t i = from; i < to; i++)
        if (ends_free_phrase(scene, i)) {
            count.all++;
            count.objects += !(phrase_at(scene, i)->cells & NOMINAL_CASE(CASE_NOMINATIVE));
        }
    return count;
}

static bool follows_preposition(const struct scene *scene, size_t first)
{
    return first > 0 && is_tagged(scene, first - 1, TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART));
}

/* "um Anpassungen zu machen": no preposition, whatever it is tagged as. */
static bool opens_infinitive(const struct scene *scene, const struct clause_match *m, uint32_t preposition)
{
    struct span word = scene->s->analysis->words.items[preposition].text;
    bool with_zu = m->zu != NO_TOKEN || is_tagged(scene, m->verb, TAG_BIT(TAG_VVIZU));
    static const char *const openers[] = {"um", "ohne", "statt", "anstatt"};
    for (size_t i = 0; with_zu && i < sizeof(openers) / sizeof(openers[0]); i++)
        if (word.len == strlen(openers[i]) && strncasecmp(word.ptr, openers[i], word.len) == 0)
            return true;
    return false;
}

/* "setzt auf Tempo und Druck": a preposition governs what und joins to its noun, too. */
static bool is_joined_to_governed(const struct scene *scene, const struct clause_match *m, const struct noun_phrase *p)
{
    const struct analysis *a = scene->s->analysis;
    if (p->first < 2 || analysis_tag(a, p->first - 1) != TAG_KON)
        return false;
    uint32_t before = scene->m->phrase_of.items[p->first - 2];
    uint32_t preposition = before == NO_PHRASE ? PHRASE_FREE : a->phrases.items[before].preposition;
    return preposition != PHRASE_FREE && !opens_infinitive(scene, m, preposition);
}

/* The cells of an object; 0 for what a preposition governs or what is neither subject nor object. */
static uint32_t object_cells(const struct scene *scene, const struct clause_match *m)
{
    const struct noun_phrase *p = phrase_at(scene, m->object_last);
    if (!p || p->last != scene_word(scene, m->object_last))
        return follows_preposition(scene, m->object_first) ? 0 : SUBJECT_OR_OBJECT;
    if (p->preposition != PHRASE_FREE && !opens_infinitive(scene, m, p->preposition))
        return 0;
    if (is_joined_to_governed(scene, m, p))
        return 0;
    return p->cells ? p->cells & SUBJECT_OR_OBJECT : SUBJECT_OR_OBJECT;
}

static bool is_only_subject(uint32_t cells)
{
    return !(cells & NOMINAL_CASE(CASE_ACCUSATIVE));
}

/* --- is the noun the object of the verb? */

/* An adjective that may say something of an object; not what is nearly always an adverb. */
static bool is_predicate(const struct scene *scene, size_t token)
{
    static const char *const adverbs[] = {"mehr",        "weniger",      "meist",          "wirklich",
                                          "tatsächlich", "natürlich",    "wahrscheinlich", "vermutlich",
                                          "eigentlich",  "endlich",      "schließlich",    "lange",
                                          "plötzlich",   "gleichzeitig", "ursprünglich",   NULL};
    return is_tagged(scene, token, TAG_BIT(TAG_ADJD)) && !span_is_one_of(text_of(scene, token), adverbs);
}

static bool any_predicate(const struct scene *scene, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (is_predicate(scene, i))
            return true;
    return false;
}

/* "macht die Entscheidung leicht", "die Entscheidung leicht macht": an adjective that says what the verb makes of the
 * object, or an adverb; the verb then may mean something else. */
static bool has_predicate(const struct scene *scene, const struct clause_match *m)
{
    if (m->verb < m->object_first)
        return any_predicate(scene, m->object_last + 1, clause_end(scene, m->object_last));
    size_t before = m->zu == NO_TOKEN ? m->verb - 1 : m->zu - 1;
    return before > m->object_last && is_predicate(scene, before);
}

/* "macht heute eine Entscheidung" */
static bool fits_behind_finite(const struct scene *scene, const struct clause_match *m, uint32_t cells)
{
    size_t end = clause_end(scene, m->object_last);
    bool auxiliary = is_tagged(scene, m->verb, TAG_BIT(TAG_VAFIN));
    if (is_only_subject(cells) || any_tagged(scene, m->verb + 1, m->object_first, FINITE_VERBS | OTHER_VERBS))
        return false;
    for (size_t i = m->object_last + 1; i < end; i++) {
        bool with_zu = is_tagged(scene, i, TAG_BIT(TAG_VVIZU)) || is_tagged(scene, i - 1, TAG_BIT(TAG_PTKZU));
        if (is_tagged(scene, i, OTHER_VERBS) && (auxiliary || !(with_zu || m->figurative)))
            return false;
    }
    return m->figurative || free_phrases(scene, m->object_last + 1, end).all == 0;
}

/* "die gemachte Entscheidung" */
static bool is_attribute_of(const struct scene *scene, const struct clause_match *m)
{
    for (size_t i = m->verb + 1; i < m->object_first; i++)
        if (!is_tagged(scene, i, TAG_BIT(TAG_ADJA)))
            return false;
    return true;
}

/* The finite verb of the clause is a form of haben: not a passive. */
static bool is_perfect_with_haben(const struct scene *scene, size_t token)
{
    const struct analysis *a = scene->s->analysis;
    uint32_t clause = scene_clause(scene, token);
    uint32_t finite = clause == NO_CLAUSE || clause >= a->clauses.len ? NO_WORD : a->clauses.items[clause].finite;
    struct span text = finite == NO_WORD ? (struct span){0} : a->words.items[finite].text;
    return span_starts(text, "ha") || span_starts(text, "Ha") || span_starts(text, "h\xC3\xA4");
}

/* "hat eine Entscheidung gemacht", "eine Entscheidung zu machen", "die Entscheidung hat der Rat gemacht" */
static bool fits_before_other(const struct scene *scene, const struct clause_match *m, uint32_t cells)
{
    size_t from = m->object_last + 1;
    struct phrase_count phrases = free_phrases(scene, from, m->verb);
    bool fronted = any_tagged(scene, from, m->verb, FINITE_VERBS);
    bool another = phrases.all > fronted || phrases.objects > 0;
    if (any_tagged(scene, from, m->verb, NOT_AUXILIARY) || (another && !m->figurative))
        return false;
    return !is_only_subject(cells) ||
           (is_tagged(scene, m->verb, TAG_BIT(TAG_VVPP)) && !is_perfect_with_haben(scene, m->verb));
}

/* "weil er eine Entscheidung macht", "einen Fehler machte er" */
static bool fits_before_finite(const struct scene *scene, const struct clause_match *m, uint32_t cells)
{
    size_t from = m->object_last + 1;
    if (is_only_subject(cells))
        return false;
    if (m->second)
        return !(cells & NOMINAL_CASE(CASE_NOMINATIVE)) && from == m->verb;
    return !any_tagged(scene, from, m->verb, FINITE_VERBS | OTHER_VERBS) &&
           (m->figurative || free_phrases(scene, from, m->verb).all == 0);
}

/* Whether the phrase that the preposition opens is all that stands before a verb in second place. */
static bool is_all_before_second(const struct scene *scene, const struct clause_match *m)
{
    const struct analysis *a = scene->s->analysis;
    const struct noun_phrase *p = m->object_last + 1 < m->verb ? phrase_at(scene, m->object_last + 1) : NULL;
    uint32_t clause = scene_clause(scene, m->verb), opener = scene_word(scene, m->object_first);
    uint32_t last = p && p->preposition == opener ? p->last : opener;
    bool opens = clause < a->clauses.len && a->clauses.items[clause].first == opener;
    return opens && last + 1 == scene_word(scene, m->verb);
}

/* "zu beantwortende Fragen": the zu of an infinitive, in effect. */
static bool is_before_gerundive(const struct scene *scene, size_t token)
{
    static const char *const ends[] = {"ende", "enden", "ender", "endes", "endem", NULL};
    if (!span_is(text_of(scene, token), "zu") || !is_tagged(scene, token + 1, TAG_BIT(TAG_ADJA)))
        return false;
    for (const char *const *end = ends; *end; end++)
        if (span_ends(text_of(scene, token + 1), *end))
            return true;
    return false;
}

/* A preposition: tagged so, or before a noun phrase ("zu der Schule", whose "zu" is taken for an adverb). */
static bool governs(const struct scene *scene, size_t token)
{
    bool last = token + 1 == scene->s->token_count;
    const struct noun_phrase *p = last ? NULL : phrase_at(scene, token + 1);
    bool capital = !last && scene->s->tokens[token + 1].flags & TOKEN_CAPITAL;
    if (!last && is_before_gerundive(scene, token))
        return false;
    return is_tagged(scene, token, PREPOSITIONS) || span_starts(text_of(scene, token), "da") || capital ||
           (p && p->first == scene_word(scene, token + 1));
}

/* "wartet lange für den Bus", "für den Bus zu warten", "ist abhängig auf Gas": a preposition and what it governs,
 * whether that goes with the verb or with a noun before it. */
static bool fits_preposition(const struct scene *scene, const struct clause_match *m)
{
    bool finite = is_tagged(scene, m->verb, FINITE_VERBS | TAG_BIT(TAG_VVIMP));
    if (is_tagged(scene, m->verb, TAG_BIT(TAG_ADJA)) || !governs(scene, m->object_first))
        return false;
    if (m->verb < m->object_first && !finite)
        return m->verb + 1 == m->object_first;
    if (m->verb < m->object_first)
        return !any_tagged(scene, m->verb + 1, m->object_first, FINITE_VERBS | OTHER_VERBS);
    if (m->adjective) /* "Von den Gästen war keiner bewusst" */
        return is_tagged(scene, m->object_first, TAG_BIT(TAG_PAV)) ||
               !any_tagged(scene, m->object_last + 1, m->verb, FINITE_VERBS | OTHER_VERBS);
    if (!finite)
        return !any_tagged(scene, m->object_last + 1, m->verb, NOT_AUXILIARY);
    if (m->second)
        return is_all_before_second(scene, m);
    return !any_tagged(scene, m->object_last + 1, m->verb, FINITE_VERBS | OTHER_VERBS);
}

bool clause_is_object(const struct scene *scene, const struct clause_match *m)
{
    bool has_preposition = is_tagged(scene, m->object_first, PREPOSITIONS);
    size_t first = m->verb < m->object_first ? m->verb : m->object_last;
    size_t last = m->verb < m->object_first ? m->object_first : m->verb;
    bool finite = is_tagged(scene, m->verb, FINITE_VERBS | TAG_BIT(TAG_VVIMP));
    uint32_t cells = has_preposition ? NOMINAL_CASE(CASE_ACCUSATIVE) : object_cells(scene, m);
    if (scene_clause(scene, m->verb) != scene_clause(scene, m->object_last) || is_parted(scene, first, last))
        return false;
    if (m->object->is_preposition)
        return fits_preposition(scene, m);
    if (is_tagged(scene, m->verb, TAG_BIT(TAG_ADJA)))
        return !has_preposition && m->verb < m->object_first && is_attribute_of(scene, m);
    if (cells == 0 || (!m->figurative && has_predicate(scene, m)) || is_tagged(scene, m->verb, TAG_BIT(TAG_ADJD)))
        return false;
    if (m->verb < m->object_first)
        return finite && fits_behind_finite(scene, m, cells);
    return finite ? fits_before_finite(scene, m, cells) : fits_before_other(scene, m, cells);
}
