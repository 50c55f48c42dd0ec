#include "lexicon/inflect.h"

#include <string.h>

#include "base/bug.h"
#include "base/utf8.h"

struct pattern {
    const char *lemma_ends; /* "" fits every lemma */
    size_t cut;
    const char *endings; /* parted by blanks */
};

/* The first that fits a noun. */
static const struct pattern nouns[] = {
    {"ung", 0, "en"},
    {"heit", 0, "en"},
    {"keit", 0, "en"},
    {"schaft", 0, "en"},
    {"ion", 0, "en s"},
    {"t\xC3\xA4t", 0, "en"},
    {"ik", 0, "en"},
    {"in", 0, "nen s e en"},
    {"nis", 0, "se sen ses"},
    {"e", 0, "n s"},
    {"el", 0, "n s"},
    {"er", 0, "n s"},
    {"en", 0, "s"},
    {"chen", 0, "s"},
    {"a", 0, "s"},
    {"i", 0, "s"},
    {"o", 0, "s"},
    {"u", 0, "s"},
    {"y", 0, "s"},
    {"us", 0, "' se sen ses"},
    {"s", 0, "' e en es"},
    {"x", 0, "' e en es"},
    {"z", 0, "' e en es"},
    {"\xC3\x9F", 0, "e en es"},
    {"sch", 0, "e en es"},
    {"", 0, "s es e en"},
};

/* Plurals that take the place of an ending: Alben, Viren, Pizzen. */
static const struct pattern replaced[] = {{"um", 2, "en a"}, {"us", 2, "en i"}, {"a", 1, "en"}};

static const struct pattern names[] = {
    {"s", 0, "'"}, {"x", 0, "'"}, {"z", 0, "'"}, {"\xC3\x9F", 0, "'"}, {"ce", 0, "' s 's"}, {"", 0, "s 's '"},
};

static const char adjective_of_name[] = "sche schen scher sches schem 'sche 'schen 'scher 'sches 'schem";
static const char adjective[] = "e en er es em ere eren erer eres erem ste sten ster stes stem";
static const char verb[] = "e st t te ten test tet end ende enden ender endes endem";
static const char verb_behind_t[] = "e est et ete eten etest etet end ende enden ender endes endem";
static const char participle[] = "t te ten ter tes tem";
static const char participle_behind_t[] = "et ete eten eter etes etem";

struct inflecting {
    struct span lemma;
    inflection_visitor visit;
    void *arg;
};

/* Every ending that stands in a list above: that of a step is a string of its own, which outlives the visit. */
static const char *const all_endings[] = {
    "",    "s",  "es",   "e",     "en",    "n",     "nen",   "se",    "sen",    "ses",    "'",      "'s",
    "a",   "i",  "sche", "schen", "scher", "sches", "schem", "'sche", "'schen", "'scher", "'sches", "'schem",
    "er",  "em", "ere",  "eren",  "erer",  "eres",  "erem",  "ste",   "sten",   "ster",   "stes",   "stem",
    "st",  "t",  "te",   "ten",   "test",  "tet",   "end",   "ende",  "enden",  "ender",  "endes",  "endem",
    "est", "et", "ete",  "eten",  "etest", "etet",  "ter",   "tes",   "tem",    "eter",   "etes",   "etem"};

static const char *ending_of(const char *text, size_t len)
{
    for (size_t i = 0; i < sizeof(all_endings) / sizeof(all_endings[0]); i++)
        if (span_is((struct span){text, len}, all_endings[i]))
            return all_endings[i];
    BUG("an ending that is not listed");
}

static void visit_all(const struct inflecting *in, size_t cut, const char *endings, bool ge)
{
    for (size_t len; *endings; endings += len + (endings[len] == ' ')) {
        len = strcspn(endings, " ");
        in->visit(in->arg, &(struct inflection){cut, ending_of(endings, len), ge});
    }
}

static const struct pattern *first_fit(const struct pattern *list, size_t count, struct span lemma)
{
    for (size_t i = 0; i < count; i++)
        if (span_ends(lemma, list[i].lemma_ends) && lemma.len > list[i].cut + 1)
            return &list[i];
    return NULL;
}

#define FIRST_FIT(list, lemma) first_fit(list, sizeof(list) / sizeof((list)[0]), lemma)

static void inflect_noun(const struct inflecting *in)
{
    const struct pattern *p = FIRST_FIT(nouns, in->lemma), *other = FIRST_FIT(replaced, in->lemma);
    if (p)
        visit_all(in, p->cut, p->endings, false);
    if (other)
        visit_all(in, other->cut, other->endings, false);
}

static void inflect_name(const struct inflecting *in)
{
    const struct pattern *p = FIRST_FIT(names, in->lemma);
    if (p)
        visit_all(in, 0, p->endings, false);
    visit_all(in, 0, adjective_of_name, false);
}

/* "updaten", "googeln", "containern": e, st, t, te, ge...t and the participle as an adjective. */
static void inflect_verb(const struct inflecting *in)
{
    struct span w = in->lemma;
    size_t cut = span_ends(w, "en") ? 2 : span_ends(w, "eln") || span_ends(w, "ern") ? 1 : 0;
    if (!cut || w.len < cut + 3)
        return;
    bool dental = w.ptr[w.len - cut - 1] == 't' || w.ptr[w.len - cut - 1] == 'd';
    visit_all(in, cut, dental ? verb_behind_t : verb, false);
    visit_all(in, cut, dental ? "eter etes etem" : "ter tes tem", false); /* the others stand above already */
    visit_all(in, cut, dental ? participle_behind_t : participle, true);
}

void inflect(struct span lemma, enum inflect_as as, inflection_visitor visit, void *arg)
{
    struct inflecting in = {lemma, visit, arg};
    visit(arg, &(struct inflection){0, all_endings[0], false});
    if (as == INFLECT_NAME) {
        inflect_name(&in);
    } else if (utf8_starts_upper(lemma.ptr, lemma.len)) {
        inflect_noun(&in);
    } else {
        inflect_verb(&in);
        visit_all(&in, span_ends(lemma, "e"), adjective, false);
    }
}

size_t inflection_write(const struct inflection *step, struct span lemma, char *out, size_t max)
{
    size_t before = step->ge ? 2 : 0, ending = strlen(step->ending);
    if (before + lemma.len - step->cut + ending > max)
        return 0;
    memcpy(out, "ge", before);
    memcpy(out + before, lemma.ptr, lemma.len - step->cut);
    memcpy(out + before + lemma.len - step->cut, step->ending, ending);
    return before + lemma.len - step->cut + ending;
}
