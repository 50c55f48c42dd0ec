/* An infinitive behind haben, sein or wurde where the perfect or the passive asks for the participle: "Sie hat das Buch
 * lesen", "Er ist nach Hause gehen", "Das Bild wurde aufhängen". */
#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "checks/perfect_verbs.h"
#include "checks/token_tools.h"
#include "checks/verb_bracket.h"
#include "checks/verb_lost.h"
#include "text/phrases.h"
#include "text/sentence_clauses.h"
#include "text/subject_choice.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/infinitive-for-participle",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "The perfect and the passive take the participle: \"Sie hat das Buch gelesen\", \"Er ist nach Hause "
                "gegangen\", \"Das Bild wurde aufgehängt\"; the infinitive stands behind \"will\", \"kann\" and "
                "\"wird\".",
    },
};

/* "Das Beste ist abwarten": an infinitive that is said to be what the subject is. */
static const char said_to_be[] = " ziel aufgabe lösung wunsch traum plan idee motto hobby beste wichtigste leben trick "
                                 "weg das dies es alles methode strategie option alternative ";

/* "Sie ist einkaufen": where somebody is gone; "beschaffen" is an adjective. */
static const char gone_for[] =
    " beschaffen einkaufen essen arbeiten schlafen spazieren tanzen duschen holen fischen angeln jagen "
    "trinken feiern wandern joggen baden spielen schwimmen laufen turnen kaufen pinkeln "
    "rauchen telefonieren studieren skifahren radfahren reiten trainieren ";

static bool is_infinitive(const struct sentence_view *s, uint32_t word)
{
    const struct analysis *a = s->analysis;
    const struct analysed_word *w = &a->words.items[word];
    tag_set possible = a->tagged.items[word].possible;
    return possible & TAG_BIT(TAG_VVINF) && !(possible & (PARTICIPLES | TAG_BIT(TAG_ADJD) | ADVERBS)) && !w->repaired &&
           !(s->tokens[w->token].flags & (TOKEN_CAPITAL | TOKEN_QUOTED | TOKEN_FOREIGN));
}

/* "was sie herumliegen hat": how something is that one has. */
static bool is_state(struct span verb)
{
    return span_ends(verb, "liegen") || span_ends(verb, "stehen") || span_ends(verb, "sitzen") ||
           span_ends(verb, "hängen") || span_ends(verb, "stecken") || span_ends(verb, "laufen");
}

/* "hat Geld auf der Bank liegen", "hat gut lachen"; and with another infinitive "hat ihn kommen sehen", "hat es wissen
 * wollen". */
static bool may_stand_with_haben(const struct sentence_view *s, const struct clause *cl, uint32_t infinitive)
{
    static const char governing[] = " lassen sehen hören fühlen spüren helfen heißen brauchen lernen lehren machen ";
    uint32_t first = cl->finite < infinitive ? cl->finite + 1 : cl->first;
    if (analysis_word_in(s->analysis, infinitive, governing))
        return bracket_may_have_verb(s, first, infinitive);
    if (analysis_word_in(s->analysis, infinitive, " sagen ") && analysis_word_in(s->analysis, infinitive - 1, " das "))
        return true; /* "wer das sagen hat": a noun in small letters */
    return analysis_word_in(s->analysis, infinitive, bracket_bare_infinitives) ||
           is_state(s->analysis->words.items[infinitive].text);
}

/* The first verb behind the coordinator tells whether the infinitive is joined to another: "hat es einlösen und klären
 * können". */
static bool is_joined_behind(const struct analysis *a, uint32_t coordinator)
{
    for (uint32_t i = coordinator + 1; i < a->words.len && !analysis_has_tag(a, i, MARKS); i++)
        if (analysis_has_tag(a, i, FINITE | PARTICIPLES | INFINITIVES))
            return analysis_has_tag(a, i, INFINITIVES);
    return false;
}

/* No infinitive that goes on or is joined to another; with zu whatever the tagger needs. */
static bool is_alone(const struct analysis *a, uint32_t infinitive)
{
    const tag_set joins =
        TAG_BIT(TAG_KON) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART) | TAG_BIT(TAG_PTKVZ) | BEGINS_NOMINAL;
    uint32_t next = infinitive + 1;
    bool goes_on = analysis_has_tag(a, next, TAG_BIT(TAG_COMMA)) &&
                   analysis_has_tag(a, next + 1, INFINITIVES | PARTICIPLES | TAG_BIT(TAG_NN));
    bool joined = analysis_has_tag(a, next, TAG_BIT(TAG_KON)) && is_joined_behind(a, next);
    return !goes_on && !joined && !analysis_has_tag(a, infinitive - 1, joins) &&
           !analysis_word_in(a, infinitive - 1, " zu ");
}

/* Between the two verbs of a main clause a relative clause may stand, whose verb the last one were: "Nährstoffe, die
 * Vorteile bieten". */
static bool may_be_of_another(const struct analysis *a, const struct clause *cl, uint32_t infinitive)
{
    const tag_set opens = TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_KOUI) |
                          TAG_BIT(TAG_PWS) | TAG_BIT(TAG_PWAV);
    for (uint32_t i = cl->finite + 1; i < infinitive; i++)
        if (analysis_has_tag(a, i, opens) || (!phrase_at(a, i) && i > cl->finite + 1 &&
                                              analysis_word_in(a, i, " die der das den dem welche welches um ")))
            return true;
    return false;
}

/* With sein unless they have an object; "gefallen" is of fallen. */
static bool takes_sein(const struct analysis *a, const struct clause *cl, struct span participle)
{
    if (participle_takes_sein(participle) || participle_takes_sein_alone(participle) || span_is(participle, "gefallen"))
        return true;
    for (uint32_t i = cl->first; i < cl->last; i++)
        if (analysis_word_in(a, i, " nach zum zur ins "))
            return participle_moves(participle);
    return false;
}

/* Beside what the subject is, something stands in the clause that may be another subject or an object. */
static bool has_other_phrase(const struct analysis *a, const struct clause *cl, const struct subject *s, uint32_t end)
{
    uint32_t first = cl->finite < end ? cl->finite + 1 : cl->first;
    for (uint32_t i = first; i < end; i++) {
        const struct noun_phrase *p = phrase_at(a, i);
        bool subject = i >= s->first && i <= s->last;
        if (p && p->preposition == PHRASE_FREE && !subject && !analysis_has_tag(a, i, TAG_BIT(TAG_APPRART)))
            return true;
    }
    return false;
}

/* "Das Ziel ist durchhalten", "Er ist Brötchen holen": hardly with a prefix that no verb parts from. */
static bool may_stand_with_sein(const struct analysis *a, const struct clause *cl, uint32_t infinitive,
                                struct span participle)
{
    static const char *const prefixes[] = {"be", "ver", "ent", "er", "zer"};
    struct subject subject;
    bool whole = false;
    if (infinitive == cl->finite + 1) /* "Mein Rat ist abwarten", "Am schwersten war aufstehen" */
        return true;
    for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
        whole |= span_starts(a->words.items[infinitive].text, prefixes[i]);
    bool found = subject_choose(a, (uint32_t)(cl - a->clauses.items), &subject);
    if (found && analysis_word_in(a, subject.last, said_to_be))
        return true;
    if (takes_sein(a, cl, participle))
        return false;
    if (!found)
        return !whole || !cl->coordinated;
    return (subject.pronoun && !whole) || has_other_phrase(a, cl, &subject, infinitive) ||
           analysis_word_in(a, infinitive, gone_for);
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    const struct analysis *a = s->analysis;
    const struct analysed_word *words = a->words.items;
    const struct clause *cl = &a->clauses.items[clause];
    uint32_t finite = cl->finite;
    if (words[finite].repaired)
        return;
    bool has = analysis_word_in(a, finite, bracket_haben);
    bool is = analysis_word_in(a, finite, " bin bist ist sind seid war warst waren wart sei seien wäre wären ");
    bool passive = analysis_word_in(a, finite, " wurde wurdest wurden wurdet ");
    uint32_t infinitive = has || is || passive ? clause_infinitive(a, clause) : NO_WORD;
    if (infinitive == NO_WORD || !is_infinitive(s, infinitive) || !is_alone(a, infinitive) ||
        (has && may_stand_with_haben(s, cl, infinitive)) || may_be_of_another(a, cl, infinitive))
        return;
    char participle[LISTED_WORD_MAX];
    size_t len = bracket_participle(c, &words[infinitive], participle);
    struct span right = {participle, len}, text = words[finite].text;
    if (len == 0 || (is && may_stand_with_sein(a, cl, infinitive, right)))
        return;
    struct finding *f =
        comma_emit(c, s, &rules[0], infinitive, infinitive, "\"%.*s\" asks for the participle: \"%.*s … %.*s\".",
                   (int)text.len, text.ptr, (int)text.len, text.ptr, (int)len, participle);
    struct span wrong = comma_text(c, s, infinitive, infinitive);
    finding_replace(c, f, FIX_UNSAFE, (size_t)(wrong.ptr - c->doc->text), wrong.len, right);
}

const struct check check_infinitive_for_participle = {.rules = rules,
                                                      .rule_count = 1,
                                                      .clause = check_clause,
                                                      .needs = {.tags = TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF)},
                                                      .finite = TAG_BIT(TAG_VAFIN)};
