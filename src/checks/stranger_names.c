#include "checks/source_names.h"
#include "lexicon/knowledge.h"

/* A first name and a surname of the lists, which are no words. */
static bool is_person(const struct check_context *c, struct span name)
{
    unsigned flags = name.len ? lexicon_flags(c->words->knowledge->lexicon, name.ptr, name.len) : 0;
    return flags & LEX_PERSON && !(flags & LEX_GERMAN);
}

static struct span both(const struct pair_side *side, size_t token)
{
    const struct token *first = &side->tokens[token];
    return (struct span){side->doc->text + first->off, first[1].off + first[1].len - first->off};
}

/* The only two tokens beside each other that `fits` accepts; the count of tokens when there are none or more. */
static size_t only_two(const bool *fits, size_t count)
{
    size_t only = count;
    for (size_t i = 0; i + 1 < count; i++)
        if (fits[i] && fits[i + 1]) {
            if (only < count)
                return count;
            only = i;
        }
    return only;
}

bool source_names_find_stranger(const struct check_context *c, const struct pair_view *p, bool *missing, bool *told,
                                struct other_name *found)
{
    bool *fits = arena_alloc(c->scratch, p->target.token_count * sizeof(*fits));
    found->source = only_two(missing, p->source.token_count);
    if (found->source == p->source.token_count)
        return false;
    for (size_t i = 0; i < p->target.token_count; i++) {
        struct span word = target_name(p, i);
        fits[i] = !told[i] && is_person(c, word) && !source_has_word(c, p, word);
    }
    found->target = only_two(fits, p->target.token_count);
    if (found->target == p->target.token_count)
        return false;
    found->name = both(&p->source, found->source);
    found->word = both(&p->target, found->target);
    missing[found->source] = missing[found->source + 1] = false;
    told[found->target] = told[found->target + 1] = true;
    return true;
}
