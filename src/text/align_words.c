#include "text/align_words.h"

#include <math.h>
#include <stdlib.h>

/* How often a content word of a translated sentence has one of its listed translations there, and a function word. */
#define FOUND_IN_TRANSLATION 0.72
#define FOUND_OF_FUNCTION 0.3

/* What is known before a text is counted: how often a word has a counterpart in a sentence by chance, as sure as if so
 * many sentences had been seen. */
#define USUAL_CHANCE 0.04
#define KNOWN_SENTENCES 10.0

/* No word alone tells more than that. */
#define FOUND_MOST 2.5

/* Slots for keys at first. */
enum { FIRST_SLOTS = 1 << 10 };

/* By chance the same distance from the usual length varies so much more; lengths that fit are worth the logarithm. */
#define CHANCE_SPREAD 4.0

/* --- keys */

struct numbered_key {
    uint32_t key, number; /* plus 1; 0 for an empty slot */
};

/* Numbers for keys, which are hashes. */
struct key_numbers {
    struct numbered_key *slots; /* open addressing */
    uint32_t mask, count;
};

static void key_numbers_init(struct key_numbers *n)
{
    *n = (struct key_numbers){.slots = xcalloc(FIRST_SLOTS, sizeof(*n->slots)), .mask = FIRST_SLOTS - 1};
}

/* The slot of the key, or the empty one where it belongs. */
static struct numbered_key *slot_of(const struct key_numbers *n, uint32_t key)
{
    uint32_t at = key & n->mask;
    while (n->slots[at].number && n->slots[at].key != key)
        at = (at + 1) & n->mask;
    return &n->slots[at];
}

static void grow_slots(struct key_numbers *n)
{
    struct key_numbers old = *n;
    n->mask = 2 * old.mask + 1;
    n->slots = xcalloc((size_t)n->mask + 1, sizeof(*n->slots));
    for (uint32_t i = 0; i <= old.mask; i++)
        if (old.slots[i].number)
            *slot_of(n, old.slots[i].key) = old.slots[i];
    free(old.slots);
}

static uint32_t number_of(struct key_numbers *n, uint32_t key)
{
    if (2 * n->count > n->mask)
        grow_slots(n);
    struct numbered_key *slot = slot_of(n, key);
    if (!slot->number)
        *slot = (struct numbered_key){key, ++n->count};
    return slot->number - 1;
}

/* ALIGN_NO_KEY of one that has none. */
static uint32_t find_number(const struct key_numbers *n, uint32_t key)
{
    return slot_of(n, key)->number - 1;
}

/* --- the translation */

/* Some of the keys in a list. */
struct key_range {
    uint32_t from, to;
};

/* The keys of the translation while they are found, those of a form once. */
struct target_keys {
    struct key_numbers *numbers;
    VEC_OF(uint32_t) last;     /* by key: 1 + the last sentence that has it */
    struct word_keys of_token; /* of the last one, not numbered */
    VEC_OF(uint32_t) of_forms;
    VEC_OF(struct key_range) forms; /* by form: its part of these; empty: not yet found */
};

/* Appends the keys of the token to those of the forms. */
static struct key_range find_keys(struct target_keys *t, const struct text_side *side, const struct token *token)
{
    struct key_range range = {.from = (uint32_t)t->of_forms.len};
    t->of_token.len = 0;
    word_keys_of_target(&t->of_token, side->words, token, (struct span){side->doc->text + token->off, token->len});
    for (size_t i = 0; i < t->of_token.len; i++)
        vec_push(&t->of_forms, number_of(t->numbers, t->of_token.items[i]));
    while (t->last.len < t->numbers->count)
        vec_push(&t->last, 0);
    range.to = (uint32_t)t->of_forms.len;
    return range;
}

static struct key_range keys_of(struct target_keys *t, const struct text_side *side, const struct token *token)
{
    if (token->form == TOKEN_NO_FORM)
        return find_keys(t, side, token);
    while (t->forms.len <= token->form)
        vec_push(&t->forms, (struct key_range){0});
    struct key_range range = t->forms.items[token->form];
    if (range.from == range.to)
        t->forms.items[token->form] = range = find_keys(t, side, token);
    return range;
}

static bool begins_paragraph(const struct document *doc, size_t sentence)
{
    const struct sentence *s = &doc->sentences.items[sentence];
    return sentence == 0 || s->segment != (s - 1)->segment;
}

static void add_target(struct align_words *w, const struct text_side *side, struct target_keys *t,
                       struct side_tokens *memory, uint32_t sentence)
{
    struct align_target target = {.first = (uint32_t)w->target_keys.len,
                                  .bytes = side->doc->sentences.items[sentence].len,
                                  .begins = begins_paragraph(side->doc, sentence)};
    size_t count;
    const struct token *tokens = text_side_tokens(side, sentence, sentence + 1, memory, &count);
    for (size_t i = 0; i < count; i++) {
        struct key_range range = keys_of(t, side, &tokens[i]);
        for (uint32_t k = range.from; k < range.to; k++) {
            uint32_t key = t->of_forms.items[k];
            if (t->last.items[key] <= sentence)
                vec_push(&w->target_keys, key);
            t->last.items[key] = sentence + 1;
        }
    }
    target.count = (uint32_t)w->target_keys.len - target.first;
    vec_push(&w->target, target);
}

/* The sentences of each key behind those of the one before. */
static void sort_places(struct align_words *w)
{
    size_t keys = w->key_count;
    w->starts = xcalloc(keys + 2, sizeof(*w->starts));
    w->places = xcalloc(w->target_keys.len + 1, sizeof(*w->places));
    for (size_t i = 0; i < w->target_keys.len; i++)
        w->starts[w->target_keys.items[i] + 2]++;
    for (size_t i = 2; i < keys + 2; i++)
        w->starts[i] += w->starts[i - 1];
    for (uint32_t i = 0; i < w->target.len; i++) /* what is counted for the next key goes up to the end of this one */
        for (size_t k = 0; k < w->target.items[i].count; k++)
            w->places[w->starts[w->target_keys.items[w->target.items[i].first + k] + 1]++] = i;
}

static void find_target(struct align_words *w, const struct text_side *side, struct key_numbers *numbers)
{
    struct target_keys t = {.numbers = numbers};
    struct side_tokens memory = {0};
    for (size_t i = 0; i < side->doc->sentences.len; i++)
        add_target(w, side, &t, &memory, (uint32_t)i);
    w->key_count = numbers->count;
    w->told = xcalloc(w->key_count + 1, sizeof(*w->told));
    w->compared = xcalloc(w->key_count + 1, sizeof(*w->compared));
    sort_places(w);
    side_tokens_release(&memory);
    vec_release(&t.last);
    vec_release(&t.of_token);
    vec_release(&t.of_forms);
    vec_release(&t.forms);
}

/* --- the source text */

/* How much it tells that the word has a counterpart, or none. */
static void weigh(const struct align_words *w, struct align_word *word, enum source_word kind)
{
    double usual = kind == SOURCE_FUNCTION ? FOUND_OF_FUNCTION : FOUND_IN_TRANSLATION;
    size_t places = 0;
    for (size_t i = word->first; i < word->first + word->count; i++)
        places += w->starts[w->keys.items[i] + 1] - w->starts[w->keys.items[i]];
    double chance = ((double)places + KNOWN_SENTENCES * USUAL_CHANCE) / ((double)w->target.len + KNOWN_SENTENCES);
    chance = chance > usual - 0.05 ? usual - 0.05 : chance;
    word->missing = (float)log((1 - usual) / (1 - chance));
    word->gain = (float)fmin(log(usual / chance), FOUND_MOST) - word->missing;
}

/* Of the source text while its words are found. */
struct source_words {
    const struct text_side *side;
    const struct key_numbers *numbers;
    struct word_keys of_token;       /* of the last one, not numbered */
    VEC_OF(struct align_word) known; /* by form, found once; of no gain: not yet */
};

/* The word of a token; one of no gain where it is none. */
static struct align_word find_word(struct align_words *w, struct source_words *s, const struct token *token)
{
    struct align_word word = {.first = (uint32_t)w->keys.len, .telling = ALIGN_NO_KEY};
    struct word_keys *keys = &s->of_token;
    keys->len = 0;
    enum source_word kind = word_keys_of_source(keys, s->side, token);
    if (kind == SOURCE_NO_WORD)
        return word;
    for (size_t i = 0; i < keys->len; i++) {
        uint32_t key = find_number(s->numbers, keys->items[i]);
        if (key != ALIGN_NO_KEY)
            vec_push(&w->keys, key);
        if (i == 0 && kind == SOURCE_TELLING)
            word.telling = key;
    }
    word.count = (uint32_t)(w->keys.len - word.first);
    weigh(w, &word, kind);
    return word;
}

static struct align_word word_of(struct align_words *w, struct source_words *s, const struct token *token)
{
    if (token->form == TOKEN_NO_FORM)
        return find_word(w, s, token);
    while (s->known.len <= token->form)
        vec_push(&s->known, (struct align_word){0});
    if (s->known.items[token->form].gain == 0)
        s->known.items[token->form] = find_word(w, s, token);
    return s->known.items[token->form];
}

/* 1 + the last sentence that has a key of the word; 0 for none. */
static uint32_t last_seen(const struct align_words *w, const struct align_word *word, const uint32_t *seen)
{
    uint32_t last = 0;
    for (size_t i = word->first; i < word->first + word->count; i++)
        last = seen[w->keys.items[i]] > last ? seen[w->keys.items[i]] : last;
    return last;
}

/* seen: by key, 1 + the last sentence that has it. */
static void note_repeated(const struct align_words *w, struct align_source *source, size_t sentence, uint32_t *seen)
{
    for (size_t i = 0; i < source->count; i++) {
        uint32_t last = last_seen(w, &w->words.items[source->first + i], seen);
        for (size_t back = 1; back <= 2; back++)
            source->repeated[back - 1] |= (uint64_t)(last > (sentence > back ? sentence - back : 0)) << i;
    }
    for (int back = 0; back < 2; back++)
        source->repeated_none[back] = align_worth_of_words(w, source, source->repeated[back], 0);
    for (size_t i = source->first; i < source->first + source->count; i++)
        for (size_t k = w->words.items[i].first; k < w->words.items[i].first + w->words.items[i].count; k++)
            seen[w->keys.items[k]] = (uint32_t)sentence + 1;
}

static void find_source(struct align_words *w, const struct text_side *side, const struct key_numbers *numbers)
{
    struct source_words words = {.side = side, .numbers = numbers};
    struct side_tokens memory = {0};
    uint32_t *seen = xcalloc(w->key_count + 1, sizeof(*seen));
    for (size_t i = 0; i < side->doc->sentences.len; i++) {
        struct align_source source = {.first = (uint32_t)w->words.len,
                                      .bytes = side->doc->sentences.items[i].len,
                                      .begins = begins_paragraph(side->doc, i)};
        size_t count;
        const struct token *tokens = text_side_tokens(side, i, i + 1, &memory, &count);
        for (size_t k = 0; k < count && source.count < ALIGN_WORDS_MAX; k++) {
            struct align_word word = word_of(w, &words, &tokens[k]);
            if (word.gain == 0)
                continue;
            vec_push(&w->words, word);
            if (word.telling != ALIGN_NO_KEY)
                w->told[word.telling]++;
            source.none += word.missing;
            source.count++;
        }
        note_repeated(w, &source, i, seen);
        vec_push(&w->source, source);
    }
    free(seen);
    side_tokens_release(&memory);
    vec_release(&words.of_token);
    vec_release(&words.known);
}

void align_words_find(struct align_words *w, const struct text_side *source, const struct text_side *target)
{
    struct key_numbers numbers;
    *w = (struct align_words){.last_compared = UINT32_MAX};
    key_numbers_init(&numbers);
    find_target(w, target, &numbers);
    find_source(w, source, &numbers);
    free(numbers.slots);
}

void align_words_release(struct align_words *w)
{
    vec_release(&w->keys);
    vec_release(&w->words);
    vec_release(&w->source);
    vec_release(&w->target);
    vec_release(&w->target_keys);
    free(w->starts);
    free(w->places);
    free(w->told);
    free(w->compared);
}

/* --- comparing */

/* Marks the keys of a sentence of the translation. */
static void compare_with(struct align_words *w, uint32_t target)
{
    const struct align_target *t = &w->target.items[target];
    if (w->last_compared == target)
        return;
    for (size_t i = t->first; i < t->first + t->count; i++)
        w->compared[w->target_keys.items[i]] = target + 1;
    w->last_compared = target;
}

uint64_t align_matches(struct align_words *w, size_t source, size_t target)
{
    const struct align_source *s = &w->source.items[source];
    uint64_t matches = 0;
    compare_with(w, (uint32_t)target);
    for (size_t i = 0; i < s->count; i++) {
        const struct align_word *word = &w->words.items[s->first + i];
        bool found = false;
        for (size_t k = word->first; k < word->first + word->count && !found; k++)
            found = w->compared[w->keys.items[k]] == target + 1;
        matches |= (uint64_t)found << i;
    }
    return matches;
}

float align_worth_of_found(const struct align_words *w, const struct align_source *s, uint64_t found)
{
    float sum = 0;
    for (; found; found &= found - 1)
        sum += w->words.items[s->first + (size_t)__builtin_ctzll(found)].gain;
    return sum;
}

float align_worth_of_words(const struct align_words *w, const struct align_source *s, uint64_t words, uint64_t found)
{
    float sum = align_worth_of_found(w, s, words & found);
    for (; words; words &= words - 1)
        sum += w->words.items[s->first + (size_t)__builtin_ctzll(words)].missing;
    return sum;
}

float align_worth_of_lengths(double source, double target)
{
    double away = alignment_length_away(source, target);
    double worth = log(CHANCE_SPREAD) - away * away / 2 * (1 - 1 / (CHANCE_SPREAD * CHANCE_SPREAD));
    return (float)(worth < -12 ? -12 : worth);
}

float align_worth_of_pair(struct align_words *w, size_t source, size_t target)
{
    const struct align_source *s = &w->source.items[source];
    return s->none + align_worth_of_found(w, s, align_matches(w, source, target)) +
           align_worth_of_lengths(s->bytes, w->target.items[target].bytes);
}
