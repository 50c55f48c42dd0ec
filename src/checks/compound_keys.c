#include "checks/compound_keys.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"

enum { KEY_BYTES = 96, KEY_MIN = 7 };

/* Appends the word in lower case without hyphens; returns the new length, 0 when it does not fit. */
static size_t add_to_key(struct span word, char *key, size_t len)
{
    for (size_t i = 0, size; i < word.len; i += size) {
        uint32_t cp = utf8_decode(word.ptr + i, word.len - i, &size);
        if (len + 4 > KEY_BYTES)
            return 0;
        if (cp != '-')
            len += utf8_encode(utf8_lower(cp), key + len);
    }
    return len;
}

/* Without -s, -n, -en, -es, -e: "Anbietern" is the same word as "Anbieter". 0 for what is too short to tell. */
static size_t cut_ending(const char *key, size_t len)
{
    if (len < KEY_MIN)
        return 0;
    len -= key[len - 1] == 's' || key[len - 1] == 'n';
    return key[len - 1] == 'e' ? len - 1 : len;
}

static size_t key_of(struct span first, struct span second, char key[KEY_BYTES])
{
    size_t len = add_to_key(first, key, 0);
    return len ? cut_ending(key, add_to_key(second, key, len)) : 0;
}

const char *compound_hyphen(struct span word)
{
    const char *hyphen = memchr(word.ptr, '-', word.len);
    return hyphen && hyphen > word.ptr && word.ptr[word.len - 1] != '-' ? hyphen : NULL;
}

static uint64_t bit_of(char second)
{
    return (uint64_t)1 << (second & 63);
}

/* Most words begin with other letters than all compounds. */
static bool may_begin_key(const struct compounds *p, struct span word)
{
    if (word.len < 2 || !is_ascii_letter(word.ptr[0]) || !is_ascii_letter(word.ptr[1]))
        return true;
    return p->begins[ascii_lower(word.ptr[0]) & 63] & bit_of(ascii_lower(word.ptr[1]));
}

uint32_t compounds_find(const struct compounds *p, struct span first, struct span second)
{
    char key[KEY_BYTES];
    if (!may_begin_key(p, first))
        return NO_COMPOUND;
    size_t len = key_of(first, second, key);
    uint32_t id = len ? intern_find(&p->keys, key, len) : INTERN_NONE;
    return id == INTERN_NONE ? NO_COMPOUND : id;
}

static void add_hyphened(struct compounds *p, struct span word, uint32_t form)
{
    char key[KEY_BYTES];
    size_t len = key_of(word, span_of(""), key);
    if (len == 0)
        return;
    uint32_t id = intern_id(&p->keys, key, len);
    p->begins[key[0] & 63] |= bit_of(key[1]);
    if (id == p->items.len)
        vec_push(&p->items, (struct compound){form, TOKEN_NO_FORM, false});
    p->of_form[form] = id;
}

static void add_joined(struct compounds *p, struct span word, uint32_t form)
{
    uint32_t id = memchr(word.ptr, '-', word.len) ? NO_COMPOUND : compounds_find(p, word, span_of(""));
    if (id == NO_COMPOUND)
        return;
    p->of_form[form] = id;
    if (p->items.items[id].joined == TOKEN_NO_FORM)
        p->items.items[id].joined = form;
}

void compounds_read(struct compounds *p, const struct vocabulary *v)
{
    *p = (struct compounds){.form_count = v->forms.len};
    intern_init(&p->keys);
    p->of_form = xcalloc(p->form_count + 1, sizeof(*p->of_form));
    for (uint32_t i = 0; i < p->form_count; i++) {
        p->of_form[i] = NO_COMPOUND;
        if (compound_hyphen(vocabulary_span(v, i)))
            add_hyphened(p, vocabulary_span(v, i), i);
    }
    for (uint32_t i = 0; i < p->form_count && p->items.len > 0; i++)
        add_joined(p, vocabulary_span(v, i), i);
}

void compounds_release(struct compounds *p)
{
    intern_release(&p->keys);
    vec_release(&p->items);
    free(p->of_form);
}

struct span compound_respell(struct arena *arena, struct span word, struct span other)
{
    const struct span none = {NULL, 0};
    const char *own = compound_hyphen(word), *theirs = compound_hyphen(other);
    if (!own == !theirs)
        return none;
    size_t at = own ? (size_t)(own - word.ptr) : (size_t)(theirs - other.ptr);
    size_t from = at + (own != NULL), there = at + (theirs != NULL), size, skip;
    if (from >= word.len || there >= other.len || memcmp(word.ptr, other.ptr, at) != 0 ||
        memchr(word.ptr + from, '-', word.len - from) || memchr(other.ptr + there, '-', other.len - there))
        return none;
    uint32_t letter = utf8_decode(other.ptr + there, other.len - there, &size);
    if (utf8_lower(letter) != utf8_lower(utf8_decode(word.ptr + from, word.len - from, &skip)))
        return none;
    return span_of(arena_printf(arena, "%.*s%s%.*s%.*s", (int)at, word.ptr, theirs ? "-" : "", (int)size,
                                other.ptr + there, (int)(word.len - from - skip), word.ptr + from + skip));
}
