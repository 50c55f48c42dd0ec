#include "checks/clause_objects.h"

#include "text/front_field.h"
#include "text/phrases.h"
#include "text/sentence_clauses.h"
#include "text/word_lists.h"

/* "einen Tick verschoben", "ein Stück gekürzt": how much. */
static const char degrees[] = " bisschen paar spur tick stück grad etage stufe nummer hand punkt punkte mann million "
                              "millionen milliarde milliarden drittel viertel hälfte ende anfang mitte richtung seite "
                              "generation generationen kopf länge zeile seiten mio mrd ";

/* The first of the adverbs that stand right before the word; the word itself when none does. */
static uint32_t before_adverbs(const struct analysis *a, uint32_t word)
{
    while (word > 0 && analysis_has_tag(a, word - 1, TAG_BIT(TAG_ADV) | TAG_BIT(TAG_PTKNEG) | TAG_BIT(TAG_ADJD)))
        word--;
    return word;
}

/* Not behind "für nicht", "seit über"; but "seit die Regierung" opens a clause. */
static bool is_free(const struct analysis *a, const struct noun_phrase *p)
{
    const tag_set prepositions = TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART);
    uint32_t before = before_adverbs(a, p->first);
    bool governed = p->preposition != PHRASE_FREE && p->governed;
    return !governed && !analysis_has_tag(a, p->first, prepositions) &&
           (before == p->first || before == 0 || !analysis_has_tag(a, before - 1, prepositions));
}

/* Nothing else in the clause can be the subject; "sie" hardly stands before the verb as an object. */
static bool subject_is_sure(const struct analysis *a, const struct subject *s)
{
    return s->pronoun || s->nominative || (s->first == 0 && analysis_word_in(a, 0, " sie ")) ||
           is_polite_pronoun(a, s->first);
}

bool phrase_is_part_of_time(const struct analysis *a, const struct noun_phrase *p)
{
    const struct noun_phrase *whole = phrase_at(a, p->last + 1);
    return analysis_word_in(a, p->last, " teil rest hälfte großteil drittel viertel ") && whole &&
           whole->cells & NOMINAL_CASE(CASE_GENITIVE) &&
           (is_measure_noun(a, whole->last) || front_is_time(a, whole->last) ||
            analysis_word_in(a, whole->last, " geschichte lebens winters sommers herbstes frühlings kindheit jugend "));
}

static bool is_measure(const struct analysis *a, const struct noun_phrase *p)
{
    bool extent =
        analysis_word_in(a, p->last + 1, " breit weit hoch tief lang groß dick dicker "); /* "einen Spalt breit" */
    return is_measure_noun(a, p->last) || front_is_time(a, p->last) || analysis_word_in(a, p->last, degrees) ||
           extent || phrase_is_part_of_time(a, p);
}

/* It opens with what shows its case, and belongs to no other phrase: not "als nur eine Aktion", "das daraus folgende
 * neue Bild". */
static bool stands_alone(const struct analysis *a, const struct noun_phrase *p)
{
    const tag_set determiners = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT);
    const tag_set joins = TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_COMMA) | determiners;
    const tag_set plain = TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_PPER);
    bool opens =
        analysis_has_tag(a, p->first, determiners | TAG_BIT(TAG_CARD)) ||
        (analysis_has_tag(a, p->first, TAG_BIT(TAG_ADJA)) && p->first > 0 && analysis_has_tag(a, p->first - 1, plain));
    uint32_t before = before_adverbs(a, p->first);
    return p->first < p->last && opens && analysis_has_tag(a, p->last, TAG_BIT(TAG_NN)) &&
           (before == 0 || !analysis_has_tag(a, before - 1, joins));
}

/* Of the other number than the verb: "ist … zwei Männer". */
static bool disagrees(const struct noun_phrase *p, persons verb)
{
    uint32_t number = p->cells & NOMINAL_CASE(CASE_NOMINATIVE);
    bool singular = number & NOMINAL_NUMBER(NUMBER_SINGULAR), plural = number & NOMINAL_NUMBER(NUMBER_PLURAL);
    return (!singular && !(verb & PERSON_BIT(NUMBER_PLURAL, 3))) ||
           (!plural && !(verb & PERSON_BIT(NUMBER_SINGULAR, 3)));
}

static void look_at_phrase(const struct analysis *a, const struct noun_phrase *p, const struct subject *subject,
                           persons verb, struct objects *o)
{
    bool is_subject = p->first <= subject->last && p->last >= subject->first;
    const uint32_t accusative = NOMINAL_CASE(CASE_ACCUSATIVE), nominative = NOMINAL_CASE(CASE_NOMINATIVE);
    if (is_subject || is_measure(a, p) || !is_free(a, p))
        return;
    o->possible |= (p->cells & accusative) || p->cells == 0;
    bool either = subject_is_sure(a, subject) || disagrees(p, verb); /* "er … das Buch": the pronoun is the subject */
    o->certain |= stands_alone(a, p) && p->cells & accusative && (either || !(p->cells & nominative)) &&
                  !(p->cells & (NOMINAL_CASE(CASE_DATIVE) | NOMINAL_CASE(CASE_GENITIVE)));
}

/* Not "die sich nähernde Bahn", "an sich". */
static bool is_self(const struct analysis *a, uint32_t word, const struct subject *s)
{
    const tag_set governs = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART);
    bool same = analysis_word_in(a, word, " sich ") ||
                (analysis_word_in(a, s->first, " ich ") && analysis_word_in(a, word, " mir mich ")) ||
                (analysis_word_in(a, s->first, " du ") && analysis_word_in(a, word, " dir dich ")) ||
                (analysis_word_in(a, s->first, " wir ") && analysis_word_in(a, word, " uns "));
    return same && word > 0 && !analysis_has_tag(a, word - 1, governs) && !analysis_word_in(a, word - 1, " einen ") &&
           !analysis_has_tag(a, word + 1, TAG_BIT(TAG_ADJA));
}

/* "ihn", and "den" or, beside a sure subject, "die" and "was" at the head of a relative clause. */
static bool is_accusative_pronoun(const struct analysis *a, const struct clause *c, uint32_t word,
                                  const struct subject *s)
{
    const tag_set governs = TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART) | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_KON);
    if ((word >= s->first && word <= s->last) || (word > 0 && analysis_has_tag(a, word - 1, governs)))
        return false;
    if (c->kind != CLAUSE_MAIN && c->opener == word && c->first == word)
        return analysis_word_in(a, word, " den wen welchen ") || (s->pronoun && analysis_word_in(a, word, " die was "));
    return analysis_has_tag(a, word, TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF)) &&
           analysis_word_in(a, word, " ihn mich dich ");
}

struct objects objects_of(const struct analysis *a, uint32_t clause, const struct subject *subject)
{
    const struct clause *c = &a->clauses.items[clause];
    persons verb = verb_persons(a, c->finite);
    bool joined = false; /* "Er ist müde und die Frau verletzt" has two subjects */
    struct objects o = {false, false, false, false, false};
    for (size_t p = phrase_from(a, c->first); p < a->phrases.len && a->phrases.items[p].first <= c->last; p++)
        look_at_phrase(a, &a->phrases.items[p], subject, verb, &o);
    for (uint32_t i = c->first; i <= c->last; i++) {
        bool is_subject = i >= subject->first && i <= subject->last;
        o.reflexive |= analysis_word_in(a, i, " sich mich dich uns euch mir dir ");
        o.self |= is_self(a, i, subject);
        o.certain |= is_accusative_pronoun(a, c, i, subject);
        o.goal |= analysis_word_in(a, i, " nach zur zum ins ans los weg hin dorthin ") && i + 1 < c->last;
        joined |= analysis_has_tag(a, i, TAG_BIT(TAG_KON) | TAG_BIT(TAG_COMMA));
        if (!is_subject && !phrase_at(a, i))
            o.possible |= analysis_word_in(a, i, " es sie ihn das die den was etwas nichts alles viel viele ");
    }
    o.certain &= !joined;
    return o;
}
