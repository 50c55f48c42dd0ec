#include "lexicon/readings.h"

#include <string.h>

#include "base/span.h"
#include "base/utf8.h"
#include "lexicon/productive.h"
#include "lexicon/word.h"
#include "lexicon/words.h"

struct collector {
    const struct knowledge *k;
    struct reading *out;
    size_t count, max;
};

static void put(struct collector *c, struct reading r)
{
    if (c->count < c->max)
        c->out[c->count++] = r;
}

/* What a reading of the base becomes for the word; false when the word does not have it. */
static bool carry_over(const struct word_origin *o, struct reading *r)
{
    bool verb = r->part_of_speech == POS_VERB;
    if (o->parts && (r->part_of_speech >= 32 || !(o->parts & 1u << r->part_of_speech))) /* 32: a damaged lexicon */
        return false;
    if (o->kind == ORIGIN_SEPARABLE && verb) {
        r->features &= ~(VERB_IMPERATIVE_SINGULAR | VERB_IMPERATIVE_PLURAL);
        if (r->features & VERB_FINITE)
            r->features |= VERB_SUBORDINATE;
        return r->features != 0;
    }
    if (o->kind == ORIGIN_ZU) {
        if (!verb || !(r->features & VERB_INFINITIVE))
            return false;
        r->features = VERB_ZU_INFINITIVE;
    }
    return true;
}

static void put_form(struct collector *c, const char *form, size_t len, const struct word_origin *o, bool recased)
{
    struct reading r[WORD_READINGS_MAX];
    size_t n = lexicon_readings(c->k->lexicon, form, len, r, WORD_READINGS_MAX);
    for (size_t i = 0; i < n && i < WORD_READINGS_MAX; i++) {
        if (!carry_over(o, &r[i]))
            continue;
        r[i].head = (uint8_t)o->head;
        r[i].recased = recased;
        put(c, r[i]);
    }
}

static void put_model(struct collector *c, const char *model)
{
    struct word_origin all = {.kind = ORIGIN_MODEL};
    put_form(c, model, strlen(model), &all, false);
}

static void put_unknown(struct collector *c, enum part_of_speech part)
{
    put(c, (struct reading){.features = part == POS_NOUN || part == POS_PROPER_NOUN ? NOMINAL_CELLS : 0,
                            .part_of_speech = (uint8_t)part,
                            .lemma_rule = UINT16_MAX});
}

/* A word in lower case of which nothing more is known: an adjective by its ending, and perhaps something else. */
static void put_lower(struct collector *c, const char *form, size_t len)
{
    put_model(c, productive_model(form, len, false));
    put_unknown(c, POS_OTHER);
}

/* A head that the lexicon does not have itself: a derived noun, an adjective such as "-förmig". */
static void put_derived(struct collector *c, const struct word_origin *o, const char *form, size_t len)
{
    bool noun = utf8_starts_upper(form, len) || utf8_starts_upper(o->base, o->base_len);
    const char *model = productive_model(form, len, noun);
    if (model)
        put_model(c, model);
    if (c->count == 0)
        put_unknown(c, noun ? POS_NOUN : POS_OTHER);
}

static void put_name(struct collector *c, const struct word_origin *o)
{
    put_form(c, o->base, o->base_len, o, false);
    if (c->count == 0)
        put_unknown(c, POS_PROPER_NOUN);
}

static void put_origin(struct collector *c, const struct word_origin *o, const char *form, size_t len)
{
    switch (o->kind) {
    case ORIGIN_NONE:
        break;
    case ORIGIN_FORM:
    case ORIGIN_SEPARABLE:
    case ORIGIN_ZU:
        put_form(c, o->base, o->base_len, o, utf8_starts_upper(form, len) && !utf8_starts_upper(o->base, o->base_len));
        if (c->count == 0)
            put_derived(c, o, form, len);
        break;
    case ORIGIN_MODEL:
        put_form(c, o->base, o->base_len, o, false);
        if (c->count == 0)
            put_derived(c, o, form, len);
        break;
    case ORIGIN_NAME:
        put_name(c, o);
        break;
    case ORIGIN_NUMBER:
        put_unknown(c, POS_NUMERAL);
        put_derived(c, o, form, len);
        break;
    case ORIGIN_ACRONYM:
        put_unknown(c, POS_PROPER_NOUN);
        put_unknown(c, POS_ABBREVIATION);
        break;
    case ORIGIN_FOREIGN:
    case ORIGIN_SEEN:
        if (utf8_starts_upper(form, len)) {
            put_unknown(c, POS_PROPER_NOUN);
            put_unknown(c, POS_NOUN);
        } else {
            put_lower(c, form, len);
        }
        break;
    }
}

/* A word in capitals may be the first of its sentence. */
static void put_lower_spelling(struct collector *c, const char *form, size_t len)
{
    static const struct word_origin all = {.kind = ORIGIN_FORM};
    char lower[WORD_BYTES];
    size_t n = utf8_starts_upper(form, len) ? word_recase(form, len, false, lower) : 0;
    if (n)
        put_form(c, lower, n, &all, true);
}

static bool is_open_class(const struct reading *r)
{
    return r->part_of_speech == POS_VERB || r->part_of_speech == POS_ADJECTIVE || r->part_of_speech == POS_ADVERB;
}

/* A name that is spelled like a verb or adjective is still a name: Franz, Google, Smart. Beside a noun (Kind, Bäcker)
 * or a function word (Die) it would only hide what these agree with. */
static void put_name_too(struct collector *c, const char *form, size_t len)
{
    for (size_t i = 0; i < c->count; i++) {
        if (!is_open_class(&c->out[i]))
            return;
    }
    if (lexicon_listed_flags(c->k->lexicon, form, len) & LEX_NAME)
        put_unknown(c, POS_PROPER_NOUN);
}

/* Any adjective can be a noun: ein Verletzter, zwei Unbekannte. The lexicon's own nouns of this kind have the forms
 * behind "der" only. */
static void put_nominalised(struct collector *c)
{
    const uint32_t kept = NOMINAL_CELLS | NOMINAL_STRONG | NOMINAL_MIXED | NOMINAL_WEAK;
    for (size_t i = 0, n = c->count; i < n; i++) {
        struct reading r = c->out[i];
        if (r.part_of_speech != POS_ADJECTIVE || !r.recased || r.head || !(r.features & NOMINAL_CELLS))
            continue;
        r.part_of_speech = POS_NOUN;
        r.kind = KIND_NONE;
        r.features = (r.features & kept) | NOMINAL_ADJECTIVAL;
        put(c, r);
    }
}

size_t origin_readings(const struct knowledge *k, const char *form, size_t len, enum verdict verdict,
                       const struct word_origin *origin, struct reading *out, size_t max)
{
    struct collector c = {.k = k, .out = out, .max = max};
    if (verdict == VERDICT_UNKNOWN)
        return 0;
    put_origin(&c, origin, form, len);
    bool lowered = c.count && c.out[0].recased;
    if (!lowered)
        put_lower_spelling(&c, form, len);
    put_name_too(&c, form, len);
    put_nominalised(&c);
    if (c.count == 0)
        put_unknown(&c, utf8_starts_upper(form, len) ? POS_PROPER_NOUN : POS_OTHER);
    return c.count;
}

size_t word_readings(const struct knowledge *k, const char *form, size_t len, struct reading *out, size_t max)
{
    struct word_origin origin;
    unsigned flags;
    enum verdict verdict = word_explain(k, form, len, &flags, &origin);
    return origin_readings(k, form, len, verdict, &origin, out, max);
}

/* The bytes of the form that its readings are of: "wär's" and "gehts" have those of "wär" and "geht". */
static size_t read_length(const struct word_origin *o, const char *clean, size_t n)
{
    char lower[WORD_BYTES], base[WORD_BYTES];
    if (o->kind != ORIGIN_FORM || o->head || !o->base_len || o->base_len >= n)
        return n;
    size_t len = word_recase(clean, n, false, lower), base_len = word_recase(o->base, o->base_len, false, base);
    return base_len && base_len < len && memcmp(lower, base, base_len) == 0 ? o->base_len : n;
}

size_t origin_lemma(const struct knowledge *k, const char *form, size_t len, const struct word_origin *origin,
                    const struct reading *reading, char *out, size_t max)
{
    char clean[WORD_BYTES], base[WORD_BYTES];
    size_t n = word_clean(form, len, clean, sizeof(clean)), head = reading->head;
    if (!head)
        n = read_length(origin, clean, n);
    if (n <= head || head > max)
        return 0;
    bool upper = head && reading->part_of_speech == POS_NOUN && clean[head - 1] != '-';
    size_t base_len = n - head;
    if (upper || reading->recased)
        base_len = word_recase(clean + head, n - head, upper, base);
    else
        memcpy(base, clean + head, base_len);
    size_t lemma = base_len ? lexicon_lemma(k->lexicon, base, base_len, reading, out + head, max - head) : 0;
    if (!lemma)
        return 0;
    memcpy(out, clean, head);
    if (reading->features == VERB_ZU_INFINITIVE && reading->part_of_speech == POS_VERB && head > 2) {
        memmove(out + head - 2, out + head, lemma); /* the zu behind the prefix */
        head -= 2;
    }
    if (upper) {
        char lower[WORD_BYTES];
        lemma = word_recase(out + head, lemma, false, lower);
        memcpy(out + head, lower, lemma);
    }
    return head + lemma;
}

size_t word_lemma(const struct knowledge *k, const char *form, size_t len, const struct reading *reading, char *out,
                  size_t max)
{
    struct word_origin origin = {0};
    unsigned flags;
    if (!reading->head)
        word_explain(k, form, len, &flags, &origin);
    return origin_lemma(k, form, len, &origin, reading, out, max);
}
