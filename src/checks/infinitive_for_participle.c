/* An infinitive behind haben, sein or wurde where the perfect or the passive asks for the participle: "Sie hat das Buch
 * lesen", "Er ist nach Hause gehen", "Das Bild wurde aufhängen". */
#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "checks/perfect_verbs.h"
#include "checks/token_tools.h"
#include "checks/verb_bracket.h"
#include "checks/verb_lost.h"
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

static bool is_infinitive(const struct sentence_view *s, uint32_t word)
{
    const struct analysis *a = s->analysis;
    const struct analysed_word *w = &a->words.items[word];
    tag_set possible = a->tagged.items[word].possible;
    return analysis_has_tag(a, word, INFINITIVES | TAG_BIT(TAG_VVFIN)) && possible & TAG_BIT(TAG_VVINF) &&
           !(possible & (PARTICIPLES | TAG_BIT(TAG_ADJD) | ADVERBS)) && !w->repaired &&
           !(s->tokens[w->token].flags & TOKEN_CAPITAL) && !word_in(w->text, bracket_bare_infinitives);
}

/* More stands in the clause than the two verbs, none of it another, and the infinitive is joined to none. */
static bool is_alone(const struct sentence_view *s, const struct bracket *b, uint32_t infinitive)
{
    const tag_set joins =
        TAG_BIT(TAG_KON) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART) | TAG_BIT(TAG_PTKVZ) | BEGINS_NOMINAL;
    bool ends = analysis_has_tag(s->analysis, b->end, TAG_BIT(TAG_STOP)) ||
                (analysis_has_tag(s->analysis, b->end, TAG_BIT(TAG_COMMA)) &&
                 !analysis_has_tag(s->analysis, b->end + 1, INFINITIVES | PARTICIPLES | TAG_BIT(TAG_NN)));
    return ends && b->finite + 1 < infinitive && !bracket_may_have_verb(s, b->rest, infinitive) &&
           !analysis_has_tag(s->analysis, infinitive - 1, joins);
}

/* With sein unless they have an object; "gefallen" is of fallen. */
static const char without_object[] =
    " gefallen gelandet gestartet geplatzt geschmolzen zerbrochen gerissen gerollt geklettert gerutscht aufgebrochen ";

/* The perfect of the verb takes sein in this clause. */
static bool takes_sein(const struct analysis *a, const struct bracket *b, struct span participle)
{
    if (participle_takes_sein(participle) || word_in(participle, without_object))
        return true;
    for (uint32_t i = b->rest; i < b->end; i++)
        if (analysis_word_in(a, i, " nach zum zur ins "))
            return participle_moves(participle);
    return false;
}

static void check_bracket(struct check_context *c, const struct sentence_view *s, const struct bracket *b)
{
    const struct analysed_word *words = s->analysis->words.items;
    uint32_t last = b->end - 1;
    char participle[LISTED_WORD_MAX];
    struct span finite = words[b->finite].text;
    bool has = word_in(finite, bracket_haben);
    bool is = word_in(finite, " bin bist ist sind seid war warst waren wart ");
    bool passive = word_in(finite, " wurde wurdest wurden wurdet ");
    if ((!has && !is && !passive) || !is_infinitive(s, last) || !is_alone(s, b, last))
        return;
    size_t len = bracket_participle(c, &words[last], participle);
    struct span right = {participle, len};
    if (len == 0 || (is && (!takes_sein(s->analysis, b, right) || word_in(words[b->subject.last].text, said_to_be))))
        return;
    struct finding *f = comma_emit(c, s, &rules[0], last, last, "\"%.*s\" asks for the participle: \"%.*s … %.*s\".",
                                   (int)finite.len, finite.ptr, (int)finite.len, finite.ptr, (int)len, participle);
    struct span text = comma_text(c, s, last, last);
    finding_replace(c, f, FIX_UNSAFE, (size_t)(text.ptr - c->doc->text), text.len, right);
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    struct bracket b;
    if (bracket_find(s, clause, &b) && b.end > b.rest)
        check_bracket(c, s, &b);
}

const struct check check_infinitive_for_participle = {.rules = rules, .rule_count = 1, .clause = check_clause};
