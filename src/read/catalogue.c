#include "read/catalogue.h"

#include <string.h>

#include "base/ascii.h"
#include "base/bug.h"
#include "core/message_format.h"
#include "read/bilingual.h"
#include "read/reader.h"

/* --- taking in */

void catalogue_open(struct catalogue *c, struct span key)
{
    if (c->depth == CATALOGUE_DEPTH_MAX)
        BUG("a key inside more than a reader lets open");
    c->lengths[c->depth++] = c->path.len;
    if (c->path.len > 0)
        buf_add_byte(&c->path, '.');
    buf_add_span(&c->path, key);
}

void catalogue_close(struct catalogue *c)
{
    c->path.len = c->lengths[--c->depth];
}

struct catalogue_value *catalogue_add(struct catalogue *c, size_t from, size_t to, bool is_text)
{
    struct catalogue_value v = {.key = (uint32_t)c->keys.len,
                                .key_len = (uint32_t)c->path.len,
                                .first_len = (uint32_t)(c->depth > 1 ? c->lengths[1] : c->path.len),
                                .last = (uint32_t)(c->depth > 1 ? c->lengths[c->depth - 1] + 1 : 0),
                                .from = (uint32_t)from,
                                .to = (uint32_t)to,
                                .is_text = is_text};
    buf_add(&c->keys, buf_str(&c->path), c->path.len);
    vec_push(&c->values, v);
    return &c->values.items[c->values.len - 1];
}

void catalogue_release(struct catalogue *c)
{
    buf_release(&c->keys);
    buf_release(&c->texts);
    buf_release(&c->path);
    vec_release(&c->values);
}

/* --- which values, under which key */

static struct span key_of(const struct catalogue *c, const struct catalogue_value *v)
{
    return (struct span){buf_str(&c->keys) + v->key, v->key_len};
}

static struct span first_key(const struct catalogue *c, const struct catalogue_value *v)
{
    return (struct span){buf_str(&c->keys) + v->key, v->first_len};
}

/* What is behind the outermost key; empty for nothing. */
static struct span rest_of_key(const struct catalogue *c, const struct catalogue_value *v)
{
    struct span key = key_of(c, v);
    size_t skip = v->first_len < key.len ? v->first_len + 1 : key.len;
    return (struct span){key.ptr + skip, key.len - skip};
}

/* "de", "de-AT", "zh_Hant". */
static bool is_language_tag(struct span s)
{
    size_t n = 0;
    while (n < s.len && s.ptr[n] >= 'a' && s.ptr[n] <= 'z')
        n++;
    if (n < 2 || n > 3)
        return false;
    if (n < s.len && s.ptr[n] != '-' && s.ptr[n] != '_')
        return false;
    for (; n < s.len; n++)
        if (s.ptr[n] != '-' && s.ptr[n] != '_' && !is_digit(s.ptr[n]) && !is_ascii_letter(s.ptr[n]))
            return false;
    return s.len < LANGUAGE_SIZE;
}

/* The key around a value as a tag; "" when it is none. */
static void copy_tag(char tag[LANGUAGE_SIZE], struct span key)
{
    char copy[LANGUAGE_SIZE] = "";
    if (is_language_tag(key))
        memcpy(copy, key.ptr, key.len);
    language_copy(tag, copy);
}

/* --- the languages of a catalogue */

/* Where languages stand in the keys. */
enum language_place { LANGUAGE_NOWHERE, LANGUAGE_OUTERMOST, LANGUAGE_INNERMOST };

/* The key that would be a language, and the rest of the key. */
static struct span language_key(const struct catalogue *c, const struct catalogue_value *v, enum language_place place)
{
    struct span key = key_of(c, v);
    return place == LANGUAGE_OUTERMOST ? first_key(c, v) : (struct span){key.ptr + v->last, key.len - v->last};
}

static struct span key_without_language(const struct catalogue *c, const struct catalogue_value *v,
                                        enum language_place place)
{
    return place == LANGUAGE_OUTERMOST ? rest_of_key(c, v) : (struct span){key_of(c, v).ptr, v->last ? v->last - 1 : 0};
}

/* Which languages a catalogue has; empty where there is none. */
struct languages {
    enum language_place place;
    struct span checked, english, any;
};

/* Notes them if they stand in this place of all keys. "ok" and "no" are keys like others as long as the language that
 * is checked, or English, is not among them; innermost both have to be there, and more than once: {"languages": {"de":
 * "Deutsch", "en": "Englisch"}} names them. */
static bool find_languages_at(const struct catalogue *c, enum language_place place, struct languages *found)
{
    size_t checked = 0, english = 0;
    *found = (struct languages){.place = place};
    for (size_t i = 0; i < c->values.len; i++) {
        struct span key = language_key(c, &c->values.items[i], place);
        char tag[LANGUAGE_SIZE];
        copy_tag(tag, key);
        if (!*tag || key_without_language(c, &c->values.items[i], place).len == 0)
            return false;
        if (found->any.len == 0)
            found->any = key;
        if (language_is_checked(tag) && checked++ == 0)
            found->checked = key;
        if (language_is_same(tag, "en") && english++ == 0)
            found->english = key;
    }
    return place == LANGUAGE_INNERMOST ? checked > 1 && english > 1 : checked > 0 || english > 0;
}

static struct languages find_languages(const struct catalogue *c)
{
    struct languages found;
    if (!find_languages_at(c, LANGUAGE_OUTERMOST, &found) && !find_languages_at(c, LANGUAGE_INNERMOST, &found))
        found = (struct languages){.place = LANGUAGE_NOWHERE};
    return found;
}

/* In each of the outermost objects stands the text under this key, and what describes it beside it. */
static bool all_hold(const struct catalogue *c, const char *member)
{
    bool here = false;
    for (size_t i = 0; i < c->values.len; i++) {
        const struct catalogue_value *v = &c->values.items[i];
        here = here || (v->is_text && span_is(rest_of_key(c, v), member));
        bool last = i + 1 == c->values.len || v->first_len != v[1].first_len ||
                    !span_equal(first_key(c, v), first_key(c, v + 1));
        if (last && !here)
            return false;
        here = here && !last;
    }
    return c->values.len > 0;
}

/* --- texts */

struct writing {
    struct catalogue *c;
    struct mapped_text text;
    struct message_format format;
    struct buf key; /* of a branch */
};

static void note_entry(struct document *doc, struct span key, struct span text, const struct catalogue_value *v,
                       size_t segments_before, bool is_branch)
{
    struct entry *e = entries_add(&doc->entries, key, text, v->from, v->to - v->from);
    e->segment = doc->segments.len > segments_before ? (uint32_t)doc->segments.len : 0;
    e->is_text = v->is_text;
    e->is_branch = is_branch;
}

/* The branch that stands for its choice where words are around it: the last one, which is "other". */
static const struct choice_branch *last_branch(const struct message_format *m, size_t choice)
{
    for (size_t i = m->branches.len; i-- > 0;)
        if (m->branches.items[i].choice == choice)
            return &m->branches.items[i];
    return NULL;
}

/* Text[from, to) as one segment, of each choice in it one branch. */
static void write_stretch(struct writing *w, size_t from, size_t to)
{
    const struct message_format *m = &w->format;
    for (size_t i = 0; i < m->choices.len && from < to; i++) {
        const struct choice *choice = &m->choices.items[i];
        const struct choice_branch *branch = last_branch(m, i);
        if (choice->off < from || choice->off >= to)
            continue;
        mapped_text_write(&w->text, from, choice->off, w->c->doc);
        if (branch)
            write_stretch(w, branch->off, branch->off + branch->len);
        from = choice->off + choice->len;
    }
    mapped_text_write(&w->text, from, to, w->c->doc);
}

static bool is_blank(struct span s)
{
    for (size_t i = 0; i < s.len; i++)
        if (!strchr(" \t\r\n", s.ptr[i]))
            return false;
    return true;
}

/* The choice that is all of text[from, to) but for blanks; NULL when there is none. */
static const struct choice *only_choice(const struct writing *w, size_t from, size_t to)
{
    const char *text = buf_str(&w->text.text);
    for (size_t i = 0; i < w->format.choices.len; i++) {
        const struct choice *choice = &w->format.choices.items[i];
        size_t end = choice->off + choice->len;
        if (choice->off >= from && end <= to)
            return is_blank((struct span){text + from, choice->off - from}) &&
                           is_blank((struct span){text + end, to - end})
                       ? choice
                       : NULL;
    }
    return NULL;
}

/* A text that is one choice: each branch is a text of its own, with a key of its own. */
static void write_message(struct writing *w, const struct catalogue_value *v, size_t from, size_t to)
{
    const struct choice *choice = only_choice(w, from, to);
    struct document *doc = w->c->doc;
    size_t before = doc->segments.len, index = choice ? (size_t)(choice - w->format.choices.items) : 0;
    if (!choice) {
        document_begin_segment(doc, v->from);
        write_stretch(w, from, to);
        document_end_segment(doc, reader_segment_kind(doc));
        note_entry(doc, buf_span(&w->key), (struct span){buf_str(&w->text.text) + from, to - from}, v, before, true);
        return;
    }
    for (size_t i = 0; i < w->format.branches.len; i++) {
        const struct choice_branch *b = &w->format.branches.items[i];
        size_t len = w->key.len;
        if (b->choice != index)
            continue;
        buf_addf(&w->key, "{%.*s %.*s}", (int)choice->name.len, choice->name.ptr, (int)b->selector.len,
                 b->selector.ptr);
        write_message(w, v, b->off, b->off + b->len);
        w->key.len = len;
    }
}

static void write_value(struct writing *w, const struct catalogue_value *v, struct span key, catalogue_decode *decode)
{
    struct document *doc = w->c->doc;
    size_t before = doc->segments.len;
    mapped_text_clear(&w->text);
    message_format_clear(&w->format);
    if (v->is_text) {
        decode(w->c, v, &w->text);
        message_format_read(&w->format, buf_span(&w->text.text));
        if (w->format.broken)
            message_format_clear(&w->format);
    }
    bool split = only_choice(w, 0, w->text.text.len) != NULL;
    if (!split && w->text.text.len > 0) {
        document_begin_segment(doc, v->from);
        write_stretch(w, 0, w->text.text.len);
        document_end_segment(doc, reader_segment_kind(doc));
    }
    note_entry(doc, key, buf_span(&w->text.text), v, before, false);
    if (!split)
        return;
    doc->entries.items[doc->entries.len - 1].is_split = true;
    buf_clear(&w->key);
    buf_add_span(&w->key, key);
    write_message(w, v, 0, w->text.text.len);
}

/* Which of the values is text, and under which key. */
struct layout {
    enum language_place place;
    struct span language; /* the key of the one that is read */
    const char *member;
};

static bool take_key(const struct catalogue *c, const struct layout *l, const struct catalogue_value *v,
                     struct span *key)
{
    *key = l->place ? key_without_language(c, v, l->place) : key_of(c, v);
    if (l->place && !span_equal(language_key(c, v, l->place), l->language))
        return false;
    if (l->member && !span_is(rest_of_key(c, v), l->member))
        return false;
    if (l->member)
        *key = first_key(c, v);
    return !span_starts(*key, "@");
}

static void note_language(struct catalogue *c, const struct layout *l, catalogue_decode *decode)
{
    struct mapped_text text = {0};
    if (l->place)
        document_set_language(c->doc, l->language);
    for (size_t i = 0; i < c->values.len; i++)
        if (c->values.items[i].is_text && span_is(key_of(c, &c->values.items[i]), "@@locale")) {
            decode(c, &c->values.items[i], &text);
            document_set_language(c->doc, buf_span(&text.text));
        }
    mapped_text_release(&text);
}

/* The values of one language to the catalogue's document. */
static void write_layout(struct catalogue *c, const struct layout *l, catalogue_decode *decode)
{
    struct writing w = {.c = c};
    note_language(c, l, decode);
    c->doc->is_catalogue = true;
    for (size_t i = 0; i < c->values.len; i++) {
        struct span key;
        if (take_key(c, l, &c->values.items[i], &key))
            write_value(&w, &c->values.items[i], key, decode);
    }
    document_finish(c->doc);
    mapped_text_release(&w.text);
    message_format_release(&w.format);
    buf_release(&w.key);
}

/* The English values beside those that were written. */
static void write_original(struct catalogue *c, const struct layout *l, catalogue_decode *decode)
{
    struct document *doc = c->doc, original;
    document_init(&original, doc->source);
    c->doc = &original;
    write_layout(c, l, decode);
    c->doc = doc;
    if (doc->entries.len > 0 && original.entries.len > 0)
        entries_pair(doc, &original);
    document_release(&original);
}

void catalogue_write(struct catalogue *c, catalogue_decode *decode)
{
    struct languages languages = find_languages(c);
    struct layout l = {.place = languages.place, .language = languages.any};
    if (languages.checked.len > 0)
        l.language = languages.checked;
    else if (languages.english.len > 0)
        l.language = languages.english;
    if (!l.place)
        l.member = all_hold(c, "message") ? "message" : all_hold(c, "defaultMessage") ? "defaultMessage" : NULL;
    write_layout(c, &l, decode);
    l.language = languages.english;
    if (languages.checked.len > 0 && languages.english.len > 0)
        write_original(c, &l, decode);
}
