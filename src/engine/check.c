#include "engine/check.h"

#include <stdio.h>

#include "base/bug.h"
#include "text/code_stretch.h"

struct source_range {
    size_t start, end;
};

/* A place between two characters is the start of what follows it; only at the end of the text nothing follows. */
static struct source_range to_source(const struct document *doc, size_t off, size_t len)
{
    if (off + len > doc->text_len)
        BUG("a finding beyond the end of the text");
    if (len > 0)
        return (struct source_range){document_source_start(doc, off), document_source_end(doc, off + len)};
    size_t at = off < doc->text_len ? document_source_start(doc, off) : document_source_end(doc, off);
    return (struct source_range){at, at};
}

static char *format_message(struct arena *arena, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int need = vsnprintf(NULL, 0, format, args);
    if (need < 0)
        BUG("a message format that printf refuses");
    char *text = arena_alloc(arena, (size_t)need + 1);
    vsnprintf(text, (size_t)need + 1, format, again);
    va_end(again);
    return text;
}

static struct finding *emit(struct check_context *c, const struct rule_info *rule, struct source_range range,
                            const char *message, va_list args)
{
    int severity = selection_severity(c->selection, rule);
    if (severity < 0)
        return NULL;
    struct finding f = {.rule = rule,
                        .severity = (enum severity)severity,
                        .start = range.start,
                        .end = range.end,
                        .message =
                            format_message(&c->report->arena, message_in(c->selection->messages, message), args)};
    vec_push(&c->report->findings, f);
    return &c->report->findings.items[c->report->findings.len - 1];
}

/* In a tag or the like that the text holds as it is. */
static bool is_in_code(const struct document *doc, size_t off)
{
    return code_stretch_holds((struct span){doc->text, doc->text_len}, off);
}

/* What a rule of the language says of an attribute or of code is no fault of the text. */
static bool is_about_code(const struct check_context *c, const struct rule_info *rule, size_t off, size_t len)
{
    size_t tag = strlen(c->lang->tag);
    return len > 0 && strncmp(rule->id, c->lang->tag, tag) == 0 && rule->id[tag] == '/' &&
           selection_is_on(c->selection, rule) && is_in_code(c->doc, off) && is_in_code(c->doc, off + len - 1);
}

struct finding *finding_emit(struct check_context *c, const struct rule_info *rule, size_t off, size_t len,
                             const char *message, ...)
{
    va_list args;
    va_start(args, message);
    struct finding *f = finding_emit_list(c, rule, off, len, message, args);
    va_end(args);
    return f;
}

struct finding *finding_emit_list(struct check_context *c, const struct rule_info *rule, size_t off, size_t len,
                                  const char *message, va_list args)
{
    return is_about_code(c, rule, off, len) ? NULL : emit(c, rule, to_source(c->doc, off, len), message, args);
}

struct finding *finding_emit_list_at(struct check_context *c, const struct rule_info *rule, size_t start, size_t end,
                                     const char *message, va_list args)
{
    return emit(c, rule, (struct source_range){start, end}, message, args);
}

struct finding *finding_emit_at(struct check_context *c, const struct rule_info *rule, size_t start, size_t end,
                                const char *message, ...)
{
    va_list args;
    va_start(args, message);
    struct finding *f = emit(c, rule, (struct source_range){start, end}, message, args);
    va_end(args);
    return f;
}

const char *message_part(const struct check_context *c, const char *english)
{
    return message_in(c->selection->messages, english);
}

void finding_soften(struct finding *f, enum severity severity)
{
    if (f && f->severity == f->rule->severity)
        f->severity = severity;
}

/* Room for one more item behind `count` items. The old array stays in the arena: the lists have one to three items. */
static void *grown_copy(struct arena *arena, const void *items, size_t count, size_t size)
{
    void *copy = arena_alloc(arena, (count + 1) * size);
    if (count)
        memcpy(copy, items, count * size);
    return copy;
}

static void push_fix(struct check_context *c, struct finding *f, struct fix fix)
{
    f->fixes = grown_copy(&c->report->arena, f->fixes, f->fix_count, sizeof(*f->fixes));
    f->fixes[f->fix_count++] = fix;
}

void finding_add_fix(struct check_context *c, struct finding *f, enum applicability applicability,
                     const struct text_edit *edits, size_t count)
{
    if (!f)
        return;
    struct arena *arena = &c->report->arena;
    struct edit *own = arena_alloc(arena, count * sizeof(*own));
    for (size_t i = 0; i < count; i++) {
        struct source_range range = to_source(c->doc, edits[i].off, edits[i].len);
        own[i] = (struct edit){range.start, range.end, arena_span(arena, edits[i].text)};
        if (is_in_code(c->doc, edits[i].off) || !document_is_editable(c->doc, edits[i].off, edits[i].len) ||
            !document_can_hold(c->doc, edits[i].text))
            applicability = FIX_DISPLAY;
    }
    push_fix(c, f, (struct fix){applicability, own, count});
}

void finding_replace(struct check_context *c, struct finding *f, enum applicability applicability, size_t off,
                     size_t len, struct span text)
{
    finding_add_fix(c, f, applicability, &(struct text_edit){off, len, text}, 1);
}

void finding_replace_at(struct check_context *c, struct finding *f, enum applicability applicability, size_t start,
                        size_t end, struct span text)
{
    if (!f)
        return;
    struct edit *own = arena_alloc(&c->report->arena, sizeof(*own));
    *own = (struct edit){start, end, arena_span(&c->report->arena, text)};
    push_fix(c, f, (struct fix){document_can_hold(c->doc, text) ? applicability : FIX_DISPLAY, own, 1});
}

static void push_related(struct check_context *c, struct finding *f, struct related related)
{
    f->related = grown_copy(&c->report->arena, f->related, f->related_count, sizeof(*f->related));
    f->related[f->related_count++] = related;
}

static void show_range(struct check_context *c, struct finding *f, struct source_range range)
{
    push_related(c, f,
                 (struct related){c->bitext->path, range.start, range.end,
                                  arena_strdup(&c->report->arena, message_part(c, MESSAGE("source sentence"))), true});
}

void finding_show_source(struct check_context *c, struct finding *f, const struct pair_view *p)
{
    const struct pair_side *side = &p->source;
    if (f && side->len > 0)
        show_range(c, f, to_source(side->doc, side->off, side->len));
}

void finding_show_entry(struct check_context *c, struct finding *f, const struct entry *item)
{
    if (f && item->src_len > 0)
        show_range(c, f, (struct source_range){item->src_off, item->src_off + (size_t)item->src_len});
}

void finding_relate(struct check_context *c, struct finding *f, size_t off, size_t len, const char *message)
{
    if (!f)
        return;
    struct source_range range = to_source(c->doc, off, len);
    const char *text = message ? arena_strdup(&c->report->arena, message_part(c, message)) : NULL;
    push_related(c, f, (struct related){NULL, range.start, range.end, text, false});
}
