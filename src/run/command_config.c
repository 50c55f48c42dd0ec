#include "run/commands.h"

#include <string.h>
#include <sys/stat.h>

#include "run/check_file.h"
#include "run/complain.h"
#include "run/config_show.h"
#include "run/data_dir.h"
#include "run/ignore.h"
#include "run/print_text.h"
#include "run/small_file.h"

#define SCHEMA_NAME "mtlint.schema.json"

enum { SCHEMA_MAX = 1 << 20 };

struct showing {
    const struct options *options;
    struct session session;
    struct workspace workspace;
    struct ignore ignore;
    struct buf out, err;
    struct json json;
    bool as_json;
};

/* The language that the document gives itself, which beats the settings; nothing when it cannot be read. */
static void add_hint(struct showing *s, const char *path, struct buf *hint)
{
    struct stat st;
    struct source source = {0};
    struct document doc;
    struct buf why = BUF_EMPTY;
    bool regular = stat(path, &st) == 0 && S_ISREG(st.st_mode);
    if (regular && source_read(&source, path, &why) == 0) {
        document_init(&doc, &source);
        if (workspace_read(&s->workspace, &doc, &source, &why) == 0)
            buf_add_str(hint, doc.language);
        document_release(&doc);
        source_release(&source);
    }
    buf_release(&why);
}

static void show_file(struct showing *s, const char *path)
{
    struct span below;
    struct settings settings;
    struct buf hint = BUF_EMPTY, ignored = BUF_EMPTY;
    struct shown_file f = {.path = path, .settings = &settings, .options = s->options};
    add_hint(s, path, &hint);
    f.profile = session_profile(&s->session, path, buf_str(&hint), &s->err);
    if (f.profile) {
        f.chain = config_files_for(&s->session.configs, path, &below);
        settings_find(&settings, f.chain, below, buf_str(&hint), s->options);
        f.ignored_by = ignore_named(&s->ignore, path, false, &ignored) ? buf_str(&ignored) : NULL;
        if (s->as_json)
            config_show_json(&s->json, &f);
        else
            config_show_text(&s->out, &f);
        settings_release(&settings);
    } else {
        buf_add_byte(&s->err, '\n');
    }
    buf_release(&hint);
    buf_release(&ignored);
}

static enum exit_status show(struct showing *s)
{
    const struct options *o = s->options;
    workspace_init(&s->workspace, &s->session);
    ignore_init(&s->ignore, &s->session.configs, true, o->gitignore);
    s->json = json_to(&s->out);
    if (s->as_json)
        json_open(&s->json, '[');
    for (size_t i = 1; i < o->operands.len; i++) {
        if (i > 1 && !s->as_json && s->out.len)
            buf_add_byte(&s->out, '\n');
        show_file(s, o->operands.items[i]);
    }
    if (s->as_json) {
        json_close(&s->json, ']');
        buf_add_byte(&s->out, '\n');
    }
    ignore_release(&s->ignore);
    workspace_release(&s->workspace);
    enum exit_status printed = s->out.len ? print_text(o, &s->out) : EXIT_CLEAN;
    return s->err.len ? complain_places(buf_str(&s->err)) : printed;
}

static enum exit_status show_all(const struct options *o)
{
    struct showing s = {.options = o, .as_json = o->reporter == reporter_by_name("json")};
    enum exit_status status;
    if (o->reporter && !s.as_json)
        return complain_usage("`mtlint config show` prints text, or JSON with --format=json", "config");
    status = session_open(&s.session, o, &s.err) == 0 ? show(&s) : complain(buf_str(&s.err));
    session_close(&s.session);
    buf_release(&s.out);
    buf_release(&s.err);
    return status;
}

/* The schema is data, beside the rules. */
static enum exit_status print_schema(const struct options *o)
{
    struct buf path = BUF_EMPTY, text = BUF_EMPTY, err = BUF_EMPTY;
    enum exit_status status = EXIT_TROUBLE;
    if (data_dir_find(o->data_dir, &path, &err) == 0) {
        buf_add_str(&path, "/" SCHEMA_NAME);
        enum small_file result = small_file_read(buf_str(&path), SCHEMA_MAX, &text, &err);
        if (result == SMALL_FILE_READ)
            status = print_text(o, &text);
        else
            buf_addf(&err, "%s%s", err.len ? ": " : "is not there: ", buf_str(&path));
    }
    if (err.len)
        complain(buf_str(&err));
    buf_release(&path);
    buf_release(&text);
    buf_release(&err);
    return status;
}

enum exit_status command_config(const struct options *o)
{
    const char *verb = o->operands.len ? o->operands.items[0] : "";
    if (strcmp(verb, "show") == 0 && o->operands.len > 1)
        return show_all(o);
    if (strcmp(verb, "schema") == 0 && o->operands.len == 1)
        return print_schema(o);
    if (strcmp(verb, "show") == 0)
        return complain_usage("`mtlint config show` needs the names of files", "config");
    return complain_usage("`mtlint config` needs one of: show FILE, schema", "config");
}
