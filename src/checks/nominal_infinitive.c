#include "checks/nominal_infinitive.h"

#include "checks/token_tools.h"
#include "lexicon/knowledge.h"
#include "lexicon/lexicon.h"
#include "lexicon/productive.h"
#include "text/word_lists.h"

enum { MODIFIER_MIN = 3, INFINITIVE_MIN = 5 };

bool is_behind_neuter(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char words[] =
        " das dem des beim zum im vom am ins ans fürs ein kein einem keinem eines mein dein sein "
        "unser dieses diesem jedes jedem ";
    if (i == 0 || s->tokens[i - 1].cls != TOKEN_WORD)
        return false;
    struct span before = token_span(c, &s->tokens[i - 1]);
    if (word_in(before, words))
        return true;
    bool adjective = span_ends(before, "e") || span_ends(before, "en") || span_ends(before, "es");
    return adjective && i > 1 && s->tokens[i - 2].cls == TOKEN_WORD && !(s->tokens[i - 1].flags & TOKEN_CAPITAL) &&
           word_in(token_span(c, &s->tokens[i - 2]), words);
}

bool is_infinitive_compound(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct knowledge *k = c->words->knowledge;
    struct span word = token_span(c, &s->tokens[i]);
    if (!(s->tokens[i].flags & TOKEN_CAPITAL) || !is_behind_neuter(c, s, i))
        return false;
    if (span_ends(word, "ns"))
        word.len--;
    for (size_t at = MODIFIER_MIN; at + INFINITIVE_MIN <= word.len && span_ends(word, "n"); at++)
        if (lexicon_has_reading(k->lexicon, word.ptr + at, word.len - at, POS_VERB, VERB_INFINITIVE) &&
            productive_is_modifier(k, word.ptr, at))
            return true;
    return false;
}
