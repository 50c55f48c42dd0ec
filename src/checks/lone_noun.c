#include "checks/lone_noun.h"

#include "checks/code_place.h"
#include "checks/noun_place.h"
#include "checks/token_tools.h"
#include "checks/word_context.h"
#include "lexicon/knowledge.h"

enum { LETTERS_MIN = 4, WELL_KNOWN = 35 /* frequency class from which on the lexicon has all that a word may be */ };

bool is_only_noun(const struct analysis *a, size_t word)
{
    const tag_set nouns = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE);
    tag_set possible = a->tagged.items[word].possible;
    return possible & TAG_BIT(TAG_NN) && !(possible & ~nouns);
}

/* "-n" and "-t" may be the ending of a verb, unless a suffix of nouns stands before. */
static bool may_be_verb(const struct lexicon *lex, struct span word)
{
    static const char *const suffixes[] = {"ungen", "heiten", "keiten", "schaften", "ionen", "innen", "täten", NULL};
    if (span_ends_in_one_of(word, suffixes))
        return false;
    return span_ends(word, "n") || (span_ends(word, "t") && lexicon_frequency(lex, word.ptr, word.len) < WELL_KNOWN);
}

/* "per saldo", "en gros", "in petto" */
static bool is_fixed_phrase(const struct analysis *a, size_t word)
{
    return analysis_word_in(a, word - 1, " per en ex pro par vis à ad pi in ") &&
           analysis_word_in(a, word, " saldo gros détail passant vogue post avance natura petto spe puncto summa ");
}

bool is_lone_noun(struct check_context *c, const struct sentence_view *s, size_t word)
{
    const struct analysis *a = s->analysis;
    const struct token *t = word_token(s, word);
    struct span text = token_span(c, t);
    size_t token = a->words.items[word].token;
    if (!is_only_noun(a, word) || token_letters(c, t) < LETTERS_MIN || token_has(t, TOKEN_QUOTED) ||
        vocabulary_judge(c->words, t->form)->count > 1)
        return false;
    const struct lexicon *lex = c->words->knowledge->lexicon;
    if (lexicon_flags(lex, text.ptr, text.len) & LEX_ENGLISH || may_be_verb(lex, text) || is_fixed_phrase(a, word))
        return false;
    return !(tags_behind(a, word) & NOUNS_BEHIND) && !is_code_place(c, s, token) && !may_be_code_name(c, s, token) &&
           !is_foreign_surrounding(c, s, token);
}
