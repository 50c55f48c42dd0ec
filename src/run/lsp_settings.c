#include "run/lsp_settings.h"

#include <string.h>

#include "run/lsp_documents.h"
#include "run/lsp_message.h"

const char *const lsp_settings_files[] = {".mtlint.yaml", "words.txt", "names.txt", NULL};

/* The editor's name of an option of the command line, whose own function checks its value. */
struct editor_setting {
    const char *name, *option;
    enum editor_setting_kind { SETTING_FLAG, SETTING_STRING, SETTING_LIST } kind;
};

static const struct editor_setting settings_table[] = {
    {"preview", "preview", SETTING_FLAG},     {"minSeverity", "min-severity", SETTING_STRING},
    {"language", "language", SETTING_STRING}, {"messages", "messages", SETTING_STRING},
    {"enable", "enable", SETTING_LIST},       {"disable", "disable", SETTING_LIST}, /* last, so that it wins */
};
#define SETTING_COUNT (sizeof(settings_table) / sizeof(settings_table[0]))

static const struct option_spec *option_of(const char *name)
{
    const struct option_spec *spec = option_table;
    while (spec->name && strcmp(spec->name, name) != 0)
        spec++;
    return spec;
}

/* --- the session */

static void options_from_base(struct lsp_server *s)
{
    vec_release(&s->options.selectors);
    s->options = *s->base;
    if (s->client.has_locale)
        s->options.locale = s->client.locale;
    s->options.selectors.items = NULL;
    s->options.selectors.len = s->options.selectors.cap = 0;
    for (size_t i = 0; i < s->base->selectors.len; i++)
        vec_push(&s->options.selectors, s->base->selectors.items[i]);
}

static void close_session(struct lsp_server *s)
{
    if (!s->open)
        return;
    lsp_check_again(s); /* the findings point into the rules */
    lsp_links_release(&s->links);
    workspace_release(&s->workspace);
    session_close(&s->session);
    s->open = false;
}

static int open_session(struct lsp_server *s, struct buf *err)
{
    if (session_open(&s->session, &s->options, err) != 0) {
        session_close(&s->session);
        return -1;
    }
    workspace_init(&s->workspace, &s->session);
    s->open = true;
    return 0;
}

int lsp_settings_open(struct lsp_server *s, struct buf *err)
{
    options_from_base(s);
    return open_session(s, err);
}

void lsp_settings_close(struct lsp_server *s)
{
    close_session(s);
    vec_release(&s->options.selectors);
    arena_release(&s->strings);
}

/* Settings that cannot hold (a glob that matches no rule) are said and left out as a whole. */
static void open_again(struct lsp_server *s)
{
    struct buf err = BUF_EMPTY;
    if (open_session(s, &err) != 0) {
        buf_add_str(&err, "; the editor's settings for mtlint are not used");
        lsp_show(&s->wire, LSP_MESSAGE_ERROR, buf_str(&err));
        buf_clear(&err);
        options_from_base(s);
        if (open_session(s, &err) != 0)
            lsp_show(&s->wire, LSP_MESSAGE_ERROR, buf_str(&err));
    }
    buf_release(&err);
}

void lsp_settings_reload(struct lsp_server *s)
{
    close_session(s);
    open_again(s);
}

/* --- the editor's section */

static int apply_value(struct lsp_server *s, const struct option_spec *spec, const struct json_value *v,
                       struct buf *err)
{
    if (!json_value_is_string(v)) {
        buf_add_str(err, "a string is expected");
        return -1;
    }
    return spec->apply(&s->options, arena_span(&s->strings, json_value_span(v)).ptr, err);
}

static int apply_list(struct lsp_server *s, const struct option_spec *spec, const struct json_value *v, struct buf *err)
{
    if (!json_value_is_array(v)) {
        buf_add_str(err, "a list of rules or categories is expected");
        return -1;
    }
    for (size_t i = 0; i < json_value_count(v); i++)
        if (apply_value(s, spec, json_value_item(v, i), err) != 0)
            return -1;
    return 0;
}

static int apply_flag(struct lsp_server *s, const struct option_spec *spec, const struct json_value *v, struct buf *err)
{
    if (!json_value_is_bool(v)) {
        buf_add_str(err, "true or false is expected");
        return -1;
    }
    return json_value_bool(v, false) ? spec->apply(&s->options, NULL, err) : 0;
}

static void apply_setting(struct lsp_server *s, const struct editor_setting *setting, const struct json_value *v)
{
    const struct option_spec *spec = option_of(setting->option);
    struct buf err = BUF_EMPTY, message = BUF_EMPTY;
    int rc = setting->kind == SETTING_FLAG   ? apply_flag(s, spec, v, &err)
             : setting->kind == SETTING_LIST ? apply_list(s, spec, v, &err)
                                             : apply_value(s, spec, v, &err);
    if (rc != 0) {
        buf_addf(&message, "setting mtlint.%s: %s", setting->name, buf_str(&err));
        lsp_show(&s->wire, LSP_MESSAGE_WARNING, buf_str(&message));
    }
    buf_release(&err);
    buf_release(&message);
}

void lsp_settings_apply(struct lsp_server *s, const struct json_value *settings)
{
    close_session(s);
    options_from_base(s);
    arena_release(&s->strings);
    for (size_t i = 0; i < SETTING_COUNT; i++) {
        const struct json_value *v = json_value_member(settings, settings_table[i].name);
        if (v && !json_value_is_null(v))
            apply_setting(s, &settings_table[i], v);
    }
    open_again(s);
}

void lsp_settings_ask(struct lsp_server *s)
{
    struct lsp_message m;
    if (!s->client.configuration)
        return;
    s->configuration_id = ++s->next_id;
    lsp_begin_request(&m, "workspace/configuration", s->configuration_id);
    json_open(&m.json, '{');
    json_key(&m.json, "items");
    json_open(&m.json, '[');
    json_open(&m.json, '{');
    json_member_str(&m.json, "section", "mtlint");
    json_close(&m.json, '}');
    json_close(&m.json, ']');
    json_close(&m.json, '}');
    lsp_send(&s->wire, &m);
}
