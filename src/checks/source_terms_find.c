#include "checks/source_terms.h"
#include "checks/term_words.h"
#include "lexicon/english_bases.h"
#include "lexicon/lexicon.h"

/* A token of the source at which a term is looked for. */
struct search {
    struct check_context *c;
    const struct pair_side *side;
    size_t token;
    struct found_term best;
};

static void try_term(void *arg, const struct term *t)
{
    struct search *s = arg;
    size_t len = term_in_source(s->c, s->side, s->token, t);
    if (len > s->best.len)
        s->best = (struct found_term){.token = s->token, .len = len, .occurrences = 1};
    for (size_t i = 0; i < s->best.count; i++)
        if (s->best.terms[i] == t)
            return;
    if (len > 0 && len == s->best.len && s->best.count < ALTERNATIVES_MAX)
        s->best.terms[s->best.count++] = t;
}

static void try_word(struct search *s, struct span word)
{
    for (size_t i = 0; i < s->c->terms->items.len; i++)
        termbase_by_source(s->c->terms->items.items[i], word, try_term, s);
}

static bool try_base(void *arg, struct span base, enum english_ending ending)
{
    (void)ending;
    try_word(arg, base);
    return false;
}

/* The longest term that begins at the token. */
static void search_at(struct search *s)
{
    char folded[LEXICON_FORM_MAX];
    struct span word = english_without_genitive(pair_token(s->side, s->token));
    s->best = (struct found_term){0};
    try_word(s, word);
    struct span lower = {folded, lexicon_fold(word.ptr, word.len, folded, sizeof(folded))};
    english_bases(lower, try_base, s);
    struct span irregular = {0};
    if (s->c->bitext->translations)
        irregular = translations_base(s->c->bitext->translations, lower);
    if (irregular.len > 0)
        try_word(s, irregular);
}

static void add_found(struct found_terms *all, const struct found_term *f)
{
    for (size_t i = 0; i < all->len; i++)
        if (all->items[i].terms[0] == f->terms[0]) {
            all->items[i].occurrences++;
            return;
        }
    if (all->len < FOUND_MAX)
        all->items[all->len++] = *f;
}

void source_terms_find(struct check_context *c, const struct pair_side *side, struct found_terms *all)
{
    struct search s = {.c = c, .side = side};
    for (s.token = 0; s.token < side->token_count; s.token++) {
        search_at(&s);
        if (s.best.count == 0)
            continue;
        add_found(all, &s.best);
        s.token += s.best.len - 1;
    }
}

/* --- what the translation has of them */

size_t source_term_count(struct check_context *c, const struct pair_side *target, const struct found_term *f)
{
    size_t count = 0;
    for (size_t i = 0; i < f->count; i++) {
        const struct term *t = f->terms[i];
        if (t->keep)
            count += term_count_kept(target, t->source.text);
        for (size_t k = 0; k < t->targets.len && !t->keep; k++)
            count += term_count(c, target, &t->targets.items[k]);
    }
    return count;
}

bool source_terms_want(struct check_context *c, const struct pair_side *target, const struct found_terms *all,
                       size_t token, size_t len)
{
    for (size_t i = 0; i < all->len; i++)
        for (size_t k = 0; k < all->items[i].count; k++)
            if (term_covers(c, target, &all->items[i].terms[k]->targets, token, len))
                return true;
    return false;
}
