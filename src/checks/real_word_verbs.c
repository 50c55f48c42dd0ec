/* Verbs and what sounds like them: seid and seit, war and wahr, fiel and viel, fasst and fast, weiß and weis, ist and
 * isst. Nouns likewise: Tod and tot, Stadt and statt, Meer and mehr. */
#include "checks/place_tools.h"
#include "checks/real_word_pairs.h"
#include "checks/token_tools.h"

#define DATIVE_ARTICLES " dem der den einem einer diesem dieser diesen seinem seiner ihrem ihrer unserem "
#define TIMES                                                                                                          \
    " gestern heute langem kurzem längerem damals jeher wann jahren monaten wochen tagen stunden jahrzehnten anfang " \
    "beginn mitte ende montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai "    \
    "juni "                                                                                                            \
    "juli august september oktober november dezember ostern weihnachten jahresbeginn langer kurzer geraumer zwei "     \
    "drei "                                                                                                            \
    "vier fünf sechs sieben acht neun zehn zwanzig "

/* "seid gestern", "seid dem Morgen", "seid 2019", and nobody is spoken to. */
static bool seit_for_seid(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (has_near(c, s, i, " ihr euch euer eure "))
        return false;
    if (is_number(s, i + 1) || is_any(c, s, i + 1, TIMES))
        return true;
    return is_any(c, s, i + 1, DATIVE_ARTICLES) && (!begins(s, i) || is_surely_finite(c, s, i + 3));
}

/* "ihr seit müde", "dass ihr alle da seit": there is no other verb. */
static bool seid_for_seit(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (!has_between(c, s, clause_around(c, s, i).from, i, " ihr ") || !s->full || is_number(s, i + 1) ||
        is_any(c, s, i + 1, TIMES) || is_any(c, s, i + 1, DATIVE_ARTICLES))
        return false;
    return (is_any(c, s, i - 1, " ihr ") || is_end(s, i + 1)) && !clause_may_have_verb(c, s, i, VERB_FINITE) &&
           !is_noun(c, s, i + 1);
}

/* The clause has its verb, and behind "fiel" stands what there can be much of. */
static bool viel_for_fiel(struct check_context *c, const struct sentence_view *s, size_t i)
{
    bool measured = is_noun(c, s, i + 1) || is_predicative(c, s, i + 1) ||
                    is_any(c, s, i + 1, " mehr zu besser weniger ") || reads(c, s, i + 1, POS_VERB, VERB_PARTICIPLE_2);
    return measured && clause_has_verb(c, s, i) && !clause_has(c, s, i, " und oder sondern aber dann doch ");
}

#define SINGULAR_3                                                                                                     \
    (VERB_CELL(TENSE_PRESENT, NUMBER_SINGULAR, 3) | VERB_CELL(TENSE_PAST, NUMBER_SINGULAR, 3) |                        \
     VERB_CELL(TENSE_SUBJUNCTIVE_1, NUMBER_SINGULAR, 3) | VERB_CELL(TENSE_SUBJUNCTIVE_2, NUMBER_SINGULAR, 3))

/* A noun or pronoun that opens the sentence and may be the subject, and no verb for it. */
static bool lacks_verb(struct check_context *c, const struct sentence_view *s, size_t i)
{
    struct clause clause = clause_around(c, s, i);
    bool opens = clause.from == 0 && i > 0 && i < 6 && s->full;
    bool subject = (is_noun(c, s, i - 1) && !reads(c, s, i - 1, POS_CONJUNCTION, 0)) ||
                   is_any(c, s, i - 1, " ich er sie es das dies ");
    if (reads(c, s, clause_last(c, s, i), POS_VERB, VERB_INFINITIVE))
        return false;
    return opens && subject && !clause_may_have_verb(c, s, i, SINGULAR_3) && !clause_has(c, s, i, " zu je ");
}

static bool fiel_for_viel(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return lacks_verb(c, s, i) && is_any(c, s, i + 1, " um in auf aus durch schwer leicht gestern am im ");
}

static bool wahr_for_war(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (i == 0 || !is_end(s, i + 1) || i + 1 >= s->token_count)
        return false;
    if (is_any(c, s, i - 1, " nicht ") && token_mark(c, &s->tokens[i + 1]) == '?')
        return true;
    return is_any(c, s, i - 1, " nicht ist sehr schon leider ") && clause_has(c, s, i, " ist sei wäre sind ") &&
           !clause_has(c, s, i, " was wie wer ");
}

static bool war_for_wahr(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return lacks_verb(c, s, i) && is_word(s, i + 1) && !is_any(c, s, i + 1, " und oder ");
}

static bool waren_for_wahren(struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char objects[] = " den die das ihre ihren unsere unseren seine ein eine einen alle abstand ruhe ";
    if (i == 0 || !(is_any(c, s, i - 1, " wir sie ") || is_noun(c, s, i - 1)) ||
        !is_any(c, s, i + 1, " nicht sehr gestern heute schon noch nie alle beide dort damals dabei zuletzt "))
        return false;
    return !has_between(c, s, i + 1, clause_around(c, s, i).to, objects);
}

static bool weiss_for_weis(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 0 && is_any(c, s, i - 1, " ich er sie man wer niemand jemand jeder keiner es nicht ") &&
           !is_any(c, s, i + 1, " machen gemacht ") && !token_has(&s->tokens[i], TOKEN_CAPITAL);
}

/* "Das hat fasst niemand bemerkt": the clause has its verb. */
static bool fast_for_fasst(struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char behind[] =
        " alle alles jeder jede jedes nie niemand nichts keine kein immer ausschließlich nur so "
        "wie doppelt täglich überall unmöglich ein eine ";
    return (is_number(s, i + 1) || is_any(c, s, i + 1, behind)) && clause_has_verb(c, s, i) &&
           !clause_has(c, s, i, " und oder ");
}

static bool fasst_for_fast(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return lacks_verb(c, s, i) && is_any(c, s, clause_last(c, s, i), " zusammen ");
}

static bool ist_for_isst(struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char things[] = " problem fehler grund erfolg skandal zeichen wunder unterschied beispiel ergebnis ";
    static const char how[] = " wichtig klar möglich unmöglich schwer schön wahr richtig falsch bekannt schade nötig "
                              "unklar offen sicher ";
    static const char done[] = " gekommen gegangen gefahren geworden worden geblieben gewesen passiert abgefahren "
                               "angekommen gestorben gefallen gestiegen gesunken gebaut geplant gesperrt geöffnet "
                               "geschlossen verboten erlaubt entstanden verschwunden erschienen ";
    return is_any(c, s, clause_last(c, s, i), done) ||
           (i > 0 && is_any(c, s, i - 1, " es das ") && is_any(c, s, i + 1, how)) ||
           (is_any(c, s, i + 1, " ein kein das der ") && is_any(c, s, i + 2, things));
}

/* "in der statt wohnen": behind "statt" would stand what is replaced. */
static bool stadt_for_statt(struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char before[] =
        " der die einer eine dieser diese ganze ganzen große großen kleine kleinen alten unserer ihrer ";
    return i > 1 && is_any(c, s, i - 1, before) && !is_comma(c, s, i - 2) && !is_any(c, s, i + 1, " zu ") &&
           (is_end(s, i + 1) || is_surely_finite(c, s, i + 1) || is_any(c, s, i + 1, " und oder wohnen leben "));
}

/* "Das Konzert findet am Freitag Stadt." */
static bool statt_for_stadt(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 1 && is_end(s, i + 1) && clause_has(c, s, i, " findet fand finden fanden ") &&
           (is_noun(c, s, i - 1) || is_any(c, s, i - 1, " heute morgen gestern nicht hier dort wieder jährlich "));
}

static bool tod_for_tot(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 0 && is_any(c, s, i - 1, " den dem seinen seinem ihrem ihren vom zum beim ") &&
           !(i > 1 && is_comma(c, s, i - 2)) &&
           (is_end(s, i + 1) || is_surely_finite(c, s, i + 1) ||
            is_any(c, s, i + 1, " des der seines seiner ihres ihrer eines einer von durch und "));
}

static bool tot_for_tod(struct check_context *c, const struct sentence_view *s, size_t i)
{
    bool capital = token_has(&s->tokens[i], TOKEN_CAPITAL);
    return i > 0 &&
           is_any(c, s, i - 1, capital ? " schon bereits längst sofort " : " ist war sei wäre bereits schon längst ") &&
           (!capital || is_end(s, i + 1));
}

static bool meer_for_mehr(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 0 && is_any(c, s, i - 1, " am ans ins übers vom ") && !is_any(c, s, i + 1, " als oder ");
}

static bool mehr_for_meer(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (is_any(c, s, i + 1, " als ") &&
        (is_number(s, i + 2) || is_any(c, s, i + 2, " genug je nur doppelt hundert tausend ")))
        return true;
    bool plain = is_word(s, i + 1) && !token_has(&s->tokens[i + 1], TOKEN_CAPITAL) &&
                 !is_any(c, s, i + 1, " und oder sondern ") && !is_surely_finite(c, s, i + 1);
    return i > 0 && ((is_any(c, s, i - 1, " nicht nie nichts niemand ") && plain) ||
                     (is_any(c, s, i - 1, " immer ") && is_noun(c, s, i + 1)));
}

const struct real_word_pair real_word_verbs[] = {{"seid", "seit", seit_for_seid},
                                                 {"seit", "seid", seid_for_seit},
                                                 {"fiel", "viel", viel_for_fiel},
                                                 {"viel", "fiel", fiel_for_viel},
                                                 {"war", "wahr", wahr_for_war},
                                                 {"wahr", "war", war_for_wahr},
                                                 {"wahren", "waren", waren_for_wahren},
                                                 {"weis", "weiß", weiss_for_weis},
                                                 {"fasst", "fast", fast_for_fasst},
                                                 {"fast", "fasst", fasst_for_fast},
                                                 {"isst", "ist", ist_for_isst},
                                                 {"statt", "Stadt", stadt_for_statt},
                                                 {"Stadt", "statt", statt_for_stadt},
                                                 {"tot", "Tod", tod_for_tot},
                                                 {"tod", "tot", tot_for_tod},
                                                 {"Tod", "tot", tot_for_tod},
                                                 {"mehr", "Meer", meer_for_mehr},
                                                 {"Meer", "mehr", mehr_for_meer},
                                                 {0}};
