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

/* By chance the same distance from the usual length varies so much more; lengths that fit are worth the logarithm. */
#define CHANCE_SPREAD 4.0

/* --- the translation */

/* A key that a sentence has. */
struct key_in_sentence {
    uint32_t key, sentence;
};

/* Some of the keys in a list. */
struct key_range {
    uint32_t from, to;
};

/* The keys of the translation, numbered from 0. Those of a form are found once. */
struct target_keys {
    struct intern numbers;
    VEC_OF(uint32_t) last;                /* by key: 1 + the last sentence that has it */
    VEC_OF(struct key_in_sentence) found; /* each once a sentence */
    struct word_keys of_token;            /* of the last one, not numbered */
    VEC_OF(uint32_t) of_forms;
    VEC_OF(struct key_range) forms; /* by form: its part of these; empty: not yet found */
    uint32_t *starts;               /* by key: the first of its places, up to that of the next */
};

/* Appends the keys of the token to those of the forms. */
static struct key_range find_keys(struct target_keys *t, const struct text_side *side, const struct token *token)
{
    struct key_range range = {.from = (uint32_t)t->of_forms.len};
    t->of_token.len = 0;
    word_keys_of_target(&t->of_token, side->words, token, (struct span){side->doc->text + token->off, token->len});
    for (size_t i = 0; i < t->of_token.len; i++) {
        uint32_t number = intern_id(&t->numbers, (const char *)&t->of_token.items[i], sizeof(t->of_token.items[i]));
        if (number == t->last.len)
            vec_push(&t->last, 0);
        vec_push(&t->of_forms, number);
    }
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

static void add_target(struct align_words *w, const struct text_side *side, struct target_keys *t,
                       struct side_tokens *memory, uint32_t sentence)
{
    const struct sentence *s = &side->doc->sentences.items[sentence];
    struct align_target target = {.bytes = s->len, .segment = s->segment};
    size_t count;
    const struct token *tokens = text_side_tokens(side, sentence, sentence + 1, memory, &count);
    for (size_t i = 0; i < count; i++) {
        struct key_range range = keys_of(t, side, &tokens[i]);
        for (uint32_t k = range.from; k < range.to; k++) {
            uint32_t key = t->of_forms.items[k];
            if (t->last.items[key] <= sentence)
                vec_push(&t->found, (struct key_in_sentence){key, sentence});
            t->last.items[key] = sentence + 1;
            target.bits[key % ALIGN_BITS / 64] |= (uint64_t)1 << key % 64;
        }
    }
    vec_push(&w->target, target);
}

/* The sentences of each key behind those of the one before. */
static void sort_places(struct align_words *w, struct target_keys *t)
{
    size_t keys = t->last.len;
    t->starts = xcalloc(keys + 2, sizeof(*t->starts));
    w->places = xcalloc(t->found.len + 1, sizeof(*w->places));
    for (size_t i = 0; i < t->found.len; i++)
        t->starts[t->found.items[i].key + 2]++;
    for (size_t i = 2; i < keys + 2; i++)
        t->starts[i] += t->starts[i - 1];
    for (size_t i = 0; i < t->found.len; i++) /* what is counted for the next key goes up to the end of this one */
        w->places[t->starts[t->found.items[i].key + 1]++] = t->found.items[i].sentence;
}

static void find_target(struct align_words *w, const struct text_side *side, struct target_keys *t)
{
    struct side_tokens memory = {0};
    intern_init(&t->numbers);
    for (size_t i = 0; i < side->doc->sentences.len; i++)
        add_target(w, side, t, &memory, (uint32_t)i);
    sort_places(w, t);
    side_tokens_release(&memory);
}

static void target_keys_release(struct target_keys *t)
{
    intern_release(&t->numbers);
    vec_release(&t->last);
    vec_release(&t->found);
    vec_release(&t->of_token);
    vec_release(&t->of_forms);
    vec_release(&t->forms);
    free(t->starts);
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

/* Of the source text while its words are found. */
struct source_words {
    const struct text_side *side;
    const struct target_keys *target;
    struct word_keys of_token;       /* of the last one, not numbered */
    VEC_OF(struct align_word) known; /* by form: found once; of no keys: not yet */
};

/* The word of a token; one without keys where it is none. */
static struct align_word find_word(struct align_words *w, struct source_words *s, const struct token *token)
{
    struct align_word word = {.first = (uint32_t)w->keys.len};
    struct word_keys *keys = &s->of_token;
    keys->len = 0;
    enum source_word kind = word_keys_of_source(keys, s->side, token);
    for (size_t i = 0; i < keys->len; i++) {
        uint32_t key = intern_find(&s->target->numbers, (const char *)&keys->items[i], sizeof(keys->items[i]));
        if (key != INTERN_NONE)
            vec_push(&w->keys, (struct align_key){s->target->starts[key], s->target->starts[key + 1], key});
        else if (i == 0)
            vec_push(&w->keys, (struct align_key){0, 0, 0});
    }
    word.count = (uint32_t)(w->keys.len - word.first);
    word.telling = kind == SOURCE_TELLING;
    if (word.count > 0)
        weigh(w, &word, kind);
    return word;
}

static struct align_word word_of(struct align_words *w, struct source_words *s, const struct token *token)
{
    if (token->form == TOKEN_NO_FORM)
        return find_word(w, s, token);
    while (s->known.len <= token->form)
        vec_push(&s->known, (struct align_word){0});
    if (s->known.items[token->form].count == 0)
        s->known.items[token->form] = find_word(w, s, token);
    return s->known.items[token->form];
}

/* 1 + the last sentence that has a key of the word; 0 for none. */
static uint32_t last_seen(const struct align_words *w, const struct align_word *word, const uint32_t *seen)
{
    uint32_t last = 0;
    for (size_t i = word->first; i < word->first + word->count; i++) {
        const struct align_key *key = &w->keys.items[i];
        if (key->first < key->end && seen[key->number] > last)
            last = seen[key->number];
    }
    return last;
}

/* seen: by number of a key, 1 + the last sentence that has it. */
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
            if (w->keys.items[k].first < w->keys.items[k].end)
                seen[w->keys.items[k].number] = (uint32_t)sentence + 1;
}

static void find_source(struct align_words *w, struct source_words *words)
{
    const struct document *doc = words->side->doc;
    struct side_tokens memory = {0};
    uint32_t *seen = xcalloc(words->target->last.len + 1, sizeof(*seen));
    for (size_t i = 0; i < doc->sentences.len; i++) {
        const struct sentence *s = &doc->sentences.items[i];
        struct align_source source = {.first = (uint32_t)w->words.len, .bytes = s->len, .segment = s->segment};
        size_t count;
        const struct token *tokens = text_side_tokens(words->side, i, i + 1, &memory, &count);
        for (size_t k = 0; k < count && source.count < ALIGN_WORDS_MAX; k++) {
            struct align_word word = word_of(w, words, &tokens[k]);
            if (word.count == 0)
                continue;
            vec_push(&w->words, word);
            source.none += word.missing;
            source.count++;
        }
        note_repeated(w, &source, i, seen);
        vec_push(&w->source, source);
    }
    free(seen);
    side_tokens_release(&memory);
}

void align_words_find(struct align_words *w, const struct text_side *source, const struct text_side *target)
{
    struct target_keys keys = {0};
    struct source_words words = {.side = source, .target = &keys};
    *w = (struct align_words){0};
    find_target(w, target, &keys);
    find_source(w, &words);
    vec_release(&words.of_token);
    vec_release(&words.known);
    target_keys_release(&keys);
}

void align_words_release(struct align_words *w)
{
    vec_release(&w->keys);
    vec_release(&w->words);
    vec_release(&w->source);
    vec_release(&w->target);
    free(w->places);
}

/* --- comparing */

static bool stands_in(const struct align_words *w, const struct align_key *key, uint32_t sentence)
{
    uint32_t low = key->first, high = key->end;
    if (!(w->target.items[sentence].bits[key->number % ALIGN_BITS / 64] >> key->number % 64 & 1))
        return false;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (w->places[middle] < sentence)
            low = middle + 1;
        else
            high = middle;
    }
    return low < key->end && w->places[low] == sentence;
}

uint64_t align_matches(const struct align_words *w, size_t source, size_t target)
{
    const struct align_source *s = &w->source.items[source];
    uint64_t matches = 0;
    for (size_t i = 0; i < s->count; i++) {
        const struct align_word *word = &w->words.items[s->first + i];
        bool found = false;
        for (size_t k = word->first; k < word->first + word->count && !found; k++)
            found = stands_in(w, &w->keys.items[k], (uint32_t)target);
        matches |= (uint64_t)found << i;
    }
    return matches;
}

float align_worth_of_found(const struct align_words *w, const struct align_source *s, uint64_t found)
{
    float sum = 0;
    for (; found; found &= found - 1) {
        const struct align_word *word = &w->words.items[s->first + (size_t)__builtin_ctzll(found)];
        sum += word->found - word->missing;
    }
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

float align_worth_of_pair(const struct align_words *w, size_t source, size_t target)
{
    const struct align_source *s = &w->source.items[source];
    return s->none + align_worth_of_found(w, s, align_matches(w, source, target)) +
           align_worth_of_lengths(s->bytes, w->target.items[target].bytes);
}
