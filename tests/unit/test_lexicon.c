/* The mapped lexicon: look-up, readings, candidates, and files that are damaged. Needs MTLINT_DATA/lexicon.bin. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "lexicon/lexicon_file.h"
#include "lexicon_fixture.h"

#define READINGS 64

static unsigned flags_of(const struct lexicon *lex, const char *form)
{
    return lexicon_flags(lex, form, strlen(form));
}

static unsigned frequency_of(const struct lexicon *lex, const char *form)
{
    return lexicon_frequency(lex, form, strlen(form));
}

/* Whether the form has a reading of this part of speech and lemma with all these features. */
static bool has_reading(const struct lexicon *lex, const char *form, const char *lemma, enum part_of_speech pos,
                        uint32_t features)
{
    struct reading readings[READINGS];
    size_t count = lexicon_readings(lex, form, strlen(form), readings, READINGS);
    assert_true(count <= READINGS);
    for (size_t i = 0; i < count; i++) {
        char text[LEXICON_FORM_MAX];
        size_t len = lexicon_lemma(lex, form, strlen(form), &readings[i], text, sizeof(text));
        if (len == strlen(lemma) && memcmp(text, lemma, len) == 0 && readings[i].part_of_speech == pos &&
            (readings[i].features & features) == features) {
            return true;
        }
    }
    return false;
}

/* The union of the cells of all readings of this part of speech. */
static uint32_t features_of(const struct lexicon *lex, const char *form, enum part_of_speech pos)
{
    struct reading readings[READINGS];
    size_t count = lexicon_readings(lex, form, strlen(form), readings, READINGS);
    uint32_t features = 0;
    for (size_t i = 0; i < count && i < READINGS; i++) {
        features |= readings[i].part_of_speech == pos ? readings[i].features : 0;
    }
    return features;
}

static void knows_german_forms(void **state)
{
    static const char *const forms[] = {"Haus",     "Häuser",     "dem",         "ging",          "schnelleres",
                                        "dass",     "musste",     "Schifffahrt", "zurückzuholen", "gepostet",
                                        "streamen", "Influencer", "online",      "Rathäuser"};
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        assert_true(flags_of(*state, forms[i]) & LEX_GERMAN);
    }
}

static void refuses_what_is_no_form(void **state)
{
    static const char *const others[] = {"Vieleicht", "häuser", "undder", "essich", "Hauß", "", "H", "Häus\xC3"};
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
        assert_int_equal(flags_of(*state, others[i]) & LEX_GERMAN, 0);
    }
}

static void old_spelling_is_neither_known_nor_seen(void **state)
{
    static const char *const old[] = {"daß", "muß", "läßt", "Schiffahrt", "numerieren", "Mißverständnis", "Kuß"};
    for (size_t i = 0; i < sizeof(old) / sizeof(old[0]); i++) {
        assert_int_equal(flags_of(*state, old[i]) & (LEX_GERMAN | LEX_SEEN), 0);
    }
    assert_true(flags_of(*state, "Straße") & LEX_GERMAN);
    assert_true(flags_of(*state, "mäßig") & LEX_GERMAN);
}

static void tells_names(void **state)
{
    assert_true(flags_of(*state, "OpenAI") & LEX_ORGANISATION);
    assert_true(flags_of(*state, "Altman") & LEX_PERSON);
    assert_true(flags_of(*state, "Mailand") & LEX_PLACE);
    assert_true(flags_of(*state, "Berlin") & LEX_PLACE);
    assert_int_equal(flags_of(*state, "Berlin") & LEX_GERMAN, 0);
    assert_int_equal(flags_of(*state, "openai") & LEX_NAME, 0);
    assert_int_equal(flags_of(*state, "Atlman"), 0);
}

static void english_in_any_case(void **state)
{
    assert_true(flags_of(*state, "the") & LEX_ENGLISH);
    assert_true(flags_of(*state, "Because") & LEX_ENGLISH);
    assert_true(flags_of(*state, "SHOULD") & LEX_ENGLISH);
    assert_int_equal(flags_of(*state, "Verantwortung") & LEX_ENGLISH, 0);
    assert_true(lexicon_frequency_en(*state, "the", 3) > lexicon_frequency_en(*state, "house", 5));
}

static bool is_phrase(void **state, const char *phrase)
{
    return lexicon_has_phrase(*state, phrase, strlen(phrase));
}

/* Commas are left out and hyphens are blanks, in the list and in the question. */
static void phrases_that_german_uses(void **state)
{
    assert_true(is_phrase(state, "last but not least"));
    assert_true(is_phrase(state, "first come first served"));
    assert_true(is_phrase(state, "state of the art"));
    assert_true(is_phrase(state, "work life balance"));
    assert_false(is_phrase(state, "last but not"));
    assert_false(is_phrase(state, "the company said"));
    assert_false(is_phrase(state, "the"));
    assert_false(is_phrase(state, ""));
}

static void frequency_ignores_case(void **state)
{
    assert_int_equal(frequency_of(*state, "Haus"), frequency_of(*state, "HAUS"));
    assert_true(frequency_of(*state, "nicht") > frequency_of(*state, "Haus"));
    assert_true(frequency_of(*state, "Haus") > frequency_of(*state, "Rathaus"));
    assert_true(frequency_of(*state, "größe") > 0);
    assert_int_equal(frequency_of(*state, "Größe"), frequency_of(*state, "GRÖSSE"));
    assert_int_equal(frequency_of(*state, "xqzvbn"), 0);
}

static void readings_of_nominals(void **state)
{
    uint32_t singular = NOMINAL_CELL(CASE_NOMINATIVE, NUMBER_SINGULAR, GENDER_NEUTER) |
                        NOMINAL_CELL(CASE_DATIVE, NUMBER_SINGULAR, GENDER_NEUTER) |
                        NOMINAL_CELL(CASE_ACCUSATIVE, NUMBER_SINGULAR, GENDER_NEUTER);
    assert_true(has_reading(*state, "Haus", "Haus", POS_NOUN, singular));
    assert_int_equal(features_of(*state, "Haus", POS_NOUN) & NOMINAL_CELLS, singular);
    assert_true(
        has_reading(*state, "Häusern", "Haus", POS_NOUN, NOMINAL_CELL(CASE_DATIVE, NUMBER_PLURAL, GENDER_NEUTER)));
    assert_true(has_reading(*state, "schnelleres", "schnell", POS_ADJECTIVE,
                            NOMINAL_COMPARATIVE | NOMINAL_CELL(CASE_NOMINATIVE, NUMBER_SINGULAR, GENDER_NEUTER)));
    uint32_t dative = NOMINAL_CELL(CASE_DATIVE, NUMBER_SINGULAR, GENDER_MASCULINE) |
                      NOMINAL_CELL(CASE_DATIVE, NUMBER_SINGULAR, GENDER_NEUTER);
    assert_true(has_reading(*state, "dem", "der", POS_ARTICLE, dative));
    assert_true(has_reading(*state, "dem", "der", POS_PRONOUN, dative));
}

static void agreement_is_one_and(void **state)
{
    uint32_t article = features_of(*state, "dem", POS_ARTICLE);
    assert_true(article & features_of(*state, "Haus", POS_NOUN) & NOMINAL_CELLS);
    assert_false(article & features_of(*state, "Zeitung", POS_NOUN) & NOMINAL_CELLS);
    assert_true(features_of(*state, "mit", POS_PREPOSITION) & article & NOMINAL_CELLS);
    assert_false(features_of(*state, "für", POS_PREPOSITION) & article & NOMINAL_CELLS);
    assert_int_equal(features_of(*state, "in", POS_PREPOSITION),
                     NOMINAL_CASE(CASE_DATIVE) | NOMINAL_CASE(CASE_ACCUSATIVE));
    assert_int_equal(NOMINAL_NUMBER(NUMBER_SINGULAR) | NOMINAL_NUMBER(NUMBER_PLURAL), NOMINAL_CELLS);
    assert_int_equal(NOMINAL_GENDER(GENDER_MASCULINE) | NOMINAL_GENDER(GENDER_FEMININE) | NOMINAL_GENDER(GENDER_NEUTER),
                     NOMINAL_CELLS);
}

static void readings_of_verbs(void **state)
{
    uint32_t past = VERB_CELL(TENSE_PAST, NUMBER_SINGULAR, 1) | VERB_CELL(TENSE_PAST, NUMBER_SINGULAR, 3);
    assert_true(has_reading(*state, "ging", "gehen", POS_VERB, past));
    assert_int_equal(features_of(*state, "ging", POS_VERB) & VERB_FINITE, past);
    assert_true(has_reading(*state, "anzurufen", "anrufen", POS_VERB, VERB_ZU_INFINITIVE));
    assert_true(has_reading(*state, "angerufen", "anrufen", POS_VERB, VERB_PARTICIPLE_2));
    assert_true(has_reading(*state, "gestreamt", "streamen", POS_VERB, VERB_PARTICIPLE_2));
    assert_true(has_reading(*state, "herunterzuladen", "herunterladen", POS_VERB, VERB_ZU_INFINITIVE));
    assert_true(has_reading(*state, "anruft", "anrufen", POS_VERB,
                            VERB_SUBORDINATE | VERB_CELL(TENSE_PRESENT, NUMBER_SINGULAR, 3)));
}

static void lemma_needs_room(void **state)
{
    struct reading readings[READINGS];
    char text[4];
    assert_true(lexicon_readings(*state, "Häusern", strlen("Häusern"), readings, READINGS) > 0);
    assert_int_equal(lexicon_lemma(*state, "Häusern", strlen("Häusern"), &readings[0], text, 3), 0);
    assert_int_equal(lexicon_lemma(*state, "Häusern", strlen("Häusern"), &readings[0], text, 4), 4);
    assert_memory_equal(text, "Haus", 4);
}

static const struct near_form *find_near(const struct near_form *near, size_t count, const char *form)
{
    for (size_t i = 0; i < count; i++) {
        if (near[i].len == strlen(form) && memcmp(near[i].form, form, near[i].len) == 0) {
            return &near[i];
        }
    }
    return NULL;
}

static void near_finds(const struct lexicon *lex, const char *form, unsigned max_distance, const char *wanted,
                       unsigned distance)
{
    struct near_form near[64];
    size_t count = lexicon_near(lex, form, strlen(form), max_distance, near, 64);
    const struct near_form *hit = find_near(near, count, wanted);
    assert_non_null(hit);
    assert_int_equal(hit->distance, distance);
    assert_true(hit->flags != 0);
    for (size_t i = 1; i < count; i++) {
        assert_true(near[i - 1].distance <= near[i].distance);
    }
}

static void near_forms(void **state)
{
    near_finds(*state, "Vieleicht", 1, "vielleicht", 1);
    near_finds(*state, "nciht", 1, "nicht", 1);
    near_finds(*state, "Ärtze", 1, "Ärzte", 1);
    near_finds(*state, "Bundesregeirung", 1, "Bundesregierung", 1);
    near_finds(*state, "Atlman", 1, "Altman", 1);
    near_finds(*state, "haus", 1, "Haus", 0);
    near_finds(*state, "ärzte", 1, "Ärzte", 0);
    near_finds(*state, "Regirung", 2, "Regierung", 1);
    near_finds(*state, "Verehrrugn", 2, "Verehrung", 2);
    near_finds(*state, "Gschwndigkeit", 2, "Geschwindigkeit", 2);
}

/* One edit and two are searched in different ways: the nearest of two are those of one. */
static void one_edit_is_part_of_two(void **state)
{
    static const char *const forms[] = {"Haut",  "haut",      "Übung",    "übugn",   "Strase", "Straßße",
                                        "nciht", "Vieleicht", "Käfer",    "Kafer",   "e",      "Ab",
                                        "Aab",   "oo",        "Otto",     "Müüller", "café",   "Regirung",
                                        "élan",  "Ärtze",     "Gebäuden", "xyzzy",   "anna",   "Anan"};
    struct near_form one[64], two[64];
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        size_t len = strlen(forms[i]), count = lexicon_near(*state, forms[i], len, 1, one, 64), within = 0;
        size_t all = lexicon_near(*state, forms[i], len, 2, two, 64);
        while (within < all && two[within].distance <= 1) {
            within++;
        }
        assert_int_equal(count, within);
        for (size_t k = 0; k < count; k++) {
            assert_int_equal(one[k].len, two[k].len);
            assert_memory_equal(one[k].form, two[k].form, one[k].len);
            assert_int_equal(one[k].distance, two[k].distance);
            assert_int_equal(one[k].flags, two[k].flags);
        }
    }
}

static void near_keeps_the_best(void **state)
{
    struct near_form one;
    struct near_form many[32];
    size_t count = lexicon_near(*state, "Haut", 4, 2, many, 32);
    assert_int_equal(count, 32);
    assert_int_equal(lexicon_near(*state, "Haut", 4, 2, &one, 1), 1);
    assert_int_equal(one.len, many[0].len);
    assert_memory_equal(one.form, many[0].form, one.len);
    assert_int_equal(lexicon_near(*state, "Haut", 4, 2, NULL, 0), 0);
}

static void long_words_are_unknown(void **state)
{
    static char word[10000];
    struct near_form near[4];
    memset(word, 'a', sizeof(word));
    assert_int_equal(lexicon_flags(*state, word, sizeof(word)), 0);
    assert_int_equal(lexicon_frequency(*state, word, sizeof(word)), 0);
    assert_int_equal(lexicon_near(*state, word, sizeof(word), 2, near, 4), 0);
}

static void folds_for_look_up(void **state)
{
    (void)state;
    char out[32];
    size_t len = lexicon_fold("ÄÖÜßẞŁŽÿ", strlen("ÄÖÜßẞŁŽÿ"), out, sizeof(out));
    assert_int_equal(len, strlen("äöüssssłžÿ"));
    assert_memory_equal(out, "äöüssssłžÿ", len);
    assert_int_equal(lexicon_fold("Straße", strlen("Straße"), out, 3), 0);
}

static void read_lexicon(struct buf *bytes)
{
    char path[4096];
    lexicon_path(path, sizeof(path));
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    char chunk[1 << 14];
    size_t got;
    while ((got = fread(chunk, 1, sizeof(chunk), f)) > 0) {
        buf_add(bytes, chunk, got);
    }
    fclose(f);
}

/* Opens a file of these bytes; NULL if it is refused, and then with a message. */
static struct lexicon *open_bytes(const char *bytes, size_t len)
{
    char path[] = "/tmp/test_lexicon.XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, bytes, len), (ssize_t)len);
    close(fd);
    struct buf err = BUF_EMPTY;
    struct lexicon *lex = lexicon_open(path, &err);
    assert_true((lex != NULL) == (err.len == 0));
    unlink(path);
    buf_release(&err);
    return lex;
}

static void use_everything(const struct lexicon *lex)
{
    static const char *const forms[] = {"Haus", "zurückzuholen", "Ärtze", "Berlin", "the"};
    struct reading readings[READINGS];
    struct near_form near[8];
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        char lemma[LEXICON_FORM_MAX];
        size_t len = strlen(forms[i]);
        size_t count = lexicon_readings(lex, forms[i], len, readings, READINGS);
        for (size_t k = 0; k < count && k < READINGS; k++) {
            assert_true(lexicon_lemma(lex, forms[i], len, &readings[k], lemma, sizeof(lemma)) <= sizeof(lemma));
        }
        lexicon_flags(lex, forms[i], len);
        assert_true(lexicon_near(lex, forms[i], len, 1, near, 8) <= 8);
    }
}

static void refuses_truncated_files(void **state)
{
    (void)state;
    struct buf bytes = BUF_EMPTY;
    read_lexicon(&bytes);
    size_t lengths[] = {0, 1, 7, 8, 60, bytes.len / 2, bytes.len - 1};
    for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
        assert_null(open_bytes(bytes.data, lengths[i]));
    }
    memset(bytes.data, 'x', 8);
    assert_null(open_bytes(bytes.data, bytes.len));
    buf_release(&bytes);
}

static void refuses_frequencies_without_end(void **state)
{
    (void)state;
    struct buf bytes = BUF_EMPTY;
    struct lexicon_header header;
    read_lexicon(&bytes);
    memcpy(&header, bytes.data, sizeof(header));
    memset(bytes.data + header.sections[SECTION_FREQUENCIES].offset, 1, header.sections[SECTION_FREQUENCIES].size);
    assert_null(open_bytes(bytes.data, bytes.len));
    buf_release(&bytes);
}

static void survives_flipped_bytes(void **state)
{
    (void)state;
    struct buf bytes = BUF_EMPTY;
    uint32_t random = 12345;
    read_lexicon(&bytes);
    for (int round = 0; round < 60; round++) {
        size_t range = round % 2 == 0 ? 200 : bytes.len;
        random = random * 1664525u + 1013904223u;
        size_t at = random % range;
        char before = bytes.data[at];
        bytes.data[at] = (char)(before ^ (char)(1u << (random >> 29)));
        struct lexicon *lex = open_bytes(bytes.data, bytes.len);
        if (lex != NULL) {
            use_everything(lex);
        }
        lexicon_close(lex);
        bytes.data[at] = before;
    }
    buf_release(&bytes);
}

static void refuses_a_missing_file(void **state)
{
    (void)state;
    struct buf err = BUF_EMPTY;
    assert_null(lexicon_open("/nowhere/lexicon.bin", &err));
    assert_non_null(strstr(buf_str(&err), "/nowhere/lexicon.bin"));
    assert_null(lexicon_open("/", &err));
    buf_release(&err);
    lexicon_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_german_forms),
        cmocka_unit_test(refuses_what_is_no_form),
        cmocka_unit_test(old_spelling_is_neither_known_nor_seen),
        cmocka_unit_test(tells_names),
        cmocka_unit_test(english_in_any_case),
        cmocka_unit_test(phrases_that_german_uses),
        cmocka_unit_test(frequency_ignores_case),
        cmocka_unit_test(readings_of_nominals),
        cmocka_unit_test(agreement_is_one_and),
        cmocka_unit_test(readings_of_verbs),
        cmocka_unit_test(lemma_needs_room),
        cmocka_unit_test(near_forms),
        cmocka_unit_test(one_edit_is_part_of_two),
        cmocka_unit_test(near_keeps_the_best),
        cmocka_unit_test(long_words_are_unknown),
        cmocka_unit_test(folds_for_look_up),
        cmocka_unit_test(refuses_truncated_files),
        cmocka_unit_test(refuses_frequencies_without_end),
        cmocka_unit_test(survives_flipped_bytes),
        cmocka_unit_test(refuses_a_missing_file),
    };
    return cmocka_run_group_tests(tests, open_lexicon, close_lexicon);
}
