/* A noun of the source text that the translation gives in several ways inside one text. */
#include <stdlib.h>

#include "checks/checks.h"
#include "checks/term_words.h"
#include "checks/token_tools.h"
#include "lexicon/english_bases.h"
#include "lexicon/knowledge.h"
#include "lexicon/readings.h"

static const struct rule_info rules[] = {
    {.id = "source/terms/inconsistent",
     .category = CATEGORY_TERM_INCONSISTENCY,
     .severity = SEVERITY_MINOR,
     .status = RULE_PREVIEW,
     .help = "A noun that stands at least three times in the source text, and for which the translation has several "
             "nouns. Told once a word of the source, at the rarest of them. Where the words mean different things, or "
             "vary on purpose, nothing is wrong."},
};

/* A word is told when it is met so often, and the usual translation so often as that. */
enum { SOURCE_MIN = 3, USUAL_MIN = 2, SOURCE_LETTERS_MIN = 4 };

/* From this frequency class on a word ("time", "way") has many meanings. */
enum { TOO_COMMON = 58 };

/* One translation of a word of the source. */
struct wording {
    uint32_t source, target; /* ids in `words` */
    size_t off, len;         /* where it stands first */
    size_t count;
};

struct wordings {
    struct intern words; /* folded bases of the source, lemmas of the translation */
    VEC_OF(struct wording) items;
    struct intern pairs; /* both ids of an item: its place */
};

static void begin(struct check_context *c, void **state)
{
    struct wordings *w = c->bitext && c->bitext->translations ? xcalloc(1, sizeof(*w)) : NULL;
    if (w) {
        intern_init(&w->words);
        intern_init(&w->pairs);
    }
    *state = w;
}

static void add(struct wordings *w, uint32_t source, struct span lemma, const struct token *t)
{
    const uint32_t key[] = {source, intern_id(&w->words, lemma.ptr, lemma.len)};
    uint32_t id = intern_id(&w->pairs, (const char *)key, sizeof(key));
    if (id == w->items.len)
        vec_push(&w->items, (struct wording){source, key[1], t->off, t->len, 0});
    w->items.items[id].count++;
}

/* The lemma of a noun; 0 for what is none. */
static size_t noun_lemma(struct check_context *c, const struct pair_view *p, size_t token, char out[LEXICON_FORM_MAX])
{
    struct span form = pair_token(&p->target, token);
    size_t count = 0;
    if (p->target.tokens[token].cls != TOKEN_WORD || !token_has(&p->target.tokens[token], TOKEN_CAPITAL))
        return 0;
    const struct reading *r = vocabulary_readings(c->words, p->target.tokens[token].form, &count);
    for (size_t i = 0; i < count; i++)
        if (r[i].part_of_speech == POS_NOUN && !r[i].recased)
            return word_lemma(c->words->knowledge, form.ptr, form.len, &r[i], out, LEXICON_FORM_MAX);
    return 0;
}

/* "cities" and "city" are one word. */
struct base_of {
    const struct translations *t;
    struct span *out;
    char *bytes;
};

static bool take_base(void *arg, struct span base, enum english_ending ending)
{
    struct base_of *b = arg;
    if (ending != ENGLISH_S || !translations_know(b->t, base))
        return false;
    memcpy(b->bytes, base.ptr, base.len);
    *b->out = (struct span){b->bytes, base.len};
    return true;
}

static struct span base_of(const struct check_context *c, struct span word, char out[LEXICON_FORM_MAX])
{
    char base[ENGLISH_FORM_MAX + 1];
    struct span folded = term_fold(english_without_genitive(word), out), found = {0};
    struct base_of b = {c->bitext->translations, &found, base};
    if (!english_bases(folded, take_base, &b))
        return folded;
    memcpy(out, found.ptr, found.len);
    return (struct span){out, found.len};
}

/* The only noun of the translation that a dictionary has for the word; several would leave open which one is meant. */
static void note_word(struct check_context *c, struct wordings *w, const struct pair_view *p, size_t token)
{
    char base[LEXICON_FORM_MAX], lemma[LEXICON_FORM_MAX], only[LEXICON_FORM_MAX], folded[LEXICON_FORM_MAX];
    struct span word = base_of(c, pair_token(&p->source, token), base), found = {0};
    size_t place = 0;
    if (lexicon_frequency_en(c->words->knowledge->lexicon, word.ptr, word.len) >= TOO_COMMON)
        return;
    for (size_t i = 0; i < p->target.token_count; i++) {
        struct span l = {lemma, noun_lemma(c, p, i, lemma)};
        if (l.len == 0 || !translations_has(c->bitext->translations, word, term_fold(l, folded)) ||
            span_equal(l, found))
            continue;
        if (found.len > 0)
            return;
        memcpy(only, l.ptr, l.len);
        found = (struct span){only, l.len};
        place = i;
    }
    if (found.len > 0)
        add(w, intern_id(&w->words, word.ptr, word.len), found, &p->target.tokens[place]);
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    struct wordings *w = state;
    if (!w || !pair_is_sure(p))
        return;
    for (size_t i = 0; i < p->source.token_count; i++) {
        const struct token *t = &p->source.tokens[i];
        if (t->cls == TOKEN_WORD && !(t->flags & (TOKEN_CODE | TOKEN_HAS_DIGIT)) && t->len >= SOURCE_LETTERS_MIN &&
            !lang_is_function_word(p->source.lang, pair_token(&p->source, i)))
            note_word(c, w, p, i);
    }
}

/* Items of one word of the source stand together, the commonest first, then by their place. */
static int compare(const void *a, const void *b)
{
    const struct wording *x = a, *y = b;
    if (x->source != y->source)
        return x->source < y->source ? -1 : 1;
    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    return (x->off > y->off) - (x->off < y->off);
}

static void judge(struct check_context *c, const struct wordings *w, const struct wording *first, size_t count)
{
    size_t all = 0;
    for (size_t i = 0; i < count; i++)
        all += first[i].count;
    if (count < 2 || all < SOURCE_MIN || first->count < USUAL_MIN || first->count == first[count - 1].count)
        return;
    const struct wording *rare = &first[count - 1];
    struct span source = intern_span(&w->words, first->source), usual = intern_span(&w->words, first->target);
    struct finding *f = finding_emit(c, &rules[0], rare->off, rare->len,
                                     "\"%.*s\" of the source text is mostly \"%.*s\" in this translation.",
                                     (int)source.len, source.ptr, (int)usual.len, usual.ptr);
    for (size_t i = 0; i + 1 < count; i++)
        finding_relate(c, f, first[i].off, first[i].len, "the other wording");
}

static void end(struct check_context *c, void *state)
{
    struct wordings *w = state;
    if (!w)
        return;
    if (w->items.len > 0)
        qsort(w->items.items, w->items.len, sizeof(*w->items.items), compare);
    for (size_t from = 0, to; from < w->items.len; from = to) {
        for (to = from; to < w->items.len && w->items.items[to].source == w->items.items[from].source;)
            to++;
        judge(c, w, &w->items.items[from], to - from);
    }
    intern_release(&w->words);
    intern_release(&w->pairs);
    vec_release(&w->items);
    free(w);
}

const struct check check_source_wordings = {
    .rules = rules, .rule_count = 1, .begin = begin, .pair = check_pair, .end = end, .whole_text = true};
