/* finding_emit and its companions: from text offsets to the bytes of the file, and which repairs may be applied there.
 */
#include "test_engine.h"

static const struct rule_info rule = {
    .id = "de/test/rule", .category = CATEGORY_GRAMMAR, .severity = SEVERITY_MAJOR, .status = RULE_STABLE, .help = ""};
static const struct rule_info off_rule = {
    .id = "de/test/off", .category = CATEGORY_GRAMMAR, .severity = SEVERITY_MAJOR, .status = RULE_STABLE, .help = ""};

/* "Müller &amp; Söhne *GmbH* ja" read as "Müller & Söhne GmbH ja". */
struct fixture {
    struct file_report report;
    struct document doc;
    struct selection selection;
    struct arena scratch;
    struct check_context c;
};

static int setup(void **state)
{
    struct fixture *f = xcalloc(1, sizeof(*f));
    file_report_init(&f->report);
    char *bytes = strdup("Müller &amp; Söhne *GmbH* ja");
    source_init(&f->report.source, "t.md", bytes, strlen(bytes));
    struct document *d = &f->doc;
    document_init(d, &f->report.source);
    document_begin_segment(d, 0);
    document_add_verbatim(d, 0, 8);
    document_add_mapped(d, "&", 1, 8, 5);
    document_add_verbatim(d, 13, 8);
    document_add_verbatim(d, 22, 4);
    document_add_verbatim(d, 27, 3);
    document_end_segment(d, SEGMENT_PARAGRAPH);
    selection_init(&f->selection);
    selection_add_rule(&f->selection, &rule);
    selection_freeze(&f->selection);
    f->c = (struct check_context){
        .doc = d, .lang = &lang_de, .selection = &f->selection, .report = &f->report, .scratch = &f->scratch};
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *f = *state;
    document_release(&f->doc);
    file_report_release(&f->report);
    selection_release(&f->selection);
    arena_release(&f->scratch);
    free(f);
    return 0;
}

/* Emits over the first occurrence of a text, with one repair, and compares span and applicability. */
static void expect(struct fixture *f, const char *text, const char *source, enum applicability expected)
{
    const char *found = strstr(f->doc.text, text);
    assert_non_null(found);
    size_t off = (size_t)(found - f->doc.text), len = strlen(text);
    struct finding *finding = finding_emit(&f->c, &rule, off, len, "%s!", text);
    finding_replace(&f->c, finding, FIX_SAFE, off, len, span_of("neu"));
    assert_int_equal(finding->end - finding->start, strlen(source));
    assert_memory_equal(f->report.source.bytes + finding->start, source, strlen(source));
    assert_int_equal(finding->message[strlen(text)], '!');
    assert_int_equal(finding->severity, SEVERITY_MAJOR);
    assert_int_equal(finding->fix_count, 1);
    assert_int_equal(finding->fixes[0].applicability, expected);
    assert_int_equal(finding->fixes[0].edits[0].start, finding->start);
    assert_int_equal(finding->fixes[0].edits[0].end, finding->end);
    assert_true(span_is(finding->fixes[0].edits[0].text, "neu"));
}

static void spans_are_those_of_the_source(void **state)
{
    expect(*state, "Müller", "Müller", FIX_SAFE);
    expect(*state, "Söhne", "Söhne", FIX_SAFE);
    expect(*state, "GmbH", "GmbH", FIX_SAFE);
}

static void what_is_not_verbatim_is_shown_only(void **state)
{
    expect(*state, "&", "&amp;", FIX_DISPLAY);
    expect(*state, "Müller & Söhne", "Müller &amp; Söhne", FIX_DISPLAY);
    expect(*state, "Söhne GmbH", "Söhne *GmbH", FIX_DISPLAY);
}

static void one_bad_edit_makes_the_whole_repair_display(void **state)
{
    struct fixture *f = *state;
    struct finding *finding = finding_emit(&f->c, &rule, 0, 7, "m");
    struct text_edit edits[] = {{0, 7, span_of("Meier")}, {8, 1, span_of("und")}};
    finding_add_fix(&f->c, finding, FIX_UNSAFE, edits, 1);
    finding_add_fix(&f->c, finding, FIX_UNSAFE, edits, 2);
    assert_int_equal(finding->fix_count, 2);
    assert_int_equal(finding->fixes[0].applicability, FIX_UNSAFE);
    assert_int_equal(finding->fixes[1].applicability, FIX_DISPLAY);
    assert_int_equal(finding->fixes[1].edit_count, 2);
    assert_true(span_is(finding->fixes[0].edits[0].text, "Meier"));
}

static void an_insertion_has_one_place(void **state)
{
    struct fixture *f = *state;
    struct finding *finding = finding_emit(&f->c, &rule, 7, 0, "m");
    finding_replace(&f->c, finding, FIX_SAFE, 7, 0, span_of(","));
    assert_int_equal(finding->start, 7);
    assert_int_equal(finding->end, 7);
    assert_int_equal(finding->fixes[0].applicability, FIX_SAFE);
    finding = finding_emit(&f->c, &rule, f->doc.text_len, 0, "m");
    assert_int_equal(finding->start, 30);
}

static void no_edit_brings_in_marks_of_the_format(void **state)
{
    struct fixture *f = *state;
    f->doc.reserved = "&<";
    struct finding *finding = finding_emit(&f->c, &rule, 0, 6, "m");
    finding_replace(&f->c, finding, FIX_SAFE, 0, 6, span_of("Meier & Sohn"));
    finding_replace(&f->c, finding, FIX_SAFE, 0, 6, span_of("Meier > Sohn"));
    finding_replace(&f->c, finding, FIX_SAFE, 0, 6, span_of(""));
    assert_int_equal(finding->fixes[0].applicability, FIX_DISPLAY);
    assert_int_equal(finding->fixes[1].applicability, FIX_SAFE);
    assert_int_equal(finding->fixes[2].applicability, FIX_SAFE);
}

static void a_rule_that_is_off_says_nothing(void **state)
{
    struct fixture *f = *state;
    struct finding *finding = finding_emit(&f->c, &off_rule, 0, 6, "m");
    assert_null(finding);
    finding_replace(&f->c, finding, FIX_SAFE, 0, 6, span_of("x"));
    finding_relate(&f->c, finding, 0, 6, "x");
    assert_int_equal(f->report.findings.len, 0);
}

static void related_places_are_source_places(void **state)
{
    struct fixture *f = *state;
    struct finding *finding = finding_emit(&f->c, &rule, 0, 7, "m");
    finding_relate(&f->c, finding, 8, 1, "here");
    finding_relate(&f->c, finding, 0, 7, NULL);
    assert_int_equal(finding->related_count, 2);
    assert_int_equal(finding->related[0].start, 8);
    assert_int_equal(finding->related[0].end, 13);
    assert_string_equal(finding->related[0].message, "here");
    assert_null(finding->related[0].path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(spans_are_those_of_the_source, setup, teardown),
        cmocka_unit_test_setup_teardown(what_is_not_verbatim_is_shown_only, setup, teardown),
        cmocka_unit_test_setup_teardown(one_bad_edit_makes_the_whole_repair_display, setup, teardown),
        cmocka_unit_test_setup_teardown(an_insertion_has_one_place, setup, teardown),
        cmocka_unit_test_setup_teardown(no_edit_brings_in_marks_of_the_format, setup, teardown),
        cmocka_unit_test_setup_teardown(a_rule_that_is_off_says_nothing, setup, teardown),
        cmocka_unit_test_setup_teardown(related_places_are_source_places, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
