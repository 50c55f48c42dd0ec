#include "lexicon/forms.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/intern.h"
#include "lexicon/knowledge.h"
#include "lexicon/lexicon_file.h"
#include "lexicon/readings.h"

struct forms {
    struct file_map map;
    const struct forms_head *head;
    const struct forms_slot *slots;
    const uint32_t *starts; /* by paradigm, one more than there are */
    const uint16_t *steps;  /* changes of paradigms */
    const struct forms_change *changes;
    const char *text;
};

struct forms_place forms_place(struct span lemma, uint32_t slot_count)
{
    uint64_t hash = hash_bytes(lemma.ptr, lemma.len);
    uint32_t fingerprint = (uint32_t)hash & 0xFFFFFFu;
    return (struct forms_place){(uint32_t)(((hash >> 32) * slot_count) >> 32), fingerprint ? fingerprint : 1};
}

/* --- the file */

static const void *part(const struct forms *f, size_t *at, size_t count, size_t size)
{
    const char *start = (const char *)f->map.bytes + *at;
    *at += count * size;
    return start;
}

static bool find_parts(struct forms *f)
{
    const struct forms_head *h = f->head = f->map.bytes;
    size_t at = sizeof(*h);
    if (f->map.size < sizeof(*h) || memcmp(h->magic, FORMS_MAGIC, sizeof(h->magic)) != 0 ||
        h->version != FORMS_VERSION || h->byte_order != LEXICON_BYTE_ORDER || h->size != f->map.size ||
        h->slot_count == 0)
        return false;
    f->slots = part(f, &at, h->slot_count, sizeof(*f->slots));
    at = (at + 3) & ~(size_t)3;
    f->starts = part(f, &at, (size_t)h->paradigm_count + 1, sizeof(*f->starts));
    f->changes = part(f, &at, h->change_count, sizeof(*f->changes));
    f->steps = part(f, &at, h->step_count, sizeof(*f->steps));
    f->text = part(f, &at, h->text_size, 1);
    return at == f->map.size;
}

struct forms *forms_open(const char *path, struct buf *err)
{
    struct forms *f = xcalloc(1, sizeof(*f));
    if (file_map_open(&f->map, path) != 0)
        buf_addf(err, "%s: cannot be read: %s", path, strerror(errno));
    else if (!f->map.bytes || !find_parts(f))
        buf_addf(err, "%s: is no table of forms of this version; make it again with `make`", path);
    else
        return f;
    forms_close(f);
    return NULL;
}

void forms_close(struct forms *f)
{
    if (!f)
        return;
    file_map_close(&f->map);
    free(f);
}

const struct file_map *forms_file(const struct forms *f)
{
    return &f->map;
}

/* --- forms */

/* Where the last `count` code points begin. */
static size_t strip_point(struct span text, size_t count)
{
    size_t at = text.len;
    for (; count > 0 && at > 0; count--) {
        at--;
        while (at > 0 && ((unsigned char)text.ptr[at] & 0xC0u) == 0x80)
            at--;
    }
    return at;
}

/* Writes the form that a change makes of a lemma; 0 when the file is damaged or it does not fit. */
static size_t make_form(const struct forms *f, struct span lemma, size_t mark, const struct forms_change *c, char *out)
{
    size_t keep = strip_point(lemma, c->strip), added = (size_t)c->infix_len + c->append_len;
    if (mark > keep || keep + added > LEXICON_FORM_MAX || c->text > f->head->text_size ||
        added > f->head->text_size - c->text)
        return 0;
    const char *text = f->text + c->text;
    mark = c->infix_len ? mark : 0;
    memcpy(out, lemma.ptr, mark);
    memcpy(out + mark, text, c->infix_len);
    memcpy(out + mark + c->infix_len, lemma.ptr + mark, keep - mark);
    memcpy(out + c->infix_len + keep, text + c->infix_len, c->append_len);
    return keep + added;
}

static size_t visit_paradigm(const struct forms *f, const struct forms_slot *slot, struct span lemma,
                             forms_visitor visit, void *arg)
{
    size_t count = 0;
    char form[LEXICON_FORM_MAX];
    if (slot->paradigm >= f->head->paradigm_count)
        return 0;
    for (uint32_t i = f->starts[slot->paradigm]; i < f->starts[slot->paradigm + 1] && i < f->head->step_count; i++) {
        size_t len = f->steps[i] < f->head->change_count
                         ? make_form(f, lemma, slot->mark & FORMS_MARK, &f->changes[f->steps[i]], form)
                         : 0;
        if (len == 0)
            continue;
        visit(arg, (struct span){form, len});
        count++;
    }
    return count;
}

static size_t visit_lemma(const struct forms *f, struct span lemma, bool participle, forms_visitor visit, void *arg)
{
    size_t count = 0;
    if (lemma.len == 0 || lemma.len > LEXICON_FORM_MAX)
        return 0;
    struct forms_place at = forms_place(lemma, f->head->slot_count);
    for (uint32_t seen = 0; seen < f->head->slot_count && forms_fingerprint(&f->slots[at.slot]); seen++) {
        const struct forms_slot *slot = &f->slots[at.slot];
        if (forms_fingerprint(slot) == at.fingerprint && (!participle || slot->mark & FORMS_PARTICIPLE))
            count += visit_paradigm(f, slot, lemma, visit, arg);
        at.slot = at.slot + 1 == f->head->slot_count ? 0 : at.slot + 1;
    }
    return count;
}

size_t forms_each(const struct forms *f, struct span lemma, forms_visitor visit, void *arg)
{
    return visit_lemma(f, lemma, false, visit, arg);
}

size_t forms_each_of_participle(const struct forms *f, struct span participle, forms_visitor visit, void *arg)
{
    return visit_lemma(f, participle, true, visit, arg);
}

struct wanted {
    const struct lexicon *lexicon;
    struct span lemma;
    enum part_of_speech part;
    uint32_t features, without;
    char *out;
    size_t max, len;
};

static bool is_wanted(const struct wanted *w, struct span form, const struct reading *r)
{
    char lemma[LEXICON_FORM_MAX];
    if (r->part_of_speech != w->part || (r->features & w->features) != w->features || r->features & w->without)
        return false;
    size_t len = lexicon_lemma(w->lexicon, form.ptr, form.len, r, lemma, sizeof(lemma));
    return span_equal((struct span){lemma, len}, w->lemma);
}

static void consider(void *arg, struct span form)
{
    struct wanted *w = arg;
    struct reading readings[WORD_READINGS_MAX];
    if (w->len > 0 || form.len > w->max)
        return;
    size_t count = lexicon_readings(w->lexicon, form.ptr, form.len, readings, WORD_READINGS_MAX);
    for (size_t i = 0; i < count && i < WORD_READINGS_MAX && w->len == 0; i++)
        if (is_wanted(w, form, &readings[i])) {
            memcpy(w->out, form.ptr, form.len);
            w->len = form.len;
        }
}

size_t forms_find(const struct knowledge *k, struct span lemma, enum part_of_speech part, uint32_t features,
                  uint32_t without, char *out, size_t max)
{
    struct wanted w = {k->lexicon, lemma, part, features, without, out, max, 0};
    if (k->forms)
        forms_each(k->forms, lemma, consider, &w);
    return w.len;
}

struct prefix_search {
    struct span lemma;
    size_t len; /* of the prefix, 0 while none is found */
};

/* "anzunehmen" of "annehmen" */
static void look_for_prefix(void *arg, struct span form)
{
    struct prefix_search *s = arg;
    for (size_t n = 1; n < s->lemma.len && form.len == s->lemma.len + 2; n++)
        if (memcmp(form.ptr, s->lemma.ptr, n) == 0 && memcmp(form.ptr + n, "zu", 2) == 0 &&
            memcmp(form.ptr + n + 2, s->lemma.ptr + n, s->lemma.len - n) == 0)
            s->len = n;
}

size_t separable_prefix(const struct forms *forms, struct span lemma)
{
    struct prefix_search s = {.lemma = lemma};
    forms_each(forms, lemma, look_for_prefix, &s);
    return s.len;
}
