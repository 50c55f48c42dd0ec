/* Holds every reporter to the golden files in tests/golden/report: a folder a case with `report` (or report.1,
 * report.2, ...) and the expected outputs; see report_case.h. GOLDEN=write in the environment writes those that exist
 * anew. The directory may be given as the first argument. */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "report_case.h"

static const char *golden_dir = "tests/golden/report";

struct expectation {
    const char *file, *format;
    struct report_style style;
};

static const struct expectation expectations[] = {
    {"expected.diff", "diff", {.width = 100}},
    {"expected.color", "diff", {.width = 100, .color = true}},
    {"expected.diff60", "diff", {.width = 60}},
    {"expected.quiet", "diff", {.width = 100, .quiet = true}},
    {"expected.unix", "unix", {.width = 100}},
    {"expected.jsonl", "jsonl", {.width = 100}},
    {"expected.json", "json", {.width = 100, .version = "1.2.3"}},
    {"expected.patch", "patch", {.width = 100}},
    {"expected.summary", "summary", {.width = 100}},
    {"expected.sarif", "sarif", {.version = "1.2.3"}},
    {"expected.github", "github", {0}},
    {"expected.gitlab", "gitlab", {0}},
    {"expected.rdjsonl", "rdjsonl", {0}},
    {"expected.checkstyle", "checkstyle", {0}},
    {"expected.junit", "junit", {0}},
    {"expected.csv", "csv", {0}},
};

enum { MAX_FILES = 8, PATH_SIZE = 1024 };

struct golden_case {
    struct file_report reports[MAX_FILES];
    size_t count;
};

static bool exists(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file)
        fclose(file);
    return file != NULL;
}

static void load_case(struct golden_case *g, const char *dir)
{
    char path[PATH_SIZE];
    g->count = 0;
    snprintf(path, sizeof(path), "%s/%s/report", golden_dir, dir);
    if (exists(path))
        case_read(&g->reports[g->count++], path);
    for (int i = 1; i <= MAX_FILES; i++) {
        snprintf(path, sizeof(path), "%s/%s/report.%d", golden_dir, dir, i);
        if (exists(path))
            case_read(&g->reports[g->count++], path);
    }
}

static void release_case(struct golden_case *g)
{
    for (size_t i = 0; i < g->count; i++)
        file_report_release(&g->reports[i]);
}

static void render(struct golden_case *g, const char *format, const struct report_style *style, struct buf *out)
{
    bool summary = strcmp(format, "summary") == 0;
    const struct reporter *reporter = summary ? &summary_reporter : reporter_by_name(format);
    assert_non_null(reporter);
    case_run(reporter, style, g->reports, g->count, out);
}

static void write_golden(const char *path, const struct buf *out)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fwrite(buf_str(out), 1, out->len, file);
    fclose(file);
}

static bool same_as_file(const char *path, const struct buf *out)
{
    struct buf expected = BUF_EMPTY;
    case_read_file(path, &expected);
    bool same = span_equal(buf_span(&expected), buf_span(out));
    if (!same)
        print_error("--- %s\n%s+++ got\n%s", path, buf_str(&expected), buf_str(out));
    buf_release(&expected);
    return same;
}

static size_t check_case(const char *dir)
{
    struct golden_case g;
    size_t failed = 0;
    load_case(&g, dir);
    for (size_t i = 0; i < sizeof(expectations) / sizeof(*expectations); i++) {
        char path[PATH_SIZE];
        snprintf(path, sizeof(path), "%s/%s/%s", golden_dir, dir, expectations[i].file);
        if (!exists(path))
            continue;
        struct buf out = BUF_EMPTY;
        render(&g, expectations[i].format, &expectations[i].style, &out);
        if (getenv("GOLDEN"))
            write_golden(path, &out);
        else
            failed += !same_as_file(path, &out);
        buf_release(&out);
    }
    release_case(&g);
    return failed;
}

/* Calls `check` with the name of every case; returns the sum of what it returns. */
static size_t over_cases(size_t (*check)(const char *dir))
{
    struct dirent **names;
    size_t failed = 0;
    int count = scandir(golden_dir, &names, NULL, alphasort);
    assert_true(count > 2);
    for (int i = 0; i < count; i++) {
        if (names[i]->d_name[0] != '.')
            failed += check(names[i]->d_name);
        free(names[i]);
    }
    free(names);
    return failed;
}

static void test_goldens(void **state)
{
    (void)state;
    assert_int_equal(over_cases(check_case), 0);
}

static void strip_colors(const struct buf *in, struct buf *out)
{
    for (size_t i = 0; i < in->len; i++) {
        if (in->data[i] != '\x1b')
            buf_add_byte(out, in->data[i]);
        else
            while (in->data[i] != 'm')
                i++;
    }
}

/* Colour adds to the marks and never replaces them. */
static size_t check_colors(const char *dir)
{
    struct golden_case g;
    size_t failed = 0;
    load_case(&g, dir);
    for (size_t width = 0; width <= 200; width += 20) {
        struct report_style plain = {.width = width}, color = {.width = width, .color = true};
        struct buf a = BUF_EMPTY, b = BUF_EMPTY, stripped = BUF_EMPTY;
        render(&g, "diff", &plain, &a);
        render(&g, "diff", &color, &b);
        strip_colors(&b, &stripped);
        if (!span_equal(buf_span(&a), buf_span(&stripped))) {
            print_error("%s: at width %zu the coloured diff says something else\n", dir, width);
            failed++;
        }
        buf_release(&a);
        buf_release(&b);
        buf_release(&stripped);
    }
    release_case(&g);
    return failed;
}

static void test_color_only_adds(void **state)
{
    (void)state;
    assert_int_equal(over_cases(check_colors), 0);
}

/* Nothing that a reporter for people prints may drive a terminal, whatever stands in the input. */
static size_t check_harmless(const char *dir)
{
    static const char *const formats[] = {"diff", "unix", "summary", "github", "checkstyle", "junit", "csv"};
    struct golden_case g;
    size_t failed = 0;
    load_case(&g, dir);
    for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
        struct report_style style = {.width = 100};
        struct buf out = BUF_EMPTY;
        render(&g, formats[i], &style, &out);
        for (size_t k = 0; k < out.len; k++) {
            unsigned char c = (unsigned char)out.data[k], next = (unsigned char)out.data[k + 1];
            bool c1 = c == 0xC2 && next >= 0x80 && next < 0xA0;
            bool line_end = c == '\n' || (c == '\r' && next == '\n' && strcmp(formats[i], "csv") == 0);
            if ((c < 0x20 && !line_end) || c == 0x7F || c1) {
                print_error("%s: %s lets a control character through\n", dir, formats[i]);
                failed++;
            }
        }
        buf_release(&out);
    }
    release_case(&g);
    return failed;
}

static void test_controls_are_escaped(void **state)
{
    (void)state;
    assert_int_equal(over_cases(check_harmless), 0);
}

static void test_table(void **state)
{
    (void)state;
    size_t count;
    const struct reporter *const *all = reporters_all(&count);
    assert_string_equal(all[0]->name, "diff");
    for (size_t i = 0; i < count; i++) {
        assert_ptr_equal(reporter_by_name(all[i]->name), all[i]);
        assert_true(strlen(all[i]->summary) > 0);
    }
    assert_null(reporter_by_name("nonsense"));
}

/* A run that was interrupted says so in the formats that have a place for it. */
static void test_unchecked_files(void **state)
{
    (void)state;
    static const char *const formats[] = {"diff", "json", "sarif", "junit", "summary"};
    for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
        bool summary = strcmp(formats[i], "summary") == 0;
        const struct reporter *reporter = summary ? &summary_reporter : reporter_by_name(formats[i]);
        struct report_style style = {.width = 100};
        struct buf out = BUF_EMPTY;
        struct report_run run = {.out = &out, .style = &style, .totals = {.files = 7, .unchecked_files = 4711}};
        if (reporter->begin)
            reporter->begin(&run);
        reporter->end(&run);
        assert_non_null(strstr(buf_str(&out), "4711"));
        assert_true(strcmp(formats[i], "sarif") != 0 || strstr(buf_str(&out), "\"executionSuccessful\":false"));
        buf_release(&out);
    }
}

/* Words that all have a finding, ten a line or all in one: what is quadratic anywhere takes minutes. */
static void make_crowd(struct file_report *r, const struct rule_info *rule, uint32_t words, bool lines, bool sentences)
{
    static const char word[] = "h\xC3\xA4user. ";
    enum { WORD = sizeof(word) - 1 };
    char *bytes = xmalloc(words * WORD + 1);
    bytes[words * WORD] = '\0';
    file_report_init(r);
    for (uint32_t i = 0, at = 0; i < words; i++, at += WORD) {
        memcpy(bytes + at, word, WORD);
        if (lines && i % 10 == 9)
            bytes[at + WORD - 1] = '\n';
        struct finding f = {.rule = rule, .severity = SEVERITY_MINOR, .start = at, .end = at + WORD - 2};
        f.message = "Nouns begin with a capital letter.";
        f.fix_count = 1;
        f.fixes = arena_alloc(&r->arena, sizeof(*f.fixes));
        f.fixes->edits = arena_alloc(&r->arena, sizeof(*f.fixes->edits));
        f.fixes->edits[0] = (struct edit){at, at + 1, span_of("H")};
        f.fixes->edit_count = 1;
        vec_push(&r->findings, f);
        if (sentences)
            vec_push(&r->sentences, (struct report_sentence){at, at + WORD - 1, i + 1});
    }
    source_init(&r->source, "crowd.txt", bytes, words * WORD);
    r->words = words;
    file_report_finish(r);
    r->score = score_of(r);
}

static void test_many_findings(void **state)
{
    (void)state;
    static const char *const formats[] = {"diff",   "unix",   "jsonl",   "json",       "patch", "sarif",
                                          "github", "gitlab", "rdjsonl", "checkstyle", "junit", "csv"};
    struct rule_info rule = {.id = "de/noun/capital", .category = CATEGORY_SPELLING, .severity = SEVERITY_MINOR};
    for (int crowd = 0; crowd < 4; crowd++) {
        struct golden_case g = {.count = 1};
        bool lines = crowd < 2;
        make_crowd(&g.reports[0], &rule, lines ? 30000 : 3000, lines, crowd % 2);
        for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
            struct report_style style = {.width = 100};
            struct buf out = BUF_EMPTY;
            render(&g, formats[i], &style, &out);
            assert_true(out.len > g.reports[0].source.len);
            buf_release(&out);
        }
        release_case(&g);
    }
}

int main(int argc, char **argv)
{
    if (argc > 1)
        golden_dir = argv[1];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_goldens),
        cmocka_unit_test(test_color_only_adds),
        cmocka_unit_test(test_controls_are_escaped),
        cmocka_unit_test(test_table),
        cmocka_unit_test(test_unchecked_files),
        cmocka_unit_test(test_many_findings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
