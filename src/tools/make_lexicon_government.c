/* verb_government.txt, checked against the German forms and laid out as a section. Part of the lexicon compiler. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lexicon/government.h"
#include "tools/make_lexicon.h"
#include "tools/make_lexicon_german.h"

struct frame_line {
    struct span lemma;
    struct government_frame frame;
    unsigned line; /* keeps the order of the file among the frames of a verb */
};

struct government_reader {
    const struct german *german;
    struct text_file file;
    VEC_OF(struct frame_line) lines;
    struct intern words;                   /* lemmas and prepositions */
    VEC_OF(struct government_text) places; /* by word id */
    struct buf text;
};

static _Noreturn void fail_here(const struct government_reader *r, const char *why, struct span word)
{
    fail("%s:%u: %s: %.*s", r->file.path, r->file.line, why, (int)word.len, word.ptr);
}

static struct government_text place_of(struct government_reader *r, struct span word)
{
    uint32_t id = intern_id(&r->words, word.ptr, word.len);
    if (id == r->places.len) {
        vec_push(&r->places, (struct government_text){(uint32_t)r->text.len, (uint32_t)word.len});
        buf_add(&r->text, word.ptr, word.len);
    }
    return r->places.items[id];
}

static int compare_form(const void *key, const void *form)
{
    return span_compare(*(const struct span *)key, ((const struct german_form *)form)->text);
}

/* Whether the form has a reading of this class with all these features. */
static bool has_reading(const struct german *german, struct span form, enum part_of_speech part, uint32_t features)
{
    const struct german_form *hit =
        bsearch(&form, german->forms.items, german->forms.len, sizeof(german->forms.items[0]), compare_form);
    if (hit == NULL) {
        return false;
    }
    for (uint32_t i = german->set_starts.items[hit->set]; i < german->set_starts.items[hit->set + 1]; i++) {
        const struct tag *tag = &german->tags.items[german->set_items.items[i].tag];
        if (tag->part_of_speech == part && (tag->features & features) == features) {
            return true;
        }
    }
    return false;
}

/* The case that a letter stands for, -1 for other words. */
static int case_of(struct span word)
{
    static const char letters[] = "NGDA";
    const char *at = word.len == 1 ? strchr(letters, word.ptr[0]) : NULL;
    return at != NULL ? (int)(at - letters) : -1;
}

static void add_preposition(struct government_reader *r, struct government_frame *frame, struct span word, int case_)
{
    bool as = span_is(word, "als");
    if (frame->preposition_count == FRAME_PREPOSITIONS) {
        fail_here(r, "too many prepositions", word);
    }
    if (case_ < 0) {
        fail_here(r, "no case behind the preposition", word);
    }
    if (!as && !has_reading(r->german, word, POS_PREPOSITION, NOMINAL_CASE(case_))) {
        fail_here(r, "no preposition that governs this case", word);
    }
    frame->cases[frame->preposition_count] = (uint8_t)case_;
    frame->prepositions[frame->preposition_count++] = place_of(r, word);
}

static void read_frame(struct government_reader *r, struct span line, struct government_frame *frame)
{
    for (struct span word = next_word(&line); word.len > 0; word = next_word(&line)) {
        int object = case_of(word);
        if (span_is(word, "sich") || span_is(word, "sich:D")) {
            frame->reflexive = span_is(word, "sich") ? REFLEXIVE_ACCUSATIVE : REFLEXIVE_DATIVE;
        } else if (object >= 0) {
            frame->objects |= (uint8_t)(1u << object);
        } else {
            add_preposition(r, frame, word, case_of(next_word(&line)));
        }
    }
    if (frame->objects == 0 && frame->reflexive == REFLEXIVE_NONE && frame->preposition_count == 0) {
        fail_here(r, "an empty frame", line);
    }
}

static void read_lines(struct government_reader *r)
{
    struct span line;
    while (next_line(&r->file, &line)) {
        struct frame_line entry = {.lemma = next_word(&line), .line = r->file.line};
        if (!has_reading(r->german, entry.lemma, POS_VERB, VERB_INFINITIVE)) {
            fail_here(r, "no verb of the lexicon", entry.lemma);
        }
        read_frame(r, line, &entry.frame);
        vec_push(&r->lines, entry);
    }
}

static int compare_lines(const void *a, const void *b)
{
    const struct frame_line *left = a, *right = b;
    int order = span_compare(left->lemma, right->lemma);
    return order != 0 ? order : (left->line > right->line) - (left->line < right->line);
}

static void add_frames(struct government_reader *r, struct buf *verbs, struct buf *frames, uint32_t *verb_count)
{
    for (size_t i = 0; i < r->lines.len;) {
        struct span lemma = r->lines.items[i].lemma;
        struct government_verb verb = {.lemma = place_of(r, lemma), .first_frame = (uint32_t)i};
        for (; i < r->lines.len && span_equal(r->lines.items[i].lemma, lemma); i++) {
            const struct frame_line *entry = &r->lines.items[i];
            for (size_t k = verb.first_frame; k < i; k++) {
                if (memcmp(&r->lines.items[k].frame, &entry->frame, sizeof(entry->frame)) == 0) {
                    r->file.line = entry->line;
                    fail_here(r, "the same frame again", lemma);
                }
            }
            buf_add(frames, (const char *)&entry->frame, sizeof(entry->frame));
        }
        verb.frame_count = (uint32_t)i - verb.first_frame;
        buf_add(verbs, (const char *)&verb, sizeof(verb));
        (*verb_count)++;
    }
}

void government_read(struct buf *section, const struct german *german, const char *dir)
{
    struct government_reader r = {.german = german};
    struct government_head head = {0};
    struct buf verbs = BUF_EMPTY, frames = BUF_EMPTY;
    intern_init(&r.words);
    read_text(&r.file, dir, "de/verb_government.txt");
    read_lines(&r);
    qsort(r.lines.items, r.lines.len, sizeof(r.lines.items[0]), compare_lines);
    add_frames(&r, &verbs, &frames, &head.verb_count);
    head.frame_count = (uint32_t)r.lines.len;
    head.text_size = (uint32_t)r.text.len;
    buf_add(section, (const char *)&head, sizeof(head));
    buf_add(section, verbs.data, verbs.len);
    buf_add(section, frames.data, frames.len);
    buf_add(section, r.text.data, r.text.len);
    printf("government: %u verbs, %u frames, %zu bytes\n", head.verb_count, head.frame_count, section->len);
    buf_release(&verbs);
    buf_release(&frames);
    buf_release(&r.text);
    buf_release(&r.file.text);
    vec_release(&r.lines);
    vec_release(&r.places);
    intern_release(&r.words);
}
