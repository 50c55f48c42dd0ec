/* ruleset_check: what makes an example fail, and what it says then. */
#include "test_engine.h"

#include <pthread.h>

#include "engine/rules_check.h"

#define HEAD(status) "- id: de/a/b\n  category: grammar\n  severity: minor\n  status: " status "\n  message: m\n"
#define ENOUGH_GOOD "  good: [eins, zwei, drei]\n"

static void expect(const char *yaml, size_t expected_passed, size_t expected_failed, const char *expected)
{
    struct buf out = BUF_EMPTY;
    size_t passed, failed;
    struct ruleset *rs = rules_from(yaml);
    int rc = ruleset_check(rs, &lang_de, NULL, NULL, NULL, &out, &passed, &failed);
    assert_string_equal(buf_str(&out), expected);
    assert_int_equal(passed, expected_passed);
    assert_int_equal(failed, expected_failed);
    assert_int_equal(rc, expected_failed ? -1 : 0);
    ruleset_free(rs);
    buf_release(&out);
}

static void right_examples_pass(void **state)
{
    (void)state;
    expect(
        HEAD("stable") "  match: 'früh auf'\n  replace: [schon früh, früh]\n"
                       "  bad: ['Es war [früh auf => schon früh | früh] da.', '[Früh auf => Schon früh | Früh].',\n"
                       "        '[früh auf => schon früh | früh] und [früh auf => schon früh | früh]']\n" ENOUGH_GOOD,
        6, 0, "");
}

static void wrong_spans_are_faults(void **state)
{
    (void)state;
    expect(HEAD("stable") "  match: abc\n  bad:\n  - 'Das [abcd].'\n  - 'Das [xyz].'\n  - '[abc] abc'\n" ENOUGH_GOOD, 3,
           3,
           "t.yaml:8: de/a/b: matched \"abc\", the example marks \"abcd\": Das abcd.\n"
           "t.yaml:9: de/a/b: not matched: \"xyz\" in: Das xyz.\n"
           "t.yaml:10: de/a/b: also matched, but not marked: \"abc\" in: abc abc\n");
}

static void wrong_replacements_are_faults(void **state)
{
    (void)state;
    expect(HEAD("stable") "  match: abc\n  replace: [x, y]\n  bad:\n  - '[abc]'\n  - '[abc => x]'\n  - '[abc => x | "
                          "z]'\n" ENOUGH_GOOD,
           3, 3,
           "t.yaml:9: de/a/b: the example lists 0 replacements, the rule gives 2; write them behind \"=>\", parted by "
           "\"|\"\n"
           "t.yaml:10: de/a/b: the example lists 1 replacements, the rule gives 2; write them behind \"=>\", parted by "
           "\"|\"\n"
           "t.yaml:11: de/a/b: replacement 2 is \"y\", the example lists \"z\"\n");
    expect(HEAD("stable") "  match: abc\n  bad: ['[abc => x]', '[abc]', '[abc]']\n" ENOUGH_GOOD, 5, 1,
           "t.yaml:7: de/a/b: the example lists 1 replacements, the rule gives 0; write them behind \"=>\", parted by "
           "\"|\"\n");
}

static void a_repair_has_to_be_clean(void **state)
{
    (void)state;
    expect(HEAD("stable") "  match: abc\n  replace: [abcabc]\n  bad: ['[abc => abcabc]']\n  good: [a]\n", 1, 2,
           "t.yaml:1: de/a/b: a stable rule needs at least 3 bad and 3 good examples, this one has 1 and 1\n"
           "t.yaml:8: de/a/b: the repaired text is flagged by de/a/b at \"abc\": abcabc\n"
           "t.yaml:8: de/a/b: the repaired text is flagged by de/a/b at \"abc\": abcabc\n");
    /* another rule may speak elsewhere in the text, but not where the repair is */
    expect(
        HEAD("preview") "  match: abc\n  replace: [xyz]\n  bad: ['[abc => xyz] uvw', 'uvw [abc => xyz]']\n  good: [a]\n"
                        "- id: de/a/c\n  category: grammar\n  severity: minor\n  status: preview\n  message: m\n"
                        "  match: 'yz uvw|^uvw'\n  bad: ['x[yz uvw]']\n  good: [a]\n",
        4, 1, "t.yaml:8: de/a/b: the repaired text is flagged by de/a/c at \"yz uvw\": xyz uvw\n");
}

static void every_rule_is_silent_on_every_good_example(void **state)
{
    (void)state;
    expect(HEAD("preview") "  match: abc\n  bad: ['[abc]']\n  good: [a, das uvw]\n"
                           "- id: de/a/c\n  category: grammar\n  severity: minor\n  status: preview\n  message: m\n"
                           "  match: uvw\n  bad: ['[uvw]']\n  good: [b]\n",
           4, 1, "t.yaml:8: de/a/b: a good example is flagged by de/a/c at \"uvw\": das uvw\n");
}

static void examples_are_of_the_kind_the_rule_looks_at(void **state)
{
    (void)state;
    expect(HEAD("preview") "  match: abc\n  segments: [heading]\n  bad: ['[abc]?']\n  good: [a]\n", 2, 0, "");
    expect(HEAD("preview") "  block: {strong: ['^abc$'], weak: [uvw, xyz]}\n"
                           "  bad: [\"[abc]\\nText\\n[abc]\", \"[uvw]\\n[xyz]\"]\n  good: [\"uvw\\nText\"]\n",
           3, 0, "");
}

static void pairs_are_held_against_their_source(void **state)
{
    (void)state;
    static const char entry[] = HEAD("preview") "  pairs:\n    - {source: bank, target: '=Bank', right: '=Ufer', ";
    struct buf yaml = BUF_EMPTY;
    buf_addf(&yaml,
             "%s with: river, unless: [bench],\n  bad: 'The banks of the river. ||| Die [Bank] am Fluss.',\n"
             "  good: ['The bank closed. ||| Die Bank.', 'A bench on the river bank. ||| Eine Bank.',\n"
             "    'The river bank. ||| Die Bank am Ufer.', 'The Deutsche Bank by the river. ||| Die Bank.',\n"
             "    'Die Bank am Fluss.']}\n",
             entry);
    expect(buf_str(&yaml), 6, 0, "");
    buf_clear(&yaml);
    buf_addf(&yaml, "%s bad: 'A bench. ||| Die [Bank].'}\n", entry);
    expect(buf_str(&yaml), 0, 1, "t.yaml:7: de/a/b: not matched: \"Bank\" in: A bench. ||| Die Bank.\n");
    buf_clear(&yaml);
    buf_addf(&yaml, "%s bad: 'A bank. ||| Die [Bank].',\n  good: 'Two banks. ||| Eine Bank.'}\n", entry);
    expect(buf_str(&yaml), 1, 1,
           "t.yaml:8: de/a/b: a good example is flagged by de/a/b at \"Bank\": Two banks. ||| Eine Bank.\n");
    buf_release(&yaml);
}

static void topics_do_for_what_entries_ask_for(void **state)
{
    (void)state;
    expect(HEAD("preview") "  topic: [river, bank]\n  pairs:\n    - {source: bank, target: '=Bank', right: '=Ufer', "
                           "with: shore, unless: [bench],\n"
                           "  bad: ['The bank of the river. ||| Die [Bank].', 'A bank as shore. ||| Eine [Bank].',\n"
                           "    'Two banks and a bank. ||| Zwei [Bank].'],\n"
                           "  good: ['The bank closed. ||| Die Bank.', 'A bench by the river bank. ||| Eine Bank.']}\n",
           5, 0, "");
}

static void unfiltered_rules_are_limited(void **state)
{
    (void)state;
    struct buf yaml = BUF_EMPTY, out = BUF_EMPTY;
    size_t passed, failed;
    for (int i = 0; i < RULES_UNFILTERED_MAX + 1; i++)
        buf_addf(&yaml,
                 "- id: de/a/r%d\n  category: grammar\n  severity: minor\n  status: preview\n  message: m\n"
                 "  match: '\\d\\d%d'\n  bad: ['[00%d]']\n  good: [a]\n",
                 i + 10, i + 10, i + 10);
    struct ruleset *rs = rules_from(buf_str(&yaml));
    assert_int_equal(ruleset_unfiltered(rs), RULES_UNFILTERED_MAX + 1);
    assert_int_equal(ruleset_check(rs, &lang_de, NULL, NULL, NULL, &out, &passed, &failed), -1);
    assert_int_equal(failed, 1);
    assert_non_null(strstr(buf_str(&out), "11 rules have no literal text"));
    ruleset_free(rs);
    buf_release(&yaml);
    buf_release(&out);
}

/* --- one rule set, several threads: the first to need a pattern translates it */

static void *match_often(void *arg)
{
    struct bench *b = arg;
    for (int i = 0; i < 50; i++)
        bench_run(b, "Das abc, das xyz 12.", 20, "\n", SEGMENT_PARAGRAPH);
    return NULL;
}

static void threads_share_a_rule_set(void **state)
{
    (void)state;
    struct ruleset *rs = rules_from(RULE("a", "  match: abc\n") RULE("b", "  match: 'x\\w+'\n")
                                        RULE("c", "  tokens: [{regex: '\\d+'}]\n"));
    struct bench *benches[4];
    pthread_t threads[4];
    for (size_t i = 0; i < 4; i++) {
        benches[i] = bench_open(rs, true);
        assert_int_equal(pthread_create(&threads[i], NULL, match_often, benches[i]), 0);
    }
    for (size_t i = 0; i < 4; i++) {
        pthread_join(threads[i], NULL);
        assert_string_equal(bench_show(benches[i]), "[abc] [xyz] [12]");
        benches[i]->rules = i < 3 ? NULL : rs;
        bench_close(benches[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(right_examples_pass),
        cmocka_unit_test(wrong_spans_are_faults),
        cmocka_unit_test(wrong_replacements_are_faults),
        cmocka_unit_test(a_repair_has_to_be_clean),
        cmocka_unit_test(every_rule_is_silent_on_every_good_example),
        cmocka_unit_test(examples_are_of_the_kind_the_rule_looks_at),
        cmocka_unit_test(pairs_are_held_against_their_source),
        cmocka_unit_test(topics_do_for_what_entries_ask_for),
        cmocka_unit_test(unfiltered_rules_are_limited),
        cmocka_unit_test(threads_share_a_rule_set),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
