/* Conjunctions and adverbs: den and denn, wir and wie, wieder and wider, noch and nach. */
#include "checks/place_tools.h"
#include "checks/real_word_pairs.h"
#include "checks/token_tools.h"

static bool wider_for_wieder(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return is_any(c, s, i + 1, " erwarten willen besseres ") && !is_any(c, s, i + 2, " zu müssen können dürfen ");
}

/* "wider" is a preposition: without a noun phrase behind it, "wieder" is meant. */
static bool wieder_for_wider(struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char others[] =
        " da zurück auf an in im am ins ans zu zum zur mit bei nach von vor für nicht nur noch sehr los weg einmal mal "
        "langsam ab aus gegeben ";
    if (begins(s, i) || is_any(c, s, i + 1, " geben ") || (i > 1 && is_any(c, s, i - 2, " für ")))
        return false; /* "die Stimmen für und wider" */
    return is_any(c, s, i + 1, others) || is_predicative(c, s, i + 1) || is_surely_finite(c, s, i + 1) ||
           (is_end(s, i + 1) && is_any(c, s, i - 1, " immer schon nie bald und "));
}

/* "den er hat recht": a relative clause would end with its verb, and "den" is no subject of "sein". */
static bool denn_opens(struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char verbs[] =
        " ist war bin bist wird wurde hat hatte kann konnte muss musste will wollte soll sollte "
        "darf durfte sind waren seid haben hatten können müssen wollen sollen ";
    bool opens = begins(s, i) || (i > 0 && is_comma(c, s, i - 1));
    size_t last = clause_last(c, s, i);
    return opens && (is_subject(c, s, i + 1) || is_any(c, s, i + 1, " sie ")) && is_any(c, s, i + 2, verbs) &&
           last > i + 2 && !is_finite(c, s, last) && !is_any(c, s, i + 3, " und oder ") &&
           (is_subject(c, s, i + 1) || !begins(s, i));
}

/* "Was ist den hier los?": the verb takes no object in the accusative. */
static bool denn_asks(struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char questions[] = " wer was wo wann warum wie wieso weshalb woher wohin ";
    static const char verbs[] =
        " ist sind war waren bin bist warst seid kommt kam kommst geht ging gehst passiert passierte "
        "wird bleibt wohnt ";
    static const char behind[] = " hier da dort los passiert geschehen niemand jemand gestern heute jetzt nun nur noch "
                                 "schon das die dein deine ihr er sie es du so eigentlich bloß mit ";
    return token_mark(c, &s->tokens[s->token_count - 1]) == '?' && is_any(c, s, 0, questions) &&
           is_any(c, s, 1, verbs) && clause_around(c, s, i).from == 0 && is_any(c, s, i + 1, behind);
}

static bool denn_for_den(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return denn_opens(c, s, i) || denn_asks(c, s, i);
}

static bool den_for_denn(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 0 && is_any(c, s, i - 1, " in für durch gegen ohne um auf an mit von bei aus nach zu ") &&
           (is_noun(c, s, i + 1) || is_inflected_adjective(c, s, i + 1));
}

/* "so schnell wir möglich", "doppelt so hoch wir die Kirche": no verb of ours. */
static bool wie_compares(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const uint32_t ours = VERB_CELL(TENSE_PRESENT, NUMBER_PLURAL, 1) | VERB_CELL(TENSE_PAST, NUMBER_PLURAL, 1) |
                          VERB_CELL(TENSE_SUBJUNCTIVE_2, NUMBER_PLURAL, 1);
    return i > 1 && is_any(c, s, i - 2, " so ebenso genauso ") && is_predicative(c, s, i - 1) && is_word(s, i + 1) &&
           !clause_may_have_verb(c, s, i, ours);
}

/* "Wir geht es dir?" */
static bool wie_for_wir(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return wie_compares(c, s, i) ||
           (begins(s, i) && is_any(c, s, i + 1, " geht steht sieht lautet kommt ist heißt läuft ") &&
            is_any(c, s, i + 2, " es das die der man sie er "));
}

/* "Wie haben uns entschieden.": no question, and the subject is missing. */
static bool wir_for_wie(struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char verbs[] = " haben sind werden müssen können wollen freuen waren hatten ";
    if (!begins(s, i) || i > 0 || !is_any(c, s, i + 1, verbs) || token_mark(c, &s->tokens[s->token_count - 1]) != '.')
        return false;
    return is_any(c, s, i + 2, " uns unsere unseren unser ") ||
           (is_any(c, s, i + 2, " gestern heute jetzt bereits hier ") && !clause_has(c, s, i, " die sie diese alle "));
}

/* "30 Jahre noch dem Krieg", "die Suche noch einer Antwort" */
static bool nach_behind_noun(struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char spans[] = " jahre monate wochen tage stunden minuten jahrzehnte ";
    static const char wishes[] = " suche frage ruf wunsch nachfrage sehnsucht forderung ";
    return i > 0 && is_any(c, s, i + 1, " dem der einem einer diesem dieser seinem seiner ") &&
           (is_any(c, s, i - 1, wishes) || (is_any(c, s, i - 1, spans) && is_number(s, i - 2)));
}

/* "Noch dem Spiel feierten die Fans", "noch Hause", "je noch Größe", "noch wie vor", "meiner Meinung noch". */
static bool nach_for_noch(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (is_any(c, s, i + 1, " hause ") && is_noun(c, s, i + 1))
        return true;
    if (is_any(c, s, i + 1, " wie ") && is_any(c, s, i + 2, " vor "))
        return true;
    if (i > 0 && is_any(c, s, i - 1, " je ") && is_noun(c, s, i + 1))
        return true;
    if (i > 1 && begins(s, i - 2) && is_any(c, s, i - 2, " meiner seiner ihrer unserer ") &&
        is_any(c, s, i - 1, " meinung ansicht auffassung einschätzung erfahrung "))
        return true;
    if (nach_behind_noun(c, s, i))
        return true;
    return begins(s, i) && is_any(c, s, i + 1, " dem einem ") && noun_cells(c, s, i + 2) &&
           is_surely_finite(c, s, i + 3) && !reads(c, s, i + 3, POS_VERB, VERB_CELL(TENSE_PAST, NUMBER_SINGULAR, 3));
}

/* "nach" wants a noun phrase; "nicht" and the like do not begin one when the sentence ends or a participle follows. */
static bool noch_for_nach(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (is_any(c, s, i + 1, " keine kein "))
        return true;
    if (is_any(c, s, i + 1, " immer "))
        return is_end(s, i + 2) || is_surely_finite(c, s, i + 2) ||
               is_any(c, s, i + 2, " nicht kein keine in im auf am ");
    if (is_any(c, s, i + 1, " nicht nie niemals "))
        return is_end(s, i + 2) || is_surely_finite(c, s, i + 2) ||
               (is_predicative(c, s, i + 2) && !is_inflected_adjective(c, s, i + 3)) ||
               is_any(c, s, i + 2, " ein eine einen das den die so da in im auf am ");
    return i > 0 && is_any(c, s, i - 1, " immer ") &&
           (is_surely_finite(c, s, i + 1) || is_any(c, s, i + 1, " nicht im am ") ||
            (is_predicative(c, s, i + 1) && is_end(s, i + 2)));
}

const struct real_word_pair real_word_conjunctions[] = {
    {"wieder", "wider", wider_for_wieder}, {"wider", "wieder", wieder_for_wider}, {"den", "denn", denn_for_den},
    {"denn", "den", den_for_denn},         {"wir", "wie", wie_for_wir},           {"wie", "wir", wir_for_wie},
    {"noch", "nach", nach_for_noch},       {"nach", "noch", noch_for_nach},       {0}};
