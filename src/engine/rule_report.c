#include "base/utf8.h"
#include "engine/inflect_like.h"
#include "engine/matcher.h"
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

static bool inflect_group(void *arg, size_t group, struct span lemma, struct buf *out)
{
    const struct rule_match *match = arg;
    return inflect_like(match->scene, match->tokens[group], lemma, LIKE_TOKEN, out);
}

static bool expand(struct buf *out, const char *text, const struct rule_match *match)
{
    struct template_inflection inflection = {inflect_group, (void *)match};
    return template_expand(out, text, match->groups, match->group_count, match->scene ? &inflection : NULL);
}

static void add_replacement(struct check_context *c, struct finding *f, const struct rule *rule,
                            const struct rule_match *match, const char *replacement)
{
    struct span matched = {c->doc->text + match->off, match->len};
    struct buf text = BUF_EMPTY, capital = BUF_EMPTY;
    if (expand(&text, replacement, match)) {
        if (!rule->exact_case && utf8_starts_upper(matched.ptr, matched.len) && text.len > 0) {
            add_capitalised(&capital, buf_span(&text));
            finding_replace(c, f, rule->fix, match->off, match->len, buf_span(&capital));
        } else {
            finding_replace(c, f, rule->fix, match->off, match->len, buf_span(&text));
        }
    }
    buf_release(&text);
    buf_release(&capital);
}

struct finding *rule_report(struct check_context *c, const struct rule *rule, const struct rule_match *match)
{
    struct buf message = BUF_EMPTY, quoted = BUF_EMPTY;
    expand(&message, rule_help(&rule->info, c->selection->messages), match);
    template_add_quoted(&quoted, buf_span(&message));
    struct finding *f = finding_emit(c, &rule->info, match->off, match->len, "%s", buf_str(&quoted));
    buf_release(&message);
    buf_release(&quoted);
    for (size_t i = 0; i < rule->replacement_count; i++)
        add_replacement(c, f, rule, match, rule->replacements[i]);
    return f;
}
