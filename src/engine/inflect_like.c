#include "engine/inflect_like.h"

#include "base/utf8.h"
#include "engine/rule.h"
#include "engine/rule_load.h"
#include "lexicon/forms.h"
#include "lexicon/knowledge.h"
#include "lexicon/readings.h"
#include "text/phrases.h"

enum { CELLS = 24 };

struct wish {
    const struct knowledge *k;
    const struct scene *scene;
    size_t token;
    enum word_tag tag;
    struct span lemma;
    char form[LEXICON_FORM_MAX];
    size_t len;
};

static bool find(struct wish *w, struct span lemma, enum part_of_speech part, uint32_t features, uint32_t without)
{
    w->len = forms_find(w->k, lemma, part, features, without, w->form, sizeof(w->form));
    return w->len > 0;
}

/* All features of the readings that go with the tag. */
static uint32_t features_of(const struct wish *w, enum part_of_speech part)
{
    const struct analysed_word *word = &w->scene->s->analysis->words.items[scene_word(w->scene, w->token)];
    uint32_t features = 0;
    for (size_t i = 0; i < word->reading_count; i++)
        if (word->readings[i].part_of_speech == part && tags_of_reading(&word->readings[i]) & TAG_BIT(w->tag))
            features |= word->readings[i].features;
    return features;
}

/* --- verbs */

static const struct person {
    int number, person;
} persons[] = {{NUMBER_SINGULAR, 3}, {NUMBER_PLURAL, 3},   {NUMBER_SINGULAR, 1},
               {NUMBER_PLURAL, 1},   {NUMBER_SINGULAR, 2}, {NUMBER_PLURAL, 2}};

/* The likeliest of what a finite form may be. */
static uint32_t finite_cell(uint32_t features)
{
    for (int tense = TENSE_PRESENT; tense <= TENSE_SUBJUNCTIVE_2; tense++)
        for (size_t i = 0; i < sizeof(persons) / sizeof(persons[0]); i++) {
            uint32_t cell = VERB_CELL(tense, persons[i].number, persons[i].person);
            if (features & cell)
                return cell;
        }
    return 0;
}

static bool find_finite(struct wish *w, bool joined)
{
    uint32_t cell = finite_cell(features_of(w, POS_VERB));
    size_t prefix = separable_prefix(w->k->forms, w->lemma);
    if (cell == 0)
        return false;
    if (prefix == 0)
        return find(w, w->lemma, POS_VERB, cell, 0);
    if (joined)
        return find(w, w->lemma, POS_VERB, cell | VERB_SUBORDINATE, 0);
    return find(w, (struct span){w->lemma.ptr + prefix, w->lemma.len - prefix}, POS_VERB, cell, VERB_SUBORDINATE);
}

static bool find_imperative(struct wish *w)
{
    uint32_t features = features_of(w, POS_VERB);
    size_t prefix = separable_prefix(w->k->forms, w->lemma);
    struct span base = {w->lemma.ptr + prefix, w->lemma.len - prefix};
    return (features & VERB_IMPERATIVE_SINGULAR && find(w, base, POS_VERB, VERB_IMPERATIVE_SINGULAR, 0)) ||
           (features & VERB_IMPERATIVE_PLURAL && find(w, base, POS_VERB, VERB_IMPERATIVE_PLURAL, 0));
}

static bool find_zu_infinitive(struct wish *w)
{
    char infinitive[LEXICON_FORM_MAX];
    if (separable_prefix(w->k->forms, w->lemma))
        return find(w, w->lemma, POS_VERB, VERB_ZU_INFINITIVE, 0);
    if (!find(w, w->lemma, POS_VERB, VERB_INFINITIVE, 0) || w->len + 3 > sizeof(w->form))
        return false;
    memcpy(infinitive, w->form, w->len);
    memcpy(w->form, "zu ", 3);
    memcpy(w->form + 3, infinitive, w->len);
    w->len += 3;
    return true;
}

/* --- what has case */

/* A form with one of the cells; the gender may be another where `any_gender`. */
static bool find_cell(struct wish *w, struct span lemma, enum part_of_speech part, uint32_t cells, uint32_t besides,
                      bool any_gender)
{
    for (int c = CASE_NOMINATIVE; c <= CASE_ACCUSATIVE; c++)
        for (int n = NUMBER_SINGULAR; n <= NUMBER_PLURAL; n++) {
            uint32_t all = NOMINAL_CASE(c) & NOMINAL_NUMBER(n);
            for (int g = GENDER_MASCULINE; cells & all && g <= GENDER_NEUTER; g++)
                if ((any_gender || cells & NOMINAL_CELL(c, n, g)) &&
                    find(w, lemma, part, NOMINAL_CELL(c, n, g) | besides, 0))
                    return true;
        }
    return false;
}

static uint32_t cells_of(const struct wish *w)
{
    uint32_t cells = scene_cells(w->scene, w->token);
    return cells ? cells : NOMINAL_CELLS;
}

/* With the ending that the token has behind its own lemma: "gemacht-en", "getroffen-en". */
static bool find_same_ending(struct wish *w, struct span lemma)
{
    const struct analysed_word *word = &w->scene->s->analysis->words.items[scene_word(w->scene, w->token)];
    char own[LEXICON_FORM_MAX];
    for (size_t i = 0; i < word->reading_count; i++) {
        const struct reading *r = &word->readings[i];
        size_t len = r->part_of_speech == POS_ADJECTIVE
                         ? word_lemma(w->k, word->text.ptr, word->text.len, r, own, sizeof(own))
                         : 0;
        size_t ending = word->text.len - len;
        if (len == 0 || len > word->text.len || lemma.len + ending > sizeof(w->form))
            continue;
        memcpy(w->form, lemma.ptr, lemma.len);
        memcpy(w->form + lemma.len, word->text.ptr + len, ending);
        w->len = lemma.len + ending;
        if (lexicon_has_reading(w->k->lexicon, w->form, w->len, POS_ADJECTIVE, r->features & NOMINAL_CELLS))
            return true;
    }
    w->len = 0;
    return false;
}

/* In the same declension and degree. */
static bool find_adjective(struct wish *w, struct span lemma)
{
    if (w->tag == TAG_ADJA && find_same_ending(w, lemma))
        return true;
    uint32_t features = features_of(w, POS_ADJECTIVE);
    uint32_t degree = features & (NOMINAL_COMPARATIVE | NOMINAL_SUPERLATIVE);
    if (w->tag == TAG_ADJD)
        return find(w, lemma, POS_ADJECTIVE, NOMINAL_PREDICATIVE | degree, degree ? 0 : NOMINAL_COMPARATIVE);
    for (uint32_t declension = NOMINAL_STRONG; declension <= NOMINAL_WEAK; declension <<= 1)
        if (features & declension &&
            find_cell(w, lemma, POS_ADJECTIVE, cells_of(w) & features, declension | degree, false))
            return true;
    return false;
}

/* "gemachte" is to "machen" what "getroffene" is to "treffen": a declined participle. */
static bool find_attribute(struct wish *w)
{
    if (!find(w, w->lemma, POS_VERB, VERB_PARTICIPLE_2, 0))
        return find_adjective(w, w->lemma);
    char participle[LEXICON_FORM_MAX];
    size_t len = w->len;
    memcpy(participle, w->form, len);
    return find_adjective(w, (struct span){participle, len});
}

/* --- */

static bool find_as_tagged(struct wish *w)
{
    switch (w->tag) {
    case TAG_VVFIN:
    case TAG_VAFIN:
    case TAG_VMFIN:
        return find_finite(w, false);
    case TAG_VVSUB:
        return find_finite(w, true);
    case TAG_VVIMP:
        return find_imperative(w);
    case TAG_VVINF:
    case TAG_VAINF:
        return find(w, w->lemma, POS_VERB, VERB_INFINITIVE, 0);
    case TAG_VVIZU:
        return find_zu_infinitive(w);
    case TAG_VVPP:
    case TAG_VAPP:
        return find(w, w->lemma, POS_VERB, VERB_PARTICIPLE_2, 0);
    case TAG_NN:
        return find_cell(w, w->lemma, POS_NOUN, cells_of(w), 0, true);
    case TAG_ADJA:
        return find_attribute(w);
    case TAG_ADJD:
        return find_adjective(w, w->lemma);
    default:
        return false;
    }
}

static bool find_as(struct wish *w, enum inflect_as as)
{
    switch (as) {
    case LIKE_FINITE_JOINED:
        return find_finite(w, true);
    case LIKE_ZU_INFINITIVE:
        return find_zu_infinitive(w);
    case LIKE_INFINITIVE:
        return find(w, w->lemma, POS_VERB, VERB_INFINITIVE, 0);
    default:
        return find_as_tagged(w);
    }
}

bool inflect_like(const struct scene *scene, size_t token, struct span lemma, enum inflect_as as, struct buf *out)
{
    const struct token *t = &scene->s->tokens[token];
    struct wish w = {.k = scene->c->words->knowledge, .scene = scene, .token = token, .lemma = lemma};
    if (!w.k || !w.k->forms || !scene->s->analysis)
        return false;
    w.tag = scene_tag(scene, token);
    if (!find_as(&w, as))
        return false;
    size_t size = 0;
    if (t->flags & TOKEN_CAPITAL && t->flags & TOKEN_SENTENCE_START) {
        uint32_t first = utf8_decode(w.form, w.len, &size);
        utf8_add(out, utf8_is_lower(first) ? utf8_upper(first) : first);
    }
    buf_add(out, w.form + size, w.len - size);
    return true;
}
