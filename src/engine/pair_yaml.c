/* Reads rules for pairs: a list of words of the source text with what they must not become.
 *   - {source: eventually, target: eventuell, right: [schließlich, endlich], unless: [possibly],
 *      bad: 'They eventually won. ||| Sie gewannen [eventuell].'} */
#include "engine/rule_load.h"

enum entry_key { KEY_SOURCE, KEY_TARGET, KEY_RIGHT, KEY_WITH, KEY_UNLESS, KEY_BAD, KEY_GOOD, ENTRY_KEYS };
static const char *const entry_keys[ENTRY_KEYS] = {"source", "target", "right", "with", "unless", "bad", "good"};

enum { SHOWN_MAX = 2 }; /* right words that a message names */

/* --- English forms */

static void add_form(struct rule_words *list, struct span stem, const char *ending)
{
    struct buf form = BUF_EMPTY;
    buf_add_span(&form, stem);
    buf_add_str(&form, ending);
    rule_words_add(list, buf_span(&form));
    buf_release(&form);
}

static bool is_vowel(char c)
{
    return strchr("aeiou", c) != NULL;
}

/* "stop": "stopped" */
static bool doubles(struct span word)
{
    const char *end = word.ptr + word.len;
    return word.len > 2 && !is_vowel(end[-1]) && is_vowel(end[-2]) && !is_vowel(end[-3]) && !strchr("wxy", end[-1]);
}

static void add_doubled(struct rule_words *list, struct span word)
{
    struct buf stem = BUF_EMPTY;
    buf_add_span(&stem, word);
    buf_add_byte(&stem, word.ptr[word.len - 1]);
    add_form(list, buf_span(&stem), "ed");
    add_form(list, buf_span(&stem), "ing");
    buf_release(&stem);
}

/* The word with the regular endings of nouns and verbs: some that it never has do no harm. */
static void add_english(struct rule_words *list, struct span word)
{
    struct span stem = {word.ptr, word.len - 1};
    rule_words_add(list, word);
    if (word.len < 3)
        return;
    add_form(list, word, "s");
    add_form(list, word, "es");
    add_form(list, word, "ed");
    add_form(list, word, "ing");
    if (span_ends(word, "e")) {
        add_form(list, word, "d");
        add_form(list, stem, "ing");
    } else if (span_ends(word, "y")) {
        add_form(list, stem, "ies");
        add_form(list, stem, "ied");
    } else if (doubles(word)) {
        add_doubled(list, word);
    }
}

/* --- phrases */

/* "=" before a word: just this form. Else English words with their endings, German ones in the forms of the lemma. */
static bool load_word(struct loader *l, const struct yaml_node *node, struct span word, bool english,
                      struct token_test *out)
{
    struct rule_words list = {.l = l, .exact = !english, .unscanned = true};
    struct span form = {word.ptr + 1, word.len - 1};
    bool fine = true;
    *out = (struct token_test){.kind = TEST_WORDS, .exact = !english, .recased = !english};
    if (word.len > 1 && word.ptr[0] == '=')
        rule_words_add(&list, form);
    else if (english)
        add_english(&list, word);
    else if (!rule_words_add_lemma(&list, word)) {
        loader_fault(l, node->line,
                     "\"%.*s\" is no basic form that the lexicon knows; put \"=\" before it to have just this form",
                     (int)word.len, word.ptr);
        fine = false;
    }
    rule_words_test(&list, out);
    rule_words_release(&list);
    return fine;
}

static size_t count_words(const char *text)
{
    size_t count = 0;
    for (const char *p = text + strspn(text, " "); *p; p += strspn(p, " ")) {
        p += strcspn(p, " ");
        count++;
    }
    return count;
}

/* Without the marks "=" and "*" before its words. */
static const char *plain_text(struct arena *arena, const char *text)
{
    struct buf plain = BUF_EMPTY;
    for (size_t i = 0; text[i]; i++) {
        bool mark = strchr("=*", text[i]) && (i == 0 || text[i - 1] == ' ') && text[i + 1] && text[i + 1] != ' ';
        if (!mark)
            buf_add_byte(&plain, text[i]);
    }
    const char *kept = arena_strdup(arena, buf_str(&plain));
    buf_release(&plain);
    return kept;
}

static bool load_phrase(struct loader *l, const struct yaml_node *node, bool english, struct pair_phrase *out)
{
    const char *text = loader_text(l, node, "a word or phrase");
    if (!text || count_words(text) == 0)
        return false;
    struct arena *arena = &l->rules->arena;
    *out = (struct pair_phrase){.text = plain_text(arena, text), .word_count = count_words(text)};
    out->words = arena_alloc(arena, out->word_count * sizeof(*out->words));
    const char *p = text;
    for (size_t i = 0; i < out->word_count; i++) {
        p += strspn(p, " ");
        size_t len = strcspn(p, " ");
        if (!load_word(l, node, (struct span){p, len}, english, &out->words[i]))
            return false;
        p += len;
    }
    return true;
}

/* One phrase or a list of them. */
static void load_phrases(struct loader *l, const struct yaml_node *node, bool english, struct pair_phrases *out)
{
    bool lone = node->kind == YAML_TEXT;
    if (!lone && !loader_list(l, node, "the words"))
        return;
    size_t count = lone ? 1 : node->items.len;
    out->items = arena_alloc(&l->rules->arena, count * sizeof(*out->items));
    for (size_t i = 0; i < count; i++)
        out->count += load_phrase(l, lone ? node : node->items.items[i], english, &out->items[out->count]);
}

/* --- entries */

static const char *words_shown(struct loader *l, const struct pair_phrases *right)
{
    struct buf shown = BUF_EMPTY;
    for (size_t i = 0; i < right->count && i < SHOWN_MAX; i++) {
        if (i > 0 && strcmp(right->items[i].text, right->items[0].text) == 0)
            break;
        buf_add_str(&shown, i ? " / " : "");
        buf_add_str(&shown, right->items[i].text);
    }
    const char *kept = arena_strdup(&l->rules->arena, buf_str(&shown));
    buf_release(&shown);
    return kept;
}

static void load_lone_examples(struct loader *l, struct rule *rule, const struct yaml_node *node, bool bad)
{
    struct yaml_node list = {.kind = YAML_LIST, .line = node->line};
    if (node->kind == YAML_LIST) {
        load_examples(l, rule, node, bad);
        return;
    }
    vec_push(&list.items, (struct yaml_node *)node);
    load_examples(l, rule, &list, bad);
    vec_release(&list.items);
}

static void load_entry(struct loader *l, struct rule *rule, const struct yaml_node *map, struct pair_entry *out)
{
    static const struct {
        enum entry_key key;
        enum pair_part part;
        bool english;
    } parts[] = {{KEY_SOURCE, PAIR_SOURCE, true},
                 {KEY_TARGET, PAIR_TARGET, false},
                 {KEY_RIGHT, PAIR_RIGHT, false},
                 {KEY_WITH, PAIR_WITH, true},
                 {KEY_UNLESS, PAIR_UNLESS, true}};
    const struct yaml_node *values[ENTRY_KEYS] = {0};
    if (map->kind != YAML_MAP) {
        loader_fault(l, map->line, "an entry has to be a mapping: {source: ..., target: ..., right: ..., bad: ...}");
        return;
    }
    loader_fields(l, map, entry_keys, ENTRY_KEYS, values);
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        if (values[parts[i].key])
            load_phrases(l, values[parts[i].key], parts[i].english, &out->parts[parts[i].part]);
        else if (parts[i].part <= PAIR_RIGHT)
            loader_fault(l, map->line, "%s is missing in an entry", entry_keys[parts[i].key]);
    out->shown = words_shown(l, &out->parts[PAIR_RIGHT]);
    if (!values[KEY_BAD])
        loader_fault(l, map->line, "bad is missing in an entry; show a pair in which it finds something");
    else
        load_lone_examples(l, rule, values[KEY_BAD], true);
    if (values[KEY_GOOD])
        load_lone_examples(l, rule, values[KEY_GOOD], false);
}

void load_pair_rule(struct loader *l, struct rule *rule, const struct yaml_node *list, const struct yaml_node *topic)
{
    if (topic)
        load_phrases(l, topic, true, &rule->pair.topic);
    if (!loader_list(l, list, "pairs"))
        return;
    rule->pair.entries = arena_alloc(&l->rules->arena, list->items.len * sizeof(*rule->pair.entries));
    rule->pair.entry_count = list->items.len;
    for (size_t i = 0; i < list->items.len; i++)
        load_entry(l, rule, list->items.items[i], &rule->pair.entries[i]);
}
