/*
 * The lexicon compiler: reads the text files of dictionaries/ and writes the binary file that the program
 * maps. Same input, same bytes.
 *
 *     make_lexicon DICTIONARIES_DIR OUT_FILE
 */
#include "tools/make_lexicon.h"

#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/bug.h"
#include "base/intern.h"
#include "base/vec.h"
#include "tools/make_lexicon_german.h"
#include "tools/make_lexicon_spellings.h"
#include "tools/make_tagging.h"

struct name {
    struct span text;
    uint8_t flags;
};

/* A list of words with frequency classes. */
struct frequency_list {
    struct intern words;
    VEC_OF(uint8_t) classes; /* by word id; FREQUENCY_OF_FORM may be set */
};

struct output {
    struct automaton_builder *builder;
    size_t word_count;
    size_t name_count;
    VEC_OF(uint32_t) frequencies; /* slots, see lexicon/frequency.h */
    struct buf government;
    uint32_t *trigrams; /* how often each occurs, by trigram_index() */
};

_Noreturn void fail(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fputs("make_lexicon: ", stderr);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
    exit(1);
}

void read_text(struct text_file *file, const char *dir, const char *name)
{
    memset(file, 0, sizeof(*file));
    snprintf(file->path, sizeof(file->path), "%s/%s", dir, name);
    FILE *in = fopen(file->path, "rb");
    if (in == NULL) {
        fail("%s: %s", file->path, strerror(errno));
    }
    char chunk[1 << 16];
    size_t got;
    while ((got = fread(chunk, 1, sizeof(chunk), in)) > 0) {
        buf_add(&file->text, chunk, got);
    }
    if (ferror(in) != 0) {
        fail("%s: %s", file->path, strerror(errno));
    }
    fclose(in);
}

bool next_line(struct text_file *file, struct span *line)
{
    while (file->at < file->text.len) {
        const char *start = file->text.data + file->at;
        const char *end = memchr(start, '\n', file->text.len - file->at);
        size_t len = end != NULL ? (size_t)(end - start) : file->text.len - file->at;
        file->at += len + 1;
        file->line++;
        if (len > 0 && start[0] != '#') {
            *line = (struct span){start, len};
            return true;
        }
    }
    return false;
}

struct span next_word(struct span *line)
{
    while (line->len > 0 && (line->ptr[0] == ' ' || line->ptr[0] == '\t')) {
        *line = (struct span){line->ptr + 1, line->len - 1};
    }
    size_t len = 0;
    while (len < line->len && line->ptr[len] != ' ' && line->ptr[len] != '\t') {
        len++;
    }
    struct span word = {line->ptr, len};
    *line = (struct span){line->ptr + len, line->len - len};
    return word;
}

/* "=N" opens a class, every other line is a word of it. */
static void read_frequencies(struct frequency_list *list, const char *dir, const char *name)
{
    struct text_file file;
    struct span line;
    uint8_t class = 0;
    intern_init(&list->words);
    read_text(&file, dir, name);
    while (next_line(&file, &line)) {
        if (line.ptr[0] == '=') {
            class = (uint8_t)strtoul(line.ptr + 1, NULL, 10);
        } else if (intern_find(&list->words, line.ptr, line.len) == INTERN_NONE) {
            intern_id(&list->words, line.ptr, line.len);
            vec_push(&list->classes, class);
        }
    }
    buf_release(&file.text);
}

static uint8_t *folded_class(struct frequency_list *list, struct span form)
{
    char folded[LEXICON_FORM_MAX * 2];
    size_t len = lexicon_fold(form.ptr, form.len, folded, sizeof(folded));
    uint32_t id = intern_find(&list->words, folded, len);
    return id == INTERN_NONE ? NULL : &list->classes.items[id];
}

/* Adds a word with its value of so many bytes. */
static void add_word(struct output *out, enum lexicon_group group, struct span word, uint32_t value, unsigned bytes)
{
    char key[LEXICON_FORM_MAX + 8];
    size_t n = 0;
    if (word.len > LEXICON_FORM_MAX) {
        fail("word too long: %.*s", (int)word.len, word.ptr);
    }
    key[n++] = (char)group;
    memcpy(key + n, word.ptr, word.len);
    n += word.len;
    key[n++] = VALUE_MARK;
    for (unsigned i = 0; i < bytes; i++) {
        key[n++] = (char)(value % VALUE_BASE + 1);
        value /= VALUE_BASE;
    }
    if (value != 0) {
        fail("more values than %u bytes hold", bytes);
    }
    automaton_add(out->builder, key, n);
    out->word_count++;
}

/* Each form counts once: what letters may follow each other is a matter of words, not of running text. */
static void count_trigrams(struct output *out, struct span word)
{
    uint8_t letters[LEXICON_FORM_MAX * 2];
    size_t n = trigram_letters(word.ptr, word.len, letters, sizeof(letters));
    for (size_t i = 0; i + 2 < n; i++) {
        out->trigrams[trigram_index(letters + i)]++;
    }
}

/* Additive smoothing: a trigram that never occurs gets half a count. */
static void add_trigrams(struct buf *bytes, const struct output *out)
{
    for (size_t pair = 0; pair < TRIGRAM_COUNT; pair += TRIGRAM_LETTERS) {
        double sum = TRIGRAM_LETTERS / 2.0;
        for (size_t i = 0; i < TRIGRAM_LETTERS; i++) {
            sum += out->trigrams[pair + i];
        }
        for (size_t i = 0; i < TRIGRAM_LETTERS; i++) {
            double weight = -20 * log10((out->trigrams[pair + i] + 0.5) / sum);
            buf_add_byte(bytes, (char)(weight > 255 ? 255 : weight));
        }
    }
}

static void add_german(struct output *out, const struct german *german, struct frequency_list *list)
{
    for (size_t i = 0; i < german->forms.len; i++) {
        const struct german_form *form = &german->forms.items[i];
        uint8_t *class = folded_class(list, form->text);
        add_word(out, GROUP_GERMAN, form->text, form->set, 2);
        count_trigrams(out, form->text);
        if (class != NULL && (german->set_flags.items[form->set] & LEX_GERMAN) != 0) {
            *class |= FREQUENCY_OF_FORM;
        }
    }
}

static int compare_names(const void *a, const void *b)
{
    return span_compare(((const struct name *)a)->text, ((const struct name *)b)->text);
}

static bool has_capital_or_digit(struct span word)
{
    char folded[LEXICON_FORM_MAX * 2];
    size_t len = lexicon_fold(word.ptr, word.len, folded, sizeof(folded));
    bool digit = false;
    for (size_t i = 0; i < word.len; i++) {
        digit = digit || (word.ptr[i] >= '0' && word.ptr[i] <= '9');
    }
    return digit || len != word.len || memcmp(folded, word.ptr, len) != 0;
}

static void add_names(struct output *out, const char *dir)
{
    static const struct {
        const char *path;
        uint8_t flag;
    } files[] = {
        {"names/persons.txt", LEX_PERSON},
        {"names/more_persons.txt", LEX_PERSON},
        {"names/places.txt", LEX_PLACE},
        {"names/more_places.txt", LEX_PLACE},
        {"names/organisations.txt", LEX_ORGANISATION},
        {SPELLINGS_FILE, 0}, /* its headings say */
    };
    VEC_OF(struct name) names = {0};
    struct text_file texts[sizeof(files) / sizeof(files[0])];
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        struct span line;
        uint8_t flag = files[i].flag;
        read_text(&texts[i], dir, files[i].path);
        while (next_line(&texts[i], &line)) {
            if (files[i].flag == 0 && spellings_heading(line) != 0) {
                flag = (uint8_t)spellings_heading(line);
            }
            /* A name of several words is found word by word; "de", "of" and "der" in it are no names. */
            for (struct span word = next_word(&line); word.len > 0; word = next_word(&line)) {
                if (word.len > 1 && has_capital_or_digit(word)) {
                    vec_push(&names, (struct name){word, flag});
                }
            }
        }
    }
    qsort(names.items, names.len, sizeof(names.items[0]), compare_names);
    for (size_t i = 0; i < names.len;) {
        struct name name = names.items[i];
        for (; i < names.len && span_compare(names.items[i].text, name.text) == 0; i++) {
            name.flags |= names.items[i].flags;
        }
        add_word(out, GROUP_NAME, name.text, name.flags, 1);
        count_trigrams(out, name.text);
        out->name_count++;
    }
    vec_release(&names);
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        buf_release(&texts[i].text);
    }
}

static int compare_spans(const void *a, const void *b)
{
    return span_compare(*(const struct span *)a, *(const struct span *)b);
}

/* The words that are no German form and yet often seen. */
static void add_seen(struct output *out, const struct frequency_list *list)
{
    VEC_OF(struct span) words = {0};
    for (size_t i = 0; i < list->classes.len; i++) {
        if (list->classes.items[i] >= SEEN_OFTEN && (list->classes.items[i] & FREQUENCY_OF_FORM) == 0) {
            vec_push(&words, intern_span(&list->words, (uint32_t)i));
        }
    }
    qsort(words.items, words.len, sizeof(words.items[0]), compare_spans);
    for (size_t i = 0; i < words.len; i++) {
        add_word(out, GROUP_SEEN, words.items[i], 0, 0);
    }
    vec_release(&words);
}

/* In lower case, without commas, a blank for each hyphen. */
static struct span phrase_key(struct arena *strings, struct span line)
{
    char plain[LEXICON_FORM_MAX], folded[LEXICON_FORM_MAX];
    size_t len = 0;
    for (size_t i = 0; i < line.len && len < sizeof(plain); i++) {
        if (line.ptr[i] != ',') {
            plain[len++] = line.ptr[i] == '-' ? ' ' : line.ptr[i];
        }
    }
    return arena_span(strings, (struct span){folded, lexicon_fold(plain, len, folded, sizeof(folded))});
}

/* English phrases that German uses, as a frequency list of one class. */
static void read_phrases(struct frequency_list *list, const char *dir)
{
    struct text_file file;
    struct span line;
    struct arena strings = {0};
    intern_init(&list->words);
    read_text(&file, dir, "en/phrases.txt");
    while (next_line(&file, &line)) {
        struct span key = phrase_key(&strings, line);
        if (memchr(key.ptr, ' ', key.len) == NULL) {
            fail("%s:%u: a phrase has several words", file.path, file.line);
        }
        if (intern_find(&list->words, key.ptr, key.len) != INTERN_NONE) {
            fail("%s:%u: twice: %.*s", file.path, file.line, (int)line.len, line.ptr);
        }
        intern_id(&list->words, key.ptr, key.len);
        vec_push(&list->classes, 1);
    }
    arena_release(&strings);
    buf_release(&file.text);
}

static void enter_classes(struct output *out, const struct frequency_list *list, enum frequency_language language)
{
    for (size_t i = 0; i < list->classes.len; i++) {
        struct span word = intern_span(&list->words, (uint32_t)i);
        uint32_t count = (uint32_t)out->frequencies.len;
        if (frequency_enter(out->frequencies.items, count, language, word.ptr, word.len, list->classes.items[i]) != 0) {
            fail("%.*s has the fingerprint of another word: change FREQUENCY_SLOTS", (int)word.len, word.ptr);
        }
    }
}

static void add_frequencies(struct output *out, const struct frequency_list *german,
                            const struct frequency_list *english, const struct frequency_list *phrases)
{
    size_t slots = FREQUENCY_SLOTS(german->classes.len + english->classes.len + phrases->classes.len);
    while (out->frequencies.len < slots) {
        vec_push(&out->frequencies, 0);
    }
    enter_classes(out, german, FREQUENCY_GERMAN);
    enter_classes(out, english, FREQUENCY_ENGLISH);
    enter_classes(out, phrases, FREQUENCY_PHRASE);
}

static void add_section(struct buf *file, enum lexicon_section which, const void *bytes, size_t size)
{
    while (file->len % 8 != 0) {
        buf_add_byte(file, '\0');
    }
    struct lexicon_section_place place = {(uint32_t)file->len, (uint32_t)size};
    memcpy(file->data + offsetof(struct lexicon_header, sections) + which * sizeof(place), &place, sizeof(place));
    if (size > 0) {
        buf_add(file, bytes, size);
    }
}

#define ADD_VEC(file, which, v) add_section((file), (which), (v)->items, (v)->len * sizeof((v)->items[0]))

static void layout(struct buf *file, const struct output *out, const struct german *german,
                   const struct spelling_table *spellings)
{
    struct automaton a;
    struct lexicon_header header = {.version = LEXICON_VERSION, .byte_order = LEXICON_BYTE_ORDER};
    memcpy(header.magic, LEXICON_MAGIC, sizeof(header.magic));
    header.root = automaton_finish(out->builder, &a);
    buf_add(file, (const char *)&header, sizeof(header));
    add_section(file, SECTION_ARCS, a.arcs, a.arc_count * sizeof(*a.arcs));
    ADD_VEC(file, SECTION_FREQUENCIES, &out->frequencies);
    ADD_VEC(file, SECTION_SET_STARTS, &german->set_starts);
    ADD_VEC(file, SECTION_SET_FLAGS, &german->set_flags);
    ADD_VEC(file, SECTION_SET_ITEMS, &german->set_items);
    ADD_VEC(file, SECTION_TAGS, &german->tags);
    ADD_VEC(file, SECTION_LEMMA_RULES, &german->lemma_rules);
    add_section(file, SECTION_LEMMA_TEXT, german->lemma_text.data, german->lemma_text.len);
    struct buf trigrams = BUF_EMPTY;
    add_trigrams(&trigrams, out);
    add_section(file, SECTION_TRIGRAMS, trigrams.data, trigrams.len);
    buf_release(&trigrams);
    add_section(file, SECTION_GOVERNMENT, out->government.data, out->government.len);
    ADD_VEC(file, SECTION_SPELLINGS, &spellings->entries);
    add_section(file, SECTION_SPELLING_TEXT, spellings->text.data, spellings->text.len);
    uint32_t size = (uint32_t)file->len;
    memcpy(file->data + offsetof(struct lexicon_header, size), &size, sizeof(size));
    printf("lexicon: %zu German forms, %zu names, %zu words in all; %u arcs, %zu reading sets, %zu tags, "
           "%zu lemma rules; %zu bytes\n",
           german->forms.len, out->name_count, out->word_count, a.arc_count, german->set_flags.len, german->tags.len,
           german->lemma_rules.len, file->len);
}

static void write_file(const char *path, const struct buf *file)
{
    FILE *f = fopen(path, "wb");
    if (f == NULL || fwrite(file->data, 1, file->len, f) != file->len || fclose(f) != 0) {
        fail("%s: %s", path, strerror(errno));
    }
}

int main(int argc, char **argv)
{
    if (argc < 3 || argc > 5) {
        fail("usage: make_lexicon DICTIONARIES_DIR LEXICON_FILE [TAGGING_FILE [FORMS_FILE]]");
    }
    struct output out = {.builder = automaton_start(), .trigrams = xcalloc(TRIGRAM_COUNT, sizeof(uint32_t))};
    struct frequency_list german_list = {0};
    struct frequency_list english_list = {0};
    struct frequency_list phrases = {0};
    struct german german;
    struct spelling_table spellings;
    struct buf file = BUF_EMPTY;
    read_frequencies(&german_list, argv[1], "de/frequency.txt");
    read_frequencies(&english_list, argv[1], "en/words.txt");
    read_phrases(&phrases, argv[1]);
    german_read(&german, argv[1]);
    government_read(&out.government, &german, argv[1]);
    add_german(&out, &german, &german_list);
    add_names(&out, argv[1]);
    spellings_read(&spellings, argv[1]);
    add_seen(&out, &german_list);
    add_frequencies(&out, &german_list, &english_list, &phrases);
    layout(&file, &out, &german, &spellings);
    write_file(argv[2], &file);
    if (argc > 4) {
        buf_clear(&file);
        forms_write(german.inflected, &file);
        write_file(argv[4], &file);
    }
    if (argc > 3) {
        buf_clear(&file);
        tagging_make(&file, argv[1]);
        write_file(argv[3], &file);
    }
    buf_release(&file);
    german_release(&german);
    spellings_release(&spellings);
    automaton_release(out.builder);
    buf_release(&out.government);
    free(out.trigrams);
    vec_release(&out.frequencies);
    vec_release(&german_list.classes);
    vec_release(&english_list.classes);
    vec_release(&phrases.classes);
    intern_release(&german_list.words);
    intern_release(&english_list.words);
    intern_release(&phrases.words);
    return 0;
}
