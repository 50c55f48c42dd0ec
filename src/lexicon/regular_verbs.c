#include "lexicon/regular_verbs.h"

#include <string.h>

#include "lexicon/features.h"
#include "lexicon/forms.h"
#include "lexicon/knowledge.h"
#include "lexicon/lexicon.h"

enum { STEM_MIN = 2 };

/* Endings of the weak preterite, and what they say. */
static const struct {
    const char *ending;
    uint32_t features;
} past_endings[] = {
    {"te", VERB_CELL(TENSE_PAST, NUMBER_SINGULAR, 3)},
    {"ten", VERB_CELL(TENSE_PAST, NUMBER_PLURAL, 3)},
    {"test", VERB_CELL(TENSE_PAST, NUMBER_SINGULAR, 2)},
    {"tet", VERB_CELL(TENSE_PAST, NUMBER_PLURAL, 2)},
};

/* What a verb is asked for. */
struct wanted {
    const struct knowledge *k;
    struct span form; /* that it is not */
    uint32_t features;
    char *out, *lemma;
    size_t max, *verb;
};

/* The form of the verb with this infinitive, when it has one of its own. */
static size_t form_of(const struct wanted *w, struct span prefix, struct span stem, const char *ending)
{
    size_t n = strlen(ending), len = prefix.len + stem.len + n;
    if (stem.len < STEM_MIN || len > w->max)
        return 0;
    memcpy(w->lemma, prefix.ptr, prefix.len);
    memcpy(w->lemma + prefix.len, stem.ptr, stem.len);
    memcpy(w->lemma + prefix.len + stem.len, ending, n);
    if (!lexicon_has_reading(w->k->lexicon, w->lemma, len, POS_VERB, VERB_INFINITIVE))
        return 0;
    *w->verb = len;
    size_t found = forms_find(w->k, (struct span){w->lemma, len}, POS_VERB, w->features, 0, w->out, w->max);
    return span_equal((struct span){w->out, found}, w->form) ? 0 : found;
}

/* "lauf" and "lade", stems of "laufen" and "laden": before an ending in t a stem in d, t, m or n has got an e, and no
 * other has. "werdten" and "gerechet" are slips. */
static size_t form_of_stem(const struct wanted *w, struct span prefix, struct span stem)
{
    bool linked = stem.len > 1 && stem.ptr[stem.len - 1] == 'e';
    char last = stem.len ? stem.ptr[stem.len - 1 - linked] : 0;
    if (linked)
        return strchr("dtmn", last) ? form_of(w, prefix, (struct span){stem.ptr, stem.len - 1}, "en") : 0;
    return last == 'd' || last == 't' ? 0 : form_of(w, prefix, stem, "en");
}

/* "ge|bring|t", "an|ge|fang|t", "ge|schreib|en". */
static size_t participle(struct wanted *w)
{
    static const char *const endings[] = {"t", "en"};
    struct span form = w->form;
    w->features = VERB_PARTICIPLE_2;
    for (size_t at = 0; at + 5 < form.len; at++) {
        struct span prefix = {form.ptr, at};
        if (memcmp(form.ptr + at, "ge", 2) != 0 ||
            (at > 0 && !lexicon_has_reading(w->k->lexicon, prefix.ptr, prefix.len, POS_SEPARABLE_PREFIX, 0)))
            continue;
        for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
            size_t cut = at + 2 + strlen(endings[i]);
            if (!span_ends(form, endings[i]) || form.len <= cut)
                continue;
            struct span stem = {form.ptr + at + 2, form.len - cut};
            size_t found = i == 0 ? form_of_stem(w, prefix, stem) : form_of(w, prefix, stem, "en");
            bool strong = span_ends((struct span){w->out, found}, "en"); /* "ausgewählen" is a slip */
            if (found && (strong || i == 0))
                return found;
        }
    }
    return 0;
}

static size_t past(struct wanted *w)
{
    for (size_t i = 0; i < sizeof(past_endings) / sizeof(past_endings[0]); i++) {
        size_t n = strlen(past_endings[i].ending);
        if (w->form.len <= n || !span_ends(w->form, past_endings[i].ending))
            continue;
        w->features = past_endings[i].features;
        size_t found = form_of_stem(w, (struct span){w->form.ptr, 0}, (struct span){w->form.ptr, w->form.len - n});
        if (found)
            return found;
    }
    return 0;
}

size_t regular_verb_right(const struct knowledge *k, struct span form, char *out, size_t max, char *lemma, size_t *verb)
{
    struct wanted w = {k, form, 0, out, lemma, max, verb};
    size_t found = k->forms ? participle(&w) : 0;
    return found || !k->forms ? found : past(&w);
}
