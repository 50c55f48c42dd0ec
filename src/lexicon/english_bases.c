#include "lexicon/english_bases.h"

/* An ending of regular forms, and what stands in its place in the base. */
static const struct {
    const char *ending;
    size_t cut; /* its bytes */
    const char *base;
    enum english_ending kind;
} regular[] = {{"ies", 3, "y", ENGLISH_S},      {"ied", 3, "y", ENGLISH_ED},    {"es", 2, "", ENGLISH_S},
               {"s", 1, "", ENGLISH_S},         {"ed", 2, "e", ENGLISH_ED},     {"ed", 2, "", ENGLISH_ED},
               {"ing", 3, "e", ENGLISH_ING},    {"ing", 3, "", ENGLISH_ING},    {"er", 2, "e", ENGLISH_DEGREE},
               {"er", 2, "", ENGLISH_DEGREE},   {"est", 3, "", ENGLISH_DEGREE}, {"est", 3, "e", ENGLISH_DEGREE},
               {"ier", 3, "y", ENGLISH_DEGREE}, {"ly", 2, "", ENGLISH_LY}};

/* "stopped": "stop"; "cancelled": "cancel". */
static bool ends_doubled(const char *word, size_t len)
{
    return len > 3 && word[len - 1] == word[len - 2] && !strchr("aeious", word[len - 1]);
}

bool english_bases(struct span form, english_base_visitor visit, void *arg)
{
    char base[ENGLISH_FORM_MAX + 1];
    for (size_t i = 0; form.len <= ENGLISH_FORM_MAX && i < sizeof(regular) / sizeof(regular[0]); i++) {
        size_t cut = regular[i].cut, put = strlen(regular[i].base), len = form.len - cut;
        if (form.len < cut + 2 || form.ptr[form.len - 1] != regular[i].ending[cut - 1] ||
            memcmp(form.ptr + len, regular[i].ending, cut) != 0)
            continue;
        memcpy(base, form.ptr, len);
        memcpy(base + len, regular[i].base, put);
        if (visit(arg, (struct span){base, len + put}, regular[i].kind))
            return true;
        if (put == 0 && ends_doubled(base, len) && visit(arg, (struct span){base, len - 1}, regular[i].kind))
            return true;
    }
    return false;
}

struct span english_without_genitive(struct span word)
{
    char last = word.len ? word.ptr[word.len - 1] : '\0';
    if (last != 's' && last != '\'' && last != '\x99') /* most words */
        return word;
    static const char *const endings[] = {"'s", "\xE2\x80\x99s", "s'", "s\xE2\x80\x99"};
    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
        if (span_ends(word, endings[i])) {
            word.len -= strlen(endings[i]) - (endings[i][0] == 's');
            return word;
        }
    return word;
}
