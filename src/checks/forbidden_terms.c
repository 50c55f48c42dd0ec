/* Words that a termbase forbids, where no source text says for what they stand. */
#include "checks/forbidden_terms.h"

#include "checks/checks.h"
#include "checks/term_words.h"
#include "checks/token_tools.h"
#include "lexicon/knowledge.h"
#include "lexicon/readings.h"
#include "text/analysis.h"

static const struct rule_info rules[] = {
    {.id = "text/terms/forbidden",
     .category = CATEGORY_TERMBASE,
     .severity = SEVERITY_MAJOR,
     .help =
         "A word that the termbase forbids. Beside a source text, only entries without a source term are looked for "
         "in every sentence, the others where the source has their term: source/terms/forbidden. See `mtlint help "
         "terms`."},
};

static struct finding *emit(struct check_context *c, const struct rule_info *rule, const struct pair_side *side,
                            size_t token, size_t len, const struct term *t, size_t number)
{
    struct span forbidden = t->forbidden.items[number].text, note = t->note;
    size_t off = side->tokens[token].off, size = token_end(&side->tokens[token + len - 1]) - off;
    if (t->targets.len == 0 && note.len > 0)
        return finding_emit(c, rule, off, size, "The termbase does not allow \"%.*s\" (%.*s).", (int)forbidden.len,
                            forbidden.ptr, (int)note.len, note.ptr);
    if (t->targets.len == 0)
        return finding_emit(c, rule, off, size, "The termbase does not allow \"%.*s\".", (int)forbidden.len,
                            forbidden.ptr);
    struct span target = t->targets.items[0].text;
    if (note.len > 0)
        return finding_emit(c, rule, off, size, "The termbase does not allow \"%.*s\", it wants \"%.*s\" (%.*s).",
                            (int)forbidden.len, forbidden.ptr, (int)target.len, target.ptr, (int)note.len, note.ptr);
    return finding_emit(c, rule, off, size, "The termbase does not allow \"%.*s\", it wants \"%.*s\".",
                        (int)forbidden.len, forbidden.ptr, (int)target.len, target.ptr);
}

struct finding *forbidden_term_report(struct check_context *c, const struct rule_info *rule,
                                      const struct pair_side *side, size_t token, size_t len, const struct term *t,
                                      size_t number)
{
    struct finding *f = emit(c, rule, side, token, len, t, number);
    struct span fix = {0};
    if (f && t->targets.len > 0)
        fix = term_form_like(c, side, token, &t->forbidden.items[number], &t->targets.items[0]);
    if (fix.len > 0)
        finding_replace(c, f, FIX_UNSAFE, side->tokens[token].off, side->tokens[token].len, fix);
    return f;
}

/* A token at which a forbidden term is looked for; the longest wins. */
struct search {
    struct check_context *c;
    const struct analysis *analysis; /* NULL: none */
    const struct pair_side *side;
    size_t token, len, number;
    const struct term *term;
};

static void try_term(void *arg, const struct term *t)
{
    struct search *s = arg;
    if (s->c->bitext && t->source.word_count > 0)
        return;
    for (size_t i = 0; i < t->forbidden.len; i++) {
        size_t len = term_at(s->c, s->side, s->token, &t->forbidden.items[i]);
        if (len <= s->len || term_covers(s->c, s->side, &t->targets, s->token, len))
            continue;
        s->len = len;
        s->number = i;
        s->term = t;
    }
}

static bool is_now_and_then(const struct analysis *a, size_t word)
{
    return analysis_word_in(a, word, " ab ") && analysis_word_in(a, word + 1, " und ") &&
           analysis_word_in(a, word + 2, " an zu ");
}

/* The one at the end of the clause whose finite verb the token is; empty when there is none. */
static struct span separated_prefix(const struct search *s)
{
    const struct analysis *a = s->analysis;
    uint32_t verb = a ? analysis_word_at(a, s->token) : NO_WORD;
    const struct clause *own = verb == NO_WORD ? NULL : analysis_clause(a, verb);
    for (size_t i = verb + 1; own && own->finite == verb && i <= own->last; i++)
        if (analysis_tag(a, i) == TAG_PTKVZ && analysis_clause(a, i) == own && !is_now_and_then(a, i))
            return a->words.items[i].text;
    return (struct span){0};
}

static void try_word(struct search *s, struct span word)
{
    for (size_t i = 0; i < s->c->terms->items.len; i++)
        termbase_by_forbidden(s->c->terms->items.items[i], word, try_term, s);
}

/* "Er sagt die Reise ab" has no word that begins like "absagen". */
static void try_parted(struct search *s, struct span lemma)
{
    char whole[2 * LEXICON_FORM_MAX];
    struct span prefix = separated_prefix(s);
    if (prefix.len == 0 || prefix.len > LEXICON_FORM_MAX)
        return;
    memcpy(whole, prefix.ptr, prefix.len);
    memcpy(whole + prefix.len, lemma.ptr, lemma.len);
    try_word(s, (struct span){whole, prefix.len + lemma.len});
}

/* By the token and its lemmas: "ging" begins otherwise than "gehen". */
static void search_at(struct search *s)
{
    const struct token *t = &s->side->tokens[s->token];
    char lemma[LEXICON_FORM_MAX];
    struct span form = pair_token(s->side, s->token);
    size_t count = 0;
    try_word(s, form);
    const struct reading *r = t->cls == TOKEN_WORD ? vocabulary_readings(s->c->words, t->form, &count) : NULL;
    for (size_t i = 0; i < count; i++) {
        size_t len = word_lemma(s->c->words->knowledge, form.ptr, form.len, &r[i], lemma, sizeof(lemma));
        if (len == 0)
            continue;
        try_word(s, (struct span){lemma, len});
        if (r[i].part_of_speech == POS_VERB)
            try_parted(s, (struct span){lemma, len});
    }
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *view)
{
    const struct pair_side side = {.doc = c->doc,
                                   .lang = c->lang,
                                   .off = view->sentence->off,
                                   .len = view->sentence->len,
                                   .tokens = view->tokens,
                                   .token_count = view->token_count};
    (void)state;
    for (size_t i = 0; c->terms && c->terms->items.len > 0 && i < side.token_count; i++) {
        struct search s = {.c = c, .analysis = view->analysis, .side = &side, .token = i};
        search_at(&s);
        if (!s.term)
            continue;
        forbidden_term_report(c, &rules[0], &side, i, s.len, s.term, s.number);
        i += s.len - 1;
    }
}

const struct check check_forbidden_terms = {
    .rules = rules, .rule_count = 1, .sentence = check_sentence, .analysis = true};
