#include "text/determiners.h"

#include "lexicon/features.h"
#include "text/bare_nouns.h"
#include "text/phrases.h"
#include "text/word_lists.h"

#define TAGGED(a, word, tags) ((TAG_BIT(analysis_tag(a, word)) & (tags)) != 0)

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN))
#define VERBAL                                                                                                         \
    (FINITE | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF) | TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_VVPP) |  \
     TAG_BIT(TAG_VAPP) | TAG_BIT(TAG_PTKZU))
#define PREPOSITIONS (TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART))
#define ADVERBS (TAG_BIT(TAG_ADV) | TAG_BIT(TAG_PTKNEG))
#define MARKS                                                                                                          \
    (TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_CLOSE) |            \
     TAG_BIT(TAG_DASH))

/* A bound that keeps the time linear. */
enum { CLAUSE_WORDS_MAX = 60 };

bool word_may_determine(const struct analysed_word *w)
{
    for (size_t i = 0; i < w->reading_count; i++)
        if (tags_of_reading(&w->readings[i]) & (TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT)))
            return true;
    return false;
}

static bool has_standalone_reading(const struct analysed_word *w)
{
    for (size_t i = 0; i < w->reading_count; i++)
        if (tags_of_reading(&w->readings[i]) & (TAG_BIT(TAG_PDS) | TAG_BIT(TAG_PRELS)))
            return true;
    return false;
}

/* Nothing but marks stands before it in the sentence or the speech. */
static bool opens_sentence(const struct analysis *a, size_t word)
{
    while (word > 0 && TAGGED(a, word - 1, TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_DASH) | TAG_BIT(TAG_CLOSE)))
        word--;
    return word == 0 || TAGGED(a, word - 1, TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON));
}

static bool ends_clause(const struct analysis *a, size_t word)
{
    return word >= a->words.len || TAGGED(a, word, MARKS | TAG_BIT(TAG_KON));
}

static bool is_before_verb(const struct analysis *a, size_t noun)
{
    return noun + 1 < a->words.len && TAGGED(a, noun + 1, VERBAL);
}

static bool is_before_mark(const struct analysis *a, size_t noun)
{
    return noun + 1 >= a->words.len || TAGGED(a, noun + 1, MARKS);
}

/* "das Arbeit und die Werte": two phrases with an article each. */
static bool is_before_article(const struct analysis *a, size_t noun)
{
    return noun + 2 < a->words.len && TAGGED(a, noun + 1, TAG_BIT(TAG_KON)) &&
           word_may_determine(&a->words.items[noun + 2]);
}

/* "..., das Angst macht": verbs close the clause right behind the noun. */
static bool is_before_closing_verbs(const struct analysis *a, size_t noun)
{
    size_t i = noun + 1;
    bool to = false;
    for (; i < a->words.len && TAGGED(a, i, VERBAL); i++)
        to |= TAGGED(a, i, TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU));
    return i > noun + 1 && !to && ends_clause(a, i);
}

/* "Das ist Sache des Landes": only what something is has a genitive behind it and no article before it. Not "dass das
 * Qualität des Films schlecht war", where something else is told of it. */
static bool may_have_genitive(const struct analysis *a, size_t noun)
{
    static const char copulas[] =
        " ist sind war waren sei seien wäre wären wird werden wurde wurden bleibt bleiben blieb blieben bildet bilden ";
    size_t first = noun, last = noun;
    while (first > 0 && noun - first < CLAUSE_WORDS_MAX && !TAGGED(a, first - 1, MARKS))
        first--;
    while (last + 1 < a->words.len && last - noun < CLAUSE_WORDS_MAX && !TAGGED(a, last + 1, MARKS))
        last++;
    for (size_t i = first; i <= last; i++)
        if (analysis_word_in(a, i, copulas))
            return i < noun || i == noun + 1 || !TAGGED(a, i - 1, TAG_BIT(TAG_ADJD));
    return false;
}

/* "Zeit und Geld", "Grund zur Sorge", "Sache der Länder": what a noun without an article may have behind it. */
static bool is_continued(const struct analysis *a, size_t noun)
{
    size_t next = noun + 1;
    if (next >= a->words.len || TAGGED(a, next, PREPOSITIONS))
        return true;
    if (TAGGED(a, next, TAG_BIT(TAG_KON)))
        return next + 1 >= a->words.len || !word_may_determine(&a->words.items[next + 1]);
    if (analysis_word_in(a, next, " des eines "))
        return may_have_genitive(a, noun);
    return analysis_word_in(a, next, " der einer genug pur ");
}

/* A pronoun that stands for itself comes first in its clause, or right behind the verb and other small words. */
enum place {
    PLACE_FIRST,              /* of the sentence or a main clause: a verb would have to follow */
    PLACE_BEHIND_PREPOSITION, /* "für das": no noun can follow */
    PLACE_BEHIND_COMMA,       /* a relative clause may begin */
    PLACE_BEHIND_VERB,        /* the finite verb of a clause that goes on behind it */
    PLACE_BEHIND_SMALL_WORD,  /* a conjunction, pronoun or adverb */
    PLACE_BEHIND_OTHER
};

#define SMALL_WORDS                                                                                                    \
    (TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_PRELS) |                \
     TAG_BIT(TAG_PWS) | TAG_BIT(TAG_PWAV) | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_ADV) | TAG_BIT(TAG_PTKNEG) |              \
     TAG_BIT(TAG_PAV) | TAG_BIT(TAG_KOUI) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_ART))

static enum place place_of(const struct analysis *a, size_t word)
{
    if (opens_sentence(a, word))
        return PLACE_FIRST;
    size_t before = word;
    bool conjunction = a->tagged.items[word - 1].possible & (TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_KON));
    bool preposition = TAGGED(a, word - 1, PREPOSITIONS | TAG_BIT(TAG_PTKVZ)) && !conjunction;
    if (preposition)
        before--;
    if (before > 0 && TAGGED(a, before - 1, TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_DASH) | TAG_BIT(TAG_OPEN)))
        return PLACE_BEHIND_COMMA;
    if (preposition)
        return PLACE_BEHIND_PREPOSITION;
    if (TAGGED(a, word - 1, TAG_BIT(TAG_KON)) && clause_depth(a->tagged.items[word - 1].clause) == 0)
        return PLACE_FIRST;
    if (TAGGED(a, word - 1, FINITE))
        return PLACE_BEHIND_VERB;
    return conjunction || TAGGED(a, word - 1, SMALL_WORDS) ? PLACE_BEHIND_SMALL_WORD : PLACE_BEHIND_OTHER;
}

/* "von den tödlicher Stürmen", "Erhalt der ganzer Summe", not "mit dem junger Leute": no pronoun stands there. */
static bool is_place_of_article(const struct analysis *a, size_t determiner, size_t noun, enum place place)
{
    if (place == PLACE_FIRST)
        return true;
    if (!(phrase_cells_of(a, determiner) & phrase_cells_of(a, noun)))
        return false;
    size_t before = determiner - (place == PLACE_BEHIND_PREPOSITION);
    if (place == PLACE_BEHIND_PREPOSITION)
        return before == 0 || !TAGGED(a, before - 1, TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM));
    return place == PLACE_BEHIND_OTHER && TAGGED(a, before - 1, TAG_BIT(TAG_NN));
}

static bool is_judging(struct span verb)
{
    return word_in(verb, " findet finden fand fanden finde findest nennt nennen nannte nenne nennst hält hielt halten "
                         "macht machen machte machten ");
}

static bool is_zu_behind(const struct analysis *a, size_t word)
{
    for (size_t i = word + 1; i < word + CLAUSE_WORDS_MAX && i < a->words.len && !TAGGED(a, i, MARKS); i++)
        if (TAGGED(a, i, TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU)))
            return true;
    return false;
}

/* "um das Arbeit", "haben wir das Zeit", "lässt sich das Furcht": the clause has its subject, or no pronoun can be it.
 */
static bool is_object_place(const struct analysis *a, size_t word)
{
    if (word > 0 && (TAGGED(a, word - 1, TAG_BIT(TAG_KOUI)) || analysis_word_in(a, word - 1, " um ")))
        return is_zu_behind(a, word);
    return word > 1 && TAGGED(a, word - 1, TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF)) && TAGGED(a, word - 2, FINITE) &&
           analysis_word_in(a, word - 1, " ich du er wir sich ") && !is_judging(a->words.items[word - 2].text);
}

/* Verbs between the two of "macht das Sinn", "wird das Pflicht"; auxiliaries and modals stand beside any verb. */
static bool may_join(const struct analysis *a, size_t verb)
{
    static const char forms[] =
        " macht machen machte machten gibt geben gab gaben bringt bringen brachte brachten bereitet bereiten bereitete "
        "bereiteten findet finden fand fanden finde kostet kosten kostete kosteten braucht brauchen brauchte erfordert "
        "erforderte verursacht verursachte schafft schaffen schuf nimmt nehmen nahm zeigt zeigen zeigte bedeutet "
        "bedeuten bedeutete verdient verdienen verlangt verlangte erzeugt erzeugte weckt weckte stiftet stiftete "
        "bietet "
        "bieten bot spendet leistet ergibt ergab bekommt bekam erhält erhielt gewinnt gewann trägt trug nennt nennen "
        "nannte nenne heißt hieß bleibt blieb bleiben scheint schien löst löste ruft rief sorgt setzt setzte stellt "
        "zieht zog hält hielt spart sparte schürt schürte sät säte ist sind war waren sei seien wäre wären ";
    static const char subjects[] = " ich du er wir man sie es das dies ";
    bool judges = is_judging(a->words.items[verb].text);
    if (analysis_word_in(a, verb, " bin bist "))
        return false;
    if (verb > 0 && !judges && opens_sentence(a, verb - 1) && analysis_word_in(a, verb - 1, subjects))
        return false; /* "Er ist das Meinung": it has another subject */
    return TAGGED(a, verb, TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN)) || analysis_word_in(a, verb, forms);
}

static const char passives[] = " wird werden wurde wurden werde würde würden ";

/* The first of these marks behind the noun; the word behind the longest clause when there is none so near. */
static size_t clause_end(const struct analysis *a, size_t noun, tag_set marks)
{
    size_t i = noun + 1;
    while (i < noun + CLAUSE_WORDS_MAX && i < a->words.len && !TAGGED(a, i, marks))
        i++;
    return i;
}

/* The last word of a clause, behind the noun. */
static size_t last_word(const struct analysis *a, size_t noun)
{
    return clause_end(a, noun, MARKS) - 1;
}

/* The verb comes last, as in a relative clause. */
static bool is_verb_last(const struct analysis *a, size_t noun)
{
    size_t last = last_word(a, noun), finite = 0;
    for (size_t i = noun + 1; i <= last; i++)
        finite += TAGGED(a, i, FINITE | TAG_BIT(TAG_VVSUB));
    return finite == 1 && TAGGED(a, last, FINITE | TAG_BIT(TAG_VVSUB)) && last > noun;
}

/* "..., die Zugriff auf Daten gewähren": right behind a comma the verb may be taken for an infinitive or participle. */
static bool may_verb_be_last(const struct analysis *a, size_t determiner, size_t noun)
{
    size_t last = last_word(a, noun);
    if (determiner == 0 || !TAGGED(a, determiner - 1, TAG_BIT(TAG_COMMA)) || last == noun)
        return false;
    for (size_t i = noun + 1; i < last; i++)
        if (TAGGED(a, i, VERBAL))
            return false;
    return TAGGED(a, last, TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VVINF)) &&
           a->tagged.items[last].possible & (FINITE | TAG_BIT(TAG_VVSUB));
}

/* "als die junger Leute": a genitive behind a pronoun that stands for a noun named before. */
static bool is_before_genitive(const struct analysis *a, size_t determiner, size_t noun)
{
    return noun > determiner + 1 && analysis_word_in(a, determiner, " der die das den dem ") &&
           span_ends(a->words.items[determiner + 1].text, "er") &&
           phrase_cells_without_determiner(a, determiner + 1, noun) & NOMINAL_CASE(CASE_GENITIVE);
}

/* "einer der alten Bäume", "die Arbeit ihres Mannes": the determiner of a genitive that belongs to the word before. */
static bool is_of_attribute(const struct analysis *a, size_t determiner)
{
    static const char counted[] =
        " einer eine eines einem einen keiner keine keines jeder jede jedes viele einige manche ";
    static const char genitives[] =
        " meines deines seines ihres unseres eures meiner deiner seiner ihrer unserer eurer ";
    return determiner > 0 &&
           ((analysis_word_in(a, determiner, " der ") && analysis_word_in(a, determiner - 1, counted)) ||
            (analysis_word_in(a, determiner, genitives) && TAGGED(a, determiner - 1, TAG_BIT(TAG_NN))));
}

/* What is left without the word at `determiner` can be a phrase of its own: "große Freude", "Kinder", "Angst". */
static bool rest_stands_bare(const struct analysis *a, size_t determiner, size_t noun)
{
    const uint32_t plural = NOMINAL_NUMBER(NUMBER_PLURAL) & ~NOMINAL_CASE(CASE_GENITIVE);
    uint32_t cells = noun > determiner + 1 ? phrase_cells_without_determiner(a, determiner + 1, noun) : plural;
    if (cells == 0)
        return false;
    static const char indefinite[] = " ein eine einen einem einer eines kein keine keinen keinem keiner keines ";
    const struct analysed_word *w = &a->words.items[noun];
    if (noun_stands_bare(a, noun))
        return true;
    return noun_is_plural(w) && cells & plural && !analysis_word_in(a, determiner, indefinite);
}

static bool is_oblique_one(const struct analysed_word *w)
{
    return word_in(w->text, " einem einen ");
}

/* "sobald das Artikel versandt wird": a passive has no object beside its subject. */
static bool is_in_passive(const struct analysis *a, size_t noun)
{
    size_t i = clause_end(a, noun, MARKS | TAG_BIT(TAG_KON));
    if (i > noun + 3 && TAGGED(a, i - 1, TAG_BIT(TAG_VMFIN)) && analysis_word_in(a, i - 2, " werden "))
        i--; /* "verstärkt werden müsse" */
    return i > noun + 2 && analysis_word_in(a, i - 1, passives) && TAGGED(a, i - 2, TAG_BIT(TAG_VVPP));
}

/* "Heute wird das Platz gefegt.": the same in a main clause. What something is called has no article. */
static bool is_in_main_passive(const struct analysis *a, size_t determiner, size_t noun)
{
    static const char callings[] = " genannt gefunden gehalten empfunden gesehen betrachtet gemacht geworden gegeben "
                                   "geschenkt geboten gewährt vorgeworfen zugeschrieben beigemessen ";
    if (!analysis_word_in(a, determiner - 1, passives) || !(phrase_cells_of(a, noun) & NOMINAL_NUMBER(NUMBER_SINGULAR)))
        return false;
    size_t i = clause_end(a, noun, MARKS | TAG_BIT(TAG_KON));
    return i > noun + 1 && TAGGED(a, i - 1, TAG_BIT(TAG_VVPP)) && !analysis_word_in(a, i - 1, callings);
}

/* "So bestimmen dann das Politik ...": adverbs stand between the pronoun and a verb that does not join the two. */
static bool is_behind_other_verb(const struct analysis *a, size_t determiner)
{
    size_t i = determiner;
    while (i > 0 && TAGGED(a, i - 1, ADVERBS | TAG_BIT(TAG_PAV)))
        i--;
    return i > 0 && i < determiner && TAGGED(a, i - 1, FINITE) && !may_join(a, i - 1);
}

/* "war das Preis, den ich zahlte": a relative clause tells which one, of a noun that asks for an article. */
static bool has_relative_clause(const struct analysis *a, size_t noun)
{
    return noun + 2 < a->words.len && TAGGED(a, noun + 1, TAG_BIT(TAG_COMMA)) &&
           TAGGED(a, noun + 2, TAG_BIT(TAG_PRELS)) && phrase_cells_of(a, noun + 2) & phrase_cells_of(a, noun);
}

static bool is_verb_behind(const struct analysis *a, size_t noun)
{
    for (size_t i = noun + 1; i < noun + CLAUSE_WORDS_MAX && i < a->words.len; i++)
        if (a->tagged.items[i].possible & (FINITE | TAG_BIT(TAG_VVSUB)))
            return true;
    return false;
}

/* "..., das Wechsel an der Spitze stelle einen Ruck dar": the rest of a main clause stands behind its verb. */
static bool is_verb_second(const struct analysis *a, size_t noun)
{
    const tag_set phrase = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF);
    for (size_t i = noun + 1; i < noun + CLAUSE_WORDS_MAX && i + 1 < a->words.len && !TAGGED(a, i, MARKS); i++)
        if (TAGGED(a, i, FINITE)) {
            size_t next = i + 1;
            while (next + 1 < a->words.len && TAGGED(a, next, TAG_BIT(TAG_OPEN)))
                next++;
            return TAGGED(a, next, phrase);
        }
    return false;
}

/* "Die Leute wollen die Ergebnis der Wahl": the verb has its subject before it, and one object at most behind it. */
static bool is_behind_subject_and_helper(const struct analysis *a, size_t determiner, size_t noun)
{
    static const char callings[] = " nennen genannt finden gefunden heißen geheißen halten gehalten ";
    const struct noun_phrase *p = determiner > 1 ? phrase_ending_at(a, determiner - 2) : NULL;
    if (!p || p->first == p->last || !opens_sentence(a, p->first) || !(p->governed & NOMINAL_CASE(CASE_NOMINATIVE)) ||
        !TAGGED(a, determiner - 1, TAG_BIT(TAG_VMFIN)))
        return false;
    for (size_t i = noun + 1; i <= last_word(a, noun); i++)
        if (analysis_word_in(a, i, callings))
            return false;
    return true;
}

static bool may_open_relative(const struct analysis *a, size_t determiner, size_t noun, bool bare)
{
    if (is_verb_second(a, noun))
        return false;
    if (noun > determiner + 1 && phrase_cells_without_determiner(a, determiner + 1, noun) == 0)
        return false;
    if (is_verb_last(a, noun) || is_before_closing_verbs(a, noun) || may_verb_be_last(a, determiner, noun))
        return true;
    return (bare || noun_is_quality(&a->words.items[noun])) && !is_before_article(a, noun) &&
           (!analysis_word_in(a, determiner, " der die das den dem ") || is_verb_behind(a, noun));
}

/* "seinen", "unserem": without an article before it, such a word stands before a noun. */
static bool is_plain_possessive(const struct analysis *a, size_t word)
{
    return analysis_word_in(
               a, word,
               " meine meinen meinem deine deinen deinem seine seinen seinem ihre ihren ihrem unsere unseren "
               "unserem ") &&
           !(word > 0 && analysis_word_in(a, word - 1, " der die das den dem des "));
}

bool determiner_may_stand_alone(const struct analysis *a, size_t determiner, size_t noun)
{
    const struct analysed_word *w = &a->words.items[determiner];
    if (!has_standalone_reading(w) || is_plain_possessive(a, determiner))
        return false;
    enum place place = place_of(a, determiner);
    if (is_of_attribute(a, determiner))
        return false;
    if (place == PLACE_BEHIND_PREPOSITION &&
        analysis_word_in(a, determiner, " allen vielen einigen manchen beiden anderen wenigen mehreren ") &&
        TAGGED(a, determiner + 1, ADVERBS | TAG_BIT(TAG_ADJD)))
        return true; /* "das von allen gern gelesene Heft" */
    if (!is_place_of_article(a, determiner, noun, place) && is_before_genitive(a, determiner, noun))
        return true;
    if (place == PLACE_FIRST && a->tagged.items[determiner + 1].possible & FINITE && noun > determiner + 1 &&
        !(noun + 1 < a->words.len && TAGGED(a, noun + 1, FINITE)))
        return true; /* "Die hinterlassen tiefe Narben" */
    bool counted = TAGGED(a, determiner + 1, TAG_BIT(TAG_CARD));
    bool small = place == PLACE_BEHIND_SMALL_WORD;
    if (!counted && (small || place == PLACE_BEHIND_COMMA) && is_object_place(a, determiner))
        return false;
    if (small && noun == determiner + 1 && (is_in_passive(a, noun) || is_behind_other_verb(a, determiner)))
        return false;
    if (place == PLACE_BEHIND_VERB &&
        (is_in_main_passive(a, determiner, noun) || is_behind_subject_and_helper(a, determiner, noun)))
        return false;
    bool bare = rest_stands_bare(a, determiner, noun);
    if (place == PLACE_FIRST && bare && TAGGED(a, determiner - (determiner > 0), TAG_BIT(TAG_KON)))
        return is_verb_last(a, noun); /* "..., die Hunger haben und die Trost nicht brauchen" */
    if (place == PLACE_FIRST || place == PLACE_BEHIND_PREPOSITION)
        return false; /* a verb would follow the pronoun */
    if (noun > determiner + 1 && (a->tagged.items[determiner + 1].possible & ADVERBS ||
                                  TAGGED(a, determiner + 1, TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_CARD))))
        return true; /* "Ob das nun feste Bräuche sind", "der gerade Hallo sagte", "sah sich das drei Tage an" */
    if (place == PLACE_BEHIND_COMMA)
        return may_open_relative(a, determiner, noun, bare);
    if (is_oblique_one(w) && (bare || noun_is_quality(&a->words.items[noun]) || is_verb_last(a, noun)))
        return true; /* "Was nützt einem Geld", "dass einem gute Gedanken kommen" */
    if (!bare && noun_is_quality(&a->words.items[noun]))
        return place == PLACE_BEHIND_VERB ? may_join(a, determiner - 1) : is_before_closing_verbs(a, noun);
    bool subject = determiner > 1 && TAGGED(a, determiner - 2, TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE));
    if (place == PLACE_BEHIND_VERB && !subject && may_join(a, determiner - 1) && noun == determiner + 1 &&
        ends_clause(a, noun + 1) && (bare || !has_relative_clause(a, noun)) &&
        analysis_word_in(a, determiner - 1, " ist sind war waren sei wäre wird wurde bleibt heißt "))
        return true; /* "Ist das Physik?" */
    if (!bare || (place == PLACE_BEHIND_VERB && !may_join(a, determiner - 1)))
        return false;
    bool question = place == PLACE_BEHIND_VERB && opens_sentence(a, determiner - 1);
    if (place == PLACE_BEHIND_VERB || place == PLACE_BEHIND_SMALL_WORD)
        return question || is_before_verb(a, noun) || is_before_mark(a, noun) || is_continued(a, noun);
    return is_before_closing_verbs(a, noun);
}
