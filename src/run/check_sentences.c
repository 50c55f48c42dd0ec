#include "run/check_sentences.h"

#include <stdlib.h>

#include "base/utf8.h"

static void tokenize_sentence(struct workspace *w, const struct check_context *c, const struct sentence *s)
{
    tokenize(c->lang, c->doc->text, s->off, s->len, &c->words->ids, &w->tokens);
}

size_t count_words(struct workspace *w, struct check_context *c)
{
    size_t words = 0;
    for (size_t i = 0; i < c->doc->sentences.len; i++) {
        tokenize_sentence(w, c, &c->doc->sentences.items[i]);
        vocabulary_count(c->words, w->tokens.items, w->tokens.len);
        for (size_t k = 0; k < w->tokens.len; k++)
            words += w->tokens.items[k].cls == TOKEN_WORD || w->tokens.items[k].cls == TOKEN_NUMBER;
    }
    return words;
}

/* Marks that may follow the full stop of a sentence. */
static bool closes(uint32_t cp)
{
    static const uint32_t marks[] = {'"',    '\'',   ')',    ']',    '}',    0x00AB, 0x00BB,
                                     0x2018, 0x2019, 0x201C, 0x201D, 0x2039, 0x203A};
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
        if (cp == marks[i])
            return true;
    return false;
}

static bool ends_with_stop(const char *text, size_t len)
{
    size_t size;
    while (len > 0) {
        uint32_t cp = utf8_decode_before(text, len, &size);
        if (!closes(cp))
            return cp == '.' || cp == '!' || cp == '?' || cp == 0x2026;
        len -= size;
    }
    return false;
}

static bool is_full(const struct document *doc, const struct segment *segment, const struct sentence *s)
{
    bool prose = segment->kind == SEGMENT_PARAGRAPH || segment->kind == SEGMENT_QUOTE || segment->kind == SEGMENT_ITEM;
    return prose && ends_with_stop(doc->text + s->off, s->len);
}

static void check_sentence(struct workspace *w, struct check_context *c, void **states, const struct sentence *s,
                           struct buf *problems)
{
    const struct profile *p = w->profile;
    const struct segment *segment = &c->doc->segments.items[s->segment];
    tokenize_sentence(w, c, s);
    struct sentence_view view = {s, segment, w->tokens.items, w->tokens.len, is_full(c->doc, segment, s)};
    for (size_t i = 0; i < p->checks.len; i++)
        if (p->checks.items[i]->sentence)
            p->checks.items[i]->sentence(c, states[i], &view);
    matcher_sentence(w->matcher, c, &view, problems); /* its errors are in *problems; the other rules go on */
    arena_clear(c->scratch);
}

static void begin_segment(struct workspace *w, struct check_context *c, void **states, size_t segment,
                          struct buf *problems)
{
    const struct profile *p = w->profile;
    for (size_t i = 0; i < p->checks.len; i++)
        if (p->checks.items[i]->segment)
            p->checks.items[i]->segment(c, states[i], segment);
    matcher_segment(w->matcher, c, segment, problems);
}

static void **begin_checks(struct workspace *w, struct check_context *c)
{
    const struct profile *p = w->profile;
    void **states = xcalloc(p->checks.len + 1, sizeof(*states));
    for (size_t i = 0; i < p->checks.len; i++)
        if (p->checks.items[i]->begin)
            p->checks.items[i]->begin(c, &states[i]);
    matcher_begin(w->matcher, c);
    return states;
}

static void end_checks(struct workspace *w, struct check_context *c, void **states)
{
    const struct profile *p = w->profile;
    for (size_t i = 0; i < p->checks.len; i++)
        if (p->checks.items[i]->end)
            p->checks.items[i]->end(c, states[i]);
    free(states);
    arena_clear(c->scratch);
}

void check_segments(struct workspace *w, struct check_context *c, struct buf *problems)
{
    void **states = begin_checks(w, c);
    size_t next = 0;
    for (size_t i = 0; i < c->doc->segments.len; i++) {
        begin_segment(w, c, states, i, problems);
        while (next < c->doc->sentences.len && c->doc->sentences.items[next].segment == i)
            check_sentence(w, c, states, &c->doc->sentences.items[next++], problems);
    }
    end_checks(w, c, states);
}
