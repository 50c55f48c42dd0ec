#include "checks/source_names.h"
#include "lexicon/distance.h"

/* From this many letters on a name may be two slips away; longer acronyms are words that shout. */
enum { LONG_NAME = 8, ACRONYM_MAX = 6 };

/* "Russophobia" and "Russophobie", "Biology" and "Biologie": words that both languages have from Greek and Latin. */
static bool are_cognates(struct span name, struct span word)
{
    static const char *const endings[][2] = {
        {"phobia", "phobie"}, {"philia", "philie"}, {"mania", "manie"}, {"logy", "logie"}, {"graphy", "graphie"},
        {"nomy", "nomie"},    {"metry", "metrie"},  {"ism", "ismus"},   {"ics", "ik"},     {"ity", "ität"}};
    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
        size_t english = strlen(endings[i][0]), german = strlen(endings[i][1]);
        if (name.len > english && span_ends(name, endings[i][0]) && span_ends(word, endings[i][1]) &&
            name.len - english == word.len - german && memcmp(name.ptr, word.ptr, name.len - english) == 0)
            return true;
    }
    return false;
}

/* "NPC" and "NSC": one word of an acronym is translated. Two letters that changed places are a slip. */
static bool are_acronyms(struct span name, struct span word)
{
    size_t other = 0;
    if (name.len != word.len || name.len > ACRONYM_MAX)
        return false;
    for (size_t i = 0; i < name.len; i++) {
        bool capital = name.ptr[i] >= 'A' && name.ptr[i] <= 'Z', plural = i + 1 == name.len && name.ptr[i] == 's';
        if (!capital && !plural)
            return false;
        other += name.ptr[i] != word.ptr[i];
    }
    return other == 1;
}

bool name_has_swap(struct span name, struct span word)
{
    size_t at = 0;
    while (at < name.len && at < word.len && name.ptr[at] == word.ptr[at])
        at++;
    return name.len == word.len && at + 1 < name.len && name.ptr[at] == word.ptr[at + 1] &&
           name.ptr[at + 1] == word.ptr[at] && memcmp(name.ptr + at + 2, word.ptr + at + 2, name.len - at - 2) == 0;
}

bool name_has_slip(struct span name, struct span word)
{
    if (are_cognates(name, word) || are_acronyms(name, word))
        return false;
    unsigned limit = name.len >= LONG_NAME ? 2 : 1;
    if (memchr(name.ptr, '-', name.len) || memchr(word.ptr, '-', word.len))
        limit = 1; /* "Indo-Pacific": "Indo-Pazifik" */
    if (edit_distance(name.ptr, name.len, word.ptr, word.len, limit) <= limit)
        return true;
    struct span bare = word;
    bare.len -= span_ends(word, "s");
    return edit_distance(name.ptr, name.len, bare.ptr, bare.len, limit) <= limit;
}
