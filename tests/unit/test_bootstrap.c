/* The paired bootstrap: sure where every segment is better, unsure where it is as often worse, the same every time. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "score/bootstrap.h"

static void test_sure(void **state)
{
    (void)state;
    static const double low[] = {1, 2, 0, 3}, high[] = {1.5, 2.5, 1, 4};
    assert_true(bootstrap_better(low, high, 4) == 1.0);
    assert_true(bootstrap_better(high, low, 4) == 0.0);
}

static void test_ties(void **state)
{
    (void)state;
    static const double same[] = {1, 2, 3};
    assert_true(bootstrap_better(same, same, 3) == 0.5);
    assert_true(bootstrap_better(same, same, 0) == 0.5);
}

static void test_unsure(void **state)
{
    (void)state;
    double a[100], b[100];
    for (int i = 0; i < 100; i++) {
        a[i] = i % 2;
        b[i] = 1 - i % 2;
    }
    double even = bootstrap_better(a, b, 100);
    assert_true(even > 0.4 && even < 0.6);
    assert_true(even == bootstrap_better(a, b, 100));
    for (int i = 0; i < 60; i++)
        a[i] -= 0.5;
    double clear = bootstrap_better(a, b, 100);
    assert_true(clear > 0.9 && clear < 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sure),
        cmocka_unit_test(test_ties),
        cmocka_unit_test(test_unsure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
