/* Words and lemmas of rules, as ids to compare with and atoms to scan for. */
#include "base/utf8.h"
#include "engine/fold.h"
#include "engine/rule_load.h"

static uint32_t word_id(struct loader *l, struct span word, bool exact)
{
    struct buf form = BUF_EMPTY;
    (exact ? fold_add_visible : fold_add)(&form, word.ptr, word.len);
    uint32_t id = intern_id(exact ? &l->exact_words : &l->words, buf_str(&form), form.len);
    buf_release(&form);
    return id;
}

static int compare_ids(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

enum { SHORT_LIST = 24 };

/* A handful of ids, as most words have, is sorted faster where it stands. */
static void insert_sorted(uint32_t *ids, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        uint32_t id = ids[i];
        size_t at = i;
        for (; at > 0 && ids[at - 1] > id; at--)
            ids[at] = ids[at - 1];
        ids[at] = id;
    }
}

/* Sorts and drops doubles; returns how many are left. */
static size_t sort_ids(uint32_t *ids, size_t count)
{
    size_t kept = 0;
    if (count > SHORT_LIST)
        qsort(ids, count, sizeof(*ids), compare_ids);
    else
        insert_sorted(ids, count);
    for (size_t i = 0; i < count; i++)
        if (i == 0 || ids[i] != ids[kept - 1])
            ids[kept++] = ids[i];
    return kept;
}

/* --- lemmas */

/* A first part and a last part of a compound that are not there by accident. */
enum { FIRST_BYTES_MIN = 3, LAST_BYTES_MIN = 4 };

struct gathering {
    struct loader *l;
    VEC_OF(struct span) forms;
    struct span first; /* of a compound: what stands before its last part */
};

static void add_form(void *arg, struct span form)
{
    struct gathering *g = arg;
    vec_push(&g->forms, arena_span(&g->l->rules->arena, form));
}

static void add_compound(void *arg, struct span form)
{
    struct gathering *g = arg;
    struct buf word = BUF_EMPTY;
    size_t size;
    buf_add_span(&word, g->first);
    utf8_add(&word, utf8_lower(utf8_decode(form.ptr, form.len, &size)));
    buf_add(&word, form.ptr + size, form.len - size);
    add_form(g, buf_span(&word));
    buf_release(&word);
}

/* "Amtseid" has the forms of "Eid". */
static bool add_forms_of_head(struct gathering *g, struct span noun)
{
    bool found = false;
    size_t at = 0, size;
    if (!utf8_starts_upper(noun.ptr, noun.len))
        return false;
    utf8_decode(noun.ptr, noun.len, &at);
    for (; !found && at + 3 <= noun.len; at += size) {
        struct buf head = BUF_EMPTY;
        g->first = (struct span){noun.ptr, at};
        utf8_add(&head, utf8_upper(utf8_decode(noun.ptr + at, noun.len - at, &size)));
        buf_add(&head, noun.ptr + at + size, noun.len - at - size);
        found = forms_each(g->l->forms, buf_span(&head), add_compound, g) > 0;
        buf_release(&head);
    }
    return found;
}

/* "herunterdrehen" has the forms of "drehen" behind its prefix. */
static void add_forms_behind_prefix(struct gathering *g, struct span verb)
{
    size_t prefix = separable_prefix(g->l->forms, verb);
    g->first = (struct span){verb.ptr, prefix};
    if (prefix)
        forms_each(g->l->forms, (struct span){verb.ptr + prefix, verb.len - prefix}, add_compound, g);
}

/* The lexicon's source leaves out forms of many compounds ("Arbeitsplätze", "heruntergedreht"): when the last part has
 * more of them, these are the compound's, too. */
static void add_forms_of_last_part(struct gathering *g, struct span lemma)
{
    size_t own = g->forms.len;
    if (utf8_starts_upper(lemma.ptr, lemma.len)) {
        if (!add_forms_of_head(g, lemma) || g->first.len < FIRST_BYTES_MIN || lemma.len - g->first.len < LAST_BYTES_MIN)
            g->forms.len = own;
    } else {
        add_forms_behind_prefix(g, lemma);
    }
    if (g->forms.len - own <= own)
        g->forms.len = own;
}

static bool gather(struct gathering *g, struct span lemma)
{
    if (forms_each(g->l->forms, lemma, add_form, g) == 0)
        return add_forms_of_head(g, lemma);
    add_forms_of_last_part(g, lemma);
    size_t end = g->forms.len;
    for (size_t i = 0; i < end; i++)
        if (!span_equal(g->forms.items[i], lemma))
            forms_each_of_participle(g->l->forms, g->forms.items[i], add_form, g);
    return true;
}

static struct lemma_words *make_lemma(struct loader *l, struct span lemma)
{
    struct arena *arena = &l->rules->arena;
    struct gathering g = {.l = l};
    struct lemma_words *words = NULL;
    if (l->forms && gather(&g, lemma)) {
        uint32_t *ids = arena_alloc(arena, g.forms.len * sizeof(*ids));
        struct span *forms = arena_alloc(arena, g.forms.len * sizeof(*forms));
        for (size_t i = 0; i < g.forms.len; i++)
            ids[i] = word_id(l, g.forms.items[i], true);
        memcpy(forms, g.forms.items, g.forms.len * sizeof(*forms));
        words = arena_alloc(arena, sizeof(*words));
        *words = (struct lemma_words){forms, g.forms.len, ids, sort_ids(ids, g.forms.len), .atoms = {0}};
    }
    vec_release(&g.forms);
    return words;
}

struct lemma_words *loader_lemma(struct loader *l, struct span lemma)
{
    uint32_t id = intern_id(&l->lemma_ids, lemma.ptr, lemma.len);
    if (id == l->lemmas.len) {
        struct lemma_words *words = make_lemma(l, lemma);
        vec_push(&l->lemmas, words);
    }
    return l->lemmas.items[id];
}

static void ignore(void *arg, struct span form)
{
    (void)arg;
    (void)form;
}

bool loader_is_lemma(struct loader *l, struct span lemma)
{
    return l->forms && forms_each(l->forms, lemma, ignore, NULL) > 0;
}

/* --- lists */

static void add_atoms(struct rule_words *list, const struct atom_set *set)
{
    for (size_t i = 0; i < set->count; i++)
        vec_push(&list->atoms, set->items[i]);
    list->cost += set->cost;
}

void rule_words_add(struct rule_words *list, struct span word)
{
    vec_push(&list->ids, word_id(list->l, word, list->exact));
    if (list->unscanned)
        return;
    struct atom_set atoms = atoms_of_words(&list->l->rules->arena, &word, 1, list->l->rules->lang);
    add_atoms(list, &atoms);
}

bool rule_words_add_lemma(struct rule_words *list, struct span lemma)
{
    bool tail = lemma.len > 0 && lemma.ptr[0] == '*';
    struct ruleset *rules = list->l->rules;
    struct lemma_words *words = loader_lemma(list->l, (struct span){lemma.ptr + tail, lemma.len - tail});
    if (!words)
        return false;
    if (!list->unscanned && words->atoms.count == 0)
        words->atoms = atoms_of_forms(&rules->arena, words->forms, words->form_count, rules->lang);
    for (size_t i = 0; i < words->id_count; i++)
        vec_push(&list->ids, words->ids[i]);
    if (!list->unscanned)
        add_atoms(list, &words->atoms);
    list->tails |= tail;
    for (size_t i = 0; tail && i < words->form_count; i++) {
        struct buf folded = BUF_EMPTY;
        fold_add(&folded, words->forms[i].ptr, words->forms[i].len);
        vec_push(&list->folded, arena_span(&list->l->rules->arena, buf_span(&folded)));
        buf_release(&folded);
    }
    return true;
}

static void *kept(struct rule_words *list, const void *items, size_t size)
{
    void *copy = arena_alloc(&list->l->rules->arena, size + 1);
    if (size)
        memcpy(copy, items, size);
    return copy;
}

struct atom_set rule_words_atoms(const struct rule_words *list)
{
    struct arena *arena = &list->l->rules->arena;
    struct atom_set set = {arena_alloc(arena, (list->atoms.len + 1) * sizeof(*set.items)), list->atoms.len, list->cost};
    for (size_t i = 0; i < list->atoms.len; i++) {
        set.items[i] = list->atoms.items[i];
        set.items[i].word_start &= !list->tails;
    }
    return list->tails ? atoms_priced(set, list->l->rules->lang) : set;
}

void rule_words_test(struct rule_words *list, struct token_test *out)
{
    out->word_count = sort_ids(list->ids.items, list->ids.len);
    out->words = kept(list, list->ids.items, out->word_count * sizeof(*out->words));
    out->tail_count = list->folded.len;
    out->tails = kept(list, list->folded.items, list->folded.len * sizeof(*out->tails));
}

void rule_words_release(struct rule_words *list)
{
    vec_release(&list->ids);
    vec_release(&list->atoms);
    vec_release(&list->folded);
}
