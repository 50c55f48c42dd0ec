#include "lang/langs.h"

#include <stdlib.h>
#include <strings.h>

static const struct lang *const all[] = {&lang_de, &lang_en, NULL};

const struct lang *const *langs_all(void)
{
    return all;
}

const struct lang *lang_by_tag(const char *tag)
{
    size_t n = strcspn(tag, "-_");
    for (size_t i = 0; all[i]; i++)
        if (strlen(all[i]->tag) == n && strncasecmp(all[i]->tag, tag, n) == 0)
            return all[i];
    return NULL;
}

/* Most words differ in their first bytes. */
static int compare_word(struct span word, const char *other)
{
    int order = (unsigned char)word.ptr[0] - (unsigned char)other[0];
    order = order ? order : strncmp(word.ptr, other, word.len);
    return order ? order : other[word.len] ? -1 : 0;
}

static bool in_sorted(const struct word_list *list, struct span word)
{
    size_t low = 0, high = word.len ? list->count : 0;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = compare_word(word, list->words[middle]);
        if (order == 0)
            return true;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

bool lang_is_inner_abbreviation(const struct lang *lang, struct span word)
{
    return in_sorted(&lang->abbreviations_inner, word);
}

bool lang_is_word_abbreviation(const struct lang *lang, struct span word)
{
    return in_sorted(&lang->abbreviations_word, word);
}

bool lang_is_final_abbreviation(const struct lang *lang, struct span word)
{
    return in_sorted(&lang->abbreviations_final, word);
}

bool lang_is_month(const struct lang *lang, struct span word)
{
    for (size_t i = 0; lang->months[i]; i++)
        if (span_is(word, lang->months[i]))
            return true;
    return false;
}

bool lang_is_determiner(const struct lang *lang, struct span word)
{
    return in_sorted(&lang->determiners, word);
}

bool lang_is_function_word(const struct lang *lang, struct span word)
{
    return in_sorted(&lang->function_words, word);
}
