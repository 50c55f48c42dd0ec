/* A verb whose separated prefix is lost from the end of the clause, so that it lacks an object: "Das Treffen findet am
 * Montag im Rathaus." (statt), "Sie nimmt an einem Kurs." (teil). */
#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "checks/token_tools.h"
#include "checks/verb_lost.h"
#include "lexicon/features.h"
#include "text/front_field.h"
#include "text/phrases.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/prefix-lost",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "\"stattfinden\" and \"teilnehmen\" leave their first part at the end of the clause: \"Das Treffen "
                "findet am Montag statt\", \"Sie nimmt an dem Kurs teil\". Without it the verb asks for an object.",
    },
};

/* Verbs that always have an object but with this prefix. */
static const struct {
    const char *forms;
    const char *preposition; /* that must stand in the clause, before a dative; NULL: none */
    const char *prefix;
} losers[] = {
    {" findet finden fand fanden fände fänden ", NULL, "statt"},
    {" nimmt nehmen nahm nahmen nähme nähmen ", " an am ", "teil"},
};

/* "Die Katze findet nach Hause". */
static const char goals[] = " nach zu zum zur ins aus heraus hinein zurück hin dorthin ";

static const char persons_alone[] = " ich du er sie wir ihr man jeder keiner niemand jemand wer ";

/* What the clause has beside its verb. */
struct parts {
    size_t nominals, adverbials;
    bool governed; /* the preposition is there */
    bool whole;    /* and nothing else */
};

static bool has_goal(const struct analysis *a, uint32_t first, uint32_t end)
{
    const struct noun_phrase *p = phrase_at(a, first + 1);
    if (front_is_time(a, end - 1)) /* "zum ersten Mal" */
        return false;
    for (uint32_t i = first; i < end; i++)
        if (analysis_word_in(a, i, goals))
            return true;
    return p && p->preposition == first && !(p->governed & ~NOMINAL_CASE(CASE_ACCUSATIVE)) &&
           analysis_word_in(a, first, " in auf an über unter vor hinter ");
}

static struct parts parts_of(const struct analysis *a, uint32_t finite, uint32_t end, const char *preposition)
{
    struct parts r = {0, 0, false, false};
    const tag_set small = TAG_BIT(TAG_ADV) | TAG_BIT(TAG_PTKNEG) | TAG_BIT(TAG_PAV);
    for (uint32_t i = 0, next; i < end; i = next) {
        const struct noun_phrase *p = phrase_at(a, i);
        uint32_t behind = front_adverbial_end(a, i);
        next = i + 1;
        if (behind > i) {
            if (has_goal(a, i, behind) || (i < finite && behind > finite))
                return r;
            r.governed |= preposition && analysis_word_in(a, i, preposition);
            r.adverbials++;
            next = behind;
        } else if (p) {
            bool genitive = r.nominals > 0 && i > 0 && !(p->cells & NOMINAL_CASE(CASE_ACCUSATIVE)) &&
                            p->cells & NOMINAL_CASE(CASE_GENITIVE);
            r.nominals += !genitive;
            next = p->last + 1;
        } else if (analysis_has_tag(a, i, TAG_BIT(TAG_PPER) | TAG_BIT(TAG_NE))) {
            r.nominals++;
        } else if (i != finite && (!analysis_has_tag(a, i, small) || analysis_word_in(a, i, goals))) {
            return r;
        }
    }
    r.whole = true;
    return r;
}

static void report(struct check_context *c, const struct sentence_view *s, uint32_t finite, uint32_t stop,
                   const char *prefix)
{
    struct span verb = comma_text(c, s, finite, finite), last = comma_text(c, s, stop - 1, stop - 1);
    struct finding *f = comma_emit(c, s, &rules[0], finite, finite, "\"%.*s\" lacks \"%s\" at the end of the clause.",
                                   (int)verb.len, verb.ptr, prefix);
    struct buf added = BUF_EMPTY;
    buf_addf(&added, " %s", prefix);
    finding_replace(c, f, FIX_UNSAFE, (size_t)(last.ptr + last.len - c->doc->text), 0, buf_span(&added));
    buf_release(&added);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    (void)state;
    if (a->clauses.len != 1 || a->clauses.items[0].finite == NO_WORD)
        return;
    uint32_t finite = a->clauses.items[0].finite, stop = (uint32_t)a->words.len - 1;
    /* a person finds: "Er findet in der Küche." lacks something else */
    bool person = analysis_word_in(a, finite - 1, persons_alone) || analysis_word_in(a, finite + 1, persons_alone);
    bool plain = finite > 0 && analysis_has_tag(a, finite, TAG_BIT(TAG_VVFIN)) && !a->words.items[finite].repaired;
    if (!plain || !span_is(a->words.items[stop].text, "."))
        return;
    for (size_t i = 0; i < sizeof(losers) / sizeof(losers[0]); i++) {
        if (!analysis_word_in(a, finite, losers[i].forms))
            continue;
        if (person && !losers[i].preposition)
            continue;
        struct parts parts = parts_of(a, finite, stop, losers[i].preposition);
        if (parts.whole && parts.nominals == 1 && parts.adverbials > 0 && (parts.governed || !losers[i].preposition))
            report(c, s, finite, stop, losers[i].prefix);
    }
}

const struct check check_prefix_lost = {.rules = rules,
                                        .rule_count = 1,
                                        .sentence = check_sentence,
                                        .analysis = true,
                                        .needs = {.all = FACT_FULL | FACT_ANALYSED, .tags = TAG_BIT(TAG_VVFIN)}};
