#include "tools/make_lexicon_german.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "tools/make_lexicon.h"
#include "tools/make_lexicon_lemma.h"

/* One form of a paradigm; the spans lie in the text of paradigms.txt. */
struct change {
    struct span infix;
    size_t strip; /* code points */
    struct span append;
    uint32_t first_tag, tag_count; /* in tag_lists */
};

struct paradigm {
    struct span name;
    uint32_t first_change, change_count;
};

/* A lemma with a mark "|" where an infix goes; of the lemmas spelled alike each knows the next. */
struct lemma {
    struct span marked;
    uint32_t paradigm;
    uint32_t next;   /* INTERN_NONE at the end */
    bool any_gender; /* a noun that people give other genders than its paradigm does */
};

/* A form and where its readings come from, before readings of one form are brought together. */
struct entry {
    struct span form;
    uint32_t lemma_rule;
    uint32_t first_tag, tag_count;
};

static const char *const word_file_names[] = {"de/function_words.txt", "de/words.txt", "en/used_in_german.txt"};
static const char *const lemma_file_names[] = {"de/lemmas.txt", "de/more_lemmas.txt"};
#define LEMMA_FILES (sizeof(lemma_file_names) / sizeof(lemma_file_names[0]))
#define WORD_FILES (sizeof(word_file_names) / sizeof(word_file_names[0]))

struct reader {
    struct german *out;
    struct text_file paradigm_file;
    struct text_file lemma_files[LEMMA_FILES];
    struct text_file *lemma_file; /* the one being read, then the last one */
    struct text_file word_files[WORD_FILES];
    struct text_file *word_file; /* the one being read */
    VEC_OF(struct change) changes;
    VEC_OF(struct paradigm) paradigms;
    VEC_OF(uint32_t) tag_lists;
    VEC_OF(struct lemma) lemmas;
    VEC_OF(uint32_t) first_lemma; /* by id of the lemma without mark */
    VEC_OF(struct entry) entries;
    struct intern paradigm_names, lemma_names, removed, tag_ids, rule_ids, append_ids, set_ids;
    VEC_OF(uint32_t) append_offsets; /* by id */
};

static uint32_t tag_id(struct reader *r, struct tag tag)
{
    uint32_t id = intern_id(&r->tag_ids, (const char *)&tag, sizeof(tag));
    if (id == r->out->tags.len) {
        vec_push(&r->out->tags, tag);
    }
    return id;
}

static uint32_t tag_id_of(struct reader *r, const struct text_file *file, struct span text)
{
    struct tag tag;
    if (tag_parse(text.ptr, text.len, &tag) != 0) {
        fail_line(file, "reading not understood");
    }
    return tag_id(r, tag);
}

/* Reads the readings up to the end of the line; returns how many there are. */
static uint32_t read_tags(struct reader *r, const struct text_file *file, struct span line)
{
    uint32_t count = 0;
    for (struct span word = next_word(&line); word.len > 0; word = next_word(&line)) {
        vec_push(&r->tag_lists, tag_id_of(r, file, word));
        count++;
    }
    return count;
}

/* [INFIX~]STRIP+APPEND */
static void parse_change(const struct text_file *file, struct span text, struct change *change)
{
    const char *tilde = memchr(text.ptr, '~', text.len);
    const char *end = text.ptr + text.len;
    const char *at = tilde != NULL ? tilde + 1 : text.ptr;
    const char *plus = memchr(at, '+', (size_t)(end - at));
    if (plus == NULL) {
        fail_line(file, "a change is [INFIX~]STRIP+APPEND");
    }
    change->infix = (struct span){text.ptr, tilde != NULL ? (size_t)(tilde - text.ptr) : 0};
    change->strip = strtoul(at, NULL, 10);
    change->append = (struct span){plus + 1, (size_t)(end - plus - 1)};
}

static void read_paradigms(struct reader *r, const char *dir)
{
    struct text_file *file = &r->paradigm_file;
    struct span line;
    read_text(file, dir, "de/paradigms.txt");
    while (next_line(file, &line)) {
        if (line.ptr[0] != ' ') {
            intern_id(&r->paradigm_names, line.ptr, line.len);
            vec_push(&r->paradigms, (struct paradigm){line, (uint32_t)r->changes.len, 0});
            forms_begin_paradigm(r->out->inflected);
            if (r->paradigms.len != r->paradigm_names.count) {
                fail_line(file, "a paradigm of this name exists");
            }
            continue;
        }
        if (r->paradigms.len == 0) {
            fail_line(file, "a form before the first paradigm");
        }
        struct change change = {.first_tag = (uint32_t)r->tag_lists.len};
        parse_change(file, next_word(&line), &change);
        change.tag_count = read_tags(r, file, line);
        vec_push(&r->changes, change);
        forms_add_change(r->out->inflected, change.infix, change.strip, change.append);
        r->paradigms.items[r->paradigms.len - 1].change_count++;
    }
}

static void add_lemma(struct reader *r, struct span marked, uint32_t paradigm, bool any_gender)
{
    char lemma[LEXICON_FORM_MAX];
    size_t mark;
    size_t len = unmark(r->lemma_file, marked, lemma, &mark);
    uint32_t id = intern_id(&r->lemma_names, lemma, len);
    if (id == r->first_lemma.len) {
        vec_push(&r->first_lemma, INTERN_NONE);
    }
    vec_push(&r->lemmas, (struct lemma){marked, paradigm, r->first_lemma.items[id], any_gender});
    r->first_lemma.items[id] = (uint32_t)(r->lemmas.len - 1);
}

static void read_lemmas(struct reader *r)
{
    struct text_file *file = r->lemma_file;
    struct span line;
    while (next_line(file, &line)) {
        struct span marked = next_word(&line);
        struct span name = next_word(&line);
        uint32_t paradigm = intern_find(&r->paradigm_names, name.ptr, name.len);
        if (paradigm == INTERN_NONE) {
            fail_line(file, "no such paradigm");
        }
        add_lemma(r, marked, paradigm, next_word(&line).len > 0);
    }
}

static uint32_t lemma_rule_id(struct reader *r, const struct lemma_rule *shape, struct span append)
{
    uint32_t append_id = intern_id(&r->append_ids, append.ptr, append.len);
    if (append_id == r->append_offsets.len) {
        vec_push(&r->append_offsets, (uint32_t)r->out->lemma_text.len);
        buf_add(&r->out->lemma_text, append.ptr, append.len);
    }
    struct lemma_rule rule = *shape;
    rule.append_len = (uint8_t)append.len;
    rule.append = r->append_offsets.items[append_id];
    uint32_t id = intern_id(&r->rule_ids, (const char *)&rule, sizeof(rule));
    if (id == r->out->lemma_rules.len) {
        vec_push(&r->out->lemma_rules, rule);
    }
    return id;
}

static void add_entry(struct reader *r, const struct text_file *file, struct span marked, const struct change *change)
{
    char lemma[LEXICON_FORM_MAX];
    char form[LEXICON_FORM_MAX];
    size_t mark;
    size_t len = unmark(file, marked, lemma, &mark);
    size_t keep = strip_point(file, (struct span){lemma, len}, change->strip);
    mark = change->infix.len > 0 ? mark : 0;
    if (keep < mark || keep + change->infix.len + change->append.len > sizeof(form)) {
        fail_line(file, "the paradigm does not fit the lemma");
    }
    memcpy(form, lemma, mark);
    memcpy(form + mark, change->infix.ptr, change->infix.len);
    memcpy(form + mark + change->infix.len, lemma + mark, keep - mark);
    memcpy(form + keep + change->infix.len, change->append.ptr, change->append.len);
    size_t form_len = keep + change->infix.len + change->append.len;
    struct lemma_rule shape = {
        .infix_at = (uint8_t)mark, .infix_len = (uint8_t)change->infix.len, .strip = (uint8_t)change->append.len};
    vec_push(&r->entries, (struct entry){
                              .form = {arena_strndup(&r->out->strings, form, form_len), form_len},
                              .lemma_rule = lemma_rule_id(r, &shape, (struct span){lemma + keep, len - keep}),
                              .first_tag = change->first_tag,
                              .tag_count = change->tag_count,
                          });
}

static void expand(struct reader *r, const struct text_file *file, struct span marked, uint32_t paradigm)
{
    const struct paradigm *p = &r->paradigms.items[paradigm];
    char lemma[LEXICON_FORM_MAX];
    size_t mark, len = unmark(file, marked, lemma, &mark);
    forms_add_lemma(r->out->inflected, (struct span){lemma, len}, mark, paradigm, span_starts(p->name, "PA2"));
    for (uint32_t i = 0; i < p->change_count; i++) {
        add_entry(r, file, marked, &r->changes.items[p->first_change + i]);
    }
}

/* A new lemma may only be inflected like one that ends in the same letters as far as these change. */
static void check_ending(struct reader *r, struct span marked, const struct lemma *model)
{
    const struct paradigm *p = &r->paradigms.items[model->paradigm];
    for (uint32_t i = 0; i < p->change_count; i++) {
        size_t strip = r->changes.items[p->first_change + i].strip;
        size_t at = strip_point(r->word_file, model->marked, strip);
        size_t len = model->marked.len - at;
        if (marked.len < len || memcmp(marked.ptr + marked.len - len, model->marked.ptr + at, len) != 0) {
            fail_line(r->word_file, "does not end like its model");
        }
    }
}

/* "= MODEL[/TAG]": every paradigm of the model whose name begins with TAG. */
static void add_like(struct reader *r, struct span marked, struct span model)
{
    const char *slash = memchr(model.ptr, '/', model.len);
    struct span name = {model.ptr, slash != NULL ? (size_t)(slash - model.ptr) : model.len};
    struct span class = {model.ptr + name.len + 1, slash != NULL ? model.len - name.len - 1 : 0};
    uint32_t id = intern_find(&r->lemma_names, name.ptr, name.len);
    bool found = false;
    for (uint32_t at = id != INTERN_NONE ? r->first_lemma.items[id] : id; at != INTERN_NONE;) {
        const struct lemma *lemma = &r->lemmas.items[at];
        struct span paradigm = r->paradigms.items[lemma->paradigm].name;
        if (paradigm.len >= class.len && memcmp(paradigm.ptr, class.ptr, class.len) == 0) {
            check_ending(r, marked, lemma);
            expand(r, r->word_file, marked, lemma->paradigm);
            found = true;
        }
        at = lemma->next;
    }
    if (!found) {
        fail_line(r->word_file, "the model is no lemma");
    }
}

/* ": LEMMA READING...", or nothing, which stands for a form of which only the spelling is known. */
static void add_given(struct reader *r, struct span form, struct span rest)
{
    struct span none = span_of("X");
    struct span lemma = next_word(&rest);
    struct entry entry = {.form = {arena_strndup(&r->out->strings, form.ptr, form.len), form.len},
                          .first_tag = (uint32_t)r->tag_lists.len};
    size_t shared = 0; /* a rule for the ending alone holds for longer words with it, too */
    while (shared < lemma.len && shared < form.len && lemma.ptr[shared] == form.ptr[shared])
        shared++;
    struct lemma_rule shape = {.strip = (uint8_t)(lemma.len > 0 ? form.len - shared : 0)};
    entry.lemma_rule = lemma_rule_id(r, &shape, (struct span){lemma.ptr + shared, lemma.len - shared});
    entry.tag_count = read_tags(r, r->word_file, rest.len > 0 ? rest : none);
    vec_push(&r->entries, entry);
    if (lemma.len > 0) {
        forms_add_single(r->out->inflected, lemma, form);
    }
}

static void read_words(struct reader *r)
{
    struct span line;
    r->word_file->at = r->word_file->line = 0;
    while (next_line(r->word_file, &line)) {
        struct span sign = next_word(&line);
        struct span word = next_word(&line);
        struct span how = next_word(&line);
        if (word.len == 0 || word.len > LEXICON_FORM_MAX / 2 || !(span_is(sign, "+") || span_is(sign, "-"))) {
            fail_line(r->word_file, "a line is + WORD..., or - WORD");
        }
        if (span_is(sign, "-")) {
            continue;
        }
        if (span_is(how, "=")) {
            add_like(r, word, next_word(&line));
        } else if (span_is(how, ":") || how.len == 0) {
            add_given(r, word, line);
        } else {
            fail_line(r->word_file, "after the word stands = MODEL or : LEMMA READING...");
        }
    }
}

/* What stands in `removed` for a form: itself, or behind it the part of speech that alone is taken out. */
static size_t removal_key(struct span form, uint8_t part_of_speech, char *key)
{
    memcpy(key, form.ptr, form.len);
    key[form.len] = (char)part_of_speech;
    return form.len + (part_of_speech != POS_OTHER ? 1 : 0);
}

/* Forms taken out count for the lemmas of the source only, so that a form can be replaced. */
static void read_removals(struct reader *r)
{
    char key[LEXICON_FORM_MAX + 1];
    struct span line;
    while (next_line(r->word_file, &line)) {
        if (!span_is(next_word(&line), "-")) {
            continue;
        }
        struct span word = next_word(&line);
        struct span class = next_word(&line);
        struct tag tag = {0};
        if (word.len > LEXICON_FORM_MAX || (class.len > 0 && tag_parse(class.ptr, class.len, &tag) != 0)) {
            fail_line(r->word_file, "a removal is - FORM [CLASS]");
        }
        intern_id(&r->removed, key, removal_key(word, tag.part_of_speech, key));
    }
}

static bool is_removed(const struct reader *r, const struct entry *entry)
{
    char key[LEXICON_FORM_MAX + 1];
    const struct tag *tag = &r->out->tags.items[r->tag_lists.items[entry->first_tag]];
    size_t len = removal_key(entry->form, tag->part_of_speech, key);
    return intern_find(&r->removed, key, entry->form.len) != INTERN_NONE ||
           intern_find(&r->removed, key, len) != INTERN_NONE;
}

static void widen_genders(struct reader *r, size_t first_entry)
{
    for (size_t i = first_entry; i < r->entries.len; i++) {
        struct entry *e = &r->entries.items[i];
        uint32_t first = (uint32_t)r->tag_lists.len;
        for (uint32_t k = 0; k < e->tag_count; k++) {
            struct tag tag = r->out->tags.items[r->tag_lists.items[e->first_tag + k]];
            tag.features = with_all_genders(tag.features & NOMINAL_CELLS) | (tag.features & ~NOMINAL_CELLS);
            vec_push(&r->tag_lists, tag_id(r, tag));
        }
        e->first_tag = first;
    }
}

static void expand_lemmas(struct reader *r)
{
    for (size_t i = 0; i < r->lemmas.len; i++) {
        size_t first = r->entries.len;
        expand(r, r->lemma_file, r->lemmas.items[i].marked, r->lemmas.items[i].paradigm);
        if (r->lemmas.items[i].any_gender) {
            widen_genders(r, first);
        }
    }
    size_t kept = 0;
    for (size_t i = 0; i < r->entries.len; i++) {
        if (!is_removed(r, &r->entries.items[i])) {
            r->entries.items[kept++] = r->entries.items[i];
        }
    }
    r->entries.len = kept;
}

static int compare_entries(const void *a, const void *b)
{
    return span_compare(((const struct entry *)a)->form, ((const struct entry *)b)->form);
}

static int compare_items(const void *a, const void *b)
{
    const struct set_item *left = a;
    const struct set_item *right = b;
    int by_tag = (left->tag > right->tag) - (left->tag < right->tag);
    return by_tag != 0 ? by_tag : (left->lemma_rule > right->lemma_rule) - (left->lemma_rule < right->lemma_rule);
}

/* The id of a set of readings; items is sorted and freed of doubles here. */
static uint16_t set_id(struct reader *r, struct set_item *items, size_t count)
{
    struct german *out = r->out;
    size_t kept = 0;
    uint8_t flags = 0;
    qsort(items, count, sizeof(*items), compare_items);
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || compare_items(&items[i], &items[kept - 1]) != 0) {
            items[kept++] = items[i];
            flags |= (uint8_t)tag_flags(&out->tags.items[items[i].tag]);
        }
    }
    uint32_t id = intern_id(&r->set_ids, (const char *)items, kept * sizeof(*items));
    if (id == out->set_flags.len) {
        for (size_t i = 0; i < kept; i++) {
            vec_push(&out->set_items, items[i]);
        }
        vec_push(&out->set_starts, (uint32_t)out->set_items.len);
        vec_push(&out->set_flags, flags);
    }
    if (id > UINT16_MAX) {
        fail("too many different sets of readings");
    }
    return (uint16_t)id;
}

static void gather(struct reader *r)
{
    VEC_OF(struct set_item) items = {0};
    vec_push(&r->out->set_starts, 0);
    qsort(r->entries.items, r->entries.len, sizeof(r->entries.items[0]), compare_entries);
    for (size_t i = 0; i < r->entries.len;) {
        struct span form = r->entries.items[i].form;
        items.len = 0;
        for (; i < r->entries.len && span_equal(r->entries.items[i].form, form); i++) {
            const struct entry *entry = &r->entries.items[i];
            for (uint32_t t = 0; t < entry->tag_count; t++) {
                uint32_t tag = r->tag_lists.items[entry->first_tag + t];
                vec_push(&items, (struct set_item){(uint16_t)entry->lemma_rule, (uint16_t)tag});
            }
        }
        uint16_t set = set_id(r, items.items, items.len);
        vec_push(&r->out->forms, (struct german_form){form, set});
    }
    if (r->out->lemma_rules.len > UINT16_MAX || r->out->tags.len > UINT16_MAX) {
        fail("too many different lemma rules or tags");
    }
    vec_release(&items);
}

static void release_reader(struct reader *r)
{
    struct intern *interns[] = {&r->paradigm_names, &r->lemma_names, &r->removed, &r->tag_ids,
                                &r->rule_ids,       &r->append_ids,  &r->set_ids};
    for (size_t i = 0; i < sizeof(interns) / sizeof(interns[0]); i++) {
        intern_release(interns[i]);
    }
    vec_release(&r->changes);
    vec_release(&r->paradigms);
    vec_release(&r->tag_lists);
    vec_release(&r->lemmas);
    vec_release(&r->first_lemma);
    vec_release(&r->entries);
    vec_release(&r->append_offsets);
    buf_release(&r->paradigm_file.text);
    for (size_t i = 0; i < LEMMA_FILES; i++) {
        buf_release(&r->lemma_files[i].text);
    }
    for (size_t i = 0; i < WORD_FILES; i++) {
        buf_release(&r->word_files[i].text);
    }
}

void german_read(struct german *german, const char *dir)
{
    struct reader *r = xcalloc(1, sizeof(*r));
    memset(german, 0, sizeof(*german));
    german->inflected = forms_maker_new();
    r->out = german;
    struct intern *interns[] = {&r->paradigm_names, &r->lemma_names, &r->removed, &r->tag_ids,
                                &r->rule_ids,       &r->append_ids,  &r->set_ids};
    for (size_t i = 0; i < sizeof(interns) / sizeof(interns[0]); i++) {
        intern_init(interns[i]);
    }
    read_paradigms(r, dir);
    for (size_t i = 0; i < LEMMA_FILES; i++) {
        r->lemma_file = &r->lemma_files[i];
        read_text(r->lemma_file, dir, lemma_file_names[i]);
        read_lemmas(r);
    }
    for (size_t i = 0; i < WORD_FILES; i++) {
        r->word_file = &r->word_files[i];
        read_text(r->word_file, dir, word_file_names[i]);
        read_removals(r);
    }
    expand_lemmas(r);
    for (size_t i = 0; i < WORD_FILES; i++) {
        r->word_file = &r->word_files[i];
        read_words(r);
    }
    gather(r);
    release_reader(r);
    free(r);
}

void german_release(struct german *german)
{
    vec_release(&german->forms);
    vec_release(&german->set_starts);
    vec_release(&german->set_flags);
    vec_release(&german->set_items);
    vec_release(&german->tags);
    vec_release(&german->lemma_rules);
    buf_release(&german->lemma_text);
    arena_release(&german->strings);
    forms_maker_free(german->inflected);
}
