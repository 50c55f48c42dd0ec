/* A clause that breaks off before the participle or infinitive that its verb asks for: "Das Museum wurde im Jahr 1985
 * von einem Architekten.", "Die Regierung muss das Problem schnell." */
#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "checks/token_tools.h"
#include "checks/verb_bracket.h"
#include "checks/verb_lost.h"
#include "lexicon/features.h"
#include "text/front_field.h"
#include "text/phrases.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/verb-end-missing",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help =
            "\"wurde\" asks for a participle at the end of the clause, \"muss\" and \"soll\" with an object for an "
            "infinitive: \"Das Museum wurde im Jahr 1985 gebaut\", \"Die Regierung muss das Problem schnell lösen\".",
    },
};

static const char passives[] = " wurde wurden wird werden ";
static const char modals[] = " muss musst müssen müsst musste mussten müsste müssten soll sollst sollen sollt sollte "
                             "sollten konnte konnten könnte könnten ";

/* They take an object themselves, "Er will das Buch", "Man kann die Regeln", but hardly with one more or with an
 * adverbial. */
static const char with_object[] = " will willst wollen wollt wollte wollten möchte möchten darf darfst dürfen dürft "
                                  "durfte durften kann kannst können könnt ";

/* "Aus dem Plan wurde nichts", "Sie wurde zum Vorbild": what something becomes. */
static const char becoming[] = " aus daraus zu zum zur dazu ";

/* "Das wurde von Bedeutung", "Das wird auf jeden Fall": a phrase that is said of the subject, or a comment. */
static const char said_of[] =
    " bedeutung interesse nutzen vorteil dauer wichtigkeit belang fall fälle zukunft sicherheit "
    "zweifel umständen laune gebrauch weise meinung ";

/* With a verb of motion left out: "Er muss das Auto in die Werkstatt", "Sie soll den Müll raus". */
static const char goals[] = " nach zu zum zur ins ans aufs über durch aus vom von hinter ";

static const char ways[] = " auch raus rein weg fort her hin los auswendig ";

/* Words that say nothing of the subject, as "anders" does: "Das Leben wurde nach dem Krieg anders". */
static const char still[] = " nicht schon noch nur auch bereits erst dann wieder ";

/* What one can: "Sie konnte das Gedicht nicht". */
static const char skills[] = " gedicht lied text sprache sprachen trick regeln vokabeln griff griffe stück rolle tanz "
                             "schritte melodie grundlagen technik noten alphabet einmaleins spiel wort wörter ";

/* What stands between the verb and the stop. */
struct rest {
    size_t adverbials;         /* phrases of time, place and the like */
    size_t objects, receivers; /* noun phrases that no preposition governs; those that can only be a dative */
    bool whole;                /* and nothing else, but for small words */
};

static bool is_adverbial_of(const struct analysis *a, uint32_t first, uint32_t end, bool modal)
{
    for (uint32_t i = first; i < end; i++)
        if (analysis_word_in(a, i, modal ? goals : becoming) || analysis_word_in(a, i, said_of))
            return false;
    bool named = analysis_has_tag(a, end - 1, TAG_BIT(TAG_NE)) && analysis_has_tag(a, end - 2, TAG_BIT(TAG_NN));
    if (named && !modal) /* "wird in der Reflexion Manierismus" */
        return false;
    const struct noun_phrase *p = phrase_at(a, first + 1);
    bool goal = modal && p && p->preposition == first && p->governed & NOMINAL_CASE(CASE_ACCUSATIVE) &&
                analysis_word_in(a, first, " in an auf unter vor neben hinter zwischen ");
    return !goal;
}

/* A phrase with an article that can be an object, or a genitive behind one. */
static bool is_object(const struct analysis *a, const struct noun_phrase *p, bool first)
{
    uint32_t cases =
        NOMINAL_CASE(CASE_ACCUSATIVE) | NOMINAL_CASE(CASE_DATIVE) | (first ? 0 : NOMINAL_CASE(CASE_GENITIVE));
    return p->preposition == PHRASE_FREE && p->first < p->last && p->cells & cases &&
           analysis_has_tag(a, p->first, BEGINS_NOMINAL) && !is_measure_noun(a, p->last) &&
           !analysis_word_in(a, p->last, skills) &&
           !analysis_word_in(a, p->first, " ein eine einen kein keine keinen nichts ");
}

static struct rest look_at_rest(const struct analysis *a, const struct bracket *b, bool modal)
{
    struct rest r = {0, 0, 0, false};
    const tag_set small = TAG_BIT(TAG_ADV) | TAG_BIT(TAG_PTKNEG) | TAG_BIT(TAG_ADJD);
    for (uint32_t i = b->rest, next; i < b->end; i = next) {
        const struct noun_phrase *p = phrase_at(a, i);
        next = front_adverbial_end(a, i);
        if (next > i) {
            r.adverbials++;
            if (next > b->end || !is_adverbial_of(a, i, next, modal))
                return r;
        } else if (modal && p && is_object(a, p, r.objects + r.receivers == 0)) {
            bool receiver =
                i == b->rest && !(p->cells & (NOMINAL_CASE(CASE_NOMINATIVE) | NOMINAL_CASE(CASE_ACCUSATIVE)));
            r.receivers += receiver;
            r.objects += !receiver && p->cells & NOMINAL_CASE(CASE_ACCUSATIVE);
            next = p->last + 1;
        } else if (modal ? analysis_has_tag(a, i, small) && !analysis_word_in(a, i, ways)
                         : analysis_word_in(a, i, still)) {
            next = i + 1;
        } else {
            return r;
        }
    }
    r.whole = true;
    return r;
}

/* "Sie wird im Mai vierzig." */
static bool ends_in_age(const struct sentence_view *s, uint32_t last)
{
    const struct token *t = &s->tokens[s->analysis->words.items[last].token];
    return analysis_has_tag(s->analysis, last, TAG_BIT(TAG_CARD)) && t->len != sizeof("1985") - 1;
}

static bool breaks_off(const struct sentence_view *s, const struct bracket *b)
{
    const struct analysis *a = s->analysis;
    struct span finite = a->words.items[b->finite].text, subject = a->words.items[b->subject.first].text;
    bool modal = word_in(finite, modals);
    bool free = word_in(finite, with_object);
    bool vague = b->subject.first == b->subject.last && word_in(subject, " es das dies was wer alles nichts ");
    if (vague || (!modal && !free && !word_in(finite, passives)) || bracket_may_have_verb(s, b->rest, b->end))
        return false;
    for (uint32_t i = 0; i < b->finite; i++) /* "Geweckt wurde er durch den Lärm": it opens the sentence */
        if (analysis_has_tag(a, i, MARKS | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VVINF)) ||
            (!modal && !free && analysis_word_in(a, i, becoming)))
            return false;
    struct rest r = look_at_rest(a, b, modal || free);
    bool present = word_in(finite, " wird werden "); /* "Er wird auf jeden Fall.": an answer */
    if (!r.whole || ends_in_age(s, b->end - 1) || (present && b->subject.pronoun))
        return false;
    if (free)
        return r.receivers > 0 && r.objects > 0;
    return modal ? r.objects + r.receivers > 0 : r.adverbials > 0;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    struct bracket b;
    (void)state;
    if (!a || !s->full || a->clauses.len != 1 || !bracket_find(s, 0, &b) || b.end + 1 != a->words.len ||
        !span_is(a->words.items[b.end].text, ".") || !breaks_off(s, &b))
        return;
    struct span verb = a->words.items[b.finite].text;
    const char *lost = word_in(verb, passives) ? MESSAGE("participle") : MESSAGE("infinitive");
    comma_emit(c, s, &rules[0], b.finite, b.end - 1, "The %s is missing that belongs to \"%.*s\" and ends the clause.",
               message_part(c, lost), (int)verb.len, verb.ptr);
}

const struct check check_verb_end_missing = {
    .rules = rules, .rule_count = 1, .sentence = check_sentence, .analysis = true};
