/* A finding keeps its fingerprint while the text around it moves, and loses it when its sentence changes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/bug.h"
#include "core/fingerprint.h"

static const struct rule_info noun = {.id = "de/noun/capital"}, typo = {.id = "de/typo"};

/* A text of which every "xx" is a finding. `sentences`: parted at each ". ", else there are none. */
static void make(struct file_report *r, const char *text, const struct rule_info *rule, bool sentences)
{
    file_report_init(r);
    size_t len = strlen(text);
    source_init(&r->source, "t.txt", memcpy(xmalloc(len + 1), text, len + 1), len);
    for (const char *p = strstr(text, "xx"); p; p = strstr(p + 2, "xx")) {
        size_t at = (size_t)(p - text);
        vec_push(&r->findings, (struct finding){.rule = rule, .start = at, .end = at + 2, .message = ""});
    }
    for (const char *p = text, *stop; sentences && (stop = strstr(p, ". ")) != NULL; p = stop + 2) {
        struct report_sentence s = {(uint32_t)(p - text), (uint32_t)(stop + 1 - text), 1};
        vec_push(&r->sentences, s);
    }
    file_report_finish(r);
}

enum { MOST = 8 };

struct prints {
    uint64_t at[MOST];
    size_t count;
};

static struct prints of(const char *text, const struct rule_info *rule, bool sentences)
{
    struct file_report r;
    struct prints p = {{0}, 0};
    make(&r, text, rule, sentences);
    p.count = r.findings.len;
    assert_true(p.count <= MOST);
    fingerprint_report(&r, p.at);
    file_report_release(&r);
    return p;
}

static void expect_same(struct prints a, struct prints b)
{
    assert_int_equal(a.count, b.count);
    for (size_t i = 0; i < a.count; i++)
        assert_true(a.at[i] == b.at[i]);
}

static void expect_all_differ(struct prints a, struct prints b)
{
    for (size_t i = 0; i < a.count; i++)
        for (size_t k = 0; k < b.count; k++)
            assert_true(a.at[i] != b.at[k]);
}

static void moving_changes_nothing(void **state)
{
    (void)state;
    struct prints here = of("Das xx ist gut. Ende. ", &noun, true);
    expect_same(here, of("Neu. Neu. \n\n\nDas xx ist gut. Ende. ", &noun, true));
    expect_same(here, of("Das\n> xx\r\n> ist   gut. Ende. ", &noun, true)); /* wrapped in a quote */
    expect_same(here, of("**Das** xx \"ist gut\". ", &noun, true));
    expect_same(of("a\nDas xx ist\n", &noun, false), of("Das  xx ist", &noun, false));
}

static void words_rule_and_mark_matter(void **state)
{
    (void)state;
    struct prints here = of("Das xx ist gut. ", &noun, true);
    expect_all_differ(here, of("Das xx ist schlecht. ", &noun, true));
    expect_all_differ(here, of("Das xx istgut. ", &noun, true));
    expect_all_differ(here, of("Das xx ist gut. ", &typo, true));
    expect_all_differ(of("Das xx ist\n", &noun, false), of("Das xx war\n", &noun, false));
}

static void equals_are_numbered(void **state)
{
    (void)state;
    struct prints twice = of("Das xx und das xx. Das xx und das xx. ", &noun, true);
    assert_int_equal(twice.count, 4);
    for (size_t i = 0; i < 4; i++)
        for (size_t k = 0; k < i; k++)
            assert_true(twice.at[i] != twice.at[k]);
    struct prints once = of("Das xx und das xx. ", &noun, true);
    assert_true(once.at[0] == twice.at[0] && once.at[1] == twice.at[1]);
}

/* What is kept in files must mean the same in the next version. */
static void value_is_fixed(void **state)
{
    (void)state;
    char text[FINGERPRINT_TEXT_SIZE];
    struct prints p = of("Das xx ist gut. ", &noun, true);
    fingerprint_text(p.at[0], text);
    assert_string_equal(text, "86f3da61ef7c9ac9");
    assert_true(fingerprint_with_path(p.at[0], "a") != fingerprint_with_path(p.at[0], "b"));
    fingerprint_text(7, text);
    assert_string_equal(text, "0000000000000007");
}

/* One sentence that holds a hundred thousand findings is hashed once. */
static void many_in_one_sentence(void **state)
{
    (void)state;
    enum { COUNT = 100000 };
    char *text = xmalloc(COUNT * 3 + 3);
    for (size_t i = 0; i < COUNT; i++)
        memcpy(text + 3 * i, "xx ", 3);
    memcpy(text + 3 * COUNT, ". ", 3);
    for (int sentences = 0; sentences < 2; sentences++) {
        struct file_report r;
        make(&r, text, &noun, sentences);
        assert_int_equal(r.findings.len, COUNT);
        uint64_t *prints = xcalloc(COUNT, sizeof(*prints));
        fingerprint_report(&r, prints);
        assert_true(prints[0] != prints[COUNT - 1]);
        free(prints);
        file_report_release(&r);
    }
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(moving_changes_nothing), cmocka_unit_test(words_rule_and_mark_matter),
        cmocka_unit_test(equals_are_numbered),    cmocka_unit_test(value_is_fixed),
        cmocka_unit_test(many_in_one_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
