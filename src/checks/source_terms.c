/* The terms of a termbase, in the source text and in its translation. */
#include "checks/source_terms.h"

#include "checks/checks.h"
#include "checks/forbidden_terms.h"
#include "checks/term_words.h"
#include "lexicon/lexicon.h"
#include "lexicon/readings.h"
#include "text/tokenizer.h"

enum { RULE_MISSING, RULE_FORBIDDEN, RULE_KEEP };

static const struct rule_info rules[] = {
    [RULE_MISSING] = {.id = "source/terms/missing",
                      .category = CATEGORY_TERMBASE,
                      .severity = SEVERITY_MAJOR,
                      .help =
                          "The source text has a term of the termbase, and the translation has none of the words "
                          "that the termbase gives for it, in no form and in no compound. See `mtlint help terms`."},
    [RULE_FORBIDDEN] = {.id = "source/terms/forbidden",
                        .category = CATEGORY_TERMBASE,
                        .severity = SEVERITY_MAJOR,
                        .help = "The source text has a term of the termbase, and the translation has a word for it "
                                "that the termbase forbids. See `mtlint help terms`."},
    [RULE_KEEP] = {.id = "source/terms/keep",
                   .category = CATEGORY_NO_TRANSLATE,
                   .severity = SEVERITY_MAJOR,
                   .help =
                       "A term that the termbase keeps as it is does not stand in the translation. See `mtlint help "
                       "terms`."},
};

/* --- what is forbidden */

static bool report_forbidden(struct check_context *c, const struct pair_view *p, const struct found_terms *all,
                             const struct term *t)
{
    bool told = false;
    for (size_t i = 0; i < p->target.token_count; i++)
        for (size_t k = 0; k < t->forbidden.len; k++) {
            size_t len = term_at(c, &p->target, i, &t->forbidden.items[k]);
            if (len == 0 || source_terms_want(c, &p->target, all, i, len))
                continue;
            struct finding *f = forbidden_term_report(c, &rules[RULE_FORBIDDEN], &p->target, i, len, t, k);
            finding_show_source(c, f, p);
            told = true;
            i += len - 1;
            break;
        }
    return told;
}

/* --- what is missing */

/* "A" or "B", as a message names them between quotation marks. */
static const char *wanted_of(const struct check_context *c, const struct found_term *f)
{
    const char *all = NULL;
    for (size_t i = 0; i < f->count; i++)
        for (size_t k = 0; k < f->terms[i]->targets.len; k++) {
            struct span text = f->terms[i]->targets.items[k].text;
            all = all ? arena_printf(c->scratch, "%s%s%.*s", all, message_part(c, MESSAGE("\" or \"")), (int)text.len,
                                     text.ptr)
                      : arena_printf(c->scratch, "%.*s", (int)text.len, text.ptr);
        }
    return all;
}

static struct span note_of(const struct found_term *f)
{
    for (size_t i = 0; i < f->count; i++)
        if (f->terms[i]->note.len > 0)
            return f->terms[i]->note;
    return (struct span){0};
}

/* The sentence of the translation beside the pair has the term: a pronoun or nothing at all stands for it here. */
static bool stands_near(struct check_context *c, const struct pair_view *p, const struct found_term *f, size_t sentence)
{
    const struct document *doc = p->target.doc;
    struct token_list tokens = {0};
    if (p->pair || sentence >= doc->sentences.len)
        return false;
    const struct sentence *s = &doc->sentences.items[sentence];
    tokenize(p->target.lang, doc->text, s->off, s->len, &c->words->ids, &tokens);
    struct pair_side side = {.doc = doc,
                             .lang = p->target.lang,
                             .off = s->off,
                             .len = s->len,
                             .tokens = tokens.items,
                             .token_count = tokens.len};
    bool stands = source_term_count(c, &side, f) > 0;
    token_list_release(&tokens);
    return stands;
}

static bool is_counterpart(struct check_context *c, const struct pair_view *p, size_t token, struct span source)
{
    char lemma[LEXICON_FORM_MAX], folded[LEXICON_FORM_MAX];
    const struct token *t = &p->target.tokens[token];
    struct span form = pair_token(&p->target, token);
    size_t count = 0;
    const struct reading *r = t->cls == TOKEN_WORD ? vocabulary_readings(c->words, t->form, &count) : NULL;
    for (size_t i = 0; i < count; i++) {
        size_t len = word_lemma(c->words->knowledge, form.ptr, form.len, &r[i], lemma, sizeof(lemma));
        struct span key = {folded, lexicon_fold(lemma, len, folded, sizeof(folded))};
        if (key.len > 0 && translations_has(c->bitext->translations, source, key))
            return true;
    }
    return false;
}

/* The token of the translation that a dictionary has for the last word of the source term; their number when there is
 * none, or it may stand for another term. */
static size_t find_counterpart(struct check_context *c, const struct pair_view *p, const struct found_terms *all,
                               const struct found_term *f)
{
    struct span source = pair_token(&p->source, f->token + f->len - 1);
    size_t i = 0;
    if (!c->bitext->translations || lang_is_function_word(p->source.lang, source))
        return p->target.token_count;
    while (i < p->target.token_count &&
           (!is_counterpart(c, p, i, source) || source_terms_want(c, &p->target, all, i, 1)))
        i++;
    return i;
}

static void report_missing(struct check_context *c, const struct pair_view *p, const struct found_terms *all,
                           const struct found_term *f)
{
    size_t place = find_counterpart(c, p, all, f);
    bool marked = place < p->target.token_count;
    if (!marked && (stands_near(c, p, f, p->link->target_from - 1) || stands_near(c, p, f, p->link->target_to)))
        return;
    struct span source = f->terms[0]->source.text, note = note_of(f);
    const char *wanted = wanted_of(c, f);
    size_t off = marked ? p->target.tokens[place].off : p->target.off;
    size_t len = marked ? p->target.tokens[place].len : p->target.len;
    struct finding *finding =
        note.len ? finding_emit(c, &rules[RULE_MISSING], off, len,
                                "The source text has \"%.*s\", for which the termbase wants \"%s\" (%.*s).",
                                (int)source.len, source.ptr, wanted, (int)note.len, note.ptr)
                 : finding_emit(c, &rules[RULE_MISSING], off, len,
                                "The source text has \"%.*s\", for which the termbase wants \"%s\".", (int)source.len,
                                source.ptr, wanted);
    finding_show_source(c, finding, p);
}

static void report_not_kept(struct check_context *c, const struct pair_view *p, const struct found_term *f)
{
    struct span source = f->terms[0]->source.text;
    if (stands_near(c, p, f, p->link->target_from - 1) || stands_near(c, p, f, p->link->target_to))
        return;
    struct finding *finding = finding_emit(
        c, &rules[RULE_KEEP], p->target.off, p->target.len,
        "The termbase keeps \"%.*s\" as it is, and the translation does not have it.", (int)source.len, source.ptr);
    finding_show_source(c, finding, p);
}

static void check_term(struct check_context *c, const struct pair_view *p, const struct found_terms *all,
                       const struct found_term *f)
{
    size_t targets = source_term_count(c, &p->target, f);
    bool told = false;
    for (size_t i = 0; targets < f->occurrences && i < f->count; i++)
        told |= report_forbidden(c, p, all, f->terms[i]);
    if (targets > 0 || told)
        return;
    if (f->terms[0]->keep)
        report_not_kept(c, p, f);
    else if (f->terms[0]->targets.len > 0)
        report_missing(c, p, all, f);
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    (void)state;
    if (!c->terms || c->terms->items.len == 0 || !pair_is_sure(p))
        return;
    struct found_terms *all = arena_alloc(c->scratch, sizeof(*all));
    source_terms_find(c, &p->source, all);
    for (size_t i = 0; i < all->len; i++)
        check_term(c, p, all, &all->items[i]);
}

const struct check check_source_terms = {.rules = rules, .rule_count = 3, .pair = check_pair};
