#include "lexicon/english_bases.h"

/* An ending of regular forms, and what stands in its place in the base. */
static const struct {
    const char *ending, *base;
    enum english_ending kind;
} regular[] = {{"ies", "y", ENGLISH_S},      {"ied", "y", ENGLISH_ED},    {"es", "", ENGLISH_S},
               {"s", "", ENGLISH_S},         {"ed", "e", ENGLISH_ED},     {"ed", "", ENGLISH_ED},
               {"ing", "e", ENGLISH_ING},    {"ing", "", ENGLISH_ING},    {"er", "e", ENGLISH_DEGREE},
               {"er", "", ENGLISH_DEGREE},   {"est", "", ENGLISH_DEGREE}, {"est", "e", ENGLISH_DEGREE},
               {"ier", "y", ENGLISH_DEGREE}, {"ly", "", ENGLISH_LY}};

/* "stopped": "stop"; "cancelled": "cancel". */
static bool ends_doubled(const char *word, size_t len)
{
    return len > 3 && word[len - 1] == word[len - 2] && !strchr("aeious", word[len - 1]);
}

bool english_bases(struct span form, english_base_visitor visit, void *arg)
{
    char base[ENGLISH_FORM_MAX + 1];
    for (size_t i = 0; form.len <= ENGLISH_FORM_MAX && i < sizeof(regular) / sizeof(regular[0]); i++) {
        size_t cut = strlen(regular[i].ending), put = strlen(regular[i].base), len = form.len - cut;
        if (form.len < cut + 2 || !span_ends(form, regular[i].ending))
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
    static const char *const endings[] = {"'s", "\xE2\x80\x99s", "s'", "s\xE2\x80\x99"};
    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
        if (span_ends(word, endings[i])) {
            word.len -= strlen(endings[i]) - (endings[i][0] == 's');
            return word;
        }
    return word;
}
