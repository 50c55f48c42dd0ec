/* Romanisations of names in the mapped lexicon. Needs MTLINT_DATA/lexicon.bin. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lexicon/lexicon_file.h"
#include "lexicon/spellings.h"
#include "lexicon_fixture.h"

static unsigned group_of(const struct lexicon *lex, const char *name)
{
    struct romanisation found;
    return lexicon_spelling(lex, name, strlen(name), &found) ? found.group : 0;
}

static void one_name_has_one_group(void **state)
{
    static const char *const names[][2] = {
        {"Selenskyj", "Zelensky"}, {"Kiew", "Kyiv"},          {"Gaddafi", "Qaddafi"},
        {"Charkiw", "Charkow"},    {"Hongkong", "Hong Kong"}, {"Mao Zedong", "Mao Tse-tung"},
        {"Peking", "Beijing"},     {"Erdoğan", "Erdogan"},    {"al-Kaida", "al-Qaida"}};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        assert_int_not_equal(group_of(*state, names[i][0]), 0);
        assert_int_equal(group_of(*state, names[i][0]), group_of(*state, names[i][1]));
    }
    assert_int_not_equal(group_of(*state, "Kiew"), group_of(*state, "Charkiw"));
    assert_int_not_equal(group_of(*state, "Selenskyj"), group_of(*state, "Wolodymyr Selenskyj"));
}

static void others_have_none(void **state)
{
    static const char *const names[] = {"",      "K",       "Kie",  "Kiews",     "Berlin", "Mohammed", "Wladimir",
                                        "kiew ", "Lemberg", "Hong", "Kong Hong", "Zzz",    "\xFF"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        assert_int_equal(group_of(*state, names[i]), 0);
    char longest[SPELLING_BYTES_MAX + 2];
    memset(longest, 'a', sizeof(longest));
    struct romanisation none;
    assert_false(lexicon_spelling(*state, longest, sizeof(longest), &none));
}

static void only_the_first_letter_may_differ_in_case(void **state)
{
    assert_int_equal(group_of(*state, "Al-Kaida"), group_of(*state, "al-Kaida"));
    assert_int_equal(group_of(*state, "KIEW"), 0);
    assert_int_equal(group_of(*state, "al-kaida"), 0);
}

static void tells_rank_and_kind(void **state)
{
    struct romanisation found, again;
    assert_true(lexicon_spelling(*state, "Kiew", 4, &found));
    assert_int_equal(found.rank, 0);
    assert_true(found.is_place);
    assert_true(lexicon_spelling(*state, "Zelensky", 8, &found));
    assert_int_not_equal(found.rank, 0);
    assert_false(found.is_place);
    assert_true(lexicon_spelling_at(*state, found.place, &again));
    assert_memory_equal(again.text, "Zelensky", 8);
    assert_int_equal(again.len, 8);
    assert_int_equal(again.group, found.group);
    assert_false(lexicon_spelling_at(*state, (uint32_t)lexicon_spelling_count(*state), &again));
}

static void words_that_begin_a_spelling(void **state)
{
    assert_true(lexicon_spelling_begins(*state, "Hong", 4));
    assert_true(lexicon_spelling_begins(*state, "Mohammed", 8));
    assert_true(lexicon_spelling_begins(*state, "Mohammed bin", 12));
    assert_false(lexicon_spelling_begins(*state, "Mohammed bin Salman", 19));
    assert_false(lexicon_spelling_begins(*state, "Kiew", 4));
    assert_false(lexicon_spelling_begins(*state, "Ho", 2));
    assert_false(lexicon_spelling_begins(*state, "", 0));
}

/* Every spelling of the list is found again where it is said to stand, and each group has a spelling of rank 0. */
static void all_are_found(void **state)
{
    size_t count = lexicon_spelling_count(*state), usual = 0;
    unsigned groups = 0;
    for (uint32_t place = 0; place < count; place++) {
        struct romanisation at, found;
        assert_true(lexicon_spelling_at(*state, place, &at));
        assert_true(lexicon_spelling(*state, at.text, at.len, &found));
        assert_int_equal(found.place, place);
        usual += at.rank == 0;
        groups = at.group > groups ? at.group : groups;
    }
    assert_true(count > 1000);
    assert_int_equal(usual, groups);
}

static void survives_damage(void **state)
{
    (void)state;
    const struct spelling_entry entries[] = {
        {.text = 0, .len = 4, .group = 1}, {.text = 90, .len = 9, .group = 1}, {.text = 2, .len = 2, .group = 9}};
    const struct lexicon damaged = {
        .spellings = entries, .spelling_count = 3, .spelling_text = "Kiew", .spelling_text_size = 4};
    struct romanisation found;
    assert_true(lexicon_spelling_at(&damaged, 0, &found));
    assert_false(lexicon_spelling_at(&damaged, 1, &found));
    assert_false(lexicon_spelling_at(&damaged, 2, &found));
    assert_int_equal(group_of(&damaged, "Zelensky"), 0);
    assert_int_equal(group_of(&damaged, "ew"), 0);
    assert_false(lexicon_spelling_begins(&damaged, "Kiew", 4));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_name_has_one_group),
        cmocka_unit_test(others_have_none),
        cmocka_unit_test(only_the_first_letter_may_differ_in_case),
        cmocka_unit_test(tells_rank_and_kind),
        cmocka_unit_test(words_that_begin_a_spelling),
        cmocka_unit_test(all_are_found),
        cmocka_unit_test(survives_damage),
    };
    return cmocka_run_group_tests(tests, open_lexicon, close_lexicon);
}
