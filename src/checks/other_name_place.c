#include "checks/other_name_place.h"

#include "base/ascii.h"
#include "lexicon/knowledge.h"
#include "text/source_coverage.h"
#include "text/word_lists.h"

/* A name takes the place of another about where that stands: parts of the length of the sentence. Words that both
 * languages have ("Land", "Region") have to stand closer; what does not, needs more of the words of the sentence. */
static const double far_away = 0.5, not_close = 0.18, word_far_away = 0.06;
/* Of so many words at least. */
enum { FREE_WORDS = 6 };
static const double found_close = 0.15, found_far = 0.28;

struct span name_before_hyphen(struct span word)
{
    const char *hyphen = word.len ? memchr(word.ptr, '-', word.len) : NULL;
    return (struct span){word.ptr, hyphen ? (size_t)(hyphen - word.ptr) : word.len};
}

static bool is_same_word(const struct pair_view *p, size_t source, size_t target)
{
    bool inside = source < p->source.token_count && target < p->target.token_count;
    return inside && p->source.tokens[source].cls == TOKEN_WORD &&
           span_equal(pair_token(&p->source, source), pair_token(&p->target, target));
}

bool names_have_same_neighbour(const struct pair_view *p, size_t source, size_t target)
{
    return is_same_word(p, source - 1, target - 1) || is_same_word(p, source + 1, target + 1);
}

bool name_is_english_word(const struct check_context *c, struct span name)
{
    return lexicon_flags(c->words->knowledge->lexicon, name.ptr, name.len) & LEX_ENGLISH;
}

/* "Black-Eye", "Right-click": the translation has words for its parts. */
static bool is_joined_of_words(const struct check_context *c, struct span name)
{
    struct span first = name_before_hyphen(name), rest = {first.ptr + first.len, name.len - first.len};
    if (rest.len < 2)
        return false;
    rest = (struct span){rest.ptr + 1, rest.len - 1};
    return name_is_english_word(c, first) && name_is_english_word(c, rest);
}

/* The source text has the word in lower case, too: it has its capital from the beginning of a sentence or a title. */
static bool is_lower_elsewhere(const struct check_context *c, struct span word)
{
    char lower[LEXICON_FORM_MAX];
    if (word.len > sizeof(lower))
        return false;
    memcpy(lower, word.ptr, word.len);
    lower[0] = ascii_lower(lower[0]);
    return lower[0] != word.ptr[0] && intern_find(c->bitext->source.forms, lower, word.len) != INTERN_NONE;
}

double other_name_distance(const struct pair_view *p, const struct other_name *o)
{
    double apart =
        (double)o->source / (double)p->source.token_count - (double)o->target / (double)p->target.token_count;
    return apart < 0 ? -apart : apart;
}

bool name_is_exclaimed(const struct pair_side *side, size_t token)
{
    return side->tokens[token].flags & TOKEN_SENTENCE_START && token + 1 < side->token_count &&
           pair_token_in(side, token + 1, " ! . … ... ");
}

bool other_name_is_elsewhere(const struct check_context *c, const struct pair_view *p, const struct other_name *o)
{
    if (names_have_same_neighbour(p, o->source, o->target))
        return false;
    unsigned flags = lexicon_flags(c->words->knowledge->lexicon, o->word.ptr, o->word.len);
    bool word = is_lower_elsewhere(c, o->word) || (flags & LEX_GERMAN && !(flags & LEX_ENGLISH));
    return other_name_distance(p, o) > (word ? word_far_away : far_away) || is_joined_of_words(c, o->name) ||
           name_is_exclaimed(&p->target, o->target);
}

bool other_name_is_free(const struct check_context *c, const struct pair_view *p, const struct other_name *o)
{
    if (names_have_same_neighbour(p, o->source, o->target))
        return false;
    struct source_coverage v = source_coverage_of(c->bitext, c->words, p, false, c->scratch);
    return v.content >= FREE_WORDS &&
           (double)v.content_found <
               (double)v.content * (other_name_distance(p, o) > not_close ? found_far : found_close);
}

bool name_is_behind_name(const struct check_context *c, const struct pair_view *p, size_t source, size_t target)
{
    struct span first = source > 0 ? pair_token(&p->source, source - 1) : (struct span){0};
    return starts_with_capital(first) && target > 0 && span_equal(first, pair_token(&p->target, target - 1)) &&
           !(lexicon_flags(c->words->knowledge->lexicon, first.ptr, first.len) &
             (LEX_GERMAN | LEX_ENGLISH | LEX_PLACE));
}
