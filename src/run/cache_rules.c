#include "run/cache_rules.h"

#include <string.h>

#include "run/cache_bytes.h"

void cache_rules_write(struct buf *out, const struct rule_info *rule)
{
    const char *precision = rule->precision ? rule->precision : "", *help = rule->help ? rule->help : "";
    put_string(out, rule->id, strlen(rule->id));
    put_number(out, rule->category);
    put_number(out, rule->severity);
    put_number(out, rule->status);
    put_number(out, rule->help != NULL);
    put_string(out, help, strlen(help));
    put_number(out, rule->precision != NULL);
    put_string(out, precision, strlen(precision));
}

static void take_rule(struct byte_row *in, struct cache_rules *c)
{
    struct rule_info rule = {.id = take_text(in).ptr};
    rule.category = (enum category)take_upto(in, CATEGORY_COUNT - 1);
    rule.severity = (enum severity)take_upto(in, SEVERITY_COUNT - 1);
    rule.status = (enum rule_status)take_upto(in, RULE_STATUS_COUNT - 1);
    bool has_help = take_upto(in, 1);
    rule.help = has_help ? take_text(in).ptr : (take_text(in), NULL);
    bool has_precision = take_upto(in, 1);
    rule.precision = has_precision ? take_text(in).ptr : (take_text(in), NULL);
    if (!in->broken && intern_id(&c->ids, rule.id, strlen(rule.id)) == c->rules.len)
        vec_push(&c->rules, rule);
}

bool cache_rules_read(struct cache_rules *c, struct buf *bytes)
{
    *c = (struct cache_rules){.bytes = *bytes};
    *bytes = (struct buf)BUF_EMPTY;
    intern_init(&c->ids);
    struct byte_row in = {buf_str(&c->bytes), buf_str(&c->bytes) + c->bytes.len, false};
    while (!in.broken && in.at < in.end)
        take_rule(&in, c);
    if (!in.broken)
        return true;
    cache_rules_release(c);
    return false;
}

void cache_rules_release(struct cache_rules *c)
{
    buf_release(&c->bytes);
    intern_release(&c->ids);
    vec_release(&c->rules);
}

const struct rule_info *cache_rules_find(const struct cache_rules *c, const char *id)
{
    uint32_t i = c->ids.slots ? intern_find(&c->ids, id, strlen(id)) : INTERN_NONE;
    return i == INTERN_NONE ? NULL : &c->rules.items[i];
}
