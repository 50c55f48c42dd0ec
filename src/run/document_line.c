#include "run/document_line.h"

#include <string.h>

#include "base/utf8.h"
#include "report/finding_json.h"
#include "run/json_value.h"
#include "run/line_reader.h"

void document_line_release(struct document_line *d)
{
    buf_release(&d->line);
    buf_release(&d->result);
    buf_release(&d->trouble);
}

static void write_error(struct document_line *d, const struct json_value *id, const char *error)
{
    struct json j = json_to(&d->result);
    json_open(&j, '{');
    json_key(&j, "id");
    json_value_write(&j, id);
    json_member_uint(&j, "line", d->number);
    json_member_str(&j, "error", error);
    json_close(&j, '}');
    buf_add_byte(&d->result, '\n');
}

static void write_report(struct document_line *d, const struct json_value *id, const struct file_report *r)
{
    struct json j = json_to(&d->result);
    json_open(&j, '{');
    json_key(&j, "id");
    json_value_write(&j, id);
    json_member_uint(&j, "words", r->words);
    json_key(&j, "findings");
    json_open(&j, '[');
    for (size_t i = 0; i < r->findings.len; i++)
        finding_json(&j, r, &r->findings.items[i]);
    json_close(&j, ']');
    json_member_uint(&j, "suppressed", r->suppressed);
    score_json(&j, &r->score);
    json_close(&j, '}');
    buf_add_byte(&d->result, '\n');
}

/* What stands for the path: the id, or the line where there is none. */
static void name_document(const struct document_line *d, const struct json_value *id, struct buf *name)
{
    if (json_value_is_string(id))
        buf_add_span(name, json_value_span(id));
    else if (json_value_is_number(id))
        buf_addf(name, "%lld", (long long)json_value_number(id, 0));
    else
        buf_addf(name, "line %zu", d->number);
}

/* A member that must be a string where it is given. -1 and a message. */
static int take_string(const struct json_value *v, const char *key, struct span *out, struct buf *err)
{
    const struct json_value *member = json_value_member(v, key);
    *out = json_value_span(member);
    if (json_value_is_null(member) || json_value_is_string(member)) /* a table writes null for what is not there */
        return 0;
    buf_addf(err, "\"%s\" is no string", key);
    return -1;
}

/* A reader's name or an extension, with or without its dot. -1 and a message when no reader has it. */
static int choose_reader(struct workspace *w, struct span format, struct buf *err)
{
    struct buf path = BUF_EMPTY;
    size_t count;
    buf_addf(&path, "x%s%.*s", format.len > 0 && format.ptr[0] == '.' ? "" : ".", (int)format.len, format.ptr);
    w->reader = reader_by_name(format.ptr);
    if (!w->reader)
        w->reader = reader_for_path(buf_str(&path));
    buf_release(&path);
    if (w->reader)
        return 0;
    buf_addf(err, "\"format\" is \"%s\", but must be one of", format.ptr);
    const struct reader *const *all = readers_all(&count);
    for (size_t i = 0; i < count; i++)
        buf_addf(err, "%s %s", i ? "," : "", all[i]->name);
    buf_add_str(err, " or a file name's extension");
    return -1;
}

/* By the extension, but not by one that says little: "page.json" is the name that somebody gave a text. */
static void choose_by_id(struct workspace *w, const struct json_value *id)
{
    size_t count;
    const struct reader *by_name = json_value_is_string(id) ? reader_for_path(json_value_span(id).ptr) : NULL;
    if (by_name && by_name->only_named)
        w->reader = readers_all(&count)[0];
}

/* Sets reader and language of the workspace and gives the text. */
static int take_members(struct workspace *w, const struct json_value *v, struct span *text, struct buf *err)
{
    struct span format, language, source;
    if (!json_value_is_object(v)) {
        buf_add_str(err, "is no JSON object");
        return -1;
    }
    const struct json_value *id = json_value_member(v, "id");
    if (!json_value_is_null(id) && !json_value_is_string(id) && !json_value_is_number(id)) {
        buf_add_str(err, "\"id\" is neither a string nor a whole number");
        return -1;
    }
    if (take_string(v, "text", text, err) != 0 || take_string(v, "format", &format, err) != 0 ||
        take_string(v, "language", &language, err) != 0 || take_string(v, "source", &source, err) != 0)
        return -1;
    if (!text->ptr) {
        buf_add_str(err, "\"text\" is missing");
        return -1;
    }
    w->language = language.len > 0 ? language.ptr : NULL;
    if (format.len > 0)
        return choose_reader(w, format, err);
    choose_by_id(w, id);
    return 0;
}

/* Messages name the file first, which a result does with its id. */
static const char *without_name(const char *message, const struct buf *name)
{
    bool named = strncmp(message, buf_str(name), name->len) == 0 && strncmp(message + name->len, ": ", 2) == 0;
    return named ? message + name->len + 2 : message;
}

static void check_text(struct workspace *w, struct document_line *d, const struct json_value *id, struct span text)
{
    struct checked_file f;
    struct buf name = BUF_EMPTY;
    char *bytes = xmalloc(text.len + 1);
    memcpy(bytes, text.ptr, text.len);
    bytes[text.len] = '\0';
    name_document(d, id, &name);
    check_bytes(w, buf_str(&name), bytes, text.len, &f);
    if (f.report.failed)
        write_error(d, id, without_name(buf_str(&f.report.error), &name));
    else
        write_report(d, id, &f.report);
    buf_add_span(&d->trouble, buf_span(&f.problems));
    d->fails = f.worst >= f.fail_on;
    d->score = f.report.score;
    checked_file_release(&f);
    buf_release(&name);
}

/* The parser counts the lines of what it gets, which is always one. */
static void say_without_line(struct buf *why, const char *message)
{
    static const char before[] = "not valid JSON at ", line[] = "line 1, ";
    bool cut =
        strncmp(message, before, strlen(before)) == 0 && strncmp(message + strlen(before), line, strlen(line)) == 0;
    if (cut)
        buf_add_str(why, before);
    buf_add_str(why, message + (cut ? strlen(before) + strlen(line) : 0));
}

static struct json_value *parse(const struct document_line *d, struct buf *why)
{
    struct buf err = BUF_EMPTY;
    struct json_value *v = NULL;
    if (d->too_long)
        buf_addf(why, "is longer than %zu MiB", LINE_MAX_BYTES >> 20);
    else if (utf8_valid_prefix(buf_str(&d->line), d->line.len) != d->line.len)
        buf_add_str(why, "is not valid UTF-8");
    else if ((v = json_value_parse(buf_str(&d->line), d->line.len, &err)) == NULL)
        say_without_line(why, buf_str(&err));
    buf_release(&err);
    return v;
}

void document_line_check(struct workspace *w, struct document_line *d)
{
    struct buf why = BUF_EMPTY;
    struct span text;
    struct json_value *v = parse(d, &why);
    const struct json_value *id = json_value_member(v, "id");
    buf_release(&d->line);
    if (v && take_members(w, v, &text, &why) == 0)
        check_text(w, d, id, text);
    else
        write_error(d, id, buf_str(&why));
    w->reader = NULL;
    w->language = NULL;
    json_value_free(v);
    buf_release(&why);
}
