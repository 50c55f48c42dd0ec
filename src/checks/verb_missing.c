/* A full sentence without a finite verb: "Er nach Hause gegangen." Many good sentences have none ("Kein Wunder."), so
 * something must stand in it that asks for one. */
#include <string.h>

#include "checks/checks.h"
#include "lexicon/features.h"
#include "text/analysis.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/verb-missing",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help =
            "A sentence whose verb is lost: \"Er nach Hause gegangen.\" Headings, captions, exclamations and answers "
            "need none; only a sentence that surely should have one is reported.",
    },
    {
        .id = "de/grammar/verb-missing-doubtful",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MINOR,
        .status = RULE_PREVIEW,
        .precision = "in running prose about half are right; labels in manuals are mistaken for sentences",
        .help = "A sentence whose verb may be lost, though it may also be a deliberate fragment: \"Das Essen dort sehr "
                "schlecht.\" For texts that have no fragments.",
    },
};

enum evidence { EVIDENCE_NONE, EVIDENCE_DOUBTFUL, EVIDENCE_SURE };

enum { WORDS_MIN = 4 }; /* shorter ones are answers and exclamations: "Ich auch nicht." */

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVIMP))
#define ENDS_PREDICATE                                                                                                 \
    (TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VAPP) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF) | TAG_BIT(TAG_ADJD))
#define CONTENT                                                                                                        \
    (TAG_BIT(TAG_NN) | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VAPP) | TAG_BIT(TAG_VVINF) |                \
     TAG_BIT(TAG_VAINF) | TAG_BIT(TAG_PRF))
#define MARKS (~(TAG_BIT(TAG_COMMA) - 1)) /* the tags of marks are the last */

static bool tag_among(const struct analysis *a, size_t word, tag_set set)
{
    return TAG_BIT(analysis_tag(a, word)) & set;
}

static bool is_main(const struct analysis *a, size_t word)
{
    uint32_t clause = a->clause_of.items[word];
    return clause != NO_CLAUSE && a->clauses.items[clause].kind == CLAUSE_MAIN;
}

/* Prose of one language from a capital to its full stop, without speech, lists and gaps. */
static bool is_plain_sentence(const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    size_t last = a->words.len - 1, words = 0;
    for (size_t i = 0; i < a->words.len; i++) {
        const struct token *t = &s->tokens[a->words.items[i].token];
        if (t->flags & (TOKEN_QUOTED | TOKEN_FOREIGN | TOKEN_CODE))
            return false;
        if (i < last && tag_among(a, i, TAG_BIT(TAG_COLON) | TAG_BIT(TAG_STOP) | TAG_BIT(TAG_DASH) | TAG_BIT(TAG_OPEN)))
            return false;
        words += !tag_among(a, i, MARKS);
    }
    bool stops = span_is(a->words.items[last].text, ".") || span_is(a->words.items[last].text, "!");
    return words >= WORDS_MIN && stops && s->tokens[a->words.items[0].token].flags & TOKEN_CAPITAL;
}

/* A main clause that has a verb leaves the others free to share it. A question or relative clause alone is a fragment
 * of another kind. */
static bool has_verb(const struct analysis *a)
{
    bool main_clause = false;
    for (size_t i = 0; i < a->words.len; i++) {
        if (is_main(a, i) && tag_among(a, i, FINITE))
            return true;
        main_clause = main_clause || is_main(a, i);
    }
    return !main_clause;
}

/* Some word of the main clause may be the verb, though it was read otherwise: "gehört" is not only a participle, and
 * "fänd's" is a verb and a pronoun. */
static bool may_have_verb(const struct analysis *a, const struct sentence_view *s)
{
    for (size_t i = 1; i < a->words.len; i++) {
        struct span word = a->words.items[i].text;
        bool small = !(s->tokens[a->words.items[i].token].flags & TOKEN_CAPITAL);
        bool contracted = memchr(word.ptr, '\'', word.len) || memmem(word.ptr, word.len, "\xE2\x80\x99", 3);
        if (small && is_main(a, i) && (contracted || a->tagged.items[i].possible & FINITE))
            return true;
    }
    return false;
}

/* "er", "wir", "man" at the beginning or behind an adverb there: a subject. "Ich, der König." and "größer als ich" are
 * none, nor are answers: "Wir nicht, aber die Nachbarn." */
static bool is_subject_pronoun(const struct analysis *a, size_t word)
{
    if (!word_in(a->words.items[word].text, " er ich wir man ") || word > 1 || tag_among(a, word + 1, MARKS))
        return false;
    size_t content = word + 1;
    while (content < a->words.len && !tag_among(a, content, CONTENT | MARKS))
        content++;
    if (content == a->words.len || tag_among(a, content, MARKS))
        return false;
    return word == 0 || tag_among(a, 0, TAG_BIT(TAG_ADV) | TAG_BIT(TAG_PAV));
}

/* "sich" belongs to a verb; that may be an infinitive ("Zeit, sich zu entscheiden") or a participle. */
static bool is_lone_reflexive(const struct analysis *a, size_t word)
{
    if (!word_in(a->words.items[word].text, " sich ") || word == 0)
        return false;
    for (size_t i = word + 1; i < a->words.len; i++)
        if (tag_among(a, i, TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_ADJA)))
            return false;
    return !tag_among(a, word - 1, TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART));
}

/* The phrase that the sentence begins with can be nothing but its subject. */
static const struct noun_phrase *leading_subject(const struct analysis *a)
{
    if (a->phrases.len == 0)
        return NULL;
    const struct noun_phrase *p = &a->phrases.items[0];
    bool definite = word_in(a->words.items[p->first].text, " der die das dieser diese dieses ");
    return p->first == 0 && p->preposition == PHRASE_FREE && definite && p->cells & NOMINAL_CASE(CASE_NOMINATIVE)
               ? p
               : NULL;
}

/* Behind the subject something that is no attribute of it. */
static bool has_predicate(const struct analysis *a, const struct noun_phrase *subject)
{
    size_t end = a->words.len - 2;
    if (tag_among(a, end, ENDS_PREDICATE))
        return true;
    for (size_t i = subject->last + 1; i < end; i++)
        if (!is_main(a, i))
            return false;
    for (size_t i = 1; i < a->phrases.len; i++) {
        const struct noun_phrase *p = &a->phrases.items[i];
        bool own = p->first > subject->last + 1 && p->preposition == PHRASE_FREE && p->cells != 0;
        bool bound = tag_among(
            a, p->first - 1, MARKS | TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART));
        if (own && !bound && !(p->cells & NOMINAL_CASE(CASE_GENITIVE)))
            return true;
    }
    return false;
}

/* An adverb or "nicht" right behind the subject is never part of it, as it is in no label or heading. An infinitive at
 * the end may be an instruction: "Das Fenster bitte immer schließen." */
static bool has_adverb_behind(const struct analysis *a, const struct noun_phrase *subject)
{
    return tag_among(a, subject->last + 1, TAG_BIT(TAG_ADV) | TAG_BIT(TAG_PAV) | TAG_BIT(TAG_PTKNEG)) &&
           !tag_among(a, a->words.len - 2, TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF));
}

static enum evidence weigh(const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    if (a->tagged.items[0].possible & (FINITE | TAG_BIT(TAG_VVINF))) /* "Treffen sich zwei Hunde." */
        return EVIDENCE_NONE;
    bool asks = false;
    for (size_t i = 0; i < a->words.len && !asks; i++)
        asks = is_main(a, i) && (is_subject_pronoun(a, i) || is_lone_reflexive(a, i));
    const struct noun_phrase *subject = leading_subject(a);
    bool predicate = subject && has_predicate(a, subject);
    if (!asks && !predicate)
        return EVIDENCE_NONE;
    bool sure = asks || has_adverb_behind(a, subject);
    return sure && !may_have_verb(a, s) ? EVIDENCE_SURE : EVIDENCE_DOUBTFUL;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    if (!a || !s->full || a->words.len <= WORDS_MIN || !is_plain_sentence(s) || has_verb(a))
        return;
    enum evidence evidence = weigh(s);
    if (evidence == EVIDENCE_NONE)
        return;
    const struct token *last = &s->tokens[s->token_count - 1];
    size_t off = s->tokens[0].off, end = (size_t)last->off + last->len;
    finding_emit(c, &rules[evidence == EVIDENCE_SURE ? 0 : 1], off, end - off,
                 "This sentence has no verb such as \"ist\", \"hat\" or \"geht\".");
}

const struct check check_verb_missing = {.rules = rules, .rule_count = 2, .sentence = check_sentence, .analysis = true};
