/* Where source terms stand in the source text. */
#include "base/utf8.h"
#include "checks/source_names.h"
#include "checks/term_words.h"
#include "checks/token_tools.h"
#include "lexicon/english_bases.h"
#include "lexicon/words.h"
#include "text/word_lists.h"

struct base_wanted {
    struct span word; /* folded */
    enum term_part part;
};

static bool may_end(enum term_part part, enum english_ending ending)
{
    switch (ending) {
    case ENGLISH_S:
        return part != TERM_ADJECTIVE && part != TERM_ADVERB;
    case ENGLISH_ED:
    case ENGLISH_ING:
        return part == TERM_VERB || part == TERM_ANY;
    case ENGLISH_DEGREE:
        return part == TERM_ADJECTIVE || part == TERM_ADVERB;
    default:
        return false;
    }
}

static bool is_wanted_base(void *arg, struct span base, enum english_ending ending)
{
    const struct base_wanted *w = arg;
    return may_end(w->part, ending) && span_equal(base, w->word);
}

static bool is_inflected(const struct check_context *c, const struct pair_side *side, struct span form,
                         struct span word, enum term_part part)
{
    char x[LEXICON_FORM_MAX], y[LEXICON_FORM_MAX];
    struct span lower = term_fold(form, x);
    struct base_wanted w = {term_fold(word, y), part};
    const struct translations *t = c->bitext ? c->bitext->translations : NULL;
    if (lower.len == 0 || w.word.len == 0 || strcmp(side->lang->tag, "en") != 0)
        return false;
    return english_bases(lower, is_wanted_base, &w) ||
           (part != TERM_NAME && t && span_equal(translations_base(t, lower), w.word));
}

/* With the case of the term an ending may still stand behind it, and a sentence still begins with a capital. */
static bool is_exact_form(const struct token *t, struct span form, struct span word)
{
    char raised[LEXICON_FORM_MAX];
    if (span_equal(form, word) ||
        (form.len == word.len + 1 && span_ends(form, "s") && memcmp(form.ptr, word.ptr, word.len) == 0))
        return true;
    size_t len = token_has(t, TOKEN_SENTENCE_START) ? utf8_recase(word.ptr, word.len, true, raised, sizeof(raised)) : 0;
    return len > 0 && span_equal(form, (struct span){raised, len});
}

/* What the termbase says, or else that of which all translations are: nouns of German have capitals. */
static enum term_part part_of(const struct check_context *c, const struct term *t)
{
    bool nouns = t->part == TERM_ANY && t->targets.len > 0 && strcmp(c->lang->tag, "de") == 0;
    for (size_t i = 0; i < t->targets.len && nouns; i++) {
        const struct term_text *target = &t->targets.items[i];
        nouns = target->word_count > 0 && starts_with_capital(target->words[target->word_count - 1]);
    }
    return nouns ? TERM_NOUN : t->part;
}

static bool is_form_in_source(const struct check_context *c, const struct pair_side *side, size_t token,
                              struct span word, const struct term *t)
{
    struct span form = english_without_genitive(pair_token(side, token));
    if (side->tokens[token].cls != TOKEN_WORD || token_has(&side->tokens[token], TOKEN_CODE))
        return false;
    if (t->exact)
        return is_exact_form(&side->tokens[token], form, word);
    return term_equal_folded(form, word) || is_inflected(c, side, form, word, part_of(c, t));
}

/* "open-source" for "open source". */
static bool is_hyphenated(const struct pair_side *side, size_t token, const struct term *t)
{
    char joined[LEXICON_FORM_MAX];
    struct span form = english_without_genitive(pair_token(side, token));
    if (t->source.word_count < 2 || !token_has(&side->tokens[token], TOKEN_HAS_HYPHEN) ||
        form.len != t->source.text.len || form.len > sizeof(joined))
        return false;
    for (size_t i = 0; i < form.len; i++)
        joined[i] = t->source.text.ptr[i] == ' ' ? '-' : t->source.text.ptr[i];
    return t->exact ? span_equal(form, (struct span){joined, form.len})
                    : term_equal_folded(form, (struct span){joined, form.len});
}

/* "to board a plane" is no noun, "the board" no verb. */
static bool is_other_part(const struct pair_side *side, size_t token, const struct term *t)
{
    if (token == 0 || t->source.word_count != 1)
        return false;
    struct span before = pair_token(side, token - 1);
    if (t->part == TERM_NOUN)
        return word_in(before, " to i you we they he she will would can could may might must shall should don't ");
    return t->part == TERM_VERB && word_in(before, " a an the this these those my your his her its our their no every "
                                                   "each some any ");
}

size_t term_in_source(const struct check_context *c, const struct pair_side *side, size_t token, const struct term *t)
{
    size_t i = token;
    if (is_hyphenated(side, token, t))
        return 1;
    for (size_t w = 0; w < t->source.word_count; w++) {
        if (i >= side->token_count)
            return 0;
        size_t count = term_glued_tokens(side, i, t->source.words[w], t->exact);
        if (count == 0)
            count = is_form_in_source(c, side, i, t->source.words[w], t);
        if (count == 0)
            return 0;
        i += count;
    }
    return is_other_part(side, token, t) ? 0 : i - token;
}
