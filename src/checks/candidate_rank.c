#include "checks/candidate_rank.h"

#include "lexicon/readings.h"
#include "lexicon/surroundings.h"

/* The best is this much likelier than the second, in log10 odds, when it may be applied without asking; one of which
 * the neighbours say that it cannot stand there may not. */
#define SURE_LEAD 1.0
#define SURE_FIT (-1.0)
/* Candidates that are a thousand times less likely than the best are not worth showing. */
#define SHOWN_LEAD 3.0

enum { CANDIDATES = 12 };

/* The neighbour `step` words from token i; nothing beyond punctuation. */
static struct neighbour neighbour_at(struct check_context *c, const struct sentence_view *s, size_t i, int step)
{
    struct neighbour none = {0};
    for (int k = 0; k != step;) {
        k += step > 0 ? 1 : -1;
        size_t at = i + (size_t)k;
        if (at >= s->token_count || s->tokens[at].cls != TOKEN_WORD || s->tokens[at].form == TOKEN_NO_FORM)
            return none;
    }
    const struct token *t = &s->tokens[i + (size_t)step];
    struct neighbour n = {.first = (t->flags & TOKEN_SENTENCE_START) != 0};
    n.readings = vocabulary_readings(c->words, t->form, &n.count);
    return n;
}

static struct surroundings surroundings_of(struct check_context *c, const struct sentence_view *s, size_t i)
{
    struct surroundings around;
    for (int k = 0; k < NEIGHBOURS; k++) {
        around.before[k] = neighbour_at(c, s, i, -(k + 1));
        around.after[k] = neighbour_at(c, s, i, k + 1);
    }
    return around;
}

static double fit_of(struct check_context *c, const struct surroundings *around, struct span word, bool first)
{
    struct reading readings[WORD_READINGS_MAX];
    size_t n = word_readings(c->words->knowledge, word.ptr, word.len, readings, WORD_READINGS_MAX);
    struct neighbour own = {readings, n, first};
    return surroundings_fit(around, &own);
}

void candidate_rank(struct check_context *c, const struct sentence_view *s, size_t i, const struct form *form,
                    struct ranked_candidates *out)
{
    double scores[CANDIDATES], fits[CANDIDATES];
    size_t order[CANDIDATES], n = 0;
    struct surroundings around = surroundings_of(c, s, i);
    bool first = (s->tokens[i].flags & TOKEN_SENTENCE_START) != 0;
    for (; n < form->candidate_count && n < CANDIDATES; n++) {
        fits[n] = fit_of(c, &around, form->candidates[n].text, first);
        scores[n] = form->candidates[n].odds + fits[n];
        size_t at = n;
        for (; at > 0 && scores[order[at - 1]] < scores[n]; at--)
            order[at] = order[at - 1];
        order[at] = n;
    }
    *out = (struct ranked_candidates){0};
    for (size_t k = 0; k < n && k < RANKED_MAX && scores[order[k]] > scores[order[0]] - SHOWN_LEAD; k++)
        out->text[out->count++] = form->candidates[order[k]].text;
    if (!n)
        return;
    out->odds = scores[order[0]];
    out->sure = form->candidates[order[0]].solid && fits[order[0]] >= SURE_FIT &&
                (n < 2 || scores[order[0]] - scores[order[1]] >= SURE_LEAD);
}

/* How well the two words of a split fit: each beside the other and the words around. */
static double fit_of_split(struct check_context *c, const struct surroundings *around, struct span parted, bool first)
{
    struct reading left[WORD_READINGS_MAX], right[WORD_READINGS_MAX];
    const struct knowledge *k = c->words->knowledge;
    const char *space = memchr(parted.ptr, ' ', parted.len);
    size_t at = space ? (size_t)(space - parted.ptr) : 0;
    if (!space)
        return 0;
    struct neighbour one = {left, word_readings(k, parted.ptr, at, left, WORD_READINGS_MAX), first};
    struct neighbour two = {right, word_readings(k, space + 1, parted.len - at - 1, right, WORD_READINGS_MAX), false};
    struct surroundings of_one = {{around->before[0], around->before[1]}, {two, around->after[0]}};
    struct surroundings of_two = {{one, around->before[0]}, {around->after[0], around->after[1]}};
    return surroundings_fit(&of_one, &one) + surroundings_fit(&of_two, &two);
}

struct span joined_rank(struct check_context *c, const struct sentence_view *s, size_t i, const struct form *form)
{
    struct surroundings around;
    struct span best = form->repair;
    double most = -99;
    if (form->candidate_count < 2)
        return best;
    around = surroundings_of(c, s, i);
    for (uint32_t k = 0; k < form->candidate_count; k++) {
        const struct candidate_repair *one = &form->candidates[k];
        double odds = one->odds + fit_of_split(c, &around, one->text, (s->tokens[i].flags & TOKEN_SENTENCE_START) != 0);
        if (odds > most) {
            most = odds;
            best = one->text;
        }
    }
    return best;
}
