#include "text/phrase_case.h"

#include "lexicon/features.h"
#include "lexicon/government.h"
#include "lexicon/readings.h"
#include "text/phrases.h"
#include "text/prepositions.h"
#include "text/stretch.h"
#include "text/word_lists.h"

enum { FRAMES_MAX = 8 };

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB))
#define DOUBLE_CASE (NOMINAL_CASE(CASE_DATIVE) | NOMINAL_CASE(CASE_ACCUSATIVE))

static struct case_order order_of(int first, int second, int third, int fourth)
{
    return (struct case_order){{(uint8_t)first, (uint8_t)second, (uint8_t)third, (uint8_t)fourth}};
}

/* --- Prepositions of two cases. */

static bool is_motion(struct span lemma)
{
    static const char verbs[] =
        " gehen kommen fahren fliegen ziehen laufen rennen reisen wandern steigen springen fallen stürzen treten "
        "bringen stellen legen setzen stecken werfen schicken senden führen laden tragen holen heben schieben drücken "
        "gießen füllen packen einladen einsteigen eintreten einziehen eindringen einbiegen aufnehmen investieren "
        "umwandeln verwandeln übersetzen verlegen verschieben geraten gelangen flüchten fliehen zurückkehren kehren "
        "einreisen starten blicken schauen greifen eingreifen abschieben einführen einbeziehen umziehen einteilen "
        "unterteilen aufteilen münden übergehen vordringen eintragen einfügen anschließen wenden richten beziehen "
        "verweisen hinweisen klettern kriechen schleichen steuern lenken locken zwingen begeben "
        "tippen klicken zahlen einzahlen einpacken kleben schreiben speichern drängen eintippen ";
    return word_in(lemma, verbs);
}

/* "eingeben", "hineinschauen", "umschalten": what has the prefix ends up inside, with a few exceptions. */
static bool goes_into(struct span lemma)
{
    static const char stays[] = " einkaufen einschlafen einstellen einsetzen eintreffen einrichten einkehren umkommen "
                                "umsehen umschauen umdrehen umhören ";
    return (span_starts(lemma, "ein") || span_starts(lemma, "hinein") || span_starts(lemma, "um")) &&
           !word_in(lemma, stays);
}

/* "Blick auf die", "Hinweise auf die", "Auswirkungen auf die", not "Leute auf der Straße" */
static bool aims_at(struct span noun)
{
    static const char aims[] =
        " blick blicke hinweis hinweise antwort antworten reaktion reaktionen angriff angriffe einfluss wirkung recht "
        "anspruch zugriff lust hoffnung verzicht aussicht aussichten bezug rücksicht anschlag anschläge attentat druck "
        "fokus konzentration verdacht vorbereitung vorbereitungen freude appetit zugang wechsel umstieg übergang "
        "beschränkung anstieg klick verweis jagd anwendung übertragung schuss sturm warten ";
    return word_in(noun, aims) || span_ends(noun, "wirkung") || span_ends(noun, "wirkungen") ||
           span_ends(noun, "blick") || span_ends(noun, "anspruch") || span_ends(noun, "angriff");
}

/* "Blick auf die", "Einstieg in die", "Debatte über die" */
static bool does_noun_ask_accusative(const struct analysis *a, size_t preposition)
{
    static const char into[] =
        " einstieg eintritt einblick einblicke reise investition investitionen eingriff eingriffe "
        "umzug rückkehr vertrauen einzug flug fahrt weg ausflug vorstoß abstieg aufstieg "
        "übergang umwandlung einführung aufnahme integration blick einsicht umstieg ";
    static const char to[] = " brief anpassung erinnerung glaube glauben anschluss verkauf lieferung appell dank "
                             "annäherung anforderung anforderungen forderung forderungen frage fragen ";
    if (preposition == 0 || !analysis_has_tag(a, preposition - 1, TAG_BIT(TAG_NN)))
        return false;
    if (analysis_word_in(a, preposition, " über "))
        return true;
    if (analysis_word_in(a, preposition, " auf "))
        return aims_at(a->words.items[preposition - 1].text);
    return analysis_word_in(a, preposition, " in ")
               ? analysis_word_in(a, preposition - 1, into)
               : analysis_word_in(a, preposition, " an ") && analysis_word_in(a, preposition - 1, to);
}

static bool does_verb_ask_accusative(const struct analysis *a, const struct knowledge *k, const struct noun_phrase *p)
{
    char lemma[VERB_LEMMA_BYTES];
    struct verb_frame frames[FRAMES_MAX];
    size_t len = stretch_lemma(a, k, stretch_around(a, p), lemma), count = 0;
    if (len)
        count = verb_frames(k->lexicon, lemma, len, frames, FRAMES_MAX);
    for (size_t i = 0; i < count && i < FRAMES_MAX; i++)
        for (size_t j = 0; j < frames[i].preposition_count; j++)
            if (span_equal(frames[i].prepositions[j].word, a->words.items[p->preposition].text))
                return frames[i].prepositions[j].case_ == CASE_ACCUSATIVE;
    struct span verb = {lemma, len};
    bool into = analysis_word_in(a, p->preposition, " in ") && goes_into(verb);
    return into || is_motion(verb);
}

/* "stolz auf die", "Tippen Sie auf die" */
static bool does_adjective_ask_accusative(const struct analysis *a, const struct noun_phrase *p)
{
    struct stretch s = stretch_around(a, p);
    for (size_t i = s.first; i < s.end; i++)
        if (analysis_word_in(
                a, i,
                " aufmerksam stolz neidisch gespannt angewiesen neugierig eifersüchtig wütend böse scharf tippen "
                "klicken "))
            return analysis_word_in(a, p->preposition, " auf ");
    return false;
}

static struct case_order behind_preposition(const struct analysis *a, const struct knowledge *k,
                                            const struct noun_phrase *p)
{
    uint32_t cells = preposition_cells(&a->words.items[p->preposition]);
    if ((cells & DOUBLE_CASE) != DOUBLE_CASE)
        return cells & NOMINAL_CASE(CASE_GENITIVE) && !(cells & NOMINAL_CASE(CASE_ACCUSATIVE))
                   ? order_of(CASE_GENITIVE, CASE_DATIVE, CASE_ACCUSATIVE, CASE_NOMINATIVE)
                   : order_of(CASE_DATIVE, CASE_ACCUSATIVE, CASE_GENITIVE, CASE_NOMINATIVE);
    static const char places[] = " nähe folge regel lage tat welt suche straße arbeit flucht grundlage basis "
                                 "insel ebene spitze schule praxis anwendung ";
    bool until = p->preposition > 0 && analysis_word_in(a, p->preposition - 1, " bis ");
    bool accusative = until || analysis_word_in(a, p->preposition, " über ab ") ||
                      (analysis_word_in(a, p->last, " frage ") && analysis_word_in(a, p->preposition, " auf ")) ||
                      does_adjective_ask_accusative(a, p) || does_noun_ask_accusative(a, p->preposition) ||
                      (!analysis_word_in(a, p->last, places) && does_verb_ask_accusative(a, k, p));
    return accusative ? order_of(CASE_ACCUSATIVE, CASE_DATIVE, CASE_GENITIVE, CASE_NOMINATIVE)
                      : order_of(CASE_DATIVE, CASE_ACCUSATIVE, CASE_GENITIVE, CASE_NOMINATIVE);
}

/* --- Without a preposition. */

static bool is_governed(const struct analysis *a, const struct noun_phrase *p)
{
    return p->preposition != PHRASE_FREE || analysis_has_tag(a, p->first, TAG_BIT(TAG_APPRART));
}

/* "die Aufarbeitung": who reads on asks of what. */
static bool names_action(struct span noun)
{
    return span_ends(noun, "ung") || span_ends(noun, "tion") || span_ends(noun, "heit") || span_ends(noun, "keit");
}

/* "Der Verein forderte ein Ende der Gewalt": the phrase behind the verb is no subject, for one opens the clause. */
static bool has_subject_before_verb(const struct analysis *a, const struct noun_phrase *p)
{
    uint32_t clause = a->clause_of.items[p->first];
    if (p->first == 0 || !analysis_has_tag(a, p->first - 1, FINITE) || clause == NO_CLAUSE)
        return false;
    const struct noun_phrase *opening = phrase_at(a, a->clauses.items[clause].first);
    return opening && opening->last < p->first && !is_governed(a, opening) && opening->first < opening->last &&
           !(opening->cells & ~NOMINAL_CASE(CASE_NOMINATIVE));
}

/* "ob die Seiten der Liste gedruckt werden": beside its subject a passive has no accusative. */
static bool is_passive(const struct analysis *a, const struct noun_phrase *p)
{
    struct stretch s = stretch_around(a, p);
    bool werden = false, participle = false;
    for (size_t i = s.first; i < s.end; i++) {
        werden |= analysis_word_in(a, i, " wird werden wurde wurden werde worden ");
        participle |= analysis_has_tag(a, i, TAG_BIT(TAG_VVPP));
    }
    return werden && participle;
}

/* "eine der Tabellen", "einige der Bäume" */
static bool is_counted(const struct analysis *a, const struct noun_phrase *p)
{
    return p->first > 0 && analysis_word_in(a, p->first, " der die das den dem ") &&
           phrase_cells_of(a, p->last) & NOMINAL_NUMBER(NUMBER_PLURAL) &&
           analysis_word_in(a, p->first - 1,
                            " ein eine eines einer einem einen keine keiner keines jede jeder jedes einige "
                            "einiger einigen manche viele vielen mehrere mehreren beide beiden ");
}

/* "Der Start der Pflege": a phrase right behind another is its genitive, unless that one is the subject behind the verb
 * ("Dann öffnete der Mann die Tür"). */
static bool is_attribute_of_noun(const struct analysis *a, const struct noun_phrase *p)
{
    static const char times[] =
        " uhr montag dienstag mittwoch donnerstag freitag samstag sonntag jahr jahren woche monat "
        "abend morgen nachmittag vormittag mittag januar februar märz april mai juni juli august "
        "september oktober november dezember ";
    static const char speaking[] = " sagt sagte fragt fragte meint meinte erklärt erklärte betont betonte ist war sei ";
    const struct noun_phrase *before = p->first > 0 ? phrase_ending_at(a, p->first - 1) : NULL;
    if (!before || analysis_has_tag(a, before->last, TAG_BIT(TAG_NE)))
        return false;
    if (analysis_word_in(a, before->last, times) || (before->cells & ~NOMINAL_CASE(CASE_DATIVE)) == 0)
        return is_governed(a, before) && !analysis_word_in(a, before->last, times);
    if (is_governed(a, before) || before->first == before->last || names_action(a->words.items[before->last].text))
        return true;
    if (has_subject_before_verb(a, before))
        return true;
    bool pronoun = before->first > 1 && analysis_has_tag(a, before->first - 2, TAG_BIT(TAG_PPER));
    bool subject = !pronoun && before->first > 0 &&
                   analysis_has_tag(a, before->first - 1, FINITE | TAG_BIT(TAG_KOUS)) &&
                   before->cells & NOMINAL_CASE(CASE_NOMINATIVE);
    return !subject || is_passive(a, before) || analysis_word_in(a, before->first - 1, speaking);
}

/* The phrase is another behind "und", "oder": it has the case of the one before. */
static const struct noun_phrase *coordinated_with(const struct analysis *a, const struct noun_phrase *p)
{
    if (p->first < 2 || !analysis_has_tag(a, p->first - 1, TAG_BIT(TAG_KON)))
        return NULL;
    const struct noun_phrase *before = phrase_ending_at(a, p->first - 2);
    bool own_clause = analysis_has_tag(a, p->last + 1, FINITE) && before && before->first > 0 &&
                      clause_has_finite(a->tagged.items[before->last].clause);
    return own_clause ? NULL : before;
}

/* "der Meinung sein" */
static bool is_predicate_in_genitive(const struct analysis *a, const struct noun_phrase *p)
{
    struct stretch s = stretch_around(a, p);
    if (!analysis_word_in(a, p->last, " meinung ansicht auffassung überzeugung "))
        return false;
    for (size_t i = s.first; i < s.end; i++)
        if (analysis_word_in(a, i, " ist bin sind bist seid sei seien war waren wäre wären sein "))
            return true;
    return false;
}

/* "Er kam nach Bonn und besuchte den Minister": the clause behind "und" begins with its verb and shares its subject. */
static bool shares_subject(const struct analysis *a, const struct noun_phrase *p)
{
    const struct clause *c = analysis_clause(a, p->first);
    return c && c->coordinated && c->finite != NO_WORD && c->first > 0 && c->finite < p->first &&
           analysis_has_tag(a, c->finite - 1, TAG_BIT(TAG_KON));
}

/* Another word of the stretch is the subject. */
static bool has_other_subject(const struct analysis *a, struct stretch s, const struct noun_phrase *p)
{
    if (shares_subject(a, p))
        return true;
    for (size_t i = s.first; i < s.end; i++)
        if (analysis_word_in(a, i, " ich du er wir man ") && !analysis_has_tag(a, i, TAG_BIT(TAG_NN)) &&
            a->clause_of.items[i] == a->clause_of.items[p->first])
            return true;
    for (size_t i = p->first; i-- > s.first;) {
        const struct noun_phrase *q = phrase_ending_at(a, i);
        if (q && q->first > 0 && analysis_has_tag(a, q->first - 1, TAG_BIT(TAG_KOKOM)))
            continue; /* "Als einziges Land liegt …" */
        if (q && !is_governed(a, q) && q->first > 0 && analysis_has_tag(a, q->last + 1, FINITE) &&
            q->cells & NOMINAL_CASE(CASE_NOMINATIVE))
            return true;
        if (q && !is_governed(a, q) && q->first == s.first && q->cells & NOMINAL_CASE(CASE_NOMINATIVE))
            return true;
    }
    if (analysis_word_in(a, s.first, " sie ") && analysis_has_tag(a, s.first + 1, FINITE))
        return true;
    return analysis_word_in(a, s.first, " es ") || analysis_word_in(a, s.first + 1, " es ");
}

/* "Hier legen Sie den Umfang der Tabelle fest" */
static bool is_addressed(const struct analysis *a, struct stretch s)
{
    for (size_t i = s.first + 1; i < s.end; i++)
        if (analysis_word_in_as_written(a, i, " Sie ") && analysis_has_tag(a, i - 1, FINITE | TAG_BIT(TAG_VVIMP)))
            return true;
    return false;
}

/* "Öffnet den Ordner, in dem …": what a program does, told without naming it. */
static bool opens_without_subject(const struct analysis *a, struct stretch s)
{
    return s.first == 0 && a->words.len > 0 && analysis_has_tag(a, 0, FINITE) &&
           !analysis_has_tag(a, 1, TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PDS)) &&
           !span_is(a->words.items[a->words.len - 1].text, "?");
}

static bool is_dative_alone(const struct knowledge *k, struct span lemma)
{
    struct verb_frame frames[FRAMES_MAX];
    size_t count = lemma.len ? verb_frames(k->lexicon, lemma.ptr, lemma.len, frames, FRAMES_MAX) : 0;
    bool dative = false;
    for (size_t i = 0; i < count && i < FRAMES_MAX; i++) {
        if (frames[i].objects & (1u << CASE_ACCUSATIVE))
            return false;
        dative |= (frames[i].objects & (1u << CASE_DATIVE)) != 0;
    }
    return dative;
}

/* "Er enthielt sich der Stimme" */
static bool takes_genitive_beside_sich(const struct analysis *a, const struct knowledge *k, struct stretch s,
                                       struct span lemma)
{
    struct verb_frame frames[FRAMES_MAX];
    size_t count = lemma.len ? verb_frames(k->lexicon, lemma.ptr, lemma.len, frames, FRAMES_MAX) : 0;
    bool genitive = false, reflexive = false;
    for (size_t i = 0; i < count && i < FRAMES_MAX; i++)
        genitive |= frames[i].reflexive == REFLEXIVE_ACCUSATIVE && frames[i].objects & (1u << CASE_GENITIVE);
    for (size_t i = s.first; i < s.end && genitive; i++)
        reflexive |= analysis_has_tag(a, i, TAG_BIT(TAG_PRF)) || analysis_word_in(a, i, " mich dich uns euch ");
    return reflexive;
}

static struct case_order as_subject_or_object(const struct analysis *a, const struct knowledge *k,
                                              const struct noun_phrase *p)
{
    char lemma[VERB_LEMMA_BYTES];
    struct stretch s = stretch_around(a, p);
    bool joined = p->first > 0 && analysis_has_tag(a, p->first - 1, TAG_BIT(TAG_KON));
    bool fronted = p->first == s.first || joined;
    const struct clause *own = analysis_clause(a, p->first);
    if (joined && own && own->first + 1 >= p->first && own->finite != NO_WORD && own->finite > p->last)
        return order_of(CASE_NOMINATIVE, CASE_ACCUSATIVE, CASE_DATIVE,
                        CASE_GENITIVE); /* "und der Inhalt der Zelle wird" */
    bool compared = p->first > 0 && analysis_has_tag(a, p->first - 1, TAG_BIT(TAG_KOKOM)); /* "so viel wie der Vogel" */
    bool subject = has_other_subject(a, s, p) || is_addressed(a, s) || opens_without_subject(a, s);
    if (compared || (fronted && analysis_has_tag(a, p->last + 1, FINITE)) || !subject)
        return order_of(CASE_NOMINATIVE, CASE_ACCUSATIVE, CASE_DATIVE, CASE_GENITIVE);
    size_t len = stretch_lemma(a, k, s, lemma);
    struct span verb = {lemma, len};
    if (takes_genitive_beside_sich(a, k, s, verb))
        return order_of(CASE_GENITIVE, CASE_NOMINATIVE, CASE_ACCUSATIVE, CASE_DATIVE);
    if (word_in(verb, " sein werden bleiben heißen "))
        return order_of(CASE_NOMINATIVE, CASE_ACCUSATIVE, CASE_DATIVE, CASE_GENITIVE);
    if (is_dative_alone(k, verb))
        return order_of(CASE_DATIVE, CASE_NOMINATIVE, CASE_ACCUSATIVE, CASE_GENITIVE);
    return order_of(CASE_ACCUSATIVE, CASE_NOMINATIVE, CASE_DATIVE, CASE_GENITIVE);
}

/* "Heute wurde im Rennen das Übertragung abgebrochen": nothing but the phrase can be what the verb asks for. */
static bool is_needed(const struct analysis *a, const struct noun_phrase *p)
{
    struct stretch s = stretch_around(a, p);
    bool finite = false,
         told = analysis_has_tag(a, s.first, TAG_BIT(TAG_PRELS)) && analysis_word_in(a, s.first, " der ");
    if (told || has_other_subject(a, s, p) || is_addressed(a, s))
        return false;
    for (size_t i = s.first; i < p->first; i++) {
        const struct noun_phrase *q = phrase_ending_at(a, i);
        finite |= analysis_has_tag(a, i, FINITE);
        if (q && !is_governed(a, q) && q->governed & NOMINAL_CASE(CASE_NOMINATIVE))
            return false;
    }
    for (size_t i = p->last + 1; i < s.end; i++) {
        const struct noun_phrase *q = phrase_at(a, i);
        finite |= analysis_has_tag(a, i, FINITE) && a->clause_of.items[i] == a->clause_of.items[p->first];
        if (q && !is_governed(a, q) && q->governed & NOMINAL_CASE(CASE_NOMINATIVE))
            return false;
    }
    return finite;
}

static bool is_transitive_always(const struct knowledge *k, struct span lemma)
{
    struct verb_frame frames[FRAMES_MAX];
    size_t count = lemma.len ? verb_frames(k->lexicon, lemma.ptr, lemma.len, frames, FRAMES_MAX) : 0;
    for (size_t i = 0; i < count && i < FRAMES_MAX; i++)
        if (!(frames[i].objects & (1u << CASE_ACCUSATIVE)))
            return false;
    return count > 0;
}

/* "Er besuchte mit ihr das Ausstellung": the verb has no other object. */
static bool is_object_missing(const struct analysis *a, const struct knowledge *k, const struct noun_phrase *p)
{
    char lemma[VERB_LEMMA_BYTES];
    struct stretch s = stretch_around(a, p);
    size_t nominals = 0; /* the subject is one of them */
    if (!is_transitive_always(k, (struct span){lemma, stretch_lemma(a, k, s, lemma)}))
        return false;
    for (size_t i = s.first; i < s.end; i++) {
        const struct noun_phrase *q = phrase_at(a, i);
        bool passive = analysis_word_in(a, i, " werde wird werden wurde wurden worden ");
        bool sentence = analysis_has_tag(a, i, TAG_BIT(TAG_PRF) | TAG_BIT(TAG_KOUS));
        if (passive || sentence)
            return false;
        nominals += q && q->first != p->first && !is_governed(a, q);
        nominals +=
            analysis_has_tag(a, i, TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PWS));
        i = q ? q->last : i;
    }
    return nominals == 1;
}

static struct case_order order_alone(const struct analysis *a, const struct knowledge *k, const struct noun_phrase *p)
{
    if (p->preposition != PHRASE_FREE && preposition_may_govern(a, p->preposition))
        return behind_preposition(a, k, p);
    bool genitive = phrase_cells_of(a, p->last) & NOMINAL_CASE(CASE_GENITIVE); /* "Jahres", not "Brief" */
    bool attribute = is_attribute_of_noun(a, p) && !is_needed(a, p) && !is_object_missing(a, k, p);
    if ((genitive && (attribute || is_counted(a, p))) || is_predicate_in_genitive(a, p))
        return order_of(CASE_GENITIVE, CASE_NOMINATIVE, CASE_ACCUSATIVE, CASE_DATIVE);
    return as_subject_or_object(a, k, p);
}

struct case_order phrase_case_order(const struct analysis *a, const struct knowledge *k, const struct noun_phrase *p)
{
    const struct noun_phrase *before = p->preposition == PHRASE_FREE ? coordinated_with(a, p) : NULL;
    if (!before || before->governed == 0)
        return order_alone(a, k, p);
    struct case_order all = order_alone(a, k, before), kept;
    size_t n = 0;
    for (int possible = 1; possible >= 0; possible--)
        for (size_t i = 0; i < CASES; i++)
            if (((before->governed & NOMINAL_CASE(all.cases[i])) != 0) == (bool)possible)
                kept.cases[n++] = all.cases[i];
    return kept;
}
