#include "checks/near_duplicates.h"

#include "base/utf8.h"
#include "checks/duplicate_runs.h"

/* KEYS: words a segment is looked up under. WORDS_MIN: shorter segments are alike by chance. */
enum { KEYS = 4, WORDS_MIN = 16, BYTES_MAX = 8000, DIFFERENCES_SHARE = 10 };

struct key {
    uint32_t form, count;
};

struct pair {
    uint32_t segment, twin;
};

struct near_duplicates {
    VEC_OF(uint32_t) last_with; /* by form: the last segment that was noted under it, plus 1 */
    VEC_OF(struct pair) pairs;
    uint32_t segment; /* the one that is read now; UINT32_MAX before the first */
    size_t words, key_count;
    struct key keys[KEYS];
};

/* A word of a segment, for comparison. */
struct word {
    uint64_t hash;
    uint32_t off, len;
};

struct near_duplicates *near_duplicates_new(const struct check_context *c)
{
    (void)c;
    struct near_duplicates *n = xcalloc(1, sizeof(*n));
    n->segment = UINT32_MAX;
    return n;
}

/* Keeps the rarest words that occur twice at least; the form decides between equals, so that both twins choose alike.
 */
static void offer_key(struct near_duplicates *n, uint32_t form, uint32_t count)
{
    struct key key = {form, count};
    if (n->key_count == KEYS && n->keys[KEYS - 1].count < count) /* most words are not rare */
        return;
    for (size_t i = 0; i < n->key_count; i++) {
        struct key *k = &n->keys[i];
        if (k->form == key.form)
            return;
        if (k->count > key.count || (k->count == key.count && k->form > key.form)) {
            struct key moved = *k;
            *k = key;
            key = moved;
        }
    }
    if (n->key_count < KEYS)
        n->keys[n->key_count++] = key;
}

static int compare_words(const void *a, const void *b)
{
    const struct word *x = a, *y = b;
    return (x->hash > y->hash) - (x->hash < y->hash);
}

/* Cuts the text into words without the punctuation around them. */
static size_t split_words(const char *text, size_t off, size_t len, struct word *out)
{
    size_t count = 0, at = off, end = off + len, size;
    while (at < end) {
        uint32_t cp = utf8_decode(text + at, end - at, &size);
        size_t from = at;
        for (; at < end && (utf8_is_letter(cp) || utf8_is_digit(cp) || cp == '-');
             cp = at < end ? utf8_decode(text + at, end - at, &size) : 0)
            at += size;
        if (at > from)
            out[count++] = (struct word){hash_bytes(text + from, at - from), (uint32_t)from, (uint32_t)(at - from)};
        else
            at += size;
    }
    return count;
}

/* Whether so many words differ that are_alike() would say no: quick to tell by counts of words, without sorting. */
static bool differ_much(const struct word *a, size_t a_count, const struct word *b, size_t b_count)
{
    enum { KINDS = 256 };
    int surplus[KINDS] = {0};
    size_t differences = 0;
    for (size_t i = 0; i < a_count; i++)
        surplus[a[i].hash % KINDS]++;
    for (size_t i = 0; i < b_count; i++)
        surplus[b[i].hash % KINDS]--;
    for (size_t i = 0; i < KINDS; i++)
        differences += (size_t)abs(surplus[i]);
    return differences * DIFFERENCES_SHARE > a_count + b_count;
}

/* Differences that make two texts of one pattern and not one text twice: numbers, and names or nouns only. */
struct difference {
    size_t count;
    bool number, lower;
};

static void add_difference(struct difference *d, const char *text, const struct word *w)
{
    size_t size;
    d->count++;
    for (size_t i = 0; i < w->len; i++)
        d->number = d->number || (text[w->off + i] >= '0' && text[w->off + i] <= '9');
    d->lower = d->lower || utf8_is_lower(utf8_decode(text + w->off, w->len, &size));
}

static bool are_alike(const char *text, const struct word *a, size_t a_count, const struct word *b, size_t b_count)
{
    struct difference d = {0};
    size_t i = 0, k = 0;
    while (i < a_count || k < b_count) {
        if (i < a_count && k < b_count && a[i].hash == b[k].hash)
            i++, k++;
        else if (k == b_count || (i < a_count && a[i].hash < b[k].hash))
            add_difference(&d, text, &a[i++]);
        else
            add_difference(&d, text, &b[k++]);
    }
    return d.count > 0 && d.count * DIFFERENCES_SHARE <= a_count + b_count && !d.number && d.lower;
}

static bool is_near(const struct check_context *c, uint32_t x, uint32_t y)
{
    const struct segment *a = &c->doc->segments.items[x], *b = &c->doc->segments.items[y];
    if (c->doc->is_catalogue || a->len > b->len + b->len / 4 || b->len > a->len + a->len / 4 || a->len > BYTES_MAX ||
        a->kind == SEGMENT_CELL || a->kind == SEGMENT_META || b->kind == SEGMENT_META || b->kind == SEGMENT_CELL)
        return false;
    if (a->len == b->len && memcmp(c->doc->text + a->off, c->doc->text + b->off, a->len) == 0)
        return false;             /* not merely near */
    size_t most = a->len / 2 + 1; /* words of one byte, a blank after each */
    struct word *words = arena_alloc(c->scratch, (most + b->len / 2 + 1) * sizeof(*words));
    size_t a_count = split_words(c->doc->text, a->off, a->len, words);
    size_t b_count = split_words(c->doc->text, b->off, b->len, words + most);
    if (differ_much(words, a_count, words + most, b_count))
        return false;
    qsort(words, a_count, sizeof(*words), compare_words);
    qsort(words + most, b_count, sizeof(*words), compare_words);
    return are_alike(c->doc->text, words, a_count, words + most, b_count);
}

/* All sentences of the segment are read: looks for its twin and notes it for later ones. */
static void finish_segment(struct near_duplicates *n, const struct check_context *c)
{
    bool paired = false;
    uint32_t tried = UINT32_MAX;
    for (size_t i = 0; n->words >= WORDS_MIN && i < n->key_count; i++) {
        uint32_t *last = &n->last_with.items[n->keys[i].form], twin = *last - 1;
        if (*last && !paired && twin != tried && is_near(c, n->segment, twin)) {
            vec_push(&n->pairs, (struct pair){n->segment, twin});
            paired = true;
        }
        tried = *last ? twin : tried;
        *last = n->segment + 1;
    }
    n->words = n->key_count = 0;
}

void near_duplicates_add(struct near_duplicates *n, const struct check_context *c, const struct sentence_view *s)
{
    if (s->sentence->segment != n->segment)
        finish_segment(n, c);
    n->segment = s->sentence->segment;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        if (t->cls != TOKEN_WORD || t->form >= c->words->forms.len)
            continue;
        n->words++;
        uint32_t count = c->words->forms.items[t->form].count;
        while (n->last_with.len <= t->form)
            vec_push(&n->last_with, 0);
        if (count > 1)
            offer_key(n, t->form, count);
    }
}

void near_duplicates_end(struct near_duplicates *n, const struct check_context *c,
                         void (*found)(void *data, size_t first, size_t last, size_t twin), void *data)
{
    finish_segment(n, c);
    for (size_t i = 0; i < n->pairs.len;) {
        const struct pair *first = &n->pairs.items[i];
        size_t last = first->segment;
        for (i++; i < n->pairs.len && n->pairs.items[i].segment == last + 1; i++)
            last++;
        found(data, first->segment, last, first->twin);
    }
    vec_release(&n->last_with);
    vec_release(&n->pairs);
    free(n);
}
