/* What is kept of word forms: the lists they stand in, and answers about them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "text/word_lists.h"

static const char places[] = " wien österreich der straße ";
static const char small[] = " der die das der ";
static const char empty[] = " ";

static const char *const forms[] = {"Wien",
                                    "wien",
                                    "WIEN",
                                    "wIen",
                                    "Österreich",
                                    "ÖSTERREICH",
                                    "österreich",
                                    "der",
                                    "Der",
                                    "DER",
                                    "Straße",
                                    "STRASSE",
                                    "derd",
                                    "erd",
                                    "d",
                                    "",
                                    "ein Wort aus mehr Bytes als das längste, das nachgeschlagen wird"};

static void finds_what_the_list_holds(void **state)
{
    static const char *const lists[] = {places, small, empty};
    struct vocabulary v;
    (void)state;
    vocabulary_init(&v, NULL, NULL);
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
        for (size_t k = 0; k < 3; k++) {
            struct span word = span_of(forms[i]);
            uint32_t form = intern_id(&v.ids, word.ptr, word.len);
            assert_int_equal(form_in(&v, form, lists[k]), word_in(word, lists[k]));
            assert_int_equal(form_in_as_written(&v, form, lists[k]), word_in_as_written(word, lists[k]));
        }
    vocabulary_release(&v);
}

static void capitals_count_only_as_written(void **state)
{
    struct vocabulary v;
    (void)state;
    vocabulary_init(&v, NULL, NULL);
    uint32_t usual = intern_id(&v.ids, "Wien", 4), shouted = intern_id(&v.ids, "WIEN", 4);
    assert_true(form_in(&v, usual, places) && form_in(&v, shouted, places));
    assert_true(form_in_as_written(&v, usual, places));
    assert_false(form_in_as_written(&v, shouted, places));
    vocabulary_release(&v);
}

/* Lists that were asked about after the form was met, and more of them than have a bit. */
static void there_may_be_many_lists(void **state)
{
    enum { LISTS = LISTS_MAX + 50 };
    static char lists[LISTS][16];
    struct vocabulary v;
    (void)state;
    vocabulary_init(&v, NULL, NULL);
    uint32_t form = intern_id(&v.ids, "Wort7", 5);
    for (int i = 0; i < LISTS; i++)
        snprintf(lists[i], sizeof(lists[i]), " wort%d ", i % 100);
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < LISTS; i++)
            assert_int_equal(form_in(&v, form, lists[i]), i % 100 == 7);
    vocabulary_release(&v);
}

static void answers_do_not_mix(void **state)
{
    enum { FORMS = 1000, QUESTIONS = 90 };
    static const char questions[QUESTIONS];
    struct answers a;
    (void)state;
    answers_init(&a);
    for (uint32_t q = 0; q < QUESTIONS; q++)
        for (uint32_t form = q; form < FORMS; form += 7)
            answers_keep(&a, form, &questions[q], (uint8_t)(1 + (q + form) % 255));
    for (uint32_t q = 0; q < QUESTIONS; q++)
        for (uint32_t form = 0; form < FORMS; form++)
            assert_int_equal(answers_find(&a, form, &questions[q]),
                             form >= q && (form - q) % 7 == 0 ? 1 + (q + form) % 255 : 0);
    assert_int_equal(answers_find(&a, 1000000, &questions[0]), 0);
    answers_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_what_the_list_holds),
        cmocka_unit_test(capitals_count_only_as_written),
        cmocka_unit_test(there_may_be_many_lists),
        cmocka_unit_test(answers_do_not_mix),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
