#include <string.h>

#include "run/lsp_actions.h"
#include "run/lsp_message.h"
#include "run/lsp_settings.h"
#include "run/lsp_uri.h"
#include "run/words_file.h"

const char *const lsp_commands[] = {LSP_ADD_WORD, LSP_ADD_NAME, NULL};

/* The path that decides which project's list it is: a document that is no file yet belongs to the workspace. */
static void path_of(const struct lsp_server *s, const struct json_value *uri, struct buf *path)
{
    if (lsp_uri_path(json_value_span(uri), path) == 0)
        return;
    if (s->root.len > 0)
        buf_addf(path, "%s/-", buf_str(&s->root));
    else
        buf_add_str(path, "-");
}

static int add(const char *path, const char *config, const char *word, enum inflect_as as, struct buf *said,
               struct buf *err)
{
    struct buf file = BUF_EMPTY;
    bool alone;
    int rc = words_file_for(path, config, as, &file, &alone, err);
    if (rc == 0)
        rc = words_file_add(buf_str(&file), &word, 1, as, said, err);
    if (rc == 0 && alone)
        rc = words_file_settle(buf_str(&file), said, err);
    buf_release(&file);
    return rc;
}

static void add_word(struct lsp_server *s, const struct json_value *id, const struct json_value *arguments,
                     enum inflect_as as)
{
    const struct json_value *word = json_value_item(arguments, 0);
    struct span text = json_value_span(word);
    struct buf path = BUF_EMPTY, said = BUF_EMPTY, err = BUF_EMPTY;
    if (text.len == 0 || memchr(text.ptr, '\0', text.len)) {
        lsp_send_error(&s->wire, id, LSP_INVALID_PARAMS, "the arguments are a word and the URI of the document");
        return;
    }
    path_of(s, json_value_item(arguments, 1), &path);
    if (add(buf_str(&path), s->options.config, text.ptr, as, &said, &err) == 0) {
        lsp_send_null(&s->wire, id);
        lsp_log(&s->wire, LSP_MESSAGE_INFO, buf_str(&said));
        lsp_settings_reload(s);
    } else {
        lsp_send_error(&s->wire, id, LSP_REQUEST_FAILED, buf_str(&err));
    }
    buf_release(&path);
    buf_release(&said);
    buf_release(&err);
}

void lsp_execute_command(struct lsp_server *s, const struct json_value *id, const struct json_value *params)
{
    const struct json_value *command = json_value_member(params, "command");
    const struct json_value *arguments = json_value_member(params, "arguments");
    if (json_value_is(command, LSP_ADD_WORD))
        add_word(s, id, arguments, INFLECT_WORD);
    else if (json_value_is(command, LSP_ADD_NAME))
        add_word(s, id, arguments, INFLECT_NAME);
    else
        lsp_send_error(&s->wire, id, LSP_INVALID_PARAMS, "there is no such command");
}
