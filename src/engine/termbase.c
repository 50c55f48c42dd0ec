#include "engine/termbase.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "lexicon/lexicon.h"

/* --- what an entry says */

const char *const term_member_names[TERM_MEMBERS] = {"source",         "target", "forbidden", "case",
                                                     "part_of_speech", "note",   "keep"};

enum term_member term_member_of(struct span name)
{
    int i = 0;
    while (i < TERM_MEMBERS && !span_is(name, term_member_names[i]))
        i++;
    return (enum term_member)i;
}

/* A NUL, which a file may have, is none of the marks. */
static bool is_one_of(char c, const char *marks)
{
    return c != '\0' && strchr(marks, c) != NULL;
}

struct span termbase_trimmed(struct span s)
{
    while (s.len > 0 && is_one_of(s.ptr[0], " \t\r\n"))
        s = (struct span){s.ptr + 1, s.len - 1};
    while (s.len > 0 && is_one_of(s.ptr[s.len - 1], " \t\r\n"))
        s.len--;
    return s;
}

/* The first part of *rest up to the mark, without blanks around it; *rest is what follows. */
static struct span next_part(struct span *rest, const char *marks)
{
    size_t len = 0;
    while (len < rest->len && !is_one_of(rest->ptr[len], marks))
        len++;
    struct span part = {rest->ptr, len};
    len += len < rest->len;
    *rest = (struct span){rest->ptr + len, rest->len - len};
    return termbase_trimmed(part);
}

static struct term_text text_of(struct arena *arena, struct span written)
{
    struct term_text t = {.text = arena_span(arena, written)};
    struct span *words = arena_alloc(arena, (written.len / 2 + 1) * sizeof(*words));
    for (struct span rest = t.text; rest.len > 0;) {
        struct span word = next_part(&rest, " \t\r\n");
        if (word.len > 0)
            words[t.word_count++] = word;
    }
    t.words = words;
    return t;
}

static struct term_texts texts_of(struct arena *arena, struct span list)
{
    size_t most = 1;
    for (size_t i = 0; i < list.len; i++)
        most += list.ptr[i] == '|';
    struct term_text *items = arena_alloc(arena, most * sizeof(*items));
    struct term_texts texts = {items, 0};
    for (struct span rest = list; rest.len > 0;) {
        struct span part = next_part(&rest, "|");
        if (part.len > 0)
            items[texts.len++] = text_of(arena, part);
    }
    return texts;
}

static int refuse(struct buf *err, enum term_member member, struct span value, const char *known)
{
    buf_addf(err, "\"%s\" is \"%.*s\"; %s", term_member_names[member], (int)(value.len < 60 ? value.len : 60),
             value.ptr, known);
    return -1;
}

static bool is_word(struct span value, const char *word)
{
    return value.len == strlen(word) && strncasecmp(value.ptr, word, value.len) == 0;
}

static int read_choice(const struct term_entry *entry, enum term_member member, bool *choice, struct buf *err)
{
    struct span value = termbase_trimmed(entry->members[member]);
    bool yes = is_word(value, "yes") || is_word(value, "true");
    if (value.len > 0 && !yes && !is_word(value, "no") && !is_word(value, "false"))
        return refuse(err, member, value, "write yes or no, or leave it empty");
    if (value.len > 0)
        *choice = yes;
    return 0;
}

static int read_part(const struct term_entry *entry, enum term_part *part, struct buf *err)
{
    static const struct {
        const char *name;
        enum term_part part;
    } parts[] = {{"noun", TERM_NOUN},     {"verb", TERM_VERB}, {"adjective", TERM_ADJECTIVE},
                 {"adverb", TERM_ADVERB}, {"name", TERM_NAME}, {"other", TERM_ANY}};
    struct span value = termbase_trimmed(entry->members[TERM_PART]);
    *part = TERM_ANY;
    if (value.len == 0)
        return 0;
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        if (is_word(value, parts[i].name)) {
            *part = parts[i].part;
            return 0;
        }
    return refuse(err, TERM_PART, value, "write noun, verb, adjective, adverb, name or other, or leave it empty");
}

/* --- the index */

static bool is_word_byte(char c)
{
    return (unsigned char)c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* The first letters and digits that stand together, folded: "C++" and "C" are found in one place. */
static struct span key_of_source(struct span word, char out[TERM_KEY_MAX])
{
    size_t from = 0, to;
    while (from < word.len && !is_word_byte(word.ptr[from]))
        from++;
    for (to = from; to < word.len && is_word_byte(word.ptr[to]);)
        to++;
    return (struct span){out, lexicon_fold(word.ptr + from, to - from, out, TERM_KEY_MAX)};
}

/* Code points that a form has in common with its lemma: few, and umlauts are none. */
enum { STEM_LETTERS = 4 };

static uint32_t without_umlaut(uint32_t cp)
{
    return cp == 0xE4 ? 'a' : cp == 0xF6 ? 'o' : cp == 0xFC ? 'u' : cp;
}

static struct span key_of_forbidden(struct span word, char out[TERM_KEY_MAX])
{
    size_t len = 0, size;
    for (size_t at = 0, i = 0; at < word.len && i < STEM_LETTERS; at += size, i++)
        len += utf8_encode(without_umlaut(utf8_lower(utf8_decode(word.ptr + at, word.len - at, &size))), out + len);
    return (struct span){out, len};
}

static void index_add(struct term_index *index, struct span key, size_t term)
{
    uint32_t id = intern_id(&index->keys, key.ptr, key.len);
    if (id == index->first.len)
        vec_push(&index->first, 0);
    vec_push(&index->rows, (struct term_row){(uint32_t)term, index->first.items[id]});
    index->first.items[id] = (uint32_t)index->rows.len;
}

static void index_visit(const struct termbase *b, const struct term_index *index, struct span key, term_visitor visit,
                        void *arg)
{
    uint32_t id = key.len ? intern_find(&index->keys, key.ptr, key.len) : INTERN_NONE;
    for (uint32_t at = id == INTERN_NONE ? 0 : index->first.items[id]; at > 0; at = index->rows.items[at - 1].next)
        visit(arg, &b->terms.items[index->rows.items[at - 1].term]);
}

void termbase_by_source(const struct termbase *b, struct span word, term_visitor visit, void *arg)
{
    char key[TERM_KEY_MAX];
    index_visit(b, &b->by_source, key_of_source(word, key), visit, arg);
}

void termbase_by_forbidden(const struct termbase *b, struct span word, term_visitor visit, void *arg)
{
    char key[TERM_KEY_MAX];
    index_visit(b, &b->by_forbidden, key_of_forbidden(word, key), visit, arg);
}

static void index_release(struct term_index *index)
{
    intern_release(&index->keys);
    vec_release(&index->first);
    vec_release(&index->rows);
}

/* Two forbidden terms of one entry that begin alike are found by the first of them. */
static void index_term(struct termbase *b, const struct term *t, size_t number)
{
    char key[TERM_KEY_MAX], other[TERM_KEY_MAX];
    if (t->source.word_count > 0)
        index_add(&b->by_source, key_of_source(t->source.words[0], key), number);
    for (size_t i = 0; i < t->forbidden.len; i++) {
        struct span own = key_of_forbidden(t->forbidden.items[i].words[0], key);
        bool known = false;
        for (size_t k = 0; k < i && !known; k++)
            known = span_equal(own, key_of_forbidden(t->forbidden.items[k].words[0], other));
        if (!known)
            index_add(&b->by_forbidden, own, number);
    }
}

/* --- filling */

static bool names_itself(const struct term *t)
{
    return t->targets.len == 1 && span_equal(t->targets.items[0].text, t->source.text);
}

int termbase_add(struct termbase *b, const struct term_entry *entry, struct buf *err)
{
    struct term t = {.source = text_of(&b->arena, termbase_trimmed(entry->members[TERM_SOURCE]))};
    char key[TERM_KEY_MAX];
    t.targets = texts_of(&b->arena, entry->members[TERM_TARGET]);
    t.forbidden = texts_of(&b->arena, entry->members[TERM_FORBIDDEN]);
    t.note = arena_span(&b->arena, termbase_trimmed(entry->members[TERM_NOTE]));
    t.keep = t.source.word_count > 0 && names_itself(&t);
    if (read_choice(entry, TERM_KEEP, &t.keep, err) != 0 || read_part(entry, &t.part, err) != 0)
        return -1;
    t.exact = t.keep || t.part == TERM_NAME;
    if (read_choice(entry, TERM_CASE, &t.exact, err) != 0)
        return -1;
    if (t.source.word_count == 0 && t.forbidden.len == 0)
        buf_add_str(err, "there is neither a source term nor a forbidden one");
    else if (t.source.word_count > 0 && key_of_source(t.source.words[0], key).len == 0)
        buf_addf(err, "the source term \"%.*s\" does not begin with a word, or with too long a one",
                 (int)(t.source.text.len < 60 ? t.source.text.len : 60), t.source.text.ptr);
    else if (t.source.word_count > 0 && t.targets.len == 0 && t.forbidden.len == 0 && !t.keep)
        buf_addf(err, "\"%.*s\" has no target term; a term that stays as it is has \"keep\" set to yes",
                 (int)(t.source.text.len < 60 ? t.source.text.len : 60), t.source.text.ptr);
    if (err->len > 0)
        return -1;
    index_term(b, &t, b->terms.len);
    vec_push(&b->terms, t);
    return 0;
}

static bool ends_with(const char *name, const char *ending)
{
    size_t len = strlen(name), cut = strlen(ending);
    return len > cut && strcasecmp(name + len - cut, ending) == 0;
}

struct termbase *termbase_read(const char *name, const char *bytes, size_t len, struct buf *err)
{
    struct termbase *b = xcalloc(1, sizeof(*b));
    int result = -1;
    intern_init(&b->by_source.keys);
    intern_init(&b->by_forbidden.keys);
    b->fingerprint = hash_bytes(bytes, len);
    if (ends_with(name, ".csv"))
        result = termbase_read_csv(b, bytes, len, err);
    else if (ends_with(name, ".yaml") || ends_with(name, ".yml"))
        result = termbase_read_yaml(b, bytes, len, err);
    else if (ends_with(name, ".tbx") || ends_with(name, ".xml"))
        result = termbase_read_tbx(b, bytes, len, err);
    else
        buf_add_str(err, " a termbase is a file whose name ends in .csv, .yaml, .yml or .tbx: `mtlint help terms`");
    if (result == 0)
        return b;
    termbase_free(b);
    return NULL;
}

void termbase_free(struct termbase *b)
{
    if (!b)
        return;
    index_release(&b->by_source);
    index_release(&b->by_forbidden);
    vec_release(&b->terms);
    arena_release(&b->arena);
    free(b);
}
