#include <stdlib.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "engine/atoms.h"
#include "engine/fold.h"

/* Costs by which a set occurs in many texts, and in so many that looking for it is in vain. */
#define COMMON 0.0002
#define TOO_COMMON 0.6

/* A short word that is no function word. */
#define RARE_WORD 0.002

/* Each further letter is one of about four likely ones; ten of them are rare enough. */
enum { LIKELY_LETTERS = 4, LETTERS_THAT_COUNT = 10, COMMON_WORD_MAX = 12 };

static double word_cost(struct span word, bool starts, bool ends, const struct lang *lang)
{
    double cost = 1;
    size_t points = utf8_count(word.ptr, word.len), size;
    if (points == 1 && !utf8_is_letter(utf8_decode(word.ptr, word.len, &size)))
        return cost;
    for (size_t i = 0; i < points && i < LETTERS_THAT_COUNT; i++)
        cost /= LIKELY_LETTERS;
    cost *= (starts ? 0.5 : 1) * (ends ? 0.5 : 1);
    if (!lang || word.len > COMMON_WORD_MAX)
        return cost;
    double common = starts && ends ? 0.05 : 0.1, rare = starts && ends ? RARE_WORD : cost;
    if (lang_is_function_word(lang, word))
        return cost < common ? common : cost;
    return cost < rare ? cost : rare;
}

/* Its words occur side by side as often as each by itself would have it. */
static double atom_cost(const struct atom *a, const struct lang *lang)
{
    double cost = 1;
    struct span rest = a->text;
    for (const char *blank; (blank = memchr(rest.ptr, ' ', rest.len));) {
        struct span word = {rest.ptr, (size_t)(blank - rest.ptr)};
        cost *= word_cost(word, word.ptr != a->text.ptr || a->word_start, true, lang);
        rest = (struct span){blank + 1, rest.len - word.len - 1};
    }
    return cost * word_cost(rest, rest.ptr != a->text.ptr || a->word_start, a->word_end, lang);
}

struct atom_set atoms_priced(struct atom_set set, const struct lang *lang)
{
    set.cost = 0;
    for (size_t i = 0; i < set.count; i++)
        set.cost += atom_cost(&set.items[i], lang);
    return set;
}

/* A mark may stand right at a letter: "macht,". */
static struct atom whole_word(struct span text)
{
    size_t size;
    bool starts = utf8_is_letter(utf8_decode(text.ptr, text.len, &size));
    return (struct atom){text, starts, utf8_is_letter(utf8_decode_before(text.ptr, text.len, &size))};
}

static struct atom_set atoms_unpriced(struct arena *arena, const struct span *words, size_t count)
{
    struct atom_set set = {arena_alloc(arena, count * sizeof(*set.items)), count, 0};
    struct buf folded = BUF_EMPTY;
    for (size_t i = 0; i < count; i++) {
        buf_clear(&folded);
        fold_add(&folded, words[i].ptr, words[i].len);
        set.items[i] = whole_word(arena_span(arena, buf_span(&folded)));
    }
    buf_release(&folded);
    return set;
}

struct atom_set atoms_of_words(struct arena *arena, const struct span *words, size_t count, const struct lang *lang)
{
    return atoms_priced(atoms_unpriced(arena, words, count), lang);
}

static int compare_atoms(const void *a, const void *b)
{
    return span_compare(((const struct atom *)a)->text, ((const struct atom *)b)->text);
}

struct atom_set atoms_of_forms(struct arena *arena, const struct span *forms, size_t count, const struct lang *lang)
{
    struct atom_set set = atoms_unpriced(arena, forms, count);
    size_t kept = 0;
    if (count > 1)
        qsort(set.items, count, sizeof(*set.items), compare_atoms);
    for (size_t i = 0; i < count; i++) {
        struct atom *last = kept ? &set.items[kept - 1] : NULL;
        struct span text = set.items[i].text;
        bool begins = last && last->text.len >= ATOM_MIN_BYTES && text.len >= last->text.len &&
                      memcmp(text.ptr, last->text.ptr, last->text.len) == 0;
        if (begins)
            last->word_end &= text.len == last->text.len;
        else if (!last || !span_equal(last->text, text))
            set.items[kept++] = set.items[i];
    }
    set.count = kept;
    return atoms_priced(set, lang);
}

struct atom_set atoms_better(struct atom_set a, struct atom_set b)
{
    if (a.count == 0 || b.count == 0)
        return a.count ? a : b;
    return b.cost < a.cost ? b : a;
}

bool atom_covers(const struct atom *a, const struct atom *b)
{
    if (span_equal(a->text, b->text))
        return a->word_start <= b->word_start && a->word_end <= b->word_end;
    return !a->word_start && !a->word_end && memmem(b->text.ptr, b->text.len, a->text.ptr, a->text.len);
}

/* True when each text that holds one of `best` holds one of `set` anyway. */
static bool tells_nothing(const struct atom_set *best, const struct atom_set *set)
{
    for (size_t i = 0; i < best->count; i++) {
        size_t k = 0;
        while (k < set->count && !atom_covers(&set->items[k], &best->items[i]))
            k++;
        if (k == set->count)
            return false;
    }
    return true;
}

void atoms_offer(struct atom_choice *c, struct atom_set set)
{
    if (set.count == 0)
        return;
    struct atom_set best = atoms_better(c->best, set);
    struct atom_set other = best.items == set.items ? c->best : set;
    c->best = best;
    if (tells_nothing(&best, &c->more))
        c->more = (struct atom_set){0};
    if (!tells_nothing(&best, &other))
        c->more = atoms_better(c->more, other);
}

bool atoms_need_more(struct atom_set set, struct atom_set more)
{
    return more.count && set.cost > COMMON && more.cost < TOO_COMMON;
}
