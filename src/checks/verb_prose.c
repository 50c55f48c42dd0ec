#include "checks/verb_prose.h"

#include <string.h>

#include "checks/verb_lost.h"
#include "text/word_lists.h"

enum { WORDS_MIN = 3 }; /* "Wir sehr enttäuscht." */

size_t verbless_stop(const struct analysis *a)
{
    size_t last = a->words.len - 1;
    while (last > 0 && analysis_has_tag(a, last, TAG_BIT(TAG_CLOSE)))
        last--;
    return last;
}

static size_t first_of(const struct analysis *a)
{
    size_t first = 0;
    while (first + 1 < a->words.len && analysis_has_tag(a, first, MARKS))
        first++;
    return first;
}

/* With a capital or a number that numbers nothing: "18.30 Uhr", but "1. Vorwort". */
static bool begins_prose(const struct sentence_view *s, size_t first)
{
    const struct analysed_word *w = &s->analysis->words.items[first];
    unsigned flags = s->tokens[w->token].flags;
    return flags & TOKEN_CAPITAL || (flags & TOKEN_HAS_DIGIT && !span_ends(w->text, "."));
}

bool verbless_is_prose(const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    size_t stop = verbless_stop(a), words = 0, first = first_of(a);
    for (size_t i = 0; i < a->words.len; i++) {
        const struct token *t = &s->tokens[a->words.items[i].token];
        if (t->flags & (TOKEN_FOREIGN | TOKEN_CODE) || analysis_has_tag(a, i, TAG_BIT(TAG_FM)) ||
            (i < stop && analysis_has_tag(a, i, TAG_BIT(TAG_COLON))))
            return false;
        words += !analysis_has_tag(a, i, MARKS);
    }
    bool numbered = stop > 0 && (analysis_has_tag(a, stop - 1, TAG_BIT(TAG_CARD)) ||
                                 s->tokens[a->words.items[stop - 1].token].flags & TOKEN_HAS_DIGIT);
    bool stops = (s->full && analysis_has_tag(a, stop, TAG_BIT(TAG_STOP))) || span_is(a->words.items[stop].text, ":");
    return words >= WORDS_MIN && stops && !numbered && begins_prose(s, first) &&
           (!span_is(a->words.items[stop].text, "?") || analysis_has_tag(a, first, TAG_BIT(TAG_PWAV)));
}

bool verbless_is_whole(const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    struct span mark = a->words.items[verbless_stop(a)].text;
    return s->tokens[a->words.items[first_of(a)].token].flags & TOKEN_CAPITAL &&
           (span_is(mark, ".") || span_is(mark, "!") || span_is(mark, ":"));
}

/* A word that is capitalised for no reason: two sentences or a title run together. */
static bool has_stray_capital(const struct sentence_view *s)
{
    const tag_set small =
        TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART) | ADVERBS | TAG_BIT(TAG_KON);
    const struct analysis *a = s->analysis;
    for (size_t i = 1; i < a->words.len; i++)
        if (s->tokens[a->words.items[i].token].flags & TOKEN_CAPITAL && analysis_has_tag(a, i, small) &&
            !(s->tokens[a->words.items[i].token].flags & TOKEN_ALL_CAPITAL) &&
            !analysis_word_in(a, i, " ihr ihre ihren ihrem ihrer ihres "))
            return true;
    return false;
}

/* "Ob …", "Z.B. …": what follows is part of another sentence. */
static bool opens_clause(const struct analysis *a)
{
    struct span first = a->words.items[0].text;
    const char *stop = memchr(first.ptr, '.', first.len);
    return word_in(first, " ob wenn weil dass solange sofern falls obwohl während so ") ||
           (stop && (stop + 1 < first.ptr + first.len || first.len == 2));
}

bool verbless_is_plain(const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    for (size_t i = 0; i + 1 < a->words.len; i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_STOP)) && !analysis_has_tag(a, i + 1, TAG_BIT(TAG_STOP)))
            return false;
    return !(s->tokens[a->words.items[0].token].flags & TOKEN_QUOTED) && !analysis_has_tag(a, 0, MARKS) &&
           !opens_clause(a) && !has_stray_capital(s);
}
