#include "checks/perfect_verbs.h"

#include "text/word_lists.h"

/* Always with sein. */
static const char with_sein[] =
    " gegangen gekommen angekommen zurückgekommen hergekommen mitgekommen vorbeigekommen weggegangen zurückgegangen "
    "hinausgegangen gestorben verstorben gewesen geworden geblieben eingeschlafen aufgewacht erwacht aufgestanden "
    "verschwunden erschienen geschehen entstanden gescheitert gestiegen gesunken angestiegen ausgestiegen eingestiegen "
    "umgestiegen aufgetaucht eingetroffen zurückgekehrt ausgewandert eingewandert eingereist abgereist angereist "
    "gereist "
    "gewandert erkrankt verunglückt ertrunken verhungert verdurstet explodiert gelungen misslungen gewachsen "
    "aufgewachsen "
    "herangewachsen entkommen entflohen geflohen geflüchtet begegnet vergangen entgangen zurückgetreten ausgebrochen "
    "zusammengebrochen eingestürzt abgestürzt abgebrannt gealtert gereift gestrandet ";

/* With sein where they have a goal and no object. */
static const char moving[] = " gefahren geflogen gelaufen gerannt geschwommen gesprungen geritten gesegelt gezogen "
                             "umgezogen gestürzt losgefahren weggefahren hingefahren ";

bool participle_takes_sein(struct span participle)
{
    return word_in(participle, with_sein);
}

bool participle_moves(struct span participle)
{
    return word_in(participle, moving);
}
