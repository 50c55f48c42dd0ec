/* Reads rules from YAML files: one list of rules a file. Every fault is listed, and reading goes on behind it. */
#include "engine/rule_load.h"
#include "engine/template.h"

enum key {
    KEY_ID,
    KEY_CATEGORY,
    KEY_SEVERITY,
    KEY_STATUS,
    KEY_PRECISION,
    KEY_PRECISION_DE,
    KEY_MESSAGE,
    KEY_MESSAGE_DE,
    KEY_MATCH,
    KEY_TOKENS,
    KEY_VERB,
    KEY_OBJECT,
    KEY_PHRASE,
    KEY_FIGURATIVE,
    KEY_WITH,
    KEY_UNLESS,
    KEY_BLOCK,
    KEY_PAIRS,
    KEY_TOPIC,
    KEY_REPLACE,
    KEY_MARK,
    KEY_CASE,
    KEY_FIX,
    KEY_IN_PAGES,
    KEY_SEGMENTS,
    KEY_LOCALES,
    KEY_BAD,
    KEY_GOOD,
    KEY_COUNT
};
static const char *const keys[KEY_COUNT] = {
    [KEY_ID] = "id",
    [KEY_CATEGORY] = "category",
    [KEY_SEVERITY] = "severity",
    [KEY_STATUS] = "status",
    [KEY_PRECISION] = "precision",
    [KEY_PRECISION_DE] = "precision-de",
    [KEY_MESSAGE] = "message",
    [KEY_MESSAGE_DE] = "message-de",
    [KEY_MATCH] = "match",
    [KEY_TOKENS] = "tokens",
    [KEY_BLOCK] = "block",
    [KEY_PAIRS] = "pairs",
    [KEY_TOPIC] = "topic",
    [KEY_VERB] = "verb",
    [KEY_OBJECT] = "object",
    [KEY_PHRASE] = "phrase",
    [KEY_FIGURATIVE] = "figurative",
    [KEY_WITH] = "with",
    [KEY_UNLESS] = "unless",
    [KEY_REPLACE] = "replace",
    [KEY_MARK] = "mark",
    [KEY_CASE] = "case",
    [KEY_FIX] = "fix",
    [KEY_IN_PAGES] = "in-pages",
    [KEY_SEGMENTS] = "segments",
    [KEY_LOCALES] = "locales",
    [KEY_BAD] = "bad",
    [KEY_GOOD] = "good",
};

static const unsigned DEFAULT_SEGMENTS = 1u << SEGMENT_PARAGRAPH | 1u << SEGMENT_ITEM | 1u << SEGMENT_QUOTE;
static const unsigned DEFAULT_BLOCK_SEGMENTS = ((1u << SEGMENT_KINDS) - 1) & ~(1u << SEGMENT_META);

/* The rule that is being read. */
struct draft {
    struct loader *l;
    struct rule *rule;
    const struct yaml_node *values[KEY_COUNT];
    size_t line;
};

static char *keep(struct draft *d, const char *text)
{
    return arena_strdup(&d->l->rules->arena, text);
}

static const struct yaml_node *needed(struct draft *d, int key, const char *advice)
{
    if (!d->values[key])
        loader_fault(d->l, d->line, "%s is missing; %s", keys[key], advice);
    return d->values[key];
}

/* --- id */

static bool is_id_part(const char *p, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (!(p[i] >= 'a' && p[i] <= 'z') && !(p[i] >= '0' && p[i] <= '9') && !(p[i] == '-' && i > 0 && i + 1 < len))
            return false;
    return len > 0;
}

/* language/family/name; "text" is for any language, "source" for what is held against the source text */
static bool is_id(const char *id, const char *language)
{
    const char *family = strchr(id, '/');
    const char *name = family ? strchr(family + 1, '/') : NULL;
    if (!name)
        return false;
    struct span first = {id, (size_t)(family - id)};
    return (span_is(first, language) || span_is(first, "text") || span_is(first, "source")) &&
           is_id_part(family + 1, (size_t)(name - family - 1)) && is_id_part(name + 1, strlen(name + 1));
}

static void read_id(struct draft *d)
{
    struct loader *l = d->l;
    const struct yaml_node *node = needed(d, KEY_ID, "write id: language/family/name");
    const char *text = node ? loader_text(l, node, "id") : NULL;
    d->rule->info.id = text ? keep(d, text) : "";
    if (!text)
        return;
    if (!is_id(text, l->rules->lang->tag)) {
        loader_fault(l, node->line, "id \"%s\" is not right; write %s/family/name in small letters, digits and hyphens",
                     text, l->rules->lang->tag);
        return;
    }
    uint32_t id = intern_id(&l->ids, text, strlen(text));
    if (id < l->by_id.len)
        loader_fault(l, node->line, "id \"%s\" is taken by the rule at %s:%zu; choose another", text,
                     l->by_id.items[id]->file, l->by_id.items[id]->line);
    else
        vec_push(&l->by_id, d->rule);
}

/* The id as it stands, so that even a fault of the keys can name its rule. */
static const char *find_id(const struct yaml_node *map)
{
    for (size_t i = 0; i + 1 < map->items.len; i += 2)
        if (strcmp(map->items.items[i]->text, keys[KEY_ID]) == 0 && map->items.items[i + 1]->kind == YAML_TEXT)
            return map->items.items[i + 1]->text;
    return NULL;
}

/* --- the plain fields */

static void read_category(struct draft *d)
{
    const char *names[CATEGORY_COUNT];
    for (int i = 0; i < CATEGORY_COUNT; i++)
        names[i] = category_name((enum category)i);
    const struct yaml_node *node = needed(d, KEY_CATEGORY, "name one, such as unidiomatic or grammar");
    int index = node ? loader_choice(d->l, node, "category", names, CATEGORY_COUNT) : -1;
    d->rule->info.category = index < 0 ? CATEGORY_TERMBASE : (enum category)index;
}

static void read_severity(struct draft *d)
{
    const char *names[SEVERITY_COUNT];
    for (int i = 0; i < SEVERITY_COUNT; i++)
        names[i] = severity_name((enum severity)i);
    const struct yaml_node *node = needed(d, KEY_SEVERITY, "write info, minor, major or critical");
    int index = node ? loader_choice(d->l, node, "severity", names, SEVERITY_COUNT) : -1;
    d->rule->info.severity = index < 0 ? SEVERITY_MINOR : (enum severity)index;
}

/* The status is known. */
static const char *read_precision(struct draft *d, int key)
{
    const struct yaml_node *node = d->values[key];
    const char *text = node ? loader_text(d->l, node, keys[key]) : NULL;
    if (text && d->rule->info.status == RULE_STABLE)
        loader_fault(d->l, node->line, "%s is for preview rules; take it out", keys[key]);
    return text ? keep(d, text) : NULL;
}

static void read_status(struct draft *d)
{
    static const char *const names[] = {"stable", "preview"};
    const struct yaml_node *node = needed(d, KEY_STATUS, "write stable or preview");
    d->rule->info.status = node && loader_choice(d->l, node, "status", names, 2) == 1 ? RULE_PREVIEW : RULE_STABLE;
    d->rule->info.precision = read_precision(d, KEY_PRECISION);
    d->rule->info.precision_de = read_precision(d, KEY_PRECISION_DE);
}

static void read_case(struct draft *d)
{
    static const char *const names[] = {"exact", "ignore"};
    const struct yaml_node *node = d->values[KEY_CASE];
    d->rule->exact_case = node && loader_choice(d->l, node, "case", names, 2) == 0;
}

/* What is left over of a page is in its place where the page itself is checked. */
static void read_in_pages(struct draft *d)
{
    static const char *const names[] = {"ignore", "report"};
    const struct yaml_node *node = d->values[KEY_IN_PAGES];
    int index = node ? loader_choice(d->l, node, "in-pages", names, 2) : -1;
    d->rule->in_pages = index < 0 ? d->rule->info.category != CATEGORY_BOILERPLATE : index == 1;
}

static void read_segments(struct draft *d)
{
    const char *names[SEGMENT_KINDS];
    for (int i = 0; i < SEGMENT_KINDS; i++)
        names[i] = segment_kind_name((enum segment_kind)i);
    const struct yaml_node *node = d->values[KEY_SEGMENTS];
    bool any = d->values[KEY_BLOCK] || d->values[KEY_PAIRS];
    d->rule->segments = any ? DEFAULT_BLOCK_SEGMENTS : DEFAULT_SEGMENTS;
    if (!node || !loader_list(d->l, node, "segments"))
        return;
    d->rule->segments = 0;
    for (size_t i = 0; i < node->items.len; i++) {
        int kind = loader_choice(d->l, node->items.items[i], "kind of segment", names, SEGMENT_KINDS);
        d->rule->segments |= kind < 0 ? 0 : 1u << kind;
    }
}

/* "de-CH": the language of the rules and a country. */
static bool is_locale(const struct lang *lang, const char *tag)
{
    size_t len = strlen(lang->tag);
    return strncmp(tag, lang->tag, len) == 0 && tag[len] == '-' && tag[len + 1] && !strchr(tag, ' ');
}

static void read_locales(struct draft *d)
{
    const struct yaml_node *node = d->values[KEY_LOCALES];
    const struct lang *lang = d->l->rules->lang;
    struct buf tags = BUF_EMPTY;
    if (!node || !loader_list(d->l, node, "locales"))
        return;
    for (size_t i = 0; i < node->items.len; i++) {
        const struct yaml_node *item = node->items.items[i];
        const char *tag = loader_text(d->l, item, "locale");
        if (tag && !is_locale(lang, tag))
            loader_fault(d->l, item->line, "locale \"%s\" is not right; write %s and a country, such as %s-CH", tag,
                         lang->tag, lang->tag);
        buf_addf(&tags, i ? " %s" : "%s", tag ? tag : "");
    }
    d->rule->info.locales = keep(d, buf_str(&tags));
    buf_release(&tags);
}

/* --- what it looks for */

static void read_match(struct draft *d)
{
    struct rule *rule = d->rule;
    rule->kind = RULE_PHRASE;
    struct pattern_atoms atoms;
    rule->pattern = loader_pattern(d->l, d->values[KEY_MATCH], rule->exact_case ? 0 : PATTERN_CASELESS, &atoms);
    rule->atoms = arena_alloc(&d->l->rules->arena, sizeof(*rule->atoms));
    rule->atoms[0] = atoms.needed;
    rule->more = atoms.more;
    rule->begin = atoms.begin;
    rule->part_count = 1;
    const struct yaml_node *mark = d->values[KEY_MARK];
    if (!mark || !rule->pattern)
        return;
    size_t groups = pattern_group_count(rule->pattern);
    if (loader_number(d->l, mark, "mark", PATTERN_GROUPS_MAX, &rule->mark) && rule->mark > groups)
        loader_fault(d->l, mark->line,
                     "mark names group %zu, but the pattern has %zu; put ( ) around what is to be marked", rule->mark,
                     groups);
}

/* Keys that only some kinds of rules understand. */
static void refuse_key(struct draft *d, int key, const char *kinds)
{
    if (d->values[key])
        loader_fault(d->l, d->values[key]->line, "%s is for rules with %s; take it out", keys[key], kinds);
}

static void read_clause(struct draft *d)
{
    static const char *const names[] = {"false", "true"};
    const struct yaml_node *figurative = d->values[KEY_FIGURATIVE];
    d->rule->kind = RULE_CLAUSE;
    if (d->values[KEY_PHRASE])
        load_words_in_a_row(d->l, d->rule, d->values[KEY_PHRASE]);
    else
        load_clause_rule(d->l, d->rule, d->values[KEY_VERB], d->values[KEY_OBJECT]);
    d->rule->clause.figurative = figurative && loader_choice(d->l, figurative, "figurative", names, 2) == 1;
    refuse_key(d, KEY_MARK, "match or tokens");
    refuse_key(d, KEY_REPLACE, "match or tokens, here \"->\" says what is put for the verb");
}

static void read_contexts(struct draft *d)
{
    if (d->rule->kind == RULE_TOKENS || d->rule->kind == RULE_CLAUSE) {
        load_contexts(d->l, d->rule, d->values[KEY_WITH], true);
        load_contexts(d->l, d->rule, d->values[KEY_UNLESS], false);
    } else {
        refuse_key(d, KEY_WITH, "tokens, verb or phrase");
        refuse_key(d, KEY_UNLESS, "tokens, verb or phrase");
    }
}

static void read_pairs(struct draft *d)
{
    d->rule->kind = RULE_PAIR;
    load_pair_rule(d->l, d->rule, d->values[KEY_PAIRS], d->values[KEY_TOPIC]);
    refuse_key(d, KEY_MARK, "match or tokens");
}

static int count_kinds(const struct draft *d)
{
    static const enum key kinds[] = {KEY_MATCH, KEY_TOKENS, KEY_VERB, KEY_PHRASE, KEY_BLOCK, KEY_PAIRS};
    int count = 0;
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        count += d->values[kinds[i]] != NULL;
    return count;
}

static void read_kind(struct draft *d)
{
    int kinds = count_kinds(d);
    if (kinds != 1) {
        loader_fault(
            d->l, d->line,
            "a rule has one of match, tokens, verb, phrase, block and pairs, this one has %d; give it exactly one",
            kinds);
    } else if (d->values[KEY_VERB] || d->values[KEY_PHRASE]) {
        read_clause(d);
    } else if (d->values[KEY_MATCH]) {
        read_match(d);
    } else if (d->values[KEY_PAIRS]) {
        read_pairs(d);
    } else if (d->values[KEY_TOKENS]) {
        d->rule->kind = RULE_TOKENS;
        load_token_rule(d->l, d->rule, d->values[KEY_TOKENS], d->values[KEY_MARK]);
    } else {
        d->rule->kind = RULE_BLOCK;
        load_block_rule(d->l, d->rule, d->values[KEY_BLOCK]);
        if (d->values[KEY_MARK])
            loader_fault(d->l, d->values[KEY_MARK]->line, "a block rule reports whole segments; take mark out");
    }
    if (!d->values[KEY_VERB])
        refuse_key(d, KEY_OBJECT, "verb");
    if (!d->values[KEY_PAIRS])
        refuse_key(d, KEY_TOPIC, "pairs");
    if (!d->values[KEY_OBJECT])
        refuse_key(d, KEY_FIGURATIVE, "verb and object");
    read_contexts(d);
}

/* --- what it says */

static size_t group_count(const struct rule *rule)
{
    if (rule->kind == RULE_TOKENS)
        return rule->tokens.element_count;
    if (rule->kind == RULE_CLAUSE)
        return rule->clause.verb_count > 0 ? 2 : 1;
    if (rule->kind == RULE_PAIR)
        return PAIR_GROUPS;
    return rule->pattern ? pattern_group_count(rule->pattern) : 0;
}

/* A text with references to groups, or "". A pattern that is not right has no groups to compare with. */
static const char *read_template(struct draft *d, const struct yaml_node *node, const char *what)
{
    struct buf why = BUF_EMPTY;
    bool known = d->rule->kind != RULE_PHRASE || d->rule->pattern;
    if (node->kind != YAML_TEXT)
        loader_fault(d->l, node->line, "%s has to be a text", what);
    else if (known && template_check(node->text, group_count(d->rule),
                                     d->rule->kind == RULE_TOKENS ? d->l->forms : NULL, &why) < 0)
        loader_fault(d->l, node->line, "%s: %s", what, buf_str(&why));
    buf_release(&why);
    d->rule->analysis |= node->kind == YAML_TEXT && d->rule->kind == RULE_TOKENS && template_inflects(node->text);
    return node->kind == YAML_TEXT ? keep(d, node->text) : "";
}

static void read_message(struct draft *d)
{
    const struct yaml_node *node = needed(d, KEY_MESSAGE, "say in a sentence what is wrong and why");
    d->rule->info.help = node && loader_text(d->l, node, "message") ? read_template(d, node, "message") : "";
    const struct yaml_node *german = d->values[KEY_MESSAGE_DE];
    if (german && loader_text(d->l, german, "message-de"))
        d->rule->info.help_de = read_template(d, german, "message-de");
}

static void read_replacements(struct draft *d)
{
    const struct yaml_node *node = d->values[KEY_REPLACE];
    if (!node || !loader_list(d->l, node, "replace"))
        return;
    if (d->rule->kind == RULE_BLOCK) {
        loader_fault(d->l, node->line, "a block rule has nothing to replace; take replace out");
        return;
    }
    const char **list = arena_alloc(&d->l->rules->arena, node->items.len * sizeof(*list));
    for (size_t i = 0; i < node->items.len; i++)
        list[i] = read_template(d, node->items.items[i], "replace");
    d->rule->replacements = list;
    d->rule->replacement_count = node->items.len;
}

static bool has_changes(const struct clause_rule *c)
{
    return c->new_verb_count > 0 || (c->object_count > 0 && c->objects[0].replacement);
}

static void read_fix(struct draft *d)
{
    static const char *const names[] = {"safe", "unsafe", "display"};
    const struct yaml_node *node = d->values[KEY_FIX];
    int index = node ? loader_choice(d->l, node, "fix", names, 3) : -1;
    d->rule->fix = index < 0 ? FIX_UNSAFE : (enum applicability)index;
    if (node && !d->values[KEY_REPLACE] && !has_changes(&d->rule->clause))
        loader_fault(d->l, node->line, "fix says how sure the replacements are, but there is no replace; take fix out");
}

static void read_examples(struct draft *d)
{
    bool pairs = d->rule->kind == RULE_PAIR; /* their entries have examples of their own */
    const struct yaml_node *bad = d->values[KEY_BAD], *good = d->values[KEY_GOOD];
    if (!pairs)
        bad = needed(d, KEY_BAD, "show at least one text with what is to be found in [ ]");
    if (!pairs)
        good = needed(d, KEY_GOOD, "show at least one text in which nothing is to be found");
    if (bad)
        load_examples(d->l, d->rule, bad, true);
    if (good)
        load_examples(d->l, d->rule, good, false);
}

static void read_rule(struct loader *l, const struct yaml_node *map)
{
    struct draft d = {.l = l, .line = map->line};
    if (map->kind != YAML_MAP) {
        loader_fault(l, map->line, "a rule has to be a mapping; begin it with \"- id: ...\"");
        return;
    }
    d.rule = arena_alloc(&l->rules->arena, sizeof(*d.rule));
    d.rule->file = l->file;
    d.rule->line = map->line;
    l->id = find_id(map);
    loader_fields(l, map, keys, KEY_COUNT, d.values);
    read_id(&d);
    read_category(&d);
    read_severity(&d);
    read_status(&d);
    read_case(&d);
    read_in_pages(&d);
    read_segments(&d);
    read_locales(&d);
    read_kind(&d);
    read_message(&d);
    read_replacements(&d);
    read_fix(&d);
    read_examples(&d);
    vec_push(&l->rules->rules, d.rule);
    l->id = NULL;
}

static void load_tree(struct loader *l, const struct yaml_node *root)
{
    if (root && root->kind != YAML_LIST)
        loader_fault(l, root->line, "the file has to be a list of rules; begin each with \"- id: ...\"");
    for (size_t i = 0; root && root->kind == YAML_LIST && i < root->items.len; i++)
        read_rule(l, root->items.items[i]);
}

void load_rule_file(struct loader *l, const char *path, const char *bytes, size_t len)
{
    size_t line;
    struct arena arena = ARENA_EMPTY;
    struct buf why = BUF_EMPTY;
    l->file = arena_strdup(&l->rules->arena, path);
    struct yaml_node *root = yaml_parse(&arena, bytes, len, &line, &why);
    if (!root && why.len)
        loader_fault(l, line, "%s", buf_str(&why));
    load_tree(l, root);
    yaml_release(root);
    arena_release(&arena);
    buf_release(&why);
}
