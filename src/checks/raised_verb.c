#include "checks/raised_verb.h"

#include "checks/label_place.h"
#include "checks/raised_noun.h"
#include "checks/token_tools.h"
#include "lexicon/memo.h"
#include "text/phrases.h"
#include "text/subjects.h"
#include "text/word_lists.h"

/* How much cheaper the sentence must be with the verb, in TAGGING_UNITS a nat, when the word is a noun or name, too. */
enum {
    SAVING_HELPER = -2,     /* "Haben", "Waren", "Will" */
    SAVING_PARTICIPLE = 36, /* "Gefallen" */
    SAVING_PAST = 36,       /* "Erklärte" */
    SAVING_LABEL = 80,      /* "Verwendete Farben" */
    SAVING_PLURAL = 24,     /* "die Leute Machen" */
    SAVING_NAME = 48,       /* "Ging" */
    SAVING_INFINITIVE = 40, /* "Machen": may be a finite verb */
    SAVING_FINITE = 112,    /* "Macht" */
    SAVING_ONLY = 24,       /* no other word of the sentence can be its finite verb */
    SAVING_SUBJECT = 16,    /* "Ich Warte": the verb of the pronoun before it */
    DEARER_WITHOUT = 90,    /* no noun: yet the sentence may be so much dearer without one */
    DEARER_BEHIND_PRONOUN = 140,
    PARTICIPLE_ALONE = -100, /* no auxiliary asks for the participle */
    FRAGMENT_WORDS = 6,
    LETTERS_MIN = 3
};

#define NOUNS (TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE))
#define HELPERS (TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN))
#define FINITE (HELPERS | TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VVSUB))
#define PARTICIPLES (TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VAPP))
#define MARKS                                                                                                          \
    (TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_DASH) | TAG_BIT(TAG_OPEN) |             \
     TAG_BIT(TAG_CLOSE))

/* What may stand right before a verb; behind an article, adjective or preposition a noun is asked for. */
#define BEFORE_VERB                                                                                                    \
    (NOUNS | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_ADV) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_PAV) | TAG_BIT(TAG_PRF) |           \
     TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_PTKNEG) | TAG_BIT(TAG_PWAV) | TAG_BIT(TAG_PWS) | TAG_BIT(TAG_PRELS) |             \
     TAG_BIT(TAG_FM))

static tag_set tags_behind(const struct analysis *a, size_t word)
{
    return word + 1 < a->words.len ? TAG_BIT(analysis_tag(a, word + 1)) : TAG_BIT(TAG_STOP);
}

/* How many words of the sentence may be haben, sein, werden, können and the like, and how many a finite verb. */
struct verb_counts {
    size_t helpers, finite;
};

static bool may_be_finite(const struct analysis *a, size_t word)
{
    return a->tagged.items[word].possible & (FINITE | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVIMP));
}

static struct verb_counts count_verbs(const struct analysis *a)
{
    struct verb_counts count = {0, 0};
    for (size_t i = 0; i < a->words.len; i++) {
        count.helpers += (a->tagged.items[i].possible & (HELPERS | TAG_BIT(TAG_VAINF))) != 0;
        count.finite += may_be_finite(a, i);
    }
    return count;
}

/* "Die Unternehmen Bestehen aber auf Verträgen.": between a noun and the rest of a sentence that has no other. */
static bool is_only_finite(const struct analysis *a, size_t word, const struct verb_counts *count)
{
    return word > 1 && word + 2 < a->words.len && !(tags_behind(a, word) & MARKS) &&
           analysis_has_tag(a, word - 1, NOUNS) && count->finite == may_be_finite(a, word);
}

static bool is_behind_pronoun(const struct analysis *a, size_t word)
{
    return TAG_BIT(analysis_tag(a, word - 1)) & (TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_PRELS));
}

/* "Er spielt Klavier, sie Geige.": the verb is that of the clause before. */
static bool shares_verb(const struct analysis *a, size_t word)
{
    size_t first = word - 2; /* the comma */
    if (word < 5 || !analysis_has_tag(a, first, TAG_BIT(TAG_COMMA)) || !analysis_has_tag(a, first - 1, NOUNS) ||
        !(tags_behind(a, word) & (MARKS | TAG_BIT(TAG_KON))))
        return false;
    while (first > 0 && !analysis_has_tag(a, first - 1, MARKS | TAG_BIT(TAG_KON)))
        first--;
    return analysis_has_tag(a, first, NOUNS | TAG_BIT(TAG_PPER)) && analysis_has_tag(a, first + 1, FINITE);
}

/* "Ich Warte": a pronoun opens the clause, and the word would be the verb that goes with it. */
static bool is_verb_of_pronoun(struct check_context *c, const struct analysis *a, size_t word,
                               const struct lower_form *f)
{
    size_t count;
    struct span before = a->words.items[word - 1].text;
    if (!word_in(before, " ich er wir man sie es ") || !(f->tags & FINITE) ||
        (word > 1 && !(TAG_BIT(analysis_tag(a, word - 2)) & (MARKS | TAG_BIT(TAG_KON)))))
        return false;
    const struct reading *r = memo_readings(c->words->memo, f->text, f->len, &count);
    for (size_t i = 0; i < count; i++)
        if (r[i].part_of_speech == POS_VERB && reading_persons(r[i].features) & pronoun_persons(before))
            return true;
    return false;
}

/* "die Leute", not "die Schaltfläche": the subject of a verb in the plural. */
static bool is_behind_plural(const struct analysis *a, size_t word)
{
    const struct noun_phrase *p = phrase_ending_at(a, word - 1);
    return analysis_tag(a, word - 1) == TAG_NN && (!p || p->preposition == PHRASE_FREE) &&
           (p ? p->cells : phrase_cells_of(a, word - 1)) & NOMINAL_CASE(CASE_NOMINATIVE) &
               NOMINAL_NUMBER(NUMBER_PLURAL);
}

/* No noun, and no name that anybody lists. */
static bool is_only_verb(const struct analysis *a, size_t word, const struct lower_form *f,
                         const struct verb_counts *count)
{
    tag_set tag = TAG_BIT(analysis_tag(a, word));
    if (!(tag & (FINITE | PARTICIPLES)))
        return false;
    if (f->tags & HELPERS)
        return true;
    int without = analysis_saving_as(a, word, NOUNS);
    if (tag & PARTICIPLES && count->helpers == 0 && !(f->tags & FINITE && count->finite == 1))
        return without <= PARTICIPLE_ALONE;
    return without <= (analysis_tag(a, word - 1) == TAG_PPER ? DEARER_BEHIND_PRONOUN : DEARER_WITHOUT);
}

static int bar_of(const struct analysis *a, size_t word, tag_set lower)
{
    tag_set beside = tags_behind(a, word) | TAG_BIT(analysis_tag(a, word - 1));
    bool closed = tags_behind(a, word) & (MARKS | TAG_BIT(TAG_KON) | TAG_BIT(TAG_PTKVZ));
    if (lower & HELPERS && !(lower & TAG_BIT(TAG_ADJD)))
        return SAVING_HELPER;
    if (a->tagged.items[word].possible & TAG_BIT(TAG_NE))
        return closed || beside & TAG_BIT(TAG_NE) ? INT32_MAX : SAVING_NAME;
    if (lower & PARTICIPLES)
        return SAVING_PARTICIPLE;
    if (lower & TAG_BIT(TAG_ADJA))
        return tags_behind(a, word) & NOUNS ? SAVING_LABEL : SAVING_PAST;
    if (lower & TAG_BIT(TAG_VVINF) && !closed && !(beside & (FINITE | TAG_BIT(TAG_VVINF))) && is_behind_plural(a, word))
        return SAVING_PLURAL;
    if (lower & TAG_BIT(TAG_VVINF))
        return closed && !is_behind_pronoun(a, word) ? INT32_MAX : SAVING_INFINITIVE;
    return SAVING_FINITE;
}

/* "ist Bedient worden": nothing but a participle stands before that. */
static bool is_before_worden(const struct analysis *a, size_t word)
{
    return word + 1 < a->words.len && span_is(a->words.items[word + 1].text, "worden");
}

static bool is_raised_verb(struct check_context *c, const struct sentence_view *s, size_t word,
                           const struct verb_counts *count, struct lower_form *f)
{
    const struct analysis *a = s->analysis;
    const struct token *t = analysed_token(s, word), *before = analysed_token(s, word - 1);
    if (!capital_is_plain(s, word) || before->cls != TOKEN_WORD ||
        token_has(before, TOKEN_ABBREVIATION) || /* "Q. Legen Sie" */
        token_letters(c, t) < LETTERS_MIN || token_is_glued(s, (size_t)(t - s->tokens)) ||
        !(TAG_BIT(analysis_tag(a, word - 1)) & BEFORE_VERB) || a->words.items[word].repaired)
        return false;
    if (!capital_lower(c, t, f) || !(f->tags & (FINITE | PARTICIPLES)) || capital_in_title(c, s, word))
        return false;
    if (f->tags & PARTICIPLES && is_before_worden(a, word))
        return true;
    if (is_label_place(c, s, word) || is_rather_surname(c, s, word, (struct span){f->text, f->len}) ||
        (!(f->tags & HELPERS) && vocabulary_judge(c->words, t->form)->mid_capital >= CAPITAL_CONVENTION))
        return false;
    if (serves_as_noun(s, word, f->tags))
        return false;
    if (!(a->tagged.items[word].possible & NOUNS))
        return is_only_verb(a, word, f, count);
    if (is_behind_pronoun(a, word) && shares_verb(a, word))
        return false;
    int bar = bar_of(a, word, f->tags);
    if (is_verb_of_pronoun(c, a, word, f) && bar > SAVING_SUBJECT)
        bar = SAVING_SUBJECT;
    if (bar > SAVING_ONLY && s->full && f->tags & FINITE && is_only_finite(a, word, count) &&
        !(lexicon_bits(c, token_span(c, t).ptr, t->len) & LEX_ENGLISH))
        bar = SAVING_ONLY;
    return bar != INT32_MAX && analysis_saving(a, word, (struct span){f->text, f->len}) >= bar;
}

size_t raised_verb_next(struct check_context *c, const struct sentence_view *s, size_t word, struct lower_form *form)
{
    const struct analysis *a = s->analysis;
    if (a->words.len == 0 || !(s->full || analysis_tag(a, a->words.len - 1) == TAG_STOP ||
                               (s->segment->kind == SEGMENT_PARAGRAPH && a->words.len >= FRAGMENT_WORDS)))
        return a->words.len;
    struct verb_counts count = count_verbs(a);
    while (word < a->words.len && !is_raised_verb(c, s, word, &count, form))
        word++;
    return word;
}
