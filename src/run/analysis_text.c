#include <stdlib.h>
#include <string.h>

#include "lexicon/feature_names.h"
#include "lexicon/readings.h"
#include "report/columns.h"
#include "report/escape.h"
#include "run/analysis_show.h"
#include "text/confidence.h"
#include "text/subject_choice.h"

enum { WIDEST_CELL = 28 }; /* what is longer sticks out */

bool shown_reading_is_left(const struct shown_sentence *s, size_t word, const struct reading *r)
{
    return tags_of_reading(r) & TAG_BIT(analysis_tag(s->analysis, word));
}

size_t shown_word_start(const struct shown_sentence *s, size_t word)
{
    return document_source_start(s->doc, s->tokens[s->analysis->words.items[word].token].off);
}

size_t shown_word_end(const struct shown_sentence *s, size_t word)
{
    const struct token *t = &s->tokens[s->analysis->words.items[word].token];
    return document_source_end(s->doc, t->off + t->len);
}

const char *clause_kind_name(enum clause_kind kind)
{
    static const char *const names[] = {"main", "subordinate", "relative", "interrogative"};
    return names[kind];
}

/* --- The table: a line for each reading of each word. */

enum { COLUMN_PLACE, COLUMN_TEXT, COLUMN_TAG, COLUMN_LEMMA, COLUMN_READING, COLUMN_COUNT };

/* Passed over twice: first for the widths, then to print. */
struct table_pass {
    const struct shown_sentence *s;
    struct buf *out; /* NULL: only the widths are wanted */
    size_t widths[COLUMN_COUNT];
    struct buf cells[COLUMN_COUNT];
};

static void end_row(struct table_pass *t)
{
    int last = COLUMN_READING;
    while (last > 0 && t->cells[last].len == 0)
        last--;
    for (int i = 0; i <= last; i++) {
        size_t columns = columns_of(buf_str(&t->cells[i]), t->cells[i].len);
        if (columns > t->widths[i])
            t->widths[i] = columns < WIDEST_CELL ? columns : WIDEST_CELL;
        if (t->out) {
            buf_add_str(t->out, "  ");
            buf_add_span(t->out, buf_span(&t->cells[i]));
            if (i < last && columns < t->widths[i])
                columns_pad(t->out, t->widths[i] - columns);
        }
    }
    if (t->out)
        buf_add_byte(t->out, '\n');
    for (int i = 0; i < COLUMN_COUNT; i++)
        buf_clear(&t->cells[i]);
}

static void add_tags(struct buf *out, const struct shown_sentence *s, size_t word)
{
    enum word_tag chosen = analysis_tag(s->analysis, word);
    buf_add_str(out, tag_name(chosen));
    for (int tag = 0; tag < TAG_COUNT && s->all_readings; tag++)
        if (s->analysis->tagged.items[word].possible & TAG_BIT(tag) && tag != (int)chosen)
            buf_addf(out, " (%s)", tag_name((enum word_tag)tag));
}

static void add_reading(struct table_pass *t, size_t word, const struct reading *r)
{
    struct span text = t->s->analysis->words.items[word].text;
    struct buf *out = &t->cells[COLUMN_READING];
    const char *kind = reading_kind_name((enum reading_kind)r->kind);
    char lemma[LEXICON_FORM_MAX];
    size_t len = word_lemma(t->s->knowledge, text.ptr, text.len, r, lemma, sizeof(lemma));
    escape_text(&t->cells[COLUMN_LEMMA], lemma, len);
    if (!shown_reading_is_left(t->s, word, r))
        buf_add_str(out, "not ");
    buf_addf(out, "%s%s%s", part_of_speech_name((enum part_of_speech)r->part_of_speech), *kind ? " " : "", kind);
    size_t before = out->len;
    buf_add_str(out, ": ");
    size_t features = out->len;
    reading_features_add(out, r);
    if (out->len == features)
        out->len = before;
}

static void add_word(struct table_pass *t, size_t word)
{
    const struct analysis *a = t->s->analysis;
    const struct analysed_word *w = &a->words.items[word];
    const struct token *token = &t->s->tokens[w->token];
    size_t shown = 0;
    if (word == 0 || w[-1].token != w->token) {
        struct position at = source_position(t->s->doc->source, shown_word_start(t->s, word));
        buf_addf(&t->cells[COLUMN_PLACE], "%zu:%zu", at.line, at.column);
    }
    escape_text(&t->cells[COLUMN_TEXT], w->text.ptr, w->text.len);
    add_tags(&t->cells[COLUMN_TAG], t->s, word);
    if (w->repaired) {
        buf_add_str(&t->cells[COLUMN_READING], "stands there as \"");
        escape_text(&t->cells[COLUMN_READING], t->s->doc->text + token->off, token->len);
        buf_add_byte(&t->cells[COLUMN_READING], '"');
        end_row(t);
    }
    for (size_t i = 0; i < w->reading_count; i++)
        if (t->s->all_readings || shown_reading_is_left(t->s, word, &w->readings[i])) {
            add_reading(t, word, &w->readings[i]);
            end_row(t);
            shown++;
        }
    if (shown == 0 && !w->repaired)
        end_row(t);
}

static void add_table(struct buf *out, const struct shown_sentence *s)
{
    struct table_pass t = {.s = s};
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < s->analysis->words.len; i++)
            add_word(&t, i);
        t.out = out;
    }
    for (int i = 0; i < COLUMN_COUNT; i++)
        buf_release(&t.cells[i]);
}

/* --- Phrases and clauses, in brackets. */

static void add_blank(struct buf *out, const struct shown_sentence *s, size_t word)
{
    const struct analysed_word *w = &s->analysis->words.items[word];
    bool same = word > 0 && w[-1].token == w->token;
    if (word > 0 && (same || s->tokens[w->token].flags & TOKEN_SPACE_BEFORE))
        buf_add_byte(out, ' ');
}

static void add_text(struct buf *out, const struct shown_sentence *s, size_t word)
{
    struct span text = s->analysis->words.items[word].text;
    escape_text(out, text.ptr, text.len);
}

static void add_words(struct buf *out, const struct shown_sentence *s, size_t first, size_t last)
{
    for (size_t w = first; w <= last; w++) {
        if (w > first)
            add_blank(out, s, w);
        add_text(out, s, w);
    }
}

static void add_cases(struct buf *out, const struct shown_sentence *s, const struct noun_phrase *p)
{
    if (p->cells == 0) {
        buf_add_str(out, "the words do not agree");
    } else if (p->governed == 0) {
        nominal_cells_add(out, p->cells);
        buf_add_str(out, ", none of them behind \"");
        add_text(out, s, p->preposition);
        buf_add_byte(out, '"');
    } else {
        nominal_cells_add(out, p->governed);
    }
}

static void add_phrases(struct buf *out, const struct shown_sentence *s)
{
    const struct analysis *a = s->analysis;
    for (size_t i = 0; i < a->phrases.len; i++) {
        const struct noun_phrase *p = &a->phrases.items[i];
        buf_add_str(out, i == 0 ? "  phrases  " : "           ");
        if (p->preposition != PHRASE_FREE) {
            add_text(out, s, p->preposition);
            buf_add_byte(out, ' ');
        }
        buf_add_byte(out, '[');
        add_words(out, s, p->first, p->last);
        buf_add_str(out, "]  ");
        add_cases(out, s, p);
        buf_add_byte(out, '\n');
    }
}

/* The last word of each clause or of those inside it. */
static uint32_t *ends_of_clauses(const struct analysis *a)
{
    uint32_t *ends = xcalloc(a->clauses.len + 1, sizeof(*ends));
    for (size_t i = a->clauses.len; i-- > 0;) {
        const struct clause *c = &a->clauses.items[i];
        ends[i] = ends[i] > c->last ? ends[i] : c->last;
        if (c->parent != NO_CLAUSE && ends[c->parent] < ends[i])
            ends[c->parent] = ends[i];
    }
    return ends;
}

/* Clauses whose bracket is open, innermost last. */
struct open_brackets {
    VEC_OF(uint32_t) clauses;
    const uint32_t *ends;
};

static void close_brackets(struct buf *out, struct open_brackets *o, size_t word)
{
    while (o->clauses.len > 0 && o->ends[o->clauses.items[o->clauses.len - 1]] < word) {
        buf_add_byte(out, ']');
        o->clauses.len--;
    }
}

/* A clause opens at its first word; one that goes on behind another that stands beside it is named again. */
static void open_bracket(struct buf *out, struct open_brackets *o, const struct analysis *a, size_t word)
{
    uint32_t clause = a->clause_of.items[word];
    bool inside = false;
    if (clause == NO_CLAUSE || word > a->clauses.items[clause].last)
        return;
    for (size_t i = 0; i < o->clauses.len; i++)
        inside |= o->clauses.items[i] == clause;
    if (inside)
        return;
    const struct clause *c = &a->clauses.items[clause];
    buf_addf(out, "[%s%s: ", clause_kind_name((enum clause_kind)c->kind), c->coordinated ? " coordinated" : "");
    vec_push(&o->clauses, clause);
}

static void add_clauses(struct buf *out, const struct shown_sentence *s)
{
    const struct analysis *a = s->analysis;
    uint32_t *ends = ends_of_clauses(a);
    struct open_brackets o = {.ends = ends};
    buf_add_str(out, "  clauses  ");
    for (size_t i = 0; i < a->words.len; i++) {
        uint32_t clause = a->clause_of.items[i];
        bool finite = clause != NO_CLAUSE && a->clauses.items[clause].finite == i;
        close_brackets(out, &o, i);
        add_blank(out, s, i);
        open_bracket(out, &o, a, i);
        buf_add_str(out, finite ? "*" : "");
        add_text(out, s, i);
        buf_add_str(out, finite ? "*" : "");
    }
    close_brackets(out, &o, a->words.len);
    buf_add_byte(out, '\n');
    vec_release(&o.clauses);
    free(ends);
}

/* "[der Hund] bellt", for each clause that has both. */
static void add_subjects(struct buf *out, const struct shown_sentence *s)
{
    const struct analysis *a = s->analysis;
    struct subject subject;
    bool some = false;
    for (uint32_t i = 0; i < a->clauses.len; i++) {
        if (!subject_choose(a, i, &subject))
            continue;
        buf_add_str(out, some ? ", [" : "  subjects [");
        add_words(out, s, subject.first, subject.last);
        buf_add_str(out, "] ");
        add_text(out, s, a->clauses.items[i].finite);
        some = true;
    }
    buf_add_str(out, some ? "\n" : "");
}

void analysis_show_text(struct buf *out, const struct shown_sentence *s)
{
    const struct source *source = s->doc->source;
    struct position at = source_position(source, document_source_start(s->doc, s->sentence->off));
    escape_text(out, source->path, strlen(source->path));
    buf_addf(out, ":%zu:%zu: ", at.line, at.column);
    escape_prose(out, s->doc->text + s->sentence->off, s->sentence->len);
    buf_add_byte(out, '\n');
    add_table(out, s);
    add_phrases(out, s);
    if (s->analysis->words.len > 0)
        add_clauses(out, s);
    add_subjects(out, s);
    if (s->analysis->confidence < 100)
        buf_addf(out, "  confidence %u of 100%s\n", s->analysis->confidence,
                 s->analysis->confidence < CONFIDENCE_MIN ? ": too low for checks that judge by it" : "");
}
