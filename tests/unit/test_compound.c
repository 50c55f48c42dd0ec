/* Compounds: where words are parted, what is no compound, and that no word is too long. Lists: tests/data/words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <glob.h>

#include "base/intern.h"
#include "base/utf8.h"
#include "lexicon/compound.h"
#include "lexicon/compound_words.h"
#include "lexicon/words.h"
#include "word_lists.h"

struct expected {
    const char *word, *head;
    unsigned parts;
};

static const struct expected heads[] = {
    {"Bundesregierung", "regierung", 2},
    {"Schifffahrtslinie", "linie", 2},
    {"Brennnesseltee", "tee", 2},
    {"Volkshochschulkurs", "kurs", 4},
    {"Friedensnobelpreisträgerin", "nobelpreisträgerin", 2},
    {"Mietwagenfirma", "firma", 3},
    {"Schwanensee", "see", 2},
    {"Hühnerei", "ei", 2},
    {"Gefangenenaustausch", "austausch", 2},
    {"Abnabelungsprozess", "prozess", 2},
    {"Waschstraße", "straße", 2},
    {"Vorlesewettbewerb", "wettbewerb", 2},
    {"Talentwässerung", "entwässerung", 2},
    {"Autorenleben", "leben", 2},
    {"Parteivorsitzende", "vorsitzende", 2},
    {"Insektensterben", "sterben", 2},
    {"milliardenschwer", "schwer", 2},
    {"pastellfarbenem", "farbenem", 2},
    {"computergesteuerte", "gesteuerte", 2},
    {"hochbegabten", "begabten", 2},
    {"zeiteffizient", "effizient", 2},
    {"ölverschmierten", "verschmierten", 2},
};

static void finds_heads(void **state)
{
    const struct knowledge *k = *state;
    for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++) {
        struct compound c;
        const char *word = heads[i].word;
        if (!compound_analyze(k->lexicon, word, strlen(word), &c))
            fail_msg("%s is no compound", word);
        assert_string_equal(word + c.head, heads[i].head);
        if (c.parts != heads[i].parts)
            fail_msg("%s has %u parts, expected %u", word, c.parts, heads[i].parts);
        assert_true(c.shortest <= c.head && c.cost > 0);
    }
}

/* The fewer and the more frequent the parts, the cheaper. */
static void prefers_natural_parts(void **state)
{
    static const char *const pairs[][2] = {{"Steinbau", "Melonenbau"},
                                           {"Regierungschef", "Regierungskumpan"},
                                           {"Stadtbus", "Dackelbus"},
                                           {"Landtagswahl", "Landtagsabgeordnetenwahl"}};
    const struct knowledge *k = *state;
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        struct compound cheap, dear;
        assert_true(compound_analyze(k->lexicon, pairs[i][0], strlen(pairs[i][0]), &cheap));
        assert_true(compound_analyze(k->lexicon, pairs[i][1], strlen(pairs[i][1]), &dear));
        assert_true(cheap.cost < dear.cost);
    }
}

static bool is_refused(const struct knowledge *k, const struct word_row *row, struct buf *seen)
{
    unsigned flags;
    buf_add_str(seen, "accepted");
    return word_verdict(k, row->fields[0], strlen(row->fields[0]), &flags) == VERDICT_UNKNOWN;
}

static void refuses_words_run_together(void **state)
{
    assert_int_equal(wrong_rows(*state, "refused", 500, is_refused), 0);
    assert_int_equal(mended_rows(*state, "refused", is_refused), 0);
}

/* --- Neighbours in the sample articles, joined */

struct pairs {
    const struct knowledge *k;
    struct intern seen;
    size_t count, words, accepted;
};

static bool is_word_byte(unsigned char c)
{
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void join(struct pairs *p, const char *left, size_t left_len, const char *right, size_t right_len)
{
    enum { FREQUENT = 45 };
    char word[200];
    unsigned flags;
    if (left_len + right_len > sizeof(word) || left_len < 2 || right_len < 2 || right[0] < 'a' || right[0] > 'z' ||
        word_frequency(p->k, left, left_len) < FREQUENT || word_frequency(p->k, right, right_len) < FREQUENT)
        return;
    memcpy(word, left, left_len);
    memcpy(word + left_len, right, right_len);
    uint32_t before = p->seen.count;
    intern_id(&p->seen, word, left_len + right_len);
    if (p->seen.count == before)
        return;
    p->count++;
    if (word_verdict(p->k, word, left_len + right_len, &flags) == VERDICT_UNKNOWN)
        return;
    if (flags & (LEX_GERMAN | LEX_NAME)) { /* "indem", "Inder": a word in its own right */
        p->words++;
        return;
    }
    p->accepted++;
    fprintf(stderr, "accepted: %.*s\n", (int)(left_len + right_len), word);
}

static void join_neighbours(struct pairs *p, const char *text, size_t len)
{
    size_t left = 0, left_len = 0;
    for (size_t i = 0; i < len;) {
        size_t from = i;
        while (i < len && is_word_byte((unsigned char)text[i]))
            i++;
        if (i > from && left_len && from == left + left_len + 1 && text[from - 1] == ' ')
            join(p, text + left, left_len, text + from, i - from);
        left = from;
        left_len = i - from;
        i += i < len && i == from;
        if (left_len && i < len && text[i] == ' ')
            i++;
    }
}

static void refuses_joined_neighbours(void **state)
{
    struct pairs p = {.k = *state};
    glob_t files;
    intern_init(&p.seen);
    assert_int_equal(glob("samples/*/*.edited.de.*", 0, NULL, &files), 0);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        struct buf text = BUF_EMPTY;
        FILE *f = fopen(files.gl_pathv[i], "rb");
        assert_non_null(f);
        for (int c; (c = getc(f)) != EOF;)
            buf_add_byte(&text, (char)c);
        fclose(f);
        join_neighbours(&p, text.data, text.len);
        buf_release(&text);
    }
    globfree(&files);
    intern_release(&p.seen);
    fprintf(stderr, "%zu joined neighbours, %zu of them words of the lexicon, %zu accepted besides\n", p.count, p.words,
            p.accepted);
    assert_true(p.count >= 500);
    assert_true(p.words * 100 <= p.count * 4);
    assert_true(p.accepted * 100 <= p.count * 3);
}

/* Ten thousand letters are no compound and stop nothing. */
static void survives_long_words(void **state)
{
    enum { LETTERS = 10000 };
    static const char *const units[] = {"schiff", "arbeits", "regierungs", "ei", "ung", "a", "\xC3\xB6l"};
    const struct knowledge *k = *state;
    char *word = malloc(LETTERS + 16);
    for (size_t u = 0; u < sizeof(units) / sizeof(units[0]); u++) {
        size_t n = 0, len = strlen(units[u]);
        for (; n < LETTERS; n += len)
            memcpy(word + n, units[u], len);
        word[0] = (char)(word[0] >= 'a' ? word[0] - 'a' + 'A' : word[0]);
        for (size_t cut = n; cut > 0; cut = cut > 200 ? cut / 2 : cut - 1) {
            struct compound c;
            unsigned flags;
            size_t ends[64];
            bool taken = compound_analyze(k->lexicon, word, cut, &c);
            assert_true(!taken || cut <= COMPOUND_MAX);
            assert_true(word_verdict(k, word, cut, &flags) != VERDICT_NONE);
            assert_true(compound_modifiers(k->lexicon, word, cut, ends, 64) <= 64);
        }
    }
    free(word);
}

/* The look-up goes by halves: it relies on the order of the words. */
static void keeps_lists_in_order(void **state)
{
    const struct closed_list *const lists[] = {
        &noun_prefixes,     &adjective_prefixes, &elided_nouns,    &verb_modifiers, &short_nouns,      &short_heads,
        &linking_s_endings, &linking_s_always,   &linking_s_nouns, &bare_feminines, &person_modifiers, &person_stems,
        &infinitive_heads,  &adjective_heads,    &no_heads,        &no_modifiers};
    (void)state;
    for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
        const char *text = lists[i]->text;
        char before[LIST_WORD_MAX + 1] = "";
        assert_true(text[0] == ' ' && text[lists[i]->len - 1] == ' ');
        while (*(text += strspn(text, " "))) {
            char word[LIST_WORD_MAX + 1];
            size_t n = strcspn(text, " ");
            assert_true(n <= LIST_WORD_MAX);
            memcpy(word, text, n);
            word[n] = '\0';
            if (strcmp(before, word) >= 0)
                fail_msg("%s stands before %s", before, word);
            assert_true(list_has(*lists[i], word, n));
            assert_true(list_ends(*lists[i], word, n));
            memcpy(before, word, n + 1);
            text += n;
        }
    }
    assert_false(list_has(no_heads, "xyz", 3));
    assert_false(list_has(no_heads, "", 0));
    assert_false(list_ends(person_stems, "xyz", 3));
}

/* The words with one first letter, from the first to the last of them. */
static void walks_a_letter(void **state)
{
    (void)state;
    struct closed_list list = CLOSED_LIST(" ab an auf bei \xC3\xB6l ");
    struct span word = list_first(list, 'a');
    static const char *const expected[] = {"ab", "an", "auf"};
    for (size_t i = 0; i < 3; i++, word = list_following(word))
        assert_true(span_is(word, expected[i]));
    assert_int_equal(word.len, 0);
    assert_true(span_is(list_first(list, 'b'), "bei"));
    assert_true(span_is(list_first(list, '\xC3'), "\xC3\xB6l"));
    assert_int_equal(list_following(list_first(list, '\xC3')).len, 0);
    assert_int_equal(list_first(list, 'z').len, 0);
    assert_int_equal(list_first(list, 'A').len, 0);
}

static void lists_modifiers(void **state)
{
    const struct knowledge *k = *state;
    static const char word[] = "Bundesregeirung";
    size_t ends[64], n = compound_modifiers(k->lexicon, word, strlen(word), ends, 64);
    bool found = false;
    for (size_t i = 0; i < n; i++) {
        assert_true(i == 0 || ends[i] > ends[i - 1]);
        found = found || ends[i] == strlen("Bundes");
    }
    assert_true(found);
    assert_int_equal(compound_modifiers(k->lexicon, word, strlen(word), ends, 1), 1);
    assert_int_equal(compound_modifiers(k->lexicon, "Xqz", 3, ends, 64), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_heads),
        cmocka_unit_test(prefers_natural_parts),
        cmocka_unit_test(refuses_words_run_together),
        cmocka_unit_test(refuses_joined_neighbours),
        cmocka_unit_test(survives_long_words),
        cmocka_unit_test(keeps_lists_in_order),
        cmocka_unit_test(walks_a_letter),
        cmocka_unit_test(lists_modifiers),
    };
    return cmocka_run_group_tests(tests, knowledge_setup, knowledge_teardown);
}
