#include "checks/perfect_verbs.h"

#include "text/word_lists.h"

/* Always with sein. */
static const char with_sein[] =
    " gewesen geworden gestorben verstorben eingeschlafen entschlafen aufgewacht erwacht aufgestanden auferstanden "
    "verschwunden erschienen geschehen entstanden gescheitert eingetroffen zurückgekehrt heimgekehrt wiedergekehrt "
    "eingekehrt ausgewandert eingewandert zugewandert abgewandert gewandert erkrankt verunglückt ertrunken "
    "verhungert verdurstet explodiert implodiert eskaliert kollabiert emigriert mutiert gelungen misslungen missglückt "
    "missraten entkommen entflohen geflohen geflüchtet entlaufen entronnen entwichen entgleist gekentert verreist "
    "begegnet vergangen entgangen zergangen zurückgetreten beigetreten aufgetreten hervorgetreten zusammengebrochen "
    "eingestürzt abgestürzt abgebrannt gealtert gereift herangereift gestrandet verwelkt verfault verschimmelt verarmt "
    "verstummt verblasst erblindet errötet ergraut erloschen genesen gediehen zerfallen eingefallen aufgefallen "
    "hingefallen umgefallen weggefallen herausgefallen heruntergefallen zurückgefallen hereingefallen durchgefallen "
    "zusammengefallen anheimgefallen leichtgefallen schwergefallen zugestoßen ";

/* With sein whatever particle stands before them, but for a few. */
static const char *const families[] = {"gegangen", "gekommen",  "gestiegen", "gesunken", "gewachsen",
                                       "gereist",  "geblieben", "gestorben", "gewichen", "gelangt"};
static const char other_family[] = " angegangen zugelangt hingelangt ";

/* With sein unless they have an object. */
static const char alone[] =
    " gelandet gestartet geplatzt geschmolzen zerbrochen gerissen gerollt geklettert gerutscht aufgebrochen "
    "ausgebrochen "
    "durchgebrochen eingebrochen umgekippt ausgeschieden aufgetaucht untergetaucht eingetreten ausgetreten "
    "übergetreten "
    "abgelaufen verlaufen angelaufen ausgelaufen weggelaufen davongelaufen zugelaufen übergelaufen schiefgelaufen "
    "weitergelaufen fehlgeschlagen weggerannt losgerannt abgesprungen eingesprungen zersprungen abgeflogen weggeflogen "
    "rausgeflogen aufgeflogen davongeflogen losgefahren weggefahren abgefahren hingefahren weitergefahren umgezogen "
    "weggezogen eingezogen kollidiert marschiert einmarschiert spaziert gestürzt ausgefallen abgefallen ";

/* With sein where they have a goal and no object. */
static const char moving[] = " gefahren geflogen gelaufen gerannt geschwommen gesprungen geritten gesegelt gezogen "
                             "umgezogen gestürzt losgefahren weggefahren hingefahren geeilt gekrochen geschlichen ";

/* What ends a participle that some verb has with sein, and some that stand there as adjectives or with a second
 * nominative. */
static const char *const moved[] = {
    "gegangen",     "gefahren",   "geflogen",    "gelaufen",  "gezogen",     "getreten",    "gesprungen", "geritten",
    "gerannt",      "gefolgt",    "geschwommen", "gestoßen",  "gebrochen",   "gedrungen",   "gefallen",   "geklettert",
    "marschiert",   "spaziert",   "gesegelt",    "geradelt",  "gekrochen",   "geschlichen", "gerutscht",  "geeilt",
    "gestolpert",   "gestürzt",   "getanzt",     "gehüpft",   "gejagt",      "geraten",     "gestanden",  "gesessen",
    "gelegen",      "getroffen",  "geschieden",  "gewöhnt",   "gewohnt",     "genannt",     "geheißen",   "getauft",
    "geschlagen",   "gewechselt", "geworden",    "gekehrt",   "geschmolzen", "gerissen",    "getaucht",   "gelandet",
    "gestartet",    "gepaddelt",  "gerudert",    "gewandert", "geschossen",  "gerückt",     "geschwebt",  "gerollt",
    "verpflichtet", "geschuldet", "geflüchtet",  "gestiegen", "durchlaufen", "umgangen",    "entfernt"};

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static bool ends_in(struct span word, const char *const *ends, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (span_ends(word, ends[i]))
            return true;
    return false;
}

bool participle_takes_sein(struct span participle)
{
    return word_in(participle, with_sein) ||
           (ends_in(participle, families, COUNT(families)) && !word_in(participle, other_family));
}

bool participle_takes_sein_alone(struct span participle)
{
    return word_in(participle, alone);
}

bool participle_moves(struct span participle)
{
    return word_in(participle, moving);
}

bool participle_may_take_sein(struct span participle)
{
    return participle_takes_sein(participle) || word_in(participle, alone) || ends_in(participle, moved, COUNT(moved));
}
