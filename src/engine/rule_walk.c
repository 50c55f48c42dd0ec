#include "engine/rule_walk.h"

struct rule_walk {
    struct store_walk *w;
    struct ruleset *rs;
    const char *const *files;
    size_t file_count;
};

/* Reading: what cannot be makes the walk broken. */
static void expect(struct rule_walk *rw, bool holds)
{
    rw->w->broken |= !holds;
}

/* The place of an item in a list of pointers; one more than there are when it is not in it. */
static size_t place_of(const void *item, const void *const *list, size_t count)
{
    size_t i = 0;
    while (i < count && list[i] != item)
        i++;
    return i;
}

/* --- patterns: all of them first, then by number */

static void walk_patterns(struct rule_walk *rw)
{
    struct ruleset *rs = rw->rs;
    size_t count = walk_number(rw->w, rs->patterns.len, UINT32_MAX);
    for (size_t i = 0; i < count && !rw->w->broken; i++) {
        const struct pattern *p = walk_reads(rw->w) ? NULL : rs->patterns.items[i];
        struct span text = walk_span(rw->w, p ? pattern_text(p) : (struct span){0});
        unsigned options = walk_number(rw->w, p ? pattern_options(p) : 0, PATTERN_CASELESS | PATTERN_WHOLE);
        size_t groups = walk_number(rw->w, p ? pattern_group_count(p) : 0, PATTERN_GROUPS_MAX);
        if (!p)
            vec_push(&rs->patterns, pattern_known(text, options, groups));
    }
}

/* NULL has the number behind the last. */
static struct pattern *walk_pattern(struct rule_walk *rw, struct pattern *p)
{
    struct ruleset *rs = rw->rs;
    size_t count = rs->patterns.len, at = 0;
    if (!walk_reads(rw->w))
        at = place_of(p, (const void *const *)rs->patterns.items, count);
    at = walk_number(rw->w, at, (uint32_t)count);
    return at < count ? rs->patterns.items[at] : NULL;
}

/* --- tests of tokens */

static const struct span *walk_spans(struct store_walk *w, const struct span *spans, size_t *count)
{
    struct span *items = walk_array(w, (void *)spans, count, sizeof(*items));
    for (size_t i = 0; i < *count; i++)
        items[i] = walk_span(w, items[i]);
    return items;
}

static void walk_test(struct rule_walk *rw, struct token_test *t)
{
    struct store_walk *w = rw->w;
    t->kind = (enum token_test_kind)walk_number(w, t->kind, TEST_GAP);
    t->exact = walk_number(w, t->exact, 1);
    t->recased = walk_number(w, t->recased, 1);
    t->words = walk_flat(w, t->words, &t->word_count, sizeof(*t->words));
    t->tails = walk_spans(w, t->tails, &t->tail_count);
    t->regex = walk_pattern(rw, t->regex);
    t->tags = walk_wide_number(w, t->tags);
    t->cells = walk_number(w, t->cells, UINT32_MAX);
    t->verb_form = walk_number(w, t->verb_form, UINT32_MAX);
    expect(rw, t->kind != TEST_REGEX || t->regex);
}

static void walk_contexts(struct rule_walk *rw, struct rule *rule)
{
    rule->contexts = walk_array(rw->w, rule->contexts, &rule->context_count, sizeof(*rule->contexts));
    for (size_t i = 0; i < rule->context_count; i++) {
        struct context_test *t = &rule->contexts[i];
        walk_test(rw, &t->test);
        t->place = (enum context_place)walk_number(rw->w, t->place, PLACE_PHRASE);
        t->wanted = walk_number(rw->w, t->wanted, 1);
    }
}

/* --- the kinds of rules */

static void walk_phrase_rule(struct rule_walk *rw, struct rule *rule)
{
    rule->pattern = walk_pattern(rw, rule->pattern);
    expect(rw, rule->pattern);
    if (rule->pattern)
        rule->mark = walk_number(rw->w, rule->mark, (uint32_t)pattern_group_count(rule->pattern));
}

static void walk_token_rule(struct rule_walk *rw, struct token_rule *t)
{
    struct store_walk *w = rw->w;
    t->element_count = walk_number(w, t->element_count, TOKEN_ELEMENTS_MAX);
    uint32_t elements = (uint32_t)t->element_count;
    t->steps = walk_array(w, t->steps, &t->step_count, sizeof(*t->steps));
    expect(rw, t->step_count > 0 && t->step_count <= TOKEN_STEPS_MAX);
    for (size_t i = 0; i < t->step_count; i++) {
        walk_test(rw, &t->steps[i].test);
        t->steps[i].optional = walk_number(w, t->steps[i].optional, 1);
        t->steps[i].element = walk_number(w, t->steps[i].element, elements);
        expect(rw, t->steps[i].element < elements);
    }
    t->mark_first = walk_number(w, t->mark_first, elements);
    t->mark_last = walk_number(w, t->mark_last, elements);
    t->agreements = walk_array(w, t->agreements, &t->agreement_count, sizeof(*t->agreements));
    for (size_t i = 0; i < t->agreement_count; i++) {
        t->agreements[i].element = walk_number(w, t->agreements[i].element, elements);
        t->agreements[i].with = walk_number(w, t->agreements[i].with, elements);
        expect(rw, t->agreements[i].element > 0 && t->agreements[i].with > 0);
    }
}

static const char *const *walk_texts(struct store_walk *w, const char *const *texts, size_t *count)
{
    const char **items = walk_array(w, (void *)texts, count, sizeof(*items));
    for (size_t i = 0; i < *count; i++)
        items[i] = walk_text(w, items[i]);
    return items;
}

static void walk_clause_rule(struct rule_walk *rw, struct clause_rule *c)
{
    struct store_walk *w = rw->w;
    c->verbs = walk_array(w, c->verbs, &c->verb_count, sizeof(*c->verbs));
    for (size_t i = 0; i < c->verb_count; i++) {
        walk_test(rw, &c->verbs[i].whole);
        walk_test(rw, &c->verbs[i].base);
        walk_test(rw, &c->verbs[i].prefix);
        c->verbs[i].is_adjective = walk_number(w, c->verbs[i].is_adjective, 1);
    }
    c->objects = walk_array(w, c->objects, &c->object_count, sizeof(*c->objects));
    for (size_t i = 0; i < c->object_count; i++) {
        struct clause_object *o = &c->objects[i];
        o->words = walk_array(w, o->words, &o->word_count, sizeof(*o->words));
        expect(rw, o->word_count > 0);
        for (size_t k = 0; k < o->word_count; k++)
            walk_test(rw, &o->words[k]);
        expect(rw, w->broken || o->words[o->word_count - 1].kind != TEST_GAP);
        o->is_preposition = walk_number(w, o->is_preposition, 1);
        o->replacement = walk_text_or_null(w, o->replacement);
    }
    c->new_verbs = walk_texts(w, c->new_verbs, &c->new_verb_count);
    c->figurative = walk_number(w, c->figurative, 1);
}

static void walk_block_rule(struct rule_walk *rw, struct block_rule *b)
{
    b->patterns = walk_array(rw->w, b->patterns, &b->pattern_count, sizeof(struct pattern *));
    for (size_t i = 0; i < b->pattern_count; i++) {
        b->patterns[i] = walk_pattern(rw, b->patterns[i]);
        expect(rw, b->patterns[i]);
    }
    b->strong_count = walk_number(rw->w, b->strong_count, (uint32_t)b->pattern_count);
    b->max_words = walk_number(rw->w, b->max_words, UINT32_MAX);
    expect(rw, b->pattern_count - b->strong_count <= BLOCK_WEAK_MAX);
}

static void walk_phrases(struct rule_walk *rw, struct pair_phrases *list)
{
    list->items = walk_array(rw->w, list->items, &list->count, sizeof(*list->items));
    for (size_t i = 0; i < list->count; i++) {
        struct pair_phrase *phrase = &list->items[i];
        phrase->text = walk_text(rw->w, phrase->text);
        phrase->words = walk_array(rw->w, phrase->words, &phrase->word_count, sizeof(*phrase->words));
        expect(rw, phrase->word_count > 0);
        for (size_t k = 0; k < phrase->word_count; k++)
            walk_test(rw, &phrase->words[k]);
    }
}

static void walk_pair_rule(struct rule_walk *rw, struct pair_rule *pair)
{
    pair->entries = walk_array(rw->w, pair->entries, &pair->entry_count, sizeof(*pair->entries));
    for (size_t i = 0; i < pair->entry_count; i++) {
        for (int part = 0; part < PAIR_PARTS; part++)
            walk_phrases(rw, &pair->entries[i].parts[part]);
        pair->entries[i].shown = walk_text(rw->w, pair->entries[i].shown);
    }
    walk_phrases(rw, &pair->topic);
}

static size_t parts_of(const struct rule *rule)
{
    if (rule->kind == RULE_PAIR)
        return 0;
    return rule->kind == RULE_BLOCK ? rule->block.pattern_count : 1;
}

static void walk_kind(struct rule_walk *rw, struct rule *rule)
{
    rule->kind = (enum rule_kind)walk_number(rw->w, rule->kind, RULE_PAIR);
    switch (rule->kind) {
    case RULE_PHRASE:
        walk_phrase_rule(rw, rule);
        break;
    case RULE_TOKENS:
        walk_token_rule(rw, &rule->tokens);
        break;
    case RULE_CLAUSE:
        walk_clause_rule(rw, &rule->clause);
        break;
    case RULE_BLOCK:
        walk_block_rule(rw, &rule->block);
        break;
    case RULE_PAIR:
        walk_pair_rule(rw, &rule->pair);
        break;
    }
    rule->part_count = walk_number(rw->w, rule->part_count, UINT32_MAX);
    expect(rw, rule->part_count == parts_of(rule));
}

/* --- rules */

static void walk_info(struct store_walk *w, struct rule_info *info)
{
    info->id = walk_text(w, info->id);
    info->category = (enum category)walk_number(w, info->category, CATEGORY_COUNT - 1);
    info->severity = (enum severity)walk_number(w, info->severity, SEVERITY_COUNT - 1);
    info->status = (enum rule_status)walk_number(w, info->status, RULE_ON_REQUEST);
    info->locales = walk_text_or_null(w, info->locales);
    info->help = walk_text(w, info->help);
    info->help_de = walk_text_or_null(w, info->help_de);
    info->precision = walk_text_or_null(w, info->precision);
    info->precision_de = walk_text_or_null(w, info->precision_de);
}

static size_t text_count(const char *const *texts)
{
    size_t count = 0;
    while (texts && texts[count])
        count++;
    return count;
}

/* The list of texts that a NULL ends; none: NULL. */
static const char *const *walk_replacements(struct store_walk *w, const char *const *texts)
{
    size_t count = walk_reads(w) ? 0 : text_count(texts) + (texts != NULL);
    const char **items = walk_array(w, (void *)texts, &count, sizeof(*items));
    for (size_t i = 0; i + 1 < count; i++)
        items[i] = walk_text(w, items[i]);
    if (count)
        walk_number(w, 0, 0);
    return count ? items : NULL;
}

static void walk_examples(struct store_walk *w, struct rule *rule)
{
    rule->examples = walk_array(w, rule->examples, &rule->example_count, sizeof(*rule->examples));
    for (size_t i = 0; i < rule->example_count; i++) {
        struct example *e = &rule->examples[i];
        e->bad = walk_number(w, e->bad, 1);
        e->text = walk_text(w, e->text);
        e->line = walk_number(w, e->line, UINT32_MAX);
        e->marks = walk_array(w, e->marks, &e->mark_count, sizeof(*e->marks));
        uint32_t len = (uint32_t)strlen(e->text);
        for (size_t k = 0; k < e->mark_count; k++) {
            e->marks[k].off = walk_number(w, e->marks[k].off, len);
            e->marks[k].len = walk_number(w, e->marks[k].len, len - (uint32_t)e->marks[k].off);
            e->marks[k].replacements = walk_replacements(w, e->marks[k].replacements);
        }
    }
}

/* Where the rule stands. The files are those of this run, the store knows them by number only. */
static void walk_place(struct rule_walk *rw, struct rule *rule)
{
    size_t at = 0;
    while (!walk_reads(rw->w) && strcmp(rw->files[at], rule->file) != 0)
        at++;
    at = walk_number(rw->w, at, UINT32_MAX);
    rule->line = walk_number(rw->w, rule->line, UINT32_MAX);
    expect(rw, at < rw->file_count);
    rule->file = rw->w->broken ? "" : rw->files[at];
}

static void walk_one_rule(struct rule_walk *rw, struct rule *rule)
{
    struct store_walk *w = rw->w;
    walk_info(w, &rule->info);
    walk_place(rw, rule);
    walk_kind(rw, rule);
    walk_contexts(rw, rule);
    rule->exact_case = walk_number(w, rule->exact_case, 1);
    rule->in_pages = walk_number(w, rule->in_pages, 1);
    rule->fix = (enum applicability)walk_number(w, rule->fix, FIX_DISPLAY);
    rule->segments = walk_number(w, rule->segments, UINT32_MAX);
    rule->replacements = walk_texts(w, rule->replacements, &rule->replacement_count);
    rule->needs_more = walk_number(w, rule->needs_more, 1);
    rule->analysis = walk_number(w, rule->analysis, 1);
    rule->needs_analysis = walk_number(w, rule->needs_analysis, 1);
    walk_examples(w, rule);
}

static void walk_rules(struct rule_walk *rw)
{
    struct ruleset *rs = rw->rs;
    size_t count = rs->rules.len;
    struct rule *read = walk_array(rw->w, NULL, &count, sizeof(*read));
    for (size_t i = 0; i < count; i++) {
        if (walk_reads(rw->w))
            vec_push(&rs->rules, &read[i]);
        walk_one_rule(rw, rs->rules.items[i]);
    }
}

/* --- the rest of the set */

/* The slots are used in place, so the table is never to grow and never to be released. */
static void walk_words(struct rule_walk *rw, struct intern *words)
{
    size_t count = words->count, slots = words->slot_count;
    words->by_id = (struct span *)walk_spans(rw->w, words->by_id, &count);
    words->slots = walk_flat(rw->w, words->slots, &slots, sizeof(*words->slots));
    words->count = (uint32_t)count;
    words->slot_count = (uint32_t)slots;
    expect(rw, count < slots && (slots & (slots - 1)) == 0);
    for (size_t i = 0; i < slots; i++)
        expect(rw, words->slots[i].id <= count);
}

static bool is_probe(const struct ruleset *rs, struct probe p)
{
    const struct rule *rule = p.rule < rs->rules.len ? rs->rules.items[p.rule] : NULL;
    return rule && p.part < rule->part_count + rule->needs_more;
}

static void walk_probes(struct rule_walk *rw)
{
    struct ruleset *rs = rw->rs;
    size_t starts = rs->atom_count + 1, probes = walk_reads(rw->w) ? 0 : rs->probe_start[rs->atom_count];
    rs->probe_start = walk_flat(rw->w, rs->probe_start, &starts, sizeof(*rs->probe_start));
    rs->probes = walk_flat(rw->w, rs->probes, &probes, sizeof(*rs->probes));
    expect(rw, starts > 0);
    rs->atom_count = starts ? starts - 1 : 0;
    for (size_t i = 0; i < starts; i++)
        expect(rw, rs->probe_start[i] <= (i + 1 < starts ? rs->probe_start[i + 1] : probes));
    for (size_t i = 0; i < probes; i++)
        expect(rw, is_probe(rs, rs->probes[i]));
}

static void walk_unfiltered(struct rule_walk *rw)
{
    struct ruleset *rs = rw->rs;
    size_t count = rs->unfiltered.len;
    const struct probe *items = walk_flat(rw->w, rs->unfiltered.items, &count, sizeof(*items));
    for (size_t i = 0; walk_reads(rw->w) && i < count; i++) {
        vec_push(&rs->unfiltered, items[i]);
        expect(rw, is_probe(rs, items[i]));
    }
    rs->unfiltered_rules = walk_number(rw->w, rs->unfiltered_rules, UINT32_MAX);
}

static void walk_pair_starts(struct rule_walk *rw)
{
    struct ruleset *rs = rw->rs;
    rs->pair_starts.items =
        walk_flat(rw->w, rs->pair_starts.items, &rs->pair_starts.count, sizeof(*rs->pair_starts.items));
    for (size_t i = 0; i < rs->pair_starts.count; i++) {
        const struct pair_start *s = &rs->pair_starts.items[i];
        const struct pair_rule *pair = s->rule < rs->rules.len ? &rs->rules.items[s->rule]->pair : NULL;
        expect(rw,
               pair && s->entry < pair->entry_count && s->phrase < pair->entries[s->entry].parts[PAIR_SOURCE].count);
    }
}

void rule_walk(struct store_walk *w, struct ruleset *rs, const char *const *files, size_t file_count)
{
    struct rule_walk rw = {w, rs, files, file_count};
    walk_patterns(&rw);
    walk_rules(&rw);
    walk_words(&rw, &rs->words);
    walk_words(&rw, &rs->forms);
    walk_probes(&rw);
    walk_unfiltered(&rw);
    walk_pair_starts(&rw);
    rs->scanner = scanner_walk(w, rs->scanner, rs->atom_count);
}
