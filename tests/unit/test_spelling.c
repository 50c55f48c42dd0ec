/* A dictionary of which hunspell loads only what it needs answers as one that is loaded as a whole. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file_map.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "lexicon/sparse_dictionary.h"
#include "lexicon/spelling.h"

/* What German dictionaries have: suffixes with strips, two of them in a row, prefixes, compounds, sharp s, homonyms, a
 * word that is forbidden and one that needs a capital. */
static const char aff[] = "SET UTF-8\n# a comment\nTRY esi\nCHECKSHARPS\nFORBIDDENWORD d\nNEEDAFFIX h\nKEEPCASE w\n"
                          "COMPOUNDBEGIN x\nCOMPOUNDEND z\nONLYINCOMPOUND o\nCOMPOUNDMIN 2\nBREAK 1\nBREAK -\n"
                          "SFX P Y 2\nSFX P arkt ärkte [mM]arkt\nSFX P us en us\n"
                          "SFX G Y 2\nSFX G en innen/S en\nSFX G 0 in/S [^n]\nSFX S Y 1\nSFX S 0 s .\n"
                          "PFX U Y 1\nPFX U 0 un .\nPFX M Y 1\nPFX M A -a A\n";
static const char dic[] = "12\n\tA description of the file\nMarkt/Px\nGlobus/P\nKunde/G\nStudenten/G\nklar/U\nAbend/M\n"
                          "Platz/z\nStraße\nStraßen/xo\nAtomsphäre/d\nNATO/w\nPlatz/S\nMas/h\nMas\nŠkoda/S\nE\n";

static const char *const asked[] = {"Märkte",        "Markt",      "Marktplatz", "MARKTPLATZ", "Marktplatzs",
                                    "Globen",        "Globus",     "Kundein",    "Kundeins",   "Studentinnen",
                                    "Studentinnens", "unklar",     "Unklar",     "-abend",     "Abend",
                                    "Straße",        "STRASSE",    "Strasse",    "STRAẞE",     "Straßenplatz",
                                    "Straßen",       "Atomsphäre", "NATO",       "Nato",       "nato",
                                    "Platz",         "Platzs",     "Mas",        "mas",        "Škoda",
                                    "ŠKODA",         "škoda",      "E",          "e",          "Klar-Markt",
                                    "klar-",         "Kunden",     "ſtraße",     "Kunde.",     "",
                                    "Abendmarkt",    "MärktePlatz"};

struct place {
    char dir[64], aff[96], dic[96];
};

static void write_file(const char *path, const char *text)
{
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(text, 1, strlen(text), f), strlen(text));
    assert_int_equal(fclose(f), 0);
}

static int set_up(void **state)
{
    struct place *p = calloc(1, sizeof(*p));
    strcpy(p->dir, "/tmp/mtlint-spelling-XXXXXX");
    if (!mkdtemp(p->dir))
        return -1;
    snprintf(p->aff, sizeof(p->aff), "%s/xx.aff", p->dir);
    snprintf(p->dic, sizeof(p->dic), "%s/xx.dic", p->dir);
    write_file(p->aff, aff);
    write_file(p->dic, dic);
    *state = p;
    return 0;
}

static int tear_down(void **state)
{
    struct place *p = *state;
    unlink(p->aff);
    unlink(p->dic);
    rmdir(p->dir);
    free(p);
    return 0;
}

static struct spelling *open_spelling(const char *name, const char *dir, bool all)
{
    struct buf err = BUF_EMPTY;
    struct spelling *s = spelling_open(name, dir, &err);
    assert_string_equal(buf_str(&err), "");
    assert_non_null(s);
    if (all)
        spelling_load_all(s);
    buf_release(&err);
    return s;
}

/* Each word is asked of a dictionary that has seen no other, and of one that has seen those before it. */
static void test_small_dictionary(void **state)
{
    const struct place *p = *state;
    struct spelling *all = open_spelling("xx", p->dir, true), *seen = open_spelling("xx", p->dir, false);
    size_t accepted = 0;
    for (size_t i = 0; i < sizeof(asked) / sizeof(asked[0]); i++) {
        struct spelling *fresh = open_spelling("xx", p->dir, false);
        bool right = spelling_accepts(all, asked[i], strlen(asked[i]));
        accepted += right;
        if (spelling_accepts(fresh, asked[i], strlen(asked[i])) != right ||
            spelling_accepts(seen, asked[i], strlen(asked[i])) != right)
            fail_msg("\"%s\" is %s with the whole dictionary only", asked[i], right ? "right" : "wrong");
        spelling_close(fresh);
    }
    assert_in_range(accepted, 15, sizeof(asked) / sizeof(asked[0]) - 5);
    spelling_close(all);
    spelling_close(seen);
}

static void count_entry(void *arg, const char *word, const char *example)
{
    assert_true(strlen(word) > 0 && strlen(example) > 0);
    ++*(size_t *)arg;
}

/* An entry is given once, with its homonym, and only for words that it may speak of. */
static void test_gives_what_is_needed(void **state)
{
    const struct place *p = *state;
    struct sparse *s = sparse_open(p->aff, p->dic);
    size_t given = 0;
    assert_non_null(s);
    sparse_ask(s, span_of("Sofa"), count_entry, &given);
    assert_int_equal(given, 0);
    sparse_ask(s, span_of("Märkte"), count_entry, &given);
    assert_int_equal(given, 2); /* "Markt" and "E" */
    sparse_ask(s, span_of("Marktplatz"), count_entry, &given);
    assert_int_equal(given, 4);
    sparse_ask(s, span_of("MARKTPLATZ"), count_entry, &given);
    assert_int_equal(given, 4);
    sparse_close(s);
}

/* What is not known to leave the entries that matter as they are. */
static void test_unknown_settings(void **state)
{
    const struct place *p = *state;
    static const char *const settings[] = {"SIMPLIFIEDTRIPLE\n",
                                           "COMPOUNDRULE 1\nCOMPOUNDRULE ab\n",
                                           "FULLSTRIP\n",
                                           "FLAG long\n",
                                           "CHECKCOMPOUNDREP\n",
                                           "ICONV 1\nICONV a b\n",
                                           "PFX Q Y 1\nPFX Q a b .\n",
                                           "SET ISO8859-1\n"};
    for (size_t i = 0; i < sizeof(settings) / sizeof(settings[0]); i++) {
        struct buf text = BUF_EMPTY;
        buf_add_str(&text, aff);
        buf_add_str(&text, settings[i]);
        write_file(p->aff, buf_str(&text));
        assert_null(sparse_open(p->aff, p->dic));
        struct spelling *s = open_spelling("xx", p->dir, false);
        spelling_accepts(s, "Markt", 5);
        spelling_close(s);
        buf_release(&text);
    }
    assert_null(sparse_open("/nowhere", p->dic));
    assert_null(sparse_open(p->aff, "/nowhere"));
}

/* --- the dictionary that texts are checked with, and the words of our own texts as they are and changed */

typedef VEC_OF(struct span) word_list;

static void add_words(word_list *words, struct span text)
{
    for (size_t i = 0, from = 0; i <= text.len; i++) {
        if (i < text.len && !strchr(" \n\t/;,|", text.ptr[i]))
            continue;
        if (i > from && i - from < 40)
            vec_push(words, (struct span){text.ptr + from, i - from});
        from = i + 1;
    }
}

static void check_word(struct spelling *all, struct spelling *sparse, const struct buf *word, size_t counts[2])
{
    bool right = spelling_accepts(all, buf_str(word), word->len);
    counts[right]++;
    if (spelling_accepts(sparse, buf_str(word), word->len) != right)
        fail_msg("\"%s\" is %s with the whole dictionary only", buf_str(word), right ? "right" : "wrong");
}

static void change(struct buf *out, struct span word, struct span other, size_t kind)
{
    static const char *const ends[] = {"s", "en", "innen", "ung", "-"};
    size_t size, half = word.len / 2;
    buf_clear(out);
    for (size_t i = 0; kind == 1 && i < word.len; i += size) {
        uint32_t cp = utf8_decode(word.ptr + i, word.len - i, &size);
        if (cp == 0xDF)
            buf_add_str(out, "SS");
        else
            utf8_add(out, utf8_upper(cp));
    }
    for (size_t i = 0; kind == 2 && i < word.len; i += size)
        utf8_add(out, utf8_lower(utf8_decode(word.ptr + i, word.len - i, &size)));
    while (half > 0 && ((unsigned char)word.ptr[half] & 0xC0) == 0x80)
        half--;
    if (kind == 3)
        buf_add(out, word.ptr, half);
    if (kind == 0 || kind > 3)
        buf_add_span(out, word);
    if (kind == 4)
        buf_add_span(out, other);
    if (kind >= 5)
        buf_add_str(out, ends[kind - 5]);
}

static void test_german(void **state)
{
    (void)state;
    enum { KINDS = 10, RENEWED = 700 };
    const char *data = getenv("MTLINT_DATA") ? getenv("MTLINT_DATA") : "build/data";
    struct buf path = BUF_EMPTY, word = BUF_EMPTY;
    struct file_map text;
    word_list words = {0};
    size_t counts[2] = {0}, asks = 0;
    buf_addf(&path, "%s/rules/de/idioms-animals.yaml", data);
    assert_int_equal(file_map_open(&text, buf_str(&path)), 0);
    add_words(&words, (struct span){text.bytes, text.size});
    struct spelling *all = open_spelling("de_DE", data, true), *sparse = open_spelling("de_DE", data, false);
    for (size_t i = 0; i + 1 < words.len; i++)
        for (size_t kind = 0; kind < KINDS; kind++) {
            if (++asks % RENEWED == 0) { /* a dictionary that was asked often is loaded as a whole */
                spelling_close(sparse);
                sparse = open_spelling("de_DE", data, false);
            }
            change(&word, words.items[i], words.items[i + 1], kind);
            check_word(all, sparse, &word, counts);
        }
    assert_true(counts[0] > 1000 && counts[1] > 1000);
    spelling_close(all);
    spelling_close(sparse);
    file_map_close(&text);
    vec_release(&words);
    buf_release(&path);
    buf_release(&word);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_small_dictionary, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_gives_what_is_needed, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_unknown_settings, set_up, tear_down),
        cmocka_unit_test(test_german),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
