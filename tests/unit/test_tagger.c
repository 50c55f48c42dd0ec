/* Parts of speech and clauses of sentences, and what the model's file may hold. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "lexicon/readings.h"
#include "text/sentence_clauses.h"
#include "text/tagger.h"
#include "text/tokenizer.h"

static struct knowledge knowledge;
static struct tagging *model;

static const char *data_dir(void)
{
    const char *dir = getenv("MTLINT_DATA");
    return dir ? dir : "build/data";
}

static int set_up(void **state)
{
    struct buf err = BUF_EMPTY, path = BUF_EMPTY;
    (void)state;
    buf_addf(&path, "%s/tagging.de.bin", data_dir());
    model = tagging_open(buf_str(&path), &err);
    int result = model && knowledge_open(&knowledge, data_dir(), "de", &err) == 0 ? 0 : -1;
    buf_release(&path);
    buf_release(&err);
    return result;
}

static int tear_down(void **state)
{
    (void)state;
    tagging_close(model);
    knowledge_close(&knowledge);
    return 0;
}

/* What is printed of an analysis, to be compared. */
typedef void print_analysis(struct buf *out, const struct analysis *a);

static void assert_analysis(const char *text, print_analysis *print, const char *expected)
{
    struct vocabulary v;
    struct analyser a;
    struct token_list tokens = {0};
    struct buf got = BUF_EMPTY;
    vocabulary_init(&v, &knowledge, NULL);
    analyser_init(&a, model);
    analyser_begin(&a, &v, text);
    tokenize(lang_by_tag("de"), text, 0, strlen(text), &v.ids, &tokens);
    vocabulary_count(&v, tokens.items, tokens.len);
    print(&got, analyser_sentence(&a, tokens.items, tokens.len));
    assert_string_equal(buf_str(&got), expected);
    buf_release(&got);
    token_list_release(&tokens);
    analyser_release(&a);
    vocabulary_release(&v);
}

static void print_tags(struct buf *out, const struct analysis *a)
{
    for (size_t i = 0; i < a->words.len; i++)
        buf_addf(out, i ? " %s" : "%s", tag_name(analysis_tag(a, i)));
}

/* The tags of a sentence's words and marks, parted by blanks. */
static void assert_tags(const char *text, const char *expected)
{
    assert_analysis(text, print_tags, expected);
}

static void print_word(struct buf *out, const struct analysis *a, size_t word)
{
    buf_add(out, a->words.items[word].text.ptr, a->words.items[word].text.len);
}

static void print_clauses(struct buf *out, const struct analysis *a)
{
    static const char *const kinds[] = {"main", "subordinate", "relative", "interrogative"};
    for (uint32_t i = 0; i < a->clauses.len; i++) {
        const struct clause *c = &a->clauses.items[i];
        buf_addf(out, "%s%s%s", i ? " | " : "", kinds[c->kind], c->coordinated ? "+" : "");
        for (uint32_t w = c->first; w <= c->last; w++)
            if (clause_has(a, i, w)) {
                buf_addf(out, w == c->finite ? " *" : " ");
                print_word(out, a, w);
            }
    }
}

/* The clauses with their kind ("+": coordinated), own words and marks, the finite verb behind "*". */
static void assert_clauses(const char *text, const char *expected)
{
    assert_analysis(text, print_clauses, expected);
}

/* What the sentence saves with another fourth word, and with each of its words as it stands; then its tags. */
static void print_savings(struct buf *out, const struct analysis *a)
{
    static const char noun[] = "Fall";
    buf_addf(out, analysis_saving(a, 3, (struct span){noun, 4}) > TAGGING_UNITS ? "saves" : "does not save");
    for (size_t i = 0; i < a->words.len; i++)
        if (a->words.items[i].reading_count > 0 && !a->words.items[i].readings[0].recased)
            buf_addf(out, " %d", analysis_saving(a, i, a->words.items[i].text));
    buf_addf(out, " %s", analysis_saving_as(a, 3, TAG_BIT(TAG_KOUS)) < 0 ? "dearer " : "cheaper ");
    print_tags(out, a);
}

static void test_savings(void **state)
{
    (void)state;
    assert_analysis("wir klären den fall heute.", print_savings,
                    "saves 0 0 0 0 0 dearer PPER VVFIN ART VVIMP ADV STOP");
    assert_analysis("wir klären den Fall heute.", print_savings,
                    "does not save 0 0 0 0 0 dearer PPER VVFIN ART NN ADV STOP");
}

/* Where one more finite verb saves most, or nothing. */
static void print_best_gap(struct buf *out, const struct analysis *a)
{
    size_t best = 0;
    int most = 0, cost = a->cost;
    for (size_t i = 0; i < a->words.len; i++) {
        int saved = analysis_saving_between(a, i, TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN));
        if (saved > most) {
            most = saved;
            best = i;
        }
    }
    buf_addf(out, most > 0 ? "before word %zu" : "nowhere", best);
    assert_int_equal(analysis_saving(a, 1, a->words.items[1].text), 0); /* the tagger's states are as before */
    assert_int_equal(a->cost, cost);
}

static void test_saving_by_a_word_between(void **state)
{
    (void)state;
    assert_analysis("Der Bus gestern nicht gefahren.", print_best_gap, "before word 2");
    assert_analysis("Der Bus ist gestern nicht gefahren.", print_best_gap, "nowhere");
}

static void test_finite_or_infinitive(void **state)
{
    (void)state;
    assert_tags("Die Kinder spielen im Garten.", "ART NN VVFIN APPRART NN STOP");
    assert_tags("Die Kinder wollen im Garten spielen.", "ART NN VMFIN APPRART NN VVINF STOP");
    assert_tags("Sie sagte, dass die Kinder im Garten spielen.", "PPER VVFIN COMMA KOUS ART NN APPRART NN VVFIN STOP");
}

static void test_participle_or_finite(void **state)
{
    (void)state;
    assert_tags("Er hat das Haus verkauft.", "PPER VAFIN ART NN VVPP STOP");
    assert_tags("Er verkauft das Haus.", "PPER VVFIN ART NN STOP");
}

static void test_prefix_or_preposition(void **state)
{
    (void)state;
    assert_tags("Er ruft seine Mutter an.", "PPER VVFIN PDAT NN PTKVZ STOP");
    assert_tags("Er denkt an seine Mutter.", "PPER VVFIN APPR PDAT NN STOP");
}

static void test_relative_clause(void **state)
{
    (void)state;
    assert_tags("Das Buch, das er liest, ist neu.", "ART NN COMMA PRELS PPER VVFIN COMMA VAFIN ADJD STOP");
}

static void test_joined_words_are_read_parted(void **state)
{
    (void)state;
    assert_tags("Vor ein paar TagenOpenAI sprach er.", "APPR ART PDAT NN NE VVFIN PPER STOP");
}

static void test_clauses(void **state)
{
    (void)state;
    assert_clauses("Das Haus, das er baute, steht noch.", "main Das Haus , *steht noch | relative das er *baute");
    assert_clauses("Als er kam, ging sie weg und schlief.",
                   "subordinate Als er *kam | main *ging sie weg | main+ *schlief");
    assert_clauses("Der Mann, mit dem ich sprach, sagte, dass er kommt, wenn er Zeit hat.",
                   "main Der Mann , *sagte | relative mit dem ich *sprach | subordinate dass er *kommt | "
                   "subordinate wenn er Zeit *hat");
    assert_clauses("Niemand weiß, wo sie wohnt.", "main Niemand *weiß | interrogative wo sie *wohnt");
}

static void test_a_misplaced_verb_is_still_the_verb(void **state)
{
    (void)state;
    assert_clauses("Gestern er ging nach Hause.", "main Gestern er *ging nach Hause");
    assert_clauses("Seit 1999 er lebt in Berlin.", "main Seit 1999 er *lebt in Berlin");
}

static void assert_refused(const char *bytes, size_t len)
{
    char path[] = "/tmp/test_tagger_XXXXXX";
    struct buf err = BUF_EMPTY;
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, bytes, len), len);
    close(fd);
    assert_null(tagging_open(path, &err));
    assert_non_null(strstr(buf_str(&err), path));
    unlink(path);
    buf_release(&err);
}

static void test_damaged_models_are_refused(void **state)
{
    struct buf path = BUF_EMPTY, bytes = BUF_EMPTY;
    (void)state;
    buf_addf(&path, "%s/tagging.de.bin", data_dir());
    FILE *f = fopen(buf_str(&path), "rb");
    assert_non_null(f);
    for (size_t got = 1; got > 0; bytes.len += got)
        got = fread(buf_reserve(&bytes, 1 << 16), 1, 1 << 16, f);
    fclose(f);
    struct tagging_head head;
    memcpy(&head, bytes.data, sizeof(head));
    assert_refused("", 0);
    assert_refused("mtlint\x1At", 8);
    assert_refused(bytes.data, bytes.len - 1);
    bytes.data[8] ^= 1; /* the version */
    assert_refused(bytes.data, bytes.len);
    bytes.data[8] ^= 1;
    memset(bytes.data + offsetof(struct tagging_head, form_count), 0xFF, 4);
    assert_refused(bytes.data, bytes.len);
    memcpy(bytes.data, &head, sizeof(head));
    struct tagging_kind *kinds = (void *)(bytes.data + bytes.len - head.text_size -
                                          (size_t)head.kind_count * head.kind_count * sizeof(struct word_pair) -
                                          head.kind_count * sizeof(*kinds));
    kinds[1].tag = TAG_COUNT; /* no such tag, and no kind for those of its own */
    assert_refused(bytes.data, bytes.len);
    buf_release(&path);
    buf_release(&bytes);
}

/* Frequent function words are kinds of their own, as one part of speech each. */
static void test_kinds_of_words(void **state)
{
    (void)state;
    uint32_t any = tagging_kind(model, TAG_ART, span_of("")), der = tagging_kind(model, TAG_ART, span_of("der"));
    assert_int_not_equal(der, any);
    assert_int_not_equal(der, tagging_kind(model, TAG_PRELS, span_of("der")));
    assert_int_equal(tagging_kind(model, TAG_ART, span_of("haus")), any);
    assert_int_equal(tagging_kind(model, TAG_NN, span_of("haus")), tagging_kind(model, TAG_NN, span_of("turm")));
    for (int tag = 0; tag < TAG_COUNT; tag++)
        assert_int_equal(tagging_kind(model, (enum word_tag)tag, span_of("xyz")),
                         tagging_kind(model, (enum word_tag)tag, span_of("")));
}

static void test_pairs_of_words(void **state)
{
    (void)state;
    uint32_t der = tagging_kind(model, TAG_ART, span_of("der")), noun = tagging_kind(model, TAG_NN, span_of("")),
             verb = tagging_kind(model, TAG_VVFIN, span_of("")), rare = tagging_kind(model, TAG_ITJ, span_of(""));
    const struct word_pair *usual = tagging_pair(model, der, noun), *never = tagging_pair(model, der, verb);
    assert_false(usual->unusual);
    assert_true(never->unusual);
    assert_true(usual->cost < never->cost);
    assert_false(tagging_pair(model, rare, rare)->unusual); /* seen as seldom as chance would have it */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_finite_or_infinitive),
        cmocka_unit_test(test_savings),
        cmocka_unit_test(test_saving_by_a_word_between),
        cmocka_unit_test(test_participle_or_finite),
        cmocka_unit_test(test_prefix_or_preposition),
        cmocka_unit_test(test_relative_clause),
        cmocka_unit_test(test_joined_words_are_read_parted),
        cmocka_unit_test(test_kinds_of_words),
        cmocka_unit_test(test_pairs_of_words),
        cmocka_unit_test(test_damaged_models_are_refused),
        cmocka_unit_test(test_clauses),
        cmocka_unit_test(test_a_misplaced_verb_is_still_the_verb),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
