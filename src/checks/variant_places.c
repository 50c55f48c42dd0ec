#include "checks/variant_places.h"

#include <stdlib.h>

void variant_places_release(struct variant_places *p)
{
    vec_release(&p->items);
    arena_release(&p->arena);
}

static int compare(const void *a, const void *b)
{
    const struct variant_place *x = a, *y = b;
    if (x->group != y->group)
        return x->group < y->group ? -1 : 1;
    return x->off < y->off ? -1 : x->off > y->off;
}

/* One edit for each place with the rarer spelling; nothing when one of them cannot be told. */
static void mend(struct check_context *c, struct finding *f, const struct variant_place *places, size_t count,
                 bool rarer)
{
    struct text_edit *edits = xcalloc(count, sizeof(*edits));
    size_t n = 0;
    bool known = true;
    for (size_t i = 0; i < count; i++) {
        if (places[i].second != rarer)
            continue;
        known = known && places[i].other.len > 0;
        edits[n++] = (struct text_edit){places[i].off, places[i].len, places[i].other};
    }
    if (known)
        finding_add_fix(c, f, FIX_UNSAFE, edits, n);
    free(edits);
}

static void report_group(struct check_context *c, const struct rule_info *rule, const struct variant_place *places,
                         size_t count, const char *advice)
{
    size_t seconds = 0;
    for (size_t i = 0; i < count; i++)
        seconds += places[i].second;
    if (seconds == 0 || seconds == count)
        return;
    bool rarer = seconds * 2 <= count;
    const struct variant_place *told = places, *usual = places;
    while (told->second != rarer)
        told++;
    while (usual->second == rarer)
        usual++;
    size_t often = rarer ? count - seconds : seconds;
    struct span here = {c->doc->text + told->off, told->len}, there = {c->doc->text + usual->off, usual->len};
    struct finding *f;
    if (often == 1)
        f = finding_emit(c, rule, told->off, told->len, "\"%.*s\" here, but \"%.*s\" elsewhere in this text: %s.",
                         (int)here.len, here.ptr, (int)there.len, there.ptr, message_part(c, advice));
    else
        f = finding_emit(c, rule, told->off, told->len,
                         "\"%.*s\" here, but \"%.*s\" in %zu other places in this text: %s.", (int)here.len, here.ptr,
                         (int)there.len, there.ptr, often, message_part(c, advice));
    finding_relate(c, f, usual->off, usual->len, "the other spelling");
    mend(c, f, places, count, rarer);
}

void variant_places_report(struct check_context *c, const struct rule_info *rule, struct variant_places *p,
                           const char *advice)
{
    if (p->items.len == 0)
        return;
    qsort(p->items.items, p->items.len, sizeof(*p->items.items), compare);
    for (size_t i = 0, end; i < p->items.len; i = end) {
        for (end = i + 1; end < p->items.len && p->items.items[end].group == p->items.items[i].group;)
            end++;
        report_group(c, rule, p->items.items + i, end - i, advice);
    }
}
