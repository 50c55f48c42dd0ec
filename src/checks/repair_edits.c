#include "checks/repair_edits.h"

void finding_add_repair(struct check_context *c, const struct sentence_view *s, struct finding *f,
                        const struct phrase_repair *r)
{
    struct text_edit edits[PHRASE_EDITS_MAX];
    for (size_t i = 0; i < r->count; i++) {
        const struct token *t = &s->tokens[s->analysis->words.items[r->edits[i].word].token];
        edits[i] = (struct text_edit){t->off, t->len, {r->edits[i].text, r->edits[i].len}};
    }
    finding_add_fix(c, f, r->sure ? FIX_SAFE : FIX_UNSAFE, edits, r->count);
}
