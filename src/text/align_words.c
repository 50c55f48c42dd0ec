#include "text/align_words.h"

#include <math.h>

/* How often a content word of a translated sentence has one of its listed translations there, and a function word. */
#define FOUND_IN_TRANSLATION 0.65
#define FOUND_OF_FUNCTION 0.3

/* What is known before a text is counted: how often a word has a counterpart in a sentence by chance, as sure as if so
 * many sentences had been seen. */
#define USUAL_CHANCE 0.04
#define KNOWN_SENTENCES 10.0

/* No word alone tells more than that. */
#define FOUND_MOST 2.5

/* --- the translation */

/* The keys of each form, found once: those of form i are [starts[i], starts[i + 1]). */
struct form_keys {
    struct word_keys keys;
    VEC_OF(uint32_t) starts; /* by form; UINT32_MAX: not yet found */
    VEC_OF(uint32_t) ends;
};

static void copy_form_keys(struct form_keys *f, const struct text_side *side, const struct token *t,
                           struct word_keys *out)
{
    while (f->starts.len <= t->form) {
        vec_push(&f->starts, UINT32_MAX);
        vec_push(&f->ends, 0);
    }
    if (f->starts.items[t->form] == UINT32_MAX) {
        f->starts.items[t->form] = (uint32_t)f->keys.len;
        word_keys_of_target(&f->keys, side->words, t, (struct span){side->doc->text + t->off, t->len});
        f->ends.items[t->form] = (uint32_t)f->keys.len;
    }
    for (size_t i = f->starts.items[t->form]; i < f->ends.items[t->form]; i++)
        vec_push(out, f->keys.items[i]);
}

static void add_target(struct align_words *w, const struct text_side *side, struct form_keys *forms,
                       struct side_tokens *memory, size_t sentence)
{
    const struct sentence *s = &side->doc->sentences.items[sentence];
    struct word_keys *keys = &w->target_keys;
    struct align_target target = {.first = (uint32_t)keys->len, .bytes = s->len, .segment = s->segment};
    size_t count;
    const struct token *tokens = text_side_tokens(side, sentence, sentence + 1, memory, &count);
    for (size_t k = 0; k < count; k++) {
        const struct token *t = &tokens[k];
        if (t->form != TOKEN_NO_FORM)
            copy_form_keys(forms, side, t, keys);
        else
            word_keys_of_target(keys, side->words, t, (struct span){side->doc->text + t->off, t->len});
    }
    word_keys_sort(keys, target.first);
    target.count = (uint32_t)(keys->len - target.first);
    for (size_t k = target.first; k < keys->len; k++) {
        target.bits[keys->items[k] % ALIGN_BITS / 64] |= (uint64_t)1 << keys->items[k] % 64;
        vec_push(&w->places, (struct align_place){keys->items[k], (uint32_t)sentence});
    }
    vec_push(&w->target, target);
}

static void find_target(struct align_words *w, const struct text_side *side)
{
    struct side_tokens memory = {0};
    struct form_keys forms = {0};
    for (size_t i = 0; i < side->doc->sentences.len; i++)
        add_target(w, side, &forms, &memory, i);
    vec_release(&forms.keys);
    vec_release(&forms.starts);
    vec_release(&forms.ends);
    side_tokens_release(&memory);
}

static int compare_places(const void *a, const void *b)
{
    const struct align_place *x = a, *y = b;
    return x->key != y->key ? (x->key > y->key) - (x->key < y->key)
                            : (x->sentence > y->sentence) - (x->sentence < y->sentence);
}

static struct align_key find_places(const struct align_words *w, uint32_t key)
{
    size_t low = 0, high = w->places.len, end;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (w->places.items[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    for (end = low; end < w->places.len && w->places.items[end].key == key;)
        end++;
    return (struct align_key){key, (uint32_t)low, (uint32_t)end};
}

/* --- the source text */

/* How much it tells that the word has a counterpart, or none. */
static void weigh(const struct align_words *w, struct align_word *word, enum source_word kind)
{
    double usual = kind == SOURCE_FUNCTION ? FOUND_OF_FUNCTION : FOUND_IN_TRANSLATION;
    size_t places = 0;
    for (size_t i = word->first; i < word->first + word->count; i++)
        places += w->keys.items[i].end - w->keys.items[i].first;
    double chance = ((double)places + KNOWN_SENTENCES * USUAL_CHANCE) / ((double)w->target.len + KNOWN_SENTENCES);
    chance = chance > usual - 0.05 ? usual - 0.05 : chance;
    word->found = (float)fmin(log(usual / chance), FOUND_MOST);
    word->missing = (float)log((1 - usual) / (1 - chance));
}

/* The word of a token; one without keys where it is none. */
static struct align_word source_word(struct align_words *w, const struct text_side *side, const struct translations *t,
                                     const struct token *token)
{
    struct align_word word = {.first = (uint32_t)w->keys.len};
    struct span text = {side->doc->text + token->off, token->len};
    struct word_keys keys = {0};
    enum source_word kind = word_keys_of_source(&keys, side->lang, token, text, t);
    for (size_t i = 0; i < keys.len; i++) {
        struct align_key key = find_places(w, keys.items[i]);
        if (i == 0 || key.end > key.first)
            vec_push(&w->keys, key);
    }
    vec_release(&keys);
    word.count = (uint32_t)(w->keys.len - word.first);
    word.telling = kind == SOURCE_TELLING;
    if (word.count > 0)
        weigh(w, &word, kind);
    return word;
}

typedef VEC_OF(struct align_word) word_table;

/* The same, found once for each form. */
static struct align_word known_word(struct align_words *w, const struct text_side *side, const struct translations *t,
                                    const struct token *token, word_table *known)
{
    if (token->form == TOKEN_NO_FORM)
        return source_word(w, side, t, token);
    while (known->len <= token->form)
        vec_push(known, (struct align_word){0});
    if (known->items[token->form].count == 0)
        known->items[token->form] = source_word(w, side, t, token);
    return known->items[token->form];
}

static void find_source(struct align_words *w, const struct text_side *side, const struct translations *t)
{
    const struct document *doc = side->doc;
    struct side_tokens memory = {0};
    word_table known = {0}; /* by form */
    for (size_t i = 0; i < doc->sentences.len; i++) {
        const struct sentence *s = &doc->sentences.items[i];
        struct align_source source = {.first = (uint32_t)w->words.len, .bytes = s->len, .segment = s->segment};
        size_t count;
        const struct token *tokens = text_side_tokens(side, i, i + 1, &memory, &count);
        for (size_t k = 0; k < count && source.count < ALIGN_WORDS_MAX; k++) {
            struct align_word word = known_word(w, side, t, &tokens[k], &known);
            if (word.count == 0)
                continue;
            vec_push(&w->words, word);
            source.none += word.missing;
            source.count++;
        }
        vec_push(&w->source, source);
    }
    vec_release(&known);
    side_tokens_release(&memory);
}

void align_words_find(struct align_words *w, const struct text_side *source, const struct text_side *target,
                      const struct translations *t)
{
    *w = (struct align_words){0};
    find_target(w, target);
    if (w->places.len > 0)
        qsort(w->places.items, w->places.len, sizeof(*w->places.items), compare_places);
    find_source(w, source, t);
}

void align_words_release(struct align_words *w)
{
    vec_release(&w->keys);
    vec_release(&w->words);
    vec_release(&w->source);
    vec_release(&w->target_keys);
    vec_release(&w->target);
    vec_release(&w->places);
}

/* --- comparing */

static bool has_key(const struct align_words *w, const struct align_target *t, uint32_t key)
{
    return t->bits[key % ALIGN_BITS / 64] >> key % 64 & 1 &&
           word_keys_have(w->target_keys.items + t->first, t->count, key);
}

uint64_t align_matches(const struct align_words *w, size_t source, size_t target)
{
    const struct align_source *s = &w->source.items[source];
    const struct align_target *t = &w->target.items[target];
    uint64_t matches = 0;
    for (size_t i = 0; i < s->count; i++) {
        const struct align_word *word = &w->words.items[s->first + i];
        bool found = false;
        for (size_t k = word->first; k < word->first + word->count && !found; k++)
            found = has_key(w, t, w->keys.items[k].key);
        matches |= (uint64_t)found << i;
    }
    return matches;
}
