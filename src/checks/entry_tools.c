#include "checks/entry_tools.h"

#include "base/utf8.h"

enum { SHOWN_BYTES = 60 };

bool entry_pair_at(const struct check_context *c, size_t i, struct entry_pair *p)
{
    const struct entries *own = &c->doc->entries;
    const struct entry *e = &own->items[i];
    if (!c->bitext || !c->doc->original || !e->original || !e->is_text || e->is_branch)
        return false;
    const struct entries *others = &c->doc->original->entries;
    const struct entry *source = &others->items[e->original - 1];
    *p = (struct entry_pair){source, e, entry_text(others, source), entry_text(own, e)};
    return source->is_text && entry_has_letter(p->from) && entry_has_letter(p->to);
}

void entry_pairs_each(struct check_context *c, void (*visit)(struct check_context *c, const struct entry_pair *p))
{
    struct entry_pair p;
    for (size_t i = 0; i < c->doc->entries.len; i++)
        if (entry_pair_at(c, i, &p))
            visit(c, &p);
}

struct finding *entry_emit(struct check_context *c, const struct rule_info *rule, const struct entry_pair *p,
                           const char *message, ...)
{
    va_list args;
    va_start(args, message);
    size_t end = p->target->src_off + (size_t)p->target->src_len;
    struct finding *f = finding_emit_list_at(c, rule, p->target->src_off, end, message, args);
    va_end(args);
    finding_show_entry(c, f, p->source);
    return f;
}

struct span entry_beginning(struct span text, const char **more)
{
    size_t len = 0, valid = utf8_valid_prefix(text.ptr, text.len);
    while (len < valid && text.ptr[len] != '\n' && len < SHOWN_BYTES) {
        size_t size;
        utf8_decode(text.ptr + len, text.len - len, &size);
        len += size;
    }
    *more = len < text.len ? " …" : "";
    return (struct span){text.ptr, len};
}

bool entry_has_letter(struct span text)
{
    for (size_t at = 0, size; at < text.len; at += size)
        if (utf8_is_letter(utf8_decode(text.ptr + at, text.len - at, &size)))
            return true;
    return false;
}
