/* JUnit's XML: a file is a suite, and a rule that found something in it is a test that failed. A server that compares
 * two runs does so by file and rule, so a finding that moves to another line is no new one. */
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "report/escape.h"
#include "report/formats.h"
#include "report/xml.h"

/* The test that says that a file was read. */
#define WHOLE_FILE "mtlint"

static void junit_begin(struct report_run *run)
{
    xml_declaration(run->out);
    buf_add_str(run->out, "<testsuites name=\"mtlint\">\n");
}

/* Nothing is measured a file, and the attribute has to be there. */
static void open_suite(struct buf *out, const char *name, size_t tests, size_t failures, size_t errors)
{
    buf_add_str(out, "  <testsuite");
    xml_attribute(out, "name", name);
    xml_attribute_number(out, "tests", tests);
    xml_attribute_number(out, "failures", failures);
    xml_attribute_number(out, "errors", errors);
    buf_add_str(out, " time=\"0\">\n");
}

static void open_case(struct buf *out, const char *class, const char *name)
{
    buf_add_str(out, "    <testcase");
    xml_attribute(out, "classname", class);
    xml_attribute(out, "name", name);
    buf_add_str(out, " time=\"0\"");
}

static void print_error_suite(struct buf *out, const char *name, const char *message)
{
    open_suite(out, name, 1, 0, 1);
    open_case(out, name, WHOLE_FILE);
    buf_add_str(out, ">\n      <error");
    xml_attribute_prose(out, "message", message);
    xml_attribute(out, "type", UNREADABLE_FILE);
    buf_add_str(out, "/>\n    </testcase>\n  </testsuite>\n");
}

static void print_clean_suite(struct buf *out, const char *name)
{
    open_suite(out, name, 1, 0, 0);
    open_case(out, name, WHOLE_FILE);
    buf_add_str(out, "/>\n  </testsuite>\n");
}

/* Rule by rule, in a rule by place. */
static int compare_by_rule(const void *a, const void *b)
{
    const struct finding *x = *(const struct finding *const *)a, *y = *(const struct finding *const *)b;
    int order = strcmp(x->rule->id, y->rule->id);
    return order ? order : (x > y) - (x < y);
}

static size_t end_of_rule(const struct finding *const *list, size_t count, size_t first)
{
    size_t end = first + 1;
    while (end < count && strcmp(list[end]->rule->id, list[first]->rule->id) == 0)
        end++;
    return end;
}

static void print_finding(struct buf *out, const struct source *s, const struct finding *f)
{
    struct buf line = BUF_EMPTY;
    struct position at = source_position(s, f->start);
    escape_text(&line, s->path, strlen(s->path));
    buf_addf(&line, ":%zu:%zu: %s: ", at.line, at.column, severity_name(f->severity));
    escape_prose(&line, f->message, strlen(f->message));
    buf_add_byte(&line, '\n');
    xml_text(out, buf_str(&line), line.len);
    buf_release(&line);
}

/* All that a rule found: the first as the message, each a line of the text. */
static void print_failure(struct buf *out, const struct source *s, const struct finding *const *list, size_t count)
{
    struct buf headline = BUF_EMPTY;
    if (count > 1)
        buf_addf(&headline, "%zu times: ", count);
    buf_add_str(&headline, list[0]->message);
    open_case(out, s->path, list[0]->rule->id);
    buf_add_str(out, ">\n      <failure");
    xml_attribute_prose(out, "message", buf_str(&headline));
    xml_attribute(out, "type", severity_name(list[0]->severity));
    buf_add_byte(out, '>');
    for (size_t i = 0; i < count; i++)
        print_finding(out, s, list[i]);
    buf_add_str(out, "</failure>\n    </testcase>\n");
    buf_release(&headline);
}

static void print_failed_suite(struct buf *out, const struct file_report *r)
{
    size_t count = r->findings.len, rules = 0;
    const struct finding **list = xcalloc(count, sizeof(const struct finding *));
    for (size_t i = 0; i < count; i++)
        list[i] = &r->findings.items[i];
    qsort(list, count, sizeof(*list), compare_by_rule);
    for (size_t i = 0; i < count; i = end_of_rule(list, count, i))
        rules++;
    open_suite(out, r->source.path, rules, rules, 0);
    for (size_t i = 0, end; i < count; i = end) {
        end = end_of_rule(list, count, i);
        print_failure(out, &r->source, list + i, end - i);
    }
    buf_add_str(out, "  </testsuite>\n");
    free(list);
}

static void junit_file(struct report_run *run, const struct file_report *r)
{
    if (r->failed)
        print_error_suite(run->out, r->source.path, buf_str(&r->error));
    else if (r->findings.len)
        print_failed_suite(run->out, r);
    else
        print_clean_suite(run->out, r->source.path);
}

static void junit_end(struct report_run *run)
{
    if (run->totals.unchecked_files) {
        struct buf message = BUF_EMPTY;
        buf_addf(&message, "interrupted; files not checked: %zu", run->totals.unchecked_files);
        print_error_suite(run->out, "mtlint", buf_str(&message));
        buf_release(&message);
    }
    buf_add_str(run->out, "</testsuites>\n");
}

const struct reporter junit_reporter = {"junit", "XML as JUnit writes it: a suite a file, a failed test a rule",
                                        junit_begin, junit_file, junit_end};
