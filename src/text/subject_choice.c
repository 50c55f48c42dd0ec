#include "text/subject_choice.h"

#include "lexicon/features.h"
#include "text/sentence_clauses.h"
#include "text/word_lists.h"

/* How much speaks for a candidate, added up. */
enum {
    ONLY_NOMINATIVE = 40, /* der Hund: a phrase that can be nothing else */
    NOMINATIVE_PRONOUN = 70,
    RELATIVE_PRONOUN = 30,
    FIRST_IN_PLACE = 20, /* of all that go with the verb */
    BEFORE_VERB = 6,     /* opens a main clause */
    ES_BEHIND_VERB = 35, /* "so eine Truppe gibt es" */
    BEHIND_OPENER = 45,  /* "was es verspricht", "die sie kaufte" */
    PLACEHOLDER = -30,   /* "Es fand ein Treffen statt" */
};

static const char copulas[] =
    " bin bist ist sind seid war warst waren wart sei seien wäre wären werde wirst wird werden wurde wurden bleibe "
    "bleibt bleiben blieb blieben heißt heißen hieß hießen ";

static const char verbs_of_es[] = " gibt gab gäbe handelt handelte geht ging hat hatte ";

struct choice {
    const struct analysis *a;
    const struct clause *clause;
    persons verb; /* 0: not known */
    bool copula;
};

static bool is_word(const struct analysis *a, const struct subject *s, const char *list)
{
    return s->first == s->last && analysis_word_in(a, s->first, list);
}

static int weight(const struct choice *c, const struct subject *s, bool first)
{
    uint32_t finite = c->clause->finite;
    bool before = s->last < finite && c->clause->kind == CLAUSE_MAIN;
    bool es = is_word(c->a, s, " es "), verb_of_es = analysis_word_in(c->a, finite, verbs_of_es);
    int w = first ? FIRST_IN_PLACE : 0;
    if (s->pronoun)
        w += NOMINATIVE_PRONOUN;
    else if (s->nominative && !c->copula) /* "Manasse ist ein Künstler": the predicate is a nominative, too */
        w += ONLY_NOMINATIVE;
    if (c->clause->kind == CLAUSE_RELATIVE && s->first == c->clause->opener)
        w += RELATIVE_PRONOUN;
    if (c->clause->opener != NO_WORD && s->first == c->clause->opener + 1 && is_word(c->a, s, " es sie "))
        w += BEHIND_OPENER;
    if (before)
        w += BEFORE_VERB;
    if (es && s->first == finite + 1)
        w += ES_BEHIND_VERB;
    if (es && before && !c->copula && !verb_of_es)
        w += PLACEHOLDER;
    return w;
}

/* The first of several that are joined goes with a plural: "der Service und die Küche sind". */
static bool opens_row(const struct choice *c, const struct clause_subjects *all, size_t i)
{
    const struct subject *s = &all->items[i];
    return c->verb & PERSON_BIT(NUMBER_PLURAL, 3) && i + 1 < all->count &&
           analysis_has_tag(c->a, s->last + 1, TAG_BIT(TAG_KON) | TAG_BIT(TAG_COMMA)) &&
           s->last + 2 == all->items[i + 1].first;
}

/* "und fuhr den Panzer zurück": the subject of the clause before is meant, unless another is surely one. */
static bool shares_subject(const struct clause *c)
{
    return c->coordinated && c->finite == c->first;
}

/* "Herr Feldkamp", "Dr. Sieben" */
static void take_names(const struct analysis *a, uint32_t clause, struct subject *s)
{
    const tag_set titles = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_ABBR);
    while (analysis_has_tag(a, s->last, titles) && clause_has(a, clause, s->last) &&
           (analysis_has_tag(a, s->last + 1, TAG_BIT(TAG_NE)) ||
            (analysis_word_in(a, s->last, " herr frau dr. prof. ") && s->last + 1 < a->words.len)) &&
           clause_has(a, clause, s->last + 1))
        s->last++;
}

static bool find_choice(const struct analysis *a, uint32_t clause, struct subject *out)
{
    const struct clause *cl = &a->clauses.items[clause];
    struct clause_subjects all;
    if (cl->finite == NO_WORD)
        return false;
    struct choice c = {a, cl, verb_persons(a, cl->finite), analysis_word_in(a, cl->finite, copulas)};
    const struct subject *best = NULL;
    int best_weight = 0;
    clause_subjects(a, clause, &all);
    for (size_t i = 0; i < all.count; i++) {
        const struct subject *s = &all.items[i];
        if ((c.verb && !(s->persons & c.verb) && !opens_row(&c, &all, i)) ||
            (shares_subject(cl) && !s->pronoun && !s->nominative))
            continue;
        int w = weight(&c, s, !best);
        if (!best || w > best_weight) {
            best = s;
            best_weight = w;
        }
    }
    if (!best)
        return false;
    *out = *best;
    if (!best->pronoun)
        take_names(a, clause, out);
    return true;
}

bool subject_choose(const struct analysis *a, uint32_t clause, struct subject *out)
{
    struct clause_note *note = clause_note(a, clause);
    if (note->choice_of != a->analyser->sentence) {
        note->has_choice = find_choice(a, clause, &note->choice);
        note->choice_of = a->analyser->sentence;
    }
    if (note->has_choice)
        *out = note->choice;
    return note->has_choice;
}
