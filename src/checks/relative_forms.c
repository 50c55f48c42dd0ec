#include "checks/relative_forms.h"

#include "lexicon/features.h"

struct pronoun {
    const char *forms;
    genders genders;
};
static const struct pronoun pronouns[] = {
    {" der welcher ", MASCULINE | FEMININE},
    {" die welche deren ", FEMININE | PLURAL},
    {" das welches ", NEUTER},
    {" den ", MASCULINE},
    {" welchen ", MASCULINE | PLURAL},
    {" dem welchem dessen ", MASCULINE | NEUTER},
    {" denen ", PLURAL},
};

/* By case, for what is masculine, feminine, neuter, plural. */
static const genders columns[] = {MASCULINE, FEMININE, NEUTER, PLURAL};
static const char *const forms[][4] = {{"der", "die", "das", "die"},
                                       {"dessen", "deren", "dessen", "deren"},
                                       {"dem", "der", "dem", "denen"},
                                       {"den", "die", "das", "die"}};
static const char *const long_forms[][4] = {{"welcher", "welche", "welches", "welche"},
                                            {"dessen", "deren", "dessen", "deren"},
                                            {"welchem", "welcher", "welchem", "welchen"},
                                            {"welchen", "welche", "welches", "welche"}};

genders relative_genders(const struct analysis *a, size_t word)
{
    if (!relative_may_open(a, word))
        return 0;
    for (size_t i = 0; i < sizeof(pronouns) / sizeof(pronouns[0]); i++)
        if (analysis_word_in(a, word, pronouns[i].forms))
            return pronouns[i].genders;
    return 0;
}

size_t relative_forms(struct span pronoun, genders noun, unsigned cases, const char *out[RELATIVE_FORMS_MAX])
{
    const char *const(*table)[4] = pronoun.ptr[0] == 'w' ? long_forms : forms;
    size_t count = 0, column = 0;
    while (column < 4 && noun & ~columns[column])
        column++;
    for (int case_ = 0; case_ < 4 && column < 4; case_++) {
        const char *form = table[case_][column];
        if (cases & CASE_BIT(case_) && (count == 0 || out[0] != form) && count < RELATIVE_FORMS_MAX)
            out[count++] = form;
    }
    return count;
}
