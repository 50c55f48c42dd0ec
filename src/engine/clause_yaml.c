/* Reads `verb:` and `object:` of a rule: "machen | tun -> treffen", "Entscheidung | gut Wahl", and `phrase:`, which is
 * written as an object is: "in/im ~ Nussschale". */
#include "base/utf8.h"
#include "engine/rule_load.h"

enum { ALTERNATIVES_MAX = 40, OBJECT_WORDS_MAX = 6 };

struct reader {
    struct loader *l;
    struct rule *rule;
    size_t line;
    bool in_a_row;            /* `phrase:`, whose words may be in any form: "der Name des Spiels" */
    struct rule_words firsts; /* the first words of its alternatives */
};

/* --- "a | b -> c | d" */

struct alternatives {
    struct span items[ALTERNATIVES_MAX];
    size_t count;
};

static bool split(struct reader *r, struct span text, struct alternatives *out)
{
    out->count = 0;
    for (bool more = true; more;) {
        const char *bar = memchr(text.ptr, '|', text.len);
        size_t len = bar ? (size_t)(bar - text.ptr) : text.len;
        if (out->count == ALTERNATIVES_MAX) {
            loader_fault(r->l, r->line, "more than %d alternatives; part the rule", ALTERNATIVES_MAX);
            return false;
        }
        out->items[out->count++] = span_trimmed((struct span){text.ptr, len}, " ");
        more = bar != NULL;
        text = (struct span){text.ptr + len + more, text.len - len - more};
    }
    return true;
}

/* Parts the text at "->"; `behind` is without pointer where there is none. */
static void part(const char *text, struct span *before, struct span *behind)
{
    const char *arrow = strstr(text, "->");
    *before = arrow ? (struct span){text, (size_t)(arrow - text)} : span_of(text);
    *behind = arrow ? span_trimmed(span_of(arrow + 2), " ") : (struct span){0};
}

/* --- verbs */

static struct token_test test_of_lemma(const struct lemma_words *words)
{
    return (struct token_test){
        .kind = TEST_WORDS, .exact = true, .recased = true, .words = words->ids, .word_count = words->id_count};
}

static void separable_verb(struct reader *r, struct span lemma, size_t prefix, struct clause_verb *out,
                           struct rule_words *all)
{
    struct span rest = {lemma.ptr + prefix, lemma.len - prefix};
    const struct lemma_words *base = loader_lemma(r->l, rest);
    struct rule_words first = {.l = r->l};
    if (!base)
        return;
    out->base = test_of_lemma(base);
    rule_words_add_lemma(all, rest);
    rule_words_add(&first, (struct span){lemma.ptr, prefix});
    out->prefix = (struct token_test){.kind = TEST_WORDS};
    rule_words_test(&first, &out->prefix);
    rule_words_release(&first);
}

static bool has_form(const struct lemma_words *words, struct span start, const char *end)
{
    for (size_t i = 0; i < words->form_count; i++) {
        struct span form = words->forms[i];
        if (form.len == start.len + strlen(end) && span_ends(form, end) && memcmp(form.ptr, start.ptr, start.len) == 0)
            return true;
    }
    return false;
}

/* "zufrieden" has the form "zufriedene"; so has "betreten" by its participle, but also "betrete". */
static bool is_adjective(const struct lemma_words *words, struct span lemma)
{
    if (!span_ends(lemma, "n"))
        return true;
    return has_form(words, lemma, "e") && !has_form(words, (struct span){lemma.ptr, lemma.len - 1}, "");
}

static void read_verb(struct reader *r, struct span lemma, struct clause_verb *out, struct rule_words *all)
{
    const struct lemma_words *whole = loader_lemma(r->l, lemma);
    if (!whole || !rule_words_add_lemma(all, lemma)) {
        loader_fault(r->l, r->line, "verb \"%.*s\" is no infinitive that the lexicon knows; see `mtlint help rules`",
                     (int)lemma.len, lemma.ptr);
        return;
    }
    out->whole = test_of_lemma(whole);
    out->is_adjective = is_adjective(whole, lemma);
    size_t prefix = separable_prefix(r->l->forms, lemma);
    if (prefix)
        separable_verb(r, lemma, prefix, out, all);
}

static void read_new_verbs(struct reader *r, struct span text)
{
    struct clause_rule *c = &r->rule->clause;
    struct alternatives verbs;
    if (!split(r, text, &verbs))
        return;
    const char **list = arena_alloc(&r->l->rules->arena, verbs.count * sizeof(*list));
    for (size_t i = 0; i < verbs.count; i++) {
        struct span lemma = verbs.items[i];
        list[i] = arena_strndup(&r->l->rules->arena, lemma.ptr, lemma.len);
        if (!loader_is_lemma(r->l, lemma))
            loader_fault(r->l, r->line,
                         "verb \"%.*s\" is no infinitive that the lexicon knows; see `mtlint help rules`",
                         (int)lemma.len, lemma.ptr);
    }
    c->new_verbs = list;
    c->new_verb_count = verbs.count;
}

static struct atom_set read_verbs(struct reader *r, const struct yaml_node *node)
{
    struct clause_rule *c = &r->rule->clause;
    const char *text = loader_text(r->l, node, "verb");
    struct alternatives verbs;
    struct span before, behind;
    struct rule_words all = {.l = r->l};
    if (!text)
        return (struct atom_set){0};
    part(text, &before, &behind);
    r->line = node->line;
    if (!split(r, before, &verbs))
        return (struct atom_set){0};
    c->verbs = arena_alloc(&r->l->rules->arena, verbs.count * sizeof(*c->verbs));
    for (size_t i = 0; i < verbs.count; i++)
        read_verb(r, verbs.items[i], &c->verbs[c->verb_count++], &all);
    if (behind.ptr)
        read_new_verbs(r, behind);
    struct atom_set atoms = rule_words_atoms(&all);
    rule_words_release(&all);
    return atoms;
}

/* --- objects */

/* Stands for all its forms when it is a basic form, else, or when it is a preposition ("im"), for itself. */
static bool add_object_word(struct rule_words *list, struct span word, bool itself)
{
    if (!itself && rule_words_add_lemma(list, word))
        return true;
    rule_words_add(list, word);
    return false;
}

/* A word, or several that stand for each other: "runter/hinunter". `all`: the list that the last words belong to, too.
 */
static void read_object_word(struct reader *r, struct span text, bool first, struct token_test *out,
                             struct rule_words *all)
{
    bool several = memchr(text.ptr, '/', text.len) != NULL, exact = several, itself = false;
    struct rule_words words = {.l = r->l, .exact = several};
    for (struct span rest = text; rest.len > 0;) {
        const char *slash = memchr(rest.ptr, '/', rest.len);
        struct span word = {rest.ptr, slash ? (size_t)(slash - rest.ptr) : rest.len};
        bool upper = utf8_starts_upper(word.ptr, word.len);
        itself = all && !upper && word.ptr[0] != '*';
        bool lemma = add_object_word(&words, word, itself);
        exact |= lemma;
        if (all)
            add_object_word(all, word, itself);
        if (first && r->in_a_row)
            add_object_word(&r->firsts, word, itself);
        if (all && upper && !lemma && !r->in_a_row)
            loader_fault(r->l, r->line,
                         "object \"%.*s\" is no basic form that the lexicon knows; see `mtlint help rules`",
                         (int)word.len, word.ptr);
        rest = (struct span){word.ptr + word.len + (slash != NULL), rest.len - word.len - (slash != NULL)};
    }
    *out = (struct token_test){.kind = TEST_WORDS, .exact = exact, .recased = exact};
    rule_words_test(&words, out);
    rule_words_release(&words);
    if (itself)
        out->tags = (TAG_BIT(TAG_COUNT) - 1) & ~TAG_BIT(TAG_PTKZU);
}

/* What may stand between a preposition and its noun. */
static const tag_set BEFORE_NOUNS =
    TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_NE);

static bool is_gap(struct span word)
{
    return span_is(word, "~");
}

static void read_object(struct reader *r, struct span text, struct rule_words *nouns)
{
    struct clause_object *o = &r->rule->clause.objects[r->rule->clause.object_count++];
    o->words = arena_alloc(&r->l->rules->arena, OBJECT_WORDS_MAX * sizeof(*o->words));
    struct span rest = text;
    while (rest.len > 0) {
        const char *blank = memchr(rest.ptr, ' ', rest.len);
        struct span word = {rest.ptr, blank ? (size_t)(blank - rest.ptr) : rest.len};
        bool first = word.ptr == text.ptr;
        rest = span_trimmed((struct span){word.ptr + word.len, rest.len - word.len}, " ");
        if (o->word_count == OBJECT_WORDS_MAX) {
            loader_fault(r->l, r->line, "an object has at most %d words", OBJECT_WORDS_MAX);
            return;
        }
        if (is_gap(word) && (first || rest.len == 0 || span_starts(rest, "~")))
            loader_fault(r->l, r->line, "~ stands for what is between two words; take it out");
        struct token_test *test = &o->words[o->word_count++];
        if (is_gap(word))
            *test = (struct token_test){.kind = TEST_GAP, .tags = BEFORE_NOUNS};
        else
            read_object_word(r, word, first, test, rest.len == 0 ? nouns : NULL);
    }
    o->is_preposition =
        o->word_count == 1 && text.len > 0 && text.ptr[0] != '*' && !utf8_starts_upper(text.ptr, text.len);
    if (o->word_count == 0)
        loader_fault(r->l, r->line, "an object without a word; write object: Noun | Noun");
}

/* One for all objects, or one for each. */
static void read_new_objects(struct reader *r, struct span text)
{
    struct clause_rule *c = &r->rule->clause;
    struct alternatives words;
    if (!split(r, text, &words))
        return;
    if (words.count > 1 && words.count != c->object_count) {
        loader_fault(r->l, r->line, "%zu objects and %zu replacements; give one for all, or one for each",
                     c->object_count, words.count);
        return;
    }
    for (size_t i = 0; i < c->object_count; i++) {
        struct span word = words.items[words.count > 1 ? i : 0];
        c->objects[i].replacement = arena_strndup(&r->l->rules->arena, word.ptr, word.len);
    }
}

static struct atom_set read_objects(struct reader *r, const struct yaml_node *node, const char *what)
{
    struct clause_rule *c = &r->rule->clause;
    const char *text = loader_text(r->l, node, what);
    struct alternatives objects;
    struct span before, behind;
    struct rule_words nouns = {.l = r->l};
    if (!text)
        return (struct atom_set){0};
    part(text, &before, &behind);
    r->line = node->line;
    if (!split(r, before, &objects))
        return (struct atom_set){0};
    c->objects = arena_alloc(&r->l->rules->arena, objects.count * sizeof(*c->objects));
    for (size_t i = 0; i < objects.count; i++)
        read_object(r, objects.items[i], &nouns);
    if (behind.ptr)
        read_new_objects(r, behind);
    struct atom_set atoms = rule_words_atoms(&nouns);
    rule_words_release(&nouns);
    return atoms;
}

void load_clause_rule(struct loader *l, struct rule *rule, const struct yaml_node *verb, const struct yaml_node *object)
{
    struct reader r = {.l = l, .rule = rule};
    struct atom_choice found = {0};
    atoms_offer(&found, read_verbs(&r, verb));
    if (object)
        atoms_offer(&found, read_objects(&r, object, "object"));
    loader_atoms(l, rule, &found);
    rule->analysis = rule->needs_analysis = true;
}

void load_words_in_a_row(struct loader *l, struct rule *rule, const struct yaml_node *phrase)
{
    struct reader r = {.l = l, .rule = rule, .in_a_row = true, .firsts = {.l = l}};
    struct clause_rule *c = &rule->clause;
    struct atom_choice found = {0};
    atoms_offer(&found, read_objects(&r, phrase, "phrase"));
    atoms_offer(&found, rule_words_atoms(&r.firsts));
    rule_words_release(&r.firsts);
    if (c->object_count > 0 && c->objects[0].replacement && c->objects[0].replacement[0] == '\0')
        loader_fault(l, r.line, "nothing is put for the phrase; write what, or take out \"->\"");
    loader_atoms(l, rule, &found);
    rule->analysis = rule->needs_analysis = true;
}
