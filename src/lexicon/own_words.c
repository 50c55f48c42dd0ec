#include "lexicon/own_words.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "lexicon/near_index.h"
#include "lexicon/word.h"
#include "lexicon/words.h"

enum { WORDS_MAX = 10, FULLY_INDEXED = 20000 };

struct own_list {
    struct intern forms;         /* of words and names */
    VEC_OF(uint8_t) as;          /* by form: bit 1 << enum inflect_as */
    struct near_index *near;     /* of forms */
    struct intern ban_forms;     /* of what is banned */
    VEC_OF(struct own_ban) bans; /* by id in ban_forms */
    struct arena arena;
    size_t count, ban_words;
    struct buf text; /* what was added, for the fingerprint */
};

struct own_list *own_list_new(void)
{
    struct own_list *l = xcalloc(1, sizeof(*l));
    intern_init(&l->forms);
    intern_init(&l->ban_forms);
    l->near = near_index_new();
    return l;
}

void own_list_free(struct own_list *l)
{
    if (!l)
        return;
    intern_release(&l->forms);
    intern_release(&l->ban_forms);
    near_index_free(l->near);
    vec_release(&l->as);
    vec_release(&l->bans);
    arena_release(&l->arena);
    buf_release(&l->text);
    free(l);
}

size_t own_list_count(const struct own_list *l)
{
    return l->count;
}

/* --- filling */

static struct span trimmed(struct span s)
{
    while (s.len && (s.ptr[0] == ' ' || s.ptr[0] == '\t'))
        s = (struct span){s.ptr + 1, s.len - 1};
    while (s.len && strchr(" \t\r", s.ptr[s.len - 1]))
        s.len--;
    return s;
}

/* Up to a "#" that begins the line or stands behind a blank: "C#" is a word. */
static struct span without_comment(struct span line)
{
    for (size_t i = 0; i < line.len; i++)
        if (line.ptr[i] == '#' && (i == 0 || line.ptr[i - 1] == ' ' || line.ptr[i - 1] == '\t'))
            line.len = i;
    return trimmed(line);
}

struct adding {
    struct own_list *l;
    struct span lemma, right;
    enum inflect_as as;
};

static void add_form(void *arg, const struct inflection *step)
{
    const struct adding *a = arg;
    char form[WORD_BYTES];
    size_t len = inflection_write(step, a->lemma, form, sizeof(form));
    if (!len)
        return;
    uint32_t id = intern_id(&a->l->forms, form, len);
    if (id == a->l->as.len) {
        vec_push(&a->l->as, 0);
        if (a->l->count < FULLY_INDEXED || !*step->ending)
            near_index_add(a->l->near, intern_span(&a->l->forms, id), id);
    }
    a->l->as.items[id] |= (uint8_t)(1u << a->as);
}

static void add_ban_form(void *arg, const struct inflection *step)
{
    const struct adding *a = arg;
    char form[WORD_BYTES];
    size_t len = inflection_write(step, a->lemma, form, sizeof(form));
    if (len && intern_id(&a->l->ban_forms, form, len) == a->l->bans.len)
        vec_push(&a->l->bans, (struct own_ban){a->lemma, a->right, *step});
}

/* Cleans each word as the words of a text are, and parts them by single blanks. Returns how many there are. */
static size_t clean_words(struct span s, struct buf *out)
{
    size_t words = 0;
    while (s.len) {
        size_t len = 0;
        while (len < s.len && s.ptr[len] != ' ' && s.ptr[len] != '\t')
            len++;
        char clean[WORD_BYTES];
        size_t n = len ? word_clean(s.ptr, len, clean, sizeof(clean)) : 0;
        if (len && !n)
            return 0;
        if (len && words++)
            buf_add_byte(out, ' ');
        buf_add(out, clean, n);
        len += len < s.len;
        s = (struct span){s.ptr + len, s.len - len};
    }
    return words;
}

static int add_ban(struct own_list *l, struct span line, enum inflect_as as, struct buf *err)
{
    const char *arrow = memmem(line.ptr, line.len, "->", 2);
    size_t at = arrow ? (size_t)(arrow - line.ptr) : line.len;
    struct span wrong = trimmed((struct span){line.ptr, at}), right = {0};
    struct buf words = BUF_EMPTY;
    if (arrow)
        right = trimmed((struct span){arrow + 2, line.len - at - 2});
    size_t count = clean_words(wrong, &words);
    bool fine = arrow && right.len && right.len < WORD_BYTES && words.len < WORD_BYTES && count && count <= WORDS_MAX;
    if (fine) {
        struct adding a = {l, arena_span(&l->arena, buf_span(&words)), arena_span(&l->arena, right), as};
        if (count == 1)
            inflect(a.lemma, as, add_ban_form, &a);
        else
            add_ban_form(&a, &(struct inflection){0, "", false});
        l->count++;
        l->ban_words = count > l->ban_words ? count : l->ban_words;
    } else {
        buf_addf(err, "\"!%.*s\": a banned word is written \"!wrong -> right\", with at most %d words",
                 (int)(line.len < 60 ? line.len : 60), line.ptr, WORDS_MAX);
    }
    buf_release(&words);
    return fine ? 0 : -1;
}

static int add_words(struct own_list *l, struct span line, enum inflect_as as, struct buf *err)
{
    struct buf words = BUF_EMPTY;
    size_t count = clean_words(line, &words);
    bool fine = count && count <= WORDS_MAX;
    struct span rest = buf_span(&words);
    while (fine && rest.len) {
        const char *blank = memchr(rest.ptr, ' ', rest.len);
        size_t len = blank ? (size_t)(blank - rest.ptr) : rest.len;
        struct adding a = {l, {rest.ptr, len}, {0}, as};
        inflect(a.lemma, as, add_form, &a);
        len += blank != NULL;
        rest = (struct span){rest.ptr + len, rest.len - len};
    }
    l->count += fine;
    if (!fine)
        buf_addf(err, "\"%.*s\" is no word: at most %d words, each of at most %d bytes, a line",
                 (int)(line.len < 60 ? line.len : 60), line.ptr, WORDS_MAX, WORD_BYTES - 5);
    buf_release(&words);
    return fine ? 0 : -1;
}

int own_list_add(struct own_list *l, struct span line, enum inflect_as as, struct buf *err)
{
    line = without_comment(line);
    if (!line.len)
        return 0;
    buf_addf(&l->text, "%d ", as);
    buf_add_span(&l->text, line);
    buf_add_byte(&l->text, '\n');
    if (line.ptr[0] == '!')
        return add_ban(l, (struct span){line.ptr + 1, line.len - 1}, as, err);
    return add_words(l, line, as, err);
}

int own_list_add_file(struct own_list *l, const char *bytes, size_t len, enum inflect_as as, struct buf *err)
{
    struct buf why = BUF_EMPTY;
    int result = 0;
    size_t number = 0;
    for (size_t at = 0; at < len && result == 0;) {
        const char *newline = memchr(bytes + at, '\n', len - at);
        size_t line = newline ? (size_t)(newline - bytes) - at : len - at;
        number++;
        result = own_list_add(l, (struct span){bytes + at, line}, as, &why);
        at += line + 1;
    }
    if (result != 0)
        buf_addf(err, "%zu: %s", number, buf_str(&why));
    buf_release(&why);
    return result;
}

/* --- asking */

static unsigned flags_of(const struct own_words *w, const char *form, size_t len)
{
    unsigned flags = 0;
    for (size_t i = 0; len && i < w->lists.len; i++) {
        const struct own_list *l = w->lists.items[i];
        uint32_t id = intern_find(&l->forms, form, len);
        if (intern_find(&l->ban_forms, form, len) != INTERN_NONE)
            flags |= LEX_OWN | LEX_GERMAN; /* its own rule says what is wrong with it */
        if (id == INTERN_NONE)
            continue;
        flags |= LEX_OWN;
        flags |= l->as.items[id] & 1u << INFLECT_WORD ? (unsigned)LEX_GERMAN : 0;
        flags |= l->as.items[id] & 1u << INFLECT_NAME ? (unsigned)LEX_ORGANISATION : 0;
    }
    return flags;
}

unsigned own_flags(const struct own_words *w, const char *form, size_t len)
{
    char lower[WORD_BYTES], other[WORD_BYTES];
    if (!w || len >= WORD_BYTES)
        return 0;
    unsigned flags = flags_of(w, form, len);
    if (flags || !utf8_starts_upper(form, len))
        return flags;
    flags = flags_of(w, lower, word_recase(form, len, false, lower));
    struct word word = word_at(NULL, form, len, NULL);
    if (flags || !word.all_capital)
        return flags;
    size_t n = word_lower_all(form, len, lower);
    flags = flags_of(w, lower, n);
    return flags ? flags : flags_of(w, other, word_recase(lower, n, true, other));
}

size_t own_near(const struct own_words *w, const char *form, size_t len, struct span *out, size_t max)
{
    uint32_t ids[32];
    size_t count = 0;
    for (size_t i = 0; w && i < w->lists.len; i++) {
        const struct own_list *l = w->lists.items[i];
        size_t n = near_index_find(l->near, &l->forms, form, len, ids, sizeof(ids) / sizeof(ids[0]));
        for (size_t k = 0; k < n && count < max; k++)
            out[count++] = intern_span(&l->forms, ids[k]);
    }
    return count;
}

static bool find_ban(const struct own_words *w, const char *text, size_t len, struct own_ban *out)
{
    for (size_t i = w->lists.len; len && i-- > 0;) { /* the nearest list speaks first */
        uint32_t id = intern_find(&w->lists.items[i]->ban_forms, text, len);
        if (id != INTERN_NONE) {
            *out = w->lists.items[i]->bans.items[id];
            return true;
        }
    }
    return false;
}

bool own_bans(const struct own_words *w, const char *text, size_t len, struct own_ban *out)
{
    char lower[WORD_BYTES];
    if (!w || len >= WORD_BYTES)
        return false;
    return find_ban(w, text, len, out) ||
           (utf8_starts_upper(text, len) && find_ban(w, lower, word_recase(text, len, false, lower), out));
}

size_t own_ban_words(const struct own_words *w)
{
    size_t most = 0;
    for (size_t i = 0; w && i < w->lists.len; i++)
        most = w->lists.items[i]->ban_words > most ? w->lists.items[i]->ban_words : most;
    return most;
}

uint64_t own_words_fingerprint(const struct own_words *w)
{
    struct buf all = BUF_EMPTY;
    for (size_t i = 0; w && i < w->lists.len; i++)
        buf_addf(&all, "%s\n", buf_str(&w->lists.items[i]->text));
    uint64_t hash = hash_bytes(buf_str(&all), all.len);
    buf_release(&all);
    return hash;
}
