#include "run/path_glob.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

enum element_kind {
    ONE_BYTE,     /* `byte` */
    ONE_OF,       /* a byte of `set`, never a slash */
    ANY_IN_NAME,  /* "*": any bytes but slashes, none too */
    ANY_AT_ALL,   /* a free "**": any bytes, none too */
    ANY_DIRECTORY /* "**" and a slash: nothing, or anything that ends with a slash */
};

struct glob_element {
    enum element_kind kind;
    unsigned char byte;
    uint64_t set[4];
};

/* --- from text to elements */

struct compiler {
    const char *at, *end;
    const char *first_special; /* git compares what stands before it as it is, and begins anew here */
    const char *begin;
    struct glob_element *elements;
    size_t count;
    bool fine;
};

static void set_add(struct glob_element *e, unsigned from, unsigned to)
{
    for (unsigned c = from; c <= to && c < 256; c++)
        e->set[c / 64] |= (uint64_t)1 << c % 64;
}

static bool set_has(const struct glob_element *e, unsigned char c)
{
    return e->set[c / 64] >> c % 64 & 1;
}

static int is_ascii_blank(int c)
{
    return c == ' ' || c == '\t';
}

static bool set_add_class(struct glob_element *e, const char *name, size_t len)
{
    static const struct {
        const char *name;
        int (*holds)(int c);
    } classes[] = {{"alnum", isalnum}, {"alpha", isalpha}, {"blank", is_ascii_blank}, {"cntrl", iscntrl},
                   {"digit", isdigit}, {"graph", isgraph}, {"lower", islower},        {"print", isprint},
                   {"punct", ispunct}, {"space", isspace}, {"upper", isupper},        {"xdigit", isxdigit}};
    for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++) {
        if (!span_is((struct span){name, len}, classes[i].name))
            continue;
        for (unsigned c = 0; c < 128; c++)
            if (classes[i].holds((int)c))
                set_add(e, c, c);
        return true;
    }
    return false;
}

/* "[:alpha:]" at c->at. Returns how far it goes; 0 when it is no class, so that the bracket is a byte like others. */
static size_t read_class(struct compiler *c, struct glob_element *e)
{
    const char *close = c->end - c->at > 2 ? memchr(c->at + 2, ']', (size_t)(c->end - c->at - 2)) : NULL;
    if (!close) {
        c->fine = false;
        return 0;
    }
    if (close[-1] != ':' || close - 1 < c->at + 2)
        return 0;
    if (!set_add_class(e, c->at + 2, (size_t)(close - c->at - 3)))
        c->fine = false;
    return (size_t)(close - c->at) + 1;
}

/* One byte of a set, or the one behind a backslash. */
static unsigned char set_byte(struct compiler *c)
{
    if (*c->at == '\\' && c->at + 1 < c->end)
        c->at++;
    else if (*c->at == '\\')
        c->fine = false;
    return (unsigned char)*c->at++;
}

/* Behind "[": up to and with the "]". As git reads it: a "]" that comes first is a member. */
static void read_set(struct compiler *c)
{
    struct glob_element *e = &c->elements[c->count++];
    bool negated = c->at < c->end && (*c->at == '!' || *c->at == '^');
    bool first = true, has_before = false;
    unsigned char before = 0;
    e->kind = ONE_OF;
    c->at += negated;
    for (; c->fine && c->at < c->end && (first || *c->at != ']'); first = false) {
        size_t class_len = *c->at == '[' && c->at + 1 < c->end && c->at[1] == ':' ? read_class(c, e) : 0;
        if (class_len || !c->fine) {
            c->at += class_len;
            has_before = false;
        } else if (*c->at == '-' && has_before && c->at + 1 < c->end && c->at[1] != ']') {
            c->at++;
            set_add(e, before, set_byte(c));
            has_before = false;
        } else {
            before = set_byte(c);
            set_add(e, before, before);
            has_before = true;
        }
    }
    c->fine = c->fine && c->at < c->end;
    c->at++;
    for (size_t i = 0; negated && i < 4; i++)
        e->set[i] = ~e->set[i];
    e->set['/' / 64] &= ~((uint64_t)1 << '/' % 64);
}

static void read_stars(struct compiler *c)
{
    const char *from = c->at;
    while (c->at < c->end && *c->at == '*')
        c->at++;
    bool bounded = (from == c->begin || from == c->first_special || from[-1] == '/') &&
                   (c->at == c->end || *c->at == '/' || (c->at + 1 < c->end && c->at[0] == '\\' && c->at[1] == '/'));
    struct glob_element *e = &c->elements[c->count++];
    if (c->at - from < 2 || !bounded) {
        e->kind = ANY_IN_NAME;
    } else if (c->at < c->end && *c->at == '/') {
        e->kind = ANY_DIRECTORY;
        c->at++;
    } else {
        e->kind = ANY_AT_ALL;
    }
}

static void read_element(struct compiler *c)
{
    struct glob_element *e = &c->elements[c->count];
    switch (*c->at) {
    case '*':
        read_stars(c);
        return;
    case '?':
        e->kind = ONE_OF;
        set_add(e, 1, 255);
        e->set['/' / 64] &= ~((uint64_t)1 << '/' % 64);
        break;
    case '[':
        c->at++;
        read_set(c);
        return;
    case '\\':
        c->at++;
        c->fine = c->fine && c->at < c->end;
        if (!c->fine)
            return;
        /* fall through */
    default:
        e->kind = ONE_BYTE;
        e->byte = (unsigned char)*c->at;
    }
    c->at++;
    c->count++;
}

static void compile(struct path_glob *g, struct arena *arena, struct span pattern)
{
    struct compiler c = {.at = pattern.ptr,
                         .begin = pattern.ptr,
                         .end = pattern.ptr + pattern.len,
                         .first_special = pattern.ptr,
                         .fine = true};
    c.elements = arena_alloc(arena, (pattern.len + 1) * sizeof(*c.elements));
    while (c.first_special < c.end && !strchr("*?[\\", *c.first_special))
        c.first_special++;
    while (c.fine && c.at < c.end)
        read_element(&c);
    g->elements = c.elements;
    g->count = c.count;
    g->never = !c.fine;
    g->literal = arena_span(arena, (struct span){pattern.ptr, (size_t)(c.first_special - pattern.ptr)});
}

/* Blanks at the end do not count, unless a backslash stands before them. */
static struct span without_blanks(struct span line)
{
    size_t kept = 0;
    if (line.len && line.ptr[line.len - 1] == '\r')
        line.len--;
    for (size_t i = 0; i < line.len; i++) {
        if (line.ptr[i] == '\\' && i + 1 < line.len)
            i++;
        else if (line.ptr[i] == ' ')
            continue;
        kept = i + 1;
    }
    return (struct span){line.ptr, kept};
}

bool path_glob_parse(struct path_glob *g, struct arena *arena, struct span line)
{
    struct span p = without_blanks(line);
    *g = (struct path_glob){0};
    if (p.len == 0 || p.ptr[0] == '#' || p.len > PATH_GLOB_MAX || memchr(p.ptr, '\0', p.len))
        return false;
    if (p.ptr[0] == '!') {
        g->negated = true;
        p = (struct span){p.ptr + 1, p.len - 1};
    }
    if (p.len && p.ptr[p.len - 1] == '/') {
        g->directory = true;
        p.len--;
    }
    g->by_name = p.len == 0 || !memchr(p.ptr, '/', p.len);
    if (p.len && p.ptr[0] == '/')
        p = (struct span){p.ptr + 1, p.len - 1};
    compile(g, arena, p);
    g->never = g->never || p.len == 0;
    return true;
}

/* --- matching: all places of the pattern where the path may be, byte by byte */

struct places {
    bool in[PATH_GLOB_MAX + 2];
};

/* A place before something that may be empty is a place behind it too. */
static void enter(const struct path_glob *g, struct places *p, size_t place)
{
    while (!p->in[place]) {
        p->in[place] = true;
        if (place == g->count || g->elements[place].kind < ANY_IN_NAME)
            return;
        place++;
    }
}

/* From one place over one byte. ANY_DIRECTORY is left only behind a slash. */
static void step(const struct path_glob *g, struct places *to, size_t place, unsigned char c)
{
    const struct glob_element *e = &g->elements[place];
    switch (e->kind) {
    case ONE_BYTE:
        if (e->byte == c)
            enter(g, to, place + 1);
        break;
    case ONE_OF:
        if (set_has(e, c))
            enter(g, to, place + 1);
        break;
    case ANY_IN_NAME:
        if (c != '/')
            enter(g, to, place);
        break;
    case ANY_AT_ALL:
        enter(g, to, place);
        break;
    case ANY_DIRECTORY:
        to->in[place] = true;
        if (c == '/')
            enter(g, to, place + 1);
        break;
    }
}

/* `in` of a later element may hold while ANY_DIRECTORY is inside a name: it was entered before, not through it. */
static bool elements_match(const struct path_glob *g, struct span path)
{
    struct places now, next;
    memset(now.in, 0, g->count + 1);
    enter(g, &now, 0);
    for (size_t i = 0; i < path.len; i++) {
        bool alive = false;
        memset(next.in, 0, g->count + 1);
        for (size_t k = 0; k < g->count; k++)
            if (now.in[k]) {
                step(g, &next, k, (unsigned char)path.ptr[i]);
                alive = true;
            }
        if (!alive)
            return false;
        memcpy(now.in, next.in, g->count + 1);
    }
    return now.in[g->count];
}

static bool glob_matches(const struct path_glob *g, struct span path)
{
    if (g->by_name) {
        size_t from = path.len;
        while (from > 0 && path.ptr[from - 1] != '/')
            from--;
        path = (struct span){path.ptr + from, path.len - from};
    }
    if (path.len < g->literal.len || (g->literal.len && memcmp(path.ptr, g->literal.ptr, g->literal.len) != 0))
        return false;
    return elements_match(g, path);
}

const struct path_glob *path_globs_last(const struct path_globs *globs, struct span path, bool directory)
{
    for (size_t i = path.len <= PATH_MATCHED_MAX ? globs->items.len : 0; i-- > 0;) {
        const struct path_glob *g = &globs->items.items[i];
        if (!g->never && (directory || !g->directory) && glob_matches(g, path))
            return g;
    }
    return NULL;
}

static bool means(const struct path_globs *globs, struct span path, bool directory)
{
    const struct path_glob *g = path_globs_last(globs, path, directory);
    return g && !g->negated;
}

bool path_globs_cover(const struct path_globs *globs, struct span path)
{
    for (size_t i = 0; globs->items.len && i < path.len && i <= PATH_MATCHED_MAX; i++)
        if (path.ptr[i] == '/' && means(globs, (struct span){path.ptr, i}, true))
            return true;
    return globs->items.len && means(globs, path, false);
}

void path_globs_release(struct path_globs *globs)
{
    vec_release(&globs->items);
}
