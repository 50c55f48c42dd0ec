/* A target term in the form of the forbidden word whose place it takes. */
#include "base/utf8.h"
#include "checks/term_words.h"
#include "checks/token_tools.h"
#include "lexicon/forms.h"
#include "lexicon/knowledge.h"
#include "lexicon/readings.h"

struct wish {
    const struct knowledge *k;
    struct span lemma;
    enum part_of_speech part;
    char form[LEXICON_FORM_MAX];
    size_t len;
    bool ambiguous;
};

/* The features of the readings of a word that have this part of speech. */
static uint32_t features_of(const struct knowledge *k, struct span word, enum part_of_speech part)
{
    struct reading r[WORD_READINGS_MAX];
    uint32_t features = 0;
    size_t count = word_readings(k, word.ptr, word.len, r, WORD_READINGS_MAX);
    for (size_t i = 0; i < count; i++)
        if (r[i].part_of_speech == part)
            features |= r[i].features;
    return features;
}

/* Where the last part of a compound begins; 0 when the word is none. */
static size_t head_of(const struct knowledge *k, struct span word)
{
    struct reading r[WORD_READINGS_MAX];
    size_t count = word_readings(k, word.ptr, word.len, r, WORD_READINGS_MAX);
    return count ? r[0].head : 0;
}

/* A compound is inflected as its last part is: "Aufsichtsrat" as "Rat". */
static size_t find_compound_form(const struct wish *w, uint32_t features, char out[LEXICON_FORM_MAX])
{
    char head[LEXICON_FORM_MAX], form[LEXICON_FORM_MAX], tail[LEXICON_FORM_MAX];
    size_t from = head_of(w->k, w->lemma);
    bool upper = w->part == POS_NOUN;
    size_t len = utf8_recase(w->lemma.ptr + from, w->lemma.len - from, upper, head, sizeof(head));
    if (from == 0 || len == 0)
        return 0;
    len = forms_find(w->k, (struct span){head, len}, w->part, features, 0, form, sizeof(form));
    len = utf8_recase(form, len, false, tail, sizeof(tail));
    if (len == 0 || from + len > LEXICON_FORM_MAX)
        return 0;
    memcpy(out, w->lemma.ptr, from);
    memcpy(out + from, tail, len);
    return from + len;
}

static void add_form(struct wish *w, uint32_t features)
{
    char form[LEXICON_FORM_MAX];
    size_t len = forms_find(w->k, w->lemma, w->part, features, 0, form, sizeof(form));
    if (len == 0)
        len = find_compound_form(w, features, form);
    if (len == 0 || (w->len > 0 && !span_equal((struct span){form, len}, (struct span){w->form, w->len}))) {
        w->ambiguous = true;
        return;
    }
    memcpy(w->form, form, len);
    w->len = len;
}

/* In every case and number that the word may have. Articles and adjectives beside it stay right only where the genders
 * are the same, or in the plural. */
static void find_noun(struct wish *w, uint32_t cells, uint32_t own)
{
    for (int number = NUMBER_SINGULAR; number <= NUMBER_PLURAL; number++)
        for (int gender = GENDER_MASCULINE; gender <= GENDER_NEUTER; gender++) {
            uint32_t mine = own & NOMINAL_GENDER(gender);
            if (!mine || (number == NUMBER_SINGULAR && !(cells & NOMINAL_GENDER(gender) & NOMINAL_NUMBER(number))))
                continue;
            for (int c = CASE_NOMINATIVE; c <= CASE_ACCUSATIVE; c++) {
                uint32_t wanted = NOMINAL_CASE(c) & NOMINAL_NUMBER(number);
                if (cells & wanted & (number == NUMBER_PLURAL ? NOMINAL_CELLS : NOMINAL_GENDER(gender)))
                    add_form(w, wanted & NOMINAL_GENDER(gender));
            }
        }
    uint32_t singular = cells & NOMINAL_NUMBER(NUMBER_SINGULAR);
    for (int gender = GENDER_MASCULINE; singular && gender <= GENDER_NEUTER; gender++)
        w->ambiguous |= singular & NOMINAL_GENDER(gender) && !(own & NOMINAL_GENDER(gender));
}

static void find_verb(struct wish *w, uint32_t features)
{
    for (uint32_t bit = 1; bit < VERB_SUBORDINATE; bit <<= 1)
        if (features & bit)
            add_form(w, bit);
}

/* Adjectives take the ending that the word has behind its own lemma. */
static void find_adjective(struct wish *w, struct span form, struct span lemma)
{
    size_t ending = form.len > lemma.len ? form.len - lemma.len : 0;
    bool follows = form.len >= lemma.len && memcmp(form.ptr, lemma.ptr, lemma.len) == 0;
    if (!follows || w->lemma.len + ending > sizeof(w->form))
        return;
    memcpy(w->form, w->lemma.ptr, w->lemma.len);
    memcpy(w->form + w->lemma.len, form.ptr + lemma.len, ending);
    w->len = w->lemma.len + ending;
    w->ambiguous = !lexicon_has_reading(w->k->lexicon, w->form, w->len, POS_ADJECTIVE, 0);
}

static struct span as_first_word(struct check_context *c, const struct token *t, struct span word)
{
    char raised[LEXICON_FORM_MAX];
    size_t len = token_has(t, TOKEN_SENTENCE_START) ? utf8_recase(word.ptr, word.len, true, raised, sizeof(raised)) : 0;
    return arena_span(c->scratch, len ? (struct span){raised, len} : word);
}

struct span term_form_like(struct check_context *c, const struct pair_side *side, size_t token,
                           const struct term_text *forbidden, const struct term_text *target)
{
    static const enum part_of_speech parts[] = {POS_NOUN, POS_VERB, POS_ADJECTIVE};
    const struct knowledge *k = c->words->knowledge;
    struct span form = pair_token(side, token), listed = target->text;
    if (forbidden->word_count != 1 || target->word_count != 1 || term_is_parted_verb(c, side, token, forbidden->text))
        return (struct span){0};
    for (size_t i = 0; k->forms && i < sizeof(parts) / sizeof(parts[0]); i++) {
        struct wish w = {.k = k, .lemma = listed, .part = parts[i]};
        uint32_t theirs = features_of(k, form, parts[i]), own = features_of(k, listed, parts[i]);
        if (!own || !features_of(k, forbidden->text, parts[i]))
            continue;
        if (parts[i] == POS_NOUN)
            find_noun(&w, theirs & NOMINAL_CELLS, own & NOMINAL_CELLS);
        else if (parts[i] == POS_VERB)
            find_verb(&w, theirs);
        else
            find_adjective(&w, form, forbidden->text);
        return w.len && !w.ambiguous ? as_first_word(c, &side->tokens[token], (struct span){w.form, w.len})
                                     : (struct span){0};
    }
    return span_equal(form, forbidden->text) ? as_first_word(c, &side->tokens[token], listed) : (struct span){0};
}
