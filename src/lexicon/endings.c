#include "lexicon/endings.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/distance.h"

enum { STEM_LETTERS = 5 };

#define FIRST_KEY 1.3 /* edit_weight() of a key beside the right one, for a first letter */

bool is_inflection(struct span longer, struct span shorter)
{
    static const char *const endings[] = {"s", "n", "e", "en", "er", "'s", "'", "es", "in", "m", NULL};
    if (longer.len <= shorter.len || memcmp(longer.ptr, shorter.ptr, shorter.len) != 0)
        return false;
    return span_is_one_of((struct span){longer.ptr + shorter.len, longer.len - shorter.len}, endings);
}

bool is_genitive(struct span longer, struct span shorter)
{
    bool hissing = shorter.len && (memchr("sxz", shorter.ptr[shorter.len - 1], 3) || span_ends(shorter, "ß"));
    return !hissing && longer.len == shorter.len + 1 && longer.ptr[longer.len - 1] == 's' &&
           memcmp(longer.ptr, shorter.ptr, shorter.len) == 0;
}

bool is_other_ending(struct span a, struct span b)
{
    size_t shared = 0, shorter = a.len < b.len ? a.len : b.len;
    while (shared < shorter && a.ptr[shared] == b.ptr[shared])
        shared++;
    return shared >= STEM_LETTERS && shared + 3 >= shorter;
}

bool differs_at_end(struct span a, struct span b)
{
    return a.len == b.len && memcmp(a.ptr, b.ptr, a.len - 1) == 0;
}

static bool is_ending(struct span rest)
{
    static const char *const endings[] = {"",  "e", "en", "em",  "er",  "es",  "n", "s",
                                          "r", "m", "te", "ten", "ter", "tes", "t", NULL};
    return span_is_one_of(rest, endings);
}

/* "Säbeln|n", "resultierend|r", "abgestellt|te": no word ends so. */
static bool is_impossible(struct span word, size_t stem)
{
    const char *before = word.ptr + stem - 1, *ending = word.ptr + stem;
    if (!stem || word.len == stem)
        return false;
    return *before == *ending || (word.len == stem + 1 && memchr("rm", *ending, 2) && *before != 'e');
}

/* A vowel that is lost before an ending ("saftgen", "saftigen") is a slip. */
bool is_other_form(struct span own, struct span other)
{
    size_t shared = 0, shorter = own.len < other.len ? own.len : other.len;
    while (shared < shorter && own.ptr[shared] == other.ptr[shared])
        shared++;
    struct span a = {own.ptr + shared, own.len - shared}, b = {other.ptr + shared, other.len - shared};
    bool with_t = (a.len && a.ptr[0] == 't') || (b.len && b.ptr[0] == 't');
    bool genitive = (span_is(a, "es") && span_is(b, "s")) || (span_is(a, "s") && span_is(b, "es"));
    bool lost = !genitive && a.len && b.len && a.len != b.len && !with_t && span_ends(a, "n") == span_ends(b, "n");
    if (with_t && utf8_starts_upper(own.ptr, own.len))
        return false; /* "Lebensgefähre", "Lebensgefährte" */
    return shared >= STEM_LETTERS && is_ending(a) && is_ending(b) && !lost && !is_impossible(own, shared) &&
           !is_impossible(other, shared);
}

bool is_other_link(struct span own, struct span other)
{
    size_t at = 0;
    while (at < other.len && at < own.len && own.ptr[at] == other.ptr[at])
        at++;
    return own.len == other.len + 1 && at > 2 && own.ptr[at] == 'n' && own.ptr[at - 1] == 'e' &&
           memcmp(own.ptr + at + 1, other.ptr + at, other.len - at) == 0;
}

bool is_diminutive(struct span own, struct span other)
{
    return own.len == other.len + 1 && span_ends(own, "le") && !span_ends(own, "lle") && span_ends(other, "e") &&
           memcmp(own.ptr, other.ptr, other.len - 1) == 0;
}

bool is_derived_otherwise(struct span own, struct span other)
{
    static const char *const suffixes[] = {"keit", "heit", "keiten", "heiten", "schaft", "ität", "ismus", NULL};
    for (size_t i = 0; suffixes[i]; i++)
        if (span_ends(own, suffixes[i]))
            return !span_ends(other, suffixes[i]);
    return false;
}

bool is_people_of_place(struct span own, struct span other)
{
    static const char *const people[] = {"er", "ern", "ers", "erin", "erinnen", "in", "innen", "i", "is", NULL};
    static const char *const places[] = {"", "s", "a", "as", "en", "ens", "ien", "iens", "ia", NULL};
    size_t shared = 0, shorter = own.len < other.len ? own.len : other.len;
    while (shared < shorter && own.ptr[shared] == other.ptr[shared])
        shared++;
    for (; shared + 1 >= STEM_LETTERS; shared--) {
        struct span a = {own.ptr + shared, own.len - shared}, b = {other.ptr + shared, other.len - shared};
        if (span_is_one_of(a, people) && span_is_one_of(b, places))
            return true;
    }
    return false;
}

bool begins_with_far_key(struct span own, struct span other)
{
    return own.len == other.len && own.ptr[0] != other.ptr[0] && memcmp(own.ptr + 1, other.ptr + 1, own.len - 1) == 0 &&
           edit_weight(own.ptr, own.len, other.ptr, other.len) > FIRST_KEY;
}

bool is_adjective_of_name(struct span word)
{
    static const char *const endings[] = {"isch", "ische", "ischem", "ischen", "ischer", "isches", NULL};
    return span_ends_in_one_of(word, endings);
}
