/* A participle or infinitive before its object, as in English: "Er hat gekauft ein neues Auto". German puts it at the
 * end; only phrases behind prepositions, clauses and comparisons may follow it. */
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
        .id = "de/grammar/verb-not-last",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "The participle or infinitive that belongs to \"hat\", \"will\" or \"wird\" ends the clause: \"Er hat "
                "ein neues Auto gekauft\", not \"Er hat gekauft ein neues Auto\", which is the word order of English.",
    },
};

/* Participles that are adverbs as well, before an object of haben itself: "Er hat bestimmt ein Auto", "Sie hat
 * ausgesprochen schöne Augen". */
static const char adverbs[] =
    " bestimmt bewusst unbewusst verstärkt vermehrt gezielt ausgerechnet verdient unverdient gefühlt geschätzt "
    "umgerechnet entschieden erneut wiederholt ausgenommen eingeschlossen inbegriffen ausgeschlossen verständigt "
    "garantiert unbestritten unbedingt zugegeben ungelogen angeblich getrennt gelegen gewollt "
    "ungewollt verglichen gemessen betrachtet gerechnet berechtigt begrenzt "
    "ausgesprochen verschieden verdammt verflixt verflucht verteufelt unerwartet ungewohnt ungeahnt gewohnt bedingt "
    "erwiesen ausgeprägt überrascht begeistert verheiratet geschieden verwitwet ";

/* Spans of time that may stand behind the verb, beside those of text/front_field.h. */
static const char spans[] = " ewigkeit ewigkeiten leben ganze länge strecke ";

enum { BETWEEN_MAX = 3 }; /* "hat mir gestern nicht verschrieben" */

/* The verb that should stand at the end of the clause, few small words behind the finite verb; NO_WORD when there is
 * none. */
static uint32_t early_verb(const struct sentence_view *s, const struct bracket *b)
{
    const struct analysis *a = s->analysis;
    const tag_set small = ADVERBS | TAG_BIT(TAG_PRF) | TAG_BIT(TAG_PPER);
    bool has = analysis_word_in(a, b->finite, bracket_haben);
    if (!has && !analysis_word_in(a, b->finite, bracket_werden) && !analysis_has_tag(a, b->finite, TAG_BIT(TAG_VMFIN)))
        return NO_WORD;
    tag_set wanted = has ? PARTICIPLES : TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF);
    for (uint32_t i = b->rest; i < b->end && i <= b->rest + BETWEEN_MAX; i++) {
        const struct analysed_word *w = &a->words.items[i];
        if (w->repaired || s->tokens[w->token].flags & TOKEN_CAPITAL)
            return NO_WORD;
        tag_set possible = a->tagged.items[i].possible;
        if (possible & wanted && !(possible & ADVERBS))
            return analysis_word_in(a, i, adverbs) || (!has && possible & PARTICIPLES) ? NO_WORD : i;
        if (!analysis_has_tag(a, i, small))
            return NO_WORD;
    }
    return NO_WORD;
}

/* The phrase behind the verb, that can be nothing but its object, or what "sein" says of the subject; else NULL. */
static const struct noun_phrase *object_behind(const struct analysis *a, uint32_t verb)
{
    const tag_set begins = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_CARD);
    uint32_t first = analysis_word_in(a, verb + 1, " so auch nur sogar etwa rund ") ? verb + 2 : verb + 1;
    const struct noun_phrase *p = phrase_at(a, first);
    bool joins = analysis_word_in(a, verb, " sein werden bleiben ");
    uint32_t cases = joins ? NOMINAL_CASE(CASE_NOMINATIVE) : NOMINAL_CASE(CASE_ACCUSATIVE) | NOMINAL_CASE(CASE_DATIVE);
    if (!p || p->preposition != PHRASE_FREE || !(p->cells & cases) ||
        !analysis_has_tag(a, p->first,
                          joins ? TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) : begins | TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE)))
        return NULL;
    return is_measure_noun(a, p->last) || front_is_time(a, p->last) || analysis_word_in(a, p->last, spans) ? NULL : p;
}

static void report(struct check_context *c, const struct sentence_view *s, const struct bracket *b, uint32_t verb,
                   uint32_t last)
{
    struct span moved = comma_text(c, s, verb, verb), rest = comma_text(c, s, verb + 1, b->end - 1);
    struct span object = comma_text(c, s, verb + 1, last);
    struct finding *f = comma_emit(c, s, &rules[0], verb, last, "\"%.*s\" belongs at the end: \"… %.*s %.*s\".",
                                   (int)moved.len, moved.ptr, (int)object.len, object.ptr, (int)moved.len, moved.ptr);
    size_t off = (size_t)(moved.ptr - c->doc->text);
    struct buf tail = BUF_EMPTY;
    buf_addf(&tail, " %.*s", (int)moved.len, moved.ptr);
    const struct text_edit edits[2] = {
        {off, (size_t)(rest.ptr - moved.ptr), span_of("")},
        {(size_t)(rest.ptr + rest.len - c->doc->text), 0, {tail.data, tail.len}},
    };
    finding_add_fix(c, f, FIX_UNSAFE, edits, 2);
    buf_release(&tail);
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    struct bracket b;
    uint32_t verb = bracket_find(s, clause, &b) ? early_verb(s, &b) : NO_WORD;
    const struct noun_phrase *object = verb != NO_WORD ? object_behind(s->analysis, verb) : NULL;
    if (object && !bracket_may_have_verb(s, verb + 1, b.end))
        report(c, s, &b, verb, object->last);
}

const struct check check_verb_not_last = {
    .rules = rules, .rule_count = 1, .clause = check_clause, .finite = TAGS_FINITE};
