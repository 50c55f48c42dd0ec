#include "checks/program_label.h"

#include "base/ascii.h"
#include "lexicon/knowledge.h"

bool is_program_label(const struct check_context *c, const struct pair_view *p)
{
    enum { LABEL_TOKENS = 5 };
    struct span text = pair_text(&p->source);
    return c->doc->is_catalogue && (p->source.token_count < LABEL_TOKENS || !strchr(".!?", text.ptr[text.len - 1]));
}

/* "Scru" of "Scru&b": a mark before the letter of a key cuts the word. */
static bool is_cut_by_key(const struct pair_side *side, size_t token)
{
    struct span text = pair_text(side);
    size_t from = side->tokens[token].off - side->off, to = from + side->tokens[token].len;
    bool behind = to + 1 < text.len && strchr("&_", text.ptr[to]) && is_ascii_letter(text.ptr[to + 1]);
    return behind || (from > 1 && strchr("&_", text.ptr[from - 1]) && is_ascii_letter(text.ptr[from - 2]));
}

bool may_be_any_word(const struct check_context *c, const struct pair_view *p, size_t token, struct span name)
{
    return is_cut_by_key(&p->source, token) ||
           (token == 0 && !(lexicon_flags(c->words->knowledge->lexicon, name.ptr, name.len) & LEX_NAME));
}
