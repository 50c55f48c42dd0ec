#include "text/noun_forms.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/features.h"
#include "lexicon/forms.h"
#include "lexicon/readings.h"

enum { CELL_COUNT = 24 };

/* Of the noun itself, not of an adjective or verb that serves as one. */
static bool is_noun(const struct reading *r)
{
    return r->part_of_speech == POS_NOUN && !r->recased && r->features & NOMINAL_CELLS &&
           !(r->features & (NOMINAL_ADJECTIVAL | NOMINAL_INFINITIVE));
}

bool noun_is_weak(const struct analysed_word *w)
{
    const uint32_t masculine = NOMINAL_NUMBER(NUMBER_SINGULAR) & NOMINAL_GENDER(GENDER_MASCULINE);
    uint32_t cells = 0;
    for (size_t i = 0; i < w->reading_count; i++) {
        if (w->readings[i].part_of_speech == POS_PROPER_NOUN)
            return false;
        cells |= is_noun(&w->readings[i]) ? w->readings[i].features : 0;
    }
    return (cells & masculine) == NOMINAL_CELL(CASE_NOMINATIVE, NUMBER_SINGULAR, GENDER_MASCULINE);
}

/* Of two genitives the one that is written more often: "Geschmacks", not "Geschmackes". */
static size_t usual_genitive(const struct knowledge *k, char *form, size_t len)
{
    const uint32_t genitive = NOMINAL_CASE(CASE_GENITIVE) & NOMINAL_NUMBER(NUMBER_SINGULAR);
    if (len < 3 || memcmp(form + len - 2, "es", 2) != 0)
        return len;
    unsigned full = lexicon_frequency(k->lexicon, form, len);
    form[len - 2] = 's';
    if (lexicon_has_reading(k->lexicon, form, len - 1, POS_NOUN, genitive) &&
        lexicon_frequency(k->lexicon, form, len - 1) >= full)
        return len - 1;
    form[len - 2] = 'e';
    return len;
}

/* The form of a lemma that begins at `head` of the compound, with the letters before it put in front. */
static size_t form_behind(const struct knowledge *k, struct span lemma, size_t head, uint32_t cell, char *out,
                          size_t max)
{
    char last[LEXICON_FORM_MAX], form[LEXICON_FORM_MAX];
    bool joined = head > 0 && lemma.ptr[head - 1] != '-';
    size_t len = utf8_recase(lemma.ptr + head, lemma.len - head, true, last, sizeof(last));
    size_t n =
        len ? forms_find(k, (struct span){last, len}, POS_NOUN, cell, NOMINAL_ADJECTIVAL, form, sizeof(form)) : 0;
    n = usual_genitive(k, form, n);
    if (n == 0 || head + n > max)
        return 0;
    memcpy(out, lemma.ptr, head);
    size_t written = joined ? utf8_recase(form, n, false, out + head, max - head) : n;
    if (!joined)
        memcpy(out + head, form, n);
    return written ? head + written : 0;
}

/* "Tippens": of a verb that serves as a noun. */
static size_t genitive_of_infinitive(const struct analysed_word *w, char *out, size_t max)
{
    size_t len = w->text.len;
    if (!span_ends(w->text, "n") || len + 1 > max)
        return 0;
    memcpy(out, w->text.ptr, len);
    out[len] = 's';
    return len + 1;
}

size_t noun_form(const struct knowledge *k, const struct analysed_word *w, uint32_t cells, char *out, size_t max)
{
    bool infinitive = false;
    for (size_t i = 0; i < w->reading_count; i++) {
        const struct reading *r = &w->readings[i];
        char lemma[LEXICON_FORM_MAX];
        infinitive = infinitive || r->features & NOMINAL_INFINITIVE;
        size_t len = is_noun(r) ? word_lemma(k, w->text.ptr, w->text.len, r, lemma, sizeof(lemma)) : 0;
        for (uint32_t bit = 0; bit < CELL_COUNT && len > r->head; bit++) {
            size_t n = 0;
            if (cells >> bit & 1u)
                n = form_behind(k, (struct span){lemma, len}, r->head, 1u << bit, out, max);
            if (n > 0)
                return n;
        }
    }
    bool genitive = infinitive && cells & NOMINAL_CELL(CASE_GENITIVE, NUMBER_SINGULAR, GENDER_NEUTER);
    return genitive ? genitive_of_infinitive(w, out, max) : 0;
}
