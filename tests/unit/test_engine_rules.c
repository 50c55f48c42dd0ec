/* What each kind of rule finds, what it puts in its place, and that the prefilter loses nothing. */
#include "test_engine.h"

#include "base/utf8.h"

static void expect_found(const char *rules, const char *text, const char *expected)
{
    for (int prefilter = 1; prefilter >= 0; prefilter--) {
        struct bench *b = bench_open(rules_from(rules), prefilter);
        assert_string_equal(bench_find(b, text), expected);
        assert_string_equal(buf_str(&b->errors), "");
        bench_close(b);
    }
}

/* --- phrases */

static void phrases_ignore_case_and_kind_of_blank(void **state)
{
    (void)state;
    const char *rules = RULE("a", "  match: 'früh auf\\b'\n");
    expect_found(rules, "Das war früh auf dem Weg.", "[früh auf]");
    expect_found(rules, "Das war FRÜH  AUF dem Weg.", "[FRÜH  AUF]");
    expect_found(rules,
                 "Das war früh\nauf, früh\r\nauf, früh\xC2\xA0"
                 "auf.",
                 "[früh\nauf] [früh\r\nauf] [früh\xC2\xA0"
                 "auf]");
    expect_found(rules, "Das war frühauf, früh aufs, früh. Auf.", "");
}

static void blanks_take_quantifiers(void **state)
{
    (void)state;
    expect_found(RULE("a", "  match: 'ab ?cd'\n"), "abcd ab cd ab  cd", "[abcd] [ab cd] [ab  cd]");
    expect_found(RULE("a", "  match: 'ab *cd'\n"), "abcd ab cd ab  cd", "[abcd] [ab cd] [ab  cd]");
    expect_found(RULE("a", "  match: 'ab +cd'\n"), "abcd ab cd ab  cd", "[ab cd] [ab  cd]");
    expect_found(RULE("a", "  match: 'ab {0,1}cd'\n"), "abcd ab cd ab  cd", "[abcd] [ab cd] [ab  cd]");
    expect_found(RULE("a", "  match: 'ab[ ]cd'\n"), "abcd ab cd ab  cd ab\ncd", "[ab cd]");
    expect_found(RULE("a", "  match: 'ab\\ cd'\n"), "ab cd ab  cd ab\ncd", "[ab cd]");
    expect_found(RULE("a", "  match: '\\Qab cd\\E'\n"), "ab cd ab  cd ab\ncd", "[ab cd]");
    expect_found(RULE("a", "  match: '[[:alpha:] ]{2}cd'\n"), "ab cd", "[b cd]");
}

static void a_phrase_is_matched_within_one_sentence(void **state)
{
    (void)state;
    const char *rules = RULE("a", "  match: '^haus|haus$|tür\\W+haus'\n");
    expect_found(rules, "Haus ist da. Haus war da, Haus. Die Tür! Haus ist da.", "[Haus] [Haus] [Haus]");
}

static void exact_case_is_exact(void **state)
{
    (void)state;
    expect_found(RULE("a", "  match: 'der Straße'\n  case: exact\n"), "der Straße, Der Straße, der STRASSE",
                 "[der Straße]");
}

static void replacements_follow_the_case_of_the_match(void **state)
{
    (void)state;
    const char *rules = RULE("a", "  match: 'früh auf'\n  replace: ['schon früh', 'Früh', 'ärgerlich', '$$5']\n");
    expect_found(rules, "Es war früh auf da.", "[früh auf => schon früh | Früh | ärgerlich | $5]");
    expect_found(rules, "Früh auf war es da.", "[Früh auf => Schon früh | Früh | Ärgerlich | $5]");
    expect_found(RULE("a", "  match: 'Sinn (?:machen)'\n  case: exact\n  replace: [sinnvoll sein]\n"),
                 "Das soll Sinn machen.", "[Sinn machen => sinnvoll sein]");
    expect_found(RULE("a", "  match: 'abc'\n  replace: ['']\n"), "Abc", "[Abc => ]");
}

static void groups_fill_replacements_and_messages(void **state)
{
    (void)state;
    struct bench *b = bench_open(
        rules_from(
            "- id: de/a/b\n  category: grammar\n  severity: minor\n  status: stable\n  message: 'Not \"$0\", but $2.'\n"
            "  match: '(in) (\\d{4})(x)?'\n  replace: ['${1} $2$3!']\n  bad: ['[x]']\n  good: [y]\n"),
        true);
    assert_string_equal(bench_find(b, "Es war in\n1999."), "[in\n1999 => in 1999!]");
    assert_string_equal(b->report.findings.items[0].message, "Not \"in 1999\", but 1999.");
    bench_close(b);
}

static void messages_are_in_the_chosen_language(void **state)
{
    (void)state;
    struct bench *b =
        bench_open(rules_from("- id: de/a/b\n  category: grammar\n  severity: minor\n  status: stable\n"
                              "  message: 'Not \"$0\".'\n  message-de: 'Nicht „$0“.'\n"
                              "  match: '(in) \\d{4}'\n  bad: ['[x]']\n  good: [y]\n" RULE("c", "  match: '1999'")),
                   true);
    b->selection.messages = MESSAGES_DE;
    bench_find(b, "Es war in 1999.");
    assert_string_equal(b->report.findings.items[0].message, "Nicht „in 1999“.");
    assert_string_equal(b->report.findings.items[1].message, "m");
    bench_close(b);
}

static void a_marked_group_is_the_span(void **state)
{
    (void)state;
    const char *rules = RULE("a", "  match: '(?:er|sie) (geht|fährt) (heim)'\n  mark: 2\n  replace: ['nach $2e']\n");
    expect_found(rules, "Er geht heim, sie fährt Heim.", "[heim => nach heime] [Heim => Nach Heime]");
    expect_found(RULE("a", "  match: 'er (sehr)?da'\n  mark: 1\n"), "er da, er sehrda", "[er da] [sehr]");
    expect_found(RULE("a", "  match: 'sagte()dass'\n  mark: 1\n  replace: [', ']\n"), "er sagtedass", "[ => , ]");
}

static void matches_do_not_overlap(void **state)
{
    (void)state;
    expect_found(RULE("a", "  match: 'ana'\n"), "bananana", "[ana] [ana]");
}

static void fixes_are_unsafe_unless_the_rule_says_so(void **state)
{
    (void)state;
    static const struct {
        const char *field;
        enum applicability expected;
    } rows[] = {{"", FIX_UNSAFE},
                {"  fix: safe\n", FIX_SAFE},
                {"  fix: unsafe\n", FIX_UNSAFE},
                {"  fix: display\n", FIX_DISPLAY}};
    for (size_t i = 0; i < 4; i++) {
        struct buf yaml = BUF_EMPTY;
        buf_addf(&yaml, RULE("a", "  match: abc\n  replace: [x]\n%s"), rows[i].field);
        struct bench *b = bench_open(rules_from(buf_str(&yaml)), true);
        assert_string_equal(bench_find(b, "abc"), "[abc => x]");
        assert_int_equal(b->report.findings.items[0].fixes[0].applicability, rows[i].expected);
        bench_close(b);
        buf_release(&yaml);
    }
}

static void rules_look_at_their_kinds_of_segments(void **state)
{
    (void)state;
    static const struct {
        const char *field;
        const char *kinds;
    } rows[] = {{"", "010010"}, {"  segments: [heading, meta]\n", "100001"}, {"  segments: [item, cell]\n", "001100"}};
    for (size_t i = 0; i < 3; i++) {
        struct buf yaml = BUF_EMPTY;
        buf_addf(&yaml, RULE("a", "  match: abc\n%s"), rows[i].field);
        struct bench *b = bench_open(rules_from(buf_str(&yaml)), true);
        for (int kind = 0; kind < SEGMENT_KINDS; kind++) {
            bench_run(b, "abc", 3, "\n", (enum segment_kind)kind);
            bool expected = rows[i].kinds[kind] == '1' || (i == 0 && kind == SEGMENT_ITEM);
            assert_int_equal(b->report.findings.len, expected);
        }
        bench_close(b);
        buf_release(&yaml);
    }
}

static void a_rule_that_is_off_is_not_tried(void **state)
{
    (void)state;
    struct bench *b = bench_open(rules_from(RULE("a", "  match: abc\n") RULE("b", "  match: abc\n")), true);
    selection_release(&b->selection);
    selection_init(&b->selection);
    selection_add_rule(&b->selection, ruleset_info(b->rules, 1));
    selection_freeze(&b->selection);
    assert_string_equal(bench_find(b, "abc"), "[abc]");
    assert_string_equal(b->report.findings.items[0].rule->id, "de/test/b");
    bench_close(b);
}

/* --- limits */

#define CATASTROPHE "  match: '(?:(?:a|a)+b?)+c'\n"

static void a_limit_is_reported_once_and_the_others_go_on(void **state)
{
    (void)state;
    struct bench *b = bench_open(rules_from(RULE("bomb", CATASTROPHE) RULE("b", "  match: ende\n")), true);
    const char *text = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa c ende.\n\n"
                       "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa c ende.";
    assert_string_equal(bench_find(b, text), "[ende] [ende]");
    assert_string_equal(buf_str(&b->errors),
                        "t.txt:1: rule de/test/bomb gave up here and was left out for the rest of the file "
                        "(match limit exceeded); simplify its pattern, t.yaml:1\n");
    buf_clear(&b->errors);
    assert_string_equal(bench_find(b, "ac"), "[ac]"); /* the next document begins anew */
    assert_string_equal(buf_str(&b->errors), "");
    bench_close(b);
}

static void token_and_block_rules_report_limits_too(void **state)
{
    (void)state;
    const char *text = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    struct bench *b = bench_open(rules_from(RULE("t", "  tokens: [{regex: '(?:(?:a|a)+b?)+[cd]'}]\n")
                                                RULE("b", "  block: {strong: ['(?:(?:a|a)+b?)+[cd]']}\n")),
                                 true);
    assert_string_equal(bench_find(b, text), "");
    assert_non_null(strstr(buf_str(&b->errors), "rule de/test/b gave up"));
    assert_non_null(strstr(buf_str(&b->errors), "rule de/test/t gave up"));
    bench_close(b);
}

/* One sentence of a megabyte, with patterns that would be quadratic in it. */
static void long_sentences_take_linear_time(void **state)
{
    (void)state;
    struct buf text = BUF_EMPTY;
    for (int i = 0; i < 100000; i++)
        buf_add_str(&text, "foo bar ü ");
    buf_add_str(&text, "foo qux");
    struct bench *b = bench_open(rules_from(RULE("a", "  match: 'foo.*qux'\n") RULE(
                                     "b", "  match: 'bar ü (?=foo qux)'\n") RULE("c", "  match: '^foo|qux$'\n")),
                                 true);
    bench_run(b, buf_str(&text), text.len, "\n", SEGMENT_PARAGRAPH);
    size_t ends = 0;
    for (size_t i = 0; i < b->report.findings.len; i++)
        ends += strcmp(b->report.findings.items[i].rule->id, "de/test/c") == 0;
    assert_int_equal(ends, 2);
    assert_true(b->report.findings.len >= 3);
    bench_close(b);
    buf_release(&text);
}

/* --- tokens */

#define TOKENS(list) RULE("a", "  tokens: " list "\n")

static void tokens_are_compared_word_by_word(void **state)
{
    (void)state;
    const char *rules = TOKENS("[{any: [mache, macht]}, {any: [sinn]}]");
    expect_found(rules, "Das macht Sinn, MACHE sinn! Macht unsinn. Macht\nSinn.",
                 "[macht Sinn] [MACHE sinn] [Macht\nSinn]");
    expect_found(rules, "Das macht, Sinn, gemacht Sinn.", "");
    expect_found(rules,
                 "Das ma\xC2\xAD"
                 "cht Sinn.",
                 "[ma\xC2\xAD"
                 "cht Sinn]");
    expect_found(TOKENS("[{any: [straße]}]"), "Die STRAẞE.", "[STRAẞE]");
    expect_found(TOKENS("[{exact: [Sinn]}]"), "Sinn sinn SINN", "[Sinn]");
    expect_found(RULE("a", "  case: exact\n  tokens: [{any: [Sinn]}]\n"), "Sinn sinn SINN", "[Sinn]");
    expect_found(TOKENS("[{any: [macht]}, {any: [',']}]"), "er macht, was", "[macht,]");
    expect_found(TOKENS("[{any: [das]}, {any: [',']}]"), "das, was", "[das,]");
    expect_found(TOKENS("[{any: [die]}, {any: ['…', '...']}]"), "Die… die... die", "[Die…] [die...]");
}

static void gaps_stop_at_what_parts_clauses(void **state)
{
    (void)state;
    const char *rules = TOKENS("[{any: [macht]}, {gap: [0, 3]}, {any: [sinn]}]");
    expect_found(rules, "Das macht Sinn.", "[macht Sinn]");
    expect_found(rules, "Das macht auch 3 % Sinn.", "[macht auch 3 % Sinn]");
    expect_found(rules, "Das macht a b c d Sinn.", "");
    expect_found(rules, "Das macht er, Sinn.", "");
    expect_found(rules, "Das macht (auch Sinn).", "");
    expect_found(rules, "Das macht „auch Sinn“.", "");
    expect_found(rules, "Das macht »auch Sinn«.", "");
    expect_found(rules, "Das macht: Sinn; macht … Sinn.", "");
    expect_found(rules, "Das macht z. B. Sinn.", "[macht z. B. Sinn]");
    expect_found(TOKENS("[{any: [a]}, {gap: [2, 3]}, {any: [b]}]"), "a b, a x b, a x x b, a x x x b, a x x x x b.",
                 "[a x x b] [a x x x b]");
}

static void the_shortest_match_of_each_start_is_taken(void **state)
{
    (void)state;
    expect_found(TOKENS("[{any: [a]}, {gap: [0, 4]}, {any: [b]}]"), "a b b a a b", "[a b] [a a b]");
    expect_found(TOKENS("[{any: [a]}, {any: [b]}, {any: [a]}]"), "a b a b a", "[a b a]");
}

static void elements_may_be_optional_or_negated(void **state)
{
    (void)state;
    const char *rules = TOKENS("[{any: [ist]}, {any: [sehr, ganz], optional: true}, {not: [kein, alt]}]");
    expect_found(rules, "er ist neu", "[ist neu]");
    expect_found(rules, "er ist alt", "");
    expect_found(rules, "er ist sehr alt", "[ist sehr]"); /* "sehr" is no listed word either */
    expect_found(rules, "er ist 5", "");
    expect_found(TOKENS("[{any: [ist]}, {regex: 'ge\\w+t', optional: true}, {any: [worden]}]"),
                 "ist worden, ist gemacht worden, ist machbar worden", "[ist worden] [ist gemacht worden]");
    expect_found(TOKENS("[{regex: 'ge\\w+t'}]"), "Gemacht ungemacht gemachte", "[Gemacht]");
    expect_found(TOKENS("[{regex: '\\d+'}, {any: [uhr]}]"), "um 5 Uhr", "[5 Uhr]");
}

static void marks_and_groups_of_tokens_are_elements(void **state)
{
    (void)state;
    const char *fine =
        RULE("a", "  tokens: [{any: [macht]}, {gap: [0, 3]}, {any: [den], optional: true}, {any: [sinn]}]\n"
                  "  mark: [3, 4]\n  replace: ['<$1|$2|$3|$4>']\n");
    expect_found(fine, "er macht so den Sinn", "[den Sinn => <macht|so|den|Sinn>]");
    expect_found(fine, "er macht so viel Sinn", "[Sinn => <macht|so viel||Sinn>]");
    expect_found(RULE("a", "  tokens: [{any: [er]}, {any: [macht]}]\n  mark: 2\n  replace: [tut]\n"), "Er macht",
                 "[macht => tut]");
}

static void long_gaps_take_linear_time(void **state)
{
    (void)state;
    struct buf text = BUF_EMPTY;
    for (int i = 0; i < 60000; i++)
        buf_add_str(&text, "a ");
    struct bench *b =
        bench_open(rules_from(TOKENS("[{any: [a]}, {gap: [0, 20]}, {any: [a]}, {gap: [0, 20]}, {any: [a]}, "
                                     "{gap: [0, 10]}, {any: [b]}]")),
                   true);
    bench_run(b, buf_str(&text), text.len, "\n", SEGMENT_PARAGRAPH);
    assert_int_equal(b->report.findings.len, 0);
    bench_close(b);
    buf_release(&text);
}

/* --- blocks */

#define BLOCK                                                                                                          \
    RULE("a", "  block:\n    strong: ['^Schreibe einen Kommentar\\b', '^Antworten$']\n"                                \
              "    weak: ['\\bE-Mail-Adresse\\b', '\\bName\\b', '\\bWebsite\\b']\n    max_words: 6\n")

static void expect_blocks(const char *text, const char *expected)
{
    for (int prefilter = 1; prefilter >= 0; prefilter--) {
        struct bench *b = bench_open(rules_from(BLOCK), prefilter);
        bench_run(b, text, strlen(text), "\n", SEGMENT_PARAGRAPH);
        assert_string_equal(bench_show(b), expected);
        bench_close(b);
    }
}

static void strong_patterns_report_short_segments(void **state)
{
    (void)state;
    expect_blocks("Ein Text.\nSchreibe einen Kommentar\nAntworten\nEnde.", "[Schreibe einen Kommentar] [Antworten]");
    expect_blocks("Schreibe einen Kommentar zu diesem langen Text.", "");
    expect_blocks("Bitte: schreibe einen Kommentar", "");
}

static void weak_patterns_need_company(void **state)
{
    (void)state;
    expect_blocks("Dein Name", "");
    expect_blocks("Name, E-Mail-Adresse", "[Name, E-Mail-Adresse]");
    expect_blocks("Name Name", "");
    expect_blocks("Name\nName", "");
    expect_blocks("Name\nWebsite", "[Name] [Website]");
    expect_blocks("Name\nx\nWebsite", "[Name] [Website]");
    expect_blocks("Name\nx\nx\nWebsite", "");
    expect_blocks("Name\nx\nAntworten", "[Name] [Antworten]");
    expect_blocks("Antworten\nx\nName", "[Antworten] [Name]");
    expect_blocks("Name\nIn einem langen Absatz steht auch Website.", "");
}

static void blocks_are_of_any_kind_but_meta(void **state)
{
    (void)state;
    struct bench *b = bench_open(rules_from(BLOCK), true);
    for (int kind = 0; kind < SEGMENT_KINDS; kind++) {
        bench_run(b, "Antworten", 9, "\n", (enum segment_kind)kind);
        assert_int_equal(b->report.findings.len, kind != SEGMENT_META);
    }
    bench_close(b);
}

/* --- the filter */

static const char *const tricky_rules =
    RULE("r1", "  match: 'straße'\n") RULE("r2", "  match: '\\bkelvin\\b'\n") RULE("r3", "  match: 'maſs|mass'\n")
        RULE("r4", "  match: 'grüße (?:aus|von)'\n") RULE("r5", "  match: '(?<=der\\s)bank'\n")
            RULE("r6", "  match: '\\w+heit\\b'\n") RULE("r7", "  match: '(?:un)?klar(?:heit)?'\n")
                RULE("r8", "  match: '^\\W*im (?=\\d)'\n") RULE("r9", "  match: 'a.c'\n")
                    RULE("t1", "  tokens: [{any: [straße, gasse]}, {gap: [0, 2]}, {exact: [Haus]}]\n")
                        RULE("t2", "  tokens: [{regex: '.*ſe.*'}]\n")
                            RULE("t3", "  tokens: [{not: [der]}, {any: [σίσυφος]}]\n")
                                RULE("b1", "  block: {strong: ['straße$'], weak: ['kelvin', 'İstanbul|ıllı']}\n");

static const char *const tricky_texts[] = {
    "Die STRAẞE und die straße, Straße.",
    "300 Kelvin und KELVIN und kelvin.",
    "Das Maſs, die MASS, die maß.",
    "GRÜẞE\naus Köln, Grüße\r\nvon dir.",
    "Der Bank, der bank, DER  BANK.",
    "Die Klarheit, die UNKLARHEIT, unklar.",
    "Im 5. Jahr, „Im 6. Jahr.",
    "abc a\xC2\xAD"
    "c aäc",
    "Straße Haus, Gas\xC2\xADse ist Haus. Straße, Haus.",
    "eiſen SEin \xC5\xBF"
    "e",
    "dem ΣΊΣΥΦΟΣ, der σίσυφος",
    "kelvin\n\nıLLI\n\nSTRAẞE",
    "\xC2\xADStraße\xE2\x80\x8B",
    "ＳＴＲＡＳＳＥ",
};

/* Both ways over each text; the findings have to be the same. */
static size_t compare_ways(struct bench *with, struct bench *without, const char *text, size_t len)
{
    bench_run(with, text, len, "\n\n", SEGMENT_PARAGRAPH);
    bench_run(without, text, len, "\n\n", SEGMENT_PARAGRAPH);
    buf_clear(&without->shown);
    assert_int_equal(with->report.findings.len, without->report.findings.len);
    for (size_t i = 0; i < with->report.findings.len; i++) {
        const struct finding *x = &with->report.findings.items[i], *y = &without->report.findings.items[i];
        assert_string_equal(x->rule->id, y->rule->id);
        assert_int_equal(x->start, y->start);
        assert_int_equal(x->end, y->end);
        assert_int_equal(x->fix_count, y->fix_count);
    }
    return with->report.findings.len;
}

static void the_filter_loses_nothing_of_odd_letters(void **state)
{
    (void)state;
    struct bench *with = bench_open(rules_from(tricky_rules), true),
                 *without = bench_open(rules_from(tricky_rules), false);
    size_t found = 0;
    for (size_t i = 0; i < sizeof(tricky_texts) / sizeof(tricky_texts[0]); i++)
        found += compare_ways(with, without, tricky_texts[i], strlen(tricky_texts[i]));
    assert_true(found > 30);
    bench_close(with);
    bench_close(without);
}

/* Cut-up and glued pieces of the texts above, in upper and lower case. */
static void the_filter_loses_nothing_of_random_texts(void **state)
{
    (void)state;
    struct bench *with = bench_open(rules_from(tricky_rules), true),
                 *without = bench_open(rules_from(tricky_rules), false);
    uint64_t dice = 7;
    size_t found = 0;
    for (int round = 0; round < 600; round++) {
        struct buf text = BUF_EMPTY;
        for (int piece = 0; piece < 8; piece++) {
            dice = dice * 6364136223846793005u + 1442695040888963407u;
            const char *from = tricky_texts[(dice >> 33) % (sizeof(tricky_texts) / sizeof(tricky_texts[0]))];
            size_t len = strlen(from), cut = (dice >> 40) % len;
            while (cut < len && ((unsigned char)from[cut] & 0xC0) == 0x80)
                cut++;
            if (dice >> 60 & 1)
                buf_add_str(&text, from + cut);
            else
                buf_add(&text, from, cut);
            buf_add_str(&text, dice >> 61 & 1 ? " " : "");
        }
        found += compare_ways(with, without, buf_str(&text), text.len);
        buf_release(&text);
    }
    assert_true(found > 1000);
    bench_close(with);
    bench_close(without);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(phrases_ignore_case_and_kind_of_blank),
        cmocka_unit_test(blanks_take_quantifiers),
        cmocka_unit_test(a_phrase_is_matched_within_one_sentence),
        cmocka_unit_test(exact_case_is_exact),
        cmocka_unit_test(replacements_follow_the_case_of_the_match),
        cmocka_unit_test(groups_fill_replacements_and_messages),
        cmocka_unit_test(messages_are_in_the_chosen_language),
        cmocka_unit_test(a_marked_group_is_the_span),
        cmocka_unit_test(matches_do_not_overlap),
        cmocka_unit_test(fixes_are_unsafe_unless_the_rule_says_so),
        cmocka_unit_test(rules_look_at_their_kinds_of_segments),
        cmocka_unit_test(a_rule_that_is_off_is_not_tried),
        cmocka_unit_test(a_limit_is_reported_once_and_the_others_go_on),
        cmocka_unit_test(token_and_block_rules_report_limits_too),
        cmocka_unit_test(long_sentences_take_linear_time),
        cmocka_unit_test(tokens_are_compared_word_by_word),
        cmocka_unit_test(gaps_stop_at_what_parts_clauses),
        cmocka_unit_test(the_shortest_match_of_each_start_is_taken),
        cmocka_unit_test(elements_may_be_optional_or_negated),
        cmocka_unit_test(marks_and_groups_of_tokens_are_elements),
        cmocka_unit_test(long_gaps_take_linear_time),
        cmocka_unit_test(strong_patterns_report_short_segments),
        cmocka_unit_test(weak_patterns_need_company),
        cmocka_unit_test(blocks_are_of_any_kind_but_meta),
        cmocka_unit_test(the_filter_loses_nothing_of_odd_letters),
        cmocka_unit_test(the_filter_loses_nothing_of_random_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
