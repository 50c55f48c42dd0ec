#include "report/sarif_rules.h"

#include <string.h>

void sarif_rules_init(struct sarif_rules *rules)
{
    *rules = (struct sarif_rules){0};
    intern_init(&rules->ids);
}

void sarif_rules_release(struct sarif_rules *rules)
{
    intern_release(&rules->ids);
    arena_release(&rules->texts);
    vec_release(&rules->list);
}

uint32_t sarif_rules_index(struct sarif_rules *rules, const struct rule_info *rule)
{
    uint32_t index = intern_id(&rules->ids, rule->id, strlen(rule->id));
    if (index == rules->list.len) {
        struct rule_info copy = *rule;
        copy.id = intern_span(&rules->ids, index).ptr;
        copy.help = arena_strdup(&rules->texts, rule->help ? rule->help : "");
        copy.precision = NULL;
        vec_push(&rules->list, copy);
    }
    return index;
}

const char *sarif_level(enum severity s)
{
    static const char *const levels[SEVERITY_COUNT] = {"note", "warning", "error", "error"};
    return levels[s];
}

/* The name that GitHub's code scanning has for the same. */
static const char *problem_severity(enum severity s)
{
    static const char *const names[SEVERITY_COUNT] = {"recommendation", "warning", "error", "error"};
    return names[s];
}

static void text_json(struct json *j, const char *key, const char *text, size_t len)
{
    json_key(j, key);
    json_open(j, '{');
    json_key(j, "text");
    json_bytes(j, text, len);
    json_close(j, '}');
}

/* Up to the first full stop, colon or line end that ends something; "e.g." and the like are not followed by a capital.
 */
static size_t first_sentence(const char *help)
{
    for (size_t i = 0; help[i]; i++) {
        if (help[i] == '\n' && help[i + 1] == '\n')
            return i;
        bool stop = help[i] == '.' || help[i] == '!' || help[i] == '?';
        if (stop && (help[i + 1] == ' ' || help[i + 1] == '\n') && help[i + 2] >= 'A' && help[i + 2] <= 'Z')
            return i + 1;
    }
    return strlen(help);
}

/* Whatever the text has of Markdown's marks stands for itself. */
static void add_markdown(struct buf *out, const char *text)
{
    for (; *text; text++) {
        if (strchr("\\`*_[]<>&#|~", *text))
            buf_add_byte(out, '\\');
        buf_add_byte(out, *text);
    }
}

/* What GitHub shows beside a finding: the explanation, and what one can do. */
static void help_json(struct json *j, const struct rule_info *rule, const char *help)
{
    struct buf text = BUF_EMPTY, markdown = BUF_EMPTY;
    buf_addf(&text, "%s\n\nMore, with examples: mtlint explain %s. To turn it off: --disable=%s.", help, rule->id,
             rule->id);
    add_markdown(&markdown, help);
    buf_addf(&markdown, "\n\nMore, with examples: `mtlint explain %s`. To turn it off: `--disable=%s`.", rule->id,
             rule->id);
    json_key(j, "help");
    json_open(j, '{');
    json_member_str(j, "text", buf_str(&text));
    json_member_str(j, "markdown", buf_str(&markdown));
    json_close(j, '}');
    buf_release(&text);
    buf_release(&markdown);
}

static void properties_json(struct json *j, const struct rule_info *rule)
{
    json_key(j, "properties");
    json_open(j, '{');
    json_member_str(j, "category", category_name(rule->category));
    json_member_str(j, "severity", severity_name(rule->severity));
    json_member_str(j, "problem.severity", problem_severity(rule->severity));
    json_key(j, "tags");
    json_open(j, '[');
    json_str(j, category_name(rule->category));
    json_str(j, category_top_level(rule->category));
    json_close(j, ']');
    json_close(j, '}');
}

static void rule_json(struct json *j, const struct rule_info *rule)
{
    const char *help = *rule->help ? rule->help : rule->id;
    json_open(j, '{');
    json_member_str(j, "id", rule->id);
    text_json(j, "shortDescription", help, first_sentence(help));
    text_json(j, "fullDescription", help, strlen(help));
    help_json(j, rule, help);
    json_key(j, "defaultConfiguration");
    json_open(j, '{');
    json_member_str(j, "level", sarif_level(rule->severity));
    json_close(j, '}');
    properties_json(j, rule);
    json_close(j, '}');
}

void sarif_rules_json(const struct sarif_rules *rules, struct json *j)
{
    json_key(j, "rules");
    json_open(j, '[');
    for (size_t i = 0; i < rules->list.len; i++)
        rule_json(j, &rules->list.items[i]);
    json_close(j, ']');
}
