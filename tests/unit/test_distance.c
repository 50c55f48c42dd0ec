/* How far words are apart, and what slips weigh. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "lexicon/distance.h"

struct pair {
    const char *a, *b;
    unsigned distance;
};

static const struct pair pairs[] = {
    {"", "", 0},
    {"Haus", "Haus", 0},
    {"Haus", "Maus", 1},
    {"Haus", "Has", 1},
    {"Haus", "Hauus", 1},
    {"Haus", "Hasu", 1}, /* neighbours swapped */
    {"Haus", "aHus", 1},
    {"Altman", "Atlman", 1},
    {"Haus", "suaH", 3}, /* the middle swaps, its sides change */
    {"", "abc", 3},
    {"abc", "", 3},
    {"ca", "abc", 3},    /* optimal string alignment: no edit inside a transposition */
    {"über", "uber", 1}, /* code points, not bytes */
    {"Straße", "Strasse", 2},
    {"Grün", "Grnü", 1},
    {"東京", "京東", 1},
    {"Meyer", "Meier", 1},
    {"Meyer", "Maier", 2},
    {"kitten", "sitting", 3},
    {"Regierung", "Regeirung", 1},
    {"Wirtschaft", "Wirstchaft", 1},
    {"a", "b", 1},
};

static unsigned distance(const char *a, const char *b, unsigned limit)
{
    return edit_distance(a, strlen(a), b, strlen(b), limit);
}

static double weight(const char *wrong, const char *right)
{
    return edit_weight(wrong, strlen(wrong), right, strlen(right));
}

static void counts_edits(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        unsigned seen = distance(pairs[i].a, pairs[i].b, 9);
        if (seen != pairs[i].distance)
            fail_msg("%s, %s: expected %u, seen %u", pairs[i].a, pairs[i].b, pairs[i].distance, seen);
        assert_int_equal(distance(pairs[i].b, pairs[i].a, 9), seen);
    }
}

/* Above the limit the answer is limit + 1, below it the exact one. */
static void keeps_to_the_limit(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        for (unsigned limit = 0; limit < 5; limit++) {
            unsigned expected = pairs[i].distance <= limit ? pairs[i].distance : limit + 1;
            assert_int_equal(distance(pairs[i].a, pairs[i].b, limit), expected);
        }
}

static void long_words_are_far_apart(void **state)
{
    (void)state;
    char a[160], b[160];
    memset(a, 'a', sizeof(a));
    memset(b, 'a', sizeof(b));
    b[63] = 'b';
    assert_int_equal(edit_distance(a, 64, b, 64, 2), 1);
    assert_int_equal(edit_distance(a, 65, b, 65, 2), 3);
    assert_int_equal(edit_distance(a, 3, b, 150, 2), 3);
    assert_true(edit_weight(a, 65, b, 65) >= 9);
}

struct comparison {
    const char *lighter_wrong, *lighter_right, *heavier_wrong, *heavier_right;
};

/* The first slip is more usual than the second. */
static const struct comparison comparisons[] = {
    {"Regeirung", "Regierung", "Regirung", "Regierung"},    /* swapped; missing */
    {"Regierrung", "Regierung", "Regiexrung", "Regierung"}, /* doubled; inserted */
    {"Komision", "Komission", "Kommisson", "Kommission"},   /* of two, one is missing; missing */
    {"Regoerung", "Regierung", "Regxerung", "Regierung"},   /* neighbouring key; any key */
    {"Regirtung", "Regiertung", "Regxxtung", "Regiertung"}, /* one edit; two */
    {"uber", "über", "iber", "über"},                       /* lost accent; other letter */
    {"Strasse", "Straße", "Stra", "Straße"},                /* ss for ß; two missing */
    {"muß", "muss", "mut", "muss"},                         /* ß for ss; two edits */
    {"Maedchen", "Mädchen", "Maxdchen", "Mädchen"},         /* ae for ä; two edits */
    {"Hais", "Haus", "Jaus", "Haus"},                       /* inside; the first letter */
    {"haus", "Haus", "Maus", "Haus"},                       /* case; other letter */
    {"pald", "palt", "palx", "palt"},                       /* soft for hard; any letter */
};

static void usual_slips_weigh_less(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(comparisons) / sizeof(comparisons[0]); i++) {
        const struct comparison *c = &comparisons[i];
        double lighter = weight(c->lighter_wrong, c->lighter_right);
        double heavier = weight(c->heavier_wrong, c->heavier_right);
        if (!(lighter > 0 && lighter < heavier))
            fail_msg("%s for %s weighs %.2f, %s for %s %.2f", c->lighter_wrong, c->lighter_right, lighter,
                     c->heavier_wrong, c->heavier_right, heavier);
    }
}

static void equal_words_weigh_nothing(void **state)
{
    (void)state;
    assert_true(weight("Haus", "Haus") < 1e-9);
    assert_true(weight("", "") < 1e-9);
    assert_true(weight("Haus", "Hauses") > 1.9);
    assert_true(weight("", "a") > 0);
    assert_true(weight("a", "") > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_edits),
        cmocka_unit_test(keeps_to_the_limit),
        cmocka_unit_test(long_words_are_far_apart),
        cmocka_unit_test(usual_slips_weigh_less),
        cmocka_unit_test(equal_words_weigh_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
