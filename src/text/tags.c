#include "text/tags.h"

#include <string.h>

#include "base/utf8.h"

static const char *const names[] = {
#define X(name, what) #name,
    TAGS(X)
#undef X
};

static const char *const meanings[] = {
#define X(name, what) what,
    TAGS(X)
#undef X
};

const char *tag_name(enum word_tag tag)
{
    return names[tag];
}

const char *tag_meaning(enum word_tag tag)
{
    return meanings[tag];
}

int tag_from_name(struct span name)
{
    for (int i = 0; i < TAG_COUNT; i++)
        if (strlen(names[i]) == name.len && memcmp(names[i], name.ptr, name.len) == 0)
            return i;
    return -1;
}

#define FINITE_TAGS (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN))

static tag_set of_verb(const struct reading *r)
{
    bool auxiliary = r->kind == VERB_AUXILIARY, modal = r->kind == VERB_MODAL, helper = auxiliary || modal;
    uint32_t f = r->features;
    tag_set tags = 0;
    if (f & VERB_SUBORDINATE)
        tags |= TAG_BIT(TAG_VVSUB);
    else if (f & VERB_FINITE)
        tags |= TAG_BIT(auxiliary ? TAG_VAFIN : modal ? TAG_VMFIN : TAG_VVFIN);
    if (f & VERB_INFINITIVE)
        tags |= TAG_BIT(helper ? TAG_VAINF : TAG_VVINF);
    if (f & VERB_ZU_INFINITIVE)
        tags |= TAG_BIT(TAG_VVIZU);
    if (f & VERB_PARTICIPLE_1)
        tags |= TAG_BIT(TAG_ADJD);
    if (f & VERB_PARTICIPLE_2)
        tags |= TAG_BIT(helper ? TAG_VAPP : TAG_VVPP);
    if (f & (VERB_IMPERATIVE_SINGULAR | VERB_IMPERATIVE_PLURAL))
        tags |= TAG_BIT(TAG_VVIMP);
    return tags;
}

static tag_set of_adjective(const struct reading *r)
{
    tag_set tags = 0;
    if (r->features & NOMINAL_CELLS)
        tags |= TAG_BIT(TAG_ADJA);
    if (r->features & NOMINAL_PREDICATIVE)
        tags |= TAG_BIT(TAG_ADJD);
    return tags ? tags : TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADJD);
}

static tag_set of_pronoun(const struct reading *r)
{
    switch (r->kind) {
    case PRONOUN_PERSONAL:
        return TAG_BIT(TAG_PPER);
    case PRONOUN_REFLEXIVE:
    case PRONOUN_RECIPROCAL:
        return TAG_BIT(TAG_PRF);
    case PRONOUN_RELATIVE:
        return TAG_BIT(TAG_PRELS);
    case PRONOUN_INTERROGATIVE:
        return TAG_BIT(TAG_PWS);
    default:
        break;
    }
    tag_set tags = r->use & USE_ATTRIBUTIVE ? TAG_BIT(TAG_PDAT) : 0;
    return r->use & USE_STANDALONE || !tags ? tags | TAG_BIT(TAG_PDS) : tags;
}

static tag_set of_preposition(const struct reading *r)
{
    bool second_half = r->use & USE_SECOND_HALF && !(r->features & NOMINAL_CELLS);
    if (r->use & USE_BEHIND || second_half)
        return TAG_BIT(TAG_APPO);
    return TAG_BIT(r->use & USE_WITH_ARTICLE ? TAG_APPRART : TAG_APPR);
}

static tag_set of_conjunction(const struct reading *r)
{
    switch (r->kind) {
    case CONJUNCTION_SUBORDINATING:
        return TAG_BIT(TAG_KOUS);
    case CONJUNCTION_COMPARING:
        return TAG_BIT(TAG_KOKOM);
    case CONJUNCTION_INFINITIVE:
        return TAG_BIT(TAG_KOUI);
    default:
        return TAG_BIT(TAG_KON);
    }
}

static tag_set of_adverb(const struct reading *r)
{
    return TAG_BIT(r->kind == ADVERB_PRONOMINAL ? TAG_PAV : r->kind == ADVERB_INTERROGATIVE ? TAG_PWAV : TAG_ADV);
}

static tag_set of_particle(const struct reading *r)
{
    return TAG_BIT(r->kind == PARTICLE_NEGATION ? TAG_PTKNEG : r->kind == PARTICLE_INFINITIVE ? TAG_PTKZU : TAG_ADV);
}

tag_set tags_of_reading(const struct reading *r)
{
    switch ((enum part_of_speech)r->part_of_speech) {
    case POS_NOUN:
        return TAG_BIT(TAG_NN);
    case POS_PROPER_NOUN:
        return TAG_BIT(TAG_NE);
    case POS_VERB:
        return of_verb(r);
    case POS_ADJECTIVE:
        return of_adjective(r);
    case POS_ADVERB:
        return of_adverb(r);
    case POS_ARTICLE:
        return TAG_BIT(TAG_ART);
    case POS_PRONOUN:
        return of_pronoun(r);
    case POS_PREPOSITION:
        return of_preposition(r);
    case POS_CONJUNCTION:
        return of_conjunction(r);
    case POS_PARTICLE:
        return of_particle(r);
    case POS_NUMERAL:
        return TAG_BIT(TAG_CARD);
    case POS_INTERJECTION:
        return TAG_BIT(TAG_ITJ);
    case POS_SEPARABLE_PREFIX:
        return TAG_BIT(TAG_PTKVZ);
    case POS_ABBREVIATION:
        return TAG_BIT(TAG_ABBR);
    case POS_OTHER:
        break;
    }
    return 0;
}

bool ends_like_adjective(struct span word)
{
    static const char *const endings[] = {"e", "en", "er", "es", "em", NULL};
    return span_ends_in_one_of(word, endings);
}

static tag_set of_unknown(struct span word)
{
    if (utf8_starts_upper(word.ptr, word.len))
        return TAG_BIT(TAG_NE) | TAG_BIT(TAG_NN) | (ends_like_adjective(word) ? TAG_BIT(TAG_ADJA) : 0);
    if (span_ends(word, ".")) /* "ca.", "bzw." */
        return TAG_BIT(TAG_ABBR) | TAG_BIT(TAG_ADV) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_ADJA);
    return TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVPP) |
           TAG_BIT(TAG_FM) | TAG_BIT(TAG_ADV);
}

tag_set tags_of_word(struct span word, const struct reading *readings, size_t count, bool opens)
{
    tag_set here = 0, elsewhere = 0;
    for (size_t i = 0; i < count; i++)
        *(readings[i].recased && !opens ? &elsewhere : &here) |= tags_of_reading(&readings[i]);
    tag_set tags = here ? here : elsewhere;
    /* haben, sein, werden and the modals are listed as full verbs, too; one tag for both keeps their clauses alike. */
    if (tags & (TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VAINF) | TAG_BIT(TAG_VAPP)))
        tags &= ~(TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVPP));
    return tags ? tags : of_unknown(word);
}

enum word_tag tag_of_mark(struct span mark)
{
    size_t size;
    uint32_t cp = mark.len ? utf8_decode(mark.ptr, mark.len, &size) : 0;
    switch (cp) {
    case ',':
        return TAG_COMMA;
    case ':':
    case ';':
        return TAG_COLON;
    case '.':
    case '!':
    case '?':
    case 0x2026: /* … */
        return TAG_STOP;
    case '(':
    case '[':
    case '`':    /* as plain text of the 1990s opens a quotation: ``Das'' */
    case 0x201E: /* „ */
    case 0x201A: /* ‚ */
    case 0xBB:   /* » */
        return TAG_OPEN;
    case ')':
    case ']':
    case '"':
    case '\'':
    case 0x201C: /* “ */
    case 0x2018: /* ‘ */
    case 0xAB:   /* « */
        return TAG_CLOSE;
    default:
        return cp >= '0' && cp <= '9' ? TAG_CARD : TAG_DASH;
    }
}
