#include "report/diff_line.h"

#include "base/utf8.h"
#include "report/columns.h"
#include "report/escape.h"

/* What a text is shown as: text that stays, text of the source inside marks, text that a fix puts in. Inside marks
 * every odd space is spelled out, because it may be all that differs. */
enum text_role { TEXT_KEPT, TEXT_MARKED, TEXT_NEW };

void diff_line_release(struct diff_line *l)
{
    arena_release(&l->arena);
    buf_release(&l->scratch);
    vec_release(&l->chunks);
}

static void clear(struct diff_line *l)
{
    arena_clear(&l->arena);
    l->chunks.len = 0;
}

/* --- Text as it is shown */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void show_point(struct buf *out, uint32_t cp, enum text_role role)
{
    if (cp == '\t' && role == TEXT_KEPT)
        buf_add_byte(out, ' ');
    else if (cp != ' ' && role != TEXT_KEPT && utf8_is_space(cp))
        escape_always(out, cp);
    else
        escape_point(out, cp);
}

static void show_points(struct buf *out, const char *bytes, size_t len, enum text_role role)
{
    for (size_t i = 0, size; i < len; i += size)
        show_point(out, utf8_decode(bytes + i, len - i, &size), role);
}

/* White space with a line end in it reads as one space. Returns its length. */
static size_t show_blanks(struct buf *out, const char *bytes, size_t len, enum text_role role)
{
    size_t end = 0;
    bool line_end = false;
    for (; end < len && is_blank(bytes[end]); end++)
        line_end = line_end || bytes[end] == '\n' || bytes[end] == '\r';
    if (line_end && role != TEXT_NEW)
        buf_add_byte(out, ' ');
    else
        show_points(out, bytes, end, role);
    return end;
}

static bool all_blank(const char *bytes, size_t len)
{
    size_t i = 0;
    while (i < len && is_blank(bytes[i]))
        i++;
    return i == len;
}

static struct span show(struct diff_line *l, const char *bytes, size_t len, enum text_role role)
{
    if (role == TEXT_MARKED && all_blank(bytes, len))
        role = TEXT_NEW; /* nothing but white space is marked: it has to be seen */
    buf_clear(&l->scratch);
    for (size_t i = 0, n; i < len; i += n) {
        n = show_blanks(&l->scratch, bytes + i, len - i, role);
        size_t word = i + n;
        for (; word < len && !is_blank(bytes[word]); word++)
            ;
        show_points(&l->scratch, bytes + i + n, word - i - n, role);
        n = word - i;
    }
    return arena_span(&l->arena, buf_span(&l->scratch));
}

static void add_kept(struct diff_line *l, const struct source *s, size_t start, size_t end)
{
    if (start < end)
        vec_push(&l->chunks,
                 (struct diff_chunk){.kind = DIFF_KEEP, .old = show(l, s->bytes + start, end - start, TEXT_KEPT)});
}

static void add_ellipsis(struct diff_line *l, bool wanted)
{
    if (wanted)
        vec_push(&l->chunks, (struct diff_chunk){.kind = DIFF_KEEP, .old = span_of("…")});
}

/* Whether a text has more to it than the range shows. */
static bool goes_on(const struct source *s, struct diff_range range, size_t end)
{
    return end > range.end && !all_blank(s->bytes + range.end, end - range.end);
}

static bool begins_before(const struct source *s, struct diff_range range, size_t start)
{
    return start < range.start && !all_blank(s->bytes + start, range.start - start);
}

/* A marked text that goes on beyond what is shown. */
static struct span with_ellipsis(struct diff_line *l, struct span text, bool before, bool after)
{
    if (!before && !after)
        return text;
    char *shown = arena_printf(&l->arena, "%s%s%s", before ? "… " : "", text.ptr, after ? " …" : "");
    return span_of(shown);
}

/* --- Changes */

/* Edits that touch each other or the same word, shown as one change. */
struct change {
    size_t start, end;           /* source bytes */
    size_t first_edit, edit_end; /* indexes */
};

struct change_list {
    const struct source *source;
    const struct edit *edits;
    size_t edit_count;
    struct diff_range range;
    VEC_OF(struct change) items;
};

static bool is_word_point(uint32_t cp)
{
    return utf8_is_letter(cp) || utf8_is_digit(cp) || utf8_is_mark(cp);
}

static bool word_at(const char *bytes, size_t len, size_t at)
{
    size_t size;
    return at < len && is_word_point(utf8_decode(bytes + at, len - at, &size));
}

static bool word_before(const char *bytes, size_t at)
{
    size_t size;
    return at > 0 && is_word_point(utf8_decode_before(bytes, at, &size));
}

static size_t word_start(const char *bytes, size_t at, size_t limit)
{
    size_t size;
    while (at > limit && is_word_point(utf8_decode_before(bytes, at, &size)))
        at -= size < at - limit ? size : at - limit;
    return at;
}

static size_t word_end(const char *bytes, size_t at, size_t limit)
{
    size_t size;
    while (at < limit && is_word_point(utf8_decode(bytes + at, limit - at, &size)))
        at += size;
    return at;
}

/* Whether the edit begins inside a word, as the text stands or as it will stand. */
static bool splits_left(const struct source *s, const struct edit *e)
{
    if (!word_before(s->bytes, e->start))
        return false;
    bool new_word = e->text.len ? word_at(e->text.ptr, e->text.len, 0) : word_at(s->bytes, s->len, e->end);
    return new_word || word_at(s->bytes, s->len, e->start);
}

static bool splits_right(const struct source *s, const struct edit *e)
{
    if (!word_at(s->bytes, s->len, e->end))
        return false;
    bool new_word = e->text.len ? word_before(e->text.ptr, e->text.len) : word_before(s->bytes, e->start);
    return new_word || word_before(s->bytes, e->end);
}

static void add_edit(struct change_list *c, size_t index)
{
    const struct edit *e = &c->edits[index];
    const char *bytes = c->source->bytes;
    struct change *last = c->items.len ? &c->items.items[c->items.len - 1] : NULL;
    size_t floor = last ? last->end : c->range.start;
    size_t start = e->start > floor ? e->start : floor, end = e->end < c->range.end ? e->end : c->range.end;
    if (splits_left(c->source, e))
        start = word_start(bytes, start, floor);
    if (!last || start > last->end) {
        vec_push(&c->items, (struct change){start, end, index, index});
        last = &c->items.items[c->items.len - 1];
    }
    size_t limit = index + 1 < c->edit_count ? c->edits[index + 1].start : c->range.end;
    last->end = splits_right(c->source, e) && limit > end ? word_end(bytes, end, limit) : end;
    last->edit_end = index + 1;
}

/* The first edit that ends at or behind the place. */
static size_t first_touching(const struct edit_set *set, size_t start)
{
    size_t lo = 0, hi = set->edits.len;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (set->edits.items[mid].end < start)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

static bool touches(const struct edit *e, struct diff_range range)
{
    if (e->start == e->end)
        return e->start >= range.start && e->start <= range.end;
    return e->start < range.end && e->end > range.start;
}

static void collect_changes(struct change_list *c, const struct edit_set *set)
{
    size_t first = first_touching(set, c->range.start), end = first;
    while (first < set->edits.len && set->edits.items[first].start <= c->range.end &&
           !touches(&set->edits.items[first], c->range))
        first++;
    for (end = first; end < set->edits.len && touches(&set->edits.items[end], c->range);)
        end++;
    c->edits = set->edits.len ? set->edits.items + first : NULL;
    c->edit_count = end - first;
    for (size_t i = 0; i < c->edit_count; i++)
        add_edit(c, i);
}

static struct span new_text(struct diff_line *l, const struct change_list *c, const struct change *change)
{
    size_t at = change->start;
    buf_clear(&l->scratch);
    for (size_t i = change->first_edit; i < change->edit_end; i++) {
        const struct edit *e = &c->edits[i];
        if (e->start > at)
            buf_add(&l->scratch, c->source->bytes + at, e->start - at);
        if (e->start >= c->range.start)
            buf_add_span(&l->scratch, e->text);
        at = e->end;
    }
    if (at < change->end)
        buf_add(&l->scratch, c->source->bytes + at, change->end - at);
    return arena_span(&l->arena, buf_span(&l->scratch));
}

static bool inside_word(struct span s, size_t at)
{
    return word_before(s.ptr, at) && word_at(s.ptr, s.len, at);
}

static bool starts_point(struct span s, size_t at)
{
    return at == s.len || ((unsigned char)s.ptr[at] & 0xC0) != 0x80;
}

/* A place may part two texts when it splits neither a character nor a word of either. */
static bool may_part(struct span s, size_t at)
{
    return starts_point(s, at) && !inside_word(s, at);
}

/* How many bytes both texts begin with, whole words only. */
static size_t common_prefix(struct span a, struct span b)
{
    size_t n = 0;
    while (n < a.len && n < b.len && a.ptr[n] == b.ptr[n])
        n++;
    while (n > 0 && (!may_part(a, n) || !may_part(b, n)))
        n--;
    return n;
}

static size_t common_suffix(struct span a, struct span b)
{
    size_t n = 0;
    while (n < a.len && n < b.len && a.ptr[a.len - 1 - n] == b.ptr[b.len - 1 - n])
        n++;
    while (n > 0 && (!may_part(a, a.len - n) || !may_part(b, b.len - n)))
        n--;
    return n;
}

static struct span without(struct span s, size_t prefix, size_t suffix)
{
    return (struct span){s.ptr + prefix, s.len - prefix - suffix};
}

/* Words that a fix repeats unchanged at its ends are no change. Returns where the text that stays begins. */
static size_t add_change(struct diff_line *l, const struct change_list *c, const struct change *change,
                         size_t kept_from)
{
    struct span old = {c->source->bytes + change->start, change->end - change->start};
    struct span new = new_text(l, c, change);
    size_t prefix = common_prefix(old, new);
    size_t suffix = common_suffix(without(old, prefix, 0), without(new, prefix, 0));
    old = without(old, prefix, suffix);
    new = without(new, prefix, suffix);
    if (!old.len && !new.len)
        return kept_from;
    add_kept(l, c->source, kept_from, change->start + prefix);
    struct diff_chunk chunk = {.kind = DIFF_CHANGE};
    bool before = begins_before(c->source, c->range, c->edits[change->first_edit].start);
    bool after = goes_on(c->source, c->range, c->edits[change->edit_end - 1].end);
    chunk.old = with_ellipsis(l, show(l, old.ptr, old.len, TEXT_MARKED), before, after);
    chunk.new = show(l, new.ptr, new.len, TEXT_NEW);
    vec_push(&l->chunks, chunk);
    return change->end - suffix;
}

bool diff_line_set_changes(struct diff_line *l, const struct source *s, struct diff_range range,
                           const struct edit_set *set)
{
    struct change_list c = {.source = s, .range = range};
    clear(l);
    collect_changes(&c, set);
    size_t kept_from = range.start;
    bool changed = false;
    add_ellipsis(l, range.more_before);
    for (size_t i = 0; i < c.items.len; i++) {
        size_t before = l->chunks.len;
        kept_from = add_change(l, &c, &c.items.items[i], kept_from);
        changed = changed || l->chunks.len > before;
    }
    add_kept(l, s, kept_from, range.end);
    add_ellipsis(l, range.more_after);
    vec_release(&c.items);
    return changed;
}

/* --- Marks */

static size_t clamp(size_t at, struct diff_range range)
{
    return at < range.start ? range.start : at > range.end ? range.end : at;
}

/* A span without length is marked at the character that follows it. */
static size_t mark_end(const struct source *s, const struct finding *f, struct diff_range range)
{
    size_t size = 0;
    if (f->start == f->end && f->start < range.end)
        utf8_decode(s->bytes + f->start, range.end - f->start, &size);
    return clamp(f->end + size, range);
}

static void add_mark(struct diff_line *l, const struct source *s, size_t start, size_t end, bool more)
{
    struct span text = show(l, s->bytes + start, end - start, TEXT_MARKED);
    vec_push(&l->chunks, (struct diff_chunk){.kind = DIFF_MARK, .old = with_ellipsis(l, text, false, more)});
}

/* Spans that touch or overlap are one mark. */
void diff_line_set_marks(struct diff_line *l, const struct source *s, struct diff_range range,
                         const struct finding *findings, size_t count)
{
    clear(l);
    add_ellipsis(l, range.more_before);
    size_t at = range.start;
    for (size_t i = 0; i < count;) {
        size_t start = clamp(findings[i].start, range), end = start;
        bool more = false;
        for (; i < count && clamp(findings[i].start, range) <= end; i++) {
            size_t other = mark_end(s, &findings[i], range);
            end = other > end ? other : end;
            more = more || goes_on(s, range, findings[i].end);
        }
        add_kept(l, s, at, start);
        add_mark(l, s, start, end, more && start < range.end && !range.more_after);
        at = end;
    }
    add_kept(l, s, at, range.end);
    add_ellipsis(l, range.more_after);
}

/* --- Cutting */

static struct span cut(struct diff_line *l, struct span text, size_t head, size_t tail)
{
    buf_clear(&l->scratch);
    columns_cut(&l->scratch, text.ptr, text.len, head, tail);
    return arena_span(&l->arena, buf_span(&l->scratch));
}

static size_t line_columns(const struct diff_line *l)
{
    size_t columns = 0;
    for (size_t i = 0; i < l->chunks.len; i++) {
        const struct diff_chunk *c = &l->chunks.items[i];
        size_t old = columns_of(c->old.ptr, c->old.len), new = columns_of(c->new.ptr, c->new.len);
        columns += old > new ? old : new;
    }
    return columns;
}

void diff_line_cut(struct diff_line *l, size_t limit, size_t context)
{
    if (line_columns(l) <= limit)
        return;
    for (size_t i = 0; i < l->chunks.len; i++) {
        struct diff_chunk *c = &l->chunks.items[i];
        bool first = i == 0, last = i + 1 == l->chunks.len, kept = c->kind == DIFF_KEEP;
        size_t head = kept && first ? 0 : context, tail = kept && last ? 0 : context;
        c->old = cut(l, c->old, head, tail);
        c->new = cut(l, c->new, head, tail);
    }
}
