#include "checks/denial.h"

#include <string.h>

#include "text/word_lists.h"

#define ENGLISH_DENIALS " no not never cannot nothing nobody none neither nor without unless instead hardly "
#define GERMAN_DENIALS                                                                                                 \
    " nicht nie niemals kein keine keinen keiner keinem keines niemand nichts ohne weder kaum statt anstatt darf "     \
    "dürfen dürfte "

bool side_denies(const struct pair_side *side)
{
    bool german = strcmp(side->lang->tag, "de") == 0;
    for (size_t i = 0; i < side->token_count; i++) {
        struct span word = pair_token(side, i);
        if (word_in(word, german ? GERMAN_DENIALS : ENGLISH_DENIALS) || span_ends(word, "n't") ||
            span_ends(word, "n\xE2\x80\x99t"))
            return true;
    }
    return false;
}
