#include "checks/term_words.h"

#include "base/utf8.h"
#include "checks/token_tools.h"
#include "lexicon/forms.h"
#include "lexicon/inflect.h"
#include "lexicon/knowledge.h"
#include "lexicon/readings.h"

size_t term_glued_tokens(const struct pair_side *side, size_t token, struct span word, bool exact)
{
    size_t off = side->tokens[token].off, end = off + word.len, i = token;
    struct span stands = {side->doc->text + off, word.len};
    if (end > side->off + side->len || !(exact ? span_equal(stands, word) : term_equal_folded(stands, word)))
        return 0;
    while (i < side->token_count && token_end(&side->tokens[i]) < end)
        i++;
    return i < side->token_count && token_end(&side->tokens[i]) == end ? i + 1 - token : 0;
}

static bool is_lemma_of(const struct check_context *c, struct span form, struct span lemma)
{
    struct reading r[WORD_READINGS_MAX];
    char own[LEXICON_FORM_MAX];
    size_t count = word_readings(c->words->knowledge, form.ptr, form.len, r, WORD_READINGS_MAX);
    for (size_t i = 0; i < count; i++) {
        size_t len = word_lemma(c->words->knowledge, form.ptr, form.len, &r[i], own, sizeof(own));
        if (len > 0 && span_equal((struct span){own, len}, lemma))
            return true;
    }
    return false;
}

bool term_any_lemma(struct check_context *c, const struct pair_side *side, size_t token, struct span word,
                    term_lemma_test test)
{
    struct span form = pair_token(side, token);
    char lemma[LEXICON_FORM_MAX];
    size_t count = 0;
    const struct reading *r = side->tokens[token].form == TOKEN_NO_FORM
                                  ? NULL
                                  : vocabulary_readings(c->words, side->tokens[token].form, &count);
    for (size_t i = 0; i < count; i++) {
        size_t len = word_lemma(c->words->knowledge, form.ptr, form.len, &r[i], lemma, sizeof(lemma));
        if (len > 0 && test(c, (struct span){lemma, len}, word))
            return true;
    }
    return false;
}

bool term_is_same_lemma(const struct check_context *c, struct span lemma, struct span word)
{
    return span_equal(lemma, word) || is_lemma_of(c, word, lemma);
}

struct form_wanted {
    struct span lemma, form;
    struct inflection step;
    bool found;
};

static void compare_form(void *arg, const struct inflection *step)
{
    struct form_wanted *w = arg;
    char form[LEXICON_FORM_MAX];
    size_t len = step->cut < w->lemma.len ? inflection_write(step, w->lemma, form, sizeof(form)) : 0;
    if (!w->found && len > 0 && span_equal((struct span){form, len}, w->form)) {
        w->found = true;
        w->step = *step;
    }
}

/* By letters alone, for what the lexicon does not know. */
static bool is_regular_form(struct span form, struct span lemma, struct inflection *step)
{
    struct form_wanted w = {.lemma = lemma, .form = form};
    if (form.len > lemma.len + 8 || lemma.len > LEXICON_FORM_MAX / 2)
        return false;
    inflect(lemma, INFLECT_WORD, compare_form, &w);
    *step = w.step;
    return w.found;
}

/* The word as it stands; the first word of a sentence also with a capital of its own. */
static bool is_written(const struct pair_side *side, size_t token, struct span word)
{
    char raised[LEXICON_FORM_MAX];
    struct span form = pair_token(side, token);
    if (span_equal(form, word))
        return true;
    bool first = token_has(&side->tokens[token], TOKEN_SENTENCE_START);
    size_t len = first ? utf8_recase(word.ptr, word.len, true, raised, sizeof(raised)) : 0;
    return len > 0 && span_equal(form, (struct span){raised, len});
}

bool term_is_parted_verb(struct check_context *c, const struct pair_side *side, size_t token, struct span word)
{
    size_t prefix = c->words->knowledge->forms ? separable_prefix(c->words->knowledge->forms, word) : 0;
    struct span base = {word.ptr + prefix, word.len - prefix};
    if (prefix == 0 || !term_any_lemma(c, side, token, base, term_is_same_lemma))
        return false;
    for (size_t i = token + 1; i < side->token_count; i++)
        if (span_equal(pair_token(side, i), (struct span){word.ptr, prefix}))
            return true;
    return false;
}

static bool is_german_form(struct check_context *c, const struct pair_side *side, size_t token, struct span word)
{
    struct inflection step;
    unsigned known = lexicon_listed_flags(c->words->knowledge->lexicon, word.ptr, word.len);
    if (is_written(side, token, word))
        return true;
    if (side->tokens[token].cls != TOKEN_WORD)
        return false;
    return term_any_lemma(c, side, token, word, term_is_same_lemma) ||
           (!known && is_regular_form(pair_token(side, token), word, &step));
}

size_t term_at(struct check_context *c, const struct pair_side *side, size_t token, const struct term_text *t)
{
    size_t i = token;
    for (size_t w = 0; w < t->word_count; w++) {
        if (i >= side->token_count || token_has(&side->tokens[i], TOKEN_CODE))
            return 0;
        bool stands = is_german_form(c, side, i, t->words[w]) ||
                      (t->word_count == 1 && term_is_parted_verb(c, side, i, t->words[w]));
        size_t count = stands ? 1 : term_glued_tokens(side, i, t->words[w], true);
        if (count == 0)
            return 0;
        i += count;
    }
    return i - token;
}

bool term_covers(struct check_context *c, const struct pair_side *side, const struct term_texts *terms, size_t token,
                 size_t len)
{
    for (size_t k = 0; k < terms->len; k++) {
        size_t words = terms->items[k].word_count, from = token >= words ? token + 1 - words : 0;
        for (size_t i = from; i <= token; i++)
            if (i + term_at(c, side, i, &terms->items[k]) >= token + len)
                return true;
    }
    return false;
}
