/* The hashes are those that GitHub's upload action computes: the expected values are published with its tests. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/bug.h"
#include "report/line_hash.h"

static struct source make(const char *text)
{
    struct source s;
    size_t len = strlen(text);
    source_init(&s, "t.txt", memcpy(xmalloc(len + 1), text, len + 1), len);
    return s;
}

/* `expected` ends with NULL. */
static void expect(const char *text, const char *const *expected)
{
    struct source s = make(text);
    size_t count, i = 0;
    struct line_hash *lines = line_hashes(&s, &count);
    for (; expected[i]; i++) {
        char got[32];
        assert_true(i < count);
        snprintf(got, sizeof(got), "%llx:%u", (unsigned long long)lines[i].value, lines[i].occurrence);
        assert_string_equal(got, expected[i]);
    }
    assert_int_equal(i, count);
    free(lines);
    source_release(&s);
}

static void empty_file(void **state)
{
    (void)state;
    expect("", (const char *const[]){"c129715d7a2bc9a3:1", NULL});
}

static void blanks_do_not_count(void **state)
{
    (void)state;
    static const char *const expected[] = {"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1",
                                           "a23a3dc5e078b07b:1", NULL};
    expect(" a\nb\n  \t\tc\n d", expected);
    expect("a\n b\nc\n\td ", expected);
}

static void line_ends_are_alike(void **state)
{
    (void)state;
    static const char *const expected[] = {
        "e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1",
        "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1", NULL};
    expect(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", expected);
    expect(" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", expected);
    expect(" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", expected);
    expect(" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", expected);
}

static void equal_lines_are_counted(void **state)
{
    (void)state;
    char text[512] = "";
    static const char *const expected[] = {"a7f2ff13bc495cf2:1", "a7f2ff13bc495cf2:2", "a7f2ff13bc495cf2:3",
                                           "a7f2ff13bc495cf2:4", "a7f2ff13bc495cf2:5", "a7f2ff13bc495cf2:6",
                                           "a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1",
                                           "cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1", NULL};
    for (int i = 0; i < 10; i++)
        strcat(text, "Lorem ipsum dolor sit amet.\n");
    expect(text, expected);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(empty_file),
        cmocka_unit_test(blanks_do_not_count),
        cmocka_unit_test(line_ends_are_alike),
        cmocka_unit_test(equal_lines_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
