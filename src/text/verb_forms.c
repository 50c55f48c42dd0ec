#include "text/verb_forms.h"

#include "lexicon/features.h"
#include "lexicon/forms.h"
#include "lexicon/readings.h"

enum { FINITE_BITS = 24, PERSONS_OF_TENSE = 6 };

/* "haust": of the third person rather hausen than hauen. */
static size_t form_of_person(const struct knowledge *k, const struct analysed_word *verb, persons wanted, bool third,
                             char out[VERB_FORM_BYTES])
{
    for (size_t i = 0; i < verb->reading_count; i++) {
        const struct reading *r = &verb->readings[i];
        char lemma[VERB_FORM_BYTES];
        if (r->part_of_speech != POS_VERB || !(r->features & VERB_FINITE) ||
            (third && !(reading_persons(r->features) & THIRD_PERSON)))
            continue;
        size_t len = word_lemma(k, verb->text.ptr, verb->text.len, r, lemma, sizeof(lemma));
        for (int bit = 0; bit < FINITE_BITS && len > 0; bit++) {
            uint32_t tense = VERB_TENSE(bit / PERSONS_OF_TENSE);
            if (!(r->features & tense) || !(wanted >> (bit % PERSONS_OF_TENSE) & 1u))
                continue;
            size_t found = forms_find(k, (struct span){lemma, len}, POS_VERB, 1u << bit,
                                      r->features & VERB_SUBORDINATE ? 0 : VERB_SUBORDINATE, out, VERB_FORM_BYTES);
            if (found > 0)
                return found;
        }
    }
    return 0;
}

size_t verb_form_for(const struct knowledge *k, const struct analysed_word *verb, persons wanted,
                     char out[VERB_FORM_BYTES])
{
    size_t found = wanted & THIRD_PERSON ? form_of_person(k, verb, wanted, true, out) : 0;
    return found ? found : form_of_person(k, verb, wanted, false, out);
}

size_t verb_form_of(const struct knowledge *k, const struct analysed_word *verb, uint32_t of, uint32_t wanted,
                    char *out, size_t max)
{
    size_t found = 0;
    for (size_t i = 0; i < verb->reading_count && found == 0; i++) {
        const struct reading *r = &verb->readings[i];
        char lemma[VERB_FORM_BYTES];
        if (r->part_of_speech != POS_VERB || (of && !(r->features & of)))
            continue;
        size_t len = word_lemma(k, verb->text.ptr, verb->text.len, r, lemma, max);
        found = len ? forms_find(k, (struct span){lemma, len}, POS_VERB, wanted, 0, out, max) : 0;
    }
    return found;
}
