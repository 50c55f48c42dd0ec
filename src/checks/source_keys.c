/* Keys of a catalogue of strings that only one of the two languages has. */
#include <stdlib.h>

#include "base/intern.h"
#include "checks/checks.h"
#include "checks/entry_tools.h"

enum { RULE_MISSING, RULE_ADDED };

static const struct rule_info rules[] = {
    [RULE_MISSING] = {.id = "source/keys/missing",
                      .category = CATEGORY_OMISSION,
                      .severity = SEVERITY_MAJOR,
                      .help = "A key of the source catalogue (JSON, YAML) that the translation does not have: the "
                              "program shows English there, or the key itself."},
    [RULE_ADDED] = {.id = "source/keys/added",
                    .category = CATEGORY_ADDITION,
                    .severity = SEVERITY_MINOR,
                    .help = "A key of the translation that the source catalogue does not have: it was renamed or "
                            "taken out there, and nobody asks for its text any more."},
};

/* Every key of a catalogue, and every beginning of one that ends before a dot. */
static void collect_keys(struct intern *keys, const struct entries *e)
{
    intern_init(keys);
    for (size_t i = 0; i < e->len; i++) {
        struct span key = entry_key(e, &e->items[i]);
        for (size_t len = 1; len <= key.len; len++)
            if (len == key.len || key.ptr[len] == '.')
                intern_id(keys, key.ptr, len);
    }
}

static bool has_key(const struct intern *keys, struct span key)
{
    return intern_find(keys, key.ptr, key.len) != INTERN_NONE;
}

/* "file_few" and "file.few" where there is "file_other" or "file.other": languages differ in the forms they need. What
 * German needs as English does is one and other. */
static bool is_form_of_plural(const struct intern *keys, struct span key)
{
    static const char *const forms[] = {"zero", "two", "few", "many", NULL};
    struct buf other = BUF_EMPTY;
    bool found = false;
    for (const char *const *form = forms; *form && !found; form++) {
        size_t len = strlen(*form);
        if (!span_ends(key, *form) || key.len <= len + 1 || !strchr("_.", key.ptr[key.len - len - 1]))
            continue;
        buf_add(&other, key.ptr, key.len - len);
        buf_add_str(&other, "other");
        found = has_key(keys, buf_span(&other));
    }
    buf_release(&other);
    return found;
}

/* The shortest beginning of a key that the other catalogue does not have. */
static struct span lacking_part(const struct intern *keys, struct span key)
{
    size_t len = 1;
    for (; len < key.len; len++)
        if (key.ptr[len] == '.' && !has_key(keys, (struct span){key.ptr, len}))
            break;
    return (struct span){key.ptr, len};
}

/* The next stretch of entries that the other side lacks for one reason; its length, 0 when item i is no such. *part is
 * what the keys have in common. */
static size_t lacking_run(const struct entries *e, const uint32_t *partner, const struct intern *others, size_t i,
                          struct span *part)
{
    size_t first = i;
    for (; i < e->len; i++) {
        const struct entry *item = &e->items[i];
        struct span key = entry_key(e, item);
        bool lacks = !item->is_branch && item->is_text && !partner[i] && entry_has_letter(entry_text(e, item)) &&
                     !has_key(others, key) && !is_form_of_plural(others, key);
        struct span lacking = lacks ? lacking_part(others, key) : (struct span){0};
        if (i == first)
            *part = lacking;
        if (!lacks || !span_equal(*part, lacking))
            break;
    }
    return i - first;
}

/* --- keys of the source text */

static void report_missing(struct check_context *c, const struct entry *item, size_t count, struct span part, size_t at)
{
    const struct entries *e = &c->bitext->source.doc->entries;
    const char *more;
    struct span text = entry_beginning(entry_text(e, item), &more);
    struct finding *f = count == 1 && part.len == item->key_len
                            ? finding_emit_at(c, &rules[RULE_MISSING], at, at,
                                              "The key \"%.*s\" is missing: \"%.*s%s\" has no translation.",
                                              (int)part.len, part.ptr, (int)text.len, text.ptr, more)
                            : finding_emit_at(c, &rules[RULE_MISSING], at, at,
                                              "The key \"%.*s\" is missing with all below it (texts: %zu).",
                                              (int)part.len, part.ptr, count);
    finding_show_entry(c, f, item);
}

static void check_missing(struct check_context *c)
{
    const struct entries *e = &c->bitext->source.doc->entries, *own = &c->doc->entries;
    uint32_t *translation = xcalloc(e->len + 1, sizeof(*translation)); /* 1 + index, 0 for none */
    struct intern keys;
    struct span part;
    collect_keys(&keys, own);
    for (size_t i = 0; i < own->len; i++)
        if (own->items[i].original)
            translation[own->items[i].original - 1] = (uint32_t)i + 1;
    size_t place = own->len ? own->items[0].src_off : 0;
    for (size_t i = 0, run; i < e->len; i += run ? run : 1) {
        run = lacking_run(e, translation, &keys, i, &part);
        if (run)
            report_missing(c, &e->items[i], run, part, place);
        else if (translation[i])
            place = own->items[translation[i] - 1].src_off;
    }
    intern_release(&keys);
    free(translation);
}

/* --- keys of the translation */

static void check_added(struct check_context *c)
{
    const struct entries *e = &c->doc->entries;
    uint32_t *partner = xcalloc(e->len + 1, sizeof(*partner));
    struct intern keys;
    struct span part;
    collect_keys(&keys, &c->bitext->source.doc->entries);
    for (size_t i = 0; i < e->len; i++)
        partner[i] = e->items[i].original;
    for (size_t i = 0, run; i < e->len; i += run ? run : 1) {
        run = lacking_run(e, partner, &keys, i, &part);
        const struct entry *item = &e->items[i];
        if (run == 1 && part.len == item->key_len)
            finding_emit_at(c, &rules[RULE_ADDED], item->src_off, item->src_off + item->src_len,
                            "The source catalogue has no key \"%.*s\".", (int)part.len, part.ptr);
        else if (run)
            finding_emit_at(c, &rules[RULE_ADDED], item->src_off, item->src_off + item->src_len,
                            "The source catalogue has no key \"%.*s\" (texts here: %zu).", (int)part.len, part.ptr,
                            run);
    }
    intern_release(&keys);
    free(partner);
}

static void end(struct check_context *c, void *state)
{
    (void)state;
    if (!c->bitext || c->doc->entries.len == 0 || c->doc->entries.items[0].key_len == 0)
        return;
    check_missing(c);
    check_added(c);
}

const struct check check_source_keys = {.rules = rules, .rule_count = 2, .end = end, .whole_text = true};
