#include "run/past_report.h"

#include "core/source.h"
#include "run/json_value.h"

/* Where the reader stands, for messages. */
struct place {
    const char *path, *array; /* array NULL: the object itself */
    size_t index;
    struct buf *err;
};

static int wrong(const struct place *p, const char *member, const char *what)
{
    buf_addf(p->err, "%s: not a whole report: ", p->path);
    if (p->array)
        buf_addf(p->err, "%s[%zu].", p->array, p->index);
    buf_addf(p->err, "%s %s", member, what);
    return -1;
}

static int read_size(const struct place *p, const struct json_value *v, const char *member, size_t *out)
{
    int64_t n = json_value_number(json_value_member(v, member), -1);
    if (n < 0)
        return wrong(p, member, "is no whole number from 0 up");
    *out = (size_t)n;
    return 0;
}

static int read_counts(const struct place *p, const struct json_value *v, struct tally *t)
{
    if (read_size(p, v, "findings", &t->findings) != 0 || read_size(p, v, "words", &t->words) != 0)
        return -1;
    t->points = json_value_real(json_value_member(v, "points"), -1);
    return t->points >= 0 ? 0 : wrong(p, "points", "is no number from 0 up");
}

static int read_string(const struct place *p, const struct json_value *v, const char *member, struct span *out)
{
    const struct json_value *string = json_value_member(v, member);
    *out = json_value_span(string);
    return json_value_is_string(string) ? 0 : wrong(p, member, "is no string");
}

static int read_part(struct past *past, struct place *p, const struct json_value *report, enum archive_part part)
{
    p->array = archive_part_name(part);
    const struct json_value *items = json_value_member(report, p->array);
    for (p->index = 0; p->index < json_value_count(items); p->index++) {
        const struct json_value *item = json_value_item(items, p->index);
        struct span name;
        if (read_string(p, item, "name", &name) != 0)
            return -1;
        struct tally *t = tally_table_at(&past->parts[part], name);
        if (read_counts(p, item, t) != 0 || read_size(p, item, "files", &t->files) != 0)
            return -1;
    }
    return 0;
}

/* A file that could not be read is known by its path alone. */
static int read_files(struct past *past, struct place *p, const struct json_value *report)
{
    const struct json_value *files = json_value_member(report, "files");
    if (!json_value_is_array(files))
        return wrong(p, "files", "is no array");
    p->array = "files";
    for (p->index = 0; p->index < json_value_count(files); p->index++) {
        const struct json_value *file = json_value_item(files, p->index);
        struct span path;
        if (read_string(p, file, "path", &path) != 0)
            return -1;
        struct tally *t = tally_table_at(&past->files, path);
        t->files = !json_value_member(file, "error");
        if (t->files && read_counts(p, file, t) != 0)
            return -1;
    }
    return 0;
}

static int read_groups(struct past *past, struct place *p, const struct json_value *report)
{
    for (enum archive_part part = PART_GROUP; part < ARCHIVE_PARTS; part++)
        if (read_part(past, p, report, part) != 0)
            return -1;
    return 0;
}

static int read_totals(struct past *past, struct place *p, const struct json_value *report)
{
    const struct json_value *totals = json_value_member(report, "totals");
    p->array = NULL;
    if (!json_value_is_object(totals))
        return wrong(p, "totals", "is missing");
    past->partial = json_value_bool(json_value_member(report, "partial"), false);
    if (read_size(p, totals, "files", &past->total.files) != 0)
        return -1;
    return read_counts(p, totals, &past->total);
}

static int check_kind(const struct json_value *report, const char *path, const char *group_by, struct buf *err)
{
    const char *grouped = group_by ? group_by : "folder";
    const struct json_value *by = json_value_member(report, "group_by");
    if (!json_value_is(json_value_member(report, "report"), "mtlint archive")) {
        buf_addf(err, "%s:1: JSON, but no report; --compare takes what `mtlint report --format json` wrote", path);
        return -1;
    }
    if (json_value_number(json_value_member(report, "report_version"), 0) != 1) {
        buf_addf(err, "%s: a report of a version that this mtlint does not know", path);
        return -1;
    }
    if (json_value_is(by, grouped))
        return 0;
    struct span was = json_value_span(by);
    buf_addf(err, "%s: grouped by \"%.*s\", not by \"%s\"; give both reports the same --group-by", path, (int)was.len,
             was.len ? was.ptr : "", grouped);
    return -1;
}

static int read_report(struct past *past, const struct json_value *report, const char *group_by, struct buf *err)
{
    struct place p = {.path = past->path, .err = err};
    if (check_kind(report, past->path, group_by, err) != 0 || read_files(past, &p, report) != 0 ||
        read_groups(past, &p, report) != 0)
        return -1;
    return read_totals(past, &p, report);
}

static int parse(struct past *past, const struct source *s, const char *group_by, struct buf *err)
{
    size_t bom = s->has_bom ? 3 : 0;
    struct buf why = BUF_EMPTY;
    struct json_value *report = json_value_parse(s->bytes + bom, s->len - bom, &why);
    int result = report ? read_report(past, report, group_by, err) : -1;
    if (!report)
        buf_addf(err, "%s: %s", past->path, buf_str(&why));
    json_value_free(report);
    buf_release(&why);
    return result;
}

int past_report_read(struct past *past, const char *path, const char *group_by, struct buf *err)
{
    struct source source = {0};
    past_init(past);
    past->path = path;
    if (source_read(&source, path, err) != 0)
        return -1;
    int result = parse(past, &source, group_by, err);
    source_release(&source);
    return result;
}
