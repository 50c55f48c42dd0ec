/* One sentence of the source text with several translations, one translation of several sentences. */
#include <stdlib.h>

#include "checks/checks.h"
#include "checks/line_ids.h"
#include "checks/wording_tools.h"
#include "text/source_coverage.h"

enum { RULE_SAME_SOURCE, RULE_SAME_TRANSLATION };

static const struct rule_info rules[] = {
    [RULE_SAME_SOURCE] = {.id = "source/consistency/same-source",
                          .category = CATEGORY_TERM_INCONSISTENCY,
                          .severity = SEVERITY_MINOR,
                          .help = "The source text has a sentence of at least four words more than once, and one of "
                                  "its translations has other words than the usual one. Questions, exclamations "
                                  "and sentences of a speaker (\"I\", \"we\") are not told."},
    [RULE_SAME_TRANSLATION] = {.id = "source/consistency/same-translation",
                               .category = CATEGORY_MISTRANSLATION,
                               .severity = SEVERITY_MAJOR,
                               .help = "Two different sentences of the source text have the same translation, and the "
                                       "words of one of them do not turn up in it: most likely a line was copied to "
                                       "the wrong place."},
};

enum { WORDS_MIN = 4 };

/* Shorter sentences are compared only with those that stand so many sentences away at most: nobody remembers that "It
 * is too late" was said in other words a chapter ago. */
enum { LONG_WORDS = 6 };

/* So many translations of one sentence are held against each other. */
enum { WORDINGS_MAX = 32 };

/* The first pair with its translation. */
struct seen_pair {
    size_t off, len; /* of the translation */
    uint32_t other;  /* id of the line on the other side */
    const struct sentence_link *link;
};

/* One of the translations of a line. */
struct wording {
    const struct sentence_link *link; /* the first */
    uint32_t line;                    /* id of the translation */
    uint32_t count, words;            /* words: of the source */
    uint32_t next;                    /* 1 + index of the next wording of the same source; 0: none */
};

struct consistency {
    struct line_ids ids;
    id_list of_source, of_target; /* words of the sides by form */
    VEC_OF(struct wording) wordings;
    uint32_t *by_source;         /* by line: 1 + index of its first wording; 0: not seen */
    struct seen_pair *by_target; /* by line; len 0: not seen */
    size_t cap;
};

static void begin(struct check_context *c, void **state)
{
    struct consistency *s = c->bitext ? xcalloc(1, sizeof(*s)) : NULL;
    if (s)
        line_ids_init(&s->ids);
    *state = s;
}

/* Makes room for every id that there is. */
static void grow(struct consistency *s)
{
    size_t cap = s->cap ? s->cap : 64;
    while (cap < s->ids.lines.count)
        cap *= 2;
    if (cap == s->cap)
        return;
    s->by_source = xrealloc(s->by_source, cap * sizeof(*s->by_source));
    s->by_target = xrealloc(s->by_target, cap * sizeof(*s->by_target));
    memset(s->by_source + s->cap, 0, (cap - s->cap) * sizeof(*s->by_source));
    memset(s->by_target + s->cap, 0, (cap - s->cap) * sizeof(*s->by_target));
    s->cap = cap;
}

/* Fewer than half of the content words of the source turn up. */
static bool is_foreign(struct check_context *c, const struct linked_pair *l)
{
    struct source_coverage v = source_coverage_of(c->bitext, c->words, &l->pair, false, c->scratch);
    return v.content >= 3 && v.content_found * 2 < v.content;
}

/* 1 when the first is most likely wrong, 2 when the second is, 0 when neither is. */
static int which_is_wrong(struct check_context *c, const struct sentence_link *first,
                          const struct sentence_link *second)
{
    struct linked_pair a, b;
    linked_pair_fill(&a, c->bitext, first);
    linked_pair_fill(&b, c->bitext, second);
    bool alike = sides_share_words(&a.pair.source, &b.pair.source);
    bool first_is = !alike && is_foreign(c, &a), second_is = !alike && is_foreign(c, &b);
    linked_pair_release(&a);
    linked_pair_release(&b);
    return first_is == second_is ? 0 : first_is ? 1 : 2;
}

static void compare_sources(struct check_context *c, const struct pair_view *p, const struct seen_pair *first,
                            const struct seen_pair *now)
{
    if (first->other == now->other)
        return;
    int which = which_is_wrong(c, first->link, now->link);
    if (which == 0)
        return;
    const struct seen_pair *wrong = which == 1 ? first : now, *right = which == 1 ? now : first;
    struct finding *f = finding_emit(c, &rules[RULE_SAME_TRANSLATION], wrong->off, wrong->len,
                                     "Another sentence of the source text has this translation, and fits it better.");
    finding_relate(c, f, right->off, right->len, "the same translation");
    if (wrong == now)
        finding_show_source(c, f, p);
}

static void count_wording(struct consistency *s, uint32_t source, uint32_t target, size_t words,
                          const struct sentence_link *link)
{
    uint32_t *place = &s->by_source[source], count = 0;
    for (; *place && s->wordings.items[*place - 1].line != target; count++)
        place = &s->wordings.items[*place - 1].next;
    if (*place)
        s->wordings.items[*place - 1].count++;
    if (*place || count == WORDINGS_MAX)
        return;
    *place = (uint32_t)s->wordings.len + 1;
    vec_push(&s->wordings, (struct wording){link, target, 1, (uint32_t)words, 0});
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    struct consistency *s = state;
    size_t source_words, target_words;
    if (!s || !pair_is_sure(p))
        return;
    uint32_t source = line_ids_find(&s->ids, &p->source, &s->of_source, &source_words),
             target = line_ids_find(&s->ids, &p->target, &s->of_target, &target_words);
    if (source_words < WORDS_MIN || target_words < WORDS_MIN || source == target)
        return;
    struct seen_pair now = {p->target.off, p->target.len, source, p->link};
    grow(s);
    if (!side_is_spoken(&p->source))
        count_wording(s, source, target, source_words, p->link);
    if (s->by_target[target].len > 0)
        compare_sources(c, p, &s->by_target[target], &now);
    else
        s->by_target[target] = now;
}

/* --- other translations of the same source, when all are known */

static void compare_wordings(struct check_context *c, const struct wording *usual, const struct wording *other)
{
    struct linked_pair a, b;
    linked_pair_fill(&a, c->bitext, usual->link);
    linked_pair_fill(&b, c->bitext, other->link);
    if (!sides_say_the_same(&a.pair.target, &b.pair.target)) {
        struct finding *f =
            finding_emit(c, &rules[RULE_SAME_SOURCE], b.pair.target.off, b.pair.target.len,
                         "The same sentence of the source text is translated otherwise in another place.");
        finding_relate(c, f, a.pair.target.off, a.pair.target.len, "the other translation");
        finding_show_source(c, f, &b.pair);
    }
    linked_pair_release(&a);
    linked_pair_release(&b);
}

static void compare_all(struct check_context *c, const struct consistency *s, uint32_t first)
{
    const struct wording *w = s->wordings.items, *usual = &w[first - 1];
    for (uint32_t i = first; i; i = w[i - 1].next)
        usual = w[i - 1].count > usual->count ? &w[i - 1] : usual;
    for (uint32_t i = first; i; i = w[i - 1].next)
        if (&w[i - 1] != usual && w[i - 1].count == 1 &&
            (usual->words >= LONG_WORDS || links_are_near(usual->link, w[i - 1].link)))
            compare_wordings(c, usual, &w[i - 1]);
}

static void end(struct check_context *c, void *state)
{
    struct consistency *s = state;
    if (!s)
        return;
    for (size_t line = 0; line < s->cap; line++)
        if (s->by_source[line])
            compare_all(c, s, s->by_source[line]);
    line_ids_release(&s->ids);
    vec_release(&s->of_source);
    vec_release(&s->of_target);
    vec_release(&s->wordings);
    free(s->by_source);
    free(s->by_target);
    free(s);
}

const struct check check_source_consistency = {
    .rules = rules, .rule_count = 2, .begin = begin, .pair = check_pair, .end = end, .whole_text = true};
