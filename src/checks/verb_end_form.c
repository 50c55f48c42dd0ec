/* The verb at the end of a main clause in a form that the verb before it does not take: "Man kann das Fenster öffnet",
 * "Das Spiel wurde unterbrecht", "Der Vertrag muss unterschreiben werden". */
#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "checks/token_tools.h"
#include "checks/verb_bracket.h"
#include "checks/verb_lost.h"
#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/verb_forms.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/verb-end-form",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help =
            "Behind \"kann\" or \"will\" the clause ends with an infinitive: \"Man kann das Fenster öffnen\"; behind "
            "\"hat\", \"wurde\" and before \"werden\" stands a participle: \"Das Spiel wurde unterbrochen\", \"Der "
            "Vertrag muss unterschrieben werden\".",
    },
};

/* werden as it makes the passive with a participle; "wird" takes the infinitive as well. */
static const char passive[] = " wurde wurdest wurden wurdet ";

/* "Das kann Lehrer werden", "Sie will schwimmen lernen": infinitives that stand before another verb. */
static const char before_verbs[] = " lassen lernen gehen helfen bleiben kommen ";

/* What may stand between the two verbs: nothing that could begin another clause, whose verb the last one were. */
static bool is_one_clause(const struct sentence_view *s, uint32_t first, uint32_t last)
{
    static const char subjects[] = " ich du er sie es wir ihr man wer was der die das ";
    const tag_set apart = TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_PWS) | TAG_BIT(TAG_PWAV) |
                          TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_FM) | TAG_BIT(TAG_PTKVZ);
    const struct analysis *a = s->analysis;
    for (uint32_t i = first; i < last; i++) {
        bool article = phrase_at(a, i) != NULL; /* "einen Hund der bellt" has another clause */
        if (analysis_has_tag(a, i, apart) || (!article && analysis_word_in(a, i, subjects)))
            return false;
    }
    return !bracket_may_have_verb(s, first, last);
}

/* Tagged as one of the first and nothing but one of the second, in lower case and as it stands in the text. */
static bool is_only(const struct sentence_view *s, uint32_t word, tag_set tags, tag_set possible)
{
    const struct analysed_word *w = &s->analysis->words.items[word];
    return !(s->analysis->tagged.items[word].possible & ~possible) && analysis_has_tag(s->analysis, word, tags) &&
           !w->repaired && !(s->tokens[w->token].flags & TOKEN_CAPITAL);
}

/* A finite form and nothing else: of the present, or of the past behind a modal verb. */
static bool is_finite_only(const struct sentence_view *s, uint32_t word)
{
    const tag_set finite = TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VVIMP) | TAG_BIT(TAG_VVSUB);
    return is_only(s, word, finite, finite);
}

/* "vervierfacht" has no "ge", whatever a verb of its own would have: the prefix is taken for a part of the stem where
 * the lexicon lacks the verb. */
static bool needs_no_ge(struct span verb, struct span participle)
{
    static const char *const prefixes[] = {"be", "emp", "ent", "er", "miss", "ver", "zer"};
    bool same = span_starts(participle, "ge") && participle.len == verb.len + 2 &&
                memcmp(participle.ptr + 2, verb.ptr, verb.len) == 0;
    for (size_t i = 0; same && i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
        if (span_starts(verb, prefixes[i]))
            return true;
    return false;
}

static void report(struct check_context *c, const struct sentence_view *s, uint32_t helper, uint32_t word,
                   uint32_t wanted)
{
    char form[LISTED_WORD_MAX];
    struct span verb = comma_text(c, s, word, word), before = comma_text(c, s, helper, helper);
    size_t len = verb_form_of(c->words->knowledge, &s->analysis->words.items[word], 0, wanted, form, sizeof(form));
    struct span right = {form, len};
    if (len == 0 || span_equal(right, verb) || needs_no_ge(verb, right))
        return;
    struct finding *f =
        comma_emit(c, s, &rules[0], word, word,
                   wanted == VERB_INFINITIVE ? "\"%.*s\" asks for the infinitive: \"%.*s\", not \"%.*s\"."
                                             : "\"%.*s\" asks for the participle: \"%.*s\", not \"%.*s\".",
                   (int)before.len, before.ptr, (int)len, form, (int)verb.len, verb.ptr);
    finding_replace(c, f, FIX_UNSAFE, (size_t)(verb.ptr - c->doc->text), verb.len, (struct span){form, len});
}

/* "muss unterschreiben werden" */
static bool is_infinitive_before_werden(const struct sentence_view *s, uint32_t werden)
{
    const struct analysis *a = s->analysis;
    const tag_set others = PARTICIPLES | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADJA) | ADVERBS;
    const struct analysed_word *w = &a->words.items[werden - 1];
    return analysis_word_in(a, werden, " werden ") && analysis_has_tag(a, werden - 1, TAG_BIT(TAG_VVINF)) &&
           !(a->tagged.items[werden - 1].possible & others) && !w->repaired && !word_in(w->text, before_verbs) &&
           !(s->tokens[w->token].flags & TOKEN_CAPITAL);
}

/* The verb right before the last of a subordinate clause: lower case, no other verb before it, and joined to nothing.
 */
static bool is_verb_before_last(const struct sentence_view *s, const struct clause *cl, tag_set wanted, tag_set others)
{
    const tag_set before = TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF) | PARTICIPLES | TAG_BIT(TAG_PTKZU) |
                           TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_VMFIN) |
                           TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_CLOSE);
    const struct analysis *a = s->analysis;
    uint32_t word = cl->finite - 1;
    const struct analysed_word *w = &a->words.items[word];
    return cl->finite == cl->last && word > cl->first + 1 &&
           a->clause_of.items[word] == a->clause_of.items[cl->finite] && a->tagged.items[word].possible & wanted &&
           !(a->tagged.items[word].possible & others) && !w->repaired &&
           !(s->tokens[w->token].flags & (TOKEN_CAPITAL | TOKEN_QUOTED)) && !analysis_has_tag(a, word - 1, before) &&
           !analysis_word_in(a, word - 1, " zu ") &&
           analysis_has_tag(a, cl->finite + 1, TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COMMA));
}

/* "ob man das gemacht kann" */
static void check_subordinate(struct check_context *c, const struct sentence_view *s, const struct clause *cl)
{
    const tag_set no_participle = TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_ADJA) | ADVERBS | TAG_BIT(TAG_NN);
    if (analysis_has_tag(s->analysis, cl->finite, TAG_BIT(TAG_VMFIN)) &&
        is_verb_before_last(s, cl, TAG_BIT(TAG_VVPP), no_participle))
        report(c, s, cl->finite, cl->finite - 1, VERB_INFINITIVE);
}

/* "Die Stadt sollte mehr Geld investiert": a participle that no infinitive and no verb beside it explains; what someone
 * wants may be a state ("Er will das geregelt"). */
static bool is_participle_only(const struct sentence_view *s, uint32_t word)
{
    const tag_set forms = PARTICIPLES | TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_VVIMP);
    return is_only(s, word, TAG_BIT(TAG_VVPP), forms);
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    static const char others[] = " will willst wollen wollt wollte wollten möchte möchtest möchten mag mögen mochte "
                                 "lassen lässt ließ ließen lasse ";
    const struct analysis *a = s->analysis;
    struct bracket b;
    const struct clause *cl = &a->clauses.items[clause];
    if (cl->kind != CLAUSE_MAIN && cl->opener != NO_WORD && cl->finite != NO_WORD) {
        check_subordinate(c, s, cl);
        return;
    }
    if (!bracket_find(s, clause, &b) || b.end <= b.rest || !analysis_has_tag(a, b.end, TAG_BIT(TAG_STOP)))
        return;
    uint32_t last = b.end - 1;
    bool modal = analysis_has_tag(a, b.finite, TAG_BIT(TAG_VMFIN));
    if (modal && last > b.rest && is_infinitive_before_werden(s, last)) {
        if (!bracket_may_have_verb(s, b.rest, last - 1))
            report(c, s, last, last - 1, VERB_PARTICIPLE_2);
        return;
    }
    bool perfect = analysis_word_in(a, b.finite, bracket_haben) || analysis_word_in(a, b.finite, passive);
    if (modal && !analysis_word_in(a, b.finite, others) && is_participle_only(s, last) &&
        is_one_clause(s, b.rest, last))
        report(c, s, b.finite, last, VERB_INFINITIVE);
    else if ((modal || perfect) && is_finite_only(s, last) && is_one_clause(s, b.rest, last))
        report(c, s, b.finite, last, modal ? VERB_INFINITIVE : VERB_PARTICIPLE_2);
}

const struct check check_verb_end_form = {.rules = rules, .rule_count = 1, .clause = check_clause};
