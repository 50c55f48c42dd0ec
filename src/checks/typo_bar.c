#include "checks/typo_bar.h"

#include "base/utf8.h"
#include "checks/token_tools.h"
#include "lexicon/compound.h"
#include "lexicon/distance.h"
#include "lexicon/judge.h"
#include "lexicon/knowledge.h"
#include "lexicon/lexicon.h"

#define SHORT_ODDS 0.5 /* so much more for words of four letters with a capital */

#define LISTED_NOUN_ODDS (-1.1) /* behind an article: so much for what the lexicon has as it is, no new compound */

#define USUAL_SLIP 0.8 /* edit_weight() of a letter too few, two that changed places, a key beside */

#define USUAL_SLIP_GAIN 0.6 /* so much less will do for one in a usual word, or in a long one behind an article */
#define VERY_LONG_GAIN 1.1  /* nobody is called by fifteen letters that differ from a word in one */

enum { SHORT_LETTERS = 4, LONG_LETTERS = 10, VERY_LONG_LETTERS = 15, USUAL_COMPOUND = 30 };

/* "Kaufpreis": no list has it, and everybody writes it. */
static bool is_usual_compound(const struct check_context *c, struct span word)
{
    struct compound parts;
    const struct lexicon *lex = c->words->knowledge->lexicon;
    return (lexicon_flags(lex, word.ptr, word.len) & LEX_SEEN) &&
           lexicon_frequency(lex, word.ptr, word.len) >= USUAL_COMPOUND &&
           compound_analyze(lex, word.ptr, word.len, &parts);
}

double typo_bar(struct check_context *c, const struct sentence_view *s, size_t i, bool noun, struct span best)
{
    const struct token *t = &s->tokens[i];
    struct span word = token_span(c, t);
    bool listed = is_listed_german(c, best) || is_usual_compound(c, best);
    size_t letters = utf8_count(word.ptr, word.len);
    bool usual = edit_weight(word.ptr, word.len, best.ptr, best.len) <= USUAL_SLIP;
    double less = usual && (listed || (noun && letters >= LONG_LETTERS)) ? USUAL_SLIP_GAIN : 0;
    if (noun && letters >= VERY_LONG_LETTERS)
        less = VERY_LONG_GAIN;
    if (!(t->flags & TOKEN_CAPITAL))
        return TYPO_LOWER_ODDS - less;
    double bar = noun && listed                    ? LISTED_NOUN_ODDS
                 : noun                            ? TYPO_NOUN_PLACE_ODDS
                 : t->flags & TOKEN_SENTENCE_START ? TYPO_START_ODDS
                                                   : TYPO_CAPITAL_ODDS;
    return (letters <= SHORT_LETTERS ? bar + SHORT_ODDS : bar) - less;
}
