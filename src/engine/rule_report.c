#include "base/utf8.h"
#include "engine/rule.h"
#include "engine/template.h"

/* Appends the text with its first letter as a capital. */
static void add_capitalised(struct buf *out, struct span text)
{
    size_t size = 0;
    if (text.len > 0) {
        uint32_t first = utf8_decode(text.ptr, text.len, &size);
        utf8_add(out, utf8_is_lower(first) ? utf8_upper(first) : first);
    }
    buf_add(out, text.ptr + size, text.len - size);
}

static void add_replacement(struct check_context *c, struct finding *f, const struct rule *rule,
                            const struct rule_match *match, const char *replacement, struct buf *scratch)
{
    struct span matched = {c->doc->text + match->off, match->len};
    buf_clear(scratch);
    template_expand(scratch, replacement, match->groups, match->group_count);
    size_t plain = scratch->len;
    struct span text = {buf_str(scratch), plain};
    if (!rule->exact_case && utf8_starts_upper(matched.ptr, matched.len) && plain > 0) {
        struct buf capital = BUF_EMPTY;
        add_capitalised(&capital, text);
        finding_replace(c, f, rule->fix, match->off, match->len, buf_span(&capital));
        buf_release(&capital);
    } else {
        finding_replace(c, f, rule->fix, match->off, match->len, text);
    }
}

void rule_report(struct check_context *c, const struct rule *rule, const struct rule_match *match, struct buf *scratch)
{
    struct buf message = BUF_EMPTY;
    buf_clear(scratch);
    template_expand(scratch, rule->info.help, match->groups, match->group_count);
    template_add_quoted(&message, buf_span(scratch));
    struct finding *f = finding_emit(c, &rule->info, match->off, match->len, "%s", buf_str(&message));
    buf_release(&message);
    for (size_t i = 0; i < rule->replacement_count; i++)
        add_replacement(c, f, rule, match, rule->replacements[i], scratch);
}
