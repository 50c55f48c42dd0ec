/* Prints hand-made reports for the programs that read mtlint's output:
 *   report_driver FORMAT [--color] [--quiet] [--width=N] CASE...
 * FORMAT is a reporter's name, "summary", "path" (of the case's file), "bytes" (its text) or "fixed" (with the safe
 * fixes). */
#include "report_case.h"

static int print_bytes(const char *format, const struct file_report *r, struct buf *out)
{
    if (strcmp(format, "path") == 0)
        buf_add_str(out, r->source.path);
    else if (strcmp(format, "bytes") == 0)
        buf_add(out, r->source.bytes, r->source.len);
    else if (strcmp(format, "fixed") == 0)
        file_report_apply(r, FIX_SAFE, out, NULL);
    else
        return -1;
    return 0;
}

static int print_report(const char *format, const struct report_style *style, struct file_report *reports, size_t count,
                        struct buf *out)
{
    const struct reporter *reporter = strcmp(format, "summary") == 0 ? &summary_reporter : reporter_by_name(format);
    if (!reporter)
        return count == 1 ? print_bytes(format, &reports[0], out) : -1;
    case_run(reporter, style, reports, count, out);
    return 0;
}

static bool read_option(struct report_style *style, const char *arg)
{
    if (strcmp(arg, "--color") == 0)
        style->color = true;
    else if (strcmp(arg, "--quiet") == 0)
        style->quiet = true;
    else if (strncmp(arg, "--width=", 8) == 0)
        style->width = (size_t)strtoul(arg + 8, NULL, 10);
    else
        return false;
    return true;
}

int main(int argc, char **argv)
{
    struct report_style style = {.width = 100, .version = "0.0-test"};
    struct buf out = BUF_EMPTY;
    if (argc < 2)
        return 2;
    int first = 2;
    while (first < argc && read_option(&style, argv[first]))
        first++;
    size_t count = (size_t)(argc - first);
    struct file_report *reports = xcalloc(count + 1, sizeof(*reports));
    for (size_t i = 0; i < count; i++)
        case_read(&reports[i], argv[first + (int)i]);
    int status = print_report(argv[1], &style, reports, count, &out);
    fwrite(buf_str(&out), 1, out.len, stdout);
    for (size_t i = 0; i < count; i++)
        file_report_release(&reports[i]);
    free(reports);
    buf_release(&out);
    return status ? 2 : 0;
}
