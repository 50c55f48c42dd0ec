#include "engine/matcher.h"

/* The span is the marked group; all of the match where that group took no part. */
static struct rule_match match_of(const struct matcher *m, const struct rule *rule, const char *text)
{
    struct rule_match match = {.group_count = pattern_group_count(rule->pattern) + 1};
    for (size_t i = 0; i < match.group_count; i++)
        match.groups[i] = pattern_group(m->scratch, i);
    struct span marked = match.groups[rule->mark].ptr ? match.groups[rule->mark] : match.groups[0];
    match.off = (size_t)(marked.ptr - text);
    match.len = marked.len;
    return match;
}

/* A sentence of a usual length is looked at only where a word stands that matches begin with. */
static enum pattern_result find(struct matcher *m, const struct rule *rule, struct span subject, size_t from)
{
    enum pattern_result result = PATTERN_NO_MATCH;
    if (!rule->starts || !m->prefilter || subject.len > PATTERN_REACH)
        return pattern_find(rule->pattern, m->scratch, subject, from);
    if (!m->starts_known)
        word_starts_find(m->rules->scanner, subject, &m->starts);
    m->starts_known = true;
    for (size_t i = 0; i < m->starts.len && result == PATTERN_NO_MATCH; i++) {
        const struct word_start *word = &m->starts.items[i];
        if (word->off >= from && word_starts_have(rule->starts, word))
            result = pattern_find_at(rule->pattern, m->scratch, subject, word->off);
    }
    return result;
}

int phrase_rule_match(struct matcher *m, struct check_context *c, uint32_t number, const struct sentence_view *s,
                      struct buf *err)
{
    const struct rule *rule = m->rules->rules.items[number];
    struct span subject = {c->doc->text + s->sentence->off, s->sentence->len};
    for (size_t from = 0, end; from < subject.len; from = end) {
        enum pattern_result result = find(m, rule, subject, from);
        if (result == PATTERN_LIMIT)
            return matcher_give_up(m, c, number, s->sentence->off, err);
        struct span all = pattern_group(m->scratch, 0);
        end = result == PATTERN_MATCH ? (size_t)(all.ptr - subject.ptr) + all.len : subject.len;
        if (result == PATTERN_NO_MATCH || !all.ptr || end <= from)
            break;
        struct rule_match match = match_of(m, rule, c->doc->text);
        rule_report(c, rule, &match);
    }
    return 0;
}
