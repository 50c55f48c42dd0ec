#include "checks/subject_plural.h"

#include "text/word_lists.h"

/* A number outside of a preposition's phrase, or in one that only says about how many: "bis zu dreißig Minuten". */
static bool has_number(const struct analysis *a, const struct clause *c)
{
    for (uint32_t i = c->first; i <= c->last; i++) {
        uint32_t before = i;
        while (before > c->first && !(TAG_BIT(analysis_tag(a, before)) & (TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART))) &&
               TAG_BIT(analysis_tag(a, before)) &
                   (TAG_BIT(TAG_CARD) | TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_ADJA)))
            before--;
        bool governed = TAG_BIT(analysis_tag(a, before)) & (TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART)) &&
                        !analysis_word_in(a, before, " zu über unter um gegen an ");
        if (analysis_tag(a, i) == TAG_CARD && !governed)
            return true;
    }
    return false;
}

/* More follows that belongs to the phrase before: "meine Frau und ich", "das Zeichen ';' und …". A clause behind a
 * comma does not. */
static bool is_list_behind(const struct analysis *a, uint32_t word)
{
    uint32_t next = word + 1;
    while (next < a->words.len && TAG_BIT(analysis_tag(a, next)) & (TAG_BIT(TAG_CLOSE) | TAG_BIT(TAG_DASH)))
        next++;
    enum word_tag t = next < a->words.len ? analysis_tag(a, next) : TAG_STOP;
    enum word_tag behind = next + 1 < a->words.len ? analysis_tag(a, next + 1) : TAG_STOP;
    const tag_set clause = TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PWAV) | TAG_BIT(TAG_VVFIN) |
                           TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_KOUI) | TAG_BIT(TAG_KON);
    bool named = next > word + 1 && t == TAG_COLON; /* "das Semikolon ';' und" */
    return t == TAG_KON || named || (t == TAG_COMMA && !(TAG_BIT(behind) & clause));
}

/* A noun without an article whose form may be a plural that the lexicon lacks: "Menschenmassen", "Cyber-Kriminelle". */
static bool is_like_plural(const struct analysis *a, const struct subject *s)
{
    struct span noun = a->words.items[s->last].text;
    bool alone = s->first == s->last && analysis_tag(a, s->last) == TAG_NN;
    return alone && (span_ends(noun, "en") || span_ends(noun, "e") || span_ends(noun, "er") || span_ends(noun, "s"));
}

bool subject_lacks_plural(const struct analysis *a, const struct clause *c, const struct clause_subjects *all,
                          persons verb, const struct subject *s)
{
    const tag_set nouns = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE);
    bool main = c->opener == NO_WORD && c->kind == CLAUSE_MAIN && c->finite > c->first;
    bool subordinate = c->kind == CLAUSE_SUBORDINATE && c->finite == c->last && c->opener == c->first;
    if ((!main && !subordinate) || !all->sure || analysis_tag(a, c->finite) == TAG_VVFIN || all->persons & verb ||
        !(verb & PERSON_BIT(NUMBER_PLURAL, 3)))
        return false;
    bool list = TAG_BIT(analysis_tag(a, c->last)) & nouns && is_list_behind(a, c->last);
    for (uint32_t i = s->last + 1; i < c->last && s->first > c->finite; i++)
        list = list || analysis_tag(a, i) == TAG_COMMA;
    for (size_t i = 0; i < all->count; i++)
        list = list || is_like_plural(a, &all->items[i]) ||
               (is_list_behind(a, all->items[i].last) && all->items[i].last > c->finite);
    return !list && TAG_BIT(analysis_tag(a, s->last)) & nouns && !is_list_behind(a, s->last) && !has_number(a, c);
}

/* "Wenn Sie stört, dass er kommt", "falls Sie friert": nobody does it, or what the next clause says. */
static bool may_lack_subject(const struct analysis *a, const struct clause *c)
{
    const tag_set clauses = TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PWS) | TAG_BIT(TAG_PWAV) | TAG_BIT(TAG_PRELS);
    return analysis_word_in(a, c->finite,
                            " friert fröstelt graut schaudert dürstet hungert ekelt juckt dünkt gelüstet ") ||
           (analysis_has_tag(a, c->last + 1, TAG_BIT(TAG_COMMA)) && analysis_has_tag(a, c->last + 2, clauses) &&
            !analysis_word_in(a, c->last + 2, " wenn falls bevor nachdem "));
}

bool subject_is_polite(const struct analysis *a, const struct clause *c, const struct clause_subjects *all,
                       persons verb, const struct subject *s)
{
    bool subordinate = c->opener != NO_WORD && s->first == c->opener + 1 && c->finite == c->last;
    bool main = c->opener == NO_WORD && c->kind == CLAUSE_MAIN && c->finite > c->first && s->first == c->finite + 1;
    char initial = a->words.items[c->finite].text.ptr[0];
    if (analysis_has_tag(a, c->finite + 1, TAG_BIT(TAG_KON)) || (initial >= 'A' && initial <= 'Z'))
        return false; /* "wenn Sie selten genutzte oder alte Schriften verwenden" */
    for (uint32_t i = s->last + 1; i < c->finite; i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_COMMA)))
            return false;
    return is_polite_pronoun(a, s->first) && (subordinate || main) && all->sure && !(all->persons & verb) &&
           verb & THIRD_PERSON && !may_lack_subject(a, c);
}

/* "wenn ich so schnell es mir möglich ist": the verb of a clause inside, whose own conjunction is left out. */
static bool has_clause_inside(const struct analysis *a, const struct subject *s, persons verb, uint32_t finite)
{
    for (uint32_t i = s->last + 1; i + 2 < finite; i++)
        if (analysis_word_in(a, i, " so ") && analysis_has_tag(a, i + 1, TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADV)) &&
            analysis_word_in(a, i + 2, " ich er sie es man wir "))
            return pronoun_persons(a->words.items[i + 2].text) & verb;
    return false;
}

bool subject_has_own_verb(const struct analysis *a, const struct subject *s, persons verb, uint32_t finite)
{
    const tag_set verbs = TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN);
    uint32_t before = s->first;
    while (before > 1 && analysis_has_tag(a, before - 1, TAG_BIT(TAG_CLOSE)))
        before--;
    if (before > 0 && before - 1 != finite && TAG_BIT(analysis_tag(a, before - 1)) & verbs)
        return true;
    for (uint32_t i = s->last + 1; i < finite; i++)
        if (a->tagged.items[i].possible & verbs && verb_persons(a, i) & s->persons)
            return true;
    return has_clause_inside(a, s, verb, finite);
}

bool clause_is_listed_order(const struct analysis *a, const struct clause *c)
{
    bool colon = false;
    if (!(a->tagged.items[c->finite].possible & TAG_BIT(TAG_VVINF)))
        return false;
    for (uint32_t i = c->first; i-- > 0;) {
        colon = colon || analysis_has_tag(a, i, TAG_BIT(TAG_COLON));
        if (colon && analysis_has_tag(a, i, TAG_BIT(TAG_VMFIN)))
            return true;
    }
    return false;
}

bool subject_ends_list(const struct analysis *a, persons verb, const struct subject *s)
{
    const tag_set nominal = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_FM) | TAG_BIT(TAG_ABBR) | TAG_BIT(TAG_CARD);
    return verb & PERSON_BIT(NUMBER_PLURAL, 3) && s->first > 1 && analysis_tag(a, s->first - 1) == TAG_KON &&
           TAG_BIT(analysis_tag(a, s->first - 2)) & nominal;
}

bool subject_is_relative(const struct analysis *a, const struct clause *c, const struct subject *s)
{
    return c->first > 0 && s->first == c->first && s->last == s->first + 1 && c->finite == s->last + 1 &&
           analysis_has_tag(a, c->first - 1, TAG_BIT(TAG_COMMA)) && analysis_word_in(a, s->first, " der die das ") &&
           analysis_has_tag(a, c->finite + 1, TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_STOP));
}

bool subject_is_lone_singular(const struct analysis *a, const struct subject *s)
{
    return s->first == s->last &&
           analysis_word_in(a, s->first, " es dies das jeder jede jedes jemand niemand etwas nichts alles ");
}

/* "Es sind einfach zu viele.", "Das werden ja immer mehr.": what is counted stands alone behind the verb. */
static bool has_amount_behind(const struct analysis *a, const struct clause *c)
{
    for (uint32_t i = c->finite + 1; i <= c->last; i++)
        if (analysis_word_in(a, i,
                             " viele mehr wenige weniger alle beide einige etliche mehrere manche genug keine welche "
                             "solche andere alles meine deine seine ihre unsere eure "))
            return true;
    return false;
}

bool lone_subject_disagrees(const struct analysis *a, const struct clause *c, const struct clause_subjects *all,
                            persons verb, const struct subject *s)
{
    const tag_set apart = TAG_BIT(TAG_COLON) | TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_DASH) | TAG_BIT(TAG_COMMA);
    bool before = s->last + 1 == c->finite && s->first == (c->opener == NO_WORD ? c->first : c->opener + 1),
         behind = c->finite + 1 == s->first && c->finite > c->first;
    if (!all->sure || all->persons & verb || !(verb & THIRD_PERSON) || (!before && !behind) || has_amount_behind(a, c))
        return false;
    for (uint32_t i = c->first; i <= c->last; i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_CARD)) || (i > c->finite && analysis_has_tag(a, i, apart)))
            return false;
    if (c->last == c->finite && analysis_has_tag(a, c->last + 1, TAG_BIT(TAG_COMMA)))
        return false; /* "Es seien, sagte er, vier gekommen" */
    return !analysis_has_tag(a, c->last + 1, (apart & ~TAG_BIT(TAG_COMMA)) | TAG_BIT(TAG_KON));
}

bool subject_serves_as_noun(const struct analysis *a, const struct subject *s)
{
    return s->pronoun && s->first > 0 &&
           (analysis_has_tag(a, s->first - 1, TAG_BIT(TAG_ART) | TAG_BIT(TAG_ADJA)) ||
            analysis_word_in(a, s->first - 1, " das "));
}
