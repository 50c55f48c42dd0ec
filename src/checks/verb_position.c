/* The finite verb of a main clause in third place: "Gestern er ging", "Vor ein paar Tagen OpenAI entließ". German puts
 * it second, whatever comes first. */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "text/front_field.h"
#include "text/phrases.h"
#include "text/sentence_clauses.h"
#include "text/subjects.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/verb-third",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "A main clause that begins with a time, a place or the like and then has subject and verb in the "
                "order of English: \"Gestern er ging nach Hause\". In German the verb comes second and the subject "
                "behind it: \"Gestern ging er nach Hause\".",
    },
};

static const char subject_pronouns[] = " ich er sie es wir man ";

/* Words that go with the subject behind them and leave the verb in second place, or stand outside of the sentence. */
static const char focus[] =
    " auch nur sogar selbst gerade ausgerechnet eben besonders insbesondere allein bloß lediglich nicht schon erst "
    "zumindest wenigstens allem voran einzig fast ebenso aber doch jedoch denn ja nein klar ok okay nun also sprich "
    "sowohl weder entweder je so wie als vielleicht kaum noch mindestens höchstens ob und oder sondern bzw "
    "beziehungsweise nämlich zwar halt na gut tja ach oh hallo danke bitte sorry egal seitdem trotzdem indem während "
    "da damit bis "
    "angenommen vorausgesetzt gesetzt außer ";

static const char outside[] =
    " je so wie als ob kaum außer angenommen vorausgesetzt gesetzt seitdem trotzdem indem während "
    "da damit bis und oder aber doch denn vielleicht also nun ja nein ";

static const char adverbs_of_time[] =
    " gestern heute vorgestern kürzlich neulich damals später danach anschließend "
    "abends morgens nachts inzwischen mittlerweile bisher zuvor daraufhin schließlich ";

#define BEGINS_ADVERBIAL                                                                                               \
    (TAG_BIT(TAG_ADV) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART) | TAG_BIT(TAG_PAV) | TAG_BIT(TAG_ADJD))
#define PLAIN                                                                                                          \
    (BEGINS_ADVERBIAL | TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | \
     TAG_BIT(TAG_PDS) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_PTKNEG) | TAG_BIT(TAG_APPO) | TAG_BIT(TAG_PRF))

/* Words up to `end` are one adverbial or several, with nothing in them that ends it. */
static bool is_plain(const struct analysis *a, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        bool between_alike =
            i > first && analysis_has_tag(a, i, TAG_BIT(TAG_KON)) && analysis_tag(a, i - 1) == analysis_tag(a, i + 1);
        if (!analysis_has_tag(a, i, PLAIN) && !between_alike)
            return false;
    }
    return true;
}

static bool begins_sentence(const struct analysis *a, uint32_t word)
{
    return word == 0 ||
           analysis_has_tag(a, word - 1,
                            TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_CLOSE));
}

static struct span first_to(const struct check_context *c, const struct sentence_view *s, uint32_t first, uint32_t last)
{
    const struct token *from = &s->tokens[s->analysis->words.items[first].token];
    const struct token *to = &s->tokens[s->analysis->words.items[last].token];
    return (struct span){c->doc->text + from->off, token_end(to) - from->off};
}

/* A subject that is read repaired is another finding already, so that only the verb is marked. */
static void report(struct check_context *c, const struct sentence_view *s, uint32_t subject, uint32_t finite)
{
    const struct analysed_word *first = &s->analysis->words.items[subject];
    struct span verb = first_to(c, s, finite, finite);
    struct span names = first->repaired ? first->text : first_to(c, s, subject, finite - 1);
    const char *start = first->repaired ? verb.ptr : names.ptr;
    size_t off = (size_t)(start - c->doc->text), len = (size_t)(verb.ptr + verb.len - start);
    struct buf swapped = BUF_EMPTY;
    buf_addf(&swapped, "%.*s %.*s", (int)verb.len, verb.ptr, (int)names.len, names.ptr);
    struct finding *f = finding_emit(c, &rules[0], off, len, "The verb belongs before \"%.*s\": \"%s\".",
                                     (int)names.len, names.ptr, buf_str(&swapped));
    if (!first->repaired)
        finding_replace(c, f, FIX_UNSAFE, off, len, (struct span){swapped.data, swapped.len});
    buf_release(&swapped);
}

/* The name, behind a phrase of time, that stands right before the verb. */
static uint32_t name_before(const struct analysis *a, uint32_t first, uint32_t finite)
{
    const struct noun_phrase *p = phrase_ending_at(a, finite - 1);
    if (!p || p->preposition != PHRASE_FREE || p->first <= first)
        return NO_WORD;
    bool behind_time =
        front_is_time(a, p->first - 1) || (p->first == first + 1 && analysis_word_in(a, first, adverbs_of_time));
    return behind_time && analysis_has_tag(a, p->first, TAG_BIT(TAG_NE)) && p->first == p->last ? p->first : NO_WORD;
}

/* "Da man kann nichts machen.": no conjunction, as no clause follows that it could belong to. */
static bool is_lone_da(const struct analysis *a, uint32_t clause)
{
    for (uint32_t i = clause + 1; i < a->clauses.len; i++)
        if (a->clauses.items[i].kind == CLAUSE_MAIN)
            return false;
    const struct clause *c = &a->clauses.items[clause];
    return clause == 0 && c->finite == c->first + 2 && analysis_word_in(a, c->first, " da damit ");
}

/* "Gestern der Minister besuchte die Stadt", "Im letzten Jahr die Firma entließ": a phrase that is the subject. */
static bool check_phrase(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    const struct analysis *a = s->analysis;
    const struct clause *cl = &a->clauses.items[clause];
    uint32_t end = front_adverbial_end(a, cl->first);
    bool harmless = end > cl->first && analysis_word_in(a, end - 1, focus);
    if (end == cl->first || harmless || !begins_sentence(a, cl->first) || end >= cl->finite ||
        s->tokens[a->words.items[end].token].flags & TOKEN_CAPITAL || /* "In der Zeitung Die Welt" */
        clause_next(a, clause, cl->finite) == NO_WORD || !front_subject(a, end, cl->finite))
        return false;
    for (uint32_t i = cl->first; i < cl->finite; i++)
        if (!clause_has(a, clause, i) || analysis_has_tag(a, i, TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_DASH)))
            return false;
    report(c, s, end, cl->finite);
    return true;
}

static void check_front(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    const struct analysis *a = s->analysis;
    const struct clause *cl = &a->clauses.items[clause];
    uint32_t first = cl->first, subject = cl->finite - 1;
    bool adverbial = analysis_has_tag(a, first, BEGINS_ADVERBIAL) || analysis_word_in(a, first, adverbs_of_time);
    bool lone_da = is_lone_da(a, clause);
    if (!begins_sentence(a, first) || cl->finite < first + 2 || (!adverbial && !lone_da))
        return;
    if (!analysis_word_in(a, subject, subject_pronouns))
        subject = name_before(a, first, cl->finite);
    if (subject == NO_WORD || subject <= first || (!lone_da && !is_plain(a, first, subject)) ||
        clause_next(a, clause, cl->finite) == NO_WORD ||
        analysis_tag(a, subject - 1) == TAG_APPR) /* "Für sie gilt das" */
        return;
    bool harmless = analysis_word_in(a, subject - 1, focus) || analysis_word_in(a, first, outside);
    if ((lone_da || !harmless) && verb_persons(a, cl->finite) & pronoun_persons(a->words.items[subject].text))
        report(c, s, subject, cl->finite);
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    const struct clause *cl = &s->analysis->clauses.items[clause];
    if (cl->kind != CLAUSE_MAIN || s->analysis->words.items[cl->finite].repaired)
        return;
    if (!check_phrase(c, s, clause))
        check_front(c, s, clause);
}

const struct check check_verb_position = {
    .rules = rules, .rule_count = 1, .clause = check_clause, .finite = TAGS_FINITE};
