/* The closed lists of compounds: in order, so that a search by halves finds each word. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lexicon/compound_words.h"

/* Goes through the words of a list one by one, as the search does not. */
static void finds_every_word(struct word_list list)
{
    size_t words = 0;
    const char *at = list.text + 1;
    assert_true(list.text[0] == ' ' && list.text[list.len - 1] == ' ');
    while (at < list.text + list.len) {
        size_t len = strcspn(at, " ");
        if (len == 0 || len > LIST_WORD_MAX || !list_has(list, at, len))
            fail_msg("\"%.*s\" is not found", (int)len, at);
        at += len + 1;
        words++;
    }
    assert_true(words > 0);
}

static void lists_are_in_order(void **state)
{
    (void)state;
    const struct word_list *const lists[] = {
        &noun_prefixes,   &adjective_prefixes, &elided_nouns,     &verb_modifiers,   &short_nouns,
        &linking_s_nouns, &linking_s_endings,  &linking_s_always, &person_modifiers, &person_stems,
        &no_heads,        &infinitive_heads,   &adjective_heads,  &no_modifiers};
    for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
        finds_every_word(*lists[i]);
}

static void finds_no_other_word(void **state)
{
    (void)state;
    struct word_list list = WORD_LIST(" ab an auf \xC3\xB6l ");
    assert_true(list_has(list, "ab", 2));
    assert_true(list_has(list, "\xC3\xB6l", 3));
    assert_false(list_has(list, "a", 1));
    assert_false(list_has(list, "abc", 3));
    assert_false(list_has(list, "zz", 2));
    assert_false(list_has(list, "", 0));
    assert_true(list_ends(list, "hinauf", 6));
    assert_false(list_ends(list, "hinauft", 7));
    assert_false(list_ends(list, "", 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_are_in_order),
        cmocka_unit_test(finds_no_other_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
