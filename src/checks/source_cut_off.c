/* A translation that breaks off: it is much too short, or ends where no sentence ends. */
#include "base/utf8.h"
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "text/source_coverage.h"

static const struct rule_info rules[] = {
    {.id = "source/omission/cut-off",
     .category = CATEGORY_OMISSION,
     .severity = SEVERITY_MAJOR,
     .help = "A translation that is much too short for its source, or stops where its source ends a sentence and "
             "is short: it breaks off."},
};

/* Bytes of German for a byte of English of what was translated whole; measured on translations by people. */
static const struct {
    size_t source; /* bytes from which on this holds */
    double least;  /* below this: too short, whatever else is there */
    double doubtful;
} lengths[] = {{120, 0.62, 0.85}, {60, 0.56, 0.82}, {30, 0.45, 0.72}, {0, 0.0, 0.0}};

/* Where the source ends a sentence and the translation does not, it is too short when a fifth of the content words has
 * no counterpart; behind an open end up to this length. Shorter sources are labels as often as sentences. */
#define OPEN_MOST 1.1
enum { STOPS_FROM = 30, LABEL_TOKENS = 6 };

/* What is so short translates next to nothing of a source of at least so many bytes. */
#define FRAGMENT 0.25
enum { FRAGMENT_OF = 20 };

/* The word stands in the source text with the full stop of an abbreviation, and the sentence goes on: "Sgt. Miller". */
static bool is_abbreviation_inside(const struct pair_side *source, struct span word)
{
    for (size_t i = 0; i + 1 < source->token_count; i++) {
        struct span text = pair_token(source, i);
        if (token_has(&source->tokens[i], TOKEN_ABBREVIATION) && text.len == word.len + 1 &&
            memcmp(text.ptr, word.ptr, word.len) == 0)
            return true;
    }
    return false;
}

/* The last full stop is that of an abbreviation behind which every sentence goes on. */
static bool ends_in_abbreviation(const struct pair_view *p)
{
    const struct pair_side *side = &p->target;
    struct buf key = BUF_EMPTY;
    if (side->token_count < 2 || !span_is(pair_token(side, side->token_count - 1), "."))
        return false;
    struct span word = pair_token(side, side->token_count - 2);
    if (word.len < 2)
        return false; /* the letter of an item */
    utf8_add_lower(&key, word.ptr, word.len);
    buf_add_byte(&key, '.');
    bool inner = lang_is_inner_abbreviation(side->lang, buf_span(&key));
    buf_release(&key);
    return inner || is_abbreviation_inside(&p->source, word);
}

static bool ends_sentence(const struct pair_side *side)
{
    for (size_t i = side->token_count; i-- > 0;) {
        struct span text = pair_token(side, i);
        if (side->tokens[i].cls != TOKEN_PUNCT)
            return token_has(&side->tokens[i], TOKEN_ABBREVIATION);
        if (strchr(".!?:;", text.ptr[0]) || span_is(text, "…") || span_is(text, "..."))
            return true;
    }
    return false;
}

static bool ends_in_comma(const struct pair_side *side)
{
    return span_is(pair_token(side, side->token_count - 1), ",");
}

/* A comma or a function word, behind which a text seldom ends. */
static bool ends_open(const struct pair_side *side)
{
    return ends_in_comma(side) || word_is_function(side->lang, pair_token(side, side->token_count - 1));
}

/* The share of content words that were found among those of tokens [from, to); 1 where there are none. */
static double share_found(const struct source_coverage *v, size_t from, size_t to)
{
    size_t content = 0, found = 0;
    for (size_t i = from; i < to; i++) {
        content += v->kind[i] >= SOURCE_CONTENT;
        found += v->kind[i] >= SOURCE_CONTENT && v->found[i];
    }
    return content ? (double)found / (double)content : 1;
}

/* A heading or a cell, which German puts in fewer words: "Beschreibung" for "description of configuration file". */
static bool is_label(const struct pair_view *p)
{
    const struct document *doc = p->target.doc;
    const struct segment *g = &doc->segments.items[doc->sentences.items[p->link->target_from].segment];
    return (g->kind == SEGMENT_HEADING || g->kind == SEGMENT_CELL) && p->source.token_count <= LABEL_TOKENS &&
           !ends_sentence(&p->source);
}

static bool is_cut_off(struct check_context *c, const struct pair_view *p, bool abbreviated)
{
    double ratio = (double)p->target.len / (double)p->source.len;
    if (is_label(p) && ratio >= FRAGMENT)
        return false;
    bool stops = abbreviated || (ends_sentence(&p->source) && !ends_sentence(&p->target)) ||
                 (ends_in_comma(&p->target) && !ends_in_comma(&p->source));
    size_t i = 0;
    while (p->source.len < lengths[i].source)
        i++;
    if (ratio >= (abbreviated || (stops && ends_open(&p->target)) ? OPEN_MOST : lengths[i].doubtful))
        return false;
    struct source_coverage v = source_coverage_of(c->bitext, c->words, p, false, c->scratch);
    if (stops && p->source.len >= STOPS_FROM && v.content_found * 5 < v.content * 4)
        return true;
    if (ratio < FRAGMENT && p->source.len >= FRAGMENT_OF)
        return v.content_found * 3 < v.content;
    size_t middle = v.count * 6 / 10;
    double head = share_found(&v, 0, middle), tail = share_found(&v, middle, v.count);
    return ratio < lengths[i].least && !stops && ((tail < 0.34 && head >= 0.5) || (head < 0.34 && tail >= 0.5));
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    (void)state;
    if (p->target.token_count == 0 || p->source.token_count == 0)
        return;
    bool abbreviated = ends_in_abbreviation(p);
    if (!is_cut_off(c, p, abbreviated))
        return;
    const struct token *last = &p->target.tokens[p->target.token_count - 1];
    struct finding *f = abbreviated
                            ? finding_emit(c, &rules[0], last->off, last->len,
                                           "The translation breaks off behind an abbreviation; its source goes on.")
                            : finding_emit(c, &rules[0], last->off, last->len,
                                           "The translation breaks off here: its source is much longer.");
    finding_show_source(c, f, p);
}

const struct check check_source_cut_off = {.rules = rules, .rule_count = 1, .pair = check_pair};
