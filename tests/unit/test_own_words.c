#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lexicon/lexicon.h"
#include "lexicon/own_words.h"

struct project {
    struct own_list *list;
    struct own_words words;
};

static void open_project(struct project *p, const char *words, const char *names)
{
    struct buf err = BUF_EMPTY;
    *p = (struct project){.list = own_list_new()};
    assert_int_equal(own_list_add_file(p->list, words, strlen(words), INFLECT_WORD, &err), 0);
    assert_int_equal(own_list_add_file(p->list, names, strlen(names), INFLECT_NAME, &err), 0);
    vec_push(&p->words.lists, p->list);
}

static void close_project(struct project *p)
{
    vec_release(&p->words.lists);
    own_list_free(p->list);
}

static unsigned flags(const struct project *p, const char *form)
{
    return own_flags(&p->words, form, strlen(form));
}

static void forms_are_known(void **state)
{
    (void)state;
    static const char *const known[] = {"Flumption",   "Flumptionen", "FLUMPTION",  "Album",     "Alben",
                                        "Pizza",       "Pizzen",      "C#",         "fremseln",  "gefremselt",
                                        "Fremseln",    "fremselte",   "updatetest", "geupdatet", "pluverig",
                                        "pluverigste", "Blorbel",     "Blorbels",   "Ganz",      NULL};
    static const char *const unknown[] = {"flumption", "Flumptioner", "Kommentar", "Flump", "", "blorbels", NULL};
    struct project p;
    open_project(
        &p,
        "# Kommentar\n\nFlumption # auch Kommentar\r\n  Album\nPizza\nC#\nfremseln\nupdaten\npluverig\nBlorbel Ganz",
        "");
    for (size_t i = 0; known[i]; i++)
        if (flags(&p, known[i]) != (LEX_OWN | LEX_GERMAN))
            fail_msg("\"%s\" is not known", known[i]);
    for (size_t i = 0; unknown[i]; i++)
        if (flags(&p, unknown[i]))
            fail_msg("\"%s\" is known", unknown[i]);
    assert_int_equal(own_list_count(p.list), 8);
    assert_int_equal(own_flags(NULL, "Album", 5), 0);
    close_project(&p);
}

static void names_have_a_genitive(void **state)
{
    (void)state;
    static const char *const known[] = {"Quorvex", "Quorvex'", "Quorvexsche", "Yana", "Yanas", "Yana's", "Drell", NULL};
    static const char *const unknown[] = {"Quorvexs", "Yanan", "yana", NULL};
    struct project p;
    open_project(&p, "", "Quorvex\nYana Drell\n");
    for (size_t i = 0; known[i]; i++)
        assert_int_equal(flags(&p, known[i]), LEX_OWN | LEX_ORGANISATION);
    for (size_t i = 0; unknown[i]; i++)
        assert_int_equal(flags(&p, unknown[i]), 0);
    close_project(&p);
}

static void slips_are_near(void **state)
{
    (void)state;
    struct span near[4];
    struct project p;
    open_project(&p, "Flumption\n", "");
    assert_int_equal(own_near(&p.words, "Flumtpion", 9, near, 4), 1);
    assert_true(span_is(near[0], "Flumption"));
    assert_int_equal(own_near(&p.words, "Flumption", 9, near, 4), 1); /* "Flumptions"; not the word itself */
    assert_true(span_is(near[0], "Flumptions"));
    assert_int_equal(own_near(NULL, "Flumtpion", 9, near, 4), 0);
    close_project(&p);
}

static void bans_know_the_form(void **state)
{
    (void)state;
    struct own_ban ban;
    struct project p;
    open_project(&p, "!Handynummer -> Mobilnummer\n!Start   up->Start-up\n! downloaden ->  herunter laden # alt\n", "");
    assert_int_equal(own_ban_words(&p.words), 2);
    assert_true(own_bans(&p.words, "Handynummern", 12, &ban));
    assert_true(span_is(ban.wrong, "Handynummer") && span_is(ban.right, "Mobilnummer"));
    assert_string_equal(ban.step.ending, "n");
    assert_true(own_bans(&p.words, "Start up", 8, &ban));
    assert_true(own_bans(&p.words, "Downloaden", 10, &ban));
    assert_true(span_is(ban.right, "herunter laden"));
    assert_false(own_bans(&p.words, "Nummer", 6, &ban));
    assert_int_equal(flags(&p, "Handynummer"), LEX_OWN | LEX_GERMAN);
    close_project(&p);
}

static void faults_have_their_line(void **state)
{
    (void)state;
    static const char *const wrong[] = {"a\n!b\n",   "a\n!b ->\n", "a\n! -> b\n", "a\na b c d e f g h i j k\n",
                                        "a\n\xFF\n", NULL};
    for (size_t i = 0; wrong[i]; i++) {
        struct buf err = BUF_EMPTY;
        struct own_list *l = own_list_new();
        assert_int_equal(own_list_add_file(l, wrong[i], strlen(wrong[i]), INFLECT_WORD, &err), -1);
        assert_memory_equal(buf_str(&err), "2: ", 3);
        own_list_free(l);
        buf_release(&err);
    }
}

static void fingerprints_tell_lists_apart(void **state)
{
    (void)state;
    struct project a, b, c, d;
    open_project(&a, "Album\n", "");
    open_project(&b, "# anders\nAlbum  \n", "");
    open_project(&c, "Alben\n", "");
    open_project(&d, "", "Album\n");
    assert_true(own_words_fingerprint(&a.words) == own_words_fingerprint(&b.words));
    assert_true(own_words_fingerprint(&a.words) != own_words_fingerprint(&c.words));
    assert_true(own_words_fingerprint(&a.words) != own_words_fingerprint(&d.words));
    assert_true(own_words_fingerprint(&a.words) != own_words_fingerprint(NULL));
    close_project(&a);
    close_project(&b);
    close_project(&c);
    close_project(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms_are_known),        cmocka_unit_test(names_have_a_genitive),
        cmocka_unit_test(slips_are_near),         cmocka_unit_test(bans_know_the_form),
        cmocka_unit_test(faults_have_their_line), cmocka_unit_test(fingerprints_tell_lists_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
