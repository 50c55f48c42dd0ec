#include "lexicon/twins.h"

#include "lexicon/knowledge.h"
#include "lexicon/vocabulary.h"

struct near_index *twins_new(const struct vocabulary *v)
{
    struct near_index *t = near_index_new();
    for (uint32_t id = 0; id < v->forms.len; id++) {
        struct span s = vocabulary_span(v, id);
        if (v->forms.items[id].count && !(lexicon_listed_flags(v->knowledge->lexicon, s.ptr, s.len) & LEX_GERMAN))
            near_index_add(t, s, id);
    }
    return t;
}
