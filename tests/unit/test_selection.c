#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "engine/selection.h"

static const struct rule_info joined = {.id = "de/spacing/joined-words",
                                        .category = CATEGORY_SPELLING,
                                        .severity = SEVERITY_MAJOR,
                                        .status = RULE_STABLE,
                                        .help = ""};
static const struct rule_info early = {.id = "de/calque/early-on",
                                       .category = CATEGORY_UNIDIOMATIC,
                                       .severity = SEVERITY_MINOR,
                                       .status = RULE_STABLE,
                                       .help = ""};
static const struct rule_info tense = {.id = "de/grammar/tense",
                                       .category = CATEGORY_GRAMMAR,
                                       .severity = SEVERITY_MINOR,
                                       .status = RULE_PREVIEW,
                                       .help = "",
                                       .precision = "unknown"};
static const struct rule_info *const all[] = {&joined, &early, &tense};

struct row {
    const char *glob;
    bool joined, early;
};

static void globs_match_ids_and_categories(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"*", true, true},
        {"de/*", true, true},
        {"en/*", false, false},
        {"*/joined-words", true, false},
        {"de/spacing/joined-words", true, false},
        {"de/spacing/joined-word", false, false},
        {"de/spacing/joined-words?", false, false},
        {"de/spacing/joined-word?", true, false},
        {"spelling", true, false},
        {"sp*ing", true, false},
        {"unidiomatic", false, true},
        {"de/[c-e]*", false, true},
        {"de/[!c]*", true, false},
        {"de/[^c]*", true, false},
        {"de/[cs]*", true, true},
        {"de/[]s]*", true, false},
        {"de/[s", false, false},
        {"d*/*/*", true, true},
        {"**", true, true},
        {"*words*", true, false},
        {"*w*w*", false, false},
        {"*-on", false, true},
        {"", false, false},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (selector_matches(rows[i].glob, &joined) != rows[i].joined ||
            selector_matches(rows[i].glob, &early) != rows[i].early)
            fail_msg("%s", rows[i].glob);
}

static void many_stars_take_no_time(void **state)
{
    (void)state;
    static const struct rule_info odd = {.id = "de/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                                         .category = CATEGORY_GRAMMAR,
                                         .severity = SEVERITY_INFO,
                                         .status = RULE_STABLE,
                                         .help = ""};
    assert_false(selector_matches("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b", &odd));
}

/* Which of the three rules are on, as bits: 1 joined, 2 early, 4 tense; asked one by one and one after the other, from
 * the first to the last and back. */
static unsigned on(struct selection *s)
{
    unsigned bits = 0, in_order = 0, back = 0;
    size_t next = 0;
    for (size_t i = 0; i < 3; i++)
        selection_add_rule(s, all[i]);
    selection_freeze(s);
    for (size_t i = 0; i < 3; i++)
        bits |= selection_is_on(s, all[i]) ? 1u << i : 0;
    for (size_t i = 0; i < 3; i++)
        in_order |= selection_is_on_next(s, all[i], &next) ? 1u << i : 0;
    for (size_t i = 3; i-- > 0;)
        back |= selection_is_on_next(s, all[i], &next) ? 1u << i : 0;
    assert_int_equal(in_order, bits);
    assert_int_equal(back, bits);
    selection_release(s);
    return bits;
}

static void preview_rules_are_off_until_asked_for(void **state)
{
    (void)state;
    struct selection s;
    selection_init(&s);
    assert_int_equal(on(&s), 3);
    selection_init(&s);
    s.preview = true;
    assert_int_equal(on(&s), 7);
    selection_init(&s);
    vec_push(&s.selectors, (struct selector){.glob = "de/grammar/*", .enable = true});
    assert_int_equal(on(&s), 7);
    selection_init(&s);
    s.preview = true;
    vec_push(&s.selectors, (struct selector){.glob = "grammar", .enable = false});
    assert_int_equal(on(&s), 3);
}

static void the_last_selector_wins(void **state)
{
    (void)state;
    struct selection s;
    selection_init(&s);
    vec_push(&s.selectors, (struct selector){.glob = "*", .enable = false});
    vec_push(&s.selectors, (struct selector){.glob = "de/calque/*", .enable = true});
    assert_int_equal(on(&s), 2);
    selection_init(&s);
    vec_push(&s.selectors, (struct selector){.glob = "de/calque/*", .enable = true});
    vec_push(&s.selectors, (struct selector){.glob = "*", .enable = false});
    assert_int_equal(on(&s), 0);
}

static void the_least_severity_holds_for_all(void **state)
{
    (void)state;
    struct selection s;
    selection_init(&s);
    s.min_severity = SEVERITY_MAJOR;
    vec_push(&s.selectors, (struct selector){.glob = "*", .enable = true});
    assert_int_equal(on(&s), 1);
}

static void an_unknown_rule_is_off(void **state)
{
    (void)state;
    struct selection s;
    selection_init(&s);
    assert_false(selection_is_on(&s, &joined));
    selection_add_rule(&s, &early);
    selection_freeze(&s);
    assert_false(selection_is_on(&s, &joined));
    selection_release(&s);
}

static int severity_of(const struct selector *selectors, size_t count, enum severity min)
{
    struct selection s;
    selection_init(&s);
    s.min_severity = min;
    for (size_t i = 0; i < count; i++)
        vec_push(&s.selectors, selectors[i]);
    selection_add_rule(&s, &early);
    selection_freeze(&s);
    int severity = selection_severity(&s, &early);
    selection_release(&s);
    return severity;
}

/* The last word on severity need not be the last word on whether the rule is on: --enable only turns it on. */
static void selectors_set_severities(void **state)
{
    (void)state;
    const struct selector critical = {"de/*", true, SELECTOR_SETS, SEVERITY_CRITICAL},
                          reset = {"de/calque/*", true, SELECTOR_RESETS, 0}, enable = {.glob = "*", .enable = true},
                          disable = {.glob = "*"};
    assert_int_equal(severity_of(NULL, 0, SEVERITY_INFO), SEVERITY_MINOR);
    assert_int_equal(severity_of((struct selector[]){critical}, 1, SEVERITY_INFO), SEVERITY_CRITICAL);
    assert_int_equal(severity_of((struct selector[]){critical}, 1, SEVERITY_MAJOR), SEVERITY_CRITICAL);
    assert_int_equal(severity_of((struct selector[]){critical, reset}, 2, SEVERITY_INFO), SEVERITY_MINOR);
    assert_int_equal(severity_of((struct selector[]){critical, reset}, 2, SEVERITY_MAJOR), -1);
    assert_int_equal(severity_of((struct selector[]){critical, disable}, 2, SEVERITY_INFO), -1);
    assert_int_equal(severity_of((struct selector[]){critical, disable, enable}, 3, SEVERITY_INFO), SEVERITY_CRITICAL);
}

/* "de-CH" is the country of a tag whatever the case of its letters, and of a tag that says more. */
static void rules_of_a_country_hold_there_alone(void **state)
{
    (void)state;
    static const struct rule_info swiss = {.id = "de/locale/x",
                                           .category = CATEGORY_SPELLING,
                                           .severity = SEVERITY_MINOR,
                                           .status = RULE_STABLE,
                                           .help = "",
                                           .locales = "de-LI de-CH"};
    static const char *const there[] = {"de-CH", "de-ch", "de_CH", "de-CH-1996", "de-LI"};
    static const char *const elsewhere[] = {"de", "de-C", "de-CHE", "de-DE", "", NULL};
    for (size_t i = 0; i < sizeof(there) / sizeof(there[0]); i++)
        assert_true(selection_holds_here(&(struct selection){.locale = there[i]}, &swiss));
    for (size_t i = 0; i < sizeof(elsewhere) / sizeof(elsewhere[0]); i++)
        assert_false(selection_holds_here(&(struct selection){.locale = elsewhere[i]}, &swiss));
    assert_true(selection_holds_here(&(struct selection){.locale = "de"}, &joined));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(globs_match_ids_and_categories),
        cmocka_unit_test(many_stars_take_no_time),
        cmocka_unit_test(preview_rules_are_off_until_asked_for),
        cmocka_unit_test(the_last_selector_wins),
        cmocka_unit_test(the_least_severity_holds_for_all),
        cmocka_unit_test(an_unknown_rule_is_off),
        cmocka_unit_test(selectors_set_severities),
        cmocka_unit_test(rules_of_a_country_hold_there_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
