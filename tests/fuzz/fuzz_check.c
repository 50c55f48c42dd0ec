/* Any bytes through everything that `mtlint check --preview` does to a file, and on to three reports. The first byte
 * chooses the format, in the order of readers_all(): 'a' the first. Findings and their edits must lie in the file, and
 * their repair must come out. Needs MTLINT_DATA. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "core/edit_set.h"
#include "read/reader.h"
#include "report/reporter.h"
#include "run/check_file.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Opened at the first input and kept for the life of the process. */
static struct workspace *workspace(void)
{
    static char program[] = "mtlint", command[] = "check", own[] = "--no-config", all[] = "--preview";
    static struct options options;
    static struct session session;
    static struct workspace w;
    struct buf err = BUF_EMPTY;
    if (w.session)
        return &w;
    options_init(&options);
    if (options_parse(&options, 4, (char *[]){program, command, own, all, NULL}, &err) != 0 ||
        session_open(&session, &options, &err) != 0)
        BUG(buf_str(&err));
    workspace_init(&w, &session);
    buf_release(&err);
    return &w;
}

static void check_findings(const struct file_report *r)
{
    for (size_t i = 0; i < r->findings.len; i++) {
        const struct finding *f = &r->findings.items[i];
        if (f->end < f->start || f->end > r->source.len)
            BUG("a finding outside of the file");
        for (size_t k = 0; k < f->fix_count; k++)
            for (size_t e = 0; e < f->fixes[k].edit_count; e++)
                if (f->fixes[k].edits[e].end < f->fixes[k].edits[e].start || f->fixes[k].edits[e].end > r->source.len)
                    BUG("an edit outside of the file");
    }
}

static void report(const char *name, const struct file_report *r)
{
    const struct reporter *reporter = reporter_by_name(name);
    const struct report_style style = {.width = 100, .version = ""};
    struct buf out = BUF_EMPTY;
    struct report_run run = {.out = &out, .style = &style};
    if (reporter->begin)
        reporter->begin(&run);
    reporter->file(&run, r);
    report_totals_add(&run.totals, r);
    if (reporter->end)
        reporter->end(&run);
    buf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    size_t count, len = size > 0 ? size - 1 : 0;
    const struct reader *const *readers = readers_all(&count);
    struct checked_file f;
    struct buf repaired = BUF_EMPTY;
    char *bytes = xmalloc(len + 1);
    if (len > 0)
        memcpy(bytes, data + 1, len);
    bytes[len] = '\0';
    workspace()->reader = readers[size > 0 ? (data[0] + count - 'a' % count) % count : 0];
    check_bytes(workspace(), "fuzz", bytes, len, &f);
    if (f.report.failed == (f.report.error.len == 0))
        BUG("a failure without a message, or a message without failure");
    if (!f.report.failed) {
        check_findings(&f.report);
        report("diff", &f.report);
        report("sarif", &f.report);
        report("html", &f.report);
        file_report_apply(&f.report, FIX_UNSAFE, &repaired, NULL);
    }
    buf_release(&repaired);
    checked_file_release(&f);
    return 0;
}
