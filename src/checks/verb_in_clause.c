/* The finite verb of a subordinate clause in second place, as in English: "dass er kann heute nicht kommen", "der Zug,
 * der fährt nach Ulm, ist voll". German puts it last. */
#include "checks/behind_verb.h"
#include "checks/checks.h"
#include "checks/relative_forms.h"
#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/sentence_clauses.h"
#include "text/subjects.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/verb-in-clause",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "A clause behind dass, weil, ob, wenn, a relative pronoun and the like whose verb stands in second "
                "place, as it does in English: \"dass er kann heute nicht kommen\", \"der Zug, der fährt nach Ulm, "
                "ist voll\". In German the verb ends such a clause: \"dass er heute nicht kommen kann\".",
    },
};

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN))

static const char openers[] = " dass weil ob wenn obwohl nachdem bevor falls sobald solange damit da weshalb während ";

/* A conjunction opens the clause, or behind a comma a relative pronoun or a word that asks. */
static bool is_opened(const struct analysis *a, const struct clause *c)
{
    if (c->opener == NO_WORD)
        return false;
    if (c->kind == CLAUSE_SUBORDINATE)
        return c->opener == c->first && analysis_word_in(a, c->opener, openers);
    bool asks = c->kind == CLAUSE_INTERROGATIVE && analysis_word_in(a, c->opener, " warum wo wann weshalb wie wohin ");
    return (c->kind == CLAUSE_RELATIVE || asks) && c->first > 1 &&
           analysis_has_tag(a, c->first - 1, TAG_BIT(TAG_COMMA));
}

/* Nothing but the subject stands between the conjunction and the verb. */
static bool is_second(const struct analysis *a, const struct clause *c)
{
    uint32_t first = c->opener + 1;
    if (c->finite == first + 1)
        return (c->kind != CLAUSE_RELATIVE &&
                (analysis_has_tag(a, first, TAG_BIT(TAG_PPER) | TAG_BIT(TAG_NE)) ||
                 analysis_word_in(a, first, " einige manche viele andere alle jemand niemand "))) ||
               analysis_word_in(a, first, " man ich er sie es wir ");
    const struct noun_phrase *p = phrase_at(a, first);
    static const char determiners[] =
        " der die das ein eine mein meine dein deine sein seine ihr ihre unser unsere euer "
        "eure dieser diese dieses jeder jede jedes kein keine ";
    bool article = c->kind == CLAUSE_RELATIVE && p && !analysis_word_in(a, p->first, determiners);
    return p && !article && p->last + 1 == c->finite && p->preposition == PHRASE_FREE &&
           p->cells & NOMINAL_CASE(CASE_NOMINATIVE);
}

/* The words behind the verb with the verb at their end, its prefix before it. */
static void move_verb(const struct analysis *a, struct span rest, struct span verb, uint32_t last, struct buf *out)
{
    bool prefixed = analysis_has_tag(a, last, TAG_BIT(TAG_PTKVZ));
    buf_addf(out, "%.*s%s%.*s", (int)rest.len, rest.ptr, prefixed ? "" : " ", (int)verb.len, verb.ptr);
}

/* A participle right behind the verb belongs to the end, too: then no repair is written. */
static void report(struct check_context *c, const struct sentence_view *s, uint32_t opener, uint32_t finite,
                   uint32_t last)
{
    const struct analysis *a = s->analysis;
    const struct analysed_word *words = a->words.items;
    struct span first = token_span(c, &s->tokens[words[opener].token]);
    const struct token *verb = &s->tokens[words[finite].token], *next = &s->tokens[words[finite + 1].token];
    const struct token *end = &s->tokens[words[last].token];
    struct span rest = {c->doc->text + next->off, token_end(end) - next->off}, moved = token_span(c, verb);
    size_t len = token_end(end) - verb->off;
    if (last > finite + 1 && a->tagged.items[finite + 1].possible & TAG_BIT(TAG_VVPP)) {
        finding_emit(c, &rules[0], verb->off, len, "Behind \"%.*s\" the verb comes last: \"… %.*s\".", (int)first.len,
                     first.ptr, (int)moved.len, moved.ptr);
        return;
    }
    struct buf swapped = BUF_EMPTY;
    move_verb(a, rest, moved, last, &swapped);
    struct finding *f = finding_emit(c, &rules[0], verb->off, len, "Behind \"%.*s\" the verb comes last: \"%s\".",
                                     (int)first.len, first.ptr, buf_str(&swapped));
    finding_replace(c, f, FIX_UNSAFE, verb->off, len, (struct span){swapped.data, swapped.len});
    buf_release(&swapped);
}

/* "Der Zug, der fährt nach Ulm, ist voll": between a noun and its verb, a clause whose verb stands right behind the
 * pronoun; not "Der Zug, der fährt heute nicht, sagte sie". Returns the pronoun, or NO_WORD. */
static uint32_t pronoun_within(const struct analysis *a, const struct clause *cl, uint32_t last)
{
    static const char saying[] =
        " sagt sagte sagten meint meinte meinten denkt dachte glaubt glaubte fragt fragte ruft "
        "rief erklärt erklärte schreibt schrieb weiß wusste findet fand heißt hieß ";
    static const char subjects[] = " ich du er sie es wir ihr man das ";
    uint32_t pronoun = cl->finite - 1, after = last + 2;
    if (cl->finite < 3 || !analysis_has_tag(a, pronoun - 1, TAG_BIT(TAG_COMMA)) ||
        !analysis_has_tag(a, last + 1, TAG_BIT(TAG_COMMA)) || !analysis_has_tag(a, after, FINITE) ||
        analysis_word_in(a, after, saying) || analysis_word_in(a, after + 1, subjects))
        return NO_WORD;
    const struct noun_phrase *p = phrase_ending_at(a, pronoun - 2);
    bool fits = p && p->first == 0 && p->first < p->last && p->cells & NOMINAL_CASE(CASE_NOMINATIVE) &&
                relative_genders(a, pronoun) & noun_genders(a, p->last);
    return fits ? pronoun : NO_WORD;
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    const struct analysis *a = s->analysis;
    const struct clause *cl = &a->clauses.items[clause];
    if (cl->finite == cl->last || a->words.items[cl->finite].repaired)
        return;
    uint32_t last = behind_verb_last(a, clause);
    if (last == NO_WORD || !verb_is_indicative(a, cl->finite))
        return;
    if (a->words.items[last].reading_count == 0 && a->words.items[last].text.ptr[0] >= 'a')
        return; /* "in der er ausgebildet wid": the verb may be there, misspelled */
    uint32_t pronoun = pronoun_within(a, cl, last);
    if (pronoun != NO_WORD)
        report(c, s, pronoun, cl->finite, last);
    else if (is_opened(a, cl) && is_second(a, cl) && behind_verb_is_wrong(a, c->words->knowledge, clause, last))
        report(c, s, cl->opener, cl->finite, last);
}

const struct check check_verb_in_clause = {.rules = rules,
                                           .rule_count = 1,
                                           .clause = check_clause,
                                           .finite = TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVFIN)};
