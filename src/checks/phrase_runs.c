#include "checks/phrase_runs.h"

#include <string.h>

static uint32_t unit_end(const struct unit *u)
{
    return u->token.off + u->token.len;
}

/* True when the last p units are copies of a shorter phrase. */
static bool is_composed(const struct phrase_runs *s, size_t p)
{
    for (size_t d = 1; d <= p / 2; d++) {
        size_t same = 0;
        if (p % d != 0)
            continue;
        while (same < p - d && phrase_runs_back(s, same + 1)->key == phrase_runs_back(s, same + 1 + d)->key)
            same++;
        if (same == p - d)
            return true;
    }
    return false;
}

static void close_run(struct phrase_runs *s, size_t p)
{
    if (s->runs[p].matches >= p && !is_composed(s, p))
        s->found(s->data, s, &s->runs[p], p);
    s->runs[p].matches = 0;
    s->open &= ~((uint32_t)1 << p);
}

/* The unit equals the one p places before. */
static void extend_run(struct phrase_runs *s, size_t p, const struct unit *u)
{
    struct run *r = &s->runs[p];
    if (r->matches++ == 0)
        *r = (struct run){1, phrase_runs_back(s, p)->token.off, unit_end(phrase_runs_back(s, 1)), u->token.off, 0, 0};
    if (r->matches == p)
        r->second_end = unit_end(u);
    if (r->matches % p == 0)
        r->last_end = unit_end(u);
    s->open |= (uint32_t)1 << p;
}

/* Bit p: the unit p places before is the same. */
static uint32_t same_as(const struct phrase_runs *s, uint64_t key)
{
    size_t last = s->newest[key % PHRASE_NEWEST];
    if (last == 0 || s->count - (last - 1) > PHRASE_MAX) /* true of most */
        return 0;
    const uint64_t *newest = &s->keys[(s->count - 1) % PHRASE_RING + PHRASE_RING];
    size_t most = s->count < PHRASE_MAX ? s->count : PHRASE_MAX;
    uint32_t same = 0;
    for (size_t p = 1; p <= most; p++)
        same |= (uint32_t)(newest[1 - (ptrdiff_t)p] == key) << p;
    return same;
}

void phrase_runs_add(struct phrase_runs *s, const struct unit *u)
{
    size_t place = s->count % PHRASE_RING;
    uint32_t same = same_as(s, u->key);
    for (uint32_t left = same | s->open; left; left &= left - 1) {
        size_t p = (size_t)__builtin_ctz(left);
        if (same >> p & 1)
            extend_run(s, p, u);
        else
            close_run(s, p);
    }
    s->keys[place] = s->keys[place + PHRASE_RING] = u->key;
    s->ring[place] = *u;
    s->newest[u->key % PHRASE_NEWEST] = ++s->count;
}

void phrase_runs_end(struct phrase_runs *s)
{
    for (uint32_t left = s->open; left; left &= left - 1)
        close_run(s, (size_t)__builtin_ctz(left));
    memset(s->newest, 0, sizeof(s->newest));
    s->count = 0;
}

struct phrase_cut phrase_run_cut(const char *text, size_t text_len, const struct run *r)
{
    size_t period = r->second_start - r->start, from = r->start, to = r->last_end;
    if (memcmp(text + from, text + from + period, to - from - period) != 0)
        return (struct phrase_cut){r->first_end, r->last_end};
    while (from > 0 && r->start - from < period && text[from - 1] == text[from - 1 + period])
        from--;
    while (to < text_len && to - r->last_end < period && text[to] == text[to - period])
        to++;
    size_t gap = r->second_start - r->first_end, surplus = ((to - from + gap) / period - 1) * period;
    size_t off = to - surplus;
    while (off > from && text[off] != ' ')
        off--;
    return text[off] == ' ' ? (struct phrase_cut){off, off + surplus} : (struct phrase_cut){r->first_end, r->last_end};
}
