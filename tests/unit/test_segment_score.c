/* What a segment's penalty is made of: points of findings, signals, their limits; to which segment a finding belongs.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "score/segment_score.h"

static const struct rule_info grammar = {.id = "de/grammar", .category = CATEGORY_GRAMMAR, .severity = SEVERITY_MAJOR};
static const struct rule_info comma = {.id = "de/comma", .category = CATEGORY_PUNCTUATION, .severity = SEVERITY_MINOR};

static const struct segment_counts usual = {
    .words = 20, .source_words = 18, .content = 10, .letters = 80, .compared = 10, .literal = 7, .literal_row = 5};

static double signal_of(struct segment_counts c, enum segment_signal s)
{
    double signals[SIGNAL_COUNT];
    struct text_counts text = {0};
    text_counts_add(&text, &c);
    segment_signals_of(&c, &text, signals);
    for (int i = 0; i < SIGNAL_COUNT; i++)
        assert_true(signals[i] >= 0 || i == SIGNAL_LETTERS || i == SIGNAL_FREE || i == SIGNAL_TEXT_FREE ||
                    i == SIGNAL_TEXT_SHORT);
    return signals[s];
}

/* Of a text that is nothing but this segment. */
static double penalty_of(struct segment_counts c)
{
    struct text_counts text = {0};
    text_counts_add(&text, &c);
    return segment_penalty(&c, &text);
}

static void assert_near(double a, double b)
{
    assert_true(fabs(a - b) < 1e-9);
}

static void test_points_add_up(void **state)
{
    (void)state;
    struct segment_counts c = usual;
    struct text_counts text = {0};
    double before = segment_penalty(&c, &text);
    assert_true(before > 0);
    c.points = 6;
    assert_near(segment_penalty(&c, &text), before + 6);
}

static void test_formula(void **state)
{
    (void)state;
    double signals[SIGNAL_COUNT], sum = 0;
    struct segment_counts c = usual;
    struct text_counts text = {0};
    c.infinitives = 3;
    c.hyphenated = 1;
    text_counts_add(&text, &c);
    segment_signals_of(&c, &text, signals);
    for (int s = 0; s < SIGNAL_COUNT; s++)
        if (s != SIGNAL_WORDS)
            sum += segment_signal_weight((enum segment_signal)s) * signals[s];
    assert_true(fabs(sum - round(sum * 2) / 2) > 0.01);
    sum = round(sum * 2) / 2 + log(19) * segment_signal_weight(SIGNAL_WORDS) + segment_bias();
    assert_near(penalty_of(c), log(1 + exp(sum)));
}

/* A little more of something says nothing, much of it does; but a finding is never lost. */
static void test_small_differences(void **state)
{
    (void)state;
    struct segment_counts c = usual;
    c.letters = 81;
    assert_near(penalty_of(c), penalty_of(usual));
    c.letters = 130;
    assert_true(penalty_of(c) < penalty_of(usual));
    c = usual;
    c.openers = 3;
    assert_true(penalty_of(c) < penalty_of(usual));
    c = usual;
    c.points = 0.1;
    assert_true(penalty_of(c) > penalty_of(usual));
}

static void test_length(void **state)
{
    (void)state;
    struct segment_counts c = usual;
    c.length = 0.9;
    assert_near(signal_of(c, SIGNAL_SHORT), 0);
    c.length = -3;
    assert_near(signal_of(c, SIGNAL_SHORT), 3 - 1.6);
    assert_true(penalty_of(c) > penalty_of(usual));
}

static void test_counterparts(void **state)
{
    (void)state;
    struct segment_counts c = usual;
    assert_near(signal_of(c, SIGNAL_FREE), 3.33 / 11 - 0.33);
    assert_near(signal_of(c, SIGNAL_ROW), 0.25);
    c.literal = 4;
    double free = penalty_of(c);
    assert_true(free < penalty_of(usual));
    c.literal = 0; /* more than a free translation has: another text */
    assert_near(signal_of(c, SIGNAL_FREE), 0.7 - 3 * (10.33 / 11 - 0.7) - 0.33);
    assert_true(penalty_of(c) > penalty_of(usual));
    c.compared = 0; /* no dictionary */
    assert_near(signal_of(c, SIGNAL_FREE), 0);
}

static void test_letters(void **state)
{
    (void)state;
    struct segment_counts c = usual;
    assert_near(signal_of(c, SIGNAL_LETTERS), 0);
    c.letters = 110;
    assert_near(signal_of(c, SIGNAL_LETTERS), 30 / 12.0);
    c.content = c.letters = 0;
    assert_near(signal_of(c, SIGNAL_LETTERS), 0);
}

static void test_words(void **state)
{
    (void)state;
    struct segment_counts c = usual;
    assert_near(signal_of(c, SIGNAL_WORDS), log(19));
    c.source_words = 0;
    assert_near(signal_of(c, SIGNAL_WORDS), log(21));
    c.familiar = 5;
    assert_near(signal_of(c, SIGNAL_FAMILIAR), 2);
}

/* A translator who is careless elsewhere is so here: one segment in two texts. */
static void test_rest_of_the_text(void **state)
{
    (void)state;
    double signals[SIGNAL_COUNT];
    struct segment_counts careless = usual, faithful = usual;
    struct text_counts text = {0}, other = {0}, none = {0};
    careless.points = 9;
    careless.familiar = 4; /* of which two count */
    careless.length = -7;  /* of which three count */
    faithful.length = 1.5;
    text_counts_add(&text, &usual);
    text_counts_add(&text, &careless);
    text_counts_add(&other, &usual);
    text_counts_add(&other, &faithful);
    segment_signals_of(&usual, &text, signals);
    assert_near(signals[SIGNAL_TEXT_POINTS], 100 * 9 / (36 + 200.0));
    assert_near(signals[SIGNAL_TEXT_FREE], (0.3 - 0.33) * 20 / 70.0);
    assert_near(signals[SIGNAL_TEXT_SHORT], 3 / 5.0);
    assert_near(signals[SIGNAL_TEXT_FAMILIAR], 2 / 5.0);
    assert_true(segment_penalty(&usual, &text) > segment_penalty(&usual, &other));
    text.points = 1000;
    segment_signals_of(&usual, &text, signals);
    assert_near(signals[SIGNAL_TEXT_POINTS], 5);
    segment_signals_of(&usual, &none, signals);
    for (int s = SIGNAL_TEXT_POINTS; s <= SIGNAL_TEXT_FAMILIAR; s++)
        assert_near(signals[s], 0);
}

/* Without a source text there is nothing to compare with. */
static void test_text_without_source(void **state)
{
    (void)state;
    struct segment_counts c = {.words = 50, .points = 1};
    assert_near(signal_of(c, SIGNAL_TEXT_SHORT), 0);
    assert_near(signal_of(c, SIGNAL_TEXT_FREE), 0);
    assert_near(signal_of(c, SIGNAL_TEXT_POINTS), 0.4);
}

static void test_nothing_is_finite(void **state)
{
    (void)state;
    struct segment_counts none = {0}, much = {.words = SIZE_MAX, .points = 1e6, .foreign = 1000000};
    assert_true(penalty_of(none) > 0 && penalty_of(none) < 1);
    assert_true(isfinite(penalty_of(much)));
}

static void add_finding(struct file_report *r, const struct rule_info *rule, size_t start)
{
    vec_push(
        &r->findings,
        (struct finding){.rule = rule, .severity = rule->severity, .start = start, .end = start + 1, .message = ""});
}

static void test_findings_of_a_segment(void **state)
{
    (void)state;
    struct file_report r;
    file_report_init(&r);
    score_segments(&r); /* without any */
    vec_push(&r.segments, (struct report_segment){.start = 10, .end = 20});
    vec_push(&r.segments, (struct report_segment){.start = 30, .end = 30});
    vec_push(&r.segments, (struct report_segment){.start = 40, .end = 50});
    add_finding(&r, &grammar, 0); /* before the first */
    add_finding(&r, &comma, 19);
    add_finding(&r, &grammar, 30);
    r.words = 100;
    score_segments(&r);
    assert_near(r.segments.items[0].counts.points, 5.1);
    assert_near(r.segments.items[1].counts.points, 5);
    assert_near(r.segments.items[2].counts.points, 0);
    assert_near(r.segments.items[1].penalty, 5 + r.segments.items[2].penalty);
    struct score s = score_of_segments(&r);
    assert_near(s.points, 10.1 + 3 * r.segments.items[2].penalty);
    assert_near(s.per_thousand, 10 * s.points);
    file_report_release(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_points_add_up),
        cmocka_unit_test(test_formula),
        cmocka_unit_test(test_small_differences),
        cmocka_unit_test(test_length),
        cmocka_unit_test(test_counterparts),
        cmocka_unit_test(test_letters),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_rest_of_the_text),
        cmocka_unit_test(test_text_without_source),
        cmocka_unit_test(test_nothing_is_finite),
        cmocka_unit_test(test_findings_of_a_segment),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
