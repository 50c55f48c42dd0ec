/* What counts as code in a text, and what only looks like it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/code_stretch.h"

static size_t stretch_of(const char *text, size_t at)
{
    return code_stretch_at(span_of(text), at);
}

static void code_is_found_to_its_end(void **state)
{
    (void)state;
    assert_int_equal(stretch_of("<a href=\"x\">a</a>", 0), 12);
    assert_int_equal(stretch_of("<a title='a > b'>a", 0), 17);
    assert_int_equal(stretch_of("<!-- \"a\" --> b", 0), 12);
    assert_int_equal(stretch_of("`a \"b\"` c", 0), 7);
    assert_int_equal(stretch_of("{ \"a\" : \"b\"} c", 0), 12);
    assert_int_equal(stretch_of("lang=\"de\" c", 4), 5);
}

static void prose_is_no_code(void **state)
{
    static const char *const prose[] = {"<b>a</b>", "< b=\"c\">", "<b und \"c\" > d", "`a",    "{a} \"b\": }",
                                        "=\"a\"",   "<a b=\"c\"", "{\"a\" }",         "<!-- a"};
    (void)state;
    for (size_t i = 0; i < sizeof(prose) / sizeof(prose[0]); i++)
        assert_int_equal(stretch_of(prose[i], 0), 0);
}

static void places_inside_are_held(void **state)
{
    const char *text = "a <i class=\"b\">c</i> \"d\"";
    (void)state;
    for (size_t i = 0; i < strlen(text); i++)
        assert_int_equal(code_stretch_holds(span_of(text), i), i >= 2 && i < 15);
    assert_false(code_stretch_holds(span_of(text), strlen(text)));
}

/* A tag that does not end soon is none, however long the text. */
static void a_look_is_bounded(void **state)
{
    enum { LENGTH = 1 << 16 };
    char *text = malloc(LENGTH + 1);
    (void)state;
    memset(text, 'a', LENGTH);
    memcpy(text, "<a b=\"", 6);
    memcpy(text + LENGTH - 2, "\">", 3);
    assert_int_equal(stretch_of(text, 0), 0);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(code_is_found_to_its_end),
        cmocka_unit_test(prose_is_no_code),
        cmocka_unit_test(places_inside_are_held),
        cmocka_unit_test(a_look_is_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
