#include "run/check_sentences.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "run/check_pairs.h"
#include "run/sentence_gate.h"
#include "text/confidence.h"

static void tokenize_sentence(struct workspace *w, const struct check_context *c, const struct sentence *s)
{
    tokenize(c->lang, c->doc->text, s->off, s->len, &c->words->ids, &w->tokens);
}

/* Asked between sentences and segments, so that nobody waits long. */
static bool is_stopped(struct workspace *w)
{
    if (w->stop && !w->stopped)
        w->stopped = w->stop(w->stop_arg);
    return w->stopped;
}

size_t count_words(struct workspace *w, struct check_context *c)
{
    size_t words = 0;
    kept_tokens_clear(&w->kept);
    for (size_t i = 0; i < c->doc->sentences.len && !is_stopped(w); i++) {
        tokenize_sentence(w, c, &c->doc->sentences.items[i]);
        vocabulary_count(c->words, w->tokens.items, w->tokens.len);
        kept_tokens_add(&w->kept, c->doc, &w->tokens);
        for (size_t k = 0; k < w->tokens.len; k++)
            words += w->tokens.items[k].cls == TOKEN_WORD || w->tokens.items[k].cls == TOKEN_NUMBER;
    }
    return words;
}

void uncount_words(struct workspace *w, struct check_context *c)
{
    for (size_t i = 0; i < c->doc->sentences.len; i++) {
        tokenize_sentence(w, c, &c->doc->sentences.items[i]);
        vocabulary_uncount(c->words, w->tokens.items, w->tokens.len);
    }
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

struct pass_check {
    const struct check *check;
    void *state;
};

/* Which checks are at work: all, or those that a part of a text suffices for. */
struct check_pass {
    const struct check **checks;
    void **states;
    size_t count;
    VEC_OF(struct pass_check) of_segments, of_sentences;
    struct sentence_gate gate; /* of these, by the same numbers */
    bool analyses;             /* one of them asks for the analysis of sentences */
    bool kept;                 /* the kept tokens are those of this document */
};

/* The sentence at hand; NULL when nobody asks for it, the language has no model, or the sentence is such that the
 * analysis is not to be trusted: whatever judges by it is silent then. */
static const struct analysis *analyse(struct workspace *w, const struct check_pass *pass, const struct token *tokens,
                                      size_t count)
{
    if (!pass->analyses || !w->profile->language->tagging)
        return NULL;
    const struct analysis *a = analyser_sentence(&w->analyser, tokens, count);
    return a->confidence >= CONFIDENCE_MIN ? a : NULL;
}

/* The tokens of a sentence, and how many. */
static const struct token *tokens_of(struct workspace *w, const struct check_context *c, const struct check_pass *pass,
                                     const struct sentence *s, size_t *count)
{
    size_t number = (size_t)(s - c->doc->sentences.items);
    if (!pass->kept) {
        tokenize_sentence(w, c, s);
        *count = w->tokens.len;
        return w->tokens.items;
    }
    return kept_tokens_of(&w->kept, number, number + 1, count);
}

static bool has_finite(const struct analysis *a, uint32_t clause, tag_set tags)
{
    uint32_t finite = a->clauses.items[clause].finite;
    return finite != NO_WORD && analysis_has_tag(a, finite, tags);
}

static void check_clauses(struct check_context *c, const struct check *check, const struct sentence_view *s)
{
    for (uint32_t i = 0; s->analysis && s->full && i < s->analysis->clauses.len; i++)
        if (!check->finite || has_finite(s->analysis, i, check->finite))
            check->clause(c, s, i);
}

static void run_checks(struct check_context *c, struct check_pass *pass, const struct sentence_view *s)
{
    sentence_gate_look(&pass->gate, c, s);
    for (size_t word = 0; word < GATE_WORDS; word++)
        for (uint64_t left = pass->gate.open.bits[word]; left; left &= left - 1) {
            const struct pass_check *one = &pass->of_sentences.items[word * 64 + (size_t)__builtin_ctzll(left)];
            if (one->check->sentence)
                one->check->sentence(c, one->state, s);
            if (one->check->clause)
                check_clauses(c, one->check, s);
        }
}

static void check_sentence(struct workspace *w, struct check_context *c, struct check_pass *pass,
                           const struct sentence *s, struct buf *problems)
{
    const struct segment *segment = &c->doc->segments.items[s->segment];
    size_t count;
    const struct token *tokens = tokens_of(w, c, pass, s, &count);
    struct sentence_view view = {.sentence = s,
                                 .segment = segment,
                                 .tokens = tokens,
                                 .token_count = count,
                                 .analysis = analyse(w, pass, tokens, count),
                                 .full = is_full(c->doc, segment, s)};
    run_checks(c, pass, &view);
    matcher_sentence(w->matcher, c, &view, problems); /* its errors are in *problems; the other rules go on */
    arena_clear(c->scratch);
}

static void begin_segment(struct workspace *w, struct check_context *c, const struct check_pass *pass, size_t segment,
                          struct buf *problems)
{
    for (size_t i = 0; i < pass->of_segments.len; i++)
        pass->of_segments.items[i].check->segment(c, pass->of_segments.items[i].state, segment);
    analyser_segment(&w->analyser, c->doc->segments.items[segment].off, c->doc->segments.items[segment].len);
    matcher_segment(w->matcher, c, segment, problems);
}

static void begin_checks(struct workspace *w, struct check_context *c, struct check_pass *pass, bool whole)
{
    const struct profile *p = w->profile;
    analyser_begin(&w->analyser, c->words, c->doc->text);
    *pass = (struct check_pass){
        .checks = xcalloc(p->checks.len + 1, sizeof(*pass->checks)),
        .states = xcalloc(p->checks.len + 1, sizeof(*pass->states)),
    };
    sentence_gate_init(&pass->gate);
    for (size_t i = 0; i < p->checks.len; i++) {
        const struct check *check = p->checks.items[i];
        if (check->whole_text && !whole)
            continue;
        if (check->begin)
            check->begin(c, &pass->states[pass->count]);
        pass->analyses |= check->analysis || check->clause;
        if (check->segment)
            vec_push(&pass->of_segments, (struct pass_check){check, pass->states[pass->count]});
        if (check->sentence || check->clause) {
            vec_push(&pass->of_sentences, (struct pass_check){check, pass->states[pass->count]});
            sentence_gate_add(&pass->gate, check);
        }
        pass->checks[pass->count++] = check;
    }
}

static void end_checks(struct check_context *c, struct check_pass *pass)
{
    for (size_t i = 0; i < pass->count; i++)
        if (pass->checks[i]->end)
            pass->checks[i]->end(c, pass->states[i]);
    free(pass->checks);
    free(pass->states);
    vec_release(&pass->of_segments);
    vec_release(&pass->of_sentences);
    sentence_gate_release(&pass->gate);
    arena_clear(c->scratch);
}

static void check_range(struct workspace *w, struct check_context *c, struct check_pass *pass, size_t first, size_t end,
                        struct buf *problems)
{
    const struct document *doc = c->doc;
    size_t next = 0;
    while (next < doc->sentences.len && doc->sentences.items[next].segment < first)
        next++;
    for (size_t i = first; i < end && !is_stopped(w); i++) {
        begin_segment(w, c, pass, i, problems);
        while (next < doc->sentences.len && doc->sentences.items[next].segment == i)
            check_sentence(w, c, pass, &doc->sentences.items[next++], problems);
    }
}

void check_segments(struct workspace *w, struct check_context *c, struct buf *problems)
{
    struct check_pass pass;
    begin_checks(w, c, &pass, true);
    pass.kept = kept_tokens_has(&w->kept, c->doc);
    matcher_begin(w->matcher, c);
    pass.analyses |= matcher_analyses(w->matcher);
    check_range(w, c, &pass, 0, c->doc->segments.len, problems);
    if (!w->stopped)
        check_pairs(c, w->matcher, pass.checks, pass.states, pass.count);
    end_checks(c, &pass);
}

void check_some_segments(struct workspace *w, struct check_context *c, size_t first, size_t end, struct buf *problems)
{
    struct check_pass pass;
    begin_checks(w, c, &pass, false);
    matcher_begin_at(w->matcher, c, first);
    pass.analyses |= matcher_analyses(w->matcher);
    check_range(w, c, &pass, first, end, problems);
    end_checks(c, &pass);
}
