#include "checks/real_word_pairs.h"

#include "checks/place_tools.h"
#include "checks/token_tools.h"

#define DATIVE_ARTICLES " dem der den einem einer diesem dieser diesen seinem seiner ihrem ihrer unserem "
#define TIMES                                                                                                          \
    " gestern heute langem kurzem längerem damals jeher jahren monaten wochen tagen stunden jahrzehnten anfang "      \
    "beginn "                                                                                                          \
    "mitte ende montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli " \
    "august september oktober november dezember ostern weihnachten jahresbeginn langer kurzer geraumer "

/* "seid gestern", "seid dem Morgen", "seid 2019", and nobody is spoken to. */
static bool seit_for_seid(struct check_context *c, const struct sentence_view *s, size_t i)
{
    bool number = i + 1 < s->token_count && s->tokens[i + 1].cls == TOKEN_NUMBER;
    return (number || is_any(c, s, i + 1, TIMES) || is_any(c, s, i + 1, DATIVE_ARTICLES)) &&
           !has_near(c, s, i, " ihr euch euer eure ");
}

/* "ihr seit müde": behind it no time, but what somebody is. */
static bool seid_for_seit(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 0 && is_any(c, s, i - 1, " ihr ") && !is_any(c, s, i + 1, TIMES) &&
           (is_any(c, s, i + 1, " nicht so sehr ja doch alle die das ") ||
            reads(c, s, i + 1, POS_ADJECTIVE, NOMINAL_PREDICATIVE));
}

#define IS_VERBS " ist war sind waren wird hat kann muss soll heißt bedeutet klingt gilt geht "

/* "Dass ist gut.": a sentence of one clause. */
static bool das_for_dass(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (!begins(s, i) || !is_any(c, s, i + 1, IS_VERBS))
        return false;
    for (size_t k = i; k < s->token_count; k++)
        if (is_comma(c, s, k))
            return false;
    return true;
}

#define SAYING                                                                                                         \
    " sagt sagte gesagt sagen glaubt glaubte glauben glaube denkt denke dachte denken weiß wusste wissen gewusst "    \
    "hofft "                                                                                                           \
    "hoffte hoffen hoffe meint meinte meinen meine findet fand finde betont betonte erklärt erklärte mitteilte "     \
    "behauptet behauptete berichtet berichtete heißt bedeutet zeigt zeigte fürchtet befürchtet vermutet erwartet "  \
    "versichert versicherte sicher klar froh überzeugt schade möglich wichtig so "

/* "Er sagte, das er kommt". */
static bool dass_for_das(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 1 && is_comma(c, s, i - 1) && is_any(c, s, i - 2, SAYING) &&
           (is_subject(c, s, i + 1) || is_any(c, s, i + 1, " die der sie ihr sein seine ihre unsere "));
}

static bool wider_for_wieder(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return is_any(c, s, i + 1, " erwarten willen besseres ");
}

static bool wieder_for_wider(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 0 && is_any(c, s, i - 1, " immer schon nie niemals bald nun jetzt einmal ") && !is_noun(c, s, i + 1);
}

/* "Den er hat recht.": a relative clause would end with its verb. */
static bool denn_for_den(struct check_context *c, const struct sentence_view *s, size_t i)
{
    bool opens = begins(s, i) || (i > 0 && is_comma(c, s, i - 1));
    return opens && is_subject(c, s, i + 1) && is_finite(c, s, i + 2) && is_word(s, i + 3) &&
           !reads(c, s, i + 2, POS_VERB, VERB_PARTICIPLE_2) && !is_finite(c, s, i + 3);
}

static bool den_for_denn(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 0 && is_any(c, s, i - 1, " in für durch gegen ohne um auf an mit von bei aus nach zu ");
}

#define PLACES_AND_TIMES                                                                                               \
    " jahr januar februar märz april mai juni juli august september oktober november dezember sommer herbst winter "  \
    "frühling frühjahr vergleich gegensatz rahmen internet moment durchschnitt bereich ausland inland gespräch "    \
    "interview fernsehen netz norden süden westen osten prinzip gegenteil anschluss grunde schnitt zweifel notfall "

static bool im_for_ihm(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return is_any(c, s, i + 1, PLACES_AND_TIMES);
}

static bool ihm_for_im(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 0 && is_any(c, s, i - 1, " bei von zu nach gegenüber aus ");
}

static bool wie_for_wir(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 1 && is_any(c, s, i - 2, " so ebenso genauso ") && !is_any(c, s, i - 1, " viel sehr oft lange ") &&
           reads(c, s, i - 1, POS_ADJECTIVE, NOMINAL_PREDICATIVE) && !is_finite(c, s, i - 1) && is_word(s, i + 1) &&
           !is_finite(c, s, i + 1) && !is_any(c, s, i + 1, " auch ");
}

static bool wir_for_wie(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct token *last = &s->tokens[s->token_count - 1];
    return begins(s, i) && is_any(c, s, i + 1, " haben sind werden müssen können wollen freuen ") &&
           is_any(c, s, i + 2, " uns unsere unseren unser ") && token_mark(c, last) == '.';
}

static bool nach_for_noch(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return begins(s, i) && is_any(c, s, i + 1, " dem einem ") && !is_any(c, s, i + 2, " letzten kleinsten ");
}

static bool noch_for_nach(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return is_any(c, s, i + 1, " nicht nie niemals immer einmal keine keinen ") &&
           !is_any(c, s, i + 2, " mal einmal ganz weniger mehr ");
}

static bool mann_for_man(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 0 && (is_any(c, s, i - 1, " ein dieser jeder kein mein alter junger ") ||
                     (is_any(c, s, i - 1, " der ") && begins(s, i - 1)));
}

static bool man_for_mann(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return begins(s, i) && is_any(c, s, i + 1, " kann muss sollte darf könnte sieht hört weiß möchte wird ");
}

static bool stadt_for_statt(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 0 && is_any(c, s, i - 1, " der die einer eine dieser diese ganzen großen kleinen ") &&
           !is_any(c, s, i + 1, " des der dessen seiner ihrer zu ");
}

static bool tod_for_tot(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 0 && is_any(c, s, i - 1, " den dem der seinen seinem ihrem ihren vom zum beim ") &&
           !is_noun(c, s, i + 1) && !reads(c, s, i + 1, POS_ADJECTIVE, 0);
}

static bool tot_for_tod(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return !(s->tokens[i].flags & TOKEN_CAPITAL) && i > 0 &&
           is_any(c, s, i - 1, " ist war sei wäre bereits schon längst ");
}

static bool viel_for_fiel(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 0 && is_any(c, s, i - 1, " so zu sehr wie ziemlich zwar genauso ") &&
           (is_noun(c, s, i + 1) || is_any(c, s, i + 1, " mehr zu besser größer "));
}

static bool wahr_for_war(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 0 && is_any(c, s, i - 1, " nicht ") && i + 1 < s->token_count && token_mark(c, &s->tokens[i + 1]) == '?';
}

static bool war_for_wahr(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 0 && (is_subject(c, s, i - 1) || is_any(c, s, i - 1, " das dies ")) && is_word(s, i + 1) &&
           !is_finite(c, s, i + 1) && !is_any(c, s, i + 1, " und oder ");
}

const struct real_word_pair real_word_pairs[] = {{"seid", "seit", seit_for_seid},
                                                 {"seit", "seid", seid_for_seit},
                                                 {"dass", "das", das_for_dass},
                                                 {"das", "dass", dass_for_das},
                                                 {"wieder", "wider", wider_for_wieder},
                                                 {"wider", "wieder", wieder_for_wider},
                                                 {"den", "denn", denn_for_den},
                                                 {"denn", "den", den_for_denn},
                                                 {"ihm", "im", im_for_ihm},
                                                 {"im", "ihm", ihm_for_im},
                                                 {"wir", "wie", wie_for_wir},
                                                 {"wie", "wir", wir_for_wie},
                                                 {"noch", "nach", nach_for_noch},
                                                 {"nach", "noch", noch_for_nach},
                                                 {"man", "Mann", mann_for_man},
                                                 {"Mann", "man", man_for_mann},
                                                 {"statt", "Stadt", stadt_for_statt},
                                                 {"tot", "Tod", tod_for_tot},
                                                 {"tod", "tot", tot_for_tod},
                                                 {"fiel", "viel", viel_for_fiel},
                                                 {"war", "wahr", wahr_for_war},
                                                 {"wahr", "war", war_for_wahr},
                                                 {0}};
