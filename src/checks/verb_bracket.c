#include "checks/verb_bracket.h"

#include "checks/token_tools.h"
#include "checks/verb_lost.h"
#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/sentence_clauses.h"
#include "text/subject_choice.h"
#include "text/verb_forms.h"

const char bracket_bare_infinitives[] =
    " lassen sehen hören fühlen spüren helfen heißen brauchen lernen lehren machen können müssen dürfen sollen wollen "
    "mögen werden stehen liegen sitzen hängen stecken wohnen leben laufen reden lachen spotten klagen haben sein ";

const char bracket_haben[] = " habe hast hat haben habt hatte hattest hatten hattet hätte hättest hätten hättet ";
const char bracket_werden[] = " werde wirst wird werden werdet würde würdest würden würdet ";

static const char nominatives[] = " ich er sie es wir man du wer ";

/* The subject opens the clause, but for words that go with it or join the clause to another ("Doch er", "Auch das
 * Haus"), and for what is joined to it: "Der Rat und das Parlament". */
static bool is_subject_first(const struct analysis *a, const struct clause *cl, const struct subject *subject)
{
    bool joined = subject->first > 0 && analysis_has_tag(a, subject->first - 1, TAG_BIT(TAG_KON));
    tag_set before = ADVERBS | TAG_BIT(TAG_KON) | (joined ? BEGINS_PHRASE | TAG_BIT(TAG_ADJA) : 0);
    for (uint32_t i = cl->first; i < subject->first; i++)
        if (!analysis_has_tag(a, i, before))
            return false;
    const struct noun_phrase *second =
        analysis_has_tag(a, subject->last + 1, TAG_BIT(TAG_KON)) ? phrase_at(a, subject->last + 2) : NULL;
    return subject->first >= cl->first &&
           (subject_right_before(a, subject, cl->finite) || (second && second->last + 1 == cl->finite));
}

/* The mark behind which another clause or sentence begins; 0 when something less plain stands before that. */
static uint32_t end_of(const struct sentence_view *s, uint32_t first)
{
    const struct analysis *a = s->analysis;
    uint32_t end = first;
    for (; end < a->words.len && !analysis_has_tag(a, end, MARKS); end++)
        if (s->tokens[a->words.items[end].token].flags & (TOKEN_QUOTED | TOKEN_FOREIGN | TOKEN_CODE))
            return 0;
    return analysis_has_tag(a, end, TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COMMA)) ? end : 0;
}

bool bracket_find(const struct sentence_view *s, uint32_t clause, struct bracket *out)
{
    const struct analysis *a = s->analysis;
    const struct clause *cl = &a->clauses.items[clause];
    if (cl->kind != CLAUSE_MAIN || cl->finite == NO_WORD || cl->finite == cl->first ||
        a->words.items[cl->finite].repaired ||
        (cl->first > 0 && analysis_has_tag(a, cl->first - 1, TAG_BIT(TAG_COLON))) ||
        !subject_choose(a, clause, &out->subject))
        return false;
    if (s->tokens[a->words.items[cl->finite].token].flags & TOKEN_CAPITAL)
        return false;
    bool behind = out->subject.first == cl->finite + 1 && !analysis_word_in(a, cl->finite - 1, nominatives);
    if (!behind && !is_subject_first(a, cl, &out->subject))
        return false;
    out->finite = cl->finite;
    out->rest = behind ? out->subject.last + 1 : cl->finite + 1;
    out->end = end_of(s, out->rest);
    return out->end > 0;
}

bool bracket_may_have_verb(const struct sentence_view *s, uint32_t first, uint32_t end)
{
    const tag_set openers = TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_KOUI) | TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_KOKOM);
    const struct analysis *a = s->analysis;
    const tag_set verbs = (FINITE & ~TAG_BIT(TAG_VVIMP)) | INFINITIVES | PARTICIPLES;
    for (uint32_t i = first; i < end; i++) {
        bool capital = s->tokens[a->words.items[i].token].flags & TOKEN_CAPITAL;
        bool article = analysis_has_tag(a, i, TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADV) | BEGINS_NOMINAL); /* "einen" */
        if (analysis_has_tag(a, i, openers | verbs) || analysis_word_in(a, i, " zu ") ||
            (!capital && !article && a->tagged.items[i].possible & verbs))
            return true;
    }
    return false;
}

size_t bracket_participle(const struct check_context *c, const struct analysed_word *infinitive, char *out)
{
    return verb_form_of(c->words->knowledge, infinitive, VERB_INFINITIVE, VERB_PARTICIPLE_2, out, LISTED_WORD_MAX);
}

bool bracket_takes_bare(const struct analysis *a, uint32_t word)
{
    static const char takers[] =
        " werde wirst wird werden werdet würde würden lassen lässt ließ ließen lass lasst gehen "
        "geht ging gingen sehen sieht sah hören hört hörte helfen hilft half lernen lernt "
        "lernte bleiben bleibt blieb heißt heißen hieß ";
    return analysis_has_tag(a, word, TAG_BIT(TAG_VMFIN)) || analysis_word_in(a, word, takers);
}

bool bracket_is_inside_bare(const struct analysis *a, uint32_t comma)
{
    uint32_t first = comma;
    while (first > 0 && !analysis_has_tag(a, first - 1, MARKS))
        first--;
    if (first < 2 || !analysis_has_tag(a, first, TAG_BIT(TAG_PRELS)) ||
        !analysis_has_tag(a, first - 1, TAG_BIT(TAG_COMMA)))
        return false;
    for (uint32_t i = first - 1; i-- > 0 && !analysis_has_tag(a, i, MARKS | TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_KON));)
        if (bracket_takes_bare(a, i))
            return true;
    return false;
}
