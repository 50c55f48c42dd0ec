#include "base/ascii.h"
#include "checks/source_names.h"
#include "lexicon/distance.h"
#include "lexicon/knowledge.h"

/* From this many letters on a name may be two slips away; longer acronyms are words that shout. */
enum { LONG_NAME = 8, ACRONYM_MAX = 6 };

/* "Anna", "Baba": what is longer and has only two letters is a noise. */
enum { LAUGHTER = 5 };

/* "Russophobia" and "Russophobie", "Biology" and "Biologie": words that both languages have from Greek and Latin;
 * "Pannonia" and "Pannonien", "Atlanteans" and "Atlanter": countries and peoples. */
static bool are_cognates(struct span name, struct span word)
{
    static const char *const endings[][2] = {
        {"phobia", "phobie"}, {"philia", "philie"}, {"mania", "manie"}, {"logy", "logie"}, {"graphy", "graphie"},
        {"nomy", "nomie"},    {"metry", "metrie"},  {"ism", "ismus"},   {"ics", "ik"},     {"ity", "ität"},
        {"ia", "ien"},        {"ea", "äa"},         {"ean", "er"},      {"eans", "er"},    {"ian", "ier"},
        {"ians", "ier"},      {"as", "en"},         {"ive", "iv"}};
    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]) && name.ptr[0] == word.ptr[0]; i++) {
        size_t english = strlen(endings[i][0]), german = strlen(endings[i][1]);
        if (name.len > english && span_ends(name, endings[i][0]) && span_ends(word, endings[i][1]) &&
            name.len - english == word.len - german && memcmp(name.ptr, word.ptr, name.len - english) == 0)
            return true;
    }
    return false;
}

/* The same, where the word may have the ending of a case. */
static bool are_inflected_cognates(struct span name, struct span word)
{
    bool ending = word.len > 0 && strchr("sn", word.ptr[word.len - 1]);
    return are_cognates(name, word) || (ending && are_cognates(name, (struct span){word.ptr, word.len - 1}));
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* "NPC" and "NSC": one word of an acronym is translated. Two letters that changed places are a slip. */
static bool are_acronyms(struct span name, struct span word)
{
    size_t other = 0;
    if (name.len != word.len || name.len > ACRONYM_MAX)
        return false;
    for (size_t i = 0; i < name.len; i++) {
        bool capital = is_capital(name.ptr[i]), plural = i + 1 == name.len && name.ptr[i] == 's';
        if (!capital && !plural)
            return false;
        other += name.ptr[i] != word.ptr[i];
    }
    return other == 1;
}

/* "Hahahahah", "Uuuuuh": of one letter or two. */
static bool is_laughter(struct span name)
{
    char letters[2] = {ascii_lower(name.ptr[0]), '\0'};
    for (size_t i = 1; i < name.len; i++) {
        char letter = ascii_lower(name.ptr[i]);
        if (letter == letters[0] || letter == letters[1])
            continue;
        if (letters[1])
            return false;
        letters[1] = letter;
    }
    return name.len > LAUGHTER;
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
    if (are_inflected_cognates(name, word) || are_acronyms(name, word) || is_laughter(name))
        return false;
    bool lettered = word.len > 1 && is_capital(word.ptr[0]) && is_capital(word.ptr[1]) && !is_capital(name.ptr[1]);
    bool german_plural = span_ends(name, "es") && span_ends(word, "en");
    if (lettered || german_plural) /* "VCard" of "Card"; "Mennoiten" lacks a letter of "Mennoniten" */
        return false;
    unsigned limit = name.len >= LONG_NAME ? 2 : 1;
    if (memchr(name.ptr, '-', name.len) || memchr(word.ptr, '-', word.len))
        limit = 1; /* "Indo-Pacific": "Indo-Pazifik" */
    if (edit_distance(name.ptr, name.len, word.ptr, word.len, limit) <= limit)
        return true;
    struct span bare = word;
    bare.len -= span_ends(word, "s");
    return bare.len < word.len && edit_distance(name.ptr, name.len, bare.ptr, bare.len, limit) <= limit;
}

/* --- names from other scripts */

bool names_are_listed(const struct lexicon *lexicon, const struct romanisation *name, struct span word)
{
    struct romanisation found;
    struct span bare = word;
    bare.len -= span_ends(word, "s");
    bool listed =
        lexicon_spelling(lexicon, word.ptr, word.len, &found) || lexicon_spelling(lexicon, bare.ptr, bare.len, &found);
    return listed && found.group == name->group;
}

bool names_are_spellings(const struct check_context *c, struct span name, struct span word)
{
    struct romanisation listed;
    const struct lexicon *lexicon = c->words->knowledge->lexicon;
    return lexicon_spelling(lexicon, name.ptr, name.len, &listed) && names_are_listed(lexicon, &listed, word);
}

bool name_differs_in_style(struct span a, struct span b)
{
    size_t i = 0, k = 0;
    while (i < a.len && k < b.len) {
        if (a.ptr[i] == '-' || b.ptr[k] == '-') {
            size_t before = i + k;
            i += a.ptr[i] == '-';
            k += b.ptr[k] == '-';
            if (i + k == before)
                break;
        } else if (ascii_lower(a.ptr[i]) != ascii_lower(b.ptr[k])) {
            break;
        } else {
            i++;
            k++;
        }
    }
    return i == a.len && k == b.len;
}

/* So often is no slip. */
enum { OWN_FORM_MIN = 4 };

bool name_is_own_form(const struct check_context *c, struct span name, struct span word)
{
    struct span bare = word;
    bare.len -= span_ends(word, "s") && !span_ends(name, "s");
    uint32_t often = vocabulary_occurrences(c->words, bare.ptr, bare.len);
    return often >= OWN_FORM_MIN && vocabulary_occurrences(c->words, name.ptr, name.len) * OWN_FORM_MIN <= often;
}
