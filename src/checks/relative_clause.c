#include "checks/relative_clause.h"

#include "text/determiners.h"
#include "text/phrases.h"

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB))

bool words_have(const struct analysis *a, uint32_t first, uint32_t last, const char *list)
{
    for (uint32_t i = first; i <= last; i++)
        if (analysis_word_in(a, i, list))
            return true;
    return false;
}

bool relative_has_word(const struct relative *r, const char *list)
{
    return words_have(r->a, r->clause->first, r->clause->last, list);
}

/* The noun before the clause, with nothing but verbs between; NO_WORD when none is known of. */
static uint32_t noun_before(const struct analysis *a, uint32_t word)
{
    const tag_set verbs = TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VAINF) | TAG_BIT(TAG_VAPP) |
                          TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_PTKVZ);
    const struct clause *outer = analysis_clause(a, word);
    bool last = outer && outer->kind != CLAUSE_MAIN;
    while (word > 0 && analysis_has_tag(a, word, verbs | (last ? FINITE : 0)))
        word--;
    const struct analysed_word *w = &a->words.items[word];
    bool known = noun_genders(a, word) && !w->repaired && !word_may_determine(w); /* "Einen, den man mag" */
    return known && analysis_has_tag(a, word, TAG_BIT(TAG_NN)) ? word : NO_WORD;
}

bool relative_read(const struct check_context *c, const struct analysis *a, uint32_t clause, struct relative *out)
{
    const struct clause *cl = &a->clauses.items[clause];
    if (cl->kind == CLAUSE_MAIN || cl->opener == NO_WORD || cl->finite == NO_WORD || cl->first < 2)
        return false;
    *out =
        (struct relative){a, c->words->knowledge, cl, cl->opener, NO_WORD, relative_genders(a, cl->opener), 0, false};
    if (out->wanted == 0 && !analysis_word_in(a, cl->opener, " dass "))
        return false;
    out->noun = noun_before(a, cl->first - 2);
    return true;
}

bool relative_is_within(const struct relative *r)
{
    const struct analysis *a = r->a;
    const struct clause *c = r->clause, *outer = analysis_clause(a, c->first - 2);
    return analysis_has_tag(a, c->last + 1, TAG_BIT(TAG_COMMA)) && analysis_has_tag(a, c->last + 2, FINITE) && outer &&
           outer->finite == c->last + 2;
}

/* "das Auge leuchtet", "die Erfahrung fehlt": as likely an article; "das Kinder lernen" is none. */
static bool may_be_article(const struct relative *r)
{
    const tag_set nominal = TAG_BIT(TAG_NN) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_NE);
    if (r->wanted == 0 || relative_is_behind_preposition(r) || !analysis_has_tag(r->a, r->pronoun + 1, nominal))
        return false;
    const struct noun_phrase *p = phrase_at(r->a, r->pronoun + 1);
    return !p || p->cells == 0 || p->cells & phrase_cells_of(r->a, r->pronoun);
}

bool relative_is_sure(const struct relative *r)
{
    static const char questions[] = " frage entscheidung auskunft überlegung entscheidungen fragen ";
    static const char conjunctions[] = " bis seit während statt anstatt außer um ohne ";
    static const char contrasts[] = " jedoch aber auch allein immerhin allerdings wiederum freilich hingegen dagegen ";
    const struct analysis *a = r->a;
    const struct clause *c = r->clause;
    bool which = a->words.items[c->opener].text.ptr[0] == 'w';
    if (c->finite != c->last || c->finite < c->opener + 2 ||
        analysis_word_in(a, c->opener + 1, " was wer wen wem wo wie wann ") || /* "von dem was sie tun" */
        !analysis_has_tag(a, c->first - 1, TAG_BIT(TAG_COMMA)) || analysis_word_in(a, c->finite - 1, " zu ") ||
        (relative_is_behind_preposition(r) && analysis_word_in(a, c->first, conjunctions)))
        return false;
    bool contrast = analysis_word_in(a, c->opener + 1, contrasts); /* "das jedoch half" */
    if (which || contrast || may_be_article(r))
        return relative_is_within(r) &&
               !(which && (!relative_is_next_to_noun(r) || analysis_word_in(a, r->noun, questions)));
    return c->kind != CLAUSE_INTERROGATIVE && !analysis_has_tag(a, c->finite + 1, TAG_BIT(TAG_KON));
}
