#include "engine/label_list.h"
#include "engine/matcher.h"

static uint64_t feature_bit(const struct block_rule *b, uint32_t part)
{
    return (uint64_t)1 << (part < b->strong_count ? 0 : part - b->strong_count + 1);
}

/* The features of one rule in a segment, from probes that all belong to it. */
static int look(struct matcher *m, struct check_context *c, struct span text, const struct probe *probes, size_t count,
                uint64_t *features, struct buf *err)
{
    const struct rule *rule = ruleset_rule(m->rules, probes[0].rule);
    *features = 0;
    if (!rule)
        return matcher_lose_rule(m, probes[0].rule, err);
    const struct block_rule *b = &rule->block;
    for (size_t i = 0; i < count; i++) {
        uint64_t bit = feature_bit(b, probes[i].part);
        if (*features & bit)
            continue;
        enum pattern_result result = pattern_find(b->patterns[probes[i].part], m->scratch, text, 0);
        if (result == PATTERN_LIMIT)
            return matcher_give_up(m, c, probes[i].rule, (size_t)(text.ptr - c->doc->text), err);
        *features |= result == PATTERN_MATCH ? bit : 0;
    }
    if (*features && has_more_words(text, b->max_words))
        *features = 0;
    return 0;
}

int block_rules_look(struct matcher *m, struct check_context *c, uint32_t segment, const struct probe *probes,
                     size_t count, struct buf *err)
{
    int rc = 0;
    const struct segment *seg = &c->doc->segments.items[segment];
    struct span text = {c->doc->text + seg->off, seg->len};
    for (size_t from = 0, to; from < count; from = to) {
        uint64_t features;
        for (to = from + 1; to < count && probes[to].rule == probes[from].rule;)
            to++;
        if (look(m, c, text, probes + from, to - from, &features, err) < 0)
            rc = -1;
        else if (features)
            vec_push(&m->traces, (struct block_trace){segment, probes[from].rule, features});
    }
    return rc;
}

/* What the rule found in the two segments before and the two behind. */
static uint64_t features_around(const struct matcher *m, const struct block_trace *here)
{
    uint64_t features = 0;
    for (size_t i = 0; i < m->traces.len; i++) {
        const struct block_trace *t = &m->traces.items[i];
        bool near = t->segment + 2 >= here->segment && t->segment <= here->segment + 2 && t->segment != here->segment;
        if (near && t->rule == here->rule)
            features |= t->features;
    }
    return features;
}

static bool suffices(const struct matcher *m, const struct block_trace *here)
{
    uint64_t features = here->features;
    if (features & 1 || __builtin_popcountll(features) > 1)
        return true;
    return (features_around(m, here) & ~features) != 0;
}

void block_rules_report(struct matcher *m, struct check_context *c, uint32_t segment)
{
    const struct segment *seg = &c->doc->segments.items[segment];
    for (size_t i = 0; i < m->traces.len; i++) {
        const struct block_trace *t = &m->traces.items[i];
        if (t->segment != segment || !suffices(m, t))
            continue;
        struct rule_match match = {.off = seg->off, .len = seg->len, .group_count = 1};
        match.groups[0] = (struct span){c->doc->text + seg->off, seg->len};
        rule_report(c, m->rules->rules.items[t->rule], &match);
    }
}
