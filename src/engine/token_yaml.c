/* Reads what a rule asks of one token: {any: [mache, macht]}, {lemma: [machen], tag: [VVFIN]}, or just a word. */
#include "engine/rule_load.h"
#include "lexicon/features.h"

const char *const token_keys[TOKEN_KEYS] = {"any", "exact", "lemma", "not", "regex", "tag", "is"};

/* --- tags */

/* "VVFIN", or "V*" for all that begin so. */
static tag_set tags_named(const char *name)
{
    struct span stem = span_of(name);
    tag_set tags = 0;
    if (!span_ends(stem, "*")) {
        int tag = tag_from_name(stem);
        return tag < 0 || tag == TAG_BOS ? 0 : TAG_BIT(tag);
    }
    for (int tag = TAG_BOS + 1; tag < TAG_COUNT; tag++)
        if (strncmp(tag_name((enum word_tag)tag), name, stem.len - 1) == 0)
            tags |= TAG_BIT(tag);
    return tags;
}

static void read_tags(struct loader *l, const struct yaml_node *list, struct token_test *out)
{
    if (!loader_list(l, list, "tag"))
        return;
    for (size_t i = 0; i < list->items.len; i++) {
        const struct yaml_node *node = list->items.items[i];
        const char *name = loader_text(l, node, "a tag");
        tag_set tags = name ? tags_named(name) : 0;
        if (name && !tags)
            loader_fault(l, node->line, "unknown tag \"%s\"; `mtlint help analyze` lists them", name);
        out->tags |= tags;
    }
}

/* --- features */

enum feature_group { GROUP_CASE, GROUP_NUMBER, GROUP_GENDER, GROUP_TENSE, GROUPS };

static const struct {
    const char *name;
    enum feature_group group;
    uint32_t nominal, verbal;
} features[] = {
    {"nom", GROUP_CASE, NOMINAL_CASE(CASE_NOMINATIVE), 0},
    {"gen", GROUP_CASE, NOMINAL_CASE(CASE_GENITIVE), 0},
    {"dat", GROUP_CASE, NOMINAL_CASE(CASE_DATIVE), 0},
    {"acc", GROUP_CASE, NOMINAL_CASE(CASE_ACCUSATIVE), 0},
    {"sg", GROUP_NUMBER, NOMINAL_NUMBER(NUMBER_SINGULAR), 0x1C71C7u & VERB_FINITE},
    {"pl", GROUP_NUMBER, NOMINAL_NUMBER(NUMBER_PLURAL), (0x1C71C7u << 3) & VERB_FINITE},
    {"masc", GROUP_GENDER, NOMINAL_GENDER(GENDER_MASCULINE), 0},
    {"fem", GROUP_GENDER, NOMINAL_GENDER(GENDER_FEMININE), 0},
    {"neut", GROUP_GENDER, NOMINAL_GENDER(GENDER_NEUTER), 0},
    {"present", GROUP_TENSE, 0, VERB_TENSE(TENSE_PRESENT)},
    {"past", GROUP_TENSE, 0, VERB_TENSE(TENSE_PAST)},
    {"subjunctive", GROUP_TENSE, 0, VERB_TENSE(TENSE_SUBJUNCTIVE_1) | VERB_TENSE(TENSE_SUBJUNCTIVE_2)},
};
enum { FEATURES = sizeof(features) / sizeof(features[0]) };

/* Names of one group are alternatives, and each group that is named has to hold. */
static void read_features(struct loader *l, const struct yaml_node *list, struct token_test *out)
{
    const char *names[FEATURES];
    uint32_t nominal[GROUPS] = {0}, verbal[GROUPS] = {0};
    if (!loader_list(l, list, "is"))
        return;
    for (size_t i = 0; i < FEATURES; i++)
        names[i] = features[i].name;
    for (size_t i = 0; i < list->items.len; i++) {
        int index = loader_choice(l, list->items.items[i], "feature", names, FEATURES);
        if (index >= 0) {
            nominal[features[index].group] |= features[index].nominal;
            verbal[features[index].group] |= features[index].verbal;
        }
    }
    bool of_verb = verbal[GROUP_TENSE] != 0;
    if (of_verb && (nominal[GROUP_CASE] || nominal[GROUP_GENDER]))
        loader_fault(l, list->line, "a word with a tense has no case and no gender; take one of them out");
    if (of_verb)
        out->verb_form = verbal[GROUP_TENSE] & (verbal[GROUP_NUMBER] ? verbal[GROUP_NUMBER] : VERB_FINITE);
    else
        out->cells = (nominal[GROUP_CASE] ? nominal[GROUP_CASE] : NOMINAL_CELLS) &
                     (nominal[GROUP_NUMBER] ? nominal[GROUP_NUMBER] : NOMINAL_CELLS) &
                     (nominal[GROUP_GENDER] ? nominal[GROUP_GENDER] : NOMINAL_CELLS);
}

/* --- words */

static bool is_one_word(struct loader *l, const struct yaml_node *node, const char *word)
{
    if (!strpbrk(word, " \t\r\n"))
        return true;
    loader_fault(l, node->line, "\"%s\" is more than one token; write an element for each", word);
    return false;
}

static bool add_word(struct loader *l, const struct yaml_node *node, bool lemma, struct rule_words *list)
{
    const char *word = loader_text(l, node, lemma ? "a lemma" : "a word");
    if (!word || !is_one_word(l, node, word))
        return false;
    if (!lemma)
        rule_words_add(list, span_of(word));
    else if (!rule_words_add_lemma(list, span_of(word))) {
        loader_fault(l, node->line, "\"%s\" is no basic form that the lexicon knows; see `mtlint help rules`", word);
        return false;
    }
    return true;
}

static void read_words(struct loader *l, const struct yaml_node *node, bool lemma, struct token_test *out,
                       struct atom_set *atoms)
{
    struct rule_words list = {.l = l, .exact = out->exact, .unscanned = !atoms};
    bool fine = true;
    if (node->kind == YAML_TEXT)
        fine = add_word(l, node, lemma, &list);
    else if (!loader_list(l, node, lemma ? "lemma" : "the list of words"))
        fine = false;
    for (size_t i = 0; node->kind == YAML_LIST && i < node->items.len; i++)
        fine &= add_word(l, node->items.items[i], lemma, &list);
    if (fine) {
        rule_words_test(&list, out);
        if (atoms)
            *atoms = rule_words_atoms(&list);
    }
    rule_words_release(&list);
}

static int count_tests(const struct yaml_node *const values[TOKEN_KEYS], int *test)
{
    int count = 0;
    for (int key = 0; key < TOKEN_TAG; key++)
        if (values[key])
            *test = key, count++;
    return count;
}

bool load_token_test(struct loader *l, const struct rule *rule, size_t line,
                     const struct yaml_node *const values[TOKEN_KEYS], struct token_test *out, struct atom_set *atoms)
{
    static const enum token_test_kind kinds[] = {TEST_WORDS, TEST_WORDS, TEST_WORDS, TEST_NOT, TEST_REGEX};
    int key = TOKEN_TAG, tests = count_tests(values, &key);
    *out = (struct token_test){.kind = tests ? kinds[key] : TEST_ANY};
    struct atom_set found = {0};
    struct pattern_atoms of_regex;
    if (atoms)
        *atoms = found;
    if (tests > 1 || (tests == 0 && !values[TOKEN_TAG] && !values[TOKEN_IS])) {
        loader_fault(l, line, "an element has %d tests; give it one of any, exact, lemma, not, regex, gap, or a tag",
                     tests);
        return false;
    }
    out->exact = key == TOKEN_EXACT || key == TOKEN_LEMMA || (key == TOKEN_ANY && rule->exact_case);
    out->recased = key == TOKEN_LEMMA;
    if (key == TOKEN_REGEX)
        out->regex =
            loader_pattern(l, values[key], PATTERN_WHOLE | (rule->exact_case ? 0 : PATTERN_CASELESS), &of_regex);
    else if (tests)
        read_words(l, values[key], key == TOKEN_LEMMA, out, atoms && key != TOKEN_NOT ? &found : NULL);
    if (atoms)
        *atoms = out->regex ? of_regex.needed : found;
    if (values[TOKEN_TAG])
        read_tags(l, values[TOKEN_TAG], out);
    if (values[TOKEN_IS])
        read_features(l, values[TOKEN_IS], out);
    return true;
}

/* --- what stands around */

enum { KEY_WHERE = TOKEN_KEYS, CONTEXT_KEYS };

static bool read_context(struct loader *l, struct rule *rule, const struct yaml_node *node, struct context_test *out)
{
    static const char *const places[] = {"clause", "before", "after", "inside", "object", "phrase"};
    const struct yaml_node *values[CONTEXT_KEYS] = {0};
    const char *names[CONTEXT_KEYS];
    memcpy(names, token_keys, sizeof(token_keys));
    names[KEY_WHERE] = "where";
    if (node->kind == YAML_TEXT)
        values[TOKEN_ANY] = node;
    else if (node->kind == YAML_MAP)
        loader_fields(l, node, names, CONTEXT_KEYS, values);
    int place = values[KEY_WHERE] ? loader_choice(l, values[KEY_WHERE], "place", places, 6) : PLACE_CLAUSE;
    out->place = place < 0 ? PLACE_CLAUSE : (enum context_place)place;
    return load_token_test(l, rule, node->line, values, &out->test, NULL);
}

void load_contexts(struct loader *l, struct rule *rule, const struct yaml_node *list, bool wanted)
{
    if (!list || !loader_list(l, list, wanted ? "with" : "unless"))
        return;
    struct context_test *all = arena_alloc(&l->rules->arena, (rule->context_count + list->items.len) * sizeof(*all));
    if (rule->context_count)
        memcpy(all, rule->contexts, rule->context_count * sizeof(*all));
    rule->contexts = all;
    for (size_t i = 0; i < list->items.len; i++) {
        struct context_test *t = &all[rule->context_count];
        t->wanted = wanted;
        if (read_context(l, rule, list->items.items[i], t)) {
            rule->needs_analysis |= token_test_needs_analysis(&t->test) || t->place == PLACE_PHRASE;
            rule->analysis |= rule->needs_analysis;
            rule->context_count++;
        }
    }
}
