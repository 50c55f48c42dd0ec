/* Sentences that stand twice, and what the removal of a duplicate takes along. */
#include "base/utf8.h"
#include "checks/duplicate_runs.h"
#include "checks/duplicates.h"
#include "checks/original_twins.h"
#include "text/confidence.h"

/* White space and list markers. */
static bool is_no_text(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (!memchr(" \t\r\n-*+#.()0123456789", text[i], 22))
            return false;
    return true;
}

void duplicates_remove(struct check_context *c, struct finding *f, size_t before, size_t from, size_t to)
{
    if (!is_no_text(c->doc->text + before, from - before))
        before = from;
    finding_replace(c, f, FIX_UNSAFE, before, to - before, (struct span){"", 0});
}

static bool is_quotation(const struct check_context *c, const struct sentence *s)
{
    size_t size;
    uint32_t first = utf8_decode(c->doc->text + s->off, s->len, &size);
    return first == '"' || first == 0x201E || first == 0x201C || first == 0xBB || first == 0xAB;
}

/* A sentence that is all of its segment was measured with it. */
static struct block_measure measure_sentence(void *data, size_t index)
{
    const struct duplicates_state *st = data;
    const struct sentence *s = &st->c->doc->sentences.items[index];
    const struct segment *g = &st->c->doc->segments.items[s->segment];
    if (s->off == g->off && s->len == g->len && st->measures[s->segment].words > 0)
        return st->measures[s->segment];
    return duplicate_measure(st->c->doc->text + s->off, s->len);
}

static bool skip_sentence(void *data, size_t index)
{
    const struct duplicates_state *st = data;
    const struct sentence *s = &st->c->doc->sentences.items[index];
    const struct segment *g = &st->c->doc->segments.items[s->segment];
    bool repeated = st->repeated[s->segment / 8] >> s->segment % 8 & 1;
    return repeated || st->c->doc->is_catalogue || g->kind == SEGMENT_CELL || g->kind == SEGMENT_META ||
           g->kind == SEGMENT_QUOTE || is_quotation(st->c, s) || text_is_verse(st->c->doc->text + g->off, g->len);
}

/* Phrase loops run through sentences too. Both lists are in order of the text. */
static bool is_in_loop(struct duplicates_state *st, size_t from, size_t to)
{
    const struct file_report *r = st->c->report;
    size_t start = document_source_start(st->c->doc, from), end = document_source_end(st->c->doc, to);
    for (; st->next_loop < r->findings.len; st->next_loop++) {
        const struct finding *f = &r->findings.items[st->next_loop];
        if (strcmp(f->rule->id, "text/repetition/phrase-loop") == 0 && f->end > start)
            return f->start < end;
    }
    return false;
}

/* Paragraphs stay apart: at the start of one, the white space behind goes along, not that before. */
static void add_sentence_removal(struct check_context *c, struct finding *f, size_t first, size_t last)
{
    const struct sentence *s = c->doc->sentences.items, *a = &s[first], *b = &s[last];
    size_t end = (size_t)b->off + b->len;
    bool leads = first == 0 || a[-1].segment != a->segment;
    bool followed = last + 1 < c->doc->sentences.len && b[1].segment == b->segment;
    if (leads && followed)
        finding_replace(c, f, FIX_UNSAFE, a->off, b[1].off - a->off, (struct span){"", 0});
    else
        duplicates_remove(c, f, first ? (size_t)a[-1].off + a[-1].len : a->off, a->off, end);
}

static void report_sentences(void *data, size_t first, size_t last, size_t twin)
{
    struct duplicates_state *st = data;
    struct check_context *c = st->c;
    const struct sentence *s = c->doc->sentences.items, *a = &s[first], *t = &s[twin];
    while (last > first && s[last].segment != a->segment)
        last--;
    size_t end = (size_t)s[last].off + s[last].len;
    const struct segment *own = &c->doc->segments.items[a->segment], *other = &c->doc->segments.items[t->segment];
    if (own != other && originals_are_twins(c->doc, own, other))
        return;
    if (is_in_loop(st, a->off, end))
        return;
    struct finding *f = finding_emit(c, &duplicate_rules[DUPLICATE_SENTENCE], a->off, end - a->off,
                                     first == last ? "The same sentence stands in line %zu already."
                                                   : "The same sentences stand in line %zu already.",
                                     line_of(c, t->off));
    finding_relate(c, f, t->off, t->len, "stands here first");
    add_sentence_removal(c, f, first, last);
}

void duplicate_sentences(struct duplicates_state *st)
{
    const struct document *doc = st->c->doc;
    struct duplicate_search search = {
        .text = doc->text,
        .blocks = doc->sentences.items,
        .stride = sizeof(struct sentence),
        .count = doc->sentences.len,
        .far_words = 15,
        .near_words = 5,
        .reach = 1,
        .measure = measure_sentence,
        .skip = skip_sentence,
        .found = report_sentences,
        .data = st,
    };
    duplicate_search_run(&search);
}
