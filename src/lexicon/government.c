#include "lexicon/government.h"

#include "lexicon/lexicon_file.h"

struct government {
    const struct government_head *head;
    const struct government_verb *verbs;
    const struct government_frame *frames;
    const char *text;
};

static struct government open_section(const void *section)
{
    const struct government_head *head = section;
    const struct government_verb *verbs = (const void *)(head + 1);
    const struct government_frame *frames = (const void *)(verbs + head->verb_count);
    return (struct government){head, verbs, frames, (const char *)(frames + head->frame_count)};
}

static bool text_valid(const struct government *g, struct government_text text)
{
    return text.at <= g->head->text_size && text.len <= g->head->text_size - text.at;
}

bool government_valid(const void *section, size_t size)
{
    if (size < sizeof(struct government_head))
        return false;
    struct government g = open_section(section);
    uint64_t wanted = sizeof(*g.head) + (uint64_t)g.head->verb_count * sizeof(*g.verbs) +
                      (uint64_t)g.head->frame_count * sizeof(*g.frames) + g.head->text_size;
    if (size != wanted)
        return false;
    for (uint32_t i = 0; i < g.head->verb_count; i++) {
        const struct government_verb *verb = &g.verbs[i];
        if (!text_valid(&g, verb->lemma) || verb->first_frame > g.head->frame_count ||
            verb->frame_count > g.head->frame_count - verb->first_frame)
            return false;
    }
    for (uint32_t i = 0; i < g.head->frame_count; i++) {
        if (g.frames[i].preposition_count > FRAME_PREPOSITIONS)
            return false;
        for (unsigned k = 0; k < g.frames[i].preposition_count; k++) {
            if (!text_valid(&g, g.frames[i].prepositions[k]) || g.frames[i].cases[k] > CASE_ACCUSATIVE)
                return false;
        }
    }
    return true;
}

static struct span text_of(const struct government *g, struct government_text text)
{
    return (struct span){g->text + text.at, text.len};
}

static const struct government_verb *find_verb(const struct government *g, struct span lemma)
{
    uint32_t low = 0, high = g->head->verb_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = span_compare(lemma, text_of(g, g->verbs[middle].lemma));
        if (order == 0)
            return &g->verbs[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

size_t verb_frames(const struct lexicon *lex, const char *lemma, size_t len, struct verb_frame *out, size_t max)
{
    struct government g = open_section(lex->government);
    const struct government_verb *verb = find_verb(&g, (struct span){lemma, len});
    if (!verb)
        return 0;
    for (uint32_t i = 0; i < verb->frame_count && i < max; i++) {
        const struct government_frame *from = &g.frames[verb->first_frame + i];
        out[i] = (struct verb_frame){
            .objects = from->objects, .reflexive = from->reflexive, .preposition_count = from->preposition_count};
        for (unsigned k = 0; k < from->preposition_count; k++) {
            out[i].prepositions[k].word = text_of(&g, from->prepositions[k]);
            out[i].prepositions[k].case_ = from->cases[k];
        }
    }
    return verb->frame_count;
}
