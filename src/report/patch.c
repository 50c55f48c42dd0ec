/* The safe fixes as a unified diff for `git apply` and `patch -p1`. Lines end at LF alone, as those programs see them,
 * and every byte of a line is kept. An absolute path loses its slash, so such a patch is applied from the root
 * directory. */
#include <string.h>

#include "core/edit_set.h"
#include "report/formats.h"

enum { CONTEXT = 3 };

/* Whole lines of the source and what they become; either side may be empty. */
struct block {
    struct span old, new;
    size_t line; /* lines of the source before it */
    size_t old_lines, new_lines;
};

typedef VEC_OF(struct block) block_list;

struct patch {
    const struct source *source;
    struct arena arena;
    const struct edit_set *edits;
    block_list blocks;
    struct buf *out;
};

/* --- Lines */

static const char *line_end(struct span text)
{
    const char *lf = memchr(text.ptr, '\n', text.len);
    return lf ? lf + 1 : text.ptr + text.len;
}

static size_t first_line(struct span text)
{
    return (size_t)(line_end(text) - text.ptr);
}

static size_t last_line(struct span text)
{
    if (!text.len)
        return 0;
    const char *lf = memrchr(text.ptr, '\n', text.len - 1);
    return lf ? text.len - (size_t)(lf + 1 - text.ptr) : text.len;
}

static size_t count_lines(struct span text)
{
    size_t lines = 0;
    for (size_t n; text.len; text.ptr += n, text.len -= n, lines++)
        n = first_line(text);
    return lines;
}

static struct span between(const struct source *s, size_t start, size_t end)
{
    return (struct span){s->bytes + start, end - start};
}

static size_t line_start(const struct source *s, size_t at)
{
    const char *lf = at ? memrchr(s->bytes, '\n', at) : NULL;
    return lf ? (size_t)(lf + 1 - s->bytes) : 0;
}

static size_t line_limit(const struct source *s, size_t at)
{
    return at + first_line(between(s, at, s->len));
}

/* --- Edits to blocks of lines */

static bool ends_line(const char *bytes, size_t len)
{
    return len == 0 || bytes[len - 1] == '\n';
}

static bool line_goes_on(const struct source *s, size_t at, size_t to)
{
    return !memchr(s->bytes + at, '\n', to - at);
}

/* Applies the edits from `first` on until both sides end with a line; returns the next edit. */
static size_t fill_block(struct patch *p, size_t first, struct block *block)
{
    const struct source *s = p->source;
    const struct edit *edits = p->edits->edits.items;
    struct buf new = BUF_EMPTY;
    size_t start = line_start(s, edits[first].start), at = start, i = first;
    do {
        buf_add(&new, s->bytes + at, edits[i].start - at);
        buf_add_span(&new, edits[i].text);
        at = edits[i++].end;
    } while (i < p->edits->edits.len && line_goes_on(s, at, edits[i].start) &&
             !(at < edits[i].start && ends_line(s->bytes, at) && ends_line(buf_str(&new), new.len)));
    size_t end = ends_line(s->bytes, at) && ends_line(buf_str(&new), new.len) ? at : line_limit(s, at);
    buf_add(&new, s->bytes + at, end - at);
    block->old = between(s, start, end);
    block->new = arena_span(&p->arena, buf_span(&new));
    buf_release(&new);
    return i;
}

static void drop_front(struct span *text, size_t n)
{
    text->ptr += n;
    text->len -= n;
}

/* Lines that are the same at either end are no change. */
static void trim_block(struct block *b)
{
    for (size_t n; b->old.len && b->new.len; drop_front(&b->old, n), drop_front(&b->new, n), b->line++) {
        n = first_line(b->old);
        if (n != first_line(b->new) || memcmp(b->old.ptr, b->new.ptr, n) != 0)
            break;
    }
    for (size_t n; b->old.len && b->new.len; b->old.len -= n, b->new.len -= n) {
        n = last_line(b->old);
        if (n != last_line(b->new) || memcmp(b->old.ptr + b->old.len - n, b->new.ptr + b->new.len - n, n) != 0)
            break;
    }
}

static void make_blocks(struct patch *p)
{
    const char *counted = p->source->bytes;
    size_t lines = 0;
    for (size_t i = 0; i < p->edits->edits.len;) {
        struct block b = {.line = 0};
        i = fill_block(p, i, &b);
        lines += count_lines((struct span){counted, (size_t)(b.old.ptr - counted)});
        counted = b.old.ptr;
        b.line = lines;
        trim_block(&b);
        b.old_lines = count_lines(b.old);
        b.new_lines = count_lines(b.new);
        if (b.old_lines || b.new_lines)
            vec_push(&p->blocks, b);
    }
}

/* --- Printing */

static void print_lines(struct buf *out, char sign, struct span text)
{
    for (size_t n; text.len; drop_front(&text, n)) {
        n = first_line(text);
        buf_add_byte(out, sign);
        buf_add(out, text.ptr, n);
        if (text.ptr[n - 1] != '\n')
            buf_add_str(out, "\n\\ No newline at end of file\n");
    }
}

static size_t context_before(const struct source *s, size_t at)
{
    for (int i = 0; i < CONTEXT && at > 0; i++)
        at = line_start(s, at - 1);
    return at;
}

static size_t context_after(const struct source *s, size_t at)
{
    for (int i = 0; i < CONTEXT && at < s->len; i++)
        at = line_limit(s, at);
    return at;
}

/* "-12,7": first line and count; a side without lines is named by the line before it. */
static void print_range(struct buf *out, char sign, size_t lines_before, size_t lines)
{
    buf_addf(out, " %c%zu", sign, lines ? lines_before + 1 : lines_before);
    if (lines != 1)
        buf_addf(out, ",%zu", lines);
}

static size_t offset_of(const struct patch *p, const char *ptr)
{
    return (size_t)(ptr - p->source->bytes);
}

/* Prints the blocks [first, end) as one hunk; `delta` is how many lines the hunks before it added. Returns the new
 * delta. */
static size_t print_hunk(const struct patch *p, size_t first, size_t end, size_t delta)
{
    const struct block *blocks = p->blocks.items;
    const struct source *s = p->source;
    size_t old_at = offset_of(p, blocks[first].old.ptr), start = context_before(s, old_at);
    size_t last_end = offset_of(p, blocks[end - 1].old.ptr) + blocks[end - 1].old.len,
           stop = context_after(s, last_end);
    size_t lines_before = blocks[first].line - count_lines(between(s, start, old_at));
    size_t old_lines = count_lines(between(s, start, stop)), new_lines = old_lines;
    for (size_t i = first; i < end; i++)
        new_lines += blocks[i].new_lines - blocks[i].old_lines;
    buf_add_str(p->out, "@@");
    print_range(p->out, '-', lines_before, old_lines);
    print_range(p->out, '+', lines_before + delta, new_lines);
    buf_add_str(p->out, " @@\n");
    for (size_t i = first, at = start; i < end; i++) {
        print_lines(p->out, ' ', between(s, at, offset_of(p, blocks[i].old.ptr)));
        print_lines(p->out, '-', blocks[i].old);
        print_lines(p->out, '+', blocks[i].new);
        at = offset_of(p, blocks[i].old.ptr) + blocks[i].old.len;
    }
    print_lines(p->out, ' ', between(s, last_end, stop));
    return delta + new_lines - old_lines;
}

static bool share_hunk(const struct block *a, const struct block *b)
{
    return b->line - (a->line + a->old_lines) <= 2 * CONTEXT;
}

static void print_hunks(const struct patch *p)
{
    size_t delta = 0; /* wraps below zero and back */
    for (size_t first = 0, end; first < p->blocks.len; first = end) {
        for (end = first + 1; end < p->blocks.len; end++)
            if (!share_hunk(&p->blocks.items[end - 1], &p->blocks.items[end]))
                break;
        delta = print_hunk(p, first, end, delta);
    }
}

/* --- Names */

static bool needs_quotes(const char *name)
{
    for (; *name; name++)
        if ((unsigned char)*name < 0x20 || (unsigned char)*name >= 0x7F || *name == '"' || *name == '\\')
            return true;
    return false;
}

static void add_quoted(struct buf *out, const char *name)
{
    static const char letters[] = "abtnvfr"; /* for the bytes 7 to 13 */
    for (; *name; name++) {
        unsigned char c = (unsigned char)*name;
        if (c >= 7 && c <= 13)
            buf_addf(out, "\\%c", letters[c - 7]);
        else if (c < 0x20 || c >= 0x7F)
            buf_addf(out, "\\%03o", (unsigned)c);
        else
            buf_addf(out, "%s%c", c == '"' || c == '\\' ? "\\" : "", c);
    }
}

/* A tab behind a name with a space keeps patch from taking the rest for a date; git writes one, too. */
static void print_name(struct buf *out, const char *sign, const char *side, const char *name)
{
    buf_addf(out, "%s ", sign);
    if (needs_quotes(name)) {
        buf_addf(out, "\"%s/", side);
        add_quoted(out, name);
        buf_add_byte(out, '"');
    } else {
        buf_addf(out, "%s/%s", side, name);
    }
    buf_add_str(out, strchr(name, ' ') ? "\t\n" : "\n");
}

/* The name without a leading "/" or "./": both programs refuse those. */
static const char *relative_name(const char *path)
{
    while (path[0] == '/' || (path[0] == '.' && path[1] == '/'))
        path += path[0] == '/' ? 1 : 2;
    return path;
}

static void patch_file(struct report_run *run, const struct file_report *r)
{
    if (r->failed || r->source.packed) /* no such line stands in the file on disk */
        return;
    struct edit_set own = {0};
    struct patch p = {.source = &r->source, .out = run->out, .edits = r->repair ? r->repair : &own};
    if (!r->repair)
        edit_set_choose(&own, r, FIX_SAFE, EDITS_BY_PLACE, NULL);
    make_blocks(&p);
    if (p.blocks.len) {
        print_name(run->out, "---", "a", relative_name(r->source.path));
        print_name(run->out, "+++", "b", relative_name(r->source.path));
        print_hunks(&p);
    }
    edit_set_release(&own);
    vec_release(&p.blocks);
    arena_release(&p.arena);
}

const struct reporter patch_reporter = {"patch", "the safe fixes as a unified diff for git apply and patch -p1", NULL,
                                        patch_file, NULL};
