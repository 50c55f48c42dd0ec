#include <string.h>

#include "base/utf8.h"
#include "lexicon/compound.h"
#include "lexicon/contractions.h"
#include "lexicon/endings.h"
#include "lexicon/judgement.h"
#include "lexicon/knowledge.h"
#include "lexicon/memo.h"
#include "lexicon/old_spelling.h"
#include "lexicon/verbs.h"
#include "lexicon/words.h"

/* What speaks for a word that only a rule explains, in log10 odds like those of its candidates: a compound's parts, the
 * cheaper the more; a verb or adjective that it derives from. */
#define HOPELESS_COMPOUND 230
#define COMPOUND_UNIT 40.0
#define DERIVED_SUPPORT 2.0
#define BEYOND_DOUBT 9.0
#define UNLIKELY_ODDS (-1.25)

#define EASY_SLIP 0.65 /* edit_weight() of two letters that changed places, of a double letter written once */

/* Frequency classes are tenths of Zipf, costs those of compound.h. All were set by hand, looking at what the
 * development set's clean texts and made-up typos give. */
enum {
    FORM_READINGS = 24,
    SEEN_SELDOM = 30,            /* a word merely seen below this class may be a slip */
    SLIP_LEAD = 25,              /* of a word so much more frequent, */
    EASY_SLIP_LEAD = 18,         /* or so much where the slip is an easy one */
    SEEN_USUAL = 45,             /* from this class on a word merely seen is one */
    VERY_UNUSUAL_COMPOUND = 200, /* cost from which on slips in its parts are looked for, too; three usual parts: 150 */
    DERIVED_LEAD = 40,           /* class of what an odd derivation may be a slip of */
    SHORT_NAME = 30,             /* class up to which a name is rare */
    MOST_COMMON = 50,            /* class of "wurde", "mehr" */
    OBSOLETE_SELDOM = 23,        /* class up to which a form may be one that nobody writes but by a slip */
    OBSOLETE_GAIN = 22,          /* beside a form so much more frequent */
    OBSOLETE_LETTERS = 7,        /* shorter forms have many neighbours, */
    OBSOLETE_SHORT_LEAD = 52,    /* so that only most common words count; */
    OBSOLETE_LEAD = 36,          /* class of what a form that nobody writes is a slip of, */
    OBSOLETE_NOUN_LEAD = 42,     /* and a noun, since rare nouns are many */
    RARE_NOUN = 45,              /* class up to which a noun in lower case may be another word */
    NOUN_LEAD = 15,              /* that is so much more frequent, */
    SHORT_NOUN_LEAD = 18,        /* or so much when it is short */
};

/* The frequency class of the form, kept with what is known of it. */
static unsigned own_frequency(const struct judgement *j)
{
    unsigned kept = vocabulary_answer(j->v, j->id, (const void *)own_frequency);
    if (kept)
        return kept - 1;
    unsigned frequency = word_frequency(j->v->knowledge, j->clean, j->len);
    vocabulary_keep_answer(j->v, j->id, (const void *)own_frequency, (uint8_t)(frequency + 1));
    return frequency;
}

/* A yes or no about the letters of the form alone, kept with what is known of it. */
static bool ask_once(const struct judgement *j, bool (*question)(const struct judgement *j))
{
    enum { UNASKED, NO, YES };
    uint8_t kept = vocabulary_answer(j->v, j->id, (const void *)question);
    if (kept == UNASKED) {
        kept = question(j) ? YES : NO;
        vocabulary_keep_answer(j->v, j->id, (const void *)question, kept);
    }
    return kept == YES;
}

static bool is_listed_german(const struct judgement *j)
{
    return lexicon_listed_flags(j->v->knowledge->lexicon, j->clean, j->len) & LEX_GERMAN;
}

static bool is_seen_or_english(const struct judgement *j)
{
    return lexicon_flags(j->v->knowledge->lexicon, j->clean, j->len) & (LEX_SEEN | LEX_ENGLISH);
}

static bool is_verb(const struct judgement *j)
{
    static const char *const endings[] = {"en", "t", "te", "ten", "end", "ende", "ern", "eln", NULL};
    return span_ends_in_one_of((struct span){j->clean, j->len}, endings) &&
           word_is_verb(j->v->knowledge, j->clean, j->len);
}

/* "jedesmal": another check knows better than to part it. */
static bool is_old_spelling(const struct judgement *j)
{
    struct buf today = BUF_EMPTY;
    bool old = old_spelling_replace((struct span){j->clean, j->len}, &today);
    buf_release(&today);
    return old;
}

/* "bittrer", "seltne": seldom written, and the same word as the longer form. */
static bool is_shortened(const struct judgement *j)
{
    struct word w = word_at(j->v->knowledge, j->clean, j->len, NULL);
    return contraction_accepts(&w);
}

/* Whether another word of the text lost an e too: then its author writes so. */
static bool text_drops_e(const struct judgement *j)
{
    for (uint32_t id = 0; id < j->v->forms.len; id++) {
        struct span other = vocabulary_span(j->v, id);
        struct word w = word_at(j->v->knowledge, other.ptr, other.len, NULL);
        if (id != j->id && j->v->forms.items[id].count && other.len > TYPO_LETTERS && other.len < WORD_BYTES &&
            contraction_drops_e(&w))
            return true;
    }
    return false;
}

static bool is_bookish(const struct judgement *j)
{
    struct word w = word_at(j->v->knowledge, j->clean, j->len, NULL);
    return contraction_is_bookish(&w);
}

/* "erhaltne", "weitre": the only word of the text that lost an e, beside a usual one with the same letters. */
static bool is_lone_elision(struct judgement *j)
{
    struct candidates c;
    if (j->form->flags || j->form->count >= OFTEN || !j->form->outside_quotes || j->mid_capital ||
        !ask_once(j, is_bookish) || text_drops_e(j))
        return false;
    candidates_nearest(j->v, j->clean, j->len, j->capital, &c);
    if (!c.count || memo_second_opinion(j->v->memo, j->clean, j->len))
        return false;
    judge_typo(j, &c);
    return true;
}

/* A word in lower case that is only known by its parts or as a noun ("inder", "aufeinige") and yet is two very common
 * words. */
static bool part_common_words(const struct judgement *j, struct joined_words *joined)
{
    bool usual = (j->form->flags & LEX_SEEN) && own_frequency(j) >= SEEN_USUAL;
    if (j->capital || usual || ask_once(j, is_listed_german))
        return false;
    if (is_old_spelling(j) || is_shortened(j) || !joins_lower(j->v, j->clean, j->len, false, joined))
        return false;
    struct compound c;
    bool other_reading = compound_analyze(j->v->knowledge->lexicon, j->clean, j->len, &c) || is_verb(j);
    char noun[WORD_BYTES];
    size_t n = word_recase(j->clean, j->len, true, noun);
    if (!joined->common && (lexicon_listed_flags(j->v->knowledge->lexicon, noun, n) & LEX_GERMAN))
        return false; /* "auftrag" is a noun in lower case */
    if (!joined->common && (!joined->half_common || other_reading || (j->form->flags & LEX_SEEN)))
        return false;
    if (is_verb(j) && memcmp(joined->text, "zu ", 3) != 0)
        return false; /* "nachhören": a preposition stands before no verb */
    return !memo_second_opinion(j->v->memo, j->clean, j->len);
}

static bool has_common_parts(const struct judgement *j)
{
    struct joined_words joined;
    return part_common_words(j, &joined);
}

static bool is_common_join(struct judgement *j)
{
    struct joined_words joined;
    if (!ask_once(j, has_common_parts) || !part_common_words(j, &joined))
        return false;
    judge_joined(j, &joined);
    return true;
}

/* Whether some word near a form of this frequency class is so much more frequent that it is rather meant. */
static bool has_frequent_neighbour(const struct candidates *c, unsigned own)
{
    for (size_t i = 0; i < c->count; i++) {
        const struct candidate *one = &c->list[i];
        unsigned lead = one->weight <= EASY_SLIP ? EASY_SLIP_LEAD : SLIP_LEAD;
        if (one->weight <= (i ? USUAL_SLIP : 0.95) && one->frequency >= own + lead)
            return true;
    }
    return false;
}

/* A word seen now and then ("niht"), or an English one among German ("niches"), may be a slip: then a word hundreds of
 * times more frequent is one edit away. */
static bool is_common_slip(struct judgement *j)
{
    struct candidates c;
    bool english = j->form->verdict == VERDICT_FOREIGN && !j->mid_capital;
    unsigned own = own_frequency(j);
    bool seldom = (j->form->flags & LEX_SEEN) && own < SEEN_SELDOM;
    if ((j->form->flags & (LEX_GERMAN | LEX_NAME)) || !(english || seldom) || j->mid_capital || j->form->count >= OFTEN)
        return false;
    if (j->origin->kind == ORIGIN_FORM)
        return false; /* "gematcht": explained by a verb */
    if (english)
        own = lexicon_frequency_en(j->v->knowledge->lexicon, j->clean, j->len);
    if (j->letters < TYPO_LETTERS)
        return false;
    candidates_nearest(j->v, j->clean, j->len, true, &c);
    if (!has_frequent_neighbour(&c, own))
        return false;
    judge_typo(j, &c);
    return true;
}

/* "Gipfeli", "Semmerl": listed by hand, seldom written, and near the standard word by their nature. */
static bool is_southern_diminutive(const struct judgement *j)
{
    struct span word = {j->clean, j->len};
    return j->capital && (span_ends(word, "li") || span_ends(word, "erl"));
}

/* How frequent the word must be that a form which nearly nobody writes is a slip of: the shorter, the more neighbours
 * it has, and rare nouns are many. */
static unsigned obsolete_lead(const struct judgement *j)
{
    if (j->letters < OBSOLETE_LETTERS)
        return OBSOLETE_SHORT_LEAD;
    return j->capital ? OBSOLETE_NOUN_LEAD : OBSOLETE_LEAD;
}

/* "aufgäben", "anzustehen": seldom written, and sound. */
static bool is_seldom_form(const struct judgement *j)
{
    uint32_t cells = VERB_INFINITIVE | VERB_ZU_INFINITIVE;
    for (unsigned number = NUMBER_SINGULAR; number <= NUMBER_PLURAL; number++)
        for (unsigned person = 1; person <= 3; person++)
            cells |= VERB_CELL(TENSE_SUBJUNCTIVE_2, number, person);
    return lexicon_has_reading(j->v->knowledge->lexicon, j->clean, j->len, POS_VERB, cells);
}

/* "tonal", "schartig": seldom written, yet a word of dictionaries and no mere form of one. */
static bool is_lemma(const struct judgement *j)
{
    char lower[WORD_BYTES], lemma[WORD_BYTES];
    struct reading r[FORM_READINGS];
    size_t len = word_recase(j->clean, j->len, false, lower);
    const struct lexicon *lex = j->v->knowledge->lexicon;
    size_t n = len ? lexicon_readings(lex, lower, len, r, FORM_READINGS) : 0;
    for (size_t i = 0; i < n && i < FORM_READINGS; i++) {
        size_t m = lexicon_lemma(lex, lower, len, &r[i], lemma, sizeof(lemma));
        if (r[i].part_of_speech == POS_ADJECTIVE && m == len && memcmp(lemma, lower, len) == 0)
            return true;
    }
    return false;
}

/* "gematcht": too new to have been counted. */
static bool is_english_verb(const struct judgement *j)
{
    struct word w = word_at(j->v->knowledge, j->clean, j->len, NULL);
    return verb_is_english(&w);
}

/* A form that the lexicon lists but nobody ever wrote ("verteidiget"), or only by a slip ("erstell"), and that hunspell
 * refuses, beside a usual one. */
static bool is_obsolete_form(struct judgement *j)
{
    struct candidates c;
    unsigned own = own_frequency(j), lead = obsolete_lead(j);
    if (!(j->form->flags & LEX_GERMAN) || j->form->count >= OFTEN || memchr(j->clean, '-', j->len) ||
        own > OBSOLETE_SELDOM || (own > 0 && j->capital))
        return false;
    if (j->letters <= TYPO_LETTERS || is_southern_diminutive(j) || is_seldom_form(j) || is_lemma(j) ||
        is_shortened(j) || is_english_verb(j) ||
        lexicon_has_reading(j->v->knowledge->lexicon, j->clean, j->len, POS_ADVERB, 0)) /* "weiters" */
        return false;
    candidates_nearest(j->v, j->clean, j->len, true, &c);
    struct span written = {j->clean, j->len}, other = {c.list[0].form, c.list[0].len};
    if (!c.count || utf8_starts_upper(other.ptr, other.len) != j->capital || is_inflection(written, other) ||
        is_inflection(other, written) || !(c.list[0].flags & LEX_GERMAN) || c.list[0].frequency < lead ||
        c.list[0].frequency < own + OBSOLETE_GAIN || c.list[0].weight > 0.95 ||
        memo_second_opinion(j->v->memo, j->clean, j->len))
        return false;
    judge_typo(j, &c);
    return true;
}

/* A noun in lower case ("hefen") beside a far more usual word in lower case. Either way it is misspelled. */
static bool is_lowered_noun(struct judgement *j)
{
    struct candidates c;
    const struct lexicon *lex = j->v->knowledge->lexicon;
    unsigned own = own_frequency(j);
    if (j->capital || j->form->count >= OFTEN || j->origin->kind != ORIGIN_FORM || j->origin->head ||
        !utf8_starts_upper(j->origin->base, j->origin->base_len) || own > RARE_NOUN)
        return false;
    if (j->letters < TYPO_LETTERS || (lexicon_flags(lex, j->clean, j->len) & LEX_SEEN))
        return false;
    candidates_nearest(j->v, j->clean, j->len, false, &c);
    if (!c.count || utf8_starts_upper(c.list[0].form, c.list[0].len) || !(c.list[0].flags & LEX_GERMAN) ||
        c.list[0].frequency < MOST_COMMON ||
        c.list[0].frequency < own + (j->letters > TYPO_LETTERS ? NOUN_LEAD : SHORT_NOUN_LEAD))
        return false;
    if (memo_second_opinion(j->v->memo, j->clean, j->len))
        return false;
    judge_typo(j, &c);
    return true;
}

/* How much speaks for a word that is no form of the lexicon, in log10 odds; beyond all doubt when it is not to be
 * asked.
 */
static double support_of(const struct judgement *j)
{
    const struct word_origin *o = j->origin;
    if (j->form->flags || o->kind == ORIGIN_NONE)
        return BEYOND_DOUBT;
    if (o->kind == ORIGIN_MODEL)
        return o->head ? BEYOND_DOUBT : DERIVED_SUPPORT;
    if (j->mid_capital && o->cost && o->base_len && !utf8_starts_upper(o->base, o->base_len))
        return DERIVED_SUPPORT; /* a compound adjective, which has its capital only from the start of a sentence */
    if (!o->cost || ask_once(j, is_seen_or_english))
        return BEYOND_DOUBT;
    return o->cost < HOPELESS_COMPOUND ? (HOPELESS_COMPOUND - o->cost) / COMPOUND_UNIT : 0;
}

/* "Spieleentwicklung" beside "Spielentwicklung": the plural may stand before another noun as well. */
static bool begins_with_plural(const struct judgement *j, struct span other)
{
    size_t at = 0;
    while (at < other.len && j->clean[at] == other.ptr[at])
        at++;
    const struct lexicon *lex = j->v->knowledge->lexicon;
    return j->len == other.len + 1 && j->clean[at] == 'e' && /* of two e the first ends the plural */
           (lexicon_has_reading(lex, j->clean, at + 1, POS_NOUN, NOMINAL_NUMBER(NUMBER_PLURAL)) ||
            lexicon_has_reading(lex, j->clean, at, POS_NOUN, NOMINAL_NUMBER(NUMBER_PLURAL)));
}

/* A compound of short or rare parts ("Mit|ab|reitern", "Au|getreten") or an odd derivation ("Bereu|ung") beside a usual
 * word one slip away. */
static bool is_unlikely_word(struct judgement *j)
{
    struct candidates c;
    double support = support_of(j);
    if (support >= BEYOND_DOUBT || j->form->count >= OFTEN || memchr(j->clean, '-', j->len))
        return false;
    if (j->origin->cost >= VERY_UNUSUAL_COMPOUND)
        candidates_collect(j->v, j->clean, j->len, !j->mid_capital, &c);
    else
        candidates_nearest(j->v, j->clean, j->len, !j->mid_capital, &c);
    if (!c.count || !((c.list[0].flags & LEX_GERMAN) || c.list[0].source == FROM_COMPOUND) || c.list[0].weight > 1.0 ||
        !c.list[0].frequency)
        return false;
    if (!j->capital && utf8_starts_upper(c.list[0].form, c.list[0].len))
        return false; /* "schwerstbehindert" beside "Schwerstbehinderte" */
    if (j->origin->kind == ORIGIN_MODEL && (c.list[0].weight > 0.8 || c.list[0].frequency < DERIVED_LEAD))
        return false;
    struct span own = {j->clean, j->len}, other = {c.list[0].form, c.list[0].len};
    if (is_inflection(own, other) || is_inflection(other, own) || begins_with_plural(j, other) ||
        (span_ends(own, "en") && span_ends(other, "end") && other.len == own.len + 1))
        return false; /* "Zähneknirschen" beside "zähneknirschend" */
    for (size_t i = 0; i < c.count; i++)
        c.list[i].score -= support;
    if (typo_odds(&c.list[0]) < UNLIKELY_ODDS || memo_second_opinion(j->v->memo, j->clean, j->len))
        return false;
    judge_typo(j, &c);
    return true;
}

/* A rare family name ("Jezt") that stands once, and where a sentence begins, beside a most common word. */
static bool is_name_slip(struct judgement *j)
{
    struct candidates c;
    if (j->form->verdict != VERDICT_NAME || j->mid_capital || j->form->count >= OFTEN ||
        memchr(j->clean, '-', j->len) || own_frequency(j) > SHORT_NAME)
        return false;
    if (j->letters < TYPO_LETTERS)
        return false;
    candidates_nearest(j->v, j->clean, j->len, true, &c);
    if (!c.count || !(c.list[0].flags & LEX_GERMAN) || c.list[0].frequency < MOST_COMMON || c.list[0].weight > 0.8 ||
        is_genitive((struct span){j->clean, j->len}, (struct span){c.list[0].form, c.list[0].len}) ||
        memo_second_opinion(j->v->memo, j->clean, j->len))
        return false;
    judge_typo(j, &c);
    return true;
}

bool judge_suspect(struct judgement *j)
{
    if (j->form->flags & LEX_OWN)
        return false;
    return is_common_join(j) || is_lone_elision(j) || is_common_slip(j) || is_obsolete_form(j) || is_lowered_noun(j) ||
           is_name_slip(j) || is_unlikely_word(j);
}
