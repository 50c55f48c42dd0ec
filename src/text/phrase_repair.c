#include "text/phrase_repair.h"

#include <string.h>

#include "lexicon/features.h"
#include "text/inflect.h"
#include "text/noun_forms.h"
#include "text/phrase_case.h"
#include "text/phrases.h"
#include "text/prepositions.h"
#include "text/word_lists.h"

#define CASE_CELLS NOMINAL_CASE(CASE_NOMINATIVE)

/* Number and gender of cells, whatever their cases: as cells of the nominative. */
static uint32_t columns_of(uint32_t cells)
{
    uint32_t columns = 0;
    for (int c = CASE_NOMINATIVE; c <= CASE_ACCUSATIVE; c++)
        columns |= cells >> (c * 6) & CASE_CELLS;
    return columns;
}

/* The columns of the same number, whatever their genders. */
static uint32_t numbers_of(uint32_t columns)
{
    uint32_t numbers = 0;
    for (int n = NUMBER_SINGULAR; n <= NUMBER_PLURAL; n++)
        if (columns & NOMINAL_NUMBER(n))
            numbers |= NOMINAL_NUMBER(n) & CASE_CELLS;
    return numbers;
}

static uint32_t with_columns(uint32_t columns)
{
    return columns | columns << 6 | columns << 12 | columns << 18;
}

static uint32_t allowed_by_preposition(const struct analysis *a, const struct noun_phrase *p)
{
    bool free = p->preposition == PHRASE_FREE || !preposition_may_govern(a, p->preposition);
    return free ? NOMINAL_CELLS : preposition_cells(&a->words.items[p->preposition]);
}

static void set_edit(struct phrase_edit *e, uint32_t word, const char *text, size_t len)
{
    e->word = word;
    e->len = len;
    memcpy(e->text, text, len);
}

/* The adjective of the phrase in the form that these cells ask for; false when the lexicon has none. */
static bool edit_adjective(const struct analysis *a, const struct knowledge *k, uint32_t word, unsigned declensions,
                           uint32_t cells, struct phrase_edit *e)
{
    struct adjective_form forms[ADJECTIVE_FORMS_MAX];
    size_t count = adjective_forms(k, a->words.items[word].text, forms);
    for (size_t i = 0; i < count; i++)
        for (int d = 0; d < 3; d++)
            if (declensions & 1u << d && forms[i].cells[d] & cells && forms[i].len <= PHRASE_EDIT_BYTES) {
                set_edit(e, word, forms[i].text, forms[i].len);
                return true;
            }
    return false;
}

/* The adjectives between `first` and the noun that have none of the cells, each as an edit; false when there are more
 * than fit, or one has no such form. */
static bool edit_adjectives(const struct analysis *a, const struct knowledge *k, uint32_t first, uint32_t last,
                            unsigned declensions, uint32_t cells, struct phrase_repair *r)
{
    for (uint32_t i = first; i < last; i++) {
        bool declined = analysis_tag(a, i) == TAG_ADJA || analysis_tag(a, i) == TAG_PDAT;
        if (!declined || phrase_declined_cells(a, i, declensions) & cells)
            continue;
        if (r->count == PHRASE_EDITS_MAX || !edit_adjective(a, k, i, declensions, cells, &r->edits[r->count]))
            return false;
        r->count++;
    }
    return true;
}

struct repairer {
    const struct analysis *a;
    const struct knowledge *k;
    const struct noun_phrase *p;
    uint32_t allowed; /* by the preposition */
    uint32_t noun;    /* cells of the noun */
    struct phrase_repair *out;
    size_t count;
};

static void offer(struct repairer *r, const struct phrase_repair *repair)
{
    if (repair->count > 0 && r->count < PHRASE_REPAIRS_MAX)
        r->out[r->count++] = *repair;
}

/* Determiner and noun are right, an adjective is not. */
static void repair_adjectives(struct repairer *r, uint32_t cells, struct case_order order)
{
    bool determined = r->p->first < r->p->last && analysis_tag(r->a, r->p->first) != TAG_ADJA;
    unsigned declensions = determined ? phrase_declensions_behind(r->a, r->p->first) : 1;
    for (size_t i = 0; i < CASES; i++) {
        uint32_t wanted = cells & NOMINAL_CASE(order.cases[i]);
        struct phrase_repair repair = {.count = 0};
        if (wanted && edit_adjectives(r->a, r->k, r->p->first + determined, r->p->last, declensions, wanted, &repair)) {
            offer(r, &repair);
            return;
        }
    }
}

/* "des Hauses", "des Studenten"; not "des Highlight" */
static bool is_genitive_form(struct span noun)
{
    return span_ends(noun, "s") || span_ends(noun, "n") || span_ends(noun, "x") || span_ends(noun, "z");
}

/* One form of the determiner in one case, with the adjectives that have to follow. */
static bool repair_determiner(struct repairer *r, const struct determiner_form *form, uint32_t case_cells, bool alone)
{
    const struct noun_phrase *p = r->p;
    uint32_t cells = form->cells & r->noun & r->allowed & case_cells;
    struct phrase_repair repair = {.count = 1};
    struct span noun = r->a->words.items[p->last].text;
    if (cells == 0 || (span_is((struct span){form->text, form->len}, "des") && !is_genitive_form(noun)))
        return false;
    if (span_equal((struct span){form->text, form->len}, r->a->words.items[p->first].text))
        return false;
    set_edit(&repair.edits[0], p->first, form->text, form->len);
    unsigned declensions = phrase_declensions_behind(r->a, p->first);
    if (!edit_adjectives(r->a, r->k, p->first + 1, p->last, declensions, cells, &repair) || (alone && repair.count > 1))
        return false;
    for (size_t i = 0; i < r->count; i++)
        if (r->out[i].edits[0].len == form->len && memcmp(r->out[i].edits[0].text, form->text, form->len) == 0)
            return false;
    offer(r, &repair);
    return true;
}

static void repair_determiners(struct repairer *r, struct case_order order, bool alone)
{
    struct determiner_form forms[DETERMINER_FORMS_MAX];
    size_t count = determiner_forms(r->k, r->a->words.items[r->p->first].text, forms);
    for (size_t c = 0; c < CASES; c++)
        for (size_t i = 0; i < count; i++)
            repair_determiner(r, &forms[i], NOMINAL_CASE(order.cases[c]), alone);
}

/* --- The noun in another form. */

/* Determiner and adjectives have one number, and the noun another: "eine Animationen", "alle Abschnitt". */
static bool is_other_number(const struct repairer *r, uint32_t before)
{
    if (phrase_cells_of(r->a, r->p->first) & r->noun & r->allowed) /* "alle neue Mitarbeiter": the adjective */
        return false;
    uint32_t noun = numbers_of(columns_of(r->noun & ~NOMINAL_CASE(CASE_DATIVE)));
    uint32_t shown = numbers_of(columns_of(before));
    bool definite = analysis_word_in(r->a, r->p->first, " der die das den dem des "); /* a guess of whoever wrote it */
    bool certain = (!definite && !(shown & NOMINAL_NUMBER(NUMBER_PLURAL))) ||
                   analysis_word_in(r->a, r->p->first,
                                    " alle allen aller beide beiden beider einige einigen einiger mehrere mehreren "
                                    "mehrerer sämtliche sämtlichen viele vielen vieler wenige wenigen ");
    return certain && noun && !(noun & shown);
}

/* "den Befehle": a plural behind what asks for the dative. */
static bool lacks_dative_ending(const struct repairer *r, uint32_t wanted)
{
    const uint32_t plural = NOMINAL_NUMBER(NUMBER_PLURAL);
    const uint32_t nominative = NOMINAL_CASE(CASE_NOMINATIVE); /* "mit den Wasser" lacks an "m" rather */
    return r->noun & plural & nominative && !(r->noun & nominative & ~plural) && wanted &&
           !(wanted & ~(plural & NOMINAL_CASE(CASE_DATIVE)));
}

/* What is before the noun agrees, is what the preposition asks for, and is more likely right than the noun. */
static bool is_noun_wrong(const struct repairer *r, uint32_t before, uint32_t wanted, struct case_order order)
{
    const struct analysed_word *noun = &r->a->words.items[r->p->last];
    const uint32_t singular = NOMINAL_NUMBER(NUMBER_SINGULAR);
    if (noun_is_weak(noun) && wanted & singular & NOMINAL_GENDER(GENDER_MASCULINE) & ~NOMINAL_CASE(CASE_NOMINATIVE))
        return true;
    if (is_other_number(r, before) || lacks_dative_ending(r, wanted))
        return true;
    bool attribute = r->p->preposition != PHRASE_FREE || /* "wegen des Streik", "eine Frage des Geschmack" */
                     (r->p->first > 0 && analysis_has_tag(r->a, r->p->first - 1, TAG_BIT(TAG_NN)));
    bool likely = wanted & singular || order.cases[0] == CASE_GENITIVE; /* "der Ergebnis" is rather "das" */
    if (!(wanted & ~NOMINAL_CASE(CASE_GENITIVE)) && likely &&
        (attribute || is_genitive_form(noun->text))) /* "des Zins" */
        return true;
    bool genitive = !(r->noun & ~NOMINAL_CASE(CASE_GENITIVE)) && /* "ein Pakets", not "einen Tages" */
                    !word_in(noun->text, " tages abends morgens mittags vormittags nachmittags ");
    return genitive && wanted & singular && order.cases[0] != CASE_GENITIVE;
}

/* The noun in a form that agrees with all before it, or no repair. */
static struct phrase_repair repair_noun(const struct repairer *r, struct case_order order, bool *first)
{
    const struct analysed_word *noun = &r->a->words.items[r->p->last];
    uint32_t before = phrase_cells_without_determiner(r->a, r->p->first, r->p->last - 1);
    uint32_t genders = columns_of(r->noun) | columns_of(r->noun) << 3 | columns_of(r->noun) >> 3; /* of both numbers */
    uint32_t wanted = before & r->allowed & with_columns(genders & CASE_CELLS);
    struct phrase_repair repair = {.count = 0};
    struct phrase_edit *e = &repair.edits[0];
    *first = wanted && is_noun_wrong(r, before, wanted, order);
    for (size_t i = 0; i < CASES && repair.count == 0; i++) {
        e->len = noun_form(r->k, noun, wanted & NOMINAL_CASE(order.cases[i]), e->text, sizeof(e->text));
        e->word = r->p->last;
        repair.count = e->len > 0 && !span_equal((struct span){e->text, e->len}, noun->text);
    }
    repair.sure = *first && noun_is_weak(noun) && r->p->first > 0;
    if (!*first && !(wanted & NOMINAL_CASE(CASE_NOMINATIVE)))
        repair.count = 0;
    return repair;
}

/* How likely the best case of the cells is by where the phrase stands: its place in the order. */
static size_t rank_of(struct case_order order, uint32_t cells)
{
    size_t i = 0;
    while (i < CASES && !(cells & NOMINAL_CASE(order.cases[i])))
        i++;
    return i;
}

/* What adjectives and noun share whatever the determiner: "erste Zeile" of "der erste Zeile". */
static uint32_t cells_behind_determiner(const struct repairer *r)
{
    const struct noun_phrase *p = r->p;
    unsigned declensions = phrase_declensions_behind(r->a, p->first);
    uint32_t cells = r->noun & r->allowed;
    for (size_t i = p->first + 1; i < p->last; i++)
        if (analysis_has_tag(r->a, i, TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_PDAT)))
            cells &= phrase_declined_cells(r->a, i, declensions);
    return cells;
}

/* "wenn der erste Zeile fehlt": "der" and its like are two things, and the one that fits the noun is the rarer. */
static bool is_man_or_woman(const struct repairer *r, uint32_t cells)
{
    return analysis_word_in(r->a, r->p->first, " der dieser jener jeder ") &&
           !(cells & (NOMINAL_CASE(CASE_NOMINATIVE) | NOMINAL_CASE(CASE_ACCUSATIVE)));
}

/* The determiner in another form, one that leaves what it is most likely right in as it is. */
static void repair_determiner_first(struct repairer *r, struct case_order order)
{
    uint32_t noun = r->noun, determiner = phrase_cells_of(r->a, r->p->first);
    if (!(r->allowed & NOMINAL_CASE(CASE_GENITIVE))) /* "für der Haus" is no plural */
        determiner &= ~NOMINAL_CASE(CASE_GENITIVE);
    /* Behind a preposition the number and gender of the determiner are right more often than not. */
    uint32_t same = r->p->preposition == PHRASE_FREE ? 0 : noun & with_columns(columns_of(determiner));
    uint32_t numbers = noun & with_columns(numbers_of(columns_of(determiner)));
    for (int alone = 1; alone >= 0; alone--) {
        r->noun = same;
        repair_determiners(r, order, alone);
        r->noun = numbers & CASE_CELLS ? numbers : 0; /* "das" stays one thing */
        repair_determiners(r, order, alone);
        r->noun = noun;
        repair_determiners(r, order, alone);
    }
}

/* Determiner and adjectives in other forms. */
static void repair_before_noun(struct repairer *r, struct case_order order)
{
    const struct noun_phrase *p = r->p;
    bool determined = analysis_tag(r->a, p->first) != TAG_ADJA;
    if (p->last > p->first + 1 || !determined) {
        uint32_t cells = (determined ? phrase_cells_of(r->a, p->first) : NOMINAL_CELLS) & r->noun & r->allowed;
        bool other = is_man_or_woman(r, cells) || order.cases[0] == CASE_GENITIVE;
        if (determined && other && rank_of(order, cells_behind_determiner(r)) < rank_of(order, cells))
            repair_determiner_first(r, order);
        if (cells)
            repair_adjectives(r, cells, order);
    }
    if (determined)
        repair_determiner_first(r, order);
}

/* "bis das Entscheidung": before an article German says "bis zu". */
static void repair_behind_bis(struct repairer *r)
{
    static const struct {
        uint32_t cells;
        const char *text;
    } forms[] = {{NOMINAL_CELL(CASE_DATIVE, NUMBER_SINGULAR, GENDER_FEMININE), "zur"},
                 {NOMINAL_CELL(CASE_DATIVE, NUMBER_SINGULAR, GENDER_MASCULINE) |
                      NOMINAL_CELL(CASE_DATIVE, NUMBER_SINGULAR, GENDER_NEUTER),
                  "zum"},
                 {NOMINAL_CASE(CASE_DATIVE) & NOMINAL_NUMBER(NUMBER_PLURAL), "zu den"}};
    const struct noun_phrase *p = r->p;
    if (p->first == 0 || !analysis_word_in(r->a, p->first - 1, " bis ") ||
        !analysis_word_in(r->a, p->first, " der die das den dem "))
        return;
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        uint32_t cells = r->noun & forms[i].cells;
        struct phrase_repair repair = {.count = 1};
        set_edit(&repair.edits[0], p->first, forms[i].text, strlen(forms[i].text));
        if (cells && edit_adjectives(r->a, r->k, p->first + 1, p->last, 4, cells, &repair))
            offer(r, &repair);
    }
}

/* "Jahre" is several of them, and rarely the old dative. */
static uint32_t cells_of_noun(const struct analysis *a, uint32_t noun)
{
    const uint32_t old = NOMINAL_CELL(CASE_DATIVE, NUMBER_SINGULAR, GENDER_MASCULINE) |
                         NOMINAL_CELL(CASE_DATIVE, NUMBER_SINGULAR, GENDER_NEUTER);
    uint32_t cells = phrase_cells_of(a, noun);
    bool plural = cells & NOMINAL_NUMBER(NUMBER_PLURAL) && !(cells & NOMINAL_NUMBER(NUMBER_SINGULAR) & ~old);
    return plural ? cells & ~old : cells;
}

size_t phrase_repairs(const struct analysis *a, const struct knowledge *k, const struct noun_phrase *p,
                      struct phrase_repair out[PHRASE_REPAIRS_MAX])
{
    struct repairer r = {a, k, p, allowed_by_preposition(a, p), NOMINAL_CELLS, out, 0};
    struct case_order order = phrase_case_order(a, k, p);
    struct phrase_repair noun = {.count = 0};
    bool first = false;
    if (p->last > p->first) {
        r.noun = cells_of_noun(a, p->last);
        noun = repair_noun(&r, order, &first);
        repair_behind_bis(&r);
    }
    if (first)
        offer(&r, &noun);
    repair_before_noun(&r, order);
    if (!first)
        offer(&r, &noun);
    return r.count;
}

bool phrase_repair_to(const struct analysis *a, const struct knowledge *k, const struct noun_phrase *p, uint32_t cells,
                      struct phrase_repair *out)
{
    struct phrase_repair found[PHRASE_REPAIRS_MAX];
    struct repairer r = {a, k, p, cells, phrase_cells_of(a, p->last), found, 0};
    struct determiner_form forms[DETERMINER_FORMS_MAX];
    size_t count = determiner_forms(k, a->words.items[p->first].text, forms);
    for (size_t i = 0; i < count && r.count == 0; i++)
        repair_determiner(&r, &forms[i], NOMINAL_CELLS, false);
    if (r.count > 0)
        *out = found[0];
    return r.count > 0;
}
