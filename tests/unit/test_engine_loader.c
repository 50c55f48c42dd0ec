/* Rule files: each fault has its line and says what to do; what is right is loaded. */
#include "test_engine.h"

#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEAD "- id: de/a/b\n  category: grammar\n  severity: minor\n  status: stable\n  message: m\n"
#define TAIL "  bad: ['[x]']\n  good: [y]\n"
#define MATCH "  match: abc\n"

struct row {
    const char *yaml, *errors;
};

static const struct row rows[] = {
    {HEAD MATCH TAIL, ""},
    {"", ""},
    {"# nothing\n", ""},
    {"a: b\n", "t.yaml:1: the file has to be a list of rules; begin each with \"- id: ...\"\n"},
    {"- a\n", "t.yaml:1: a rule has to be a mapping; begin it with \"- id: ...\"\n"},
    {"- id: [\n", "t.yaml:2: not valid YAML: did not find expected node content (while parsing a flow node)\n"},
    {"- id: \"a\n\nb\\q\"\n",
     "t.yaml:3: not valid YAML: found unknown escape character (while parsing a quoted scalar)\n"},
    {HEAD MATCH TAIL "---\n- id: x\n",
     "t.yaml:9: a second document begins; one file is one list, take the \"---\" out\n"},
    {"- id: &a x\n  match: *a\n",
     "t.yaml:2: an alias (*name) is not possible here; write the text out, or put it in quotes\n"},
    {"- id: \"a\\0b\"\n", "t.yaml:1: a text holds a NUL character; take it out\n"},
    {"- [a]: b\n", "t.yaml:1: a key has to be a plain word; put one that begins with * in quotes\n"},
    {HEAD MATCH "  replce: [x]\n" TAIL,
     "t.yaml:7: de/a/b: unknown key \"replce\"; the nearest known key is \"replace\"\n"},
    {HEAD MATCH "  match: def\n" TAIL, "t.yaml:7: de/a/b: key \"match\" stands twice; take one out\n"},
    {"- category: grammar\n  severity: minor\n  status: stable\n  message: m\n" MATCH TAIL,
     "t.yaml:1: id is missing; write id: language/family/name\n"},
    {"- id: de/a\n  category: grammar\n  severity: minor\n  status: stable\n  message: m\n" MATCH TAIL,
     "t.yaml:1: de/a: id \"de/a\" is not right; write de/family/name in small letters, digits and hyphens\n"},
    {"- id: en/a/b\n  category: grammar\n  severity: minor\n  status: stable\n  message: m\n" MATCH TAIL,
     "t.yaml:1: en/a/b: id \"en/a/b\" is not right; write de/family/name in small letters, digits and hyphens\n"},
    {"- id: text/a/b\n  category: grammar\n  severity: minor\n  status: stable\n  message: m\n" MATCH TAIL, ""},
    {HEAD MATCH TAIL HEAD MATCH TAIL,
     "t.yaml:9: de/a/b: id \"de/a/b\" is taken by the rule at t.yaml:1; choose another\n"},
    {"- id: de/a/b\n  category: grammer\n  severity: minr\n  status: stabel\n  message: m\n" MATCH TAIL,
     "t.yaml:2: de/a/b: unknown category \"grammer\"; the nearest known one is \"grammar\"\n"
     "t.yaml:3: de/a/b: unknown severity \"minr\"; the nearest known one is \"minor\"\n"
     "t.yaml:4: de/a/b: unknown status \"stabel\"; the nearest known one is \"stable\"\n"},
    {"- id: de/a/b\n", "t.yaml:1: de/a/b: category is missing; name one, such as unidiomatic or grammar\n"
                       "t.yaml:1: de/a/b: severity is missing; write info, minor, major or critical\n"
                       "t.yaml:1: de/a/b: status is missing; write stable or preview\n"
                       "t.yaml:1: de/a/b: a rule has one of match, tokens, verb, phrase, block and pairs, this one has "
                       "0; give it exactly one\n"
                       "t.yaml:1: de/a/b: message is missing; say in a sentence what is wrong and why\n"
                       "t.yaml:1: de/a/b: bad is missing; show at least one text with what is to be found in [ ]\n"
                       "t.yaml:1: de/a/b: good is missing; show at least one text in which nothing is to be found\n"},
    {HEAD MATCH "  tokens: [{any: [a]}]\n" TAIL, "t.yaml:1: de/a/b: a rule has one of match, tokens, verb, phrase, "
                                                 "block and pairs, this one has 2; give it exactly one\n"},
    {HEAD "  pairs: [eins]\n",
     "t.yaml:6: de/a/b: an entry has to be a mapping: {source: ..., target: ..., right: ..., bad: ...}\n"},
    {HEAD "  pairs: [{source: a b, with: []}]\n", "t.yaml:6: de/a/b: target is missing in an entry\n"
                                                  "t.yaml:6: de/a/b: right is missing in an entry\n"
                                                  "t.yaml:6: de/a/b: the words has to be a list with at least one "
                                                  "item\n"
                                                  "t.yaml:6: de/a/b: bad is missing in an entry; show a pair in "
                                                  "which it finds something\n"},
    {HEAD "  pairs: [{source: bank, target: =Bank, right: Ufer, bad: 'The bank. ||| Die [Bank].'}]\n",
     "t.yaml:6: de/a/b: \"Ufer\" is no basic form that the lexicon knows; put \"=\" before it to have just this "
     "form\n"},
    {HEAD "  pairs: [{source: bank, target: =Bank, right: =Ufer, bad: 'The bank. ||| Die [Bank].'}]\n  mark: 1\n",
     "t.yaml:7: de/a/b: mark is for rules with match or tokens; take it out\n"},
    {HEAD MATCH "  topic: [river]\n" TAIL, "t.yaml:7: de/a/b: topic is for rules with pairs; take it out\n"},
    {HEAD MATCH "  precision: x\n" TAIL, "t.yaml:7: de/a/b: precision is for preview rules; take it out\n"},
    {HEAD MATCH "  precision-de: x\n" TAIL, "t.yaml:7: de/a/b: precision-de is for preview rules; take it out\n"},
    {HEAD MATCH "  message-de: ''\n" TAIL, "t.yaml:7: de/a/b: message-de has to be a text that is not empty\n"},
    {HEAD MATCH "  message-de: Nicht $1\n" TAIL, "t.yaml:7: de/a/b: message-de: $1 names a group that does not exist "
                                                 "(there are 0); a dollar is written \"$$\"\n"},
    {HEAD MATCH "  case: exakt\n" TAIL,
     "t.yaml:7: de/a/b: unknown case \"exakt\"; the nearest known one is \"exact\"\n"},
    {HEAD MATCH "  segments: [headline]\n" TAIL,
     "t.yaml:7: de/a/b: unknown kind of segment \"headline\"; the nearest known one is \"heading\"\n"},
    {HEAD MATCH "  segments: heading\n" TAIL, "t.yaml:7: de/a/b: segments has to be a list with at least one item\n"},
    {HEAD MATCH "  fix: safe\n" TAIL,
     "t.yaml:7: de/a/b: fix says how sure the replacements are, but there is no replace; take fix out\n"},
    {HEAD MATCH "  replace: []\n" TAIL, "t.yaml:7: de/a/b: replace has to be a list with at least one item\n"},
    {HEAD MATCH "  replace: [$1]\n" TAIL, "t.yaml:7: de/a/b: replace: $1 names a group that does not exist "
                                          "(there are 0); a dollar is written \"$$\"\n"},
    {HEAD MATCH "  replace: ['${x}']\n" TAIL,
     "t.yaml:7: de/a/b: replace: \"${\" needs a group's number and \"}\"; a dollar is written \"$$\"\n"},
    {HEAD "  match: (a)bc\n  replace: ['$0 $1 ${1} $$ 5$']\n" TAIL, ""},
    {HEAD "  match: a(bc\n" TAIL,
     "t.yaml:6: de/a/b: missing closing parenthesis at byte 4 of the pattern, behind \"a(bc\"\n"},
    {HEAD "  match: 'a b  c?+*'\n" TAIL, "t.yaml:6: de/a/b: quantifier does not follow a repeatable item at byte 8 of "
                                         "the pattern, behind \"a b  c?+\"\n"},
    {HEAD "  match: a*\n" TAIL,
     "t.yaml:6: de/a/b: the pattern can match nothing at all; make a part of it necessary\n"},
    {HEAD "  match: ''\n" TAIL, "t.yaml:6: de/a/b: a pattern has to be a text that is not empty\n"},
    {HEAD "  match: [abc]\n" TAIL, "t.yaml:6: de/a/b: a pattern has to be a text that is not empty\n"},
    {HEAD "  match: '(?x) abc'\n" TAIL, "t.yaml:6: de/a/b: option x is not possible, a blank in a pattern means white "
                                        "space; take \"x\" out\n"},
    {HEAD "  match: 'ab\\C'\n" TAIL, "t.yaml:6: de/a/b: using \\C is disabled by the application at byte 4 of the "
                                     "pattern, behind \"ab\\C\"\n"},
    {HEAD MATCH "  mark: 1\n" TAIL,
     "t.yaml:7: de/a/b: mark names group 1, but the pattern has 0; put ( ) around what is "
     "to be marked\n"},
    {HEAD MATCH "  mark: x\n" TAIL, "t.yaml:7: de/a/b: mark has to be a number from 0 to 32\n"},
    {HEAD MATCH "  bad: []\n  good: [y]\n", "t.yaml:7: de/a/b: bad has to be a list with at least one item\n"},
    {HEAD MATCH "  bad: [x]\n  good: [y]\n",
     "t.yaml:7: de/a/b: a bad example needs a mark; put [ ] around what is to be found: 'x'\n"},
    {HEAD MATCH "  bad:\n    - '[x]'\n    - '[x'\n  good: [y]\n",
     "t.yaml:9: de/a/b: a mark is not closed; put \"]\" behind it, or write \\[ for a bracket: '[x'\n"},
    {HEAD MATCH "  bad: ['[x => y']\n  good: [y]\n",
     "t.yaml:7: de/a/b: a mark is not closed; put \"]\" behind it, or write \\[ for a bracket: '[x => y'\n"},
    {HEAD MATCH "  bad: ['[x]']\n  good: ['[y]']\n",
     "t.yaml:8: de/a/b: a good example has no marks; write \\[ for a bracket: '[y]'\n"},
    {HEAD "  tokens: []\n" TAIL, "t.yaml:6: de/a/b: tokens has to be a list with at least one item\n"},
    {HEAD "  tokens: [a, b]\n" TAIL, ""},
    {HEAD "  tokens: [[a]]\n" TAIL,
     "t.yaml:6: de/a/b: an element has to be a word, or a mapping such as \"any: [word]\"\n"},
    {HEAD "  tokens:\n    - any: [a]\n    - lema: [b]\n" TAIL,
     "t.yaml:8: de/a/b: unknown key \"lema\"; the nearest known key is \"lemma\"\n"
     "t.yaml:8: de/a/b: an element has 0 tests; give it one of any, exact, lemma, not, regex, gap, or a tag\n"},
    {HEAD "  tokens: [{any: [a], exact: [b]}]\n" TAIL,
     "t.yaml:6: de/a/b: an element has 2 tests; give it one of any, exact, lemma, not, regex, gap, or a tag\n"},
    {HEAD "  tokens: [{any: [a b]}]\n" TAIL,
     "t.yaml:6: de/a/b: \"a b\" is more than one token; write an element for each\n"},
    {HEAD "  tokens: [{any: [a]}, {gap: [0, 2]}]\n" TAIL,
     "t.yaml:6: de/a/b: the first and the last element cannot be a gap or optional; take it out\n"},
    {HEAD "  tokens: [{any: [a], optional: true}, {any: [b]}]\n" TAIL,
     "t.yaml:6: de/a/b: the first and the last element cannot be a gap or optional; take it out\n"},
    {HEAD "  tokens: [{any: [a]}, {gap: [3, 2]}, {any: [b]}]\n" TAIL,
     "t.yaml:6: de/a/b: a gap of 3 to 2 tokens is impossible; the second number is the larger one\n"},
    {HEAD "  tokens: [{any: [a]}, {any: [c], repeat: [0, 3]}]\n" TAIL,
     "t.yaml:6: de/a/b: the first and the last element cannot be a gap or optional; take it out\n"},
    {HEAD "  tokens: [{any: [a], repeat: [1, 3]}, b]\n" TAIL, ""},
    {HEAD "  tokens: [{tag: [NN]}, {tag: [V*, XX], is: [acc, datt]}]\n" TAIL,
     "t.yaml:6: de/a/b: unknown tag \"XX\"; `mtlint help analyze` lists them\n"
     "t.yaml:6: de/a/b: unknown feature \"datt\"; the nearest known one is \"dat\"\n"},
    {HEAD "  tokens: [{tag: [NN], is: [past, acc]}]\n" TAIL,
     "t.yaml:6: de/a/b: a word with a tense has no case and no gender; take one of them out\n"},
    {HEAD "  tokens: [a, {tag: [NN], agrees: 2}]\n" TAIL,
     "t.yaml:6: de/a/b: agrees names an element before this one, 1 to 1\n"},
    {HEAD "  tokens: [{lemma: [machen]}]\n" TAIL,
     "t.yaml:6: de/a/b: \"machen\" is no basic form that the lexicon knows; see `mtlint help rules`\n"},
    {HEAD "  tokens: [a]\n  unless: [b, {any: [c], where: befor}]\n" TAIL,
     "t.yaml:7: de/a/b: unknown place \"befor\"; the nearest known one is \"before\"\n"},
    {HEAD MATCH "  unless: [b]\n  object: x\n" TAIL,
     "t.yaml:8: de/a/b: object is for rules with verb; take it out\n"
     "t.yaml:7: de/a/b: unless is for rules with tokens, verb or phrase; take it out\n"},
    {HEAD "  phrase: in ~ -> x\n  figurative: true\n" TAIL,
     "t.yaml:6: de/a/b: ~ stands for what is between two words; take it out\n"
     "t.yaml:7: de/a/b: figurative is for rules with verb and object; take it out\n"},
    {HEAD "  phrase: ~ x | in ~ ~ x ->\n" TAIL,
     "t.yaml:6: de/a/b: ~ stands for what is between two words; take it out\n"
     "t.yaml:6: de/a/b: ~ stands for what is between two words; take it out\n"
     "t.yaml:6: de/a/b: nothing is put for the phrase; write what, or take out \"->\"\n"},
    {HEAD "  object: in | im | ins -> an | am\n  verb: machen\n" TAIL,
     "t.yaml:7: de/a/b: verb \"machen\" is no infinitive that the lexicon knows; see `mtlint help rules`\n"
     "t.yaml:6: de/a/b: 3 objects and 2 replacements; give one for all, or one for each\n"},
    {HEAD "  verb: machen -> tun\n  replace: [x]\n  mark: 1\n" TAIL,
     "t.yaml:6: de/a/b: verb \"machen\" is no infinitive that the lexicon knows; see `mtlint help rules`\n"
     "t.yaml:6: de/a/b: verb \"tun\" is no infinitive that the lexicon knows; see `mtlint help rules`\n"
     "t.yaml:8: de/a/b: mark is for rules with match or tokens; take it out\n"
     "t.yaml:7: de/a/b: replace is for rules with match or tokens, here \"->\" says what is put for the verb; take it "
     "out\n"},
    {HEAD MATCH "  replace: ['${0:machen}']\n" TAIL,
     "t.yaml:7: de/a/b: replace: only rules with tokens can inflect a word; take \":\" out\n"},
    {HEAD "  tokens: [{any: [a]}, {gap: 3}, {any: [b]}]\n" TAIL,
     "t.yaml:6: de/a/b: gap has to be a list of two numbers, [least, most]\n"},
    {HEAD "  tokens: [{any: [a]}, {gap: [0, 62]}, {any: [b]}]\n" TAIL,
     "t.yaml:6: de/a/b: the sequence is longer than 63 tokens; make its gaps shorter\n"},
    {HEAD "  tokens: [{any: [a]}, {gap: [0, 61]}, {any: [b]}]\n" TAIL, ""},
    {HEAD "  tokens: [{any: [a]}]\n  mark: [1, 2]\n" TAIL, "t.yaml:7: de/a/b: mark has to be a number from 0 to 1\n"},
    {HEAD "  tokens: [{any: [a]}, {any: [b]}]\n  mark: [2, 1]\n" TAIL,
     "t.yaml:7: de/a/b: mark has to be [first, last], two of the elements 1 to 2\n"},
    {HEAD "  block: x\n" TAIL, "t.yaml:6: de/a/b: block has to be a mapping with strong, weak and max_words\n"},
    {HEAD "  block: {max_words: 3}\n" TAIL,
     "t.yaml:6: de/a/b: block has no pattern; give it a list of strong or weak ones\n"},
    {HEAD "  block: {strong: [a, 'b(']}\n" TAIL,
     "t.yaml:6: de/a/b: missing closing parenthesis at byte 2 of the pattern, behind \"b(\"\n"},
    {HEAD "  block: {strong: [abc]}\n  mark: 1\n  replace: [x]\n" TAIL,
     "t.yaml:7: de/a/b: a block rule reports whole segments; take mark out\n"
     "t.yaml:8: de/a/b: a block rule has nothing to replace; take replace out\n"},
};

static void faults_have_their_line_and_advice(void **state)
{
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct buf err = BUF_EMPTY;
        struct ruleset *rs = ruleset_parse("t.yaml", span_of(rows[i].yaml), &lang_de, NULL, &err);
        if (strcmp(buf_str(&err), rows[i].errors) != 0) {
            print_error("row %zu: got\n%sfor\n%s", i, buf_str(&err), rows[i].yaml);
            wrong++;
        }
        assert_int_equal(rs == NULL, rows[i].errors[0] != '\0');
        ruleset_free(rs);
        buf_release(&err);
    }
    assert_int_equal(wrong, 0);
}

static void examples_lose_their_marks(void **state)
{
    (void)state;
    struct ruleset *rs = rules_from(HEAD MATCH "  bad:\n    - 'Ein [rotes => blaues | \\[grünes\\]] Haus [dort].'\n    "
                                               "- '\\[x\\] [a |b =>]'\n  good: ['\\[y]']\n");
    size_t count, line;
    const struct example *e = ruleset_examples(rs, 0, &count);
    assert_int_equal(count, 3);
    assert_string_equal(e[0].text, "Ein rotes Haus dort.");
    assert_int_equal(e[0].line, 8);
    assert_int_equal(e[0].mark_count, 2);
    assert_int_equal(e[0].marks[0].off, 4);
    assert_int_equal(e[0].marks[0].len, 5);
    assert_string_equal(e[0].marks[0].replacements[0], "blaues");
    assert_string_equal(e[0].marks[0].replacements[1], "[grünes]");
    assert_null(e[0].marks[0].replacements[2]);
    assert_int_equal(e[0].marks[1].off, 15);
    assert_null(e[0].marks[1].replacements);
    assert_string_equal(e[1].text, "[x] a |b");
    assert_string_equal(e[1].marks[0].replacements[0], "");
    assert_string_equal(e[2].text, "[y]");
    assert_false(e[2].bad);
    assert_string_equal(ruleset_file(rs, 0, &line), "t.yaml");
    assert_int_equal(line, 1);
    assert_string_equal(ruleset_info(rs, 0)->id, "de/a/b");
    ruleset_free(rs);
}

/* --- folders */

static void write_file(const char *dir, const char *name, const char *text)
{
    char path[512];
    snprintf(path, sizeof(path), "%s/%s", dir, name);
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    fputs(text, f);
    fclose(f);
}

static int remove_entry(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
    (void)st, (void)type, (void)ftw;
    return remove(path);
}

static void a_folder_is_read_in_sorted_order(void **state)
{
    (void)state;
    char dir[] = "/tmp/mtlint-rules-XXXXXX", sub[64], link[64];
    assert_non_null(mkdtemp(dir));
    snprintf(sub, sizeof(sub), "%s/m", dir);
    snprintf(link, sizeof(link), "%s.link", dir);
    assert_int_equal(mkdir(sub, 0755), 0);
    assert_int_equal(symlink(dir, link), 0);
    write_file(dir, "z.yaml", RULE("z", MATCH));
    write_file(dir, "a.yaml", RULE("a", MATCH));
    write_file(sub, "q.yaml", RULE("q", MATCH));
    write_file(dir, "note.txt", "no rules");
    write_file(dir, ".hidden.yaml", "[");
    struct buf err = BUF_EMPTY;
    struct ruleset *rs = ruleset_load(link, NULL, &lang_de, NULL, &err);
    assert_string_equal(buf_str(&err), "");
    assert_int_equal(ruleset_count(rs), 3);
    assert_string_equal(ruleset_info(rs, 0)->id, "de/test/a");
    assert_string_equal(ruleset_info(rs, 1)->id, "de/test/q");
    assert_string_equal(ruleset_info(rs, 2)->id, "de/test/z");
    ruleset_free(rs);
    write_file(sub, "q.yaml", RULE("a", MATCH));
    write_file(dir, "z.yaml", "- [\n");
    assert_null(ruleset_load(dir, NULL, &lang_de, NULL, &err));
    assert_non_null(strstr(buf_str(&err), "m/q.yaml:1: de/test/a: id \"de/test/a\" is taken by the rule at "));
    assert_non_null(strstr(buf_str(&err), "z.yaml:2: not valid YAML"));
    buf_release(&err);
    unlink(link);
    nftw(dir, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}

static void a_missing_folder_has_no_rules(void **state)
{
    (void)state;
    struct buf err = BUF_EMPTY;
    struct ruleset *rs = ruleset_load("/nonexistent/rules", NULL, &lang_de, NULL, &err);
    assert_non_null(rs);
    assert_int_equal(ruleset_count(rs), 0);
    ruleset_free(rs);
}

static void thousands_of_rules_load(void **state)
{
    (void)state;
    struct buf yaml = BUF_EMPTY, err = BUF_EMPTY;
    for (int i = 0; i < 5000; i++)
        buf_addf(&yaml,
                 "- id: de/many/r%d\n  category: grammar\n  severity: minor\n  status: stable\n  message: m\n"
                 "  match: '\\bwort%d (?:haus|hof)%d\\b'\n  bad: ['[x]']\n  good: [y]\n",
                 i, i, i % 7);
    struct ruleset *rs = ruleset_parse("t.yaml", buf_span(&yaml), &lang_de, NULL, &err);
    assert_non_null(rs);
    assert_int_equal(ruleset_count(rs), 5000);
    assert_int_equal(ruleset_unfiltered(rs), 0);
    struct bench *b = bench_open(rs, true);
    assert_string_equal(bench_find(b, "Das Wort4711 Hof0 und Wort12 Haus5 und Wort12 Haus4."),
                        "[Wort4711 Hof0] [Wort12 Haus5]");
    bench_close(b);
    buf_release(&yaml);
    buf_release(&err);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(faults_have_their_line_and_advice), cmocka_unit_test(examples_lose_their_marks),
        cmocka_unit_test(a_folder_is_read_in_sorted_order),  cmocka_unit_test(a_missing_folder_has_no_rules),
        cmocka_unit_test(thousands_of_rules_load),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
