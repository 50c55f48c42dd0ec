/* Sentences of the source text that stand there more than once and are translated otherwise each time, and translations
 * that stand for sentences which have nothing in common. */
#include <stdlib.h>

#include "base/utf8.h"
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "text/source_coverage.h"

enum { RULE_SAME_SOURCE, RULE_SAME_TRANSLATION };

static const struct rule_info rules[] = {
    [RULE_SAME_SOURCE] = {.id = "source/consistency/same-source",
                          .category = CATEGORY_TERM_INCONSISTENCY,
                          .severity = SEVERITY_MINOR,
                          .help = "The source text has a sentence of at least four words more than once, and its "
                                  "translations have other words. Differences in marks and capitals are not told."},
    [RULE_SAME_TRANSLATION] = {.id = "source/consistency/same-translation",
                               .category = CATEGORY_MISTRANSLATION,
                               .severity = SEVERITY_MAJOR,
                               .help = "Two different sentences of the source text have the same translation, and the "
                                       "words of one of them do not turn up in it: most likely a line was copied to "
                                       "the wrong place."},
};

enum { WORDS_MIN = 4 };

/* A pair of the text: the first with its source, or the first with its translation. */
struct seen_pair {
    size_t off, len; /* of the translation */
    uint32_t other;  /* id of the line on the other side */
    const struct sentence_link *link;
};

typedef VEC_OF(uint32_t) id_list;

struct consistency {
    struct intern words;                     /* in lower case, of both languages */
    id_list of_source, of_target;            /* by form of the side: 1 + id in `words`; 0: not asked */
    id_list line;                            /* of the side at hand */
    struct intern lines;                     /* sides: ids of their words */
    struct seen_pair *by_source, *by_target; /* by id in `lines`; len 0: not seen */
    size_t cap;
};

static void begin(struct check_context *c, void **state)
{
    struct consistency *s = c->bitext ? xcalloc(1, sizeof(*s)) : NULL;
    if (s) {
        intern_init(&s->words);
        intern_init(&s->lines);
    }
    *state = s;
}

static void end(struct check_context *c, void *state)
{
    struct consistency *s = state;
    (void)c;
    if (!s)
        return;
    intern_release(&s->words);
    intern_release(&s->lines);
    vec_release(&s->of_source);
    vec_release(&s->of_target);
    vec_release(&s->line);
    free(s->by_source);
    free(s->by_target);
    free(s);
}

static uint32_t find_word(struct consistency *s, struct span text)
{
    struct buf lower = BUF_EMPTY;
    utf8_add_lower(&lower, text.ptr, text.len);
    uint32_t id = intern_id(&s->words, buf_str(&lower), lower.len);
    buf_release(&lower);
    return id;
}

/* The id of a token in lower case; found once for each form. */
static uint32_t word_of(struct consistency *s, id_list *known, uint32_t form, struct span text)
{
    if (form == TOKEN_NO_FORM)
        return find_word(s, text);
    while (known->len <= form)
        vec_push(known, 0);
    if (known->items[form] == 0)
        known->items[form] = find_word(s, text) + 1;
    return known->items[form] - 1;
}

/* The id of the words of a side; *count is how many there are. */
static uint32_t line_of_side(struct consistency *s, const struct pair_side *side, id_list *known, size_t *count)
{
    s->line.len = 0;
    *count = 0;
    for (size_t i = 0; i < side->token_count; i++) {
        struct span text = pair_token(side, i);
        bool question = text.len == 1 && *text.ptr == '?';
        if (side->tokens[i].cls == TOKEN_PUNCT && !question)
            continue;
        uint32_t word = word_of(s, known, side->tokens[i].form, text);
        vec_push(&s->line, word);
        *count += side->tokens[i].cls == TOKEN_WORD;
    }
    return intern_id(&s->lines, (const char *)s->line.items, s->line.len * sizeof(*s->line.items));
}

/* Makes room for every id that there is. */
static void grow(struct consistency *s)
{
    size_t cap = s->cap ? s->cap : 64;
    while (cap < s->lines.count)
        cap *= 2;
    if (cap == s->cap)
        return;
    s->by_source = xrealloc(s->by_source, cap * sizeof(*s->by_source));
    s->by_target = xrealloc(s->by_target, cap * sizeof(*s->by_target));
    memset(s->by_source + s->cap, 0, (cap - s->cap) * sizeof(*s->by_source));
    memset(s->by_target + s->cap, 0, (cap - s->cap) * sizeof(*s->by_target));
    s->cap = cap;
}

static void compare_translations(struct check_context *c, const struct pair_view *p, const struct seen_pair *first,
                                 const struct seen_pair *now)
{
    if (first->other == now->other)
        return;
    struct finding *f = finding_emit(c, &rules[RULE_SAME_SOURCE], now->off, now->len,
                                     "The same sentence of the source text is translated otherwise in another place.");
    finding_relate(c, f, first->off, first->len, "the other translation");
    finding_show_source(c, f, p);
}

/* Fewer than half of the content words of the source turn up. */
static bool is_foreign(struct check_context *c, const struct sentence_link *link)
{
    const struct bitext *b = c->bitext;
    struct pair_memory source = {0}, target = {0};
    struct pair_view p = {.link = link};
    pair_side_fill(&p.source, &source, &b->source, link->source_from, link->source_to);
    pair_side_fill(&p.target, &target, &b->target, link->target_from, link->target_to);
    struct source_coverage v = source_coverage_of(b, c->words, &p, false, c->scratch);
    pair_memory_release(&source);
    pair_memory_release(&target);
    return v.content >= 2 && v.content_found * 2 < v.content;
}

static void compare_sources(struct check_context *c, const struct pair_view *p, const struct seen_pair *first,
                            const struct seen_pair *now)
{
    if (first->other == now->other)
        return;
    bool foreign = is_foreign(c, now->link);
    if (is_foreign(c, first->link) == foreign)
        return;
    const struct seen_pair *wrong = foreign ? now : first, *right = foreign ? first : now;
    struct finding *f = finding_emit(c, &rules[RULE_SAME_TRANSLATION], wrong->off, wrong->len,
                                     "Another sentence of the source text has this translation, and fits it better.");
    finding_relate(c, f, right->off, right->len, "the same translation");
    if (wrong == now)
        finding_show_source(c, f, p);
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    struct consistency *s = state;
    size_t source_words, target_words;
    if (!s || !pair_is_sure(p))
        return;
    uint32_t source = line_of_side(s, &p->source, &s->of_source, &source_words),
             target = line_of_side(s, &p->target, &s->of_target, &target_words);
    if (source_words < WORDS_MIN || target_words < WORDS_MIN || source == target)
        return;
    struct seen_pair now = {p->target.off, p->target.len, target, p->link};
    grow(s);
    if (s->by_source[source].len > 0)
        compare_translations(c, p, &s->by_source[source], &now);
    else
        s->by_source[source] = now;
    now.other = source;
    if (s->by_target[target].len > 0)
        compare_sources(c, p, &s->by_target[target], &now);
    else
        s->by_target[target] = now;
}

const struct check check_source_consistency = {
    .rules = rules, .rule_count = 2, .begin = begin, .pair = check_pair, .end = end, .whole_text = true};
