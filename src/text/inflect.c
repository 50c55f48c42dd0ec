#include "text/inflect.h"

#include <string.h>

#include "base/ascii.h"
#include "lexicon/features.h"
#include "lexicon/readings.h"

/* The forms that stand in each other's place. A group with "" has the stem itself among its forms: ein, mein. */
static const char *const definite[] = {"der", "die", "das", "den", "dem", "des", NULL};
/* A contraction, what stands before a noun of another gender for it, and the article in that. */
static const char *const contracted[][3] = {
    {"zum", "zur", "der"},    {"zur", "zum", "dem"},      {"im", "in der", "der"},
    {"am", "an der", "der"},  {"beim", "bei der", "der"}, {"vom", "von der", "der"},
    {"ins", "in die", "die"}, {"ans", "an die", "die"},   {NULL, NULL, NULL}};
static const char *const stems_bare[] = {"ein", "kein", "mein", "dein", "sein", "ihr", "unser", NULL};
static const char *const stems_inflected[] = {"dies", "jen", "jed", "jeglich", NULL};
/* Pronouns that show their case, by it: nominative, dative, accusative. */
static const char *const personal[][3] = {{"ich", "mir", "mich"}, {"du", "dir", "dich"}, {"er", "ihm", "ihn"}};
static const uint32_t personal_cells[] = {NOMINAL_CASE(CASE_NOMINATIVE), NOMINAL_CASE(CASE_DATIVE),
                                          NOMINAL_CASE(CASE_ACCUSATIVE)};
static const char *const endings[] = {"", "e", "en", "em", "er", "es", NULL};

static bool is_form(struct span form, const char *stem, const char *ending)
{
    size_t n = strlen(stem), m = strlen(ending);
    return form.len == n + m && ascii_lower(form.ptr[0]) == stem[0] && memcmp(form.ptr + 1, stem + 1, n - 1) == 0 &&
           memcmp(form.ptr + n, ending, m) == 0;
}

static uint32_t cells_before_noun(const struct knowledge *k, const char *form, size_t len)
{
    struct reading readings[WORD_READINGS_MAX];
    size_t count = word_readings(k, form, len, readings, WORD_READINGS_MAX);
    uint32_t cells = 0;
    for (size_t i = 0; i < count; i++) {
        const struct reading *r = &readings[i];
        bool determines = r->part_of_speech == POS_ARTICLE || r->use & USE_WITH_ARTICLE ||
                          (r->part_of_speech == POS_PRONOUN && r->use & USE_ATTRIBUTIVE);
        if (determines)
            cells |= r->features & NOMINAL_CELLS;
    }
    return cells;
}

static size_t add(const struct knowledge *k, struct span asked, const char *stem, const char *ending,
                  struct determiner_form *out)
{
    size_t n = strlen(stem), m = strlen(ending);
    memcpy(out->text, stem, n);
    memcpy(out->text + n, ending, m);
    out->len = n + m;
    out->cells = cells_before_noun(k, out->text, out->len);
    if (asked.ptr[0] != ascii_lower(asked.ptr[0]))
        out->text[0] = (char)(out->text[0] - 32);
    return out->cells != 0;
}

static size_t add_group(const struct knowledge *k, struct span form, const char *stem, bool bare,
                        struct determiner_form *out)
{
    size_t count = 0;
    for (const char *const *e = endings + !bare; *e; e++)
        count += add(k, form, stem, *e, &out[count]);
    return count;
}

static bool is_of_group(struct span form, const char *stem, bool bare)
{
    for (const char *const *e = endings + !bare; *e; e++)
        if (is_form(form, stem, *e))
            return true;
    return false;
}

static size_t add_contracted(const struct knowledge *k, struct span asked, const char *const contraction[3],
                             struct determiner_form *out)
{
    uint32_t preposition = cells_before_noun(k, contraction[0], strlen(contraction[0])), cases = 0;
    for (int c = CASE_NOMINATIVE; c <= CASE_ACCUSATIVE; c++)
        if (preposition & NOMINAL_CASE(c))
            cases |= NOMINAL_CASE(c);
    add(k, asked, contraction[1], "", out);
    out->cells = cells_before_noun(k, contraction[2], strlen(contraction[2])) & cases;
    return 1;
}

static size_t add_personal(struct span form, struct determiner_form out[DETERMINER_FORMS_MAX])
{
    for (size_t i = 0; i < sizeof(personal) / sizeof(personal[0]); i++)
        for (size_t j = 0; j < 3; j++)
            if (span_is(form, personal[i][j])) {
                for (size_t n = 0; n < 3; n++) {
                    out[n] = (struct determiner_form){.len = strlen(personal[i][n]), .cells = personal_cells[n]};
                    memcpy(out[n].text, personal[i][n], out[n].len);
                }
                return 3;
            }
    return 0;
}

size_t determiner_forms(const struct knowledge *k, struct span form, struct determiner_form out[DETERMINER_FORMS_MAX])
{
    size_t count = 0;
    if (form.len < 2)
        return 0;
    for (const char *const *d = definite; *d; d++)
        if (is_form(form, *d, "")) {
            for (d = definite; *d; d++)
                count += add(k, form, *d, "", &out[count]);
            return count;
        }
    for (size_t i = 0; contracted[i][0]; i++)
        if (is_form(form, contracted[i][0], ""))
            return add_contracted(k, form, contracted[i], out);
    for (const char *const *s = stems_bare; *s; s++)
        if (is_of_group(form, *s, true))
            return add_group(k, form, *s, true, out);
    for (const char *const *s = stems_inflected; *s; s++)
        if (is_of_group(form, *s, false))
            return add_group(k, form, *s, false, out);
    return add_personal(form, out);
}

static void add_adjective_cells(const struct knowledge *k, struct adjective_form *f)
{
    struct reading readings[WORD_READINGS_MAX];
    size_t count = word_readings(k, f->text, f->len, readings, WORD_READINGS_MAX);
    for (size_t i = 0; i < count; i++) {
        const struct reading *r = &readings[i];
        for (int d = 0; d < 3; d++)
            if (r->part_of_speech == POS_ADJECTIVE && r->features & NOMINAL_STRONG << d)
                f->cells[d] |= r->features & NOMINAL_CELLS;
    }
}

size_t adjective_forms(const struct knowledge *k, struct span form, struct adjective_form out[ADJECTIVE_FORMS_MAX])
{
    size_t stem = 0, count = 0;
    for (const char *const *e = endings + 1; *e; e++)
        if (span_ends(form, *e) && form.len > strlen(*e))
            stem = form.len - strlen(*e);
    if (stem == 0 || stem + 2 > ADJECTIVE_BYTES)
        return 0;
    for (const char *const *e = endings + 1; *e; e++) {
        struct adjective_form *f = &out[count];
        *f = (struct adjective_form){.len = stem + strlen(*e)};
        memcpy(f->text, form.ptr, stem);
        memcpy(f->text + stem, *e, strlen(*e));
        add_adjective_cells(k, f);
        count += (f->cells[0] | f->cells[1] | f->cells[2]) != 0;
    }
    return count;
}
