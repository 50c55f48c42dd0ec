#include "engine/rule_walk.h"

/* Reading: what cannot be makes the walk broken. */
static void expect(struct rule_walk *rw, bool holds)
{
    rw->w->broken |= !holds;
}

/* What follows the common beginning; nothing when there is no code, or one that begins otherwise. */
static struct span walk_code(struct rule_walk *rw, struct pattern *p)
{
    struct buf code = BUF_EMPTY;
    struct span rest = {"", 0};
    if (p)
        pattern_add_code(p, &code);
    if (code.len > rw->codes_begin.len && memcmp(code.data, rw->codes_begin.ptr, rw->codes_begin.len) == 0)
        rest = (struct span){code.data + rw->codes_begin.len, code.len - rw->codes_begin.len};
    rest = walk_span(rw->w, rest);
    buf_release(&code);
    return rest;
}

/* NULL is a pattern without text. */
static struct pattern *walk_pattern(struct rule_walk *rw, struct pattern *p)
{
    struct span text = walk_span(rw->w, p ? pattern_text(p) : (struct span){0});
    if (text.len == 0)
        return NULL;
    unsigned options = walk_number(rw->w, p ? pattern_options(p) : 0, PATTERN_CASELESS | PATTERN_WHOLE);
    size_t groups = walk_number(rw->w, p ? pattern_group_count(p) : 0, PATTERN_GROUPS_MAX);
    struct span code = walk_code(rw, p);
    if (walk_reads(rw->w)) {
        p = pattern_known(text, options, groups, (struct pattern_code){rw->codes_begin, code});
        vec_push(rw->patterns, p);
    }
    return p;
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
    size_t known = rule->starts != NULL;
    const struct word_starts *starts = walk_flat(rw->w, rule->starts, &known, sizeof(*starts));
    rule->starts = known ? starts : NULL;
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

static void walk_kind(struct rule_walk *rw, struct rule *rule)
{
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
        expect(rw, rule->part_count == rule->block.pattern_count);
        break;
    case RULE_PAIR:
        walk_pair_rule(rw, &rule->pair);
        break;
    }
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

void rule_walk_body(struct rule_walk *rw, struct rule *rule)
{
    struct store_walk *w = rw->w;
    walk_kind(rw, rule);
    walk_contexts(rw, rule);
    rule->exact_case = walk_number(w, rule->exact_case, 1);
    rule->fix = (enum applicability)walk_number(w, rule->fix, FIX_DISPLAY);
    rule->replacements = walk_texts(w, rule->replacements, &rule->replacement_count);
    walk_examples(w, rule);
}

/* --- what of each rule is read at the start */

/* The files are those of this run, the store knows them by number only. */
static void walk_place(struct store_walk *w, struct rule *rule, const char *const *files, size_t file_count)
{
    size_t at = 0;
    while (!walk_reads(w) && strcmp(files[at], rule->file) != 0)
        at++;
    at = walk_number(w, at, UINT32_MAX);
    rule->line = walk_number(w, rule->line, UINT32_MAX);
    w->broken |= walk_reads(w) && at >= file_count;
    rule->file = w->broken ? "" : files[at];
}

static void walk_head(struct store_walk *w, struct rule *rule)
{
    walk_info(w, &rule->info);
    rule->kind = (enum rule_kind)walk_number(w, rule->kind, RULE_PAIR);
    rule->in_pages = walk_number(w, rule->in_pages, 1);
    rule->segments = walk_number(w, rule->segments, UINT32_MAX);
    rule->part_count = walk_number(w, rule->part_count, UINT32_MAX);
    rule->needs_more = walk_number(w, rule->needs_more, 1);
    rule->analysis = walk_number(w, rule->analysis, 1);
    rule->needs_analysis = walk_number(w, rule->needs_analysis, 1);
}

static void walk_rules(struct store_walk *w, struct ruleset *rs, const char *const *files, size_t file_count,
                       const uint32_t *bodies)
{
    size_t count = rs->rules.len;
    struct rule *read = walk_array(w, NULL, &count, sizeof(*read));
    for (size_t i = 0; i < count && !w->broken; i++) {
        if (walk_reads(w))
            vec_push(&rs->rules, &read[i]);
        struct rule *rule = rs->rules.items[i];
        walk_head(w, rule);
        walk_place(w, rule, files, file_count);
        uint32_t body = walk_number(w, bodies ? bodies[i] : 0, walk_reads(w) ? (uint32_t)w->size : UINT32_MAX);
        if (walk_reads(w)) {
            rule->body = body;
            atomic_init(&rule->unread, true);
        }
    }
}

/* --- the rest of the set: flat, and as it was when the sum was taken */

static void walk_probes(struct store_walk *w, struct ruleset *rs)
{
    size_t starts = rs->atom_count + 1, probes = walk_reads(w) ? 0 : rs->probe_start[rs->atom_count];
    size_t count = rs->unfiltered.len;
    rs->probe_start = walk_flat(w, rs->probe_start, &starts, sizeof(*rs->probe_start));
    rs->probes = walk_flat(w, rs->probes, &probes, sizeof(*rs->probes));
    rs->atom_count = starts ? starts - 1 : 0;
    const struct probe *unfiltered = walk_flat(w, rs->unfiltered.items, &count, sizeof(*unfiltered));
    for (size_t i = 0; walk_reads(w) && i < count; i++)
        vec_push(&rs->unfiltered, unfiltered[i]);
    rs->unfiltered_rules = walk_number(w, rs->unfiltered_rules, UINT32_MAX);
}

void rule_walk(struct store_walk *w, struct ruleset *rs, const char *const *files, size_t file_count,
               const uint32_t *bodies)
{
    walk_rules(w, rs, files, file_count, bodies);
    word_table_walk(w, &rs->words);
    word_table_walk(w, &rs->forms);
    walk_probes(w, rs);
    rs->pair_starts.items = walk_flat(w, rs->pair_starts.items, &rs->pair_starts.count, sizeof(*rs->pair_starts.items));
    rs->scanner = scanner_walk(w, rs->scanner);
}
