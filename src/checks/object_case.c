/* An object in a case that its verb never takes: "Ich helfe dich", "Er folgte den Mann", "Wir gedenken den Opfern". */
#include "checks/checks.h"
#include "checks/clause_objects.h"
#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "lexicon/government.h"
#include "lexicon/knowledge.h"
#include "text/inflect.h"
#include "text/phrases.h"
#include "text/stretch.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/object-case",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "Some verbs take the dative (\"ich helfe dir\", \"sie folgte dem Mann\"), a few the genitive (\"wir "
                "gedenken der Opfer\"). It is told only where the form can be nothing but the wrong case and no use of "
                "the verb allows it.",
    },
};

#define OBJECT(case_) (1u << (case_))

/* The only case that the cells have, or -1. */
static int only_case(uint32_t cells)
{
    for (int c = CASE_NOMINATIVE; c <= CASE_ACCUSATIVE; c++)
        if (cells & NOMINAL_CASE(c) && !(cells & ~NOMINAL_CASE(c)))
            return c;
    return -1;
}

/* The case that the verb takes and the phrase has not, or -1. An accusative is wrong with verbs of the dative or the
 * genitive alone; a dative only with the latter, for it may stand beside any object. */
static int wanted_case(const struct analysis *a, const struct knowledge *k, const struct noun_phrase *p, uint32_t cells)
{
    int is = only_case(cells);
    struct stretch s = stretch_around(a, p);
    if ((is != CASE_ACCUSATIVE && is != CASE_DATIVE) || !stretch_has_one_verb(a, s))
        return -1;
    for (size_t i = s.first; i < s.end; i++) /* "einen Fisch liegen lassen" */
        if (analysis_word_in(a, i, " lassen gelassen lässt lasse ließ ließen "))
            return -1;
    unsigned objects = stretch_objects(a, k, s);
    if (objects == OBJECT(CASE_GENITIVE))
        return CASE_GENITIVE;
    return objects == OBJECT(CASE_DATIVE) && is == CASE_ACCUSATIVE ? CASE_DATIVE : -1;
}

/* Something else than the verb may ask for the case: what it is joined with or compared to, "entlang", a measure. */
static bool has_other_reason(const struct analysis *a, const struct noun_phrase *p)
{
    const tag_set before = TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART) |
                           TAG_BIT(TAG_CARD) | TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_COMMA);
    const tag_set behind = TAG_BIT(TAG_APPO) | TAG_BIT(TAG_ADJD);
    bool path = p->last + 1 < a->words.len &&
                analysis_word_in(a, p->last + 1,
                                 " entlang hinauf hinab hinunter herauf herunter hindurch lang über weit hoch tief ");
    return is_measure_noun(a, p->last) || path || phrase_is_part_of_time(a, p) ||
           (p->first > 0 && analysis_has_tag(a, p->first - 1, before) &&
            !(p->first == 1 || analysis_has_tag(a, p->first - 1, TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE)))) ||
           analysis_has_tag(a, p->last + 1, behind);
}

/* What the phrase may be: a noun has its dative plural in n or s, but in "mit tausend Mann". */
static uint32_t cells_of(const struct analysis *a, const struct noun_phrase *p)
{
    struct span noun = a->words.items[p->last].text;
    uint32_t dative_plural = NOMINAL_CASE(CASE_DATIVE) & NOMINAL_NUMBER(NUMBER_PLURAL);
    bool ending = (span_ends(noun, "n") || span_ends(noun, "s")) && !word_in(noun, " mann ");
    return ending || !analysis_has_tag(a, p->last, TAG_BIT(TAG_NN)) ? p->cells : p->cells & ~dative_plural;
}

/* Determiner and adjectives in the case, where the noun has that form: "dem alten Mann". */
static bool decline(const struct check_context *c, const struct analysis *a, const struct noun_phrase *p, int case_,
                    struct buf *out)
{
    struct determiner_form forms[DETERMINER_FORMS_MAX];
    size_t count = determiner_forms(c->words->knowledge, a->words.items[p->first].text, forms);
    uint32_t number = cells_of(a, p) & NOMINAL_NUMBER(NUMBER_PLURAL) ? NOMINAL_NUMBER(NUMBER_PLURAL)
                                                                     : NOMINAL_NUMBER(NUMBER_SINGULAR);
    uint32_t wanted = phrase_cells_of(a, p->last) & NOMINAL_CASE(case_) & number;
    bool adjectives = p->last > p->first + 1;
    for (size_t i = 0; i < count && wanted && p->last > p->first; i++) {
        if (!(forms[i].cells & wanted))
            continue;
        unsigned declensions = phrase_declensions_behind(a, p->first);
        for (uint32_t w = p->first + 1; w < p->last; w++)
            if (!(phrase_declined_cells(a, w, declensions) & wanted))
                return false;
        buf_addf(out, "%.*s%s", (int)forms[i].len, forms[i].text, adjectives ? "" : " ");
        for (uint32_t w = p->first + 1; w <= p->last; w++)
            buf_addf(out, "%s%.*s", adjectives ? " " : "", (int)a->words.items[w].text.len, a->words.items[w].text.ptr);
        return true;
    }
    return false;
}

static void say(struct check_context *c, const struct sentence_view *s, const struct noun_phrase *p, int case_,
                struct span verb, struct span better)
{
    const struct analysed_word *words = s->analysis->words.items;
    const struct token *first = &s->tokens[words[p->first].token], *last = &s->tokens[words[p->last].token];
    struct span text = {c->doc->text + first->off, token_end(last) - first->off};
    const char *name = case_ == CASE_DATIVE ? message_part(c, MESSAGE("dative")) : message_part(c, MESSAGE("genitive"));
    if (better.len == 0) {
        finding_emit(c, &rules[0], first->off, text.len, "\"%.*s\" takes the %s, but \"%.*s\" is another case.",
                     (int)verb.len, verb.ptr, name, (int)text.len, text.ptr);
        return;
    }
    struct finding *f =
        finding_emit(c, &rules[0], first->off, text.len, "\"%.*s\" takes the %s: \"%.*s\", not \"%.*s\".",
                     (int)verb.len, verb.ptr, name, (int)better.len, better.ptr, (int)text.len, text.ptr);
    finding_replace(c, f, FIX_UNSAFE, first->off, text.len, better);
}

static void check_phrase(struct check_context *c, const struct sentence_view *s, const struct noun_phrase *p)
{
    const struct analysis *a = s->analysis;
    const struct knowledge *k = c->words->knowledge;
    const struct analysed_word *first = &a->words.items[p->first];
    bool quoted = s->tokens[first->token].flags & (TOKEN_QUOTED | TOKEN_FOREIGN);
    if (quoted || only_case(cells_of(a, p)) < CASE_DATIVE || p->preposition != PHRASE_FREE || p->first == p->last ||
        !analysis_has_tag(a, p->first, TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT)) || has_other_reason(a, p))
        return;
    char lemma[VERB_LEMMA_BYTES];
    struct buf better = BUF_EMPTY;
    int wanted = wanted_case(a, k, p, cells_of(a, p));
    if (wanted >= 0) {
        size_t len = stretch_lemma(a, k, stretch_around(a, p), lemma);
        decline(c, a, p, wanted, &better);
        say(c, s, p, wanted, (struct span){lemma, len}, buf_span(&better));
    }
    buf_release(&better);
}

/* "Ich nähere mich dem Haus": the subject itself, or any person where the verb has such a use. */
static bool may_be_reflexive(const struct analysis *a, const struct knowledge *k, const struct noun_phrase *p)
{
    enum { FRAMES = 16 };
    struct verb_frame frames[FRAMES];
    char lemma[VERB_LEMMA_BYTES];
    const struct stretch s = stretch_around(a, p);
    const struct span pronoun = a->words.items[p->first].text;
    const char *self = word_in(pronoun, " mich ") ? " ich " : " du ";
    if (word_in(pronoun, " ihn "))
        return false;
    for (size_t i = s.first; i < s.end; i++)
        if (analysis_word_in(a, i, self))
            return true;
    size_t count = verb_frames(k->lexicon, lemma, stretch_lemma(a, k, s, lemma), frames, FRAMES);
    for (size_t i = 0; i < count && i < FRAMES; i++)
        if (frames[i].reflexive == REFLEXIVE_ACCUSATIVE)
            return true;
    return false;
}

/* mich, dich and ihn are accusatives and nothing else. */
static void check_pronoun(struct check_context *c, const struct sentence_view *s, uint32_t word)
{
    static const char *const datives[][2] = {{" mich ", "mir"}, {" dich ", "dir"}, {" ihn ", "ihm"}};
    const struct analysis *a = s->analysis;
    const struct noun_phrase p = {word, word, PHRASE_FREE, NOMINAL_CASE(CASE_ACCUSATIVE), 0};
    char lemma[VERB_LEMMA_BYTES];
    if (s->tokens[a->words.items[word].token].flags & TOKEN_QUOTED || has_other_reason(a, &p))
        return;
    for (size_t i = 0; i < sizeof(datives) / sizeof(datives[0]); i++)
        if (analysis_word_in_as_written(a, word, datives[i][0]) &&
            wanted_case(a, c->words->knowledge, &p, p.cells) == CASE_DATIVE &&
            !may_be_reflexive(a, c->words->knowledge, &p)) {
            size_t len = stretch_lemma(a, c->words->knowledge, stretch_around(a, &p), lemma);
            say(c, s, &p, CASE_DATIVE, (struct span){lemma, len}, span_of(datives[i][1]));
        }
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (size_t i = 0; i < a->phrases.len; i++)
        check_phrase(c, s, &a->phrases.items[i]);
    for (uint32_t i = 0; i < a->words.len; i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF)) &&
            analysis_word_in_as_written(a, i, " mich dich ihn "))
            check_pronoun(c, s, i);
}

const struct check check_object_case = {.rules = rules,
                                        .rule_count = 1,
                                        .sentence = check_sentence,
                                        .analysis = true,
                                        .needs = {.all = FACT_FULL | FACT_ANALYSED}};
