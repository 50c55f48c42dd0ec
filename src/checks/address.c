/* A text that speaks to its reader as Sie here and as du there, or in another way than the settings say: English has
 * one "you", and pages are translated piece by piece. */
#include "checks/address_forms.h"
#include "checks/checks.h"
#include "checks/quoted_places.h"
#include "checks/token_tools.h"

enum { RULE_MIXED, RULE_DU, RULE_SIE, RULE_COUNT };

static const struct rule_info rules[RULE_COUNT] = {
    [RULE_MIXED] =
        {
            .id = "de/register/mixed-address",
            .category = CATEGORY_REGISTER,
            .severity = SEVERITY_MINOR,
            .status = RULE_STABLE,
            .help =
                "A text that addresses its reader as \"Sie\" in one place and as \"du\" or \"ihr\" in another. English "
                "has one \"you\" for all of them, so machines mix what German keeps apart. The rarer form is told, "
                "once a text. Quotations and questions do not count, for there people may speak to each other; where "
                "somebody says \"ich\" the rarer form must stand between places with the other.",
        },
    [RULE_DU] =
        {
            .id = "de/register/du",
            .category = CATEGORY_REGISTER,
            .severity = SEVERITY_MINOR,
            .status = RULE_STABLE,
            .help =
                "The reader is addressed as \"du\" or \"ihr\" where the text is to say \"Sie\". It is told where the "
                "settings say \"address: Sie\". Quotations and reported speech do not count.",
        },
    [RULE_SIE] =
        {
            .id = "de/register/sie",
            .category = CATEGORY_REGISTER,
            .severity = SEVERITY_MINOR,
            .status = RULE_STABLE,
            .help =
                "The reader is addressed as \"Sie\" where the text is to say \"du\". It is told where the settings say "
                "\"address: du\". Quotations and reported speech do not count.",
        },
};

/* A place where the reader is spoken to. */
struct place {
    uint32_t off, len;
    uint8_t address; /* enum address */
    bool mixed;      /* its sentence has the other form, too: a fault that other rules tell */
    bool full;       /* in a full sentence, not in a heading, which may be a title or a saying */
};

struct addresses {
    VEC_OF(struct place) places;
    struct quoted_places quoted;
    bool first_person; /* somebody speaks outside of quotations */
};

static void begin(struct check_context *c, void **state)
{
    (void)c;
    *state = xcalloc(1, sizeof(struct addresses));
}

static void check_segment(struct check_context *c, void *state, size_t segment)
{
    quoted_places_read(&((struct addresses *)state)->quoted, c->doc, segment);
}

static const char *pronoun_of(const struct check_context *c, const struct place *p)
{
    struct span word = {c->doc->text + p->off, p->len};
    bool plural = span_starts(word, "eu") || span_starts(word, "Eu"); /* euch, eure */
    return p->address == ADDRESS_POLITE ? "Sie" : plural ? "ihr" : "du";
}

/* What the settings do not want is told once a sentence. */
static void report_unwanted(struct check_context *c, const struct addresses *a, size_t first)
{
    bool du = c->selection->address == ADDRESS_AS_DU;
    size_t i = first;
    while (i < a->places.len && a->places.items[i].address != (du ? ADDRESS_POLITE : ADDRESS_FAMILIAR))
        i++;
    if (i == a->places.len || c->selection->address == ADDRESS_ANY_FORM)
        return;
    const struct place *p = &a->places.items[i];
    struct span word = {c->doc->text + p->off, p->len};
    finding_emit(c, &rules[du ? RULE_SIE : RULE_DU], p->off, p->len,
                 "The reader is \"%s\" here (\"%.*s\"); this text is to say \"%s\".", pronoun_of(c, p), (int)word.len,
                 word.ptr, message_part(c, du ? MESSAGE("du") : MESSAGE("Sie")));
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    struct addresses *a = state;
    size_t first = a->places.len, met = 0; /* bits 1 << enum address */
    if (s->segment->kind == SEGMENT_QUOTE || a->quoted.broken)
        return;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        if (t->cls != TOKEN_WORD || !form_answer(c, t->form, form_may_address))
            continue;
        enum address address = address_at(c, s, i);
        bool speaker = token_is_first_person(c, t), told = address != ADDRESS_NONE;
        if (!(told || speaker) || quoted_places_hold(&a->quoted, c->doc, t->off))
            continue;
        a->first_person |= speaker;
        met |= (size_t)1 << address;
        if (told)
            vec_push(&a->places, (struct place){t->off, t->len, (uint8_t)address, false, s->full});
    }
    if (first == a->places.len)
        return;
    if (!sentence_tells_speech(c, s))
        report_unwanted(c, a, first);
    if (sentence_may_be_speech(c, s))
        a->places.len = first;
    for (size_t i = first; i < a->places.len; i++)
        a->places.items[i].mixed = met & 1u << ADDRESS_POLITE && met & 1u << ADDRESS_FAMILIAR;
}

static void report(struct check_context *c, const struct place *p, const struct place *other, size_t others)
{
    struct span word = {c->doc->text + p->off, p->len};
    const char *here = pronoun_of(c, p), *there = pronoun_of(c, other);
    struct finding *f;
    if (others == 1)
        f = finding_emit(
            c, &rules[RULE_MIXED], p->off, p->len,
            "The reader is \"%s\" here (\"%.*s\"), but \"%s\" elsewhere in this text: keep to one of them.", here,
            (int)word.len, word.ptr, there);
    else
        f = finding_emit(
            c, &rules[RULE_MIXED], p->off, p->len,
            "The reader is \"%s\" here (\"%.*s\"), but \"%s\" in %zu other places in this text: keep to one of them.",
            here, (int)word.len, word.ptr, there, others);
    finding_relate(c, f, other->off, other->len, "the other form of address");
}

/* The first place with the rarer form that may be told: of a text with a speaker, one between two of the usual form.
 * Who glues two letters together has two parts that differ. */
static const struct place *place_to_tell(const struct addresses *a, enum address rarer, size_t usual_count)
{
    size_t before = 0;
    for (size_t i = 0; i < a->places.len; i++) {
        const struct place *p = &a->places.items[i];
        bool between = before > 0 && before < usual_count;
        if (p->address != rarer)
            before++;
        else if (p->full && !p->mixed && (between || !a->first_person))
            return p;
    }
    return NULL;
}

/* The first one in a full sentence; NULL when there is none. */
static const struct place *first_of(const struct addresses *a, enum address address)
{
    for (size_t i = 0; i < a->places.len; i++)
        if (a->places.items[i].address == address && a->places.items[i].full)
            return &a->places.items[i];
    return NULL;
}

static void report_rarer(struct check_context *c, const struct addresses *a)
{
    size_t counts[ADDRESS_FAMILIAR + 1] = {0};
    for (size_t i = 0; i < a->places.len; i++)
        counts[a->places.items[i].address]++;
    if (!counts[ADDRESS_POLITE] || !counts[ADDRESS_FAMILIAR])
        return;
    enum address last = a->places.items[a->places.len - 1].address;
    enum address rarer = counts[ADDRESS_POLITE] < counts[ADDRESS_FAMILIAR]   ? ADDRESS_POLITE
                         : counts[ADDRESS_POLITE] > counts[ADDRESS_FAMILIAR] ? ADDRESS_FAMILIAR
                                                                             : last;
    enum address usual = rarer == ADDRESS_POLITE ? ADDRESS_FAMILIAR : ADDRESS_POLITE;
    const struct place *told = place_to_tell(a, rarer, counts[usual]), *other = first_of(a, usual);
    if (told && other)
        report(c, told, other, counts[usual]);
}

static void end(struct check_context *c, void *state)
{
    struct addresses *a = state;
    if (c->selection->address == ADDRESS_ANY_FORM)
        report_rarer(c, a);
    quoted_places_release(&a->quoted);
    vec_release(&a->places);
    free(a);
}

const struct check check_address = {.rules = rules,
                                    .rule_count = RULE_COUNT,
                                    .begin = begin,
                                    .segment = check_segment,
                                    .sentence = check_sentence,
                                    .end = end,
                                    .needs = {.all = FACT_ANALYSED, .form = form_may_address},
                                    .analysis = true,
                                    .whole_text = true};
