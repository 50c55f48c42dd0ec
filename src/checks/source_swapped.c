/* Two names that changed their places: "Peter told Maria" became "Maria sagte Peter", "from Rome to Oslo" "von Oslo
 * nach Rom". */
#include "checks/checks.h"
#include "checks/denial.h"
#include "checks/source_names.h"
#include "checks/token_tools.h"
#include "lexicon/english_bases.h"
#include "lexicon/knowledge.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {.id = "source/names/swapped",
     .category = CATEGORY_MISTRANSLATION,
     .severity = SEVERITY_MAJOR,
     .help =
         "Two names of the source text that stand in each other's place in the translation: \"Peter told Maria\" is "
         "not \"Maria sagte Peter\", \"from Rome to Oslo\" not \"von Oslo nach Rom\". Told of the places of a way, and "
         "of two names around the same verb in a sentence that is in the active voice on both sides."},
};

#define NONE SIZE_MAX

static bool word_is_at(const struct pair_side *side, size_t i, const char *list)
{
    return i < side->token_count && pair_token_in(side, i, list);
}

static bool is_name_place(const struct pair_side *side, size_t i)
{
    return i < side->token_count && side->tokens[i].cls == TOKEN_WORD && side->tokens[i].flags & TOKEN_CAPITAL;
}

/* The only token of the translation that is the name or translates it; NONE when there is none or more. */
static size_t find_name(const struct check_context *c, const struct pair_view *p, struct span name)
{
    size_t only = NONE;
    char folded[LEXICON_FORM_MAX];
    for (size_t i = 0; i < p->target.token_count; i++) {
        struct span word = pair_token(&p->target, i);
        if (!is_name_place(&p->target, i))
            continue;
        struct span key = {folded, lexicon_fold(word.ptr, word.len, folded, sizeof(folded))};
        bool same =
            span_equal(word, name) || (c->bitext->translations && translations_has(c->bitext->translations, name, key));
        if (!same)
            continue;
        if (only != NONE)
            return NONE;
        only = i;
    }
    return only;
}

/* Two names of the source, in its order, and where the translation has them. */
struct two_names {
    struct span first, second;
    size_t first_at, second_at;
};

static bool find_two(const struct check_context *c, const struct pair_view *p, size_t first, size_t second,
                     struct two_names *n)
{
    n->first = english_without_genitive(pair_token(&p->source, first));
    n->second = english_without_genitive(pair_token(&p->source, second));
    if (n->first.len < 3 || n->second.len < 3 || span_equal(n->first, n->second))
        return false;
    n->first_at = find_name(c, p, n->first);
    n->second_at = n->first_at == NONE ? NONE : find_name(c, p, n->second);
    return n->first_at != NONE && n->second_at != NONE && n->first_at != n->second_at;
}

static void report(struct check_context *c, const struct pair_view *p, const struct two_names *n)
{
    size_t from = n->first_at < n->second_at ? n->first_at : n->second_at;
    size_t to = n->first_at < n->second_at ? n->second_at : n->first_at;
    size_t off = p->target.tokens[from].off;
    struct finding *f = finding_emit(c, &rules[0], off, token_end(&p->target.tokens[to]) - off,
                                     "\"%.*s\" and \"%.*s\" have changed places: in the source text the first is "
                                     "where the translation has the second.",
                                     (int)n->first.len, n->first.ptr, (int)n->second.len, n->second.ptr);
    finding_show_source(c, f, p);
}

/* --- a way */

/* "from Rome to Oslo": "von Oslo nach Rom". */
static void check_ways(struct check_context *c, const struct pair_view *p)
{
    struct two_names n;
    for (size_t i = 0; i + 3 < p->source.token_count; i++)
        if (is_name_place(&p->source, i + 1) && is_name_place(&p->source, i + 3) &&
            word_is_at(&p->source, i, " from ") && word_is_at(&p->source, i + 2, " to into ") &&
            find_two(c, p, i + 1, i + 3, &n) && n.first_at > 0 && n.second_at > 0 &&
            word_is_at(&p->target, n.first_at - 1, " nach bis ") &&
            word_is_at(&p->target, n.second_at - 1, " von aus ab "))
            report(c, p, &n);
}

/* --- who does it */

/* Where the clause that begins the side ends. */
static size_t clause_end(const struct pair_side *side)
{
    size_t i = 0;
    while (i < side->token_count && !word_is_at(side, i, " , ; : – - that "))
        i++;
    return i;
}

/* The passive turns both round; so may "who" and "that" of a relative clause. */
static bool may_be_turned(const struct pair_view *p)
{
    static const char turning[] = " by was were been being be is are who whom which whose got get ";
    static const char german[] = " von vom durch wurde wurden wird werden worden geworden wer wen wem den dem ";
    for (size_t i = 0; i < clause_end(&p->source); i++)
        if (word_is_at(&p->source, i, turning))
            return true;
    for (size_t i = 0; i < clause_end(&p->target); i++)
        if (word_is_at(&p->target, i, german))
            return true;
    return side_denies(&p->source) != side_denies(&p->target);
}

struct wanted_verb {
    const struct check_context *c;
    const struct token *verb;
    bool found;
};

static void compare_verb(void *arg, struct span german)
{
    struct wanted_verb *w = arg;
    struct reading readings[READINGS_MAX];
    size_t count = token_readings(w->c, w->verb, readings, READINGS_MAX);
    for (size_t i = 0; i < count && !w->found; i++) {
        char lemma[LEXICON_FORM_MAX];
        size_t len = readings[i].part_of_speech != POS_VERB
                         ? 0
                         : lexicon_lemma(w->c->words->knowledge->lexicon, w->c->doc->text + w->verb->off, w->verb->len,
                                         &readings[i], lemma, sizeof(lemma));
        w->found = len > 0 && span_equal((struct span){lemma, len}, german);
    }
}

/* "Peter told Maria": a name that begins the sentence, a verb, a name. */
static void check_actors(struct check_context *c, const struct pair_view *p)
{
    const struct pair_side *s = &p->source;
    struct two_names n;
    if (s->token_count < 4 || !is_name_place(s, 0) || is_name_place(s, 1) || s->tokens[1].cls != TOKEN_WORD ||
        !is_name_place(s, 2) || is_name_place(s, 3) || word_is_at(s, 3, " and or & 's , ") ||
        !c->bitext->translations || may_be_turned(p) || !find_two(c, p, 0, 2, &n) || n.second_at != 0 ||
        n.first_at != 2)
        return;
    struct wanted_verb verb = {.c = c, .verb = &p->target.tokens[1]};
    translations_each(c->bitext->translations, pair_token(s, 1), compare_verb, &verb);
    if (verb.found)
        report(c, p, &n);
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    (void)state;
    if (!pair_is_sure(p))
        return;
    check_ways(c, p);
    check_actors(c, p);
}

const struct check check_source_swapped = {.rules = rules, .rule_count = 1, .pair = check_pair};
