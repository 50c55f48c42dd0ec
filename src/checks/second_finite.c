/* Two finite verbs in one clause: "Er hat ging nach Hause", "Das Unternehmen plant will expandieren". */
#include <string.h>

#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "checks/token_tools.h"
#include "checks/verb_bracket.h"
#include "checks/verb_lost.h"
#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/second-verb",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "A clause has one finite verb: \"Er ging nach Hause\" or \"Er ist nach Hause gegangen\", not \"Er hat "
                "ging nach Hause\".",
    },
};

/* Behind these a sentence may stand as their object, without a comma or quotation marks in careless prose. */
static const char saying[] = " sagt sagte sagen sagten meint meinte denkt dachte denke glaubt glaube glaubte finde "
                             "findet fand heißt hieß hieße schreibt schrieb lautet lautete ruft rief fragt fragte ";

/* "Das ist glaube ich gut", "Das ist weiß Gott nicht leicht": an aside. */
static const char aside[] = " ich man er sie wir es gott du ihr ";

static bool is_modal_or_auxiliary(const struct analysis *a, uint32_t word)
{
    return analysis_has_tag(a, word, TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN));
}

#define TOLD (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN))

/* "sehn", "entgeh'n": an infinitive. */
static bool is_contracted(struct span word)
{
    return memchr(word.ptr, '\'', word.len) || span_ends(word, "hn");
}

/* Those of the indicative. */
static persons persons_told(const struct analysed_word *w)
{
    persons all = 0;
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].part_of_speech == POS_VERB)
            all |= reading_persons(w->readings[i].features & (VERB_TENSE(TENSE_PRESENT) | VERB_TENSE(TENSE_PAST)));
    return all;
}

/* A verb in a form that is nothing but finite, or an adjective as well that no noun can follow: "erklärte den". */
static bool is_finite_only(const struct sentence_view *s, uint32_t word)
{
    const tag_set ends_attribute = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_PPER);
    const struct analysis *a = s->analysis;
    const struct analysed_word *w = &a->words.items[word];
    tag_set possible = a->tagged.items[word].possible;
    if (w->repaired || s->tokens[w->token].flags & TOKEN_CAPITAL || !(possible & TOLD) || w->reading_count == 0 ||
        is_contracted(w->text))
        return false;
    if (!(possible & ~FINITE))
        return true;
    return !(possible & ~(FINITE | TAG_BIT(TAG_ADJA))) && analysis_has_tag(a, word + 1, ends_attribute);
}

/* The second finite verb, right behind the first and its subject, or adverbs behind these; NO_WORD when there is none.
 */
static uint32_t second_verb(const struct sentence_view *s, const struct bracket *b)
{
    const struct analysis *a = s->analysis;
    uint32_t i = b->rest;
    bool infinitive = a->tagged.items[b->finite].possible & INFINITIVES; /* "Weiser werden heißt" */
    if (infinitive && !b->subject.pronoun && !analysis_has_tag(a, b->subject.first, BEGINS_NOMINAL))
        return NO_WORD;
    while (i < b->end && analysis_has_tag(a, i, ADVERBS))
        i++;
    if (i >= b->end || !is_finite_only(s, i) || analysis_word_in(a, i + 1, aside) ||
        !(persons_told(&a->words.items[i]) & b->subject.persons & verb_persons(a, b->finite)))
        return NO_WORD;
    struct span first = a->words.items[b->finite].text, second = a->words.items[i].text;
    bool same = first.len == second.len && memcmp(first.ptr, second.ptr, first.len) == 0;
    bool apart = i > b->finite + 1 || (b->rest == b->finite + 1 && b->subject.last + 1 < b->finite);
    bool may_open = word_in(first, saying) || (apart && !is_modal_or_auxiliary(a, b->finite));
    return same || may_open ? NO_WORD : i;
}

static void report(struct check_context *c, const struct sentence_view *s, uint32_t finite, uint32_t second)
{
    struct span first = comma_text(c, s, finite, finite), other = comma_text(c, s, second, second);
    struct finding *f =
        comma_emit(c, s, &rules[0], finite, second, "Two verbs where one belongs: \"%.*s\" and \"%.*s\".",
                   (int)first.len, first.ptr, (int)other.len, other.ptr);
    if (second == finite + 1 && s->analysis->tagged.items[finite].possible & TAG_BIT(TAG_VAFIN))
        finding_replace(c, f, FIX_UNSAFE, (size_t)(first.ptr - c->doc->text), (size_t)(other.ptr - first.ptr),
                        span_of(""));
}

/* "Die Kinder haben spielten": the first reads as an infinitive, with nothing before it but the subject; NO_WORD when
 * it does not. */
static uint32_t first_of_plurals(const struct sentence_view *s, uint32_t clause)
{
    const struct analysis *a = s->analysis;
    const struct clause *cl = &a->clauses.items[clause];
    if (cl->kind != CLAUSE_MAIN || cl->finite == NO_WORD || cl->finite < cl->first + 2)
        return NO_WORD;
    uint32_t first = cl->finite - 1;
    const struct noun_phrase *p = phrase_at(a, cl->first);
    bool pronoun = first == cl->first + 1 && analysis_word_in(a, cl->first, " wir sie ");
    bool phrase = p && p->last + 1 == first && analysis_has_tag(a, cl->first, BEGINS_NOMINAL) &&
                  p->preposition == PHRASE_FREE &&
                  p->cells & NOMINAL_CASE(CASE_NOMINATIVE) & NOMINAL_NUMBER(NUMBER_PLURAL);
    bool helper = a->tagged.items[first].possible & (TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN)) &&
                  analysis_has_tag(a, first, INFINITIVES);
    bool plural = persons_told(&a->words.items[cl->finite]) & PERSON_BIT(NUMBER_PLURAL, 3);
    return (pronoun || phrase) && helper && plural && is_finite_only(s, cl->finite) ? first : NO_WORD;
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    struct bracket b;
    uint32_t first = first_of_plurals(s, clause);
    if (first != NO_WORD) {
        report(c, s, first, first + 1);
    } else if (bracket_find(s, clause, &b)) {
        uint32_t second = second_verb(s, &b);
        if (second != NO_WORD)
            report(c, s, b.finite, second);
    }
}

const struct check check_second_finite = {
    .rules = rules, .rule_count = 1, .clause = check_clause, .finite = TAGS_FINITE};
