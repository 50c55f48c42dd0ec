#include "text/inflect.h"

#include <string.h>

#include "lexicon/readings.h"

/* The forms that stand in each other's place. A group with "" has the stem itself among its forms: ein, mein. */
static const char *const definite[] = {"der", "die", "das", "den", "dem", "des", NULL};
static const char *const contracted[][2] = {{"zum", "zur"}, {"zur", "zum"}, {NULL, NULL}};
static const char *const stems_bare[] = {"ein", "kein", "mein", "dein", "sein", "ihr", "unser", NULL};
static const char *const stems_inflected[] = {"dies", "jen", "jed", "jeglich", NULL};
static const char *const endings[] = {"", "e", "en", "em", "er", "es", NULL};

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool is_form(struct span form, const char *stem, const char *ending)
{
    size_t n = strlen(stem), m = strlen(ending);
    return form.len == n + m && lower(form.ptr[0]) == stem[0] && memcmp(form.ptr + 1, stem + 1, n - 1) == 0 &&
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
    if (asked.ptr[0] != lower(asked.ptr[0]))
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

size_t determiner_forms(const struct knowledge *k, struct span form, struct determiner_form out[DETERMINER_FORMS_MAX])
{
    size_t count = 0;
    if (form.len < 3)
        return 0;
    for (const char *const *d = definite; *d; d++)
        if (is_form(form, *d, "")) {
            for (d = definite; *d; d++)
                count += add(k, form, *d, "", &out[count]);
            return count;
        }
    for (size_t i = 0; contracted[i][0]; i++)
        if (is_form(form, contracted[i][0], ""))
            return add(k, form, contracted[i][1], "", out);
    for (const char *const *s = stems_bare; *s; s++)
        if (is_of_group(form, *s, true))
            return add_group(k, form, *s, true, out);
    for (const char *const *s = stems_inflected; *s; s++)
        if (is_of_group(form, *s, false))
            return add_group(k, form, *s, false, out);
    return 0;
}
