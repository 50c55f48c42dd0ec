/* Penalty points, the penalty a 1,000 words, counts and totals; names of categories and severities. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "score/score.h"

static const struct rule_info grammar = {.id = "de/grammar", .category = CATEGORY_GRAMMAR, .severity = SEVERITY_MAJOR};
static const struct rule_info comma = {.id = "de/comma", .category = CATEGORY_PUNCTUATION, .severity = SEVERITY_MINOR};

static void add_finding(struct file_report *r, const struct rule_info *rule, enum severity severity, size_t start)
{
    vec_push(&r->findings,
             (struct finding){.rule = rule, .severity = severity, .start = start, .end = start + 1, .message = ""});
}

static void assert_near(double a, double b)
{
    assert_true(fabs(a - b) < 1e-9);
}

static void test_points(void **state)
{
    (void)state;
    assert_near(severity_points(SEVERITY_INFO, CATEGORY_GRAMMAR), 0);
    assert_near(severity_points(SEVERITY_MINOR, CATEGORY_GRAMMAR), 1);
    assert_near(severity_points(SEVERITY_MINOR, CATEGORY_PUNCTUATION), 0.1);
    assert_near(severity_points(SEVERITY_MAJOR, CATEGORY_PUNCTUATION), 5);
    assert_near(severity_points(SEVERITY_CRITICAL, CATEGORY_OMISSION), 25);
}

static void test_names(void **state)
{
    (void)state;
    for (int c = 0; c < CATEGORY_COUNT; c++) {
        assert_int_equal(category_from_name(span_of(category_name((enum category)c))), c);
        assert_true(category_top_level((enum category)c)[0] != '\0');
    }
    for (int s = 0; s < SEVERITY_COUNT; s++)
        assert_int_equal(severity_from_name(span_of(severity_name((enum severity)s))), s);
    assert_int_equal(category_from_name(span_of("grammar ")), -1);
    assert_int_equal(severity_from_name(span_of("")), -1);
    assert_string_equal(category_name(CATEGORY_TERM_INCONSISTENCY), "term-inconsistency");
    assert_string_equal(category_top_level(CATEGORY_BOILERPLATE), "design and markup");
    assert_string_equal(applicability_name(FIX_SAFE), "safe");
    assert_string_equal(applicability_name(FIX_UNSAFE), "unsafe");
    assert_string_equal(applicability_name(FIX_DISPLAY), "display");
}

static void test_score_of_a_report(void **state)
{
    (void)state;
    struct file_report r;
    file_report_init(&r);
    r.words = 412;
    add_finding(&r, &grammar, SEVERITY_MAJOR, 0);
    add_finding(&r, &grammar, SEVERITY_MAJOR, 5);
    add_finding(&r, &grammar, SEVERITY_MINOR, 9);
    add_finding(&r, &comma, SEVERITY_MINOR, 12);
    struct score s = score_of(&r);
    assert_near(s.points, 11.1);
    assert_near(s.per_thousand, 11100.0 / 412);
    assert_true(s.small_sample);
    r.original_words = 500; /* where the source text is known, its words count */
    s = score_of(&r);
    assert_near(s.per_thousand, 22.2);
    assert_false(s.small_sample);
    file_report_release(&r);
}

static void test_no_words(void **state)
{
    (void)state;
    struct file_report r;
    file_report_init(&r);
    add_finding(&r, &grammar, SEVERITY_CRITICAL, 0);
    struct score s = score_of(&r);
    assert_near(s.points, 25);
    assert_near(s.per_thousand, 0);
    file_report_release(&r);
}

static void test_sample_sizes(void **state)
{
    (void)state;
    struct file_report r;
    file_report_init(&r);
    r.words = SCORE_SMALL_SAMPLE - 1;
    assert_true(score_of(&r).small_sample);
    r.words = SCORE_SMALL_SAMPLE;
    assert_false(score_of(&r).small_sample);
    file_report_release(&r);
}

static void test_finish_sorts_and_counts(void **state)
{
    (void)state;
    struct fix safe = {.applicability = FIX_SAFE}, unsafe = {.applicability = FIX_UNSAFE};
    struct file_report r;
    file_report_init(&r);
    add_finding(&r, &grammar, SEVERITY_MAJOR, 7);
    add_finding(&r, &grammar, SEVERITY_MINOR, 3);
    add_finding(&r, &comma, SEVERITY_MINOR, 3);
    add_finding(&r, &grammar, SEVERITY_INFO, 3);
    r.findings.items[3].end = 20; /* the longer one comes first */
    r.findings.items[0].fixes = &safe;
    r.findings.items[1].fixes = &unsafe;
    r.findings.items[0].fix_count = r.findings.items[1].fix_count = 1;
    file_report_finish(&r);
    assert_int_equal(r.findings.items[0].end, 20);
    assert_ptr_equal(r.findings.items[1].rule, &comma); /* then by the rule's id */
    assert_ptr_equal(r.findings.items[2].rule, &grammar);
    assert_int_equal(r.findings.items[3].start, 7);
    assert_int_equal(r.severity_counts[SEVERITY_INFO], 1);
    assert_int_equal(r.severity_counts[SEVERITY_MINOR], 2);
    assert_int_equal(r.severity_counts[SEVERITY_MAJOR], 1);
    assert_int_equal(r.fixable, 1);
    file_report_release(&r);
}

static void test_totals(void **state)
{
    (void)state;
    struct report_totals t = {0};
    struct file_report r, failed;
    file_report_init(&r);
    file_report_init(&failed);
    failed.failed = true;
    r.words = 400;
    r.original_words = 500;
    r.suppressed = 2;
    add_finding(&r, &grammar, SEVERITY_MAJOR, 0);
    file_report_finish(&r);
    r.score = score_of(&r);
    report_totals_add(&t, &r);
    report_totals_add(&t, &failed);
    report_totals_add(&t, &r);
    assert_int_equal(t.files, 3);
    assert_int_equal(t.failed_files, 1);
    assert_int_equal(t.files_with_findings, 2);
    assert_int_equal(t.words, 800);
    assert_int_equal(t.findings, 2);
    assert_int_equal(t.suppressed, 4);
    assert_int_equal(t.severity_counts[SEVERITY_MAJOR], 2);
    struct score s = score_of_totals(&t);
    assert_near(s.points, 10);
    assert_near(s.per_thousand, 10);
    assert_false(s.small_sample);
    file_report_release(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_points),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_score_of_a_report),
        cmocka_unit_test(test_no_words),
        cmocka_unit_test(test_sample_sizes),
        cmocka_unit_test(test_finish_sorts_and_counts),
        cmocka_unit_test(test_totals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
