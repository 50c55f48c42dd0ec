#include "lexicon/twins.h"

#include "lexicon/knowledge.h"
#include "lexicon/vocabulary.h"

static bool is_german(struct vocabulary *v, uint32_t id)
{
    enum { UNASKED, NO, YES };
    uint8_t kept = vocabulary_answer(v, id, (const void *)is_german);
    if (kept != UNASKED)
        return kept == YES;
    struct span s = vocabulary_span(v, id);
    bool german = lexicon_listed_flags(v->knowledge->lexicon, s.ptr, s.len) & LEX_GERMAN;
    vocabulary_keep_answer(v, id, (const void *)is_german, german ? YES : NO);
    return german;
}

struct near_index *twins_new(struct vocabulary *v)
{
    struct near_index *t = near_index_new();
    for (uint32_t id = 0; id < v->forms.len; id++)
        if (v->forms.items[id].count && !is_german(v, id))
            near_index_add(t, vocabulary_span(v, id), id);
    return t;
}
