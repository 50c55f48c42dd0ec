#include "run/segment_signals.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "run/check_pairs.h"
#include "text/literal_words.h"
#include "text/word_keys.h"
#include "text/word_lists.h"

/* Segments of the report: first those of the document in its order, then the translations that are missing. */
struct segment_work {
    struct report_segment *segments;
    size_t count;
    double (*bytes)[2]; /* by segment: of its aligned sentences, of the source and of the translation */
    bool *linked;       /* by segment: its `original` is known */
    uint32_t *missing;  /* by pair of the format: its segment when it has no translation */
};

static void add_missing(struct segment_work *k, struct check_context *c)
{
    const struct document *doc = c->doc;
    k->missing = xcalloc(doc->pairs.len + 1, sizeof(*k->missing));
    for (size_t i = 0; i < doc->pairs.len; i++) {
        uint32_t place = doc->pairs.items[i].src_off;
        k->missing[i] = (uint32_t)c->report->segments.len;
        if (!doc->pairs.items[i].translation)
            vec_push(&c->report->segments, (struct report_segment){.start = place, .end = place});
    }
}

static void begin(struct segment_work *k, struct check_context *c)
{
    const struct document *doc = c->doc;
    for (size_t i = 0; i < doc->segments.len; i++) {
        const struct segment *s = &doc->segments.items[i];
        vec_push(&c->report->segments,
                 (struct report_segment){.start = (uint32_t)document_source_start(doc, s->off),
                                         .end = (uint32_t)document_source_end(doc, s->off + s->len)});
    }
    add_missing(k, c);
    k->segments = c->report->segments.items;
    k->count = c->report->segments.len;
    k->linked = xcalloc(k->count + 1, sizeof(*k->linked));
    k->bytes = xcalloc(k->count + 1, sizeof(*k->bytes));
}

static size_t count_of_words(const struct token *tokens, size_t count)
{
    size_t words = 0;
    for (size_t i = 0; i < count; i++)
        words += tokens[i].cls == TOKEN_WORD || tokens[i].cls == TOKEN_NUMBER;
    return words;
}

/* --- the text alone */

static void count_word(struct segment_counts *n, struct check_context *c, const struct token *t)
{
    bool english = t->flags & TOKEN_FOREIGN || vocabulary_judge(c->words, t->form)->verdict == VERDICT_FOREIGN;
    n->foreign += english && !(t->flags & (TOKEN_CAPITAL | TOKEN_QUOTED | TOKEN_CODE));
    n->hyphenated += (t->flags & TOKEN_HAS_HYPHEN) != 0;
    n->familiar += word_in(token_span(c, t), " du dich dir dein deine deinen deinem deiner deines ");
    if (!word_is_function(c->lang, token_span(c, t))) {
        n->content++;
        n->letters += utf8_count(token_span(c, t).ptr, t->len);
    }
}

/* Whether the sentence begins with what stands for the rest of it, or for what was said before. */
static bool has_opener(const struct check_context *c, const struct token *tokens, size_t count)
{
    size_t first = 0;
    while (first < count && tokens[first].cls == TOKEN_PUNCT)
        first++;
    return first < count && word_in(token_span(c, &tokens[first]), " es dies diese dieser dieses ");
}

static void count_analysis(struct segment_counts *n, const struct analysis *a)
{
    for (size_t i = 0; i < a->words.len; i++)
        n->infinitives += analysis_has_tag(a, i, TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU));
}

static void count_sentences(struct workspace *w, struct check_context *c, struct segment_work *k)
{
    const struct document *doc = c->doc;
    bool analyses = w->profile->language->tagging != NULL;
    analyser_begin(&w->analyser, c->words, doc->text);
    for (size_t i = 0; i < doc->sentences.len; i++) {
        const struct sentence *s = &doc->sentences.items[i];
        const struct segment *g = &doc->segments.items[s->segment];
        struct segment_counts *n = &k->segments[s->segment].counts;
        if (i == 0 || doc->sentences.items[i - 1].segment != s->segment)
            analyser_segment(&w->analyser, g->off, g->len);
        tokenize(c->lang, doc->text, s->off, s->len, &c->words->ids, &w->tokens);
        n->words += count_of_words(w->tokens.items, w->tokens.len);
        n->openers += has_opener(c, w->tokens.items, w->tokens.len);
        for (size_t t = 0; t < w->tokens.len; t++) {
            const struct token *token = &w->tokens.items[t];
            if (token->cls == TOKEN_WORD)
                count_word(n, c, token);
            else
                n->dashes += token->cls == TOKEN_PUNCT && span_equal(token_span(c, token), span_of("–"));
        }
        if (analyses)
            count_analysis(n, analyser_sentence(&w->analyser, w->tokens.items, w->tokens.len));
    }
}

/* --- beside the source text */

/* What has no translation belongs to the segment before. */
static size_t segment_of(const struct check_context *c, const struct segment_work *k, const struct pair_view *p)
{
    const struct sentence_link *link = p->link;
    if (link->target_from < link->target_to)
        return c->doc->sentences.items[link->target_from].segment;
    if (p->pair)
        return p->pair->translation ? p->pair->translation - 1 : k->missing[link->pair];
    return link->target_from ? c->doc->sentences.items[link->target_from - 1].segment : 0;
}

/* The first link that has a source decides. */
static void note_original(struct segment_work *k, size_t segment, const struct pair_view *p)
{
    if (k->linked[segment] || p->link->source_from == p->link->source_to)
        return;
    k->linked[segment] = true;
    k->segments[segment].original = p->source.doc->sentences.items[p->link->source_from].segment;
}

/* What translates nothing goes with what stands before it. */
static void fill_originals(struct segment_work *k)
{
    for (size_t i = 1; i < k->count; i++)
        if (!k->linked[i])
            k->segments[i].original = k->segments[i - 1].original;
}

static void count_pair(struct check_context *c, void *arg, const struct pair_view *p)
{
    struct segment_work *k = arg;
    size_t segment = segment_of(c, k, p);
    if (segment >= k->count)
        return;
    struct segment_counts *n = &k->segments[segment].counts;
    struct literal_words literal = literal_words_of(c->bitext, c->words, p);
    note_original(k, segment, p);
    k->bytes[segment][0] += (double)p->source.len;
    k->bytes[segment][1] += (double)p->target.len;
    n->source_words += count_of_words(p->source.tokens, p->source.token_count);
    n->compared += literal.content;
    n->literal += literal.literal;
    n->literal_row = literal.row > n->literal_row ? literal.row : n->literal_row;
}

static int compare_segments(const void *a, const void *b)
{
    const struct report_segment *x = a, *y = b;
    return x->start != y->start ? (x->start > y->start) - (x->start < y->start) : (x->end > y->end) - (x->end < y->end);
}

void segment_signals(struct workspace *w, struct check_context *c)
{
    struct segment_work k = {0};
    begin(&k, c);
    count_sentences(w, c, &k);
    if (c->bitext)
        each_pair(c, count_pair, &k);
    fill_originals(&k);
    for (size_t i = 0; i < k.count; i++)
        k.segments[i].counts.length = alignment_length_away(k.bytes[i][0], k.bytes[i][1]);
    if (k.count > 1)
        qsort(k.segments, k.count, sizeof(*k.segments), compare_segments);
    free(k.bytes);
    free(k.linked);
    free(k.missing);
}
