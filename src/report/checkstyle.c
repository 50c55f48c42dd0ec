/* Checkstyle's XML, which most CI servers read: every file with its findings. */
#include "report/formats.h"
#include "report/xml.h"

/* The version of the format: since that one its readers know what stands here. */
static void checkstyle_begin(struct report_run *run)
{
    xml_declaration(run->out);
    buf_add_str(run->out, "<checkstyle version=\"4.3\">\n");
}

static const char *level_of(enum severity s)
{
    static const char *const levels[SEVERITY_COUNT] = {"info", "warning", "error", "error"};
    return levels[s];
}

/* Line 0 is the file as a whole. */
static void print_error(struct buf *out, struct position at, const char *level, const char *message, const char *source)
{
    buf_add_str(out, "    <error");
    xml_attribute_number(out, "line", at.line);
    if (at.line)
        xml_attribute_number(out, "column", at.column);
    xml_attribute(out, "severity", level);
    xml_attribute_prose(out, "message", message);
    xml_attribute(out, "source", source);
    buf_add_str(out, "/>\n");
}

static void checkstyle_file(struct report_run *run, const struct file_report *r)
{
    buf_add_str(run->out, "  <file");
    xml_attribute(run->out, "name", r->source.path);
    buf_add_str(run->out, ">\n");
    if (r->failed)
        print_error(run->out, (struct position){0}, "error", buf_str(&r->error), UNREADABLE_FILE);
    for (size_t i = 0; i < r->findings.len; i++) {
        const struct finding *f = &r->findings.items[i];
        print_error(run->out, source_position(&r->source, f->start), level_of(f->severity), f->message, f->rule->id);
    }
    buf_add_str(run->out, "  </file>\n");
}

static void checkstyle_end(struct report_run *run)
{
    buf_add_str(run->out, "</checkstyle>\n");
}

const struct reporter checkstyle_reporter = {"checkstyle", "XML as Checkstyle writes it, for CI servers",
                                             checkstyle_begin, checkstyle_file, checkstyle_end};
