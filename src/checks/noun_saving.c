#include "checks/noun_saving.h"

#include "checks/noun_evidence.h"
#include "text/word_lists.h"

/* How much cheaper the sentence must be with the noun, in TAGGING_UNITS a nat. Measured on nouns that were put into
 * lower case and on sound text: nearly all of the former save more, nearly all of the latter less. */
enum {
    SAVING_NO_WORD = -32,    /* no word in lower case, and the noun is a compound or the like */
    SAVING_CONTRACTION = 28, /* "beim lesen" */
    SAVING_FINITE = 38,      /* else a finite verb: "der fall" */
    SAVING_VERB = 64,        /* else an infinitive: "der laden" */
    SAVING_POSSESSED = 50,   /* the same: "mein laden", "ein laden" */
    SAVING_PRONOUN = 80,     /* the same behind what may be a pronoun: "diese folgen" */
    SAVING_INFINITIVE = 80,  /* a verb that serves as a noun: "das öffnen der Tür" */
    SAVING_ADVERB = 48,      /* else an adjective without an ending: "das personal" */
    SAVING_ADJECTIVE = 80,   /* else one with an ending: "die platte" */
    SAVING_PREPOSITION = 64, /* "die zeit" */
    SAVING_USUAL = 32,       /* the same where the noun is by far more usual: "die platte", "kommende stunden" */
    SAVING_USUAL_BEHIND_PRONOUN = 40, /* "alle werte" */
    SAVING_GOVERNED_VERB = 10,        /* "zu guten preisen": a preposition cannot be without its noun */
    SAVING_GOVERNED = 0,              /* "mit abgeschlossener lehre" */
    SAVING_GOVERNED_ARTICLE = 50,     /* "aus dem rennen" */
    SAVING_NO_PRONOUN = 12,           /* "unseren preis": nothing but a noun can follow */
    SAVING_STRONG = 28,               /* "nettes personal und" */
    SAVING_REPAIR = 0,                /* no word in lower case, but perhaps a misspelled one */
};

#define CLAUSE_ENDS (TAG_BIT(TAG_KON) | TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_STOP))

/* What the sentence must save with the noun; INT32_MAX when it cannot be told. */
static int bar_of(const struct analysis *a, size_t word, const struct noun_place *p, bool infinitive)
{
    tag_set possible = a->tagged.items[word].possible;
    if (a->words.items[word].repaired)
        return SAVING_REPAIR;
    if ((possible & ~TAG_BIT(TAG_NN)) == TAG_BIT(TAG_VVIMP)) /* "das bild": nobody gives an order there */
        return SAVING_NO_WORD;
    if (possible & FUNCTION_WORDS)
        return p->alone ? INT32_MAX : SAVING_ADVERB;
    if (infinitive && !p->contraction) {
        struct span before = a->words.items[word - 1].text;
        bool strong = p->determiner || span_ends(before, "es") || span_ends(before, "em"); /* "lautes lachen" */
        bool complement = (p->governed && p->determiner) ||
                          tags_behind(a, word) & (TAG_BIT(TAG_ART) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART));
        return p->pronoun ? INT32_MAX : complement ? SAVING_INFINITIVE : strong ? SAVING_OBVIOUS : INT32_MAX;
    }
    if (possible & TAG_BIT(TAG_APPR))
        return SAVING_PREPOSITION;
    if (possible & TAG_BIT(TAG_ADJA))
        return SAVING_ADJECTIVE;
    if (p->contraction && !p->adjective)
        return SAVING_CONTRACTION;
    if (possible & TAG_BIT(TAG_ADJD))
        return SAVING_ADVERB;
    if (possible & TAG_BIT(TAG_VVINF))
        return p->pronoun ? SAVING_PRONOUN : p->indefinite ? SAVING_POSSESSED : SAVING_VERB;
    return p->pronoun && !p->adjective ? SAVING_VERB : SAVING_FINITE;
}

/* By far more usual as a noun than as what it may be in lower case. */
static bool is_usual(struct check_context *c, const struct analysis *a, size_t word, struct span noun)
{
    tag_set possible = a->tagged.items[word].possible;
    const struct tagging *model = a->analyser->tagger.model;
    struct span text = a->words.items[word].text;
    if (tags_behind(a, word) & NOUNS_BEHIND)
        return false;
    if (analysis_word_in(a, word - 1, " einer ") && !(word > 1 && analysis_tag(a, word - 2) == TAG_APPR))
        return false; /* "wenn einer weise ist" */
    if (possible & (TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADJD)) && is_built(c, text))
        return true;
    if (possible & TAG_BIT(TAG_ADJA) && (is_called_person(text) || is_usual_as_noun(c, text)))
        return true;
    return possible != TAG_BIT(TAG_ADJA) && tagging_knows_form(model, noun) && !tagging_knows_form(model, text);
}

/* "Vielen dank für alles", not "vielen dank seiner Hilfe bekannt". */
static bool is_thanks(const struct analysis *a, size_t word)
{
    return analysis_word_in(a, word, " dank ") && span_ends(a->words.items[word - 1].text, "en") &&
           !(tags_behind(a, word) &
             (TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE)));
}

static int usual_bar(struct check_context *c, const struct analysis *a, size_t word, const struct noun_place *p,
                     int bar, struct span noun)
{
    bool adjective = a->tagged.items[word].possible & TAG_BIT(TAG_ADJA);
    if ((p->possessive && p->governed && !adjective) || is_thanks(a, word))
        return SAVING_NO_WORD;
    int usual = p->pronoun ? SAVING_USUAL_BEHIND_PRONOUN : SAVING_USUAL;
    return bar > SAVING_FINITE && bar != INT32_MAX && is_usual(c, a, word, noun) ? usual : bar;
}

int noun_saving_asked(struct check_context *c, const struct analysis *a, size_t word, const struct noun_place *p,
                      struct span noun, bool infinitive)
{
    struct span text = a->words.items[word].text;
    if (!a->words.items[word].repaired && is_no_word(c, text))
        return SAVING_NO_WORD;
    if (p->named && !is_built(c, text))
        return SAVING_OBVIOUS;
    return usual_bar(c, a, word, p, bar_of(a, word, p, infinitive), noun);
}

/* "..., mit dem reden wir": a pronoun that opens its clause behind a preposition. */
static bool opens_clause(const struct analysis *a, size_t word)
{
    const tag_set edges = TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_DASH) |
                          TAG_BIT(TAG_COLON) | TAG_BIT(TAG_STOP);
    return word < 3 || TAG_BIT(analysis_tag(a, word - 3)) & edges;
}

/* "können Sie folgendes versuchen": what stands for a noun has no capital in older spelling, and an infinitive behind
 * it. */
static bool may_stand_for_noun(const struct analysis *a, size_t adjective)
{
    static const char words[] = " folgendes folgendem ähnliches ähnlichem weiteres weiterem anderes anderem "
                                "verschiedenes einiges solches derartiges bestimmtes ";
    if (analysis_word_in(a, adjective, words))
        return true;
    for (size_t i = 0; i < adjective; i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_VMFIN)))
            return true;
    return false;
}

int noun_saving_agreed(const struct analysis *a, size_t word, const struct noun_place *p, int bar)
{
    const tag_set ends = CLAUSE_ENDS | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART) | TAG_BIT(TAG_VVFIN) |
                         TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN);
    tag_set possible = a->tagged.items[word].possible;
    struct span before = a->words.items[word - 1].text;
    int enough = INT32_MAX;
    if (p->alone || p->named || possible & (FUNCTION_WORDS | TAG_BIT(TAG_ADJA)))
        return bar;
    bool strong = p->adjective && !p->determiner && (span_ends(before, "es") || span_ends(before, "em"));
    if (possible & TAG_BIT(TAG_ADJD)) {
        enough = strong && tags_behind(a, word) & ends ? SAVING_STRONG : INT32_MAX;
    } else if (strong && !(tags_behind(a, word) & NOUNS_BEHIND) && !may_stand_for_noun(a, word - 1)) {
        enough = SAVING_GOVERNED_VERB; /* "gutes essen" */
    } else if (p->governed && p->adjective) {
        enough = possible & TAG_BIT(TAG_VVINF) ? SAVING_GOVERNED_VERB : SAVING_GOVERNED;
    } else if (p->possessive && !(possible & TAG_BIT(TAG_VVINF))) {
        enough = SAVING_NO_PRONOUN;
    } else if (p->governed && p->article && !opens_clause(a, word) && !(tags_behind(a, word) & CLAUSE_ENDS)) {
        enough = SAVING_GOVERNED_ARTICLE;
    }
    return enough < bar ? enough : bar;
}
