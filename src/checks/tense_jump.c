/* One subject whose verbs jump from the past into the present: "Die Firma entließ den Chef und zwingt die anderen". */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "lexicon/forms.h"
#include "lexicon/readings.h"
#include "text/subjects.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/tense-jump",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MINOR,
        .status = RULE_PREVIEW,
        .help = "What one subject did is told in the past, and the next verb that und joins stands in the present: "
                "\"Die Firma entließ den Chef, löste Unruhe aus und zwingt nun alle zu sparen\". What lasts until "
                "today (\"lebt\", \"gilt\", a verb with \"heute\" or \"seitdem\") is left alone.",
        .precision =
            "both places that it reports in 73,000 words of clean text are faults; too few to tell how often it "
            "is wrong",
    },
};

/* What lasts: one may tell of the past and then say it of today. */
static const char lasting[] =
    " sein haben werden leben wohnen arbeiten gehören gelten heißen zählen bilden umfassen stehen liegen bleiben "
    "besitzen betreiben leiten führen lehren unterrichten wissen kennen glauben hoffen planen fordern verlangen drohen "
    "behaupten suchen dienen "
    "bieten beschäftigen verfügen enthalten bestehen entsprechen tragen erinnern kosten verkaufen produzieren "
    "schreiben engagieren sitzen spielen nutzen erscheinen sammeln warten befinden halten vertreten erwarten denken "
    "finden meinen scheinen genießen forschen hängen dauern reichen herrschen existieren fehlen lieben mögen ";

/* Words that place a clause in the present or in no time at all. */
static const char present_words[] =
    " heute jetzt nun inzwischen mittlerweile derzeit seit seitdem seither noch weiterhin bis nunmehr aktuell "
    "gegenwärtig momentan zurzeit künftig bald morgen ab regelmäßig jährlich oft häufig stets täglich meist immer "
    "wieder demnächst ";

enum { VERB_BYTES = 64 };

enum { PAST = 1, PRESENT = 2, OTHER = 4 };

/* The tenses that the verb can stand in; the subjunctive that looks like one of them is that one. */
static unsigned tenses_of(const struct analysed_word *w)
{
    unsigned found = 0, subjunctives = 0;
    for (size_t i = 0; i < w->reading_count; i++) {
        uint32_t features = w->readings[i].part_of_speech == POS_VERB ? w->readings[i].features : 0;
        found |= features & VERB_TENSE(TENSE_PAST) ? PAST : 0;
        found |= features & VERB_TENSE(TENSE_PRESENT) ? PRESENT : 0;
        subjunctives |= features & VERB_TENSE(TENSE_SUBJUNCTIVE_1) ? PRESENT : 0;
        subjunctives |= features & VERB_TENSE(TENSE_SUBJUNCTIVE_2) ? PAST : 0;
    }
    return subjunctives & ~found ? found | OTHER : found;
}

static bool is_full_verb(const struct analysis *a, uint32_t word, unsigned tense)
{
    const struct analysed_word *w = &a->words.items[word];
    return analysis_tag(a, word) == TAG_VVFIN && !w->repaired && tenses_of(w) == tense;
}

static bool is_lasting(const struct check_context *c, const struct analysed_word *w)
{
    for (size_t i = 0; i < w->reading_count; i++) {
        char lemma[VERB_BYTES];
        size_t len =
            w->readings[i].part_of_speech == POS_VERB
                ? word_lemma(c->words->knowledge, w->text.ptr, w->text.len, &w->readings[i], lemma, sizeof(lemma))
                : 0;
        if (len > 0 && word_in((struct span){lemma, len}, lasting))
            return true;
    }
    return false;
}

static bool names_present(const struct analysis *a, uint32_t clause)
{
    for (uint32_t i = a->clauses.items[clause].first; i <= a->clauses.items[clause].last; i++)
        if (analysis_word_in(a, i, present_words))
            return true;
    return false;
}

/* The main clause that ends right before the und that opens this one; NO_CLAUSE when there is none. */
static uint32_t clause_before(const struct analysis *a, uint32_t clause)
{
    uint32_t first = a->clauses.items[clause].first;
    if (first < 2 || !analysis_word_in(a, first - 1, " und "))
        return NO_CLAUSE;
    for (uint32_t i = clause; i-- > 0;)
        if (a->clauses.items[i].kind == CLAUSE_MAIN && a->clauses.items[i].finite != NO_WORD)
            return i;
    return NO_CLAUSE;
}

/* The verb in the past, for the person that the other one has. */
static size_t past_form(const struct check_context *c, const struct analysed_word *w, persons wanted, char *out)
{
    for (size_t i = 0; i < w->reading_count; i++) {
        const struct reading *r = &w->readings[i];
        char lemma[VERB_BYTES];
        if (r->part_of_speech != POS_VERB || !(r->features & VERB_TENSE(TENSE_PRESENT)))
            continue;
        size_t len = word_lemma(c->words->knowledge, w->text.ptr, w->text.len, r, lemma, sizeof(lemma));
        for (int bit = 0; bit < 6 && len > 0; bit++) {
            size_t found = wanted >> bit & 1u
                               ? forms_find(c->words->knowledge, (struct span){lemma, len}, POS_VERB,
                                            1u << (TENSE_PAST * 6 + bit), VERB_SUBORDINATE, out, VERB_BYTES)
                               : 0;
            if (found > 0)
                return found;
        }
    }
    return 0;
}

static void report(struct check_context *c, const struct sentence_view *s, uint32_t before, uint32_t verb,
                   persons shared)
{
    const struct analysed_word *w = s->analysis->words.items;
    const struct token *t = &s->tokens[w[verb].token], *past = &s->tokens[w[before].token];
    char form[VERB_BYTES];
    struct finding *f =
        finding_emit(c, &rules[0], t->off, t->len,
                     "\"%.*s\" is in the present, but \"%.*s\", which has the same subject, is in the past.",
                     (int)w[verb].text.len, w[verb].text.ptr, (int)w[before].text.len, w[before].text.ptr);
    finding_relate(c, f, past->off, past->len, "the verb in the past");
    size_t len = past_form(c, &w[verb], shared, form);
    if (len > 0)
        finding_replace(c, f, FIX_UNSAFE, t->off, t->len, (struct span){form, len});
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    const struct analysis *a = s->analysis;
    const struct clause *cl = &a->clauses.items[clause];
    if (!cl->coordinated || cl->kind != CLAUSE_MAIN || cl->finite != cl->first ||
        token_has(&s->tokens[a->words.items[cl->first].token], TOKEN_QUOTED) || !is_full_verb(a, cl->finite, PRESENT))
        return;
    uint32_t before = clause_before(a, clause);
    uint32_t past = before == NO_CLAUSE ? NO_WORD : a->clauses.items[before].finite;
    if (past == NO_WORD || !is_full_verb(a, past, PAST))
        return;
    persons shared = verb_persons(a, past) & verb_persons(a, cl->finite);
    if (shared && !is_lasting(c, &a->words.items[cl->finite]) && !names_present(a, clause))
        report(c, s, past, cl->finite, shared);
}

const struct check check_tense_jump = {.rules = rules,
                                       .rule_count = 1,
                                       .clause = check_clause,
                                       .needs = {.tags = TAG_BIT(TAG_KON)},
                                       .finite = TAGS_FINITE};
