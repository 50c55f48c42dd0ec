/* forms.bin: from a lemma to its forms. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/buf.h"
#include "lexicon/forms.h"
#include "lexicon/knowledge.h"

static int open_knowledge(void **state)
{
    struct buf err = BUF_EMPTY;
    const char *data = getenv("MTLINT_DATA");
    struct knowledge *k = calloc(1, sizeof(*k));
    int result = knowledge_open(k, data ? data : "build/data", "de", &err);
    *state = k;
    buf_release(&err);
    return result;
}

static int close_knowledge(void **state)
{
    knowledge_close(*state);
    free(*state);
    return 0;
}

static void collect(void *arg, struct span form)
{
    struct buf *list = arg;
    struct buf entry = BUF_EMPTY;
    buf_addf(&entry, " %.*s ", (int)form.len, form.ptr);
    if (!list->len || !strstr(buf_str(list), buf_str(&entry)))
        buf_add_span(list, buf_span(&entry));
    buf_release(&entry);
}

static void every_form_of_a_lemma_is_visited(void **state)
{
    static const struct {
        const char *lemma, *forms[8];
    } rows[] = {
        {"treffen", {"treffe", "trifft", "traf", "getroffen", "treffen", "träfen"}},
        {"Treffen", {"Treffen", "Treffens"}},
        {"annehmen", {"annimmt", "annahm", "angenommen", "anzunehmen", "annehmen"}},
        {"Entscheidung", {"Entscheidung", "Entscheidungen"}},
        {"Maßnahme", {"Maßnahme", "Maßnahmen"}},
        {"groß", {"großes", "größere", "größten"}},
        {"sein", {"bin", "ist", "war", "gewesen", "sei"}},
        {"kein", {"keine", "keinem"}},
    };
    const struct knowledge *k = *state;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct buf found = BUF_EMPTY, form = BUF_EMPTY;
        assert_true(forms_each(k->forms, span_of(rows[i].lemma), collect, &found) > 0);
        for (size_t n = 0; n < 8 && rows[i].forms[n]; n++) {
            buf_clear(&form);
            buf_addf(&form, " %s ", rows[i].forms[n]);
            if (!strstr(buf_str(&found), buf_str(&form)))
                fail_msg("%s: no \"%s\" in%s", rows[i].lemma, rows[i].forms[n], buf_str(&found));
        }
        buf_release(&found);
        buf_release(&form);
    }
}

static void what_is_no_lemma_has_no_forms(void **state)
{
    static const char *const words[] = {"", "trifft", "Entscheidungen", "xyzzen", "entscheidung"};
    const struct knowledge *k = *state;
    struct buf found = BUF_EMPTY;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        assert_int_equal(forms_each(k->forms, span_of(words[i]), collect, &found), 0);
    assert_int_equal(forms_each_of_participle(k->forms, span_of("treffen"), collect, &found), 0);
    assert_true(forms_each_of_participle(k->forms, span_of("getroffen"), collect, &found) > 0);
    assert_non_null(strstr(buf_str(&found), " getroffene "));
    buf_release(&found);
}

static void a_form_is_found_by_its_features(void **state)
{
    static const struct {
        const char *lemma;
        enum part_of_speech part;
        uint32_t features, without;
        const char *form;
    } rows[] = {
        {"treffen", POS_VERB, VERB_CELL(TENSE_PRESENT, NUMBER_SINGULAR, 3), 0, "trifft"},
        {"treffen", POS_VERB, VERB_CELL(TENSE_PAST, NUMBER_PLURAL, 1), 0, "trafen"},
        {"treffen", POS_VERB, VERB_PARTICIPLE_2, 0, "getroffen"},
        {"vornehmen", POS_VERB, VERB_ZU_INFINITIVE, 0, "vorzunehmen"},
        {"nehmen", POS_VERB, VERB_CELL(TENSE_PRESENT, NUMBER_SINGULAR, 3), VERB_SUBORDINATE, "nimmt"},
        {"Schritt", POS_NOUN, NOMINAL_CELL(CASE_DATIVE, NUMBER_PLURAL, GENDER_MASCULINE), 0, "Schritten"},
        {"treffen", POS_NOUN, 0, 0, ""},
    };
    const struct knowledge *k = *state;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        char out[LEXICON_FORM_MAX + 1];
        size_t len = forms_find(k, span_of(rows[i].lemma), rows[i].part, rows[i].features, rows[i].without, out,
                                LEXICON_FORM_MAX);
        out[len] = '\0';
        assert_string_equal(out, rows[i].form);
    }
}

static void a_damaged_file_is_refused(void **state)
{
    (void)state;
    char path[] = "/tmp/mtlint-forms-XXXXXX";
    int fd = mkstemp(path);
    FILE *f = fdopen(fd, "w");
    struct buf err = BUF_EMPTY;
    fputs("mtlint\x1A"
          "f and nothing else that would be of use to anybody who reads it",
          f);
    fclose(f);
    assert_null(forms_open(path, &err));
    assert_non_null(strstr(buf_str(&err), "no table of forms"));
    remove(path);
    buf_clear(&err);
    assert_null(forms_open(path, &err));
    assert_non_null(strstr(buf_str(&err), "cannot be read"));
    buf_release(&err);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_form_of_a_lemma_is_visited),
        cmocka_unit_test(what_is_no_lemma_has_no_forms),
        cmocka_unit_test(a_form_is_found_by_its_features),
        cmocka_unit_test(a_damaged_file_is_refused),
    };
    return cmocka_run_group_tests(tests, open_knowledge, close_knowledge);
}
